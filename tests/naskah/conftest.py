"""Letters of an invented office, made from plain arguments."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.naskah.isi import IsiSurat, Orang
from sistemkerja_desktop.naskah.pihak import Penandatangan
from tests.contoh_surat import KANTOR, PENUGASAN, surat_tugas

PENANDATANGAN = Penandatangan(
    "dr. Ranti Maharani, M.K.M.", "Kepala UPTD Puskesmas Lubuk Serunai", "198304122010012014", "Pembina, IV/a"
)
TIGA = (
    Orang(
        "Rizky Pratama Syahrial, S.K.M.",
        "Penata Muda Tingkat I, III/b",
        format_nip("199208112019021004"),
        "Epidemiolog Kesehatan Ahli Pertama",
    ),
    Orang(
        "Ilham Kurniawan, A.Md.Kes.",
        "Pengatur, II/c",
        format_nip("199409052020121007"),
        "Tenaga Sanitasi Lingkungan Terampil",
    ),
    Orang("Wulan Sari Nengsih, A.Md.Gz.", "Pengatur, II/c", format_nip("199503262020122011"), "Nutrisionis Terampil"),
)
DASAR = (
    "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024 tentang Sistem Kerja di Lingkungan Pemerintah Daerah, "
    "Pasal 10 ayat (2)",
    "Surat Kepala Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan Nomor 440/512/P2P/IX/2026 "
    "tanggal 4 September 2026, hal Jawaban Permohonan Pelibatan",
)
UNTUK = (
    "melaksanakan penyelidikan epidemiologi kasus demam berdarah dengue paling lambat 24 jam sejak laporan diterima, "
    "mulai tanggal 7 sampai dengan 30 September 2026",
    "bekerja dalam Tim Kerja Penyelidikan Kasus DBD di bawah koordinasi ketua tim",
    "melaporkan pelaksanaan tugas kepada ketua tim setiap hari Jumat",
)
TEMBUSAN = (
    "Kepala Dinas Kesehatan Kabupaten Dharmasraya",
    "Kepala Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan",
)
NAMA = ("Ni Luh Ketut Ayu Wiratni", "I Gusti Ngurah Bagus Aryana", "Datuak Rajo Mangkuto Alam", "Siti Ma'rifah")


def orang_ke(urut: int) -> Orang:
    """One of any number of invented people; every fifth is not ASN."""
    nama = f"{NAMA[urut % len(NAMA)]} {urut}, S.Kep."
    if urut % 5 == 4:
        return Orang(nama, jabatan="Tenaga Kebersihan")
    return Orang(nama, "Penata Muda, III/a", format_nip(f"1990010120150110{urut:02d}"), "Perawat Ahli Pertama")


def buat_surat(petugas: int | Sequence[Orang] = TIGA, **lain: Any) -> IsiSurat:
    """The letter of the design's picture, or with other people or arguments of `surat_tugas`."""
    orang = tuple(orang_ke(i) for i in range(petugas)) if isinstance(petugas, int) else tuple(petugas)
    argumen: dict[str, Any] = {
        "dasar": DASAR,
        "nomor": "800.1.11.1/148/PKM-LS/IX/2026",
        "tanggal": date(2026, 9, 7),
        "penandatangan": PENANDATANGAN,
        "menimbang": (
            "bahwa untuk penyelidikan epidemiologi kasus demam berdarah dengue di wilayah kerja UPTD Puskesmas Lubuk "
            "Serunai, perlu menugaskan Pejabat Fungsional dalam tim kerja",
        ),
        "untuk": UNTUK,
        "tembusan": TEMBUSAN,
    }
    return surat_tugas(orang, **{**argumen, **lain})


@pytest.fixture
def kantor() -> Kantor:
    return KANTOR


@pytest.fixture
def penugasan() -> Penugasan:
    return PENUGASAN


@pytest.fixture
def surat() -> Callable[..., IsiSurat]:
    return buat_surat


@pytest.fixture(scope="session")
def lambang() -> bytes:
    return paths.resource("contoh", "puskesmas", "lambang.png").read_bytes()
