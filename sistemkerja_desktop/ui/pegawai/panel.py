"""The panel beside the table: a person with assessor, seats and history, or a seat with its holders."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tanda import Avatar, LencanaKeadaan
from sistemkerja_desktop.ui.komponen.wadah import PanelSamping

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
    from sistemkerja_desktop.domain.kedudukan import Dudukan
    from sistemkerja_desktop.services.pegawai import BarisJabatan, RincianPegawai
    from sistemkerja_desktop.services.riwayat import JejakOrang
    from sistemkerja_desktop.ui.konteks import Konteks


class PanelPegawai(PanelSamping):
    """`ubah` and `keluarkan` are called with the person's id, `tetapkan` with the seat's."""

    def __init__(
        self,
        konteks: "Konteks",
        *,
        ubah: Callable[[int], object],
        keluarkan: Callable[[int], object],
        tetapkan: Callable[[int], object],
        akhiri: Callable[[int], object],
    ) -> None:
        super().__init__(nama="panel-pegawai", nama_bantu="Rincian pegawai")
        self._konteks = konteks
        self._akhiri = akhiri
        self._id = 0
        self._jabatan_id = 0
        self._orang: RincianPegawai | None = None
        self._avatar = Avatar("", 36)
        self._nama = label("", Huruf.KARTU, bungkus=True, nama="panel-nama")
        self._sub = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="panel-sub")
        teks = menurun(self._nama, self._sub, sela=1)
        baris = mendatar(self._avatar, teks, sela=10)
        baris.setStretch(1, 1)
        baris.setAlignment(self._avatar, Qt.AlignmentFlag.AlignTop)
        self.kepala.addLayout(baris)
        self.segmen = Segmen(
            [("data", "Data"), ("riwayat", "Riwayat")], nama="segmen-panel-pegawai", nama_bantu="Bagian panel"
        )
        self.segmen.dipilih.connect(lambda _k: self._tampilkan())
        self._baris_segmen = QWidget()
        self._baris_segmen.setLayout(mendatar(self.segmen, None, tepi=(16, 0, 16, 10)))
        self.isi.addWidget(self._baris_segmen)
        self._badan = QVBoxLayout()
        self._badan.setContentsMargins(0, 0, 0, 0)
        self._badan.setSpacing(0)
        wadah = QWidget()
        wadah.setProperty("latar", "tembus")
        wadah.setLayout(self._badan)
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setAccessibleName("Isi panel")
        gulir.setWidget(wadah)
        self.isi.addWidget(garis())
        self.isi.addWidget(gulir, 1)
        self._ubah = TombolBiasa("Ubah", lambda: ubah(self._id), ikon="pencil", nama="tombol-ubah-pegawai")
        self._keluarkan = TombolTenang("Keluarkan", lambda: keluarkan(self._id), nama="tombol-keluarkan-pegawai")
        self._tetapkan = TombolBiasa(
            "Tetapkan pemangku…", lambda: tetapkan(self._jabatan_id), ikon="user-plus", nama="tombol-tetapkan-pemangku"
        )
        self.tambah_kaki(self._keluarkan, None, self._tetapkan, self._ubah)

    def tampilkan_orang(self, rincian: "RincianPegawai") -> None:
        """Shows a person."""
        self._orang, self._id, self._jabatan_id = rincian, rincian.pegawai.id, 0
        self._avatar.atur(rincian.pegawai.inisial)
        self._avatar.show()
        self._nama.setText(rincian.pegawai.nama_lengkap)
        from sistemkerja_desktop.services.pegawai import sebutan

        utama = rincian.dudukan[0] if rincian.dudukan else None
        unit = rincian.unit.nama if rincian.unit else ""
        self._sub.setText(f"{sebutan(utama)}\n{unit}" if utama else "Belum memangku jabatan")
        self._baris_segmen.show()
        self._atur_tombol(orang=True)
        self._tampilkan()

    def tampilkan_jabatan(self, baris: "BarisJabatan") -> None:
        """Shows a seat with everybody who holds it."""
        self._orang, self._id, self._jabatan_id = None, 0, baris.id
        self._avatar.hide()
        self._nama.setText(baris.nama)
        self._sub.setText(baris.unit)
        self._baris_segmen.hide()
        self._atur_tombol(orang=False)
        kosongkan(self._badan)
        tata = self._bagian("Jabatan")
        _pasangan(
            tata,
            [("Jenis", baris.jenis), ("Jenjang", str(baris.jenjang).capitalize()), ("Kelas", str(baris.kelas or ""))],
        )
        tata = self._bagian("Pemangku")
        susunan = self._konteks.sesi.susunan
        pemangku = susunan.pemangku_jabatan(baris.id)
        if not pemangku:
            tata.addWidget(LencanaKeadaan(Keadaan.AKAN_DATANG, "Lowong", nama="lencana-lowong"), 0)
        for dudukan in pemangku:
            self._tambah_pemangku(tata, dudukan, susunan.pegawai[dudukan.pegawai_id].nama_lengkap)
        self._badan.addStretch(1)

    def _atur_tombol(self, *, orang: bool) -> None:
        bisa = not self._konteks.baca_saja
        self._ubah.setVisible(orang)
        self._keluarkan.setVisible(orang)
        self._tetapkan.setVisible(not orang)
        for tombol in (self._ubah, self._keluarkan, self._tetapkan):
            tombol.setEnabled(bisa)

    def _bagian(self, judul: str, *, cekung: bool = False) -> QVBoxLayout:
        wadah = QFrame()
        if cekung:
            wadah.setProperty("kulit", "cekung")
        tata = menurun(sela=6, tepi=(16, 10, 16, 12))
        if judul:
            tata.addWidget(label(judul, Huruf.RAPAT_TEBAL, Peran.T2))
        wadah.setLayout(tata)
        self._badan.addWidget(wadah)
        self._badan.addWidget(garis())
        return tata

    def _tampilkan(self) -> None:
        kosongkan(self._badan)
        if self._orang is None:
            return
        if self.segmen.terpilih == "riwayat":
            self._isi_riwayat()
        else:
            self._isi_data(self._orang)
        self._badan.addStretch(1)

    def _isi_data(self, rincian: "RincianPegawai") -> None:
        from sistemkerja_desktop.domain.golongan import pangkat_golongan
        from sistemkerja_desktop.domain.nip import format_nip

        self._isi_penilai(rincian)
        orang = rincian.pegawai
        tata = self._bagian("Jabatan")
        for dudukan in rincian.dudukan:
            self._tambah_pemangku(tata, dudukan, _sebutan_lengkap(dudukan))
        if not rincian.dudukan:
            tata.addWidget(label("Belum memangku jabatan.", Huruf.RAPAT, Peran.T2))
        tata = self._bagian("Kepegawaian")
        lahir = ", ".join(bagian for bagian in (orang.tempat_lahir, _tanggal(orang.tanggal_lahir)) if bagian)
        pendidikan = " ".join(bagian for bagian in (orang.pendidikan, orang.jurusan) if bagian)
        _pasangan(
            tata,
            [
                ("NIP", format_nip(orang.nip)),
                ("Status", orang.status.value),
                ("Pangkat, golongan", pangkat_golongan(orang.golongan)),
                ("TMT golongan", _tanggal(orang.tmt_golongan)),
                ("Lahir", lahir),
                ("Pendidikan", pendidikan),
                ("Nomor HP", orang.no_hp),
                ("Pos-el", orang.email),
                ("Beban", f"{rincian.beban} kegiatan berjalan"),
            ],
        )
        if orang.kompetensi:
            tata = self._bagian("Kompetensi")
            tata.addWidget(label(" · ".join(orang.kompetensi), Huruf.RAPAT, bungkus=True))

    def _isi_penilai(self, rincian: "RincianPegawai") -> None:
        tata = self._bagian("Pejabat Penilai Kinerja", cekung=True)
        penilai = rincian.penilai
        if rincian.penilai_nama:
            tata.addWidget(label(rincian.penilai_nama, Huruf.BARIS, bungkus=True, nama="nama-penilai"))
            if penilai.catatan:
                tata.addWidget(label(penilai.catatan, Huruf.RAPAT, Peran.T2, bungkus=True))
        else:
            tata.addWidget(LencanaKeadaan(Keadaan.BAD, "Belum ada"))
            uraian = f"{penilai.alasan_kosong} {penilai.tindakan}".strip()
            tata.addWidget(label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True))
        if penilai.aturan is not None:
            tata.addWidget(BarisCip(penilai.aturan))

    def _tambah_pemangku(self, tata: QVBoxLayout, dudukan: "Dudukan", teks: str) -> None:
        masa = _masa(dudukan.pemangku)
        sebagai = dudukan.sebagai.value
        kata = masa if sebagai == "definitif" else f"{sebagai} {masa}".strip()
        isi = menurun(label(teks, Huruf.RAPAT, bungkus=True), sela=1)
        if kata:
            isi.addWidget(label(kata, Huruf.KECIL, Peran.T2))
        baris = mendatar(isi, sela=6)
        baris.setStretch(0, 1)
        if not self._konteks.baca_saja and (self._orang is None or sebagai != "definitif"):
            akhiri = TombolTenang(
                "Akhiri",
                lambda: self._akhiri(dudukan.pemangku.id),
                tinggi=28,
                nama=f"tombol-akhiri-{dudukan.pemangku.id}",
            )
            akhiri.setToolTip("Berakhir kemarin; jabatannya menjadi lowong.")
            baris.addWidget(akhiri)
        tata.addLayout(baris)

    def _isi_riwayat(self) -> None:
        from sistemkerja_desktop.services.riwayat import riwayat_pegawai

        jejak = riwayat_pegawai(self._konteks.sesi, self._id, 60)
        for satu in jejak:
            self._tambah_jejak(satu)
        if not jejak:
            self._bagian("").addWidget(label("Belum ada perubahan.", Huruf.RAPAT, Peran.T2))

    def _tambah_jejak(self, jejak: "JejakOrang") -> None:
        from sistemkerja_desktop.domain.tanggal import tanggal_singkat

        perubahan, rinci = jejak.perubahan, jejak.rinci
        tata = self._bagian("")
        tata.setSpacing(2)
        diurungkan = " (diurungkan)" if perubahan.diurungkan else ""
        tata.addWidget(label(f"{perubahan.nama}{diurungkan}", Huruf.RAPAT_TEBAL, bungkus=True))
        kapan = f"{tanggal_singkat(perubahan.waktu.date())} {perubahan.waktu:%H.%M}"
        tata.addWidget(label(f"{kapan} · {perubahan.pelaku}", Huruf.KECIL, Peran.T2))
        nilai = rinci.nilai if rinci.tindakan == "Diubah" else ()
        for satu in nilai[:8]:
            tata.addWidget(
                label(f"{satu.label}: {satu.lama or '–'} → {satu.baru or '–'}", Huruf.RAPAT, Peran.T2, bungkus=True)
            )
        if rinci.tindakan != "Diubah":
            tata.addWidget(label(f"{rinci.apa} {rinci.tindakan.lower()}", Huruf.RAPAT, Peran.T2, bungkus=True))


def _pasangan(tata: QVBoxLayout, isi: list[tuple[str, str]]) -> None:
    """Label and value in two columns; what is empty is left out."""
    kisi = QGridLayout()
    kisi.setHorizontalSpacing(12)
    kisi.setVerticalSpacing(4)
    kisi.setColumnMinimumWidth(0, 104)
    kisi.setColumnStretch(1, 1)
    for baris, (judul, nilai) in enumerate((j, n) for j, n in isi if n):
        kisi.addWidget(label(judul, Huruf.RAPAT, Peran.T2), baris, 0, Qt.AlignmentFlag.AlignTop)
        teks: QLabel = label(nilai, Huruf.RAPAT, bungkus=True)
        teks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        kisi.addWidget(teks, baris, 1)
    tata.addLayout(kisi)


def _tanggal(hari: object) -> str:
    from datetime import date

    from sistemkerja_desktop.domain.tanggal import tanggal_singkat

    return tanggal_singkat(hari) if isinstance(hari, date) else ""


def _masa(pemangku: "PemangkuJabatan") -> str:
    mulai, selesai = _tanggal(pemangku.mulai), _tanggal(pemangku.selesai)
    if mulai and selesai:
        return f"{mulai} – {selesai}"
    return f"sejak {mulai}" if mulai else f"sampai {selesai}" if selesai else ""


def _sebutan_lengkap(dudukan: "Dudukan") -> str:
    from sistemkerja_desktop.services.pegawai import sebutan

    fungsional = f" ({dudukan.jabatan.nama_fungsional})" if dudukan.jabatan.nama_fungsional else ""
    kelas = f" · kelas {dudukan.jabatan.kelas}" if dudukan.jabatan.kelas else ""
    return f"{sebutan(dudukan)}{fungsional}{kelas}"
