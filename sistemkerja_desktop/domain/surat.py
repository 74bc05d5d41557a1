"""Letters: their register and numbers."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class KeadaanSurat(StrEnum):
    DICADANGKAN = "dicadangkan"
    TERBIT = "terbit"
    DICABUT = "dicabut"
    KOSONG = "kosong"
    DITERIMA = "diterima"


class KelasSurat(StrEnum):
    """The sequences of a year: outgoing letters, decisions, incoming letters, and papers of people without a number."""

    KELUAR = "keluar"
    KEPUTUSAN = "keputusan"
    MASUK = "masuk"
    TANPA_NOMOR = "tanpa-nomor"


class Sifat(StrEnum):
    """How fast a letter wants to be handled; an older rule's hours, which the office reads as its own."""

    BIASA = "biasa"
    PENTING = "penting"
    SEGERA = "segera"
    AMAT_SEGERA = "amat segera"

    @property
    def label(self) -> str:
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Surat:
    """A line of the register. `urut` is unique in (`tahun`, `kelas`); `nomor` is the whole number as printed.

    An issued letter keeps its content as data (`isi`, JSON) and its bytes as `DokumenSurat`: it is never changed,
    only revoked. DICADANGKAN reserves a number; KOSONG explains a gap in `keterangan`. An incoming letter (DITERIMA)
    has its sender's number and date, who sent it (`dari`) and when it came in (`diterima`).

    `langkah` is the step of the assignment's mechanism in which it was written or came in, or what it changes
    ("perpanjangan"); `mengganti_id` the letter that it takes the place of; `berkas_id` its scan.
    """

    id: int
    jenis: str
    kelas: str
    tahun: int
    urut: int
    nomor: str
    tanggal: date
    hal: str
    kepada: str
    keadaan: KeadaanSurat
    penugasan_id: int | None = None
    kertas: str = "F4"
    isi: str = ""
    sha256: str = ""
    keterangan: str = ""
    dari: str = ""
    diterima: date | None = None
    sifat: Sifat = Sifat.BIASA
    klasifikasi: str = ""
    langkah: str = ""
    mengganti_id: int | None = None
    berkas_id: int | None = None


@dataclass(frozen=True, slots=True)
class DokumenSurat:
    """The issued bytes of a letter, so that a reprint is identical. `sha256` is in hexadecimal."""

    id: int
    surat_id: int
    pdf: bytes
    sha256: str
    halaman: int


@dataclass(frozen=True, slots=True)
class KlasifikasiSurat:
    """A code by which letters are filed ("800.1.11.1") and what it stands for; the office's own list."""

    id: int
    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class PengaturanSurat:
    """How the office numbers one kind of letter, where that differs from how the program has it.

    `pola_nomor` "" is the office's general pattern; `dengan_qr` puts a QR code on every letter of that kind.
    """

    id: int
    jenis: str
    pola_nomor: str = ""
    klasifikasi: str = ""
    kelas: KelasSurat = KelasSurat.KELUAR
    dengan_qr: bool = False


@dataclass(frozen=True, slots=True)
class TemplatSurat:
    """The office's own wording of one kind of letter: `isi` is a JSON object of dotted keys to text or list of text.

    `versi` counts from 1 with every change; `dasar` is the version of the program's wording that it was made from.
    """

    id: int
    jenis: str
    versi: int
    dasar: str
    isi: str


BULAN_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def susun_nomor(pola: str, *, klasifikasi: str, urut: int, unit: str, tanggal: date) -> str:
    """Fills the office's number pattern: {klasifikasi}, {urut} (at least three digits), {unit}, {bulan}, {tahun}.

    {angka} is the number without zeros before it. Raises KeyError for a placeholder that is not one of these.
    """
    return pola.format(
        klasifikasi=klasifikasi,
        urut=f"{urut:03d}",
        angka=urut,
        unit=unit,
        bulan=BULAN_ROMAWI[tanggal.month - 1],
        tahun=tanggal.year,
    )
