"""The window's program: puts the shell, the office's session and the pages together."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.jendela_utama import JendelaUtama

__all__ = ["jalankan", "main"]


def jalankan(
    path: Path | None = None,
    *,
    contoh: str = "",
    setelah_lukis: "Callable[[JendelaUtama], object] | None" = None,
    argv: Sequence[str] = (),
) -> int:
    """Runs the program until its window is closed; returns the exit code.

    `contoh` is the id of a sample office to open in place of `path`. `setelah_lukis` is called once, right after the
    first paint and before anything else is made or opened.
    """
    # The start makes objects by the hundred thousand and drops hardly any: looking for garbage among them would be a
    # quarter of it. Before Qt's modules are loaded, for they are most of them; `mulai` turns it on again.
    gc.disable()
    from sistemkerja_desktop.app.mulai import buka_jendela

    return buka_jendela(path, contoh, setelah_lukis, argv)


def main() -> None:
    """Opens the window with the office that was open last."""
    sys.exit(jalankan())
