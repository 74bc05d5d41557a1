"""The report of the check of the office: all findings by subject, those set aside, the rules that hold."""

from collections.abc import Sequence
from datetime import datetime

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.naskah.isi import Alinea, Blok, IsiSurat, Judul, Kertas, Kolom, Tabel, TabelBerjudul
from sistemkerja_desktop.naskah.pihak import kop_kantor

JENIS = "laporan-kepatuhan"
_TANPA = "–"


@dataclass(frozen=True, slots=True)
class ButirLaporan:
    """A finding as the report prints it. `dasar` are the places in the regulation, or the office's own source."""

    kode: str
    tingkat: str
    judul: str
    uraian: str
    dasar: str
    tindakan: str


@dataclass(frozen=True, slots=True)
class ButirSisih:
    """A finding that was set aside: by which rule, the reason, and for how long."""

    kode: str
    judul: str
    alasan: str
    masa: str


@dataclass(frozen=True, slots=True)
class IsiLaporan:
    """What the report says. `pokok` are the subjects with their findings, in order; `peraturan` names its version."""

    peraturan: str
    kalimat: str
    waktu: datetime
    pokok: Sequence[tuple[str, Sequence[ButirLaporan]]]
    dikesampingkan: Sequence[ButirSisih]
    sesuai: Sequence[tuple[str, str, str]]


def susun_laporan(kantor: Kantor, isi: IsiLaporan) -> IsiSurat:
    """The report as the office's letters are set: kop, title, tables whose heads are repeated on every page.

    Raises GalatPengguna for margins that leave no room.
    """
    jumlah = sum(len(butir) for _, butir in isi.pokok)
    tanggal = tanggal_panjang(isi.waktu.date())
    blok: list[Blok] = [
        kop_kantor(kantor),
        Judul("LAPORAN PEMERIKSAAN KEPATUHAN", (f"per {tanggal} pukul {isi.waktu:%H.%M}",)),
        Alinea(f"Peraturan: {isi.peraturan}."),
        Alinea(_ringkasan(isi, jumlah)),
    ]
    blok += [TabelBerjudul(f"{nama} ({len(butir)})", _tabel_temuan(butir)) for nama, butir in isi.pokok if butir]
    if isi.dikesampingkan:
        blok.append(TabelBerjudul(f"Dikesampingkan ({len(isi.dikesampingkan)})", _tabel_sisih(isi.dikesampingkan)))
    if isi.sesuai:
        kolom = (Kolom("Aturan", 16, utuh=True), Kolom("Isi aturan", 100), Kolom("Pokok", 40))
        blok.append(TabelBerjudul(f"Aturan yang sesuai ({len(isi.sesuai)})", Tabel(kolom, tuple(isi.sesuai))))
    hal = f"Pemeriksaan kepatuhan per {tanggal}"
    return IsiSurat(JENIS, "", isi.waktu.date(), hal, kantor.nama, Kertas.dari_kantor(kantor), tuple(blok))


def _ringkasan(isi: IsiLaporan, jumlah: int) -> str:
    temuan = f"{jumlah} temuan" if jumlah else "tidak ada temuan"
    sisih = f", {len(isi.dikesampingkan)} dikesampingkan" if isi.dikesampingkan else ""
    return f"Hasil: {isi.kalimat}; {temuan}{sisih}."


def _tabel_temuan(butir: Sequence[ButirLaporan]) -> Tabel:
    kolom = (
        Kolom("Aturan", 14, utuh=True),
        Kolom("Tingkat", 24),
        Kolom("Temuan", 54),
        Kolom("Dasar", 28),
        Kolom("Yang perlu dilakukan", 46),
    )
    baris = tuple(
        (b.kode, b.tingkat, _kalimat(b.judul, b.uraian), b.dasar or _TANPA, b.tindakan or _TANPA) for b in butir
    )
    return Tabel(kolom, baris)


def _tabel_sisih(butir: Sequence[ButirSisih]) -> Tabel:
    kolom = (Kolom("Aturan", 14, utuh=True), Kolom("Temuan", 56), Kolom("Alasan", 62), Kolom("Berlaku", 34))
    return Tabel(kolom, tuple((b.kode, b.judul, b.alasan, b.masa) for b in butir))


def _kalimat(judul: str, uraian: str) -> str:
    """A title may be a question of its own."""
    akhir = "" if judul.endswith(("?", "!", ".")) else "."
    return f"{judul}{akhir} {uraian}".strip()
