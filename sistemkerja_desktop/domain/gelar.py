"""Academic and other titles around a name: "dr. Ranti Maharani, M.K.M."."""

from functools import lru_cache
from typing import NamedTuple

from sistemkerja_desktop.domain.teks import huruf_nama, rapikan

_DEPAN = frozenset(("dr", "drg", "drh", "prof", "ir", "drs", "dra", "hj", "apt", "ns", "kh", "bd"))
_DEPAN_BERTITIK = frozenset(("h",))
_PINDAH_KE_DEPAN = frozenset(("dr", "drg", "drh", "prof", "ir", "drs", "dra", "h", "hj"))
_BELAKANG = frozenset(
    (
        "skm", "skep", "se", "sh", "st", "spd", "sip", "sos", "ssos", "skom", "sfarm", "sgz", "stp", "ssi",
        "sag", "sap", "sak", "ssit", "sst", "sked", "skg", "spsi", "spt", "shut", "ners", "ns", "apt", "amd",
        "amdkeb", "amdkep", "amdkes", "amdgz", "amdkl", "amdkg", "amdak", "amdrad", "amdfarm", "amdrmik",
        "amdpk", "amk", "amkeb", "amkg", "amkl", "ama", "ste", "str", "strkeb", "strkep", "strkes", "strgz",
        "mkm", "mkes", "mm", "msi", "mpd", "mh", "mt", "map", "mph", "mkep", "mkeb", "mfarm", "mgizi", "mkom",
        "msc", "phd", "mars", "mikom",
    )
)  # fmt: skip


class NamaTerurai(NamedTuple):
    """`catatan` says in words what was changed beyond taking the titles apart, else ""."""

    gelar_depan: str
    nama: str
    gelar_belakang: str
    catatan: str = ""


def urai_nama(teks: str) -> NamaTerurai:
    """Takes a name apart into titles before, name and titles behind; a name all in capitals gets small letters."""
    return urai_nama_rapi(rapikan(teks))


def urai_nama_rapi(teks: str) -> NamaTerurai:
    """`urai_nama` for text that is tidied already."""
    catatan = ""
    depan: list[str] = []
    if "," in teks:
        inti, _, ekor = teks.partition(",")
        inti = inti.rstrip()
        pindah, belakang = _urai_ekor(ekor)
        if pindah:
            depan.extend(pindah)
            catatan = "gelar dipindah ke depan"
    else:
        inti, belakang = teks, ()
    if "." in inti or inti[:2].casefold() in _AWAL:
        inti = _ambil_depan(inti, depan)
        if not belakang and "." in inti:
            inti, belakang = _ambil_belakang(inti)
    nama = huruf_nama(inti)
    if nama != inti:
        catatan = f"{catatan}, huruf besar dirapikan" if catatan else "huruf besar dirapikan"
    return NamaTerurai(" ".join(depan), nama, ", ".join(belakang), catatan)


_AWAL = frozenset(gelar[:2] for gelar in _DEPAN)


@lru_cache(maxsize=1024)
def _polos(teks: str) -> str:
    return teks.replace(".", "").replace(" ", "").casefold()


def _ambil_depan(inti: str, depan: list[str]) -> str:
    """Moves titles at the front into `depan`; "Drs.Ahmad" without a space is known too."""
    while True:
        kata, _, sisa = inti.partition(" ")
        polos = _polos(kata)
        if sisa and (polos in _DEPAN or (polos in _DEPAN_BERTITIK and kata.endswith("."))):
            depan.append(kata if kata.endswith(".") else f"{kata}.")
            inti = sisa.lstrip()
            continue
        awal, titik, ekor = inti.partition(".")
        if titik and ekor[:1].isalpha() and awal.casefold() in _DEPAN and len(ekor) > 2:
            depan.append(f"{awal}.")
            inti = ekor
            continue
        return inti


@lru_cache(maxsize=4096)
def _urai_ekor(ekor: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands behind the comma: titles that belong in front ("dr."), and the others."""
    gelar = [b.strip() for b in ekor.split(",") if b.strip(" .")]
    pindah = tuple(b for b in gelar if _polos(b) in _PINDAH_KE_DEPAN)
    return pindah, tuple(b for b in gelar if b not in pindah)


def _ambil_belakang(inti: str) -> tuple[str, tuple[str, ...]]:
    """Titles behind a name without a comma, only those that are known: "Yusnidar S.K.M."."""
    kata = inti.split(" ")
    belakang: list[str] = []
    while len(kata) > 1 and "." in kata[-1] and _polos(kata[-1]) in _BELAKANG:
        belakang.insert(0, kata.pop())
    return " ".join(kata), tuple(belakang)
