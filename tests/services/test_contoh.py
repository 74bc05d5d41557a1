"""The sample office comes from its files through the ordinary services."""

from collections import Counter
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.contoh import buat_kantor_contoh


def test_puskesmas_has_45_people_each_with_an_assessor(tmp_path: Path) -> None:
    sesi = buat_kantor_contoh(tmp_path / "contoh.skd", "puskesmas")
    susunan = sesi.susunan
    status = Counter(p.status.value for p in susunan.pegawai.values())
    assert status == {"PNS": 31, "PPPK": 12, "Non-ASN": 2}
    assert all(h.ada for h in sesi.penilai.values())
    kepala = susunan.kepala(susunan.akar.id)
    assert kepala is not None
    assert susunan.pegawai[kepala.pegawai_id].nama_lengkap == "dr. Ranti Maharani, M.K.M."
    tata_usaha = next(u for u in susunan.unit.values() if u.nama == "Subbagian Tata Usaha")
    plt = susunan.kepala(tata_usaha.id)
    assert plt is not None
    assert plt.sebagai is SebagaiPemangku.PLT
    assert all(susunan.dudukan_utama(p) for p in susunan.pegawai)
    with sesi.baca() as uk:
        assert uk.count(TargetKinerja) == 3
    assert sesi.tumpukan.nama_urung is None
    sesi.tutup()


def test_unknown_sample_names_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(GalatPengguna, match=r"Pilih salah satu: .*puskesmas"):
        buat_kantor_contoh(tmp_path / "x.skd", "kecamatan-antah")
    assert list(tmp_path.iterdir()) == []
