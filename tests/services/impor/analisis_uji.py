"""One employee as a row of a file, and what became of it."""

from collections.abc import Callable

from sistemkerja_desktop.services.impor.model import BarisImpor, HasilAnalisis, Masalah
from sistemkerja_desktop.storage.tabel_berkas import Sel, TabelBerkas

BuatTabel = Callable[..., TabelBerkas]
Uji = Callable[..., HasilAnalisis]
JUDUL = ["No", "Nama", "NIP", "Gol", "Jabatan", "TMT Jabatan", "Unit Kerja", "Tanggal Lahir", "Jenis Kelamin"]
NIP = "198610022011012009"


def baris_pegawai(**ganti: Sel) -> list[Sel]:
    """A sound row under `JUDUL`, with other cells where `ganti` names their columns."""
    isi: dict[str, Sel] = {
        "No": "1", "Nama": "Delvi Oktaviani, S.Kep.", "NIP": NIP, "Gol": "III/c", "Jabatan": "Perawat Ahli Muda",
        "TMT Jabatan": "01-04-2021", "Unit Kerja": "Klaster 3", "Tanggal Lahir": "02-10-1986", "Jenis Kelamin": "P",
    }  # fmt: skip
    isi |= {k.replace("_", " "): v for k, v in ganti.items()}
    return [isi[k] for k in JUDUL]


def satu_baris(hasil: HasilAnalisis) -> BarisImpor:
    (baris,) = hasil.baris
    return baris


def masalah_baris(baris: BarisImpor) -> Masalah:
    (masalah,) = baris.masalah
    return masalah
