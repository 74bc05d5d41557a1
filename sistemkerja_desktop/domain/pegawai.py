"""A person who works for the office."""

import re
from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class StatusPegawai(StrEnum):
    """Legal status of employment (UU ASN): civil servant, contract under agreement, or neither."""

    PNS = "PNS"
    PPPK = "PPPK"
    NON_ASN = "Non-ASN"


class JenisKelamin(StrEnum):
    LAKI_LAKI = "L"
    PEREMPUAN = "P"


@dataclass(frozen=True, slots=True)
class Pegawai:
    """A person. The seat they hold is a `Jabatan` and the holding of it a `PemangkuJabatan`.

    `nip` is 18 digits without spaces or "" (non-ASN). `golongan` is "III/b" for PNS, "IX" for PPPK or "".
    `kompetensi` are short words, each at most once, in the order in which they were entered.
    """

    id: int
    nama: str
    nip: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""
    status: StatusPegawai = StatusPegawai.NON_ASN
    golongan: str = ""
    tmt_golongan: date | None = None
    tmt_jabatan: date | None = None
    pendidikan: str = ""
    jurusan: str = ""
    tempat_lahir: str = ""
    tanggal_lahir: date | None = None
    jenis_kelamin: JenisKelamin | None = None
    agama: str = ""
    no_hp: str = ""
    email: str = ""
    kompetensi: tuple[str, ...] = ()

    @property
    def nama_lengkap(self) -> str:
        """The name with its gelar, as letters of assignment carry it (Permendagri 1/2023 Ps. 44)."""
        depan = f"{self.gelar_depan} " if self.gelar_depan else ""
        belakang = f", {self.gelar_belakang}" if self.gelar_belakang else ""
        return f"{depan}{self.nama}{belakang}"

    @property
    def inisial(self) -> str:
        """One or two capitals for the avatar beside the name."""
        kata = re.findall(r"[^\W\d_]+", self.nama)
        return "".join(k[0] for k in kata[:2]).upper() or "?"


_AWALAN_BERSAMA = frozenset((
    "i", "ni", "ida", "desak", "dewa", "gusti", "gede", "putu", "wayan", "made", "nyoman", "ketut", "kadek", "komang",
    "luh",
))  # fmt: skip


def nama_singkat(nama: str, panjang: int = 16) -> str:
    """Shortens a name from its end to `panjang` characters: "Rizky Pratama Syahrial" becomes "Rizky Pratama S.".

    Balinese names begin with what many share (order of birth, descent), so their last word stays whole and may be
    longer than `panjang`: "I Wayan Wira Prasada" becomes "I W. W. Prasada".
    """
    kata = nama.split()
    # An initial or a title before the name ("M.", "dr.") is not what must stay readable.
    awal = next((i for i, k in enumerate(kata) if not k.endswith(".")), 0)
    if _berawalan_bersama(kata[awal:]):
        return _singkat_dari_depan(kata, awal, panjang)
    while len(" ".join(kata)) > panjang and len(kata) > 1:
        penuh = [i for i, k in enumerate(kata) if i > awal and not k.endswith(".")]
        if not penuh:
            kata.pop()
            continue
        kata[penuh[-1]] = kata[penuh[-1]][0] + "."
    return " ".join(kata)


def _berawalan_bersama(kata: list[str]) -> bool:
    awal = [k.casefold() for k in kata[:2]]
    return len(kata) > 1 and (awal[0] in _AWALAN_BERSAMA or awal == ["anak", "agung"])


def _singkat_dari_depan(kata: list[str], awal: int, panjang: int) -> str:
    """Initials from the front, the first word after the others; then words before the last one go, nearest first."""
    kata = list(kata)
    for i in (*range(awal + 1, len(kata) - 1), awal):
        # "I", "Ni" and "Ida" say something only as they are.
        if len(" ".join(kata)) > panjang and len(kata[i]) > (3 if i == awal else 2):
            kata[i] = kata[i][0] + "."
    while len(" ".join(kata)) > panjang and len(kata) > awal + 2:
        del kata[-2]
    return " ".join(kata)
