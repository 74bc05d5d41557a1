"""Letters of an assignment that change nothing about it: asking for a report, and the report itself."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.penugasan.kasus.formulir_dasar import FormulirDasar, Kekurangan
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import teks_banyak

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
    from sistemkerja_desktop.services.penugasan.surat_lain import JenisSuratLain, SuratLainBaru
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks

_TINGGI_LAPORAN = 88


class FormulirSuratLain(FormulirDasar):
    """Asks for everything that a `SuratLainBaru` of that kind takes. Raises GalatPengguna for one that never ran."""

    def __init__(self, konteks: "Konteks", penugasan_id: int, jenis: "JenisSuratLain") -> None:
        from sistemkerja_desktop.services.penugasan.surat_lain import JenisSuratLain, hasil_kartu, tawaran_surat_lain

        self.jenis, self._penugasan_id = jenis, penugasan_id
        self._laporan = jenis is JenisSuratLain.LAPORAN
        if self._laporan:
            self.tanpa_penandatangan = "Pelapornya dari luar kantor. Catat laporannya sebagai surat masuk."
        tawaran = tawaran_surat_lain(konteks.sesi, penugasan_id, jenis)
        super().__init__(konteks)
        self.hasil, self._hasil = _teks("Hasil yang dicapai", "isian-hasil", "Satu kalimat tiap baris.")
        self.kendala, self._kendala = _teks("Kendala", "isian-kendala")
        self.rekomendasi, self._rekomendasi = _teks("Rekomendasi", "isian-rekomendasi")
        milik = (self._hasil, self._kendala, self._rekomendasi) if self._laporan else ()
        tanpa = (self.isian_sifat, self.isian_di, self.isian_alasan) if self._laporan else (self.isian_alasan,)
        self.susun([self.galat, *milik], tanpa=tanpa)
        if self._laporan:
            self.hasil.setPlainText(hasil_kartu(konteks.sesi, penugasan_id))
        self.atur_tawaran(tawaran)
        self.sambungkan()
        for berlabel, isian in (
            (self._hasil, self.hasil),
            (self._kendala, self.kendala),
            (self._rekomendasi, self.rekomendasi),
        ):
            self.sambungkan_teks(berlabel, isian)

    def fokus_awal(self) -> None:
        (self.hasil if self._laporan else self.penandatangan).setFocus()

    def baru(self) -> "SuratLainBaru":
        """The letter as it stands in the fields. Raises GalatPengguna where nobody can sign it."""
        from sistemkerja_desktop.services.penugasan.surat_lain import SuratLainBaru

        return SuratLainBaru(
            self.jenis,
            self.surat_dasar(),
            self.hasil.toPlainText().strip(),
            self.kendala.toPlainText().strip(),
            self.rekomendasi.toPlainText().strip(),
        )

    def pratinjau(self) -> "Callable[[], HasilPdf]":
        from sistemkerja_desktop.services.penugasan.surat_lain import pratinjau_surat_lain

        sesi, id_, baru = self._sesi, self._penugasan_id, self.baru()
        return lambda: pratinjau_surat_lain(sesi, id_, baru)

    def calon_pada(self, hari: date) -> "Sequence[CalonTandaTangan]":
        from sistemkerja_desktop.services.penugasan.surat_lain import tawaran_surat_lain

        return tawaran_surat_lain(self._sesi, self._penugasan_id, self.jenis, tanggal=hari).penandatangan

    def terbitkan(self) -> "tuple[Perubahan, SuratTerbit]":
        from sistemkerja_desktop.services.penugasan.surat_lain import terbitkan_surat_lain

        return terbitkan_surat_lain(self._sesi, self._penugasan_id, self.baru())

    def kekurangan(self) -> Sequence[Kekurangan]:
        tanpa_hasil = self._laporan and not self.hasil.toPlainText().strip()
        tanpa_tujuan = not self.kepada.toPlainText().strip()
        return (
            (tanpa_hasil, self._hasil, "Hasilnya belum ditulis; laporan memuatnya."),
            (tanpa_tujuan, self.isian_kepada, "Tujuan surat ini belum diisi."),
        )


def _teks(judul: str, nama: str, bantuan: str = "") -> tuple[QPlainTextEdit, IsianBerlabel]:
    isian = teks_banyak(judul, _TINGGI_LAPORAN)
    return isian, IsianBerlabel(judul, isian, bantuan=bantuan, nama=nama)
