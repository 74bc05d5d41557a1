"""What is wrong with a print job before it is sent: paper that the printer does not know, ink in its margins."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSizeF

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.surat.cetak_kertas import KERTAS, nama_ukuran, terparah
from sistemkerja_desktop.ui.surat.cetak_pencetak import FaktaPencetak

Pesan = tuple[Keadaan, str, str]
"""State, what is the matter, what to do."""


@dataclass(frozen=True, slots=True)
class KertasDipakai:
    """A page's paper: the wanted measures in mm, and the page's scale on it."""

    mm: QSizeF
    skala: float


def pesan_kertas(fakta: FaktaPencetak, dipakai: Sequence[KertasDipakai]) -> list[Pesan]:
    """Warns about paper unknown to the printer, two papers in one job, and a printer in trouble."""
    hasil: list[Pesan] = []
    if fakta.bermasalah:
        hasil.append((Keadaan.WARN, f"{fakta.nama} melaporkan gangguan.", "Periksa kertas, tinta, dan sambungannya."))
    jumlah: dict[str, int] = {}
    for satu in dipakai:
        jumlah[nama_ukuran(satu.mm)] = jumlah.get(nama_ukuran(satu.mm), 0) + 1
    contoh = {nama_ukuran(satu.mm): satu.mm for satu in dipakai}
    hasil += [_tak_dikenal(fakta, nama, mm) for nama, mm in contoh.items() if not fakta.kenal(mm)]
    if len(jumlah) > 1:
        rincian = daftar_kata([f"{nama} ({n} halaman)" for nama, n in sorted(jumlah.items())])
        hasil.append(
            (Keadaan.WARN, f"Dua ukuran kertas: {rincian}.", "Isi kedua baki pencetak, atau pilih satu ukuran kertas.")
        )
    skala = min((satu.skala for satu in dipakai), default=1.0)
    if skala < 1.0:
        hasil.append(
            (
                Keadaan.INFO,
                f"Surat diperkecil menjadi {skala * 100:.0f} %.",
                "Pilih kertas seperti suratnya agar dicetak seukuran aslinya.",
            )
        )
    return hasil


def _tak_dikenal(fakta: FaktaPencetak, nama: str, mm: QSizeF) -> Pesan:
    ukuran = f"{mm.width():g} × {mm.height():g} mm".replace(".", ",")
    if fakta.ukuran_bebas:
        return (
            Keadaan.WARN,
            f"{fakta.nama} tidak mempunyai kertas {nama} di daftarnya.",
            f"Ukuran {ukuran} dikirim sebagai ukuran khusus. Cetak satu lembar dahulu untuk memeriksanya.",
        )
    lain = next((n for n, u in KERTAS.items() if n != nama and fakta.kenal(u)), "")
    saran = f", atau pilih kertas {lain}" if lain else ""
    return (
        Keadaan.BAD,
        f"{fakta.nama} tidak mengenal kertas {nama}: halaman dapat terpotong.",
        f"Tambahkan ukuran {ukuran} di setelan pencetak{saran}.",
    )


def pesan_potong(nama: str, potong: Mapping[int, Mapping[str, float]], *, satu: bool) -> list[Pesan]:
    """Warns about ink that the printer's margins cut off: on which side, how much at most, and on which page.

    With `satu` there is but one page, and nothing to say about where.
    """
    parah = terparah((halaman, dict(sisi)) for halaman, sisi in potong.items())
    if not parah:
        return []
    bagian = [
        f"{sisi} {max(1, round(mm))} mm" + ("" if satu else f" (halaman {halaman + 1})")
        for sisi, (mm, halaman) in parah.items()
    ]
    return [
        (
            Keadaan.WARN,
            f"Isi surat terpotong di {daftar_kata(bagian)}.",
            f"Tepi itu di luar bidang cetak {nama}. Centang “Perkecil ke bidang cetak”, atau pilih pencetak lain.",
        )
    ]
