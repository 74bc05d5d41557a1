"""The letter as it would be in the wording that is being edited: an invented case, set anew as one types."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import garis, kosongkan, mendatar, menurun
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.templat_surat import Ubahan
    from sistemkerja_desktop.ui.konteks import Konteks

TUNDA_MS = 300
_NAMA_RAGAM = {
    "setuju": "Disetujui",
    "tolak": "Ditolak",
    "individu": "Perorangan",
    "tim": "Tim",
    "anggota": "Anggota",
    "ketua": "Ketua tim",
}
_KERTAS = (("F4", "F4"), ("A4", "A4"))


class PratinjauContoh(QFrame):
    """The sample letter, in the chosen variant and on the chosen paper. `tersusun`: the newest words are shown."""

    tersusun = Signal()

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self._konteks = konteks
        self.setProperty("kulit", "panel")
        self.setObjectName("panel-pratinjau-templat")
        self.setAccessibleName("Pratinjau surat contoh")
        self._jenis = ""
        self._ubahan: Ubahan = {}
        self._bacaan = 0
        self._tampil: tuple[str, str, str] | None = None
        self.lencana = LencanaKeadaan(Keadaan.OK, "", nama="lencana-contoh")
        self.ragam: Segmen | None = None
        self._wadah_ragam = QHBoxLayout()
        self.kertas = Segmen(_KERTAS, nama="segmen-kertas-templat", nama_bantu="Kertas surat contoh")
        self.kertas.dipilih.connect(lambda _kode: self.susun())
        self.pdf = PratinjauPdf()
        atas = mendatar(self.lencana, None, self._wadah_ragam, self.kertas, sela=8, tepi=(12, 8, 12, 8))
        tata = menurun(atas, garis(), self.pdf, sela=0)
        tata.setStretch(2, 1)
        self.setLayout(tata)
        self._tunda = QTimer(self, singleShot=True, interval=TUNDA_MS)
        self._tunda.timeout.connect(self.susun)

    def mulai(self, jenis: str, ragam: Sequence[str], ubahan: "Ubahan") -> None:
        """Shows a kind of letter; one that is shown already keeps its variant, paper and place."""
        self._ubahan = ubahan
        if jenis != self._jenis:
            self._jenis = jenis
            self._tampil = None
            self.pdf.tampilkan(None, "Surat contoh sedang disusun.")
            self._pasang_ragam(ragam)
            if self._konteks.sesi.kantor.kertas in dict(_KERTAS):
                self.kertas.pilih(self._konteks.sesi.kantor.kertas)
        self._tandai()
        self._tunda.start(0)

    def perbarui(self, ubahan: "Ubahan", ragam: str = "") -> None:
        """Shows other words after a moment; `ragam` is the variant that has just been edited."""
        self._ubahan = ubahan
        if ragam and self.ragam is not None:
            self.ragam.pilih(ragam)
        self._tandai()
        self._tunda.start(TUNDA_MS)

    def susun(self) -> None:
        """Sets the letter anew in a worker; the newest one counts."""
        from sistemkerja_desktop.services.templat_surat import pratinjau_templat

        self._tunda.stop()
        if not self._jenis:
            return
        self._bacaan += 1
        bacaan, sesi, jenis, ubahan = self._bacaan, self._konteks.sesi, self._jenis, dict(self._ubahan)
        ragam, kertas = self.ragam.terpilih if self.ragam is not None else "", self.kertas.terpilih

        def kerja(_kemajuan: object) -> "tuple[int, tuple[str, str, str], HasilPdf | GalatPengguna]":
            kunci = (jenis, ragam, kertas)
            try:
                return bacaan, kunci, pratinjau_templat(sesi, jenis, ubahan, ragam, kertas)
            except GalatPengguna as galat:
                return bacaan, kunci, galat

        self._konteks.jalankan(kerja, self._terima)

    def _terima(self, hasil: object) -> None:
        bacaan, kunci, isi = cast("tuple[int, tuple[str, str, str], HasilPdf | GalatPengguna]", hasil)
        if bacaan != self._bacaan:
            return
        if isinstance(isi, GalatPengguna):
            # Words that are refused are said below the form; the letter stays as it was before them.
            if kunci != self._tampil:
                self._tampil = None
                self.pdf.tampilkan(None, f"{isi.pesan} {isi.tindakan}".strip())
            return
        if kunci == self._tampil:
            gulir = self.pdf.kanvas.verticalScrollBar()
            letak = gulir.value()
            self.pdf.kanvas.ganti(DokumenPdf(isi.pdf))
            gulir.setValue(letak)
        else:
            self._tampil = kunci
            self.pdf.tampilkan(isi.pdf)
        self.tersusun.emit()

    def _pasang_ragam(self, ragam: Sequence[str]) -> None:
        kosongkan(self._wadah_ragam)
        self.ragam = None
        if len(ragam) > 1:
            pilihan = [(satu, _NAMA_RAGAM.get(satu, satu.capitalize())) for satu in ragam]
            self.ragam = Segmen(pilihan, nama="segmen-ragam", nama_bantu="Ragam surat contoh")
            self.ragam.dipilih.connect(lambda _kode: self.susun())
            self._wadah_ragam.addWidget(self.ragam)

    def _tandai(self) -> None:
        if self._ubahan:
            self.lencana.atur(Keadaan.WARN, "Belum disimpan")
        else:
            self.lencana.atur(Keadaan.OK, "Contoh surat")
