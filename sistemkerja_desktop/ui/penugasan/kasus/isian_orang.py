"""The field of the people for whom a request is granted instead."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, label, mendatar
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from sistemkerja_desktop.services.penugasan import Kasus, OrangLain
    from sistemkerja_desktop.ui.konteks import Konteks

ORANG_DISETUJUI = "Orang yang disetujui"


class IsianOrangLain(IsianBerlabel):
    """`orang` is what was chosen, None while nobody was; `berganti` is called when that changes.

    The choice begins with the people of `kasus`.
    """

    def __init__(
        self,
        konteks: "Konteks",
        kasus: "Kasus",
        berganti: "Callable[[], object]",
        *,
        judul: str = ORANG_DISETUJUI,
        petunjuk: str = "",
    ) -> None:
        """`petunjuk` says above the chosen people what they are; "" as for a request."""
        self._konteks, self.kasus, self._berganti = konteks, kasus, berganti
        self._judul_dialog, self._petunjuk = judul, petunjuk
        self.orang: OrangLain | None = None
        tombol = TombolBiasa("Pilih orang…", self.pilih, ikon="users", nama="tombol-pilih-orang-lain")
        self._ringkas = label("belum dipilih", Huruf.RAPAT, Peran.T2, bungkus=True, nama="orang-lain-dipilih")
        isi = QWidget()
        baris = mendatar(tombol, self._ringkas, tepi=(3, 3, 0, 3))
        baris.setStretch(1, 1)
        isi.setLayout(baris)
        super().__init__(judul, isi, nama="isian-orang-lain")
        isi.setFocusProxy(tombol)

    def pilih(self) -> None:
        """Asks for the people."""
        from sistemkerja_desktop.ui.penugasan.kasus.dialog_orang import DialogOrangLain

        dialog = DialogOrangLain(
            self._konteks, self.kasus, self.window(), judul=self._judul_dialog, petunjuk=self._petunjuk
        )
        if dialog.exec() and dialog.hasil is not None:
            self.pasang(dialog.hasil)
        dialog.deleteLater()

    def pasang(self, orang: "OrangLain") -> None:
        """Takes these people."""
        self.orang = orang
        pegawai = self._konteks.sesi.susunan.pegawai
        nama = [pegawai[p.pegawai_id].nama for p in orang.peserta if p.pegawai_id in pegawai]
        luar = len(orang.luar)
        lain = len(nama) - 2
        teks = ", ".join(nama[:2]) + (f", dan {lain} orang lain" if lain > 0 else "")
        self._ringkas.setText(" · ".join(filter(None, (teks, f"{luar} orang dari luar kantor" if luar else ""))))
        self.atur_galat("")
        self._berganti()
