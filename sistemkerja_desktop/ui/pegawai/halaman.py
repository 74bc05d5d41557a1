"""The page of people: table, panel, form, and the import in its place."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.gaya.token import LEBAR_PANEL, TEPI_HALAMAN, KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.impor import PermintaanImpor
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, mendatar
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.pegawai.daftar import DaftarOrang
from sistemkerja_desktop.ui.pegawai.panel import PanelPegawai

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.impor.wisaya import WisayaImpor
    from sistemkerja_desktop.ui.konteks import Konteks

_BERKAITAN = (
    "Pegawai",
    "Jabatan",
    "PemangkuJabatan",
    "UnitOrganisasi",
    "Kegiatan",
    "Penugasan",
    "PesertaPenugasan",
    "Kantor",
)


class HalamanPegawai(Halaman):
    """`tampilkan` takes the id of a person, or a `PermintaanImpor`."""

    judul = "Pegawai"
    nama_objek = "halaman-pegawai"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.setAcceptDrops(True)
        self.segmen = Segmen(
            [("orang", "Pegawai"), ("jabatan", "Jabatan")], nama="segmen-pegawai", nama_bantu="Pegawai atau jabatan"
        )
        self.tombol_impor = TombolBiasa(
            "Impor pegawai", lambda: self.mulai_impor(None), ikon="file-spreadsheet", nama="tombol-impor-pegawai"
        )
        self.tombol_baru = TombolUtama("Pegawai baru", self._baru, ikon="plus", nama="tombol-pegawai-baru")
        self.kepala.tambah_tengah(self.segmen)
        self.kepala.tambah_tindakan(self.tombol_impor, self.tombol_baru)
        self.daftar = DaftarOrang(konteks.tanda)
        self.panel = PanelPegawai(
            konteks, ubah=self._ubah, keluarkan=self._keluarkan, tetapkan=self._tetapkan, akhiri=self._akhiri
        )
        self.panel.hide()
        self._belah = QWidget()
        self._badan = mendatar(self.daftar, self.panel, sela=12)
        self._badan.setStretch(0, 1)
        self._belah.setLayout(self._badan)
        self._kosong = KeadaanKosong(
            "users",
            "Belum ada pegawai selain pimpinan",
            "Pegawai diimpor dari Excel, LibreOffice, atau CSV, lalu ditempatkan pada unit dan jabatannya.",
            tombol=[
                TombolUtama(
                    "Impor pegawai", lambda: self.mulai_impor(None), ikon="file-spreadsheet", nama="kosong-impor"
                )
            ],
            keterangan="atau tambah satu per satu",
        )
        self._tumpukan = QStackedWidget()
        self._tumpukan.addWidget(self._belah)
        self._tumpukan.addWidget(self._kosong)
        self.tata.addWidget(self._tumpukan, 1)
        self.impor: WisayaImpor | None = None
        self._tanpa_orang = False
        self._sambungkan()

    def _sambungkan(self) -> None:
        self.segmen.dipilih.connect(self._bagian_berganti)
        self.daftar.terpilih.connect(self._pilih)
        self.daftar.dibuka.connect(self._buka)
        self.daftar.temuan_diminta.connect(lambda kunci: self.konteks.buka.emit("kepatuhan", kunci))
        self.konteks.temuan_berubah.connect(lambda: self.daftar.tabel.viewport().update())
        self.panel.ditutup.connect(lambda: self.daftar.tabel.lepas_pilihan())

    def muat(self) -> None:
        from sistemkerja_desktop.services.pegawai import daftar_jabatan, daftar_pegawai, unit_berurutan

        sesi = self.konteks.sesi
        susunan = sesi.susunan
        unit = [(u.id, "    " * (len(susunan.jalur(u.id)) - 1) + u.nama) for u in unit_berurutan(susunan)]
        orang = daftar_pegawai(sesi)
        self.daftar.isi_data(orang, daftar_jabatan(sesi), unit, sesi.kantor.batas_beban)
        for tombol in (self.tombol_impor, self.tombol_baru):
            tombol.setEnabled(not self.konteks.baca_saja)
        self._tanpa_orang = len(orang) <= 1
        self._pilih_isi()
        if self.panel.isVisibleTo(self):
            self._pilih(self.daftar.tabel.baris_terpilih)

    def _pilih_isi(self) -> None:
        """Without people the empty state stands in the place of their table; seats are shown in any case.

        An import that is open stays: it is left by its own buttons only.
        """
        if self.impor is not None and self._tumpukan.currentWidget() is self.impor:
            return
        self._tumpukan.setCurrentIndex(1 if self._tanpa_orang and self.segmen.terpilih == "orang" else 0)

    def _bagian_berganti(self, bagian: str) -> None:
        self.daftar.tampilkan_bagian(bagian)
        self._pilih_isi()

    def tangani(self, perubahan: Perubahan) -> None:
        if perubahan.menyentuh(*_BERKAITAN):
            self.muat()

    def tampilkan(self, id: object) -> None:
        if isinstance(id, PermintaanImpor):
            self.mulai_impor(id.path)
            return
        self._tutup_impor()
        if not isinstance(id, int):
            return
        self.segmen.pilih("orang")
        self.daftar.tampilkan_bagian("orang")
        self._tumpukan.setCurrentIndex(0)
        if not self.daftar.orang.pilih_kunci(id):
            self.daftar.hapus_saringan()
            self.daftar.orang.pilih_kunci(id)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self.daftar.sesuaikan(kelas)
        self.panel.setFixedWidth(LEBAR_PANEL[kelas])
        laci = kelas is KelasLebar.RAPAT
        if laci:
            # In a narrow window the panel is a drawer over the table.
            self._badan.removeWidget(self.panel)
        elif self._badan.indexOf(self.panel) < 0:
            self._badan.addWidget(self.panel)
        self.panel.setProperty("kulit", "laci" if laci else "kartu")
        self.panel.style().unpolish(self.panel)
        self.panel.style().polish(self.panel)
        self._letakkan_laci()
        if self.impor is not None:
            self.impor.sesuaikan(kelas)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # What a finished import says ("Ctrl+Z mengurungkan seluruh impor") is true until the next change only.
        if self.impor is not None and self.impor.sudah_selesai and not event.spontaneous():
            self._tutup_impor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._letakkan_laci()

    def _letakkan_laci(self) -> None:
        if self.kelas_lebar is KelasLebar.RAPAT:
            lebar = self.panel.width()
            self.panel.setGeometry(self._belah.width() - lebar, 0, lebar, self._belah.height())
            self.panel.raise_()

    def mulai_impor(self, path: Path | None) -> None:
        """Shows the import in the place of the tables."""
        if self.konteks.baca_saja:
            self.tampilkan_galat(GalatPengguna("Berkas dibuka hanya baca.", "Impor tidak dapat ditulis."))
            return
        if self.impor is None:
            from sistemkerja_desktop.ui.impor.wisaya import WisayaImpor

            self.impor = WisayaImpor(self.konteks)
            self.impor.ditutup.connect(self._tutup_impor)
            self.impor.gagal.connect(self._galat_impor)
            self.impor.sesuaikan(self.kelas_lebar)
            self._tumpukan.addWidget(self.impor)
        self._atur_kepala(impor=True)
        self._tumpukan.setCurrentWidget(self.impor)
        self.impor.mulai(path)

    def _tutup_impor(self) -> None:
        if self.impor is None or self._tumpukan.currentWidget() is not self.impor:
            return
        self._atur_kepala(impor=False)
        self.tutup_pita()
        self._tumpukan.setCurrentIndex(0)
        self.muat()

    def _atur_kepala(self, *, impor: bool) -> None:
        self.kepala.atur_judul("Impor pegawai" if impor else self.judul)
        self.kepala.atur_kembali(self._tutup_impor if impor else None, "Kembali ke daftar pegawai")
        for widget in (self.segmen, self.tombol_impor, self.tombol_baru):
            widget.setVisible(not impor)
        self.tata.setContentsMargins(*((0, 0, 0, 0) if impor else TEPI_HALAMAN))

    def _galat_impor(self, galat: object) -> None:
        if isinstance(galat, GalatPengguna):
            self.tampilkan_galat(galat)
        else:
            self.tutup_pita()

    def _pilih(self, baris: object) -> None:
        from sistemkerja_desktop.services.pegawai import BarisJabatan, BarisPegawai, rincian_pegawai

        if isinstance(baris, BarisPegawai):
            self.panel.tampilkan_orang(rincian_pegawai(self.konteks.sesi, baris.id))
        elif isinstance(baris, BarisJabatan):
            self.panel.tampilkan_jabatan(baris)
        self.panel.setVisible(baris is not None)
        self._letakkan_laci()

    def _buka(self, baris: object) -> None:
        from sistemkerja_desktop.services.pegawai import BarisJabatan, BarisPegawai

        if self.konteks.baca_saja:
            return
        if isinstance(baris, BarisPegawai):
            self._ubah(baris.id)
        elif isinstance(baris, BarisJabatan):
            self._tetapkan(baris.id)

    def _baru(self) -> None:
        self._formulir(None)

    def _ubah(self, pegawai_id: int) -> None:
        self._formulir(pegawai_id)

    def _formulir(self, pegawai_id: int | None) -> None:
        from sistemkerja_desktop.services.pegawai import simpan_pegawai
        from sistemkerja_desktop.ui.pegawai.formulir import DialogPegawai

        dialog = DialogPegawai(self.konteks.sesi, pegawai_id, self)
        perubahan = self._sampai_tersimpan(
            dialog, lambda: simpan_pegawai(self.konteks.sesi, dialog.pegawai, dialog.jabatan)
        )
        if perubahan is not None:
            baru = sorted(perubahan.id_dari("Pegawai")) if pegawai_id is None else []
            if baru:
                self.tampilkan(baru[0])
        dialog.deleteLater()

    def _keluarkan(self, pegawai_id: int) -> None:
        from sistemkerja_desktop.services.pegawai import keluarkan_pegawai

        self.konteks.laksanakan(lambda: keluarkan_pegawai(self.konteks.sesi, pegawai_id))

    def _tetapkan(self, jabatan_id: int) -> None:
        from sistemkerja_desktop.services.jabatan import isi_jabatan
        from sistemkerja_desktop.ui.pegawai.dialog_pemangku import DialogPemangku

        dialog = DialogPemangku(self.konteks.sesi, jabatan_id, self)
        self._sampai_tersimpan(
            dialog,
            lambda: isi_jabatan(
                self.konteks.sesi,
                jabatan_id,
                dialog.pegawai_id,
                sebagai=dialog.sebagai,
                mulai=dialog.mulai,
                selesai=dialog.selesai,
            ),
        )
        dialog.deleteLater()

    def _sampai_tersimpan(self, dialog: QDialog, simpan: Callable[[], Perubahan]) -> Perubahan | None:
        """Shows the dialog until it is saved or left: a refusal must not cost what was typed."""
        while dialog.exec():
            perubahan = self.konteks.laksanakan(simpan, induk=self)
            if perubahan is not None:
                return perubahan
        return None

    def _akhiri(self, pemangku_id: int) -> None:
        from sistemkerja_desktop.services.jabatan import akhiri_pemangku

        self.konteks.laksanakan(lambda: akhiri_pemangku(self.konteks.sesi, pemangku_id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from sistemkerja_desktop.ui.impor.halaman_berkas import berkas_seret

        if berkas_seret(event) is not None and not self.konteks.baca_saja:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from sistemkerja_desktop.ui.impor.halaman_berkas import berkas_seret

        path = berkas_seret(event)
        if path is not None:
            event.acceptProposedAction()
            self.mulai_impor(path)
