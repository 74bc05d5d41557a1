"""Chooses another regulation or model for the office, after showing what would change."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.peraturan.pilih_profil import PilihProfil

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.galat import GalatPengguna
    from sistemkerja_desktop.services.bagan import PenilaiTampil
    from sistemkerja_desktop.services.penempatan import GantiPenilai
    from sistemkerja_desktop.services.peraturan.ganti import JenisAsing, PratinjauGanti
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.tugas import Kemajuan

BERGANTI, TANPA = "berganti", "tanpa"


class DialogGanti(Dialog):
    """Regulation and model; the kinds of unit that the model does not know; whose assessor changes. Then one change."""

    def __init__(self, konteks: "Konteks", induk: QWidget | None = None) -> None:
        super().__init__("Ganti peraturan atau model", induk, nama="dialog-ganti-peraturan", ukuran=(1000, 640))
        self._konteks = konteks
        self._nomor = 0
        self._pemetaan: dict[str, str] = {}
        self.pratinjau: PratinjauGanti | None = None
        self.peraturan = PilihProfil("", "Peraturan")
        self.model = PilihanPanjang(12)
        self.model.view().setAccessibleName("Daftar model kedudukan")
        pilih = mendatar(
            IsianBerlabel("Peraturan", self.peraturan, nama="pilih-peraturan-baru"),
            IsianBerlabel("Model kedudukan", self.model, nama="pilih-model-baru"),
            sela=12,
        )
        pilih.setStretch(0, 1)
        pilih.setStretch(1, 1)
        self._akibat = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="akibat-ganti")
        self._jenis = menurun(sela=6)
        self._segmen = Segmen(
            ((BERGANTI, "Penilai berganti"), (TANPA, "Tanpa penilai")),
            nama="segmen-ganti",
            nama_bantu="Orang yang tampil",
        )
        self._hitungan = label("", Huruf.RAPAT, Peran.T2, nama="hitungan-ganti")
        self.tabel = _tabel()
        self.tabel.setMinimumHeight(150)
        self.isi.addLayout(pilih)
        self.isi.addWidget(self._akibat)
        self.isi.addLayout(self._jenis)
        self.isi.addLayout(mendatar(self._segmen, self._hitungan, None, sela=12))
        self._kosong_orang = label("", Huruf.ISI, Peran.T2, bungkus=True, nama="tanpa-orang")
        self.isi.addWidget(self.tabel, 1)
        self.isi.addWidget(self._kosong_orang, 1, Qt.AlignmentFlag.AlignTop)
        self.keadaan = LencanaKeadaan(Keadaan.MENUNGGU, "menghitung", lencana=False, nama="keadaan-ganti")
        self.kaki_kiri.addWidget(self.keadaan)
        self.tombol = TombolUtama("Ganti peraturan", self.accept, nama="tombol-ganti")
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), self.tombol)
        self._segmen.dipilih.connect(lambda _kode: self._tampilkan_orang())
        self.peraturan.dipilih.connect(lambda _id: self._isi_model())
        self.model.activated.connect(lambda _urut: self._hitung(baru=True))
        self.peraturan.isi(konteks.sesi.profil)
        self._isi_model()
        self.peraturan.setFocus()

    @property
    def pemetaan(self) -> Mapping[str, str]:
        """What the person answered: kind of unit -> kind of the new model."""
        return self._pemetaan

    def accept(self) -> None:
        from sistemkerja_desktop.services.peraturan.ganti import ganti_peraturan

        if not self.tombol.isEnabled():
            return
        profil_id, model_id, pemetaan = self.peraturan.profil_id, str(self.model.currentData()), dict(self._pemetaan)
        perubahan = self._konteks.laksanakan(
            lambda: ganti_peraturan(self._konteks.sesi, profil_id, model_id, pemetaan), induk=self
        )
        if perubahan is not None:
            super().accept()

    def _isi_model(self) -> None:
        from sistemkerja_desktop.services.peraturan.pasang import profil_tersedia

        kantor, pilihan = self._konteks.sesi.kantor, self.peraturan.profil_id
        ringkas = next((p for p in profil_tersedia() if p.id == pilihan), None)
        self.model.clear()
        for satu in ringkas.model if ringkas else self._konteks.sesi.profil.model:
            milik = pilihan == kantor.profil_id and satu.id == kantor.model_id
            self.model.addItem(f"{satu.nama} (kantor ini)" if milik else satu.nama, satu.id)
            self.model.setItemData(self.model.count() - 1, satu.untuk or None, Qt.ItemDataRole.ToolTipRole)
        urut = self.model.findData(kantor.model_id) if pilihan == kantor.profil_id else -1
        # Nothing is chosen for the office: a wrong model would be wrong for everybody in it.
        self.model.setPlaceholderText("Pilih model")
        self.model.setCurrentIndex(urut)
        self._hitung(baru=True)

    def _hitung(self, *, baru: bool = False) -> None:
        """Computes the preview in a worker; what was computed for an earlier choice is forgotten."""
        from sistemkerja_desktop.services.peraturan.ganti import pratinjau_ganti

        if baru:
            self._pemetaan = {}
        self._nomor += 1
        self.tombol.setEnabled(False)
        if self.model.currentIndex() < 0:
            self._kosong()
            return
        self.keadaan.atur(Keadaan.MENUNGGU, "menghitung")
        nomor, sesi, pemetaan = self._nomor, self._konteks.sesi, dict(self._pemetaan)
        profil_id, model_id = self.peraturan.profil_id, str(self.model.currentData())

        def kerja(_kemajuan: "Kemajuan") -> object:
            return nomor, pratinjau_ganti(sesi, profil_id, model_id, pemetaan)

        self._konteks.jalankan(kerja, self._terima, self._gagal)

    def _terima(self, hasil: object) -> None:
        nomor, pratinjau = cast("tuple[int, PratinjauGanti]", hasil)
        if nomor != self._nomor:
            return
        self.pratinjau = pratinjau
        self._akibat.setText(_akibat(pratinjau))
        self._tampilkan_jenis(pratinjau)
        self._tampilkan_orang()
        belum = pratinjau.belum_dipetakan
        if pratinjau.sama and not self._pemetaan:
            self.keadaan.atur(Keadaan.TERTUTUP, "Sudah dipakai kantor ini")
        elif belum:
            self.keadaan.atur(Keadaan.WARN, f"Pilih pengganti {len(belum)} jenis unit")
        elif pratinjau.tanpa_penilai:
            self.keadaan.atur(Keadaan.WARN, f"{len(pratinjau.tanpa_penilai)} orang tanpa penilai")
        else:
            self.keadaan.atur(Keadaan.OK, "Setiap orang mempunyai penilai")
        self.tombol.setEnabled(not belum and not (pratinjau.sama and not self._pemetaan))
        ganti_profil = self.peraturan.profil_id != self._konteks.sesi.kantor.profil_id
        self.tombol.setText("Ganti peraturan" if ganti_profil else "Ganti model")

    def _gagal(self, galat: "GalatPengguna") -> None:
        self._kosong()
        self._akibat.setText(f"{galat.pesan} {galat.tindakan}".strip())
        self.keadaan.atur(Keadaan.BAD, "Tidak dapat dipakai")

    def _kosong(self) -> None:
        self.pratinjau = None
        self._akibat.setText("Pilih model kedudukan. Belum ada yang ditulis.")
        kosongkan(self._jenis)
        self._tampilkan_orang()
        self.keadaan.atur(Keadaan.MENUNGGU, "Pilih model")

    def _tampilkan_orang(self) -> None:
        pratinjau = self.pratinjau
        tanpa = self._segmen.terpilih == TANPA
        baris = () if pratinjau is None else pratinjau.tanpa_penilai if tanpa else pratinjau.berganti
        self.tabel.daftar.isi(baris)
        self._hitungan.setText(f"{len(baris)} dari {pratinjau.jumlah_orang} orang" if pratinjau else "")
        self.tabel.setVisible(bool(baris))
        self._kosong_orang.setVisible(not baris)
        self._kosong_orang.setText(_tanpa_orang(pratinjau, tanpa=tanpa))

    def _tampilkan_jenis(self, pratinjau: "PratinjauGanti") -> None:
        fokus = self.focusWidget()
        nama_fokus = fokus.objectName() if fokus is not None else ""
        kosongkan(self._jenis)
        if not pratinjau.jenis:
            return
        self._jenis.addWidget(label("Jenis unit yang tidak ada dalam model baru", Huruf.RAPAT_TEBAL))
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(4)
        kisi.setColumnStretch(0, 1)
        kisi.setColumnStretch(1, 1)
        for urut, satu in enumerate(pratinjau.jenis):
            unit = ", ".join(satu.unit[:4]) + (f", dan {len(satu.unit) - 4} lagi" if len(satu.unit) > 4 else "")
            kisi.addLayout(
                menurun(label(satu.label, Huruf.BARIS), label(unit, Huruf.KECIL, Peran.T2, bungkus=True), sela=0),
                urut,
                0,
            )
            kisi.addWidget(self._isian_jenis(satu, pratinjau), urut, 1)
        self._jenis.addLayout(kisi)
        if nama_fokus.startswith("jenis-"):
            kembali = self.findChild(QComboBox, nama_fokus)
            if kembali is not None:
                kembali.setFocus()

    def _isian_jenis(self, jenis: "JenisAsing", pratinjau: "PratinjauGanti") -> QComboBox:
        isian = PilihanPanjang(12)
        isian.setObjectName(f"jenis-{jenis.jenis}")
        isian.setAccessibleName(f"{jenis.label} menjadi")
        isian.view().setAccessibleName(f"{jenis.label} menjadi")
        isian.setPlaceholderText("Pilih jenis penggantinya")
        for kode, nama in pratinjau.model.jenis_unit:
            isian.addItem(f"menjadi {nama}", kode)
        if jenis.tetap:
            isian.setEnabled(False)
            isian.setToolTip("Jenis kantor mengikuti model.")
        else:
            isian.addItem(f"tetap {jenis.label}, tanpa aturan dalam model", jenis.jenis)
        isian.setCurrentIndex(isian.findData(jenis.menjadi) if jenis.menjadi else -1)
        isian.activated.connect(lambda _urut: self._petakan(jenis.jenis, str(isian.currentData())))
        return isian

    def _petakan(self, jenis: str, menjadi: str) -> None:
        self._pemetaan[jenis] = menjadi
        self._hitung()


def _akibat(pratinjau: "PratinjauGanti") -> str:
    """What happens besides, in sentences."""
    if pratinjau.sama:
        return "Pilih peraturan atau model lain untuk melihat akibatnya. Belum ada yang ditulis."
    kalimat = ["Belum ada yang ditulis."]
    if pratinjau.penugasan_berjalan:
        kalimat.append(f"{pratinjau.penugasan_berjalan} penugasan berjalan tetap memakai ketentuan saat dimulai.")
    if pratinjau.tanya:
        kalimat.append(f"{pratinjau.tanya} pilihan kantor mulai dari bawaannya.")
    kalimat.append("Dapat diurungkan.")
    return " ".join(kalimat)


def _tanpa_orang(pratinjau: "PratinjauGanti | None", *, tanpa: bool) -> str:
    """What stands in place of an empty table."""
    if pratinjau is None or pratinjau.sama:
        return ""
    if pratinjau.belum_dipetakan:
        return "Pilih dahulu pengganti setiap jenis unit di atas; sesudah itu tampak siapa yang berganti penilai."
    if tanpa:
        return "Setiap orang mempunyai Pejabat Penilai Kinerja."
    return "Tidak seorang pun berganti Pejabat Penilai Kinerja."


def _tabel() -> TabelData:
    kolom: list[Kolom[GantiPenilai]] = [
        Kolom("Pegawai", lambda g: g.nama, minimal=150, tebal=True),
        Kolom("Penilai sekarang", lambda g: g.lama.nama or "belum ada", minimal=160, kedua=lambda g: _kedua(g.lama)),
        Kolom("Dasar", lambda g: _pasal(g.lama), aturan=lambda g: g.lama.aturan, lebar=140, prioritas=2, saring=False),
        Kolom("Menjadi", lambda g: g.baru.nama or "belum ada", minimal=160, kedua=lambda g: _kedua(g.baru)),
        Kolom("Dasar", lambda g: _pasal(g.baru), aturan=lambda g: g.baru.aturan, lebar=140, prioritas=1, saring=False),
    ]
    return TabelData(
        DaftarModel(kolom, kunci=lambda g: g.pegawai_id),
        nama="tabel-ganti",
        nama_bantu="Orang yang Pejabat Penilai Kinerjanya berganti",
    )


def _kedua(penilai: "PenilaiTampil") -> str:
    return penilai.jabatan if penilai.ada else penilai.catatan


def _pasal(penilai: "PenilaiTampil") -> str:
    """The articles as text, for tooltips and screen readers; on the screen they are chips."""
    return ", ".join(f"{d.pasal} {d.peraturan}" for d in penilai.aturan.dasar) if penilai.aturan else ""
