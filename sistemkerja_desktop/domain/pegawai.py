"""A person who works for the office."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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


def nama_singkat(nama: str, panjang: int = 16) -> str:
    """Shortens a name from its end to `panjang` characters: "Rizky Pratama Syahrial" becomes "Rizky Pratama S."."""
    kata = nama.split()
    while len(" ".join(kata)) > panjang and len(kata) > 1:
        penuh = [i for i, k in enumerate(kata) if i > 0 and not k.endswith(".")]
        if not penuh:
            kata.pop()
            continue
        kata[penuh[-1]] = kata[penuh[-1]][0] + "."
    return " ".join(kata)
