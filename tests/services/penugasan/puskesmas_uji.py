"""Reads the puskesmas of `sesi_contoh` and its letters."""

import pypdfium2

from sistemkerja_desktop.services.sesi import Sesi


def orang(sesi: Sesi, nama: str) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama == nama)


def unit(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def teks(pdf: bytes) -> str:
    dokumen = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in dokumen).split())
