"""Two regulations side by side, rule by rule."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.peraturan.isi import Bab, Baris, bab_profil


class HasilBanding(StrEnum):
    """How a rule of the one stands to that of the other."""

    SAMA = "sama"
    PASAL = "pasal"
    BEDA = "beda"
    HANYA_KIRI = "hanya-kiri"
    HANYA_KANAN = "hanya-kanan"


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """A rule in both; None where the one has none of that code."""

    kode: str
    kiri: Baris | None
    kanan: Baris | None

    @property
    def hasil(self) -> HasilBanding:
        """PASAL where both say the same and only the place in the regulation differs."""
        if self.kanan is None:
            return HasilBanding.HANYA_KIRI
        if self.kiri is None:
            return HasilBanding.HANYA_KANAN
        if not _sama(self.kiri, self.kanan):
            return HasilBanding.BEDA
        return HasilBanding.SAMA if _tempat(self.kiri) == _tempat(self.kanan) else HasilBanding.PASAL

    @property
    def berbeda(self) -> bool:
        """Whether the two differ in what they say; another number of the same rule is no difference."""
        return self.hasil not in (HasilBanding.SAMA, HasilBanding.PASAL)

    @property
    def judul(self) -> str:
        baris = self.kiri or self.kanan
        return baris.judul if baris else ""


@dataclass(frozen=True, slots=True)
class BabBanding:
    """A subject in both; chapters of models stand side by side where the models have the same id."""

    kode: str
    judul: str
    baris: tuple[BarisBanding, ...]


def bandingkan(kiri: Profil, kanan: Profil) -> tuple[BabBanding, ...]:
    """All rules of both by subject and code, in the order of `kiri`; what only `kanan` has stands where it has it."""
    bab_kiri = {bab.kode: bab for bab in bab_profil(kiri)}
    bab_kanan = {bab.kode: bab for bab in bab_profil(kanan)}
    # Chapters of models stay together by subject, those of `kiri` first.
    pokok = _urutan(list(dict.fromkeys(map(_pokok, bab_kiri))), list(dict.fromkeys(map(_pokok, bab_kanan))))
    kode = sorted({**bab_kiri, **bab_kanan}, key=lambda satu: pokok.index(_pokok(satu)))
    return tuple(_bab(satu, bab_kiri.get(satu), bab_kanan.get(satu)) for satu in kode)


def hitung(bab: Iterable[BabBanding]) -> dict[HasilBanding, int]:
    """How many rules have each outcome."""
    hasil = dict.fromkeys(HasilBanding, 0)
    for satu in bab:
        for baris in satu.baris:
            hasil[baris.hasil] += 1
    return hasil


def _bab(kode: str, kiri: Bab | None, kanan: Bab | None) -> BabBanding:
    milik_kiri = {b.kode: b for b in kiri.baris} if kiri else {}
    milik_kanan = {b.kode: b for b in kanan.baris} if kanan else {}
    ada = kiri or kanan
    return BabBanding(
        kode,
        ada.judul if ada else kode,
        tuple(
            BarisBanding(satu, milik_kiri.get(satu), milik_kanan.get(satu))
            for satu in _urutan(list(milik_kiri), list(milik_kanan))
        ),
    )


def _pokok(kode: str) -> str:
    return kode.partition(".")[0]


def _urutan(kiri: Sequence[str], kanan: Sequence[str]) -> list[str]:
    """Those of `kiri` in their order; each that only `kanan` has follows the one that it follows there."""
    hasil = list(kiri)
    sesudah = -1
    for kode in kanan:
        if kode in hasil:
            sesudah = hasil.index(kode)
        else:
            sesudah += 1
            hasil.insert(sesudah, kode)
    return hasil


def _sama(kiri: Baris, kanan: Baris) -> bool:
    """Whether both say the same; an explanation that only repeats its rule is none."""
    if (kiri.judul, kiri.isi) != (kanan.judul, kanan.isi):
        return False
    penjelasan = {satu.penjelasan for satu in (kiri, kanan) if not mengulang(satu)}
    return len(penjelasan) < 2


def mengulang(baris: Baris) -> bool:
    """Whether the explanation says nothing that the rule's own words do not say."""
    return baris.isi.startswith(baris.penjelasan.rstrip("."))


def _tempat(baris: Baris) -> tuple[tuple[str, str], ...]:
    # A rule of the parent is "national" in the child and its own in the parent: the place is the same.
    return tuple((d.pasal, d.peraturan) for d in baris.dasar)
