"""The numbers of letters: in which sequence a kind counts, how its number is put together, and whether it is free."""

import re
from datetime import date

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, PengaturanSurat, Surat, susun_nomor
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS, SURAT_TUGAS, JenisSurat, jenis_dengan_kode
from sistemkerja_desktop.storage.unit_baca import UnitBaca

URUT_MAKS = 99_999
_TANPA_KLASIFIKASI = re.compile(r"\{klasifikasi\}[/.\- ]*")
_TERPAKAI = (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT, KeadaanSurat.DITERIMA)


@dataclass(frozen=True, slots=True)
class AturanNomor:
    """How the office numbers one kind of letter, with nothing left open."""

    jenis: str
    kelas: KelasSurat
    pola: str
    klasifikasi: str
    dengan_qr: bool = False


def aturan_nomor(uk: UnitBaca, kantor: Kantor, jenis: str) -> AturanNomor:
    """The office's own setting of that kind, else what the template says, with the office's general pattern.

    The code of the surat tugas is the office's setting from the first. A kind whose code nobody has given has none: a
    wrong one would file the letter among others.
    """
    bawaan = jenis_dengan_kode(jenis)
    return susun_aturan(kantor, bawaan, uk.find(PengaturanSurat, jenis=jenis))


def susun_aturan(kantor: Kantor, jenis: JenisSurat, milik: PengaturanSurat | None) -> AturanNomor:
    """The same from what was read before; `milik` is the office's setting, None where it has none."""
    bawaan = kantor.klasifikasi_surat_tugas if jenis.kode == SURAT_TUGAS else jenis.klasifikasi
    if milik is None:
        return AturanNomor(jenis.kode, jenis.kelas, kantor.pola_nomor, bawaan)
    return AturanNomor(
        jenis.kode,
        milik.kelas,
        milik.pola_nomor or kantor.pola_nomor,
        milik.klasifikasi or bawaan,
        milik.dengan_qr,
    )


def nomor_surat(kantor: Kantor, aturan: AturanNomor, urut: int, tanggal: date) -> str:
    """The whole number as it is printed; "" where letters of that kind have none of ours.

    Without a classification code its part of the pattern goes, with the mark after it.
    """
    if aturan.kelas in (KelasSurat.TANPA_NOMOR, KelasSurat.MASUK):
        return ""
    pola = aturan.pola if aturan.klasifikasi else _TANPA_KLASIFIKASI.sub("", aturan.pola)
    return susun_nomor(pola, klasifikasi=aturan.klasifikasi, urut=urut, unit=kantor.kode_surat, tanggal=tanggal)


def usulan_nomor(uk: UnitBaca, kantor: Kantor, jenis: str, tanggal: date, urut: int | None = None) -> tuple[int, str]:
    """Which number a letter of that kind would get now, and as it would be printed; `urut` is one given by hand."""
    aturan = aturan_nomor(uk, kantor, jenis)
    urut = urut_berikut(uk, tanggal.year, aturan.kelas) if urut is None else urut
    return urut, nomor_surat(kantor, aturan, urut, tanggal)


def nomor_cadangan(uk: UnitBaca, kantor: Kantor, kelas: KelasSurat, urut: int, tanggal: date) -> str:
    """The number of a line without a letter: by the kind that counts in that sequence, as nobody has said which."""
    if kelas is KelasSurat.KELUAR:
        return nomor_surat(kantor, aturan_nomor(uk, kantor, SURAT_TUGAS), urut, tanggal)
    from sistemkerja_desktop.services.agenda.jenis import daftar_jenis

    milik = {satu.jenis: satu for satu in uk.list(PengaturanSurat)}
    semua = [susun_aturan(kantor, jenis, milik.get(jenis.kode)) for jenis in daftar_jenis()]
    cocok = next((aturan for aturan in semua if aturan.kelas is kelas), None)
    return "" if cocok is None else nomor_surat(kantor, cocok, urut, tanggal)


def urut_berikut(uk: UnitBaca, tahun: int, kelas: str = KelasSurat.KELUAR) -> int:
    """The number that the next letter of that year and sequence gets. Within a change nobody else can take it."""
    return uk.max(Surat, "urut", tahun=tahun, kelas=str(kelas)) + 1


def periksa_urut(uk: UnitBaca, tahun: int, urut: int, kelas: str = KelasSurat.KELUAR) -> Surat | None:
    """The reserved or explained line that this number may take over, or None when it is free.

    Raises GalatPengguna when the number is used or is no number of a register.
    """
    if not 1 <= urut <= URUT_MAKS:
        raise GalatPengguna(f"Nomor {urut} tidak dapat dipakai.", f"Isi angka 1 sampai {URUT_MAKS}.")
    ada = uk.find(Surat, tahun=tahun, kelas=str(kelas), urut=urut)
    if ada is not None and ada.keadaan in _TERPAKAI:
        raise GalatPengguna(
            f"{sebutan_nomor(kelas)} {urut} tahun {tahun} sudah dipakai untuk “{ada.hal}” tanggal "
            f"{tanggal_singkat(ada.tanggal)}.",
            f"Pakai nomor berikut, {urut_berikut(uk, tahun, kelas)}, atau nomor yang masih kosong.",
        )
    return ada


def sebutan_nomor(kelas: str) -> str:
    """How messages name a number of that sequence, at the beginning of a sentence."""
    if kelas == KelasSurat.MASUK:
        return "Nomor agenda"
    return "Nomor" if kelas == KelasSurat.KELUAR else f"Nomor {NAMA_KELAS[KelasSurat(kelas)].lower()}"
