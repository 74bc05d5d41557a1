"""The board: gates, overrides, returns, order, and what undo does to them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.papan import GerbangTertutup, KeadaanTenggat
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.papan_uji import HARI_INI, isi_penugasan, tambah


@pytest.fixture
def penugasan_id(sesi_contoh: Sesi) -> int:
    return isi_penugasan(sesi_contoh)


@pytest.fixture
def kegiatan_id(sesi_contoh: Sesi, penugasan_id: int) -> int:
    return tambah(sesi_contoh, penugasan_id)


def catat_semua(sesi: Sesi, kegiatan_id: int) -> None:
    """Records every required step of the card's phase that is missing."""
    rincian = papan.rincian_kegiatan(sesi, kegiatan_id)
    assert rincian.gerbang is not None
    for langkah in rincian.gerbang.kurang:
        papan.catat_langkah(sesi, kegiatan_id, langkah.kode)


def majukan(sesi: Sesi, kegiatan_id: int, *tujuan: Fase) -> None:
    for fase in tujuan:
        catat_semua(sesi, kegiatan_id)
        papan.pindahkan_kegiatan(sesi, kegiatan_id, fase)


def kartu(sesi: Sesi, kegiatan_id: int) -> papan.KartuPapan:
    return next(k for k in papan.muat_papan(sesi).kartu if k.id == kegiatan_id)


