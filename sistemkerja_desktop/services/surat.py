"""The register of outgoing letters: numbers, issuing, revoking, and the bytes that were issued."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.kantor import Berkas, Kantor
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat, susun_nomor
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

KELAS_KELUAR = "keluar"
"""All outgoing letters share one sequence a year; other classes come with other registers."""

_URUT_MAKS = 99_999


@dataclass(frozen=True, slots=True)
class BarisSurat:
    """A line of the register. `surat` is None for a number between others that nobody has used or explained.

    `sejak` is the date of the letter before the gap. The last line of a year whose numbers begin later than 1 stands
    for all numbers below: `awal` is the first of them, `urut` the last, and they were given outside the program.
    """

    urut: int
    surat: Surat | None
    sejak: date | None = None
    awal: int | None = None

    @property
    def kosong(self) -> bool:
        return self.surat is None and self.awal is None


@dataclass(frozen=True, slots=True)
class SuratTerbit:
    """What `terbitkan` wrote."""

    surat: Surat
    dokumen: DokumenSurat


def daftar_surat(sesi: Sesi, tahun: int) -> list[BarisSurat]:
    """The year's register, newest number first, with a line for each gap and one for all before the first number."""
    with sesi.baca() as uk:
        surat = {s.urut: s for s in uk.list(Surat, tahun=tahun, kelas=KELAS_KELUAR)}
    if not surat:
        return []
    pertama = min(surat)
    baris = [BarisSurat(pertama - 1, None, awal=1)] if pertama > 1 else []
    sejak: date | None = None
    for urut in range(pertama, max(surat) + 1):
        ada = surat.get(urut)
        baris.append(BarisSurat(urut, ada, sejak))
        sejak = ada.tanggal if ada is not None else sejak
    return baris[::-1]


def tahun_surat(sesi: Sesi) -> list[int]:
    """The years that have letters, and this one, newest first."""
    with sesi.baca() as uk:
        tahun = {s.tahun for s in uk.list(Surat)}
    return sorted(tahun | {sesi.hari_ini().year}, reverse=True)


def nomor_berikut(sesi: Sesi, tanggal: date) -> int:
    """The number that the next letter of that year gets."""
    with sesi.baca() as uk:
        return urut_berikut(uk, tanggal.year)


def urut_berikut(uk: UnitBaca, tahun: int) -> int:
    """The same within a transaction."""
    return uk.max(Surat, "urut", tahun=tahun, kelas=KELAS_KELUAR) + 1


def periksa_urut(uk: UnitBaca, tahun: int, urut: int) -> Surat | None:
    """The reserved or explained line that this number may take over, or None when it is free.

    Raises GalatPengguna when the number is used or is no number of a register.
    """
    if not 1 <= urut <= _URUT_MAKS:
        raise GalatPengguna(f"Nomor {urut} tidak dapat dipakai.", f"Isi angka 1 sampai {_URUT_MAKS}.")
    ada = uk.find(Surat, tahun=tahun, kelas=KELAS_KELUAR, urut=urut)
    if ada is not None and ada.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT):
        raise GalatPengguna(
            f"Nomor {urut} tahun {tahun} sudah dipakai untuk “{ada.hal}” tanggal {tanggal_singkat(ada.tanggal)}.",
            f"Pakai nomor berikut, {urut_berikut(uk, tahun)}, atau nomor yang masih kosong.",
        )
    return ada


def nomor_lengkap(kantor: Kantor, urut: int, tanggal: date) -> str:
    """The whole number of a surat tugas by the office's pattern."""
    return susun_nomor(
        kantor.pola_nomor,
        klasifikasi=kantor.klasifikasi_surat_tugas,
        urut=urut,
        unit=kantor.kode_surat,
        tanggal=tanggal,
    )


