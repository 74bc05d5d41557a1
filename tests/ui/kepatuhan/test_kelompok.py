"""A finding told once for many people: its list, its marks, and every way that a finding leads."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kepatuhan.temuan import PENUGASAN_BARU, Temuan, Tingkat
from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.kepatuhan.halaman import HalamanKepatuhan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan
from sistemkerja_desktop.ui.pegawai.halaman import HalamanPegawai
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat
from sistemkerja_desktop.ui.tim.halaman import HalamanTim
from tests.aturan_kepatuhan import kantor, kedudukan, pelaksanaan, penugasan, surat, tim

Buka = Callable[[], HalamanKepatuhan]


@pytest.fixture
def tanpa_kepala(qtbot: QtBot, diperiksa: Konteks) -> Temuan:
    """The office's head has left: nobody assesses those below."""
    sesi = diperiksa.sesi
    kepala = sesi.susunan.kepala(sesi.susunan.akar.id)
    assert kepala is not None
    with qtbot.waitSignal(diperiksa.temuan_berubah), sesi.tulis("Kosongkan") as uk:
        uk.delete(PemangkuJabatan, kepala.pemangku.id)
    assert diperiksa.hasil_kepatuhan is not None
    (temuan,) = [
        t for t in diperiksa.hasil_kepatuhan.temuan if t.aturan == "K-01" and t.entitas_id == kepala.jabatan.id
    ]
    return temuan


def test_the_panel_lists_the_people_and_leads_to_each(
    buka_halaman: Buka, tanpa_kepala: Temuan, diperiksa: Konteks, qtbot: QtBot
) -> None:
    halaman, dibuka = buka_halaman(), []
    diperiksa.buka.connect(lambda *isi: dibuka.append(isi))
    halaman.tampilkan(tanpa_kepala.kunci)
    daftar = halaman.panel.findChild(QListView, "daftar-orang-temuan")
    assert isinstance(daftar, QListView)
    nama = [daftar.model().index(n, 0).data() for n in range(daftar.model().rowCount())]
    semua = {id_: diperiksa.sesi.susunan.pegawai[id_].nama for id_ in tanpa_kepala.orang}
    assert len(semua) > 5
    assert nama == sorted(semua.values(), key=str.casefold)
    daftar.setCurrentIndex(daftar.model().index(2, 0))
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert [(h, semua[i]) for h, i in dibuka] == [("bagan", nama[2])]


def test_a_search_for_a_person_finds_it_and_each_bears_its_mark(
    buka_halaman: Buka, tanpa_kepala: Temuan, diperiksa: Konteks
) -> None:
    halaman, hasil = buka_halaman(), diperiksa.hasil_kepatuhan
    assert hasil is not None
    terakhir = hasil.orang(tanpa_kepala)[-1]
    halaman.cari.setText(terakhir.nama)
    assert tanpa_kepala.kunci in {getattr(b, "kunci", None) for b in halaman.daftar.model_temuan.baris}
    for id_ in tanpa_kepala.orang:
        tanda = diperiksa.tanda("Pegawai", id_)
        assert tanda is not None
        assert tanda.keadaan is Keadaan.BAD


