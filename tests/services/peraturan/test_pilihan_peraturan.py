"""The office's answers where the regulation leaves a choice."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.services.peraturan.ganti import ganti_peraturan
from sistemkerja_desktop.services.peraturan.pasang import pasang_profil, periksa_paket
from sistemkerja_desktop.services.peraturan.pilihan import PilihanTampil, daftar_pilihan, pilih_opsi
from sistemkerja_desktop.services.sesi import Sesi

ID = "contoh-1-2026"


@pytest.fixture
def sesi_uji(sesi_contoh: Sesi, buat_profil: Callable[..., Path]) -> Sesi:
    """The sample office under the invented regulation, which leaves one choice."""
    pasang_profil(periksa_paket(buat_profil()))
    ganti_peraturan(sesi_contoh, ID, "loka", {"klaster": "regu", "subbagian": "regu"})
    return sesi_contoh


def satu(sesi: Sesi) -> PilihanTampil:
    (hasil,) = daftar_pilihan(sesi)
    return hasil


def test_the_default_holds_until_the_office_chooses(sesi_uji: Sesi) -> None:
    pilihan = satu(sesi_uji)
    assert (pilihan.pertanyaan, pilihan.dijawab, pilihan.menyangkut) == (
        "Siapa menilai pejabat fungsional di regu?",
        False,
        True,
    )
    assert [(o.kode, o.berlaku, o.bawaan) for o in pilihan.opsi] == [("kepala", True, True), ("luar", False, False)]
    assert [[d.pasal for d in o.aturan.dasar] for o in pilihan.opsi] == [["Lamp. 2"], ["Ps. 4"]], "both sources"


def test_an_answer_changes_who_assesses_and_can_be_taken_back(sesi_uji: Sesi) -> None:
    meri = next(p.id for p in sesi_uji.susunan.pegawai.values() if p.nama == "Meri Handayani")
    assert sesi_uji.penilai[meri].pegawai_id is not None
    perubahan = pilih_opsi(sesi_uji, "pilihan.regu", "luar")
    assert perubahan.nama == "Siapa menilai pejabat fungsional di regu? Atasan Kepala Loka"
    assert [o.kode for o in satu(sesi_uji).opsi if o.berlaku] == ["luar"]
    assert satu(sesi_uji).dijawab
    assert (sesi_uji.penilai[meri].luar or "").startswith("dr. Nofrizal Chaniago")
    sesi_uji.urungkan()
    assert sesi_uji.kantor.pilihan == ()
    assert sesi_uji.penilai[meri].luar is None


def test_the_default_can_be_chosen_and_an_answer_withdrawn(sesi_uji: Sesi) -> None:
    pilih_opsi(sesi_uji, "pilihan.regu", "kepala")
    assert satu(sesi_uji).dijawab
    pilih_opsi(sesi_uji, "pilihan.regu", "luar")
    assert sesi_uji.kantor.pilihan == ("pilihan.regu:luar",), "one answer a choice"
    pilih_opsi(sesi_uji, "pilihan.regu", None)
    assert not satu(sesi_uji).dijawab


def test_other_answers_stay(sesi_uji: Sesi) -> None:
    with sesi_uji.tulis("Uji") as uk:
        uk.update(replace(uk.get(Kantor, 1), pilihan=("pilihan.lain:x",)))
    pilih_opsi(sesi_uji, "pilihan.regu", "luar")
    assert sesi_uji.kantor.pilihan == ("pilihan.lain:x", "pilihan.regu:luar")


@pytest.mark.parametrize(
    ("kode", "opsi"), [("pilihan.regu", "bupati"), ("pilihan.lain", "luar"), ("pilihan.lain", None)]
)
def test_what_the_regulation_does_not_have_cannot_be_chosen(kode: str, opsi: str | None, sesi_uji: Sesi) -> None:
    lama = sesi_uji.kantor
    with pytest.raises(GalatPengguna, match="tidak ada dalam peraturan"):
        pilih_opsi(sesi_uji, kode, opsi)
    assert sesi_uji.kantor == lama


def test_a_choice_about_other_models_comes_last_and_says_so(sesi: Sesi) -> None:
    pilihan = daftar_pilihan(sesi)
    assert pilihan, "Dharmasraya leaves choices on models E, F and I.1"
    assert not any(p.menyangkut for p in pilihan), "none of them on a puskesmas"
