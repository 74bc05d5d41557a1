"""The right part of the page Orang: who was chosen, with their office, part and task."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import Hitungan, TombolBiasa, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.penugasan.wisaya.alasan_ketua import AlasanKetua
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_terpilih import DaftarTerpilih
from sistemkerja_desktop.ui.penugasan.wisaya.model_terpilih import KartuOrang, Kunci, ModelTerpilih
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import KETUA, SusunanTerpilih, Terpilih

_SARING_MULAI = 16


class OrangTerpilih(QWidget):
    """Who was chosen; from `_SARING_MULAI` people on they can be filtered.

    `berubah` is sent as tasks and the reason for the ketua are written, `susunan_berubah` for all else.
    """

    berubah = Signal()
    susunan_berubah = Signal()
    orang_luar_diminta = Signal()

    def __init__(
        self,
        susunan: SusunanTerpilih,
        kartu: Callable[[Terpilih], KartuOrang | None],
        aturan_ketua: Aturan | None = None,
    ) -> None:
        """`aturan_ketua` is the rule that prefers a ketua of the owning unit."""
        super().__init__()
        self.setObjectName("orang-terpilih")
        self._susunan = susunan
        self._judul = label("Dipilih", Huruf.KARTU)
        self._hitung = Hitungan(0, nama="hitungan-terpilih")
        self._pesan = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="pesan-terpilih")
        self._pesan.setContentsMargins(12, 8, 12, 4)
        self.alasan_ketua = AlasanKetua(aturan_ketua)
        self.alasan_ketua.hide()
        self.cari = IsianCari("Cari yang dipilih", nama="saring-terpilih")
        self.model = ModelTerpilih(kartu)
        self.daftar = DaftarTerpilih(self.model, nama="daftar-terpilih")
        self.luar = TombolBiasa(
            "Orang dari luar kantor…", self.orang_luar_diminta.emit, ikon="plus", nama="tombol-orang-luar", tinggi=28
        )
        self._susun()
        self.cari.textChanged.connect(self._saring)
        self.cari.installEventFilter(self)
        self.alasan_ketua.berubah.connect(self.berubah)
        self.model.tugas_ditulis.connect(self._ubah_tugas)
        # The row goes away with the change, so the click ends first, and the menu closes.
        self.daftar.dikeluarkan.connect(self._keluarkan, Qt.ConnectionType.QueuedConnection)
        self.daftar.dijadikan_ketua.connect(self._jadikan_ketua, Qt.ConnectionType.QueuedConnection)

    def atur_luar(self, boleh: bool) -> None:
        """Whether people of other offices may be added."""
        self._kaki.setVisible(boleh)

    def lupakan(self) -> None:
        """What rows say of somebody may have changed; `segarkan` then asks for it anew."""
        self.model.lupakan_kartu()

    def segarkan(self) -> None:
        """Shows the people as they are now; the chosen row stays chosen."""
        orang = self._susunan.orang
        self._judul.setText("Susunan tim" if self._susunan.bentuk is Bentuk.TIM else "Dipilih")
        self._hitung.setText(ribuan(len(orang)))
        if len(orang) < _SARING_MULAI:
            self.cari.clear()
        self._wadah_cari.setVisible(len(orang) >= _SARING_MULAI)
        kini = self._kini()
        self.model.isi(orang)
        self._kembali_ke(kini)
        self._tampilkan_pesan()

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        """The arrow goes from the filter into the list; Enter presses no button of the dialog."""
        if objek is self.cari and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.daftar.setCurrentIndex(self.model.index(0))
                self.daftar.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return True
        return super().eventFilter(objek, event)

    def _susun(self) -> None:
        isi_kaki = QFrame()
        isi_kaki.setProperty("kulit", "cekung")
        isi_kaki.setLayout(mendatar(self.luar, None, tepi=(10, 7, 10, 7)))
        self._kaki = QWidget()
        self._kaki.setLayout(menurun(garis(kuat=True), isi_kaki, sela=0))
        self._wadah_cari = QWidget()
        self._wadah_cari.setLayout(menurun(self.cari, tepi=(10, 0, 10, 8)))
        kepala = mendatar(self._judul, self._hitung, None, tepi=(12, 8, 12, 8))
        atas = menurun(kepala, self._wadah_cari, garis(kuat=True), self.alasan_ketua, self._pesan, sela=0)
        tata = menurun(atas, self.daftar, self._kaki, sela=0)
        tata.setStretch(1, 1)
        self.setLayout(tata)

    def _kini(self) -> Kunci | None:
        indeks = self.daftar.currentIndex()
        return self.model.orang(indeks.row()).kunci if indeks.isValid() else None

    def _kembali_ke(self, kunci: Kunci | None) -> None:
        baris = self.model.cari(kunci)
        if baris >= 0 and baris != self.daftar.currentIndex().row():
            self.daftar.setCurrentIndex(self.model.index(baris))

    def _saring(self, teks: str) -> None:
        kini = self._kini()
        self.model.saring(teks)
        self._kembali_ke(kini)
        self._tampilkan_pesan()

    def _tampilkan_pesan(self) -> None:
        orang, tim = self._susunan.orang, self._susunan.bentuk is Bentuk.TIM
        teks = ""
        if not orang:
            teks = "Belum ada orang yang dipilih."
            if tim:
                teks += " Orang pertama menjadi ketua; dapat diganti."
        elif not self.model.rowCount():
            teks = "Tidak ada orang yang dipilih dengan kata itu."
        elif tim and orang[0].peran != KETUA:
            teks = "Belum ada ketua. Pilih lewat menu di samping nama."
        self._pesan.setText(teks)
        self._pesan.setVisible(bool(teks))

    def _keluarkan(self, kunci: Kunci) -> None:
        self._susunan.keluarkan(kunci)
        self.susunan_berubah.emit()

    def _jadikan_ketua(self, kunci: Kunci) -> None:
        self._susunan.jadikan_ketua(kunci)
        self.susunan_berubah.emit()

    def _ubah_tugas(self, kunci: Kunci, teks: str) -> None:
        self._susunan.atur_tugas(kunci, teks)
        self.berubah.emit()
