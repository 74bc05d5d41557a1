"""Two regulations side by side."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.peraturan.baca import isi_baris, judul_bab
from sistemkerja_desktop.ui.peraturan.daftar_bab import BabTampil, BarisTampil, DaftarBab
from sistemkerja_desktop.ui.peraturan.penelusur import Penelusur
from sistemkerja_desktop.ui.peraturan.pilih_profil import PilihProfil

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Profil
    from sistemkerja_desktop.services.peraturan.banding import BabBanding, BarisBanding
    from sistemkerja_desktop.services.peraturan.isi import Baris
    from sistemkerja_desktop.ui.konteks import Konteks


class BandingPeraturan(Penelusur):
    """The rules of two regulations in two columns, by subject, all or only those that differ."""

    def __init__(self, konteks: "Konteks") -> None:
        isi = DaftarBab(nama="banding", nama_bantu="Aturan berdampingan", kosong="Tidak ada aturan yang berbeda.")
        super().__init__(konteks, isi, nama="banding")
        self.setObjectName("banding-peraturan")
        self._bab: tuple[BabBanding, ...] = ()
        self._nama = ("", "")
        self.kiri = PilihProfil("pilih-kiri", "Peraturan di kiri")
        self.kanan = PilihProfil("pilih-kanan", "Peraturan di kanan")
        self.cari.setMaximumWidth(300)
        self.hanya = QCheckBox("Hanya yang berbeda")
        self.hanya.setObjectName("hanya-berbeda")
        self.hanya.setFont(font(Huruf.ISI))
        self.hanya.setToolTip("Aturan yang sama bunyinya tetapi lain nomor pasalnya tidak dihitung berbeda.")
        self.hanya.setChecked(True)
        self._kepala_kiri, self._kepala_kanan = (label("", Huruf.RAPAT_TEBAL) for _ in range(2))
        kepala = QFrame()
        kepala.setProperty("kulit", "cekung")
        kepala.setLayout(_dua_kolom(self._kepala_kiri, self._kepala_kanan, tepi=(14, 6, 26, 6)))
        self.isi.atur_kepala(kepala, garis(kuat=True))
        pilih = mendatar(self.kiri, self.kanan, sela=12)
        pilih.setStretch(0, 1)
        pilih.setStretch(1, 1)
        saring = mendatar(self.cari, self.hanya, None, self.ringkas, sela=12)
        saring.setStretch(0, 3)
        saring.setStretch(2, 1)
        tata = menurun(pilih, saring, sela=10)
        tata.addWidget(self.isi, 1)
        self.setLayout(tata)
        self.hanya.toggled.connect(lambda _ya: self.saring())
        for pilihan in (self.kiri, self.kanan):
            pilihan.dipilih.connect(lambda _id: self._muat(self.kiri, self.kanan))

    def buka(self) -> None:
        """Compares the office's regulation with the one that was chosen last, at first with its parent."""
        kantor = self._konteks.sesi.profil
        self.kiri.isi(kantor)
        self.kanan.isi(kantor, self.kanan.profil_id or kantor.induk or self._lain(kantor.id))
        self.kanan.setFocus()
        self._muat(self.kiri, self.kanan)

    def _lain(self, kantor: str) -> str:
        semua = (str(self.kiri.itemData(urut)) for urut in range(self.kiri.count()))
        return next((satu for satu in semua if satu != kantor), kantor)

    def _bab_cocok(self, kata: str) -> "list[BabTampil]":
        from sistemkerja_desktop.services.peraturan.cari import saring_banding

        return [self._tampil(bab) for bab in saring_banding(self._bab, kata, hanya_berbeda=self.hanya.isChecked())]

    def _terima(self, profil: "tuple[Profil, Profil]") -> None:
        from sistemkerja_desktop.services.peraturan.banding import HasilBanding, bandingkan, hitung

        self._bab = bandingkan(*profil)
        self._nama = (profil[0].nama_singkat, profil[1].nama_singkat)
        self._kepala_kiri.setText(self._nama[0])
        self._kepala_kanan.setText(self._nama[1])
        jumlah = hitung(self._bab)
        sama = jumlah[HasilBanding.SAMA] + jumlah[HasilBanding.PASAL]
        sendiri = jumlah[HasilBanding.HANYA_KIRI], jumlah[HasilBanding.HANYA_KANAN]
        self.ringkas.setText(
            f"{sama} sama, {jumlah[HasilBanding.BEDA]} berbeda, {sendiri[0]} hanya di kiri, {sendiri[1]} hanya di kanan"
        )
        self.saring()

    def _tampil(self, bab: "BabBanding") -> BabTampil:
        judul, kedua = judul_bab(bab.judul, bab.kode)
        baris = [BarisTampil(satu.kode, partial(BarisDua, satu, self._nama)) for satu in bab.baris]
        return BabTampil(bab.kode, judul, kedua, len(baris), baris)


