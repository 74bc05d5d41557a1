"""The main window: top bar, rail, pages made when first shown, status bar."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.token import JENDELA_TERKECIL, LEBAR_REL, KelasLebar
from sistemkerja_desktop.ui.rangka import lukis_rangka
from sistemkerja_desktop.ui.registri_halaman import HALAMAN, ButirNavigasi

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.halaman import Halaman
    from sistemkerja_desktop.ui.konteks import HasilCari, Identitas, Konteks
    from sistemkerja_desktop.ui.tugas import Kemajuan

NAMA_PROGRAM = "Sistem Kerja Desktop"
_BALIK_LANGSUNG = 1000


class JendelaUtama(QMainWindow):
    """The window of one office. It knows pages by their names only and tells them what changed.

    Without a context it is its frame, painted: `setelah_lukis` is called once, when that was on the screen for the
    first time, and `lengkapi` puts the widgets into it. With a context it is whole at once.
    """

    konteks: "Konteks"
    _berakhir_membalik = Signal()

    def __init__(
        self,
        konteks: "Konteks | None" = None,
        butir: Sequence[ButirNavigasi] = HALAMAN,
        *,
        setelah_lukis: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._urutan = butir
        self._butir = {satu.id: satu for satu in butir}
        self._halaman: dict[str, Halaman] = {}
        self._usang: set[str] = set()
        self._kini = ""
        self._pengganti: QWidget | None = None
        self._membalik = False
        self._berakhir_membalik.connect(self._selesai_membalik)
        self._lengkap = False
        self._setelah_lukis = setelah_lukis
        self.kelas_lebar = KelasLebar.BIASA
        self.setObjectName("jendela-utama")
        self.setWindowTitle(NAMA_PROGRAM)
        self.setMinimumSize(*JENDELA_TERKECIL)
        self.resize(1366, 697)
        if konteks is not None:
            self.lengkapi(konteks)

    def lengkapi(self, konteks: "Konteks") -> None:
        """Makes the widgets of the frame. Called once."""
        from sistemkerja_desktop.ui.perintah import RegistriPerintah

        self.konteks = konteks
        konteks.jendela = self
        self.perintah = RegistriPerintah(self)
        self._daftarkan_perintah(self._urutan)
        self._susun(self._urutan)
        self._lengkap = True
        self._sesuaikan(paksa=True)
        self._sambungkan()
        self._perbarui_urung()
        self.atur_identitas(konteks.identitas)
        # Without a choice Qt gives the first field the focus, and its edge looks as if something were to be typed.
        self.tumpukan.setFocus()

    def _susun(self, butir: Sequence[ButirNavigasi]) -> None:
        from PySide6.QtWidgets import QStackedWidget, QWidget

        from sistemkerja_desktop.ui.bilah_atas import BilahAtas
        from sistemkerja_desktop.ui.bilah_status import BilahStatus
        from sistemkerja_desktop.ui.komponen.dasar import mendatar, menurun
        from sistemkerja_desktop.ui.komponen.toast import Toast
        from sistemkerja_desktop.ui.rel_navigasi import RelNavigasi

        self.bilah_atas = BilahAtas(self.perintah["urungkan"], self.perintah["ulangi"], self._cari)
        self.perintah.pasang_menu(self.bilah_atas.menu)
        self.rel = RelNavigasi(butir)
        self.tumpukan = QStackedWidget()
        self.tumpukan.setObjectName("tumpukan-halaman")
        self.tumpukan.setProperty("kulit", "win")
        self.bilah_status = BilahStatus()
        badan = mendatar(self.rel, self.tumpukan, sela=0)
        badan.setStretch(1, 1)
        pusat = QWidget()
        pusat.setLayout(menurun(badan, self.bilah_status, sela=0))
        self.setMenuWidget(self.bilah_atas)
        self.setCentralWidget(pusat)
        self.toast = Toast(self, lambda: self.perintah["urungkan"].trigger())

    def _sambungkan(self) -> None:
        self.rel.dipilih.connect(self._tampilkan)
        self.konteks.berubah.connect(self._berubah)
        self.konteks.buka.connect(self.buka)
        self.konteks.toast.connect(self.toast.tampilkan)
        self.konteks.pita.connect(self._pita)
        self.konteks.lencana.connect(self.rel.daftar.atur_lencana)
        self.konteks.identitas_berubah.connect(self.atur_identitas)

    def _daftarkan_perintah(self, butir: Sequence[ButirNavigasi]) -> None:
        from sistemkerja_desktop.ui.gaya.ikon import beri_ikon

        daftar = self.perintah.daftar
        daftar("keluar", "Keluar", self.close, menu="Berkas", pintasan="Ctrl+Q")
        urung = daftar("urungkan", "Urungkan", self.urungkan, menu="Sunting", pintasan="Ctrl+Z")
        ulang = daftar("ulangi", "Ulangi", self.ulangi, menu="Sunting", pintasan="Ctrl+Shift+Z")
        beri_ikon(urung, "arrow-back-up")
        beri_ikon(ulang, "arrow-forward-up")
        daftar("cari", "Cari…", lambda: self.bilah_atas.cari.buka(), menu="Sunting", pintasan="Ctrl+K", pemisah=True)
        for urut, satu in enumerate(butir, 1):
            pintasan = f"Ctrl+{urut % 10}" if urut <= 10 else ""
            daftar(f"buka-{satu.id}", satu.label, partial(self.buka, satu.id), menu="Lihat", pintasan=pintasan)

    @property
    def halaman_kini(self) -> "Halaman | None":
        return self._halaman.get(self._kini)

    def buka(self, id: str, entitas: object = None) -> None:
        """Shows a page and, if `entitas` is given, one entity in it. Raises KeyError for an unknown page."""
        self.rel.pilih(id)
        # The rail says nothing when the item was selected already, as after a change of office.
        self._tampilkan(id)
        halaman = self.halaman_kini
        if entitas is not None and halaman is not None and self._kini == id:
            halaman.tampilkan(entitas)

    def boleh_ditinggalkan(self) -> bool:
        """Whether no page holds on to something that was not kept; a page may ask the person first."""
        return all(halaman.boleh_ditinggalkan() for halaman in [*self._halaman.values()])

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.boleh_ditinggalkan():
            super().closeEvent(event)
        else:
            event.ignore()

    def ganti_sesi(self, sesi: "Sesi") -> None:
        """Shows another office: its pages are made anew, the first one is opened."""
        self._lepas_halaman()
        self.konteks.pasang(sesi)
        self.rel.setEnabled(True)
        self._perbarui_tersimpan()
        self._perbarui_urung()
        self.buka_pertama()

    def tampilkan_pengganti(self, widget: "QWidget") -> None:
        """Shows `widget` in place of the pages, while no office is open."""
        self._lepas_halaman()
        self.rel.setEnabled(False)
        self._pengganti = widget
        self.tumpukan.addWidget(widget)
        self.tumpukan.setCurrentWidget(widget)

    def _lepas_halaman(self) -> None:
        for satu in [*self._halaman.values(), *([self._pengganti] if self._pengganti else [])]:
            self.tumpukan.removeWidget(satu)
            satu.deleteLater()
        self._halaman.clear()
        self._usang.clear()
        self._pengganti = None
        self._kini = ""

    def buka_pertama(self) -> None:
        """Shows the first page once the window has been painted, so that the frame stands at once."""
        pertama = next(iter(self._butir))
        QTimer.singleShot(0, lambda: self.buka(pertama) if not self._kini else None)

    def _tampilkan(self, id: str) -> None:
        if id == self._kini or not self.konteks.ada_sesi:
            return
        try:
            halaman = self._halaman.get(id) or self._buat(id)
            if id in self._usang:
                self._usang.discard(id)
                halaman.muat()
        except Exception as galat:
            self._gagal_tampil(galat)
            return
        self._kini = id
        self._ganti_halaman(halaman)
        halaman.sesuaikan(self.kelas_lebar)

    def _ganti_halaman(self, halaman: "Halaman") -> None:
        """Brings a page forward. The focus of the page before goes back to where it was in this one, else nowhere.

        Left to itself Qt would put it into the page's first field.
        """
        fokus = self.focusWidget()
        ikut = fokus is None or fokus is self.tumpukan or self.tumpukan.isAncestorOf(fokus)
        if ikut:
            self.tumpukan.setFocus()
        self.tumpukan.setCurrentWidget(halaman)
        terakhir = halaman.focusWidget()
        if ikut and terakhir is not None:
            terakhir.setFocus()

    def _buat(self, id: str) -> "Halaman":
        halaman = self._butir[id].muat_kelas()(self.konteks)
        self._halaman[id] = halaman
        self._usang.add(id)
        self.tumpukan.addWidget(halaman)
        return halaman

    def _gagal_tampil(self, galat: Exception) -> None:
        if self._kini:
            self.rel.pilih(self._kini)
        if isinstance(galat, GalatPengguna):
            self.konteks.tampilkan_galat(galat, self)
            return
        from sistemkerja_desktop.ui.galat import tampilkan_kesalahan_program

        tampilkan_kesalahan_program(galat, self)

    def _berubah(self, perubahan: "Perubahan") -> None:
        self._perbarui_tersimpan()
        self._perbarui_urung()
        self._usang.update(id for id in self._halaman if id != self._kini)
        halaman = self.halaman_kini
        if halaman is not None:
            halaman.tangani(perubahan)

    def urungkan(self) -> None:
        """Takes the last change back. An issued letter is revoked instead, after a question."""
        surat_id = self.konteks.sesi.tumpukan.surat_teratas
        if surat_id is None:
            self._jalankan_tumpukan(ulang=False)
            return
        from sistemkerja_desktop.ui.surat.tindakan import cabut_dengan_tanya

        cabut_dengan_tanya(self.konteks, surat_id)

    def ulangi(self) -> None:
        self._jalankan_tumpukan(ulang=True)

    def _jalankan_tumpukan(self, *, ulang: bool) -> None:
        """A change of many entities (an import) is taken back in a worker: it may last seconds, and be cancelled."""
        if self._membalik:
            return
        sesi = self.konteks.sesi
        fungsi = sesi.ulangi if ulang else sesi.urungkan
        if sesi.tumpukan.jumlah(ulang=ulang) <= _BALIK_LANGSUNG:
            perubahan = self.konteks.laksanakan(fungsi, beritahu=False)
            if perubahan is not None:
                self.konteks.pesan(perubahan.nama)
            self._perbarui_urung()
            return
        nama = sesi.tumpukan.nama_ulang if ulang else sesi.tumpukan.nama_urung
        self._membalik = True

        def kerjakan(kemajuan: "Kemajuan") -> "Perubahan":
            try:
                return fungsi(kemajuan.periksa)
            finally:
                self._berakhir_membalik.emit()

        self.konteks.jalankan(
            kerjakan,
            lambda hasil: self.konteks.pesan(cast("Perubahan", hasil).nama),
            judul=f"{'Mengulangi' if ulang else 'Mengurungkan'} {nama}",
        )
        self._perbarui_urung()

    def _selesai_membalik(self) -> None:
        self._membalik = False
        self._perbarui_urung()

    def _perbarui_tersimpan(self) -> None:
        """When the office was written last: the hour, for an earlier day the day."""
        from sistemkerja_desktop.domain.tanggal import tanggal_singkat

        saat = self.konteks.sesi.disimpan_pada
        hari_ini = saat.date() == self.konteks.sesi.hari_ini()
        self.bilah_status.tersimpan(f"{saat:%H.%M}" if hari_ini else tanggal_singkat(saat.date()))

    def _perbarui_urung(self) -> None:
        tumpukan = self.konteks.sesi.tumpukan if self.konteks.ada_sesi else None
        for id, kata, nama in (
            ("urungkan", "Urungkan", tumpukan.nama_urung if tumpukan else None),
            ("ulangi", "Ulangi", tumpukan.nama_ulang if tumpukan else None),
        ):
            tindakan = self.perintah[id]
            tindakan.setEnabled(nama is not None and not self.konteks.baca_saja and not self._membalik)
            tindakan.setText(f"{kata}: {nama}" if nama is not None else kata)
            pintasan = tindakan.shortcut().toString()
            tindakan.setToolTip(f"{tindakan.text()} ({pintasan})")

    def atur_identitas(self, identitas: "Identitas") -> None:
        self.setWindowTitle(f"{identitas.kantor} – {NAMA_PROGRAM}" if identitas.kantor else NAMA_PROGRAM)
        self.bilah_status.atur_identitas(identitas, baca_saja=self.konteks.baca_saja)

    def _pita(self, galat: GalatPengguna) -> None:
        halaman = self.halaman_kini
        if halaman is not None:
            halaman.tampilkan_galat(galat)
        else:
            self.konteks.tampilkan_galat(galat, self)

    def _cari(self, teks: str) -> "list[tuple[HasilCari, Callable[[], object]]]":
        from sistemkerja_desktop.ui.konteks import HasilCari
        from sistemkerja_desktop.ui.tempat import cari_tempat

        hasil: list[tuple[HasilCari, Callable[[], object]]] = []
        # Places first: they are few, and a full register would hide them.
        tempat = [t for t in cari_tempat(teks) if t.halaman in self._butir] if self.konteks.ada_sesi else []
        for satu in tempat:
            halaman, bagian = self._butir[satu.halaman], satu.bagian or None
            pintasan = self.perintah[f"buka-{halaman.id}"].shortcut().toString()
            keterangan = halaman.label if bagian else pintasan
            temuan = HasilCari("Halaman", satu.judul, keterangan, halaman.ikon, halaman.id, bagian)
            hasil.append((temuan, partial(self.buka, halaman.id, bagian)))
        for temuan in self.konteks.cari(teks) if self.konteks.cari is not None else ():
            hasil.append((temuan, partial(self.buka, temuan.halaman, temuan.id)))
        for tindakan in self.perintah.cari(teks):
            if tindakan.objectName().removeprefix("perintah-buka-") in {t.halaman for t in tempat}:
                continue
            nama = tindakan.text().replace("&", "")
            pintasan = tindakan.shortcut().toString()
            hasil.append((HasilCari("Perintah", nama, pintasan, "player-play", ""), tindakan.trigger))
        return hasil

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lengkap:
            super().paintEvent(event)
            return
        pelukis = QPainter(self)
        lukis_rangka(pelukis, self.width(), self.height(), self._urutan)
        pelukis.end()
        if self._setelah_lukis is not None:
            # The timer comes when this paint is done and handed to the window system.
            QTimer.singleShot(0, self._setelah_lukis)
            self._setelah_lukis = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sesuaikan()

    def _sesuaikan(self, *, paksa: bool = False) -> None:
        kelas = KelasLebar.dari_lebar(self.width())
        if kelas is self.kelas_lebar and not paksa:
            return
        self.kelas_lebar = kelas
        if not self._lengkap:
            return
        self.bilah_atas.sesuaikan(kelas)
        self.rel.sesuaikan(kelas)
        self.toast.kiri = LEBAR_REL[kelas]
        halaman = self.halaman_kini
        if halaman is not None:
            halaman.sesuaikan(kelas)
