"""The agenda as .xlsx: a sheet for each sequence, dates as dates, and no cell that a program would run."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from sistemkerja_desktop.domain.galat import GalatLingkungan, sebab_os
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS, nama_jenis
from sistemkerja_desktop.services.agenda.register import BarisSurat, susun_register
from sistemkerja_desktop.services.impor.laporan import aman
from sistemkerja_desktop.services.sesi import Sesi

Sel = str | int | date | None


@dataclass(frozen=True, slots=True)
class _Kolom:
    """A column: its title and how wide it is, in characters."""

    judul: str
    lebar: int


_KELUAR = (
    _Kolom("Tahun", 7), _Kolom("No.", 8), _Kolom("Nomor surat", 32), _Kolom("Tanggal", 12), _Kolom("Jenis", 24),
    _Kolom("Hal", 48), _Kolom("Kepada", 32), _Kolom("Sifat", 12), _Kolom("Klasifikasi", 14), _Kolom("Keadaan", 16),
    _Kolom("Keterangan", 36), _Kolom("Penugasan", 36),
)  # fmt: skip
_MASUK = (
    _Kolom("Tahun", 7), _Kolom("No. agenda", 11), _Kolom("Diterima", 12), _Kolom("Dari", 32), _Kolom("Nomor surat", 32),
    _Kolom("Tanggal surat", 14), _Kolom("Hal", 48), _Kolom("Kepada", 32), _Kolom("Sifat", 12),
    _Kolom("Klasifikasi", 14), _Kolom("Keadaan", 16), _Kolom("Keterangan", 36), _Kolom("Penugasan", 36),
    _Kolom("Pindaian", 10),
)  # fmt: skip
KEADAAN = {
    KeadaanSurat.DICADANGKAN: "dicadangkan",
    KeadaanSurat.TERBIT: "terbit",
    KeadaanSurat.DICABUT: "dicabut",
    KeadaanSurat.KOSONG: "tidak dipakai",
    KeadaanSurat.DITERIMA: "diterima",
}


Lapor = Callable[[int, int], object]
"""Called with how many lines are written, of how many; may raise to stop."""


def ekspor_agenda(
    sesi: Sesi,
    tujuan: Path,
    *,
    tahun: int | None = None,
    kelas: Sequence[str] | None = None,
    lapor: Lapor = lambda _sampai, _dari: None,
) -> int:
    """Writes the lines of that year and those sequences (None: all there are) and returns how many.

    Gaps are lines too, several in a row one. An existing file is replaced only when the new one is complete; whatever
    stops the work, what `lapor` raises too, leaves no other file. Raises GalatLingkungan.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    sementara = tujuan.with_name(f".{tujuan.name}.tulis")
    pilihan = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with xlsxwriter.Workbook(sementara, pilihan) as buku:
            buku.set_properties({"title": "Agenda surat", "author": sesi.kantor.nama})
            banyak = _tulis_buku(sesi, buku, tahun, kelas, lapor)
        # Putting the file together took as long as its lines: the last chance to stop.
        lapor(banyak, banyak)
        sementara.replace(tujuan)
    except (OSError, XlsxWriterException) as galat:
        raise GalatLingkungan(
            f"“{tujuan.name}” tidak dapat disimpan: {sebab_os(galat)}.",
            "Tutup berkas itu di Excel atau pilih folder lain, lalu simpan lagi.",
        ) from galat
    finally:
        with suppress(OSError):
            sementara.unlink(missing_ok=True)
    return banyak


def nama_ekspor(tahun: int | None, kelas: str | None) -> str:
    """The file name that is offered: "agenda-surat-keluar-2026.xlsx", "agenda-surat.xlsx"."""
    bagian = NAMA_KELAS[KelasSurat(kelas)].lower().replace(" ", "-") if kelas is not None else "surat"
    return f"agenda-{bagian}{'' if tahun is None else f'-{tahun}'}.xlsx"


