"""Third step: the file beside the office's data: new, changed, unchanged, gone."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.komponen.wadah import Kartu

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import BandingBaris, HasilAnalisis

_URAIAN = {
    "baru": "Orang yang belum ada di data kantor. Jabatannya ikut dibuat.",
    "berubah": "Hanya isian di bawah yang diganti. Isian yang kosong di berkas tidak menghapus apa pun.",
    "tetap": "Sama dengan data kantor; tidak ditulis lagi.",
    "hilang": "Ada di data kantor, tidak ada di berkas. Tidak dihapus; keluarkan dari halaman Pegawai bila perlu.",
}


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """A person, or one changed field of a person. `id` is unique in its list."""

    id: int
    nama: str
    nip: str
    jabatan: str
    unit: str
    isian: str = ""
    lama: str = ""
    baru: str = ""


class HalamanBanding(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("impor-banding")
        self._tempat = mendatar()
        self.segmen: Segmen | None = None
        self._uraian = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="uraian-banding")
        self.orang = TabelData(
            DaftarModel[BarisBanding](
                [
                    Kolom("Nama", lambda b: b.nama, tebal=True),
                    Kolom("NIP", lambda b: b.nip, lebar=200, angka=True, prioritas=2),
                    Kolom("Jabatan", lambda b: b.jabatan),
                    Kolom("Unit", lambda b: b.unit, lebar=200, prioritas=1),
                ]
            ),
            nama="tabel-banding-orang",
            nama_bantu="Orang",
        )
        self.ubahan = TabelData(
            DaftarModel[BarisBanding](
                [
                    Kolom("Nama", lambda b: b.nama, tebal=True),
                    Kolom("Isian", lambda b: b.isian, lebar=150),
                    Kolom("Lama", lambda b: b.lama or "–"),
                    Kolom("Baru", lambda b: b.baru, tebal=True),
                ]
            ),
            nama="tabel-banding-ubahan",
            nama_bantu="Isian yang berubah",
        )
        self._tumpukan = QStackedWidget()
        self._tumpukan.addWidget(self.orang)
        self._tumpukan.addWidget(self.ubahan)
        kartu = Kartu(tepi=(0, 0, 0, 0))
        kepala = QWidget()
        kepala.setMinimumHeight(44)
        baris = mendatar(self._tempat, self._uraian, sela=16, tepi=(12, 6, 12, 6))
        baris.setStretch(1, 1)
        kepala.setLayout(baris)
        kartu.isi.setSpacing(0)
        kartu.isi.addWidget(kepala)
        kartu.isi.addWidget(garis(kuat=True))
        kartu.isi.addWidget(self._tumpukan, 1)
        self.setLayout(menurun(kartu, sela=0, tepi=(16, 12, 16, 12)))
        self._hasil: HasilAnalisis | None = None

    def isi(self, hasil: "HasilAnalisis") -> None:
        """Shows the comparison, first what will be written."""
        from sistemkerja_desktop.services.impor.model import JenisBanding

        self._hasil = hasil
        jumlah = {jenis.value: hasil.banding.jumlah(jenis) for jenis in JenisBanding}
        if self.segmen is not None:
            self._tempat.removeWidget(self.segmen)
            self.segmen.hide()
            self.segmen.deleteLater()
        pilihan = [(kode, f"{kode.capitalize()} {banyak}") for kode, banyak in jumlah.items()]
        pertama = next((kode for kode in ("berubah", "baru", "tetap") if jumlah[kode]), "baru")
        self.segmen = Segmen(pilihan, terpilih=pertama, nama="segmen-banding", nama_bantu="Hasil perbandingan")
        self.segmen.dipilih.connect(self.pilih)
        self._tempat.addWidget(self.segmen)
        self.pilih(pertama)

    def pilih(self, kode: str) -> None:
        """Shows one kind: baru, berubah, tetap or hilang."""
        from sistemkerja_desktop.services.impor.model import JenisBanding

        assert self._hasil is not None
        jenis = JenisBanding(kode)
        banding = self._hasil.banding.dengan_jenis(jenis)
        uraian = _URAIAN[kode]
        if jenis is JenisBanding.HILANG and self._hasil.banding.tertahan:
            uraian += f" {len(self._hasil.banding.tertahan)} orang lain barisnya ditolak dan tidak dihitung hilang."
        if jenis is JenisBanding.BARU and self._hasil.unit_baru:
            uraian += f" Unit baru: {', '.join(self._hasil.unit_baru)}."
        self._uraian.setText(uraian)
        if jenis is JenisBanding.BERUBAH:
            baris = [
                BarisBanding(i, orang.nama, "", "", "", u.label, u.lama, u.baru)
                for i, (orang, u) in enumerate((_orang(0, b), u) for b in banding for u in b.ubah)
            ]
            self.ubahan.daftar.isi(baris)
        else:
            self.orang.daftar.isi([_orang(i, b) for i, b in enumerate(banding)])
        self._tumpukan.setCurrentIndex(1 if jenis is JenisBanding.BERUBAH else 0)


def _orang(id_: int, banding: "BandingBaris") -> BarisBanding:
    from sistemkerja_desktop.domain.nip import format_nip

    if banding.ada is not None:
        orang = banding.ada.pegawai
        return BarisBanding(
            id_, orang.nama_lengkap, format_nip(orang.nip), banding.ada.nama_jabatan, banding.ada.nama_unit
        )
    assert banding.baris is not None
    isian = banding.baris.isian
    return BarisBanding(
        id_,
        str(isian.get("nama") or ""),
        format_nip(str(isian.get("nip") or "")),
        str(isian.get("jabatan") or ""),
        str(isian.get("unit") or ""),
    )
