"""The left part of the team builder: what the team is, for whom and until when."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.tim.isian_kecil import IsianTanggal, PilihanId
from sistemkerja_desktop.ui.tim.pemilih_orang import urut_unit

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi


class FormulirTim(QScrollArea):
    """The fields of a team without its people. `berubah` is sent with every edit, `target_baru` by its link."""

    berubah = Signal()
    target_baru = Signal()

    def __init__(self, sesi: "Sesi") -> None:
        super().__init__()
        self._sesi = sesi
        self._asal: TimKerja | None = None
        self.setObjectName("formulir-tim")
        self.setAccessibleName("Data tim")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nama = QLineEdit()
        self.akta = QLineEdit()
        self.jenis = QButtonGroup(self)
        self._cip_jenis: dict[str, QWidget] = {}
        self.unit = PilihanId("pilihan-unit-tim", "Unit pemilik kinerja")
        self.mulai = IsianTanggal("isian-mulai-tim", "Masa kerja mulai")
        self.selesai = IsianTanggal("isian-selesai-tim", "Masa kerja sampai")
        self.target = PilihanId("pilihan-target-tim", "Target kinerja", "Tanpa target tertentu")
        self.penetap = PilihanId("pilihan-penetap-tim", "Ditetapkan oleh", "Belum ditentukan")
        self._susun()
        self.nama.textChanged.connect(self.berubah)
        self.akta.textChanged.connect(self.berubah)
        self.jenis.buttonToggled.connect(self._jenis_berganti)
        self.unit.currentIndexChanged.connect(self._unit_berganti)
        for tanggal in (self.mulai, self.selesai):
            tanggal.dateChanged.connect(self.berubah)
        for pilihan in (self.target, self.penetap):
            pilihan.currentIndexChanged.connect(self.berubah)

    def isi(self, tim: TimKerja) -> None:
        """Shows a team, without signals of single fields."""
        self._asal = tim
        self.blockSignals(True)
        self.nama.setText(tim.nama)
        self.akta.setText(tim.akta)
        for tombol in self.jenis.buttons():
            tombol.setChecked(tombol.property("jenis-tim") == tim.jenis.value)
        self.unit.isi(urut_unit(self._sesi, self._sesi.susunan.akar.id), tim.unit_id)
        self.mulai.atur(tim.mulai)
        self.selesai.atur(tim.selesai)
        self.muat_target(tim.target_id)
        self._muat_penetap(tim.ditetapkan_oleh)
        self.blockSignals(False)

    def muat_target(self, terpilih: int | None = None) -> None:
        """Reads the targets anew: those of the chosen unit first."""
        from sistemkerja_desktop.services.target import daftar_target

        unit_id = self.unit.terpilih
        baris = sorted(daftar_target(self._sesi), key=lambda b: b.target.unit_id != unit_id)
        self.target.isi(
            [
                (
                    b.target.id,
                    b.target.ringkas if b.target.unit_id == unit_id else f"{b.target.ringkas} ({b.unit_nama})",
                )
                for b in baris
            ],
            terpilih,
        )

    def tim(self, alasan_ketua: str = "") -> TimKerja:
        """The team as the fields say it. Raises RuntimeError before `isi`."""
        if self._asal is None:
            raise RuntimeError("the form was not filled")
        return replace(
            self._asal,
            nama=self.nama.text(),
            jenis=JenisTim(self.jenis.checkedButton().property("jenis-tim")),
            unit_id=self.unit.terpilih or self._asal.unit_id,
            mulai=self.mulai.nilai,
            selesai=self.selesai.nilai,
            target_id=self.target.terpilih,
            ditetapkan_oleh=self.penetap.terpilih,
            alasan_ketua=alasan_ketua,
            akta=self.akta.text(),
        )

    @property
    def pokok(self) -> str:
        """What the team is about, for ranking people by their competences."""
        target = self.target.currentText() if self.target.terpilih is not None else ""
        return f"{self.nama.text()} {target}"

    def _susun(self) -> None:
        self.nama.setMaxLength(120)
        self.nama.setPlaceholderText("Misalnya Penyelidikan Kasus DBD")
        masa = QWidget()
        baris = mendatar(self.mulai, label("–", Huruf.RAPAT, Peran.T2), self.selesai, sela=6)
        baris.setStretch(0, 1)
        baris.setStretch(2, 1)
        masa.setLayout(baris)
        target = QWidget()
        target.setLayout(
            menurun(
                self.target,
                mendatar(
                    TombolTenang(
                        "Target baru…", self.target_baru.emit, ikon="plus", nama="tombol-target-baru", tinggi=28
                    ),
                    None,
                ),
                sela=2,
            )
        )
        penetap = QWidget()
        penetap.setLayout(menurun(self.penetap, BarisCip(self._sesi.profil.tim.penetap), sela=6))
        tata = QVBoxLayout()
        tata.setContentsMargins(16, 14, 16, 14)
        tata.setSpacing(12)
        tata.addWidget(IsianBerlabel("Nama tim kerja", self.nama, nama="isian-nama-tim"))
        tata.addWidget(self._susun_jenis())
        tata.addWidget(_berjudul("Unit pemilik kinerja", self.unit))
        tata.addWidget(_berjudul("Masa kerja", masa))
        tata.addWidget(_berjudul("Target kinerja", target))
        tata.addWidget(_berjudul("Ditetapkan oleh", penetap))
        tata.addWidget(self._susun_akta())
        tata.addStretch(1)
        kolom = QWidget()
        kolom.setMaximumWidth(560)
        kolom.setLayout(tata)
        isi = QWidget()
        isi.setProperty("kulit", "surf")
        isi.setLayout(mendatar(kolom, sela=0))
        self.setWidget(isi)

    def _susun_akta(self) -> QWidget:
        """The founding act, where the profile asks for one that is made outside the program or has a number already."""
        aturan = self._sesi.profil.tim.akta
        self.akta.setMaxLength(160)
        self.akta.setPlaceholderText("Misalnya Keputusan Nomor 400/12/2026 tanggal 5 Januari 2026")
        isian = IsianBerlabel(
            "Akta pembentukan (boleh kosong)",
            self.akta,
            bantuan="Nomor dan tanggal keputusan atau surat yang membentuk tim, bila dibuat di luar program.",
            nama="isian-akta-tim",
        )
        wadah = QWidget()
        wadah.setLayout(menurun(isian, *([BarisCip(aturan)] if aturan is not None else []), sela=6))
        wadah.setVisible(aturan is not None)
        return wadah

    def _susun_jenis(self) -> QWidget:
        """The kinds of team of the profile, each with what the regulation says; the chosen one with its chip."""
        tata = menurun(label("Jenis", Huruf.RAPAT, Peran.T2), sela=4)
        for kode, nama, aturan in self._sesi.profil.tim.jenis:
            tombol = QRadioButton(nama)
            tombol.setFont(font(Huruf.BARIS))
            tombol.setObjectName(f"pilihan-jenis-{kode}")
            tombol.setProperty("jenis-tim", kode)
            tombol.setAccessibleDescription(aturan.penjelasan)
            self.jenis.addButton(tombol)
            rinci = QWidget()
            rinci.setLayout(
                menurun(
                    label(aturan.penjelasan, Huruf.KECIL, Peran.T2, bungkus=True),
                    BarisCip(aturan),
                    sela=6,
                    tepi=(24, 0, 0, 2),
                )
            )
            rinci.hide()
            self._cip_jenis[kode] = rinci
            tata.addWidget(tombol)
            tata.addWidget(rinci)
        wadah = QWidget()
        wadah.setLayout(tata)
        return wadah

    def _jenis_berganti(self) -> None:
        terpilih = self.jenis.checkedButton()
        for kode, rinci in self._cip_jenis.items():
            rinci.setVisible(terpilih is not None and terpilih.property("jenis-tim") == kode)
        self.berubah.emit()

    def _unit_berganti(self) -> None:
        self.muat_target()
        self._muat_penetap(self.penetap.terpilih)
        self.berubah.emit()

    def _muat_penetap(self, terpilih: int | None) -> None:
        """Only seats that the profile allows; the first of them for a new team. A seat of before stays offered."""
        from sistemkerja_desktop.services.tim import calon_penetap

        calon = [
            (c.jabatan_id, c.label) for c in calon_penetap(self._sesi, self.unit.terpilih or self._sesi.susunan.akar.id)
        ]
        jabatan = self._sesi.susunan.jabatan
        if self._asal is not None and self._asal.id and terpilih is not None and terpilih not in dict(calon):
            calon.append((terpilih, jabatan[terpilih].nama if terpilih in jabatan else "Jabatan yang sudah dihapus"))
        self.penetap.isi(calon)
        baru = self._asal is None or not self._asal.id
        self.penetap.pilih(terpilih if terpilih in dict(calon) or not baru else calon[0][0] if calon else None)


def _berjudul(judul: str, isi: QWidget) -> QWidget:
    wadah = QWidget()
    wadah.setLayout(menurun(label(judul, Huruf.RAPAT, Peran.T2), isi, sela=4))
    return wadah
