"""Steps of a case as rows: opening one, and those that issuing at once has taken."""

from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, LangkahKasus, sesudah, tenggat_jawaban
from sistemkerja_desktop.domain.mekanisme import AKHIR, langkah_dengan_kode
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services.hari_kerja import libur
from sistemkerja_desktop.services.penugasan.kasus import Kasus

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


def buka_langkah(uk: "UnitKerja", kasus: Kasus, kode: str, sejak: date, urutan: int) -> None:
    """Lets a step wait from that day on, with the day until which it should be answered."""
    tenggat = tenggat_jawaban(sejak, kasus.penugasan.sifat, libur)
    uk.add(LangkahKasus(0, kasus.penugasan.id, kode, urutan, sejak, tenggat))


def catat_langkah_langsung(uk: "UnitKerja", kasus: Kasus, surat: Surat, pejabat: str) -> None:
    """The steps that issuing at once is: those before the letter and the letter itself; what comes after it waits."""
    urutan = 0
    kode = kasus.mekanisme.langkah[0].kode
    while kode not in AKHIR:
        langkah = langkah_dengan_kode(kasus.mekanisme, kode)
        bersurat = langkah.surat == SURAT_TUGAS
        uk.add(
            LangkahKasus(
                0,
                kasus.penugasan.id,
                kode,
                urutan,
                surat.tanggal,
                jawaban=Jawaban.LANJUT,
                tanggal=surat.tanggal,
                pejabat=pejabat,
                surat_id=surat.id if bersurat else None,
            )
        )
        urutan += 1
        kode = sesudah(kasus.mekanisme, kode, Jawaban.LANJUT)
        if bersurat:
            break
    if kode not in AKHIR:
        buka_langkah(uk, kasus, kode, surat.tanggal, urutan)
