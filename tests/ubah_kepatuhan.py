"""Ways to spoil the sample office of `contoh_kepatuhan`, and what a rule then has to say."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat, Tujuan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Cakupan, KeadaanPenugasan
from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum, OpsiPilihan, Pilihan, TempatJenjang
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from tests.contoh_kepatuhan import BIDANG, HARI, KEPALA, KURSI_KABID, SEKRETARIAT, Kantorku, surat

Ubah = Callable[[Kantorku], object]
KEMARIN, BESOK = HARI - timedelta(days=1), HARI + timedelta(days=1)
ATURAN_UJI = Aturan("uji", "Menurut uji.", (DasarHukum("Ps. 99", "Uji"),))


def lalu(*ubah: Ubah) -> Ubah:
    def semua(k: Kantorku) -> None:
        for satu in ubah:
            satu(k)

    return semua


def model(**isi: object) -> Ubah:
    return lambda k: setattr(k, "model", replace(k.model, **isi))  # type: ignore[arg-type]


def profil(**isi: object) -> Ubah:
    return lambda k: setattr(k, "profil", replace(k.profil, **isi))  # type: ignore[arg-type]


def aturan_tim(**isi: object) -> Ubah:
    return lambda k: setattr(k, "profil", replace(k.profil, tim=replace(k.profil.tim, **isi)))  # type: ignore[arg-type]


def kantor(**isi: object) -> Ubah:
    return lambda k: setattr(k, "kantor", replace(k.kantor, **isi))  # type: ignore[arg-type]


def jenis_surat(kode: str, **isi: object) -> Ubah:
    """The profile with another rule on one kind of letter."""

    def ubah(k: Kantorku) -> None:
        semua = tuple(replace(s, **isi) if s.kode == kode else s for s in k.profil.surat)  # type: ignore[arg-type]
        k.profil = replace(k.profil, surat=semua)

    return ubah


def ketentuan(kode: str) -> Ubah:
    """The profile with another rule of its own, of that code."""

    def ubah(k: Kantorku) -> None:
        k.profil = replace(k.profil, hash="uji", aturan=(*k.profil.aturan, replace(ATURAN_UJI, kode=kode)))

    return ubah


def pilihan_di_model(model_id: str) -> Ubah:
    """One model of the profile depends on the office's answer."""

    def ubah(k: Kantorku) -> None:
        k.profil = replace(
            k.profil, model=tuple(replace(m, pilihan=("uji",)) if m.id == model_id else m for m in k.profil.model)
        )
        k.model = k.profil.model_dengan_id(k.model.id)

    return ubah


def ubah(tabel: str, id_: int, **isi: object) -> Ubah:
    return lambda k: k.ubah(tabel, id_, **isi)


def tambah(tabel: str, baris: object) -> Ubah:
    return lambda k: k.tambah(tabel, baris)


def hapus(tabel: str, *ids: int) -> Ubah:
    def semua(k: Kantorku) -> None:
        for id_ in ids:
            k.hapus(tabel, id_)

    return semua


def plt(selesai: date | None, mulai: date | None = None, sebagai: SebagaiPemangku = SebagaiPemangku.PLT) -> Ubah:
    """Ranti runs the bidang, whose own head is gone."""
    return lalu(
        hapus("pemangku", 23), tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, sebagai, mulai, selesai))
    )


BERKETUA = ketentuan("tim.susunan")
"""As Denpasar has it: a team consists of a ketua and members."""
TEMPAT = (TempatJenjang(ATURAN_UJI, (Jenjang.AHLI_MUDA,), ("sekretariat",)),)
PILIHAN = Pilihan(ATURAN_UJI, "Siapa?", "a", (OpsiPilihan("a", "A", ()), OpsiPilihan("b", "B", ())))
ORANG_BARU = Pegawai(106, "Elsa")
KURSI_BARU = Jabatan(16, "Kepala Seksi", BIDANG, JenisJabatan.PENGAWAS, memimpin=True)
SEKSI = UnitOrganisasi(4, "Seksi", "seksi", BIDANG)
KEPALA_SEKSI = Jabatan(16, "Ketua Seksi", 4, JenisJabatan.FUNGSIONAL, memimpin=True)
TIM_LAIN = TimKerja(42, "Tim Lain", JenisTim.RUTIN, BIDANG, HARI, BESOK, 31, KURSI_KABID, akta="SK 1")
ELSA_DUDUK = lalu(
    tambah("pegawai", ORANG_BARU),
    tambah("jabatan", Jabatan(16, "Arsiparis", SEKRETARIAT, JenisJabatan.FUNGSIONAL, Jenjang.TERAMPIL)),
    tambah("pemangku", PemangkuJabatan(29, 16, 106)),
)
ISI_SURAT = '{"blok":[{"blok":"Bagian","label":"Maksud dan tujuan","butir":["x"]}]}'


def tembusan(*kepada: str) -> str:
    """The content of a letter with such copies."""
    return json.dumps({"blok": [{"blok": "Tembusan", "label": "Tembusan", "kepada": kepada}]})


def ditandatangani(*jabatan: tuple[str, str]) -> str:
    """The content of a letter with these lines (awalan, jabatan) above its signature."""
    baris = [{"jabatan": nama, "awalan": awalan} for awalan, nama in jabatan]
    return json.dumps({"blok": [{"blok": "TandaTangan", "tempat": "", "jabatan": baris, "nama": "Wulan"}]})


def lintas(keadaan: KeadaanPenugasan = KeadaanPenugasan.DIPROSES) -> Ubah:
    """The assignment asks another unit first: permohonan, pertimbangan, surat-tugas."""
    return ubah("penugasan", 61, cakupan=Cakupan.LINTAS_UNIT, keadaan=keadaan)


def langkah(kode: str, **isi: object) -> Ubah:
    """A step of the assignment that was recorded (number 101), or waits."""
    return lambda k: k.tambah("langkah", LangkahKasus(101, 61, kode, 1, HARI - timedelta(days=9), **isi))  # type: ignore[arg-type]


def surat_langkah(kode: str, jenis: str, **isi: object) -> Ubah:
    """The letter 82 of that step."""
    return lambda k: k.tambah("surat", surat(82, 2, jenis=jenis, langkah=kode, **isi))


@dataclass(frozen=True)
class Kena:
    """The rule finds that: about whom, how heavy, by which article (a rule's code, or the office's own source).

    `tujuan` is where the button leads.
    """

    kode: str
    rusak: Ubah
    siapa: tuple[str, int]
    tingkat: Tingkat
    dasar: str
    tujuan: tuple[str, Tujuan]


def milik(profil_lain: Ubah) -> Ubah:
    """Running assignments keep the regulation as it is now; that of the office becomes another one."""

    def ubah(k: Kantorku) -> None:
        k.milik = k.profil, k.model
        profil_lain(k)

    return ubah
