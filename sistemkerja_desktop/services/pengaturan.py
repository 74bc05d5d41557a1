"""The office's settings, one field at a time; a sample letter; what there is to say of the file."""

import dataclasses
import math
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan_teks import sebutan_pimpinan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.nip import GalatNIP, parse_nip
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import susun_nomor
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.kantor import lambang, periksa_pola
from sistemkerja_desktop.services.pengguna import catat_nama
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.basis_data import disk_penuh

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.pdf import HasilPdf

BIDANG: Mapping[str, str] = {
    "nama": "nama kantor",
    "pemerintah": "nama pemerintah daerah",
    "induk": "perangkat daerah induk",
    "alamat": "alamat kantor",
    "kode_pos": "kode pos",
    "telepon": "telepon",
    "laman": "laman",
    "pos_el": "pos-el",
    "tempat": "tempat penetapan surat",
    "kode_surat": "kode unit pada nomor surat",
    "atasan_jabatan": "jabatan atasan kepala",
    "atasan_nama": "nama atasan kepala",
    "atasan_nip": "NIP atasan kepala",
    "atasan_pangkat": "pangkat atasan kepala",
    "kertas": "kertas surat",
    "margin_kiri": "margin kiri surat",
    "margin_kanan": "margin kanan surat",
    "margin_atas": "margin atas surat",
    "margin_bawah": "margin bawah surat",
    "pola_nomor": "pola nomor surat",
    "klasifikasi_surat_tugas": "klasifikasi surat tugas",
    "sebutan_surat_tugas": "sebutan surat tugas",
    "batas_beban": "batas kegiatan per orang",
    "batas_rentang": "batas orang yang dinilai seorang pejabat",
    "hari_tunggu_reviu": "batas hari menunggu reviu",
    "penyusun": "nama penyusun",
}
"""The fields of `Kantor` that can be set, with the names that stand in the undo menu and in Riwayat."""

_WAJIB = ("nama", "pemerintah", "alamat", "tempat", "kode_surat", "klasifikasi_surat_tugas", "sebutan_surat_tugas")
# 0 means that the office sets no limit.
_RENTANG = {"batas_beban": (1, 99), "batas_rentang": (0, 999), "hari_tunggu_reviu": (0, 365)}
_URUT_CONTOH = 148


def periksa_bidang(kantor: Kantor, bidang: str) -> None:
    """Raises GalatPengguna when that field of `kantor` cannot be kept as it is, with what to do about it."""
    nilai = getattr(kantor, bidang)
    if bidang in _WAJIB and not str(nilai).strip():
        raise GalatPengguna(f"{BIDANG[bidang][0].upper()}{BIDANG[bidang][1:]} kosong.", "Isi, lalu lanjutkan.")
    if bidang == "pola_nomor":
        periksa_pola(kantor.pola_nomor)
    elif bidang in _RENTANG and not _RENTANG[bidang][0] <= getattr(kantor, bidang) <= _RENTANG[bidang][1]:
        terkecil, terbesar = _RENTANG[bidang]
        raise GalatPengguna(f"Batas {nilai} tidak dapat dipakai.", f"Isi angka {terkecil} sampai {terbesar}.")
    elif bidang == "pos_el" and nilai and not _mirip_pos_el(nilai):
        raise GalatPengguna(f"“{nilai}” bukan alamat pos-el.", "Tulis seperti tu@kantor.go.id.")
    elif bidang == "kode_pos" and nilai and not (len(nilai) == 5 and nilai.isascii() and nilai.isdigit()):
        raise GalatPengguna(f"Kode pos “{nilai}” bukan lima angka.", "Tulis lima angka, misalnya 27600.")
    elif bidang == "atasan_nip" and nilai:
        try:
            parse_nip(nilai)
        except GalatNIP as galat:
            raise GalatPengguna(galat.pesan, galat.tindakan) from galat
    elif bidang == "kertas" or bidang.startswith("margin_"):
        _periksa_kertas(kantor)


def ubah_bidang(sesi: Sesi, bidang: str, nilai: str | int | float) -> Perubahan:
    """Writes one field; texts are trimmed. A new name of the office renames its topmost unit too, if that had it.

    Raises GalatPengguna as `periksa_bidang` does, KeyError for a field that cannot be set.
    """
    nama = f"Ubah {BIDANG[bidang]}"
    with sesi.baca() as baca:
        lama = baca.get(Kantor, 1)
    baru = dengan_nilai(lama, bidang, nilai)
    periksa_bidang(baru, bidang)
    with sesi.tulis(nama) as uk:
        uk.update(baru)
        if bidang == "penyusun":
            catat_nama(uk, baru.penyusun)
        if bidang == "nama" and sesi.susunan.akar.nama == lama.nama:
            akar = uk.get(UnitOrganisasi, sesi.susunan.akar.id)
            uk.update(dataclasses.replace(akar, nama=baru.nama))
    return uk.perubahan


