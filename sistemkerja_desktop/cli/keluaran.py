"""What commands print: JSON for programs, lines for people."""

import errno
import json
import os
import sys
from collections.abc import Iterable
from typing import Any

KODE_PIPA_PUTUS = 141
"""The exit code that shells give a program whose reader has gone: 128 and SIGPIPE."""


def cetak(data: Any, baris: Iterable[str], *, sebagai_json: bool) -> None:
    """Prints `data` as one JSON document, or the lines."""
    if sebagai_json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for satu in baris:
            print(satu)


def pipa_putus(galat: OSError) -> bool:
    """Whether an error says that nobody reads the output any more; Windows has no error of its own for it."""
    return isinstance(galat, BrokenPipeError) or (sys.platform == "win32" and galat.errno == errno.EINVAL)


def buang_keluaran() -> None:
    """Sends what is still to be printed nowhere, so that Python can end without another error."""
    buangan = os.open(os.devnull, os.O_WRONLY)
    os.dup2(buangan, sys.stdout.fileno())
    os.close(buangan)
