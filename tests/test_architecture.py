"""What the house holds: layers, sizes, and nothing of a developer's machine in the repository."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sistemkerja_desktop"


def test_layers_are_kept() -> None:
    hasil = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stdout


@pytest.mark.parametrize("modul", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_modules_are_short(modul: Path) -> None:
    assert len(modul.read_text(encoding="utf-8").splitlines()) <= 400


def test_starting_loads_nothing_heavy() -> None:
    """What the first paint needs must not bring in what only later work needs."""
    kode = (
        "import sys, sistemkerja_desktop.app.mulai, sistemkerja_desktop.app.program\n"
        "berat = {'sqlalchemy', 'sqlcipher3', 'pydantic', 'reportlab', 'python_calamine', 'xlsxwriter', 'pypdfium2',"
        " 'alembic', 'PIL', 'numpy'}\n"
        "print(sorted(berat & {m.split('.')[0] for m in sys.modules}))"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], cwd=ROOT, capture_output=True, text=True, check=True)
    assert hasil.stdout.strip() == "[]"


def test_no_path_of_a_machine_and_no_registry_in_the_repository() -> None:
    pola = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/|files\.pythonhosted|pypi\.org")
    daftar = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    for nama in filter(None, daftar):
        berkas = ROOT / nama
        if berkas.suffix in {".png", ".ttf", ".qm", ".xlsx", ".xls", ".ods", ".pdf"} or berkas == Path(__file__):
            continue
        if berkas.is_file():
            temuan = pola.search(berkas.read_text(encoding="utf-8", errors="replace"))
            assert temuan is None, f"{nama}: {temuan.group() if temuan else ''}"