def dengan_nilai(kantor: Kantor, bidang: str, nilai: str | int | float) -> Kantor:
    """The office with that field as it would be kept: trimmed text, a NIP as 18 digits without spaces."""
    if isinstance(nilai, str):
        nilai = " ".join(nilai.split())
        if bidang == "atasan_nip":
            nilai = nilai.replace(" ", "")
    satu: dict[str, Any] = {bidang: nilai}
    return dataclasses.replace(kantor, **satu)


def periksa_lambang(isi: bytes) -> None:
    """Raises GalatPengguna when the bytes are no picture that can be a coat of arms."""
    from sistemkerja_desktop.naskah.lambang import normalkan_lambang

    normalkan_lambang(isi)


def contoh_nomor(kantor: Kantor, tanggal: date) -> str:
    """A whole number by the office's pattern. Raises GalatPengguna for a pattern that cannot work."""
    periksa_pola(kantor.pola_nomor)
    return susun_nomor(
        kantor.pola_nomor,
        klasifikasi=kantor.klasifikasi_surat_tugas,
        urut=_URUT_CONTOH,
        unit=kantor.kode_surat,
        tanggal=tanggal,
    )


def contoh_surat(sesi: Sesi) -> "HasilPdf":
    """A letter of assignment with the office's letterhead, paper, number, wording and head; its case is invented.

    Raises GalatPengguna for margins that leave no room. May be called from any thread.
    """
    from sistemkerja_desktop.naskah.contoh import contoh_bahan
    from sistemkerja_desktop.naskah.jenis import susun_surat
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.naskah.pihak import Penandatangan, dari_pegawai
    from sistemkerja_desktop.services.templat_surat import templat_kantor

    kantor, hari, susunan = sesi.kantor, sesi.hari_ini(), sesi.susunan
    kepala = susunan.kepala(susunan.akar.id)
    kursi = susunan.kursi_kepala(susunan.akar.id)
    jabatan = sebutan_pimpinan(kursi.nama if kursi else sesi.model.sebutan_pimpinan, kantor.nama)
    penandatangan = Penandatangan("Nama Pejabat", jabatan)
    if kepala is not None:
        penandatangan = dari_pegawai(susunan.pegawai[kepala.pegawai_id], jabatan, kepala.sebagai)
    bahan = dataclasses.replace(
        contoh_bahan(kantor, "surat-tugas", hari, contoh_nomor(kantor, hari), "individu"),
        penandatangan=penandatangan,
        dasar=(f"{sesi.profil.nama} tentang {sesi.profil.judul}",),
        tembusan=(),
    )
    with sesi.baca() as uk:
        templat = templat_kantor(uk, bahan.jenis)
    return render_pdf(susun_surat(bahan, templat), lambang(sesi))


@dataclass(frozen=True, slots=True)
class KeteranganBerkas:
    """The office's file. `ukuran` is bytes with what the database keeps beside it; `penulis` says who may write."""

    path: Path
    ukuran: int
    penulis: str
    tersimpan: datetime | None


def keterangan_berkas(sesi: Sesi) -> KeteranganBerkas:
    """Where the file is, how large, and who writes in it."""
    berkas = [sesi.path, *(sesi.path.with_name(sesi.path.name + akhir) for akhir in ("-wal", "-shm"))]
    ukuran = sum(satu.stat().st_size for satu in berkas if satu.exists())
    return KeteranganBerkas(sesi.path, ukuran, _penulis(sesi), sesi.disimpan_pada)


def alasan_baca_saja(sesi: Sesi) -> str:
    """Why nothing can be changed, as a sentence with who writes and since when; "" when it can."""
    if not sesi.baca_saja:
        return ""
    lain = sesi.basis.pemakai_lain
    if lain is None:
        if disk_penuh(sesi.path):
            return "Disk penuh, sehingga berkas hanya dapat dibaca. Kosongkan ruang, lalu buka lagi."
        return "Berkas dibuka tanpa hak menulis."
    tempat = "di jendela lain komputer ini" if lain.di_komputer_ini else f"di komputer {lain.komputer}"
    return f"Berkas dipakai {tempat} sejak {lain.sejak:%H.%M}."


def _penulis(sesi: Sesi) -> str:
    if not sesi.baca_saja:
        return "Komputer ini, jendela ini"
    lain = sesi.basis.pemakai_lain
    if lain is None:
        return "Tidak ada; berkas ini hanya dapat dibaca"
    siapa = f"{lain.pengguna} di {lain.komputer}" if lain.pengguna else f"komputer {lain.komputer}"
    return f"{siapa}, sejak {lain.sejak:%H.%M}"


def _mirip_pos_el(teks: str) -> bool:
    nama, at, domain = teks.partition("@")
    return bool(nama and at and "." in domain.strip(".") and " " not in teks and "@" not in domain)


def _periksa_kertas(kantor: Kantor) -> None:
    from sistemkerja_desktop.naskah.isi import Kertas

    margin = (kantor.margin_kiri, kantor.margin_kanan, kantor.margin_atas, kantor.margin_bawah)
    if not all(math.isfinite(m) and m >= 0 for m in margin):
        raise GalatPengguna("Margin harus angka nol atau lebih.", "Isi dalam milimeter, misalnya 25.")
    Kertas.dari_kantor(kantor)