def _tulis_buku(sesi: Sesi, buku: Any, tahun: int | None, kelas: Sequence[str] | None, lapor: Lapor) -> int:
    with sesi.baca() as uk:
        semua = uk.list(Surat) if tahun is None else uk.list(Surat, tahun=tahun)
        penugasan = {p.id: f"{p.nomor:03d} {p.nama}" for p in uk.list(Penugasan)}
    jenis = {kode: nama_jenis(sesi.kantor, kode) for kode in {s.jenis for s in semua}}
    lembar: list[tuple[KelasSurat, list[Sequence[Sel]]]] = []
    for satu in KelasSurat:
        milik = sorted((s for s in semua if s.kelas == satu), key=lambda s: (s.tahun, s.urut))
        diminta = kelas is None or satu in kelas
        # What was asked for by name has its sheet even when it is empty: a workbook needs one.
        if not diminta or (not milik and (kelas is None and satu is not KelasSurat.KELUAR)):
            continue
        baris: list[Sequence[Sel]] = []
        for _tahun, surat in groupby(milik, key=lambda s: s.tahun):
            register = susun_register({s.urut: s for s in surat}, satu)[::-1]
            baris += [_sel(satu, _tahun, b, penugasan, jenis) for b in _ringkas(register)]
        lembar.append((satu, baris))
    banyak, sampai = sum(len(baris) for _, baris in lembar), 0
    for satu, baris in lembar:
        kolom = _MASUK if satu is KelasSurat.MASUK else _KELUAR
        for _ in _tulis_lembar(buku, NAMA_KELAS[satu], kolom, baris):
            lapor(sampai, banyak)
            sampai += 1
    return banyak


def _ringkas(baris: Sequence[BarisSurat]) -> list[BarisSurat]:
    """The lines, several gaps in a row as one with their range."""
    hasil: list[BarisSurat] = []
    for satu in baris:
        sebelum = hasil[-1] if hasil else None
        if satu.surat is None and sebelum is not None and sebelum.surat is None and sebelum.sejak is not None:
            hasil[-1] = BarisSurat(satu.urut, None, satu.sejak, sebelum.awal or sebelum.urut)
        else:
            hasil.append(satu)
    return hasil


def _sel(
    kelas: KelasSurat, tahun: int, baris: BarisSurat, penugasan: dict[int, str], jenis: dict[str, str]
) -> Sequence[Sel]:
    surat = baris.surat
    if surat is None:
        return _sel_kosong(kelas, tahun, baris)
    awal: tuple[Sel, ...] = (tahun, baris.urut)
    akhir: tuple[Sel, ...] = (
        surat.sifat.value if surat.jenis else "",
        surat.klasifikasi,
        KEADAAN[surat.keadaan],
        surat.keterangan,
        penugasan.get(surat.penugasan_id or 0, ""),
    )
    if kelas is KelasSurat.MASUK:
        diterima = surat.keadaan is KeadaanSurat.DITERIMA
        tengah: tuple[Sel, ...] = (
            surat.diterima or surat.tanggal,
            surat.dari,
            surat.nomor,
            surat.tanggal if diterima else None,
            surat.hal,
            surat.kepada,
        )
        return (*awal, *tengah, *akhir, "ada" if surat.berkas_id is not None else "")
    return (*awal, surat.nomor, surat.tanggal, jenis[surat.jenis], surat.hal, surat.kepada, *akhir)


def _sel_kosong(kelas: KelasSurat, tahun: int, baris: BarisSurat) -> Sequence[Sel]:
    """The line of unused numbers: those below the first were given outside the program."""
    kolom = _MASUK if kelas is KelasSurat.MASUK else _KELUAR
    nomor: Sel = baris.urut if baris.awal in (None, baris.urut) else f"{baris.awal}–{baris.urut}"
    keadaan = "belum dipakai" if baris.sejak is not None else "di luar program"
    isi: dict[str, Sel] = {"Tahun": tahun, kolom[1].judul: nomor, "Keadaan": keadaan}
    return [isi.get(satu.judul) for satu in kolom]


def _tulis_lembar(buku: Any, nama: str, kolom: Sequence[_Kolom], baris: Sequence[Sequence[Sel]]) -> Iterator[None]:
    """Adds the sheet, and gives a turn to the caller before each of its lines."""
    lembar = buku.add_worksheet(nama)
    kepala = buku.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    teks = buku.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    angka = buku.add_format({"valign": "top", "align": "left"})
    hari = buku.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
    for i, satu in enumerate(kolom):
        lembar.write_string(0, i, satu.judul, kepala)
        lembar.set_column(i, i, satu.lebar)
    for nomor, sel in enumerate(baris, 1):
        yield
        for i, isi in enumerate(sel):
            if isinstance(isi, date):
                lembar.write_datetime(nomor, i, isi, hari)
            elif isinstance(isi, int):
                lembar.write_number(nomor, i, isi, angka)
            elif isi:
                lembar.write_string(nomor, i, aman(isi), teks)
    lembar.freeze_panes(1, 0)
    lembar.autofilter(0, 0, max(1, len(baris)), len(kolom) - 1)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)
