"""`sistemkerja regulasi daftar|periksa|tampilkan`: the shapes that scripts rely on, and lines that a lawyer follows."""

import json
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sistemkerja_desktop.cli import main
from sistemkerja_desktop.regulasi import daftar, simpanan
from sistemkerja_desktop.regulasi.daftar import folder_profil
from sistemkerja_desktop.regulasi.muat import muat_profil

PROFIL = sorted(p.parent.name for p in folder_profil().glob("*/identitas.toml"))
MANDIRI = Path(__file__).parents[1] / "regulasi/data/mandiri"


@pytest.fixture(scope="module")
def simpanan_uji(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("simpanan")


@pytest.fixture(autouse=True)
def tambahan(tmp_path: Path, simpanan_uji: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where added profiles lie in the test; nothing of this account is read or written."""
    folder = tmp_path / "pengguna" / "regulasi"
    monkeypatch.setattr(daftar, "folder_tambahan", lambda: folder)
    monkeypatch.setattr(simpanan, "folder_simpanan", lambda: simpanan_uji)
    return folder


@pytest.fixture
def profil(tmp_path: Path) -> Path:
    """A sound profile without a parent, to be broken."""
    return Path(shutil.copytree(MANDIRI, tmp_path / "profil"))


def ganti(profil: Path, nama: str, lama: str, baru: str) -> int:
    """Replaces the first occurrence and returns the line it stands on."""
    teks = (profil / nama).read_text(encoding="utf-8")
    assert lama in teks
    (profil / nama).write_text(teks.replace(lama, baru, 1), encoding="utf-8")
    return teks[: teks.index(lama)].count("\n") + 1


def keluar_json(capsys: pytest.CaptureFixture[str], kode: int, *argumen: str | Path) -> Any:
    assert main([*map(str, argumen), "--json"]) == kode
    tangkapan = capsys.readouterr()
    assert tangkapan.err == ""
    return json.loads(tangkapan.out)


def baris_keluar(capsys: pytest.CaptureFixture[str], kode: int, *argumen: str | Path) -> list[str]:
    assert main([*map(str, argumen)]) == kode
    return capsys.readouterr().out.splitlines()


# --- daftar ---


def test_daftar_json(capsys: pytest.CaptureFixture[str]) -> None:
    """[{"id", "nama", "induk", "versi", "model": [{"id", "nama"}]}], and nothing else."""
    semua = keluar_json(capsys, 0, "regulasi", "daftar")
    assert sorted(p["id"] for p in semua) == PROFIL
    for satu in semua:
        assert list(satu) == ["id", "nama", "induk", "versi", "model"]
        assert satu["induk"] == (None if satu["id"] == "permenpanrb-7-2022" else "permenpanrb-7-2022")
        profil = muat_profil(satu["id"])
        assert (satu["nama"], satu["versi"]) == (profil.nama, profil.versi)
        assert satu["model"] == [{"id": m.id, "nama": m.nama} for m in profil.model]


def test_daftar_enam_profil_seperti_diminta(capsys: pytest.CaptureFixture[str]) -> None:
    ada = {p["id"] for p in keluar_json(capsys, 0, "regulasi", "daftar")}
    assert ada >= {
        "permenpanrb-7-2022",
        "badung-35-2023",
        "dharmasraya-10-2024",
        "banyumas-23-2024",
        "katingan-5-2024",
        "denpasar-69-2023",
    }


def test_daftar_bagi_orang(capsys: pytest.CaptureFixture[str]) -> None:
    baris = baris_keluar(capsys, 0, "regulasi", "daftar")
    harap = "denpasar-69-2023  Peraturan Walikota Denpasar Nomor 69 Tahun 2023, versi 1, mewarisi permenpanrb-7-2022"
    assert harap in baris
    assert "    m4-kecamatan  Model 4 (kecamatan)" in baris


def test_daftar_memuat_profil_tambahan(capsys: pytest.CaptureFixture[str], tambahan: Path) -> None:
    shutil.copytree(MANDIRI, tambahan / "mandiri-1-2026")
    ganti(tambahan, "mandiri-1-2026/identitas.toml", f'id = "{muat_profil(MANDIRI).id}"', 'id = "mandiri-1-2026"')
    assert "mandiri-1-2026" in [p["id"] for p in keluar_json(capsys, 0, "regulasi", "daftar")]


def test_daftar_dengan_profil_tambahan_yang_rusak(capsys: pytest.CaptureFixture[str], tambahan: Path) -> None:
    """The others are listed; what is wrong is said beside the list, with the folder it lies in."""
    for nama, isi in (("rusak", "versi ="), ("kurang", 'id = "kurang"'), ("dalam", "x = " + "[" * 5000 + "]" * 5000)):
        (tambahan / nama).mkdir(parents=True)
        (tambahan / nama / "identitas.toml").write_text(isi, encoding="utf-8")
    assert main(["regulasi", "daftar", "--json"]) == 0
    tangkapan = capsys.readouterr()
    assert {p["id"] for p in json.loads(tangkapan.out)} >= set(PROFIL)
    baris = tangkapan.err.splitlines()
    assert [satu.split("/")[0] for satu in baris] == ["Dilewati: dalam", "Dilewati: kurang", "Dilewati: rusak"]
    assert "rusak/identitas.toml:1: bukan TOML yang benar" in baris[2]


# --- periksa ---


@pytest.mark.parametrize("profil_id", PROFIL)
def test_profil_bawaan_sah(capsys: pytest.CaptureFixture[str], profil_id: str) -> None:
    assert keluar_json(capsys, 0, "regulasi", "periksa", folder_profil() / profil_id) == {"sah": True, "masalah": []}


def test_periksa_bagi_orang(capsys: pytest.CaptureFixture[str], profil: Path) -> None:
    assert baris_keluar(capsys, 0, "regulasi", "periksa", profil) == ["Profil sah."]
    baris = ganti(profil, "tim.toml", 'pendidikan_pengganti = "D3"', 'pendidikan_pengganti = "X9"')
    keluar = baris_keluar(capsys, 1, "regulasi", "periksa", profil)
    assert keluar[0].startswith(f"tim.toml:{baris}: pendidikan_pengganti: ")
    assert keluar[-1] == "1 masalah."


def test_periksa_bagi_orang_tanpa_baris_dan_kunci(capsys: pytest.CaptureFixture[str], profil: Path) -> None:
    """A fault of the file itself has neither, and no signs stand for them."""
    (profil / "lain.toml").write_text("schema_version = 1\n", encoding="utf-8")
    assert baris_keluar(capsys, 1, "regulasi", "periksa", profil)[0] == "lain.toml: berkas tidak dikenal"


@pytest.mark.parametrize(
    "isi", ['tanpa = "x"', "tanpa = 5", 'induk = "' + "a" * 400 + '"', "x = " + "[" * 5000 + "]" * 5000]
)
def test_periksa_tidak_pernah_gagal(capsys: pytest.CaptureFixture[str], profil: Path, isi: str) -> None:
    """Whatever stands in a file is a fault with its place, not a crash."""
    ganti(profil, "identitas.toml", "schema_version = 1", f"schema_version = 1\n{isi}")
    (masalah,) = keluar_json(capsys, 1, "regulasi", "periksa", profil)["masalah"]
    assert (masalah["berkas"], masalah["pesan"] != "") == ("identitas.toml", True)


def test_beberapa_masalah_sekaligus(capsys: pytest.CaptureFixture[str], profil: Path) -> None:
    """Each with file, key and line, all in one go."""
    rusak = [
        ("tim.toml", 'golongan_pengganti = "III/b"', 'golongan_pengganti = "3b"', "golongan_pengganti"),
        ("alur/j2.toml", 'pelaku = ["pimpinan_level_1"]', 'pelaku = ["camat"]', "langkah[1].pelaku[1]"),
        ("alur/j2.toml", 'bila = "dalam-tim"', 'bila = "tim"', "langkah[8].bila"),
        ("penugasan.toml", 'penugas = ["pejabat_penilai_kinerja"]', 'penugas = ["bupati"]', "sel[2].penugas[1]"),
    ]
    tempat = {(nama, kunci, ganti(profil, nama, lama, baru)) for nama, lama, baru, kunci in rusak}
    data = keluar_json(capsys, 1, "regulasi", "periksa", profil)
    assert list(data) == ["sah", "masalah"]
    assert data["sah"] is False
    assert all(list(m) == ["berkas", "kunci", "baris", "pesan"] for m in data["masalah"])
    assert {(m["berkas"], m["kunci"], m["baris"]) for m in data["masalah"]} == tempat
    assert all(m["pesan"] and not m["pesan"].endswith(".") for m in data["masalah"])
    assert baris_keluar(capsys, 1, "regulasi", "periksa", profil)[-1] == "4 masalah."


def test_kunci_tak_dikenal_dan_kurang(capsys: pytest.CaptureFixture[str], profil: Path) -> None:
    ganti(profil, "identitas.toml", "versi =", "versiku =")
    ganti(profil, "tim.toml", 'pendidikan_pengganti = "D3"', 'pendidikan_minimal = "D3"')
    masalah = keluar_json(capsys, 1, "regulasi", "periksa", profil)["masalah"]
    ada = {(m["berkas"], m["kunci"]) for m in masalah}
    assert {("identitas.toml", "versiku"), ("identitas.toml", "versi"), ("tim.toml", "pendidikan_minimal")} <= ada


@pytest.mark.parametrize("nama", ["tim.toml", "identitas.toml", "alur/j2.toml"])
def test_toml_yang_rusak(capsys: pytest.CaptureFixture[str], profil: Path, nama: str) -> None:
    """A file that is no TOML is one fault, with the line where reading stopped."""
    teks = (profil / nama).read_text(encoding="utf-8")
    (profil / nama).write_text(teks + "[[langkah\n", encoding="utf-8")
    data = keluar_json(capsys, 1, "regulasi", "periksa", profil)
    (masalah,) = data["masalah"]
    assert (data["sah"], masalah["berkas"]) == (False, nama)
    assert masalah["baris"] >= teks.count("\n") + 1
    assert masalah["pesan"]


def test_bukan_teks(capsys: pytest.CaptureFixture[str], profil: Path) -> None:
    (profil / "tim.toml").write_bytes(b"\xff\xfe\x00")
    (masalah,) = keluar_json(capsys, 1, "regulasi", "periksa", profil)["masalah"]
    assert masalah["berkas"] == "tim.toml"


def test_folder_tanpa_identitas(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (masalah,) = keluar_json(capsys, 1, "regulasi", "periksa", tmp_path / "kosong")["masalah"]
    assert masalah["berkas"].endswith("identitas.toml")


def test_induk_tidak_ada(capsys: pytest.CaptureFixture[str], profil: Path) -> None:
    ganti(profil, "identitas.toml", "schema_version = 1\n", 'schema_version = 1\ninduk = "tiada-0-0000"\n')
    (masalah,) = keluar_json(capsys, 1, "regulasi", "periksa", profil)["masalah"]
    assert "tiada-0-0000" in masalah["berkas"] + masalah["pesan"]


def test_folder_tidak_ada(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data = keluar_json(capsys, 1, "regulasi", "periksa", tmp_path / "tiada")
    assert set(data) == {"galat", "tindakan"}
    assert "tidak ada" in data["galat"]
    assert main(["regulasi", "periksa", str(tmp_path / "tiada")]) == 1
    tangkapan = capsys.readouterr()
    assert (tangkapan.out, "tidak ada" in tangkapan.err) == ("", True)


# --- tampilkan ---


@pytest.mark.parametrize("profil_id", PROFIL)
def test_tampilkan_bagi_orang(capsys: pytest.CaptureFixture[str], profil_id: str) -> None:
    """Chapters in capitals; every row says what, and ends with its articles and their regulation."""
    profil = muat_profil(profil_id)
    baris = baris_keluar(capsys, 0, "regulasi", "tampilkan", profil_id)
    assert baris[0] == f"{profil.nama} (versi {profil.versi})"
    bab = ""
    for sebelum, satu in pairwise(baris):
        if not satu:
            continue
        if not sebelum:
            bab = satu
            assert satu == satu.upper()
            continue
        assert re.fullmatch(r"- .+: .+", satu), satu
        if bab != "IDENTITAS":
            assert re.search(r" \[\S.* \d+/\d{4}(, .*)?\]$| \[Pengaturan kantor Kantor\]$", satu), satu
    dasar = {f"{d.pasal} {d.peraturan}" for a in profil.aturan for d in a.dasar}
    teks = "\n".join(baris)
    assert [d for d in sorted(dasar) if d not in teks] == []


def test_tampilkan_dapat_diikuti(capsys: pytest.CaptureFixture[str]) -> None:
    """Who assesses, who signs, both answers, the steps of a model and the reports, in words, beside their place."""
    baris = "\n".join(baris_keluar(capsys, 0, "regulasi", "tampilkan", "denpasar-69-2023"))
    kecamatan = baris[baris.index("KEDUDUKAN DAN PENILAI: MODEL 4 (KECAMATAN)") :]
    assert re.search(r"- Level 1: Camat \(Pejabat Administrator\) \[Lamp\. B\.4", kecamatan)
    assert re.search(r"- Pejabat Fungsional, Pelaksana .*: dinilai .*Lamp\. B\.4", kecamatan)
    assert re.search(r"menugaskan: Kepala Perangkat Daerah / Pimpinan Unit Organisasi \[Ps\. 8 ayat \(4\)", baris)
    assert re.search(r"setuju: langkah 3; tolak: berakhir, beserta alasan, dengan Surat Jawaban", baris)
    assert re.search(r"- Ketua tim: kepada .*, berkala \[Ps\. 12 ayat \(4\)", baris)
    alur = baris[baris.index("ALUR TIGA FASE: MODEL 4 (KECAMATAN)") :]
    assert re.search(r"- Evaluasi c3: .*; oleh Camat \[Lamp\. B\.4 c\(3\)", alur)


@pytest.mark.parametrize("profil_id", PROFIL)
def test_tampilkan_json(capsys: pytest.CaptureFixture[str], profil_id: str) -> None:
    data = keluar_json(capsys, 0, "regulasi", "tampilkan", profil_id)
    profil = muat_profil(profil_id)
    assert (data["id"], data["versi"], data["hash"]) == (profil.id, profil.versi, profil.hash)
    assert [m["id"] for m in data["model"]] == [m.id for m in profil.model]
    for model in data["model"]:
        for baris in (*model["penilai"], *(s for langkah in model["alur"].values() for s in langkah)):
            assert baris["dasar_hukum"]
    for sel in data["penugasan"]:
        assert sel["dasar_hukum"]
        assert all(langkah["dasar_hukum"] and langkah["pelaku"] for langkah in sel["langkah"])
    for bagian in ("pertanggungjawaban", "permasalahan", "tanggung_jawab", "istilah", "surat", "ketentuan"):
        assert data[bagian]
        assert all(satu["dasar_hukum"] for satu in data[bagian]), bagian


@pytest.mark.parametrize("id_", ["tiada-1-2000", "../regulasi", ""])
def test_id_tidak_dikenal(capsys: pytest.CaptureFixture[str], id_: str) -> None:
    data = keluar_json(capsys, 1, "regulasi", "tampilkan", id_)
    assert set(data) == {"galat", "tindakan"}
    assert "tidak ditemukan" in data["galat"]


def test_profil_tambahan_yang_rusak_disebut(capsys: pytest.CaptureFixture[str], tambahan: Path) -> None:
    shutil.copytree(MANDIRI, tambahan / "rusak")
    baris = ganti(tambahan, "rusak/tim.toml", 'golongan_pengganti = "III/b"', 'golongan_pengganti = "3b"')
    data = keluar_json(capsys, 1, "regulasi", "tampilkan", "rusak")
    assert f"tim.toml, baris {baris}, golongan_pengganti" in data["galat"]


@pytest.mark.parametrize("argumen", [[], ["ngawur"], ["periksa"], ["tampilkan"]])
def test_salah_pakai(argumen: list[str]) -> None:
    with pytest.raises(SystemExit) as keluar:
        main(["regulasi", *argumen])
    assert keluar.value.code == 2


def test_sebagai_proses() -> None:
    """A whole process, as a script calls it."""
    proses = subprocess.run(
        [sys.executable, "-m", "sistemkerja_desktop", "regulasi", "periksa", str(MANDIRI), "--json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert (proses.returncode, proses.stderr) == (0, "")
    assert json.loads(proses.stdout) == {"sah": True, "masalah": []}
