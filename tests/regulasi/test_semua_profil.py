"""What holds for every profile that comes with the program, for each model and under each answer of an office."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.kepatuhan.periksa import KumpulanTemuan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.mekanisme import AKHIR, berikut, langkah_dengan_kode, periksa_mekanisme, tujuan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai, semua_penilai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.predikat import berlaku
from sistemkerja_desktop.domain.regulasi import (
    BERAKHIR,
    SELESAI,
    Aturan,
    LangkahMekanisme,
    Mekanisme,
    ModelKedudukan,
    Profil,
    Saluran,
)
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.daftar import daftar_profil, folder_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import JENJANG_FUNGSIONAL, JENJANG_PELAKSANA, KANTOR_UJI, KEPALA, PADA, isi_kerangka

RINGKASAN = daftar_profil(folder_profil())
PROFIL = [r.id for r in RINGKASAN]
MODEL = [(r.id, m.id) for r in RINGKASAN for m in r.model]
DITUGASKAN = (JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA)

muat = cache(muat_profil)


@cache
def jawaban_mungkin(profil_id: str) -> list[tuple[str, ...]]:
    """Every set of answers that an office may give."""
    pilihan = muat(profil_id).pilihan
    return list(product(*([f"{p.aturan.kode}:{o.kode}" for o in p.opsi] for p in pilihan)))


@cache
def profil_dengan(profil_id: str, jawaban: tuple[str, ...]) -> Profil:
    return terapkan_pilihan(muat(profil_id), jawaban)


def semua_jawaban(profil_id: str) -> Iterator[Profil]:
    for jawaban in jawaban_mungkin(profil_id):
        yield profil_dengan(profil_id, jawaban)


# --- Who assesses, in any structure ---


# Made once: to build a strategy costs more than to draw from it.
_YA = st.booleans()
_JENIS_KEPALA = st.sampled_from([j for j in JenisJabatan if j != JenisJabatan.PELAKSANA])
_JENIS_KURSI = st.lists(st.sampled_from(list(JenisJabatan)), max_size=4)
_SEBAGAI = st.sets(st.sampled_from(list(SebagaiPemangku)))
_JENJANG = {
    JenisJabatan.FUNGSIONAL: st.sampled_from(JENJANG_FUNGSIONAL),
    JenisJabatan.PELAKSANA: st.sampled_from(JENJANG_PELAKSANA),
}
_NOMOR = [st.integers(0, sampai) for sampai in range(60)]


@st.composite
def kantor_acak(gambar: st.DrawFn, model: ModelKedudukan) -> SusunanKantor:
    """Units of the model's kinds below any other, seats of every kind, held, run by a Plt. or Plh., or vacant."""
    jenis_unit = st.sampled_from([kode for kode, _ in model.jenis_unit])
    unit = [UnitOrganisasi(1, "Kantor", model.kerangka[0].jenis)]
    for nomor in range(2, gambar(st.integers(2, 9))):
        induk = unit[gambar(_NOMOR[nomor - 2])].id
        unit.append(UnitOrganisasi(nomor, f"Unit {nomor}", gambar(jenis_unit), induk))
    jabatan: list[Jabatan] = []
    for satu in unit:
        if gambar(_YA):
            jenis = gambar(_JENIS_KEPALA)
            jabatan.append(Jabatan(len(jabatan) + 1, f"Kepala {satu.nama}", satu.id, jenis, memimpin=True))
        for jenis in gambar(_JENIS_KURSI):
            jabatan.append(_kursi(gambar, len(jabatan) + 1, satu.id, jenis))
    pegawai = [Pegawai(nomor, f"Orang Contoh {nomor}") for nomor in range(1, len(jabatan) + 3)]
    pemangku: list[PemangkuJabatan] = []
    for kursi in jabatan:
        for sebagai in gambar(_SEBAGAI):
            definitif = sebagai == SebagaiPemangku.DEFINITIF
            siapa = kursi.id if definitif else pegawai[gambar(_NOMOR[len(pegawai) - 1])].id
            pemangku.append(PemangkuJabatan(len(pemangku) + 1, kursi.id, siapa, sebagai))
    return susun_kantor(unit, jabatan, pemangku, pegawai, PADA, KANTOR_UJI if gambar(_YA) else None)