def test_a_new_card_has_its_automatic_step_and_what_the_board_shows(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    k = kartu(sesi_contoh, kegiatan_id)
    assert (k.fase, k.langkah_selesai, k.langkah_jumlah) == (Fase.PERENCANAAN, 1, 4)
    assert (k.tim, k.penugasan) == ("Tim Siaga DBD", "Penyelidikan kasus DBD")
    assert (k.orang, k.inisial, len(k.orang_id)) == ("Rizky Pratama Syahrial", "RP", 2), "the ketua stands for the team"
    assert "ilham" in k.kunci
    assert papan.muat_kartu(sesi_contoh, [kegiatan_id]) == (k,)


def test_a_person_of_the_card_stands_before_the_ketua(sesi_contoh: Sesi, penugasan_id: int) -> None:
    orang = next(p for p in sesi_contoh.susunan.pegawai.values() if p.nama == "Ilham Kurniawan")
    perubahan = papan.tambah_kegiatan(sesi_contoh, penugasan_id, "Sanitasi", "", HARI_INI, orang.id)
    k = kartu(sesi_contoh, min(perubahan.id_dari("Kegiatan")))
    assert (k.orang_id, k.inisial) == ((orang.id,), "IK")


@pytest.mark.parametrize(
    ("hari", "keadaan"),
    [
        (0, KeadaanTenggat.HARI_INI),
        (1, KeadaanTenggat.SEGERA),
        (3, KeadaanTenggat.SEGERA),
        (4, KeadaanTenggat.NANTI),
    ],
)
def test_deadlines_as_seen_from_today(sesi_contoh: Sesi, penugasan_id: int, hari: int, keadaan: KeadaanTenggat) -> None:
    assert kartu(sesi_contoh, tambah(sesi_contoh, penugasan_id, hari=hari)).keadaan_tenggat is keadaan


def test_a_late_card_counts_its_days(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    with sesi_contoh.tulis("Mundurkan tenggat") as uk:
        uk.update(replace(uk.get(Kegiatan, kegiatan_id), tenggat=HARI_INI - timedelta(3)))
    k = kartu(sesi_contoh, kegiatan_id)
    assert (k.keadaan_tenggat, k.sisa_hari) == (KeadaanTenggat.LEWAT, -3)


def test_a_closed_gate_names_each_missing_step_with_its_article(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    papan.catat_langkah(sesi_contoh, kegiatan_id, "a1")
    with pytest.raises(GerbangTertutup) as info:
        papan.pindahkan_kegiatan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN)
    galat = info.value
    assert [langkah.kode for langkah in galat.kurang] == ["a2", "a5"]
    assert galat.dasar == ("Lamp. 1.J.2 a(2)", "Lamp. 1.J.2 a(5)")
    assert "Rencana dan anggaran (Lamp. 1.J.2 a(5))" in galat.pesan
    assert galat.tujuan is Fase.PELAKSANAAN
    assert kartu(sesi_contoh, kegiatan_id).fase is Fase.PERENCANAAN


def test_no_phase_is_jumped_over(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    for tujuan in (Fase.PERENCANAAN, Fase.EVALUASI, Fase.SELESAI):
        with pytest.raises(GerbangTertutup) as info:
            papan.pindahkan_kegiatan(sesi_contoh, kegiatan_id, tujuan)
        assert info.value.kurang == ()
        with pytest.raises(GerbangTertutup):
            papan.lewati_dan_pindahkan(sesi_contoh, kegiatan_id, tujuan, "Keadaan luar biasa")


def test_a_card_goes_all_the_way_and_undo_takes_it_back(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    majukan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN, Fase.EVALUASI, Fase.SELESAI)
    k = kartu(sesi_contoh, kegiatan_id)
    assert (k.fase, k.selesai_pada, k.keadaan_tenggat) == (Fase.SELESAI, HARI_INI, KeadaanTenggat.SELESAI)
    assert k.langkah_selesai == k.langkah_jumlah == 3, "a finished card shows the steps of Evaluasi"
    assert sesi_contoh.tumpukan.nama_urung == "Pindahkan “Penyelidikan kasus DBD” ke Selesai"
    sesi_contoh.urungkan()
    assert (kartu(sesi_contoh, kegiatan_id).fase, kartu(sesi_contoh, kegiatan_id).selesai_pada) == (Fase.EVALUASI, None)
    sesi_contoh.ulangi()
    assert kartu(sesi_contoh, kegiatan_id).selesai_pada == HARI_INI


def test_the_leaders_override_needs_a_reason_and_is_in_the_history(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    with pytest.raises(GalatPengguna, match="Alasan"):
        papan.lewati_dan_pindahkan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN, "   ")
    papan.lewati_dan_pindahkan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN, "Kejadian luar biasa")
    rincian = papan.rincian_kegiatan(sesi_contoh, kegiatan_id)
    assert rincian.kegiatan.fase is Fase.PELAKSANAAN
    dilewati = [s for s in rincian.sejarah if s.keterangan == "Kejadian luar biasa"]
    assert len(dilewati) == 3
    assert all("dilewati" in s.judul.lower() for s in dilewati)
    assert "Ranti Maharani" in dilewati[0].pejabat
    perencanaan = {r.langkah.kode: r for r in rincian.fase[0].langkah}
    assert perencanaan["a5"].dilewati
    assert not perencanaan["a3"].dilewati
    sesi_contoh.urungkan()
    assert papan.rincian_kegiatan(sesi_contoh, kegiatan_id).kegiatan.fase is Fase.PERENCANAAN


def test_a_result_off_target_goes_back_and_keeps_its_history(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    with pytest.raises(GalatAturan):
        papan.kembalikan_kegiatan(sesi_contoh, kegiatan_id, "Foto kurang")
    majukan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN, Fase.EVALUASI)
    with pytest.raises(GalatAturan) as info:
        papan.kembalikan_kegiatan(sesi_contoh, kegiatan_id, " ")
    assert info.value.dasar == ("Lamp. 1.J.2 c(2)",)
    sebelum = len(papan.rincian_kegiatan(sesi_contoh, kegiatan_id).sejarah)
    papan.kembalikan_kegiatan(sesi_contoh, kegiatan_id, "lampiran foto belum ada")
    k = kartu(sesi_contoh, kegiatan_id)
    assert (k.fase, k.kali_kembali, k.perbaikan) == (Fase.PELAKSANAAN, 1, "lampiran foto belum ada")
    rincian = papan.rincian_kegiatan(sesi_contoh, kegiatan_id)
    assert len(rincian.sejarah) == sebelum + 1
    assert rincian.gerbang is not None
    assert [langkah.kode for langkah in rincian.gerbang.kurang] == ["b5", "b6"], "only these are asked for again"
    majukan(sesi_contoh, kegiatan_id, Fase.EVALUASI, Fase.SELESAI)


def test_a_step_is_recorded_once_not_ahead_of_its_phase_nor_of_time(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    papan.catat_langkah(sesi_contoh, kegiatan_id, "a1", date(2026, 1, 5), "Perjanjian kinerja 2026")
    with pytest.raises(GalatPengguna, match="5 Januari 2026"):
        papan.catat_langkah(sesi_contoh, kegiatan_id, "a1")
    with pytest.raises(GalatAturan, match="Pelaksanaan") as info:
        papan.catat_langkah(sesi_contoh, kegiatan_id, "b1")
    assert info.value.dasar == ("Lamp. 1.J.2 b(1)",)
    with pytest.raises(GalatPengguna, match="belum tiba"):
        papan.catat_langkah(sesi_contoh, kegiatan_id, "a2", HARI_INI + timedelta(1))
    with pytest.raises(GalatPengguna, match="z9"):
        papan.catat_langkah(sesi_contoh, kegiatan_id, "z9")


def test_several_steps_are_one_change_or_none(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    with pytest.raises(GalatAturan):
        papan.catat_beberapa_langkah(sesi_contoh, kegiatan_id, ("a1", "b1"))
    assert kartu(sesi_contoh, kegiatan_id).langkah_selesai == 1
    papan.catat_beberapa_langkah(sesi_contoh, kegiatan_id, ("a1", "a2", "a5"))
    assert sesi_contoh.tumpukan.nama_urung == "Catat 3 langkah “Penyelidikan kasus DBD”"
    assert kartu(sesi_contoh, kegiatan_id).langkah_selesai == 4
    sesi_contoh.urungkan()
    assert kartu(sesi_contoh, kegiatan_id).langkah_selesai == 1


def test_running_assignments_are_offered_for_new_cards(sesi_contoh: Sesi, penugasan_id: int) -> None:
    (pilihan,) = papan.pilihan_penugasan(sesi_contoh)
    assert (pilihan.id, pilihan.nama, len(pilihan.peserta)) == (penugasan_id, "Penyelidikan kasus DBD", 2)


def test_the_record_names_who_acts(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    majukan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN)
    papan.catat_langkah(sesi_contoh, kegiatan_id, "b5")
    sejarah = papan.rincian_kegiatan(sesi_contoh, kegiatan_id).sejarah[0]
    assert sejarah.judul == "Pemantauan dan umpan balik"
    assert sejarah.pejabat == "Kepala Puskesmas: Ranti Maharani; Ketua tim: Rizky Pratama Syahrial"


def test_a_record_that_a_passed_gate_rests_on_stays(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    with pytest.raises(GalatPengguna, match="belum dicatat"):
        papan.hapus_catatan_langkah(sesi_contoh, kegiatan_id, "a1")
    papan.catat_langkah(sesi_contoh, kegiatan_id, "a1")
    papan.hapus_catatan_langkah(sesi_contoh, kegiatan_id, "a1")
    assert kartu(sesi_contoh, kegiatan_id).langkah_selesai == 1
    majukan(sesi_contoh, kegiatan_id, Fase.PELAKSANAAN)
    with pytest.raises(GalatAturan, match="sudah keluar"):
        papan.hapus_catatan_langkah(sesi_contoh, kegiatan_id, "a1")


def test_what_stands_on_a_card_is_checked(sesi_contoh: Sesi, penugasan_id: int, kegiatan_id: int) -> None:
    with pytest.raises(GalatPengguna, match="Nama"):
        papan.tambah_kegiatan(sesi_contoh, penugasan_id, "  ", "", HARI_INI)
    with pytest.raises(GalatPengguna, match="mendahului"):
        papan.tambah_kegiatan(sesi_contoh, penugasan_id, "X", "", date(2026, 9, 1))
    asing = next(p.id for p in sesi_contoh.susunan.pegawai.values() if p.nama == "Delvi Oktaviani")
    with pytest.raises(GalatPengguna, match="peserta"):
        papan.ubah_kegiatan(sesi_contoh, kegiatan_id, nama="X", target="", tenggat=HARI_INI, pegawai_id=asing)
    papan.ubah_kegiatan(sesi_contoh, kegiatan_id, nama="Baru", target="T", tenggat=HARI_INI, pegawai_id=None)
    assert kartu(sesi_contoh, kegiatan_id).nama == "Baru"
    papan.hapus_kegiatan(sesi_contoh, kegiatan_id)
    assert papan.muat_papan(sesi_contoh).kartu == ()
    sesi_contoh.urungkan()
    assert kartu(sesi_contoh, kegiatan_id).langkah_selesai == 1, "its records come back with it"


def test_cards_of_a_cancelled_assignment_leave_the_board(
    sesi_contoh: Sesi, penugasan_id: int, kegiatan_id: int
) -> None:
    with sesi_contoh.tulis("Batalkan") as uk:
        uk.update(replace(uk.get(Penugasan, penugasan_id), keadaan=KeadaanPenugasan.DIBATALKAN))
    assert papan.muat_papan(sesi_contoh).kartu == ()
    with pytest.raises(GalatPengguna, match="dibatalkan"):
        papan.catat_langkah(sesi_contoh, kegiatan_id, "a1")
    with pytest.raises(GalatPengguna, match="berakhir"):
        papan.tambah_kegiatan(sesi_contoh, penugasan_id, "X", "", HARI_INI)


def test_order_by_hand(sesi_contoh: Sesi, penugasan_id: int) -> None:
    a, b, c = (tambah(sesi_contoh, penugasan_id, nama, hari) for nama, hari in (("A", 5), ("B", 6), ("C", 7)))

    def urutan() -> list[int]:
        return [k.id for k in papan.muat_papan(sesi_contoh).kartu]

    assert urutan() == [a, b, c], "by deadline at first"
    papan.atur_urutan(sesi_contoh, c, a)
    assert urutan() == [c, a, b]
    papan.atur_urutan(sesi_contoh, a, None)
    assert urutan() == [c, b, a]
    papan.atur_urutan(sesi_contoh, a, b)
    assert urutan() == [c, a, b]
    sesi_contoh.urungkan()
    assert urutan() == [c, b, a]
    majukan(sesi_contoh, b, Fase.PELAKSANAAN)
    with pytest.raises(GalatPengguna, match="kolom"):
        papan.atur_urutan(sesi_contoh, a, b)


def test_columns_say_what_their_gate_asks_for(sesi_contoh: Sesi) -> None:
    gerbang = papan.muat_papan(sesi_contoh).gerbang
    assert {fase: g.teks for fase, g in gerbang.items()} == {
        Fase.PELAKSANAAN: "Rencana dan anggaran",
        Fase.EVALUASI: "Hasil disampaikan",
        Fase.SELESAI: "Sesuai target",
    }
    assert gerbang[Fase.EVALUASI].aturan.dasar[0].pasal == "Lamp. 1.J.2 b(6)"


def test_a_change_says_which_cards_to_read_again(sesi_contoh: Sesi, kegiatan_id: int) -> None:
    perubahan = papan.catat_langkah(sesi_contoh, kegiatan_id, "a1")
    assert papan.kartu_tersentuh(sesi_contoh, perubahan) == {kegiatan_id}
    hapus = papan.hapus_catatan_langkah(sesi_contoh, kegiatan_id, "a1")
    assert papan.kartu_tersentuh(sesi_contoh, hapus) == {kegiatan_id}, "also for a record that is gone"
    with sesi_contoh.tulis("Ganti nama tim") as uk:
        uk.update(replace(uk.list(TimKerja)[0], nama="Tim Lain"))
    assert papan.kartu_tersentuh(sesi_contoh, uk.perubahan) is None


def test_ten_thousand_cards_load(sesi_contoh: Sesi, penugasan_id: int) -> None:
    with sesi_contoh.tulis("Banyak kartu") as uk:
        banyak = uk.add_all(
            [
                Kegiatan(0, penugasan_id, f"Kegiatan {i}", "", list(Fase)[i % 4], HARI_INI + timedelta(i % 90))
                for i in range(10_000)
            ]
        )
        uk.add_all(
            [
                CatatanKegiatan(
                    0, k.id, JenisCatatan.LANGKAH, sesi_contoh.sekarang(), HARI_INI, 1, kode, Fase.PERENCANAAN
                )
                for k in banyak
                for kode in ("a2", "a3")
            ]
        )
    data = papan.muat_papan(sesi_contoh)
    assert len(data.kartu) == 10_000
