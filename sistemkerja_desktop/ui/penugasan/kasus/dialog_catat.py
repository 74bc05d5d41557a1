"""Records how the waiting step ended: an answer, a letter that came in, or that it was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLineEdit, QRadioButton, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban, jawaban_mungkin, paling_awal
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import (
    IsianPindaian,
    TempatGalat,
    laksanakan,
    letakkan_galat,
    teks_banyak,
)
from sistemkerja_desktop.ui.penugasan.kasus.isian_orang import IsianOrangLain
from sistemkerja_desktop.ui.penugasan.kasus.isian_pemutus import IsianPemutus
from sistemkerja_desktop.ui.penugasan.kasus.isian_surat_masuk import IsianSuratMasuk

if TYPE_CHECKING:
    from datetime import date

    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
    from sistemkerja_desktop.services.penugasan import BarisLangkah, JawabanBaru, RincianKasus, TindakanLangkah
    from sistemkerja_desktop.ui.konteks import Konteks

_JUDUL = {"jawab": "Catat jawaban", "surat-masuk": "Catat surat masuk", "catat": "Catat pelaksanaan"}


class DialogCatat(Dialog):
    """One dialog for the three ways of recording: `cara` is JAWAB, SURAT_MASUK or CATAT.

    The dialog does the work itself and stays open with the reason at its field where it is refused. `minta_surat` is
    True when the person wants to refuse by a letter of the office instead.
    """

    def __init__(
        self,
        konteks: "Konteks",
        rincian: "RincianKasus",
        cara: "TindakanLangkah",
        induk: QWidget | None = None,
        *,
        tolak_bersurat: bool = False,
    ) -> None:
        super().__init__(_JUDUL[cara.value], induk, nama="dialog-catat-langkah")
        kini = rincian.kini
        assert kini is not None, "the timeline offers this for a waiting step only"
        self._konteks, self._kasus, self._kini, self._cara = konteks, rincian.kasus, kini, cara.value
        self.minta_surat = False
        self._mungkin = jawaban_mungkin(kini.langkah)
        self._usulan: dict[QLineEdit, str] = {}
        self._buat_isian(rincian)
        self._susun(kini)
        self._surat_penolakan = TombolTenang(
            "Tolak dengan surat…", self._dengan_surat, ikon="file-text", nama="tombol-tolak-dengan-surat"
        )
        self._surat_penolakan.setProperty("ada", tolak_bersurat)
        self.kaki_kiri.addWidget(self._surat_penolakan)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama(_JUDUL[cara.value], self.accept, nama="tombol-catat"),
        )
        self._sambungkan()
        self._sesuaikan()
        self.setMinimumWidth(620)
        pertama = self._pilihan.get(self.jawaban)
        (pertama or (self.surat.dari if self._cara == "surat-masuk" else self.tanggal)).setFocus()

    @property
    def jawaban(self) -> Jawaban:
        """What is chosen now."""
        if len(self._mungkin) == 1:
            return self._mungkin[0]
        return next((j for j, t in self._pilihan.items() if t.isChecked()), Jawaban.SETUJU)

    @property
    def bersurat(self) -> bool:
        """Whether a letter that came in is written down with it."""
        return self._cara == "surat-masuk" or (self._cara == "jawab" and self.dengan_surat.isChecked())

    def accept(self) -> None:
        if not self._periksa():
            return
        hasil: list[Perubahan] = []
        if laksanakan(lambda: hasil.append(self._catat()), self._tampilkan_galat):
            self._konteks.pesan(hasil[0].nama, hasil[0].dapat_diurungkan)
            super().accept()

    def _catat(self) -> "Perubahan":
        from sistemkerja_desktop.services.penugasan import catat_jawaban

        return catat_jawaban(self._konteks.sesi, self._kasus.penugasan.id, self._baru())

    def _buat_isian(self, rincian: "RincianKasus") -> None:
        hari = self._konteks.sesi.hari_ini()
        sebelum = paling_awal(rincian.kasus.langkah)
        terlama = min(sebelum, hari) if sebelum is not None else None
        self._sebelum: date | None = terlama
        self._pilihan: dict[Jawaban, QRadioButton] = {}
        self.dengan_surat = QCheckBox("Jawaban datang dengan surat")
        self.dengan_surat.setObjectName("centang-dengan-surat")
        self.surat = IsianSuratMasuk(hari, self._hal_awal(), self._tanggal_berganti)
        self.pejabat = QLineEdit()
        self.tanggal = isian_tanggal(hari, terlama=terlama, terakhir=hari)
        self.keterangan = teks_banyak("Catatan")
        self.pindaian = IsianPindaian()
        self.orang = IsianOrangLain(self._konteks, self._kasus, lambda: None)
        self.pemutus = IsianPemutus(self._konteks.sesi, self._kasus, self._kini.langkah)
        self._galat = TempatGalat()

    def _susun(self, kini: "BarisLangkah") -> None:
        from sistemkerja_desktop.services.menunggu import judul_langkah

        self.isi.addWidget(label(judul_langkah(kini.langkah, kini.nama_surat), Huruf.DIALOG, bungkus=True))
        uraian = kini.langkah.uraian + ("." if not kini.langkah.uraian.endswith(".") else "")
        if kini.lisan:
            uraian += " Disampaikan secara lisan; cukup dicatat."
        self.isi.addWidget(label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True))
        self.isi.addWidget(BarisCip(kini.langkah.aturan))
        self.isi.addWidget(self._galat)
        self.isi.addWidget(self.pemutus)
        if len(self._mungkin) > 1:
            self.isi.addWidget(self._susun_pilihan())
        self.isi.addWidget(self.orang)
        if self._cara == "jawab":
            self.isi.addWidget(self.dengan_surat)
        self.isi.addWidget(self.surat)
        self._tanggal = IsianBerlabel(
            "Tanggal", self.tanggal, nama="isian-tanggal-langkah", bantuan=self._paling_awal()
        )
        self._pejabat = IsianBerlabel("Oleh", self.pejabat, nama="isian-pejabat-langkah")
        baris = mendatar(sela=12)
        baris.addWidget(self._tanggal, 2, Qt.AlignmentFlag.AlignTop)
        baris.addWidget(self._pejabat, 3, Qt.AlignmentFlag.AlignTop)
        self.isi.addLayout(baris)
        self._keterangan = IsianBerlabel("Catatan", self.keterangan, nama="isian-keterangan-langkah")
        self.isi.addWidget(self._keterangan)
        self.isi.addWidget(self.pindaian)
        self.isi.addStretch(1)

    def _susun_pilihan(self) -> QWidget:
        kelompok, hasil = QButtonGroup(self), QWidget()
        kisi = QGridLayout(hasil)
        # Room for the focus ring, which stands outside of a button.
        kisi.setContentsMargins(4, 4, 4, 4)
        kisi.setHorizontalSpacing(16)
        kisi.setVerticalSpacing(8)
        for urut, satu in enumerate(self._mungkin):
            tombol = QRadioButton(satu.label)
            tombol.setObjectName(f"jawaban-{satu.value}")
            kelompok.addButton(tombol)
            self._pilihan[satu] = tombol
            kisi.addWidget(tombol, urut // 2, urut % 2)
        self._pilihan[self._mungkin[0]].setChecked(True)
        self._akibat = label("", Huruf.KECIL, Peran.T2, bungkus=True, nama="akibat-jawaban")
        kisi.addWidget(self._akibat, 2, 0, 1, 2)
        return hasil

    def _hal_awal(self) -> str:
        if self._kini.nama_surat:
            return self._kini.nama_surat
        akhir = self._kasus.surat[-1] if self._kasus.surat else None
        return f"Jawaban atas {akhir.hal[:1].lower()}{akhir.hal[1:]}" if akhir is not None else ""

    def _paling_awal(self) -> str:
        if self._sebelum is None:
            return ""
        return f"Paling awal {tanggal_singkat(self._sebelum)}, saat langkah sebelumnya."

    def _sambungkan(self) -> None:
        for tombol in self._pilihan.values():
            tombol.toggled.connect(lambda ya: self._sesuaikan() if ya else None)
        self.dengan_surat.toggled.connect(lambda _ya: self._sesuaikan())
        self.pemutus.berganti.connect(self._sesuaikan)
        self.keterangan.textChanged.connect(lambda: self._keterangan.atur_galat(""))
        self.pejabat.textChanged.connect(lambda: self._pejabat.atur_galat(""))
        self.tanggal.dateChanged.connect(self._tanggal_berganti)

    def _tanggal_berganti(self) -> None:
        self._tanggal.atur_galat("")

    def _sesuaikan(self) -> None:
        """Shows what the chosen answer needs."""
        jawaban = self.jawaban
        diam = jawaban is Jawaban.TANPA_JAWABAN
        self.dengan_surat.setVisible(self._cara == "jawab" and not diam)
        self.surat.setVisible(self.bersurat and not diam)
        self.pemutus.setVisible(self.pemutus.ada and not diam)
        self.orang.kasus = self.pemutus.kasus_tersisa(jawaban)
        self.orang.setVisible(self._perlu_orang)
        self._pejabat.setVisible(not diam)
        self.pindaian.setVisible(not diam)
        self.pindaian.judul.setText("Pindaian surat" if self.bersurat else "Pindaian")
        self._tanggal.judul.setText("Diterima" if self.bersurat else "Tanggal")
        self._pejabat.judul.setText("Dilaksanakan oleh" if self._cara == "catat" else "Dijawab oleh")
        tolak = jawaban is Jawaban.TOLAK
        self._keterangan.judul.setText("Alasan penolakan" if tolak else "Catatan")
        self._keterangan.atur_galat("")
        bersurat = bool(self._surat_penolakan.property("ada")) and self._ditolak_di_sini()
        self._surat_penolakan.setVisible(tolak and bersurat)
        self._usulkan_nama(self._nama_penolak() if tolak else self._nama_pelaku())
        if self._pilihan:
            self._akibat.setText(self._kata_akibat(jawaban))

    @property
    def _perlu_orang(self) -> bool:
        """Whether the people have to be chosen: others were agreed to, or the ketua is among those who were refused."""
        jawaban = self.jawaban
        if jawaban in (Jawaban.SETUJU_LAIN, Jawaban.TANPA_JAWABAN):
            return jawaban is Jawaban.SETUJU_LAIN
        return self.pemutus.akibat(jawaban).tanpa_ketua

    def _usulkan_nama(self, nama: str) -> None:
        """Who answers and who sends, where that was not written otherwise."""
        for isian, usul in ((self.pejabat, nama), (self.surat.dari, self._nama_pelaku())):
            if isian.text() == self._usulan.get(isian, ""):
                self._usulan[isian] = usul
                isian.setText(usul)
                isian.setCursorPosition(0)

    def _nama_pelaku(self) -> str:
        satu = self.pemutus.terpilih
        return satu.sebutan if satu else self._kini.pelaku

    def _kata_akibat(self, jawaban: Jawaban) -> str:
        if kata := self.pemutus.kata_akibat(jawaban):
            return kata
        if jawaban is Jawaban.TANPA_JAWABAN:
            return "Langkah ini menunggu lagi, dengan tenggat yang baru."
        if jawaban is Jawaban.TOLAK:
            return self._kini.cabang
        return "Langkah berikutnya terbuka."

    def _nama_penolak(self) -> str:
        from sistemkerja_desktop.services.penugasan.kasus import pelaku_langkah, sebutan_orang

        sesi, langkah = self._konteks.sesi, self._kini.langkah
        orang = pelaku_langkah(sesi, self.pemutus.kasus_dijawab, langkah.penolak) if langkah.penolak else ()
        return sebutan_orang(sesi, orang[0]) if orang else self._nama_pelaku()

    def _ditolak_di_sini(self) -> bool:
        """Whether somebody of this office would sign the refusal."""
        from sistemkerja_desktop.services.penugasan.kasus import pelaku_langkah, penulis_surat

        penulis = penulis_surat(self._kini.langkah, Jawaban.TOLAK)
        return any(not orang.luar for orang in pelaku_langkah(self._konteks.sesi, self.pemutus.kasus_dijawab, penulis))

    def _periksa(self) -> bool:
        """Marks the first field that lacks something."""
        self._galat.tampilkan(None)
        jawaban = self.jawaban
        bersurat = self.bersurat and jawaban is not Jawaban.TANPA_JAWABAN
        surat = self.surat.kekurangan() if bersurat else None
        wajib_alasan = jawaban is Jawaban.TOLAK and self._kini.langkah.alasan_tolak
        kurang = (
            (
                self._perlu_orang and self.orang.orang is None,
                self.orang,
                "Orang yang disetujui belum dipilih.",
            ),
            *([(True, *surat)] if surat else []),
            (
                bersurat and self.surat.tanggal > tanggal_dari(self.tanggal),
                self._tanggal,
                "Surat diterima sebelum tanggalnya sendiri.",
            ),
            (
                wajib_alasan and not self.keterangan.toPlainText().strip(),
                self._keterangan,
                "Penolakan harus disertai alasan. Tulis alasannya seperti dalam surat penolakan.",
            ),
        )
        for ya, isian, pesan in kurang:
            if ya:
                isian.atur_galat(pesan)
                isian.isian.setFocus()
                return False
        return True

    def _baru(self) -> "JawabanBaru":
        from sistemkerja_desktop.services.penugasan import JawabanBaru

        jawaban = self.jawaban
        if jawaban is Jawaban.TANPA_JAWABAN:
            return JawabanBaru(jawaban, tanggal_dari(self.tanggal), keterangan=self.keterangan.toPlainText())
        return JawabanBaru(
            jawaban,
            tanggal_dari(self.tanggal),
            self.pejabat.text(),
            self.keterangan.toPlainText(),
            None if self.bersurat else self.pindaian.path,
            self._surat_masuk() if self.bersurat else None,
            self.orang.orang if self._perlu_orang else None,
            self.pemutus.kunci,
        )

    def _surat_masuk(self) -> "SuratMasukBaru":
        from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru

        return SuratMasukBaru(
            dari=self.surat.dari.text(),
            nomor=self.surat.nomor.text(),
            tanggal=self.surat.tanggal,
            diterima=tanggal_dari(self.tanggal),
            hal=self.surat.hal.text(),
            sifat=self._kasus.penugasan.sifat,
            berkas=self.pindaian.path,
        )

    def _tampilkan_galat(self, galat: GalatPengguna) -> None:
        letakkan_galat(
            galat,
            (
                ("pindai", self.pindaian),
                ("berkas", self.pindaian),
                ("pengirim", self.surat.isian_dari),
                ("hal surat", self.surat.isian_hal),
                ("alasan", self._keterangan),
                ("pejabat itu", self.pemutus),
                ("orang yang", self.orang),
                ("tanggal", self._tanggal),
                ("langkah sebelumnya", self._tanggal),
            ),
            self._galat,
        )

    def _dengan_surat(self) -> None:
        self.minta_surat = True
        self.reject()
