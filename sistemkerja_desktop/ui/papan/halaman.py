"""The page of the board: four columns, filters, the card in full beside them."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.gaya.token import LEBAR_PANEL, Keadaan, KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, garis, mendatar, menurun
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.papan.kolom import KolomPapan
from sistemkerja_desktop.ui.papan.panel_kegiatan import PanelKegiatan
from sistemkerja_desktop.ui.papan.panel_tertahan import PanelTertahan
from sistemkerja_desktop.ui.papan.pemuat import PemuatPapan
from sistemkerja_desktop.ui.papan.penyeret import PenyeretKartu
from sistemkerja_desktop.ui.papan.saringan import SaringanPapan
from sistemkerja_desktop.ui.papan.tindakan import TindakanKartu

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import GerbangTertutup, KartuPapan, PapanData
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_KOLOM_MIN = {KelasLebar.RAPAT: 288, KelasLebar.BIASA: 212, KelasLebar.LEBAR: 260}


class HalamanPapan(Halaman):
    """Cards move by drag, by Ctrl+Left and Ctrl+Right, or from their menu; Enter opens the card."""

    judul = "Papan"
    nama_objek = "halaman-papan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self._terpilih = 0
        self._tuju = 0
        self._pemuat = PemuatPapan(konteks, self)
        self._tindakan = TindakanKartu(konteks, self)
        boleh = not konteks.baca_saja
        tambah = TombolUtama("Kegiatan", self.tambah, ikon="plus", nama="tombol-kegiatan-baru")
        tambah.setAccessibleName("Tambah kegiatan")
        tambah.setEnabled(boleh)
        self.kepala.tambah_tindakan(tambah)
        self.saringan = SaringanPapan()
        self.kolom = {f: KolomPapan(f, dapat_ditambah=boleh and f == Fase.PERENCANAAN) for f in Fase}
        self.panel = PanelKegiatan(baca_saja=konteks.baca_saja)
        self.panel.hide()
        self._kosong = KeadaanKosong(
            "layout-kanban",
            "Belum ada kegiatan",
            "Kegiatan adalah kartu di papan ini. Kartu pertama muncul bersama penugasan yang diterbitkan.",
            tombol=[TombolBiasa("Buka Penugasan", lambda: konteks.buka.emit("penugasan", None), nama="ke-penugasan")],
            nama="papan-kosong",
        )
        self._kosong.hide()
        self._gulir = _gulir_kolom([self.kolom[fase] for fase in Fase])
        self._penyeret = PenyeretKartu(self._gulir, tuple(self.kolom.values()), self)
        self._utama = mendatar(self._gulir, self._kosong, sela=0)
        self._utama.setStretch(0, 1)
        self._utama.setStretch(1, 1)
        self.tata.setContentsMargins(0, 0, 0, 0)
        self.tata.setSpacing(0)
        kiri = menurun(self.saringan, garis(kuat=True), self._utama, sela=0)
        kiri.setStretch(2, 1)
        self._badan = mendatar(kiri, self.panel, sela=0)
        self._badan.setStretch(0, 1)
        self.tata.addLayout(self._badan, 1)
        self._sambungkan()
        self.sesuaikan(KelasLebar.BIASA)

    def _sambungkan(self) -> None:
        self._pemuat.dimulai.connect(self._tunggu)
        self._pemuat.termuat.connect(self._termuat)
        self._pemuat.disegarkan.connect(self._segarkan)
        self.saringan.berubah.connect(self._saring)
        self._penyeret.dijatuhkan.connect(self._jatuh)
        for fase, kolom in self.kolom.items():
            daftar = kolom.daftar
            kolom.tambah_diminta.connect(self.tambah)
            kolom.model.tanda = lambda id_: self.konteks.tanda("Kegiatan", id_)
            self.konteks.temuan_berubah.connect(daftar.viewport().update)
            daftar.dapat_diseret = not self.konteks.baca_saja
            daftar.dipilih.connect(self._pilih)
            daftar.dibuka.connect(self.buka_kartu)
            daftar.langkah_datar.connect(lambda n, f=fase: self._ke_kolom(f, n))
            daftar.geser.connect(self._geser)
            daftar.geser_tegak.connect(self._geser_tegak)
            daftar.menu_diminta.connect(self._menu)
        panel = self.panel
        panel.dicentang.connect(self._centang)
        panel.pindah_diminta.connect(lambda: self._geser(1))
        panel.kembali_diminta.connect(self._kembalikan)
        panel.ubah_diminta.connect(lambda: self._tindakan.ubah(self._terpilih))
        panel.hapus_diminta.connect(lambda: self._tindakan.hapus(self._terpilih))
        panel.penugasan_diminta.connect(self._buka_penugasan)
        panel.ditutup.connect(self._fokus_kartu)

    # Data

    def muat(self) -> None:
        self._pemuat.muat()

    def tangani(self, perubahan: Perubahan) -> None:
        self._pemuat.tangani(perubahan)

    def isi(self, data: "PapanData") -> None:
        """Shows a board that has been read."""
        self._pemuat.simpan(data.kartu)
        self.saringan.isi(data.tim, data.orang)
        for fase, kolom in self.kolom.items():
            kolom.atur_gerbang(data.gerbang.get(fase))
        self._saring()

    def _tunggu(self) -> None:
        for kolom in self.kolom.values():
            kolom.isi(kolom.model.kartu, "Memuat kartu…")

    def _termuat(self, data: "PapanData") -> None:
        self.isi(data)
        self._segarkan_panel()
        if self._tuju:
            self.tampilkan(self._tuju)

    def _segarkan(self) -> None:
        self._saring()
        self._segarkan_panel()

    def tampilkan(self, id: object) -> None:
        """Goes to a card and opens it, as soon as the board is read; a filter that hides it is taken away."""
        self._tuju = id if self._pemuat.memuat and isinstance(id, int) else 0
        if isinstance(id, int) and id in self._pemuat.kartu and not self._pemuat.memuat:
            if not self._tampilkan_pilihan(id):
                self.saringan.kosongkan()
                self._tampilkan_pilihan(id)
            self.buka_kartu(id)

    def _saring(self) -> None:
        tampil = {fase: self.saringan.saring(kartu) for fase, kartu in self._pemuat.menurut_fase.items()}
        pesan = "Tidak ada kartu yang cocok dengan saringan." if self.saringan.aktif else "Belum ada kartu."
        berfokus = any(k.daftar.hasFocus() for k in self.kolom.values())
        for fase, kolom in self.kolom.items():
            kolom.isi(tampil[fase], pesan)
        self.saringan.atur_jumlah(sum(map(len, tampil.values())), len(self._pemuat.kartu))
        self._gulir.setVisible(bool(self._pemuat.kartu))
        self._kosong.setVisible(not self._pemuat.kartu)
        if self._terpilih:
            self._tampilkan_pilihan(self._terpilih, fokus=berfokus)

    # Choosing

    def _pilih(self, id_: int) -> None:
        if id_ != self._terpilih:
            self._terpilih = id_
            self._tutup_tertahan()
            if self.panel.isVisible():
                self._segarkan_panel()
        for kolom in self.kolom.values():
            if kolom.daftar.id_kini not in (0, id_):
                kolom.daftar.setCurrentIndex(kolom.model.index(-1, 0))

    def _tampilkan_pilihan(self, id_: int, *, fokus: bool = False) -> bool:
        for kolom in self.kolom.values():
            if kolom.daftar.pilih(id_):
                self._gulir.ensureWidgetVisible(kolom, 0, 0)
                if fokus:
                    kolom.daftar.setFocus()
                return True
        return False

    def _fokus_kartu(self) -> None:
        if self._terpilih:
            self._tampilkan_pilihan(self._terpilih, fokus=True)

    def _ke_kolom(self, dari: Fase, arah: int) -> None:
        """The next column that has cards, at the same height."""
        urutan = list(Fase)
        y = self.kolom[dari].daftar.visualRect(self.kolom[dari].daftar.currentIndex()).center().y()
        posisi = urutan.index(dari) + arah
        while 0 <= posisi < len(urutan):
            kolom = self.kolom[urutan[posisi]]
            if kolom.model.rowCount():
                dekat = kolom.daftar.indexAt(QPoint(20, max(12, y)))
                kolom.daftar.setCurrentIndex(dekat if dekat.isValid() else kolom.model.index(0, 0))
                kolom.daftar.setFocus()
                self._gulir.ensureWidgetVisible(kolom, 0, 0)
                return
            posisi += arah

    # Moving

    def _jatuh(self, id_: int, fase: Fase, sebelum: int) -> None:
        # After the mouse is released for good: a dialog must not open inside its event.
        QTimer.singleShot(0, self, lambda: self.pindahkan(id_, fase, sebelum))

    def pindahkan(self, id_: int, tujuan: Fase, sebelum: int = 0) -> None:
        """Moves a card, or shows at the column what holds it back; within its column it is put before another."""
        kartu = self._pemuat.kartu.get(id_)
        if kartu is None or self.konteks.baca_saja:
            return
        self._tampilkan_pilihan(id_)
        self._tutup_tertahan()
        if kartu.fase == tujuan:
            self._urutkan(kartu, sebelum)
        elif (kartu.fase, tujuan) == (Fase.EVALUASI, Fase.PELAKSANAAN):
            self._kembalikan()
        else:
            tertutup = self._tindakan.pindahkan(id_, tujuan)
            if tertutup is not None:
                self._tahan(kartu, tertutup)
            elif (berfokus := QApplication.focusWidget()) is None or not self.panel.isAncestorOf(berfokus):
                self._fokus_kartu()

    def _tahan(self, kartu: "KartuPapan", galat: "GerbangTertutup") -> None:
        panel = PanelTertahan(galat, kartu.nama)
        panel.catat_diminta.connect(lambda: self._catat_kurang(kartu, galat))
        panel.lewati_diminta.connect(lambda: self._lewati(kartu, galat))
        panel.ditutup.connect(self._tutup_tertahan)
        panel.ditutup.connect(self._fokus_kartu)
        kolom = self.kolom[galat.tujuan]
        kolom.tampilkan_tertahan(panel)
        if self.kelas_lebar is KelasLebar.RAPAT:
            # The drawer would lie over what holds the card back.
            self.panel.hide()
        self._gulir.ensureWidgetVisible(kolom, 0, 0)
        panel.fokus()

    def _tutup_tertahan(self) -> None:
        for kolom in self.kolom.values():
            kolom.tutup_tertahan()

    def _catat_kurang(self, kartu: "KartuPapan", galat: "GerbangTertutup") -> None:
        if self._tindakan.catat_kurang(kartu, galat):
            self.pindahkan(kartu.id, galat.tujuan)

    def _lewati(self, kartu: "KartuPapan", galat: "GerbangTertutup") -> None:
        if self._tindakan.lewati(kartu, galat):
            self._tutup_tertahan()
            self._fokus_kartu()

    def _kembalikan(self) -> None:
        kartu = self._pemuat.kartu.get(self._terpilih)
        if kartu is not None and self._tindakan.kembalikan(kartu):
            self._fokus_kartu()

    def _geser(self, arah: int) -> None:
        kartu = self._pemuat.kartu.get(self._terpilih)
        urutan = list(Fase)
        if kartu is not None and 0 <= urutan.index(kartu.fase) + arah < len(urutan):
            self.pindahkan(kartu.id, urutan[urutan.index(kartu.fase) + arah])

    def _geser_tegak(self, arah: int) -> None:
        kartu = self._pemuat.kartu.get(self._terpilih)
        if kartu is None:
            return
        sekolom = self.kolom[kartu.fase].model.kartu
        posisi = next((i for i, k in enumerate(sekolom) if k.id == kartu.id), -1)
        tujuan = posisi + (-1 if arah < 0 else 2)
        if posisi >= 0 and 0 <= tujuan <= len(sekolom):
            self._urutkan(kartu, sekolom[tujuan].id if tujuan < len(sekolom) else 0)

    def _urutkan(self, kartu: "KartuPapan", sebelum: int) -> None:
        # Finished cards stand by date.
        if kartu.fase != Fase.SELESAI and sebelum != kartu.id and not self.konteks.baca_saja:
            self._tindakan.urutkan(kartu.id, sebelum)

    # One card

    def buka_kartu(self, id_: int) -> None:
        """Opens the panel with the card in full."""
        if id_ in self._pemuat.kartu:
            self._terpilih = id_
            self.panel.show()
            self._segarkan_panel()
            self._letakkan_panel()

    def _segarkan_panel(self) -> None:
        from sistemkerja_desktop.services.papan import rincian_kegiatan

        if self.panel.isHidden():
            return
        if self._terpilih not in self._pemuat.kartu:
            self.panel.hide()
            return
        sesi = self.konteks.sesi
        self.panel.tampilkan(rincian_kegiatan(sesi, self._terpilih), sesi.hari_ini())

    def _centang(self, kode: str, ya: bool, hari: date) -> None:
        if not self._tindakan.centang(self._terpilih, kode, ya, hari):
            self._segarkan_panel()

    def tambah(self) -> None:
        """Asks for a new card. Without a running assignment it says where to begin."""
        from sistemkerja_desktop.services.papan import pilihan_penugasan

        pilihan = pilihan_penugasan(self.konteks.sesi)
        if not pilihan:
            pesan = "Belum ada penugasan yang berjalan."
            self.tampilkan_pita(Keadaan.WARN, pesan, "Terbitkan penugasan dulu di halaman Penugasan.")
            return
        baru = self._tindakan.tambah(pilihan)
        if baru:
            self._terpilih = baru
            self._fokus_kartu()

    def _buka_penugasan(self) -> None:
        kartu = self._pemuat.kartu.get(self._terpilih)
        if kartu is not None:
            self.konteks.buka.emit("penugasan", kartu.penugasan_id)

    def _menu(self, id_: int, titik: QPoint) -> None:
        kartu = self._pemuat.kartu[id_]
        menu = QMenu(self)
        menu.setObjectName("menu-kartu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Buka", lambda: self.buka_kartu(id_))
        menu.addAction("Buka penugasan", self._buka_penugasan)
        tanda = self.konteks.tanda("Kegiatan", id_)
        if tanda is not None:
            menu.addAction(f"Lihat temuan: {tanda.teks}", lambda: self.konteks.buka.emit("kepatuhan", tanda.kunci))
        if not self.konteks.baca_saja:
            menu.addSeparator()
            if kartu.fase.berikut is not None:
                menu.addAction(f"Pindahkan ke {kartu.fase.berikut.label}", lambda: self._geser(1))
            if kartu.fase == Fase.EVALUASI:
                menu.addAction("Kembalikan untuk perbaikan…", self._kembalikan)
            menu.addAction("Ubah kegiatan…", lambda: self._tindakan.ubah(id_))
            menu.addAction("Hapus kegiatan", lambda: self._tindakan.hapus(id_))
        menu.popup(titik)

    # Sizes

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        rapat = kelas is KelasLebar.RAPAT
        for kolom in self.kolom.values():
            kolom.setMinimumWidth(_LEBAR_KOLOM_MIN[kelas])
        self.saringan.rapatkan(rapat)
        if rapat == (self._badan.indexOf(self.panel) >= 0):
            if rapat:
                self._badan.removeWidget(self.panel)
                self.panel.setParent(self, Qt.WindowType.Widget)
                self.panel.setVisible(False)
            else:
                self._badan.addWidget(self.panel)
        self.panel.setProperty("kulit", "laci" if rapat else "panel")
        self.panel.style().unpolish(self.panel)
        self.panel.style().polish(self.panel)
        self.panel.setMinimumWidth(LEBAR_PANEL[kelas])
        self.panel.setMaximumWidth(LEBAR_PANEL[kelas])
        self._letakkan_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._letakkan_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.panel.isHidden():
            self.panel.hide()
            self._fokus_kartu()
        else:
            super().keyPressEvent(event)

    def _letakkan_panel(self) -> None:
        """In narrow windows the panel is a drawer over the page."""
        if self.kelas_lebar is KelasLebar.RAPAT and not self.panel.isHidden():
            atas, lebar = self.kepala.height(), min(LEBAR_PANEL[KelasLebar.RAPAT], self.width())
            self.panel.setGeometry(self.width() - lebar, atas, lebar, self.height() - atas)
            self.panel.raise_()


def _gulir_kolom(kolom: Sequence[QWidget]) -> QScrollArea:
    """The columns side by side; where they do not fit they scroll sideways."""
    wadah = QWidget()
    wadah.setProperty("latar", "tembus")
    wadah.setLayout(mendatar(*kolom, sela=12, tepi=(16, 12, 16, 12)))
    gulir = QScrollArea()
    gulir.setObjectName("gulir-papan")
    gulir.setAccessibleName("Kolom papan")
    gulir.setWidgetResizable(True)
    gulir.setFrameShape(QFrame.Shape.NoFrame)
    gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    gulir.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    gulir.setWidget(wadah)
    return gulir
