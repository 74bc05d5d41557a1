"""The first page's figures and what waits for whom."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penugasan import (
    Bentuk,
    Cakupan,
    Cara,
    KeadaanPenugasan,
    Penugasan,
    PesertaPenugasan,
)
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.beranda import Kelompok, Pejabat, ringkasan
from sistemkerja_desktop.services.menunggu import langkah_menunggu
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KegiatanRancangan,
    akhiri_proses,
    calon_penugas,
    catat_jawaban,
    mulai_kasus,
    rancangan_kosong,
)
from sistemkerja_desktop.services.sesi import Sesi

HARI_INI = date(2026, 9, 7)
RANTI = Pejabat("Ranti Maharani", "RM")


def kepala(sesi: Sesi) -> Jabatan:
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    return kursi


def pegawai(sesi: Sesi, nama: str) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama == nama)


def buat_penugasan(sesi: Sesi, nomor: int = 1, selesai: date = date(2026, 10, 30)) -> Penugasan:
    with sesi.tulis("Isi penugasan uji") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 4")
        assert unit is not None
        target = uk.add(TargetKinerja(0, unit.id, "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026))
        penugasan = uk.add(
            Penugasan(
                0, nomor, "Penyelidikan kasus DBD", "", target.id, unit.id, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT,
                Bentuk.TIM, HARI_INI, selesai, kepala(sesi).id, sesi.profil.id, sesi.profil.versi, sesi.profil.hash,
                sesi.model.id,
            )
        )  # fmt: skip
        uk.add(PesertaPenugasan(0, penugasan.id, pegawai(sesi, "Rizky Pratama Syahrial"), "ketua"))
        uk.add(PesertaPenugasan(0, penugasan.id, pegawai(sesi, "Ilham Kurniawan"), "anggota", urutan=1))
    return penugasan


def tambah_kartu(sesi: Sesi, penugasan_id: int, nama: str, hari: int, fase: Fase = Fase.PERENCANAAN) -> int:
    with sesi.tulis("Isi kartu uji") as uk:
        return uk.add(Kegiatan(0, penugasan_id, nama, "", fase, HARI_INI + timedelta(hari))).id


def tambah_surat(sesi: Sesi, urut: int, keadaan: KeadaanSurat, tanggal: date) -> None:
    with sesi.tulis("Isi surat uji") as uk:
        uk.add(Surat(0, "surat-tugas", "keluar", 2026, urut, f"{urut}", tanggal, f"Surat {urut}", "Rizky", keadaan))


@pytest.fixture
def penugasan(sesi_contoh: Sesi) -> Penugasan:
    return buat_penugasan(sesi_contoh)


def test_a_new_office_is_empty_and_says_what_it_lacks(sesi: Sesi) -> None:
    r = ringkasan(sesi)
    assert r.kosong
    assert (r.kesiapan.pegawai, r.kesiapan.target, r.kesiapan.lambang) == (1, 0, False)
    assert (r.tugas, r.surat_terakhir, r.beban, r.nomor_terakhir) == ((), (), (), 0)


def test_people_and_a_target_make_it_ready_but_not_yet_full(sesi_contoh: Sesi) -> None:
    with sesi_contoh.tulis("Isi target uji") as uk:
        uk.add(TargetKinerja(0, sesi_contoh.susunan.akar.id, "Kunjungan", "100", "kali", date(2026, 12, 31), 2026))
    r = ringkasan(sesi_contoh)
    assert (r.kesiapan.pegawai, r.kesiapan.target) == (10, 1)
    assert r.kosong


def test_an_office_that_has_assigned_once_stays_full(sesi_contoh: Sesi, penugasan: Penugasan) -> None:
    assert not ringkasan(sesi_contoh).kosong
    with sesi_contoh.tulis("Selesaikan") as uk:
        uk.update(replace(penugasan, keadaan=KeadaanPenugasan.SELESAI))
    r = ringkasan(sesi_contoh)
    assert (r.penugasan_berjalan, r.kosong) == (0, False)


def test_figures_count_what_runs_today(sesi_contoh: Sesi) -> None:
    buat_penugasan(sesi_contoh, 1)
    buat_penugasan(sesi_contoh, 2, date(2026, 9, 30))
    with sesi_contoh.tulis("Isi tim uji") as uk:
        unit = sesi_contoh.susunan.akar.id
        uk.add(TimKerja(0, "Posyandu", JenisTim.RUTIN, unit, HARI_INI, HARI_INI))
        uk.add(TimKerja(0, "Sudah lewat", JenisTim.INSIDENTAL, unit, date(2026, 1, 1), HARI_INI - timedelta(1)))
    tambah_surat(sesi_contoh, 145, KeadaanSurat.TERBIT, date(2026, 9, 3))
    tambah_surat(sesi_contoh, 144, KeadaanSurat.TERBIT, date(2026, 8, 31))
    tambah_surat(sesi_contoh, 146, KeadaanSurat.DICABUT, date(2026, 9, 4))
    tambah_surat(sesi_contoh, 147, KeadaanSurat.KOSONG, date(2026, 9, 4))
    tambah_surat(sesi_contoh, 148, KeadaanSurat.DICADANGKAN, date(2026, 9, 7))
    r = ringkasan(sesi_contoh)
    assert r.jumlah_status == {"PNS": 8, "PPPK": 1, "Non-ASN": 1}
    assert r.jumlah_pegawai == 10
    assert r.tim == {"rutin": 1, "insidental": 0}
    assert (r.penugasan_berjalan, r.berakhir_bulan_ini) == (2, 1)
    assert (r.surat_bulan_ini, r.nomor_terakhir) == (1, 148)
    assert [s.urut for s in r.surat_terakhir] == [148, 146, 145], "a gap that was explained is no letter"


def test_cards_wait_by_their_deadline_for_the_official_of_the_next_step(
    sesi_contoh: Sesi, penugasan: Penugasan
) -> None:
    tambah_kartu(sesi_contoh, penugasan.id, "Lewat", -2)
    tambah_kartu(sesi_contoh, penugasan.id, "Kini", 0)
    dekat = tambah_kartu(sesi_contoh, penugasan.id, "Dekat", 7)
    tambah_kartu(sesi_contoh, penugasan.id, "Jauh", 8)
    tambah_kartu(sesi_contoh, penugasan.id, "Beres", -1, Fase.SELESAI)
    r = ringkasan(sesi_contoh)
    assert [(t.kelompok, t.keterangan) for t in r.tugas] == [
        (Kelompok.LEWAT, "Lewat · Perencanaan"),
        (Kelompok.HARI_INI, "Kini · Perencanaan"),
        (Kelompok.SEPEKAN, "Dekat · Perencanaan"),
    ]
    tugas = r.tugas[-1]
    assert (tugas.tindakan, tugas.tujuan) == ("Catat langkah", ("papan", dekat))
    gerbang = papan.rincian_kegiatan(sesi_contoh, dekat).gerbang
    assert gerbang is not None
    assert tugas.aturan == gerbang.kurang[0].aturan, "the first step that is missing, with its article"
    assert tugas.pejabat.nama in {p.nama for p in sesi_contoh.susunan.pegawai.values()}
    assert r.fase == {Fase.PERENCANAAN: 4, Fase.PELAKSANAAN: 0, Fase.EVALUASI: 0, Fase.SELESAI: 1}


def test_a_card_with_all_its_steps_waits_for_its_move(sesi_contoh: Sesi, penugasan: Penugasan) -> None:
    kartu = tambah_kartu(sesi_contoh, penugasan.id, "Siap", 1)
    gerbang = papan.rincian_kegiatan(sesi_contoh, kartu).gerbang
    assert gerbang is not None
    for langkah in gerbang.kurang:
        papan.catat_langkah(sesi_contoh, kartu, langkah.kode)
    (tugas,) = ringkasan(sesi_contoh).tugas
    assert (tugas.judul, tugas.tindakan, tugas.pejabat) == ("Pindahkan ke Pelaksanaan", "Buka", RANTI)
    assert tugas.aturan is None


def test_load_counts_running_cards_highest_first(sesi_contoh: Sesi, penugasan: Penugasan) -> None:
    tambah_kartu(sesi_contoh, penugasan.id, "Bersama", 60)
    ilham = pegawai(sesi_contoh, "Ilham Kurniawan")
    with sesi_contoh.tulis("Isi kartu uji") as uk:
        uk.add(Kegiatan(0, penugasan.id, "Sendiri", "", Fase.EVALUASI, date(2026, 12, 1), ilham))
    assert [(b.nama, b.jumlah) for b in ringkasan(sesi_contoh).beban] == [
        ("Ilham Kurniawan", 2),
        ("Rizky Pratama Syahrial", 1),
    ]


def test_an_assignment_that_ends_waits_for_who_appointed(sesi_contoh: Sesi) -> None:
    p = buat_penugasan(sesi_contoh, 24, date(2026, 9, 10))
    laporan, tugas = ringkasan(sesi_contoh).tugas
    assert (laporan.judul, laporan.tenggat) == ("Laporan berkala 1", date(2026, 9, 10))
    assert tugas.judul == "Penugasan berakhir"
    assert tugas.keterangan == "Penugasan 024 · Penyelidikan kasus DBD"
    assert (tugas.pejabat, tugas.tujuan, tugas.kelompok) == (RANTI, ("penugasan", p.id), Kelompok.SEPEKAN)


def test_a_plt_whose_time_ends_waits_until_somebody_follows(sesi_contoh: Sesi) -> None:
    with sesi_contoh.tulis("Isi Plt. uji") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 2")
        assert unit is not None
        kursi = uk.add(Jabatan(0, "Kepala Subbagian Tata Usaha", unit.id, JenisJabatan.PENGAWAS))
        meri = pegawai(sesi_contoh, "Meri Handayani")
        uk.add(PemangkuJabatan(0, kursi.id, meri, SebagaiPemangku.PLT, date(2026, 6, 8), HARI_INI))
    (tugas,) = ringkasan(sesi_contoh).tugas
    assert tugas.judul == "Masa Plt. Kepala Subbagian Tata Usaha berakhir"
    assert (tugas.keterangan, tugas.kelompok) == ("Meri Handayani · sejak 8 Jun 2026", Kelompok.HARI_INI)
    assert (tugas.pejabat, tugas.tujuan) == (RANTI, ("bagan", meri))
    with sesi_contoh.tulis("Isi pengganti uji") as uk:
        uk.add(PemangkuJabatan(0, kursi.id, pegawai(sesi_contoh, "Delvi Oktaviani"), mulai=HARI_INI))
    assert ringkasan(sesi_contoh).tugas == ()


def test_a_vacant_head_is_named_by_the_seat(sesi_contoh: Sesi) -> None:
    buat_penugasan(sesi_contoh, 3, HARI_INI)
    with sesi_contoh.tulis("Lepas kepala") as uk:
        pemangku = uk.find(PemangkuJabatan, jabatan_id=kepala(sesi_contoh).id)
        assert pemangku is not None
        uk.delete(PemangkuJabatan, pemangku.id)
    _laporan, tugas = ringkasan(sesi_contoh).tugas
    assert tugas.pejabat == Pejabat("Kepala Puskesmas")


def mulai_sukarela(sesi: Sesi, nama: str = "Penyuluhan jentik") -> int:
    """A case of somebody who volunteers: their wish waits, by word of mouth."""
    with sesi.tulis("Isi target uji") as uk:
        target = uk.add(
            TargetKinerja(0, sesi.susunan.akar.id, "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026)
        )
    rancangan = replace(
        rancangan_kosong(sesi, pegawai_id=pegawai(sesi, "Ilham Kurniawan")),
        nama=nama,
        target_id=target.id,
        cara=Cara.SUKARELA,
        selesai=date(2026, 9, 30),
        kegiatan=(KegiatanRancangan(nama, "", date(2026, 9, 30)),),
    )
    rancangan = replace(rancangan, ditugaskan_oleh=calon_penugas(sesi, rancangan)[0][0].jabatan_id)
    return next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))


@pytest.mark.parametrize(
    ("hari", "kelompok"), [(-1, Kelompok.LEWAT), (0, Kelompok.HARI_INI), (7, Kelompok.SEPEKAN), (8, None)]
)
def test_a_step_of_a_case_waits_by_its_deadline_for_who_has_to_act(
    sesi_contoh: Sesi, hari: int, kelompok: Kelompok | None
) -> None:
    id_ = mulai_sukarela(sesi_contoh)
    with sesi_contoh.tulis("Ubah tenggat uji") as uk:
        langkah = uk.find(LangkahKasus, penugasan_id=id_)
        assert langkah is not None
        uk.update(replace(langkah, tenggat=HARI_INI + timedelta(hari)))
    r = ringkasan(sesi_contoh)
    assert r.kasus_menunggu == 1, "however far its deadline"
    assert not r.kosong
    if kelompok is None:
        assert r.tugas == ()
        return
    (tugas,) = r.tugas
    assert (tugas.judul, tugas.keterangan) == ("Keinginan pegawai", "Penugasan 001 · Penyuluhan jentik")
    assert (tugas.kelompok, tugas.tujuan, tugas.tindakan) == (kelompok, ("penugasan", f"kasus:{id_}"), "Buka kasus")
    assert tugas.pejabat == Pejabat("Ilham Kurniawan", "IK")
    assert tugas.aturan is not None


def test_the_next_step_waits_for_the_next_official_until_the_case_is_called_off(sesi_contoh: Sesi) -> None:
    id_ = mulai_sukarela(sesi_contoh)
    catat_jawaban(sesi_contoh, id_, JawabanBaru(Jawaban.LANJUT, HARI_INI))
    (tugas,) = ringkasan(sesi_contoh).tugas
    assert (tugas.judul, tugas.pejabat) == ("Persetujuan", RANTI)
    akhiri_proses(sesi_contoh, id_, "Kegiatan ditunda")
    r = ringkasan(sesi_contoh)
    assert (r.tugas, r.kasus_menunggu) == ((), 0)


def test_only_open_cases_wait(sesi_contoh: Sesi) -> None:
    satu, dua = mulai_sukarela(sesi_contoh), mulai_sukarela(sesi_contoh, "Survei jentik")
    assert set(langkah_menunggu(sesi_contoh)) == {satu, dua}
    with sesi_contoh.tulis("Batalkan uji") as uk:
        uk.update(replace(uk.get(Penugasan, dua), keadaan=KeadaanPenugasan.DIBATALKAN))
    menunggu = langkah_menunggu(sesi_contoh)
    assert set(menunggu) == {satu}
    assert menunggu[satu].sebutan == "Ilham Kurniawan"


def test_fifteen_hundred_people_and_two_thousand_cards(sesi_contoh: Sesi) -> None:
    penugasan = [buat_penugasan(sesi_contoh, n) for n in range(1, 41)]
    with sesi_contoh.tulis("Isi banyak") as uk:
        unit = sesi_contoh.susunan.akar.id
        orang = uk.add_all([Pegawai(0, f"Pegawai {n}", status=StatusPegawai.NON_ASN) for n in range(1500)])
        kursi = uk.add_all([Jabatan(0, "Pelaksana", unit, JenisJabatan.PELAKSANA) for _ in orang])
        uk.add_all([PemangkuJabatan(0, k.id, o.id) for k, o in zip(kursi, orang, strict=True)])
        uk.add_all([PesertaPenugasan(0, penugasan[n % 40].id, o.id, "anggota", urutan=9) for n, o in enumerate(orang)])
        uk.add_all(
            [
                Kegiatan(0, p.id, f"Kartu {n}", "", Fase.PERENCANAAN, HARI_INI + timedelta(n % 90))
                for p in penugasan
                for n in range(50)
            ]
        )
    r = ringkasan(sesi_contoh)
    assert (r.jumlah_pegawai, len(r.tugas)) == (1510, 40 * 8)
