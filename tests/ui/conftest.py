"""What all tests of the interface share: the theme, a session without a database, and the walk for names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum, SumberHukum
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya import tema as modul_tema
from sistemkerja_desktop.ui.konteks import Konteks

_KENDALI = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_MILIK_QT = ("qt_", "Scroll")


@dataclass
class TumpukanPalsu:
    nama_urung: str | None = None
    nama_ulang: str | None = None
    surat_teratas: int | None = None
    jumlah_tersentuh: int = 1

    def jumlah(self, *, ulang: bool) -> int:
        return self.jumlah_tersentuh if (self.nama_ulang if ulang else self.nama_urung) else 0


@dataclass
class SesiPalsu:
    """What the shell uses of a session; `kirim` stands for a committed change."""

    baca_saja: bool = False
    tumpukan: TumpukanPalsu = field(default_factory=TumpukanPalsu)
    pendengar: list[Callable[[Perubahan], object]] = field(default_factory=list)
    disimpan_pada: datetime = datetime(2026, 9, 7, 8, 41)
    sebelum_periksa: Callable[[], object] = lambda: None

    def hari_ini(self) -> date:
        return date(2026, 9, 7)

    def dengarkan(self, fungsi: Callable[[Perubahan], object]) -> None:
        self.pendengar.append(fungsi)

    def kirim(self, nama: str = "Ubah Meri", **entitas: set[int]) -> Perubahan:
        perubahan = Perubahan(nama, 1, {jenis: frozenset(ids) for jenis, ids in entitas.items()})
        self.tumpukan = TumpukanPalsu(nama_urung=nama)
        for fungsi in self.pendengar:
            fungsi(perubahan)
        return perubahan

    def urungkan(self, periksa: Callable[[], None] | None = None) -> Perubahan:
        if periksa is not None:
            self.sebelum_periksa()
            periksa()
        perubahan = Perubahan("Urungkan: " + str(self.tumpukan.nama_urung), 2)
        self.tumpukan = TumpukanPalsu(nama_ulang=self.tumpukan.nama_urung)
        for fungsi in self.pendengar:
            fungsi(perubahan)
        return perubahan

    def ulangi(self) -> Perubahan:
        return self.kirim(str(self.tumpukan.nama_ulang))


@pytest.fixture
def tema(qapp: QApplication) -> Iterator[modul_tema.Tema]:
    """The program's look, light; a test may switch it."""
    hasil = modul_tema.pasang(qapp, modul_tema.ModeTema.TERANG)
    yield hasil
    hasil.atur(modul_tema.ModeTema.TERANG)


@pytest.fixture
def sesi_palsu() -> SesiPalsu:
    return SesiPalsu()


@pytest.fixture
def konteks(tema: modul_tema.Tema, sesi_contoh: Sesi) -> Iterator[Konteks]:
    """The context of the sample office."""
    assert not tema.gelap
    hasil = Konteks(sesi_contoh)
    yield hasil
    hasil.deleteLater()


@pytest.fixture
def konteks_palsu(tema: modul_tema.Tema, sesi_palsu: SesiPalsu) -> Konteks:
    assert not tema.gelap
    return Konteks(sesi_palsu)


@pytest.fixture
def id_unit(sesi_contoh: Sesi) -> Callable[[str], int]:
    return lambda nama: next(u.id for u in sesi_contoh.susunan.unit.values() if u.nama == nama)


@pytest.fixture
def buat_aturan() -> Callable[..., Aturan]:
    """Makes a rule with the given places; each is (pasal, peraturan, sumber)."""

    def buat(*tempat: tuple[str, str, SumberHukum]) -> Aturan:
        semua = tempat or (("Ps. 8 ayat (3)", "Perbup Contoh 10/2024", SumberHukum.DAERAH),)
        dasar = tuple(DasarHukum(pasal, peraturan, sumber) for pasal, peraturan, sumber in semua)
        return Aturan("ketua-pemilik", "Ketua diutamakan dari unit pemilik kinerja.", dasar)

    return buat


@pytest.fixture
def periksa_aksesibilitas() -> Callable[[QWidget], None]:
    """Walks over a widget's children: each control that can be used needs an accessible name or its own text."""

    def periksa(akar: QWidget) -> None:
        tanpa_nama = [
            f"{type(w).__name__} {w.objectName() or '(no objectName)'} in {getattr(w.parent(), 'objectName', str)()}"
            for w in [akar, *akar.findChildren(QWidget)]
            if isinstance(w, _KENDALI) and not isinstance(w, QHeaderView) and not _bernama(w)
        ]
        assert not tanpa_nama, "controls without an accessible name:\n" + "\n".join(tanpa_nama)

    return periksa


def _bernama(widget: QWidget) -> bool:
    if widget.objectName().startswith(_MILIK_QT) or isinstance(widget.parent(), (QComboBox, QAbstractSpinBox)):
        return True
    teks = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName().strip() or teks.strip())
