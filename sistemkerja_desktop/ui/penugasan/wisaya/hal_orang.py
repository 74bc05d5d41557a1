"""Step 2: one person, or a team."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.tim.isian_kecil import TeksSebaris
from sistemkerja_desktop.ui.tim.pemilih_orang import PemilihOrang

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import PesertaRancangan, RancanganPenugasan
    from sistemkerja_desktop.services.tim import BarisTim
    from sistemkerja_desktop.ui.konteks import Konteks


class HalamanOrang(HalamanLangkah):
    kode = KodeLangkah.ORANG
    judul = "Orang yang ditugaskan"
    mengisi = True

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(
            konteks, "Satu orang, atau tim kerja dengan ketuanya. Yang paling cocok ditawarkan lebih dulu."
        )
        self._peserta: tuple[PesertaRancangan, ...] = ()
        self._tim_id: int | None = None
        self.bentuk = Segmen(
            [(Bentuk.INDIVIDU.value, "Individu"), (Bentuk.TIM.value, "Tim kerja")],
            nama="segmen-bentuk",
            nama_bantu="Bentuk penugasan",
        )
        self.pemilih = PemilihOrang(self.sesi, teks_tombol="Pilih", nama="daftar-orang-penugasan")
        self.tabel_tim = TabelData(
            DaftarModel(self._kolom_tim(), kunci=lambda b: b.tim.id),
            nama="tabel-pilih-tim",
            nama_bantu="Tim yang dapat ditugaskan",
        )
        self.tugas = QLineEdit()
        self._pilihan = QVBoxLayout()
        self._susun()
        self.bentuk.dipilih.connect(self._bentuk_berganti)
        self.pemilih.dipilih.connect(self._pilih_orang)
        self.tabel_tim.tindakan.connect(self._pilih_tim)
        self.tabel_tim.dibuka.connect(self._pilih_tim)
        self.tugas.textEdited.connect(self._tugas_berganti)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        self._peserta, self._tim_id = rancangan.peserta, rancangan.tim_id
        self.bentuk.pilih(rancangan.bentuk.value)
        self.pemilih.muat()
        pimpinan = self.sesi.susunan.kepala(self.sesi.susunan.akar.id)
        if pimpinan is not None:
            self.pemilih.atur_syarat(lambda calon: calon.pegawai_id != pimpinan.pegawai_id)
        self.pemilih.atur_pokok(f"{rancangan.nama} {rancangan.uraian}", rancangan.unit_id)
        self._muat_tim()
        self._segarkan()

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        bentuk = Bentuk(self.bentuk.terpilih)
        return replace(
            rancangan, bentuk=bentuk, peserta=self._peserta, tim_id=self._tim_id if bentuk is Bentuk.TIM else None
        )

    def _susun(self) -> None:
        self.tugas.setObjectName("isian-tugas-individu")
        self.tugas.setAccessibleName("Tugas dalam penugasan")
        self.tugas.setPlaceholderText("Tugasnya dalam beberapa kata")
        self.tugas.setMaxLength(120)
        tim = QWidget()
        baru = TombolBiasa("Tim baru…", self._tim_baru, ikon="plus", nama="tombol-tim-baru")
        self._ubah = TombolTenang("Ubah susunan tim…", self._ubah_tim, ikon="pencil", nama="tombol-ubah-susunan")
        self._kosong = label("Belum ada tim yang berjalan atau akan datang.", Huruf.RAPAT, Peran.T2)
        tata = menurun(mendatar(baru, self._ubah, self._kosong, None), self.tabel_tim, sela=8)
        tata.setStretch(1, 1)
        tim.setLayout(tata)
        self._tumpuk = QStackedWidget()
        self._tumpuk.addWidget(self.pemilih)
        self._tumpuk.addWidget(tim)
        atas = mendatar(self.bentuk, 12, self._pilihan)
        atas.setStretch(2, 1)
        self.tata.addLayout(atas)
        self.tata.addWidget(self._tumpuk, 1)

    def _muat_tim(self) -> None:
        from sistemkerja_desktop.services.tim import KeadaanTim, daftar_tim

        baris = [b for b in daftar_tim(self.sesi) if b.keadaan is not KeadaanTim.BERAKHIR]
        self.tabel_tim.daftar.isi(baris)
        self._kosong.setVisible(not baris)

    def _bentuk_berganti(self) -> None:
        self._peserta, self._tim_id = (), None
        self._segarkan()
        self.berubah.emit()

    def _pilih_orang(self, pegawai_id: int) -> None:
        from sistemkerja_desktop.services.penugasan import PesertaRancangan

        self._peserta = (PesertaRancangan(pegawai_id, Bentuk.INDIVIDU.value),)
        self._segarkan()
        self.berubah.emit()

    def _tugas_berganti(self, teks: str) -> None:
        self._peserta = tuple(replace(p, tugas=teks) for p in self._peserta)
        self.berubah.emit()

    def _pilih_tim(self, baris: "BarisTim") -> None:
        from sistemkerja_desktop.services.penugasan import PesertaRancangan

        self._tim_id = baris.tim.id
        self._peserta = tuple(
            PesertaRancangan(o.anggota.pegawai_id, o.anggota.peran.value, o.anggota.tugas) for o in baris.orang
        )
        self._segarkan()
        self.berubah.emit()

    def _tim_baru(self) -> None:
        self._buka_tim(None)

    def _ubah_tim(self) -> None:
        self._buka_tim(self._tim_id)

    def _buka_tim(self, tim_id: int | None) -> None:
        from sistemkerja_desktop.services.tim import rincian_tim
        from sistemkerja_desktop.ui.tim.dialog_tim import DialogTim

        dialog = DialogTim(self.konteks, tim_id, self, boleh_tugaskan=False)
        if dialog.exec() and dialog.tim_id is not None:
            self._muat_tim()
            self._pilih_tim(rincian_tim(self.sesi, dialog.tim_id))
        dialog.deleteLater()

    def _segarkan(self) -> None:
        tim = self.bentuk.terpilih == Bentuk.TIM.value
        self._tumpuk.setCurrentIndex(1 if tim else 0)
        self.pemilih.tandai([p.pegawai_id for p in self._peserta])
        self._ubah.setVisible(self._tim_id is not None)
        if self._tim_id is not None:
            self.tabel_tim.pilih_kunci(self._tim_id)
        self.tabel_tim.viewport().update()
        self.tugas.setParent(None)
        kosongkan(self._pilihan)
        if not self._peserta:
            belum = "Belum ada tim yang dipilih." if tim else "Belum ada orang yang dipilih."
            self._pilihan.addWidget(label(belum, Huruf.RAPAT, Peran.T2, nama="belum-terpilih"))
            return
        if tim:
            self._pilihan.addWidget(label(self._ringkas_tim(), Huruf.RAPAT, bungkus=True, nama="ringkasan-tim"))
            return
        calon = self.pemilih.calon(self._peserta[0].pegawai_id)
        if calon is not None:
            nama = TeksSebaris(calon.nama_lengkap, Huruf.BARIS, nama="orang-terpilih")
            teks = menurun(nama, TeksSebaris(calon.keterangan, Huruf.KECIL, Peran.T2), sela=0)
            self.tugas.setText(self._peserta[0].tugas)
            baris = mendatar(Avatar(calon.inisial), teks, self.tugas, sela=10)
            baris.setStretch(1, 1)
            baris.setStretch(2, 1)
            self._pilihan.addLayout(baris)
            self.tugas.show()

    def _ringkas_tim(self) -> str:
        bagian = []
        for satu in self._peserta:
            orang = self.sesi.susunan.pegawai.get(satu.pegawai_id)
            if orang is not None:
                peran = "ketua" if satu.peran == "ketua" else satu.tugas
                bagian.append(f"{orang.nama} ({peran})" if peran else orang.nama)
        return ", ".join(bagian)

    def _kolom_tim(self) -> "list[Kolom[BarisTim]]":
        return [
            Kolom("Tim", lambda b: b.tim.nama, tebal=True, kedua=lambda b: f"{b.label_jenis} · {b.unit_nama}"),
            Kolom("Ketua", lambda b: b.ketua.nama if b.ketua else "–", lebar=180, prioritas=1),
            Kolom("Orang", lambda b: str(len(b.orang)), urut=lambda b: len(b.orang), lebar=66, kanan=True, angka=True),
            Kolom(
                "Masa",
                lambda b: f"{tanggal_singkat(b.tim.mulai, tahun=False)} – {tanggal_singkat(b.tim.selesai)}",
                urut=lambda b: b.tim.mulai,
                lebar=176,
                prioritas=2,
            ),
            Kolom("Keadaan", lambda b: b.keadaan.value.capitalize(), lebar=120, prioritas=3, keadaan=_keadaan_tim),
            Kolom("", lambda _b: "", lebar=84, saring=False, tombol=self._teks_pilih),
        ]

    def _teks_pilih(self, baris: "BarisTim") -> str:
        return "" if baris.tim.id == self._tim_id else "Pilih"


def _keadaan_tim(baris: "BarisTim") -> tuple[Keadaan, str]:
    berjalan = baris.keadaan.value == "berjalan"
    return (Keadaan.INFO if berjalan else Keadaan.AKAN_DATANG), baris.keadaan.value.capitalize()
