"""The blocks of a letter: what stands on the paper one below the other, apart from how it looks."""

from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class Penomoran(StrEnum):
    TANPA = ""
    ANGKA = "1."
    HURUF = "a."


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead: government, PD, for a UPTD its own line (`unit`, else ""), and lines of address."""

    pemerintah: str
    perangkat_daerah: str
    unit: str
    alamat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judul:
    """The centred title in bold, and plain lines below it ("NOMOR …"); an empty line is a gap."""

    teks: str
    baris: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KepalaSurat:
    """The head of a surat dinas: place and date at the right, level with the first of the labelled lines at the left.

    `baris` are (label, text): Nomor, Sifat, Lampiran, Hal. `yth` are the addressees, numbered from two on; `di` is
    their place, "" leaves it out. A person's own letter is not `sejajar`: place and date stand above.
    """

    tempat_tanggal: str
    baris: tuple[tuple[str, str], ...]
    yth: tuple[str, ...]
    di: str = ""
    sejajar: bool = True


@dataclass(frozen=True, slots=True)
class KepalaNota:
    """The head of a nota dinas: (label, text) lines (Yth., Dari, Tembusan, Tanggal, Nomor, Sifat, Hal), then a rule."""

    baris: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rincian:
    """Label and text of facts within a letter, one below the other with a colon: a person, a period."""

    baris: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bagian:
    """A labelled part with a colon: Menimbang, Dasar, Untuk, KESATU. Without a label it has the whole width."""

    label: str
    butir: tuple[str, ...]
    penomoran: Penomoran = Penomoran.TANPA


@dataclass(frozen=True, slots=True)
class Diktum:
    """A centred word between the parts: MENUGASKAN, MEMUTUSKAN."""

    teks: str


@dataclass(frozen=True, slots=True)
class Orang:
    """A person as a letter names them: with gelar, NIP spaced 8-6-1-3; what is "" has no line.

    `peran` is their part in the work ("ketua tim"), where the letter says it.
    """

    nama: str
    pangkat: str = ""
    nip: str = ""
    jabatan: str = ""
    peran: str = ""

    def baris(self) -> tuple[tuple[str, str], ...]:
        """Label and text of each line that the person has."""
        semua = (
            ("nama", self.nama),
            ("pangkat/gol.", self.pangkat),
            ("NIP", self.nip),
            ("jabatan", self.jabatan),
            ("kedudukan", self.peran),
        )
        return tuple((label, teks) for label, teks in semua if teks)


@dataclass(frozen=True, slots=True)
class Kepada:
    """The people a letter is given to, numbered from two on."""

    label: str
    orang: tuple[Orang, ...]


@dataclass(frozen=True, slots=True)
class SebutanJabatan:
    """One line above a signature: `awalan` "a.n.", "u.b." or "", and the jabatan (with its Plt. or Plh.)."""

    jabatan: str
    awalan: str = ""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """A second signature at the left of a letter's own: a word above it ("Mengetahui,") and who signs."""

    kata: str
    jabatan: tuple[SebutanJabatan, ...]
    nama: str
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """The signature block. `tempat` "" leaves out "Ditetapkan di … pada tanggal …" (as on a lampiran)."""

    tempat: str
    tanggal: str
    jabatan: tuple[SebutanJabatan, ...]
    nama: str
    pangkat: str = ""
    nip: str = ""
    label_tempat: str = "Ditetapkan di"
    label_tanggal: str = "pada tanggal"
    mengetahui: tuple[Pengesahan, ...] = ()


@dataclass(frozen=True, slots=True)
class Tembusan:
    label: str
    kepada: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lampiran:
    """Begins a new page: what it is attached to, label and text of the reference lines, and a centred title."""

    kepala: str
    rujukan: tuple[tuple[str, str], ...]
    judul: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table. `lebar` is a share of the text width; `utuh` cells are never broken into lines."""

    judul: str
    lebar: float
    utuh: bool = False
    tengah: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph over the whole text width; `menjorok` indents its first line. `judul` sets it as a heading."""

    teks: str
    menjorok: bool = False
    judul: bool = False


@dataclass(frozen=True, slots=True)
class KodeQr:
    """A QR code at the foot of the signature page; `isi` is what it says, `keterangan` the line beside it."""

    isi: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class TabelBerjudul:
    """A table with a heading at its left; both are repeated where the table goes on over the page."""

    judul: str
    tabel: Tabel


Blok = (
    Kop
    | Judul
    | KepalaSurat
    | KepalaNota
    | Rincian
    | Bagian
    | Diktum
    | Kepada
    | TandaTangan
    | Tembusan
    | Lampiran
    | Tabel
    | Alinea
    | TabelBerjudul
    | KodeQr
)
