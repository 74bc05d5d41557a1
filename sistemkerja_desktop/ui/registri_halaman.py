"""The pages of the program by name; their modules are imported when they are first shown."""

from importlib import import_module
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.halaman import Halaman

_UI = "sistemkerja_desktop.ui"


@dataclass(frozen=True, slots=True)
class ButirNavigasi:
    """An item of the rail. `kelas` is "module:Class"; `bawah` puts it at the rail's foot."""

    id: str
    label: str
    ikon: str
    grup: str
    kelas: str
    bawah: bool = False

    def muat_kelas(self) -> "type[Halaman]":
        """The page's class. Raises ImportError or AttributeError if it is not there."""
        modul, nama = self.kelas.split(":")
        kelas: type[Halaman] = getattr(import_module(modul), nama)
        return kelas


HALAMAN: tuple[ButirNavigasi, ...] = (
    ButirNavigasi("beranda", "Beranda", "home", "", f"{_UI}.beranda.halaman:HalamanBeranda"),
    ButirNavigasi("bagan", "Bagan", "sitemap", "Orang", f"{_UI}.bagan.halaman:HalamanBagan"),
    ButirNavigasi("pegawai", "Pegawai", "users", "Orang", f"{_UI}.pegawai.halaman:HalamanPegawai"),
    ButirNavigasi("tim", "Tim Kerja", "users-group", "Orang", f"{_UI}.tim.halaman:HalamanTim"),
    ButirNavigasi("penugasan", "Penugasan", "clipboard-text", "Kerja", f"{_UI}.penugasan.halaman:HalamanPenugasan"),
    ButirNavigasi("papan", "Papan", "layout-kanban", "Kerja", f"{_UI}.papan.halaman:HalamanPapan"),
    ButirNavigasi("surat", "Surat", "mail", "Bukti", f"{_UI}.surat.halaman:HalamanSurat"),
    ButirNavigasi("kepatuhan", "Kepatuhan", "shield-check", "Bukti", f"{_UI}.kepatuhan.halaman:HalamanKepatuhan"),
    ButirNavigasi("riwayat", "Riwayat", "history", "", f"{_UI}.riwayat.halaman:HalamanRiwayat", bawah=True),
    ButirNavigasi(
        "pengaturan", "Pengaturan", "settings", "", f"{_UI}.pengaturan.halaman:HalamanPengaturan", bawah=True
    ),
)
