"""Adding, changing and taking back many rows: what is written is what the domain's objects say."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.pemetaan import PEMETAAN, periksa_bentuk
from sistemkerja_desktop.storage.unit_baca import TidakDitemukan


def _orang(i: int) -> Pegawai:
    return Pegawai(
        0,
        f"Orang “{i}”",
        status=StatusPegawai.PNS if i % 2 else StatusPegawai.NON_ASN,
        tanggal_lahir=date(1980, 1, 1 + i % 28) if i % 3 else None,
        jenis_kelamin=JenisKelamin.PEREMPUAN if i % 5 else None,
        kompetensi=("imunisasi", "surveilans")[: i % 3],
    )


def test_many_rows_come_back_equal_and_of_the_same_types(sesi: Sesi) -> None:
    with sesi.tulis("Tambah banyak") as uk:
        ditambah = list(uk.add_all([_orang(i) for i in range(1200)]))
    with sesi.baca() as uk:
        dibaca = uk.list(Pegawai, id=[p.id for p in ditambah[:900]])
    assert dibaca == ditambah[:900]
    assert [replace(p, id=0) for p in dibaca] == [_orang(i) for i in range(900)]
    assert {type(p.status) for p in dibaca} == {StatusPegawai}


def test_many_changed_rows_are_undone_and_redone(sesi: Sesi) -> None:
    with sesi.tulis("Tambah banyak") as uk:
        awal = list(uk.add_all([_orang(i) for i in range(1200)]))
    ubah = [replace(p, agama="Islam") if i % 2 else replace(p, golongan="III/b") for i, p in enumerate(awal)]
    with sesi.tulis("Ubah banyak") as uk:
        uk.update_all(ubah)

    def kini() -> list[Pegawai]:
        with sesi.baca() as uk:
            return [p for p in uk.list(Pegawai) if p.nama.startswith("Orang")]

    assert kini() == ubah
    assert sesi.urungkan().id_dari("Pegawai") == {p.id for p in awal}
    assert kini() == awal
    sesi.urungkan()
    assert kini() == []
    sesi.ulangi()
    assert kini() == awal
    sesi.ulangi()
    assert kini() == ubah


def test_many_deleted_rows_come_back_and_one_that_is_not_there_deletes_none(sesi: Sesi) -> None:
    with sesi.tulis("Tambah banyak") as uk:
        awal = list(uk.add_all([_orang(i) for i in range(1200)]))
    ids = [p.id for p in awal]

    def jumlah() -> int:
        with sesi.baca() as uk:
            return len([p for p in uk.list(Pegawai) if p.nama.startswith("Orang")])

    with pytest.raises(TidakDitemukan), sesi.tulis("Hapus") as uk:
        uk.delete_all(Pegawai, [*ids, ids[-1] + 1])
    assert jumlah() == 1200
    with sesi.tulis("Hapus banyak") as uk:
        uk.delete_all(Pegawai, ids[100:])
    assert jumlah() == 100
    assert uk.perubahan.id_dari("Pegawai") == set(ids[100:])
    sesi.urungkan()
    assert jumlah() == 1200


def test_the_audit_of_an_undo_is_the_change_mirrored(sesi: Sesi) -> None:
    with sesi.tulis("Tambah dan ubah") as uk:
        orang = uk.add(Pegawai(0, "Elsa Yolanda"))
        uk.update(replace(orang, agama="Islam"))
    asal, urung = uk.perubahan.riwayat_id, sesi.urungkan().riwayat_id
    with sesi.baca() as baca:
        rinci = [[(r.sebelum, r.sesudah) for r in baca.pembaca_riwayat.rinci(i, 10)] for i in (asal, urung)]
    assert len(rinci[0]) == 2
    assert rinci[1] == [(sesudah, sebelum) for sebelum, sesudah in reversed(rinci[0])]


def test_a_row_changed_and_changed_back_within_one_change_undoes(sesi: Sesi) -> None:
    with sesi.tulis("Tambah") as uk:
        orang = uk.add(Pegawai(0, "Elsa Yolanda"))
    with sesi.tulis("Ubah dan kembalikan") as uk:
        uk.update(replace(orang, agama="Islam"))
        uk.update(orang)
    sesi.urungkan()
    with sesi.baca() as baca:
        assert baca.get(Pegawai, orang.id) == orang


def test_bytes_survive_undo_and_redo(sesi: Sesi) -> None:
    isi = b"\x89PNG\x00\xff"
    with sesi.tulis("Tambah berkas") as uk:
        berkas = uk.add(Berkas(0, "lambang.png", "image/png", isi, hashlib.sha256(isi).hexdigest()))
    sesi.urungkan()
    sesi.ulangi()
    with sesi.baca() as baca:
        assert baca.get(Berkas, berkas.id) == berkas


def test_nothing_read_gives_an_empty_list() -> None:
    assert PEMETAAN[Pegawai].ke_entitas([]) == []


def test_an_entity_that_runs_code_when_made_is_refused() -> None:
    @dataclass(frozen=True)
    class TanpaSlot:
        id: int

    @dataclass(frozen=True, slots=True)
    class DenganPemeriksaan:
        id: int

        def __post_init__(self) -> None: ...

    for jenis in (TanpaSlot, DenganPemeriksaan):
        with pytest.raises(TypeError, match=jenis.__name__):
            periksa_bentuk(jenis)
