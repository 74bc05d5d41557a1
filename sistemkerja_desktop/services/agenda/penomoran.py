"""The numbers of letters: in which sequence a kind counts, how its number is put together, and whether it is free."""

import re
from datetime import date

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, PengaturanSurat, Surat, susun_nomor
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS, SURAT_TUGAS, JenisSurat, jenis_dengan_kode
from sistemkerja_desktop.storage.unit_baca import UnitBaca

URUT_MAKS = 99_999
LOMPAT_MAKS = 1_000
"""A number given by hand that skips as many is a slip of the finger: it would leave as many gaps to be explained."""
POLA_KELAS = {KelasSurat.KEPUTUSAN: "{angka} TAHUN {tahun}"}
"""How a sequence is numbered where the office says nothing: decisions as decisions are (NOMOR … TAHUN …).

Each sequence counts from 1, so that the same pattern in two of them would make the same number twice.
"""
_TANPA_KLASIFIKASI = re.compile(r"\{klasifikasi\}[/.\- ]*")


@dataclass(frozen=True, slots=True)
class AturanNomor:
    """How the office numbers one kind of letter, with nothing left open."""

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
        return AturanNomor(jenis.kelas, pola_bawaan(kantor, jenis.kelas), bawaan)
    return AturanNomor(
        milik.kelas,
        milik.pola_nomor or pola_bawaan(kantor, milik.kelas),
        milik.klasifikasi or bawaan,
        milik.dengan_qr,
    )


def pola_bawaan(kantor: Kantor, kelas: KelasSurat) -> str:
    """The pattern of a sequence's kinds that have none of their own."""
    return POLA_KELAS.get(kelas, kantor.pola_nomor)


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


def periksa_urut(
    uk: UnitBaca, tahun: int, urut: int, kelas: str = KelasSurat.KELUAR, *, melompat: bool = False
) -> Surat | None:
    """The reserved line that this number may take over, or None when it is free.

    Raises GalatPengguna when the number is used, was declared unused with a reason, is no number of a register, or
    skips `LOMPAT_MAKS` numbers and more; with `melompat` it may, where that is what was asked for.
    """
    if not 1 <= urut <= URUT_MAKS:
        raise GalatPengguna(f"Nomor {urut} tidak dapat dipakai.", f"Isi angka 1 sampai {URUT_MAKS}.")
    sebutan, berikut = sebutan_nomor(kelas), urut_berikut(uk, tahun, kelas)
    # A register that has nothing yet may begin anywhere: the numbers before were given outside the program.
    if 1 < berikut <= urut - LOMPAT_MAKS and not melompat:
        raise GalatPengguna(
            f"{sebutan} {urut} melompati {ribuan(urut - berikut)} nomor, dari {berikut} sampai {urut - 1}.",
            "Periksa angkanya. Bila memang dari sana nomor diteruskan, cadangkan dahulu nomor itu di Surat.",
        )
    ada = uk.find(Surat, tahun=tahun, kelas=str(kelas), urut=urut)
    if ada is None or ada.keadaan is KeadaanSurat.DICADANGKAN:
        return ada
    lain = f"Pakai nomor berikut, {berikut}, atau nomor yang masih kosong."
    if ada.keadaan is KeadaanSurat.KOSONG:
        raise GalatPengguna(
            f"{sebutan} {urut} tahun {tahun} sudah dinyatakan tidak dipakai: {ada.keterangan.rstrip('.')}.",
            f"{lain} Bila sebab itu keliru, hapus dahulu sebabnya di register.",
        )
    raise GalatPengguna(
        f"{sebutan} {urut} tahun {tahun} sudah dipakai untuk “{ada.hal}” tanggal {tanggal_singkat(ada.tanggal)}.", lain
    )


def tolak_nomor_kembar(uk: UnitBaca, tahun: int, kelas: KelasSurat, nomor: str) -> None:
    """Raises GalatPengguna when a letter of another sequence of that year has the same number as it is printed."""
    if not nomor:
        return
    for lain in KelasSurat:
        # The sender's number of a letter that came in is not ours.
        if lain in (kelas, KelasSurat.MASUK, KelasSurat.TANPA_NOMOR):
            continue
        kembar = uk.find(Surat, tahun=tahun, kelas=lain.value, nomor=nomor)
        if kembar is not None:
            raise GalatPengguna(
                f"Nomor {nomor} sudah ada pada {NAMA_KELAS[lain].lower()}: “{kembar.hal}” tanggal "
                f"{tanggal_singkat(kembar.tanggal)}.",
                "Beri jenis surat ini pola nomor lain di Pengaturan, bagian Penomoran surat.",
            )


def sebutan_nomor(kelas: str) -> str:
    """How messages name a number of that sequence, at the beginning of a sentence."""
    if kelas == KelasSurat.MASUK:
        return "Nomor agenda"
    return "Nomor" if kelas == KelasSurat.KELUAR else f"Nomor {NAMA_KELAS[KelasSurat(kelas)].lower()}"
