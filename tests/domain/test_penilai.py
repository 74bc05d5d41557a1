"""Who is whose Pejabat Penilai Kinerja in model J.2, from Ps. 1 angka 11, Ps. 7 and Lamp. 1.J.2.1."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai, penilai_kinerja, semua_penilai
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil

BuatSusunan = Callable[..., SusunanKantor]
KURSI_KEPALA, KURSI_TU = 11, 12
KEPALA, KASUBAG, BIDAN, PERAWAT, OPERATOR, BARU, LUAR = 101, 102, 103, 104, 105, 106, 107
PLT, PLH, DEFINITIF = SebagaiPemangku.PLT, SebagaiPemangku.PLH, SebagaiPemangku.DEFINITIF
J2 = muat_profil("dharmasraya-10-2024").model_dengan_id("j2-puskesmas")


@pytest.mark.parametrize(
    ("pegawai", "penilai", "luar", "pasal"),
    [
        (BIDAN, KEPALA, None, "Lamp. 1.J.2.1"),  # JF under the JF who leads
        (PERAWAT, KEPALA, None, "Lamp. 1.J.2.1"),
        (OPERATOR, KEPALA, None, "Lamp. 1.J.2.1"),  # pelaksana too, although it sits below the subbagian's head
        (KASUBAG, KEPALA, None, "Ps. 1 angka 11"),  # J.2 is silent on a pengawas: the direct superior
        (KEPALA, None, "Kepala Dinas Kesehatan", "Ps. 1 angka 11"),  # J.2 is silent on its head
    ],
)
def test_penilai_menurut_kedudukan(
    buat_susunan: BuatSusunan, model: ModelKedudukan, pegawai: int, penilai: int | None, luar: str | None, pasal: str
) -> None:
    hasil = penilai_kinerja(buat_susunan(), model, pegawai)
    assert (hasil.pegawai_id, hasil.luar) == (penilai, luar)
    assert hasil.aturan is not None
    assert hasil.aturan.dasar[0].pasal == pasal
    assert hasil.catatan == ""
    assert hasil.ada


def test_plt_dari_dalam_menilai_yang_lain_dan_dinilai_atasan_luar(
    buat_susunan: BuatSusunan, model: ModelKedudukan
) -> None:
    """Ps. 1 angka 11: an assessor is the direct superior, so nobody is their own; the head's seat has one outside."""
    hasil = semua_penilai(buat_susunan(tanpa=(KEPALA,), penjabat=((BIDAN, KURSI_KEPALA, PLT),)), model)
    assert (hasil[PERAWAT].pegawai_id, hasil[PERAWAT].sebagai) == (BIDAN, PLT)
    assert "Plt." in hasil[PERAWAT].catatan
    assert hasil[PERAWAT].aturan_catatan == model.penjabat
    assert (hasil[BIDAN].pegawai_id, hasil[BIDAN].luar) == (None, "Kepala Dinas Kesehatan")
    assert model.penilai_diri is not None
    assert hasil[BIDAN].aturan_catatan == model.penilai_diri.aturan
    assert hasil[BIDAN].catatan


def test_kasubag_yang_menjadi_plt_kepala_juga_dinilai_atasan_luar(
    buat_susunan: BuatSusunan, model: ModelKedudukan
) -> None:
    hasil = penilai_kinerja(buat_susunan(tanpa=(KEPALA,), penjabat=((KASUBAG, KURSI_KEPALA, PLT),)), model, KASUBAG)
    assert hasil.luar == "Kepala Dinas Kesehatan"


