"""Letters: their register and numbers."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class KeadaanSurat(StrEnum):
    DICADANGKAN = "dicadangkan"
    TERBIT = "terbit"
    DICABUT = "dicabut"
    KOSONG = "kosong"


@dataclass(frozen=True, slots=True)
class Surat:
    """A line of the register. `urut` is unique in (`tahun`, `kelas`); `nomor` is the whole number as printed.

    An issued letter keeps its content as data (`isi`, JSON) and its bytes as `DokumenSurat`: it is never changed,
    only revoked. DICADANGKAN reserves a number; KOSONG explains a gap in `keterangan`.
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


@dataclass(frozen=True, slots=True)
class DokumenSurat:
    """The issued bytes of a letter, so that a reprint is identical. `sha256` is in hexadecimal."""

    id: int
    surat_id: int
    pdf: bytes
    sha256: str
    halaman: int


BULAN_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def susun_nomor(pola: str, *, klasifikasi: str, urut: int, unit: str, tanggal: date) -> str:
    """Fills the office's number pattern: {klasifikasi}, {urut} (at least three digits), {unit}, {bulan}, {tahun}.

    Raises KeyError for a placeholder that is not one of these.
    """
    return pola.format(
        klasifikasi=klasifikasi,
        urut=f"{urut:03d}",
        unit=unit,
        bulan=BULAN_ROMAWI[tanggal.month - 1],
        tahun=tanggal.year,
    )
