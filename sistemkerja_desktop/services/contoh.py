"""Sample offices: made from the files in resources/contoh, through the same services as any other office."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, terapkan_impor
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor
from sistemkerja_desktop.services.sesi import Sesi


def folder_contoh(id: str) -> Path:
    """The folder of a sample office. Raises GalatPengguna with the ones that there are."""
    folder = resource("contoh", id)
    if not (folder / "kantor.toml").is_file():
        ada = ", ".join(sorted(p.parent.name for p in resource("contoh").glob("*/kantor.toml")))
        raise GalatPengguna(f"Kantor contoh “{id}” tidak ada.", f"Pilih salah satu: {ada}.")
    return folder


def buat_kantor_contoh(path: Path, id: str, *, jam: Callable[[], datetime] = datetime.now) -> Sesi:
    """Makes the office's file with its employees and targets, and opens it. Raises GalatPengguna."""
    folder = folder_contoh(id)
    data = tomllib.loads((folder / "kantor.toml").read_text(encoding="utf-8"))
    target = data.pop("target", [])
    lambang = folder / "lambang.png"
    baru = KantorBaru(**data)
    if lambang.is_file():
        baru = replace(baru, lambang=lambang.read_bytes())
    sesi = buat_kantor(path, baru, jam=jam)
    try:
        impor_berkas(sesi, folder / "pegawai.xlsx")
        _isi_target(sesi, target)
    except BaseException:
        sesi.tutup()
        path.unlink(missing_ok=True)
        raise
    sesi.tumpukan.kosongkan()
    return sesi


def impor_berkas(sesi: Sesi, path: Path) -> None:
    """Imports all rows of a file that are accepted, without a person looking on."""
    hasil = analisis(path, units_yang_ada=tuple(sesi.susunan.unit.values()), pegawai_yang_ada=pegawai_yang_ada(sesi))
    terapkan_impor(sesi, hasil)


def _isi_target(sesi: Sesi, target: list[dict[str, Any]]) -> None:
    tahun = sesi.hari_ini().year
    with sesi.tulis("Isi target kinerja contoh") as uk:
        unit = {u.nama: u.id for u in uk.list(UnitOrganisasi)}
        uk.add_all(
            [
                TargetKinerja(0, unit[t["unit"]], t["uraian"], t["target"], t["satuan"], date(tahun, 12, 31), tahun)
                for t in target
            ]
        )
