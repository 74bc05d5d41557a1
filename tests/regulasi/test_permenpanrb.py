"""What the national profile promises: an office's fallback, and the codes and files that daerah profiles change."""

import tomllib
from itertools import product
from typing import Any

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import KerangkaUnit, SumberHukum
from sistemkerja_desktop.regulasi.daftar import daftar_profil, folder_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import (
    KEPALA,
    LUAR,
    SEMUA,
    Baris,
    Langkah,
    baca_mekanisme,
    isi_kerangka,
    langkah,
    putusan,
    sel_dari,
    selisih_penilai,
)

ID = "permenpanrb-7-2022"
PROFIL = muat_profil(ID)
ANAK = [r.id for r in daftar_profil(folder_profil()) if r.id != ID]

# What daerah profiles change by code: a code that goes away would leave the parent's rule beside the child's.
JANJI = {
    "istilah.toml": {
        f"istilah.{nama}"
        for nama in (
            "sistem-kerja", "mekanisme-kerja", "proses-bisnis", "instansi-pemerintah", "unit-organisasi",
            "pimpinan-unit-organisasi", "pejabat-penilai-kinerja", "pejabat-yang-berwenang", "pemilik-kinerja",
            "pejabat-fungsional", "pelaksana", "penugasan", "penunjukan", "pengajuan-sukarela", "ketua-tim",
        )
    },
    "penugasan.toml": {
        *(f"penugasan.{cara}.{cakupan}" for cara, cakupan in product(Cara, Cakupan)),
        *(f"penunjukan.{cakupan}" for cakupan in Cakupan),
        "sukarela.dalam-unit", "sukarela.lintas-unit",
        "surat-permohonan-pelibatan", "surat-jawaban", "rekomendasi", "instruksi", "surat-tugas",
        "surat-permohonan-sukarela", "surat-persetujuan",
        "penugasan.bentuk", "penugasan.cara", "penugasan.usulan", "penugasan.surat-tugas", "penugasan.beban-kerja",
        "penugasan.rangkap",
    },
    "tim.toml": {
        "tim.rutin", "tim.insidental", "tim.ketua-dari-pemilik", "tim.penetap-ketua", "tim.peserta", "tim.akta",
        "tim.ketua-keahlian", "tim.campuran-jabatan", "tim.jumlah", "tim.koordinasi",
    },
    "pertanggungjawaban.toml": {
        "laporan.individu", "laporan.anggota", "laporan.ketua", "laporan.ketua.diminta", "laporan.anggota.diminta",
    },
    "permasalahan.toml": {
        "masalah.dalam-unit", "masalah.lintas-unit", "masalah.lintas-unit.kolaborasi",
        "masalah.lintas-perangkat-daerah", "masalah.lintas-perangkat-daerah.kolaborasi", "masalah.lintas-instansi",
        "masalah.lintas-instansi.kolaborasi",
    },
    "tanggung-jawab.toml": {
        "tanggung-jawab.penilai", "tanggung-jawab.pimpinan", "tanggung-jawab.ketua", "tanggung-jawab.anggota",
    },
    "pengelolaan-kinerja.toml": {
        "kinerja.penyelarasan", "kinerja.perencanaan", "kinerja.pelaksanaan", "kinerja.penilaian",
        "kinerja.tindak-lanjut", "kinerja.rujukan",
    },
    "proses-bisnis.toml": {"bisnis.acuan", "bisnis.peta", "bisnis.reviu", "bisnis.penetapan"},
    "pendukung.toml": {
        "pendukung.tim-transformasi", "pendukung.strategi", "pendukung.sinergi", "pendukung.unsur",
        "pendukung.spbe", "pendukung.pengaturan",
    },
    "jam-kerja.toml": {
        "jam.senin-kamis", "jam.jumat", "jam.hari-kerja", "jam.jumlah", "jam.libur", "jam.pelayanan",
        "jam.fleksibel",
    },
    # Files that a profile lays itself over with `dari`.
    "kedudukan/umum.toml": {
        "kedudukan", "penilai.pimpinan", "penilai.struktural", "penilai.fungsional-pelaksana", "penilai-diri",
        "penjabat", "delegasi",
    },
    "alur/dua-tingkat.toml": {
        "perbaikan", "a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "b5", "b6", "c1", "c2", "c3",
    },
}  # fmt: skip
MODEL = [
    ("umum-pimpinan-tinggi", JenisJabatan.PIMPINAN_TINGGI, True, 2),
    ("umum-administrator", JenisJabatan.ADMINISTRATOR, True, 2),
    ("umum-pengawas-fungsional", JenisJabatan.PENGAWAS, False, 1),
]
PENILAI_ATAU_PIMPINAN = "pejabat_penilai_kinerja pimpinan_unit_organisasi"


