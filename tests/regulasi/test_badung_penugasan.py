"""Ways, scopes, and steps of assignment of Perbup Badung 35/2023 (Ps. 8, Lamp. II.B.2), written from the text."""

import pytest

from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import Langkah, baca_mekanisme, langkah, putusan, sel_dari

SEMUA_OPSI = muat_profil("badung-35-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

# way, scope, open, where it stands
SEL = [
    ("penunjukan", "dalam-unit", True, "Lamp. II.B.2.a.1)"),
    ("penunjukan", "lintas-unit", True, "Lamp. II.B.2.a.2)"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Lamp. II.B.2.a.3)"),
    ("penunjukan", "lintas-instansi", True, "Lamp. II.A"),  # named there, without a procedure
    ("sukarela", "dalam-unit", True, "Lamp. II.B.2.b.1)"),
    ("sukarela", "lintas-unit", True, "Lamp. II.B.2.b.2)"),
    ("sukarela", "lintas-perangkat-daerah", False, "Lamp. II.B.2.b"),  # "hanya": within one perangkat daerah
    ("sukarela", "lintas-instansi", False, "Lamp. II.B.2.b"),
]

# Ps. 8 ayat (4): any assignment is settled by the assessor or the head of the unit.
PENETAP = "pejabat_penilai_kinerja pimpinan_unit_organisasi"
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    # a.1): directly by the head of the unit; the person gets a letter (Lamp. II.B.2)
    ("penunjukan", "dalam-unit"): [
        langkah("pimpinan_unit_organisasi", "tanpa-surat"),
        langkah(
            "pimpinan_unit_organisasi",
            "surat",
            "surat-tugas",
            kepada="peserta",
            penandatangan=PENETAP,
            ke="selesai",
        ),
    ],
    ("penunjukan", "lintas-unit"): [
        langkah("pemilik_kinerja", "tanpa-surat", kepada="penilai_dituju"),  # a): coordinates
        putusan("penilai_dituju", alasan=True),  # b), c): who refuses gives reasons
        langkah("kepala_perangkat_daerah", "tanpa-surat", kepada="penilai_dituju"),  # b): on their recommendation
        langkah("penilai_dituju", "surat", "surat-tugas", kepada="peserta", ke="selesai"),  # b), d)
    ],
    ("penunjukan", "lintas-perangkat-daerah"): [
        langkah(  # a)
            "kepala_perangkat_daerah",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="kepala_perangkat_daerah_dituju",
        ),
        putusan("kepala_perangkat_daerah_dituju"),  # b): nothing is said of a refusal
        langkah("kepala_perangkat_daerah_dituju", "tanpa-surat", kepada="penilai_dituju"),  # b): instructs
        putusan("penilai_dituju"),  # b), c): whether anybody is available
        langkah("kepala_perangkat_daerah_dituju", "tanpa-surat", kepada="penilai_dituju"),  # c) first: recommends
        langkah("penilai_dituju", "tanpa-surat", kepada="kepala_perangkat_daerah"),  # c) first: coordinates
        langkah("penilai_dituju", "surat", "surat-jawaban", kepada="kepala_perangkat_daerah"),  # c) first: the list
        langkah(  # c) second and third: on the ground of the answer, so the one who asked
            "kepala_perangkat_daerah",
            "surat",
            "surat-tugas",
            kepada="peserta",
            tembusan="kepala_perangkat_daerah_dituju",
            ke="selesai",
        ),
    ],
    ("sukarela", "dalam-unit"): [
        langkah("pegawai", "lisan", kepada="pimpinan_unit_organisasi"),  # a): orally
        putusan("pimpinan_unit_organisasi"),  # b)
        langkah(  # b), c)
            "pimpinan_unit_organisasi",
            "surat",
            "surat-tugas",
            kepada="pegawai",
            penandatangan=PENETAP,
            ke="selesai",
        ),
    ],
    ("sukarela", "lintas-unit"): [
        langkah("pegawai", "surat", "surat-permohonan-sukarela", kepada="pimpinan_unit_dituju"),  # a)
        # b): "surat persetujuan tersebut", so the consent is a letter
        putusan("pimpinan_unit_dituju", saluran="surat", surat="surat-persetujuan", kepada="pegawai"),
        langkah(  # b)
            "pegawai",
            "surat",
            "surat-persetujuan",
            kepada="pejabat_penilai_kinerja",
            tembusan="kepala_perangkat_daerah",
        ),
        putusan("pejabat_penilai_kinerja"),  # c)
        putusan("kepala_perangkat_daerah"),  # c): with the consent of the head of the perangkat daerah
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # c), d)
    ],
}


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    assert baca_mekanisme(sel_dari(PROFIL, cara, cakupan)) == MEKANISME[cara, cakupan]


