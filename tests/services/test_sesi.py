"""One change is one transaction, one audit row, one undo step and one `Perubahan`."""

import itertools
import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi


def test_a_change_is_told_and_named(sesi: Sesi) -> None:
    didengar: list[Perubahan] = []
    sesi.dengarkan(didengar.append)
    with sesi.tulis("Tambah Ilham") as uk:
        orang = uk.add(Pegawai(0, "Ilham Kurniawan"))
    assert didengar == [uk.perubahan]
    assert uk.perubahan.entitas == {"Pegawai": frozenset({orang.id})}
    assert sesi.tumpukan.nama_urung == "Tambah Ilham"
    assert sesi.disimpan_pada == sesi.sekarang()


def test_undo_and_redo_bring_back_the_same_id(sesi: Sesi) -> None:
    with sesi.tulis("Tambah Ilham") as uk:
        orang = uk.add(Pegawai(0, "Ilham Kurniawan"))
    assert sesi.urungkan().nama == "Urungkan: Tambah Ilham"
    with sesi.baca() as uk:
        assert uk.find(Pegawai, nama="Ilham Kurniawan") is None
    assert sesi.tumpukan.nama_ulang == "Tambah Ilham"
    sesi.ulangi()
    with sesi.baca() as uk:
        assert uk.get(Pegawai, orang.id) == orang


def test_nothing_to_undo_or_redo(sesi: Sesi) -> None:
    for aksi in (sesi.urungkan, sesi.ulangi):
        with pytest.raises(GalatPengguna, match="Tidak ada"):
            aksi()


def test_a_block_without_changes_is_no_step(sesi: Sesi) -> None:
    with sesi.baca() as uk:
        unit = uk.list(UnitOrganisasi)[0]
    with sesi.tulis("Ubah unit") as uk:
        uk.update(unit)
    assert uk.perubahan.entitas == {}
    assert sesi.tumpukan.nama_urung is None


def test_undo_refuses_what_was_changed_past_it(sesi: Sesi) -> None:
    with sesi.tulis("Tambah Ilham") as uk:
        orang = uk.add(Pegawai(0, "Ilham Kurniawan"))
    with sesi.basis.tulis("di luar tumpukan", pelaku="x", waktu=sesi.sekarang()) as uk:
        uk.update(replace(orang, agama="Islam"))
    with pytest.raises(GalatPengguna, match="sudah diubah lagi"):
        sesi.urungkan()
    with sesi.baca() as uk:
        assert uk.get(Pegawai, orang.id).agama == "Islam"


def test_a_check_that_raises_leaves_undo_and_redo_undone(sesi: Sesi) -> None:
    def batal() -> None:
        raise InterruptedError

    diperiksa: list[str] = []
    awal = len(sesi.susunan.pegawai)
    with sesi.tulis("Tambah tiga orang") as uk:
        uk.add_all([Pegawai(0, f"Orang {i}") for i in range(3)])
    assert sesi.tumpukan.jumlah(ulang=False) == 3
    with pytest.raises(InterruptedError):
        sesi.urungkan(batal)
    assert (len(sesi.susunan.pegawai), sesi.tumpukan.nama_urung) == (awal + 3, "Tambah tiga orang")
    sesi.urungkan(lambda: diperiksa.append("urung"))
    assert (len(sesi.susunan.pegawai), sesi.tumpukan.jumlah(ulang=True)) == (awal, 3)
    with pytest.raises(InterruptedError):
        sesi.ulangi(batal)
    assert (len(sesi.susunan.pegawai), sesi.tumpukan.nama_ulang) == (awal, "Tambah tiga orang")
    sesi.ulangi(lambda: diperiksa.append("ulang"))
    assert (len(sesi.susunan.pegawai), diperiksa) == (awal + 3, ["urung", "ulang"])


def test_a_change_made_while_another_is_taken_back_keeps_its_own_step(sesi: Sesi) -> None:
    with sesi.tulis("Tambah Ilham") as uk:
        uk.add(Pegawai(0, "Ilham Kurniawan"))
    butir = sesi.tumpukan.berikut(ulang=False)
    with sesi.tulis("Tambah Elsa") as uk:
        uk.add(Pegawai(0, "Elsa Yolanda"))
    sesi.tumpukan.pindahkan(butir, ulang=False)
    assert (sesi.tumpukan.nama_urung, sesi.tumpukan.nama_ulang) == ("Tambah Elsa", "Tambah Ilham")


def test_one_change_that_adds_and_alters_undoes_whole(sesi: Sesi) -> None:
    with sesi.tulis("Tambah dan ubah") as uk:
        orang = uk.add(Pegawai(0, "Elsa Yolanda"))
        uk.update(replace(orang, agama="Islam"))
        uk.update(replace(orang, agama="Islam", no_hp="0812"))
    sesi.urungkan()
    with sesi.baca() as uk:
        assert uk.find(Pegawai, nama="Elsa Yolanda") is None
    sesi.ulangi()
    with sesi.baca() as uk:
        assert uk.get(Pegawai, orang.id) == replace(orang, agama="Islam", no_hp="0812")


_NOMOR_BERKAS = itertools.count()


def _isi(sesi: Sesi) -> list[object]:
    with sesi.baca() as uk:
        return [*uk.list(Pegawai), *uk.list(UnitOrganisasi)]


def _ubah_acak(sesi: Sesi, acak: random.Random) -> bool:
    """Whether it is a step: one that adds and deletes the same person is, although nothing is different after it."""
    orang = [o for o in _isi(sesi) if isinstance(o, Pegawai)]
    with sesi.tulis(f"Perubahan {acak.random():.6f}") as uk:
        for _ in range(acak.randint(1, 3)):
            pilihan = acak.random()
            if pilihan < 0.5 or not orang:
                orang.append(uk.add(Pegawai(0, f"Orang {acak.randint(0, 99)}", kompetensi=("x",) * acak.randint(0, 1))))
            elif pilihan < 0.85:
                lama = orang.pop(acak.randrange(len(orang)))
                orang.append(uk.update(replace(lama, agama=acak.choice(["Islam", "Hindu", ""]))))
            else:
                uk.delete(Pegawai, orang.pop(acak.randrange(len(orang))).id)
    return bool(uk.perubahan.entitas)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(benih=st.integers(0, 2**32), langkah=st.lists(st.sampled_from("uuuzy"), min_size=5, max_size=30))
def test_random_changes_undos_and_redos_agree_with_a_model(
    buat_sesi: Callable[[str], Sesi], benih: int, langkah: list[str]
) -> None:
    acak = random.Random(benih)
    sesi = buat_sesi(f"acak-{next(_NOMOR_BERKAS)}.skd")
    keadaan, posisi = [_isi(sesi)], 0
    for huruf in langkah:
        if huruf == "u":
            if not _ubah_acak(sesi, acak):
                continue
            del keadaan[posisi + 1 :]
            keadaan.append(_isi(sesi))
            posisi += 1
        elif huruf == "z" and posisi > 0:
            sesi.urungkan()
            posisi -= 1
        elif huruf == "y" and posisi + 1 < len(keadaan):
            sesi.ulangi()
            posisi += 1
        assert _isi(sesi) == keadaan[posisi]
    sesi.tutup()
    sesi.path.unlink()
