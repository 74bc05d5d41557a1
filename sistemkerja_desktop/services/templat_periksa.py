"""Checks and tries the office's own wording of letters, before it is kept."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.regulasi import Aturan, JenisSurat, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import TemplatSurat
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.services.agenda.jenis import SURAT_TUGAS
from sistemkerja_desktop.services.agenda.penomoran import aturan_nomor, usulan_nomor
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.bahan import BahanSurat
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.naskah.templat import BerkasTemplat, KataTemplat

Kata = str | tuple[str, ...]
"""A sentence, or a list of them."""
Ubahan = Mapping[str, str | Sequence[str]]
"""Wording by dotted key. Keys that are left out stay as the office has them."""

# Blanks and line breaks, but not the no-break space, which somebody may have meant.
_SELA = re.compile(r"[^\S\u00a0]+")


@dataclass(frozen=True, slots=True)
class MasalahKata:
    """What is wrong with a piece ("" for the letter as a whole). `ditolak`: it is not kept; else it is a warning."""

    kunci: str
    pesan: str
    ditolak: bool


def periksa(sesi: Sesi, jenis: str, ubahan: Ubahan) -> list[MasalahKata]:
    """What speaks against that wording, refusals first; an empty list when nothing does.

    Refused is what cannot be filled in, and what would keep a letter of that kind from being written at all. Lost
    wording that the office's regulation demands, or that a letter needs to make sense, is a warning. Raises
    GalatPengguna for an unknown kind.
    """
    from sistemkerja_desktop.naskah.periksa_templat import periksa_ubahan
    from sistemkerja_desktop.naskah.templat import baca_templat

    berkas = baca_templat(jenis)
    baru = rapi(ubahan)
    ditolak = [
        MasalahKata(m.kunci, m.pesan, True)
        for m in periksa_ubahan(jenis, {k: n if isinstance(n, str) else [*n] for k, n in baru.items()})
        if m.ditolak
    ]
    buruk = {m.kunci for m in ditolak}
    dituntut = isi_dituntut(sesi.profil, berkas)
    hilang = [
        masalah
        for kunci, nilai in baru.items()
        if kunci not in buruk
        for masalah in _kehilangan(kunci, berkas.kata[kunci], nilai, dituntut.get(kunci))
    ]
    if not ditolak:
        ditolak = _tak_tersusun(sesi, berkas, baru)
    return [*ditolak, *hilang]


def pratinjau_templat(sesi: Sesi, jenis: str, ubahan: Ubahan, ragam: str = "", kertas: str = "") -> "HasilPdf":
    """A letter of that kind in that wording about an invented case, under the office's own kop.

    `kertas` "" is the office's. Raises GalatPengguna for wording that `periksa` refuses.
    """
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.naskah.templat import baca_templat
    from sistemkerja_desktop.services.kantor import lambang

    for masalah in periksa(sesi, jenis, ubahan):
        if masalah.ditolak:
            raise GalatPengguna(masalah.pesan, "Perbaiki kata-katanya.")
    berkas = baca_templat(jenis)
    with sesi.baca() as uk:
        milik = kata_kantor(berkas, uk.find(TemplatSurat, jenis=jenis))
        bahan = replace(_contoh(sesi, uk, berkas, ragam), kertas=kertas)
    return render_pdf(_susun(bahan, berkas, {**milik, **rapi(ubahan)}), lambang(sesi))


def kata_kantor(berkas: "BerkasTemplat", milik: TemplatSurat | None) -> dict[str, Kata]:
    """The office's wording of pieces that this version of the program still has, each of the piece's kind."""
    hasil: dict[str, Kata] = {}
    for kunci, nilai in (json.loads(milik.isi) if milik else {}).items():
        kata = berkas.kata.get(kunci)
        if kata is not None:
            semua = [nilai] if isinstance(nilai, str) else nilai
            hasil[kunci] = " ".join(semua) if isinstance(kata.nilai, str) else tuple(semua)
    return hasil


def rapi(ubahan: Ubahan) -> dict[str, Kata]:
    """Without blanks at the ends, doubled ones, line breaks and empty sentences."""
    return {
        kunci: _satu_baris(nilai) if isinstance(nilai, str) else tuple(filter(None, map(_satu_baris, nilai)))
        for kunci, nilai in ubahan.items()
    }


def _satu_baris(kalimat: str) -> str:
    return _SELA.sub(" ", kalimat).strip()


# What the regulation demands


def isi_dituntut(profil: Profil, berkas: "BerkasTemplat") -> dict[str, Aturan]:
    """The pieces that hold a content which the office's regulation asks for, each with the rule."""
    surat = _surat_peraturan(profil, berkas.ringkas.kode)
    hasil: dict[str, Aturan] = {}
    for nama in surat.isi_wajib if surat else ():
        kunci = berkas.kunci_wajib(nama)
        if surat is not None and kunci in berkas.kata:
            hasil.setdefault(kunci, surat.aturan)
    return hasil


