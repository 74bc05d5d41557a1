"""The commands of the menus that need an office or change which one is open."""

from typing import TYPE_CHECKING

from sistemkerja_desktop import __version__
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.jendela_utama import NAMA_PROGRAM

if TYPE_CHECKING:
    from sistemkerja_desktop.app.program import Program

_BUTUH_KANTOR = (
    "impor-pegawai",
    "target-kinerja",
    "tim-baru",
    "penugasan-baru",
    "surat-massal",
    "cadangkan-nomor",
    "simpan-semua-surat",
)


def daftarkan_perintah(program: "Program") -> None:
    """Adds the commands to the window's registry; those that need an office are off until one is open."""
    konteks, perintah = program.konteks, program.jendela.perintah
    daftar = perintah.daftar
    daftar("buka-berkas", "Buka berkas kantor…", program.pilih_berkas, menu="Berkas", pintasan="Ctrl+O")
    daftar("kantor-baru", "Kantor baru…", program.siapkan_kantor, menu="Berkas")
    daftar("kantor-contoh", "Buka kantor contoh…", program.buka_contoh, menu="Berkas")
    daftar("impor-pegawai", "Impor pegawai…", lambda: _impor(program), menu="Data", pintasan="Ctrl+I")
    daftar("target-kinerja", "Target kinerja…", lambda: _target(program), menu="Data")
    daftar("tim-baru", "Tim kerja baru…", lambda: _tim(program), menu="Data", pintasan="Ctrl+Shift+T")
    daftar("penugasan-baru", "Penugasan baru…", lambda: _penugasan(program), menu="Surat", pintasan="Ctrl+N")
    daftar("surat-massal", "Surat massal…", lambda: _penugasan(program, massal=True), menu="Surat")
    daftar("cadangkan-nomor", "Cadangkan nomor…", lambda: _cadangkan(program), menu="Surat")
    daftar("simpan-semua-surat", "Simpan semua surat…", lambda: _simpan_semua(program), menu="Surat")
    daftar("tentang", "Tentang program", lambda: _tentang(program), menu="Bantuan")

    def perbarui(_: object = None) -> None:
        tulis = konteks.ada_sesi and not konteks.baca_saja
        for id in _BUTUH_KANTOR:
            perintah[id].setEnabled(konteks.ada_sesi if id == "simpan-semua-surat" else tulis)

    konteks.identitas_berubah.connect(perbarui)
    perbarui()


def _impor(program: "Program") -> None:
    from sistemkerja_desktop.ui.impor import buka_impor

    buka_impor(program.konteks)


def _target(program: "Program") -> None:
    from sistemkerja_desktop.ui.target.dialog_target import buka_dialog_target

    buka_dialog_target(program.konteks)


def _tim(program: "Program") -> None:
    from sistemkerja_desktop.ui.tim import buka_dialog_tim

    buka_dialog_tim(program.konteks)


def _penugasan(program: "Program", *, massal: bool = False) -> None:
    from sistemkerja_desktop.ui.penugasan import buka_wisaya_penugasan

    buka_wisaya_penugasan(program.konteks, massal=massal)


def _cadangkan(program: "Program") -> None:
    from sistemkerja_desktop.ui.surat.tindakan import cadangkan_dengan_tanya

    cadangkan_dengan_tanya(program.konteks)


def _simpan_semua(program: "Program") -> None:
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    folder = QFileDialog.getExistingDirectory(program.jendela, "Folder untuk semua surat")
    if not folder:
        return

    def kerja(_kemajuan: object) -> int:
        from sistemkerja_desktop.services.surat import simpan_semua_surat

        return len(simpan_semua_surat(program.konteks.sesi, Path(folder)))

    def selesai(jumlah: object) -> None:
        program.konteks.pesan(f"{jumlah} surat disimpan di {folder}")

    program.konteks.jalankan(kerja, selesai, judul="Menyimpan semua surat")


def _tentang(program: "Program") -> None:
    from sistemkerja_desktop.ui.komponen.dialog import DialogPesan

    DialogPesan(
        f"Tentang {NAMA_PROGRAM}",
        f"{NAMA_PROGRAM} {__version__}",
        "Sistem kerja satu perangkat daerah menurut PermenPANRB 7/2022 dan peraturan daerahnya. "
        "Bekerja tanpa internet; semua data ada di berkas kantor Anda.",
        "Lisensi MIT. Huruf Inter dan Liberation Sans (OFL 1.1), ikon Tabler (MIT).",
        keadaan=Keadaan.INFO,
        induk=program.jendela,
        nama="dialog-tentang",
    ).exec()
