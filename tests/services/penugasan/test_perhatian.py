"""What is said before an assignment is issued: load, same days, who leads, who is put to work, who signs for whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    MasalahRancangan,
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    periksa_rancangan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.penugasan.perhatian import perhatian_rancangan
from sistemkerja_desktop.services.penugasan.terbit import rakit_penugasan
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.conftest import KantorKasus

Buka = Callable[[str], KantorKasus]


def _dalam(kantor: KantorKasus, **ubah: object) -> RancanganPenugasan:
    return kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, **ubah)


def _satu(sesi: Sesi, rancangan: RancanganPenugasan, awal: str) -> MasalahRancangan:
    semua = [m for m in perhatian_rancangan(sesi, rancangan) if m.pesan.startswith(awal)]
    assert len(semua) == 1, perhatian_rancangan(sesi, rancangan)
    assert not semua[0].menahan
    return semua[0]


def _nama(kantor: KantorKasus, pegawai_id: int) -> str:
    return kantor.sesi.susunan.pegawai[pegawai_id].nama


def test_nothing_is_said_of_a_plain_assignment(kantor: KantorKasus) -> None:
    assert perhatian_rancangan(kantor.sesi, _dalam(kantor)) == []


def test_load_counts_the_cards_that_issuing_would_add(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    with sesi.tulis("Batas") as uk:
        uk.update(replace(uk.list(Kantor)[0], batas_beban=2))
    hari = sesi.hari_ini() + timedelta(days=20)
    semua = KegiatanRancangan("Rapat", "", hari)
    dua = _dalam(kantor, kegiatan=(semua, KegiatanRancangan("Data", "", hari, kantor.sendiri)))
    assert perhatian_rancangan(sesi, dua) == []
    temuan = _satu(sesi, replace(dua, kegiatan=(*dua.kegiatan, semua)), "Dengan penugasan ini beban")
    assert f"{_nama(kantor, kantor.sendiri)} (3) melebihi batas kantor, 2 kegiatan" in temuan.pesan
    assert temuan.langkah == "orang"
    assert temuan.aturan is not None
    assert temuan.aturan.kode == "penugasan.beban-kerja"


def test_same_days_name_person_and_assignment(kantor: KantorKasus) -> None:
    sesi, rancangan = kantor.sesi, _dalam(kantor)
    terbitkan_penugasan(sesi, rancangan)
    assert rancangan.selesai is not None
    temuan = _satu(sesi, rancangan, "Pada hari yang sama")
    assert f"{_nama(kantor, kantor.sendiri)} (001)" in temuan.pesan
    assert temuan.aturan is not None
    assert temuan.aturan.kode == "penugasan.rangkap"
    kemudian = rancangan.selesai + timedelta(days=1)
    assert perhatian_rancangan(sesi, replace(rancangan, mulai=kemudian, selesai=kemudian)) == []


@pytest.mark.parametrize("luar", [False, True])
def test_ketua_from_elsewhere_names_the_article(kantor: KantorKasus, luar: bool) -> None:
    sesi = kantor.sesi
    orang_luar = PesertaLuarRancangan(kantor.luar[Cakupan.LINTAS_PERANGKAT_DAERAH], "ketua" if luar else "anggota")
    tim = _dalam(
        kantor,
        bentuk=Bentuk.TIM,
        peserta=(
            PesertaRancangan(kantor.tetangga, "anggota" if luar else "ketua"),
            PesertaRancangan(kantor.sendiri, "anggota"),
        ),
        luar=(orang_luar,),
    )
    temuan = _satu(sesi, tim, "Ketua tim, ")
    assert ("Made Sukarta 1" if luar else _nama(kantor, kantor.tetangga)) in temuan.pesan
    assert temuan.aturan == sesi.profil.tim.ketua_dari_pemilik
    beralasan = replace(tim, alasan_ketua="memimpin pekerjaan yang sama")
    assert not any("Ketua tim" in m.pesan for m in perhatian_rancangan(sesi, beralasan))
    assert rakit_penugasan(sesi, beralasan, nomor=1).alasan_ketua == "memimpin pekerjaan yang sama"
    sendiri = replace(beralasan, luar=(), peserta=(PesertaRancangan(kantor.sendiri, "ketua"),))
    assert rakit_penugasan(sesi, sendiri, nomor=1).alasan_ketua == "", "no reason is asked for"
    assert perhatian_rancangan(sesi, sendiri) == []


def test_jabatan_that_the_regulation_does_not_put_to_work(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    kepala = sesi.susunan.kepala(kantor.pemilik)
    assert kepala is not None
    nama = _nama(kantor, kepala.pegawai_id)
    temuan = _satu(sesi, _dalam(kantor, peserta=(PesertaRancangan(kepala.pegawai_id, "individu"),)), nama)
    assert temuan.pesan == f"{nama} (Pejabat Administrator) bukan Pejabat Fungsional atau Pelaksana."
    assert temuan.aturan == sesi.profil.tim.peserta


def test_target_of_another_unit_and_beyond_its_tenggat(kantor: KantorKasus) -> None:
    lain = _dalam(kantor, unit_id=kantor.sesi.susunan.akar.id, selesai=date(2027, 1, 31))
    pesan = [m.pesan for m in perhatian_rancangan(kantor.sesi, lain) if m.langkah == "target"]
    assert pesan == [
        f"Target ini milik {kantor.sesi.susunan.unit[kantor.pemilik].nama}, bukan unit pemilik kinerja yang dipilih.",
        "Masa penugasan melewati tenggat targetnya, 31 Des 2026.",
    ]


def test_assessor_of_some_is_not_one_of_all(kantor_kasus: Buka) -> None:
    """Banyumas: across units the people's own assessor assigns; one of them does not for the other's people."""
    kantor = kantor_kasus("banyumas-23-2024")
    sesi = kantor.sesi
    satu = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    assert perhatian_rancangan(sesi, satu) == []
    dua = replace(satu, peserta=(*satu.peserta, PesertaRancangan(kantor.sendiri, "individu")))
    kursi = sesi.susunan.jabatan[satu.ditugaskan_oleh or 0]
    temuan = _satu(sesi, dua, f"{kursi.nama} bukan ")
    assert _nama(kantor, kantor.sendiri) in temuan.pesan
    assert _nama(kantor, kantor.tetangga) not in temuan.pesan
    assert temuan.aturan is not None


def test_card_of_somebody_else_holds_back(kantor: KantorKasus) -> None:
    rancangan = _dalam(kantor, kegiatan=(KegiatanRancangan("Data", "", date(2026, 9, 30), kantor.tetangga),))
    assert ("kegiatan", True) in {(m.langkah, m.menahan) for m in periksa_rancangan(kantor.sesi, rancangan)}
    dini = _dalam(kantor, kegiatan=(KegiatanRancangan("Data", "", date(2020, 1, 1)),))
    assert [(m.pesan, m.menahan) for m in periksa_rancangan(kantor.sesi, dini)] == [
        ("Ada kegiatan yang tenggatnya sebelum penugasan mulai.", False)
    ]
