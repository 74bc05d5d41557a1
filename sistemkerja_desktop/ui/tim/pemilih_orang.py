"""Search, filter and list of people: the middle of the team builder and a page of the wizard."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.tim.delegasi_orang import DaftarOrang, ModelOrang

if TYPE_CHECKING:
    from sistemkerja_desktop.services.calon import CalonAnggota
    from sistemkerja_desktop.services.sesi import Sesi

_SEMUA = 0


class PemilihOrang(QWidget):
    """Offers the people of the office, those who fit best first. `dipilih` carries the id of who was picked.

    `muat` reads the office once; search and filter then work on what was read.
    """

    dipilih = Signal(int)

    def __init__(
        self,
        sesi: "Sesi",
        *,
        teks_tombol: str = "Tambah",
        nama: str = "daftar-calon",
        daftar: DaftarOrang | None = None,
    ) -> None:
        super().__init__()
        self._sesi = sesi
        self._semua: list[CalonAnggota] = []
        self._menurut_id: dict[int, CalonAnggota] = {}
        self._pokok, self._unit_ids = "", frozenset[int]()
        self._dipilih: frozenset[int] = frozenset()
        self._unit_saringan = _SEMUA
        self._syarat: Callable[[CalonAnggota], bool] | None = None
        self.cari = IsianCari("Cari nama, jabatan, kompetensi", nama=f"{nama}-cari")
        self._saringan = TombolBiasa("Semua unit", ikon="filter", nama=f"{nama}-saring-unit")
        self._saringan.setMenu(QMenu(self))
        self.daftar = daftar or DaftarOrang(
            ModelOrang(sesi.kantor.batas_beban), teks_tombol, nama=nama, nama_bantu="Orang yang dapat dipilih"
        )
        self._hitung = label("", Huruf.KECIL, Peran.T2, nama=f"{nama}-hitungan")
        self._susun()
        self.cari.textChanged.connect(self._tampilkan)
        self.cari.installEventFilter(self)
        self.daftar.dipilih.connect(self.dipilih)

    def muat(self) -> None:
        """Reads people, seats and load anew."""
        from sistemkerja_desktop.services.calon import semua_calon

        self._semua = semua_calon(self._sesi)
        self._menurut_id = {calon.pegawai_id: calon for calon in self._semua}
        self._isi_menu()
        self._tampilkan()

    def atur_pokok(self, pokok: str, unit_id: int | None) -> None:
        """What the work is about, and the unit whose people come first among equals."""
        from sistemkerja_desktop.services.calon import unit_dan_bawahan

        self._pokok = pokok
        self._unit_ids = unit_dan_bawahan(self._sesi, unit_id) if unit_id is not None else frozenset()
        self._tampilkan()

    def atur_syarat(self, syarat: "Callable[[CalonAnggota], bool] | None") -> None:
        """Leaves out people for whom `syarat` does not hold."""
        self._syarat = syarat
        self._tampilkan()

    def tandai(self, pegawai_ids: Sequence[int]) -> None:
        """Marks who is chosen."""
        self._dipilih = frozenset(pegawai_ids)
        self.daftar.model_orang.tandai(self._dipilih)
        self._tampilkan_hitungan()

    def calon(self, pegawai_id: int) -> "CalonAnggota | None":
        """Anybody of the office, whether shown or not."""
        return self._menurut_id.get(pegawai_id)

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        """The arrow keys go from the search field into the list, Enter picks its first person."""
        if objek is self.cari and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.daftar.model_orang.rowCount():
                self.daftar.setCurrentIndex(self.daftar.model_orang.index(0))
                self.daftar.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.cari.text().strip() and self.daftar.model_orang.rowCount():
                    self.dipilih.emit(self.daftar.model_orang.calon(0).pegawai_id)
                return True
        return super().eventFilter(objek, event)

    def kepala_daftar(self) -> tuple[QWidget | None, ...]:
        """What stands above the list: its order, and what its columns are."""
        return (
            label("Urut: kecocokan kompetensi, lalu beban", Huruf.KECIL, Peran.T2),
            None,
            label("Kegiatan berjalan / batas", Huruf.KECIL, Peran.T2),
        )

    def urutkan(self, calon: "Sequence[CalonAnggota]") -> "list[CalonAnggota]":
        """The candidates in the order in which they are offered."""
        from sistemkerja_desktop.services.calon import urutkan_calon

        return urutkan_calon(calon, self._pokok, self._unit_ids)

    def _susun(self) -> None:
        atas = mendatar(self.cari, self._saringan, tepi=(14, 12, 14, 0))
        atas.setStretch(0, 1)
        kepala = mendatar(*self.kepala_daftar(), tepi=(14, 0, 14, 0))
        bawah = mendatar(self._hitung, None, tepi=(14, 6, 14, 8))
        tata = menurun(atas, kepala, garis(), self.daftar, garis(), bawah, sela=0)
        tata.insertSpacing(1, 8)
        tata.insertSpacing(3, 6)
        self.setLayout(tata)

    def _isi_menu(self) -> None:
        menu = self._saringan.menu()
        menu.clear()
        kelompok = QActionGroup(menu)
        unit = urut_unit(self._sesi, self._sesi.susunan.akar.id)
        for unit_id, nama in [(_SEMUA, "Semua unit"), *unit]:
            tindakan = menu.addAction(nama)
            tindakan.setCheckable(True)
            tindakan.setChecked(unit_id == self._unit_saringan)
            kelompok.addAction(tindakan)
            tindakan.triggered.connect(lambda _=False, u=unit_id, n=nama: self._saring_unit(u, n))

    def _saring_unit(self, unit_id: int, nama: str) -> None:
        self._unit_saringan = unit_id
        self._saringan.setText(nama)
        self._tampilkan()

    def _tampilkan(self) -> None:
        from sistemkerja_desktop.services.calon import saring_calon

        calon = [c for c in self._semua if self._syarat is None or self._syarat(c)]
        if self._unit_saringan:
            calon = [c for c in calon if c.unit_id == self._unit_saringan]
        hasil = saring_calon(self.urutkan(calon), self.cari.text())
        self.daftar.model_orang.isi(hasil)
        self.daftar.model_orang.tandai(self._dipilih)
        self._tampilkan_hitungan()

    def _tampilkan_hitungan(self) -> None:
        model = self.daftar.model_orang
        cocok = sum(bool(model.calon(i).cocok) for i in range(model.rowCount()))
        bagian = [f"{model.rowCount()} orang"]
        if cocok:
            bagian.append(f"{cocok} cocok")
        if self._dipilih:
            bagian.append(f"{len(self._dipilih)} sudah dipilih")
        self._hitung.setText(" · ".join(bagian) if model.rowCount() else "Tidak ada orang dengan kata itu.")


def urut_unit(sesi: "Sesi", unit_id: int) -> list[tuple[int, str]]:
    """The unit and those below it, in the order of the chart."""
    unit = sesi.susunan.unit[unit_id]
    hasil = [(unit.id, unit.nama)]
    for anak in sesi.susunan.anak_unit(unit_id):
        hasil += urut_unit(sesi, anak.id)
    return hasil
