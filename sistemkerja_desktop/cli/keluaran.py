"""What commands print: JSON for programs, lines for people."""

import json
from collections.abc import Iterable
from typing import Any


def cetak(data: Any, baris: Iterable[str], *, sebagai_json: bool) -> None:
    """Prints `data` as one JSON document, or the lines."""
    if sebagai_json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for satu in baris:
            print(satu)
