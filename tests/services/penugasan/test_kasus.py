"""Every way and scope of every regulation as a case to its end: agreed, and refused at each decision."""

from collections.abc import Callable
from datetime import date

import pytest

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, langsung
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import BERAKHIR
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    RincianKasus,
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

Buat = Callable[..., KantorKasus]
ALASAN = "Tenaga yang diminta sedang menyelesaikan akreditasi."


def _sel_terbuka() -> list[tuple[str, Cara, Cakupan]]:
    """The open cells under the answers that hold before the office gives its own."""
    return [
        (profil_id, sel.cara, sel.cakupan)
        for profil_id in MODEL
        for sel in terapkan_pilihan(muat_profil(profil_id), ()).penugasan
        if sel.terbuka
    ]


SEL = _sel_terbuka()


def _mulai(kantor: KantorKasus, cara: Cara, cakupan: Cakupan, *, keluar: bool = False) -> int:
    rancangan = (kantor.rancangan_keluar if keluar else kantor.rancangan)(cara, cakupan)
    if terbit_langsung(kantor.sesi, rancangan):
        perubahan, _ = terbitkan_penugasan(kantor.sesi, rancangan)
    else:
        perubahan = mulai_kasus(kantor.sesi, rancangan)
    return next(iter(perubahan.id_dari("Penugasan")))


def _langkah(kantor: KantorKasus, id_: int, *, setuju: bool = True) -> str:
    """Takes the step that waits by the nearest means and returns its code."""
    sesi, hari = kantor.sesi, kantor.sesi.hari_ini()
    baris = rincian_kasus(sesi, id_).kini
    assert baris is not None
    jawaban = Jawaban.LANJUT
    if baris.langkah.keputusan:
        jawaban = Jawaban.SETUJU if setuju else Jawaban.TOLAK
    alasan = "" if setuju else ALASAN
    surat_ada = baris.langkah.surat if setuju else baris.langkah.surat_tolak
    if TindakanLangkah.TERBITKAN in baris.tindakan and surat_ada:
        tawaran = tawaran_surat(sesi, id_, jawaban)
        assert tawaran.penandatangan, baris.langkah.kode
        isi = SuratLangkahBaru(
            hari,
            tawaran.penandatangan[0],
            tawaran.kepada,
            tembusan=tawaran.tembusan,
            alasan=alasan,
            jawaban=jawaban,
        )
        terbitkan_langkah(sesi, id_, isi)
    else:
        masuk = None
        if TindakanLangkah.SURAT_MASUK in baris.tindakan:
            masuk = SuratMasukBaru("Dinas Lain", f"90/{baris.langkah.kode}", hari, hari, baris.langkah.uraian)
        catat_jawaban(sesi, id_, JawabanBaru(jawaban, hari, "Pejabat Contoh", alasan, surat_masuk=masuk))
    kantor.jam.maju()
    return baris.langkah.kode


def _sampai_akhir(kantor: KantorKasus, id_: int) -> list[str]:
    langkah = []
    while rincian_kasus(kantor.sesi, id_).kini is not None:
        langkah.append(_langkah(kantor, id_))
    return langkah


def _penugasan(sesi: Sesi, id_: int) -> Penugasan:
    with sesi.baca() as uk:
        return uk.get(Penugasan, id_)


@pytest.mark.parametrize(("profil_id", "cara", "cakupan"), SEL)
def test_agreed_to_the_end(kantor_kasus: Buat, profil_id: str, cara: Cara, cakupan: Cakupan) -> None:
    kantor = kantor_kasus(profil_id)
    id_ = _mulai(kantor, cara, cakupan)
    _sampai_akhir(kantor, id_)
    rincian = rincian_kasus(kantor.sesi, id_)
    mekanisme = rincian.kasus.mekanisme
    assert [s.langkah for s in rincian.kasus.langkah] == [satu.kode for satu in mekanisme.langkah]
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERJALAN
    assert _penugasan(kantor.sesi, id_).rancangan == ""
    with kantor.sesi.baca() as uk:
        assert [k.nama for k in uk.list(Kegiatan, penugasan_id=id_)] == ["Pendataan"]
    _surat_lengkap(rincian)


def _surat_lengkap(rincian: RincianKasus) -> None:
    """Each step that the regulation has done by letter has one, ours or one that came in; none is left over."""
    bersurat = {b.langkah.kode for b in rincian.baris if b.langkah.surat}
    assert {b.langkah.kode for b in rincian.baris if b.surat} == bersurat
    assert all(s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DITERIMA) for s in rincian.kasus.surat)
    assert len(rincian.kasus.surat) == len(bersurat)
    assert {s.langkah for s in rincian.kasus.surat} == bersurat


