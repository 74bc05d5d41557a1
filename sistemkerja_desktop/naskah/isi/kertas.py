"""The sheet that a letter is printed on."""

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass

_UKURAN_KERTAS = {"A4": (210.0, 297.0), "F4": (215.0, 330.0)}
# The signature block begins 92 mm from the left margin and needs room for a name; the page for its kop and some lines.
_LEBAR_TEKS_MIN = 145.0
_TINGGI_TEKS_MIN = 150.0


@dataclass(frozen=True, slots=True)
class Kertas:
    """The sheet and its margins, all in millimetres. `atas` is where a kop stands, `atas_lanjutan` on other pages."""

    nama: str
    lebar: float
    tinggi: float
    kiri: float
    kanan: float
    atas: float
    bawah: float
    atas_lanjutan: float = 25.0

    @classmethod
    def dari_kantor(cls, kantor: Kantor, nama: str = "") -> "Kertas":
        """The office's paper ("F4" or "A4", or `nama` in its place) with its margins.

        Raises GalatPengguna for other paper and for margins that leave no room for a letter.
        """
        nama = nama or kantor.kertas
        if nama not in _UKURAN_KERTAS:
            raise GalatPengguna(f"Kertas “{nama}” tidak dikenal.", "Pilih F4 atau A4 di Pengaturan kantor.")
        lebar, tinggi = _UKURAN_KERTAS[nama]
        margin = (kantor.margin_kiri, kantor.margin_kanan, kantor.margin_atas, kantor.margin_bawah)
        # float: whole numbers from a database would be written differently in JSON.
        kertas = cls(nama, lebar, tinggi, *(float(m) for m in margin))
        tersisa = (kertas.lebar_teks, tinggi - kertas.atas_lanjutan - kertas.bawah - kertas.atas)
        if min(kertas.kiri, kertas.kanan, kertas.atas, kertas.bawah) < 0 or (
            tersisa[0] < _LEBAR_TEKS_MIN or tersisa[1] < _TINGGI_TEKS_MIN
        ):
            raise GalatPengguna(
                f"Margin surat tidak menyisakan tempat pada kertas {nama}: teks hanya {tersisa[0]:.0f} mm lebarnya.",
                "Perkecil margin di Pengaturan kantor, misalnya kiri 25, kanan 20, atas 15, bawah 20 mm.",
            )
        return kertas

    @property
    def lebar_teks(self) -> float:
        return self.lebar - self.kiri - self.kanan
