"""The letter that changes a running assignment: until when, with whom, and why."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDateEdit, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import rentang, tanggal_panjang
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import label
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.penugasan.kasus.formulir_dasar import FormulirDasar, Kekurangan
from sistemkerja_desktop.ui.penugasan.kasus.isian_orang import IsianOrangLain

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.penugasan import Penugasan
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.penugasan import Kasus
    from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan, UbahanPenugasan
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks

_TAMBAHAN_BIASA = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class KataUbahan:
    """What a kind of change is called: in the menu, above its dialog, and at the field of its reason."""

    menu: str
    judul: str
    alasan: str
    akibat: str = ""


# By the values of `JenisUbahan`, which is not loaded with the shell.
KATA: dict[str, KataUbahan] = {
    "perpanjangan": KataUbahan("Perpanjang…", "Perpanjang penugasan", "Alasan perpanjangan"),
    "penggantian": KataUbahan("Ganti atau tambah orang…", "Ganti atau tambah orang", "Alasan perubahan"),
    "pengakhiran": KataUbahan(
        "Akhiri lebih awal…",
        "Akhiri penugasan lebih awal",
        "Alasan pengakhiran",
        "Penugasan selesai pada tanggal itu. Surat yang sudah terbit tetap tercatat.",
    ),
    "pencabutan": KataUbahan(
        "Cabut penugasan…",
        "Cabut penugasan",
        "Alasan pencabutan",
        "Penugasan dibatalkan, kartunya keluar dari Papan. Surat yang memberinya dicabut; nomornya tetap tercatat.",
    ),
}


def buat_selesai(jenis: "JenisUbahan", p: "Penugasan", hari: date) -> IsianBerlabel | None:
    """The field of the new last day, None for a change that has none."""
    if jenis.value == "perpanjangan":
        isian = isian_tanggal(p.selesai + _TAMBAHAN_BIASA, terlama=p.selesai + timedelta(days=1))
        judul = "Diperpanjang sampai"
    elif jenis.value == "pengakhiran":
        isian = isian_tanggal(min(max(hari, p.mulai), p.selesai), terlama=p.mulai, terakhir=p.selesai)
        judul = "Berakhir tanggal"
    else:
        return None
    bantuan = f"Semula sampai {tanggal_panjang(p.selesai)}."
    hasil = IsianBerlabel(judul, isian, bantuan=bantuan, nama="isian-selesai-baru")
    isian.dateChanged.connect(lambda _h: hasil.atur_galat(""))
    return hasil


class FormulirUbahan(FormulirDasar):
    """Asks for everything that an `UbahanPenugasan` of that kind takes. Raises GalatPengguna for one that has ended."""

    def __init__(self, konteks: "Konteks", penugasan_id: int, jenis: "JenisUbahan") -> None:
        from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
        from sistemkerja_desktop.services.penugasan.ubahan import surat_berlaku, tawaran_ubahan

        self.jenis = jenis
        tawaran = tawaran_ubahan(konteks.sesi, penugasan_id, jenis)
        with konteks.sesi.baca() as uk:
            self._kasus: Kasus = muat_kasus(konteks.sesi, uk, penugasan_id)
        lama = surat_berlaku(self._kasus)
        super().__init__(konteks, sifat=self._kasus.penugasan.sifat, terlama=lama.tanggal if lama else None)
        self.selesai = buat_selesai(jenis, self._kasus.penugasan, konteks.sesi.hari_ini())
        if self.selesai is not None and isinstance(isian := self.selesai.isian, QDateEdit):
            isian.dateChanged.connect(lambda _h: self.berubah.emit())
        self.orang: IsianOrangLain | None = self._buat_orang()
        kata = KATA[jenis.value]
        self.isian_alasan.judul.setText(kata.alasan)
        self.alasan.setAccessibleName(kata.alasan)
        self.susun(
            [self._pengantar(), self.galat, *filter(None, (self.selesai, self.orang))],
            tanpa=(self.isian_kepada, self.isian_di),
        )
        self.atur_tawaran(tawaran)
        self.sambungkan()

    def fokus_awal(self) -> None:
        (self.selesai.isian if self.selesai else self.orang.isian if self.orang else self.alasan).setFocus()

    def baru(self) -> "UbahanPenugasan":
        """The change as it stands in the fields. Raises GalatPengguna where nobody can sign its letter."""
        from sistemkerja_desktop.services.penugasan.ubahan import UbahanPenugasan

        return UbahanPenugasan(
            self.jenis,
            self.surat_dasar(),
            selesai=self._tanggal_selesai(),
            orang=self.orang.orang if self.orang else None,
        )

    def pratinjau(self) -> "Callable[[], HasilPdf]":
        from sistemkerja_desktop.services.penugasan.ubahan import pratinjau_ubahan

        sesi, id_, baru = self._sesi, self._kasus.penugasan.id, self.baru()
        if self.orang is not None and baru.orang is None:
            raise GalatPengguna("Surat tampil setelah orangnya dipilih.", "")
        if not baru.surat.alasan:
            raise GalatPengguna("Surat tampil setelah alasannya ditulis.", "")
        return lambda: pratinjau_ubahan(sesi, id_, baru)

    def terbitkan(self) -> "tuple[Perubahan, SuratTerbit]":
        from sistemkerja_desktop.services.penugasan.ubahan import terbitkan_ubahan

        return terbitkan_ubahan(self._sesi, self._kasus.penugasan.id, self.baru())

    def calon_pada(self, hari: date) -> "Sequence[CalonTandaTangan]":
        from sistemkerja_desktop.services.penugasan.ubahan import tawaran_ubahan

        return tawaran_ubahan(self._sesi, self._kasus.penugasan.id, self.jenis, tanggal=hari).penandatangan

    def kekurangan(self) -> Sequence[Kekurangan]:
        kurang: list[Kekurangan] = []
        if self.orang is not None:
            kurang.append((self.orang.orang is None, self.orang, "Susunan orangnya belum diubah."))
        kosong = not self.alasan.toPlainText().strip()
        return (*kurang, (kosong, self.isian_alasan, "Alasannya belum ditulis; surat memuatnya."))

    def kata_galat(self) -> Sequence[tuple[str, IsianBerlabel]]:
        semua = (
            ("sudah berlaku sampai", self.selesai),
            ("tanggal pengakhiran", self.selesai),
            ("surat yang diubahnya", self.isian_tanggal),
            ("orang", self.orang),
            ("ketua", self.orang),
            ("alasan", self.isian_alasan),
        )
        return [(kata, isian) for kata, isian in semua if isian is not None]

    def _tanggal_selesai(self) -> date | None:
        isian = self.selesai.isian if self.selesai is not None else None
        return tanggal_dari(isian) if isinstance(isian, QDateEdit) else None

    def _pengantar(self) -> QWidget:
        """What is changed, and what follows where that is more than the letter says."""
        kata, p = KATA[self.jenis.value], self._kasus.penugasan
        if not kata.akibat:
            teks = f"Penugasan {p.nomor:03d} {p.nama}, {rentang(p.mulai, p.selesai)}."
            return label(teks, Huruf.RAPAT, Peran.T2, bungkus=True, nama="penugasan-diubah")
        bahaya = self.jenis.value == "pencabutan"
        return PitaPesan(
            Keadaan.WARN if bahaya else Keadaan.INFO, f"{p.nomor:03d} {p.nama}", kata.akibat, nama="pita-akibat"
        )

    def _buat_orang(self) -> IsianOrangLain | None:
        if self.jenis.value != "penggantian":
            return None
        return IsianOrangLain(
            self._konteks,
            self._kasus,
            self.berubah.emit,
            judul="Susunan orang yang baru",
            petunjuk="Semua orang penugasan ini mulai tanggal surat. Keluarkan yang diganti, pilih penggantinya. Kartu "
            "yang belum selesai beralih kepada penggantinya; bila lebih dari satu, bagikan di Papan.",
        )
