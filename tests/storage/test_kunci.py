"""The lock between processes: one holds it, a crash releases it, a folder may refuse it."""

import subprocess
import sys
from pathlib import Path

import pytest

from sistemkerja_desktop.storage.kunci import KunciBerkas, nama_komputer

PEMEGANG = """
import sys, time
from pathlib import Path
from sistemkerja_desktop.storage.kunci import KunciBerkas
kunci, _ = KunciBerkas.coba(Path(sys.argv[1]))
print("dapat" if kunci else "tidak", flush=True)
time.sleep(60)
"""


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    return tmp_path / "kantor.skd"


def test_another_process_holds_it_until_it_is_killed(berkas: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", PEMEGANG, str(berkas)], stdout=subprocess.PIPE, text=True) as proses:
        assert proses.stdout is not None
        assert proses.stdout.readline().strip() == "dapat"
        kunci, pemakai = KunciBerkas.coba(berkas)
        assert kunci is None
        assert pemakai is not None
        assert (pemakai.pid, pemakai.komputer, pemakai.di_komputer_ini) == (proses.pid, nama_komputer(), True)
        proses.kill()
        proses.wait()
    kunci, pemakai = KunciBerkas.coba(berkas)
    assert kunci is not None
    assert pemakai is None
    kunci.lepas()


def test_released_it_can_be_taken_again_and_leaves_an_empty_file(berkas: Path) -> None:
    for _ in range(2):
        kunci, _ = KunciBerkas.coba(berkas)
        assert kunci is not None
        assert KunciBerkas.coba(berkas)[0] is None
        kunci.lepas()
    assert [(p.name, p.stat().st_size) for p in berkas.parent.iterdir()] == [(".kantor.skd.kunci", 0)]


def test_no_lock_where_the_file_cannot_be_one(berkas: Path) -> None:
    berkas.with_name(".kantor.skd.kunci").mkdir()
    assert KunciBerkas.coba(berkas) == (None, None)
    berkas.with_name(".kantor.skd.kunci").rmdir()
    berkas.with_name(".kantor.skd.kunci").write_bytes(b"catatan orang lain" * 100)
    assert KunciBerkas.coba(berkas) == (None, None)
    assert berkas.with_name(".kantor.skd.kunci").read_bytes() == b"catatan orang lain" * 100


def test_a_note_that_cannot_be_written_does_not_keep_the_lock_away(berkas: Path) -> None:
    catatan = berkas.with_name(".kantor.skd.pemakai")
    catatan.mkdir()
    kunci, _ = KunciBerkas.coba(berkas)
    assert kunci is not None
    lain, pemakai = KunciBerkas.coba(berkas)
    assert lain is None
    assert pemakai is not None
    kunci.lepas()
    assert catatan.is_dir()
    lagi, _ = KunciBerkas.coba(berkas)
    assert lagi is not None
    lagi.lepas()
