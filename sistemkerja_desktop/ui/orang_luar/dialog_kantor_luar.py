"""One office that owns performance for which people of here work: added, changed or deleted."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.ui.komponen.dasar import TombolBahaya, TombolBiasa, TombolUtama
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.orang_luar.formulir_kantor import FormulirKantorLuar

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks


class DialogKantorLuar(Dialog):
    """Shows an office, by default a new one. After `accept`, `kantor_id` is the one saved, None if it was deleted."""

    def __init__(self, konteks: "Konteks", kantor: KantorLuar | None = None, induk: QWidget | None = None) -> None:
        super().__init__(f"Ubah {kantor.nama}" if kantor else "Kantor lain", induk, nama="dialog-kantor-luar")
        self._konteks = konteks
        self._kantor = kantor or KantorLuar(0, "")
        self.kantor_id: int | None = self._kantor.id or None
        self.formulir = FormulirKantorLuar()
        self.formulir.isi(self._kantor)
        self.isi.addWidget(self.formulir)
        self.isi.addStretch(1)
        self.setMinimumWidth(680)
        hapus = TombolBahaya("Hapus kantor ini", self._hapus, nama="tombol-hapus-kantor-luar")
        simpan = TombolUtama("Simpan", self.accept, nama="tombol-simpan-kantor-luar")
        for tombol in (hapus, simpan):
            tombol.setEnabled(not konteks.baca_saja)
        self.kaki_kiri.addWidget(hapus)
        hapus.setVisible(bool(self._kantor.id))
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), simpan)
        self.formulir.isian["nama"].setFocus()

    def accept(self) -> None:
        """Saves, and closes when that was done."""
        from sistemkerja_desktop.services.orang_luar import simpan_kantor_luar

        if not self.formulir.periksa():
            return
        kantor = self.formulir.kantor()
        perubahan = self._konteks.laksanakan(lambda: simpan_kantor_luar(self._konteks.sesi, kantor), induk=self)
        if perubahan is not None:
            self.kantor_id = kantor.id or next(iter(perubahan.id_dari("KantorLuar")), None)
            super().accept()

    def _hapus(self) -> None:
        from sistemkerja_desktop.services.orang_luar import hapus_kantor_luar

        id_ = self._kantor.id
        if self._konteks.laksanakan(lambda: hapus_kantor_luar(self._konteks.sesi, id_), induk=self) is not None:
            self.kantor_id = None
            super().accept()
