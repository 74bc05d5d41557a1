"""The example profile in resources/regulasi/README.md, written as somebody who copies it would."""

import re
from pathlib import Path

from sistemkerja_desktop.paths import resource

PANDUAN = resource("regulasi", "README.md")
ID = "kota-contoh-1-2026"
BLOK = re.compile(r"^```toml\n(# (\S+\.toml): .*?)^```$", re.MULTILINE | re.DOTALL)


def tulis_contoh(folder: Path) -> Path:
    """Writes the example's files as their first lines name them."""
    for isi, nama in BLOK.findall(PANDUAN.read_text(encoding="utf-8")):
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_text(isi, encoding="utf-8")
    return folder
