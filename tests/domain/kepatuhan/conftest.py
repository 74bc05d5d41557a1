"""The dinas in which nothing is amiss."""

import pytest

from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.contoh_kepatuhan import Kantorku


@pytest.fixture(scope="session")
def profil_nasional() -> Profil:
    return muat_profil("permenpanrb-7-2022")


@pytest.fixture
def kantorku(profil_nasional: Profil) -> Kantorku:
    return Kantorku(profil_nasional, profil_nasional.model_dengan_id("umum-pimpinan-tinggi"))
