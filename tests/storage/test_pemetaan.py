"""Every entity has a table whose columns are its fields, and its values survive the audit's JSON."""

from dataclasses import fields
from datetime import date, datetime

import pytest

from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan
from sistemkerja_desktop.storage.pemetaan import PEMETAAN, dari_json, ke_json


@pytest.mark.parametrize("jenis", PEMETAAN, ids=lambda j: j.__name__)
def test_columns_are_the_fields(jenis: type) -> None:
    assert {c.name for c in PEMETAAN[jenis].tabel.c} - {"dihapus_pada"} == {f.name for f in fields(jenis)}


def test_json_of_the_audit_keeps_dates_and_times() -> None:
    peta = PEMETAAN[CatatanKegiatan]
    baris = peta.ke_baris(
        CatatanKegiatan(
            3,
            4,
            JenisCatatan.KEMBALI,
            datetime(2026, 9, 7, 8, 41),
            date(2026, 9, 6),
            2,
            fase=Fase.EVALUASI,
            keterangan="“x”",
        )
    )
    assert dari_json(ke_json(baris, peta.biner), peta) == baris
