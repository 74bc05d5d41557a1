"""Letters that go out: issued under their number, revoked, and the bytes that were issued.

Numbers and the register are in `services.agenda`; what callers need of them can be had from here.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna, sebab_os
from sistemkerja_desktop.domain.kantor import Berkas, Kantor
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Sifat, Surat
from sistemkerja_desktop.services.agenda.jenis import SURAT_TUGAS, nama_jenis
from sistemkerja_desktop.services.agenda.penomoran import (
    AturanNomor,
    aturan_nomor,
    nomor_surat,
    periksa_urut,
    tolak_nomor_kembar,
    urut_berikut,
    usulan_nomor,
)
from sistemkerja_desktop.services.agenda.register import (
    BarisSurat,
    beri_sebab_kosong,
    cadangkan_nomor,
    daftar_surat,
    kelas_surat,
    lepas_cadangan,
    nomor_berikut,
    tahun_surat,
    usulan_surat_tugas,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

__all__ = [
    "BarisSurat",
    "SuratTerbit",
    "beri_sebab_kosong",
    "cabut_surat",
    "cadangkan_nomor",
    "daftar_surat",
    "dokumen_surat",
    "kelas_surat",
    "lepas_cadangan",
    "nama_berkas",
    "nomor_berikut",
    "periksa_urut",
    "simpan_semua_surat",
    "simpan_surat",
    "tahun_surat",
    "terbitkan",
    "tulis_utuh",
    "urut_berikut",
    "usulan_nomor",
    "usulan_surat_tugas",
]


@dataclass(frozen=True, slots=True)
class SuratTerbit:
    """What `terbitkan` wrote."""

    surat: Surat
    dokumen: DokumenSurat


def terbitkan(
    uk: "UnitKerja",
    *,
    kantor: Kantor,
    susun: "Callable[[str], IsiSurat]",
    tanggal: date,
    kepada: str,
    urut: int | None = None,
    penugasan_id: int | None = None,
    jenis: str = SURAT_TUGAS,
    langkah: str = "",
    sifat: Sifat = Sifat.BIASA,
    mengganti_id: int | None = None,
) -> SuratTerbit:
    """Gives the letter its number, sets it and keeps its bytes, within the caller's transaction.

    Its kind says in which sequence it counts and how the number is written; `susun` is called with that number, "" for
    a paper without one. `urut` None takes the next number. The QR code is added here where the office wants one, since
    it is reckoned from the whole content. Raises GalatPengguna when the number is used, or is that of another
    sequence as it is printed.
    """
    from sistemkerja_desktop.naskah.isi import to_json
    from sistemkerja_desktop.naskah.pdf import render_pdf

    aturan = aturan_nomor(uk, kantor, jenis)
    urut, nomor, lama = _beri_nomor(uk, kantor, aturan, tanggal, urut)
    isi = susun(nomor)
    if aturan.dengan_qr:
        isi = _dengan_qr(uk, isi)
    lambang = uk.get(Berkas, kantor.lambang_id).isi if kantor.lambang_id else None
    hasil = render_pdf(isi, lambang)
    surat = Surat(
        id=lama.id if lama else 0,
        jenis=jenis,
        kelas=aturan.kelas.value,
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
        sifat=sifat,
        klasifikasi=aturan.klasifikasi if nomor else "",
        langkah=langkah,
        mengganti_id=mengganti_id,
    )
    surat = uk.update(surat) if lama else uk.add(surat)
    return SuratTerbit(surat, uk.add(DokumenSurat(0, surat.id, hasil.pdf, hasil.sha256, hasil.jumlah_halaman)))


def _beri_nomor(
    uk: UnitBaca, kantor: Kantor, aturan: AturanNomor, tanggal: date, urut: int | None
) -> tuple[int, str, Surat | None]:
    """The number, whole and as counted, and the line of the register that reserved it. Raises as `terbitkan`."""
    urut = urut_berikut(uk, tanggal.year, aturan.kelas) if urut is None else urut
    lama = periksa_urut(uk, tanggal.year, urut, aturan.kelas)
    nomor = nomor_surat(kantor, aturan, urut, tanggal)
    tolak_nomor_kembar(uk, tanggal.year, aturan.kelas, nomor)
    return urut, nomor, lama


def _dengan_qr(uk: UnitBaca, isi: "IsiSurat") -> "IsiSurat":
    """The letter with its QR code beside its own signature, unless it has one already."""
    from sistemkerja_desktop.naskah.isi import KodeQr, TandaTangan
    from sistemkerja_desktop.services.surat_periksa import isi_qr
    from sistemkerja_desktop.services.templat_surat import templat_kantor

    if any(isinstance(blok, KodeQr) for blok in isi.blok):
        return isi
    kode = KodeQr(isi_qr(isi.nomor, isi.tanggal, isi), templat_kantor(uk, isi.jenis).teks("qr", {}))
    letak = next((i for i, b in enumerate(isi.blok, 1) if isinstance(b, TandaTangan)), len(isi.blok))
    return replace(isi, blok=(*isi.blok[:letak], kode, *isi.blok[letak:]))


def cabut_surat(sesi: Sesi, surat_id: int, alasan: str) -> Perubahan:
    """Revokes an issued letter: its number stays, and its assignment goes back to what the letter before it said.

    Without any letter of assignment it is cancelled. Cannot be undone. Raises GalatPengguna without a reason, for a
    letter that is not in force, and as `periksa_pencabutan` where the assignment cannot go back.
    """
    from sistemkerja_desktop.services.penugasan.pencabutan import periksa_pencabutan, terapkan_pencabutan

    if not alasan.strip():
        raise GalatPengguna("Alasan pencabutan belum ditulis.", "Tulis mengapa surat ini dicabut.")
    with sesi.tulis("Cabut surat", dapat_diurungkan=False) as uk:
        surat = uk.get(Surat, surat_id)
        if surat.keadaan is not KeadaanSurat.TERBIT:
            raise GalatPengguna(f"Surat nomor {surat.urut} tidak sedang berlaku.", "Pilih surat yang terbit.")
        akibat = periksa_pencabutan(sesi, uk, surat)
        uk.nama = f"Cabut {nama_jenis(sesi.kantor, surat.jenis)} {surat.urut}"
        uk.update(replace(surat, keadaan=KeadaanSurat.DICABUT, keterangan=alasan.strip()))
        terapkan_pencabutan(uk, surat, akibat)
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


def nama_berkas(surat: Surat, akhiran: str = ".pdf") -> str:
    """A file name for the letter that every system takes: "surat-tugas-2026-148.pdf"."""
    return f"{surat.jenis}-{surat.tahun}-{surat.urut:03d}{akhiran}"


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
    hasil: list[Path] = []
    for surat in sorted(semua, key=lambda s: (s.tahun, s.urut)):
        tujuan = folder / nama_berkas(surat)
        if tujuan in hasil:
            # The office had this kind count in another sequence before, so the number came twice in the year.
            tujuan = folder / nama_berkas(surat, f"-{surat.kelas}.pdf")
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
            f"Berkas {tujuan} tidak dapat ditulis: {sebab_os(galat)}.", "Pilih folder lain, atau kosongkan ruang disk."
        ) from galat
