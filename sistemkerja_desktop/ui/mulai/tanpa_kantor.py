"""What stands in the window while no office is open."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, menurun
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong


class TanpaKantor(QWidget):
    """Three ways to an office: make one, open a file, look at the sample."""

    def __init__(
        self,
        siapkan: Callable[[], object],
        buka: Callable[[], object],
        contoh: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("tanpa-kantor")
        self.setAccessibleName("Belum ada kantor yang dibuka")
        kosong = KeadaanKosong(
            "building",
            "Belum ada kantor yang dibuka",
            "Siapkan kantor Anda, atau buka berkas kantor yang sudah ada. Isian yang ditinggalkan tetap tersimpan.",
            tombol=(
                TombolBiasa("Buka kantor contoh…", contoh, nama="tombol-kantor-contoh"),
                TombolBiasa("Buka berkas…", buka, ikon="folder-open", nama="tombol-buka-berkas"),
                TombolUtama("Siapkan kantor", siapkan, nama="tombol-siapkan-kantor"),
            ),
            nama="kosong-tanpa-kantor",
        )
        self.setLayout(menurun(kosong))
