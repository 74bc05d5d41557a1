"""The page of the check: filters, findings, and the chosen one in full."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from sistemkerja_desktop.domain.kepatuhan.temuan import PENUGASAN_BARU, Temuan
from sistemkerja_desktop.services.kepatuhan import Dikesampingkan, HasilKepatuhan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import LEBAR_DAFTAR_TERBESAR, Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.kepatuhan.baris import DIKESAMPINGKAN, SEMUA, Isi, susun_baris, tombol_temuan
from sistemkerja_desktop.ui.kepatuhan.daftar import DaftarTemuan
from sistemkerja_desktop.ui.kepatuhan.dialog_kesampingkan import DialogKesampingkan
from sistemkerja_desktop.ui.kepatuhan.panel import PanelTemuan
from sistemkerja_desktop.ui.kepatuhan.saringan import DaftarSaringan, PilihanSaringan
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.komponen.wadah import Kartu
from sistemkerja_desktop.ui.tim.badan_berpanel import BadanBerpanel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sistemkerja_desktop.domain.pegawai import Pegawai
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_SARINGAN = {KelasLebar.RAPAT: 0, KelasLebar.BIASA: 196, KelasLebar.LEBAR: 240}


class HalamanKepatuhan(Halaman):
    """`tampilkan` takes the key of a finding (rule, entity, id), or the code of a filter."""

    judul = "Kepatuhan"
    nama_objek = "halaman-kepatuhan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self._hasil: HasilKepatuhan | None = None
        self._tuju: object = None
        self.ringkas = LencanaKeadaan(Keadaan.OK, "", lencana=False, nama="kalimat-kepatuhan")
        self._laporan = TombolBiasa(
            "Laporan PDF", self.simpan_laporan, ikon="file-type-pdf", nama="tombol-laporan-kepatuhan"
        )
        self.kepala.tambah_keterangan(self.ringkas)
        self.kepala.tambah_tindakan(self._laporan)
        self.saringan = DaftarSaringan()
        self.pilihan = PilihanSaringan(self.saringan)
        self.cari = IsianCari("Cari temuan atau orang", "Cari temuan", nama="cari-temuan")
        self.cari.setMaximumWidth(260)
        self._diperiksa = label("", Huruf.RAPAT, Peran.T2, nama="diperiksa-pada")
        self.daftar = DaftarTemuan()
        self.panel = PanelTemuan(baca_saja=konteks.baca_saja)
        for asal in (self.daftar, self.panel):
            asal.baca.connect(lambda kode: konteks.buka.emit("pengaturan", f"peraturan:baca:{kode}"))
        self._pesan = label("", Huruf.ISI, Peran.T2, bungkus=True, nama="pesan-temuan")
        self._susun()
        self._sambungkan()
        self.sesuaikan(self.kelas_lebar)

    def muat(self) -> None:
        """Begins the check with the first page that needs it; later the result is already there."""
        profil, model = self.konteks.sesi.profil, self.konteks.sesi.model
        self.kepala.atur_judul(self.judul, f"{profil.nama_singkat}, {model.nama}")
        self._perbarui(self.konteks.periksa_kepatuhan().hasil)

    def tangani(self, perubahan: "Perubahan") -> None:
        """The check itself tells when it has something new; only the names above are the page's."""
        if perubahan.menyentuh("Kantor"):
            self.muat()

    def tampilkan(self, id: object) -> None:
        if isinstance(id, str):
            self.cari.clear()
            self.saringan.pilih(id)
        elif isinstance(id, tuple):
            self._tuju = id
            self._ke_tujuan()

    def sesuaikan(self, kelas: KelasLebar) -> None:
        rapat = kelas is KelasLebar.RAPAT
        if rapat and self.kelas_lebar is not KelasLebar.RAPAT:
            # Nobody asked for the drawer: it would lie over the list.
            self.panel.hide()
        super().sesuaikan(kelas)
        self.saringan.setVisible(not rapat)
        self._garis_saringan.setVisible(not rapat)
        self.saringan.setFixedWidth(_LEBAR_SARINGAN[kelas])
        self.pilihan.isian.setVisible(rapat)
        self._diperiksa.setVisible(not rapat)
        self.panel.sesuaikan(kelas)
        self._badan.sesuaikan(kelas)
        self._pilih(self.daftar.kini)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.konteks.hasil_kepatuhan is not self._hasil:
            self._perbarui(self.konteks.hasil_kepatuhan)

    # -- building

    def _susun(self) -> None:
        self.tata.setContentsMargins(0, 0, 0, 0)
        kartu = Kartu(nama="kartu-temuan", tepi=(0, 0, 0, 4))
        kartu.setMaximumWidth(LEBAR_DAFTAR_TERBESAR)
        kartu.isi.setSpacing(0)
        atas = mendatar(self.cari, self.pilihan.isian, None, self._diperiksa, sela=10, tepi=(12, 6, 12, 6))
        atas.setStretch(0, 1)
        kartu.isi.addLayout(atas)
        kartu.isi.addWidget(garis())
        self._tumpuk = QStackedWidget()
        self._tumpuk.addWidget(self.daftar)
        kosong = QWidget()
        kosong.setLayout(menurun(self._pesan, self._tombol_kosong(), None, sela=10, tepi=(14, 14, 14, 14)))
        self._tumpuk.addWidget(kosong)
        kartu.isi.addWidget(self._tumpuk, 1)
        isi = QWidget()
        isi.setLayout(mendatar(kartu, tepi=(16, 12, 12, 12)))
        self._badan = BadanBerpanel(isi, self.panel)
        self._garis_saringan = garis(tegak=True, kuat=True)
        badan = mendatar(self.saringan, self._garis_saringan, sela=0)
        badan.addWidget(self._badan, 1)
        self.tata.addLayout(badan, 1)

    def _tombol_kosong(self) -> QWidget:
        self._hapus = TombolBiasa("Hapus saringan", self.hapus_saringan, tinggi=28, nama="tombol-hapus-saringan")
        hasil = QWidget()
        hasil.setLayout(mendatar(self._hapus, None))
        return hasil

    def _sambungkan(self) -> None:
        self.saringan.dipilih.connect(lambda _: self._isi_daftar())
        self.cari.textChanged.connect(lambda _: self._isi_daftar())
        self.daftar.terpilih.connect(self._pilih)
        self.daftar.diklik.connect(self._diklik)
        self.daftar.dibuka.connect(self._tindakan)
        self.daftar.menu_diminta.connect(self._menu)
        self.panel.buka.connect(self._buka)
        self.panel.buka_orang.connect(lambda id_: self.konteks.buka.emit("bagan", id_))
        self.panel.kesampingkan.connect(self._kesampingkan)
        self.panel.kembalikan.connect(self._kembalikan)
        self.panel.ditutup.connect(self.daftar.setFocus)
        self.konteks.temuan_berubah.connect(self._temuan_berubah)

    # -- showing

    def _temuan_berubah(self) -> None:
        # A hidden page catches up when it is shown.
        if self.isVisible():
            self._perbarui(self.konteks.hasil_kepatuhan)

    def _perbarui(self, hasil: HasilKepatuhan | None) -> None:
        self._hasil = hasil
        self.ringkas.setVisible(hasil is not None)
        self._laporan.setEnabled(hasil is not None)
        if hasil is not None:
            self.ringkas.atur(Keadaan.OK, hasil.kalimat)
            self._diperiksa.setText(f"Diperiksa {hasil.waktu:%H.%M}, selalu mutakhir")
        self.saringan.perbarui(hasil)
        self.pilihan.perbarui()
        self._isi_daftar()
        self._ke_tujuan()

    def _isi_daftar(self) -> None:
        baris = susun_baris(self._hasil, self.saringan.terpilih, self.cari.text()) if self._hasil is not None else []
        self.daftar.isi(baris)
        self._tumpuk.setCurrentIndex(0 if baris else 1)
        if not baris:
            self._tulis_pesan()
        elif self.daftar.kini is None and self.kelas_lebar is not KelasLebar.RAPAT:
            self.daftar.pilih_pertama()
        self._pilih(self.daftar.kini)

    def _tulis_pesan(self) -> None:
        """What is said in place of an empty list."""
        tersaring = bool(self.cari.text()) or self.saringan.terpilih != SEMUA
        self._hapus.setVisible(tersaring and self._hasil is not None)
        if self._hasil is None:
            teks = "Kantor sedang diperiksa terhadap peraturannya."
        elif not self.cari.text() and self.saringan.terpilih == DIKESAMPINGKAN:
            teks = "Tidak ada temuan yang dikesampingkan."
        elif tersaring:
            teks = "Tidak ada temuan yang cocok dengan saringan ini."
        else:
            teks = f"Tidak ada temuan: {self._hasil.kalimat}. Perubahan apa pun langsung diperiksa."
        self._pesan.setText(teks)

    def _pilih(self, isi: Isi | None) -> None:
        """Shows the chosen row beside the list; in narrow windows an open drawer follows, a closed one stays closed."""
        if isi is None:
            self.panel.hide()
            return
        self.panel.tampilkan(isi, self._orang(isi))
        if self.kelas_lebar is not KelasLebar.RAPAT:
            self.panel.show()

    def _orang(self, isi: Isi) -> "Sequence[Pegawai]":
        """Who stands behind a finding that is told once for many."""
        temuan = isi.temuan if isinstance(isi, Dikesampingkan) else isi
        return self._hasil.orang(temuan) if self._hasil is not None and isinstance(temuan, Temuan) else ()

    def _diklik(self, isi: Isi) -> None:
        self.panel.tampilkan(isi, self._orang(isi))
        self.panel.show()

    def _ke_tujuan(self) -> None:
        """Goes to the finding that was asked for, as soon as the check is done."""
        if self._tuju is None or self._hasil is None:
            return
        tuju, self._tuju = self._tuju, None
        if not self.daftar.pilih_kunci(tuju):
            self.hapus_saringan()
            if not self.daftar.pilih_kunci(tuju):
                return
        kini = self.daftar.kini
        if kini is not None:
            self._diklik(kini)
        self.daftar.setFocus()

    def hapus_saringan(self) -> None:
        """Shows all findings."""
        self.cari.clear()
        self.saringan.pilih(SEMUA)

    # -- doing

    def _tindakan(self, isi: Isi) -> None:
        """The row's button."""
        if isinstance(isi, Dikesampingkan):
            self._kembalikan(isi)
        else:
            self._buka(isi)

    def _buka(self, isi: Isi) -> None:
        temuan = isi.temuan if isinstance(isi, Dikesampingkan) else isi
        if isinstance(temuan, Temuan):
            halaman, tujuan = temuan.tujuan
            # The page Penugasan opens its wizard for who is to be put to work, here for nobody yet.
            baru = tujuan == PENUGASAN_BARU and not self.konteks.baca_saja
            if halaman == "penugasan" and isinstance(tujuan, int):
                # What is to be mended is mended on the page of the case.
                tujuan = f"kasus:{tujuan}"
            self.konteks.buka.emit(halaman, {} if baru else tujuan)

    def _menu(self, isi: Isi, titik: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("menu-temuan")
        menu.aboutToHide.connect(menu.deleteLater)
        temuan = isi.temuan if isinstance(isi, Dikesampingkan) else isi
        if not isinstance(temuan, Temuan):
            return
        menu.addAction("Rincian", lambda: self._diklik(isi))
        menu.addAction(tombol_temuan(temuan), lambda: self._buka(isi))
        if not self.konteks.baca_saja:
            menu.addSeparator()
            if isinstance(isi, Dikesampingkan):
                menu.addAction("Kembalikan", lambda: self._kembalikan(isi))
            else:
                menu.addAction("Kesampingkan…", lambda: self._kesampingkan(isi))
        menu.popup(titik)

    def _kesampingkan(self, isi: Isi) -> None:
        if not isinstance(isi, Temuan):
            return
        from sistemkerja_desktop.services.kepatuhan import kesampingkan

        sesi = self.konteks.sesi

        def jalankan(alasan: str, sampai: "date | None") -> bool:
            return self.konteks.laksanakan(lambda: kesampingkan(sesi, isi, alasan, sampai)) is not None

        DialogKesampingkan(isi, sesi.hari_ini(), jalankan, self).exec()

    def _kembalikan(self, isi: Isi) -> None:
        if not isinstance(isi, Dikesampingkan) or self.konteks.baca_saja:
            return
        from sistemkerja_desktop.services.kepatuhan import kembalikan

        sesi = self.konteks.sesi
        self.konteks.laksanakan(lambda: kembalikan(sesi, isi.pengecualian.id))

    def simpan_laporan(self) -> None:
        """Asks where to save the report."""
        from sistemkerja_desktop.ui.kepatuhan.laporan import simpan_laporan

        simpan_laporan(self.konteks, self)
