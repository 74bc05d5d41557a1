"""Mechanisms of assignment: which steps follow which, and that every way through them ends."""

from collections.abc import Iterator

from sistemkerja_desktop.domain.regulasi import BERAKHIR, SELESAI, LangkahMekanisme, Mekanisme
from sistemkerja_desktop.domain.rekaman import dataclass

AKHIR = (SELESAI, BERAKHIR)


@dataclass(frozen=True, slots=True)
class CacatMekanisme:
    """What is wrong with a mechanism: the step (by position from 0), the key that is at fault, and the sentence."""

    posisi: int
    kunci: str
    pesan: str


def tujuan(langkah: LangkahMekanisme) -> dict[str, str]:
    """Where each outcome of the step leads: "setuju" and "tolak" of a decision, "lanjut" of any other step."""
    return {"setuju": langkah.setuju, "tolak": langkah.tolak} if langkah.keputusan else {"lanjut": langkah.lanjut}


def langkah_dengan_kode(mekanisme: Mekanisme, kode: str) -> LangkahMekanisme:
    """Raises KeyError."""
    for langkah in mekanisme.langkah:
        if langkah.kode == kode:
            return langkah
    raise KeyError(kode)


def berikut(mekanisme: Mekanisme, kode: str, *, setuju: bool = True) -> str:
    """What comes after the step: the code of a step, SELESAI or BERAKHIR. Raises KeyError for an unknown step."""
    langkah = langkah_dengan_kode(mekanisme, kode)
    arah = tujuan(langkah)
    return arah["lanjut"] if "lanjut" in arah else arah["setuju" if setuju else "tolak"]


def periksa_mekanisme(mekanisme: Mekanisme) -> Iterator[CacatMekanisme]:
    """Targets that do not exist, steps never reached, ways that go round for ever, and no way to an assignment."""
    kode = [langkah.kode for langkah in mekanisme.langkah]
    arah = [tujuan(langkah) for langkah in mekanisme.langkah]
    for posisi, milik in enumerate(arah):
        for kunci, ke in milik.items():
            if ke not in kode and ke not in AKHIR:
                yield CacatMekanisme(posisi, kunci, f"langkah '{ke}' tidak ada")
    terjangkau, antre = {0}, [0]
    while antre:
        for ke in arah[antre.pop()].values():
            if ke in kode and kode.index(ke) not in terjangkau:
                terjangkau.add(kode.index(ke))
                antre.append(kode.index(ke))
    for posisi in range(len(kode)):
        if posisi not in terjangkau:
            yield CacatMekanisme(posisi, "kode", f"langkah '{kode[posisi]}' tidak pernah dicapai")
    semua = {ke for milik in arah for ke in milik.values()}
    if semua <= {*kode, *AKHIR} and not any(SELESAI in arah[posisi].values() for posisi in terjangkau):
        terakhir = len(kode) - 1
        yield CacatMekanisme(terakhir, next(iter(arah[terakhir])), f"tidak ada jalan yang sampai pada '{SELESAI}'")
    yield from _tanpa_akhir(kode, arah)


def _tanpa_akhir(kode: list[str], arah: list[dict[str, str]]) -> Iterator[CacatMekanisme]:
    """Steps from which a way leads back to themselves: going back is a new request, never a ring."""
    for awal in range(len(kode)):
        dilihat: set[int] = set()
        antre = [awal]
        while antre:
            for ke in arah[antre.pop()].values():
                if ke not in kode:
                    continue
                posisi = kode.index(ke)
                if posisi == awal:
                    yield CacatMekanisme(awal, next(iter(arah[awal])), f"langkah '{kode[awal]}' kembali ke dirinya")
                    return
                if posisi not in dilihat:
                    dilihat.add(posisi)
                    antre.append(posisi)
