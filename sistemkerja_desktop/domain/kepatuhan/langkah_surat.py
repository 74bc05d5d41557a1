"""Letters and the steps of mechanisms in which they were written: which one, with which answer, and what they hold."""

import json
from functools import lru_cache
from typing import Any

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import JenisSurat, LangkahMekanisme
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.teks import kunci

TERBUKA = (KeadaanPenugasan.DIPROSES, KeadaanPenugasan.BERJALAN)
"""States in which something can still be done about an assignment's steps."""
_BERLAKU = (KeadaanSurat.TERBIT, KeadaanSurat.DITERIMA)


def semua_langkah(potret: Potret, penugasan: Penugasan) -> tuple[LangkahMekanisme, ...]:
    """The steps of its mechanism, none where its regulation has none."""
    satu = potret.sel(penugasan)
    return satu.mekanisme.langkah if satu is not None and satu.mekanisme is not None else ()


def langkah_kasus(potret: Potret, catatan: LangkahKasus) -> LangkahMekanisme | None:
    """The step that was recorded, None where the assignment or its step is not there."""
    penugasan = potret.penugasan.get(catatan.penugasan_id)
    semua = semua_langkah(potret, penugasan) if penugasan is not None else ()
    return next((langkah for langkah in semua if langkah.kode == catatan.langkah), None)


def langkah_surat(potret: Potret, surat: Surat) -> LangkahMekanisme | None:
    """The step in which the letter was written; a surat tugas from before steps were kept belongs to the one it is."""
    penugasan = potret.penugasan.get(surat.penugasan_id)
    for langkah in semua_langkah(potret, penugasan) if penugasan is not None else ():
        tugas = not surat.langkah and surat.jenis == langkah.surat == SURAT_TUGAS
        if tugas or langkah.kode == surat.langkah:
            return langkah
    return None


def catatan_surat(potret: Potret, surat: Surat) -> LangkahKasus | None:
    """What was recorded of the letter's step: its own record, else the only answer to a step of that code."""
    semua = potret.langkah.milik("penugasan", surat.penugasan_id) if surat.penugasan_id is not None else ()
    milik = {surat.id, surat.mengganti_id} - {None}
    if (sendiri := next((c for c in semua if c.surat_id in milik), None)) is not None:
        return sendiri
    sejalan = [c for c in semua if surat.langkah and c.langkah == surat.langkah and c.jawaban is not None]
    return sejalan[0] if len(sejalan) == 1 else None


def ditolak(potret: Potret, surat: Surat, langkah: LangkahMekanisme) -> bool:
    """Whether the letter refuses: by the recorded answer, else by being of a kind with which the step only refuses."""
    catatan = catatan_surat(potret, surat)
    if catatan is not None and catatan.jawaban is not None:
        return catatan.jawaban is Jawaban.TOLAK
    return langkah.surat_tolak == surat.jenis != langkah.surat


def jenis_surat(potret: Potret, surat: Surat, kode: str) -> JenisSurat | None:
    """What the regulation of the letter's assignment says of that kind of letter."""
    penugasan = potret.penugasan.get(surat.penugasan_id)
    profil = potret.aturan_untuk(penugasan)[0] if penugasan is not None else potret.profil
    return next((jenis for jenis in profil.surat if jenis.kode == kode), None)


def surat_tugas(potret: Potret, penugasan: Penugasan) -> list[Surat]:
    """The letters that assign, whatever became of them, by id: issued, revoked, or come in from another office."""
    semua = potret.surat.milik("penugasan", penugasan.id)
    if not semua:
        return []
    kode = {langkah.kode for langkah in semua_langkah(potret, penugasan) if langkah.surat == SURAT_TUGAS}
    return [
        s
        for s in semua
        if (s.jenis == SURAT_TUGAS or s.langkah in kode) and s.keadaan in (*_BERLAKU, KeadaanSurat.DICABUT)
    ]


def berlaku(surat: Surat) -> bool:
    """Whether it was issued, or came in, and was not revoked."""
    return surat.keadaan in _BERLAKU


@lru_cache(maxsize=1024)
def blok(isi: str) -> tuple[dict[str, Any], ...]:
    """The blocks of an issued letter; it never changes, so it is read once. Content that is no JSON has none."""
    try:
        return tuple(json.loads(isi)["blok"])
    except (ValueError, KeyError, TypeError):
        return ()


@lru_cache(maxsize=1024)
def teks(isi: str) -> str:
    """All words of an issued letter, in small letters and without punctuation."""
    kata: list[str] = []
    antre: list[Any] = list(blok(isi))
    while antre:
        satu = antre.pop()
        if isinstance(satu, str):
            kata.append(kunci(satu))
        elif isinstance(satu, dict):
            antre.extend(satu.values())
        elif isinstance(satu, list):
            antre.extend(satu)
    return " \n ".join(kata)


def tembusan(isi: str) -> list[str]:
    """To whom copies go, as the letter has it."""
    return [kepada for b in blok(isi) if b.get("blok") == "Tembusan" for kepada in b.get("kepada") or ()]


def beralasan(isi: str) -> bool:
    """Whether the letter has a part of its own for reasons that is not empty."""
    bagian = [b for b in blok(isi) if b.get("blok") == "Bagian" and "alasan" in kunci(str(b.get("label", "")))]
    return any(kunci(str(butir)) for b in bagian for butir in b.get("butir") or ())


def atas_tanda_tangan(isi: str) -> str:
    """The first line above the signature, by whose authority the letter stands, without "a.n." and "Plt."; or ""."""
    tanda = next((b for b in blok(isi) if b.get("blok") == "TandaTangan"), None)
    jabatan = (tanda or {}).get("jabatan") or ()
    return sebutan(str(jabatan[0].get("jabatan", ""))) if jabatan else ""


_AWALAN = ("sdr ", "yth ", "plt ", "plh ", "a n ", "u b ")


def sebutan(baris: str) -> str:
    """A person or an official as a letter writes them, for comparing: without forms of address and "Plt."."""
    hasil = kunci(baris)
    for awal in _AWALAN:
        hasil = hasil.removeprefix(awal)
    return hasil
