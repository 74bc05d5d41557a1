"""Small forms of the chart: a unit, a seat, and who holds a seat."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QDateEdit, QLineEdit, QSpinBox, QWidget

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari

_TANPA_KELAS = 0
_KELAS_TERTINGGI = 17


class PilihPegawai(QComboBox):
    """A person from a list; typing finds any part of the name or NIP."""

    def __init__(self, pegawai: Sequence[Pegawai], kosong: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if kosong:
            self.addItem(kosong, None)
        for orang in sorted(pegawai, key=lambda p: p.nama):
            nip = f" · {orang.nip}" if orang.nip else ""
            self.addItem(f"{orang.nama_lengkap}{nip}", orang.id)
        if not kosong:
            self.setCurrentIndex(-1)
        isian = self.lineEdit()
        assert isian is not None
        isian.setPlaceholderText("Ketik nama atau NIP")
        self.view().setAccessibleName("Daftar pegawai")
        pelengkap = QCompleter(self.model(), self)
        pelengkap.setFilterMode(Qt.MatchFlag.MatchContains)
        pelengkap.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        pelengkap.popup().setAccessibleName("Pegawai yang cocok")
        self.setCompleter(pelengkap)

    @property
    def pegawai_id(self) -> int | None:
        """The person, None where the text names nobody of the list."""
        indeks = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return self.itemData(indeks) if indeks >= 0 else None


class DialogUnit(Dialog):
    """Name, kind and note of a unit."""

    def __init__(
        self, judul: str, jenis: Sequence[tuple[str, str]], unit: UnitOrganisasi | None, induk: QWidget | None = None
    ) -> None:
        super().__init__(judul, induk, nama="dialog-unit")
        self._nama = QLineEdit(unit.nama if unit else "")
        self._jenis = QComboBox()
        for kode, teks in jenis:
            self._jenis.addItem(teks, kode)
        if unit is not None:
            self._jenis.setCurrentIndex(max(0, self._jenis.findData(unit.jenis)))
        self._jenis.view().setAccessibleName("Pilihan jenis")
        self._jenis.setEnabled(len(jenis) > 1)
        self._keterangan = QLineEdit(unit.keterangan if unit else "")
        self._isian_nama = IsianBerlabel("Nama unit", self._nama, nama="isian-nama-unit")
        self.isi.addWidget(self._isian_nama)
        self.isi.addWidget(IsianBerlabel("Jenis", self._jenis, nama="isian-jenis-unit"))
        bantuan = "Tampil kecil di bawah nama unit, misalnya “Ibu dan Anak”."
        self.isi.addWidget(IsianBerlabel("Keterangan", self._keterangan, bantuan=bantuan, nama="isian-keterangan-unit"))
        self.isi.addStretch(1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan unit", self._simpan, nama="tombol-simpan-unit"),
        )

    @property
    def nama(self) -> str:
        return rapikan(self._nama.text())

    @property
    def jenis(self) -> str:
        return str(self._jenis.currentData())

    @property
    def keterangan(self) -> str:
        return rapikan(self._keterangan.text())

    def _simpan(self) -> None:
        self._isian_nama.atur_galat("" if self.nama else "Isi nama unit.")
        if self.nama:
            self.accept()
        else:
            self._nama.setFocus()


class DialogJabatan(Dialog):
    """A seat. For a new one also who holds it from today; `boleh_memimpin` where the unit has no head yet."""

    def __init__(
        self,
        judul: str,
        jabatan: Jabatan,
        *,
        boleh_memimpin: bool,
        pegawai: Sequence[Pegawai] | None = None,
        induk: QWidget | None = None,
    ) -> None:
        super().__init__(judul, induk, nama="dialog-jabatan")
        self._asal = jabatan
        self._nama = QLineEdit(jabatan.nama)
        self._jenis = QComboBox()
        for jenis in JenisJabatan:
            self._jenis.addItem(jenis.label, jenis.value)
        self._jenis.setCurrentIndex(self._jenis.findData(jabatan.jenis.value))
        self._jenjang = QComboBox()
        for jenjang in Jenjang:
            self._jenjang.addItem(jenjang.value.capitalize() or "Tanpa jenjang", jenjang.value)
        self._jenjang.setCurrentIndex(self._jenjang.findData(jabatan.jenjang.value))
        for pilihan, nama in ((self._jenis, "Pilihan jenis"), (self._jenjang, "Pilihan jenjang")):
            pilihan.view().setAccessibleName(nama)
        self._kelas = QSpinBox()
        self._kelas.setRange(_TANPA_KELAS, _KELAS_TERTINGGI)
        self._kelas.setSpecialValueText("Belum diisi")
        self._kelas.setValue(jabatan.kelas or _TANPA_KELAS)
        self._memimpin = QCheckBox("Jabatan ini memimpin unit")
        self._memimpin.setObjectName("pilih-memimpin")
        self._memimpin.setChecked(jabatan.memimpin)
        self._memimpin.setVisible(boleh_memimpin or jabatan.memimpin)
        self._pemangku = PilihPegawai(pegawai, "Biarkan lowong") if pegawai else None
        self._isian_nama = IsianBerlabel("Nama jabatan", self._nama, nama="isian-nama-jabatan")
        self.isi.addWidget(self._isian_nama)
        self.isi.addLayout(
            mendatar(
                IsianBerlabel("Jenis", self._jenis, nama="isian-jenis-jabatan"),
                IsianBerlabel("Jenjang", self._jenjang, nama="isian-jenjang-jabatan"),
                IsianBerlabel("Kelas jabatan", self._kelas, nama="isian-kelas-jabatan"),
                sela=12,
            )
        )
        self.isi.addWidget(self._memimpin)
        if self._pemangku is not None:
            bantuan = "Pegawai yang belum memangku jabatan definitif."
            self.isi.addWidget(
                IsianBerlabel("Pemangku", self._pemangku, bantuan=bantuan, nama="isian-pemangku-jabatan")
            )
        self.isi.addStretch(1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan jabatan", self._simpan, nama="tombol-simpan-jabatan"),
        )

    @property
    def jabatan(self) -> Jabatan:

        return replace(
            self._asal,
            nama=rapikan(self._nama.text()),
            jenis=JenisJabatan(self._jenis.currentData()),
            jenjang=Jenjang(self._jenjang.currentData()),
            kelas=self._kelas.value() or None,
            memimpin=self._memimpin.isChecked(),
        )

    @property
    def pegawai_id(self) -> int | None:
        return self._pemangku.pegawai_id if self._pemangku is not None else None

    def _simpan(self) -> None:
        kosong = not rapikan(self._nama.text())
        self._isian_nama.atur_galat("Isi nama jabatan." if kosong else "")
        if kosong:
            self._nama.setFocus()
        else:
            self.accept()


class DialogPemangku(Dialog):
    """Who holds a seat, as what, from when until when. `pilihan` are the forms that the seat allows now."""

    def __init__(
        self,
        judul: str,
        keterangan: str,
        pilihan: Sequence[SebagaiPemangku],
        pegawai: Sequence[Pegawai],
        hari_ini: date,
        induk: QWidget | None = None,
    ) -> None:
        super().__init__(judul, induk, nama="dialog-pemangku")
        self._pegawai = PilihPegawai(pegawai)
        self._sebagai = QComboBox()
        for satu in pilihan:
            self._sebagai.addItem(_LABEL_SEBAGAI[satu], satu.value)
        self._sebagai.view().setAccessibleName("Pilihan sebagai")
        self._mulai, self._selesai = isian_tanggal(hari_ini), isian_tanggal(hari_ini)
        self._selesai.setDate(self._selesai.date().addMonths(3))
        self._berbatas = _pilih_berbatas(self._selesai)
        self._sebagai.currentIndexChanged.connect(self._ganti_bentuk)
        self._ganti_bentuk()
        self.isi.addWidget(label(keterangan, Huruf.RAPAT, Peran.T2, bungkus=True))
        self._isian_pegawai = IsianBerlabel("Pegawai", self._pegawai, nama="isian-pegawai-pemangku")
        self.isi.addWidget(self._isian_pegawai)
        self.isi.addWidget(IsianBerlabel("Sebagai", self._sebagai, nama="isian-sebagai"))
        self.isi.addLayout(
            mendatar(
                IsianBerlabel("Mulai", self._mulai, nama="isian-mulai"),
                IsianBerlabel("Hari terakhir", self._selesai, nama="isian-selesai"),
                sela=12,
            )
        )
        self.isi.addWidget(self._berbatas)
        self.isi.addStretch(1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Tetapkan", self._simpan, nama="tombol-tetapkan"),
        )

    @property
    def pegawai_id(self) -> int:
        """The person chosen. Only after the dialog was accepted."""
        assert self._pegawai.pegawai_id is not None
        return self._pegawai.pegawai_id

    @property
    def sebagai(self) -> SebagaiPemangku:
        return SebagaiPemangku(self._sebagai.currentData())

    @property
    def mulai(self) -> date:
        return tanggal_dari(self._mulai)

    @property
    def selesai(self) -> date | None:
        return tanggal_dari(self._selesai) if self._berbatas.isChecked() else None

    def _ganti_bentuk(self) -> None:
        """A definitif holder has no end, a Plt. or Plh. usually has one."""
        self._berbatas.setChecked(self.sebagai is not SebagaiPemangku.DEFINITIF)
        self._selesai.setEnabled(self._berbatas.isChecked())

    def _simpan(self) -> None:
        tanpa = self._pegawai.pegawai_id is None
        self._isian_pegawai.atur_galat("Pilih pegawai dari daftar." if tanpa else "")
        if tanpa:
            self._pegawai.setFocus()
        else:
            self.accept()


class DialogMasa(Dialog):
    """The last day of a Plt. or Plh.: three months on from the present one, or from today where there is none."""

    def __init__(
        self, judul: str, keterangan: str, selesai: date | None, hari_ini: date, induk: QWidget | None = None
    ) -> None:
        super().__init__(judul, induk, nama="dialog-masa")
        self._selesai = isian_tanggal(selesai or hari_ini, terlama=hari_ini)
        self._selesai.setDate(self._selesai.date().addMonths(3))
        self._berbatas = _pilih_berbatas(self._selesai)
        self._berbatas.setChecked(True)
        self.isi.addWidget(label(keterangan, Huruf.RAPAT, Peran.T2, bungkus=True))
        self.isi.addWidget(IsianBerlabel("Hari terakhir", self._selesai, nama="isian-selesai"))
        self.isi.addWidget(self._berbatas)
        self.isi.addStretch(1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan masa", self.accept, nama="tombol-simpan-masa"),
        )

    @property
    def selesai(self) -> date | None:
        return tanggal_dari(self._selesai) if self._berbatas.isChecked() else None


_LABEL_SEBAGAI = {
    SebagaiPemangku.DEFINITIF: "Pejabat definitif",
    SebagaiPemangku.PLT: "Plt. (jabatan lowong)",
    SebagaiPemangku.PLH: "Plh. (pejabat berhalangan)",
}


def _pilih_berbatas(selesai: QDateEdit) -> QCheckBox:
    """Whether there is a last day at all."""
    pilihan = QCheckBox("Sampai tanggal tertentu")
    pilihan.setObjectName("pilih-berbatas")
    pilihan.toggled.connect(selesai.setEnabled)
    return pilihan