def _lintas_ditunjuk() -> list[Langkah]:
    return [
        langkah(
            "pemilik_kinerja",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="pimpinan_unit_dituju",
            tembusan="penilai_dituju",
        ),
        putusan("penilai_dituju", alasan=True, surat_tolak="surat-jawaban"),
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="peserta", ke="selesai"),
    ]


def _lintas_sukarela() -> list[Langkah]:
    return [
        langkah("pegawai", "surat", "surat-permohonan-sukarela", kepada="pimpinan_unit_dituju"),
        putusan("pimpinan_unit_dituju"),
        langkah(
            "pegawai",
            "surat",
            "surat-persetujuan",
            kepada="pejabat_penilai_kinerja",
            tembusan="pimpinan_unit_asal",
        ),
        putusan("pejabat_penilai_kinerja"),
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),
    ]


# What the five daerah regulations have in common, for nobody can lay this profile beside its text (see identitas.toml).
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    ("penunjukan", "dalam-unit"): [
        langkah(PENILAI_ATAU_PIMPINAN, "tanpa-surat"),
        langkah(PENILAI_ATAU_PIMPINAN, "surat", "surat-tugas", kepada="peserta", ke="selesai"),
    ],
    ("penunjukan", "lintas-unit"): _lintas_ditunjuk(),
    ("penunjukan", "lintas-perangkat-daerah"): _lintas_ditunjuk(),
    ("penunjukan", "lintas-instansi"): [
        langkah(
            "pemilik_kinerja",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="pejabat_yang_berwenang",
            tembusan="pejabat_penilai_kinerja",
        ),
        putusan("pejabat_yang_berwenang"),
        langkah(
            "pejabat_yang_berwenang", "surat", "surat-permohonan-pelibatan", kepada="pejabat_yang_berwenang_dituju"
        ),
        putusan("pejabat_yang_berwenang_dituju"),
        langkah("pejabat_yang_berwenang_dituju", "surat", "instruksi", kepada="penilai_dituju"),
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="peserta", ke="selesai"),
    ],
    ("sukarela", "dalam-unit"): [
        langkah("pegawai", "lisan", kepada=PENILAI_ATAU_PIMPINAN),
        putusan(PENILAI_ATAU_PIMPINAN),
        langkah(PENILAI_ATAU_PIMPINAN, "surat", "surat-tugas", kepada="pegawai", ke="selesai"),
    ],
    ("sukarela", "lintas-unit"): _lintas_sukarela(),
    ("sukarela", "lintas-perangkat-daerah"): _lintas_sukarela(),
}


def _isi(berkas: str, profil_id: str = ID) -> dict[str, Any]:
    return tomllib.loads((folder_profil() / profil_id / berkas).read_text(encoding="utf-8"))


def _kode(isi: Any) -> set[str]:
    """The codes that stand in a file, but those of the steps of a mechanism, which is replaced as a whole."""
    if isinstance(isi, list):
        return {kode for satu in isi for kode in _kode(satu)}
    if not isinstance(isi, dict):
        return set()
    sendiri = {str(isi["kode"])} if "kode" in isi else set()
    return sendiri.union(*(_kode(v) for k, v in isi.items() if k != "langkah" or "kode" not in isi))


def test_tanpa_induk_dan_tanpa_pilihan() -> None:
    """A fallback has to be complete by itself and leave nothing open."""
    assert (PROFIL.induk, PROFIL.pilihan) == ("", ())
    assert len(ANAK) >= 5


@pytest.mark.parametrize("berkas", JANJI)
def test_kode_yang_ditimpa_anak_ada(berkas: str) -> None:
    assert JANJI[berkas] - _kode(_isi(berkas)) == set()


