"""Assignments: drafts, the ways and scopes that are open, issuing with the letter, and what runs."""

from sistemkerja_desktop.services.penugasan.daftar import (
    BarisPenugasan,
    OrangPenugasan,
    RincianPenugasan,
    batalkan_penugasan,
    daftar_penugasan,
    rincian_penugasan,
    selesaikan_penugasan,
)
from sistemkerja_desktop.services.penugasan.pemeriksaan import (
    KeadaanSel,
    MasalahRancangan,
    Penugas,
    SelPenugasan,
    calon_atas_nama,
    calon_penugas,
    periksa_rancangan,
    sel_cara_cakupan,
)
from sistemkerja_desktop.services.penugasan.rancangan import (
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    ambil_rancangan,
    hapus_rancangan,
    rancangan_kosong,
    simpan_rancangan,
)
from sistemkerja_desktop.services.penugasan.terbit import pratinjau_surat, terbitkan_penugasan

__all__ = [
    "BarisPenugasan",
    "KeadaanSel",
    "KegiatanRancangan",
    "MasalahRancangan",
    "OrangPenugasan",
    "Penugas",
    "PesertaRancangan",
    "RancanganPenugasan",
    "RincianPenugasan",
    "SelPenugasan",
    "ambil_rancangan",
    "batalkan_penugasan",
    "calon_atas_nama",
    "calon_penugas",
    "daftar_penugasan",
    "hapus_rancangan",
    "periksa_rancangan",
    "pratinjau_surat",
    "rancangan_kosong",
    "rincian_penugasan",
    "sel_cara_cakupan",
    "selesaikan_penugasan",
    "simpan_rancangan",
    "terbitkan_penugasan",
]
