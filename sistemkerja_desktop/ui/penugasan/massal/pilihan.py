"""The choice of the wizard's last page: one letter for all of several people, or one for each of them."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, menurun
from sistemkerja_desktop.ui.tim.isian_kecil import PitaAturan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import MasalahRancangan, RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.tugas import Kemajuan, Tugas

_TAMPIL_PALING_BANYAK = 8

Tertahan = list[tuple[int, "MasalahRancangan"]]


def dapat_massal(rancangan: "RancanganPenugasan") -> bool:
    """Whether the draft is for several people of the office who each work for themself."""
    return rancangan.bentuk is Bentuk.INDIVIDU and len(rancangan.peserta) > 1 and not rancangan.luar


class PilihanMassal(QWidget):
    """The choice, and who cannot get a letter of their own and why. `berubah` is sent with every new answer of it.

    Whether everybody can get one is found out in a worker; `siap` is False until then and while somebody cannot.
    """

    berubah = Signal()

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self._konteks = konteks
        self._rancangan: RancanganPenugasan | None = None
        self._langsung = True
        self._tertahan: Tertahan | None = None
        self._tugas: Tugas | None = None
        self.satu, self.tiap = QRadioButton("Satu surat untuk semua"), QRadioButton("Satu surat untuk tiap orang")
        kelompok = QButtonGroup(self)
        for tombol, nama in ((self.satu, "massal-satu"), (self.tiap, "massal-tiap")):
            tombol.setObjectName(nama)
            kelompok.addButton(tombol)
        self.satu.setChecked(True)
        self._daftar = menurun(sela=6)
        self._ringkas = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="ringkas-massal")
        # Room for the focus ring.
        tombol_tombol = menurun(sela=6, tepi=(3, 2, 3, 2))
        for tombol in (self.satu, self.tiap):
            tombol_tombol.addWidget(tombol, 0, Qt.AlignmentFlag.AlignLeft)
        judul = label("Surat yang terbit", Huruf.KECIL, Peran.T2)
        self.setLayout(menurun(judul, tombol_tombol, self._ringkas, self._daftar, sela=4))
        self.tiap.toggled.connect(lambda _ya: self._ganti())

    @property
    def tiap_orang(self) -> bool:
        """Whether each person gets a letter and an assignment of their own."""
        return self._rancangan is not None and self.tiap.isChecked()

    @property
    def siap(self) -> bool:
        """Whether nothing holds the letters back."""
        return not self.tiap_orang or self._tertahan == []

    @property
    def jumlah(self) -> int:
        """How many letters would be issued."""
        return len(self._rancangan.peserta) if self.tiap_orang and self._rancangan is not None else 1

    def tampilkan(self, rancangan: "RancanganPenugasan", *, langsung: bool) -> None:
        """Offers the choice where the draft has one, with its answer. `langsung` says that all end with a letter."""
        terhalang = self.tiap.blockSignals(True)
        (self.tiap if rancangan.tiap_orang else self.satu).setChecked(True)
        self.tiap.blockSignals(terhalang)
        self._rancangan = rancangan if dapat_massal(rancangan) else None
        self._langsung = langsung
        self.satu.setText("Satu surat untuk semua" if langsung else "Satu proses untuk semua")
        self.setVisible(self._rancangan is not None)
        self._periksa()

    def _ganti(self) -> None:
        self._periksa()
        self.berubah.emit()

    def _periksa(self) -> None:
        """Looks at everybody's own letter; an answer that is no longer asked for is given up."""
        if self._tugas is not None:
            self._tugas.batalkan()
        self._tugas = self._tertahan = None
        kosongkan(self._daftar)
        rancangan = self._rancangan
        if rancangan is None or not self.tiap_orang:
            surat = "satu nomor" if self._langsung else "satu rangkaian langkah"
            self._ringkas.setText(f"Satu penugasan dan {surat}; semua orang tercantum di dalamnya.")
            return
        self._ringkas.setText(f"Memeriksa {ribuan(self.jumlah)} orang…")
        sesi = self._konteks.sesi

        def kerja(kemajuan: "Kemajuan") -> tuple["RancanganPenugasan", Tertahan, str]:
            from sistemkerja_desktop.services.penugasan.massal import periksa_massal
            from sistemkerja_desktop.services.surat import usulan_surat_tugas

            tertahan = periksa_massal(sesi, rancangan, lambda sampai, dari, _siapa: kemajuan.lapor(sampai, dari))
            hari = rancangan.tanggal_surat or sesi.hari_ini()
            return rancangan, tertahan, usulan_surat_tugas(sesi, hari, rancangan.urut_surat)[1]

        self._tugas = self._konteks.jalankan(kerja, self._terima)
        self._tugas.kemajuan.connect(self._maju)

    def _maju(self, sampai: int, dari: int, _teks: str) -> None:
        if self._tugas is not None and self._tertahan is None:
            self._ringkas.setText(f"Memeriksa {ribuan(sampai)} dari {ribuan(dari)} orang…")

    def _terima(self, hasil: object) -> None:
        rancangan, tertahan, pertama = cast("tuple[RancanganPenugasan, Tertahan, str]", hasil)
        if rancangan is not self._rancangan or not self.tiap_orang:
            return
        self._tertahan = tertahan
        mulai = f", mulai dari {pertama}" if pertama else ""
        self._ringkas.setText(
            f"{ribuan(self.jumlah)} penugasan dan {ribuan(self.jumlah)} nomor, berurutan menurut daftar orang{mulai}."
        )
        if tertahan:
            self._tampilkan_tertahan(tertahan)
        self.berubah.emit()

    def _tampilkan_tertahan(self, tertahan: Tertahan) -> None:
        self._ringkas.setText(
            f"{ribuan(len(tertahan))} dari {ribuan(self.jumlah)} orang tidak dapat diberi surat sendiri. "
            f"Keluarkan dari daftar orang, atau pilih “{self.satu.text()}”."
        )
        pegawai = self._konteks.sesi.susunan.pegawai
        for id_, masalah in tertahan[:_TAMPIL_PALING_BANYAK]:
            nama = pegawai[id_].nama if id_ in pegawai else "–"
            pita = PitaAturan(
                Keadaan.BAD, nama, f"{masalah.pesan} {masalah.tindakan}", masalah.aturan, nama=f"tertahan-{id_}"
            )
            self._daftar.addWidget(pita)
        sisa = len(tertahan) - _TAMPIL_PALING_BANYAK
        if sisa > 0:
            self._daftar.addWidget(label(f"dan {ribuan(sisa)} orang lain", Huruf.RAPAT, Peran.T2))
