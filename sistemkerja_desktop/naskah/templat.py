"""Wording as data: TOML below resources/surat with named placeholders. Nothing in it is evaluated."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.galat import GalatPengguna

SKEMA = 1
_TEMPAT_ISI = re.compile(r"\{(\w+)\}")


class Templat:
    """The wording of one kind of letter. Keys are written with dots: "untuk.tim"."""

    def __init__(self, nama: str, data: Mapping[str, Any]) -> None:
        self._nama = nama
        self._data = data

    def _ambil(self, kunci: str) -> Any:
        nilai: Any = self._data
        for bagian in kunci.split("."):
            if not isinstance(nilai, Mapping) or bagian not in nilai:
                raise self._galat(f"“{kunci}” tidak ada")
            nilai = nilai[bagian]
        return nilai

    def teks(self, kunci: str, **isi: str) -> str:
        """The sentence with its placeholders filled. Raises GalatPengguna for a key or placeholder that is unknown."""
        nilai = self._ambil(kunci)
        if not isinstance(nilai, str):
            raise self._galat(f"“{kunci}” harus berupa teks")
        return self._isi(kunci, nilai, isi)

    def daftar(self, kunci: str, **isi: str) -> tuple[str, ...]:
        """The sentences of a list; those that name a placeholder whose value is "" are left out."""
        nilai = self._ambil(kunci)
        if not isinstance(nilai, list) or not all(isinstance(n, str) for n in nilai):
            raise self._galat(f"“{kunci}” harus berupa daftar teks")
        return tuple(
            self._isi(kunci, n, isi) for n in nilai if all(isi.get(nama, "?") for nama in _TEMPAT_ISI.findall(n))
        )

    def angka(self, kunci: str) -> int:
        nilai = self._ambil(kunci)
        if not isinstance(nilai, int):
            raise self._galat(f"“{kunci}” harus berupa angka")
        return nilai

    def _isi(self, kunci: str, kalimat: str, isi: Mapping[str, str]) -> str:
        def ganti(cocok: re.Match[str]) -> str:
            nama = cocok[1]
            if nama not in isi:
                raise self._galat(f"“{{{nama}}}” dalam “{kunci}” tidak dikenal; yang ada: {', '.join(sorted(isi))}")
            return isi[nama]

        return _TEMPAT_ISI.sub(ganti, kalimat)

    def _galat(self, sebab: str) -> GalatPengguna:
        return GalatPengguna(
            f"Templat surat {self._nama}: {sebab}.", "Perbaiki berkas templat atau pasang ulang program."
        )


@lru_cache(maxsize=16)
def muat_templat(path: Path | None = None) -> Templat:
    """The wording of the surat tugas, or of the file at `path`; read once.

    Raises GalatPengguna when the file cannot be read or has another `schema_version`.
    """
    path = path or paths.resource("surat", "surat-tugas.toml")
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
    return Templat(path.name, data)
