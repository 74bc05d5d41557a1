"""The tables of people and of seats, with search and filters."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QStackedWidget, QWidget

from sistemkerja_desktop.domain.jabatan import Jenjang
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, garis, label, mendatar
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan, TandaTemuan
from sistemkerja_desktop.ui.komponen.wadah import Kartu
from sistemkerja_desktop.ui.pegawai.kendali import pilihan_saring

if TYPE_CHECKING:
    from sistemkerja_desktop.services.pegawai import BarisJabatan, BarisPegawai

SEMUA = ""
Tanda = Callable[[str, int], TandaTemuan | None]
# As the enumeration stands: each ladder from the bottom up, then the kinds of pelaksana.
_URUTAN_JENJANG = {jenjang: urutan for urutan, jenjang in enumerate(Jenjang)}
LOWONG, PENJABAT = "lowong", "plt"


def _kolom_pegawai(batas_beban: Callable[[], int], tanda: Tanda) -> list[Kolom["BarisPegawai"]]:
    return [
        Kolom(
            "Nama",
            lambda b: b.nama,
            minimal=220,
            avatar=lambda b: b.inisial,
            tebal=True,
            tanda=lambda b: tanda("Pegawai", b.id),
        ),
        # Searched by its bare digits: a query with spaces is split into words, so both ways of typing find it.
        Kolom(
            "NIP",
            lambda b: format_nip(b.nip),
            urut=lambda b: b.nip,
            cari=lambda b: b.nip,
            lebar=200,
            angka=True,
            prioritas=4,
        ),
        Kolom("Gol.", lambda b: b.golongan, urut=lambda b: b.urutan_golongan, lebar=62, prioritas=3),
        Kolom("Jabatan", lambda b: b.jabatan or "–", minimal=160, prioritas=1),
        Kolom("Unit", lambda b: b.unit or "–", lebar=150, prioritas=2),
        Kolom("Status", lambda b: str(b.status), lebar=86, prioritas=5),
        Kolom(
            "Pejabat Penilai Kinerja",
            lambda b: b.penilai or "belum ada",
            lebar=200,
            prioritas=6,
            keadaan=lambda b: None if b.penilai else (Keadaan.BAD, "belum ada"),
        ),
        Kolom(
            "Beban",
            lambda b: f"{b.beban} dari {batas_beban()}",
            urut=lambda b: b.beban,
            saring=False,
            lebar=92,
            kanan=True,
            angka=True,
            prioritas=7,
        ),
    ]


def _kolom_jabatan(tanda: Tanda) -> list[Kolom["BarisJabatan"]]:
    return [
        Kolom("Jabatan", lambda b: b.nama, tebal=True, tanda=lambda b: tanda("Jabatan", b.id)),
        Kolom("Unit", lambda b: b.unit, lebar=160, prioritas=2),
        Kolom(
            "Jenjang",
            lambda b: str(b.jenjang).capitalize(),
            urut=lambda b: _URUTAN_JENJANG[b.jenjang],
            lebar=110,
            prioritas=3,
        ),
        Kolom("Kelas", lambda b: str(b.kelas or ""), urut=lambda b: b.kelas, lebar=62, kanan=True, prioritas=5),
        Kolom("Pemangku", lambda b: b.pemangku, prioritas=1),
        Kolom("Keadaan", lambda b: keadaan_jabatan(b)[1], lebar=104, keadaan=keadaan_jabatan),
    ]


def keadaan_jabatan(baris: "BarisJabatan") -> tuple[Keadaan, str]:
    """Whether the seat is held, run by a Plt., or vacant."""
    if baris.sebagai is None:
        return Keadaan.AKAN_DATANG, "Lowong"
    return (Keadaan.WARN, "Plt.") if baris.lowong else (Keadaan.OK, "Terisi")


class DaftarOrang(Kartu):
    """Search, filters and one of two tables. `terpilih` carries what is chosen (a row of either) or None.

    `tanda` answers with the mark of an entity; `temuan_diminta` carries the key of the finding of a pressed one.
    """

    terpilih = Signal(object)
    dibuka = Signal(object)
    temuan_diminta = Signal(object)

    def __init__(self, tanda: Tanda = lambda _jenis, _id: None) -> None:
        super().__init__(tepi=(0, 0, 0, 0))
        self._batas_beban = 0
        self.setObjectName("kartu-daftar-pegawai")
        self.setAccessibleName("Daftar pegawai dan jabatan")
        self.isi.setSpacing(0)
        self.cari = IsianCari("Cari nama, NIP, jabatan", "Cari pegawai atau jabatan", nama="cari-pegawai")
        self.unit = pilihan_saring("saring-unit", "Saring unit")
        self.status = pilihan_saring("saring-status", "Saring status")
        self.jenjang = pilihan_saring("saring-jenjang", "Saring jenjang")
        self.keadaan = pilihan_saring("saring-keadaan", "Saring keadaan jabatan")
        for kode, teks in ((SEMUA, "Semua keadaan"), (LOWONG, "Lowong"), (PENJABAT, "Dijalankan Plt.")):
            self.keadaan.addItem(teks, kode)
        self.hapus = TombolTenang("Hapus saringan", self.hapus_saringan, tinggi=28, nama="tombol-hapus-saringan")
        saringan = QWidget()
        baris = mendatar(
            self.cari, self.unit, self.status, self.jenjang, self.keadaan, self.hapus, tepi=(12, 10, 12, 10)
        )
        baris.setStretch(0, 1)
        saringan.setLayout(baris)
        self.orang = TabelData(
            DaftarModel(_kolom_pegawai(lambda: self._batas_beban, tanda)),
            nama="tabel-pegawai",
            nama_bantu="Daftar pegawai",
        )
        self.jabatan = TabelData(DaftarModel(_kolom_jabatan(tanda)), nama="tabel-jabatan", nama_bantu="Daftar jabatan")
        self._tumpukan = QStackedWidget()
        self._tumpukan.addWidget(self.orang)
        self._tumpukan.addWidget(self.jabatan)
        self._jumlah = label("", Huruf.RAPAT, Peran.T2, nama="jumlah-tampil")
        self._lowong = LencanaKeadaan(Keadaan.AKAN_DATANG, "", lencana=False, nama="jumlah-lowong")
        self._tanpa_penilai = LencanaKeadaan(Keadaan.BAD, "", lencana=False, nama="jumlah-tanpa-penilai")
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        kaki.setFixedHeight(34)
        kaki.setLayout(mendatar(self._jumlah, self._lowong, self._tanpa_penilai, None, sela=16, tepi=(14, 0, 14, 0)))
        self.isi.addWidget(saringan)
        self.isi.addWidget(garis())
        self.isi.addWidget(self._tumpukan, 1)
        self.isi.addWidget(kaki)
        self._sambungkan()
        self.tampilkan_bagian("orang")

    def _sambungkan(self) -> None:
        self.cari.textChanged.connect(self._saring_teks)
        for pilihan in (self.unit, self.status, self.jenjang, self.keadaan):
            pilihan.currentIndexChanged.connect(self._saring)
        for tabel in (self.orang, self.jabatan):
            tabel.terpilih.connect(self.terpilih)
            tabel.dibuka.connect(self.dibuka)
            tabel.temuan_diminta.connect(self.temuan_diminta)

    @property
    def bagian(self) -> str:
        return "orang" if self._tumpukan.currentIndex() == 0 else "jabatan"

    @property
    def tabel(self) -> TabelData:
        """The table that is shown."""
        return self.orang if self.bagian == "orang" else self.jabatan

    def tampilkan_bagian(self, bagian: str) -> None:
        """Shows people ("orang") or seats ("jabatan")."""
        self._tumpukan.setCurrentIndex(0 if bagian == "orang" else 1)
        self.status.setVisible(bagian == "orang")
        self.keadaan.setVisible(bagian == "jabatan")
        self._perbarui()
        self.terpilih.emit(self.tabel.baris_terpilih)

    def isi_data(
        self,
        orang: Sequence["BarisPegawai"],
        jabatan: Sequence["BarisJabatan"],
        unit: Sequence[tuple[int, str]],
        batas_beban: int,
    ) -> None:
        """Fills both tables; filters and selection stay. `unit` are ids and indented names, the office first.

        `batas_beban` is the office's limit of kegiatan a person.
        """
        self._batas_beban = batas_beban
        _isi_pilihan(self.unit, "Semua unit", [(id_, nama) for id_, nama in unit])
        _isi_pilihan(self.status, "Semua status", [(s, s) for s in sorted({str(b.status) for b in orang})])
        jenjang = sorted({b.jenjang for b in orang if b.jenjang}, key=_URUTAN_JENJANG.__getitem__)
        _isi_pilihan(self.jenjang, "Semua jenjang", [(str(j), str(j).capitalize()) for j in jenjang])
        self.orang.daftar.isi(orang)
        self.jabatan.daftar.isi(jabatan)
        self._saring()

    def hapus_saringan(self) -> None:
        self.cari.clear()
        for pilihan in (self.unit, self.status, self.jenjang, self.keadaan):
            pilihan.setCurrentIndex(0)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """Narrow windows leave the filters' width to the search."""
        for pilihan in (self.unit, self.status, self.jenjang, self.keadaan):
            pilihan.setMaximumWidth(140 if kelas is KelasLebar.RAPAT else 170)
        self.hapus.setText("Hapus" if kelas is KelasLebar.RAPAT else "Hapus saringan")

    def _saring_teks(self, teks: str) -> None:
        self.orang.daftar.saring(teks)
        self.jabatan.daftar.saring(teks)
        self._perbarui()

    def _saring(self) -> None:
        unit, jenjang = self.unit.currentData(), self.jenjang.currentData()
        status, keadaan = self.status.currentData(), self.keadaan.currentData()
        umum: list[Callable[[Any], bool]] = []
        if unit:
            umum.append(lambda b: unit in b.unit_ids)
        if jenjang:
            umum.append(lambda b: b.jenjang == jenjang)
        orang = [*umum, lambda b: str(b.status) == status] if status else umum
        kursi = list(umum)
        if keadaan == LOWONG:
            kursi.append(lambda b: b.sebagai is None)
        elif keadaan == PENJABAT:
            kursi.append(lambda b: b.sebagai is not None and b.lowong)
        self.orang.daftar.syarat((lambda b: all(f(b) for f in orang)) if orang else None)
        self.jabatan.daftar.syarat((lambda b: all(f(b) for f in kursi)) if kursi else None)
        self._perbarui()

    def _perbarui(self) -> None:
        daftar = self.tabel.daftar
        tampil, semua = len(daftar.baris_tampil), daftar.jumlah_semua
        kata = "pegawai" if self.bagian == "orang" else "jabatan"
        self._jumlah.setText(f"{semua} {kata}" if tampil == semua else f"{tampil} dari {semua} {kata}")
        aktif = bool(self.cari.text()) or any(
            p.currentIndex() > 0 for p in (self.unit, self.status, self.jenjang, self.keadaan) if p.isVisibleTo(self)
        )
        self.hapus.setVisible(aktif)
        lowong = sum(1 for b in self.jabatan.daftar.baris_tampil if b.lowong)
        self._lowong.setVisible(self.bagian == "jabatan" and lowong > 0)
        self._lowong.atur(Keadaan.AKAN_DATANG, f"{lowong} lowong")
        tanpa = sum(1 for b in self.orang.daftar.baris_tampil if not b.penilai)
        self._tanpa_penilai.setVisible(self.bagian == "orang" and tanpa > 0)
        self._tanpa_penilai.atur(Keadaan.BAD, f"{tanpa} tanpa Pejabat Penilai Kinerja")


def _isi_pilihan(pilihan: QComboBox, semua: str, isi: Sequence[tuple[object, str]]) -> None:
    """Fills a filter anew; the choice stays where it still exists."""
    lama = pilihan.currentData()
    pilihan.blockSignals(True)
    pilihan.clear()
    pilihan.addItem(semua, SEMUA)
    for data, teks in isi:
        pilihan.addItem(teks, data)
    pilihan.setCurrentIndex(max(0, pilihan.findData(lama)) if lama else 0)
    pilihan.blockSignals(False)
