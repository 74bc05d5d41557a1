"""The panel beside the chart: who or what, the Pejabat Penilai Kinerja with the rule, and what is to be done."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.tanggal import tanggal_panjang, tanggal_singkat
from sistemkerja_desktop.services.bagan import Bagan, KotakOrang, KotakUnit, Kunci, PenilaiTampil, tampilkan_penilai
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    TombolBiasa,
    TombolIkon,
    TombolTenang,
    TombolUtama,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.komponen.wadah import PanelSamping

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kedudukan import Dudukan
    from sistemkerja_desktop.services.ringkasan_orang import RingkasanOrang
    from sistemkerja_desktop.ui.bagan.tindakan import TindakanBagan

_CIP_TERBANYAK = 2
_DAFTAR_TERBANYAK = 5


class PanelBagan(PanelSamping):
    """Shows what is chosen. `dipilih` asks the page to go to another unit or person."""

    dipilih = Signal(object)

    def __init__(self, tindakan: "TindakanBagan") -> None:
        super().__init__(nama="panel-bagan", nama_bantu="Rincian unit atau pegawai")
        self._tindakan = tindakan
        self._kunci: Kunci | None = None
        self.gulirkan_isi("Isi rincian")
        self._tugaskan = TombolUtama(
            "Tugaskan", lambda: self._tindakan.tugaskan(self._kunci), ikon="clipboard-text", nama="tombol-tugaskan"
        )
        self._pindahkan = TombolBiasa(
            "Pindahkan", lambda: self._tindakan.pindahkan(self._kunci), nama="tombol-pindahkan"
        )
        self._pindahkan.setToolTip("Pindahkan ke… (F6)")
        self._lain = TombolIkon("dots-vertical", "Tindakan lain", nama="tombol-tindakan-bagan")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._isi_menu)
        self._lain.setMenu(self._menu)
        self.tambah_kaki(self._lain, None, self._pindahkan, self._tugaskan)

    def tampilkan(self, kunci: Kunci, bagan: Bagan, kotak: KotakOrang | KotakUnit) -> None:
        """Shows a person, a vacant seat or a unit."""
        self._kunci = kunci
        kosongkan(self.kepala)
        kosongkan(self.isi)
        orang = isinstance(kotak, KotakOrang) and kotak.pegawai is not None
        ubah = not self._tindakan.baca_saja
        self._tugaskan.setVisible(orang and ubah)
        self._pindahkan.setVisible(
            ubah and (orang or (isinstance(kotak, KotakUnit) and kotak.unit.induk_id is not None))
        )
        if isinstance(kotak, KotakUnit):
            self._unit(kotak)
        elif kotak.pegawai is not None:
            self._orang(bagan, kotak)
        else:
            self._lowong(bagan, kotak)
        self.isi.addWidget(garis())
        self.isi.addStretch(1)

    def _isi_menu(self) -> None:
        self._menu.clear()
        if self._kunci is not None:
            self._tindakan.isi_menu(self._menu, self._kunci)

    def _judul(self, inisial: str, judul: str, *baris: str) -> None:
        kepala = mendatar(sela=10)
        if inisial:
            kepala.addWidget(Avatar(inisial, 30, bercincin=True), 0, Qt.AlignmentFlag.AlignTop)
        teks = label(judul, Huruf.KARTU, bungkus=True, nama="panel-bagan-judul")
        teks.setMinimumHeight(30)
        kepala.addWidget(teks, 1)
        self.kepala.addLayout(kepala)
        for urut, satu in enumerate(b for b in baris if b):
            self.kepala.addWidget(label(satu, Huruf.RAPAT, Peran.T1 if urut == 0 else Peran.T2, bungkus=True))

    def _orang(self, bagan: Bagan, kotak: KotakOrang) -> None:
        assert kotak.pegawai is not None
        orang = kotak.pegawai
        jabatan = f"{kotak.tag} {kotak.nama_jabatan}".strip()
        nip = f"NIP {format_nip(orang.nip)}" if orang.nip else orang.status.value
        fungsional = kotak.jabatan.nama_fungsional if kotak.jabatan else ""
        self._judul(
            orang.inisial, orang.nama_lengkap, jabatan, fungsional, " · ".join(b for b in (nip, orang.golongan) if b)
        )
        self._penilai(tampilkan_penilai(bagan.susunan, bagan.penilai[orang.id]))
        self._jabatan_lain(bagan, kotak)
        self._ringkasan(self._tindakan.ringkasan(orang.id))

    def _penilai(self, penilai: PenilaiTampil) -> None:
        tata = self.bagian("Pejabat Penilai Kinerja", cekung=True)
        if not penilai.ada:
            tata.addWidget(PitaPesan(Keadaan.WARN, penilai.catatan, penilai.tindakan))
        else:
            nama = label(penilai.nama, Huruf.BARIS, bungkus=True, nama="panel-bagan-penilai")
            teks = menurun(nama, sela=0)
            if penilai.jabatan:
                teks.addWidget(label(penilai.jabatan, Huruf.KECIL, Peran.T2, bungkus=True))
            baris = mendatar(sela=10)
            baris.addWidget(Avatar(penilai.inisial, 30, bercincin=True), 0, Qt.AlignmentFlag.AlignTop)
            baris.addLayout(teks, 1)
            tata.addLayout(baris)
        if penilai.catatan and penilai.ada:
            tata.addWidget(label(f"{penilai.catatan.rstrip('.')}.", Huruf.RAPAT, bungkus=True))
        if penilai.aturan is not None:
            tata.addWidget(label(penilai.aturan.penjelasan, Huruf.RAPAT, bungkus=True, nama="panel-bagan-aturan"))
        if penilai.dasar:
            tata.addWidget(_BarisCip(penilai.dasar))

    def _jabatan_lain(self, bagan: Bagan, kotak: KotakOrang) -> None:
        """Other seats of the person, and until when a Plt. or Plh. stands here."""
        assert kotak.pegawai is not None
        baris: list[tuple[str, str, Dudukan]] = []
        for dudukan in bagan.susunan.dudukan(kotak.pegawai.id):
            di_sini = kotak.jabatan is not None and dudukan.jabatan.id == kotak.jabatan.id
            sampai = f"sampai {tanggal_panjang(dudukan.pemangku.selesai)}" if dudukan.pemangku.selesai else ""
            if di_sini and not (kotak.tag or sampai):
                continue
            awalan = "" if str(dudukan.sebagai) == "definitif" else f"{dudukan.sebagai} "
            unit = bagan.susunan.unit[dudukan.unit_id].nama
            kedua = " · ".join(b for b in (unit, sampai) if b)
            baris.append((f"{awalan}{dudukan.jabatan.nama}", kedua, dudukan))
        if not baris:
            return
        tata = self.bagian("Jabatan")
        for judul, kedua, dudukan in baris:
            tata.addLayout(_baris_dua("bookmark", judul, kedua))
            if str(dudukan.sebagai) != "definitif" and not self._tindakan.baca_saja:
                teks = f"Perpanjang masa {dudukan.sebagai}…" if dudukan.pemangku.selesai else "Isi tanggal berakhir…"
                ubah = TombolTenang(
                    teks,
                    partial(self._tindakan.perpanjang, dudukan),
                    tinggi=28,
                    nama=f"tombol-perpanjang-{dudukan.pemangku.id}",
                )
                tata.addLayout(mendatar(ubah, None, tepi=(14, 0, 0, 0)))

    def _ringkasan(self, ringkasan: "RingkasanOrang") -> None:
        tata = self.bagian("Penugasan", jumlah=len(ringkasan.penugasan))
        for tugas in ringkasan.penugasan[:_DAFTAR_TERBANYAK]:
            kedua = f"{tugas.nomor:03d} · {tugas.peran} · sampai {tanggal_singkat(tugas.selesai, tahun=False)}"
            tata.addLayout(_baris_dua("circle-half-2", tugas.nama, kedua, Peran.ACC))
        if not ringkasan.penugasan:
            tata.addWidget(label("Belum ada penugasan yang berjalan.", Huruf.RAPAT, Peran.T2))
        beban = self.bagian()
        beban.addLayout(
            mendatar(
                label("Beban", Huruf.RAPAT_TEBAL, Peran.T2),
                None,
                label(
                    f"{ringkasan.beban} dari {ringkasan.batas_beban} kegiatan", Huruf.RAPAT, nama="panel-bagan-beban"
                ),
            )
        )
        beban.addWidget(_Batang(ringkasan.beban, ringkasan.batas_beban))
        if ringkasan.surat:
            surat = self.bagian("Surat", jumlah=len(ringkasan.surat))
            for satu in ringkasan.surat[:_DAFTAR_TERBANYAK]:
                surat.addLayout(
                    _baris_dua("file-text", f"{satu.urut} · {satu.hal}", tanggal_singkat(satu.tanggal), Peran.T2)
                )

    def _lowong(self, bagan: Bagan, kotak: KotakOrang) -> None:
        assert kotak.jabatan is not None
        unit = bagan.susunan.unit[kotak.jabatan.unit_id]
        self._judul("", "Jabatan lowong", kotak.nama_jabatan, unit.nama)
        tata = self.bagian()
        teks = "Seret seorang pegawai ke kotak ini untuk mengisinya, atau pilih di sini."
        tata.addWidget(label(teks, Huruf.RAPAT, Peran.T2, bungkus=True))
        if not self._tindakan.baca_saja:
            tata.addLayout(mendatar(self._tombol_isi(kotak), None))

    def _tombol_isi(self, kotak: KotakOrang) -> TombolBiasa:
        return TombolBiasa("Isi jabatan…", lambda: self._tindakan.isi_jabatan(kotak), nama="tombol-isi-jabatan")

    def _unit(self, kotak: KotakUnit) -> None:
        jumlah = f"{kotak.jumlah} orang" if kotak.jumlah else "Belum ada orang"
        self._judul("", kotak.unit.nama, kotak.unit.keterangan, f"{kotak.label_jenis} · {jumlah}")
        kepala = self.bagian("Pimpinan", cekung=True)
        if kotak.kepala is None:
            kepala.addWidget(label("Unit ini tidak mempunyai jabatan pimpinan.", Huruf.RAPAT, Peran.T2, bungkus=True))
        elif kotak.kepala.pegawai is None:
            teks = f"{kotak.kepala.nama_jabatan} lowong"
            kepala.addWidget(PitaPesan(Keadaan.WARN, teks, "Isi jabatan itu, atau tetapkan Plt."))
            if not self._tindakan.baca_saja:
                kepala.addLayout(mendatar(self._tombol_isi(kotak.kepala), None))
        else:
            pegawai, tag = kotak.kepala.pegawai, kotak.kepala.tag
            nama = label(f"{tag} {pegawai.nama_lengkap}".strip(), Huruf.BARIS, bungkus=True)
            teks_kepala = menurun(nama, label(kotak.kepala.nama_jabatan, Huruf.KECIL, Peran.T2, bungkus=True), sela=0)
            baris = mendatar(sela=10)
            baris.addWidget(Avatar(pegawai.inisial, 30, bercincin=True), 0, Qt.AlignmentFlag.AlignTop)
            baris.addLayout(teks_kepala, 1)
            kepala.addLayout(baris)
        if kotak.anak:
            bawah = self.bagian("Unit di bawahnya", jumlah=len(kotak.anak))
            for anak in kotak.anak:
                kunci = anak.kunci
                nama_tombol = f"tombol-unit-{anak.unit.id}"
                tombol = TombolTenang(anak.unit.nama, partial(self.dipilih.emit, kunci), tinggi=28, nama=nama_tombol)
                bawah.addLayout(mendatar(tombol, None, label(f"{anak.jumlah} orang", Huruf.KECIL, Peran.T2)))
        if not self._tindakan.baca_saja:
            tata = self.bagian()
            tambah = TombolBiasa(
                "Tambah jabatan…", lambda: self._tindakan.tambah_jabatan(kotak.unit.id), nama="tombol-tambah-jabatan"
            )
            unit = TombolBiasa(
                "Tambah unit…", lambda: self._tindakan.tambah_unit(kotak.unit.id), nama="tombol-tambah-unit"
            )
            unit.setVisible(self._tindakan.boleh_beranak(kotak.unit.id))
            tata.addLayout(mendatar(tambah, unit, None))


class _BarisCip(QWidget):
    """The chips of the rules that decide, at most two."""

    def __init__(self, aturan: tuple[Aturan, ...]) -> None:
        super().__init__()
        tata = mendatar(sela=8)
        pasangan = [(satu, isi) for satu in aturan for isi in isi_cip_aturan(satu)]
        sudah: set[str] = set()
        for satu, isi in pasangan:
            if isi.teks in sudah or len(sudah) == _CIP_TERBANYAK:
                continue
            sudah.add(isi.teks)
            tata.addWidget(CipDasarHukum(satu, isi, nama=f"cip-{satu.kode}-{len(sudah)}"))
        tata.addStretch(1)
        self.setLayout(tata)


class _Batang(QWidget):
    """The load as a bar from zero; the number stands above it."""

    def __init__(self, nilai: int, batas: int) -> None:
        super().__init__()
        self._bagian = min(1.0, nilai / batas) if batas else 0.0
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.fillRect(self.rect(), warna(Peran.LINE1))
        pelukis.fillRect(0, 0, round(self.width() * self._bagian), self.height(), warna(Peran.ACC))


def _baris_dua(ikon: str, judul: str, kedua: str, peran: Peran = Peran.T2) -> QVBoxLayout:
    baris = mendatar(sela=10)
    baris.addWidget(GambarIkon(ikon, peran, 16), 0, Qt.AlignmentFlag.AlignTop)
    teks = menurun(label(judul, Huruf.RAPAT, bungkus=True), sela=0)
    if kedua:
        teks.addWidget(label(kedua, Huruf.KECIL, Peran.T2, bungkus=True))
    baris.addLayout(teks, 1)
    return menurun(baris)
