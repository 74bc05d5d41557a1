"""The page of letters: outgoing, incoming, and the wording of each kind."""

import importlib
import importlib.util
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.surat.bagian_keluar import BagianKeluar
from sistemkerja_desktop.ui.surat.bagian_register import DAFTAR, SURAT, BagianRegister

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.surat.bagian_masuk import BagianMasuk

KELUAR, MASUK, TEMPLAT = "keluar", "masuk", "templat"
_MODUL_TEMPLAT = "sistemkerja_desktop.ui.surat.bagian_templat"


class HalamanSurat(Halaman):
    """Left a register, right the chosen letter; in narrow windows one at a time. Parts are built when first shown."""

    judul = "Surat"
    nama_objek = "halaman-surat"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        ruas = [(KELUAR, "Keluar"), (MASUK, "Masuk")]
        if importlib.util.find_spec(_MODUL_TEMPLAT) is not None:
            ruas.append((TEMPLAT, "Templat"))
        self.register = Segmen(ruas, nama="segmen-register", nama_bantu="Bagian surat")
        self.register.dipilih.connect(self.ke_bagian)
        self.kepala.tambah_tengah(self.register)
        self.tampilan = Segmen(
            [(DAFTAR, "Daftar"), (SURAT, "Surat")], nama="segmen-surat", nama_bantu="Yang ditampilkan"
        )
        self.tampilan.dipilih.connect(lambda _kode: self._atur_tampilan())
        self.kepala.tambah_tengah(self.tampilan)
        self.tombol_cadangkan = TombolBiasa(
            "Cadangkan nomor", self.cadangkan, ikon="bookmark", nama="tombol-cadangkan-nomor"
        )
        self.tombol_catat = TombolUtama(
            "Catat surat masuk…", self.catat_masuk, ikon="plus", nama="tombol-catat-surat-masuk"
        )
        for tombol in (self.tombol_cadangkan, self.tombol_catat):
            tombol.setEnabled(not konteks.baca_saja)
        self.kepala.tambah_tindakan(self.tombol_cadangkan, self.tombol_catat)
        self.tata.setContentsMargins(0, 0, 0, 0)
        self._tumpukan = QStackedWidget()
        self.tata.addWidget(self._tumpukan, 1)
        self.keluar = BagianKeluar(konteks)
        self._masuk: BagianMasuk | None = None
        self._templat: QWidget | None = None
        self._pasang(self.keluar)
        self.sesuaikan(KelasLebar.BIASA)

    @property
    def masuk(self) -> "BagianMasuk":
        """The incoming letters, built when first asked for."""
        if self._masuk is None:
            from sistemkerja_desktop.ui.surat.bagian_masuk import BagianMasuk

            self._masuk = BagianMasuk(self.konteks)
            self._pasang(self._masuk)
        return self._masuk

    def _pasang(self, bagian: BagianRegister) -> None:
        bagian.sisi_berganti.connect(self._ke_sisi)
        bagian.galat.connect(self.tampilkan_galat)
        self._tumpukan.addWidget(bagian)

    # Data

    def muat(self) -> None:
        muat = getattr(self._bagian_kini(), "muat", None)
        if callable(muat):
            muat()

    def tangani(self, perubahan: Perubahan) -> None:
        if perubahan.menyentuh("Surat", "DokumenSurat", "Kantor", "PengaturanSurat", "TemplatSurat", "Berkas"):
            self.muat()

    def tampilkan(self, id: object) -> None:
        """Goes to a letter by its id, in whichever year and register it is; to a part by its code ("masuk")."""
        from sistemkerja_desktop.domain.surat import Surat

        if id in (KELUAR, MASUK, TEMPLAT):
            self.ke_bagian(str(id))
            return
        if not isinstance(id, int):
            return
        with self.konteks.sesi.baca() as uk:
            surat = uk.find(Surat, id=id)
        if surat is None:
            return
        if surat.kelas == KelasSurat.MASUK:
            self.ke_bagian(MASUK)
            self.masuk.tunjukkan(surat.tahun, surat.urut)
        else:
            self.ke_bagian(KELUAR)
            self.keluar.tunjukkan_kelas(surat.tahun, surat.kelas, surat.urut)

    def boleh_ditinggalkan(self) -> bool:
        """Words of a template that were not kept are asked about."""
        tanya = getattr(self._templat, "boleh_ditinggalkan", None)
        return tanya is None or bool(tanya())

    # Parts

    def ke_bagian(self, kode: str) -> None:
        """Shows outgoing letters, incoming ones, or the wording. A part that is not there leaves all as it was."""
        if kode == TEMPLAT and not self._ada_templat():
            return
        self.register.pilih(kode)
        bagian: QWidget | None = self.keluar if kode == KELUAR else self.masuk if kode == MASUK else self._templat
        assert bagian is not None
        self._tumpukan.setCurrentWidget(bagian)
        self.tampilan.pilih(bagian.sisi if isinstance(bagian, BagianRegister) else DAFTAR)
        self._atur_tampilan()
        self.muat()

    def _ada_templat(self) -> bool:
        """Builds the part of the wording, which comes with a module of its own."""
        if self._templat is None and importlib.util.find_spec(_MODUL_TEMPLAT) is not None:
            templat: QWidget = importlib.import_module(_MODUL_TEMPLAT).buat_bagian_templat(self.konteks)
            self._templat = templat
            self._tumpukan.addWidget(templat)
        return self._templat is not None

    def _bagian_kini(self) -> QWidget | None:
        return self._tumpukan.currentWidget()

    # Actions

    def cadangkan(self) -> None:
        """Asks which number to reserve, and for what."""
        from sistemkerja_desktop.ui.surat.tindakan import cadangkan_dengan_tanya

        bagian = self._bagian_kini()
        kelas = bagian.kelas if isinstance(bagian, BagianRegister) else KelasSurat.KELUAR
        cadangkan_dengan_tanya(self.konteks, self.window(), kelas)

    def catat_masuk(self) -> None:
        """Asks for a letter that came in; the agenda of those comes forward."""
        self.ke_bagian(MASUK)
        self.masuk.catat()

    # Sizes

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._atur_tampilan()

    def _ke_sisi(self, sisi: str) -> None:
        self.tampilan.pilih(sisi)
        self._atur_tampilan()

    def _atur_tampilan(self) -> None:
        bagian = self._bagian_kini()
        register = isinstance(bagian, BagianRegister)
        self.tampilan.setVisible(self.kelas_lebar is KelasLebar.RAPAT and register)
        self.tombol_cadangkan.setVisible(register)
        self.tombol_catat.setVisible(self.register.terpilih == MASUK)
        # Those that are hidden too: the widest one keeps the window from getting narrow.
        for satu in (self.keluar, self._masuk):
            if satu is not None:
                satu.sesuaikan(self.kelas_lebar, self.tampilan.terpilih if satu is bagian else satu.sisi)
