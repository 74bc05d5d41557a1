"""The commands as a person or a script calls them: whole processes, their JSON and exit codes."""

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QImage

from sistemkerja_desktop.cli import main
from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.pegawai import Pegawai
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


def test_a_reader_that_has_gone_ends_a_command_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    baca, tulis = os.pipe()
    os.close(baca)
    with os.fdopen(tulis, "w", encoding="utf-8") as keluaran:
        monkeypatch.setattr(sys, "stdout", keluaran)
        assert main(["regulasi", "daftar"]) == 141
        # Nothing is left that would fail when the stream is closed.
        print("sisa")
    assert capsys.readouterr().err == ""


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


@pytest.mark.parametrize("gambar", ["bagan.png", "papan.png"])
def test_demo_draws_real_pictures(hasil_demo: Path, gambar: str) -> None:
    citra = QImage(str(hasil_demo / gambar))
    assert citra.width() >= 900
    assert citra.height() >= 400
    titik = [citra.pixel(x, y) for x in range(0, citra.width(), 7) for y in range(0, citra.height(), 7)]
    terbanyak = max(Counter(titik).values())
    assert len(set(titik)) > 20, "a drawing has many colours"
    assert terbanyak < 0.98 * len(titik), "most of it is empty"


def test_demo_again_replaces_its_files(hasil_demo: Path) -> None:
    berkas = json.loads((hasil_demo / "ringkasan.json").read_text(encoding="utf-8"))["berkas"]
    for nama in [*berkas, "ringkasan.json"]:
        (hasil_demo / nama).write_bytes(b"lama")
    (hasil_demo / "surat-tugas-demo-lain.pdf").write_bytes(b"lama")
    (hasil_demo / "milik-orang.txt").write_bytes(b"lama")
    data = isi_json(jalankan("demo", "--keluaran", hasil_demo, "--json"))
    assert data == json.loads((hasil_demo / "ringkasan.json").read_text(encoding="utf-8"))
    assert set(data["berkas"]) == set(berkas)
    for nama, sidik in data["berkas"].items():
        isi = (hasil_demo / nama).read_bytes()
        assert isi != b"lama"
        assert hashlib.sha256(isi).hexdigest() == sidik
    assert {p.name for p in hasil_demo.iterdir() if not p.name.endswith(".kunci")} == {
        *berkas, "ringkasan.json", "milik-orang.txt",
    }  # fmt: skip
    assert (hasil_demo / "milik-orang.txt").read_bytes() == b"lama"


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


