"""`sistemkerja swauji`: whether this installed copy can do its work on this computer."""

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.paths import MIGRATIONS, RESOURCES


@dataclass(frozen=True, slots=True)
class HasilUji:
    """One check: what was looked at, whether it is well, and what was seen."""

    nama: str
    baik: bool
    keterangan: str


def swauji(*, sebagai_json: bool) -> int:
    """Runs all checks, each on its own, in a temporary folder. Returns 0 when all are well, else 1."""
    with tempfile.TemporaryDirectory(prefix="swauji-") as folder:
        hasil = [_periksa(nama, uji, Path(folder)) for nama, uji in _UJI]
    baik = all(h.baik for h in hasil)
    data = {
        "baik": baik,
        "uji": [{"nama": h.nama, "baik": h.baik, "keterangan": h.keterangan} for h in hasil],
    }
    baris = [f"{'baik ' if h.baik else 'GAGAL'}  {h.nama}: {h.keterangan}" for h in hasil]
    cetak(data, [*baris, "Semua baik." if baik else "Ada yang gagal."], sebagai_json=sebagai_json)
    return 0 if baik else 1


def _periksa(nama: str, uji: Callable[[Path], str], folder: Path) -> HasilUji:
    try:
        return HasilUji(nama, True, uji(folder))
    except GalatPengguna as galat:
        return HasilUji(nama, False, f"{galat.pesan} {galat.tindakan}".strip())
    except Exception as galat:
        # A self-test reports whatever is broken, and goes on with the rest.
        return HasilUji(nama, False, f"{type(galat).__name__}: {galat}")


def _sumber(_folder: Path) -> str:
    wajib = [
        RESOURCES / "huruf" / "Inter-Regular.ttf",
        RESOURCES / "huruf" / "LiberationSans-Regular.ttf",
        RESOURCES / "bahasa" / "qtbase_id.qm",
        RESOURCES / "surat" / "surat-tugas.toml",
        RESOURCES / "ikon" / "home.svg",
        MIGRATIONS / "env.py",
    ]
    hilang = [p.name for p in wajib if not p.is_file()]
    if hilang:
        raise GalatPengguna(f"Berkas program tidak lengkap: {', '.join(hilang)}.", "Pasang ulang program.")
    return f"{len(wajib)} berkas ada"


def _peraturan(_folder: Path) -> str:
    from sistemkerja_desktop.regulasi.daftar import daftar_profil
    from sistemkerja_desktop.regulasi.muat import muat_profil

    profil = [muat_profil(p.id) for p in daftar_profil()]
    return ", ".join(f"{p.nama_singkat} (versi {p.versi})" for p in profil)


def _basis_data(folder: Path) -> str:
    from sistemkerja_desktop.services.contoh import buat_kantor_contoh
    from sistemkerja_desktop.storage.basis_data import VERSI_SQLITE

    sesi = buat_kantor_contoh(folder / "swauji.skd", "puskesmas")
    try:
        jumlah = len(sesi.susunan.pegawai)
        tanpa_penilai = [p for p, h in sesi.penilai.items() if not h.ada]
    finally:
        sesi.tutup()
    if tanpa_penilai:
        raise GalatPengguna(f"{len(tanpa_penilai)} pegawai contoh tanpa Pejabat Penilai Kinerja.")
    return f"SQLite {VERSI_SQLITE}, {jumlah} pegawai contoh diimpor"


def _surat(_folder: Path) -> str:
    from datetime import date

    from sistemkerja_desktop.naskah.isi import IsiSurat, Judul, Kertas
    from sistemkerja_desktop.naskah.pdf import render_pdf

    kertas = Kertas("F4", 215.0, 330.0, 25.0, 20.0, 15.0, 20.0)
    isi = IsiSurat("surat-tugas", "1", date(2026, 1, 2), "Uji", "Kantor", kertas, (Judul("SURAT TUGAS", ("NOMOR 1",)),))
    pertama, kedua = render_pdf(isi, None), render_pdf(isi, None)
    if hashlib.sha256(pertama.pdf).digest() != hashlib.sha256(kedua.pdf).digest():
        raise GalatPengguna("Surat yang sama menghasilkan berkas berbeda.", "Pasang ulang program.")
    return f"{len(pertama.pdf)} byte, sama dua kali"


def _jendela(_folder: Path) -> str:
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    from sistemkerja_desktop.ui.gaya.tema import pasang
    from sistemkerja_desktop.ui.jendela_utama import JendelaUtama
    from sistemkerja_desktop.ui.konteks import Konteks

    app = QApplication.instance() or QApplication(["swauji"])
    assert isinstance(app, QApplication)
    pasang(app)
    jendela = JendelaUtama(Konteks(None))
    gambar = jendela.grab()
    jendela.deleteLater()
    if gambar.isNull():
        raise GalatPengguna("Jendela tidak dapat digambar.", "Pasang pustaka sistem untuk Qt.")
    return f"Qt {qVersion()}, {gambar.width()} x {gambar.height()}"


_UJI: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("Berkas program", _sumber),
    ("Profil peraturan", _peraturan),
    ("Basis data", _basis_data),
    ("Surat", _surat),
    ("Jendela", _jendela),
)