@pytest.mark.parametrize("anak", ANAK)
def test_janji_lengkap(anak: str) -> None:
    """Whatever a daerah profile overrides in a file of the same name is among the promised codes."""
    for berkas in sorted(p.name for p in (folder_profil() / anak).glob("*.toml")):
        if berkas in ("identitas.toml", "pilihan.toml"):
            continue
        ditimpa = _kode(_isi(berkas, anak)) & _kode(_isi(berkas))
        assert ditimpa - JANJI[berkas] == set(), berkas


@pytest.mark.parametrize("berkas", ["kedudukan/umum.toml", "alur/dua-tingkat.toml", "alur/satu-tingkat.toml"])
def test_dasar_tanpa_kerangka(berkas: str) -> None:
    """A base is for any office: it holds no skeleton and no level of its own."""
    assert {"bentuk", "level"} & _isi(berkas).keys() == set()


@pytest.mark.parametrize(("model_id", "jenis", "perangkat_daerah", "reviu"), MODEL)
def test_model(model_id: str, jenis: JenisJabatan, perangkat_daerah: bool, reviu: int) -> None:
    model = PROFIL.model_dengan_id(model_id)
    assert (model.jenis_pimpinan, model.perangkat_daerah, model.jumlah_reviu) == (jenis, perangkat_daerah, reviu)
    assert model.penilai_diri is not None
    assert None not in (model.penjabat, model.delegasi, model.perbaikan, model.aturan_kerangka)


def test_tiga_model() -> None:
    assert [m.id for m in PROFIL.model] == [model_id for model_id, *_ in MODEL]


def _unit(kode: str, kepala: str, atasan: str) -> list[Baris]:
    return [(kode, (KEPALA,), atasan, "Ps. 1"), (kode, SEMUA, kepala, "Ps. 1")]


# Ps. 1: the direct superior, at least a Pengawas. Nothing else is national.
KEDUDUKAN: list[tuple[str, tuple[KerangkaUnit, ...], list[Baris]]] = [
    (
        "umum-pimpinan-tinggi",
        (KerangkaUnit("kelompok", "Kelompok", "kelompok", "bidang-1"),),
        [
            *_unit("perangkat-daerah", "Kepala Perangkat Daerah", LUAR),
            *_unit("sekretariat", "Sekretaris", "Kepala Perangkat Daerah"),
            *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris"),
            *[
                b
                for n, r in ((1, "I"), (2, "II"), (3, "III"))
                for b in _unit(f"bidang-{n}", f"Kepala Bidang {r}", "Kepala Perangkat Daerah")
            ],
            ("kelompok", SEMUA, "Kepala Bidang I", "Ps. 1"),
        ],
    ),
    (
        "umum-administrator",
        (),
        [
            *_unit("kantor", "Kepala Kantor", LUAR),
            *_unit("subbagian-tata-usaha", "Kepala Subbagian Tata Usaha", "Kepala Kantor"),
            *_unit("seksi-1", "Kepala Seksi I", "Kepala Kantor"),
            *_unit("seksi-2", "Kepala Seksi II", "Kepala Kantor"),
        ],
    ),
    (
        "umum-pengawas-fungsional",
        (),
        [
            *_unit("kantor", "Kepala Kantor", LUAR),
            ("tata-usaha", SEMUA, "Kepala Kantor", "Ps. 1"),
            ("pelayanan", SEMUA, "Kepala Kantor", "Ps. 1"),
        ],
    ),
]


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    assert selisih_penilai(isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan), tabel) == []


def test_delapan_sel() -> None:
    """Open everywhere but where a volunteer would leave the instansi."""
    terbuka = {(s.cara.value, s.cakupan.value): s.terbuka for s in PROFIL.penugasan}
    assert terbuka == {
        (cara.value, cakupan.value): (cara, cakupan) != (Cara.SUKARELA, Cakupan.LINTAS_INSTANSI)
        for cara, cakupan in product(Cara, Cakupan)
    }
    assert set(MEKANISME) == {satu for satu, ya in terbuka.items() if ya}


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    """Who signs at the end is whom the cell names."""
    sel = sel_dari(PROFIL, cara, cakupan)
    assert baca_mekanisme(sel) == MEKANISME[cara, cakupan]
    assert set(sel.penugas) == MEKANISME[cara, cakupan][-1].pelaku


