"""Keeps the check of the office current while its window is open, and says what concerns whom."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan, PemeriksaKepatuhan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan

if TYPE_CHECKING:
    from datetime import date

    from sistemkerja_desktop.domain.kedudukan import SusunanKantor
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.konteks import Konteks

HALAMAN_KEPATUHAN = "kepatuhan"
# More touched rows than a person changes at once: an import or its undo. They are checked in a worker.
_LANGSUNG_TERBANYAK = 200
_PERIKSA_HARI_MS = 60_000
KEADAAN_TINGKAT = {
    Tingkat.PELANGGARAN: Keadaan.BAD,
    Tingkat.PERINGATAN: Keadaan.WARN,
    Tingkat.SARAN: Keadaan.INFO,
}
_KASUS = "kasus:"
_JENIS_TUJUAN = {
    "pegawai": "Pegawai",
    "tim": "TimKerja",
    "penugasan": "Penugasan",
    "papan": "Kegiatan",
    "surat": "Surat",
}


class PengawasKepatuhan(QObject):
    """The first check and those after imports run in a worker, any other at once after the change.

    `diperbarui` carries each new result on the GUI thread; `hasil` is the last one, None before the first. The count
    of findings goes to the rail by itself.
    """

    diperbarui = Signal(object)
    _terhenti = Signal()

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self._konteks = konteks
        self._sesi: Sesi = konteks.sesi
        self._pemeriksa = PemeriksaKepatuhan(self._sesi)
        self.hasil: HasilKepatuhan | None = None
        self._tanda: dict[tuple[str, int], list[Temuan]] | None = None
        self._bekerja = self._tertunda = self._besar = False
        self._hari: date = self._sesi.hari_ini()
        self._segera = QTimer(self, singleShot=True, interval=0)
        self._segera.timeout.connect(self._periksa)
        self._jam = QTimer(self, interval=_PERIKSA_HARI_MS)
        self._jam.timeout.connect(self._periksa_hari)
        self._jam.start()
        self._terhenti.connect(self._berhenti)
        konteks.berubah.connect(self._berubah)
        self._di_belakang()

    def tutup(self) -> None:
        """Ends the checking: another office takes the place of this one."""
        self._segera.stop()
        self._jam.stop()
        self._konteks.berubah.disconnect(self._berubah)
        self._pemeriksa.tutup()
        self._konteks.atur_lencana(HALAMAN_KEPATUHAN, 0, temuan=True)
        self.deleteLater()

    def hasil_terbaru(self) -> HasilKepatuhan:
        """The result as of now; may be called from any thread, and takes as long as the check does."""
        return self._pemeriksa.hasil()

    def tanda(self, jenis: str, id_: int) -> TandaTemuan | None:
        """The mark of an entity: its worst finding, None where it has none or nothing is known yet."""
        milik = self._indeks().get((jenis, id_))
        if not milik:
            return None
        lain = f", dan {len(milik) - 1} temuan lain" if len(milik) > 1 else ""
        pertama = milik[0]
        teks = f"{pertama.tingkat.label}: {pertama.judul}{lain}"
        return TandaTemuan(KEADAAN_TINGKAT[pertama.tingkat], teks, pertama.kunci)

    def _indeks(self) -> dict[tuple[str, int], list[Temuan]]:
        """Made when the first mark is asked for: while no page with marks is shown it would be of no use."""
        if self._tanda is None:
            self._tanda = {}
            susunan = self._sesi.susunan
            for temuan in self.hasil.temuan if self.hasil is not None else ():
                for tempat in tempat_tanda(temuan, susunan):
                    self._tanda.setdefault(tempat, []).append(temuan)
        return self._tanda

    def _berubah(self, perubahan: "Perubahan") -> None:
        banyak = sum(map(len, perubahan.entitas.values())) > _LANGSUNG_TERBANYAK
        # Another regulation or model of the office has everything checked anew.
        self._besar = self._besar or banyak or perubahan.menyentuh("Kantor")
        self._tertunda = True
        # After the pages have drawn the change, and once for several changes in a row.
        self._segera.start()

    def _periksa_hari(self) -> None:
        """What depends on the day (a Plt. past its end) changes without anybody's doing."""
        if self._sesi.hari_ini() != self._hari:
            self._tertunda = self._besar = True
            self._periksa()

    def _periksa(self) -> None:
        if self._bekerja or not self._tertunda:
            return
        if self._besar or self.hasil is None:
            self._di_belakang()
        else:
            self._tertunda = False
            self._terima(self._pemeriksa.hasil())

    def _di_belakang(self) -> None:
        self._bekerja, self._tertunda, self._besar = True, False, False
        pemeriksa = self._pemeriksa

        def kerja(_kemajuan: object) -> HasilKepatuhan:
            try:
                return pemeriksa.hasil()
            except BaseException:
                self._terhenti.emit()
                raise

        self._konteks.jalankan(kerja, self._selesai)

    def _selesai(self, hasil: object) -> None:
        self._bekerja = False
        if self._konteks.pengawas is self:
            self._terima(cast("HasilKepatuhan", hasil))
            self._periksa()

    def _berhenti(self) -> None:
        """The error is shown by the context; the next change tries again."""
        self._bekerja = False

    def _terima(self, hasil: HasilKepatuhan) -> None:
        self.hasil = hasil
        self._tanda = None
        self._hari = self._sesi.hari_ini()
        self._konteks.atur_lencana(HALAMAN_KEPATUHAN, len(hasil.temuan), temuan=True)
        self.diperbarui.emit(hasil)
        self._konteks.temuan_berubah.emit()


def tempat_tanda(temuan: Temuan, susunan: "SusunanKantor") -> set[tuple[str, int]]:
    """What bears the mark of a finding: all whom it concerns, and where its button leads."""
    hasil = {(temuan.entitas, temuan.entitas_id), *(("Pegawai", id_) for id_ in temuan.orang)}
    halaman, tujuan = temuan.tujuan
    if isinstance(tujuan, tuple):
        jenis_tujuan, id_ = tujuan
        hasil |= _tempat_kursi(id_, susunan) if jenis_tujuan == "jabatan" else {("UnitOrganisasi", id_)}
    elif isinstance(tujuan, str) and tujuan.startswith(_KASUS):
        hasil.add(("Penugasan", int(tujuan.removeprefix(_KASUS))))
    elif isinstance(tujuan, int):
        jenis = "Pegawai" if halaman == "bagan" else _JENIS_TUJUAN.get(halaman)
        if jenis is not None:
            hasil.add((jenis, tujuan))
    return hasil


def _tempat_kursi(jabatan_id: int, susunan: "SusunanKantor") -> set[tuple[str, int]]:
    """A seat, with who holds it; while it is vacant, its unit."""
    hasil = {("Jabatan", jabatan_id)}
    pemangku, kursi = susunan.pemangku_jabatan(jabatan_id), susunan.jabatan.get(jabatan_id)
    if pemangku:
        hasil.add(("Pegawai", pemangku[0].pegawai_id))
    elif kursi is not None:
        hasil.add(("UnitOrganisasi", kursi.unit_id))
    return hasil
