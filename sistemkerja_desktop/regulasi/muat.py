"""Loads a profile: its files laid over its parent's, checked, then as the domain's plain data."""

from collections.abc import Mapping
from pathlib import Path

from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi.berkas import BerkasTOML, baca_teks, nama_berkas, sidik, urai_berkas
from sistemkerja_desktop.regulasi.daftar import cari_folder, folder_profil, salah_folder
from sistemkerja_desktop.regulasi.galat import GalatProfil, ProfilTidakAda
from sistemkerja_desktop.regulasi.letak import baris_dari, nilai_baris_pertama, petakan_baris
from sistemkerja_desktop.regulasi.simpanan import ambil, simpan
from sistemkerja_desktop.regulasi.warisan import IDENTITAS

__all__ = ["GalatProfil", "masalah_profil", "muat_profil"]


@dataclass(frozen=True, slots=True)
class _Sumber:
    """The texts of a profile's own files, and of its parent the same."""

    teks: Mapping[str, str]
    induk: "_Sumber | None"

    def semua_teks(self) -> dict[str, str]:
        hasil = dict(self.teks)
        if self.induk is not None:
            hasil |= {f"induk/{nama}": isi for nama, isi in self.induk.semua_teks().items()}
        return hasil


def muat_profil(sumber: str | Path) -> Profil:
    """The profile with that id, or in that folder. Raises GalatProfil, which names file, key and line.

    A profile with an id that was checked before on this account is not checked again while its files and its parent's
    are the same. Otherwise pydantic is imported at the first call.
    """
    baca = _baca(sumber if isinstance(sumber, Path) else cari_folder(sumber), ())
    tanda = sidik(baca.semua_teks())
    if not isinstance(sumber, Path):
        profil = ambil(sumber, tanda)
        if profil is not None:
            return profil
    profil, masalah = _periksa(baca, tanda)
    if profil is None:
        raise masalah[0]
    if not isinstance(sumber, Path) and profil.id != sumber:
        raise salah_folder(sumber, profil.id)
    if not isinstance(sumber, Path):
        simpan(sumber, profil)
    return profil


def masalah_profil(folder: Path) -> list[GalatProfil]:
    """Everything that is wrong with the profile in that folder; empty for one that can be used."""
    try:
        baca = _baca(folder, ())
        profil, masalah = _periksa(baca, sidik(baca.semua_teks()))
        if profil is not None and _meniru_bawaan(folder, profil.id):
            pesan = f"id '{profil.id}' sudah dipakai profil bawaan program; pakai id lain"
            masalah = [_galat_identitas(baca.teks[IDENTITAS], "id", pesan)]
    except GalatProfil as galat:
        return [galat]
    return masalah


def _meniru_bawaan(folder: Path, id_: str) -> bool:
    bawaan = folder_profil() / id_
    return bawaan.is_dir() and bawaan.resolve() != folder.resolve()


def _galat_identitas(teks: str, kunci: str, pesan: str) -> GalatProfil:
    return GalatProfil(IDENTITAS, baris_dari(petakan_baris(teks), (kunci,)), kunci, pesan)


def _baca(folder: Path, jejak: tuple[str, ...]) -> _Sumber:
    if not (folder / IDENTITAS).is_file():
        raise GalatProfil(f"{folder.name}/{IDENTITAS}", 0, "", "profil tidak ditemukan")
    teks = {nama: baca_teks(folder, nama) for nama in nama_berkas(folder)}
    induk = nilai_baris_pertama(teks[IDENTITAS], "induk")
    if not induk:
        return _Sumber(teks, None)
    if induk in jejak:
        raise _galat_identitas(teks[IDENTITAS], "induk", f"'{induk}' berputar kembali ke profil ini")
    try:
        folder_induk = cari_folder(induk)
    except ProfilTidakAda:
        pesan = f"profil induk '{induk[:80]}' tidak ada di komputer ini"
        raise _galat_identitas(teks[IDENTITAS], "induk", pesan) from None
    return _Sumber(teks, _baca(folder_induk, (*jejak, induk)))


def _gabungan(sumber: _Sumber, awalan: str = "") -> dict[str, BerkasTOML]:
    from sistemkerja_desktop.regulasi.warisan import gabungkan

    milik = {nama: urai_berkas(nama, isi, awalan and awalan + nama) for nama, isi in sumber.teks.items()}
    if sumber.induk is None:
        if isinstance(milik[IDENTITAS].isi.get("induk"), str) and milik[IDENTITAS].isi["induk"]:
            raise milik[IDENTITAS].galat(("induk",), "tulis dalam satu baris di antara dua tanda kutip")
        return gabungkan(milik, {}, "")
    induk = _gabungan(sumber.induk, f"{nilai_baris_pertama(sumber.induk.teks[IDENTITAS], 'id')}/")
    return gabungkan(milik, induk, str(induk[IDENTITAS].isi.get("nama_singkat", "")))


def _periksa(sumber: _Sumber, tanda: str) -> tuple[Profil | None, list[GalatProfil]]:
    from sistemkerja_desktop.regulasi.periksa import periksa_profil
    from sistemkerja_desktop.regulasi.rakit import rakit_profil

    isi, masalah = periksa_profil(_gabungan(sumber))
    return (None if isi is None else rakit_profil(isi, tanda)), masalah
