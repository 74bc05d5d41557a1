"""Assignments: drafts, the ways and scopes that are open, issuing with the letter, and what runs."""

from sistemkerja_desktop.services.penugasan.bahan_langkah import SuratLangkahBaru
from sistemkerja_desktop.services.penugasan.daftar import (
    BarisPenugasan,
    OrangPenugasan,
    RincianPenugasan,
    batalkan_penugasan,
    daftar_penugasan,
    rincian_penugasan,
    selesaikan_penugasan,
)
from sistemkerja_desktop.services.penugasan.jalan import JawabanBaru, akhiri_proses, catat_jawaban, mulai_kasus
from sistemkerja_desktop.services.penugasan.kasus import Kasus
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain
from sistemkerja_desktop.services.penugasan.pemeriksaan import MasalahRancangan, periksa_rancangan
from sistemkerja_desktop.services.penugasan.rancangan import (
    KegiatanRancangan,
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    ambil_rancangan,
    rancangan_kosong,
    simpan_rancangan,
)
from sistemkerja_desktop.services.penugasan.rincian import (
    BarisLangkah,
    KeadaanLangkah,
    RincianKasus,
    TindakanLangkah,
    rincian_kasus,
)
from sistemkerja_desktop.services.penugasan.sel import (
    KeadaanSel,
    Penugas,
    SelPenugasan,
    cakupan_terbentuk,
    calon_atas_nama,
    calon_penugas,
    penugas_luar,
    sel_cara_cakupan,
    terbit_langsung,
)
from sistemkerja_desktop.services.penugasan.surat_langkah import (
    TawaranSurat,
    pratinjau_langkah,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.terbit import pratinjau_surat, terbitkan_penugasan

__all__ = [
    "BarisLangkah",
    "BarisPenugasan",
    "JawabanBaru",
    "Kasus",
    "KeadaanLangkah",
    "KeadaanSel",
    "KegiatanRancangan",
    "MasalahRancangan",
    "OrangLain",
    "OrangPenugasan",
    "Penugas",
    "PesertaLuarRancangan",
    "PesertaRancangan",
    "RancanganPenugasan",
    "RincianKasus",
    "RincianPenugasan",
    "SelPenugasan",
    "SuratLangkahBaru",
    "TawaranSurat",
    "TindakanLangkah",
    "akhiri_proses",
    "ambil_rancangan",
    "batalkan_penugasan",
    "cakupan_terbentuk",
    "calon_atas_nama",
    "calon_penugas",
    "catat_jawaban",
    "daftar_penugasan",
    "mulai_kasus",
    "penugas_luar",
    "periksa_rancangan",
    "pratinjau_langkah",
    "pratinjau_surat",
    "rancangan_kosong",
    "rincian_kasus",
    "rincian_penugasan",
    "sel_cara_cakupan",
    "selesaikan_penugasan",
    "simpan_rancangan",
    "tawaran_surat",
    "terbit_langsung",
    "terbitkan_langkah",
    "terbitkan_penugasan",
]
