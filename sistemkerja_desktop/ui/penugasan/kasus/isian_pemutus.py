"""The field of the officials whose answer it is, where several decide a step, each for their own people."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
    from sistemkerja_desktop.services.penugasan import Kasus
    from sistemkerja_desktop.services.penugasan.pemutus import AkibatJawaban, PemutusMenunggu
    from sistemkerja_desktop.services.sesi import Sesi


class IsianPemutus(IsianBerlabel):
    """Offers each who has not answered yet, and all of them at once. Hidden where one answer is enough.

    With `bersurat` it is about a letter of the office: those of other offices send their own.
    """

    berganti = Signal()

    def __init__(self, sesi: "Sesi", kasus: "Kasus", langkah: "LangkahMekanisme", *, bersurat: bool = False) -> None:
        from sistemkerja_desktop.services.penugasan.pemutus import pemutus_menunggu

        self._sesi, self._kasus, self._langkah = sesi, kasus, langkah
        menunggu = pemutus_menunggu(sesi, kasus, langkah)
        self._jumlah = len(menunggu)
        self._semua = tuple(satu for satu in menunggu if not (bersurat and satu.luar))
        self.pilihan = PilihanPanjang()
        self.pilihan.view().setAccessibleName("Jawaban dari")
        super().__init__("Jawaban dari", self.pilihan, nama="isian-pemutus")
        for satu in self._semua:
            self.pilihan.addItem(satu.sebutan, satu.kunci)
        if len(self._semua) > 1 and len(self._semua) == len(menunggu):
            self.pilihan.addItem(f"Semua yang belum menjawab ({len(self._semua)} pejabat)", "")
        self.setVisible(bool(self._semua))
        self._jelaskan()
        self.pilihan.currentIndexChanged.connect(self._dipilih)

    def pilih(self, kunci: str) -> None:
        """Chooses those officials, "" for all; who is not offered changes nothing."""
        if (urut := self.pilihan.findData(kunci)) >= 0:
            self.pilihan.setCurrentIndex(urut)

    @property
    def kunci(self) -> str:
        """Whose answer it is, "" for that of all who have not answered."""
        return self.terpilih.kunci if self.terpilih else ""

    @property
    def terpilih(self) -> "PemutusMenunggu | None":
        """Who was chosen, None for all."""
        return next((s for s in self._semua if s.kunci == self.pilihan.currentData()), None)

    @property
    def ada(self) -> bool:
        """Whether there is something to choose."""
        return bool(self._semua)

    @property
    def kasus_dijawab(self) -> "Kasus":
        """The case with those people only about whom is answered."""
        from sistemkerja_desktop.services.penugasan.pemutus import untuk_pemutus

        try:
            return untuk_pemutus(self._sesi, self._kasus, self._langkah, self.kunci)
        except GalatPengguna:
            return self._kasus

    def akibat(self, jawaban: Jawaban) -> "AkibatJawaban":
        """What that answer comes to with those before it."""
        from sistemkerja_desktop.services.penugasan.pemutus import akibat_jawaban

        return akibat_jawaban(self._sesi, self._kasus, self._langkah, jawaban, self.kunci)

    def kasus_tersisa(self, jawaban: Jawaban) -> "Kasus":
        """The case with the people who are left after that answer, for choosing among them."""
        tersisa = self.akibat(jawaban).tersisa if jawaban is not Jawaban.TANPA_JAWABAN else None
        if tersisa is None:
            return self._kasus
        with self._sesi.baca() as uk:
            return tersisa.dalam(uk, self._kasus)

    def kata_akibat(self, jawaban: Jawaban) -> str:
        """What follows from that answer where others have been asked, too; "" where nothing is to be said of them."""
        from sistemkerja_desktop.services.penugasan.pemutus import nama_orang

        if not self._semua or jawaban is Jawaban.TANPA_JAWABAN:
            return ""
        akibat = self.akibat(jawaban)
        if akibat.jawaban is None:
            return f"Langkah ini tetap menunggu jawaban {self._jumlah - 1} pejabat lain."
        if akibat.tanpa_ketua:
            return "Ketua tim termasuk orang yang ditolak: pilih orang yang disetujui, dengan ketua lain."
        if akibat.tersisa is not None and jawaban is Jawaban.SETUJU_LAIN:
            return "Dilanjutkan tanpa orang yang ditolak."
        if akibat.tersisa is not None:
            nama = nama_orang(self._sesi, self.kasus_tersisa(jawaban))
            return f"Dilanjutkan tanpa orang yang ditolak, dengan {nama.rstrip('.')}."
        return ""

    def _dipilih(self) -> None:
        self._jelaskan()
        self.berganti.emit()

    def _jelaskan(self) -> None:
        satu = self.terpilih
        untuk = satu.orang.rstrip(".") if satu else ""
        self.atur_bantuan(f"Untuk {untuk}." if untuk else "Satu jawaban yang berlaku untuk semua orang mereka.")
