"""The right part of the team builder: ketua, anggota with their tasks, and what the rules say to that."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.aturan_tim import JenisPeringatan, PeringatanTim
from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    Hitungan,
    TombolIkon,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.tim.isian_kecil import PitaAturan, TeksSebaris

if TYPE_CHECKING:
    from sistemkerja_desktop.services.calon import CalonAnggota

# Findings that a field or the foot shows; the others stand here as strips.
_DI_TEMPAT_LAIN = frozenset(
    {
        JenisPeringatan.NAMA_KOSONG,
        JenisPeringatan.TANPA_KETUA,
        JenisPeringatan.MASA_TERBALIK,
        JenisPeringatan.KETUA_LUAR_UNIT,
    }
)


class SusunanTim(QWidget):
    """Who is in the team. `berubah` is sent when people, roles, tasks or the reason change.

    The first person added becomes the ketua, every later one anggota.
    """

    berubah = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("susunan-tim")
        self._orang: dict[int, CalonAnggota] = {}
        self._ketua: int | None = None
        self._anggota: list[int] = []
        self._tugas: dict[int, str] = {}
        self._temuan_tampil: tuple[PeringatanTim, ...] = ()
        self._hitung = Hitungan(0, nama="hitungan-susunan")
        self._kotak_ketua = QVBoxLayout()
        self._daftar = QVBoxLayout()
        self._daftar.setSpacing(6)
        self._temuan = QVBoxLayout()
        self._temuan.setSpacing(8)
        self.alasan = QLineEdit()
        self.alasan.setObjectName("isian-alasan-ketua")
        self.alasan.setAccessibleName("Alasan ketua bukan dari unit pemilik, dicatat bersama tim")
        self.alasan.setMaxLength(300)
        self.alasan.textChanged.connect(self.berubah)
        self._pita_ketua: PitaAturan | None = None
        self._wadah_pita = QVBoxLayout()
        self._susun()
        self._segarkan()

    def isi(self, anggota: Sequence[AnggotaTim], orang: "dict[int, CalonAnggota]", alasan: str) -> None:
        """Shows a team. People whom `orang` does not know are left out."""
        self._orang = orang
        ada = [a for a in anggota if a.pegawai_id in orang]
        self._ketua = next((a.pegawai_id for a in ada if a.peran == PeranTim.KETUA), None)
        self._anggota = [a.pegawai_id for a in ada if a.peran == PeranTim.ANGGOTA]
        self._tugas = {a.pegawai_id: a.tugas for a in ada}
        self.alasan.blockSignals(True)
        self.alasan.setText(alasan)
        self.alasan.blockSignals(False)
        self._segarkan()

    @property
    def pegawai_ids(self) -> list[int]:
        """The ketua first."""
        return ([self._ketua] if self._ketua is not None else []) + self._anggota

    def anggota(self) -> list[AnggotaTim]:
        """The team as `simpan_tim` takes it."""
        return [
            AnggotaTim(
                0,
                0,
                pegawai_id,
                PeranTim.KETUA if pegawai_id == self._ketua else PeranTim.ANGGOTA,
                self._tugas.get(pegawai_id, ""),
                urutan,
            )
            for urutan, pegawai_id in enumerate(self.pegawai_ids)
        ]

    def tambah(self, pegawai_id: int) -> None:
        """Adds a person once."""
        if pegawai_id in self.pegawai_ids or pegawai_id not in self._orang:
            return
        if self._ketua is None:
            self._ketua = pegawai_id
        else:
            self._anggota.append(pegawai_id)
        self._ubah()

    def keluarkan(self, pegawai_id: int) -> None:
        if pegawai_id == self._ketua:
            self._ketua = None
        else:
            self._anggota.remove(pegawai_id)
        self._ubah()

    def jadikan_ketua(self, pegawai_id: int) -> None:
        """The one before becomes the first anggota."""
        letak = self._anggota.index(pegawai_id)
        self._anggota.remove(pegawai_id)
        if self._ketua is not None:
            self._anggota.insert(letak, self._ketua)
        self._ketua = pegawai_id
        self._ubah()

    def tampilkan_temuan(self, temuan: Sequence[PeringatanTim]) -> None:
        """Shows what the rules say; the field for the reason keeps its text and the focus while it is needed."""
        if tuple(temuan) == self._temuan_tampil:
            return
        self._temuan_tampil = tuple(temuan)
        luar = next((t for t in temuan if t.jenis == JenisPeringatan.KETUA_LUAR_UNIT), None)
        if (luar is not None) != (self._pita_ketua is not None):
            self._pasang_pita_ketua(luar)
        kosongkan(self._temuan)
        for urut, satu in enumerate(t for t in temuan if t.jenis not in _DI_TEMPAT_LAIN):
            keadaan = Keadaan.BAD if satu.menahan else Keadaan.WARN
            nama = self._orang[satu.pegawai_id].nama if satu.pegawai_id in self._orang else ""
            pesan = satu.pesan if not nama or nama in satu.pesan else f"{nama}: {satu.pesan}"
            self._temuan.addWidget(PitaAturan(keadaan, pesan, satu.tindakan, satu.aturan, nama=f"temuan-tim-{urut}"))

    def _susun(self) -> None:
        judul = label("Susunan tim", Huruf.KARTU)
        kepala = mendatar(judul, self._hitung, None, tepi=(14, 10, 14, 10))
        isi = QWidget()
        isi.setProperty("kulit", "cekung")
        tata = menurun(
            label("Ketua tim", Huruf.RAPAT, Peran.T2),
            self._kotak_ketua,
            self._wadah_pita,
            sela=6,
            tepi=(14, 10, 14, 14),
        )
        self._judul_anggota = label("Anggota", Huruf.RAPAT, Peran.T2)
        for bagian in (6, self._judul_anggota, self._daftar, 4, self._temuan):
            if isinstance(bagian, int):
                tata.addSpacing(bagian)
            elif isinstance(bagian, QWidget):
                tata.addWidget(bagian)
            else:
                tata.addLayout(bagian)
        tata.addStretch(1)
        isi.setLayout(tata)
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setAccessibleName("Susunan tim")
        gulir.setWidget(isi)
        self.setLayout(menurun(kepala, garis(kuat=True), gulir, sela=0))

    def _ubah(self) -> None:
        self._segarkan()
        self.berubah.emit()

    def _segarkan(self) -> None:
        self._hitung.setText(str(len(self.pegawai_ids)))
        kosongkan(self._kotak_ketua)
        if self._ketua is None:
            self._kotak_ketua.addWidget(
                label(
                    "Orang pertama yang ditambahkan menjadi ketua. Dapat diganti.", Huruf.RAPAT, Peran.T2, bungkus=True
                )
            )
        else:
            self._kotak_ketua.addWidget(self._baris_ketua(self._orang[self._ketua]))
        kosongkan(self._daftar)
        self._judul_anggota.setText("Anggota" if self._anggota else "Anggota: belum ada")
        for pegawai_id in self._anggota:
            self._daftar.addWidget(self._baris_anggota(self._orang[pegawai_id]))

    def _baris_ketua(self, satu: "CalonAnggota") -> QFrame:
        kotak = _kotak(f"ketua-{satu.pegawai_id}")
        teks = menurun(
            TeksSebaris(satu.nama_lengkap, Huruf.BARIS), TeksSebaris(satu.keterangan, Huruf.KECIL, Peran.T2), sela=0
        )
        buang = TombolIkon(
            "x", f"Keluarkan {satu.nama}", lambda: self.keluarkan(satu.pegawai_id),
            nama="keluarkan-ketua", tinggi=28, tenang=True,
        )  # fmt: skip
        baris = mendatar(Avatar(satu.inisial), teks, GambarIkon("crown", Peran.ACC, 18), buang, tepi=(10, 6, 6, 6))
        baris.setStretch(1, 1)
        kotak.setLayout(baris)
        return kotak

    def _baris_anggota(self, satu: "CalonAnggota") -> QFrame:
        kotak = _kotak(f"anggota-{satu.pegawai_id}")
        nama = TeksSebaris(nama_singkat(satu.nama, 14), Huruf.BARIS)
        nama.setToolTip(satu.nama_lengkap)
        tugas = QLineEdit(self._tugas.get(satu.pegawai_id, ""))
        tugas.setProperty("tinggi", "28")
        tugas.setFont(font(Huruf.RAPAT))
        tugas.setObjectName(f"isian-tugas-{satu.pegawai_id}")
        tugas.setAccessibleName(f"Tugas {satu.nama}")
        tugas.setPlaceholderText("Tugas")
        tugas.setFixedWidth(92)
        tugas.setMaxLength(120)
        tugas.textChanged.connect(lambda teks, id_=satu.pegawai_id: self._ubah_tugas(id_, teks))
        lain = TombolIkon(
            "dots-vertical", f"Tindakan untuk {satu.nama}", nama=f"menu-{satu.pegawai_id}", tinggi=28, tenang=True
        )
        menu = QMenu(lain)
        ketua = menu.addAction("Jadikan ketua")
        ketua.setObjectName(f"jadikan-ketua-{satu.pegawai_id}")
        # The row that holds the menu goes away with the change, so the menu closes first.
        ketua.triggered.connect(
            lambda _=False, id_=satu.pegawai_id: self.jadikan_ketua(id_), Qt.ConnectionType.QueuedConnection
        )
        lain.setMenu(menu)
        buang = TombolIkon(
            "x", f"Keluarkan {satu.nama}", lambda: self.keluarkan(satu.pegawai_id),
            nama=f"keluarkan-{satu.pegawai_id}", tinggi=28, tenang=True,
        )  # fmt: skip
        teks = menurun(nama, TeksSebaris(satu.unit_nama, Huruf.KECIL, Peran.T2), sela=0)
        baris = mendatar(Avatar(satu.inisial), teks, tugas, lain, buang, sela=4, tepi=(10, 6, 4, 6))
        baris.insertSpacing(1, 4)
        baris.setStretch(2, 1)
        kotak.setLayout(baris)
        return kotak

    def _ubah_tugas(self, pegawai_id: int, teks: str) -> None:
        self._tugas[pegawai_id] = teks
        self.berubah.emit()

    def _pasang_pita_ketua(self, temuan: PeringatanTim | None) -> None:
        """The reason's field belongs to this pane, so it is taken out before its strip goes."""
        self.alasan.setParent(None)
        kosongkan(self._wadah_pita)
        self._pita_ketua = None
        if temuan is None:
            return
        uraian = "Ketua diutamakan dari unit pemilik; boleh dari unit lain dengan alasan."
        pita = PitaAturan(Keadaan.WARN, temuan.pesan, uraian, temuan.aturan, nama="temuan-ketua-luar-unit")
        pita.isi.addWidget(label("Alasan, dicatat bersama tim", Huruf.RAPAT))
        pita.isi.addWidget(self.alasan)
        self._wadah_pita.addWidget(pita)
        self.alasan.show()
        self._pita_ketua = pita


def _kotak(nama: str) -> QFrame:
    kotak = QFrame()
    kotak.setProperty("kulit", "tombolan")
    kotak.setObjectName(nama)
    return kotak
