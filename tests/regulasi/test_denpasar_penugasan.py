"""Ways to an assignment by Perwali Denpasar 69/2023 (Ps. 7, Ps. 8, Lamp. A.3, A.4): tables written from the text."""

import pytest

from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import SumberHukum
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import Langkah, baca_mekanisme, langkah, putusan, sel_dari

SEMUA_OPSI = muat_profil("denpasar-69-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

# way, scope, open, where it stands
SEL = [
    ("penunjukan", "dalam-unit", True, "Ps. 8 ayat (2)"),
    ("penunjukan", "lintas-unit", True, "Lamp. A.3"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Ps. 7 ayat (2)"),
    ("penunjukan", "lintas-instansi", True, "Ps. 7 ayat (2)"),
    ("sukarela", "dalam-unit", True, "Ps. 8 ayat (3)"),
    ("sukarela", "lintas-unit", True, "Ps. 8 ayat (3)"),
    ("sukarela", "lintas-perangkat-daerah", True, "Ps. 8 ayat (3)"),
    ("sukarela", "lintas-instansi", False, "Lamp. A.4"),  # by default as the national regulation has it
]

KEPALA_ATAU_PIMPINAN = "kepala_perangkat_daerah pimpinan_unit_organisasi"  # Ps. 8 ayat (4)
PENILAI_ATAU_PIMPINAN = "pejabat_penilai_kinerja pimpinan_unit_organisasi"  # Ps. 8 ayat (2)


def _surat_tugas(kepada: str, penugas: str) -> Langkah:
    return langkah(penugas, "surat", "surat-tugas", kepada=kepada, ke="selesai")


# The ways that the text itself describes: within a unit, and to whom somebody applies. For any other B.3 a(4) and
# B.6 a(4) point to a "Lampiran Romawi III Penugasan" that the text does not have: the national steps hold, and only
# who signs is Denpasar's.
DALAM_UNIT = {
    "kepala-atau-pimpinan": [
        langkah(PENILAI_ATAU_PIMPINAN, "tanpa-surat"),  # Ps. 8 ayat (2): directly
        _surat_tugas("peserta", KEPALA_ATAU_PIMPINAN),  # Ps. 8 ayat (4); Lamp. A.3: the letter
    ],
    "penilai-atas-usulan": [
        langkah("pimpinan_unit_organisasi", "tanpa-surat", kepada="pejabat_penilai_kinerja"),  # Lamp. A.3 huruf d
        _surat_tugas("peserta", "pejabat_penilai_kinerja"),
    ],
}
USULAN = {"kepala-atau-pimpinan": [], "penilai-atas-usulan": DALAM_UNIT["penilai-atas-usulan"][:1]}
PENUGAS = {"kepala-atau-pimpinan": KEPALA_ATAU_PIMPINAN, "penilai-atas-usulan": "pejabat_penilai_kinerja"}
LINTAS_DITUNJUK = [
    langkah(
        "pemilik_kinerja",
        "surat",
        "surat-permohonan-pelibatan",
        kepada="pimpinan_unit_dituju",
        tembusan="penilai_dituju",
    ),
    putusan("penilai_dituju", alasan=True, surat_tolak="surat-jawaban"),
]
LINTAS_SUKARELA = [
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
]
# all steps but the last, and to whom the last one's letter goes
NASIONAL: dict[tuple[str, str], tuple[list[Langkah], str]] = {
    ("penunjukan", "lintas-unit"): (LINTAS_DITUNJUK, "peserta"),
    ("penunjukan", "lintas-perangkat-daerah"): (LINTAS_DITUNJUK, "peserta"),
    ("penunjukan", "lintas-instansi"): (
        [
            langkah(
                "pemilik_kinerja",
                "surat",
                "surat-permohonan-pelibatan",
                kepada="pejabat_yang_berwenang",
                tembusan="pejabat_penilai_kinerja",
            ),
            putusan("pejabat_yang_berwenang"),
            langkah(
                "pejabat_yang_berwenang",
                "surat",
                "surat-permohonan-pelibatan",
                kepada="pejabat_yang_berwenang_dituju",
            ),
            putusan("pejabat_yang_berwenang_dituju"),
            langkah("pejabat_yang_berwenang_dituju", "surat", "instruksi", kepada="penilai_dituju"),
        ],
        "peserta",
    ),
    ("sukarela", "lintas-unit"): (LINTAS_SUKARELA, "pegawai"),
    ("sukarela", "lintas-perangkat-daerah"): (LINTAS_SUKARELA, "pegawai"),
}
MENETAPKAN = "penetap-penugasan"


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize("opsi", DALAM_UNIT)
def test_penunjukan_dalam_unit(opsi: str) -> None:
    """Ps. 8 (2) and (4) on the one side, Lamp. A.3 with its huruf d on the other."""
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, (f"{MENETAPKAN}:{opsi}",)), "penunjukan", "dalam-unit")
    assert baca_mekanisme(sel) == DALAM_UNIT[opsi]
    assert set(sel.penugas) == set(PENUGAS[opsi].split())