def test_plt_dari_luar_kantor_dinilai_atasan_luar(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    hasil = semua_penilai(buat_susunan(tanpa=(KEPALA,), penjabat=((LUAR, KURSI_KEPALA, PLT),)), model)
    assert hasil[LUAR].luar == "Kepala Dinas Kesehatan"
    assert hasil[BIDAN].pegawai_id == LUAR


def test_plh_tidak_menggeser_kepala_definitif(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    """A Plh. stands in for a holder who is only absent: the assessor stays the holder."""
    hasil = semua_penilai(buat_susunan(penjabat=((BIDAN, KURSI_KEPALA, PLH),)), model)
    assert (hasil[PERAWAT].pegawai_id, hasil[PERAWAT].sebagai) == (KEPALA, DEFINITIF)
    assert hasil[BIDAN].pegawai_id == KEPALA


def test_plt_kasubag_tetap_dinilai_kepala(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    hasil = semua_penilai(buat_susunan(tanpa=(KASUBAG,), penjabat=((BIDAN, KURSI_TU, PLT),)), model)
    assert hasil[BIDAN].pegawai_id == KEPALA


def test_kepala_kosong_memberi_alasan_dan_tindakan(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    hasil = penilai_kinerja(buat_susunan(tanpa=(KEPALA,)), model, BIDAN)
    assert not hasil.ada
    assert "Kepala Puskesmas kosong" in hasil.alasan_kosong
    assert "Plt." in hasil.tindakan
    assert hasil.jabatan_id == KURSI_KEPALA


def test_atasan_luar_belum_dicatat(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    hasil = penilai_kinerja(buat_susunan(atasan=""), model, KEPALA)
    assert "belum dicatat" in hasil.alasan_kosong
    assert "Pengaturan" in hasil.tindakan


def test_tanpa_jabatan_dan_orang_tak_dikenal(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    susunan = buat_susunan()
    assert "Belum memangku jabatan" in penilai_kinerja(susunan, model, BARU).alasan_kosong
    with pytest.raises(KeyError):
        penilai_kinerja(susunan, model, 999)


def test_jabatan_yang_tidak_dikenal_model() -> None:
    """J.2 knows no administrator; the reason says so instead of guessing."""
    unit = [UnitOrganisasi(1, "Puskesmas", "puskesmas")]
    jabatan = [Jabatan(1, "Sekretaris", 1, JenisJabatan.ADMINISTRATOR)]
    susunan = susun_kantor(unit, jabatan, [PemangkuJabatan(1, 1, 1)], [Pegawai(1, "Orang")], _HARI)
    assert "tidak mengatur penilai bagi Pejabat Administrator" in penilai_kinerja(susunan, J2, 1).alasan_kosong


def test_tanpa_kursi_kepala() -> None:
    unit = [UnitOrganisasi(1, "Puskesmas", "puskesmas")]
    jabatan = [Jabatan(1, "Bidan", 1, JenisJabatan.FUNGSIONAL)]
    susunan = susun_kantor(unit, jabatan, [PemangkuJabatan(1, 1, 1)], [Pegawai(1, "Orang")], _HARI)
    assert "Kepala Puskesmas belum ada" in penilai_kinerja(susunan, J2, 1).alasan_kosong


_HARI = date(2026, 9, 7)
_JENIS = st.sampled_from([JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA])


@st.composite
def susunan_j2(draw: st.DrawFn) -> SusunanKantor:
    """Any structure that J.2 allows: its head there, acted for or missing, units in any depth, JF and pelaksana."""
    banyak = draw(st.integers(1, 6))
    unit = [UnitOrganisasi(1, "Puskesmas", "puskesmas")]
    unit += [UnitOrganisasi(n, f"Unit {n}", "klaster", draw(st.integers(1, n - 1))) for n in range(2, banyak + 1)]
    jabatan = [Jabatan(1, "Kepala", 1, JenisJabatan.FUNGSIONAL, memimpin=True)]
    pemangku: list[PemangkuJabatan] = []
    pegawai = [Pegawai(n, f"Orang {n}") for n in range(1, draw(st.integers(1, 12)) + 1)]
    for orang in pegawai:
        jabatan.append(Jabatan(orang.id + 1, "Jabatan", draw(st.integers(1, banyak)), draw(_JENIS)))
        pemangku.append(PemangkuJabatan(orang.id, orang.id + 1, orang.id))
    for sebagai in draw(st.lists(st.sampled_from(list(SebagaiPemangku)), max_size=3, unique=True)):
        orang_id = draw(st.integers(1, len(pegawai)))
        if sebagai == DEFINITIF:
            pemangku[orang_id - 1] = PemangkuJabatan(orang_id, 1, orang_id)
        else:
            masa = draw(st.sampled_from([(None, None), (date(2026, 1, 1), date(2026, 2, 1)), (date(2026, 9, 1), None)]))
            pemangku.append(PemangkuJabatan(100 + len(pemangku), 1, orang_id, sebagai, *masa))
    return susun_kantor(unit, jabatan, pemangku, pegawai, _HARI)


def _kedudukan_kepala(susunan: SusunanKantor) -> set[int]:
    return {d.pegawai_id for d in susunan.pemangku_jabatan(1)}


@settings(max_examples=300, deadline=None)
@given(susunan_j2())
def test_setiap_jf_dan_pelaksana_punya_satu_penilai_atau_alasan(susunan: SusunanKantor) -> None:
    hasil = semua_penilai(susunan, J2)
    assert hasil.keys() == susunan.pegawai.keys()
    kepala = _kedudukan_kepala(susunan)
    for pegawai_id, penilai in hasil.items():
        assert sum((penilai.pegawai_id is not None, penilai.luar is not None, bool(penilai.alasan_kosong))) == 1
        assert penilai.pegawai_id != pegawai_id
        assert penilai == penilai_kinerja(susunan, J2, pegawai_id)
        if penilai.alasan_kosong:
            assert penilai.tindakan
        if penilai.pegawai_id is not None:
            assert penilai.pegawai_id in kepala
        elif pegawai_id not in kepala:
            assert not kepala, "whoever does not lead is without an assessor only while nobody leads"


def test_lima_belas_ribu_orang_dalam_satu_jalan(model: ModelKedudukan) -> None:
    banyak = 15_000
    unit = [UnitOrganisasi(1, "P", "puskesmas")] + [
        UnitOrganisasi(n, f"K{n}", "klaster", n // 2) for n in range(2, 400)
    ]
    jabatan = [Jabatan(0, "Kepala", 1, JenisJabatan.FUNGSIONAL, memimpin=True)]
    jabatan += [Jabatan(n, "JF", n % 398 + 1, JenisJabatan.FUNGSIONAL) for n in range(1, banyak)]
    pegawai = [Pegawai(n, f"Orang {n}") for n in range(banyak)]
    pemangku = [PemangkuJabatan(n, n, n) for n in range(banyak)]
    hasil = semua_penilai(susun_kantor(unit, jabatan, pemangku, pegawai, _HARI), model)
    assert {h.pegawai_id for n, h in hasil.items() if n} == {0}
    assert isinstance(hasil[0], HasilPenilai)
