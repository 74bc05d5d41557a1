"""Short cuts for cells in their most ordinary shape, in the columns where nearly every cell is different.

A short cut returns exactly the `nilai` that the reader in `sel` would give without remark and fault, or None: then
that reader decides. It saves two thirds of the time for 10,000 names, NIPs, dates, numbers and addresses.
"""

import re
from collections.abc import Callable
from datetime import date

from sistemkerja_desktop.domain.gelar import NamaTerurai, urai_nama
from sistemkerja_desktop.domain.nip import NIP, GalatNIP, urai_digit
from sistemkerja_desktop.storage.tabel_berkas import Sel

_NAMA_TERPANJANG = 80
_AWAL_LOWONG = frozenset(("lowo", "vaca", "koso", "belu", "tida", "jaba", "form", "posi", "peja", "pega", "masi"))
"""How the words begin that say that there is nobody ("Belum terisi"): the full reader looks at those."""
_KATA_KOSONG_TERPANJANG = 10
_ALAMAT = re.compile(r"[!-~]+@[!-?A-~]*\.[!-?A-~]*")


def _nama(sel: Sel) -> NamaTerurai | None:
    if not isinstance(sel, str) or not _KATA_KOSONG_TERPANJANG < len(sel) <= _NAMA_TERPANJANG or not sel[0].isalpha():
        return None
    if sel[:4].lower() in _AWAL_LOWONG:
        return None
    urai = urai_nama(sel)
    return urai if not urai.catatan and urai.nama.replace(" ", "").isalpha() else None


def _nip(sel: Sel) -> NIP | None:
    if not isinstance(sel, str):
        return None
    if len(sel) == 21 and sel[8] == sel[15] == sel[17] == " ":
        sel = sel.replace(" ", "")
    if len(sel) != 18:
        return None
    try:
        return urai_digit(sel)
    except GalatNIP:
        return None


def _tanggal(sel: Sel) -> date | None:
    if not isinstance(sel, str) or len(sel) != 10 or sel[2] != sel[5] or sel[2] not in "-/":
        return None
    tahun = sel[6:]
    if not "1900" < tahun < "2100":
        return None
    try:
        return date.fromisoformat(f"{tahun}-{sel[3:5]}-{sel[:2]}")
    except ValueError:
        return None


def _hp(sel: Sel) -> str | None:
    return sel if isinstance(sel, str) and 8 <= len(sel) <= 15 and sel.isdigit() else None


def _email(sel: Sel) -> str | None:
    return sel if isinstance(sel, str) and len(sel) > _KATA_KOSONG_TERPANJANG and _ALAMAT.fullmatch(sel) else None


CEPAT: dict[str, Callable[[Sel], object]] = {
    "nama": _nama,
    "nip": _nip,
    "tanggal_lahir": _tanggal,
    "tmt_jabatan": _tanggal,
    "tmt_golongan": _tanggal,
    "no_hp": _hp,
    "email": _email,
}
"""For some fields of `bidang.BIDANG` the short cut."""
