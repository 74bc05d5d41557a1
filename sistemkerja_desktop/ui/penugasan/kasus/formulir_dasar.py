"""The fields that every letter of the office has: who signs it, its day, number, paper, to whom, copies."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat, Sifat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.komponen.dasar import label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import TempatGalat, baris_isian, letakkan_galat, teks_banyak
from sistemkerja_desktop.ui.penugasan.kasus.isian_nomor import IsianNomor
from sistemkerja_desktop.ui.tim.isian_kecil import PilihanId

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.penugasan import SuratLangkahBaru, TawaranSurat
    from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks

KERTAS = (("F4", "F4"), ("A4", "A4"))

Kekurangan = tuple[bool, IsianBerlabel, str]
"""Whether something lacks, the field that it lacks in, and what to tell there."""


class FormulirDasar(QWidget):
    """What a dialog that issues a letter asks for. `berubah` is sent with every answer.

    A letter's own form adds its fields (`susun`), names what they lack (`kekurangan`) and which words of a refusal
    speak of them (`kata_galat`), and says how its letter looks (`pratinjau`) and is issued (`terbitkan`).
    """

    berubah = Signal()
    tanpa_penandatangan = "Jabatan penanda tangan kosong. Catat pejabat, Plt., atau Plh. di Bagan."
    boleh_atas_nama = True

    def __init__(self, konteks: "Konteks", *, sifat: Sifat = Sifat.BIASA, terlama: date | None = None) -> None:
        """`terlama` is the first day that the letter may have."""
        super().__init__()
        self._konteks, self._sesi = konteks, konteks.sesi
        self._tawaran: TawaranSurat | None = None
        self._buat_isian_umum(sifat, terlama)

    @property
    def tawaran(self) -> "TawaranSurat":
        """What the letter's dialog begins with."""
        assert self._tawaran is not None, "a form shows an offer before it is asked"
        return self._tawaran

    @property
    def bernomor(self) -> bool:
        """Whether the office gives the letter a number."""
        return self.tawaran.kelas is not KelasSurat.TANPA_NOMOR

    def pratinjau(self) -> "Callable[[], HasilPdf]":
        """Reads the fields, and returns what sets the letter; that may run in a worker.

        Both raise GalatPengguna with what is missing.
        """
        raise NotImplementedError

    def terbitkan(self) -> "tuple[Perubahan, SuratTerbit]":
        """Issues the letter as it stands in the fields. Raises GalatPengguna with what is missing."""
        raise NotImplementedError

    def kekurangan(self) -> Sequence[Kekurangan]:
        """What the letter's own fields lack, the first field first."""
        return ()

    def kata_galat(self) -> Sequence[tuple[str, IsianBerlabel]]:
        """Words of a refusal and the field that it is then about."""
        return ()

    def calon_pada(self, _hari: date) -> "Sequence[CalonTandaTangan]":
        """Who may sign a letter of that day: those who were in the seats then. As offered, unless a form knows more."""
        return self.tawaran.penandatangan

    def fokus_awal(self) -> None:
        """Puts the focus on the first question."""
        self.penandatangan.setFocus()

    def surat_dasar(self) -> "SuratLangkahBaru":
        """The letter by the fields that all have. Raises GalatPengguna where nobody can sign it."""
        from sistemkerja_desktop.services.penugasan import SuratLangkahBaru

        tawaran = self.tawaran
        if not tawaran.penandatangan:
            raise GalatPengguna("Belum ada yang dapat menandatangani surat ini.", self.tanpa_penandatangan)
        atas_nama = self.atas_nama.terpilih
        return SuratLangkahBaru(
            tanggal=tanggal_dari(self.tanggal),
            penandatangan=tawaran.penandatangan[max(0, self.penandatangan.currentIndex())],
            kepada=baris_isian(self.kepada),
            di=self.di.text().strip(),
            tembusan=baris_isian(self.tembusan),
            sifat=Sifat(self.sifat.currentData()),
            urut=self.urut,
            kertas=self.kertas.terpilih,
            alasan=self.alasan.toPlainText().strip() if tawaran.perlu_alasan else "",
            atas_nama_oleh=atas_nama,
            untuk_beliau_oleh=self.untuk_beliau.terpilih if atas_nama is not None else None,
        )

    @property
    def urut(self) -> int | None:
        """The number that was chosen, None for the next one."""
        return self.nomor.urut if self.bernomor else None

    def periksa(self) -> bool:
        """Marks the first field that lacks something."""
        self.galat.tampilkan(None)
        umum: tuple[Kekurangan, ...] = (
            (not self.tawaran.penandatangan, self.isian_penandatangan, self.tanpa_penandatangan),
            (bool(self.nomor.galat), self.nomor, self.nomor.galat),
        )
        for ya, isian, pesan in (*self.kekurangan(), *umum):
            if ya:
                isian.atur_galat(pesan)
                isian.isian.setFocus()
                return False
        return True

    def tampilkan_galat(self, galat: GalatPengguna) -> None:
        """Shows what the service refused, at the field that it speaks of."""
        umum = (
            ("menandatangani", self.isian_penandatangan),
            ("penanda tangan", self.isian_penandatangan),
            ("nomor", self.nomor),
            ("tanggal surat", self.isian_tanggal),
        )
        letakkan_galat(galat, (*self.kata_galat(), *umum), self.galat)

    def atur_tawaran(self, tawaran: "TawaranSurat") -> None:
        """Shows what the letter offers: signers, to whom, copies, and the number of its kind."""
        self._tawaran = tawaran
        self.judul.setText(tawaran.nama)
        self._isi_penandatangan(tawaran.penandatangan)
        for teks, isi in ((self.kepada, tawaran.kepada), (self.tembusan, tawaran.tembusan)):
            with QSignalBlocker(teks):
                teks.setPlainText("\n".join(isi))
        self.isian_alasan.setVisible(tawaran.perlu_alasan)
        self.nomor.setVisible(self.bernomor)
        self.isi_atas_nama()
        self.perbarui_nomor()

    def susun(
        self, awal: Sequence[QWidget], *, sebelum_tembusan: Sequence[QWidget] = (), tanpa: Sequence[QWidget] = ()
    ) -> None:
        """Lays the fields out: the letter's own ones first; `tanpa` are common ones that it does not have."""
        tata = menurun(self.judul, *awal, self.isian_alasan, self.isian_penandatangan, sela=10, tepi=(16, 14, 16, 14))
        an = mendatar(sela=12)
        an.addWidget(self.isian_atas_nama, 1)
        an.addWidget(self.isian_untuk_beliau, 1)
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(10)
        atas = Qt.AlignmentFlag.AlignTop
        for kolom, isian in enumerate((self.isian_tanggal, self.isian_sifat)):
            kisi.setColumnStretch(kolom, 1)
            kisi.addWidget(isian, 0, kolom, atas)
        bawah = mendatar(sela=12)
        bawah.addWidget(self.nomor, 1, atas)
        bawah.addWidget(self.isian_kertas, 0, atas)
        for bagian in (an, kisi, bawah):
            tata.addLayout(bagian)
        for bagian_bawah in (self.isian_kepada, self.isian_di, *sebelum_tembusan, self.isian_tembusan):
            tata.addWidget(bagian_bawah)
        tata.addStretch(1)
        self.setLayout(tata)
        for lepas in tanpa:
            lepas.hide()

    def sambungkan(self) -> None:
        """Begins to tell of changes, once the fields are filled."""
        self.penandatangan.currentIndexChanged.connect(lambda _i: self._ganti_penandatangan())
        self.atas_nama.currentIndexChanged.connect(lambda _i: self._ganti_atas_nama())
        for pilihan in (self.untuk_beliau, self.sifat):
            pilihan.currentIndexChanged.connect(lambda _i: self.berubah.emit())
        self.tanggal.dateChanged.connect(lambda _h: self._ganti_tanggal())
        self.nomor.berganti.connect(self._ganti_nomor)
        self.kertas.dipilih.connect(lambda _k: self.berubah.emit())
        self.di.textChanged.connect(lambda _t: self.berubah.emit())
        for isian in (self.kepada, self.tembusan):
            isian.textChanged.connect(self.berubah)
        self.sambungkan_teks(self.isian_alasan, self.alasan)

    def sambungkan_teks(self, berlabel: IsianBerlabel, isian: QPlainTextEdit) -> None:
        """Tells of changes of a text, and takes its error away."""
        isian.textChanged.connect(lambda: berlabel.atur_galat(""))
        isian.textChanged.connect(self.berubah)

    def _buat_isian_umum(self, sifat: Sifat, terlama: date | None) -> None:
        hari = self._sesi.hari_ini()
        self.judul = label("", Huruf.DIALOG, bungkus=True, nama="nama-surat")
        self.galat = TempatGalat()
        self.penandatangan = PilihanPanjang()
        self.atas_nama = PilihanId("pilihan-atas-nama", "Ditandatangani a.n.", "Menandatangani sendiri")
        self.untuk_beliau = PilihanId("pilihan-untuk-beliau", "Ditandatangani u.b.", "Tanpa u.b.")
        self.tanggal = isian_tanggal(max(hari, terlama) if terlama else hari, terlama=terlama)
        self.nomor = IsianNomor(self._sesi)
        self.sifat = PilihanPanjang()
        for satu in Sifat:
            self.sifat.addItem(satu.label, satu.value)
        self.sifat.setCurrentIndex(self.sifat.findData(sifat.value))
        self.kertas = Segmen(KERTAS, nama="segmen-kertas", nama_bantu="Kertas")
        if self._sesi.kantor.kertas in dict(KERTAS):
            self.kertas.pilih(self._sesi.kantor.kertas)
        self.kepada, self.tembusan = teks_banyak("Kepada", 48), teks_banyak("Tembusan", 48)
        self.di = QLineEdit()
        self.di.setPlaceholderText("misalnya: Tempat")
        self.alasan = teks_banyak("Alasan")
        for pilihan in (self.penandatangan, self.sifat):
            pilihan.view().setAccessibleName("Pilihan")
        self._beri_label()

    def _beri_label(self) -> None:
        self.isian_penandatangan = IsianBerlabel(
            "Ditandatangani oleh", self.penandatangan, nama="pilihan-penandatangan"
        )
        self.isian_atas_nama = IsianBerlabel("a.n.", self.atas_nama, nama="pilihan-atas-nama")
        self.isian_untuk_beliau = IsianBerlabel("u.b.", self.untuk_beliau, nama="pilihan-untuk-beliau")
        self.isian_tanggal = IsianBerlabel("Tanggal surat", self.tanggal, nama="isian-tanggal-surat")
        self.isian_sifat = IsianBerlabel("Sifat", self.sifat, nama="pilihan-sifat")
        self.isian_kertas = IsianBerlabel("Kertas", self.kertas, nama="segmen-kertas")
        self.isian_kepada = IsianBerlabel(
            "Kepada", self.kepada, nama="isian-kepada", bantuan="Satu pejabat tiap baris."
        )
        self.isian_di = IsianBerlabel("di", self.di, nama="isian-di")
        self.isian_tembusan = IsianBerlabel(
            "Tembusan", self.tembusan, nama="isian-tembusan", bantuan="Satu tiap baris."
        )
        self.isian_alasan = IsianBerlabel("Alasan", self.alasan, nama="isian-alasan")

    def isi_atas_nama(self, terpilih: int | None = None, beliau: int | None = None) -> None:
        """Offers who may sign a.n. the signer on the letter's day."""
        from sistemkerja_desktop.services.penugasan import calon_atas_nama

        tawaran, urut = self.tawaran, self.penandatangan.currentIndex()
        jabatan_id = None
        if self.boleh_atas_nama and 0 <= urut < len(tawaran.penandatangan):
            jabatan_id = tawaran.penandatangan[urut].jabatan_id
        calon = calon_atas_nama(self._sesi, jabatan_id, tanggal_dari(self.tanggal)) if jabatan_id is not None else []
        self.atas_nama.isi([(c.jabatan_id, f"{c.nama}, {c.jabatan}") for c in calon], terpilih)
        if terpilih is None:
            self.atas_nama.pilih(None)
        self.isian_atas_nama.setVisible(bool(calon))
        self._isi_untuk_beliau(beliau)

    def _isi_untuk_beliau(self, terpilih: int | None = None) -> None:
        from sistemkerja_desktop.services.penugasan import calon_atas_nama

        jabatan_id = self.atas_nama.terpilih
        calon = calon_atas_nama(self._sesi, jabatan_id, tanggal_dari(self.tanggal)) if jabatan_id is not None else []
        self.untuk_beliau.isi([(c.jabatan_id, f"{c.nama}, {c.jabatan}") for c in calon], terpilih)
        if terpilih is None:
            self.untuk_beliau.pilih(None)
        self.isian_untuk_beliau.setVisible(bool(calon))

    def _isi_penandatangan(
        self, calon: "Sequence[CalonTandaTangan]", dipilih: "CalonTandaTangan | None" = None
    ) -> None:
        """Offers the signers; `dipilih` was chosen before, and is again where their seat is still offered."""
        kunci = _kunci(dipilih) if dipilih is not None else None
        self._tawaran = replace(self.tawaran, penandatangan=tuple(calon))
        with QSignalBlocker(self.penandatangan):
            self.penandatangan.clear()
            for satu in calon:
                self.penandatangan.addItem(", ".join(filter(None, (satu.nama, satu.sebutan))))
            tempat = next((urut for urut, satu in enumerate(calon) if _kunci(satu) == kunci), 0)
            self.penandatangan.setCurrentIndex(tempat if calon else -1)
        self.isian_penandatangan.atur_galat("" if calon else self.tanpa_penandatangan)

    def _ganti_penandatangan(self) -> None:
        self.isi_atas_nama()
        self.berubah.emit()

    def _ganti_atas_nama(self) -> None:
        self._isi_untuk_beliau()
        self.berubah.emit()

    def _ganti_tanggal(self) -> None:
        self.isian_tanggal.atur_galat("")
        lama, urut = self.tawaran.penandatangan, self.penandatangan.currentIndex()
        calon = tuple(self.calon_pada(tanggal_dari(self.tanggal)))
        if calon != lama:
            self._isi_penandatangan(calon, lama[urut] if 0 <= urut < len(lama) else None)
        self.isi_atas_nama(self.atas_nama.terpilih, self.untuk_beliau.terpilih)
        self._ganti_nomor()

    def _ganti_nomor(self) -> None:
        self.perbarui_nomor()
        self.berubah.emit()

    def perbarui_nomor(self) -> None:
        """Shows the whole number as it will be printed; a number that is used is refused here."""
        if self.bernomor:
            self.nomor.perbarui(self.tawaran.jenis, tanggal_dari(self.tanggal))
        else:
            self.nomor.atur_galat("")


def _kunci(calon: "CalonTandaTangan") -> tuple[int | None, int]:
    """What stays the same from day to day: the seat, or the person who signs for themself."""
    return calon.jabatan_id, 0 if calon.jabatan_id is not None else calon.pegawai_id
