"""The editor of the office's own wording: kinds of letter left, their pieces in the middle, a sample letter right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.dialog import DialogPesan, Jawaban, JenisJawaban, konfirmasi
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.surat.templat.daftar_jenis import DaftarJenis
from sistemkerja_desktop.ui.surat.templat.formulir_kata import FormulirKata
from sistemkerja_desktop.ui.surat.templat.pratinjau_contoh import PratinjauContoh
from sistemkerja_desktop.ui.surat.templat.sisipan import DaftarSisipan
from sistemkerja_desktop.ui.tim.isian_kecil import TeksSebaris

if TYPE_CHECKING:
    from sistemkerja_desktop.services.templat_surat import BarisTemplat, MasalahKata, TemplatKantor
    from sistemkerja_desktop.ui.konteks import Konteks

KATA, PRATINJAU = "kata", "pratinjau"
# Under this width of its own there is room for the words or the sample letter, not for both.
_LEBAR_RAPAT = 1000
_LEBAR_DAFTAR = 224
_PESAN_TAMPIL = 2
_BUANG, _SIMPAN = "buang", "simpan"


class BagianTemplatSurat(QWidget):
    """The segment "Templat". Words that were not kept are asked about before they are left."""

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self.konteks = konteks
        self.setObjectName("bagian-templat")
        self.setAccessibleName("Templat surat")
        self._semua: list[BarisTemplat] = []
        self._masalah: list[MasalahKata] = []
        self._rapat = False
        baca = None
        if not konteks.baca_saja:
            baca = self._baca_peraturan
        self.daftar = DaftarJenis()
        self.pilihan = PilihanPanjang()
        self.formulir = FormulirKata(hanya_baca=konteks.baca_saja, baca=baca)
        self.pratinjau = PratinjauContoh(konteks)
        self._susun()
        self._sambungkan()
        self._atur_rapat(False)

    @property
    def jenis(self) -> str:
        """The kind of letter that is shown, "" before the first one is read."""
        return self.formulir.templat.kode if self.formulir.templat is not None else ""

    # Building

    def _susun(self) -> None:
        kotak_daftar = QFrame()
        kotak_daftar.setProperty("kulit", "kartu")
        kotak_daftar.setLayout(menurun(self.daftar, sela=0, tepi=(1, 6, 1, 6)))
        kotak_daftar.setFixedWidth(_LEBAR_DAFTAR)
        self._kotak_daftar = kotak_daftar
        self.pilihan.setObjectName("pilihan-templat")
        self.pilihan.setAccessibleName("Jenis surat")
        self.pilihan.view().setAccessibleName("Jenis surat")
        self.sisi = Segmen(
            [(KATA, "Kata-kata"), (PRATINJAU, "Pratinjau")], nama="segmen-sisi-templat", nama_bantu="Yang ditampilkan"
        )
        self._bilah = QWidget()
        bilah = mendatar(self.pilihan, self.sisi, sela=8, tepi=(12, 8, 12, 8))
        bilah.setStretch(0, 1)
        self._bilah.setLayout(bilah)
        badan = mendatar(self._kotak_daftar, self._kartu(), sela=12, tepi=(16, 12, 12, 12))
        badan.setStretch(1, 1)
        self._kiri = QWidget()
        self._kiri.setLayout(badan)
        self._tepi = badan
        tengah = mendatar(self._kiri, self.pratinjau, sela=0)
        tengah.setStretch(0, 10)
        tengah.setStretch(1, 6)
        tata = menurun(self._bilah, tengah, sela=0)
        tata.setStretch(1, 1)
        self.setLayout(tata)

    def _kartu(self) -> QFrame:
        self._judul = TeksSebaris("", Huruf.KARTU, Peran.T1, nama="nama-templat")
        self._fakta = TeksSebaris("", Huruf.KECIL, Peran.T2, nama="fakta-templat")
        self.tombol_sisip = TombolBiasa(
            "Sisipkan isian…", self.buka_sisipan, ikon="plus", tinggi=28, nama="tombol-sisipkan"
        )
        self.tombol_sisip.setToolTip("Sisipkan isian di tempat kursor (Ctrl+Spasi)")
        kepala = mendatar(menurun(self._judul, self._fakta, sela=0), self.tombol_sisip, tepi=(14, 6, 10, 6))
        kepala.setStretch(0, 1)
        self._pita_atas = QVBoxLayout()
        self._pita_bawah = QVBoxLayout()
        for pita in (self._pita_atas, self._pita_bawah):
            pita.setContentsMargins(0, 0, 0, 0)
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        self.status = label("", Huruf.RAPAT, Peran.T2, nama="status-templat")
        self.tombol_semua = TombolBiasa("Kembalikan semua", self.kembalikan_semua, nama="tombol-kembalikan-semua")
        self.tombol_simpan = TombolUtama("Simpan", self.simpan, nama="tombol-simpan-templat")
        self.tombol_simpan.setToolTip("Ctrl+S")
        kaki.setLayout(mendatar(self.status, None, self.tombol_semua, self.tombol_simpan, sela=8, tepi=(14, 8, 10, 8)))
        kartu = QFrame()
        kartu.setProperty("kulit", "kartu")
        tata = menurun(
            kepala, garis(kuat=True), self._pita_atas, self.formulir, self._pita_bawah, kaki, sela=0, tepi=(1, 1, 1, 1)
        )
        tata.setStretch(3, 1)
        kartu.setLayout(tata)
        return kartu

    def _sambungkan(self) -> None:
        self.daftar.dipilih.connect(self.ke_jenis)
        self.pilihan.activated.connect(lambda letak: self.ke_jenis(str(self.pilihan.itemData(letak))))
        self.formulir.berubah.connect(self._kata_berubah)
        self.sisi.dipilih.connect(lambda _kode: self._atur_sisi())
        cakupan = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+S"), self, context=cakupan).activated.connect(self.simpan)
        QShortcut(QKeySequence("Ctrl+Space"), self, context=cakupan).activated.connect(self.buka_sisipan)

    # Data

    def muat(self) -> None:
        """Reads the kinds of letter and the shown one's wording; words that were not kept stay in their fields."""
        from sistemkerja_desktop.services.templat_surat import daftar_templat_kantor

        self._semua = daftar_templat_kantor(self.konteks.sesi)
        self._tampilkan(self.jenis or self._semua[0].kode, timpa=False)

    def ke_jenis(self, jenis: str) -> None:
        """Goes to a kind of letter, after asking about words that were not kept."""
        if jenis == self.jenis:
            return
        if not self.boleh_ditinggalkan():
            self._isi_daftar()
            return
        self._tampilkan(jenis, timpa=True)

    def _tampilkan(self, jenis: str, *, timpa: bool) -> None:
        from sistemkerja_desktop.services.templat_surat import baca_templat_kantor

        templat = baca_templat_kantor(self.konteks.sesi, jenis)
        if self.formulir.isi(templat, timpa=timpa):
            self.formulir.atur_urutan_tab(self.tombol_sisip, self.tombol_semua)
        self._judul.setText(templat.nama)
        self._fakta.setText(self._teks_fakta(templat))
        for teks in (self._judul, self._fakta):
            teks.setToolTip(teks.text())
        self._isi_pita_atas(templat)
        self._periksa()
        self._isi_daftar()
        self.pratinjau.mulai(jenis, templat.ragam, self.formulir.ubahan)

    def _isi_daftar(self) -> None:
        self.daftar.isi(self._semua, self.jenis, belum_disimpan=bool(self.formulir.ubahan))
        with QSignalBlocker(self.pilihan):
            self.pilihan.clear()
            for satu in self._semua:
                self.pilihan.addItem(satu.nama, satu.kode)
            self.pilihan.setCurrentIndex(self.pilihan.findData(self.jenis))

    def _teks_fakta(self, templat: "TemplatKantor") -> str:
        baris = next((satu for satu in self._semua if satu.kode == templat.kode), None)
        if baris is None or not baris.jumlah_diubah:
            return f"Kata-kata program, versi {templat.versi_bawaan}"
        teks = f"Kata-kata kantor, versi {baris.versi}"
        if baris.sejak is not None:
            teks += f", sejak {tanggal_singkat(baris.sejak.date())}"
        return f"{teks} oleh {baris.oleh}" if baris.oleh else teks

    # Editing

    def _kata_berubah(self, kunci: str) -> None:
        self._periksa()
        baris = next((satu for satu in self._semua if satu.kode == self.jenis), None)
        if baris is not None:
            self.daftar.tandai_belum_disimpan(baris, ya=bool(self.formulir.ubahan))
        self.pratinjau.perbarui(self.formulir.ubahan, self.formulir.baris[kunci].bagian.ragam)

    def _periksa(self) -> None:
        """Says at the fields and above the foot what is wrong, and whether it can be kept."""
        from sistemkerja_desktop.services.templat_surat import periksa

        ubahan = self.formulir.ubahan
        self._masalah = periksa(self.konteks.sesi, self.jenis, self.formulir.semua)
        self.formulir.tandai(self._masalah)
        ditolak = any(m.ditolak for m in self._masalah)
        self._isi_pita_bawah()
        self.status.setText(f"{len(ubahan)} bagian belum disimpan" if ubahan else "")
        tulis = not self.konteks.baca_saja
        self.tombol_simpan.setEnabled(tulis and bool(ubahan) and not ditolak)
        templat = self.formulir.templat
        diubah = templat is not None and any(bagian.diubah for bagian in templat.bagian)
        self.tombol_semua.setEnabled(tulis and (diubah or bool(ubahan)))
        self.tombol_sisip.setEnabled(tulis)

    def buka_sisipan(self) -> None:
        """Opens the list of placeholders for the field that was edited last, the first one at the beginning."""
        templat = self.formulir.templat
        baris = self.formulir.terakhir or next(iter(self.formulir.baris.values()), None)
        if templat is None or baris is None or self.konteks.baca_saja:
            return
        self.formulir.terakhir = baris
        daftar = DaftarSisipan(templat.tempat_isi, self)
        daftar.dipilih.connect(baris.isian.sisipkan)
        sudut = QPoint(self.tombol_sisip.width(), self.tombol_sisip.height() + 4)
        daftar.buka(self.tombol_sisip.mapToGlobal(sudut))

    def simpan(self) -> bool:
        """Keeps the words; asks first where demanded wording is lost. True if they are kept now."""
        from sistemkerja_desktop.services.templat_surat import simpan_templat

        sesi, jenis, ubahan = self.konteks.sesi, self.jenis, self.formulir.ubahan
        if not ubahan:
            return True
        ditolak = next((m for m in self._masalah if m.ditolak), None)
        if ditolak is not None or self.konteks.baca_saja:
            if ditolak is not None:
                self.formulir.ke_bagian(ditolak.kunci)
            return False
        hilang = [m.pesan for m in self._masalah if m.kunci in ubahan]
        if hilang and not konfirmasi(
            self.window(),
            "Simpan tanpa isi yang wajib?",
            "Surat berikutnya akan terbit tanpa isi ini.",
            "\n".join(hilang),
            "Tetap simpan",
            nama="dialog-isi-hilang",
        ):
            return False
        return self.konteks.laksanakan(lambda: simpan_templat(sesi, jenis, ubahan)) is not None

    def kembalikan_semua(self) -> None:
        """Takes all pieces back to the program's wording; what was not kept cannot be brought back."""
        from sistemkerja_desktop.services.templat_surat import kembalikan_templat

        sesi, jenis, templat = self.konteks.sesi, self.jenis, self.formulir.templat
        if self.formulir.ubahan and not konfirmasi(
            self.window(),
            "Kembalikan semua kata-kata?",
            "Perubahan yang belum disimpan akan dibuang.",
            "Kata-kata yang sudah disimpan masih dapat diurungkan.",
            "Kembalikan semua",
            nama="dialog-kembalikan-semua",
        ):
            return
        self.formulir.buang()
        if templat is not None and any(bagian.diubah for bagian in templat.bagian):
            self.konteks.laksanakan(lambda: kembalikan_templat(sesi, jenis))
        self.muat()

    def bandingkan(self) -> None:
        """Shows the office's wording beside the program's newer one, and keeps what was chosen."""
        from sistemkerja_desktop.services.templat_surat import simpan_templat
        from sistemkerja_desktop.ui.surat.templat.dialog_banding import DialogBanding

        templat = self.formulir.templat
        if templat is None or not self.boleh_ditinggalkan():
            return
        dialog = DialogBanding(templat, self.window())
        if not dialog.exec():
            return
        pilihan = {b.kunci: b.bawaan for b in templat.bagian if b.kunci in dialog.dipakai}
        self.konteks.laksanakan(lambda: simpan_templat(self.konteks.sesi, templat.kode, pilihan))

    # Messages

    def _isi_pita_atas(self, templat: "TemplatKantor") -> None:
        kosongkan(self._pita_atas)
        if templat.usang:
            tindakan = None if self.konteks.baca_saja else ("Bandingkan…", self.bandingkan)
            self._pita_atas.addWidget(
                PitaPesan(
                    Keadaan.INFO,
                    f"Program membawa kata-kata baru, versi {templat.versi_bawaan}.",
                    "Kata-kata kantor tetap dipakai.",
                    tindakan=tindakan,
                    nama="pita-versi-templat",
                )
            )

    def _isi_pita_bawah(self) -> None:
        ditolak = [m.pesan for m in self._masalah if m.ditolak]
        semua = ditolak or [m.pesan for m in self._masalah]
        judul = "Belum dapat disimpan." if ditolak else "Isi yang wajib hilang."
        sisa = len(semua) - _PESAN_TAMPIL
        uraian = "\n".join([*semua[:_PESAN_TAMPIL], *([f"dan {sisa} lagi."] if sisa > 0 else [])])
        ada = self._pita_bawah.itemAt(0)
        pita = ada.widget() if ada is not None else None
        if isinstance(pita, PitaPesan) and (pita.pesan, pita.uraian) == (judul, uraian):
            return
        kosongkan(self._pita_bawah)
        if semua:
            keadaan = Keadaan.BAD if ditolak else Keadaan.WARN
            self._pita_bawah.addWidget(_PitaMasalah(keadaan, judul, uraian, nama="pita-masalah-templat"))

    def _baca_peraturan(self, kode: str) -> None:
        self.konteks.buka.emit("pengaturan", f"peraturan:baca:{kode}")

    # Leaving

    def boleh_ditinggalkan(self) -> bool:
        """Asks about words that were not kept. False if the person stays with them."""
        jumlah = len(self.formulir.ubahan)
        if not jumlah:
            return True
        jawaban = [Jawaban("batal", "Kembali menyunting", aman=True), Jawaban(_BUANG, "Buang", JenisJawaban.BAHAYA)]
        ditolak = any(m.ditolak for m in self._masalah)
        if not ditolak:
            jawaban.append(Jawaban(_SIMPAN, "Simpan", JenisJawaban.UTAMA))
        dialog = DialogPesan(
            "Perubahan belum disimpan",
            f"Simpan kata-kata {self._judul.text()}?",
            f"{jumlah} bagian diubah dan belum disimpan."
            + (" Ada kata-kata yang belum dapat disimpan." if ditolak else ""),
            keadaan=Keadaan.WARN,
            jawaban=jawaban,
            induk=self.window(),
            nama="dialog-belum-disimpan",
        )
        dialog.exec()
        if dialog.jawaban == _SIMPAN:
            return self.simpan()
        if dialog.jawaban == _BUANG:
            self.formulir.buang()
            self._tampilkan(self.jenis, timpa=True)
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self.formulir.ubahan:
            # Another part or page has come forward: it can be asked once that is done.
            QTimer.singleShot(0, self, self._tanya_setelah_pergi)

    def _tanya_setelah_pergi(self) -> None:
        jendela = self.window()
        if self.isVisible() or not jendela.isVisible() or jendela is self:
            return
        if not self.boleh_ditinggalkan():
            self.konteks.buka.emit("surat", "templat")

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rapat = event.size().width() < _LEBAR_RAPAT
        if rapat != self._rapat:
            self._atur_rapat(rapat)

    def _atur_rapat(self, rapat: bool) -> None:
        self._rapat = rapat
        self._bilah.setVisible(rapat)
        self._kotak_daftar.setVisible(not rapat)
        self._judul.setVisible(not rapat)
        self._tepi.setContentsMargins(*((12, 0, 12, 8) if rapat else (16, 12, 12, 12)))
        self._atur_sisi()

    def _atur_sisi(self) -> None:
        self._kiri.setVisible(not self._rapat or self.sisi.terpilih == KATA)
        self.pratinjau.setVisible(not self._rapat or self.sisi.terpilih == PRATINJAU)


class _PitaMasalah(PitaPesan):
    """A strip that comes and goes as one types: it insists on the height of its words, or the form would squeeze it."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not at once: it would be resized again in the middle of this, and laid out for the size before.
        QTimer.singleShot(0, self, lambda: self.setMinimumHeight(self.heightForWidth(self.width())))
