"""Officials of people from other offices, and who is asked when only some of the people come from outside."""

from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pelaku import siapa
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import KEPALA, isi_kerangka

KANTOR = isi_kerangka(muat_profil("badung-35-2023").model_dengan_id("dinas"))
TETANGGA = OrangLuar(
    1,
    "Ni Luh Sari, S.E.",
    "Dinas Sosial",
    penilai_jabatan="Kepala Bidang Rehabilitasi",
    penilai_nama="I Wayan Artha",
    kepala_jabatan="Kepala Dinas Sosial",
)
INSTANSI = OrangLuar(2, "Joko", "Dinas Kesehatan", instansi="Pemerintah Kota Contoh")


def _siapa(kode: str, *orang: str, luar: tuple[OrangLuar, ...] = ()) -> list[str | int | None]:
    konteks = KonteksPenugasan(
        KANTOR.unit["bidang-1"],
        Bentuk.INDIVIDU,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        Cara.PENUNJUKAN,
        tuple((KANTOR.orang[unit, "ahli muda"], "individu") for unit in orang),
        luar=tuple((satu, "individu") for satu in luar),
    )
    return [satu.luar or satu.pegawai_id for satu in siapa(kode, KANTOR.susunan, KANTOR.model, konteks)]


def test_recorded_titles_and_names_are_used() -> None:
    assert _siapa("penilai_dituju", luar=(TETANGGA,)) == ["I Wayan Artha, Kepala Bidang Rehabilitasi"]
    assert _siapa("kepala_perangkat_daerah_dituju", luar=(TETANGGA,)) == ["Kepala Dinas Sosial"]
    assert _siapa("peserta", luar=(TETANGGA,)) == ["Ni Luh Sari, S.E."]


def test_without_a_title_the_general_one_with_the_office() -> None:
    assert _siapa("pimpinan_unit_dituju", luar=(TETANGGA,)) == ["Pimpinan Unit Organisasi Dinas Sosial"]
    assert _siapa("pejabat_yang_berwenang_dituju", luar=(INSTANSI,)) == [
        "Pejabat yang Berwenang Pemerintah Kota Contoh"
    ]


def test_only_those_are_asked_for_whom_the_owning_unit_lacks() -> None:
    """One of the owning Bidang I, one of Bidang II: it is Bidang II's head and assessor who are asked."""
    kepala = KANTOR.orang["bidang-2", KEPALA]
    assert _siapa("pimpinan_unit_dituju", "bidang-1", "bidang-2") == [kepala]
    assert _siapa("penilai_dituju", "bidang-1", "bidang-2") == [kepala]
    assert _siapa("pejabat_penilai_kinerja", "bidang-1", "bidang-2") == [KANTOR.orang["bidang-1", KEPALA], kepala]


def test_own_people_beside_external_ones_are_not_asked_for() -> None:
    assert _siapa("penilai_dituju", "bidang-1", luar=(TETANGGA,)) == ["I Wayan Artha, Kepala Bidang Rehabilitasi"]


def test_head_who_is_asked_within_the_office_is_its_own() -> None:
    """Dharmasraya Lamp. 2.A.2.b.2: within one perangkat daerah its own head refuses."""
    assert _siapa("kepala_perangkat_daerah_dituju", "bidang-2") == [KANTOR.orang["dinas", KEPALA]]
    assert _siapa("kepala_perangkat_daerah_dituju") == ["Kepala Perangkat Daerah yang dituju"]
