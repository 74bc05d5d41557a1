"""Where the program's own data lies: beside the package in a checkout, inside it in an installed copy."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
MIGRATIONS = _ROOT / "db"


def resource(*parts: str) -> Path:
    """The path of a file below resources/; it is not checked that it exists."""
    return RESOURCES.joinpath(*parts)
