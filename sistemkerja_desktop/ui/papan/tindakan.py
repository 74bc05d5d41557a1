"""What is done to one card: its dialogs, and the services behind them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan
from sistemkerja_desktop.ui.komponen.isian import tanggal_dari
from sistemkerja_desktop.ui.papan.dialog import DialogCatat, DialogKegiatan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import GerbangTertutup, KartuPapan, PilihanPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks


class TindakanKartu:
    """Every method is one action of the person; those with a dialog return whether it was carried out."""

    def __init__(self, konteks: "Konteks", induk: QWidget) -> None:
        self._konteks = konteks
        self._sesi = konteks.sesi
        self._induk = induk

    def pindahkan(self, id_: int, tujuan: Fase) -> "GerbangTertutup | None":
        """Moves the card, or returns what holds it back."""
        from sistemkerja_desktop.services.papan import periksa_gerbang, pindahkan_kegiatan

        tertutup = periksa_gerbang(self._sesi, id_, tujuan)
        if tertutup is None:
            self._laksanakan(lambda: pindahkan_kegiatan(self._sesi, id_, tujuan))
        return tertutup

    def urutkan(self, id_: int, sebelum: int) -> None:
        """Puts the card before another of its column, 0 for the end."""
        from sistemkerja_desktop.services.papan import atur_urutan

        self._konteks.laksanakan(lambda: atur_urutan(self._sesi, id_, sebelum or None), beritahu=False)

    def centang(self, id_: int, kode: str, ya: bool, hari: date) -> bool:
        """Records a step of that day, or takes its record back."""
        from sistemkerja_desktop.services.papan import catat_langkah, hapus_catatan_langkah

        if ya:
            return self._laksanakan(lambda: catat_langkah(self._sesi, id_, kode, hari))
        return self._laksanakan(lambda: hapus_catatan_langkah(self._sesi, id_, kode))

    def catat_kurang(self, kartu: "KartuPapan", galat: "GerbangTertutup") -> bool:
        """Asks which of the missing steps were done, and when."""
        from sistemkerja_desktop.services.papan import catat_beberapa_langkah

        def catat(kode: Sequence[str], hari: date, keterangan: str) -> bool:
            return self._laksanakan(lambda: catat_beberapa_langkah(self._sesi, kartu.id, kode, hari, keterangan))

        dialog = DialogCatat(
            kartu.nama,
            galat.kurang,
            self._sesi.hari_ini(),
            catat,
            tujuan=galat.tujuan.label,
            induk=self._induk.window(),
        )
        return bool(dialog.exec())

    def lewati(self, kartu: "KartuPapan", galat: "GerbangTertutup") -> bool:
        """Asks for the leader's reason, and moves the card past its missing steps."""
        from sistemkerja_desktop.services.papan import lewati_dan_pindahkan

        nama = "; ".join(langkah.ringkas or langkah.uraian for langkah in galat.kurang)
        dialog = DialogAlasan(
            f"Lewati dan pindahkan ke {galat.tujuan.label}",
            f"“{kartu.nama}” pindah tanpa langkah ini: {nama}. Alasan pimpinan tercatat dalam riwayat kegiatan.",
            "Lewati dan pindahkan",
            lambda alasan: self._laksanakan(lambda: lewati_dan_pindahkan(self._sesi, kartu.id, galat.tujuan, alasan)),
            judul_isian="Alasan pimpinan",
            induk=self._induk.window(),
            nama="dialog-lewati",
        )
        return bool(dialog.exec())

    def kembalikan(self, kartu: "KartuPapan") -> bool:
        """Asks what has to be corrected, and sends the card back to Pelaksanaan."""
        from sistemkerja_desktop.services.papan import kembalikan_kegiatan

        dialog = DialogAlasan(
            "Kembalikan untuk perbaikan",
            f"“{kartu.nama}” kembali ke Pelaksanaan. Langkah yang harus diulang dicatat lagi; riwayatnya tetap.",
            "Kembalikan",
            lambda alasan: self._laksanakan(lambda: kembalikan_kegiatan(self._sesi, kartu.id, alasan)),
            judul_isian="Yang perlu dibetulkan",
            induk=self._induk.window(),
            nama="dialog-kembalikan",
        )
        return bool(dialog.exec())

    def tambah(self, pilihan: "Sequence[PilihanPenugasan]") -> int:
        """Asks for a new card; returns its id, 0 when the dialog was left."""
        from sistemkerja_desktop.services.papan import tambah_kegiatan

        baru: list[int] = []

        def simpan(d: DialogKegiatan) -> bool:
            nama, target, tenggat = d.nama.text(), d.target.text(), tanggal_dari(d.tenggat)
            perubahan = self._konteks.laksanakan(
                lambda: tambah_kegiatan(self._sesi, d.penugasan_id, nama, target, tenggat, d.pegawai_id)
            )
            baru.extend(perubahan.id_dari("Kegiatan") if perubahan else ())
            return perubahan is not None

        DialogKegiatan(pilihan, simpan, induk=self._induk.window()).exec()
        return baru[0] if baru else 0

    def ubah(self, id_: int) -> bool:
        """Asks for what stands on the card."""
        from sistemkerja_desktop.services.papan import rincian_kegiatan, ubah_kegiatan

        def simpan(d: DialogKegiatan) -> bool:
            return self._laksanakan(
                lambda: ubah_kegiatan(
                    self._sesi,
                    id_,
                    nama=d.nama.text(),
                    target=d.target.text(),
                    tenggat=tanggal_dari(d.tenggat),
                    pegawai_id=d.pegawai_id,
                )
            )

        return bool(
            DialogKegiatan((), simpan, awal=rincian_kegiatan(self._sesi, id_), induk=self._induk.window()).exec()
        )

    def hapus(self, id_: int) -> bool:
        """Takes the card off the board; the toast offers undo."""
        from sistemkerja_desktop.services.papan import hapus_kegiatan

        return self._laksanakan(lambda: hapus_kegiatan(self._sesi, id_))

    def _laksanakan(self, fungsi: Callable[[], Perubahan]) -> bool:
        return self._konteks.laksanakan(fungsi) is not None
