"""The board: gates, overrides, returns, order, and what undo does to them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from sistemkerja_desktop.domain.alur import keadaan_langkah
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import (
    Bentuk,
    Cakupan,
    Cara,
    KeadaanPenugasan,
    Penugasan,
    PesertaPenugasan,
)
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.papan import GerbangTertutup, KeadaanTenggat
from sistemkerja_desktop.services.sesi import Sesi

HARI_INI = date(2026, 9, 7)
PERENCANAAN = ("a1", "a2", "a3", "a5")
PELAKSANAAN = ("b1", "b2", "b3", "b5", "b6")


def isi_penugasan(sesi: Sesi) -> int:
    """A running assignment of a team of Klaster 4; returns its id."""
    with sesi.tulis("Isi penugasan uji") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 4")
        assert unit is not None
        target = uk.add(TargetKinerja(0, unit.id, "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026))
        tim = uk.add(TimKerja(0, "Tim Siaga DBD", JenisTim.INSIDENTAL, unit.id, HARI_INI, date(2026, 12, 31)))
        kepala = next(j for j in sesi.susunan.jabatan.values() if j.unit_id == sesi.susunan.akar.id and j.memimpin)
        penugasan = uk.add(
            Penugasan(
                0, 1, "Penyelidikan kasus DBD", "", target.id, unit.id, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM,
                HARI_INI, date(2026, 9, 30), kepala.id, sesi.profil.id, sesi.profil.versi, sesi.profil.hash,
                sesi.model.id, tim.id,
            )
        )  # fmt: skip
        orang = {p.nama: p.id for p in uk.list(Pegawai)}
        for nama in ("Ilham Kurniawan", "Rizky Pratama Syahrial"):
            if nama not in orang:
                orang[nama] = uk.add(Pegawai(0, nama)).id
        uk.add_all(
            [
                PesertaPenugasan(0, penugasan.id, orang["Ilham Kurniawan"], "anggota", urutan=0),
                PesertaPenugasan(0, penugasan.id, orang["Rizky Pratama Syahrial"], "ketua", urutan=1),
            ]
        )
    sesi.tumpukan.kosongkan()
    return penugasan.id


@pytest.fixture
def penugasan_id(sesi_contoh: Sesi) -> int:
    return isi_penugasan(sesi_contoh)


@pytest.fixture
def kegiatan_id(sesi_contoh: Sesi, penugasan_id: int) -> int:
    return tambah(sesi_contoh, penugasan_id)


def tambah(sesi: Sesi, penugasan_id: int, nama: str = "Penyelidikan kasus DBD", hari: int = 23) -> int:
    perubahan = papan.tambah_kegiatan(sesi, penugasan_id, nama, "Kasus diselidiki ≤ 24 jam", HARI_INI + timedelta(hari))
    return min(perubahan.id_dari("Kegiatan"))


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
    assert (galat.kegiatan_id, galat.tujuan) == (kegiatan_id, Fase.PELAKSANAAN)
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
    dilewati = [s for s in rincian.sejarah if s.jenis is JenisCatatan.LEWATI]
    assert [s.keterangan for s in dilewati] == ["Kejadian luar biasa"] * 3
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


class MesinPapan(RuleBasedStateMachine):
    """Random work on two cards with undo and redo: no card ever stands behind a gate that was not satisfied."""

    buat: ClassVar[Callable[[], Sesi]]

    def __init__(self) -> None:
        super().__init__()
        self.sesi = self.buat()
        self.penugasan_id = isi_penugasan(self.sesi)
        self.kartu = [tambah(self.sesi, self.penugasan_id, nama) for nama in ("A", "B")]
        self.sesi.tumpukan.kosongkan()

    def _coba(self, fungsi: Callable[..., object], *argumen: object) -> None:
        try:
            fungsi(self.sesi, *argumen)
        except GalatPengguna:
            return

    @rule(i=st.integers(0, 1), tujuan=st.sampled_from(list(Fase)))
    def pindahkan(self, i: int, tujuan: Fase) -> None:
        self._coba(papan.pindahkan_kegiatan, self.kartu[i], tujuan)

    @rule(i=st.integers(0, 1))
    def majukan(self, i: int) -> None:
        fase = papan.rincian_kegiatan(self.sesi, self.kartu[i]).berikut
        if fase is not None:
            self._coba(papan.pindahkan_kegiatan, self.kartu[i], fase)

    @rule(i=st.integers(0, 1), kode=st.sampled_from([*PERENCANAAN, *PELAKSANAAN, "b4", "c1", "c2", "c3"]))
    def catat(self, i: int, kode: str) -> None:
        self._coba(papan.catat_langkah, self.kartu[i], kode)

    @rule(i=st.integers(0, 1))
    def catat_yang_kurang(self, i: int) -> None:
        rincian = papan.rincian_kegiatan(self.sesi, self.kartu[i])
        for langkah in rincian.gerbang.kurang if rincian.gerbang else ():
            papan.catat_langkah(self.sesi, self.kartu[i], langkah.kode)

    @rule(i=st.integers(0, 1), kode=st.sampled_from([*PERENCANAAN, *PELAKSANAAN, "c1"]))
    def hapus(self, i: int, kode: str) -> None:
        self._coba(papan.hapus_catatan_langkah, self.kartu[i], kode)

    @rule(i=st.integers(0, 1), alasan=st.sampled_from(["", "Kejadian luar biasa"]))
    def lewati(self, i: int, alasan: str) -> None:
        fase = papan.rincian_kegiatan(self.sesi, self.kartu[i]).berikut
        if fase is not None:
            self._coba(papan.lewati_dan_pindahkan, self.kartu[i], fase, alasan)

    @rule(i=st.integers(0, 1))
    def kembalikan(self, i: int) -> None:
        self._coba(papan.kembalikan_kegiatan, self.kartu[i], "Perlu dibetulkan")

    @rule()
    def urutkan(self) -> None:
        self._coba(papan.atur_urutan, self.kartu[0], self.kartu[1])

    @precondition(lambda self: self.sesi.tumpukan.nama_urung is not None)
    @rule()
    def urungkan(self) -> None:
        self.sesi.urungkan()

    @precondition(lambda self: self.sesi.tumpukan.nama_ulang is not None)
    @rule()
    def ulangi(self) -> None:
        self.sesi.ulangi()

    @invariant()
    def gerbang_benar(self) -> None:
        with self.sesi.baca() as uk:
            penugasan = uk.get(Penugasan, self.penugasan_id)
            konteks = KonteksPenugasan.dari(penugasan, uk.list(PesertaPenugasan))
            catatan = uk.list(CatatanKegiatan)
            semua = uk.list(Kegiatan)
        urutan = list(Fase)
        for kegiatan in semua:
            for fase in urutan[: urutan.index(kegiatan.fase)]:
                for keadaan in keadaan_langkah(kegiatan, catatan, self.sesi.model, konteks, fase):
                    assert keadaan.selesai or not keadaan.langkah.wajib, (kegiatan, keadaan.langkah.kode)
            assert (kegiatan.selesai_pada is not None) == (kegiatan.fase == Fase.SELESAI)
            kembali = sum(1 for c in catatan if c.kegiatan_id == kegiatan.id and c.jenis == JenisCatatan.KEMBALI)
            assert kegiatan.putaran == kembali + 1

    def teardown(self) -> None:
        self.sesi.tutup()


def test_random_work_keeps_the_gates_true(buat_sesi: Callable[[str], Sesi]) -> None:
    nomor = iter(range(10_000))
    MesinPapan.buat = staticmethod(lambda: buat_sesi(f"mesin-{next(nomor)}.skd"))
    run_state_machine_as_test(
        MesinPapan,
        settings=settings(
            max_examples=15,
            stateful_step_count=40,
            deadline=None,
            # Each step writes a file: shrinking a failure would take minutes.
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
