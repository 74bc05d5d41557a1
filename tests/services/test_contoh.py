"""The sample offices come from their files through the ordinary services."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.contoh import buat_kantor_contoh
from sistemkerja_desktop.services.daftar_contoh import daftar_contoh
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan
from sistemkerja_desktop.services.sesi import Sesi


@dataclass(frozen=True)
class Harapan:
    """What a sample is there to show. `tanpa_penilai` people have none, most because a head is missing."""

    profil: str
    kepala: str
    unit: int
    tanpa_penilai: int
    aturan: frozenset[str]


HARAPAN = {
    "badung-dinas": Harapan(
        "badung-35-2023",
        "Ir. I Nyoman Werdhi Adnyana, M.P.",
        13,
        15,
        frozenset(("K-02", "K-07", "K-08", "K-10", "K-17")),
    ),
    "banyumas-dinkes": Harapan(
        "banyumas-23-2024", "dr. Wicaksono Budi Santoso, M.Kes.", 26, 38, frozenset(("K-07", "K-08", "K-20", "T-06"))
    ),
    "katingan-setwan": Harapan(
        "katingan-5-2024", "Drs. Yulius Unjung Sangen, M.Si.", 7, 12, frozenset(("K-02", "K-07", "K-10", "K-15"))
    ),
    "denpasar-kecamatan": Harapan(
        "denpasar-69-2023", "I Made Surya Mahendra, S.S.T.P., M.A.P.", 9, 5, frozenset(("K-08", "K-17", "K-20", "T-06"))
    ),
    "dharmasraya-puskesmas": Harapan("dharmasraya-10-2024", "dr. Ranti Maharani, M.K.M.", 6, 0, frozenset(("K-10",))),
}


@pytest.fixture(scope="module", params=sorted(HARAPAN))
def id_contoh(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def kantor_contoh(id_contoh: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sesi]:
    sesi = buat_kantor_contoh(tmp_path_factory.mktemp("contoh") / "contoh.skd", id_contoh)
    yield sesi
    sesi.tutup()


def test_there_is_a_sample_for_each_regulation() -> None:
    semua = daftar_contoh()
    assert {satu.id for satu in semua} == set(HARAPAN)
    assert len({harapan.profil for harapan in HARAPAN.values()}) == 5
    assert {satu.nama.partition(" ")[0] for satu in semua} == {"Dinas", "Kecamatan", "UPTD", "Sekretariat"}
    assert "Dinas Kesehatan" in {satu.nama for satu in semua}
    assert all(30 <= satu.pegawai <= 400 for satu in semua)


def test_the_office_is_as_its_description_says(id_contoh: str, kantor_contoh: Sesi) -> None:
    harapan, susunan = HARAPAN[id_contoh], kantor_contoh.susunan
    uraian = next(satu for satu in daftar_contoh() if satu.id == id_contoh)
    assert kantor_contoh.profil.id == harapan.profil
    assert (len(susunan.pegawai), len(susunan.unit)) == (uraian.pegawai, harapan.unit)
    assert kantor_contoh.tumpukan.nama_urung is None
    kepala = susunan.kepala(susunan.akar.id)
    assert kepala is not None
    assert susunan.pegawai[kepala.pegawai_id].nama_lengkap == harapan.kepala


def test_units_stand_where_the_model_has_their_kind(kantor_contoh: Sesi) -> None:
    model = kantor_contoh.model
    dikenal = {jenis for jenis, _ in model.jenis_unit}
    dipimpin = {k.jenis for k in model.kerangka if k.kepala}
    for unit in kantor_contoh.susunan.unit.values():
        assert unit.jenis in dikenal, unit.nama
        if unit.jenis in dipimpin:
            assert kantor_contoh.susunan.kursi_kepala(unit.id) is not None, unit.nama


def test_who_is_assigned_has_the_competence(kantor_contoh: Sesi) -> None:
    with kantor_contoh.baca() as uk:
        for penugasan in uk.list(Penugasan):
            for peserta in uk.list(PesertaPenugasan, penugasan_id=penugasan.id):
                orang = kantor_contoh.susunan.pegawai[peserta.pegawai_id]
                assert set(penugasan.kompetensi) & set(orang.kompetensi), f"{penugasan.nama}: {orang.nama}"


def test_every_row_of_its_file_is_accepted(id_contoh: str, kantor_contoh: Sesi) -> None:
    folder = next(satu.folder for satu in daftar_contoh() if satu.id == id_contoh)
    hasil = analisis(
        folder / "pegawai.xlsx",
        units_yang_ada=tuple(kantor_contoh.susunan.unit.values()),
        hari_ini=date(2026, 9, 7),
    )
    assert len(hasil.diterima) == len(kantor_contoh.susunan.pegawai)
    assert hasil.ditolak == ()
    assert hasil.unit_baru == ()


def test_everybody_has_an_assessor_or_is_told_why_not(id_contoh: str, kantor_contoh: Sesi) -> None:
    tanpa = [hasil for hasil in kantor_contoh.penilai.values() if not hasil.ada]
    assert len(tanpa) == HARAPAN[id_contoh].tanpa_penilai
    assert all(hasil.alasan_kosong and hasil.tindakan for hasil in tanpa)


def test_the_check_finds_what_was_put_there_to_be_found(id_contoh: str, kantor_contoh: Sesi) -> None:
    ada = Counter(satu.aturan for satu in PemeriksaKepatuhan(kantor_contoh).hasil().temuan)
    assert HARAPAN[id_contoh].aturan <= set(ada)


def test_targets_a_team_and_an_assignment_with_its_letter(id_contoh: str, kantor_contoh: Sesi) -> None:
    with kantor_contoh.baca() as uk:
        assert uk.count(TargetKinerja) >= 3
        if id_contoh == "dharmasraya-puskesmas":
            assert uk.count(TimKerja) == 0, "the demo forms it"
            return
        kasus = uk.list(Penugasan, keadaan=KeadaanPenugasan.DIPROSES)
        assert len(kasus) == (id_contoh in ("badung-dinas", "denpasar-kecamatan"))
        assert (uk.count(TimKerja), uk.count(Penugasan), uk.count(Surat)) == (1, 1 + len(kasus), 1 + len(kasus))
        assert uk.count(AnggotaTim) >= 3


def test_puskesmas_has_45_people_each_with_an_assessor(tmp_path: Path) -> None:
    sesi = buat_kantor_contoh(tmp_path / "contoh.skd", "puskesmas")
    susunan = sesi.susunan
    status = Counter(p.status.value for p in susunan.pegawai.values())
    assert status == {"PNS": 31, "PPPK": 12, "Non-ASN": 2}
    assert all(h.ada for h in sesi.penilai.values())
    tata_usaha = next(u for u in susunan.unit.values() if u.nama == "Subbagian Tata Usaha")
    plt = susunan.kepala(tata_usaha.id)
    assert plt is not None
    assert plt.sebagai is SebagaiPemangku.PLT
    assert all(susunan.dudukan_utama(p) for p in susunan.pegawai)
    sesi.tutup()


def test_unknown_sample_names_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(GalatPengguna, match=r"Pilih salah satu: badung-dinas, .*dharmasraya-puskesmas"):
        buat_kantor_contoh(tmp_path / "x.skd", "kecamatan-antah")
    assert list(tmp_path.iterdir()) == []


def test_a_sample_that_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(*_argumen: object) -> None:
        raise GalatPengguna("Disk penuh.")

    monkeypatch.setattr("sistemkerja_desktop.services.contoh._tugaskan", gagal)
    with pytest.raises(GalatPengguna, match="Disk penuh"):
        buat_kantor_contoh(tmp_path / "x.skd", "denpasar-kecamatan")
    assert not (tmp_path / "x.skd").exists()


def test_every_sample_has_its_own_coat_of_arms() -> None:
    isi = {p.read_bytes() for p in resource("contoh").glob("*/lambang.png")}
    assert len(isi) == len(HARAPAN)