KELUAR = [sel for sel in SEL if sel[2] in (Cakupan.LINTAS_PERANGKAT_DAERAH, Cakupan.LINTAS_INSTANSI)]


@pytest.mark.parametrize(("profil_id", "cara", "cakupan"), KELUAR)
def test_work_for_another_office(kantor_kasus: Buat, profil_id: str, cara: Cara, cakupan: Cakupan) -> None:
    """The other side of the same mechanism: another office asks for somebody of here, or they apply to it."""
    kantor = kantor_kasus(profil_id)
    id_ = _mulai(kantor, cara, cakupan, keluar=True)
    awal = rincian_kasus(kantor.sesi, id_)
    _sampai_akhir(kantor, id_)
    rincian = rincian_kasus(kantor.sesi, id_)
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERJALAN
    _surat_lengkap(rincian)
    permohonan = next(b for b in awal.baris if b.langkah.kode == "permohonan")
    assert ("Bidang Rehabilitasi" in permohonan.pelaku or "Kepala Dinas Sosial" in permohonan.pelaku) is (
        cara is Cara.PENUNJUKAN
    )


def test_asked_office_answers_instructs_and_lists_its_people(kantor_kasus: Buat) -> None:
    """Badung Lamp. II.B.2.a.3): the request comes in; the answer with the list of names goes out."""
    kantor = kantor_kasus("badung-35-2023")
    id_ = _mulai(kantor, Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH, keluar=True)
    _sampai_akhir(kantor, id_)
    rincian = rincian_kasus(kantor.sesi, id_)
    arah = [(s.langkah, s.keadaan) for s in rincian.kasus.surat]
    assert arah == [
        ("permohonan", KeadaanSurat.DITERIMA),
        ("surat-jawaban", KeadaanSurat.TERBIT),
        ("surat-tugas", KeadaanSurat.DITERIMA),
    ]
    jawaban = rincian.kasus.surat[1]
    assert jawaban.kepada == "Kepala Dinas Sosial"
    assert kantor.sesi.susunan.pegawai[kantor.sendiri].nama in jawaban.isi


TOLAK = [
    (profil_id, cara, cakupan, langkah.kode)
    for profil_id, cara, cakupan in SEL
    if (sel := sel_penugasan(terapkan_pilihan(muat_profil(profil_id), ()), cara, cakupan)) and sel.mekanisme
    for langkah in sel.mekanisme.langkah
    if langkah.keputusan
]


@pytest.mark.parametrize(("profil_id", "cara", "cakupan", "kode"), TOLAK)
def test_refused(kantor_kasus: Buat, profil_id: str, cara: Cara, cakupan: Cakupan, kode: str) -> None:
    """A refusal ends the case where the regulation says so: nobody is assigned, and the reasons stay."""
    kantor = kantor_kasus(profil_id)
    id_ = _mulai(kantor, cara, cakupan)
    while (kini := rincian_kasus(kantor.sesi, id_).kini) is not None and kini.langkah.kode != kode:
        _langkah(kantor, id_)
    assert kini is not None
    assert kini.langkah.tolak == BERAKHIR
    _langkah(kantor, id_, setuju=False)
    rincian = rincian_kasus(kantor.sesi, id_)
    akhir = rincian.kasus.langkah[-1]
    assert (akhir.langkah, akhir.jawaban, akhir.keterangan) == (kode, Jawaban.TOLAK, ALASAN)
    assert rincian.kini is None
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR
    assert not any(s.jenis == SURAT_TUGAS for s in rincian.kasus.surat)
    with kantor.sesi.baca() as uk:
        assert uk.list(Kegiatan, penugasan_id=id_) == []


def test_every_open_way_is_tried() -> None:
    """The tables above are made from the profiles: they hold all ways, and mechanisms with and without requests."""
    assert {cara for _, cara, _ in SEL} == set(Cara)
    assert {cakupan for _, _, cakupan in SEL} == set(Cakupan)
    semua = [sel_penugasan(terapkan_pilihan(muat_profil(p), ()), cara, cakupan) for p, cara, cakupan in SEL]
    assert {langsung(sel.mekanisme) for sel in semua if sel and sel.mekanisme} == {True, False}


@pytest.mark.parametrize("profil_id", MODEL)
def test_deadline_of_each_step(kantor_kasus: Buat, profil_id: str) -> None:
    """A usual letter gives five working days from the day on which the step began to wait: 7 to 14 September 2026."""
    kantor = kantor_kasus(profil_id)
    id_ = _mulai(kantor, Cara.SUKARELA, Cakupan.DALAM_UNIT)
    kini = rincian_kasus(kantor.sesi, id_).kini
    assert kini is not None
    assert kini.tenggat == date(2026, 9, 14)
