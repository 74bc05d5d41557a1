"""The lanes of periodic reports, behind the steps: given, late, or due next."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from sistemkerja_desktop.domain.tanggal import rentang, tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, garis, label, mendatar
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.penugasan.kasus.lajur import Lajur, tambah_berdasar
from sistemkerja_desktop.ui.penugasan.kasus.tenggat import kata_tenggat

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.laporan_berkala import BarisLaporan

LAPORAN, LAPORAN_MASUK = "laporan", "laporan-masuk"
"""What is asked for besides steps: a report of the office, or one that came in."""


def lajur_laporan(
    laporan: Sequence["BarisLaporan"],
    hari_ini: date,
    minta: Callable[[str], object],
    buka_surat: Callable[[int], object],
    *,
    dapat_diubah: bool,
) -> Iterator[Lajur]:
    """A lane for each report; the first that was not given has the button, which calls `minta`."""
    belum = next((satu for satu in laporan if satu.surat is None), None)
    sebelum = True
    for satu in laporan:
        terakhir = satu is laporan[-1]
        lajur = _lajur(satu, hari_ini, buka_surat, sebelum=sebelum, terakhir=terakhir)
        if satu is belum:
            lajur.isi.addLayout(mendatar(_tombol(satu, minta, dapat_diubah=dapat_diubah), None))
        lajur.isi.addSpacing(8)
        if not terakhir:
            lajur.isi.addWidget(garis())
        sebelum = satu.surat is not None
        yield lajur


def _lajur(
    satu: "BarisLaporan", hari_ini: date, buka_surat: Callable[[int], object], *, sebelum: bool, terakhir: bool
) -> Lajur:
    periode, diberi = satu.periode, satu.surat is not None
    nama = f"Laporan berkala {periode.urut}"
    tenggat, kata = kata_tenggat(periode.akhir, hari_ini)
    keadaan = Keadaan.OK if diberi else tenggat if tenggat is Keadaan.BAD else Keadaan.AKAN_DATANG
    hasil = Lajur(nama, keadaan, selesai=diberi, sebelum=sebelum, terakhir=terakhir)
    atas = mendatar(label(nama, Huruf.KARTU if diberi else Huruf.BARIS, nama=f"laporan-{periode.urut}"), sela=8)
    if satu.surat is not None:
        _tambah_surat(atas, satu.surat, buka_surat, hari_ini)
    else:
        atas.addWidget(LencanaKeadaan(tenggat, kata, nama=f"tenggat-laporan-{periode.urut}"))
        atas.addStretch(1)
    hasil.isi.addLayout(atas)
    siapa = f"{satu.pelapor} kepada {satu.penerima}"
    tambah_berdasar(hasil.isi, label(siapa, Huruf.RAPAT, Peran.T2, bungkus=True), satu.aturan)
    masa = f"Masa {rentang(periode.awal, periode.akhir)}"
    hasil.isi.addWidget(label(masa, Huruf.KECIL, Peran.T3, bungkus=True))
    return hasil


def _tambah_surat(tata: QHBoxLayout, surat: "Surat", buka_surat: Callable[[int], object], hari_ini: date) -> None:
    """The report as a small button, and its day at the right."""
    masuk = surat.diterima is not None
    cip = TombolBiasa(
        surat.nomor if masuk and surat.nomor else f"Surat {surat.urut}" if surat.nomor else "Surat",
        partial(buka_surat, surat.id),
        ikon="mail" if masuk else "file-text",
        nama=f"cip-laporan-{surat.id}",
        tinggi=24,
    )
    cip.setToolTip(f"{surat.nomor}\n{surat.hal}".strip())
    tata.addWidget(cip)
    tata.addStretch(1)
    hari = tanggal_singkat(surat.tanggal, tahun=surat.tanggal.year != hari_ini.year)
    tata.addWidget(label(hari, Huruf.RAPAT, Peran.T2))


def _tombol(satu: "BarisLaporan", minta: Callable[[str], object], *, dapat_diubah: bool) -> TombolBiasa:
    kode, teks = (LAPORAN_MASUK, "Catat laporan masuk…") if satu.dari_luar else (LAPORAN, "Buat laporan…")
    hasil = TombolBiasa(teks, partial(minta, kode), nama=f"tombol-{kode}", tinggi=28)
    hasil.setEnabled(dapat_diubah)
    return hasil
