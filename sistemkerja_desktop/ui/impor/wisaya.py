"""The import as a whole: its steps, what the person has decided so far, and the work in the background."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.impor.halaman_banding import HalamanBanding
from sistemkerja_desktop.ui.impor.halaman_berkas import HalamanBerkas
from sistemkerja_desktop.ui.impor.halaman_kolom import HalamanKolom
from sistemkerja_desktop.ui.impor.halaman_selesai import HalamanSelesai
from sistemkerja_desktop.ui.impor.langkah import BilahLangkah
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    garis,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.galat import GalatPengguna
    from sistemkerja_desktop.services.impor.model import HasilAnalisis, Koreksi, Masalah
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.tugas import Kemajuan

BERKAS, KOLOM, BANDING, SELESAI = range(4)


class WisayaImpor(QWidget):
    """Steps Berkas, Kolom dan baris, Bandingkan, Selesai. Nothing is written before the button Impor.

    `ditutup` is sent when the person leaves it; `gagal` carries an error for the page's strip, None to clear it.
    """

    ditutup = Signal()
    gagal = Signal(object)

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self.setObjectName("wisaya-impor")
        self._konteks = konteks
        self._path: Path | None = None
        self._hasil: HasilAnalisis | None = None
        self._koreksi: Koreksi | None = None
        self._pemetaan: dict[int, str] = {}
        self._lembar = ""
        self._baris_judul: int | None = None
        self._rapat = False
        self.langkah = BilahLangkah(("Berkas", "Kolom dan baris", "Bandingkan", "Selesai"))
        self.keterangan = label("", Huruf.RAPAT, Peran.T2, nama="keterangan-berkas")
        self.berkas = HalamanBerkas()
        self.kolom = HalamanKolom()
        self.banding = HalamanBanding()
        self.selesai = HalamanSelesai()
        self.tumpukan = QStackedWidget()
        for halaman in (self.berkas, self.kolom, self.banding, self.selesai):
            self.tumpukan.addWidget(halaman)
        self._kaki = self._buat_kaki()
        self._susun()
        self._sambungkan()
        self._ke(BERKAS)

    def _susun(self) -> None:
        bilah = QFrame()
        bilah.setProperty("kulit", "surf")
        bilah.setFixedHeight(42)
        bilah.setLayout(mendatar(self.langkah, None, self.keterangan, tepi=(16, 0, 16, 0)))
        self.setLayout(menurun(bilah, garis(kuat=True), sela=0))
        tata = self.layout()
        assert isinstance(tata, QVBoxLayout)
        tata.addWidget(self.tumpukan, 1)
        tata.addWidget(self._kaki)

    def _buat_kaki(self) -> QFrame:
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        self._diterima = LencanaKeadaan(Keadaan.OK, "", lencana=False, nama="jumlah-diterima")
        self._ditolak = LencanaKeadaan(Keadaan.BAD, "", lencana=False, nama="jumlah-baris-ditolak")
        self._simpan = TombolTenang(
            "Simpan baris ditolak", self.simpan_ditolak, ikon="download", nama="tombol-simpan-ditolak", tinggi=28
        )
        self._kembalikan = TombolTenang("", self._kembalikan_lewati, nama="tombol-kembalikan-lewati", tinggi=28)
        self._belum = label("Belum ada yang ditulis", Huruf.RAPAT, Peran.T2)
        self.tombol_batal = TombolBiasa("Batal", self._batal, nama="tombol-batal-impor")
        self.tombol_mundur = TombolBiasa("Kembali", self._mundur, nama="tombol-mundur-impor")
        self.tombol_maju = TombolUtama("Lanjut", self._maju, nama="tombol-maju-impor")
        kaki.setLayout(
            mendatar(
                self._diterima, self._ditolak, self._simpan, self._kembalikan, None, self._belum, self.tombol_batal,
                self.tombol_mundur, self.tombol_maju, sela=12, tepi=(16, 9, 16, 9),
            )
        )  # fmt: skip
        return kaki

    def _sambungkan(self) -> None:
        self.berkas.dipilih.connect(self.mulai)
        self.berkas.lembar_dipilih.connect(self._ganti_lembar)
        self.berkas.judul_dipilih.connect(self._ganti_judul)
        self.kolom.bidang_dipilih.connect(self._ganti_bidang)
        panel = self.kolom.panel
        panel.pakai.connect(self._pakai)
        panel.lewati.connect(self._lewati)
        panel.samakan.connect(self._samakan)
        panel.unit_baru.connect(self._unit_baru)
        self.selesai.lihat_pegawai.connect(self.ditutup)
        self.selesai.lihat_bagan.connect(lambda: self._konteks.buka.emit("bagan", None))

    def mulai(self, path: Path | None) -> None:
        """Begins anew with a file, or asks for one when there is none."""
        self._hasil, self._koreksi, self._pemetaan, self._lembar, self._baris_judul = None, None, {}, "", None
        self._path = path
        self.keterangan.setText("")
        self.gagal.emit(None)
        self._ke(BERKAS)
        self.berkas.tombol_pilih.setFocus()
        self.berkas.tampilkan(path, None, dibaca=path is not None)
        if path is not None:
            self._analisis(lambda _hasil: self._ke(KOLOM), judul=f"Membaca {path.name}", baca_ulang=True)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The window's width class changed."""
        self.kolom.sesuaikan(kelas)
        self.keterangan.setVisible(kelas is not KelasLebar.RAPAT)
        self._rapat = kelas is KelasLebar.RAPAT
        self._perbarui_kaki()

    @property
    def hasil(self) -> "HasilAnalisis | None":
        return self._hasil

    @property
    def sudah_selesai(self) -> bool:
        """Whether the import was written and only its result is still shown."""
        return self.tumpukan.currentIndex() == SELESAI

    def _analisis(self, sesudah: "Callable[[HasilAnalisis], object]", *, judul: str, baca_ulang: bool = False) -> None:
        """Reads and compares in the background; afterwards all steps show the new result."""
        sesi, path, lama = self._konteks.sesi, self._path, self._hasil
        assert path is not None
        lembar, baris_judul, pemetaan, koreksi = self._lembar, self._baris_judul, dict(self._pemetaan), self._koreksi

        def kerja(kemajuan: "Kemajuan") -> object:
            from sistemkerja_desktop.services.impor import analisis, analisis_tabel
            from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, pemetaan_diingat

            unit, ada = list(sesi.susunan.unit.values()), pegawai_yang_ada(sesi)
            diingat, hari_ini = pemetaan_diingat(sesi), sesi.hari_ini()
            if baca_ulang or lama is None:
                return analisis(
                    path, units_yang_ada=unit, pegawai_yang_ada=ada, lembar=lembar, baris_judul=baris_judul,
                    pemetaan=pemetaan, pemetaan_diingat=diingat, koreksi=koreksi, hari_ini=hari_ini,
                    kemajuan=kemajuan.lapor,
                )  # fmt: skip
            return analisis_tabel(
                lama.tabel, units_yang_ada=unit, pegawai_yang_ada=ada, baris_judul=baris_judul, pemetaan=pemetaan,
                pemetaan_diingat=diingat, koreksi=koreksi, hari_ini=hari_ini, kemajuan=kemajuan.lapor,
            )  # fmt: skip

        def tampil(hasil: object) -> None:
            from sistemkerja_desktop.services.impor.model import HasilAnalisis

            assert isinstance(hasil, HasilAnalisis)
            self.gagal.emit(None)
            self._tampilkan(hasil)
            sesudah(hasil)

        self._konteks.jalankan(kerja, tampil, self._analisis_gagal, judul).berakhir.connect(self._selesai_dibaca)

    def _selesai_dibaca(self) -> None:
        """The reading failed or was cancelled: the page must not say that it goes on."""
        if self._hasil is None:
            self.berkas.tampilkan(self._path, None)

    def _analisis_gagal(self, galat: "GalatPengguna") -> None:
        self.gagal.emit(galat)
        self._selesai_dibaca()

    def _tampilkan(self, hasil: "HasilAnalisis") -> None:
        self._hasil = hasil
        tabel = hasil.tabel
        judul = (
            f"judul di baris {tabel.baris_awal + hasil.judul.baris[-1]}" if hasil.judul.baris else "tanpa baris judul"
        )
        nama = self._path.name if self._path else ""
        lembar = f"lembar “{tabel.lembar}”" if tabel.lembar else tabel.format.upper()
        self.keterangan.setText(f"{nama} · {lembar} · {judul}")
        self.berkas.tampilkan(self._path, hasil)
        self.kolom.isi(hasil)
        self.banding.isi(hasil)
        self._perbarui_kaki()

    def _perbarui_kaki(self) -> None:
        kini, hasil = self.tumpukan.currentIndex(), self._hasil
        ada = hasil is not None and kini in (KOLOM, BANDING)
        for widget in (self._diterima, self._ditolak):
            widget.setVisible(ada)
        # Also behind the import: who has pressed Impor must not begin anew to get the refused rows.
        self._simpan.setVisible(ada or (kini == SELESAI and hasil is not None and bool(hasil.ditolak)))
        lewat = len(self._koreksi.lewati) if self._koreksi else 0
        self._kembalikan.setVisible(ada and lewat > 0)
        self._kembalikan.setText(f"Kembalikan {lewat} yang dilewati")
        if hasil is not None:
            ditolak = len(hasil.ditolak)
            self._diterima.atur(Keadaan.OK, f"{len(hasil.diterima)} baris diterima")
            self._ditolak.atur(Keadaan.BAD if ditolak else Keadaan.AKAN_DATANG, f"{ditolak} ditolak")
            self._simpan.setEnabled(ditolak > 0)
        self._belum.setVisible(kini != SELESAI and not self._rapat)
        self.tombol_batal.setVisible(kini != SELESAI)
        self.tombol_mundur.setVisible(kini in (KOLOM, BANDING))
        self.tombol_maju.setVisible(kini != BERKAS or self._path is not None)
        self.tombol_maju.setText(self._teks_maju(kini))
        self.tombol_maju.setEnabled(self._boleh_maju(kini))

    def _teks_maju(self, kini: int) -> str:
        if kini == BANDING and self._hasil is not None:
            jumlah = sum(1 for b in self._hasil.banding.baris if b.jenis in ("baru", "berubah"))
            return f"Impor {jumlah} pegawai" if jumlah else "Tidak ada yang diimpor"
        return {BERKAS: "Lanjut", KOLOM: "Lanjut bandingkan", SELESAI: "Selesai"}.get(kini, "Lanjut")

    def _boleh_maju(self, kini: int) -> bool:
        if kini == SELESAI:
            return True
        if self._hasil is None or self._hasil.galat_pemetaan:
            return kini == BERKAS and self._hasil is not None
        if kini == BANDING:
            return not self._konteks.baca_saja and any(
                b.jenis in ("baru", "berubah") for b in self._hasil.banding.baris
            )
        return kini == BERKAS or bool(self._hasil.diterima)

    def _ke(self, langkah: int) -> None:
        self.tumpukan.setCurrentIndex(langkah)
        self.langkah.atur(langkah)
        self._perbarui_kaki()

    def _maju(self) -> None:
        kini = self.tumpukan.currentIndex()
        if kini == BANDING:
            self._impor()
        elif kini == SELESAI:
            self.ditutup.emit()
        else:
            self._ke(kini + 1)

    def _mundur(self) -> None:
        self._ke(self.tumpukan.currentIndex() - 1)

    def _batal(self) -> None:
        self.mulai(None)
        self.ditutup.emit()

    def _ganti_lembar(self, lembar: str) -> None:
        self._lembar, self._baris_judul, self._pemetaan, self._koreksi = lembar, None, {}, None
        self._analisis(lambda _h: None, judul=f"Membaca lembar {lembar}", baca_ulang=True)

    def _ganti_judul(self, baris: int) -> None:
        self._baris_judul, self._pemetaan, self._koreksi = baris, {}, None
        self._analisis(lambda _h: None, judul="Memeriksa baris")

    def _ganti_bidang(self, kolom: int, bidang: str) -> None:
        """A field goes to one column only: the column that had it is left out."""
        assert self._hasil is not None
        lama = self._hasil.pemetaan.kolom_untuk(bidang) if bidang else None
        if lama is not None and lama != kolom:
            self._pemetaan[lama] = ""
        self._pemetaan[kolom] = bidang
        self._analisis(lambda _h: None, judul="Memeriksa baris")

    def _ubah_koreksi(self, ubah: "Callable[[Koreksi], Koreksi]") -> None:
        from sistemkerja_desktop.services.impor.model import Koreksi

        self._koreksi = ubah(self._koreksi or Koreksi())
        self._analisis(lambda _h: None, judul="Memeriksa baris")

    def _pakai(self, masalah: "Masalah", teks: str) -> None:
        assert self._hasil is not None
        kolom = next(k.indeks for k in self._hasil.pemetaan.kolom if k.huruf == masalah.kolom)
        self._ubah_koreksi(lambda k: replace(k, nilai={**k.nilai, (masalah.baris, kolom): teks}))

    def _lewati(self, masalah: "Masalah") -> None:
        self._ubah_koreksi(lambda k: replace(k, lewati=k.lewati | {masalah.baris}))

    def _kembalikan_lewati(self) -> None:
        self._ubah_koreksi(lambda k: replace(k, lewati=frozenset()))

    def _samakan(self, masalah: "Masalah", nama: str) -> None:
        self._ubah_koreksi(lambda k: replace(k, unit={**k.unit, masalah.nilai: nama}))

    def _unit_baru(self, masalah: "Masalah") -> None:
        from sistemkerja_desktop.services.impor.model import UNIT_BARU

        self._ubah_koreksi(lambda k: replace(k, unit={**k.unit, masalah.nilai: UNIT_BARU}))

    def _impor(self) -> None:
        sesi, hasil = self._konteks.sesi, self._hasil
        assert hasil is not None
        self.tombol_maju.setEnabled(False)

        def kerja(kemajuan: "Kemajuan") -> object:
            from sistemkerja_desktop.services.impor.terapkan import terapkan_impor

            return terapkan_impor(sesi, hasil, kemajuan.lapor)

        tugas = self._konteks.jalankan(kerja, self._impor_selesai, self._impor_gagal, "Mengimpor pegawai")
        tugas.berakhir.connect(self._perbarui_kaki)

    def _impor_selesai(self, perubahan: object) -> None:
        from sistemkerja_desktop.domain.perubahan import Perubahan

        assert isinstance(perubahan, Perubahan)
        assert self._hasil is not None
        self.gagal.emit(None)
        self.selesai.isi(self._hasil, self._path)
        self._ke(SELESAI)
        self._konteks.pesan(perubahan.nama, True)

    def _impor_gagal(self, galat: "GalatPengguna") -> None:
        self.gagal.emit(galat)

    def simpan_ditolak(self) -> None:
        """Asks for a place and writes the refused rows there as .xlsx."""
        assert self._hasil is not None
        assert self._path is not None
        usul = self._path.with_name(f"{self._path.stem} - ditolak.xlsx")
        nama, _ = QFileDialog.getSaveFileName(self, "Simpan baris ditolak", str(usul), "Buku kerja Excel (*.xlsx)")
        if nama:
            self.simpan_ditolak_ke(Path(nama))

    def simpan_ditolak_ke(self, path: Path) -> None:
        """Writes the refused rows, and says where."""
        from sistemkerja_desktop.domain.galat import GalatPengguna
        from sistemkerja_desktop.services.impor.laporan import simpan_ditolak

        assert self._hasil is not None
        path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        try:
            banyak = simpan_ditolak(self._hasil, path)
        except GalatPengguna as galat:
            self.gagal.emit(galat)
            return
        self._konteks.pesan(f"{banyak} baris ditolak disimpan di {path.name}")
