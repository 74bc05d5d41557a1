"""The commands as a person or a script calls them: whole processes, their JSON and exit codes."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.sesi import Sesi

PEGAWAI = resource("contoh", "puskesmas", "pegawai.xlsx")


def jalankan(*argumen: str | Path, tampilan: bool = False) -> subprocess.CompletedProcess[str]:
    lingkungan = os.environ | {"PYTHONIOENCODING": "utf-8"}
    if not tampilan:
        lingkungan = {k: v for k, v in lingkungan.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "sistemkerja_desktop", *map(str, argumen)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=lingkungan,
        check=False,
        timeout=120,
    )


def isi_json(proses: subprocess.CompletedProcess[str]) -> Any:
    assert proses.returncode == 0, proses.stdout + proses.stderr
    return json.loads(proses.stdout)


@pytest.fixture(scope="module")
def hasil_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "keluaran"
    data = isi_json(jalankan("demo", "--keluaran", folder, "--json"))
    assert data == json.loads((folder / "ringkasan.json").read_text(encoding="utf-8"))
    return folder


def test_demo_walks_the_whole_path(hasil_demo: Path) -> None:
    ringkasan = json.loads((hasil_demo / "ringkasan.json").read_text(encoding="utf-8"))
    assert ringkasan["jumlah"] == {
        "pegawai": 45, "unit": 6, "tim": 1, "penugasan": 2, "surat": 2, "kegiatan": 3, "kegiatan_selesai": 1,
    }  # fmt: skip
    nama = {p.name for p in hasil_demo.iterdir()}
    pdf = sorted(n for n in nama if n.endswith(".pdf"))
    assert nama >= {"bagan.png", "papan.png", "kantor.skd", "ringkasan.json"}
    assert len(pdf) == 2
    assert all(n.startswith("surat-tugas-") for n in pdf)
    assert set(ringkasan["berkas"]) == {"bagan.png", "papan.png", "kantor.skd", *pdf}
    for berkas, sidik in ringkasan["berkas"].items():
        assert hashlib.sha256((hasil_demo / berkas).read_bytes()).hexdigest() == sidik
    for gambar in ("bagan.png", "papan.png"):
        assert (hasil_demo / gambar).read_bytes().startswith(b"\x89PNG")


def test_demo_again_replaces_its_files(hasil_demo: Path) -> None:
    assert jalankan("demo", "--keluaran", hasil_demo).returncode == 0
    assert not [p for p in hasil_demo.iterdir() if p.name.startswith(".demo")]


def test_all_letters_again_are_byte_identical(hasil_demo: Path, tmp_path: Path) -> None:
    ulang = tmp_path / "ulang"
    data = isi_json(jalankan("surat", "--berkas", hasil_demo / "kantor.skd", "--keluaran", ulang, "--json"))
    asli = json.loads((hasil_demo / "ringkasan.json").read_text(encoding="utf-8"))["berkas"]
    assert {s["berkas"]: s["sha256"] for s in data["surat"]} == {n: s for n, s in asli.items() if n.endswith(".pdf")}
    for satu in data["surat"]:
        assert (ulang / satu["berkas"]).read_bytes() == (hasil_demo / satu["berkas"]).read_bytes()


def test_demo_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    proses = jalankan("demo", "--keluaran", tmp_path / "berkas")
    assert proses.returncode == 1
    assert "tidak dapat ditulisi" in proses.stderr


def test_trial_import_reports_and_writes_nothing(sesi: Sesi) -> None:
    sesi.tutup()
    sebelum = sesi.path.read_bytes()
    laporan = isi_json(jalankan("impor", "--berkas", sesi.path, PEGAWAI, "--uji", "--json"))
    assert set(laporan) == {
        "format", "baris", "diterima", "ditolak", "peringatan", "pemetaan", "baru", "berubah", "tetap", "hilang",
    }  # fmt: skip
    assert (laporan["format"], laporan["baris"], laporan["diterima"], laporan["ditolak"]) == ("xlsx", 45, 45, [])
    assert laporan["baru"] + laporan["berubah"] + laporan["tetap"] == 45
    assert sesi.path.read_bytes() == sebelum


def test_import_and_second_import_of_a_newer_file(sesi: Sesi) -> None:
    sesi.tutup()
    assert isi_json(jalankan("impor", "--berkas", sesi.path, PEGAWAI, "--json"))["diterima"] == 45
    lagi = isi_json(jalankan("impor", "--berkas", sesi.path, PEGAWAI, "--uji", "--json"))
    assert (lagi["baru"], lagi["berubah"], lagi["tetap"], lagi["hilang"]) == (0, 0, 45, 0)
    pembaruan = resource("contoh", "puskesmas", "pegawai-pembaruan.xlsx")
    baru = isi_json(jalankan("impor", "--berkas", sesi.path, pembaruan, "--uji", "--json"))
    assert baru["baru"] > 0
    assert baru["berubah"] > 0
    assert baru["hilang"] > 0


def test_damaged_nips_are_refused_with_row_column_value_and_reason(sesi: Sesi, tmp_path: Path) -> None:
    sesi.tutup()
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["Nama", "NIP", "Jabatan"])
    for i in range(100):
        lembar.append([f"Orang Uji {i}", 198705192009042003.0 + 32 * i, "Bidan Mahir"])
    buku.save(tmp_path / "rusak.xlsx")
    laporan = isi_json(jalankan("impor", "--berkas", sesi.path, tmp_path / "rusak.xlsx", "--uji", "--json"))
    assert (laporan["baris"], laporan["diterima"]) == (100, 0)
    assert [m["baris"] for m in laporan["ditolak"]] == list(range(2, 102))
    assert {m["kolom"] for m in laporan["ditolak"]} == {"B"}
    assert all(m["nilai"] and "Excel" in m["alasan"] for m in laporan["ditolak"])


@pytest.mark.parametrize(
    ("nama", "isi"), [("foto.xlsx", b"\xff\xd8\xff\xe0 foto"), ("kosong.csv", b""), ("tiada.xlsx", None)]
)
def test_unusable_files_are_messages(sesi: Sesi, tmp_path: Path, nama: str, isi: bytes | None) -> None:
    sesi.tutup()
    if isi is not None:
        (tmp_path / nama).write_bytes(isi)
    proses = jalankan("impor", "--berkas", sesi.path, tmp_path / nama, "--json")
    assert proses.returncode == 1
    galat = json.loads(proses.stdout)
    assert galat["galat"]
    assert galat["tindakan"]
    assert "Traceback" not in proses.stderr


def test_missing_office_is_a_message(tmp_path: Path) -> None:
    proses = jalankan("surat", "--berkas", tmp_path / "tiada.skd", "--keluaran", tmp_path)
    assert proses.returncode == 1
    assert "tidak ditemukan" in proses.stderr


def test_self_test_of_this_copy() -> None:
    data = isi_json(jalankan("swauji", "--json"))
    assert data["baik"]
    assert {u["nama"] for u in data["uji"]} == {"Berkas program", "Profil peraturan", "Basis data", "Surat", "Jendela"}


def test_self_test_reports_what_is_broken(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from sistemkerja_desktop.cli import main
    from sistemkerja_desktop.cli import swauji as modul

    monkeypatch.setattr(modul, "RESOURCES", Path("tiada"))
    assert main(["swauji", "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert [u["nama"] for u in data["uji"] if not u["baik"]] == ["Berkas program"]


def test_wrong_use_is_told() -> None:
    assert jalankan("ngawur").returncode == 2
