"""A running assignment keeps the definition that it began with, whatever becomes of the regulation afterwards."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.kantor import Kantor, ProfilTersimpan
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.regulasi.simpanan import buka_kemasan, kemas
from sistemkerja_desktop.services import sesi as modul_sesi
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit


@pytest.fixture
def penugasan(sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit]) -> Penugasan:
    surat = terbitkan("Penyelidikan kasus DBD").surat
    with sesi_contoh.baca() as uk:
        return uk.get(Penugasan, surat.penugasan_id)


def baru(profil_id: str):
    """The profile as a later version of the program would bring it."""
    asli = muat_profil(profil_id)
    return replace(asli, hash="f" * 64, versi="2", model=tuple(replace(m, alur=m.alur[1:]) for m in asli.model))


@pytest.mark.parametrize("profil_id", ["dharmasraya-10-2024", "denpasar-69-2023"])
def test_packed_it_is_the_same(profil_id: str) -> None:
    profil = muat_profil(profil_id)
    assert buka_kemasan(kemas(profil)) == profil


@pytest.mark.parametrize("isi", [b"", b"bukan", kemas(muat_profil("permenpanrb-7-2022"))[:-9]])
def test_damaged_bytes_are_refused(isi: bytes) -> None:
    with pytest.raises(ValueError, match="packed"):
        buka_kemasan(isi)


def test_the_assignment_goes_on_by_its_own_steps(
    sesi_contoh: Sesi, penugasan: Penugasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    langkah = sesi_contoh.model_penugasan(penugasan).alur
    path = sesi_contoh.path
    sesi_contoh.tutup()
    monkeypatch.setattr(modul_sesi, "muat_profil", baru)
    lagi = buka_kantor(path)
    try:
        assert lagi.profil.versi == "2"
        assert lagi.model.alur != langkah
        assert lagi.model_penugasan(penugasan).alur == langkah
        assert lagi.definisi(penugasan).versi == "1"
    finally:
        lagi.tutup()


def test_profile_replaced_while_the_office_is_open(
    sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The office goes on by what it opened with, and that is what the file keeps, not what lies on the disk now."""
    semula = sesi_contoh.profil
    pilihan = semula.pilihan[0]
    lain = next(o.kode for o in pilihan.opsi if o.kode != pilihan.bawaan)
    with sesi_contoh.tulis("Pilihan") as uk:
        uk.update(replace(uk.get(Kantor, 1), pilihan=(f"{pilihan.aturan.kode}:{lain}",)))
    kini = sesi_contoh.profil
    monkeypatch.setattr(modul_sesi, "muat_profil", baru)
    surat = terbitkan("Penyelidikan kasus DBD").surat
    with sesi_contoh.baca() as uk:
        penugasan = uk.get(Penugasan, surat.penugasan_id)
    path = sesi_contoh.path
    sesi_contoh.tutup()
    lagi = buka_kantor(path)
    try:
        assert penugasan.profil_hash == kini.hash
        assert lagi.definisi(penugasan) == kini
        assert lagi.definisi(penugasan).versi == "1"
    finally:
        lagi.tutup()


def test_another_answer_to_a_choice_is_another_definition(sesi_contoh: Sesi, penugasan: Penugasan) -> None:
    pilihan = sesi_contoh.profil.pilihan[0]
    lain = next(o.kode for o in pilihan.opsi if o.kode != pilihan.bawaan)
    semula = sesi_contoh.profil
    with sesi_contoh.tulis("Pilihan") as uk:
        uk.update(replace(uk.get(Kantor, 1), pilihan=(f"{pilihan.aturan.kode}:{lain}",)))
    assert sesi_contoh.profil.hash != semula.hash
    assert sesi_contoh.definisi(penugasan) == semula
    sesi_contoh.urungkan()
    assert sesi_contoh.profil == semula


def test_a_computer_without_the_profile_reads_it_from_the_file(
    sesi_contoh: Sesi, penugasan: Penugasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, semula = sesi_contoh.path, sesi_contoh.profil
    sesi_contoh.tutup()

    def tiada(profil_id: str) -> None:
        raise GalatProfil(profil_id, 0, "", "profil tidak ditemukan")

    monkeypatch.setattr(modul_sesi, "muat_profil", tiada)
    lagi = buka_kantor(path)
    try:
        assert lagi.profil == semula
        assert lagi.model_penugasan(penugasan).id == penugasan.model_id
    finally:
        lagi.tutup()


def test_each_definition_is_kept_once(sesi_contoh: Sesi, penugasan: Penugasan) -> None:
    assert penugasan.profil_hash == sesi_contoh.profil.hash
    with sesi_contoh.tulis("Lagi") as uk:
        catat_definisi(uk, muat_profil("dharmasraya-10-2024"))
    with sesi_contoh.baca() as uk:
        assert [p.hash for p in uk.list(ProfilTersimpan)] == [penugasan.profil_hash]
