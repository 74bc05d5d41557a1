"""Issued letters in one file: every page as it was issued, what letters share once, a bookmark for each letter.

A letter carries its fonts and its coat of arms with it, some 60 kB; here they stand once, so that a thousand letters
have 2 MB. Nothing is set anew: coat of arms and program may have changed since, and what was signed is the issued page.
"""

import hashlib
import io
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice, pairwise
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.naskah.pdf.arsip import Penanda, dokumen_kanvas, kanvas_arsip, tandai
from sistemkerja_desktop.naskah.pdf.huruf import ObjekSiap

_AWAL_TABEL = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABEL = re.compile(rb"xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s{1,2})+)")
_RUJUKAN = re.compile(rb"\b(\d+) 0 R\b")
_ANAK = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_TEKS = rb"\s*\(((?:[^\\()]|\\.)*)\)"
_LOLOS = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_HURUF_LOLOS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def gabung_surat(semua: Iterable[tuple[str, bytes]], judul: str) -> bytes:
    """One file of issued letters, each with the title of its bookmark; author and date are those of the first.

    Letters are taken one by one, so an iterator needs not hold them all; only what a letter has of its own is kept, a
    kilobyte or two a page. The same letters always give the same bytes, and the file is an archive file as they are.
    Raises GalatPengguna for bytes that are no whole PDF of this program's, and ValueError when there is no letter.
    """
    gabungan = _Gabungan(judul)
    for nama, pdf in semua:
        sumber = _Sumber(pdf)
        # A letter's own first bookmark is the letter itself.
        dalam = [Penanda(p.halaman, p.judul, p.tingkat + 1) for p in sumber.penanda[1:]]
        gabungan.salin(sumber, range(len(sumber.halaman)), [Penanda(1, nama), *dalam])
    return gabungan.selesai()


def petik_halaman(pdf: bytes, halaman: Sequence[int], judul: str) -> bytes:
    """A file of these pages (from 0, rising) of another, with the bookmarks that still have a page among them.

    Raises GalatPengguna and ValueError as `gabung_surat`.
    """
    sumber = _Sumber(pdf)
    gabungan = _Gabungan(judul)
    gabungan.salin(sumber, halaman, _penanda_petikan(sumber.penanda, halaman, len(sumber.halaman)))
    return gabungan.selesai()


class _Gabungan:
    """The file that pages are copied into."""

    def __init__(self, judul: str) -> None:
        self._judul = judul
        self._keluaran = io.BytesIO()
        self._kanvas: Canvas | None = None
        self._objek: dict[bytes, Any] = {}
        self._jumlah = 0

    def selesai(self) -> bytes:
        if self._kanvas is None:
            raise ValueError("no pages")
        self._kanvas.save()
        return self._keluaran.getvalue()

    def salin(self, sumber: "_Sumber", halaman: Sequence[int], penanda: Sequence[Penanda]) -> None:
        """Copies pages; the bookmarks' pages are counted from 1 among them."""
        if self._kanvas is None:
            self._kanvas = kanvas_arsip(
                self._keluaran,
                judul=self._judul,
                penulis=sumber.penulis,
                hal=self._judul,
                nomor="",
                tanggal=sumber.tanggal,
            )
        dokumen = dokumen_kanvas(self._kanvas)
        letak = [Penanda(self._jumlah + p.halaman, p.judul, p.tingkat) for p in penanda]
        # A page names the list in which it stands: that of this file.
        salinan = {sumber.daftar_halaman: dokumen.Reference(dokumen.Pages)}
        for asal in halaman:
            self._jumlah += 1
            tandai(self._kanvas, letak, self._jumlah)
            dokumen.inPage()
            dokumen.addPage(ObjekSiap(*self._bagian(sumber.objek(sumber.halaman[asal]), sumber, dokumen, salinan)))

    def _bagian(self, kamus: bytes, sumber: "_Sumber", dokumen: Any, salinan: dict[int, Any]) -> Iterator[Any]:
        """A dictionary cut at its references, each of them replaced by one to the copy."""
        awal = 0
        for cocok in _RUJUKAN.finditer(kamus):
            nomor = int(cocok[1])
            if nomor not in salinan:
                salinan[nomor] = self._objek_sama(sumber.objek(nomor), sumber, dokumen, salinan)
            yield kamus[awal : cocok.start()]
            yield salinan[nomor]
            awal = cocok.end()
        yield kamus[awal:]

    def _objek_sama(self, isi: bytes, sumber: "_Sumber", dokumen: Any, salinan: dict[int, Any]) -> Any:
        """A reference to the copy of an object with all that it needs; equal ones are written once."""
        kamus, pemisah, aliran = isi.partition(b"stream\n")
        bagian = [*self._bagian(kamus, sumber, dokumen, salinan), pemisah + aliran]
        sidik = hashlib.sha256()
        for satu in bagian:
            # A reference is its name, which no other object of this file has.
            sidik.update(satu if isinstance(satu, bytes) else satu.name.encode())
        kunci = sidik.digest()
        if kunci not in self._objek:
            self._objek[kunci] = dokumen.Reference(ObjekSiap(*bagian), f"salinan:{len(self._objek)}")
        return self._objek[kunci]