def _surat_peraturan(profil: Profil, kode: str) -> JenisSurat | None:
    return next((satu for satu in profil.surat if satu.kode == kode), None)


def _kehilangan(kunci: str, kata: "KataTemplat", nilai: Kata, aturan: Aturan | None) -> list[MasalahKata]:
    """What a piece no longer says of that which is demanded, or without which the letter makes no sense."""
    from sistemkerja_desktop.naskah.templat import kalimat_dari, tempat_isi

    if not kata.wajib and aturan is None:
        return []
    kini = " ".join(kalimat_dari(nilai))
    tempat = dict.fromkeys(nama for kalimat in kalimat_dari(kata.nilai) for nama in tempat_isi(kalimat))
    hilang = [f"{{{nama}}}" for nama in tempat if nama not in tempat_isi(kini)]
    hilang += [f"“{satu}”" for satu in kata.memuat if satu.casefold() not in kini.casefold()]
    if kini and not hilang:
        return []
    apa = f"{daftar_kata(hilang)} hilang" if kini else "seluruh kata-katanya hilang"
    dasar = aturan.dasar[0] if aturan is not None and aturan.dasar else None
    sebab = f"dituntut {dasar.pasal} {dasar.peraturan}" if dasar else "termasuk isi pokok surat ini"
    return [MasalahKata(kunci, f"{kata.label}: {apa}, padahal {sebab}.", False)]


# The invented case


def _tak_tersusun(sesi: Sesi, berkas: "BerkasTemplat", baru: Mapping[str, Kata]) -> list[MasalahKata]:
    """Why no letter could be written in that wording, if so."""
    hasil: list[MasalahKata] = []
    with sesi.baca() as uk:
        nilai = {**kata_kantor(berkas, uk.find(TemplatSurat, jenis=berkas.ringkas.kode)), **baru}
        semua = [_contoh(sesi, uk, berkas, ragam) for ragam in berkas.ringkas.ragam or ("",)]
    for bahan in semua:
        pesan = _galat_susun(bahan, berkas, nilai)
        # Margins that leave no room for a letter are not the wording's fault.
        if pesan and not _galat_susun(bahan, berkas, {}):
            hasil.append(MasalahKata("", f"Surat tidak dapat disusun dengan kata-kata ini. {pesan}", True))
    return list(dict.fromkeys(hasil))


def _galat_susun(bahan: "BahanSurat", berkas: "BerkasTemplat", nilai: Mapping[str, Kata]) -> str:
    try:
        _susun(bahan, berkas, nilai)
    except GalatPengguna as galat:
        return galat.pesan
    return ""


def _susun(bahan: "BahanSurat", berkas: "BerkasTemplat", nilai: Mapping[str, Kata]) -> "IsiSurat":
    from sistemkerja_desktop.naskah.jenis import susun_surat
    from sistemkerja_desktop.naskah.templat import Templat

    return susun_surat(bahan, Templat(berkas, nilai))


def _contoh(sesi: Sesi, uk: UnitBaca, berkas: "BerkasTemplat", ragam: str) -> "BahanSurat":
    """The invented case as this office and its regulation would have the letter."""
    from sistemkerja_desktop.naskah.contoh import contoh_bahan

    kantor, kode, hari = sesi.kantor, berkas.ringkas.kode, sesi.hari_ini()
    _, nomor = usulan_nomor(uk, kantor, kode, hari)
    surat = _surat_peraturan(sesi.profil, kode)
    bahan = contoh_bahan(kantor, kode, hari, nomor, ragam)
    wajib = surat.isi_wajib if surat else ()
    return replace(
        bahan,
        nama_surat=kantor.sebutan_surat_tugas if kode == SURAT_TUGAS else surat.nama if surat else "",
        isi_wajib=wajib,
        # A content of which the template knows nothing is written when the letter is.
        butir=dict.fromkeys((n for n in wajib if berkas.kunci_wajib(n) == n), ("diisi saat surat dibuat",))
        | dict(bahan.butir),
        qr=f"{kode} {nomor} contoh" if aturan_nomor(uk, kantor, kode).dengan_qr else "",
    )
