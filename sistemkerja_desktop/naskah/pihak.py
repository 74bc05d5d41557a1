"""Who a letter speaks of and who signs it, and the office's letterhead."""

import re

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.gelar import urai_nama
from sistemkerja_desktop.domain.golongan import pangkat, pangkat_golongan
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.isi import Kop, Orang, SebutanJabatan


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs. `jabatan` is the seat they hold, `sebagai` how they hold it.

    `atas_nama` is the jabatan one level up (a.n.), else "". With `untuk_beliau` the seat of the signer is the level
    below `jabatan` (u.b.): "a.n. <atas_nama> / <jabatan> / u.b. / <untuk_beliau>". `pangkat` and `nip` may be "".
    `nama_tanpa_gelar` is the name as a keputusan has it, "" takes the titles off `nama`.
    """

    nama: str
    jabatan: str
    nip: str = ""
    pangkat: str = ""
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF
    atas_nama: str = ""
    untuk_beliau: str = ""
    nama_tanpa_gelar: str = ""

    def sebutan(self) -> tuple[SebutanJabatan, ...]:
        """The lines above the signature. Raises GalatPengguna for u.b. without a.n."""
        if self.untuk_beliau and not self.atas_nama:
            raise GalatPengguna("Bentuk u.b. hanya dipakai sesudah a.n.", "Isi jabatan yang diatasnamakan (a.n.).")
        awal = "" if self.sebagai is SebagaiPemangku.DEFINITIF else f"{self.sebagai.value} "
        if self.untuk_beliau:
            return (
                SebutanJabatan(self.atas_nama, "a.n."),
                SebutanJabatan(self.jabatan),
                SebutanJabatan("", "u.b."),
                SebutanJabatan(f"{awal}{self.untuk_beliau},"),
            )
        if self.atas_nama:
            return (SebutanJabatan(self.atas_nama, "a.n."), SebutanJabatan(f"{awal}{self.jabatan},"))
        return (SebutanJabatan(f"{awal}{self.jabatan},"),)


# The head of the region, the deputy and the Sekda sign without pangkat and NIP (Permendagri 1/2023 Ps. 44).
_TANPA_PANGKAT = re.compile(r"(wakil )?(bupati|wali ?kota|gubernur)\b|sekretaris daerah\b", re.IGNORECASE)


def tanpa_pangkat(jabatan: str) -> bool:
    """Whether a signer of that jabatan has neither pangkat nor NIP below the name (Permendagri 1/2023 Ps. 44)."""
    return _TANPA_PANGKAT.match(jabatan) is not None


def nama_keputusan(penandatangan: Penandatangan) -> str:
    """The name as it stands below a keputusan: without gelar (Permendagri 1/2023 Ps. 44), in capitals."""
    return (penandatangan.nama_tanpa_gelar or urai_nama(penandatangan.nama).nama).upper()


def pangkat_surat(golongan: str) -> str:
    """Pangkat and golongan as a letter's lines carry them: "Penata Muda Tingkat I, III/b", "Golongan IX", ""."""
    nama = pangkat(golongan).replace("Tk.", "Tingkat")
    return f"{nama}, {golongan}" if nama else pangkat_golongan(golongan)


def orang(pegawai: Pegawai, jabatan: str) -> Orang:
    """A person as the letter names them, with gelar; who is no ASN has no NIP and no pangkat."""
    return Orang(pegawai.nama_lengkap, pangkat_surat(pegawai.golongan), format_nip(pegawai.nip), jabatan)


def dari_pegawai(
    pegawai: Pegawai,
    jabatan: str,
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF,
    *,
    atas_nama: str = "",
    untuk_beliau: str = "",
) -> Penandatangan:
    """The signer's block of a person of the office; the arguments are those of `Penandatangan`."""
    return Penandatangan(
        pegawai.nama_lengkap,
        jabatan,
        pegawai.nip,
        pangkat_surat(pegawai.golongan),
        sebagai,
        atas_nama,
        untuk_beliau,
        pegawai.nama,
    )


def kop_kantor(kantor: Kantor) -> Kop:
    """The office's letterhead; an office with an `induk` has its own line below it (UPTD)."""
    alamat = [kantor.alamat]
    if kantor.kode_pos:
        alamat.append(f"Kode Pos {kantor.kode_pos}")
    if kantor.telepon:
        alamat.append(f"Telepon {kantor.telepon}")
    jaringan = [f"laman {kantor.laman}"] if kantor.laman else []
    if kantor.pos_el:
        jaringan.append(f"pos-el {kantor.pos_el}")
    baris = (", ".join(filter(None, alamat)), ", ".join(jaringan))
    return Kop(
        pemerintah=kantor.pemerintah.upper(),
        perangkat_daerah=(kantor.induk or kantor.nama).upper(),
        unit=kantor.nama.upper() if kantor.induk else "",
        alamat=tuple(b for b in baris if b),
    )
