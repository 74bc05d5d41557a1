"""The profile as it was checked last time, kept for the account: checking it takes longer than opening an office.

What is kept is plain JSON that can only become the domain's own classes. It holds for exactly these files of the
profile and this code that checks them; anything else is as if nothing were kept.
"""

import hashlib
import json
import os
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from sistemkerja_desktop.domain import regulasi
from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import Profil

_KELAS: tuple[type[Any], ...] = (
    *(satu for satu in (getattr(regulasi, nama) for nama in regulasi.__all__) if isinstance(satu, type)),
    JenisJabatan,
    Jenjang,
    Fase,
    Cakupan,
    Cara,
)
_MENURUT_NAMA = {kelas.__name__: kelas for kelas in _KELAS}


def folder_simpanan() -> Path:
    """The account's own folder for what can be made anew."""
    from platformdirs import user_cache_path

    return user_cache_path("sistemkerja", appauthor=False)


def sidik_pemeriksa() -> str:
    """SHA-256 over the code that checks and builds profiles: what it let pass before, it might not now."""
    hasil = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(regulasi.__file__).parent):
        for berkas in sorted(folder.glob("*.py")):
            hasil.update(berkas.read_bytes())
    return hasil.hexdigest()


def ambil(id_: str, sidik: str) -> Profil | None:
    """The kept profile of files with that hash, or None."""
    try:
        data = json.loads(_berkas(id_).read_text(encoding="utf-8"))
        if data["sidik"] != sidik or data["pemeriksa"] != sidik_pemeriksa():
            return None
        profil = _bangun(data["isi"])
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return profil if isinstance(profil, Profil) and profil.hash == sidik else None


def simpan(id_: str, profil: Profil) -> None:
    """Keeps the profile; where the folder takes no file, it is checked again the next time."""
    isi = json.dumps(
        {"sidik": profil.hash, "pemeriksa": sidik_pemeriksa(), "isi": _urai(profil)},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    berkas = _berkas(id_)
    sementara = berkas.with_name(f".{berkas.name}.{os.getpid()}")
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        sementara.write_text(isi, encoding="utf-8")
        sementara.replace(berkas)
    except OSError:
        with suppress(OSError):
            sementara.unlink(missing_ok=True)


def kemas(profil: Profil) -> bytes:
    """The profile as bytes that `buka_kemasan` reads, also in later versions: fields are only ever added at the end."""
    return zlib.compress(json.dumps(_urai(profil), ensure_ascii=False, separators=(",", ":")).encode())


def buka_kemasan(isi: bytes) -> Profil:
    """Raises ValueError for bytes that are no packed profile."""
    try:
        profil = _bangun(json.loads(zlib.decompress(isi)))
    except (zlib.error, LookupError, TypeError) as galat:
        raise ValueError("no packed profile") from galat
    if not isinstance(profil, Profil):
        raise ValueError("no packed profile")
    return profil


def _berkas(id_: str) -> Path:
    return folder_simpanan() / f"profil-{id_}.json"


def _urai(profil: Profil) -> list[Any]:
    """Objects in an order in which each comes after what it holds; what is shared stands once."""
    daftar: list[Any] = []
    nomor: dict[int, int] = {}

    def nilai(isi: Any) -> Any:
        if isinstance(isi, Enum):
            return {"e": [type(isi).__name__, isi.value]}
        if isinstance(isi, date):
            return {"d": isi.isoformat()}
        if isinstance(isi, tuple):
            return [nilai(satu) for satu in isi]
        if not is_dataclass(isi):
            return isi
        if id(isi) not in nomor:
            bagian = [nilai(getattr(isi, f.name)) for f in fields(isi)]
            nomor[id(isi)] = len(daftar)
            daftar.append([type(isi).__name__, bagian])
        return {"o": nomor[id(isi)]}

    nilai(profil)
    return daftar


def _bangun(daftar: Iterable[Any]) -> Any:
    """The last of the objects that `_urai` wrote. Raises LookupError, TypeError or ValueError for anything else."""
    jadi: list[Any] = []
    enum: dict[tuple[str, Any], Any] = {}

    def semua(bagian: list[Any]) -> list[Any]:
        # Nearly everything is text, then an object that stands before: a call less for each is half of the time.
        return [
            isi
            if type(isi) is str
            else jadi[isi["o"]]
            if type(isi) is dict and "o" in isi
            else tuple(semua(isi))
            if type(isi) is list
            else nilai(isi)
            for isi in bagian
        ]

    def nilai(isi: Any) -> Any:
        if type(isi) is not dict:
            return isi
        if "d" in isi:
            return date.fromisoformat(isi["d"])
        nama, harga = isi["e"]
        if (nama, harga) not in enum:
            enum[nama, harga] = _MENURUT_NAMA[nama](harga)
        return enum[nama, harga]

    for nama, bagian in daftar:
        jadi.append(_MENURUT_NAMA[nama](*semua(bagian)))
    return jadi[-1]
