"""How the office numbers each kind of letter: pattern, classification, sequence, QR code."""

from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KelasSurat, PengaturanSurat
from sistemkerja_desktop.services.agenda.jenis import daftar_jenis, jenis_dengan_kode, nama_jenis
from sistemkerja_desktop.services.agenda.penomoran import AturanNomor, nomor_surat, susun_aturan
from sistemkerja_desktop.services.kantor import periksa_pola
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kantor import Kantor

KELAS_PILIHAN = (KelasSurat.KELUAR, KelasSurat.KEPUTUSAN, KelasSurat.TANPA_NOMOR)
"""The sequences in which a letter that the program writes can count."""
_URUT_CONTOH = 148


@dataclass(frozen=True, slots=True)
class BarisPenomoran:
    """How one kind of letter is numbered. `milik` is what the office set (id 0: nothing), `aturan` what follows.

    `contoh` is a number of today, "" without one.
    """

    nama: str
    milik: PengaturanSurat
    aturan: AturanNomor
    contoh: str

    @property
    def diatur(self) -> bool:
        return self.milik.id != 0


def daftar_penomoran(sesi: Sesi) -> list[BarisPenomoran]:
    """All kinds of letter that the program writes, in the order of an assignment's course."""
    with sesi.baca() as uk:
        milik = {satu.jenis: satu for satu in uk.list(PengaturanSurat)}
    return [_baris(sesi, milik.get(jenis.kode) or bawaan(jenis.kode)) for jenis in daftar_jenis()]


def bawaan(jenis: str) -> PengaturanSurat:
    """What is set for a kind as long as the office sets nothing."""
    return PengaturanSurat(0, jenis, kelas=jenis_dengan_kode(jenis).kelas)


def contoh_penomoran(sesi: Sesi, baru: PengaturanSurat) -> str:
    """A number as that setting would make it today. Raises GalatPengguna for a pattern that cannot work."""
    periksa_penomoran(baru)
    return _baris(sesi, baru).contoh


def periksa_penomoran(baru: PengaturanSurat) -> None:
    """Raises GalatPengguna for a pattern that cannot work, and a sequence that is not for letters of the office."""
    if baru.pola_nomor:
        periksa_pola(baru.pola_nomor)
    if baru.kelas not in KELAS_PILIHAN:
        raise GalatPengguna("Surat keluar tidak dapat bernomor agenda surat masuk.", "Pilih urutan nomor lain.")


def atur_penomoran(sesi: Sesi, baru: PengaturanSurat) -> Perubahan:
    """Keeps the setting of one kind (its id does not matter); one that says nothing of its own is taken away.

    Raises GalatPengguna as `periksa_penomoran`, and for numbers that would be those of another sequence.
    """
    baru = replace(baru, pola_nomor=" ".join(baru.pola_nomor.split()), klasifikasi=baru.klasifikasi.strip())
    periksa_penomoran(baru)
    _tolak_kembar(sesi, baru)
    with sesi.tulis(f"Ubah penomoran {nama_jenis(sesi.kantor, baru.jenis)}") as uk:
        ada = uk.find(PengaturanSurat, jenis=baru.jenis)
        polos = replace(baru, id=0) == bawaan(baru.jenis)
        if ada is not None and polos:
            uk.delete(PengaturanSurat, ada.id)
        elif ada is not None:
            uk.update(replace(baru, id=ada.id))
        elif not polos:
            uk.add(replace(baru, id=0))
    return uk.perubahan


def _tolak_kembar(sesi: Sesi, baru: PengaturanSurat) -> None:
    """Two sequences count for themselves: the same pattern in both makes the same number twice."""
    ini = _baris(sesi, baru)
    for lain in daftar_penomoran(sesi):
        if lain.milik.jenis != baru.jenis and lain.contoh == ini.contoh != "" and lain.aturan.kelas != ini.aturan.kelas:
            raise GalatPengguna(
                f"Nomor {ini.nama} akan sama dengan nomor {lain.nama}, yang urutannya lain: {ini.contoh}.",
                "Tulis pola lain.",
            )


def _baris(sesi: Sesi, milik: PengaturanSurat) -> BarisPenomoran:
    kantor: Kantor = sesi.kantor
    aturan = susun_aturan(kantor, jenis_dengan_kode(milik.jenis), milik)
    contoh = nomor_surat(kantor, aturan, _URUT_CONTOH, sesi.hari_ini())
    return BarisPenomoran(nama_jenis(kantor, milik.jenis), milik, aturan, contoh)
