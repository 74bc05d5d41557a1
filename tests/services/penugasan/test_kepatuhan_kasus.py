"""What the program itself writes in a case satisfies the check: every way of every regulation, agreed and refused."""

from collections.abc import Callable

import pytest

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    SuratLangkahBaru,
    TindakanLangkah,
    catat_jawaban,
    mulai_kasus,
    rincian_kasus,
    tawaran_surat,
    terbit_langsung,
    terbitkan_langkah,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.conftest import MODEL, KantorKasus

Buat = Callable[[str], KantorKasus]
ALASAN = "Tenaga yang diminta sedang menyelesaikan akreditasi."
SEL = [
    (profil_id, sel.cara, sel.cakupan)
    for profil_id in MODEL
    for sel in terapkan_pilihan(muat_profil(profil_id), ()).penugasan
    if sel.terbuka
]
DIJUGA = {
    "P-02",
    "P-03",
    "P-05",
    "P-07",
    "P-11",
    "P-12",
    "P-17",
    "P-18",
    "P-19",
    "S-03",
    "S-04",
    "S-05",
    "S-06",
    "S-07",
}


def _mulai(kantor: KantorKasus, cara: Cara, cakupan: Cakupan, *, keluar: bool) -> int:
    rancangan = (kantor.rancangan_keluar if keluar else kantor.rancangan)(cara, cakupan)
    if terbit_langsung(kantor.sesi, rancangan):
        perubahan, _ = terbitkan_penugasan(kantor.sesi, rancangan)
    else:
        perubahan = mulai_kasus(kantor.sesi, rancangan)
    return next(iter(perubahan.id_dari("Penugasan")))


def _maju(sesi: Sesi, id_: int, jawaban: Jawaban) -> None:
    """Ends the step that waits: by our letter, the one that came in, or a note."""
    baris, hari = rincian_kasus(sesi, id_).kini, sesi.hari_ini()
    assert baris is not None
    menolak = jawaban is Jawaban.TOLAK
    alasan = ALASAN if menolak else ""
    kode = baris.langkah.surat_tolak if menolak else baris.langkah.surat
    if TindakanLangkah.TERBITKAN in baris.tindakan and kode:
        tawaran = tawaran_surat(sesi, id_, jawaban)
        surat = SuratLangkahBaru(
            hari, tawaran.penandatangan[0], tawaran.kepada, tembusan=tawaran.tembusan, alasan=alasan, jawaban=jawaban
        )
        terbitkan_langkah(sesi, id_, surat)
        return
    masuk = None
    if kode:
        masuk = SuratMasukBaru("Dinas Sosial", f"{id_}/{baris.langkah.kode}", hari, hari, "Jawaban")
    catat_jawaban(sesi, id_, JawabanBaru(jawaban, hari, "Kepala", alasan, None, masuk))


def _temuan(sesi: Sesi) -> list[Temuan]:
    pemeriksa = PemeriksaKepatuhan(sesi)
    try:
        return [t for t in pemeriksa.hasil().temuan if t.aturan in DIJUGA]
    finally:
        pemeriksa.tutup()


def _jalankan(kantor: KantorKasus, cara: Cara, cakupan: Cakupan, *, keluar: bool, tolak: int = -1) -> int:
    """Takes a case to its end, refused at the decision of that number; returns how many decisions it had."""
    sesi, keputusan = kantor.sesi, 0
    id_ = _mulai(kantor, cara, cakupan, keluar=keluar)
    while (baris := rincian_kasus(sesi, id_).kini) is not None:
        jawaban = Jawaban.LANJUT
        if baris.langkah.keputusan:
            jawaban = Jawaban.TOLAK if keputusan == tolak else Jawaban.SETUJU
            keputusan += 1
        _maju(sesi, id_, jawaban)
        assert _temuan(sesi) == [], baris.langkah.kode
    return keputusan


@pytest.mark.parametrize(("profil_id", "cara", "cakupan"), SEL)
def test_a_case_to_its_end_has_no_finding(kantor_kasus: Buat, profil_id: str, cara: Cara, cakupan: Cakupan) -> None:
    """Agreed everywhere, and refused at each decision: with the letters as the program sets them."""
    kantor = kantor_kasus(profil_id)
    for tolak in range(_jalankan(kantor, cara, cakupan, keluar=False)):
        _jalankan(kantor, cara, cakupan, keluar=False, tolak=tolak)


KELUAR = [sel for sel in SEL if sel[2] in (Cakupan.LINTAS_PERANGKAT_DAERAH, Cakupan.LINTAS_INSTANSI)]


@pytest.mark.parametrize(("profil_id", "cara", "cakupan"), KELUAR)
def test_nor_has_work_for_another_office(kantor_kasus: Buat, profil_id: str, cara: Cara, cakupan: Cakupan) -> None:
    kantor = kantor_kasus(profil_id)
    for tolak in range(_jalankan(kantor, cara, cakupan, keluar=True)):
        _jalankan(kantor, cara, cakupan, keluar=True, tolak=tolak)
