"""Short ways to a letter of any kind and to one that came in."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.naskah.isi import IsiSurat, Judul, Kertas, SebutanJabatan, TandaTangan, Tembusan
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru, catat_surat_masuk
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import terbitkan as terbitkan_surat

HARI = date(2026, 9, 7)
Terbit = Callable[..., Surat]


@pytest.fixture
def terbit(sesi: Sesi) -> Terbit:
    """Issues a letter with a title and nothing else: kind, and what else `terbitkan` takes."""

    def buat(jenis: str = "surat-tugas", *, hal: str = "Uji", tanggal: date = HARI, **lain: Any) -> Surat:
        def susun(nomor: str) -> IsiSurat:
            kertas = Kertas.dari_kantor(sesi.kantor)
            tanda_tangan = TandaTangan("Lubuk Serunai", "7 September 2026", (SebutanJabatan("Kepala"),), "dr. Ranti")
            blok = (Judul("UJI", (nomor or "-",)), tanda_tangan, Tembusan("Tembusan:", ("Arsip",)))
            return IsiSurat(jenis, nomor, tanggal, hal, sesi.kantor.nama, kertas, blok)

        with sesi.tulis("Terbitkan surat uji", dapat_diurungkan=False) as uk:
            return terbitkan_surat(
                uk, kantor=sesi.kantor, susun=susun, tanggal=tanggal, kepada="3 orang", jenis=jenis, **lain
            ).surat

    return buat


@pytest.fixture
def masuk(sesi: Sesi) -> Terbit:
    """Writes a letter from the Dinas into the agenda; fields of `SuratMasukBaru` by name."""

    def buat(**isi: Any) -> Surat:
        bawaan: dict[str, Any] = {
            "dari": "Dinas Kesehatan",
            "nomor": "440/512/IX/2026",
            "tanggal": date(2026, 9, 3),
            "diterima": HARI,
            "hal": "Jawaban permohonan pelibatan",
        }
        perubahan = catat_surat_masuk(sesi, SuratMasukBaru(**(bawaan | isi)))
        with sesi.baca() as uk:
            return uk.get(Surat, min(perubahan.id_dari("Surat")))

    return buat