def test_the_button_leads_to_the_seat_in_the_chart(tanpa_kepala: Temuan, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = HalamanBagan(diperiksa)
    qtbot.addWidget(halaman)
    halaman.muat()
    halaman.show()
    halaman.tampilkan(tanpa_kepala.tujuan[1])
    assert halaman._terpilih in (
        Kunci("jabatan", tanpa_kepala.entitas_id, 0),
        Kunci("unit", diperiksa.sesi.susunan.akar.id),
    )
    duduk = next(d for d in diperiksa.sesi.susunan.dudukan(tanpa_kepala.orang[0]))
    halaman.tampilkan(("jabatan", duduk.jabatan.id))
    assert halaman._terpilih == Kunci("jabatan", duduk.jabatan.id, duduk.pegawai_id)


def test_a_new_assignment_opens_its_wizard(buka_halaman: Buka, diperiksa: Konteks) -> None:
    halaman, dibuka = buka_halaman(), []
    diperiksa.buka.connect(lambda *isi: dibuka.append(isi))
    temuan = Temuan("P-16", Tingkat.SARAN, "TargetKinerja", 1, "", "", None, "", ("penugasan", PENUGASAN_BARU))
    halaman._buka(temuan)
    assert dibuka == [("penugasan", {})]


def _jenis(tujuan: tuple[str, object]) -> tuple[str, str]:
    halaman, ke = tujuan
    if isinstance(ke, tuple):
        return halaman, str(ke[0])
    return halaman, "id" if isinstance(ke, int) else str(ke).partition(":")[0]


def test_every_way_of_a_finding_lands_on_what_it_names(
    diperiksa: Konteks, tim_id: int, terbitkan: Callable[..., SuratTerbit], qtbot: QtBot
) -> None:
    """The kinds of address that the rules use, each tried on its page."""
    dipakai = {
        _jenis(baris.tujuan)
        for pokok in (kantor, kedudukan, pelaksanaan, penugasan, surat, tim)
        for baris in pokok.FIRES
    }
    sesi = diperiksa.sesi
    terbit = terbitkan("Penyelidikan kasus")
    from sistemkerja_desktop.domain.kegiatan import Kegiatan

    with sesi.baca() as uk:
        kartu = uk.list(Kegiatan)[0]
    orang, penugasan_id = next(iter(sesi.susunan.pegawai)), terbit.surat.penugasan_id
    assert penugasan_id is not None
    dicoba: set[tuple[str, str]] = {("penugasan", PENUGASAN_BARU)}  # the test above

    def buka(kelas: Callable[[Konteks], object], nama: str, ke: object) -> object:
        halaman = kelas(diperiksa)
        qtbot.addWidget(halaman)
        halaman.resize(1282, 635)  # type: ignore[attr-defined]
        halaman.muat()  # type: ignore[attr-defined]
        halaman.show()  # type: ignore[attr-defined]
        with suppress(AttributeError):
            qtbot.waitUntil(lambda: not halaman._pemuat.memuat)  # type: ignore[attr-defined]
        halaman.tampilkan(ke)  # type: ignore[attr-defined]
        dicoba.add(_jenis((nama, ke)))
        return halaman

    bagan = buka(HalamanBagan, "bagan", ("unit", sesi.susunan.akar.id))
    assert isinstance(bagan, HalamanBagan)
    assert bagan._terpilih == Kunci("unit", sesi.susunan.akar.id)
    bagan = buka(HalamanBagan, "bagan", orang)
    assert isinstance(bagan, HalamanBagan)
    assert bagan._terpilih is not None
    assert bagan._terpilih.pegawai_id == orang
    dicoba.add(("bagan", "jabatan"))  # the test above
    pegawai = buka(HalamanPegawai, "pegawai", orang)
    assert isinstance(pegawai, HalamanPegawai)
    assert pegawai.daftar.orang.currentIndex().isValid()
    halaman_tim = buka(HalamanTim, "tim", tim_id)
    assert isinstance(halaman_tim, HalamanTim)
    assert halaman_tim.tabel.baris_terpilih.tim.id == tim_id
    kerja = buka(HalamanPenugasan, "penugasan", penugasan_id)
    assert isinstance(kerja, HalamanPenugasan)
    assert kerja.tabel.baris_terpilih.penugasan.id == penugasan_id
    kasus = buka(HalamanPenugasan, "penugasan", f"kasus:{penugasan_id}")
    assert isinstance(kasus, HalamanPenugasan)
    assert kasus.kasus is not None
    papan = buka(HalamanPapan, "papan", kartu.id)
    assert isinstance(papan, HalamanPapan)
    assert papan._terpilih == kartu.id
    halaman_surat = buka(HalamanSurat, "surat", terbit.surat.id)
    assert isinstance(halaman_surat, HalamanSurat)
    assert halaman_surat.keluar.tabel.currentIndex().isValid()
    for kode in ("peraturan", "kantor"):
        pengaturan = buka(HalamanPengaturan, "pengaturan", kode)
        assert isinstance(pengaturan, HalamanPengaturan)
        assert pengaturan.daftar.currentRow() == list(pengaturan.bagian).index(kode)
    assert dipakai == dicoba
