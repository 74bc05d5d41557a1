"""The team builder: form, people to pick from, and the team."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sistemkerja_desktop.domain.aturan_tim import JenisPeringatan, PeringatanTim
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, garis, mendatar, menurun
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.tim.formulir_tim import FormulirTim
from sistemkerja_desktop.ui.tim.pemilih_orang import PemilihOrang
from sistemkerja_desktop.ui.tim.susunan_tim import SusunanTim

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.ui.konteks import Konteks

# Below this the form has a tab of its own.
_TIGA_KOLOM = 1040
_LEBAR_FORMULIR = 316
_LEBAR_SUSUNAN = 356


class DialogTim(Dialog):
    """Makes a team, or changes one. After `accept`, `tim_id` is the saved team and `tugaskan` says what comes next."""

    def __init__(
        self,
        konteks: "Konteks",
        tim_id: int | None = None,
        induk: QWidget | None = None,
        *,
        boleh_tugaskan: bool = True,
    ) -> None:
        super().__init__("Ubah tim kerja" if tim_id else "Tim kerja baru", induk, nama="dialog-tim", ukuran=(1174, 640))
        self._konteks = konteks
        self.tim_id = tim_id
        self.tugaskan = False
        self.formulir = FormulirTim(konteks.sesi)
        self.pemilih = PemilihOrang(konteks.sesi)
        self.susunan = SusunanTim()
        self._temuan: tuple[PeringatanTim, ...] = ()
        self._status = LencanaKeadaan(Keadaan.AKAN_DATANG, "Belum lengkap", lencana=False, nama="status-tim")
        self._simpan_tugaskan = TombolBiasa(
            "Simpan dan tugaskan", self._simpan_dan_tugaskan, nama="tombol-simpan-tugaskan"
        )
        self._simpan = TombolUtama("Simpan tim", self._simpan_tim, nama="tombol-simpan-tim")
        if not boleh_tugaskan:
            self._simpan_tugaskan.hide()
        self._susun()
        self._isi()
        # Typing checks the rules once it pauses, not at every letter.
        self._tunda = QTimer(self)
        self._tunda.setSingleShot(True)
        self._tunda.setInterval(120)
        self._tunda.timeout.connect(self.periksa)
        self.formulir.berubah.connect(self._tunda.start)
        self.formulir.target_baru.connect(self._target_baru)
        self.susunan.berubah.connect(self._orang_berubah)
        self.pemilih.dipilih.connect(self.susunan.tambah)
        self.periksa()

    def periksa(self) -> None:
        """Asks the rules about the team as it is now and shows what they say."""
        from sistemkerja_desktop.services.tim import periksa_tim

        self._tunda.stop()
        tim = self.formulir.tim(self.susunan.alasan.text())
        self._temuan = periksa_tim(self._konteks.sesi, tim, self.susunan.anggota())
        self.susunan.tampilkan_temuan(self._temuan)
        self.pemilih.atur_pokok(self.formulir.pokok, self.formulir.unit.terpilih)
        self._tampilkan_status()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sesuaikan()

    def _susun(self) -> None:
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.isi.setSpacing(0)
        self._segmen = Segmen(
            [("data", "Data tim"), ("susunan", "Orang dan susunan")],
            terpilih="susunan" if self.tim_id else "data",
            nama="segmen-dialog-tim",
            nama_bantu="Bagian tim",
        )
        self._segmen.dipilih.connect(lambda _kode: self._sesuaikan())
        self._bilah = QFrame()
        self._bilah.setProperty("kulit", "cekung")
        self._bilah.setLayout(mendatar(self._segmen, None, tepi=(14, 8, 14, 8)))
        self._kiri = QWidget()
        self._kiri.setLayout(menurun(self.formulir, sela=0))
        self._garis = garis(tegak=True, kuat=True)
        self.susunan.setFixedWidth(_LEBAR_SUSUNAN)
        self._tengah = QWidget()
        tengah = QHBoxLayout(self._tengah)
        tengah.setContentsMargins(0, 0, 0, 0)
        tengah.setSpacing(0)
        tengah.addWidget(self.pemilih, 1)
        tengah.addWidget(garis(tegak=True, kuat=True))
        tengah.addWidget(self.susunan)
        badan = mendatar(self._kiri, self._garis, self._tengah, sela=0)
        self.isi.addWidget(self._bilah)
        self.isi.addLayout(badan, 1)
        self.kaki_kiri.addWidget(self._status)
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), self._simpan_tugaskan, self._simpan)

    def _isi(self) -> None:
        from sistemkerja_desktop.services.tim import rincian_tim

        sesi = self._konteks.sesi
        self.pemilih.muat()
        # Who leads the office founds teams and appoints; they are not put to work from here.
        pimpinan = sesi.susunan.kepala(sesi.susunan.akar.id)
        if pimpinan is not None:
            self.pemilih.atur_syarat(lambda calon: calon.pegawai_id != pimpinan.pegawai_id)
        orang = {c.pegawai_id: c for id_ in sesi.susunan.pegawai if (c := self.pemilih.calon(id_)) is not None}
        if self.tim_id is None:
            hari = sesi.hari_ini()
            tim = TimKerja(0, "", JenisTim.RUTIN, sesi.susunan.akar.id, hari, date(hari.year, 12, 31))
            self.formulir.isi(tim)
            self.susunan.isi([], orang, "")
        else:
            baris = rincian_tim(sesi, self.tim_id)
            self.formulir.isi(baris.tim)
            self.susunan.isi([o.anggota for o in baris.orang], orang, baris.tim.alasan_ketua)
        self.pemilih.tandai(self.susunan.pegawai_ids)
        self.formulir.nama.setFocus()

    def _sesuaikan(self) -> None:
        """Three columns where there is room, else the form behind a tab."""
        tiga = self.width() >= _TIGA_KOLOM
        self._bilah.setVisible(not tiga)
        self._kiri.setVisible(tiga or self._segmen.terpilih == "data")
        self._tengah.setVisible(tiga or self._segmen.terpilih == "susunan")
        self._garis.setVisible(tiga)
        self._kiri.setMaximumWidth(_LEBAR_FORMULIR if tiga else 16_777_215)
        self._kiri.setMinimumWidth(_LEBAR_FORMULIR)

    def _orang_berubah(self) -> None:
        self.pemilih.tandai(self.susunan.pegawai_ids)
        self._tunda.start()

    def _tampilkan_status(self) -> None:
        menahan = [t for t in self._temuan if t.menahan]
        if menahan and menahan[0].jenis == JenisPeringatan.KETUA_LUAR_UNIT:
            self._status.atur(Keadaan.WARN, "1 peringatan, boleh disimpan dengan alasan")
        elif menahan:
            self._status.atur(Keadaan.AKAN_DATANG, menahan[0].pesan)
        elif self._temuan:
            self._status.atur(Keadaan.WARN, f"{len(self._temuan)} peringatan, boleh disimpan")
        else:
            self._status.atur(Keadaan.OK, "Sesuai aturan, siap disimpan")
        for tombol in (self._simpan, self._simpan_tugaskan):
            tombol.setEnabled(not menahan and not self._konteks.baca_saja)

    def _target_baru(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import DialogTarget

        dialog = DialogTarget(self._konteks, self, unit_id=self.formulir.unit.terpilih, langsung_baru=True)
        dialog.exec()
        self.formulir.muat_target(dialog.target_terakhir)
        self.periksa()

    def _simpan_dan_tugaskan(self) -> None:
        self._simpan_tim(tugaskan=True)

    def _simpan_tim(self, *, tugaskan: bool = False) -> None:
        from sistemkerja_desktop.services.tim import simpan_tim

        self.periksa()
        tim, anggota = self.formulir.tim(self.susunan.alasan.text()), self.susunan.anggota()
        perubahan = self._konteks.laksanakan(lambda: simpan_tim(self._konteks.sesi, tim, anggota), induk=self)
        if perubahan is not None:
            self.tim_id = _id_tim(perubahan, self.tim_id)
            self.tugaskan = tugaskan
            self.accept()


def _id_tim(perubahan: "Perubahan", lama: int | None) -> int | None:
    """A team whose people alone changed is not among the touched teams: it keeps its id."""
    return next(iter(perubahan.id_dari("TimKerja")), lama)
