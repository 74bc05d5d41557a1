"""The marks of findings on the chart and in its tree."""

from typing import TYPE_CHECKING

from sistemkerja_desktop.services.bagan import Kunci

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan
    from sistemkerja_desktop.ui.konteks import Konteks


class TandaBagan:
    """Answers with the mark of a box: that of its person, else of its seat or unit."""

    def __init__(self, konteks: "Konteks") -> None:
        self._konteks = konteks

    @property
    def diperiksa(self) -> bool:
        """Whether the office has been checked yet; before that the chart marks only who has no assessor."""
        return self._konteks.hasil_kepatuhan is not None

    def __call__(self, kunci: Kunci) -> "TandaTemuan | None":
        tanda = self._konteks.tanda
        if kunci.jenis in ("unit", "langsung", "kelompok"):
            return tanda("UnitOrganisasi", kunci.id)
        if kunci.pegawai_id and (milik := tanda("Pegawai", kunci.pegawai_id)) is not None:
            return milik
        return tanda("Jabatan", kunci.id) if kunci.jenis == "jabatan" else None

    def isi_menu(self, menu: "QMenu", kunci: Kunci) -> None:
        """Adds the way to the finding of a box that has one."""
        tanda = self(kunci)
        if tanda is not None:
            if menu.actions():
                menu.addSeparator()
            menu.addAction(f"Lihat temuan: {tanda.teks}", lambda: self._konteks.buka.emit("kepatuhan", tanda.kunci))
