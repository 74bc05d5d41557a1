"""A card in full: its steps to tick, who acts, articles, and its history."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QDateEdit, QFrame, QMenu, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBiasa,
    TombolIkon,
    TombolTenang,
    TombolUtama,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.isian import isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.komponen.wadah import PanelSamping
from sistemkerja_desktop.ui.papan.gulir import GulirIsi

if TYPE_CHECKING:
    from datetime import date

    from sistemkerja_desktop.services.papan import (
        BarisSejarah,
        KartuPapan,
        RincianFase,
        RincianKegiatan,
        RincianLangkah,
    )

_SEJARAH_AWAL = 12
_KEADAAN_TENGGAT: dict[str, Keadaan] = {
    "lewat": Keadaan.BAD,
    "hari-ini": Keadaan.WARN,
    "segera": Keadaan.WARN,
    "nanti": Keadaan.INFO,
    "selesai": Keadaan.OK,
}


class PanelKegiatan(PanelSamping):
    """The side panel of a card. `dicentang(code, on, day)` is a tick; `pindah_diminta` asks for the next phase."""

    dicentang = Signal(str, bool, object)
    pindah_diminta = Signal()
    kembali_diminta = Signal()
    ubah_diminta = Signal()
    hapus_diminta = Signal()
    penugasan_diminta = Signal()

    def __init__(self, *, baca_saja: bool) -> None:
        super().__init__(nama="panel-kegiatan", nama_bantu="Rincian kegiatan")
        self._baca_saja = baca_saja
        self._terbuka: set[Fase] = set()
        self._sejarah_penuh = False
        self.rincian: RincianKegiatan | None = None
        self._badan = QVBoxLayout()
        self._badan.setContentsMargins(0, 0, 0, 0)
        self._badan.setSpacing(0)
        self._gulir = GulirIsi(self._badan, "Rincian kegiatan")
        self.isi.addWidget(self._gulir, 1)
        lain = TombolIkon("dots-vertical", "Tindakan lain", nama="tombol-kegiatan-lain")
        lain.setMenu(self._menu_lain())
        self._pindah = TombolUtama("", self.pindah_diminta.emit, nama="tombol-pindahkan")
        self.tambah_kaki(lain, None, self._pindah)

    def tampilkan(self, rincian: "RincianKegiatan", hari_ini: "date") -> None:
        """Shows the card; the focus stays on the same control where the panel only refreshes."""
        fokus = QApplication.focusWidget()
        nama_fokus = fokus.objectName() if fokus is not None and self.isAncestorOf(fokus) else ""
        baru = self.rincian is None or self.rincian.kegiatan.id != rincian.kegiatan.id
        if baru or (self.rincian is not None and self.rincian.kegiatan.fase != rincian.kegiatan.fase):
            self._terbuka = {rincian.kegiatan.fase}
        if baru:
            self._sejarah_penuh = False
        gulir = 0 if baru else self._gulir.verticalScrollBar().value()
        self.rincian, self._hari_ini = rincian, hari_ini
        self._susun(rincian)
        self._gulir.verticalScrollBar().setValue(gulir)
        if nama_fokus and not baru:
            # Once the new controls are shown; the old ones of the same name come first and are on their way out.
            QTimer.singleShot(0, self, lambda: self.findChildren(QWidget, nama_fokus)[-1].setFocus())

    def _susun(self, rincian: "RincianKegiatan") -> None:
        kosongkan(self.kepala)
        kosongkan(self._badan)
        kartu = rincian.kartu
        self.kepala.addWidget(label(kartu.nama, Huruf.DIALOG, bungkus=True, nama="judul-kegiatan"))
        if kartu.target:
            self.kepala.addWidget(label(kartu.target, Huruf.RAPAT, Peran.T2, bungkus=True))
        self._badan.addLayout(_ringkasan(rincian))
        if kartu.kali_kembali and kartu.fase != Fase.SELESAI:
            self._badan.addLayout(_perbaikan(kartu))
        for fase in rincian.fase:
            self._badan.addWidget(garis())
            self._badan.addLayout(self._fase(fase, rincian.kegiatan.fase))
        if rincian.kegiatan.fase == Fase.EVALUASI:
            self._badan.addWidget(garis())
            self._badan.addWidget(self._bagian_kembali(rincian))
        self._badan.addWidget(garis())
        self._badan.addLayout(self._sejarah(rincian.sejarah))
        self._badan.addStretch(1)
        self._gulir.ukur()
        berikut = rincian.berikut
        self._pindah.setVisible(berikut is not None)
        self._pindah.setEnabled(not self._baca_saja)
        if berikut is not None:
            self._pindah.setText("Nyatakan selesai" if berikut == Fase.SELESAI else f"Pindahkan ke {berikut.label}")

    def _fase(self, fase: "RincianFase", kini: Fase) -> QVBoxLayout:
        selesai = sum(1 for langkah in fase.langkah if langkah.dicatat is not None)
        terbuka = fase.fase in self._terbuka
        tombol = TombolTenang(
            f"{fase.fase.label}, {selesai} dari {len(fase.langkah)} langkah",
            lambda: self._lipat(fase.fase),
            ikon="chevron-down" if terbuka else "chevron-right",
            nama=f"lipat-{fase.fase.value}",
            tinggi=28,
        )
        tombol.setAccessibleDescription("terbuka" if terbuka else "tertutup")
        kepala = mendatar(tombol, None, tepi=(6, 0, 12, 0))
        tata = menurun(kepala, sela=0, tepi=(0, 4, 0, 6 if terbuka else 4))
        if not terbuka:
            return tata
        if fase.fase == kini and not self._baca_saja:
            tanggal = isian_tanggal(self._hari_ini, terakhir=self._hari_ini)
            tanggal.setProperty("tinggi", "28")
            tanggal.setFont(font(Huruf.RAPAT))
            tanggal.setObjectName("isian-tanggal-centang")
            tanggal.setAccessibleName("Tanggal untuk langkah yang dicentang")
            teks = label("Tanggal yang dicatat", Huruf.RAPAT, Peran.T2)
            tata.addLayout(mendatar(teks, None, tanggal, tepi=(16, 0, 16, 6)))
        for langkah in fase.langkah:
            tata.addLayout(self._langkah(langkah))
        return tata

    def _langkah(self, langkah: "RincianLangkah") -> QVBoxLayout:
        satu, dicatat = langkah.langkah, langkah.dicatat
        centang = QCheckBox()
        centang.setObjectName(f"centang-{satu.kode}")
        centang.setAccessibleName(satu.ringkas or satu.uraian)
        centang.setToolTip(satu.uraian)
        centang.setChecked(dicatat is not None and not langkah.dilewati)
        boleh = langkah.boleh_dihapus if centang.isChecked() else langkah.boleh_dicatat
        centang.setEnabled(boleh and not self._baca_saja)
        centang.clicked.connect(lambda ya: self.dicentang.emit(satu.kode, ya, self._tanggal()))
        judul = label((satu.ringkas or satu.uraian) + ("" if satu.wajib else " (bila perlu)"), Huruf.ISI, bungkus=True)
        judul.setToolTip(satu.uraian)
        pelaku = " · ".join(langkah.pelaku)
        bawah = menurun(sela=0, tepi=(26, 0, 0, 0))
        if langkah.dilewati and dicatat is not None:
            bawah.addWidget(LencanaKeadaan(Keadaan.WARN, "dilewati", lencana=False))
            bawah.addWidget(_kecil(f"{tanggal_singkat(dicatat.tanggal)} · {dicatat.keterangan}"))
        elif dicatat is not None:
            bawah.addWidget(_kecil(f"{tanggal_singkat(dicatat.tanggal)} · {dicatat.pejabat or pelaku}"))
        else:
            bawah.addWidget(_kecil(pelaku))
        baris = mendatar(sela=10)
        baris.addWidget(centang, 0, Qt.AlignmentFlag.AlignTop)
        baris.addWidget(judul, 1)
        baris.addWidget(CipDasarHukum(satu.aturan, nama=f"cip-langkah-{satu.kode}"), 0, Qt.AlignmentFlag.AlignTop)
        return menurun(baris, bawah, sela=0, tepi=(16, 4, 16, 4))

    def _bagian_kembali(self, rincian: "RincianKegiatan") -> QFrame:
        wadah = QFrame()
        wadah.setProperty("kulit", "cekung")
        teks = label("Hasil belum sesuai target kembali ke Pelaksanaan; riwayatnya tetap.", Huruf.RAPAT, bungkus=True)
        baris = mendatar(teks, sela=8)
        baris.setStretch(0, 1)
        if rincian.perbaikan is not None:
            cip = CipDasarHukum(rincian.perbaikan, nama="cip-perbaikan")
            baris.addWidget(cip, 0, Qt.AlignmentFlag.AlignTop)
        tombol = TombolBiasa("Kembalikan untuk perbaikan…", ikon="arrow-back-up", nama="tombol-kembalikan", tinggi=28)
        tombol.clicked.connect(lambda _=False: self.kembali_diminta.emit())
        tombol.setEnabled(not self._baca_saja)
        wadah.setLayout(menurun(baris, mendatar(tombol, None), sela=8, tepi=(16, 10, 16, 12)))
        return wadah

    def _sejarah(self, sejarah: "tuple[BarisSejarah, ...]") -> QVBoxLayout:
        tata = menurun(label("Riwayat", Huruf.RAPAT_TEBAL, Peran.T2), sela=6, tepi=(16, 10, 16, 14))
        tampil = sejarah if self._sejarah_penuh else sejarah[:_SEJARAH_AWAL]
        if not sejarah:
            tata.addWidget(_kecil("Belum ada langkah yang dicatat."))
        for baris in tampil:
            hari = label(tanggal_singkat(baris.tanggal, tahun=False), Huruf.KECIL, Peran.T2)
            hari.setFixedWidth(48)
            isi = menurun(label(baris.judul, Huruf.RAPAT, bungkus=True), sela=0)
            rinci = " · ".join(t for t in (baris.pejabat, baris.keterangan) if t)
            if rinci:
                isi.addWidget(_kecil(rinci))
            satu = mendatar(sela=6)
            satu.addWidget(hari, 0, Qt.AlignmentFlag.AlignTop)
            satu.addLayout(isi, 1)
            tata.addLayout(satu)
        if len(tampil) < len(sejarah):
            lagi = f"Tampilkan {len(sejarah) - len(tampil)} lagi"
            tata.addLayout(mendatar(TombolTenang(lagi, self._semua_sejarah, nama="sejarah-lagi", tinggi=28), None))
        return tata

    def _menu_lain(self) -> QMenu:
        menu = QMenu(self)
        for teks, sinyal, nama in (
            ("Ubah kegiatan…", self.ubah_diminta, "tindakan-ubah-kegiatan"),
            ("Hapus kegiatan", self.hapus_diminta, "tindakan-hapus-kegiatan"),
            ("Buka penugasan", self.penugasan_diminta, "tindakan-buka-penugasan"),
        ):
            tindakan = menu.addAction(teks)
            tindakan.setObjectName(nama)
            tindakan.setEnabled(not self._baca_saja or sinyal is self.penugasan_diminta)
            tindakan.triggered.connect(lambda _=False, s=sinyal: s.emit())
        return menu

    def _tanggal(self) -> "date":
        isian = self.findChild(QDateEdit, "isian-tanggal-centang")
        return tanggal_dari(isian) if isian is not None else self._hari_ini

    def _lipat(self, fase: Fase) -> None:
        self._terbuka ^= {fase}
        if self.rincian is not None:
            self.tampilkan(self.rincian, self._hari_ini)

    def _semua_sejarah(self) -> None:
        self._sejarah_penuh = True
        if self.rincian is not None:
            self.tampilkan(self.rincian, self._hari_ini)


def _ringkasan(rincian: "RincianKegiatan") -> QVBoxLayout:
    kartu = rincian.kartu
    keadaan = _KEADAAN_TENGGAT[kartu.keadaan_tenggat]
    if kartu.selesai_pada is not None:
        teks = f"selesai {tanggal_singkat(kartu.selesai_pada)}"
    elif kartu.sisa_hari < 0:
        teks = f"tenggat {tanggal_singkat(kartu.tenggat)}, lewat {-kartu.sisa_hari} hari"
    else:
        teks = f"tenggat {tanggal_singkat(kartu.tenggat)}"
    orang = [nama for id_, nama in rincian.peserta if id_ in kartu.orang_id]
    tata = menurun(LencanaKeadaan(keadaan, teks, lencana=False), sela=4, tepi=(16, 0, 16, 10))
    tata.addWidget(_kecil(" · ".join(t for t in (rincian.penugasan.nama, kartu.tim) if t)))
    if orang:
        tata.addWidget(_kecil(", ".join(orang)))
    return tata


def _perbaikan(kartu: "KartuPapan") -> QVBoxLayout:
    lencana = LencanaKeadaan(Keadaan.WARN, f"dikembalikan {kartu.kali_kembali} kali", lencana=False)
    return menurun(
        lencana, label(f"Perlu dibetulkan: {kartu.perbaikan}", Huruf.RAPAT, bungkus=True), sela=4, tepi=(16, 0, 16, 10)
    )


def _kecil(teks: str) -> QWidget:
    return label(teks, Huruf.KECIL, Peran.T2, bungkus=True)
