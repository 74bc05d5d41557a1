"""Import of employees: reading, mapping, checking and comparing a file. See `analisis` for the way in."""

from sistemkerja_desktop.services.impor.analisis import analisis, analisis_tabel

__all__ = ["analisis", "analisis_tabel"]
