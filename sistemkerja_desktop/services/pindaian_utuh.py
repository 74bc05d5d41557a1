"""Whether a scan is all there: what was cut off while it was copied is found before it is kept, not years later.

Only the file's own structure is read, so that twenty megabytes take no time and no library is asked.
"""

import zlib

_EKOR_PDF = 4096
"""Bytes at the end in which the mark of a PDF's end stands; scanners and mailers may add a little behind it."""
_PNG_KEPALA = 8
_SOI_TANPA_PANJANG = frozenset((0x01, *range(0xD0, 0xD9)))
_SOS, _EOI = 0xDA, b"\xff\xd9"


def pdf_utuh(isi: bytes) -> bool:
    """Whether the PDF has its end, with the place of its table (PDF 1.7, 7.5.5)."""
    ekor = isi[-_EKOR_PDF:]
    return b"startxref" in ekor and b"%%EOF" in ekor


def png_utuh(isi: bytes) -> bool:
    """Whether all chunks of the PNG are there as they were written, down to the last one."""
    tempat = _PNG_KEPALA
    while tempat + 12 <= len(isi):
        panjang = int.from_bytes(isi[tempat : tempat + 4])
        badan = memoryview(isi)[tempat + 4 : tempat + 8 + panjang]
        akhir = tempat + 12 + panjang
        if akhir > len(isi) or zlib.crc32(badan) != int.from_bytes(isi[akhir - 4 : akhir]):
            return False
        if isi[tempat + 4 : tempat + 8] == b"IEND":
            return True
        tempat = akhir
    return False


def jpg_utuh(isi: bytes) -> bool:
    """Whether the JPG has its picture and the mark of its end; a small picture inside its head does not count."""
    tempat = 2
    while tempat + 4 <= len(isi):
        if isi[tempat] != 0xFF:
            return False
        tanda = isi[tempat + 1]
        if tanda == _SOS:
            return isi.find(_EOI, tempat) != -1
        if tanda == 0xFF or tanda in _SOI_TANPA_PANJANG:
            tempat += 1 if tanda == 0xFF else 2
            continue
        tempat += 2 + int.from_bytes(isi[tempat + 2 : tempat + 4])
    return False
