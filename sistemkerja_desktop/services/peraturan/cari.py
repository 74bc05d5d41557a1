"""Finding rules by their words and articles."""

from collections.abc import Iterable

from sistemkerja_desktop.domain.regulasi import SumberHukum
from sistemkerja_desktop.services.peraturan.banding import BabBanding
from sistemkerja_desktop.services.peraturan.isi import Bab, Baris


def nasional(baris: Baris) -> bool:
    """Whether the rule is the national one, because the regulation itself has none."""
    return bool(baris.dasar) and all(d.sumber is SumberHukum.NASIONAL for d in baris.dasar)


def teks_cari(baris: Baris) -> str:
    """Everything of a rule that is searched, in small letters: its words, code, articles and whose they are."""
    bagian = [baris.judul, baris.isi, baris.penjelasan, baris.kode, "nasional" if nasional(baris) else ""]
    bagian += [f"{d.pasal} {d.peraturan}" for d in baris.dasar]
    return "\n".join(bagian).casefold()


def saring_bab(bab: Iterable[Bab], teks: str) -> tuple[Bab, ...]:
    """The chapters with only the rules that have every word of `teks`; chapters without one are left out.

    A word may stand in the chapter's title instead.
    """
    kata = teks.casefold().split()
    if not kata:
        return tuple(bab)
    hasil = []
    for satu in bab:
        judul = satu.judul.casefold()
        cocok = tuple(b for b in satu.baris if _ada(kata, f"{judul}\n{teks_cari(b)}"))
        if cocok:
            hasil.append(Bab(satu.kode, satu.judul, cocok))
    return tuple(hasil)


def saring_banding(bab: Iterable[BabBanding], teks: str, *, hanya_berbeda: bool) -> tuple[BabBanding, ...]:
    """The same for two regulations; a rule stays where either side has the words."""
    kata = teks.casefold().split()
    hasil = []
    for satu in bab:
        judul = satu.judul.casefold()
        baris = tuple(b for b in satu.baris if not hanya_berbeda or b.berbeda)
        if kata:
            baris = tuple(
                b
                for b in baris
                if _ada(kata, "\n".join([judul, *(teks_cari(sisi) for sisi in (b.kiri, b.kanan) if sisi)]))
            )
        if baris:
            hasil.append(BabBanding(satu.kode, satu.judul, baris))
    return tuple(hasil)


def _ada(kata: Iterable[str], teks: str) -> bool:
    return all(satu in teks for satu in kata)
