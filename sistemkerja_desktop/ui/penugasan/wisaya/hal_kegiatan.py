"""Step 5: the cards that issuing puts on the board."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolIkon, label, mendatar
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.tim.isian_kecil import IsianTanggal, PilihanId

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import KegiatanRancangan, RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_KEPALA = ("Kegiatan", "Target", "Tenggat", "Penanggung jawab", "")


@dataclass(frozen=True, slots=True)
class _Baris:
    nama: QLineEdit
    target: QLineEdit
    tenggat: IsianTanggal
    pegawai: PilihanId
    buang: TombolIkon

    def widget(self) -> tuple[QWidget, ...]:
        return (self.nama, self.target, self.tenggat, self.pegawai, self.buang)


class HalamanKegiatan(HalamanLangkah):
    kode = KodeLangkah.KEGIATAN
    judul = "Kegiatan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks, "Tiap kegiatan menjadi satu kartu di Papan dan dikerjakan melalui tiga fase.")
        self._baris: list[_Baris] = []
        self._orang: list[tuple[int, str]] = []
        self._tenggat = konteks.sesi.hari_ini()
        self._nomor = 0
        self._kisi = QGridLayout()
        self._kisi.setHorizontalSpacing(8)
        self._kisi.setVerticalSpacing(6)
        for kolom, judul in enumerate(_KEPALA):
            self._kisi.addWidget(label(judul, Huruf.RAPAT, Peran.T2), 0, kolom)
        for kolom, regang in enumerate((5, 3, 0, 4, 0)):
            self._kisi.setColumnStretch(kolom, regang)
        self.tata.addLayout(self._kisi)
        self._tambah = TombolBiasa("Tambah kegiatan", self._tambah_kosong, ikon="plus", nama="tombol-tambah-kegiatan")
        self.tata.addLayout(mendatar(self._tambah, None))
        self.tata.addStretch(1)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        pegawai = self.sesi.susunan.pegawai
        self._orang = [(p.pegawai_id, pegawai[p.pegawai_id].nama) for p in rancangan.peserta if p.pegawai_id in pegawai]
        self._tenggat = rancangan.selesai or self.sesi.hari_ini()
        for baris in list(self._baris):
            self._lepas(baris)
        for satu in rancangan.kegiatan or self._usulan(rancangan):
            self._pasang(satu.nama, satu.target, satu.tenggat, satu.pegawai_id)
        self._urutkan_tab()

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        from sistemkerja_desktop.services.penugasan import KegiatanRancangan

        return replace(
            rancangan,
            kegiatan=tuple(
                KegiatanRancangan(b.nama.text(), b.target.text(), b.tenggat.nilai, b.pegawai.terpilih)
                for b in self._baris
            ),
        )

    @property
    def jumlah(self) -> int:
        return len(self._baris)

    def _usulan(self, rancangan: "RancanganPenugasan") -> "list[KegiatanRancangan]":
        """A card for each task of the team's members; else one for the whole assignment.

        People of other offices carry no cards of this one's board: theirs name nobody.
        """
        from sistemkerja_desktop.services.penugasan import KegiatanRancangan

        target = self._teks_target(rancangan.target_id)
        bertugas: list[tuple[str, int | None]] = [
            (p.tugas.strip(), p.pegawai_id) for p in rancangan.peserta if p.tugas.strip()
        ]
        bertugas += [(p.tugas.strip(), None) for p in rancangan.luar if p.tugas.strip()]
        if rancangan.bentuk is Bentuk.TIM and bertugas:
            return [KegiatanRancangan(_awal_besar(tugas), target, self._tenggat, id_) for tugas, id_ in bertugas]
        sendiri = len(rancangan.peserta) == 1 and not rancangan.luar
        penanggung = rancangan.peserta[0].pegawai_id if sendiri else None
        return [KegiatanRancangan(rancangan.nama, target, self._tenggat, penanggung)]

    def _teks_target(self, target_id: int | None) -> str:
        from sistemkerja_desktop.services.target import daftar_target

        satu = next((b.target for b in daftar_target(self.sesi) if b.target.id == target_id), None)
        return f"{satu.target} {satu.satuan}".strip() if satu else ""

    def _tambah_kosong(self) -> None:
        baris = self._pasang("", "", self._tenggat, None)
        self._urutkan_tab()
        # The layout shows them only later, and what is not shown takes no focus.
        for widget in baris.widget():
            widget.show()
        baris.nama.setFocus()
        self.berubah.emit()

    def _urutkan_tab(self) -> None:
        """The rows are made after the dialog's buttons, where Tab would come to them last."""
        semua = [widget for baris in self._baris for widget in baris.widget()]
        if semua:
            for sebelum, sesudah in pairwise([self._tambah, *semua, self._tambah]):
                QWidget.setTabOrder(sebelum, sesudah)

    def _pasang(self, nama: str, target: str, tenggat: date, pegawai_id: int | None) -> _Baris:
        self._nomor += 1
        n = self._nomor
        isian_nama, isian_target = QLineEdit(nama), QLineEdit(target)
        isian_nama.setObjectName(f"isian-kegiatan-{n}")
        isian_nama.setAccessibleName(f"Nama kegiatan {n}")
        isian_nama.setMaxLength(150)
        isian_target.setObjectName(f"isian-target-kegiatan-{n}")
        isian_target.setAccessibleName(f"Target kegiatan {n}")
        isian_target.setMaxLength(120)
        hari = IsianTanggal(f"isian-tenggat-kegiatan-{n}", f"Tenggat kegiatan {n}")
        hari.atur(tenggat)
        pegawai = PilihanId(f"pilihan-pj-kegiatan-{n}", f"Penanggung jawab kegiatan {n}", "Semua yang ditugaskan")
        pegawai.isi(self._orang)
        pegawai.pilih(pegawai_id)
        buang = TombolIkon("x", f"Hapus kegiatan {n}", nama=f"hapus-kegiatan-{n}", tenang=True)
        baris = _Baris(isian_nama, isian_target, hari, pegawai, buang)
        letak = self._kisi.rowCount()
        for kolom, widget in enumerate(baris.widget()):
            self._kisi.addWidget(widget, letak, kolom)
        self._baris.append(baris)
        isian_nama.textEdited.connect(self.berubah)
        isian_target.textEdited.connect(self.berubah)
        hari.dateChanged.connect(self.berubah)
        pegawai.currentIndexChanged.connect(self.berubah)
        buang.clicked.connect(lambda: self._hapus(baris))
        return baris

    def _hapus(self, baris: _Baris) -> None:
        self._lepas(baris)
        self.berubah.emit()

    def _lepas(self, baris: _Baris) -> None:
        self._baris.remove(baris)
        for widget in baris.widget():
            self._kisi.removeWidget(widget)
            widget.hide()
            widget.deleteLater()


def _awal_besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