def _kursi(gambar: st.DrawFn, nomor: int, unit_id: int, jenis: JenisJabatan) -> Jabatan:
    jenjang = gambar(_JENJANG[jenis]) if jenis in _JENJANG else Jenjang.TIDAK_ADA
    return Jabatan(nomor, f"Kursi {nomor}", unit_id, jenis, jenjang)


@pytest.mark.parametrize(("profil_id", "model_id"), MODEL)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_setiap_orang_tepat_satu_penilai_atau_alasan(profil_id: str, model_id: str, data: st.DataObject) -> None:
    profil = profil_dengan(profil_id, data.draw(st.sampled_from(jawaban_mungkin(profil_id))))
    model = profil.model_dengan_id(model_id)
    susunan = data.draw(kantor_acak(model))
    penilai = semua_penilai(susunan, model)
    _periksa_temuan(profil, model, susunan, penilai)
    for pegawai_id, hasil in penilai.items():
        assert [hasil.pegawai_id is not None, bool(hasil.luar), bool(hasil.alasan_kosong)].count(True) == 1
        assert bool(hasil.tindakan) == bool(hasil.alasan_kosong)
        dudukan = susunan.dudukan_utama(pegawai_id)
        if dudukan is not None and dudukan.jabatan.jenis in DITUGASKAN:
            assert hasil.aturan is not None  # the model has a rule, even where the seat it names is vacant or missing
        if hasil.pegawai_id is not None:
            _periksa_penilai(susunan, pegawai_id, hasil)


def _periksa_temuan(
    profil: Profil, model: ModelKedudukan, susunan: SusunanKantor, penilai: dict[int, HasilPenilai]
) -> None:
    """The check of the office tells who has no assessor: seated people by K-01, others one by one by K-02."""
    kumpulan = KumpulanTemuan(
        Potret(
            susunan=susunan,
            penilai=penilai,
            kantor=susunan.kantor or KANTOR_UJI,
            profil=profil,
            model=model,
            aturan_untuk=lambda _: (profil, model),
        )
    )
    kumpulan.periksa_semua()
    temuan = Counter(satu.aturan for satu in kumpulan.semua)
    duduk = {orang for orang in penilai if susunan.dudukan_utama(orang)}
    assert bool(temuan["K-01"]) == any(not penilai[orang].ada for orang in duduk)
    assert temuan["K-02"] == len(penilai.keys() - duduk)


def _periksa_penilai(susunan: SusunanKantor, pegawai_id: int, hasil: HasilPenilai) -> None:
    """A head on the way up from the person's unit, never the person, who holds that seat on that day."""
    assert hasil.pegawai_id != pegawai_id
    assert hasil.jabatan_id is not None
    kursi = susunan.jabatan[hasil.jabatan_id]
    assert kursi.memimpin
    assert hasil.pegawai_id in [d.pegawai_id for d in susunan.pemangku_jabatan(kursi.id)]
    unit = susunan.unit_pegawai(pegawai_id)
    assert unit is not None
    assert susunan.di_dalam(unit.id, kursi.unit_id)


@pytest.mark.parametrize(("profil_id", "model_id"), MODEL)
def test_kerangka_terisi_tanpa_celah(profil_id: str, model_id: str) -> None:
    """In the skeleton with its heads in office everybody has an assessor, whatever the office chose."""
    for profil in semua_jawaban(profil_id):
        for siapa, (kursi, hasil) in isi_kerangka(profil.model_dengan_id(model_id)).penilai_setiap_orang().items():
            assert kursi, (siapa, hasil.alasan_kosong)
            if siapa[1] == KEPALA:
                assert hasil.aturan is not None


# --- Ways to an assignment ---


