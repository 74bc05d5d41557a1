"""Faults of files in words: what pydantic and the reader of TOML say in English, for people who write profiles."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_BARIS_TOML = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_TOML = {
    "Invalid value": "nilai tidak dapat dibaca; teks ditulis dalam tanda kutip",
    "Invalid statement": "bukan KUNCI = NILAI dan bukan [BAGIAN]",
    "Invalid initial character for a key part": "nama kunci tidak dapat dibaca",
    "Cannot overwrite a value": "kunci ini sudah ditulis sebelumnya",
    "Cannot declare": "bagian ini sudah ditulis sebelumnya",
    "Cannot mutate immutable namespace": "bagian ini sudah ditulis sebelumnya",
    "Duplicate inline table key": "kunci ini ditulis dua kali",
    "Expected '=' after a key": "sesudah kunci harus ada tanda =",
    "Expected newline or end of document": "sesudah nilai tidak boleh ada apa-apa lagi pada baris itu",
    "Expected ']": "kurung siku bagian belum ditutup",
    "Unclosed array": "kurung siku daftar belum ditutup, atau koma antara isinya kurang",
    "Unclosed inline table": "kurung kurawal belum ditutup, atau koma antara isinya kurang",
    "Unterminated string": "tanda kutip belum ditutup",
    "Expected '\"": "tanda kutip belum ditutup",
    'Expected "': "tanda kutip belum ditutup",
    "Illegal character": "tanda kutip belum ditutup, atau ada karakter yang tidak boleh dipakai",
    "Found invalid character": "ada karakter yang tidak boleh dipakai",
    "Unescaped": "garis miring terbalik ditulis dua kali: \\\\",
    "Invalid date": "tanggal tidak ada dalam kalender",
}
_CONTOH_TERPANJANG = 40
_JENIS = {
    "string_type": 'harus teks dalam tanda kutip, misalnya "1"',
    "tuple_type": 'harus daftar dalam kurung siku, misalnya ["…"]',
    "union_tag_not_found": "harus teks dalam tanda kutip, atau bagian dalam kurung kurawal",
    "dict_type": "harus sebuah bagian dengan kunci-kuncinya, bukan nilai",
    "model_type": "harus satu bagian dengan kunci-kuncinya: [BAGIAN], bukan nilai atau [[BAGIAN]]",
    "bool_type": "harus true atau false tanpa tanda kutip",
    "bool_parsing": "harus true atau false tanpa tanda kutip",
    "int_type": "harus bilangan bulat tanpa tanda kutip",
    "int_parsing": "harus bilangan bulat tanpa tanda kutip",
    "int_from_float": "harus bilangan bulat",
    "date_type": "harus tanggal tanpa tanda kutip, misalnya 2026-01-02",
    "date_parsing": "harus tanggal tanpa tanda kutip, misalnya 2026-01-02",
    "date_from_datetime_parsing": "harus tanggal tanpa tanda kutip, misalnya 2026-01-02",
    "date_from_datetime_inexact": "harus tanggal tanpa jam, misalnya 2026-01-02",
    "too_short": "isinya kosong atau terlalu pendek",
    "string_too_short": "isinya kosong atau terlalu pendek",
    "extra_forbidden": "kunci tidak dikenal",
    "missing": "kunci wajib belum ada",
}


def pesan_toml(galat: Exception) -> tuple[int, str]:
    """The line (0 for the end of the file) and what is wrong with a text that is no TOML."""
    asli = str(galat)
    letak = _BARIS_TOML.search(asli)
    arti = next((kata for awal, kata in _TOML.items() if asli.startswith(awal)), "susunannya tidak dapat dibaca")
    baris, kolom = (int(letak[1]), int(letak[2])) if letak and letak[1] else (0, 0)
    return baris, f"bukan TOML yang benar: {arti}" + (f" (kolom {kolom})" if kolom else "")


def pesan_bentuk(galat: "ErrorDetails") -> str:
    """What is wrong with one value, told by what it should have been."""
    konteks, nilai = galat.get("ctx", {}), galat["input"]
    match galat["type"]:
        case "enum" | "literal_error":
            ada = str(konteks["expected"]).replace(" or ", " atau ").replace("'", "")
            return f"nilai {_tulis(nilai)} tidak dikenal; yang ada: {ada}"
        case "value_error":
            return str(konteks["error"])
        case "string_too_long":
            return f"teks lebih panjang dari {konteks['max_length']} karakter"
        case "string_pattern_mismatch":
            return f"kode {_tulis(nilai)} hanya boleh berisi huruf kecil, angka, titik, dan tanda hubung"
        case "greater_than_equal" | "greater_than" | "less_than_equal" | "less_than" as jenis:
            batas = konteks.get("ge", konteks.get("gt", konteks.get("le", konteks.get("lt"))))
            arah = "paling sedikit" if jenis == "greater_than_equal" else "lebih dari" if jenis[0] == "g" else ""
            arah = arah or ("paling banyak" if jenis == "less_than_equal" else "kurang dari")
            return f"nilai {_tulis(nilai)} harus {arah} {batas}"
        case jenis:
            return _JENIS.get(jenis, f"nilai {_tulis(nilai)} tidak sesuai")


def _tulis(nilai: Any) -> str:
    """The value as it stands in the file, as far as it is short; of lists and tables only what they are."""
    if isinstance(nilai, bool):
        return "true" if nilai else "false"
    if isinstance(nilai, dict):
        return "berupa bagian"
    if isinstance(nilai, list):
        return "berupa daftar"
    teks = str(nilai)
    return f"'{teks if len(teks) <= _CONTOH_TERPANJANG else teks[:_CONTOH_TERPANJANG] + '…'}'"