def test_letters_where_nothing_can_be_written(hasil_demo: Path, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    perintah = ("surat", "--berkas", hasil_demo / "kantor.skd", "--keluaran", tmp_path / "berkas")
    proses = jalankan(*perintah)
    assert (proses.returncode, proses.stdout) == (1, "")
    assert "tidak dapat dibuat" in proses.stderr
    assert "Traceback" not in proses.stderr


def test_reading_leaves_nothing_beside_the_file(hasil_demo: Path, tmp_path: Path) -> None:
    kantor = tmp_path / "asal" / "kantor.skd"
    kantor.parent.mkdir()
    kantor.write_bytes((hasil_demo / "kantor.skd").read_bytes())
    assert jalankan("surat", "--berkas", kantor, "--keluaran", tmp_path / "surat").returncode == 0
    assert [p.name for p in kantor.parent.iterdir()] == ["kantor.skd"]


def test_unknown_sample_is_wrong_use_and_names_those_that_there_are() -> None:
    proses = jalankan("--contoh", "antah-berantah")
    assert (proses.returncode, proses.stdout) == (2, "")
    assert "badung-dinas, banyumas-dinkes, denpasar-kecamatan, dharmasraya-puskesmas, katingan-setwan" in proses.stderr


@pytest.mark.parametrize("lain", [("--berkas", "a.skd"), ("swauji",)])
def test_a_sample_is_opened_by_itself(lain: tuple[str, ...]) -> None:
    proses = jalankan("--contoh", "puskesmas", *lain)
    assert proses.returncode == 2
    assert "--contoh dipakai sendiri" in proses.stderr


def test_a_sample_opens_in_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    dibuka: list[str] = []
    monkeypatch.setattr("sistemkerja_desktop.app.jalankan", lambda *_a, contoh="": dibuka.append(contoh) or 0)
    assert main(["--contoh", "puskesmas"]) == 0
    assert dibuka == ["dharmasraya-puskesmas"]


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


def _csv(path: Path, *baris: str) -> Path:
    path.write_text("\n".join(["Nama;NIP;Jabatan", *baris]) + "\n", encoding="utf-8")
    return path


def test_import_of_an_unchanged_file_reports_and_succeeds(sesi: Sesi, tmp_path: Path) -> None:
    sesi.tutup()
    data = _csv(tmp_path / "a.csv", "Meri Handayani;198705192009042003;Bidan Mahir")
    assert isi_json(jalankan("impor", "--berkas", sesi.path, data, "--json"))["baru"] == 1
    lagi = isi_json(jalankan("impor", "--berkas", sesi.path, data, "--json"))
    assert (lagi["diterima"], lagi["baru"], lagi["berubah"], lagi["tetap"]) == (1, 0, 0, 1)
    proses = jalankan("impor", "--berkas", sesi.path, data)
    assert proses.returncode == 0
    assert "Tidak ada yang ditulis: data kantor sudah sama" in proses.stdout


@pytest.mark.parametrize("baris", [("Meri Handayani;123;Bidan Mahir",), ()], ids=["all refused", "header only"])
def test_import_without_any_accepted_row_says_so(sesi: Sesi, tmp_path: Path, baris: tuple[str, ...]) -> None:
    sesi.tutup()
    data = _csv(tmp_path / "a.csv", *baris)
    laporan = isi_json(jalankan("impor", "--berkas", sesi.path, data, "--json"))
    assert (laporan["baris"], laporan["diterima"], len(laporan["ditolak"])) == (len(baris), 0, len(baris))
    proses = jalankan("impor", "--berkas", sesi.path, data)
    assert proses.returncode == 0
    assert "Tidak ada yang ditulis: tidak ada baris yang diterima." in proses.stdout
    assert ("Ditolak, baris 2 kolom B: '123'." in proses.stdout) is bool(baris)
    assert "sudah sama" not in proses.stdout


def test_import_prints_warnings_and_what_was_written(sesi: Sesi, tmp_path: Path) -> None:
    sesi.tutup()
    data = _csv(tmp_path / "a.csv", "Meri 2;198705192009042003;Bidan Mahir")
    proses = jalankan("impor", "--berkas", sesi.path, data)
    assert proses.returncode == 0
    assert "Peringatan, baris 2 kolom A: 'Meri 2'. Nama “Meri 2” memuat angka." in proses.stdout
    assert "CSV dibaca dengan pemisah titik koma" in proses.stdout
    assert "Sudah ditulis ke berkas kantor." in proses.stdout


def test_import_without_a_name_column_writes_nothing(sesi: Sesi, tmp_path: Path) -> None:
    sesi.tutup()
    (tmp_path / "a.csv").write_text("NIP;Golongan;Jabatan\n198705192009042003;III/b;Bidan\n", encoding="utf-8")
    proses = jalankan("impor", "--berkas", sesi.path, tmp_path / "a.csv")
    assert proses.returncode == 1
    assert "Pilih kolom untuk Nama." in proses.stdout
    assert "Sudah ditulis" not in proses.stdout


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
    from sistemkerja_desktop.cli import swauji as modul

    monkeypatch.setattr(modul, "RESOURCES", Path("tiada"))
    assert main(["swauji", "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert [u["nama"] for u in data["uji"] if not u["baik"]] == ["Berkas program"]


def _rusak(*_a: object, **_k: object) -> object:
    raise RuntimeError("sengaja dirusak")


@pytest.mark.parametrize(
    ("nama", "tempat", "ganti"),
    [
        ("Profil peraturan", "sistemkerja_desktop.regulasi.daftar.daftar_profil", _rusak),
        ("Basis data", "sistemkerja_desktop.services.contoh.buat_kantor_contoh", _rusak),
        ("Surat", "sistemkerja_desktop.naskah.pdf.render_pdf", lambda *_a: SimpleNamespace(pdf=os.urandom(8))),
        ("Jendela", "sistemkerja_desktop.ui.jendela_utama.JendelaUtama", _rusak),
    ],
)
def test_self_test_finds_each_broken_part_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], nama: str, tempat: str, ganti: object
) -> None:
    monkeypatch.setattr(tempat, ganti)
    assert main(["swauji", "--json"]) == 1
    uji = {u["nama"]: u for u in json.loads(capsys.readouterr().out)["uji"]}
    assert [n for n, u in uji.items() if not u["baik"]] == [nama]
    assert uji[nama]["keterangan"]


def test_check_of_an_office_and_its_exit_code(sesi: Sesi) -> None:
    proses = jalankan("periksa", "--berkas", sesi.path, "--json")
    data = json.loads(proses.stdout)
    assert set(data) == {"temuan", "jumlah"}
    tingkat = Counter(t["tingkat"] for t in data["temuan"])
    assert tingkat == {k: data["jumlah"][k] for k in ("pelanggaran", "peringatan", "saran") if data["jumlah"][k]}
    # The head of Tata Usaha is not there yet: that has to be mended.
    kosong = next(t for t in data["temuan"] if t["aturan"] == "K-07")
    assert set(kosong) == {
        "aturan", "tingkat", "entitas", "entitas_id", "judul", "uraian", "dasar_hukum", "tindakan",
    }  # fmt: skip
    assert (kosong["tingkat"], kosong["entitas"]) == ("pelanggaran", "Jabatan")
    assert any("Perbup Dharmasraya 10/2024" in d for d in kosong["dasar_hukum"])
    assert proses.returncode == 1
    laporan = sesi.path.with_name("laporan.pdf")
    baris = jalankan("periksa", "--berkas", sesi.path, "--pdf", laporan)
    assert laporan.read_bytes().startswith(b"%PDF")
    assert "Harus diperbaiki (1)" in baris.stdout
    assert "aturan sesuai" in baris.stdout
    assert baris.returncode == 1


def test_check_without_a_pelanggaran_succeeds(sesi: Sesi) -> None:
    with sesi.tulis("Isi jabatan") as uk:
        for kursi in uk.list(Jabatan, memimpin=True):
            if not sesi.susunan.pemangku_jabatan(kursi.id):
                orang = uk.add(Pegawai(0, f"Kepala {kursi.id}"))
                uk.add(PemangkuJabatan(0, kursi.id, orang.id))
    proses = jalankan("periksa", "--berkas", sesi.path, "--json")
    assert isi_json(proses)["jumlah"]["pelanggaran"] == 0


def test_wrong_use_is_told() -> None:
    assert jalankan("ngawur").returncode == 2
