"""The agenda of letters that came in."""

from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.komponen.tabel import Kolom
from sistemkerja_desktop.ui.surat.bagian_register import BagianRegister, kolom_nomor
from sistemkerja_desktop.ui.surat.delegasi import BERI_SEBAB, teks_kosong
from sistemkerja_desktop.ui.surat.panel_masuk import PanelMasuk
from sistemkerja_desktop.ui.surat.panel_surat import KEADAAN

if TYPE_CHECKING:
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
    from sistemkerja_desktop.services.surat import BarisSurat
    from sistemkerja_desktop.ui.konteks import Konteks

_LAIN = "Lainnya"
_ADA, _TANPA = (Keadaan.OK, "ada pindaian"), (Keadaan.AKAN_DATANG, "tanpa pindaian")


class BagianMasuk(BagianRegister):
    """Incoming letters by their agenda number."""

    kode = "masuk"
    judul_tabel = "Agenda surat masuk"
    saringan_jenis = ("Semua sifat", "Saring menurut sifat")
    petunjuk_cari = ("Cari nomor, hal, pengirim", "Cari surat masuk menurut nomor, hal, atau pengirim")

    def __init__(self, konteks: "Konteks") -> None:
        self.panel_masuk = PanelMasuk(konteks)
        super().__init__(konteks, self.panel_masuk)
        panel = self.panel_masuk
        panel.ubah_diminta.connect(self.ubah)
        panel.hapus_diminta.connect(self.hapus)
        panel.lepas_diminta.connect(self.lepas)
        panel.sebab_diminta.connect(lambda: self.beri_sebab(self.baris_terpilih))
        panel.penugasan_diminta.connect(self.buka_penugasan)
        panel.simpan_diminta.connect(self.simpan_pindaian)

    @property
    def kelas(self) -> KelasSurat:
        return KelasSurat.MASUK

    def kolom(self) -> "list[Kolom[BarisSurat]]":
        return [
            kolom_nomor("No.", lambda b: str(b.urut)),
            Kolom("Diterima", _diterima, urut=_hari_diterima, lebar=78, prioritas=2),
            Kolom("Dari", lambda b: b.surat.dari if b.surat else "", minimal=120),
            Kolom("Hal", lambda b: b.surat.hal if b.surat else teks_kosong(b), minimal=150),
            Kolom("Nomor surat", lambda b: b.surat.nomor if b.surat else "", minimal=130, prioritas=3),
            Kolom("Sifat", _sifat, urut=_sifat, lebar=96, prioritas=1),
            Kolom(
                "Keadaan",
                lambda b: _keadaan(b)[1] if b.surat else BERI_SEBAB if b.kosong else "",
                lebar=136,
                keadaan=lambda b: _keadaan(b) if b.surat else None,
            ),
        ]

    def keadaan_kosong(self) -> KeadaanKosong:
        catat = TombolBiasa("Catat surat masuk…", self.catat, ikon="plus", nama="tombol-catat-masuk-kosong")
        catat.setEnabled(not self.konteks.baca_saja)
        return KeadaanKosong(
            "mail",
            "Belum ada surat masuk",
            "Surat yang diterima dicatat di sini dengan nomor agenda dan pindaiannya, lalu dapat dihubungkan dengan "
            "penugasannya.",
            tombol=[catat],
            nama="masuk-kosong",
        )

    def golongan(self, baris: "BarisSurat") -> str:
        return _sifat(baris) or _LAIN

    def sesuaikan(self, kelas: KelasLebar, sisi: str) -> None:
        super().sesuaikan(kelas, sisi)
        self.panel_masuk.sesuaikan(kelas)

    def teks_berikut(self, hari: date) -> str:
        from sistemkerja_desktop.services.surat import nomor_berikut

        return f"nomor agenda berikut {nomor_berikut(self.konteks.sesi, hari, KelasSurat.MASUK)}"

    def tampilkan_baris(self, baris: "BarisSurat | None") -> None:
        self.panel_masuk.tampilkan(baris)

    def catat(self) -> None:
        """Asks for a letter that came in, and writes it into the agenda."""
        from sistemkerja_desktop.services.agenda.masuk import catat_surat_masuk
        from sistemkerja_desktop.ui.surat.dialog_masuk import DialogSuratMasuk

        konteks = self.konteks

        def simpan(baru: "SuratMasukBaru", _lepas: bool) -> bool:
            perubahan = konteks.laksanakan(lambda: catat_surat_masuk(konteks.sesi, baru))
            if perubahan is not None:
                self._tunjukkan_baru(min(perubahan.id_dari("Surat")))
            return perubahan is not None

        DialogSuratMasuk(konteks, simpan, induk=self.window()).exec()

    def ubah(self) -> None:
        """Mends what was written down of the chosen letter."""
        from sistemkerja_desktop.services.agenda.masuk import ubah_surat_masuk
        from sistemkerja_desktop.ui.surat.dialog_masuk import DialogSuratMasuk

        baris = self.baris_terpilih
        if baris is None or baris.surat is None:
            return
        konteks, surat = self.konteks, baris.surat

        def simpan(baru: "SuratMasukBaru", lepas: bool) -> bool:
            return (
                konteks.laksanakan(lambda: ubah_surat_masuk(konteks.sesi, surat.id, baru, lepas_pindaian=lepas))
                is not None
            )

        DialogSuratMasuk(konteks, simpan, surat=surat, induk=self.window()).exec()

    def hapus(self) -> None:
        """Takes the chosen letter out of the agenda; its number stays with the reason."""
        from sistemkerja_desktop.services.agenda.masuk import hapus_surat_masuk
        from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

        baris = self.baris_terpilih
        if baris is None or baris.surat is None:
            return
        konteks, surat = self.konteks, baris.surat
        DialogAlasan(
            f"Hapus surat masuk {surat.urut}?",
            "Surat dan pindaiannya keluar dari agenda. Nomornya tetap tercatat sebagai tidak dipakai, dengan sebabnya.",
            "Hapus surat masuk",
            lambda sebab: konteks.laksanakan(lambda: hapus_surat_masuk(konteks.sesi, surat.id, sebab)) is not None,
            judul_isian="Sebab",
            bahaya=True,
            induk=self.window(),
            nama="dialog-hapus-masuk",
        ).exec()

    def simpan_pindaian(self) -> None:
        """Saves the scan of the chosen letter where the person says."""
        from sistemkerja_desktop.services.pindaian import nama_pindaian
        from sistemkerja_desktop.ui.surat.tindakan import simpan_pindaian_dengan_tanya

        berkas = self.panel_masuk.berkas
        if berkas is not None:
            simpan_pindaian_dengan_tanya(self.konteks, berkas.id, nama_pindaian(berkas), self.window())

    def _tunjukkan_baru(self, surat_id: int) -> None:
        from sistemkerja_desktop.domain.surat import Surat

        with self.konteks.sesi.baca() as uk:
            surat = uk.get(Surat, surat_id)
        self.muat()
        self.tahun.setCurrentIndex(max(0, self.tahun.findData(surat.tahun)))
        self.tabel.pilih_kunci(surat.urut)


def _hari_diterima(baris: "BarisSurat") -> date | None:
    return (baris.surat.diterima or baris.surat.tanggal) if baris.surat else None


def _diterima(baris: "BarisSurat") -> str:
    hari = _hari_diterima(baris)
    return tanggal_singkat(hari, tahun=False) if hari is not None else ""


def _sifat(baris: "BarisSurat") -> str:
    diterima = baris.surat is not None and baris.surat.keadaan is KeadaanSurat.DITERIMA
    return baris.surat.sifat.label if diterima and baris.surat is not None else ""


def _keadaan(baris: "BarisSurat") -> tuple[Keadaan, str]:
    if baris.surat is None or baris.surat.keadaan is KeadaanSurat.DITERIMA:
        return _ADA if baris.surat is not None and baris.surat.berkas_id is not None else _TANPA
    return KEADAAN[baris.surat.keadaan]
