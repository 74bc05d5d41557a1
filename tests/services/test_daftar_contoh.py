"""Which samples there are is known from their descriptions alone."""

import subprocess
import sys

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.services.daftar_contoh import contoh_dengan_id, daftar_contoh


def test_samples_stand_in_the_order_of_their_ids() -> None:
    id_ = [satu.id for satu in daftar_contoh()]
    assert id_ == sorted(id_)
    assert "katingan-setwan" in id_


@pytest.mark.parametrize("id", ["puskesmas", "dharmasraya-puskesmas"])
def test_the_puskesmas_goes_by_both_names_and_one_file(id: str) -> None:
    contoh = contoh_dengan_id(id)
    assert (contoh.id, contoh.nama_berkas) == ("dharmasraya-puskesmas", "contoh-puskesmas.skd")


def test_an_unknown_id_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(GalatPengguna) as galat:
        contoh_dengan_id("../regulasi")
    assert all(satu.id in galat.value.tindakan for satu in daftar_contoh())


def test_a_choice_of_samples_loads_no_storage() -> None:
    perintah = (
        "import sys; from sistemkerja_desktop.services.daftar_contoh import daftar_contoh; daftar_contoh();"
        "print([m for m in ('sqlalchemy', 'pydantic', 'PySide6') if m in sys.modules])"
    )
    hasil = subprocess.run([sys.executable, "-c", perintah], capture_output=True, text=True, check=True)
    assert hasil.stdout.strip() == "[]"