def test_lintas_instansi_memakai_mekanisme_nasional() -> None:
    """Lamp. II.A names people of other instansi and gives no steps: the parent's hold."""
    induk = muat_profil("permenpanrb-7-2022")
    sel, sel_induk = (sel_dari(p, "penunjukan", "lintas-instansi") for p in (PROFIL, induk))
    assert baca_mekanisme(sel) == baca_mekanisme(sel_induk)
    assert sel.mekanisme is not None
    assert {d.sumber.value for s in sel.mekanisme.langkah for d in s.aturan.dasar} == {"nasional"}


def test_isi_surat_permohonan_pelibatan() -> None:
    """Lamp. II.B.2.a, the closing list: purpose, competence, expectation or target, duration."""
    (surat,) = [s for s in PROFIL.surat if s.kode == "surat-permohonan-pelibatan"]
    assert len(surat.isi_wajib) == 4
    kata = ("tujuan", "kompetensi", "target", "durasi")
    assert [k for k, isi in zip(kata, surat.isi_wajib, strict=True) if k not in isi.lower()] == []


@pytest.mark.parametrize(
    ("cara", "cakupan"),
    [satu for satu in MEKANISME if satu[1] != "lintas-perangkat-daerah"],
)
def test_penetap_penugasan_menurut_pilihan(cara: str, cakupan: str) -> None:
    """Ps. 8 (4): the assessor or the head of the unit. Lamp. II.B.2.d: the head of the perangkat daerah."""
    sel = sel_dari(PROFIL, cara, cakupan)
    assert set(sel.penugas) == {"pejabat_penilai_kinerja", "pimpinan_unit_organisasi"}
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penetap-penugasan:kepala-perangkat-daerah",))
    sel = sel_dari(lain, cara, cakupan)
    assert sel.penugas == ("kepala_perangkat_daerah",)
    assert "Lamp. II.B.2.d" in [d.pasal for d in sel.aturan.dasar]
    *awal, akhir = baca_mekanisme(sel)
    assert awal == MEKANISME[cara, cakupan][:-1]  # only who signs differs
    assert (akhir.penandatangan or akhir.pelaku) == {"kepala_perangkat_daerah"}


def test_penerbit_lintas_perangkat_daerah_menurut_pilihan() -> None:
    """a.3).c): "Pimpinan Perangkat Daerah", with tembusan to the other; the text does not say which is which."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penerbit-lintas-pd:dituju",))
    sel = sel_dari(lain, "penunjukan", "lintas-perangkat-daerah")
    assert sel.penugas == ("kepala_perangkat_daerah_dituju",)
    *awal, akhir = baca_mekanisme(sel)
    assert awal == MEKANISME["penunjukan", "lintas-perangkat-daerah"][:-1]
    assert akhir == langkah(
        "kepala_perangkat_daerah_dituju",
        "surat",
        "surat-tugas",
        kepada="peserta",
        tembusan="kepala_perangkat_daerah",
        ke="selesai",
    )


def test_ketentuan_penugasan() -> None:
    aturan = {a.kode: a for a in PROFIL.ketentuan}
    pasal = {kode: [d.pasal for d in a.dasar] for kode, a in aturan.items()}
    # Ps. 8 ayat (4) says who settles an assignment and nothing of a letter
    assert pasal["penugasan.surat-tugas"] == ["Lamp. II.B.2", "Lamp. II.B.2.a.3).c)"]
    # The closing list of II.B.2.a names lintas unit itself: what the letter holds is text, that none is needed is not
    lintas_unit = aturan["penugasan.permohonan.lintas-unit"].penjelasan
    assert lintas_unit.index("tanpa surat") < lintas_unit.index("disimpulkan") < lintas_unit.index("bila dipakai")
    # II.B.3.b and c carry work across units out in teams; Ps. 7 (2) and II.B.2.a allow a single person too
    assert {"Lamp. II.B.3.b", "Lamp. II.B.3.c", "Ps. 7 ayat (2)"} <= set(pasal["penugasan.lintas-dalam-tim"])
    assert pasal["penugasan.individu"] == ["Lamp. II.B.3.a.1)", "Lamp. II.B.3.a.2)"]


def test_pilihan_penetap_tidak_menyangkut_perangkat_daerah_lain() -> None:
    """II.B.2.d stands among the rules on assignments within a perangkat daerah."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penetap-penugasan:kepala-perangkat-daerah",))
    for cakupan in ("lintas-perangkat-daerah", "lintas-instansi"):
        assert sel_dari(lain, "penunjukan", cakupan) == sel_dari(PROFIL, "penunjukan", cakupan)
    (pilihan,) = [p for p in SEMUA_OPSI.pilihan if p.aturan.kode == "pilihan.penetap-penugasan"]
    assert "lintas instansi" in pilihan.aturan.penjelasan
