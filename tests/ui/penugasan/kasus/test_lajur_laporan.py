"""Periodic reports on the timeline: given, late, next, and what is asked for from there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.laporan_berkala import PeriodeLaporan
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.services.laporan_berkala import BarisLaporan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.kasus.perjalanan import Perjalanan
from sistemkerja_desktop.ui.penugasan.ubahan.buka import catat_laporan
from sistemkerja_desktop.ui.penugasan.ubahan.dialog_masuk import DialogLaporanMasuk

ATURAN = Aturan("laporan.ketua", "Ketua tim melapor secara berkala.", ())
HARI = date(2026, 10, 27)
Tekan = Callable[[QWidget, str], None]
DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]


def _baris(urut: int, akhir: date, surat: Surat | None = None, *, dari_luar: bool = False) -> BarisLaporan:
    periode = PeriodeLaporan(urut, akhir.replace(day=1), akhir)
    return BarisLaporan(periode, "Ilham Kurniawan", "Ranti Maharani, Kepala", ATURAN, surat, dari_luar)


def _surat(terbitkan: Callable[..., SuratTerbit]) -> Surat:
    return replace(terbitkan("Pendataan").surat, nomor="800/12", urut=12, diterima=None)


def test_given_late_and_next_with_one_button(
    qtbot: QtBot, terbitkan: Callable[..., SuratTerbit], tekan: Tekan, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    perjalanan = Perjalanan()
    qtbot.addWidget(perjalanan)
    surat = _surat(terbitkan)
    assert (surat.kelas, surat.keadaan) == (KelasSurat.KELUAR, KeadaanSurat.TERBIT)
    laporan = (_baris(1, date(2026, 9, 20), surat), _baris(2, date(2026, 10, 20)), _baris(3, date(2026, 11, 20)))
    perjalanan.isi((), HARI, dapat_diubah=True, laporan=laporan)
    perjalanan.resize(700, 500)
    perjalanan.show()
    periksa_aksesibilitas(perjalanan)
    kata = [satu.text() for satu in perjalanan.findChildren(QLabel) if satu.text()]
    assert [k for k in kata if k.startswith("Laporan berkala")] == [f"Laporan berkala {n}" for n in (1, 2, 3)]
    assert "Ilham Kurniawan kepada Ranti Maharani, Kepala" in kata
    diminta: list[str] = []
    dibuka: list[int] = []
    perjalanan.diminta.connect(diminta.append)
    perjalanan.surat_dibuka.connect(dibuka.append)
    tekan(perjalanan, "tombol-laporan")
    tekan(perjalanan, f"cip-laporan-{surat.id}")
    assert (diminta, dibuka) == (["laporan"], [surat.id])
    assert len(perjalanan.findChildren(QPushButton, "tombol-laporan")) == 1


def test_a_report_from_another_office_is_written_down(
    qtbot: QtBot, konteks: Konteks, sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit], tekan: Tekan,
    di_dialog: DiDialog,
) -> None:  # fmt: skip
    perjalanan = Perjalanan()
    qtbot.addWidget(perjalanan)
    perjalanan.isi((), HARI, dapat_diubah=False, laporan=(_baris(1, HARI, dari_luar=True),))
    tombol = perjalanan.findChild(QPushButton, "tombol-laporan-masuk")
    assert tombol is not None
    assert not tombol.isEnabled(), "the file is open for reading only"
    id_ = terbitkan("Pendataan").surat.penugasan_id
    assert id_ is not None

    def isi(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogLaporanMasuk)
        tekan(dialog, "tombol-catat")
        assert "Pengirim surat belum diisi" in dialog.dari.accessibleDescription()
        qtbot.keyClicks(dialog.dari, "Made Sukarta")
        tekan(dialog, "tombol-catat")
        assert not dialog.isVisible()

    di_dialog(lambda: catat_laporan(konteks, id_, perjalanan), isi)
    with sesi_contoh.baca() as uk:
        assert uk.get(Penugasan, id_)
        (masuk,) = uk.list(Surat, penugasan_id=id_, keadaan=KeadaanSurat.DITERIMA.value)
    assert (masuk.dari, masuk.langkah) == ("Made Sukarta", "laporan-pelaksanaan")