@pytest.mark.parametrize("opsi", DALAM_UNIT)
def test_sukarela_dalam_unit(opsi: str) -> None:
    """Lamp. A.4: "kepada Pimpinan Unit Organisasi", who then decides; that it is oral is the national rule.

    Under Lamp. A.3 the assessor assigns, on the proposal of the head who agreed.
    """
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, (f"{MENETAPKAN}:{opsi}",)), "sukarela", "dalam-unit")
    assert baca_mekanisme(sel) == [
        langkah("pegawai", "lisan", kepada="pimpinan_unit_organisasi"),
        putusan("pimpinan_unit_organisasi"),
        *USULAN[opsi],
        _surat_tugas("pegawai", PENUGAS[opsi]),
    ]
    assert set(sel.penugas) == set(PENUGAS[opsi].split())
    assert sel.mekanisme is not None
    assert all("Lamp. A.4" in [d.pasal for d in s.aturan.dasar] for s in sel.mekanisme.langkah[:2])


@pytest.mark.parametrize("opsi", DALAM_UNIT)
@pytest.mark.parametrize(("cara", "cakupan"), NASIONAL)
def test_mekanisme_nasional(cara: str, cakupan: str, opsi: str) -> None:
    """The steps and their articles are the national regulation's; who settles the assignment is Denpasar's."""
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, (f"{MENETAPKAN}:{opsi}",)), cara, cakupan)
    awal, kepada = NASIONAL[cara, cakupan]
    assert baca_mekanisme(sel) == [*awal, _surat_tugas(kepada, PENUGAS[opsi])]
    assert set(sel.penugas) == set(PENUGAS[opsi].split())
    assert sel.mekanisme is not None
    assert {d.sumber for s in sel.mekanisme.langkah for d in s.aturan.dasar} == {SumberHukum.NASIONAL}


@pytest.mark.parametrize("opsi", DALAM_UNIT)
def test_sukarela_lintas_instansi_menurut_pilihan(opsi: str) -> None:
    """Lamp. A.4 does not restrict it; then the steps between units are the nearest, and who signs is the other choice.

    Ps. 8 (4) on the one side, Lamp. A.3 huruf d on the other.
    """
    jawaban = ("sukarela-lintas-instansi:terbuka", f"{MENETAPKAN}:{opsi}")
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, jawaban), "sukarela", "lintas-instansi")
    assert sel.terbuka
    pasal = "Ps. 8 ayat (4)" if PENUGAS[opsi] == KEPALA_ATAU_PIMPINAN else "Lamp. A.3 huruf d"
    assert {"Lamp. A.4", pasal} <= {d.pasal for d in sel.aturan.dasar}
    assert baca_mekanisme(sel) == [*LINTAS_SUKARELA, _surat_tugas("pegawai", PENUGAS[opsi])]
    assert set(sel.penugas) == set(PENUGAS[opsi].split())


# article -> what the rule has to say of it
KETENTUAN = {
    "Ps. 7 ayat (1)": "fleksibilitas",
    "Ps. 8 ayat (1)": "dan/atau",
    "Lamp. A.3 huruf e": "beban kerja",
    "Lamp. A.3 huruf f": "lebih dari satu target",
    "Lamp. A.5.b": "tim kerja",  # across units the work is done in a team, which Ps. 7 (2) does not ask for
    "Lamp. A.5.c": "tim kerja",
}


@pytest.mark.parametrize("pasal", KETENTUAN)
def test_ketentuan_penugasan(pasal: str) -> None:
    ada = [
        a.penjelasan
        for a in PROFIL.ketentuan
        if a.kode.startswith("penugasan.") and pasal in [d.pasal for d in a.dasar if d.sumber == SumberHukum.DAERAH]
    ]
    assert any(KETENTUAN[pasal] in penjelasan for penjelasan in ada), ada


def test_penugasan_setelah_kedudukan() -> None:
    """Lamp. A.3: it is the assignment, not the proposal, that comes after the kedudukan is settled."""
    (usulan,) = [a for a in PROFIL.ketentuan if a.kode == "penugasan.usulan"]
    assert "penugasan dilakukan setelah kedudukan" in usulan.penjelasan
