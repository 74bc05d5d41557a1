"""The profile against the text of Perbup Katingan 5/2024: the tables were written from the text, not the TOML."""

from datetime import date

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import baca_laporan

PROFIL = terapkan_pilihan(muat_profil("katingan-5-2024"), ())

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", "kepala_perangkat_daerah pimpinan_unit_organisasi", False, False, "Ps. 14 ayat (1)"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 14 ayat (2) a"),
    ("ketua_tim", "pejabat_penilai_kinerja", True, False, "Ps. 14 ayat (2) b"),
    # on the members' performance: number 5 of the ketua's duties
    ("ketua_tim", "pejabat_penilai_kinerja pimpinan_unit_organisasi", False, False, "Lamp. A.2 tugas c.5"),
    *(
        (
            pelapor,
            "kepala_perangkat_daerah pejabat_penilai_kinerja pimpinan_unit_organisasi",
            False,
            True,
            "Ps. 14 ayat (2) c",
        )
        for pelapor in ("ketua_tim", "anggota_tim")
    ),
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Katingan Nomor 5 Tahun 2024"
    assert PROFIL.berlaku_sejak == date(2024, 1, 30)  # Ps. 20 with the date of its diundangkan
    assert PROFIL.nama_surat_tugas == "Surat Perintah Tugas"  # Ps. 11 ayat (4)
    assert PROFIL.induk == "permenpanrb-7-2022"


def test_tim() -> None:
    tim = PROFIL.tim
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 10 ayat (2)
    assert set(tim.pelaku_penetap) == {"pimpinan_unit_organisasi"}  # Lamp. II.B.2.A.2 angka 2: "Kepala Unit Organisasi"
    assert "Ps. 10 ayat (3)" in [d.pasal for d in tim.ketua_dari_pemilik.dasar]


def test_pertanggungjawaban() -> None:
    assert baca_laporan(PROFIL.pertanggungjawaban) == LAPORAN


def test_tanggung_jawab_empat_peran() -> None:
    """Lamp. II.B.2.A.2: rencana kegiatan belongs to the head of the unit, roadmap to the assessor."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pimpinan_unit_organisasi": 5,
        "pejabat_penilai_kinerja": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
    }
    assert "rencana kegiatan" in butir["pimpinan_unit_organisasi"][0].lower()
    assert "roadmap" in butir["pejabat_penilai_kinerja"][0].lower()
    assert "rencana kerja" in butir["pejabat_penilai_kinerja"][0].lower()
    assert "rencana kerja" in butir["anggota_tim"][0].lower()


def test_permasalahan() -> None:
    """Lamp. II.B.2.A.2 angka 2 c: to the head of the unit; it is the only one in the text."""
    (dalam,) = [p for p in PROFIL.permasalahan if "dalam-unit" in p.cakupan]
    assert set(dalam.pemutus) == {"pimpinan_unit_organisasi"}
    assert dalam.aturan.dasar[0].sumber.value == "daerah"


def test_pengelolaan_kinerja() -> None:
    """Ps. 16: four stages; each perangkat daerah settles rewards and sanctions. Lamp. II.B.2: perjanjian kinerja."""
    pasal = {d.pasal for b in PROFIL.pengelolaan_kinerja for d in b.aturan.dasar}
    assert "Ps. 16 ayat (2)" in pasal
    assert any("perjanjian kinerja" in b.nama.lower() for b in PROFIL.pengelolaan_kinerja)


def test_peta_proses_bisnis() -> None:
    """Ps. 19 ayat (4): four maps."""
    isi = " ".join(" ".join((b.nama, *b.isi)) for b in PROFIL.proses_bisnis).lower()
    assert [peta for peta in ("subproses", "relasi", "lintas fungsi", "level 1") if peta not in isi] == []


def test_dialog_kinerja() -> None:
    """Lamp. II.B.2: with the assessor; A.2 angka 1: a team must have it, with the head of the unit or the assessor."""
    (dialog,) = [b for b in PROFIL.pengelolaan_kinerja if b.aturan.kode == "kinerja.dialog"]
    assert "kepala unit organisasi" in dialog.aturan.penjelasan
    assert "Lamp. II.B.2.A.2.1" in [d.pasal for d in dialog.aturan.dasar]


def test_istilah() -> None:
    """Ps. 1: the words that the mechanism rests on, each from its own number."""
    pasal = {i.nama: i.aturan.dasar[0].pasal for i in PROFIL.istilah if i.aturan.dasar[0].pasal.startswith("Ps. 1 ")}
    assert pasal == {
        "Perangkat Daerah": "Ps. 1 angka 8",
        "Unit Pelaksana Teknis": "Ps. 1 angka 9",
        "Sistem Kerja": "Ps. 1 angka 11",
        "Penyesuaian Sistem Kerja": "Ps. 1 angka 12",
        "Mekanisme Kerja": "Ps. 1 angka 13",
        "Proses Bisnis": "Ps. 1 angka 14",
        "Pejabat Fungsional": "Ps. 1 angka 15",
        "Pelaksana": "Ps. 1 angka 16",
        "Unit Organisasi": "Ps. 1 angka 17",
        "Pimpinan Unit Organisasi": "Ps. 1 angka 18",
        "Pejabat Penilai Kinerja": "Ps. 1 angka 19",
        "Penugasan": "Ps. 1 angka 20",
        "Sistem Pemerintahan Berbasis Elektronik": "Ps. 1 angka 21",
    }


def test_pemilik_kinerja_dalam_batang_tubuh() -> None:
    """Ps. 10 (3) has "unit organisasi pemilik kinerja"; only the lampiran has "Pejabat Pemilik Kinerja"."""
    (milik,) = [i for i in PROFIL.istilah if i.aturan.kode == "istilah.pemilik-kinerja"]
    assert "Ps. 10 ayat (3)" in [d.pasal for d in milik.aturan.dasar]


def test_pendukung() -> None:
    """Ps. 6: six principles; Ps. 17, Ps. 18: SPBE. The daerah has its own regulation, so no word on having none."""
    butir = {b.aturan.kode: b for b in PROFIL.pendukung}
    assert "pendukung.pengaturan" not in butir
    assert len(butir["pendukung.prinsip"].isi) == 6
    assert [d.pasal for d in butir["pendukung.prinsip"].aturan.dasar] == ["Ps. 6"]
    assert "Ps. 18 ayat (2)" in [d.pasal for d in butir["pendukung.spbe.koordinasi"].aturan.dasar]


def test_jam_kerja_nasional() -> None:
    """The regulation has no chapter on hours; Kalimantan Tengah lies in WIB."""
    assert PROFIL.jam_kerja is not None
    assert PROFIL.jam_kerja.zona == "WIB"
    assert {d.sumber.value for jam in PROFIL.jam_kerja.jam for d in jam.aturan.dasar} == {"nasional"}
