"""The right column of a case: its particulars, its people, its letters."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.surat import KeadaanSurat, Sifat, Surat
from sistemkerja_desktop.domain.tanggal import rentang, tanggal_singkat
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, kosongkan, label
from sistemkerja_desktop.ui.komponen.wadah import Kartu
from sistemkerja_desktop.ui.penugasan.kasus.butir import Butir, DaftarButir
from sistemkerja_desktop.ui.penugasan.panel import inisial_nama
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import LABEL_CAKUPAN, LABEL_CARA

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RincianKasus, RincianPenugasan
    from sistemkerja_desktop.services.sesi import Sesi

_KEADAAN_SURAT = {
    KeadaanSurat.TERBIT: (Keadaan.OK, "terbit"),
    KeadaanSurat.DITERIMA: (Keadaan.OK, "diterima"),
    KeadaanSurat.DICABUT: (Keadaan.DICABUT, "dicabut"),
    KeadaanSurat.DICADANGKAN: (Keadaan.MENUNGGU, "dicadangkan"),
    KeadaanSurat.KOSONG: (Keadaan.TERTUTUP, "kosong"),
}
_TERCETAK = (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT)


class KartuPokok(QWidget):
    """What the assignment is about, as name and value."""

    def __init__(self) -> None:
        super().__init__()
        self._kisi = QGridLayout(self)
        self._kisi.setContentsMargins(14, 10, 14, 12)
        self._kisi.setHorizontalSpacing(10)
        self._kisi.setVerticalSpacing(6)
        self._kisi.setColumnMinimumWidth(0, 92)
        self._kisi.setColumnStretch(1, 1)

    def isi(self, umum: "RincianPenugasan", rincian: "RincianKasus", pemberi: str = "") -> None:
        """`pemberi` is the unit here that gives the people, where another office owns the performance."""
        kosongkan(self._kisi)
        kasus, p = rincian.kasus, umum.baris.penugasan
        bentuk = umum.baris.tim or "Tim kerja" if p.bentuk is Bentuk.TIM else "Individu"
        luar = p.pemilik_luar_id is not None
        baris = (
            ("Target", "" if luar else umum.baris.target),
            ("Pemilik kinerja" if luar else "Pemilik", umum.baris.unit),
            ("Orang dari", pemberi if luar else ""),
            ("Uraian", p.uraian),
            ("Masa", rentang(p.mulai, p.selesai)),
            ("Cara", f"{LABEL_CARA[p.cara]} {LABEL_CAKUPAN[p.cakupan]}"),
            ("Bentuk", bentuk),
            ("Alasan ketua", p.alasan_ketua),
            ("Kompetensi", daftar_kata(p.kompetensi)),
            ("Anggaran", p.anggaran),
            ("Sifat", "" if p.sifat is Sifat.BIASA else p.sifat.label),
            ("Ditugaskan oleh", umum.ditugaskan_oleh if p.ditugaskan_oleh is not None else "pejabat di luar kantor"),
            ("Dimulai dengan", f"{kasus.profil.nama_singkat}, profil versi {kasus.profil.versi}"),
        )
        nomor = 0
        for nama, nilai in baris:
            if not nilai:
                continue
            atas = Qt.AlignmentFlag.AlignTop
            self._kisi.addWidget(label(nama, Huruf.RAPAT, Peran.T2), nomor, 0, atas)
            self._kisi.addWidget(label(nilai, Huruf.RAPAT, bungkus=True), nomor, 1, atas)
            nomor += 1
        self._kisi.addWidget(BarisCip(kasus.sel.aturan), nomor, 0, 1, 2)
        self._kisi.setRowStretch(nomor + 1, 1)


def butir_orang(sesi: "Sesi", umum: "RincianPenugasan", rincian: "RincianKasus") -> list[Butir]:
    """Everybody of the case, ketua first; people of other offices with their office."""
    hasil: list[tuple[bool, Butir]] = []
    for satu in umum.baris.orang:
        if satu.inisial == "–" or satu.pegawai_id not in sesi.susunan.pegawai:
            hasil.append((True, Butir(satu.nama, kanan=satu.peran, inisial="–")))
            continue
        kedua = " · ".join(filter(None, (satu.tugas, satu.jabatan, satu.unit)))
        hasil.append((satu.peran != "ketua", Butir(satu.nama, kedua, _peran(satu.peran), satu.inisial)))
    for peserta, orang in rincian.kasus.luar:
        kantor = ", ".join(filter(None, (orang.unit, orang.perangkat_daerah, orang.instansi)))
        kedua = " · ".join(filter(None, (peserta.tugas, orang.jabatan, kantor)))
        butir = Butir(orang.nama, kedua, _peran(peserta.peran), inisial_nama(orang.nama))
        hasil.append((peserta.peran != "ketua", butir))
    return [butir for _, butir in sorted(hasil, key=lambda satu: satu[0])]


def butir_surat(surat: tuple[Surat, ...]) -> list[Butir]:
    """The letters of the case in the order in which they came."""
    hasil = []
    for satu in surat:
        masuk = satu.keadaan is KeadaanSurat.DITERIMA
        nomor = satu.nomor if masuk or not satu.nomor else str(satu.urut)
        judul = " · ".join(filter(None, (nomor, satu.hal)))
        asal = satu.dari if masuk else satu.kepada
        kedua = ", ".join(filter(None, (tanggal_singkat(satu.tanggal), f"{'dari' if masuk else 'kepada'} {asal}")))
        hasil.append(
            Butir(judul, kedua, ikon="mail" if masuk else "file-text", keadaan=_KEADAAN_SURAT[satu.keadaan],
                  kunci=satu.id)
        )  # fmt: skip
    return hasil


def surat_tercetak(surat: tuple[Surat, ...]) -> list[int]:
    """The letters that have pages of ours to print; revoked ones are left out where others are there."""
    terbit = [s.id for s in surat if s.keadaan is KeadaanSurat.TERBIT]
    return terbit or [s.id for s in surat if s.keadaan in _TERCETAK]


def _peran(peran: str) -> str:
    return "" if peran == "individu" else peran


class KartuDaftar(Kartu):
    """A card with a short list; `dibuka` carries the key of a row."""

    dibuka = Signal(int)

    def __init__(self, judul: str, *, nama: str, tautan: TombolTenang | None = None) -> None:
        super().__init__(judul, nama=nama, tepi=(1, 0, 1, 2))
        self.daftar = DaftarButir(nama=f"daftar-{nama}", nama_bantu=judul)
        self.isi.addWidget(self.daftar)
        self.kosong = label("", Huruf.RAPAT, Peran.T2, bungkus=True)
        self.kosong.setContentsMargins(13, 10, 13, 10)
        self.isi.addWidget(self.kosong)
        self.daftar.dibuka.connect(self.dibuka)
        if tautan is not None:
            self.tambah_kanan(tautan)

    def isi_butir(self, butir: list[Butir], kosong: str) -> None:
        self.daftar.isi(butir)
        self.daftar.setVisible(bool(butir))
        self.kosong.setText(kosong)
        self.kosong.setVisible(not butir)
        self.atur_hitungan(len(butir) or None)