def _penanda_petikan(penanda: Sequence[Penanda], halaman: Sequence[int], jumlah: int) -> list[Penanda]:
    """The bookmarks of a part of a file: each on the first page of its own that is taken, none where no page is."""
    hasil = []
    for urut, satu in enumerate(penanda):
        setingkat = (p.halaman for p in islice(penanda, urut + 1, None) if p.tingkat <= satu.tingkat)
        akhir = max(next(setingkat, jumlah + 1), satu.halaman + 1)
        letak = bisect_left(halaman, satu.halaman - 1)
        if letak < len(halaman) and halaman[letak] < akhir - 1:
            hasil.append(Penanda(letak + 1, satu.judul, satu.tingkat))
    return hasil


class _Sumber:
    """A PDF as ReportLab writes it: one table of plain objects, its pages in one list.

    `halaman` are the numbers of its page objects, `daftar_halaman` that of their list; `penanda` are its bookmarks,
    `penulis` and `tanggal` its author and date. Raises GalatPengguna for anything else.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        try:
            akhir = int(_cari(_AWAL_TABEL, pdf[-64:])[1])
            tabel = _cari(_TABEL, pdf, akhir)
            self._awal = [int(baris[:10]) for baris in tabel[2].splitlines()]
            letak = sorted([*self._awal, akhir])
            self._akhir = dict(pairwise(letak))
            keterangan = pdf[tabel.end() :]
            self._katalog = self.objek(_rujukan(b"Root", keterangan))
            self.daftar_halaman = _rujukan(b"Pages", self._katalog)
            anak = _cari(_ANAK, self.objek(self.daftar_halaman))[1]
            self.halaman = [int(nomor) for nomor in _RUJUKAN.findall(anak)]
            self.penanda = list(self._baca_penanda())
            info = self.objek(_rujukan(b"Info", keterangan))
            self.penulis = _teks(b"Author", info)
            self.tanggal = datetime.strptime(_teks(b"CreationDate", info)[2:10], "%Y%m%d").date()
        except (ValueError, LookupError) as galat:
            raise GalatPengguna(
                "Surat ini tidak dapat disatukan dengan yang lain: isinya bukan PDF yang utuh.",
                "Buka cadangan terakhir berkas kantor, atau cabut surat ini dan terbitkan gantinya.",
            ) from galat

    def objek(self, nomor: int) -> bytes:
        """What stands between "obj" and "endobj"."""
        isi = self._pdf[self._awal[nomor] : self._akhir[self._awal[nomor]]]
        return isi[isi.index(b"obj") + 3 : isi.rindex(b"endobj")].strip(b"\r\n")

    def _baca_penanda(self) -> Iterator[Penanda]:
        if b"/Outlines " not in self._katalog:
            return
        letak = {nomor: urut for urut, nomor in enumerate(self.halaman, 1)}
        # The entries still to come, each with how deep it stands.
        antre = [(self.objek(_rujukan(b"Outlines", self._katalog)), -1)]
        while antre:
            isi, tingkat = antre.pop()
            if tingkat >= 0:
                yield Penanda(letak[_rujukan(rb"Dest\s*\[", isi)], _teks(b"Title", isi), tingkat)
            # The last put in is the first taken out: what stands below an entry before what follows it.
            for nama, dalam in ((b"Next", tingkat), (b"First", tingkat + 1)):
                if b"/" + nama + b" " in isi and (nama == b"First" or tingkat >= 0):
                    antre.append((self.objek(_rujukan(nama, isi)), dalam))


def _cari(pola: re.Pattern[bytes], isi: bytes, awal: int = 0) -> re.Match[bytes]:
    """The pattern's first place. Raises ValueError where there is none."""
    cocok = pola.search(isi, awal)
    if cocok is None:
        raise ValueError(pola.pattern)
    return cocok


def _rujukan(nama: bytes, kamus: bytes) -> int:
    """The number of the object to which a dictionary's entry refers. Raises ValueError where it has none."""
    return int(_cari(re.compile(rb"/" + nama + rb"\s*(\d+) 0 R"), kamus)[1])


def _teks(nama: bytes, kamus: bytes) -> str:
    """A dictionary's text, as Latin-1 or UTF-16. Raises ValueError where it has none."""
    mentah = _LOLOS.sub(_buka_lolos, _cari(re.compile(rb"/" + nama + _TEKS, re.DOTALL), kamus)[1])
    return mentah[2:].decode("utf-16-be") if mentah.startswith(b"\xfe\xff") else mentah.decode("latin-1")


def _buka_lolos(cocok: re.Match[bytes]) -> bytes:
    huruf = cocok[1]
    return bytes([int(huruf, 8)]) if huruf.isdigit() else _HURUF_LOLOS.get(huruf, huruf)
