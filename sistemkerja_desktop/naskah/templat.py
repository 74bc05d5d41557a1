"""Wording as data: TOML below resources/surat with named placeholders. Nothing in it is evaluated, only {name} filled.

A kind of letter is `resources/surat/<kode>.toml`; what all letters of one form share is in `resources/surat/bentuk`.
The office's own wording (`ubahan`) is laid over both by dotted key.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.domain.teks import kunci as samakan

SKEMA = 2
_TEMPAT_ISI = re.compile(r"\{(\w+)\}")

# Words behind which another one would say the same again.
_SAMA = dict.fromkeys(("melaksanakan", "pelaksanaan"), ("melaksanakan", "pelaksanaan"))

Nilai = str | tuple[str, ...]
"""A sentence, or a list of them."""


class BentukSurat(StrEnum):
    """The order of a letter's parts (Permendagri 1/2023 and the house's own)."""

    SURAT_TUGAS = "surat-tugas"
    SURAT_DINAS = "surat-dinas"
    NOTA_DINAS = "nota-dinas"
    KEPUTUSAN = "keputusan"
    LAPORAN = "laporan"
    SURAT_PRIBADI = "surat-pribadi"


@dataclass(frozen=True, slots=True)
class RingkasTemplat:
    """A kind of letter in a list. `klasifikasi` is "" where it is not known; `ragam` are its variants, if any."""

    kode: str
    nama: str
    bentuk: BentukSurat
    versi: str
    klasifikasi: str
    kelas: KelasSurat
    ragam: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KunciTemplat:
    """A piece of wording that the office may change.

    `nilai` is what is used now, `bawaan` what the program ships. `wajib` marks wording that a regulation demands.
    `bersama` is wording of the form, the same in all its letters (labels of the head).
    """

    kunci: str
    label: str
    nilai: Nilai
    bawaan: Nilai
    wajib: bool = False
    bersama: bool = False

    @property
    def diubah(self) -> bool:
        return self.nilai != self.bawaan


@dataclass(frozen=True, slots=True)
class KataTemplat:
    """Wording as shipped. `memuat` are words that must stay in it."""

    label: str
    nilai: Nilai
    wajib: bool = False
    memuat: tuple[str, ...] = ()
    bersama: bool = False


@dataclass(frozen=True, slots=True)
class BerkasTemplat:
    """A kind of letter as shipped: its wording by dotted key, and for each variant ("" alone) the parts of its body.

    `isi_wajib` finds the wording of a content that a regulation asks for: (words of its name, key).
    """

    ringkas: RingkasTemplat
    kata: Mapping[str, KataTemplat]
    susunan: Mapping[str, tuple[str, ...]]
    isi_wajib: tuple[tuple[tuple[str, ...], str], ...]
    lampiran_mulai: int

    def kunci_wajib(self, nama: str) -> str:
        """The key of the wording for a content that a regulation names; the name itself where there is none."""
        kata = f" {samakan(nama)} "
        return next((k for pola, k in self.isi_wajib if any(samakan(satu) in kata for satu in pola)), nama)


class Templat:
    """The wording of one kind of letter as the office uses it. Keys are written with dots: "untuk.tim"."""

    def __init__(self, berkas: BerkasTemplat, ubahan: Mapping[str, Nilai] | None = None) -> None:
        self.berkas = berkas
        self._nilai: dict[str, Nilai] = {kunci: kata.nilai for kunci, kata in berkas.kata.items()} | dict(ubahan or {})

    @property
    def ringkas(self) -> RingkasTemplat:
        return self.berkas.ringkas

    def ada(self, kunci: str, ragam: str = "") -> bool:
        """Whether there is such wording, for the variant or for all."""
        return f"{kunci}.{ragam}" in self._nilai or kunci in self._nilai

    def teks(self, kunci: str, isian: Mapping[str, str], ragam: str = "") -> str:
        """The sentence with its placeholders filled; the wording of the variant goes before that of all.

        Raises GalatPengguna for a key or placeholder that is unknown.
        """
        nilai = self._ambil(kunci, ragam)
        if not isinstance(nilai, str):
            raise self._galat(f"“{kunci}” harus berupa teks")
        return self._isi(kunci, nilai, isian)

    def daftar(self, kunci: str, isian: Mapping[str, str], ragam: str = "") -> tuple[str, ...]:
        """The sentences of a list, or the only one; those that name a placeholder whose value is "" are left out."""
        nilai = self._ambil(kunci, ragam)
        semua = (nilai,) if isinstance(nilai, str) else nilai
        return tuple(
            self._isi(kunci, n, isian) for n in semua if n.strip() and all(isian.get(t, "?") for t in tempat_isi(n))
        )

    def pilih(self, kunci: str, isian: Mapping[str, str], ragam: str = "") -> str:
        """The first sentence of a list whose placeholders all have a value; "" when there is none."""
        return next(iter(self.daftar(kunci, isian, ragam)), "")

    def kunci(self) -> tuple[KunciTemplat, ...]:
        """All wording that the office may change, the letter's own first."""
        semua = [
            KunciTemplat(kunci, kata.label, self._nilai[kunci], kata.nilai, kata.wajib, kata.bersama)
            for kunci, kata in self.berkas.kata.items()
        ]
        return tuple(sorted(semua, key=lambda k: k.bersama))

    def _ambil(self, kunci: str, ragam: str) -> Nilai:
        nilai = self._nilai.get(f"{kunci}.{ragam}") if ragam else None
        if nilai is None:
            nilai = self._nilai.get(kunci)
        if nilai is None:
            raise self._galat(f"“{kunci}” tidak ada")
        return nilai

    def _isi(self, kunci: str, kalimat: str, isian: Mapping[str, str]) -> str:
        def ganti(cocok: re.Match[str]) -> str:
            nama = cocok[1]
            if nama not in isian:
                raise self._galat(f"“{{{nama}}}” dalam “{kunci}” tidak dikenal; yang ada: {', '.join(sorted(isian))}")
            return _tanpa_kata_ganda(kalimat[: cocok.start()], isian[nama])

        return _TEMPAT_ISI.sub(ganti, kalimat)

    def _galat(self, sebab: str) -> GalatPengguna:
        return GalatPengguna(
            f"Templat surat {self.ringkas.kode}: {sebab}.", "Perbaiki kata-katanya pada Templat, atau pasang ulang."
        )


