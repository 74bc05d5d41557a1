"""Typed reading of QStyleOption: PySide6's stubs leave its fields out."""

from typing import Any, cast

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOption


def kotak_pilihan(pilihan: QStyleOption) -> QRect:
    """Where to draw."""
    return cast(QRect, cast(Any, pilihan).rect)


def keadaan_pilihan(pilihan: QStyleOption) -> QStyle.StateFlag:
    """Selected, pointed at, enabled, on."""
    return cast(QStyle.StateFlag, cast(Any, pilihan).state)
