"""The page Bagan: tree, canvas and panel of one chart; in narrow windows tree and panel are drawers over the canvas."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu

from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.services.bagan import Bagan, KotakOrang, KotakUnit, Kunci, bagan
from sistemkerja_desktop.ui.bagan.badan import BadanBagan
from sistemkerja_desktop.ui.bagan.bilah import BarisPesan, BilahSorot, KendaliZoom, beri_tombol_kosongkan
from sistemkerja_desktop.ui.bagan.isi import IsiBagan, Pandangan, susun_isi
from sistemkerja_desktop.ui.bagan.kanvas import KanvasBagan
from sistemkerja_desktop.ui.bagan.panel import PanelBagan
from sistemkerja_desktop.ui.bagan.peta_kecil import PetaKecil
from sistemkerja_desktop.ui.bagan.pohon import ModelPohon, PohonBagan
from sistemkerja_desktop.ui.bagan.sorot import legenda
from sistemkerja_desktop.ui.bagan.tanda import TandaBagan
from sistemkerja_desktop.ui.bagan.tata_letak import tata
from sistemkerja_desktop.ui.bagan.tindakan import TindakanBagan
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, menurun
from sistemkerja_desktop.ui.komponen.segmen import Segmen

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks

_ENTITAS = (
    "Kantor", "UnitOrganisasi", "Jabatan", "PemangkuJabatan", "Pegawai", "TimKerja", "AnggotaTim",
    "Penugasan", "PesertaPenugasan", "Kegiatan", "Surat",
)  # fmt: skip
_BARIS_TERBANYAK = 9
_BARIS_TERSEDIKIT = 4
# Height that a chart needs above its lists, and a row's, at 100 %.
_ATAS_DAFTAR, _TINGGI_BARIS = 330, 43


class HalamanBagan(Halaman):
    """`tampilkan` takes the id of a Pegawai, or ("unit", id)."""

    judul = "Bagan"
    nama_objek = "halaman-bagan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self._bagan: Bagan | None = None
        self._isi: IsiBagan | None = None
        self._kotak: dict[Kunci, KotakOrang | KotakUnit] = {}
        self._terpilih: Kunci | None = None
        self._terbuka: frozenset[Kunci] = frozenset()
        self._baru = True
        self._batas_terakhir = _BARIS_TERBANYAK
        self.tindakan = TindakanBagan(konteks, self)
        self.kanvas = KanvasBagan()
        self.kanvas.tanda = self.tanda = TandaBagan(konteks)
        self.kanvas.pratinjau = self.tindakan.pratinjau
        self.kanvas.boleh_seret = self.tindakan.boleh_seret
        self.kanvas.sasaran_kotak = self._kotak_sasaran
        self.bilah = BilahSorot()
        self.zoom = KendaliZoom(self.kanvas)
        self.pesan = BarisPesan(self.kanvas)
        self.panel = PanelBagan(self.tindakan)
        self.panel.hide()
        self._susun_pohon()
        self._susun_badan()
        self._susun_kepala()
        self._sambungkan()

    def muat(self) -> None:
        self._bagan = bagan(self.konteks.sesi)
        self._kotak = _indeks(self._bagan)
        self.model.isi(self._bagan)
        self._tata_ulang()
        if self._baru:
            self._baru = False
            QTimer.singleShot(0, self, self.kanvas.pas_lebar)
        self._pilih(self._masih_ada(self._terpilih))

    def tangani(self, perubahan: Perubahan) -> None:
        if perubahan.menyentuh(*_ENTITAS):
            self.muat()

    def tampilkan(self, id: object) -> None:
        kunci: Kunci | None = None
        if isinstance(id, tuple) and len(id) == 2 and id[0] == "unit":
            kunci = Kunci("unit", int(id[1]))
        elif isinstance(id, tuple) and len(id) == 2 and id[0] == "jabatan":
            kunci = self._kunci_jabatan(int(id[1]))
        elif isinstance(id, int):
            kunci = self._kunci_pegawai(id)
        if kunci in self._kotak:
            self._pilih(kunci, tengahkan=True)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self.peta.setVisible(kelas is not KelasLebar.RAPAT)  # first: the drawer's height depends on it
        self._badan.sesuaikan(kelas)
        self._badan.tampilkan_panel(self._terpilih is not None)

    # -- building

    def _susun_pohon(self) -> None:
        self.model = ModelPohon(self.tanda)
        self.pohon = PohonBagan(self.model)
        self.saring = QLineEdit()
        self.saring.setObjectName("saring-pohon")
        self.saring.setPlaceholderText("Saring pohon")
        self.saring.setAccessibleName("Saring pohon")
        self.saring.setToolTip("Ketik nama, jabatan, atau NIP; Enter menuju yang pertama")
        beri_tombol_kosongkan(self.saring)
        self.peta = PetaKecil(self.kanvas)
        self.pohon_bingkai = QFrame()
        self.pohon_bingkai.setObjectName("panel-pohon")
        self.pohon_bingkai.setProperty("kulit", "surf")
        self.pohon_bingkai.setLayout(
            menurun(
                menurun(self.saring, tepi=(10, 10, 10, 6)), self.pohon, menurun(self.peta, tepi=(10, 6, 10, 10)), sela=0
            )
        )

    def _susun_badan(self) -> None:
        self.tata.setContentsMargins(0, 0, 0, 0)
        self._badan = BadanBagan(self.pohon_bingkai, self.bilah, self.kanvas, self.panel, self.zoom)
        self.tata.addWidget(self._badan, 1)

    def _susun_kepala(self) -> None:
        self._segmen = Segmen(
            [(Pandangan.STRUKTUR, "Struktur"), (Pandangan.KEDUDUKAN, "Kedudukan")],
            terpilih=Pandangan.STRUKTUR,
            nama="segmen-bagan",
            nama_bantu="Pandangan bagan",
        )
        self._segmen.dipilih.connect(lambda _: self._ganti_pandangan())
        self.kepala.tambah_tengah(self._segmen)
        self.kepala.tambah_tindakan(
            TombolBiasa("Simpan gambar", self._simpan_gambar, ikon="download", nama="tombol-simpan-gambar")
        )

    def _sambungkan(self) -> None:
        self.kanvas.dipilih.connect(self._pilih)
        self.kanvas.lipatan_diklik.connect(self._lipat)
        self.kanvas.pindah_diminta.connect(self.tindakan.pindah)
        self.kanvas.menu_diminta.connect(self._menu)
        self.pohon.menu_diminta.connect(self._menu)
        self.pohon.dipilih.connect(lambda kunci: self._pilih(kunci, tengahkan=True))
        self.panel.dipilih.connect(lambda kunci: self._pilih(kunci, tengahkan=True))
        self.panel.ditutup.connect(lambda: self._pilih(None))
        self.saring.textChanged.connect(self._saring_pohon)
        self.saring.returnPressed.connect(self._cari)
        self._badan.pohon_dibuka.connect(self.saring.setFocus)
        self._badan.berubah_ukuran.connect(lambda: QTimer.singleShot(0, self, self._sesuaikan_batas))
        self.konteks.temuan_berubah.connect(self.kanvas.viewport().update)
        self.konteks.temuan_berubah.connect(self.pohon.segarkan_tanda)
        self.bilah.diganti.connect(lambda _: self._ganti_sorot())
        pindah = QShortcut(QKeySequence("F6"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pindah.activated.connect(lambda: self.tindakan.pindahkan(self._terpilih))

    # -- showing

    @property
    def pandangan(self) -> Pandangan:
        return Pandangan(self._segmen.terpilih)

    def _tata_ulang(self) -> None:
        if self._bagan is None:
            return
        self._batas_terakhir = self._batas()
        self._isi = susun_isi(self._bagan, self.pandangan, self._terbuka)
        letak = tata(self._isi.akar, self._isi.lepas, self._batas_terakhir)
        self.kanvas.tampilkan(letak, self._isi, self.bilah.sorot)
        self._perbarui_legenda()

    def _batas(self) -> int:
        """Rows of a list before it folds: nine, fewer where the window is low."""
        muat = (self.kanvas.height() - _ATAS_DAFTAR) // _TINGGI_BARIS
        return max(_BARIS_TERSEDIKIT, min(_BARIS_TERBANYAK, muat))

    def _masih_ada(self, kunci: Kunci | None) -> Kunci | None:
        """The choice after a change: a person who took another seat stays chosen."""
        if kunci is None or kunci in self._kotak:
            return kunci
        return self._kunci_pegawai(kunci.pegawai_id) if kunci.pegawai_id else None

    def _kunci_jabatan(self, jabatan_id: int) -> Kunci | None:
        """The box of a seat, of its first holder where it is held; else the unit's."""
        susunan = self.konteks.sesi.susunan
        orang = [d.pegawai_id for d in susunan.pemangku_jabatan(jabatan_id)]
        kunci = [Kunci("jabatan", jabatan_id, id_) for id_ in (*orang, 0)]
        jabatan = susunan.jabatan.get(jabatan_id)
        if jabatan is not None:
            kunci.append(Kunci("unit", jabatan.unit_id))
        return next((k for k in kunci if k in self._kotak), None)

    def _kunci_pegawai(self, pegawai_id: int) -> Kunci:
        dudukan = self.konteks.sesi.susunan.dudukan_utama(pegawai_id)
        return Kunci("jabatan", dudukan.jabatan.id, pegawai_id) if dudukan else Kunci("orang", pegawai_id, pegawai_id)

    def _ganti_pandangan(self) -> None:
        self._tata_ulang()
        self.kanvas.pas_lebar()
        self._pilih(self._terpilih, tengahkan=True)

    def _ganti_sorot(self) -> None:
        self.kanvas.item.atur_sorot(self.bilah.sorot)
        self._perbarui_legenda()

    def _perbarui_legenda(self) -> None:
        if self._isi is not None:
            self.bilah.legenda.atur(legenda(self._isi.orang(), self.bilah.sorot))

    def _lipat(self, cabang: Kunci) -> None:
        self._terbuka ^= {cabang}
        self._tata_ulang()
        self._tampilkan_pilihan()

    def _pilih(self, kunci: Kunci | None, *, tengahkan: bool = False) -> None:
        """Chooses a unit, seat or person everywhere at once; None chooses nothing."""
        kunci = _baku(kunci)
        self._terpilih = kunci if kunci in self._kotak else None
        if self._terpilih is not None and self._bagan is not None:
            self._buka_lipatan(self._terpilih)
            self.panel.tampilkan(self._terpilih, self._bagan, self._kotak[self._terpilih])
        self._badan.tampilkan_panel(self._terpilih is not None)
        self.pohon.pilih(self._terpilih)
        self._tampilkan_pilihan()
        if tengahkan and self.kanvas.terpilih is not None:
            self._badan.tutup_laci_pohon()
            QTimer.singleShot(0, self, self._tengahkan)

    def _tengahkan(self) -> None:
        if self.kanvas.terpilih is None:
            return
        self.kanvas.tengahkan(self.kanvas.terpilih)
        if self._badan.berlaci and self.panel.isVisible():
            tertutup = self.kanvas.titik_kotak(self.kanvas.terpilih).x() + 100 - self.panel.x()
            self.kanvas.geser(QPoint(-max(0, tertutup), 0))

    def _tampilkan_pilihan(self) -> None:
        kotak = self._di_kanvas(self._terpilih)
        self.kanvas.pilih(kotak)
        penilai: Kunci | None = None
        if self._terpilih is not None and self._bagan is not None and self._terpilih.pegawai_id:
            hasil = self._bagan.penilai[self._terpilih.pegawai_id]
            if hasil.pegawai_id is not None and hasil.jabatan_id is not None:
                penilai = self._di_kanvas(Kunci("jabatan", hasil.jabatan_id, hasil.pegawai_id))
            elif hasil.luar:
                penilai = self._di_kanvas(Kunci("luar", 0))
        self.kanvas.atur_garis_penilai(kotak, penilai)

    def _di_kanvas(self, kunci: Kunci | None) -> Kunci | None:
        """The box that stands for a unit or person in this view, None where it has none."""
        kotak = self.kanvas.item.letak.kotak
        if kunci is None or kunci in kotak:
            return kunci
        wakil = self._isi.wakil.get(kunci) if self._isi is not None else None
        return wakil if wakil in kotak else None

    def _buka_lipatan(self, kunci: Kunci) -> None:
        """Unfolds the list in which the choice is folded away."""
        if self._isi is None or self._di_kanvas(kunci) is not None:
            return
        asal = kunci if kunci in self._isi.butir else self._isi.wakil.get(kunci)
        cabang = self._isi.cabang_dari(asal) if asal is not None else None
        if cabang is not None and cabang not in self._terbuka:
            self._terbuka |= {cabang}
            self._tata_ulang()

    def _kotak_sasaran(self, asal: Kunci, sasaran: Kunci) -> Kunci | None:
        """A drop on a person means the unit: its box is the one that lights up."""
        butir = self._isi.butir.get(sasaran) if self._isi is not None else None
        if butir is None:
            return None
        if butir.lowong and asal.jenis != "unit":
            return sasaran
        if butir.orang is not None and butir.unit_id is not None:
            kotak = self.kanvas.item.letak.kotak
            induk = kotak[sasaran].induk
            if isinstance(induk, Kunci) and self._isi is not None and induk in self._isi.butir:
                return induk if self._isi.butir[induk].unit_id == butir.unit_id else sasaran
        return sasaran

    # -- tree and search

    def _saring_pohon(self, teks: str) -> None:
        self.model.saring(teks)
        self.pohon.pilih(self._terpilih)

    def _cari(self) -> None:
        kunci = self.model.kunci_pertama() if self.model.disaring else None
        if kunci is not None:
            self._pilih(kunci, tengahkan=True)

    def _menu(self, kunci: Kunci, titik: QPoint) -> None:
        menu = QMenu(self)
        self.tindakan.isi_menu(menu, _baku(kunci) or kunci)
        self.tanda.isi_menu(menu, kunci)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(titik)

    # -- window

    def _sesuaikan_batas(self) -> None:
        """A window of another height folds the lists elsewhere; nothing else moves."""
        if self._isi is not None and self._batas() != self._batas_terakhir:
            self._tata_ulang()
            self._tampilkan_pilihan()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._badan.tutup_laci_pohon():
            self.kanvas.setFocus()
        else:
            super().keyPressEvent(event)

    # -- export

    def _simpan_gambar(self) -> None:
        from sistemkerja_desktop.domain.galat import GalatPengguna
        from sistemkerja_desktop.ui.bagan.ekspor import simpan_gambar
        from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan

        nama = f"bagan-{self.konteks.sesi.hari_ini():%Y-%m-%d}.png"
        tujuan = tanya_tujuan(self, "Simpan gambar bagan", nama, "Gambar PNG (*.png)")
        if tujuan is None:
            return
        path = tujuan.with_suffix(".png")
        try:
            simpan_gambar(self.konteks.sesi, path, pandangan=self.pandangan, sorot=self.bilah.sorot)
        except GalatPengguna as galat:
            self.tampilkan_galat(galat)
        else:
            self.konteks.pesan(f"Gambar bagan disimpan di {path.name}")


def _baku(kunci: Kunci | None) -> Kunci | None:
    """Boxes that stand for a unit lead to the unit."""
    return Kunci("unit", kunci.id) if kunci is not None and kunci.jenis in ("langsung", "kelompok") else kunci


def _indeks(isi: Bagan) -> dict[Kunci, KotakOrang | KotakUnit]:
    hasil: dict[Kunci, KotakOrang | KotakUnit] = {kotak.kunci: kotak for kotak in isi.tanpa_jabatan}
    antre = [isi.akar]
    while antre:
        unit = antre.pop()
        hasil[unit.kunci] = unit
        hasil.update((kotak.kunci, kotak) for kotak in unit.isi)
        antre.extend(unit.anak)
    return hasil
