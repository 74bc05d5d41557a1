"""The decision that founds a team: who founds it, by what, and with whose money."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.regulasi import KEPUTUSAN_TIM
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.penugasan.kasus.formulir_dasar import FormulirDasar
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import baris_isian, teks_banyak

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.keputusan_tim import KeputusanTimBaru
    from sistemkerja_desktop.services.penugasan import TawaranSurat
    from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks


class FormulirKeputusan(FormulirDasar):
    """Asks for everything that a `KeputusanTimBaru` takes. A decision is signed by who founds the team, not a.n."""

    boleh_atas_nama = False
    tanpa_penandatangan = (
        "Belum ada pejabat yang menetapkan tim dari unit ini. Catat pejabat, Plt., atau Plh. di Bagan."
    )

    def __init__(self, konteks: "Konteks", tim_id: int) -> None:
        super().__init__(konteks)
        self._tim_id = tim_id
        self.isian_penandatangan.judul.setText("Ditetapkan oleh")
        self.penandatangan.setAccessibleName("Ditetapkan oleh")
        self.mengingat, self.anggaran = teks_banyak("Mengingat"), QLineEdit()
        isian_mengingat = IsianBerlabel(
            "Peraturan lain yang diingat",
            self.mengingat,
            nama="isian-mengingat",
            bantuan="Satu tiap baris. Peraturan sistem kerja dicantumkan sendiri.",
        )
        isian_anggaran = IsianBerlabel(
            "Sumber anggaran", self.anggaran, nama="isian-anggaran", bantuan="Bila kosong, tidak disebut."
        )
        self.susun(
            [self.galat],
            sebelum_tembusan=(isian_mengingat, isian_anggaran),
            tanpa=(self.isian_alasan, self.isian_sifat, self.isian_kepada, self.isian_di),
        )
        self.atur_tawaran(_tawaran(konteks.sesi, tim_id))
        self.sambungkan()
        self.sambungkan_teks(isian_mengingat, self.mengingat)
        self.anggaran.textChanged.connect(lambda _t: self.berubah.emit())

    def baru(self) -> "KeputusanTimBaru":
        """The decision as it stands in the fields. Raises GalatPengguna where nobody can sign it."""
        from sistemkerja_desktop.services.keputusan_tim import KeputusanTimBaru

        surat = self.surat_dasar()
        assert surat.penandatangan.jabatan_id is not None, "seats found teams"
        return KeputusanTimBaru(
            surat.tanggal,
            surat.penandatangan.jabatan_id,
            baris_isian(self.mengingat),
            self.anggaran.text().strip(),
            surat.tembusan,
            surat.urut,
            surat.kertas,
        )

    def calon_pada(self, hari: date) -> "Sequence[CalonTandaTangan]":
        return _calon(self._sesi, self._tim_id, hari)

    def pratinjau(self) -> "Callable[[], HasilPdf]":
        from sistemkerja_desktop.services.keputusan_tim import pratinjau_keputusan_tim

        sesi, tim_id, baru = self._sesi, self._tim_id, self.baru()
        return lambda: pratinjau_keputusan_tim(sesi, tim_id, baru)

    def terbitkan(self) -> "tuple[Perubahan, SuratTerbit]":
        from sistemkerja_desktop.services.keputusan_tim import terbitkan_keputusan_tim

        return terbitkan_keputusan_tim(self._sesi, self._tim_id, self.baru())


def buka_keputusan(konteks: "Konteks", tim_id: int, induk: QWidget | None) -> int | None:
    """Asks for the decision that founds the team, and issues it. Returns its id, None when the dialog was left."""
    from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat, jalankan_dialog

    try:
        formulir = FormulirKeputusan(konteks, tim_id)
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return None
    dialog = DialogSurat(konteks, formulir, "Terbitkan keputusan", induk, nama="dialog-keputusan-tim")
    return jalankan_dialog(konteks, dialog, induk)


def _tawaran(sesi: "Sesi", tim_id: int) -> "TawaranSurat":
    from sistemkerja_desktop.naskah.templat import muat_templat
    from sistemkerja_desktop.services.penugasan import TawaranSurat

    templat = muat_templat(KEPUTUSAN_TIM).ringkas
    calon = _calon(sesi, tim_id, sesi.hari_ini())
    return TawaranSurat(templat.kode, templat.nama, templat.kelas, calon, (), (), (), perlu_alasan=False)


def _calon(sesi: "Sesi", tim_id: int, hari: date) -> "tuple[CalonTandaTangan, ...]":
    """Who found the team by a decision of that day."""
    from sistemkerja_desktop.services.keputusan_tim import calon_penetap_tim
    from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan

    calon = calon_penetap_tim(sesi, tim_id, tanggal=hari)
    return tuple(CalonTandaTangan(c.pegawai_id, c.jabatan_id, c.label, "") for c in calon)