@pytest.mark.parametrize("profil_id", PROFIL)
def test_delapan_sel_pada_setiap_jawaban(profil_id: str) -> None:
    for profil in semua_jawaban(profil_id):
        ada = sorted((sel.cara, sel.cakupan) for sel in profil.penugasan)
        assert ada == sorted(product(Cara, Cakupan))


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_mekanisme_berakhir(profil_id: str) -> None:
    """Every way ends; who is agreed with all along gets an assignment by letter; nobody is refused into one."""
    for sel in muat(profil_id).penugasan:
        assert sel.terbuka == bool(sel.mekanisme) == bool(sel.penugas)
        if sel.mekanisme is None:
            continue
        assert list(periksa_mekanisme(sel.mekanisme)) == []
        assert all(jalan[-1] in AKHIR for jalan in _semua_jalan(sel.mekanisme, sel.mekanisme.langkah[0].kode))
        lurus = _jalan_disetujui(sel.mekanisme)
        assert lurus[-1] == SELESAI
        surat = [langkah_dengan_kode(sel.mekanisme, kode).surat for kode in lurus[:-1]]
        assert "surat-tugas" in surat, sel.aturan.kode
        for langkah in sel.mekanisme.langkah:
            if langkah.keputusan:
                assert langkah.tolak != SELESAI


