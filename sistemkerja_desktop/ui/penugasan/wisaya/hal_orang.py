"""Step 2: people who each work for themself, or a team; those of other offices too."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_calon import PemilihCalon
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import LABEL_CAKUPAN, KodeLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.model_terpilih import KartuOrang
from sistemkerja_desktop.ui.penugasan.wisaya.orang_terpilih import OrangTerpilih
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import SusunanTerpilih, Terpilih

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.orang_luar import OrangLuar
    from sistemkerja_desktop.services.calon import AlasanCalon, CalonAnggota, TugasPadaMasa
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.services.tim import BarisTim
    from sistemkerja_desktop.ui.konteks import Konteks

_DARI_TIM, _DARI_PEGAWAI = "tim", "pegawai"
_LEBAR_TERPILIH, _LEBAR_TERPILIH_RAPAT = 330, 276
_RAPAT = 760


class HalamanOrang(HalamanLangkah):
    """Candidates at the left with the reasons for each, who was chosen at the right."""

    kode = KodeLangkah.ORANG
    judul = "Orang yang ditugaskan"
    mengisi = True

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(
            konteks,
            "Satu atau beberapa orang yang bekerja sendiri-sendiri, atau tim kerja dengan ketuanya. "
            "Yang paling cocok ditawarkan lebih dulu.",
        )
        self._tim_id: int | None = None
        self._rancangan: RancanganPenugasan | None = None
        self._luar: dict[int, OrangLuar] = {}
        self._bersamaan: TugasPadaMasa | None = None
        self._keluar = False
        self._unit_id: int | None = None
        self._unit_ids: frozenset[int] = frozenset()
        self._cakupan_unit: dict[int, str] = {}
        self.susunan = SusunanTerpilih()
        self.bentuk = Segmen(
            [(Bentuk.INDIVIDU.value, "Individu"), (Bentuk.TIM.value, "Tim kerja")],
            nama="segmen-bentuk",
            nama_bantu="Bentuk penugasan",
        )
        self.sumber = Segmen(
            [(_DARI_TIM, "Tim tercatat"), (_DARI_PEGAWAI, "Pegawai")], nama="segmen-sumber", nama_bantu="Pilih dari"
        )
        self.pemilih = PemilihCalon(self.sesi)
        self.tabel_tim = TabelData(
            DaftarModel(self._kolom_tim(), kunci=lambda b: b.tim.id),
            nama="tabel-pilih-tim",
            nama_bantu="Tim yang dapat ditugaskan",
        )
        self.terpilih = OrangTerpilih(self.susunan, self._kartu, self.sesi.profil.tim.ketua_dari_pemilik)
        self._susun()
        self.bentuk.dipilih.connect(self._bentuk_berganti)
        self.sumber.dipilih.connect(lambda _kode: self._segarkan())
        self.pemilih.dipilih.connect(self._tambah)
        self.pemilih.dilepas.connect(self._lepas)
        self.pemilih.semua_dipilih.connect(self._tambah_semua)
        self.tabel_tim.tindakan.connect(self._pilih_tim)
        self.tabel_tim.dibuka.connect(self._pilih_tim)
        self.terpilih.susunan_berubah.connect(self._orang_berubah)
        self.terpilih.berubah.connect(self.berubah)
        self.terpilih.orang_luar_diminta.connect(self._pilih_luar)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.services.calon import tugas_pada_masa, unit_dan_bawahan

        self.susunan.baca(rancangan)
        self._tim_id = rancangan.tim_id
        self._rancangan = rancangan
        self.terpilih.alasan_ketua.atur(rancangan.alasan_ketua)
        self.bentuk.pilih(rancangan.bentuk.value)
        if rancangan.bentuk is Bentuk.TIM and rancangan.tim_id is None and (rancangan.peserta or rancangan.luar):
            self.sumber.pilih(_DARI_PEGAWAI)
        self._bersamaan = tugas_pada_masa(self.sesi, rancangan.mulai, rancangan.selesai)
        # The people of another office's work stand outside of its owning unit, all of them.
        keluar = rancangan.pemilik_luar_id is not None
        self._unit_id = None if keluar else rancangan.unit_id
        self._unit_ids = unit_dan_bawahan(self.sesi, self._unit_id) if self._unit_id is not None else frozenset()
        self._keluar = keluar
        self.terpilih.atur_luar(not keluar)
        self._cakupan_unit = {}
        self._muat_luar()
        pimpinan = self.sesi.susunan.kepala(self.sesi.susunan.akar.id)
        bukan = pimpinan.pegawai_id if pimpinan is not None else None
        self.pemilih.siapkan(lambda calon: calon.pegawai_id != bukan)
        self.pemilih.atur_permintaan(
            f"{rancangan.nama} {rancangan.uraian}", rancangan.unit_id, rancangan.kompetensi, self._alasan, keluar=keluar
        )
        self._muat_tim()
        self._segarkan()

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        from sistemkerja_desktop.services.penugasan.rancangan import kegiatan_peserta

        bentuk, peserta = self.susunan.bentuk, self.susunan.peserta()
        return replace(
            rancangan,
            bentuk=bentuk,
            peserta=peserta,
            luar=self.susunan.peserta_luar(),
            tim_id=self._tim_id if bentuk is Bentuk.TIM else None,
            kegiatan=kegiatan_peserta(rancangan.kegiatan, peserta),
            alasan_ketua=self.terpilih.alasan_ketua.teks,
        )

    def tambah_luar(self, orang_luar_ids: Iterable[int]) -> None:
        """Adds people of other offices who were recorded."""
        for id_ in orang_luar_ids:
            self.susunan.tambah(id_, luar=True)
        self._muat_luar()
        self._orang_berubah()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.terpilih.setFixedWidth(_LEBAR_TERPILIH_RAPAT if self.width() < _RAPAT else _LEBAR_TERPILIH)

    def _susun(self) -> None:
        self.kanan.addWidget(self.bentuk)
        tim = QWidget()
        baru = TombolBiasa("Tim baru…", self._tim_baru, ikon="plus", nama="tombol-tim-baru", tinggi=28)
        self._ubah = TombolTenang(
            "Ubah susunan tim…", self._ubah_tim, ikon="pencil", nama="tombol-ubah-susunan", tinggi=28
        )
        self._kosong = label("Belum ada tim yang berjalan atau akan datang.", Huruf.RAPAT, Peran.T2, bungkus=True)
        atas = mendatar(baru, self._ubah, None, tepi=(12, 8, 12, 8))
        self._kosong.setContentsMargins(12, 0, 12, 8)
        tata = menurun(atas, self._kosong, self.tabel_tim, sela=0)
        tata.setStretch(2, 1)
        tim.setLayout(tata)
        self._tumpuk = QStackedWidget()
        self._tumpuk.addWidget(self.pemilih)
        self._tumpuk.addWidget(tim)
        self._bilah = QFrame()
        self._bilah.setProperty("kulit", "cekung")
        self._bilah.setLayout(mendatar(self.sumber, None, tepi=(12, 6, 12, 6)))
        kiri = menurun(self._bilah, self._tumpuk, sela=0)
        kiri.setStretch(1, 1)
        kotak = QFrame()
        kotak.setProperty("kulit", "kartu")
        badan = mendatar(kiri, garis(tegak=True, kuat=True), self.terpilih, sela=0, tepi=(1, 1, 1, 1))
        badan.setStretch(0, 1)
        kotak.setLayout(badan)
        self.tata.addWidget(kotak, 1)

    def _muat_tim(self) -> None:
        from sistemkerja_desktop.services.tim import KeadaanTim, daftar_tim

        baris = [b for b in daftar_tim(self.sesi) if b.keadaan is not KeadaanTim.BERAKHIR]
        self.tabel_tim.daftar.isi(baris)
        self._kosong.setVisible(not baris)

    def _muat_luar(self) -> None:
        from sistemkerja_desktop.services.orang_luar import daftar_orang_luar

        self._luar = {satu.id: satu for satu in daftar_orang_luar(self.sesi)}
        # Where they are kept somebody who was chosen can be deleted too.
        for id_ in self.susunan.luar:
            if id_ not in self._luar:
                self.susunan.keluarkan((True, id_))
        self.terpilih.lupakan()

    def _bentuk_berganti(self, kode: str) -> None:
        self.susunan.ganti_bentuk(Bentuk(kode))
        self._tim_id = None
        self._orang_berubah()

    def _tambah(self, pegawai_id: int) -> None:
        self.susunan.tambah(pegawai_id)
        self._orang_berubah()

    def _tambah_semua(self, pegawai_ids: Iterable[int]) -> None:
        for satu in pegawai_ids:
            self.susunan.tambah(satu)
        self._orang_berubah()

    def _lepas(self, pegawai_id: int) -> None:
        self.susunan.keluarkan((False, pegawai_id))
        self._orang_berubah()

    def _pilih_luar(self) -> None:
        from sistemkerja_desktop.ui.orang_luar.dialog import pilih_orang_luar

        self.tambah_luar(pilih_orang_luar(self.konteks, self, self.susunan.luar))

    def _orang_berubah(self) -> None:
        self._segarkan()
        self.berubah.emit()

    def _pilih_tim(self, baris: "BarisTim") -> None:
        self._tim_id = baris.tim.id
        self.susunan.ganti_pegawai(
            Terpilih(o.anggota.pegawai_id, False, o.anggota.peran.value, o.anggota.tugas) for o in baris.orang
        )
        self._orang_berubah()

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
        tim = self.susunan.bentuk is Bentuk.TIM
        self._bilah.setVisible(tim)
        self._tumpuk.setCurrentIndex(1 if tim and self.sumber.terpilih == _DARI_TIM else 0)
        self.pemilih.tandai(self.susunan.pegawai)
        self._ubah.setVisible(self._tim_id is not None)
        if self._tim_id is not None:
            self.tabel_tim.pilih_kunci(self._tim_id)
        self.tabel_tim.viewport().update()
        self.terpilih.segarkan()
        self._tampilkan_alasan_ketua()

    def _tampilkan_alasan_ketua(self) -> None:
        """The reason is asked for where it is needed; what was written stays, and comes back with such a ketua."""
        from sistemkerja_desktop.services.penugasan.perhatian import ketua_luar_unit

        rancangan = self._rancangan
        perlu = rancangan is not None and bool(ketua_luar_unit(self.sesi, self.terapkan(rancangan)))
        self.terpilih.alasan_ketua.setVisible(perlu)

    def _alasan(self, satu: "CalonAnggota") -> "tuple[AlasanCalon, ...]":
        from sistemkerja_desktop.services.calon import alasan_calon

        bersamaan = self._bersamaan.pegawai.get(satu.pegawai_id, ()) if self._bersamaan else ()
        return alasan_calon(
            satu,
            batas_beban=self.sesi.kantor.batas_beban,
            unit_ids=self._unit_ids,
            bersamaan=bersamaan,
            luar_unit=self._luar_unit(satu.unit_id),
            jenis_peserta=self.sesi.profil.tim.jenis_peserta,
        )

    def _luar_unit(self, unit_id: int | None) -> str:
        """What choosing somebody of that unit makes, "" where they belong to the owning unit organisasi."""
        from sistemkerja_desktop.domain.cakupan import unit_organisasi

        if unit_id is None or self._keluar:
            return ""
        if unit_id not in self._cakupan_unit:
            susunan, model = self.sesi.susunan, self.sesi.model
            pemilik = unit_organisasi(susunan, model, self._unit_id or susunan.akar.id)
            sama = unit_organisasi(susunan, model, unit_id).id == pemilik.id
            self._cakupan_unit[unit_id] = "" if sama else LABEL_CAKUPAN[Cakupan.LINTAS_UNIT]
        return self._cakupan_unit[unit_id]

    def _kartu(self, satu: Terpilih) -> KartuOrang | None:
        from sistemkerja_desktop.services.calon import alasan_bersamaan
        from sistemkerja_desktop.ui.penugasan.wisaya.rencana import nama_tanpa_gelar

        if satu.luar:
            orang = self._luar.get(satu.id)
            if orang is None:
                return None
            sibuk = self._bersamaan.luar.get(satu.id, ()) if self._bersamaan else ()
            kantor = ", ".join(b for b in (orang.perangkat_daerah, orang.instansi) if b)
            nama, inisial = nama_tanpa_gelar(orang.nama)
            return KartuOrang(nama, orang.nama, inisial, kantor, alasan_bersamaan(sibuk))
        calon = self.pemilih.calon(satu.id)
        if calon is None:
            return None
        awas = tuple(alasan for alasan in self._alasan(calon) if alasan.awas)
        return KartuOrang(calon.nama, calon.nama_lengkap, calon.inisial, calon.keterangan, awas)

    def _kolom_tim(self) -> "list[Kolom[BarisTim]]":
        return [
            Kolom("Tim", lambda b: b.tim.nama, tebal=True, kedua=lambda b: f"{b.label_jenis} · {b.unit_nama}"),
            Kolom("Ketua", lambda b: b.ketua.nama if b.ketua else "–", lebar=150, prioritas=1),
            Kolom("Orang", lambda b: str(len(b.orang)), urut=lambda b: len(b.orang), lebar=66, kanan=True, angka=True),
            Kolom(
                "Masa",
                lambda b: f"{tanggal_singkat(b.tim.mulai, tahun=False)} – {tanggal_singkat(b.tim.selesai)}",
                urut=lambda b: b.tim.mulai,
                lebar=160,
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
