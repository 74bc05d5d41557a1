"""Page Tim Kerja: all teams, and a panel for the selected one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama
from sistemkerja_desktop.ui.komponen.dialog import konfirmasi
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.tim import buka_dialog_tim
from sistemkerja_desktop.ui.tim.badan_berpanel import BadanBerpanel
from sistemkerja_desktop.ui.tim.panel_tim import PanelTim, keadaan_tim

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.tim import BarisTim
    from sistemkerja_desktop.ui.konteks import Konteks

_MENYENTUH = (
    "TimKerja",
    "AnggotaTim",
    "Penugasan",
    "TargetKinerja",
    "Pegawai",
    "PemangkuJabatan",
    "Jabatan",
    "UnitOrganisasi",
)


class HalamanTim(Halaman):
    """Teams of the office. `tampilkan(id)` selects one."""

    judul = "Tim Kerja"
    nama_objek = "halaman-tim"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.cari = IsianCari("Saring tim atau orang", nama="cari-tim")
        self.cari.setMinimumWidth(120)
        self.cari.setMaximumWidth(220)
        self.saringan = Segmen(
            [("semua", "Semua"), ("aktif", "Berjalan"), ("berakhir", "Berakhir")],
            nama="segmen-tim",
            nama_bantu="Tim yang ditampilkan",
        )
        self.tabel = TabelData(
            DaftarModel(self._kolom(), kunci=lambda baris: baris.tim.id),
            nama="tabel-tim",
            nama_bantu="Daftar tim kerja",
        )
        self.panel = PanelTim(konteks)
        self._badan = BadanBerpanel(self.tabel, self.panel)
        self._tumpuk = QStackedWidget()
        self._susun()
        self.cari.textChanged.connect(self.tabel.daftar.saring)
        self.saringan.dipilih.connect(self._saring)
        self.tabel.terpilih.connect(self._pilih)
        self.tabel.temuan_diminta.connect(lambda kunci: konteks.buka.emit("kepatuhan", kunci))
        konteks.temuan_berubah.connect(self.tabel.viewport().update)
        self.tabel.dibuka.connect(lambda baris: self._ubah(baris.tim.id))
        self.panel.ditutup.connect(self.tabel.lepas_pilihan)
        self.panel.ubah.connect(self._ubah)
        self.panel.tugaskan.connect(self._tugaskan)
        self.panel.akhiri.connect(self._akhiri)
        self.panel.bubarkan.connect(self._bubarkan)
        self.panel.keputusan.connect(self._terbitkan_keputusan)

    def muat(self) -> None:
        from sistemkerja_desktop.services.tim import KeadaanTim, daftar_tim

        baris = daftar_tim(self.konteks.sesi)
        self.tabel.daftar.isi(baris)
        self._tumpuk.setCurrentIndex(1 if baris else 0)
        berjalan = sum(b.keadaan is KeadaanTim.BERJALAN for b in baris)
        self.kepala.atur_judul(self.judul, f"{berjalan} berjalan dari {len(baris)}" if baris else "")
        for bagian in (self.cari, self.saringan):
            bagian.setVisible(bool(baris))
        for tombol in (self._baru, self._baru_kosong):
            tombol.setEnabled(not self.konteks.baca_saja)
        terpilih = self.tabel.baris_terpilih
        if terpilih is not None and self.panel.isVisibleTo(self):
            self.panel.tampilkan(terpilih)
        elif terpilih is None:
            self.panel.hide()

    def tangani(self, perubahan: "Perubahan") -> None:
        if perubahan.menyentuh(*_MENYENTUH):
            self.muat()

    def tampilkan(self, id: object) -> None:
        self.cari.clear()
        self.saringan.pilih("semua")
        self._saring("semua")
        self.tabel.pilih_kunci(id)
        self.tabel.setFocus()

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._badan.sesuaikan(kelas)

    def _susun(self) -> None:
        self.tata.setContentsMargins(0, 0, 0, 0)
        self._baru = TombolUtama("Tim baru", self._buka_baru, ikon="plus", nama="tombol-tim-baru")
        self._baru_kosong = TombolUtama("Tim baru", self._buka_baru, ikon="plus", nama="tombol-tim-baru-kosong")
        target = TombolBiasa("Target kinerja", self._buka_target, ikon="target", nama="tombol-target-kinerja")
        self.kepala.tambah_tengah(self.saringan)
        self.kepala.tambah_tengah(self.cari)
        self.kepala.tambah_tindakan(target, self._baru)
        self._tumpuk.addWidget(
            KeadaanKosong(
                "users-group",
                "Belum ada tim kerja",
                "Tim kerja menyatukan orang dari satu unit atau lebih, dengan satu ketua, untuk satu target dan masa.",
                tombol=[self._baru_kosong],
                keterangan="atau tugaskan orang tanpa tim dari Penugasan",
                nama="kosong-tim",
            )
        )
        self._tumpuk.addWidget(self._badan)
        self.tata.addWidget(self._tumpuk, 1)

    def _saring(self, kode: str) -> None:
        berakhir = "berakhir"
        syarat = {
            "aktif": lambda baris: baris.keadaan.value != berakhir,
            "berakhir": lambda baris: baris.keadaan.value == berakhir,
        }
        self.tabel.daftar.syarat(syarat.get(kode))

    def _pilih(self, baris: "BarisTim | None") -> None:
        if baris is None:
            self.panel.hide()
        else:
            self.panel.tampilkan(baris)

    def _buka_baru(self) -> None:
        self._sesudah_dialog(buka_dialog_tim(self.konteks))

    def _ubah(self, tim_id: int) -> None:
        self._sesudah_dialog(buka_dialog_tim(self.konteks, tim_id))

    def _sesudah_dialog(self, tim_id: int | None) -> None:
        if tim_id is not None:
            self.tabel.pilih_kunci(tim_id)

    def _tugaskan(self, tim_id: int) -> None:
        from sistemkerja_desktop.ui.penugasan import buka_wisaya_penugasan

        buka_wisaya_penugasan(self.konteks, tim_id=tim_id)

    def _terbitkan_keputusan(self, tim_id: int) -> None:
        from sistemkerja_desktop.ui.tim.formulir_keputusan import buka_keputusan

        buka_keputusan(self.konteks, tim_id, self.window())

    def _akhiri(self, tim_id: int) -> None:
        from sistemkerja_desktop.services.tim import akhiri_tim, rincian_tim

        tim = rincian_tim(self.konteks.sesi, tim_id).tim
        hari = self.konteks.sesi.hari_ini()
        uraian = f"Hari terakhirnya {tanggal_singkat(hari)}. Catatan dan penugasannya tetap tersimpan."
        if konfirmasi(self, "Akhiri tim", f"Akhiri tim {tim.nama}?", uraian, "Akhiri tim", nama="dialog-akhiri-tim"):
            self.konteks.laksanakan(lambda: akhiri_tim(self.konteks.sesi, tim_id, hari))

    def _bubarkan(self, tim_id: int) -> None:
        """Can be undone, so nothing is asked."""
        from sistemkerja_desktop.services.tim import bubarkan_tim

        self.konteks.laksanakan(lambda: bubarkan_tim(self.konteks.sesi, tim_id))

    def _buka_target(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import buka_dialog_target

        buka_dialog_target(self.konteks)

    def _kolom(self) -> "list[Kolom[BarisTim]]":
        return [
            Kolom(
                "Tim",
                lambda b: b.tim.nama,
                tebal=True,
                kedua=lambda b: f"{b.label_jenis} · {b.unit_nama}",
                tanda=lambda b: self.konteks.tanda("TimKerja", b.tim.id),
            ),
            Kolom(
                "Ketua",
                lambda b: b.ketua.nama if b.ketua else "–",
                lebar=210,
                prioritas=1,
                avatar=lambda b: b.ketua.inisial if b.ketua else "",
            ),
            Kolom(
                "Orang",
                lambda b: str(len(b.orang)),
                urut=lambda b: len(b.orang),
                lebar=70,
                kanan=True,
                angka=True,
                prioritas=2,
            ),
            Kolom(
                "Masa kerja",
                lambda b: f"{tanggal_singkat(b.tim.mulai, tahun=False)} – {tanggal_singkat(b.tim.selesai)}",
                urut=lambda b: (b.tim.mulai, b.tim.selesai),
                lebar=170,
                prioritas=3,
            ),
            Kolom("Target", lambda b: b.target, lebar=220, prioritas=5),
            Kolom(
                "Penugasan",
                lambda b: str(len(b.penugasan)) if b.penugasan else "",
                urut=lambda b: len(b.penugasan),
                lebar=100,
                kanan=True,
                angka=True,
                prioritas=4,
            ),
            Kolom("Keadaan", lambda b: b.keadaan.value, lebar=130, keadaan=keadaan_tim),
        ]
