"""A small dinas under the national regulation in which nothing is amiss; tests spoil one thing at a time."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.kedudukan import susun_kantor
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.periksa import KumpulanTemuan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penilai import semua_penilai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi

HARI = date(2026, 9, 7)
DINAS, SEKRETARIAT, BIDANG = 1, 2, 3
KEPALA, SEKRETARIS, KABID, ILHAM, MERI = 101, 102, 103, 104, 105
KURSI_KEPALA, KURSI_SEKRETARIS, KURSI_KABID, KURSI_ILHAM, KURSI_MERI = 11, 12, 13, 14, 15


class Kantorku:
    """The rows of the office, by kind; `potret` looks at them as they are.

    `milik` is what assignments began with, where that is not the regulation of today.
    """

    def __init__(self, profil: Profil, model: ModelKedudukan) -> None:
        self.profil, self.model = profil, model
        self.kantor = Kantor(
            1, "Dinas", "", "", "", "", profil.id, profil.versi, model.id, "D", atasan_jabatan="Sekretaris Daerah"
        )
        self.unit: dict[int, UnitOrganisasi] = {
            DINAS: UnitOrganisasi(DINAS, "Dinas", "perangkat-daerah"),
            SEKRETARIAT: UnitOrganisasi(SEKRETARIAT, "Sekretariat", "sekretariat", DINAS),
            BIDANG: UnitOrganisasi(BIDANG, "Bidang Pencegahan", "bidang", DINAS),
        }
        kursi = (
            (KURSI_KEPALA, "Kepala Dinas", DINAS, JenisJabatan.PIMPINAN_TINGGI, Jenjang.TIDAK_ADA),
            (KURSI_SEKRETARIS, "Sekretaris", SEKRETARIAT, JenisJabatan.ADMINISTRATOR, Jenjang.TIDAK_ADA),
            (KURSI_KABID, "Kepala Bidang", BIDANG, JenisJabatan.ADMINISTRATOR, Jenjang.TIDAK_ADA),
            (KURSI_ILHAM, "Epidemiolog Ahli Muda", BIDANG, JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA),
            (KURSI_MERI, "Sanitarian Ahli Muda", BIDANG, JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA),
        )
        self.jabatan: dict[int, Jabatan] = {
            id_: Jabatan(id_, nama, unit, jenis, jenjang, memimpin=not jenjang)
            for id_, nama, unit, jenis, jenjang in kursi
        }
        orang = ((KEPALA, "Ranti", "IV/c"), (SEKRETARIS, "Yusri", "IV/a"), (KABID, "Wulan", "IV/a"))
        orang += ((ILHAM, "Ilham", "III/c"), (MERI, "Meri", "III/d"))
        self.pegawai: dict[int, Pegawai] = {
            id_: Pegawai(id_, nama, f"19830412201001{id_}4", status=StatusPegawai.PNS, golongan=g, pendidikan="S-1")
            for id_, nama, g in orang
        }
        self.pemangku: dict[int, PemangkuJabatan] = {
            n: PemangkuJabatan(n, kursi_id, pegawai_id)
            for n, (kursi_id, pegawai_id) in enumerate(zip(self.jabatan, self.pegawai, strict=True), 21)
        }
        self.target = {31: TargetKinerja(31, BIDANG, "Kasus diselidiki", "24", "jam", date(2026, 12, 31), 2026)}
        self.tim = {
            41: TimKerja(
                41, "Tim Surveilans", JenisTim.RUTIN, BIDANG, date(2026, 1, 5), date(2026, 12, 31), 31, KURSI_KABID
            )
        }
        self.anggota = {
            51: AnggotaTim(51, 41, ILHAM, PeranTim.KETUA),
            52: AnggotaTim(52, 41, MERI, PeranTim.ANGGOTA, urutan=1),
        }
        self.penugasan = {
            61: Penugasan(
                61, 1, "Penyelidikan kasus", "", 31, BIDANG, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM,
                date(2026, 9, 1), date(2026, 9, 30), KURSI_KABID, profil.id, profil.versi, "", model.id, 41,
            )
        }  # fmt: skip
        self.peserta = {
            71: PesertaPenugasan(71, 61, ILHAM, "ketua"),
            72: PesertaPenugasan(72, 61, MERI, "anggota", urutan=1),
        }
        self.surat = {81: surat(81, 1)}
        self.kegiatan = {91: Kegiatan(91, 61, "Kunjungan", "", Fase.PELAKSANAAN, date(2026, 9, 30), ILHAM)}
        self.langkah: dict[int, LangkahKasus] = {}
        self.luar: dict[int, PesertaLuar] = {}
        self.orang_luar: dict[int, OrangLuar] = {}
        self.kantor_luar: dict[int, KantorLuar] = {}
        self.milik: tuple[Profil, ModelKedudukan] | None = None
        self.catatan: dict[int, CatatanKegiatan] = {
            n: catatan(n, langkah.kode) for n, langkah in enumerate(model.langkah(Fase.PERENCANAAN), 1001)
        }

    def ubah(self, tabel: str, id_: int, **isi: Any) -> None:
        """Replaces some columns of a row."""
        baris = getattr(self, tabel)
        baris[id_] = replace(baris[id_], **isi)

    def tambah(self, tabel: str, baris: Any) -> None:
        getattr(self, tabel)[baris.id] = baris

    def hapus(self, tabel: str, id_: int) -> None:
        del getattr(self, tabel)[id_]

    def plt(self, kursi: int, orang: int, mulai: date | None, selesai: date | None, id_: int = 29) -> None:
        self.tambah("pemangku", PemangkuJabatan(id_, kursi, orang, SebagaiPemangku.PLT, mulai, selesai))

    def potret(self) -> Potret:
        susunan = susun_kantor(
            self.unit.values(), self.jabatan.values(), self.pemangku.values(), self.pegawai.values(), HARI, self.kantor
        )
        return Potret(
            susunan=susunan,
            penilai=semua_penilai(susunan, self.model),
            kantor=self.kantor,
            profil=self.profil,
            model=self.model,
            aturan_untuk=lambda _: self.milik or (self.profil, self.model),
            penjabat=[
                p
                for p in self.pemangku.values()
                if p.sebagai != SebagaiPemangku.DEFINITIF or (p.selesai is not None and p.selesai < HARI)
            ],
            target=self.target.values(),
            tim=self.tim.values(),
            anggota=self.anggota.values(),
            penugasan=self.penugasan.values(),
            peserta=self.peserta.values(),
            kegiatan=self.kegiatan.values(),
            catatan=self.catatan.values(),
            surat=self.surat.values(),
            langkah=self.langkah.values(),
            luar=self.luar.values(),
            orang_luar=self.orang_luar.values(),
            kantor_luar=self.kantor_luar.values(),
        )

    def temuan(self) -> tuple[Temuan, ...]:
        kumpulan = KumpulanTemuan(self.potret())
        kumpulan.periksa_semua()
        return kumpulan.semua


def surat(id_: int, urut: int, **isi: Any) -> Surat:
    """An issued letter of the assignment."""
    dasar = Surat(
        id_, "surat-tugas", "keluar", 2026, urut, f"800/{urut:03d}", date(2026, 9, 1), "Penyelidikan kasus", "",
        KeadaanSurat.TERBIT, 61,
    )  # fmt: skip
    return replace(dasar, **isi)


def catatan(id_: int, kode: str, **isi: Any) -> CatatanKegiatan:
    """A step of the card that was done."""
    dasar = CatatanKegiatan(id_, 91, JenisCatatan.LANGKAH, datetime(2026, 9, 2), date(2026, 9, 2), 1, kode)
    return replace(dasar, **isi)
