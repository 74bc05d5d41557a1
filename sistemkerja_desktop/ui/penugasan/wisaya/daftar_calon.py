"""The list of candidates of an assignment: who they are, and below that why they stand where they stand."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import RADIUS_CIP, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang
from sistemkerja_desktop.ui.komponen.lukis import kotak_bulat, lebar_tombol, lukis_avatar, lukis_tombol
from sistemkerja_desktop.ui.tim.delegasi_orang import PERAN_CALON, PERAN_DIPILIH, DaftarOrang, Indeks, ModelOrang
from sistemkerja_desktop.ui.tim.isian_kecil import TeksSebaris
from sistemkerja_desktop.ui.tim.pemilih_orang import PemilihOrang

if TYPE_CHECKING:
    from sistemkerja_desktop.services.calon import AlasanCalon, CalonAnggota
    from sistemkerja_desktop.services.sesi import Sesi

PERAN_ALASAN = Qt.ItemDataRole.UserRole + 2
TINGGI_BARIS_CALON = 78
_TEPI = 14
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_URUTAN = "Urut: kompetensi yang cocok, beban, unit pemilik"
_URUTAN_KELUAR = "Urut: kompetensi yang cocok, beban, unit asal"
_PILIH, _LEPAS = "Pilih", "Keluarkan"

PencariAlasan = Callable[["CalonAnggota"], "tuple[AlasanCalon, ...]"]


class ModelCalon(ModelOrang):
    """Candidates with their reasons, which are asked for when a row is shown."""

    def __init__(self, batas_beban: int) -> None:
        super().__init__(batas_beban)
        self.alasan: PencariAlasan = lambda _calon: ()

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        satu = cast("CalonAnggota | None", super().data(index, PERAN_CALON))
        if satu is not None and role == PERAN_ALASAN:
            return self.alasan(satu)
        if satu is not None and role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([str(super().data(index, role)), *self._rinci(satu)])
        if satu is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            dipilih = ["sudah dipilih"] if super().data(index, PERAN_DIPILIH) else []
            return "; ".join([satu.nama, satu.keterangan, *self._rinci(satu), *dipilih])
        return super().data(index, role)

    def _rinci(self, satu: "CalonAnggota") -> list[str]:
        return [a.rinci or a.teks for a in self.alasan(satu)]


class DelegasiCalon(QStyledItemDelegate):
    """Paints a row: avatar, name, jabatan and unit, a button, and the reasons as chips below."""

    def __init__(self, daftar: "DaftarCalon") -> None:
        super().__init__(daftar)
        self._daftar = daftar

    def sizeHint(self, _pilihan: QStyleOptionViewItem, _indeks: Indeks) -> QSize:
        return QSize(200, TINGGI_BARIS_CALON)

    def paint(self, pelukis: QPainter, pilihan: Any, indeks: Indeks) -> None:
        satu = cast("CalonAnggota | None", indeks.data(PERAN_CALON))
        if satu is None:
            return
        pelukis.save()
        kotak = pilihan.rect
        ditunjuk = self._daftar.ditunjuk == indeks.row()
        if pilihan.state & QStyle.StateFlag.State_Selected:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif ditunjuk:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        tombol = self.kotak_tombol(kotak)
        lukis_avatar(pelukis, QRect(kotak.x() + _TEPI, kotak.y() + 11, 28, 28), satu.inisial)
        kiri = kotak.x() + _TEPI + 38
        dipilih = bool(indeks.data(PERAN_DIPILIH))
        self._lukis_nama(pelukis, QRect(kiri, kotak.y() + 7, tombol.x() - 8 - kiri, 40), satu, dipilih=dipilih)
        lukis_alasan(
            pelukis, QRect(kiri, kotak.y() + 49, kotak.right() - _TEPI - kiri, 20), indeks.data(PERAN_ALASAN) or ()
        )
        di_tombol = ditunjuk and tombol.contains(self._daftar.titik)
        lukis_tombol(pelukis, tombol, _LEPAS if dipilih else _PILIH, ditunjuk=di_tombol)
        if self._daftar.currentIndex().row() == indeks.row() and self._daftar.hasFocus():
            lukis_cincin(pelukis, kotak.adjusted(0, 0, 0, -1))
        pelukis.restore()

    @staticmethod
    def kotak_tombol(kotak: QRect) -> QRect:
        """Where the row's button stands."""
        lebar = lebar_tombol(_LEPAS)
        return QRect(kotak.right() + 1 - _TEPI - lebar, kotak.y() + 8, lebar, 36)

    @staticmethod
    def _lukis_nama(pelukis: QPainter, kotak: QRect, satu: "CalonAnggota", *, dipilih: bool) -> None:
        atas = QRect(kotak.x(), kotak.y(), kotak.width(), 20)
        if dipilih:
            lukis_ikon(pelukis, QRect(atas.x(), atas.y(), 16, 20), Keadaan.OK.ikon, Peran.OK)
            atas.adjust(21, 0, 0, 0)
        bawah = QRect(kotak.x(), kotak.y() + 20, kotak.width(), 18)
        for tempat, huruf, peran, teks in (
            (atas, Huruf.BARIS, Peran.T1, satu.nama),
            (bawah, Huruf.KECIL, Peran.T2, satu.keterangan),
        ):
            fm = QFontMetrics(font(huruf))
            pelukis.setFont(font(huruf))
            pelukis.setPen(warna(peran))
            pelukis.drawText(tempat, _KIRI, fm.elidedText(teks, Qt.TextElideMode.ElideRight, tempat.width()))


