"""Penugasan: people put to work on a target, by a way and in a scope that the regulation knows."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Sifat


class Cara(StrEnum):
    PENUNJUKAN = "penunjukan"
    SUKARELA = "sukarela"


class Cakupan(StrEnum):
    DALAM_UNIT = "dalam-unit"
    LINTAS_UNIT = "lintas-unit"
    LINTAS_PERANGKAT_DAERAH = "lintas-perangkat-daerah"
    LINTAS_INSTANSI = "lintas-instansi"


class Bentuk(StrEnum):
    INDIVIDU = "individu"
    TIM = "tim"


class KeadaanPenugasan(StrEnum):
    """DIPROSES: its steps are under way, nobody is assigned yet. BERAKHIR: they came to nothing (refused)."""

    DIPROSES = "diproses"
    BERAKHIR = "berakhir"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    DIBATALKAN = "dibatalkan"


@dataclass(frozen=True, slots=True)
class Penugasan:
    """An assignment. `nomor` counts from 1 in the office's file and is shown with three digits.

    `profil_id`, `profil_versi`, `profil_hash` and `model_id` are those it started with and keeps.
    `ditugaskan_oleh` is the id of the `Jabatan` that appoints, None where an official of another office does.
    `kompetensi` are the competences that are asked for, `anggaran` where the money comes from, `sifat` how fast its
    letters want an answer. Where another office owns the performance, `pemilik_luar_id` is its `KantorLuar`,
    `target_id` is None, and `unit_id` is the unit here that gives the people. `alasan_ketua` is the written reason
    where the ketua is not of the owning unit, else ""; that of a recorded team stands with the `TimKerja`. While it is
    DIPROSES, `rancangan` keeps the wizard's answers as JSON for the letter to come.
    """

    id: int
    nomor: int
    nama: str
    uraian: str
    target_id: int | None
    unit_id: int
    cara: Cara
    cakupan: Cakupan
    bentuk: Bentuk
    mulai: date
    selesai: date
    ditugaskan_oleh: int | None
    profil_id: str
    profil_versi: str
    profil_hash: str
    model_id: str
    tim_id: int | None = None
    keadaan: KeadaanPenugasan = KeadaanPenugasan.BERJALAN
    sifat: Sifat = Sifat.BIASA
    kompetensi: tuple[str, ...] = ()
    anggaran: str = ""
    rancangan: str = ""
    pemilik_luar_id: int | None = None
    alasan_ketua: str = ""


@dataclass(frozen=True, slots=True)
class PesertaPenugasan:
    """A person of an assignment; `peran` is "ketua", "anggota" or "individu"."""

    id: int
    penugasan_id: int
    pegawai_id: int
    peran: str
    tugas: str = ""
    urutan: int = 0