def _tanpa_kata_ganda(depan: str, nilai: str) -> str:
    """The value without its first word where the sentence has just said it: "kompetensi" + "Kompetensi gizi"."""
    kata, spasi, sisa = nilai.partition(" ")
    if not spasi or not depan.endswith(" "):
        return nilai
    terakhir = depan.rstrip(" :").rpartition(" ")[2].casefold()
    return sisa if kata.casefold() in _SAMA.get(terakhir, (terakhir,)) else nilai


@lru_cache(maxsize=512)
def tempat_isi(kalimat: str) -> tuple[str, ...]:
    """The names of the placeholders in a sentence."""
    return tuple(_TEMPAT_ISI.findall(kalimat))


def muat_templat(kode: str, ubahan: Mapping[str, str | list[str]] | None = None) -> Templat:
    """The wording of a kind of letter, with the office's own laid over it.

    Keys of `ubahan` that this version of the program no longer has are passed over. Raises GalatPengguna for an
    unknown kind and for wording that `periksa_ubahan` refuses.
    """
    berkas = baca_templat(kode)
    if not ubahan:
        return Templat(berkas)
    from sistemkerja_desktop.naskah.periksa_templat import periksa_ubahan

    milik = {kunci: nilai for kunci, nilai in ubahan.items() if kunci in berkas.kata}
    for masalah in periksa_ubahan(kode, milik):
        if masalah.ditolak:
            raise GalatPengguna(
                f"Kata-kata kantor untuk {berkas.ringkas.nama} tidak dapat dipakai: {masalah.pesan}",
                "Perbaiki atau kembalikan kata-katanya pada Templat.",
            )
    return Templat(berkas, {kunci: n if isinstance(n, str) else tuple(n) for kunci, n in milik.items()})


