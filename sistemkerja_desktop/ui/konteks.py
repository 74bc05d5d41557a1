"""What pages get from the shell: the office's session, changes, navigation, messages, long work."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.kepatuhan.pengawas import PengawasKepatuhan
    from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan
    from sistemkerja_desktop.ui.tugas import Kemajuan, Tugas


TUNDA_KEMAJUAN_MS = 500


@dataclass(frozen=True, slots=True)
class Identitas:
    """What the window's frame says about the file: texts as they are shown."""

    kantor: str = ""
    peraturan: str = ""
    pengguna: str = ""
    pemakai_lain: str = ""


@dataclass(frozen=True, slots=True)
class HasilCari:
    """A find of Ctrl+K: `halaman` and `id` are handed to `Konteks.buka` when it is chosen."""

    jenis: str
    teks: str
    keterangan: str
    ikon: str
    halaman: str
    id: object = None


class Konteks(QObject):
    """One per window. Pages reach everything outside of themselves through it; they exist while an office is open.

    `berubah` carries every committed `Perubahan` (also those of undo and redo), on the GUI thread.
    `buka` goes to a page and, with an id, to one entity in it. `temuan_berubah`: the check of the office has a new
    result, and `tanda` other answers.
    """

    berubah = Signal(object)
    buka = Signal(str, object)
    toast = Signal(str, bool)
    pita = Signal(object)
    lencana = Signal(str, int, bool)
    identitas_berubah = Signal(object)
    temuan_berubah = Signal()

    def __init__(self, sesi: "Sesi | None", induk: QObject | None = None) -> None:
        super().__init__(induk)
        self._sesi: Sesi | None = None
        self.identitas = Identitas()
        self.cari: Callable[[str], Sequence[HasilCari]] | None = None
        self.jendela: QWidget | None = None
        self.pengawas: PengawasKepatuhan | None = None
        self._tugas: set[Tugas] = set()
        if sesi is not None:
            self.pasang(sesi)

    def pasang(self, sesi: "Sesi") -> None:
        """Works on this office from now on."""
        self.hentikan_pemeriksaan()
        self._sesi = sesi
        # The session may report from a worker: a signal brings it to the GUI thread.
        sesi.dengarkan(self.berubah.emit)

    @property
    def sesi(self) -> "Sesi":
        """The open office. Raises RuntimeError while there is none."""
        if self._sesi is None:
            raise RuntimeError("no office is open")
        return self._sesi

    @property
    def ada_sesi(self) -> bool:
        return self._sesi is not None

    @property
    def baca_saja(self) -> bool:
        return self._sesi is not None and self._sesi.baca_saja

    def periksa_kepatuhan(self) -> "PengawasKepatuhan":
        """Who checks the office against its regulation; the first call begins it, in a worker."""
        if self.pengawas is None:
            from sistemkerja_desktop.ui.kepatuhan.pengawas import PengawasKepatuhan

            self.pengawas = PengawasKepatuhan(self)
        return self.pengawas

    def hentikan_pemeriksaan(self) -> None:
        """Ends the check: the office is being closed."""
        if self.pengawas is not None:
            self.pengawas.tutup()
            self.pengawas = None

    @property
    def hasil_kepatuhan(self) -> "HasilKepatuhan | None":
        """The last result of the check, None until there is one."""
        return self.pengawas.hasil if self.pengawas is not None else None

    def tanda(self, jenis: str, id_: int) -> "TandaTemuan | None":
        """The mark of an entity with findings ("Pegawai", 7), None without; never begins a check."""
        return self.pengawas.tanda(jenis, id_) if self.pengawas is not None else None

    def pesan(self, teks: str, tindakan_urung: bool = False) -> None:
        """A toast of six seconds at the bottom left, with "Urungkan" if the change just made can be undone."""
        self.toast.emit(teks, tindakan_urung)

    def atur_identitas(self, identitas: Identitas) -> None:
        self.identitas = identitas
        self.identitas_berubah.emit(identitas)

    def atur_lencana(self, halaman: str, jumlah: int, *, temuan: bool = False) -> None:
        """The count on a rail item, 0 for none; `temuan` in the colour of findings."""
        self.lencana.emit(halaman, jumlah, temuan)

    def laksanakan(
        self, fungsi: Callable[[], Perubahan], *, beritahu: bool = True, induk: QWidget | None = None
    ) -> Perubahan | None:
        """Calls a service. Returns its `Perubahan`, and shows its name as a toast with "Urungkan".

        A change that left everything as it was says so: "Urungkan" would take back the one before it. A
        `GalatPengguna` is shown with its remedy, any other exception as our own fault; then the result is None and
        nothing has changed.
        """
        try:
            perubahan = fungsi()
        except GalatPengguna as galat:
            self.tampilkan_galat(galat, induk)
            return None
        except Exception as galat:
            self._salah_program(galat)
            return None
        if beritahu and not perubahan.entitas:
            self.pesan("Tidak ada yang berubah")
        elif beritahu:
            self.pesan(perubahan.nama, perubahan.dapat_diurungkan)
        return perubahan

    def jalankan(
        self,
        fungsi: "Callable[[Kemajuan], object]",
        selesai: Callable[[object], object],
        gagal: Callable[[GalatPengguna], object] | None = None,
        judul: str = "",
    ) -> "Tugas":
        """Runs long work in a worker thread; `selesai(hasil)` or `gagal(galat)` is called on the GUI thread.

        With `judul` a progress dialog with "Batalkan" shows from half a second on. The work reports through its
        `Kemajuan`; when cancelled, neither callback is called. Without `gagal`, errors are shown as `laksanakan` does.
        """
        from sistemkerja_desktop.ui.tugas import Tugas

        tugas = Tugas(fungsi, self)
        self._tugas.add(tugas)
        tugas.selesai.connect(selesai)
        tugas.gagal.connect(gagal or self.tampilkan_galat)
        tugas.salah.connect(self._salah_program)
        tugas.berakhir.connect(lambda: self._lepas(tugas))
        if judul:
            tunda = QTimer(tugas, singleShot=True, interval=TUNDA_KEMAJUAN_MS)
            tunda.timeout.connect(lambda: self._tampilkan_kemajuan(judul, tugas))
            tugas.berakhir.connect(tunda.stop)
            tunda.start()
        QThreadPool.globalInstance().start(tugas.kerjakan)
        return tugas

    def _tampilkan_kemajuan(self, judul: str, tugas: "Tugas") -> None:
        from sistemkerja_desktop.ui.komponen.kemajuan import tampilkan_kemajuan

        tampilkan_kemajuan(judul, tugas, self._induk(None))

    def tampilkan_galat(self, galat: GalatPengguna, induk: QWidget | None = None) -> None:
        """Shows an error of the input or environment: over an open dialog as a dialog, else as a page strip."""
        if induk is None and QApplication.activeModalWidget() is None and self.jendela is not None:
            self.pita.emit(galat)
            return
        from sistemkerja_desktop.ui.komponen.dialog import tampilkan_galat

        tampilkan_galat(self._induk(induk), "Tidak dapat dilaksanakan", galat.pesan, galat.uraian)

    def _induk(self, induk: QWidget | None) -> QWidget | None:
        return induk or QApplication.activeModalWidget() or self.jendela

    def _lepas(self, tugas: "Tugas") -> None:
        tugas.tunggu_tuntas()
        self._tugas.discard(tugas)
        tugas.deleteLater()

    def _salah_program(self, galat: BaseException) -> None:
        from sistemkerja_desktop.ui.galat import tampilkan_kesalahan_program

        tampilkan_kesalahan_program(galat, self._induk(None))
