"""The form of a person: identity, rank, seat, competences, each with its checks at the field."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, garis, label
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.pegawai.kendali import PilihanBerjenjang, namai_daftar
from sistemkerja_desktop.ui.pegawai.kompetensi import IsianKompetensi

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi

# What the choice of a seat stands for beside the ids of real seats.
TANPA, BARU = -1, 0

_TEKS = (
    "nama",
    "nip",
    "gelar_depan",
    "gelar_belakang",
    "golongan",
    "pendidikan",
    "jurusan",
    "tempat_lahir",
    "agama",
    "no_hp",
    "email",
)
_TANGGAL = ("tmt_golongan", "tanggal_lahir", "tmt_jabatan")


class DialogPegawai(Dialog):
    """Enters a new person or changes one. After `accept`, `pegawai` and `jabatan` are what `simpan_pegawai` takes."""

    def __init__(self, sesi: "Sesi", pegawai_id: int | None, induk: QWidget | None = None) -> None:
        super().__init__(
            "Pegawai baru" if pegawai_id is None else "Ubah pegawai", induk, nama="dialog-pegawai", ukuran=(820, 620)
        )
        self._sesi = sesi
        self._asal = (
            sesi.susunan.pegawai[pegawai_id] if pegawai_id is not None else Pegawai(0, "", status=StatusPegawai.PNS)
        )
        dudukan = sesi.susunan.dudukan_utama(pegawai_id) if pegawai_id is not None else None
        self._kursi = dudukan.jabatan if dudukan and dudukan.sebagai.value == "definitif" else None
        self._isian: dict[str, IsianBerlabel] = {}
        self._disentuh: set[str] = set()
        self._salah_tanggal: dict[str, str] = {}
        self.isi.addWidget(label(self.windowTitle(), Huruf.DIALOG))
        self.isi.addLayout(self._bagian_orang())
        self.isi.addWidget(garis())
        self.isi.addWidget(label("Jabatan", Huruf.KARTU))
        self.isi.addLayout(self._bagian_jabatan())
        self.isi.addWidget(garis())
        self.isi.addWidget(label("Kompetensi", Huruf.KARTU))
        from sistemkerja_desktop.services.pegawai import kompetensi_dikenal

        self.kompetensi = IsianKompetensi(kompetensi_dikenal(sesi))
        self.isi.addWidget(self.kompetensi)
        self._keadaan = LencanaKeadaan(Keadaan.OK, "", lencana=False, nama="keadaan-formulir")
        self.kaki_kiri.addWidget(self._keadaan)
        self.tombol_simpan = TombolUtama("Simpan", self._simpan, nama="tombol-simpan-pegawai")
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), self.tombol_simpan)
        self._tunda = QTimer(self)
        self._tunda.setSingleShot(True)
        self._tunda.setInterval(150)
        self._tunda.timeout.connect(self.periksa)
        self._isi_awal()
        self.periksa()
        self._isian["nama"].isian.setFocus()

    def _bagian_orang(self) -> QGridLayout:
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(16)
        kisi.setVerticalSpacing(10)
        for i in range(6):
            kisi.setColumnStretch(i, 1)
        self._teks(kisi, "nama", "Nama tanpa gelar", 0, 0, 4)
        self._teks(kisi, "gelar_depan", "Gelar depan", 0, 4)
        self._teks(kisi, "gelar_belakang", "Gelar belakang", 0, 5)
        self._teks(kisi, "nip", "NIP", 1, 0, 3, bantuan="18 digit, kosong bila bukan ASN.")
        self.status = self._pilihan(kisi, "status", "Status", 1, 3, [(s, s.value) for s in StatusPegawai])
        self._golongan(kisi)
        self._teks(kisi, "tmt_golongan", "TMT golongan", 1, 5, petunjuk="hh-bb-tttt")
        self._teks(kisi, "tempat_lahir", "Tempat lahir", 2, 0, 2)
        self._teks(kisi, "tanggal_lahir", "Tanggal lahir", 2, 2, petunjuk="hh-bb-tttt")
        kelamin = [(None, "–"), (JenisKelamin.LAKI_LAKI, "Laki-laki"), (JenisKelamin.PEREMPUAN, "Perempuan")]
        self.kelamin = self._pilihan(kisi, "jenis_kelamin", "Jenis kelamin", 2, 3, kelamin)
        self._teks(kisi, "pendidikan", "Pendidikan", 2, 4, petunjuk="S-1")
        self._teks(kisi, "jurusan", "Jurusan", 2, 5)
        self._teks(kisi, "no_hp", "Nomor HP", 3, 0, 2)
        self._teks(kisi, "email", "Pos-el", 3, 2, 2)
        self._teks(kisi, "agama", "Agama", 3, 4, 2)
        return kisi

    def _bagian_jabatan(self) -> QVBoxLayout:
        from sistemkerja_desktop.services.pegawai import unit_berurutan

        susunan = self._sesi.susunan
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(16)
        kisi.setVerticalSpacing(10)
        for i in range(6):
            kisi.setColumnStretch(i, 1)
        kursi: list[tuple[object, str]] = []
        if self._kursi is not None:
            kursi.append((self._kursi.id, f"{self._kursi.nama} (sekarang)"))
        kursi.append((TANPA, "Biarkan tanpa jabatan") if self._kursi is None else (BARU, "Jabatan baru"))
        if self._kursi is None:
            kursi.append((BARU, "Jabatan baru"))
        for jabatan in sorted(susunan.jabatan.values(), key=lambda j: (susunan.unit[j.unit_id].nama, j.nama)):
            if not susunan.pemangku_jabatan(jabatan.id):
                kursi.append((jabatan.id, f"Lowong: {jabatan.nama}, {susunan.unit[jabatan.unit_id].nama}"))
        self.kursi = self._pilihan(kisi, "jabatan_id", "Kursi", 0, 0, kursi, rentang=4)
        self._teks(
            kisi, "tmt_jabatan", "TMT jabatan", 0, 4, 2, petunjuk="hh-bb-tttt", bantuan="Kosong: mulai hari ini."
        )
        self._teks(kisi, "jabatan_nama", "Nama jabatan", 1, 0, 4)
        unit = [(u.id, "    " * (len(susunan.jalur(u.id)) - 1) + u.nama) for u in unit_berurutan(susunan)]
        self.unit = self._pilihan(kisi, "jabatan_unit_id", "Unit", 1, 4, unit, rentang=2)
        jenis = [(j, j.label) for j in JenisJabatan]
        self.jenis = self._pilihan(kisi, "jabatan_jenis", "Jenis", 2, 0, jenis, rentang=2)
        jenjang = [(j, j.value.capitalize() or "–") for j in Jenjang]
        self.jenjang = self._pilihan(kisi, "jabatan_jenjang", "Jenjang", 2, 2, jenjang, rentang=2)
        kelas = [(None, "–"), *((k, str(k)) for k in range(1, 18))]
        self.kelas = self._pilihan(kisi, "jabatan_kelas", "Kelas jabatan", 2, 4, kelas)
        self.memimpin = QCheckBox("Memimpin unit ini")
        wadah = IsianBerlabel(" ", self.memimpin, nama="centang-memimpin")
        self.memimpin.setAccessibleName("Memimpin unit ini")
        self._isian["jabatan_memimpin"] = wadah
        kisi.addWidget(wadah, 2, 5, Qt.AlignmentFlag.AlignTop)
        self.kursi.currentIndexChanged.connect(self._ganti_kursi)
        self.memimpin.toggled.connect(lambda _ya: self._tersentuh("jabatan_memimpin"))
        luar = QVBoxLayout()
        luar.addLayout(kisi)
        self._catatan = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="catatan-kursi")
        luar.addWidget(self._catatan)
        return luar

    def _golongan(self, kisi: QGridLayout) -> None:
        from sistemkerja_desktop.domain.golongan import GOLONGAN_PNS, GOLONGAN_PPPK

        isian = QComboBox()
        isian.setEditable(True)
        isian.addItems(["", *GOLONGAN_PNS, *GOLONGAN_PPPK])
        self.golongan = isian
        namai_daftar(isian, "Golongan")
        self._pasang(kisi, "golongan", "Golongan", isian, 1, 4, 1)
        isian.currentTextChanged.connect(lambda _t: self._tersentuh("golongan"))

    def _teks(
        self, kisi: QGridLayout, kode: str, judul: str, baris: int, kolom: int, rentang: int = 1, *,
        petunjuk: str = "", bantuan: str = "",
    ) -> None:  # fmt: skip
        isian = QLineEdit()
        isian.setPlaceholderText(petunjuk)
        self._pasang(kisi, kode, judul, isian, baris, kolom, rentang, bantuan)
        isian.textChanged.connect(lambda _t, kode=kode: self._tersentuh(kode))

    def _pilihan(
        self, kisi: QGridLayout, kode: str, judul: str, baris: int, kolom: int, isi: Sequence[tuple[object, str]],
        *, rentang: int = 1,
    ) -> QComboBox:  # fmt: skip
        isian = PilihanBerjenjang()
        for data, teks in isi:
            isian.addItem(teks, data)
        isian.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        isian.setMinimumContentsLength(6)
        namai_daftar(isian, judul)
        self._pasang(kisi, kode, judul, isian, baris, kolom, rentang)
        isian.currentIndexChanged.connect(lambda _i, kode=kode: self._tersentuh(kode))
        return isian

    def _pasang(
        self, kisi: QGridLayout, kode: str, judul: str, isian: QWidget, baris: int, kolom: int, rentang: int,
        bantuan: str = "",
    ) -> None:  # fmt: skip
        self._isian[kode] = IsianBerlabel(judul, isian, bantuan=bantuan, nama=f"isian-{kode.replace('_', '-')}")
        kisi.addWidget(self._isian[kode], baris, kolom, 1, rentang, Qt.AlignmentFlag.AlignTop)

    def isian(self, kode: str) -> IsianBerlabel:
        """The field of that name."""
        return self._isian[kode]

    def _isi_awal(self) -> None:
        from sistemkerja_desktop.domain.nip import format_nip

        for kode in _TEKS:
            teks = getattr(self._asal, kode)
            if kode == "golongan":
                self.golongan.setCurrentText(teks)
            else:
                self._baris(kode).setText(format_nip(teks) if kode == "nip" else teks)
        for kode in _TANGGAL:
            nilai: date | None = getattr(self._asal, kode)
            self._baris(kode).setText(f"{nilai:%d-%m-%Y}" if nilai else "")
        self.status.setCurrentIndex(self.status.findData(self._asal.status))
        self.kelamin.setCurrentIndex(self.kelamin.findData(self._asal.jenis_kelamin))
        self.kompetensi.atur(self._asal.kompetensi)
        self._ganti_kursi()
        self._disentuh.clear()

    def _baris(self, kode: str) -> QLineEdit:
        isian = self._isian[kode].isian
        assert isinstance(isian, QLineEdit)
        return isian

    def _ganti_kursi(self) -> None:
        """Shows the chosen seat; a vacant one is taken as it is, only one's own and a new one are edited here."""
        id_ = self.kursi.currentData()
        jabatan = self._sesi.susunan.jabatan.get(id_)
        sendiri = jabatan is not None and self._kursi is not None and jabatan.id == self._kursi.id
        bisa = id_ == BARU or sendiri
        for kode in (
            "jabatan_nama",
            "jabatan_unit_id",
            "jabatan_jenis",
            "jabatan_jenjang",
            "jabatan_kelas",
            "jabatan_memimpin",
        ):
            self._isian[kode].isian.setEnabled(bisa)
        if id_ == TANPA:
            self._catatan.setText("Tanpa jabatan, Pejabat Penilai Kinerja belum dapat ditentukan.")
        elif self._kursi is not None and not sendiri:
            self._catatan.setText(f"{self._kursi.nama} menjadi lowong.")
        else:
            self._catatan.setText("")
        self._catatan.setVisible(bool(self._catatan.text()))
        self._baris("jabatan_nama").setText(jabatan.nama if jabatan else "")
        if jabatan is not None:
            self.unit.setCurrentIndex(self.unit.findData(jabatan.unit_id))
        self.jenis.setCurrentIndex(self.jenis.findData(jabatan.jenis if jabatan else JenisJabatan.FUNGSIONAL))
        self.jenjang.setCurrentIndex(self.jenjang.findData(jabatan.jenjang if jabatan else Jenjang.TIDAK_ADA))
        self.kelas.setCurrentIndex(self.kelas.findData(jabatan.kelas if jabatan else None))
        self.memimpin.setChecked(jabatan.memimpin if jabatan else False)

    @property
    def pegawai(self) -> Pegawai:
        """The person as the form has them. A date that cannot be read is left as it was."""
        from sistemkerja_desktop.domain.nip import bersihkan_nip

        teks = {kode: self._baris(kode).text().strip() for kode in _TEKS if kode != "golongan"}
        teks["golongan"] = self.golongan.currentText().strip()
        teks["nip"] = bersihkan_nip(teks["nip"])[0] if teks["nip"] else ""
        tanggal = {kode: self._tanggal(kode) for kode in _TANGGAL}
        return replace(
            self._asal,
            **teks,  # type: ignore[arg-type]  # all of _TEKS are text
            **tanggal,  # type: ignore[arg-type]  # all of _TANGGAL are dates
            status=StatusPegawai(self.status.currentData()),
            # A combo gives back the plain text of what it was given.
            jenis_kelamin=JenisKelamin(kelamin) if (kelamin := self.kelamin.currentData()) else None,
            kompetensi=self.kompetensi.kata,
        )

    @property
    def jabatan(self) -> Jabatan | None:
        """The seat as the form has it; None where the person stays without one."""
        id_ = self.kursi.currentData()
        if id_ == TANPA:
            return None
        dasar = self._sesi.susunan.jabatan.get(id_) or Jabatan(0, "", 0, JenisJabatan.FUNGSIONAL)
        return replace(
            dasar,
            nama=self._baris("jabatan_nama").text().strip(),
            unit_id=self.unit.currentData(),
            jenis=JenisJabatan(self.jenis.currentData()),
            jenjang=Jenjang(self.jenjang.currentData()),
            kelas=self.kelas.currentData(),
            memimpin=self.memimpin.isChecked(),
        )

    def _tanggal(self, kode: str) -> date | None:
        from sistemkerja_desktop.domain.tanggal import TanggalTidakTerbaca, baca_tanggal

        teks = self._baris(kode).text().strip()
        try:
            hasil = baca_tanggal(teks).tanggal
        except TanggalTidakTerbaca as galat:
            self._salah_tanggal[kode] = f"“{teks}” {galat}. Tulis seperti 07-09-2026."
            return None
        self._salah_tanggal.pop(kode, None)
        return hasil

    def _tersentuh(self, kode: str) -> None:
        self._disentuh.add(kode)
        if hasattr(self, "_tunda"):
            self._tunda.start()

    def periksa(self, *, semua: bool = False) -> bool:
        """Whether it can be saved; shows the faults of fields that were touched, with `semua` of all."""
        from sistemkerja_desktop.services.periksa_pegawai import MasalahIsian, periksa_pegawai

        masalah = periksa_pegawai(self.pegawai, self.jabatan, self._sesi.susunan, self._sesi.hari_ini())
        masalah = [MasalahIsian(kode, pesan, menahan=True) for kode, pesan in self._salah_tanggal.items()] + masalah
        menurut = {m.bidang: m for m in reversed(masalah)}
        for kode, isian in self._isian.items():
            satu = menurut.get(kode)
            tampil = satu is not None and (semua or kode in self._disentuh or (not satu.menahan and self._asal.id != 0))
            isian.atur_galat(
                satu.pesan if satu and tampil else "", Keadaan.BAD if satu and satu.menahan else Keadaan.WARN
            )
        menahan = sum(1 for m in menurut.values() if m.menahan)
        ringan = len(menurut) - menahan
        if menahan:
            self._keadaan.atur(Keadaan.BAD, f"{menahan} isian belum benar")
        elif ringan:
            self._keadaan.atur(Keadaan.WARN, f"{ringan} hal perlu diperiksa, dapat disimpan")
        else:
            self._keadaan.atur(Keadaan.OK, "Siap disimpan")
        return menahan == 0

    def _simpan(self) -> None:
        if self.periksa(semua=True):
            self.accept()
            return
        salah = next((i for i in self._isian.values() if i.isian.property("salah")), None)
        if salah is not None:
            salah.isian.setFocus()
