"""Paper, places and margins, with printers that are made up."""

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageSize

from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.surat.cetak_kertas import (
    KERTAS,
    Letak,
    buat_ukuran,
    letakkan,
    nama_ukuran,
    terpotong,
    ukuran_mm,
)
from sistemkerja_desktop.ui.surat.cetak_pencetak import FaktaPencetak
from sistemkerja_desktop.ui.surat.cetak_periksa import KertasDipakai, pesan_kertas, pesan_potong

F4, A4 = KERTAS["F4"], KERTAS["A4"]
LIMA = QMarginsF(5, 5, 5, 5)
MM = QPageSize.Unit.Millimeter


def fakta(*ukuran: QPageSize.PageSizeId, bebas: bool = False, bermasalah: bool = False) -> FaktaPencetak:
    semua = tuple(QPageSize(u) for u in ukuran)
    return FaktaPencetak("HP TU", semua, bebas, True, lambda _u: LIMA, bermasalah)


def test_a_pdf_of_f4_is_f4_and_not_folio() -> None:
    mm = ukuran_mm(QSizeF(215 * 72 / 25.4, 330 * 72 / 25.4))
    assert mm == F4
    assert nama_ukuran(mm) == "F4"
    assert buat_ukuran(mm).size(MM) == QSizeF(215, 330)
    assert buat_ukuran(ukuran_mm(QSizeF(595.28, 841.89))).id() == QPageSize.PageSizeId.A4
    assert nama_ukuran(QSizeF(148.5, 210)) == "148,5 × 210 mm"


def test_the_printers_own_size_is_taken_where_it_fits() -> None:
    # 8.5 x 13 inches is what drivers call F4; Qt's Folio is 210 mm wide.
    dengan = fakta(QPageSize.PageSizeId.Folio, QPageSize.PageSizeId.FanFoldGermanLegal)
    assert dengan.kenal(F4)
    assert dengan.ukuran_untuk(F4).id() == QPageSize.PageSizeId.FanFoldGermanLegal
    tanpa = fakta(QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Folio)
    assert not tanpa.kenal(F4)
    assert tanpa.ukuran_untuk(F4).size(MM) == F4
    assert fakta().kenal(F4), "one that lists no papers takes any"


@pytest.mark.parametrize(
    ("halaman", "lembar", "harap"),
    [
        (F4, F4, Letak(0, 0, 1)),
        (A4, F4, Letak(2.5, 0, 1)),
        (F4, QSizeF(215.9, 330.2), Letak(pytest.approx(0.45), 0, 1)),
        (F4, QSizeF(214.5, 329.5), Letak(0, 0, 1)),
        (F4, A4, Letak(pytest.approx(8.25), 0, pytest.approx(0.9))),
    ],
)
def test_pages_lie_true_to_size_where_the_paper_allows(halaman: QSizeF, lembar: QSizeF, harap: Letak) -> None:
    assert letakkan(halaman, lembar, LIMA, ke_bidang=False) == harap


def test_a_page_can_be_shrunk_into_the_printable_area() -> None:
    margin = QMarginsF(5, 4, 5, 20)
    letak = letakkan(F4, F4, margin, ke_bidang=True)
    assert letak.y == 4
    assert letak.y + 330 * letak.skala == pytest.approx(310)
    assert letak.x >= 5
    seluruhnya = QRectF(0, 0, 215, 330)
    assert terpotong(seluruhnya, letak, F4, margin) == {}


def test_ink_in_the_margins_is_found_on_its_side() -> None:
    utuh = Letak(0, 0, 1)
    isi = QRectF(25, 15, 170, 302)
    assert terpotong(isi, utuh, F4, LIMA) == {}
    assert terpotong(isi, utuh, F4, QMarginsF(28, 5, 5, 18)) == {"kiri": 3, "bawah": 5}
    assert terpotong(isi, utuh, F4, QMarginsF(5, 17.5, 22, 5)) == {"atas": 2.5, "kanan": 2}
    assert terpotong(QRectF(), utuh, F4, QMarginsF(90, 90, 90, 90)) == {}, "a blank page has nothing to lose"


def test_the_warning_names_side_measure_page_and_remedy() -> None:
    potong = {0: {"kiri": 1.2}, 3: {"kiri": 3.4, "bawah": 0.5}}
    ((keadaan, pesan, saran),) = pesan_potong("HP TU", potong, satu=False)
    assert keadaan is Keadaan.WARN
    assert pesan == "Isi surat terpotong di kiri 3 mm (halaman 4) dan bawah 1 mm (halaman 4)."
    assert "Perkecil ke bidang cetak" in saran
    assert pesan_potong("HP TU", {0: {"atas": 2.0}}, satu=True)[0][1] == "Isi surat terpotong di atas 2 mm."
    assert pesan_potong("HP TU", {0: {}}, satu=True) == []


def test_unknown_paper_is_told_with_what_to_do() -> None:
    f4 = [KertasDipakai(F4, 1.0)]
    a4 = QPageSize.PageSizeId.A4
    ((keadaan, pesan, saran),) = pesan_kertas(fakta(a4), f4)
    assert keadaan is Keadaan.BAD
    assert "tidak mengenal kertas F4" in pesan
    assert "215 × 330 mm" in saran
    assert saran.endswith("atau pilih kertas A4.")
    ((keadaan, _, saran),) = pesan_kertas(fakta(a4, bebas=True), f4)
    assert keadaan is Keadaan.WARN
    assert "ukuran khusus" in saran
    assert pesan_kertas(fakta(a4, QPageSize.PageSizeId.FanFoldGermanLegal), f4) == []


def test_two_papers_a_smaller_scale_and_trouble_are_told() -> None:
    campur = [KertasDipakai(F4, 1.0), KertasDipakai(A4, 1.0), KertasDipakai(F4, 1.0)]
    ((_, pesan, _),) = pesan_kertas(fakta(), campur)
    assert pesan == "Dua ukuran kertas: A4 (1 halaman) dan F4 (2 halaman)."
    ((keadaan, pesan, _),) = pesan_kertas(fakta(), [KertasDipakai(A4, 0.9)])
    assert (keadaan, pesan) == (Keadaan.INFO, "Surat diperkecil menjadi 90 %.")
    assert "gangguan" in pesan_kertas(fakta(bermasalah=True), campur[:1])[0][1]