def terbitkan(
    uk: "UnitKerja",
    *,
    kantor: Kantor,
    susun: "Callable[[str], IsiSurat]",
    tanggal: date,
    kepada: str,
    urut: int | None = None,
    penugasan_id: int | None = None,
) -> SuratTerbit:
    """Gives the letter its number, sets it and keeps its bytes, within the caller's transaction.

    `urut` None takes the next number. Raises GalatPengguna when the number is used.
    """
    from sistemkerja_desktop.naskah.isi import to_json
    from sistemkerja_desktop.naskah.pdf import render_pdf

    urut = urut_berikut(uk, tanggal.year) if urut is None else urut
    lama = periksa_urut(uk, tanggal.year, urut)
    nomor = nomor_lengkap(kantor, urut, tanggal)
    isi = susun(nomor)
    lambang = uk.get(Berkas, kantor.lambang_id).isi if kantor.lambang_id else None
    hasil = render_pdf(isi, lambang)
    surat = Surat(
        id=lama.id if lama else 0,
        jenis=isi.jenis,
        kelas=KELAS_KELUAR,
        tahun=tanggal.year,
        urut=urut,
        nomor=nomor,
        tanggal=tanggal,
        hal=isi.hal,
        kepada=kepada,
        keadaan=KeadaanSurat.TERBIT,
        penugasan_id=penugasan_id,
        kertas=isi.kertas.nama,
        isi=to_json(isi),
        sha256=hasil.sha256,
    )
    surat = uk.update(surat) if lama else uk.add(surat)
    dokumen = uk.add(DokumenSurat(0, surat.id, hasil.pdf, hasil.sha256, hasil.jumlah_halaman))
    return SuratTerbit(surat, dokumen)


def cadangkan_nomor(sesi: Sesi, tanggal: date, urut: int | None = None, keterangan: str = "") -> Perubahan:
    """Keeps a number for a letter that comes later, or that is written outside the program."""
    with sesi.baca() as uk:
        urut = urut_berikut(uk, tanggal.year) if urut is None else urut
    with sesi.tulis(f"Cadangkan nomor {urut}") as uk:
        ada = periksa_urut(uk, tanggal.year, urut)
        if ada is not None and ada.keadaan is KeadaanSurat.DICADANGKAN:
            raise GalatPengguna(f"Nomor {urut} sudah dicadangkan.", "Pilih nomor lain.")
        _tulis_baris(uk, sesi.kantor, ada, KeadaanSurat.DICADANGKAN, urut, tanggal, keterangan)
    return uk.perubahan


def lepas_cadangan(sesi: Sesi, surat_id: int) -> Perubahan:
    """Gives a reserved number back. Raises GalatPengguna for a line that is no reservation."""
    with sesi.baca() as uk:
        surat = uk.get(Surat, surat_id)
    if surat.keadaan is not KeadaanSurat.DICADANGKAN:
        raise GalatPengguna(f"Nomor {surat.urut} tidak sedang dicadangkan.", "Muat ulang halaman.")
    with sesi.tulis(f"Lepas cadangan nomor {surat.urut}") as uk:
        uk.delete(Surat, surat_id)
    return uk.perubahan


def beri_sebab_kosong(sesi: Sesi, tahun: int, urut: int, sebab: str) -> Perubahan:
    """Explains a gap in the register for whoever audits it. Raises GalatPengguna without a reason."""
    if not sebab.strip():
        raise GalatPengguna("Sebab belum ditulis.", "Tulis mengapa nomor ini tidak dipakai.")
    with sesi.tulis(f"Beri sebab nomor {urut} kosong") as uk:
        ada = periksa_urut(uk, tahun, urut)
        sekarang = sesi.hari_ini()
        tanggal = sekarang if sekarang.year == tahun else date(tahun, 12, 31)
        _tulis_baris(uk, sesi.kantor, ada, KeadaanSurat.KOSONG, urut, tanggal, sebab.strip())
    return uk.perubahan