@pytest.mark.parametrize("model_id", [model_id for model_id, *_ in MODEL])
def test_alur(model_id: str) -> None:
    """Level 2 reviews first where there is one; done when level 1 has received the result."""
    model = PROFIL.model_dengan_id(model_id)
    kedua = "pimpinan_level_2" if model.jumlah_reviu == 2 else "pimpinan_level_1"
    pelaku = {s.kode.rpartition(".")[2]: set(s.pelaku) for s in model.alur}
    assert set(pelaku) == JANJI["alur/dua-tingkat.toml"] - {"perbaikan"}
    assert pelaku["a1"] == {"pimpinan_level_1"}
    assert pelaku["a3"] == {kedua}
    assert pelaku["a5"] == {"peserta", kedua}
    assert pelaku["b1"] == {"peserta"}
    assert pelaku["b5"] == {kedua, "ketua_tim"}
    assert pelaku["b6"] == {"penyampai_hasil"}
    assert pelaku["c1"] == {kedua}
    assert pelaku["c3"] == {"pimpinan_level_1"}
    assert [s.otomatis for s in model.alur if s.otomatis] == ["surat-tugas-terbit", "penugasan-dibuat"]
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        assert [bool(s.gerbang) for s in model.langkah(fase)].count(True) == 1


def test_perbaikan_dinyatakan_disimpulkan() -> None:
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert "disimpulkan" in model.perbaikan.penjelasan


def test_laporan_dan_masalah() -> None:
    laporan = {(r.pelapor, r.penerima, r.berkala, r.diminta) for r in PROFIL.pertanggungjawaban}
    pimpinan = ("pimpinan_unit_organisasi",)
    assert laporan == {
        ("individu", pimpinan, False, False),
        ("anggota_tim", ("ketua_tim",), False, False),
        ("ketua_tim", pimpinan, True, False),
        ("ketua_tim", pimpinan, False, True),
        ("anggota_tim", pimpinan, False, True),
    }
    assert {c for m in PROFIL.permasalahan for c in m.cakupan} == set(Cakupan)
    assert {m.pemutus for m in PROFIL.permasalahan if m.cakupan == (Cakupan.LINTAS_UNIT,)} == {
        ("pemilik_kinerja",),
        ("pimpinan_unit_asal",),  # each head where the people are
    }


def test_tanggung_jawab_empat_peran() -> None:
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pejabat_penilai_kinerja": 5,
        "pimpinan_unit_organisasi": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
    }
    assert "roadmap" in butir["pejabat_penilai_kinerja"][0].lower()
    assert butir["pimpinan_unit_organisasi"][0] == "Rencana kegiatan"


def test_jam_kerja_menurut_perpres() -> None:
    """Perpres 21/2023: 37 h 30 min without breaks; no time zone of its own, 32 h 30 min in Ramadan."""
    jam = PROFIL.jam_kerja
    assert jam is not None
    assert (jam.zona, jam.menit_sepekan, jam.kelompok) == ("", 2250, ())
    assert {d.peraturan for j in jam.jam for d in j.aturan.dasar} == {"Perpres 21/2023"}
    kerja = sum(
        (_menit(j.pulang) - _menit(j.masuk) - _menit(j.istirahat_selesai) + _menit(j.istirahat_mulai)) * len(j.hari)
        for j in jam.jam
    )
    assert kerja == jam.menit_sepekan
    (ramadan,) = [a for a in PROFIL.ketentuan if a.kode == "jam.ramadan"]
    assert "32 jam 30 menit" in ramadan.penjelasan


def _menit(jam: str) -> int:
    return int(jam[:2]) * 60 + int(jam[3:])


def test_tim() -> None:
    tim = PROFIL.tim
    assert [kode for kode, _, _ in tim.jenis] == ["rutin", "insidental"]
    assert all("disimpulkan" in aturan.penjelasan for _, _, aturan in tim.jenis)
    assert (tim.surat_akta, tim.pengganti) == ("surat-tugas", None)
    assert set(tim.pelaku_penetap) <= PELAKU.keys()


@pytest.mark.parametrize("anak", ANAK)
def test_anak_menandai_warisan_sebagai_nasional(anak: str) -> None:
    """What a daerah profile has from here cites this regulation, with the national mark."""
    profil = muat_profil(anak)
    assert profil.induk == ID
    warisan = [d for a in profil.aturan for d in a.dasar if d.peraturan == PROFIL.nama_singkat]
    assert warisan
    assert {d.sumber for d in warisan} == {SumberHukum.NASIONAL}
