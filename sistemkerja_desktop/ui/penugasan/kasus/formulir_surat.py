"""The letter of the step that waits: what it answers, and what only a surat tugas says."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, paling_awal
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, tanggal_dari
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.penugasan.kasus.alamat import tempat_surat
from sistemkerja_desktop.ui.penugasan.kasus.formulir_dasar import KERTAS, FormulirDasar, Kekurangan
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import baris_isian, teks_banyak
from sistemkerja_desktop.ui.penugasan.kasus.isian_orang import IsianOrangLain
from sistemkerja_desktop.ui.penugasan.kasus.isian_pemutus import IsianPemutus

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.penugasan import RincianKasus, SuratLangkahBaru, TawaranSurat
    from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks


class FormulirSurat(FormulirDasar):
    """Asks for everything that the step's `SuratLangkahBaru` takes.

    `bebas` is a letter that the office writes at a step for which the regulation asks for none; `pemutus` the officials
    whose answer it is at first ("" all), None for the first ones.
    """

    def __init__(
        self,
        konteks: "Konteks",
        rincian: "RincianKasus",
        jawaban: Jawaban | None = None,
        *,
        bebas: bool = False,
        pemutus: str | None = None,
    ) -> None:
        from sistemkerja_desktop.services.penugasan.rincian import surat_bebas

        kini = rincian.kini
        assert kini is not None, "the timeline offers this for a waiting step only"
        self._jenis = surat_bebas(kini.langkah) if bebas else ""
        self._kasus, self._kini = rincian.kasus, kini
        self._sebelum = paling_awal(self._kasus.langkah)
        super().__init__(konteks, sifat=rincian.kasus.penugasan.sifat, terlama=self._sebelum)
        self._mungkin = _jawaban_bersurat(rincian)
        self._di_usulan = ""
        self._susun_isian()
        if pemutus is not None:
            self.pemutus.pilih(pemutus)
        if jawaban in self._pilihan:
            self._pilihan[jawaban].setChecked(True)
        self._isi_dari_rancangan()
        self._ganti_jawaban()
        self.sambungkan()
        for tombol in self._pilihan.values():
            tombol.toggled.connect(lambda ya: self._jawaban_dipilih() if ya else None)
        self.pemutus.berganti.connect(self._jawaban_dipilih)
        for isian in (self.untuk, self.dasar):
            isian.textChanged.connect(self.berubah)

    @property
    def jawaban(self) -> Jawaban:
        """What the letter answers."""
        return next((j for j, t in self._pilihan.items() if t.isChecked()), self._mungkin[0])

    def fokus_awal(self) -> None:
        pertama = next((t for t in self._pilihan.values() if t.isChecked()), None)
        (pertama or self.penandatangan).setFocus()

    def baru(self) -> "SuratLangkahBaru":
        """The letter as it stands in the fields. Raises GalatPengguna where nobody can sign it."""
        tawaran, surat = self.tawaran, self.surat_dasar()
        tugas = tawaran.jenis == SURAT_TUGAS
        return replace(
            surat,
            kepada=tawaran.kepada if tugas else surat.kepada,
            di="" if tugas else surat.di,
            untuk=baris_isian(self.untuk) if tugas else (),
            dasar_tambahan=baris_isian(self.dasar) if tugas else (),
            isi=tuple((nama, isi.toPlainText().strip()) for nama, (_, isi) in self._isi.items()),
            jawaban=self.jawaban,
            jenis=self._jenis,
            orang_lain=self.orang.orang if self._perlu_orang else None,
            pemutus=self.pemutus.kunci,
        )

    def pratinjau(self) -> "Callable[[], HasilPdf]":
        from sistemkerja_desktop.services.penugasan import pratinjau_langkah

        sesi, id_, baru = self._sesi, self._kasus.penugasan.id, self.baru()
        if self._perlu_orang and baru.orang_lain is None:
            raise GalatPengguna("Surat tampil setelah orangnya dipilih.", "")
        return lambda: pratinjau_langkah(sesi, id_, baru)

    def terbitkan(self) -> "tuple[Perubahan, SuratTerbit]":
        from sistemkerja_desktop.services.penugasan import terbitkan_langkah

        return terbitkan_langkah(self._sesi, self._kasus.penugasan.id, self.baru())

    def calon_pada(self, hari: date) -> "Sequence[CalonTandaTangan]":
        tawaran = self._tawarkan(hari)
        self._tampilkan_peringatan(tawaran.peringatan)
        return tawaran.penandatangan

    def kekurangan(self) -> Sequence[Kekurangan]:
        return (
            (
                self._perlu_orang and self.orang.orang is None,
                self.orang,
                "Orang yang disetujui belum dipilih.",
            ),
            (
                self.tawaran.perlu_alasan and not self.alasan.toPlainText().strip(),
                self.isian_alasan,
                "Penolakan harus disertai alasan. Tulis alasannya; surat memuatnya.",
            ),
            *(
                (not isi.toPlainText().strip(), isian, f"“{nama}” belum diisi; menurut peraturan surat ini memuatnya.")
                for nama, (isian, isi) in self._isi.items()
            ),
        )

    def kata_galat(self) -> Sequence[tuple[str, IsianBerlabel]]:
        return (
            ("alasan", self.isian_alasan),
            ("pejabat itu", self.pemutus),
            ("orang yang", self.orang),
            ("langkah sebelumnya", self.isian_tanggal),
        )

    def _susun_isian(self) -> None:
        self._pilihan: dict[Jawaban, QRadioButton] = {}
        self.orang = IsianOrangLain(self._konteks, self._kasus, self.berubah.emit)
        self.pemutus = IsianPemutus(self._sesi, self._kasus, self._kini.langkah, bersurat=True)
        self._akibat = label("", Huruf.KECIL, Peran.T2, bungkus=True, nama="akibat-surat")
        self.untuk, self.dasar = teks_banyak("Untuk"), teks_banyak("Dasar tambahan")
        peringatan, wajib = QWidget(), QWidget()
        self._peringatan = menurun(sela=0)
        peringatan.setLayout(self._peringatan)
        self._wajib = menurun(sela=12)
        # What the regulation asks for and the case does not say: the field and its text by the regulation's words.
        self._isi: dict[str, tuple[IsianBerlabel, QPlainTextEdit]] = {}
        wajib.setLayout(self._wajib)
        if self._sebelum is not None:
            self.tanggal.setToolTip(f"Paling awal {tanggal_singkat(self._sebelum)}, saat langkah sebelumnya")
        self.isian_alasan.judul.setText("Alasan penolakan")
        self.alasan.setAccessibleName("Alasan penolakan")
        self._untuk = IsianBerlabel(
            "Untuk", self.untuk, nama="isian-untuk",
            bantuan="Satu kalimat tiap baris. Bila kosong, disusun dari nama, target, dan masa penugasan.",
        )  # fmt: skip
        self._dasar = IsianBerlabel("Dasar tambahan", self.dasar, nama="isian-dasar", bantuan="Satu tiap baris.")
        pilihan = [self._susun_pilihan()] if len(self._mungkin) > 1 else []
        atas = [peringatan, wajib, self.galat, self.pemutus, *pilihan, self._akibat, self.orang]
        self.susun(atas, sebelum_tembusan=(self._untuk, self._dasar))

    def _susun_pilihan(self) -> QWidget:
        kelompok, hasil = QButtonGroup(self), QWidget()
        isi = menurun(label("Surat ini", Huruf.RAPAT, Peran.T2), sela=8, tepi=(4, 4, 4, 4))
        for satu in self._mungkin:
            tombol = QRadioButton(
                {Jawaban.SETUJU: "Menyetujui", Jawaban.TOLAK: "Menolak"}.get(satu, "Menyetujui orang lain")
            )
            tombol.setObjectName(f"jawaban-{satu.value}")
            kelompok.addButton(tombol)
            self._pilihan[satu] = tombol
            isi.addWidget(tombol)
        self._pilihan[self._mungkin[0]].setChecked(True)
        hasil.setLayout(isi)
        return hasil

    def _isi_dari_rancangan(self) -> None:
        """A surat tugas begins with what the wizard was told about it."""
        from sistemkerja_desktop.services.penugasan.jalan import rancangan_kasus

        self._atas_nama_awal: tuple[int | None, int | None] = (None, None)
        if self._kini.langkah.surat != SURAT_TUGAS or not self._kasus.penugasan.rancangan:
            return
        try:
            rancangan = rancangan_kasus(self._kasus)
        except GalatPengguna as galat:
            self.galat.tampilkan(galat)
            return
        self.untuk.setPlainText("\n".join(rancangan.untuk))
        self.dasar.setPlainText("\n".join(rancangan.dasar_tambahan))
        if rancangan.kertas in dict(KERTAS):
            self.kertas.pilih(rancangan.kertas)
        self._atas_nama_awal = (rancangan.atas_nama_oleh, rancangan.untuk_beliau_oleh)

    def _jawaban_dipilih(self) -> None:
        self._ganti_jawaban()
        self.berubah.emit()

    def _ganti_jawaban(self) -> None:
        """Shows what the letter with that answer needs: another answer may be another letter by another signer."""
        tawaran = self._tawarkan(tanggal_dari(self.tanggal))
        self.atur_tawaran(tawaran)
        self._tampilkan_peringatan(tawaran.peringatan)
        if self.di.text() == self._di_usulan:
            self._di_usulan = tempat_surat(self._sesi, self._kasus, tawaran.kepada)
            self.di.setText(self._di_usulan)
        tugas = tawaran.jenis == SURAT_TUGAS
        if tugas:
            self.judul.setText(self._sesi.kantor.sebutan_surat_tugas)
        self._tampilkan_wajib(tawaran.isi_wajib, tawaran.isi_kosong)
        self.orang.kasus = self.pemutus.kasus_tersisa(self.jawaban)
        kata = self.pemutus.kata_akibat(self.jawaban)
        self._akibat.setText(kata)
        tampil = {
            self._akibat: bool(kata),
            self.orang: self._perlu_orang,
            self.isian_kepada: not tugas,
            self.isian_di: not tugas,
            self._untuk: tugas,
            self._dasar: tugas,
        }
        for bagian, ya in tampil.items():
            bagian.setVisible(ya)
        self.isi_atas_nama(*self._atas_nama_awal)

    def _tawarkan(self, hari: date) -> "TawaranSurat":
        from sistemkerja_desktop.services.penugasan import tawaran_surat

        id_, kunci = self._kasus.penugasan.id, self.pemutus.kunci
        return tawaran_surat(self._sesi, id_, self.jawaban, self._jenis, tanggal=hari, pemutus=kunci)

    @property
    def _perlu_orang(self) -> bool:
        """Whether the people have to be chosen: others were agreed to, or the ketua is among those who were refused."""
        return self.jawaban is Jawaban.SETUJU_LAIN or self.pemutus.akibat(self.jawaban).tanpa_ketua

    def _tampilkan_peringatan(self, pesan: str) -> None:
        """Says what to know before the letter is issued."""
        kosongkan(self._peringatan)
        if pesan:
            self._peringatan.addWidget(PitaPesan(Keadaan.WARN, pesan, nama="pita-peringatan-surat"))
        self._peringatan.parentWidget().setVisible(bool(pesan))

    def _tampilkan_wajib(self, isi: tuple[str, ...], kosong: tuple[str, ...]) -> None:
        """Says what the regulation asks for, with a field for each content that the case does not say."""
        tertulis = {nama: teks.toPlainText() for nama, (_, teks) in self._isi.items()}
        kosongkan(self._wajib)
        self._isi = {}
        if isi:
            kata = daftar_kata([satu[:1].lower() + satu[1:] for satu in isi])
            self._wajib.addWidget(
                PitaPesan(Keadaan.INFO, f"Menurut peraturan surat ini memuat {kata}.", nama="pita-wajib")
            )
        for urut, nama in enumerate(kosong, 1):
            teks = teks_banyak(nama)
            teks.setPlainText(tertulis.get(nama, ""))
            teks.textChanged.connect(self.berubah)
            bantuan = "Dituntut peraturan; data penugasan tidak memuatnya."
            isian = IsianBerlabel(nama, teks, nama=f"isian-wajib-{urut}", bantuan=bantuan)
            isian.judul.setWordWrap(True)
            teks.textChanged.connect(partial(isian.atur_galat, ""))
            self._isi[nama] = (isian, teks)
            self._wajib.addWidget(isian)
        self._wajib.parentWidget().setVisible(bool(isi))


def _jawaban_bersurat(rincian: "RincianKasus") -> list[Jawaban]:
    """The answers that the waiting step's letters of this office can give."""
    from sistemkerja_desktop.services.penugasan import TindakanLangkah

    kini = rincian.kini
    assert kini is not None
    if not kini.langkah.keputusan:
        return [Jawaban.LANJUT]
    hasil = [Jawaban.SETUJU, Jawaban.SETUJU_LAIN] if TindakanLangkah.TERBITKAN in kini.tindakan else []
    return [*hasil, Jawaban.TOLAK] if kini.langkah.surat_tolak else hasil
