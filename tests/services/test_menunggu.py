"""Steps of cases in a few words."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.services.menunggu import judul_langkah, orang_luar_penugasan
from sistemkerja_desktop.services.sesi import Sesi


@pytest.mark.parametrize(
    ("kode", "surat", "jawaban", "harap"),
    [
        ("permohonan", "Surat permohonan pelibatan", None, "Surat permohonan pelibatan"),
        ("permohonan", "Surat permohonan pelibatan", Jawaban.LANJUT, "Surat permohonan pelibatan"),
        ("pertimbangan", "", Jawaban.SETUJU, "Pertimbangan: disetujui"),
        ("jawaban", "Surat Jawaban", Jawaban.TOLAK, "Surat Jawaban: ditolak"),
        ("persetujuan-penilai", "", None, "Persetujuan Pejabat Penilai Kinerja"),
        ("langkah-daerah-lain", "", Jawaban.TANPA_JAWABAN, "Langkah daerah lain: tidak dijawab"),
    ],
)
def test_a_step_is_named_by_its_letter_or_its_code_and_how_it_ended(
    sesi: Sesi, kode: str, surat: str, jawaban: Jawaban | None, harap: str
) -> None:
    sel = sel_penugasan(sesi.profil, Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    assert sel is not None
    assert sel.mekanisme is not None
    langkah = replace(sel.mekanisme.langkah[0], kode=kode)
    assert judul_langkah(langkah, surat, jawaban) == harap


def test_no_assignment_has_nobody_from_outside(sesi: Sesi) -> None:
    assert orang_luar_penugasan(sesi) == {}
