from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan
from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.services.jabatan import kosongkan_jabatan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import tambah_unit
from sistemkerja_desktop.ui.bagan.gestur import GesturSeret
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.bagan.lukis_kotak import Tingkat
from sistemkerja_desktop.ui.bagan.tata_letak import Lipatan

CariKunci = Callable[[str], Kunci]


def unit_dari(sesi: Sesi, kunci: Kunci) -> str:
    dudukan = sesi.susunan.dudukan_utama(kunci.pegawai_id)
    assert dudukan is not None
    return sesi.susunan.unit[dudukan.unit_id].nama


def gestur(halaman: HalamanBagan) -> GesturSeret:
    hasil = halaman.kanvas._gestur
    assert isinstance(hasil, GesturSeret)
    return hasil


def test_seret_orang_ke_unit_lalu_urungkan(
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_orang: CariKunci,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    ilham, klaster3, kanvas = kunci_orang("Ilham Kurniawan"), kunci_unit("Klaster 3"), halaman.kanvas
    ke = kanvas.titik_kotak(klaster3)
    mulai_seret(kanvas, kanvas.titik_kotak(ilham), ke)
    assert kanvas.item.redup == ilham
    assert gestur(halaman).pratinjau.boleh
    assert "Pejabat Penilai Kinerja tetap dr. Ranti Maharani" in halaman.pesan.accessibleName()
    assert halaman.pesan.isVisible()
    assert kanvas.item.keadaan(klaster3).sasaran
    assert unit_dari(sesi_contoh, ilham) == "Klaster 4"
    kanvas.grab()
    lepas(kanvas, ke)
    assert unit_dari(sesi_contoh, ilham) == "Klaster 3"
    assert sesi_contoh.tumpukan.nama_urung == "Ilham Kurniawan pindah ke Klaster 3"
    assert kanvas.item.letak.kotak[ilham].induk == klaster3
    assert kanvas.item.redup is None
    assert not halaman.pesan.isVisible()
    sesi_contoh.urungkan()
    assert unit_dari(sesi_contoh, ilham) == "Klaster 4"
    assert kanvas.item.letak.kotak[ilham].induk == kunci_unit("Klaster 4")
    assert sesi_contoh.tumpukan.nama_urung is None


def test_seret_ke_kotak_orang_berarti_unitnya(
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_orang: CariKunci,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    kanvas, ilham = halaman.kanvas, kunci_orang("Ilham Kurniawan")
    ke = kanvas.titik_kotak(kunci_orang("Wulan Sari Nengsih"))
    mulai_seret(kanvas, kanvas.titik_kotak(ilham), ke)
    assert kanvas.item.keadaan(kunci_unit("Klaster 2")).sasaran
    lepas(kanvas, ke)
    assert unit_dari(sesi_contoh, ilham) == "Klaster 2"


def test_esc_membatalkan_seret(
    qtbot: QtBot,
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_orang: CariKunci,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    kanvas, ilham = halaman.kanvas, kunci_orang("Ilham Kurniawan")
    ke = kanvas.titik_kotak(kunci_unit("Klaster 3"))
    mulai_seret(kanvas, kanvas.titik_kotak(ilham), ke)
    qtbot.keyClick(kanvas, Qt.Key.Key_Escape)
    assert kanvas.item.redup is None
    lepas(kanvas, ke)
    assert unit_dari(sesi_contoh, ilham) == "Klaster 4"
    assert sesi_contoh.tumpukan.nama_urung is None


def test_pimpinan_ditolak_dengan_alasan(
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_orang: CariKunci,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    kanvas, ke_unit = halaman.kanvas, kunci_unit("Klaster 3")
    ke = kanvas.titik_kotak(ke_unit)
    mulai_seret(kanvas, kanvas.titik_kotak(kunci_orang("Ranti Maharani")), ke)
    assert kanvas.item.keadaan(ke_unit).terlarang
    kanvas.grab()
    lepas(kanvas, ke)
    assert "Ranti Maharani memimpin" in halaman.pesan.accessibleName()
    assert halaman.pesan.isVisible()
    assert sesi_contoh.tumpukan.nama_urung is None


def test_seret_ke_jabatan_lowong_mengisinya(
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_orang: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    kanvas, hendra, elsa = halaman.kanvas, kunci_orang("Hendra Saputra"), kunci_orang("Elsa Yolanda")
    kosongkan_jabatan(sesi_contoh, hendra.id)
    lowong = Kunci("jabatan", hendra.id)
    assert lowong in kanvas.item.letak.kotak
    ke = kanvas.titik_kotak(lowong)
    mulai_seret(kanvas, kanvas.titik_kotak(elsa), ke)
    assert kanvas.item.keadaan(lowong).sasaran
    lepas(kanvas, ke)
    assert sesi_contoh.susunan.pemangku_jabatan(hendra.id)[0].pegawai_id == elsa.pegawai_id
    assert sesi_contoh.susunan.pemangku_jabatan(elsa.id) == ()
    assert kanvas.terpilih == Kunci("jabatan", hendra.id, elsa.pegawai_id)


def test_seret_unit_ke_unit(
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    kanvas = halaman.kanvas
    tambah_unit(sesi_contoh, "Pustu Sungai Jernih", "jaringan", sesi_contoh.susunan.akar.id)
    pustu, klaster = kunci_unit("Pustu Sungai Jernih"), kunci_unit("Klaster 2")
    ke = kanvas.titik_kotak(klaster)
    mulai_seret(kanvas, kanvas.titik_kotak(pustu), ke)
    lepas(kanvas, ke)
    assert sesi_contoh.susunan.unit[pustu.id].induk_id == klaster.id
    mulai_seret(kanvas, kanvas.titik_kotak(klaster), kanvas.titik_kotak(pustu))
    assert gestur(halaman).pratinjau.alasan == "Klaster 2 tidak dapat dipindah ke unit di bawahnya."


def test_hanya_baca_tidak_dapat_menyeret(
    halaman: HalamanBagan,
    monkeypatch: pytest.MonkeyPatch,
    kunci_orang: CariKunci,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    monkeypatch.setattr(type(halaman.tindakan), "baca_saja", property(lambda _self: True))
    kanvas = halaman.kanvas
    ke = kanvas.titik_kotak(kunci_unit("Klaster 3"))
    mulai_seret(kanvas, kanvas.titik_kotak(kunci_orang("Ilham Kurniawan")), ke)
    assert not isinstance(kanvas._gestur, GesturSeret)
    lepas(kanvas, ke)


def test_zoom_pas_dan_geser(
    halaman: HalamanBagan, mulai_seret: Callable[..., None], lepas: Callable[..., None]
) -> None:
    kanvas = halaman.kanvas
    kanvas.atur_skala(1.0)
    halaman.zoom.findChild(QPushButton, "tombol-perbesar").click()
    assert kanvas.skala == pytest.approx(1.25)
    assert halaman.zoom.skala.text() == "125 %"
    kanvas.perbesar(-1)
    kanvas.perbesar(-1)
    assert halaman.zoom.skala.text() == "85 %"
    kanvas.pas()
    tampak = kanvas.bidang_tampak()
    assert tampak.adjusted(-2, -2, 2, 2).contains(kanvas.item.boundingRect())
    kanvas.atur_skala(2.0)
    awal = kanvas.horizontalScrollBar().value()
    tengah = kanvas.viewport().rect().center()
    mulai_seret(kanvas, tengah, tengah - QPoint(80, 0), Qt.MouseButton.MiddleButton)
    lepas(kanvas, tengah - QPoint(80, 0), Qt.MouseButton.MiddleButton)
    assert kanvas.horizontalScrollBar().value() == awal + 80


def test_spasi_menggeser_dan_esc_mengembalikan(
    qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci, mulai_seret: Callable[..., None]
) -> None:
    kanvas = halaman.kanvas
    kanvas.setFocus()
    kanvas.atur_skala(2.0)
    kanvas.tengahkan(kunci_orang("Ilham Kurniawan"))
    awal = kanvas.verticalScrollBar().value()
    titik = kanvas.titik_kotak(kunci_orang("Ilham Kurniawan"))
    qtbot.keyPress(kanvas, Qt.Key.Key_Space)
    mulai_seret(kanvas, titik, titik + QPoint(0, 40))
    qtbot.keyRelease(kanvas, Qt.Key.Key_Space)
    assert kanvas.item.redup is None
    assert kanvas.verticalScrollBar().value() == awal - 40
    qtbot.keyClick(kanvas, Qt.Key.Key_Escape)
    assert kanvas.verticalScrollBar().value() == awal


def test_ctrl_roda_memperbesar_di_bawah_penunjuk(halaman: HalamanBagan) -> None:
    kanvas = halaman.kanvas
    kanvas.atur_skala(1.0)
    titik = QPointF(kanvas.viewport().rect().center())
    event = QWheelEvent(
        titik,
        kanvas.viewport().mapToGlobal(titik),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(kanvas.viewport(), event)
    assert kanvas.skala == pytest.approx(1.197, abs=0.01)


def test_panah_berpindah_antar_kotak(
    qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci, kunci_unit: CariKunci
) -> None:
    kanvas = halaman.kanvas
    kanvas.setFocus()
    qtbot.keyClick(kanvas, Qt.Key.Key_Down)
    assert kanvas.terpilih == kunci_orang("Ranti Maharani")
    kanvas.pilih(kunci_unit("Klaster 2"), beritahu=True)
    qtbot.keyClick(kanvas, Qt.Key.Key_Right)
    assert kanvas.terpilih == kunci_unit("Klaster 3")
    qtbot.keyClick(kanvas, Qt.Key.Key_Down)
    assert kanvas.terpilih == kunci_orang("Delvi Oktaviani")
    assert halaman.panel.isVisible()
    assert kanvas.item.keadaan(kunci_orang("Delvi Oktaviani")).fokus
    qtbot.keyClick(kanvas, Qt.Key.Key_Escape)
    assert kanvas.terpilih is None
    assert not halaman.panel.isVisible()


def test_klik_memilih_dan_klik_kosong_melepas(
    halaman: HalamanBagan, kunci_orang: CariKunci, mulai_seret: Callable[..., None], lepas: Callable[..., None]
) -> None:
    kanvas, meri = halaman.kanvas, kunci_orang("Meri Handayani")
    titik = kanvas.titik_kotak(meri)
    mulai_seret(kanvas, titik, titik)
    lepas(kanvas, titik)
    assert kanvas.terpilih == meri
    kosong = QPoint(2, kanvas.viewport().height() - 3)
    assert kanvas.kotak_di(kosong) is None
    mulai_seret(kanvas, kosong, kosong)
    lepas(kanvas, kosong)
    assert kanvas.terpilih is None


def test_lipatan_terbuka_dan_tertutup(
    halaman: HalamanBagan,
    sesi_contoh: Sesi,
    kunci_unit: CariKunci,
    mulai_seret: Callable[..., None],
    lepas: Callable[..., None],
) -> None:
    klaster, kanvas = kunci_unit("Klaster 2"), halaman.kanvas
    with sesi_contoh.tulis("Isi jabatan") as uk:
        uk.add_all([Jabatan(0, f"Bidan {i}", klaster.id, JenisJabatan.FUNGSIONAL) for i in range(14)])
    kanvas.atur_skala(0.5)
    lipatan = Lipatan(klaster)
    tertutup = kanvas.item.letak.kotak[lipatan].jumlah
    assert tertutup >= 2
    for diharapkan in (0, tertutup):
        titik = kanvas.titik_kotak(lipatan)
        mulai_seret(kanvas, titik, titik)
        lepas(kanvas, titik)
        assert kanvas.item.letak.kotak[lipatan].jumlah == diharapkan
        kanvas.ensureVisible(QRectF(0, 0, 10, 10))
        kanvas.tengahkan(lipatan)


@pytest.mark.parametrize("skala", [0.1, 0.3, 0.6, 1.0, 1.5])
def test_semua_tingkat_rincian_tergambar(halaman: HalamanBagan, kunci_orang: CariKunci, skala: float) -> None:
    halaman.tampilkan(kunci_orang("Ilham Kurniawan").pegawai_id)
    halaman.kanvas.atur_skala(skala)
    gambar = halaman.kanvas.grab().toImage()
    warna = {gambar.pixel(x, y) for x in range(0, gambar.width(), 3) for y in range(0, gambar.height(), 3)}
    assert len(warna) > 3


def test_tingkat_menurut_skala() -> None:
    batas = {2.0: 5, 1.25: 5, 1.24: 4, 0.85: 4, 0.84: 3, 0.5: 3, 0.49: 2, 0.25: 2, 0.24: 1}
    assert {skala: int(Tingkat.dari_skala(skala)) for skala in batas} == batas


def test_gerak_tetikus_menunjuk_kotak(halaman: HalamanBagan, kunci_orang: CariKunci, qtbot: QtBot) -> None:
    kanvas, ilham = halaman.kanvas, kunci_orang("Ilham Kurniawan")
    qtbot.mouseMove(kanvas.viewport(), kanvas.titik_kotak(ilham))
    qtbot.waitUntil(lambda: kanvas.item.keadaan(ilham).ditunjuk)
    assert kanvas.viewport().toolTip() == "Ilham Kurniawan, Sanitarian Terampil"


@pytest.mark.parametrize("skala", [0.2, 0.3, 0.45])
def test_the_topmost_name_is_whole_where_names_stand_above_blocks(
    halaman: HalamanBagan, skala: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    kanvas = halaman.kanvas
    teratas: list[int] = []
    label: list[tuple[QRect, str]] = []

    def catat(_pelukis: QPainter, kotak: QRect, _rata: Qt.AlignmentFlag, teks: str) -> None:
        label.append((QRect(kotak), teks))

    kanvas.atur_skala(skala)
    teratas.append(round(kanvas.viewportTransform().mapRect(kanvas.item.boundingRect()).top()))
    monkeypatch.setattr(QPainter, "drawText", catat)
    kanvas.viewport().repaint()
    akar = next(iter(kanvas.item.letak.kotak.values()))
    nama = kanvas.item.butir(akar.kunci)
    assert nama is not None
    milik = [kotak for kotak, teks in label if teks.startswith(nama.baris[0])]
    assert milik
    assert all(kotak.y() >= teratas[0] for kotak in milik)
