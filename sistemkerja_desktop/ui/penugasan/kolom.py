"""The columns of the list of assignments."""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.tabel import Kolom
from sistemkerja_desktop.ui.penugasan.panel import inisial_nama, keadaan_penugasan, yang_dilayani

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.orang_luar import OrangLuar
    from sistemkerja_desktop.services.menunggu import LangkahMenunggu
    from sistemkerja_desktop.services.penugasan import BarisPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks


_LEBAR_MENUNGGU, _LEBAR_TANPA_MENUNGGU = 180, 96


class KolomPenugasan:
    """Reads a row together with what was read of all of them: the steps that wait, and people of other offices."""

    def __init__(self, konteks: "Konteks") -> None:
        self._konteks = konteks
        self.menunggu: dict[int, LangkahMenunggu] = {}
        self.luar: dict[int, tuple[OrangLuar, ...]] = {}

    def semua(self) -> "list[Kolom[BarisPenugasan]]":
        """The columns in their order; where nothing waits its column leaves its room to the names."""
        return [
            Kolom("Nomor", lambda b: b.kode, urut=lambda b: b.penugasan.nomor, lebar=76, angka=True, prioritas=4),
            Kolom(
                "Nama",
                lambda b: b.penugasan.nama,
                tebal=True,
                minimal=224,
                kedua=yang_dilayani,
                tanda=lambda b: self._konteks.tanda("Penugasan", b.penugasan.id),
            ),
            Kolom("Bentuk", _bentuk, lebar=100, prioritas=6),
            Kolom("Orang", self._orang, lebar=190, prioritas=2, avatar=self._inisial),
            Kolom(
                "Masa",
                lambda b: f"{tanggal_singkat(b.penugasan.mulai, tahun=False)} – {tanggal_singkat(b.penugasan.selesai)}",
                urut=lambda b: (b.penugasan.mulai, b.penugasan.selesai),
                lebar=176,
                prioritas=3,
            ),
            Kolom(
                "Kegiatan",
                lambda b: f"{b.selesai_kegiatan} dari {b.jumlah_kegiatan}" if b.jumlah_kegiatan else "",
                urut=lambda b: b.selesai_kegiatan / max(1, b.jumlah_kegiatan),
                lebar=92,
                prioritas=5,
            ),
            Kolom("Surat", lambda b: b.surat[-1].nomor if b.surat else "", lebar=210, prioritas=7),
            Kolom(
                "Menunggu",
                self._langkah,
                urut=self._tenggat,
                lebar=_LEBAR_MENUNGGU if self.menunggu else _LEBAR_TANPA_MENUNGGU,
                prioritas=1,
                kedua=self._siapa,
            ),
            Kolom("Keadaan", lambda b: self.keadaan(b)[1], lebar=134, keadaan=self.keadaan),
        ]

    def keadaan(self, baris: "BarisPenugasan") -> tuple[Keadaan, str]:
        """The assignment's state as shape and word, as of today."""
        return keadaan_penugasan(baris, self._konteks.sesi.hari_ini(), self.menunggu.get(baris.penugasan.id))

    def _langkah(self, baris: "BarisPenugasan") -> str:
        menunggu = self.menunggu.get(baris.penugasan.id)
        return menunggu.judul if menunggu is not None else ""

    def _siapa(self, baris: "BarisPenugasan") -> str:
        menunggu = self.menunggu.get(baris.penugasan.id)
        return menunggu.sebutan if menunggu is not None else ""

    def _tenggat(self, baris: "BarisPenugasan") -> object:
        menunggu = self.menunggu.get(baris.penugasan.id)
        return menunggu.tenggat if menunggu is not None else None

    def _nama(self, baris: "BarisPenugasan") -> list[str]:
        return [o.nama for o in baris.orang] + [o.nama for o in self.luar.get(baris.penugasan.id, ())]

    def _orang(self, baris: "BarisPenugasan") -> str:
        nama = self._nama(baris)
        if not nama:
            return "–"
        return nama[0] + (f" +{len(nama) - 1}" if len(nama) > 1 else "")

    def _inisial(self, baris: "BarisPenugasan") -> str:
        if baris.orang:
            return baris.orang[0].inisial
        nama = self._nama(baris)
        return inisial_nama(nama[0]) if nama else ""


def _bentuk(baris: "BarisPenugasan") -> str:
    return "Tim kerja" if baris.penugasan.bentuk is Bentuk.TIM else "Individu"
