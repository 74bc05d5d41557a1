"""An invented regulation with its own words, and folders of profiles that are the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi import daftar, simpanan

IDENTITAS = """schema_version = 1
id = "{id}"
versi = "{versi}"
induk = "{induk}"
nama = "Peraturan Bupati Contoh Nomor 1 Tahun 2026"
nama_singkat = "Perbup Contoh 1/2026"
judul = "Sistem Kerja"
pemerintah = "Pemerintah Kabupaten Contoh"
berlaku_sejak = 2026-01-02

[[model]]
id = "loka"
nama = "Model Loka"
kedudukan = "loka"
alur = "satu-tingkat"
"""
KEDUDUKAN = """schema_version = 1
dari = "umum-pengawas-fungsional"

[[penilai]]
kode = "penilai.regu"
jenis_unit = ["regu"]
jenis_jabatan = ["fungsional"]
penilai = "atasan_luar"
bila_pilihan = "pilihan.regu:luar"
dasar_hukum = ["Ps. 4"]
penjelasan = "Pejabat fungsional di regu dinilai atasan kepala kantor."
sebelum = "{sebelum}"

[[bentuk]]
model = "loka"
sebutan_pimpinan = "Kepala Loka"
perangkat_daerah = false
unit_organisasi = ["kantor"]
jenis_unit = [
    {{ kode = "kantor", label = "Loka" }},
    {{ kode = "regu", label = "Regu" }},
]

[bentuk.aturan_kerangka]
kode = "kerangka"
dasar_hukum = ["Ps. 3"]
penjelasan = "Loka terdiri atas regu."

[[bentuk.kerangka]]
kode = "kantor"
nama = "Loka"
jenis = "kantor"
kepala = "Kepala Loka"
jenis_kepala = "pengawas"

[[bentuk.kerangka]]
kode = "regu"
nama = "Regu"
jenis = "regu"
induk = "kantor"
"""
PILIHAN = """schema_version = 1

[[pilihan]]
kode = "pilihan.regu"
dasar_hukum = ["Ps. 4", "Lamp. 2"]
penjelasan = "Batang tubuh dan lampiran berbeda."
pertanyaan = "Siapa menilai pejabat fungsional di regu?"
bawaan = "kepala"

[[pilihan.opsi]]
kode = "kepala"
label = "Kepala Loka"
dasar_hukum = ["Lamp. 2"]

[[pilihan.opsi]]
kode = "luar"
label = "Atasan Kepala Loka"
dasar_hukum = ["Ps. 4"]
"""

BuatProfil = Callable[..., Path]


@pytest.fixture(scope="session")
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
def buat_profil(tmp_path: Path) -> BuatProfil:
    """Writes a profile into a folder of its own and returns it."""

    def buat(
        id_: str = "contoh-1-2026", *, versi: str = "1", induk: str = "permenpanrb-7-2022", nama: str = "serahan"
    ) -> Path:
        folder = tmp_path / nama
        isi = {
            "identitas.toml": IDENTITAS.format(id=id_, versi=versi, induk=induk),
            "kedudukan/loka.toml": KEDUDUKAN.format(sebelum="penilai.pimpinan"),
            "pilihan.toml": PILIHAN,
            "catatan.txt": "bukan data",
        }
        for letak, teks in isi.items():
            (folder / letak).parent.mkdir(parents=True, exist_ok=True)
            (folder / letak).write_text(teks, encoding="utf-8")
        return folder

    return buat
