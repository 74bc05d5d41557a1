"""Contents that a regulation names: where a letter says them, and which somebody has to write."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.naskah.bahan import BahanSurat
from sistemkerja_desktop.naskah.contoh import contoh_bahan
from sistemkerja_desktop.naskah.isi import Alinea, Rincian
from sistemkerja_desktop.naskah.jenis import isi_kosong, susun_surat
from sistemkerja_desktop.naskah.templat import muat_templat
from tests.contoh_surat import KANTOR

PELIBATAN = "surat-permohonan-pelibatan"


def bahan(kode: str, *wajib: str, ragam: str = "", **lain: object) -> BahanSurat:
    satu = contoh_bahan(KANTOR, kode, date(2026, 9, 7), "800/1/2026", ragam)
    return replace(satu, isi_wajib=wajib, **lain)


def rincian(satu: BahanSurat) -> dict[str, str]:
    isi = susun_surat(satu, muat_templat(satu.jenis))
    return dict(next((b for b in isi.blok if isinstance(b, Rincian)), Rincian(())).baris)


def test_which_contents_somebody_has_to_write():
    satu = bahan(PELIBATAN, "Durasi", "Lokasi kegiatan", "Sumber anggaran")
    assert isi_kosong(satu, muat_templat(PELIBATAN)) == ("Lokasi kegiatan",)
    tanpa = replace(satu, isian={**satu.isian, "anggaran": ""})
    assert isi_kosong(tanpa, muat_templat(PELIBATAN)) == ("Lokasi kegiatan", "Sumber anggaran")
    lengkap = replace(tanpa, butir={"Lokasi kegiatan": ("Nagari A", "Nagari B."), "Sumber anggaran": ("DPA 2026",)})
    assert isi_kosong(lengkap, muat_templat(PELIBATAN)) == ()
    baris = rincian(lengkap)
    assert (baris["Lokasi kegiatan"], baris["Sumber anggaran"]) == ("Nagari A; Nagari B", "DPA 2026")
    with pytest.raises(GalatPengguna, match="wajib memuat “Sumber anggaran”"):
        rincian(replace(lengkap, butir={"Lokasi kegiatan": ("Nagari A",)}))


def test_two_contents_with_one_wording_are_both_named():
    baris = rincian(bahan(PELIBATAN, "Maksud", "Tujuan"))
    assert "Maksud dan tujuan" in baris


@pytest.mark.parametrize(("kode", "ragam"), [("surat-jawaban", "setuju"), ("rekomendasi", ""), ("instruksi", "")])
def test_letter_without_a_place_for_it_says_it_before_its_closing(kode: str, ragam: str):
    satu = bahan(kode, "Lokasi kegiatan", "Alasan", ragam=ragam, butir={"Lokasi kegiatan": ("Nagari A",)})
    isi = susun_surat(satu, muat_templat(kode))
    letak = next(
        i for i, b in enumerate(isi.blok) if isinstance(b, Rincian) and ("Lokasi kegiatan", "Nagari A") in b.baris
    )
    assert isinstance(isi.blok[letak + 1], Alinea)
    assert "Lokasi kegiatan" in isi_kosong(replace(satu, butir={}), muat_templat(kode))


def test_reasons_names_and_forms_of_their_own_are_not_asked_for():
    assert (
        isi_kosong(bahan("surat-jawaban", "Daftar nama", "Alasan", ragam="setuju"), muat_templat("surat-jawaban")) == ()
    )
    assert isi_kosong(bahan("surat-tugas", "Jangka waktu", ragam="tim"), muat_templat("surat-tugas")) == ()
