"""A field for one of the regulations, and loading it in a worker."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Profil
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.tugas import Kemajuan


class PilihProfil(PilihanPanjang):
    """All regulations that can be chosen, by name. `dipilih` carries the id that the person chose."""

    dipilih = Signal(str)

    def __init__(self, nama: str, nama_bantu: str) -> None:
        super().__init__(12)
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self.view().setAccessibleName(nama_bantu)
        self.activated.connect(lambda _urut: self.dipilih.emit(self.profil_id))

    @property
    def profil_id(self) -> str:
        return str(self.currentData() or "")

    def isi(self, kantor: "Profil", pilih: str = "") -> None:
        """Lists what there is and shows `pilih`, else what is shown, else the office's own (`kantor`)."""
        from sistemkerja_desktop.services.peraturan.pasang import profil_tersedia

        pilih = pilih or self.profil_id
        self.clear()
        semua = {p.id: (p.nama_singkat, p.nama) for p in profil_tersedia()}
        # The office's file keeps its regulation, so it can be read where this computer has it not.
        semua.setdefault(kantor.id, (kantor.nama_singkat, kantor.nama))
        for id_, (singkat, nama) in semua.items():
            self.addItem(f"{singkat} (kantor ini)" if id_ == kantor.id else singkat, id_)
            self.setItemData(self.count() - 1, nama, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(pilih if pilih in semua else kantor.id))


class PemuatProfil(QObject):
    """Loads regulations in a worker: one that was never loaded on this account takes a second or two."""

    termuat = Signal(object)

    def __init__(self, konteks: "Konteks", induk: QObject) -> None:
        super().__init__(induk)
        self._konteks = konteks
        self._urut = 0

    def muat(self, *profil_id: str) -> None:
        """`termuat` carries the regulations in this order; an earlier call that is not done yet is forgotten."""
        from sistemkerja_desktop.regulasi.muat import muat_profil
        from sistemkerja_desktop.services.peraturan.pilihan import profil_utuh

        sesi = self._konteks.sesi
        self._urut += 1
        nomor = self._urut

        def kerja(_kemajuan: "Kemajuan") -> object:
            return nomor, tuple(
                profil_utuh(sesi) if satu == sesi.kantor.profil_id else muat_profil(satu) for satu in profil_id
            )

        self._konteks.jalankan(kerja, self._terima, judul="Memuat peraturan")

    def _terima(self, hasil: object) -> None:
        nomor, profil = cast("tuple[int, tuple[Profil, ...]]", hasil)
        if nomor == self._urut:
            self.termuat.emit(profil)