def _semua_jalan(mekanisme: Mekanisme, kode: str, lewat: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    assert kode not in lewat, f"{kode} comes round again"
    if kode in AKHIR:
        yield (*lewat, kode)
        return
    for ke in tujuan(langkah_dengan_kode(mekanisme, kode)).values():
        yield from _semua_jalan(mekanisme, ke, (*lewat, kode))


def _jalan_disetujui(mekanisme: Mekanisme) -> list[str]:
    jalan = [mekanisme.langkah[0].kode]
    while jalan[-1] not in AKHIR:
        jalan.append(berikut(mekanisme, jalan[-1], setuju=True))
    assert BERAKHIR not in jalan
    return jalan


@st.composite
def mekanisme_acak(gambar: st.DrawFn) -> Mekanisme:
    """Up to five steps that lead anywhere, to one another, to an end, or to a step that is not there."""
    kode = [f"langkah-{nomor}" for nomor in range(gambar(st.integers(1, 5)))]
    ke = st.sampled_from([*kode, SELESAI, BERAKHIR, "tiada"])
    aturan = Aturan("uji", "Uji.", ())
    return Mekanisme(
        "uji",
        tuple(
            LangkahMekanisme(
                satu, ("pegawai",), "Uji", Saluran.LISAN, aturan, keputusan=True, setuju=gambar(ke), tolak=gambar(ke)
            )
            if gambar(st.booleans())
            else LangkahMekanisme(satu, ("pegawai",), "Uji", Saluran.LISAN, aturan, lanjut=gambar(ke))
            for satu in kode
        ),
    )


@settings(max_examples=400, deadline=None)
@given(mekanisme=mekanisme_acak())
def test_yang_lulus_pemeriksaan_berakhir_dan_yang_lain_tidak(mekanisme: Mekanisme) -> None:
    """A mechanism passes exactly if all its steps are on some way, every way ends, and one of them at an assignment."""
    jalan: list[tuple[str, ...]] = []
    antre = [(mekanisme.langkah[0].kode,)]
    kode = {langkah.kode for langkah in mekanisme.langkah}
    tiada = {ke for langkah in mekanisme.langkah for ke in tujuan(langkah).values()} - kode - set(AKHIR)
    berputar = False
    while antre and not tiada:
        sejauh = antre.pop()
        for ke in tujuan(langkah_dengan_kode(mekanisme, sejauh[-1])).values():
            berputar = berputar or ke in sejauh
            if ke in AKHIR or ke in sejauh:
                jalan.append((*sejauh, ke))
            else:
                antre.append((*sejauh, ke))
    baik = not tiada and not berputar and kode <= {satu for lewat in jalan for satu in lewat}
    baik = baik and any(lewat[-1] == SELESAI for lewat in jalan)
    assert (list(periksa_mekanisme(mekanisme)) == []) == baik


@pytest.mark.parametrize("profil_id", PROFIL)
def test_surat_dan_tembusan(profil_id: str) -> None:
    """A step's letter is one of the profile's; a letter that must have tembusan has them wherever it is sent."""
    profil = muat(profil_id)
    surat = {satu.kode: satu for satu in profil.surat}
    for sel in profil.penugasan:
        for langkah in sel.mekanisme.langkah if sel.mekanisme else ():
            assert {langkah.surat, langkah.surat_tolak} - {""} <= surat.keys()
            if langkah.surat and not langkah.keputusan:
                assert langkah.kepada, (sel.aturan.kode, langkah.kode)
                assert langkah.tembusan or not surat[langkah.surat].wajib_tembusan, (sel.aturan.kode, langkah.kode)


@pytest.mark.parametrize(("profil_id", "model_id"), MODEL)
def test_pelaku_yang_ada_pada_model(profil_id: str, model_id: str) -> None:
    """No step is given to the head of a level that the model does not have."""
    model = muat(profil_id).model_dengan_id(model_id)
    ada = {f"pimpinan_level_{level.nomor}" for level in model.level} | {"pimpinan_level_1"}
    disebut = {p for s in model.alur for p in s.pelaku if p.startswith("pimpinan_level")}
    assert disebut <= ada


@pytest.mark.parametrize(("profil_id", "model_id"), MODEL)
def test_yang_mengajukan_diri_tidak_dimohonkan(profil_id: str, model_id: str) -> None:
    """Asking another unit for its people belongs to an appointment; in sukarela the person asks for themself."""
    diminta = {
        cara: [
            s.kode
            for s in muat(profil_id).model_dengan_id(model_id).alur
            if "Permohonan pelibatan" in s.uraian
            and berlaku(s.bila, KonteksPenugasan(1, Bentuk.TIM, Cakupan.LINTAS_UNIT, cara))
        ]
        for cara in Cara
    }
    assert diminta[Cara.SUKARELA] == []
    # Badung's steps name the need for people of other units, and no request (Lamp. II.A.1.b).
    assert len(diminta[Cara.PENUNJUKAN]) == (0 if profil_id == "badung-35-2023" else 1)


# --- Texts and articles ---


def _semua(isi: Any, jejak: str = "") -> Iterator[tuple[str, Any]]:
    """Every rule and every text of a profile, with the way to it."""
    if isinstance(isi, str | Aturan):
        yield jejak, isi
    if is_dataclass(isi):
        for bidang in fields(isi):
            yield from _semua(getattr(isi, bidang.name), f"{jejak}.{bidang.name}")
    elif isinstance(isi, tuple):
        for nomor, satu in enumerate(isi):
            yield from _semua(satu, f"{jejak}[{nomor}]")


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_aturan_punya_pasal(profil_id: str) -> None:
    for jejak, aturan in _semua(muat(profil_id)):
        if isinstance(aturan, Aturan):
            assert aturan.dasar, jejak
            assert aturan.penjelasan, jejak
            assert all(d.pasal and d.peraturan and len(d.pasal) <= 22 for d in aturan.dasar), jejak


@pytest.mark.parametrize("profil_id", PROFIL)
def test_teks_utuh(profil_id: str) -> None:
    """No placeholder is left, nobody wrote the abbreviation of Pejabat Penilai Kinerja, no blanks are left over."""
    for jejak, teks in _semua(muat(profil_id)):
        if isinstance(teks, str):
            assert not set("{}") & set(teks), jejak
            assert not re.search(r"\bPPK\b", teks), jejak
            assert teks == teks.strip(), jejak
            assert "  " not in teks, jejak


def test_setiap_model_tahu_pilihan_yang_menyangkutnya() -> None:
    """Denpasar's choice on model 5 concerns a kelurahan and no kecamatan; the one on signers concerns everybody."""
    denpasar = muat_profil("denpasar-69-2023")
    kelurahan = denpasar.model_dengan_id("m5-kelurahan")
    kecamatan = denpasar.model_dengan_id("m4-kecamatan")
    sendiri = set(kelurahan.pilihan) - set(kecamatan.pilihan)
    assert any("model-5" in kode for kode in sendiri)
    assert any("penetap" in kode for kode in kecamatan.pilihan)
    assert set(kelurahan.pilihan) <= {p.aturan.kode for p in denpasar.pilihan}
