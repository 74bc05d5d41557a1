"""Printing with a real preview: what is seen is what the printer gets, on the chosen paper."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui import preferensi
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolBiasa, TombolUtama, garis, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog, tampilkan_galat
from sistemkerja_desktop.ui.komponen.kemajuan import tampilkan_kemajuan
from sistemkerja_desktop.ui.konteks import TUNDA_KEMAJUAN_MS
from sistemkerja_desktop.ui.surat.cetak import pilih_tujuan
from sistemkerja_desktop.ui.surat.cetak_isian import SIMPAN_PDF, IsianCetak
from sistemkerja_desktop.ui.surat.cetak_lembaran import LembaranCetak
from sistemkerja_desktop.ui.surat.cetak_pekerjaan import PekerjaanCetak, mulai
from sistemkerja_desktop.ui.surat.cetak_pencetak import FaktaPencetak, SumberPencetak
from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah, RencanaCetak
from sistemkerja_desktop.ui.surat.cetak_rentang import urai_rentang
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf
from sistemkerja_desktop.ui.surat.pratinjau import Perbesaran, PratinjauPdf
from sistemkerja_desktop.ui.tugas import Kemajuan, Tugas

_LEBAR_ISIAN = 336
_UKURAN = (1120, 640)


class DialogCetak(Dialog):
    """Prints letters as one job, or saves them as one PDF. `hasil` says afterwards what was done.

    `dokumen` has the letters of `naskah` one after the other. `usulan` is the file name offered for a PDF; `sumber` are
    the printers, those of the system by default.
    """

    def __init__(
        self,
        dokumen: DokumenPdf,
        naskah: Sequence[Naskah],
        *,
        usulan: str,
        sumber: SumberPencetak | None = None,
        induk: QWidget | None = None,
    ) -> None:
        self.rencana = RencanaCetak(dokumen, naskah)
        super().__init__(f"Cetak {self.rencana.judul}", induk, nama="dialog-cetak", ukuran=_UKURAN)
        self.hasil = ""
        self._usulan = usulan
        self._sumber = sumber or SumberPencetak()
        self._fakta: FaktaPencetak | None = None
        self._ditampilkan: object = None
        self._pekerjaan: PekerjaanCetak | None = None
        self._tugas: Tugas | None = None
        self._pencari = Tugas(self.rencana.cari_tinta)
        self.isian = IsianCetak(self._sumber.nama(), self.rencana.jumlah, self.rencana.kertas_surat)
        self.pratinjau = PratinjauPdf()
        self._yang_mana = label("", Huruf.KARTU, nama="surat-di-pratinjau")
        self._ikon = GambarIkon(Keadaan.OK.ikon, Keadaan.OK.warna, 16)
        self._ringkas = label("", Huruf.RAPAT, Peran.T2, nama="ringkasan-cetak")
        self._susun()
        self.isian.pilih_pencetak(preferensi.pencetak_terakhir(), self._sumber.bawaan())
        self.isian.berubah.connect(self._segarkan)
        self.isian.pencetak.currentIndexChanged.connect(self._ganti_pencetak)
        self.pratinjau.kanvas.halaman_berganti.connect(self._sebut_surat)
        self._ganti_pencetak()
        self._pencari.selesai.connect(self._terima_tinta)
        mulai(self._pencari)
        self.isian.pencetak.setFocus()

    def _susun(self) -> None:
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.pratinjau.kiri.addWidget(self._yang_mana)
        self.pratinjau.setMinimumSize(300, 200)
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulir.setAccessibleName("Setelan cetak")
        gulir.setWidget(self.isian)
        gulir.setFixedWidth(_LEBAR_ISIAN)
        baris = mendatar(self.pratinjau, garis(tegak=True, kuat=True), gulir, sela=0)
        baris.setStretch(0, 1)
        self.isi.addLayout(baris, 1)
        self.kaki_kiri.addWidget(self._ikon)
        self.kaki_kiri.addWidget(self._ringkas)
        self.tombol_cetak = TombolUtama("Cetak", self.accept, ikon="printer", nama="tombol-cetak-sekarang")
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), self.tombol_cetak)

    def _ganti_pencetak(self) -> None:
        nama = self.isian.nama_pencetak
        self._fakta = None
        if nama != SIMPAN_PDF:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                self._fakta = self._sumber.fakta(nama)
            finally:
                QGuiApplication.restoreOverrideCursor()
        self.tombol_cetak.setText("Cetak" if self._fakta is not None else "Simpan PDF…")
        self._segarkan()

    def _segarkan(self) -> None:
        """Reckons everything anew from the fields."""
        fakta, isian = self._fakta, self.isian
        isian.atur_boleh(kertas=fakta is not None, dua_sisi=fakta is not None and fakta.dua_sisi)
        terpilih, galat = self._baca_rentang()
        kertas = str(isian.kertas.currentData())
        self.rencana.atur(fakta, terpilih, kertas=kertas, ke_bidang=isian.muat.isChecked())
        self._tampilkan()
        pesan = self.rencana.pesan()
        isian.atur_pesan(pesan)
        self._tampilkan_ringkasan(galat, [keadaan for keadaan, *_ in pesan])

    def _baca_rentang(self) -> tuple[tuple[int, ...], str]:
        """The chosen pages, and what is wrong with the field."""
        terpilih, pesan = tuple(range(self.rencana.jumlah)), ""
        if self.isian.tertentu.isChecked():
            try:
                terpilih = urai_rentang(self.isian.rentang.text(), self.rencana.jumlah)
            except GalatPengguna as galat:
                terpilih, pesan = (), f"{galat.pesan} {galat.tindakan}"
        # An empty field that was just opened is not yet an error to be shown in red.
        self.isian.baris_rentang.atur_galat(pesan if self.isian.rentang.text().strip() else "")
        return terpilih, pesan

    def _terima_tinta(self, tinta: list[QRectF]) -> None:
        self.rencana.tinta = tinta
        self._segarkan()

    def _tampilkan(self) -> None:
        """Shows the pages if anything about them has changed, and goes to one that is printed."""
        rencana, kanvas = self.rencana, self.pratinjau.kanvas
        margin = {i: rencana.margin(i) for i in rencana.potong()}
        kini = (rencana.halaman, rencana.terpilih, margin)
        if kini == self._ditampilkan:
            return
        lembaran = LembaranCetak(rencana.halaman, rencana.terpilih, margin)
        if self._ditampilkan is None:
            kanvas.isi(lembaran)
            self.pratinjau.atur_perbesaran(Perbesaran.HALAMAN)
        else:
            kanvas.ganti(lembaran)
        self._ditampilkan = kini
        if rencana.terpilih and kanvas.kini not in rencana.terpilih:
            kanvas.ke_halaman(rencana.terpilih[0])

    def _sebut_surat(self, halaman: int) -> None:
        naskah, nomor = self.rencana.asal[halaman]
        satu = self.rencana.naskah[naskah]
        banyak = len(self.rencana.naskah) > 1 and satu.jumlah > 1
        self._yang_mana.setText(f"{satu.judul}, hlm. {nomor + 1}" if banyak else satu.judul)

    def _tampilkan_ringkasan(self, galat: str, pesan: Sequence[Keadaan]) -> None:
        terpilih = self.rencana.terpilih
        self.tombol_cetak.setEnabled(bool(terpilih))
        keadaan = next((k for k in (Keadaan.BAD, Keadaan.WARN) if k in pesan), Keadaan.OK)
        if galat:
            keadaan, teks = Keadaan.WARN, "Pilih halaman yang dicetak"
        else:
            bagian = [f"{ribuan(len(terpilih))} halaman"]
            if self._fakta is not None:
                rangkap = self.isian.rangkap.value()
                lembar = len(self.rencana.lembar(dua_sisi=self.isian.dua_sisi)) * rangkap
                bagian += [f"{ribuan(rangkap)} rangkap"] if rangkap > 1 else []
                bagian.append(f"{ribuan(lembar)} lembar")
            teks = " · ".join(bagian)
        self._ikon.ganti(keadaan.ikon, keadaan.warna)
        self._ringkas.setText(teks)

    def accept(self) -> None:
        if self._pekerjaan is not None or self._tugas is not None or not self.rencana.terpilih:
            return
        if self._fakta is None:
            self._simpan_pdf()
        else:
            self._cetak(self._fakta.nama)

    def reject(self) -> None:
        """Stops what is at work; else leaves."""
        if self._pekerjaan is not None:
            self._pekerjaan.batalkan()
        elif self._tugas is not None:
            self._tugas.batalkan()
        else:
            super().reject()

    def done(self, hasil: int) -> None:
        self._pencari.batalkan()
        super().done(hasil)

    def _cetak(self, nama: str) -> None:
        printer = self._sumber.buat(nama)
        isian = self.isian
        sisi = self.rencana.siapkan(
            printer,
            rangkap=isian.rangkap.value(),
            per_rangkap=isian.susun.isChecked(),
            dua_sisi=isian.dua_sisi,
        )
        pekerjaan = PekerjaanCetak(printer, sisi, self)
        pekerjaan.selesai.connect(lambda: self._selesai_cetak(nama))
        pekerjaan.gagal.connect(self._gagal)
        pekerjaan.salah.connect(self._salah)
        pekerjaan.dibatalkan.connect(self._dibatalkan)
        try:
            pekerjaan.mulai()
        except GalatPengguna as galat:
            self._gagal(galat)
            return
        self._pekerjaan = pekerjaan
        self._tunggu(f"Mencetak {self.rencana.judul}", pekerjaan.tugas)

    def _simpan_pdf(self) -> None:
        tujuan = pilih_tujuan(self._usulan, self)
        if tujuan is None:
            return
        rencana = self.rencana

        def simpan(kemajuan: Kemajuan) -> Path:
            from sistemkerja_desktop.services.surat import tulis_utuh

            isi = rencana.pdf()
            kemajuan.periksa()
            tulis_utuh(tujuan, isi)
            return tujuan

        self._tugas = Tugas(simpan)
        self._tugas.selesai.connect(self._selesai_simpan)
        self._tugas.gagal.connect(self._gagal)
        self._tugas.salah.connect(self._salah)
        self._tugas.berakhir.connect(self._lepas)
        self._tunggu("Menyimpan PDF", self._tugas)
        mulai(self._tugas)

    def _tunggu(self, judul: str, tugas: Tugas) -> None:
        """Closes the fields; from half a second on, shows how far it is."""
        self.isian.setEnabled(False)
        self.tombol_cetak.setEnabled(False)
        tunda = QTimer(self, singleShot=True, interval=TUNDA_KEMAJUAN_MS)
        tunda.timeout.connect(lambda: tampilkan_kemajuan(judul, tugas, self))
        tugas.berakhir.connect(tunda.stop)
        tunda.start()

    def _lepas(self) -> None:
        self._pekerjaan = self._tugas = None
        self.isian.setEnabled(True)
        self._segarkan()

    def _selesai_cetak(self, nama: str) -> None:
        preferensi.simpan_pencetak_terakhir(nama)
        self._lepas()
        self.hasil = f"{ribuan(len(self.rencana.terpilih))} halaman dikirim ke {nama}"
        super().accept()

    def _selesai_simpan(self, tujuan: Path) -> None:
        self._lepas()
        self.hasil = f"{tujuan.name} tersimpan di {tujuan.parent}"
        super().accept()

    def _gagal(self, galat: GalatPengguna) -> None:
        self._lepas()
        tampilkan_galat(self, "Tidak dapat dicetak", galat.pesan, galat.tindakan)

    def _salah(self, galat: BaseException) -> None:
        from sistemkerja_desktop.ui.galat import tampilkan_kesalahan_program

        self._lepas()
        tampilkan_kesalahan_program(galat, self)

    def _dibatalkan(self, ditarik: bool) -> None:
        self._lepas()
        if not ditarik:
            pesan = "Pencetakan dihentikan, tetapi sebagian halaman sudah di pencetak."
            tampilkan_galat(self, "Pencetakan dihentikan", pesan, "Batalkan juga di antrean pencetak itu.")
