"""What one finding says: the regulation's words, what is so in this office, what to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout

from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Temuan
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata, ribuan
from sistemkerja_desktop.services.kepatuhan import Dikesampingkan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import KelasLebar, Peran
from sistemkerja_desktop.ui.kepatuhan.baris import TEKS_KEMBALIKAN, Isi, aturan_temuan, tampilan, tombol_temuan
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    TombolBiasa,
    TombolIkon,
    TombolTenang,
    TombolUtama,
    kosongkan,
    label,
    mendatar,
)
from sistemkerja_desktop.ui.komponen.wadah import PanelSamping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sistemkerja_desktop.domain.pegawai import Pegawai
    from sistemkerja_desktop.domain.regulasi import Aturan

_BARIS_ORANG, _TINGGI_ORANG = 8, 24


class DaftarOrang(QListView):
    """Names, however many; `buka(id)` is called for the one that is pressed twice or entered."""

    def __init__(self, orang: "Sequence[Pegawai]", buka: "Callable[[int], object]") -> None:
        super().__init__()
        self.setObjectName("daftar-orang-temuan")
        self.setAccessibleName("Orang yang terkait")
        self.setToolTip("Enter atau klik dua kali: lihat di Bagan")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setFont(font(Huruf.RAPAT))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(QStringListModel([satu.nama for satu in orang], self))
        self.setFixedHeight(_TINGGI_ORANG * min(len(orang), _BARIS_ORANG))
        self.activated.connect(lambda indeks: buka(orang[indeks.row()].id))


class PanelTemuan(PanelSamping):
    """`buka`, `kesampingkan` and `kembalikan` carry what is shown, `baca` the code of a rule; the page does them.

    `buka_orang` carries the id of a person of those whom the finding concerns.
    """

    buka = Signal(object)
    kesampingkan = Signal(object)
    kembalikan = Signal(object)
    baca = Signal(str)
    buka_orang = Signal(int)

    def __init__(self, *, baca_saja: bool) -> None:
        super().__init__(nama="panel-temuan", nama_bantu="Rincian temuan")
        self._isi: Isi | None = None
        self._orang: Sequence[Pegawai] = ()
        self._baca_saja = baca_saja
        self.gulirkan_isi("Isi temuan")
        self._buka = TombolUtama("Buka", lambda: self.buka.emit(self._isi), nama="tombol-buka-temuan")
        self._sisih = TombolBiasa(
            "Kesampingkan…", lambda: self.kesampingkan.emit(self._isi), nama="tombol-kesampingkan"
        )
        self._kembali = TombolBiasa(
            TEKS_KEMBALIKAN, lambda: self.kembalikan.emit(self._isi), nama="tombol-kembalikan-temuan"
        )
        self.tambah_kaki(None, self._sisih, self._kembali, self._buka)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The panel can be closed only where it lies over the page."""
        tutup = self.findChild(TombolIkon, "panel-temuan-tutup")
        assert isinstance(tutup, TombolIkon)
        tutup.setVisible(kelas is KelasLebar.RAPAT)

    def tampilkan(self, isi: Isi, orang: "Sequence[Pegawai]" = ()) -> None:
        """Shows a finding (with the people behind it), one set aside, or a rule that holds.

        The same one again is not drawn anew.
        """
        if isi == self._isi and orang == self._orang and self.isi.count():
            return
        self._isi, self._orang = isi, orang
        kosongkan(self.kepala)
        kosongkan(self.isi)
        if isinstance(isi, AturanKepatuhan):
            self._aturan(isi)
        elif isinstance(isi, Dikesampingkan):
            self._kepala(isi, isi.temuan.aturan)
            self._sebab(isi)
            self._temuan(isi.temuan)
        else:
            self._kepala(isi, isi.aturan)
            self._temuan(isi)
        self.isi.addStretch(1)
        self._kaki_untuk(isi)

    def _kaki_untuk(self, isi: Isi) -> None:
        aturan = isinstance(isi, AturanKepatuhan)
        sisih = isinstance(isi, Dikesampingkan)
        temuan = isi.temuan if isinstance(isi, Dikesampingkan) else isi
        self._buka.setVisible(not aturan)
        self._sisih.setVisible(not aturan and not sisih)
        self._kembali.setVisible(sisih)
        for tombol in (self._sisih, self._kembali):
            tombol.setEnabled(not self._baca_saja)
        if isinstance(temuan, Temuan):
            self._buka.setText(tombol_temuan(temuan))
        self._kaki.setVisible(not aturan)

    def _kepala(self, isi: Isi, kode: str) -> None:
        tampak, aturan = tampilan(isi), ATURAN[kode]
        judul = label(tampak.judul, Huruf.KARTU, bungkus=True, nama="panel-temuan-judul")
        baris = mendatar(sela=10)
        baris.addWidget(GambarIkon(tampak.keadaan.ikon, tampak.keadaan.warna, 20), 0, Qt.AlignmentFlag.AlignTop)
        baris.addWidget(judul, 1)
        self.kepala.addLayout(baris)
        tingkat = "Sesuai" if isinstance(isi, AturanKepatuhan) else aturan.tingkat.label
        if isinstance(isi, Temuan | Dikesampingkan):
            tingkat = (isi.temuan if isinstance(isi, Dikesampingkan) else isi).tingkat.label
        teks = f"Aturan {kode} · {aturan.pokok.label} · {tingkat}"
        self.kepala.addWidget(label(teks, Huruf.KECIL, Peran.T2, bungkus=True))

    def _aturan(self, aturan: AturanKepatuhan) -> None:
        self._kepala(aturan, aturan.kode)
        tata = self.bagian("Di kantor ini")
        tata.addWidget(label("Tidak ada yang menyimpang dari aturan ini.", bungkus=True))

    def _sebab(self, isi: Dikesampingkan) -> None:
        satu = isi.pengecualian
        tata = self.bagian("Dikesampingkan", cekung=True)
        tata.addWidget(label(satu.alasan, bungkus=True, nama="panel-temuan-alasan"))
        masa = f"Sejak {tanggal_panjang(satu.sejak)}"
        masa += f", sampai {tanggal_panjang(satu.sampai)}." if satu.sampai else ", tanpa batas waktu."
        tata.addWidget(label(masa, Huruf.KECIL, Peran.T2, bungkus=True))

    def _temuan(self, temuan: Temuan) -> None:
        self._kata_peraturan(aturan_temuan(temuan), dari_peraturan=temuan.dasar is not None)
        tata = self.bagian("Di kantor ini")
        tata.addWidget(label(temuan.uraian, bungkus=True, nama="panel-temuan-uraian"))
        if len(self._orang) > 1:
            tata.addWidget(label(f"{ribuan(len(self._orang))} orang", Huruf.KECIL_TEBAL, Peran.T2))
            tata.addWidget(DaftarOrang(self._orang, self.buka_orang.emit))
        tata = self.bagian("Yang perlu dilakukan")
        tata.addWidget(label(temuan.tindakan, bungkus=True, nama="panel-temuan-tindakan"))

    def _kata_peraturan(self, aturan: "Aturan", *, dari_peraturan: bool) -> None:
        tata = self.bagian("Kata peraturan" if dari_peraturan else "Dasar")
        kutipan = QFrame()
        kutipan.setProperty("kulit", "kutipan")
        dalam = QVBoxLayout(kutipan)
        dalam.setContentsMargins(14, 8, 10, 10)
        dalam.setSpacing(8)
        dalam.addWidget(label(aturan.penjelasan, bungkus=True, nama="panel-temuan-peraturan"))
        baca = (lambda _: self.baca.emit(aturan.kode)) if dari_peraturan else None
        dalam.addWidget(BarisCip(aturan, baca_pasal=baca))
        tata.addWidget(kutipan)
        if dari_peraturan:
            nama = daftar_kata(list(dict.fromkeys(d.peraturan for d in aturan.dasar)))
            teks = f"Ringkasan program atas {nama}."
            tata.addWidget(label(teks, Huruf.KECIL, Peran.T2, bungkus=True))
            tautan = TombolTenang(
                "Baca di peraturan", lambda: self.baca.emit(aturan.kode), tinggi=24, nama="tombol-baca-aturan"
            )
            tata.addLayout(mendatar(tautan, None))