def lukis_alasan(pelukis: QPainter, kotak: QRect, alasan: "Sequence[AlasanCalon]") -> None:
    """Reasons as chips in a row; the last that has room is shortened, what has none is counted ("+1")."""
    huruf = font(Huruf.KECIL)
    fm = QFontMetrics(huruf)
    pelukis.setFont(huruf)
    x = kotak.x()
    for nomor, satu in enumerate(alasan):
        ikon = 18 if satu.awas else 0
        sisa = len(alasan) - nomor - 1
        ruang = kotak.right() + 1 - x - (28 if sisa else 0)
        lebar = min(fm.horizontalAdvance(satu.teks) + 13 + ikon, ruang)
        if lebar < 60 + ikon:
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(QRect(x, kotak.y(), 28, kotak.height()), _KIRI, f"+{sisa + 1}")
            return
        cocok = satu.jenis.value == "cocok"
        isi = Peran.WARN_S if satu.awas else Peran.ACC_S if cocok else Peran.SURF
        tepi = Peran.WARN_B if satu.awas else Peran.ACC_B if cocok else Peran.LINE2
        kotak_bulat(pelukis, QRect(x, kotak.y(), lebar, 20), isi, tepi, RADIUS_CIP)
        if satu.awas:
            lukis_ikon(pelukis, QRect(x + 5, kotak.y(), 14, 20), Keadaan.WARN.ikon, Peran.WARN, 14)
        pelukis.setPen(warna(Peran.WARN if satu.awas else Peran.ACC if cocok else Peran.T2))
        teks = QRect(x + 6 + ikon, kotak.y(), lebar - 12 - ikon, 20)
        pelukis.drawText(teks, _KIRI, fm.elidedText(satu.teks, Qt.TextElideMode.ElideRight, teks.width() + 1))
        x += lebar + 6


class DaftarCalon(DaftarOrang):
    """The view. `dilepas` carries the id of a chosen person whose button was pressed again."""

    dilepas = Signal(int)

    def __init__(self, model: ModelCalon, *, nama: str) -> None:
        super().__init__(model, _PILIH, nama=nama, nama_bantu="Orang yang dapat ditugaskan")
        self.model_calon = model
        self._lukis = DelegasiCalon(self)
        self.setItemDelegate(self._lukis)

    def kotak_tombol(self, baris: int) -> QRect:
        return self._lukis.kotak_tombol(self.visualRect(self.model_orang.index(baris)))

    def _pilih(self, baris: int) -> None:
        if self.model_orang.dipilih(baris):
            self.dilepas.emit(self.model_orang.calon(baris).pegawai_id)
        else:
            super()._pilih(baris)


class PemilihCalon(PemilihOrang):
    """Offers the people of the office for an assignment: by competences asked for, load and unit, with the reasons."""

    dilepas = Signal(int)
    semua_dipilih = Signal(object)

    def __init__(self, sesi: "Sesi") -> None:
        self.semua = TombolTenang("Pilih semua yang tampil", self._pilih_semua, nama="pilih-semua-calon", tinggi=24)
        self._urutan = TeksSebaris(_URUTAN, Huruf.KECIL, Peran.T2)
        # The order takes what room the button leaves.
        self.semua.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        nama = "daftar-orang-penugasan"
        self._kompetensi: tuple[str, ...] = ()
        self._menyiapkan = False
        self.daftar_calon = DaftarCalon(ModelCalon(sesi.kantor.batas_beban), nama=nama)
        super().__init__(sesi, nama=nama, daftar=self.daftar_calon)
        self.daftar_calon.dilepas.connect(self.dilepas)

    def siapkan(self, syarat: "Callable[[CalonAnggota], bool] | None") -> None:
        """Reads the people anew and leaves out those for whom `syarat` does not hold.

        They are ranked and shown by the `atur_permintaan` that follows, once.
        """
        self._menyiapkan = True
        self.muat()
        self.atur_syarat(syarat)
        self._menyiapkan = False

    def _tampilkan(self) -> None:
        if not self._menyiapkan:
            super()._tampilkan()

    def kepala_daftar(self) -> tuple[QWidget | None, ...]:
        return (self._urutan, self.semua)

    def _tampilkan_hitungan(self) -> None:
        super()._tampilkan_hitungan()
        belum = len(self._belum_dipilih())
        self.semua.setText(f"Pilih semua yang tampil ({ribuan(belum)})")
        self.semua.setVisible(belum > 1)

    def _belum_dipilih(self) -> list[int]:
        model = self.daftar_calon.model_calon
        return [model.calon(i).pegawai_id for i in range(model.rowCount()) if not model.dipilih(i)]

    def _pilih_semua(self) -> None:
        """Everybody whom search and filter show: all of a unit, all of a jabatan."""
        self.semua_dipilih.emit(self._belum_dipilih())

    def urutkan(self, calon: "Sequence[CalonAnggota]") -> "list[CalonAnggota]":
        from sistemkerja_desktop.services.calon import urutkan_calon

        return urutkan_calon(calon, self._pokok, self._unit_ids, self._kompetensi)

    def atur_permintaan(
        self,
        pokok: str,
        unit_id: int | None,
        kompetensi: tuple[str, ...],
        alasan: PencariAlasan,
        *,
        keluar: bool = False,
    ) -> None:
        """What the work is about, whose it is, which competences are asked for, and how a row's reasons are found.

        With `keluar` the work is another office's, and the unit gives the people.
        """
        urutan = _URUTAN_KELUAR if keluar else _URUTAN
        self._urutan.setText(urutan)
        self._urutan.setToolTip(urutan)
        self._kompetensi = kompetensi
        self.daftar_calon.model_calon.alasan = alasan
        self.atur_pokok(pokok, unit_id)