class BarisDua(QFrame):
    """A rule in both regulations, or "Tidak diatur" where one has none."""

    def __init__(self, baris: "BarisBanding", nama: tuple[str, str]) -> None:
        super().__init__()
        self.setObjectName(f"banding-{baris.kode}")
        self.setAccessibleName(baris.judul)
        keadaan, teks = _keadaan(baris, nama)
        judul = label(baris.judul, Huruf.BARIS, bungkus=True)
        tanda = LencanaKeadaan(keadaan, teks, lencana=False)
        tanda.setAccessibleName(teks)
        kepala = mendatar(judul, tanda, sela=12)
        kepala.setStretch(0, 1)
        sisi = _dua_kolom(_sisi(baris.kiri, baris.judul), _sisi(baris.kanan, baris.judul))
        self.setLayout(menurun(kepala, sisi, sela=4, tepi=(14, 9, 14, 10)))


def _dua_kolom(kiri: QWidget, kanan: QWidget, tepi: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QGridLayout:
    """Two equal columns with a line between them."""
    kisi = QGridLayout()
    kisi.setContentsMargins(*tepi)
    kisi.setHorizontalSpacing(12)
    for kolom, widget in ((0, kiri), (2, kanan)):
        widget.setMinimumWidth(40)
        kisi.addWidget(widget, 0, kolom, Qt.AlignmentFlag.AlignTop)
        kisi.setColumnStretch(kolom, 1)
        kisi.setColumnMinimumWidth(kolom, 200)
    kisi.addWidget(garis(tegak=True), 0, 1)
    return kisi


def _sisi(baris: "Baris | None", judul: str) -> QWidget:
    hasil = QWidget()
    tata = QVBoxLayout(hasil)
    tata.setContentsMargins(0, 0, 0, 0)
    tata.setSpacing(4)
    if baris is None:
        tata.addWidget(label("Tidak diatur.", Huruf.RAPAT, Peran.T3))
    else:
        if baris.judul != judul:
            tata.addWidget(label(baris.judul, Huruf.RAPAT_TEBAL, bungkus=True))
        for satu in isi_baris(baris):
            tata.addWidget(satu)
        if baris.dasar:
            tata.addWidget(BarisCip(Aturan(baris.kode, baris.penjelasan or baris.isi, baris.dasar)))
    tata.addStretch(1)
    return hasil


def _keadaan(baris: "BarisBanding", nama: tuple[str, str]) -> tuple[Keadaan, str]:
    """Shape and word of the outcome."""
    return {
        "sama": (Keadaan.OK, "sama"),
        "pasal": (Keadaan.INFO, "sama, lain pasal"),
        "beda": (Keadaan.WARN, "berbeda"),
        "hanya-kiri": (Keadaan.AKAN_DATANG, f"hanya {nama[0]}"),
        "hanya-kanan": (Keadaan.AKAN_DATANG, f"hanya {nama[1]}"),
    }[baris.hasil.value]
