"""Pangkat and golongan: I/a to IV/e with their names for PNS, I to XVII without names for PPPK."""

from functools import lru_cache

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.pegawai import StatusPegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import kunci, rapikan

PANGKAT: dict[str, str] = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tk. I",
    "I/c": "Juru",
    "I/d": "Juru Tk. I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tk. I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tk. I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tk. I",
    "III/c": "Penata",
    "III/d": "Penata Tk. I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tk. I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}
"""Names of the golongan of a PNS, lowest first."""

GOLONGAN_PNS = tuple(PANGKAT)
GOLONGAN_PPPK = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

_URUTAN = {kode: i for i, kode in enumerate((*GOLONGAN_PPPK, *GOLONGAN_PNS), 1)}
_STATUS = dict.fromkeys(GOLONGAN_PPPK, StatusPegawai.PPPK) | dict.fromkeys(GOLONGAN_PNS, StatusPegawai.PNS)
_ROMAWI = {roman.casefold(): roman for roman in GOLONGAN_PPPK} | {str(i): r for i, r in enumerate(GOLONGAN_PPPK, 1)}
_DARI_PANGKAT = {kunci(nama.replace("Tk.", "tingkat")): kode for kode, nama in PANGKAT.items()}
_KATA_PENGANTAR = frozenset(("gol", "golongan", "ruang", "pangkat", "pppk", "p3k", "pns", "r"))
_KATA_PANGKAT = frozenset(kata for nama in _DARI_PANGKAT for kata in nama.split() if kata != "i")
_TINDAKAN = 'Tulis seperti "III/b" untuk PNS atau "IX" untuk PPPK.'


class GalatGolongan(GalatPengguna):
    """The text names no pangkat or golongan."""


@dataclass(frozen=True, slots=True)
class GolonganTeks:
    """What a cell says. `kode` is "III/b" or "IX"; `dari_pangkat` where only the name stood there; `selisih` says in
    words that name and golongan do not belong together (the golongan counts)."""

    kode: str
    dari_pangkat: bool = False
    selisih: str = ""


def pangkat(kode: str) -> str:
    """The name of a PNS golongan, "" for PPPK and for none."""
    return PANGKAT.get(kode, "")


def pangkat_golongan(kode: str) -> str:
    """As letters carry it: "Penata Muda Tk. I (III/b)", "Golongan IX" for PPPK, "" for none."""
    nama = PANGKAT.get(kode)
    if nama:
        return f"{nama} ({kode})"
    return f"Golongan {kode}" if kode else ""


def urutan_golongan(kode: str) -> int:
    """For sorting, lowest first: none, then PPPK, then PNS."""
    return _URUTAN.get(kode, 0)


def status_golongan(kode: str) -> StatusPegawai | None:
    """Whose golongan this is; None for none."""
    return _STATUS.get(kode)


@lru_cache(maxsize=4096)
def baca_golongan(teks: str) -> GolonganTeks:
    """Reads pangkat and golongan in any order and shape: "Penata Muda Tk. I (III/b)", "III c", "IIIb", "IX", "Penata".

    Raises GalatGolongan.
    """
    kata = kunci(teks.replace("Tk", " tk").replace("TK", " tk")).split()
    nama, sisa = _pisah(kata)
    kode = _kode(sisa, rapikan(teks))
    dari_nama = _DARI_PANGKAT.get(nama, "")
    if nama and not dari_nama:
        raise GalatGolongan(f'"{rapikan(teks)}" bukan pangkat yang dikenal.', _TINDAKAN)
    if not kode:
        if not dari_nama:
            raise GalatGolongan(f'"{rapikan(teks)}" bukan pangkat atau golongan.', _TINDAKAN)
        return GolonganTeks(dari_nama, dari_pangkat=True)
    if dari_nama and dari_nama != kode:
        return GolonganTeks(kode, selisih=f"pangkat {PANGKAT[dari_nama]} adalah {dari_nama}, bukan {kode}")
    return GolonganTeks(kode)


def _pisah(kata: list[str]) -> tuple[str, list[str]]:
    """Words of the name ("penata muda tingkat i") and the other words; a "tk" takes the I behind it with it."""
    nama: list[str] = []
    sisa: list[str] = []
    i = 0
    while i < len(kata):
        k = kata[i]
        if k in ("tk", "tkt", "tingkat"):
            nama += ["tingkat", "i"]
            i += 2 if kata[i + 1 : i + 2] in (["i"], ["1"]) else 1
            continue
        if k in ("tki", "tk1"):
            nama += ["tingkat", "i"]
        elif k in _KATA_PANGKAT:
            nama.append(k)
        elif k not in _KATA_PENGANTAR:
            sisa.append(k)
        i += 1
    return " ".join(nama), sisa


def _kode(kata: list[str], asal: str) -> str:
    """ "" for no words at all; raises GalatGolongan for words that are no golongan."""
    if not kata:
        return ""
    gabung = "".join(kata)
    if gabung in _ROMAWI:
        return _ROMAWI[gabung]
    depan, ruang = gabung[:-1], gabung[-1]
    if ruang in "abcde" and depan in _ROMAWI:
        kode = f"{_ROMAWI[depan]}/{ruang}"
        if kode in PANGKAT:
            return kode
        raise GalatGolongan(
            f'Golongan "{asal}" tidak ada: PNS I/a sampai IV/e, hanya IV yang mempunyai ruang e.', _TINDAKAN
        )
    raise GalatGolongan(f'"{asal}" bukan pangkat atau golongan.', _TINDAKAN)
