"""Steps of cases in a few words."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.regulasi.daftar import daftar_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.menunggu import judul_langkah, orang_luar_penugasan
from sistemkerja_desktop.services.sesi import Sesi


@pytest.mark.parametrize(
    ("kode", "nama", "surat", "jawaban", "harap"),
    [
        ("permohonan", "Permohonan", "Surat permohonan pelibatan", None, "Surat permohonan pelibatan"),
        ("permohonan", "Permohonan", "Surat permohonan pelibatan", Jawaban.LANJUT, "Surat permohonan pelibatan"),
        ("pertimbangan", "Pertimbangan", "", Jawaban.SETUJU, "Pertimbangan: disetujui"),
        ("jawaban", "Jawaban", "Surat Jawaban", Jawaban.TOLAK, "Surat Jawaban: ditolak"),
        ("langkah-daerah-lain", "", "", Jawaban.TANPA_JAWABAN, "Langkah daerah lain: tidak dijawab"),
    ],
)
def test_a_step_is_named_by_its_letter_or_its_name_and_how_it_ended(
    sesi: Sesi, kode: str, nama: str, surat: str, jawaban: Jawaban | None, harap: str
) -> None:
    sel = sel_penugasan(sesi.profil, Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    assert sel is not None
    assert sel.mekanisme is not None
    langkah = replace(sel.mekanisme.langkah[0], kode=kode, nama=nama)
    assert judul_langkah(langkah, surat, jawaban) == harap


@pytest.mark.parametrize("profil_id", [satu.id for satu in daftar_profil()])
def test_every_step_of_every_regulation_has_a_name(profil_id: str) -> None:
    """Those of the parent hold for its codes; a code alone ("persetujuan-asal") is no name."""
    semua = [satu for sel in muat_profil(profil_id).penugasan if sel.mekanisme for satu in sel.mekanisme.langkah]
    assert [satu.kode for satu in semua if not satu.nama] == []
    assert {satu.nama for satu in semua if satu.kode == "persetujuan-penilai"} <= {
        "Persetujuan Pejabat Penilai Kinerja"
    }


def test_no_assignment_has_nobody_from_outside(sesi: Sesi) -> None:
    assert orang_luar_penugasan(sesi) == {}