@lru_cache(maxsize=1)
def daftar_templat() -> tuple[RingkasTemplat, ...]:
    """All kinds of letter, in the order of an assignment's course."""
    semua = [baca_berkas(path) for path in _folder().glob("*.toml")]
    return tuple(berkas.ringkas for berkas in sorted(semua, key=lambda b: _urutan().index(b.ringkas.kode)))


@lru_cache(maxsize=64)
def baca_templat(kode: str) -> BerkasTemplat:
    """A kind of letter as shipped, read once. Raises GalatPengguna for an unknown kind."""
    if kode not in _urutan():
        raise GalatPengguna(f"Jenis surat “{kode}” tidak dikenal.", "Pilih jenis surat dari daftar.")
    return baca_berkas(_folder() / f"{kode}.toml")


def baca_berkas(path: Path) -> BerkasTemplat:
    """Reads a template. Raises GalatPengguna when it cannot be read or has another `schema_version`."""
    data = _toml(path)
    try:
        bentuk = BentukSurat(data["bentuk"])
        kata = {k: _kata(k, v) for k, v in data["kata"].items()}
        bersama = _toml(_folder() / "bentuk" / f"{bentuk.value}.toml")["kata"]
        for kunci, nilai in bersama.items():
            kata.setdefault(kunci, _kata(kunci, nilai, bersama=True))
        return BerkasTemplat(
            ringkas=RingkasTemplat(
                kode=data["kode"],
                nama=data["nama"],
                bentuk=bentuk,
                versi=data["versi"],
                klasifikasi=data["klasifikasi"],
                kelas=KelasSurat(data["kelas"]),
                ragam=tuple(data.get("ragam", ())),
            ),
            kata=kata,
            susunan={ragam: tuple(bagian) for ragam, bagian in data.get("susunan", {}).items()},
            isi_wajib=tuple((tuple(satu["kata"]), satu["kunci"]) for satu in data.get("isi_wajib", ())),
            lampiran_mulai=int(data.get("lampiran_mulai", 0)),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as galat:
        raise GalatPengguna(
            f"Templat surat {path.name} tidak lengkap: {galat}.", "Pasang ulang program ini."
        ) from galat


def _kata(kunci: str, data: Mapping[str, Any], *, bersama: bool = False) -> KataTemplat:
    nilai = data["teks"] if "teks" in data else tuple(data["daftar"])
    if not all(isinstance(n, str) for n in ((nilai,) if isinstance(nilai, str) else nilai)):
        raise TypeError(kunci)
    return KataTemplat(data["label"], nilai, bool(data.get("wajib")), tuple(data.get("memuat", ())), bersama)


def _toml(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as galat:
        raise GalatPengguna(
            f"Templat surat {path.name} tidak dapat dibaca: {galat}.",
            "Perbaiki berkas templat atau pasang ulang program.",
        ) from galat
    if data.get("schema_version") != SKEMA:
        raise GalatPengguna(
            f"Templat surat {path.name} dibuat untuk versi program yang lain.", "Pasang ulang program ini."
        )
    return data


def _folder() -> Path:
    return paths.resource("surat")


@lru_cache(maxsize=1)
def _urutan() -> tuple[str, ...]:
    """The codes of all kinds, in the order of resources/surat/bentuk/urutan.toml."""
    return tuple(_toml(_folder() / "bentuk" / "urutan.toml")["urutan"])


def kalimat_dari(nilai: Nilai | list[str]) -> Iterator[str]:
    """The sentences of a value, be it one or a list."""
    yield from (nilai,) if isinstance(nilai, str) else nilai
