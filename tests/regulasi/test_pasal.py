"""Every rule of every profile with its articles; of steps also who acts and when, of assessors and letters who it is.

The tables in data/pasal were laid beside the texts line by line, each line at its article. A profile that says
something else, or has a rule that no line knows, is wrong until somebody has read that article again. A line is

    PREFIX,PREFIX.CODE = ARTICLE; ARTICLE | WHAT IT SAYS

where % in an article stands for the part of the lampiran on that prefix (the first line says which). What it says:

- of an assessor, the actor; after `kepala_unit` the kinds of units whose head it is;
- of a step of the phases, the actors, then its marks: bila (its condition), otomatis (the event that records it), boleh
  (may be left out), ulang (asked for again after a correction), gerbang;
- of a cell, who appoints, and the mechanism; "tertutup" where it is closed;
- of a cell's step (CELL/STEP, without articles) who acts, how, and what follows.

Rules that a daerah takes over from the national regulation stand there only.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from sistemkerja_desktop.domain.alur import LangkahAlur
from sistemkerja_desktop.domain.regulasi import (
    Aturan,
    AturanPenilai,
    AturanPenugasan,
    DasarHukum,
    LangkahMekanisme,
    Pilihan,
    Profil,
    SumberHukum,
)
from sistemkerja_desktop.regulasi.muat import muat_profil

TABEL = sorted((Path(__file__).parent / "data" / "pasal").glob("*.txt"))


def baca_tabel(berkas: Path) -> dict[str, str]:
    """What the table expects of each rule, by code."""
    bagian: dict[str, str] = {}
    hasil: dict[str, str] = {}
    for baris in berkas.read_text("utf-8").splitlines():
        if baris.startswith("% "):
            bagian = dict(satu.split("=", 1) for satu in baris[2:].split(" "))
        if not baris or baris[0] in "%#":
            continue
        kode, _, isi = baris.partition(" = ")
        awalan, titik, sisa = kode.partition(".")
        for satu in awalan.split(","):
            assert hasil.setdefault(satu + titik + sisa, isi.replace("%", bagian.get(satu, ""))) is not None
    return hasil


def isi_profil(profil: Profil) -> dict[str, str]:
    """The same of the profile as it is evaluated, with what it takes over left out."""
    hasil: dict[str, str] = {}
    for kode, dasar, selebihnya in _aturan(profil):
        if not profil.induk or any(d.sumber == SumberHukum.DAERAH for d in dasar):
            isi = "; ".join(_pasal(d, profil.nama_singkat) for d in dasar) + selebihnya
            assert hasil.setdefault(kode, isi) == isi, f"two rules have the code {kode}"
    induk = _mekanisme(muat_profil(profil.induk)) if profil.induk else {}
    return hasil | {kode: isi for kode, isi in _mekanisme(profil).items() if induk.get(kode) != isi}


def _mekanisme(profil: Profil) -> dict[str, str]:
    return {
        f"{sel.aturan.kode}/{langkah.kode}": _langkah(langkah)
        for sel in profil.penugasan
        for langkah in (sel.mekanisme.langkah if sel.mekanisme is not None else ())
    }


def _langkah(langkah: LangkahMekanisme) -> str:
    bagian = [" ".join(langkah.pelaku), " ".join(filter(None, (langkah.saluran.value, langkah.surat)))]
    for nama in ("kepada", "tembusan", "penyusun", "penandatangan", "penolak"):
        if orang := getattr(langkah, nama):
            bagian.append(f"{nama} {' '.join(orang)}")
    if not langkah.keputusan:
        return " | ".join([*bagian, f"lalu {langkah.lanjut}"])
    bagian += ["tolak beralasan"] if langkah.alasan_tolak else []
    bagian += [f"tolak dengan {langkah.surat_tolak}"] if langkah.surat_tolak else []
    return " | ".join([*bagian, f"setuju {langkah.setuju}, tolak {langkah.tolak}"])


def _pasal(dasar: DasarHukum, peraturan: str) -> str:
    return dasar.pasal if dasar.peraturan == peraturan else f"{dasar.peraturan}: {dasar.pasal}"


def _aturan(isi: Any, pemilik: Any = None) -> Iterator[tuple[str, tuple[DasarHukum, ...], str]]:
    """Each rule's code and articles, with what the table says beside them of the thing that it belongs to."""
    if isinstance(isi, Aturan):
        yield isi.kode, isi.dasar, _selebihnya(pemilik)
    elif isinstance(isi, AturanPenugasan):
        yield from _aturan(isi.aturan, isi)
        langkah = isi.mekanisme.langkah if isi.mekanisme is not None else ()
        # A step without articles of its own has the cell's.
        yield from ((s.aturan.kode, s.aturan.dasar, "") for s in langkah if s.aturan.kode != isi.aturan.kode)
    elif isinstance(isi, Pilihan):
        yield isi.aturan.kode, isi.aturan.dasar, ""
        yield from ((f"{isi.aturan.kode}:{opsi.kode}", opsi.dasar, "") for opsi in isi.opsi)
    elif is_dataclass(isi):
        for bidang in fields(isi):
            if not (isinstance(isi, Profil) and bidang.name == "aturan"):  # there all of them stand once more
                yield from _aturan(getattr(isi, bidang.name), isi)
    elif isinstance(isi, tuple):
        for satu in isi:
            yield from _aturan(satu, pemilik)


def _selebihnya(pemilik: Any) -> str:
    if isinstance(pemilik, AturanPenilai):
        return f" | {' '.join((pemilik.penilai, *pemilik.unit_penilai))}"
    if isinstance(pemilik, AturanPenugasan):
        jalan = f"{' '.join(pemilik.penugas)} | {pemilik.mekanisme.kode}" if pemilik.mekanisme else "tertutup"
        return f" | {jalan}" + (f" | bila {pemilik.bila_pilihan}" if pemilik.bila_pilihan else "")
    if not isinstance(pemilik, LangkahAlur):
        return ""
    tanda = [f"bila {pemilik.bila}"] if pemilik.bila else []
    tanda += [f"otomatis {pemilik.otomatis}"] if pemilik.otomatis else []
    tanda += ["boleh"] if not pemilik.wajib else []
    tanda += ["ulang"] if pemilik.ulang_saat_perbaikan else []
    tanda += ["gerbang"] if pemilik.gerbang else []
    return f" | {' '.join(pemilik.pelaku)} | {', '.join(tanda)}".rstrip(" |")


@pytest.mark.parametrize("berkas", TABEL, ids=lambda berkas: berkas.stem)
def test_pasal(berkas: Path) -> None:
    assert isi_profil(muat_profil(berkas.stem)) == baca_tabel(berkas)