def cabut_surat(sesi: Sesi, surat_id: int, alasan: str) -> Perubahan:
    """Revokes an issued letter: its number stays, its assignment ends. Cannot be undone.

    Raises GalatPengguna without a reason and for a letter that is not in force.
    """
    if not alasan.strip():
        raise GalatPengguna("Alasan pencabutan belum ditulis.", "Tulis mengapa surat ini dicabut.")
    with sesi.baca() as uk:
        surat = uk.get(Surat, surat_id)
    if surat.keadaan is not KeadaanSurat.TERBIT:
        raise GalatPengguna(f"Surat nomor {surat.urut} tidak sedang berlaku.", "Pilih surat yang terbit.")
    with sesi.tulis(f"Cabut {sesi.kantor.sebutan_surat_tugas} {surat.urut}", dapat_diurungkan=False) as uk:
        uk.update(replace(surat, keadaan=KeadaanSurat.DICABUT, keterangan=alasan.strip()))
        if surat.penugasan_id is not None:
            penugasan = uk.get(Penugasan, surat.penugasan_id)
            if penugasan.keadaan is KeadaanPenugasan.BERJALAN:
                uk.update(replace(penugasan, keadaan=KeadaanPenugasan.DIBATALKAN))
    sesi.tumpukan.lupakan_surat(surat_id)
    return uk.perubahan


def dokumen_surat(sesi: Sesi, surat_id: int) -> DokumenSurat:
    """The issued bytes. Raises GalatLingkungan when they no longer match their SHA-256."""
    with sesi.baca() as uk:
        dokumen = uk.find(DokumenSurat, surat_id=surat_id)
        surat = uk.get(Surat, surat_id)
    if dokumen is None:
        raise GalatPengguna(f"Nomor {surat.urut} belum mempunyai surat.", "Terbitkan suratnya dahulu.")
    if hashlib.sha256(dokumen.pdf).hexdigest() != surat.sha256:
        raise GalatLingkungan(
            f"Isi surat nomor {surat.urut} di dalam berkas rusak: tidak sama dengan yang diterbitkan.",
            "Pulihkan berkas kantor dari salinan cadangan.",
        )
    return dokumen


def nama_berkas(surat: Surat) -> str:
    """A file name for the letter that every system takes: "surat-tugas-2026-148.pdf"."""
    return f"{surat.jenis}-{surat.tahun}-{surat.urut:03d}.pdf"


def simpan_surat(sesi: Sesi, surat_id: int, tujuan: Path) -> None:
    """Writes the issued bytes to `tujuan`, whole or not at all. Raises GalatLingkungan."""
    tulis_utuh(tujuan, dokumen_surat(sesi, surat_id).pdf)


def simpan_semua_surat(sesi: Sesi, folder: Path) -> list[Path]:
    """Writes every letter that was issued, revoked ones too, and returns the paths in the order of numbers.

    Raises GalatLingkungan when the folder cannot be made or takes no file.
    """
    with sesi.baca() as uk:
        semua = [s for s in uk.list(Surat) if s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatLingkungan(f"Folder {folder} tidak dapat dibuat.", "Pilih folder yang dapat ditulisi.") from galat
    hasil = []
    for surat in sorted(semua, key=lambda s: (s.tahun, s.urut)):
        tujuan = folder / nama_berkas(surat)
        simpan_surat(sesi, surat.id, tujuan)
        hasil.append(tujuan)
    return hasil


def tulis_utuh(tujuan: Path, isi: bytes) -> None:
    """Writes a file beside its place and moves it there. Raises GalatLingkungan when the place takes none."""
    sementara = tujuan.with_name(f".{tujuan.name}.baru")
    try:
        sementara.write_bytes(isi)
        sementara.replace(tujuan)
    except OSError as galat:
        sementara.unlink(missing_ok=True)
        raise GalatLingkungan(
            f"Berkas {tujuan} tidak dapat ditulis: {galat.strerror}.", "Pilih folder lain, atau kosongkan ruang disk."
        ) from galat


def _tulis_baris(
    uk: "UnitKerja", kantor: Kantor, ada: Surat | None, keadaan: KeadaanSurat, urut: int, tanggal: date, keterangan: str
) -> None:
    baris = Surat(
        id=ada.id if ada else 0,
        jenis="",
        kelas=KELAS_KELUAR,
        tahun=tanggal.year,
        urut=urut,
        nomor=nomor_lengkap(kantor, urut, tanggal),
        tanggal=tanggal,
        hal=keterangan or "Nomor dicadangkan",
        kepada="",
        keadaan=keadaan,
        keterangan=keterangan,
    )
    if ada is None:
        uk.add(baris)
    else:
        uk.update(baris)
