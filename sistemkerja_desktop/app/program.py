"""The running program: opening and changing of offices. What is heavy is loaded when it is needed."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from sistemkerja_desktop.app.perintah_kantor import daftarkan_perintah
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.jendela_utama import JendelaUtama
from sistemkerja_desktop.ui.konteks import HasilCari, Identitas, Konteks
from sistemkerja_desktop.ui.preferensi import berkas_terakhir, simpan_berkas_terakhir

if TYPE_CHECKING:
    from sistemkerja_desktop.app.satu_jendela import PenjagaJendela
    from sistemkerja_desktop.services.pencarian import Indeks
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.tugas import Kemajuan

_TUNDA_PENJAGA_MS = 300
_TUNDA_KEPATUHAN_MS = 1500
_COBA_BANGUNKAN = 5
_JEDA_BANGUNKAN_MS = 250
_IKON_HASIL = {
    "pegawai": ("Pegawai", "user", "pegawai"),
    "unit": ("Unit", "building", "bagan"),
    "tim": ("Tim kerja", "users-group", "tim"),
    "penugasan": ("Penugasan", "clipboard-text", "penugasan"),
    "kegiatan": ("Kegiatan", "layout-kanban", "papan"),
    "surat": ("Surat", "mail", "surat"),
}


class Program(QObject):
    """The running program: one window, and the office that it shows or none yet."""

    def __init__(self, app: QApplication, jendela: JendelaUtama | None = None) -> None:
        """Makes the widgets of `jendela`, which stands painted on the screen, or a window of its own."""
        super().__init__(app)
        self._app = app
        self.konteks = Konteks(None, self)
        self.jendela = jendela or JendelaUtama()
        self.jendela.lengkapi(self.konteks)
        self._penjaga: PenjagaJendela | None = None
        self._indeks: Indeks | None = None
        daftarkan_perintah(self)
        self.konteks.berubah.connect(self._berubah)
        app.aboutToQuit.connect(self.tutup_kantor)

    def mulai(self, path: Path | None = None) -> None:
        """Opens that file, else the last one, else the first start. Call it after the window was painted."""
        if path is None:
            terakhir = berkas_terakhir() or self._berkas_bawaan()
            path = terakhir if terakhir.exists() else None
        if path is None:
            self.tampilkan_mulai()
            self.siapkan_kantor()
        else:
            self.buka(path)

    @staticmethod
    def _berkas_bawaan() -> Path:
        from sistemkerja_desktop.services.penyiapan import berkas_bawaan

        return berkas_bawaan()

    def buka(self, path: Path) -> None:
        """Opens an office's file in a worker; an error leaves the present office as it is."""

        def kerja(_kemajuan: "Kemajuan") -> "Sesi":
            from sistemkerja_desktop.services.kantor import buka_kantor

            sesi = buka_kantor(path)
            try:
                # What the first page needs is read here, off the GUI thread; it asks for the service right afterwards.
                _ = sesi.profil
                import sistemkerja_desktop.services.beranda  # noqa: F401
            except BaseException:
                sesi.tutup()
                raise
            return sesi

        def selesai(sesi: object) -> None:
            self.pakai(cast("Sesi", sesi))

        if self.konteks.ada_sesi and path.resolve() == self.konteks.sesi.path.resolve():
            return
        if self.jendela.boleh_ditinggalkan():
            self.konteks.jalankan(kerja, selesai, self._gagal_buka, judul=f"Membuka {path.name}")

    def pakai(self, sesi: "Sesi") -> None:
        """Shows this office in the window, in place of the one before.

        It is closed again where the person stays with what they have not kept there.
        """
        pemakai = sesi.basis.pemakai_lain
        if sesi.baca_saja and pemakai is not None and pemakai.di_komputer_ini:
            self._bangunkan_pemilik(sesi, _COBA_BANGUNKAN)
        else:
            self._tampilkan(sesi)

    def _bangunkan_pemilik(self, sesi: "Sesi", sisa: int) -> None:
        """Brings the window that writes in the file to the front; when it stays silent, the file is shown for reading.

        It is asked for a second, since a window that was opened just now does not listen yet.
        """
        if self._bangunkan(sesi.path):
            sesi.tutup()
            if not self.konteks.ada_sesi:
                self._app.quit()
        elif sisa > 1:
            QTimer.singleShot(_JEDA_BANGUNKAN_MS, self, lambda: self._bangunkan_pemilik(sesi, sisa - 1))
        else:
            self._tampilkan(sesi)

    def _tampilkan(self, sesi: "Sesi") -> None:
        if not self.jendela.boleh_ditinggalkan():
            sesi.tutup()
            return
        self.tutup_kantor()
        # Other windows can knock once the first page stands: loading what listens would hold it up.
        QTimer.singleShot(_TUNDA_PENJAGA_MS, self, lambda: self._jaga(sesi))
        QTimer.singleShot(_TUNDA_PENJAGA_MS, self, lambda: self._siapkan_susunan(sesi))
        QTimer.singleShot(_TUNDA_KEPATUHAN_MS, self, lambda: self._periksa_kepatuhan(sesi))
        simpan_berkas_terakhir(sesi.path)
        self.jendela.ganti_sesi(sesi)
        self.konteks.cari = self._cari
        self.perbarui_identitas()

    @staticmethod
    def _bangunkan(path: Path) -> bool:
        from sistemkerja_desktop.app.satu_jendela import bangunkan

        return bangunkan(path)

    def _siapkan_susunan(self, sesi: "Sesi") -> None:
        """The snapshot of people and seats, which every other page asks for, is made off the GUI thread meanwhile."""
        if self.konteks.ada_sesi and self.konteks.sesi is sesi:
            self.konteks.jalankan(lambda _kemajuan: sesi.susunan, lambda _susunan: None)

    def _jaga(self, sesi: "Sesi") -> None:
        if sesi.baca_saja or self._penjaga is not None or not self.konteks.ada_sesi or self.konteks.sesi is not sesi:
            return
        from sistemkerja_desktop.app.satu_jendela import PenjagaJendela

        self._penjaga = PenjagaJendela(sesi.path, self._ke_depan, self)

    def _periksa_kepatuhan(self, sesi: "Sesi") -> None:
        """Begins the check once the first page stands; the count in the rail needs it also where nobody looks."""

        def mulai(_hasil: object) -> None:
            if self.konteks.ada_sesi and self.konteks.sesi is sesi:
                self.konteks.periksa_kepatuhan()

        if self.konteks.ada_sesi and self.konteks.sesi is sesi:
            # Its rules are a tenth of a second of modules: they are loaded off the GUI thread.
            self.konteks.jalankan(lambda _: import_module("sistemkerja_desktop.services.kepatuhan"), mulai)

    def perbarui_identitas(self) -> None:
        """Tells the window's frame which office it is, by which regulation, and who writes."""
        sesi = self.konteks.sesi
        kantor, pemakai = sesi.kantor, sesi.basis.pemakai_lain
        lain = ""
        if sesi.baca_saja:
            lain = f"{pemakai.komputer} sejak {pemakai.sejak:%H.%M}" if pemakai else "folder tidak dapat ditulisi"
        self.konteks.atur_identitas(
            Identitas(
                kantor.nama,
                f"{sesi.profil.nama_singkat} · {sesi.model.nama}",
                kantor.penyusun,
                lain,
            )
        )

    def siapkan_kantor(self) -> None:
        """The wizard of the first start; what was answered is kept when it is left."""
        from sistemkerja_desktop.ui.mulai.wisaya import WisayaPenyiapan

        if not self.jendela.boleh_ditinggalkan():
            return
        wisaya = WisayaPenyiapan(self.jendela)
        if wisaya.exec() and wisaya.sesi is not None:
            self.pakai(wisaya.sesi)
            if wisaya.lanjut == "impor":
                from sistemkerja_desktop.ui.impor import buka_impor

                buka_impor(self.konteks)
            elif wisaya.lanjut == "contoh":
                self.buka_contoh()

    def buka_contoh(self, id: str = "") -> None:
        """Opens a sample office, made anew from its files when there is none yet. Without an id it asks which one."""
        from sistemkerja_desktop.services.daftar_contoh import contoh_dengan_id
        from sistemkerja_desktop.services.penyiapan import folder_data

        if not self.jendela.boleh_ditinggalkan():
            return
        if not id:
            from sistemkerja_desktop.ui.mulai.dialog_contoh import tanya_contoh

            id = tanya_contoh(self.jendela)
            if not id:
                return
        contoh = contoh_dengan_id(id)
        path = folder_data() / contoh.nama_berkas
        if path.exists():
            self.buka(path)
            return
        if not self.konteks.ada_sesi:
            # Behind the progress, and what is left when it is called off.
            self.tampilkan_mulai()

        def kerja(_kemajuan: "Kemajuan") -> None:
            from sistemkerja_desktop.services.contoh import buat_kantor_contoh

            buat_kantor_contoh(path, contoh.id).tutup()

        self.konteks.jalankan(kerja, lambda _hasil: self.buka(path), self._gagal_buka, judul="Menyiapkan kantor contoh")

    def pilih_berkas(self) -> None:
        """Asks for an office's file and opens it."""
        awal = str(self.konteks.sesi.path.parent) if self.konteks.ada_sesi else ""
        path, _ = QFileDialog.getOpenFileName(self.jendela, "Buka berkas kantor", awal, "Berkas kantor (*.skd)")
        if path:
            self.buka(Path(path))

    def tampilkan_mulai(self) -> None:
        """What is shown while no office is open: the ways to one."""
        from sistemkerja_desktop.ui.mulai.tanpa_kantor import TanpaKantor

        self.jendela.tampilkan_pengganti(TanpaKantor(self.siapkan_kantor, self.pilih_berkas, self.buka_contoh))

    def tutup_kantor(self) -> None:
        """Closes the office that is open, if any; every change is already in its file."""
        if self._penjaga is not None:
            self._penjaga.tutup()
            self._penjaga = None
        if self.konteks.ada_sesi:
            # A job that still reads from the file ends first.
            QThreadPool.globalInstance().waitForDone()
            self.konteks.hentikan_pemeriksaan()
            self.konteks.sesi.tutup()

    def _gagal_buka(self, galat: GalatPengguna) -> None:
        if not self.konteks.ada_sesi:
            self.tampilkan_mulai()
        from sistemkerja_desktop.ui.komponen.dialog import tampilkan_galat

        tampilkan_galat(self.jendela, "Berkas tidak dapat dibuka", galat.pesan, galat.tindakan)

    def _ke_depan(self) -> None:
        self.jendela.setWindowState(self.jendela.windowState() & ~self.jendela.windowState().WindowMinimized)
        self.jendela.raise_()
        self.jendela.activateWindow()

    def _berubah(self, perubahan: Perubahan) -> None:
        self._indeks = None
        if perubahan.menyentuh("Kantor"):
            self.perbarui_identitas()

    def _cari(self, kata: str) -> Sequence[HasilCari]:
        from sistemkerja_desktop.services.pencarian import Indeks

        if self._indeks is None:
            self._indeks = Indeks(self.konteks.sesi)
        hasil = []
        for satu in self._indeks.cari(kata):
            jenis, ikon, halaman = _IKON_HASIL[satu.jenis]
            tujuan: object = ("unit", satu.id) if satu.jenis == "unit" else satu.id
            hasil.append(HasilCari(jenis, satu.judul, satu.keterangan, ikon, halaman, tujuan))
        return hasil
