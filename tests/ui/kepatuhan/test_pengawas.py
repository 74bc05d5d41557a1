"""The check in the window: in a worker at first, then after each change; the count, and the marks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.services import kepatuhan as layanan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.kepatuhan import pengawas as modul
from sistemkerja_desktop.ui.kepatuhan.pengawas import tempat_tanda
from sistemkerja_desktop.ui.konteks import Konteks


def _jumlah(konteks: Konteks) -> int:
    assert konteks.hasil_kepatuhan is not None
    return len(konteks.hasil_kepatuhan.temuan)


def test_nothing_is_checked_before_somebody_asks(konteks: Konteks) -> None:
    assert konteks.hasil_kepatuhan is None
    assert konteks.tanda("Pegawai", 1) is None
    assert konteks.pengawas is None


def test_first_check_runs_in_a_worker_and_sends_the_count(
    konteks_kepatuhan: Konteks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    konteks = konteks_kepatuhan
    utas: list[bool] = []
    asli = layanan.PemeriksaKepatuhan.hasil

    def hasil(self: layanan.PemeriksaKepatuhan) -> layanan.HasilKepatuhan:
        utas.append(QThread.currentThread() is konteks.thread())
        return asli(self)

    monkeypatch.setattr(layanan.PemeriksaKepatuhan, "hasil", hasil)
    lencana: list[tuple[str, int, bool]] = []
    konteks.lencana.connect(lambda *isi: lencana.append(isi))
    with qtbot.waitSignal(konteks.temuan_berubah):
        konteks.periksa_kepatuhan()
    assert utas == [False]
    assert lencana == [("kepatuhan", _jumlah(konteks), True)]
    assert konteks.periksa_kepatuhan() is konteks.pengawas, "one for the office"


def test_a_change_is_checked_at_once_and_once_for_several(diperiksa: Konteks, qtbot: QtBot) -> None:
    sesi, semula = diperiksa.sesi, _jumlah(diperiksa)
    kali: list[int] = []
    diperiksa.temuan_berubah.connect(lambda: kali.append(_jumlah(diperiksa)))
    for nama in ("Hendra Baru", "Dewi Baru"):
        with sesi.tulis(f"Tambah {nama}") as uk:
            uk.add(Pegawai(0, nama))
    qtbot.waitUntil(lambda: bool(kali))
    assert kali == [semula + 2]
    sesi.urungkan()
    qtbot.waitUntil(lambda: _jumlah(diperiksa) == semula + 1)


def test_an_import_and_the_office_itself_are_checked_in_a_worker(
    diperiksa: Konteks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modul, "_LANGSUNG_TERBANYAK", 2)
    di_belakang: list[int] = []
    asli = diperiksa.jalankan

    def jalankan(*isi: object, **kunci: object) -> object:
        di_belakang.append(1)
        return asli(*isi, **kunci)

    monkeypatch.setattr(diperiksa, "jalankan", jalankan)
    with diperiksa.sesi.tulis("Satu") as uk:
        uk.add(Pegawai(0, "Satu"))
    with qtbot.waitSignal(diperiksa.temuan_berubah):
        pass
    assert not di_belakang
    semula = _jumlah(diperiksa)
    with diperiksa.sesi.tulis("Impor") as uk:
        for i in range(3):
            uk.add(Pegawai(0, f"Orang {i}"))
    qtbot.waitUntil(lambda: _jumlah(diperiksa) == semula + 3)
    assert len(di_belakang) == 1
    with qtbot.waitSignal(diperiksa.temuan_berubah), diperiksa.sesi.tulis("Kantor") as uk:
        uk.update(replace(uk.get(Kantor, 1), batas_beban=3))
    assert len(di_belakang) == 2


def test_a_change_during_the_first_check_is_not_lost(konteks_kepatuhan: Konteks, qtbot: QtBot) -> None:
    konteks = konteks_kepatuhan
    pengawas = konteks.periksa_kepatuhan()
    with konteks.sesi.tulis("Tambah") as uk:
        baru = uk.add(Pegawai(0, "Sementara Itu"))
    qtbot.waitUntil(lambda: pengawas.tanda("Pegawai", baru.id) is not None)


def test_marks_say_the_worst_finding(diperiksa: Konteks, tim_id: int) -> None:
    tanda = diperiksa.tanda("TimKerja", tim_id)
    assert tanda is not None
    assert diperiksa.hasil_kepatuhan is not None
    semua = diperiksa.hasil_kepatuhan.temuan
    tingkat = {t.tingkat for t in semua if (t.entitas, t.entitas_id) == ("TimKerja", tim_id)}
    assert tingkat == {Tingkat.PERINGATAN, Tingkat.SARAN}
    assert tanda.keadaan is Keadaan.WARN
    assert tanda.teks.startswith("Perlu perhatian: ")
    assert "temuan lain" in tanda.teks
    assert tanda.kunci[1:] == ("TimKerja", tim_id)
    orang = next(p for p in diperiksa.sesi.susunan.pegawai.values() if p.nama == "Dedi Irawan")
    milik = diperiksa.tanda("Pegawai", orang.id)
    assert milik is not None
    assert milik.keadaan is Keadaan.WARN
    assert diperiksa.tanda("TimKerja", 9999) is None


@pytest.mark.parametrize(
    ("entitas", "tujuan", "tempat"),
    [
        ("PemangkuJabatan", ("bagan", 7), {("PemangkuJabatan", 3), ("Pegawai", 7)}),
        ("Jabatan", ("bagan", ("unit", 4)), {("Jabatan", 3), ("UnitOrganisasi", 4)}),
        ("TimKerja", ("tim", 3), {("TimKerja", 3)}),
        ("Kegiatan", ("papan", 3), {("Kegiatan", 3)}),
        ("Kantor", ("pengaturan", "kop"), {("Kantor", 3)}),
        ("LangkahKasus", ("penugasan", "kasus:7"), {("LangkahKasus", 3), ("Penugasan", 7)}),
    ],
)
def test_whom_a_finding_marks(
    sesi_contoh: Sesi, entitas: str, tujuan: tuple[str, int | str | tuple[str, int]], tempat: set[tuple[str, int]]
) -> None:
    temuan = Temuan("X-01", Tingkat.SARAN, entitas, 3, "Judul", "", None, "", tujuan)
    assert tempat_tanda(temuan, sesi_contoh.susunan) == tempat


def test_a_seat_is_marked_with_who_holds_it_else_with_its_unit(sesi_contoh: Sesi) -> None:
    susunan = sesi_contoh.susunan
    kepala = susunan.kepala(susunan.akar.id)
    kosong = next(j for j in susunan.jabatan.values() if not susunan.pemangku_jabatan(j.id))
    assert kepala is not None
    for jabatan_id, lain in (
        (kepala.jabatan.id, ("Pegawai", kepala.pegawai_id)),
        (kosong.id, ("UnitOrganisasi", kosong.unit_id)),
    ):
        tujuan = ("bagan", ("jabatan", jabatan_id))
        temuan = Temuan("X-01", Tingkat.SARAN, "Jabatan", jabatan_id, "", "", None, "", tujuan, orang=(8, 9))
        assert tempat_tanda(temuan, susunan) == {("Jabatan", jabatan_id), lain, ("Pegawai", 8), ("Pegawai", 9)}


def test_another_office_ends_the_check(diperiksa: Konteks, buat_sesi: Callable[[str], Sesi], qtbot: QtBot) -> None:
    lama: Sesi = diperiksa.sesi
    lencana: list[int] = []
    diperiksa.lencana.connect(lambda _h, jumlah, _t: lencana.append(jumlah))
    diperiksa.pasang(buat_sesi("lain.skd"))
    assert lencana == [0]
    assert diperiksa.pengawas is None
    assert diperiksa.hasil_kepatuhan is None
    with lama.tulis("Di kantor lama") as uk:
        uk.add(Pegawai(0, "Terlambat"))
    qtbot.wait(30)
    assert lencana == [0]


def test_after_an_error_the_next_change_is_checked(
    konteks_kepatuhan: Konteks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = layanan.PemeriksaKepatuhan.hasil

    def rusak(_self: object) -> layanan.HasilKepatuhan:
        raise GalatPengguna("Disk D: tidak dapat dibaca.")

    galat: list[GalatPengguna] = []
    monkeypatch.setattr(konteks_kepatuhan, "tampilkan_galat", galat.append)
    monkeypatch.setattr(layanan.PemeriksaKepatuhan, "hasil", rusak)
    konteks_kepatuhan.periksa_kepatuhan()
    qtbot.waitUntil(lambda: len(galat) == 1)
    monkeypatch.setattr(layanan.PemeriksaKepatuhan, "hasil", asli)
    with konteks_kepatuhan.sesi.tulis("Tambah") as uk:
        uk.add(Pegawai(0, "Sesudah Galat"))
    qtbot.waitUntil(lambda: konteks_kepatuhan.hasil_kepatuhan is not None)
