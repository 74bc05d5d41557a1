"""What the check of a handed-over profile found, and adding it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, TombolUtama, label
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.pengaturan.bagian import Fakta

if TYPE_CHECKING:
    from sistemkerja_desktop.regulasi.galat import GalatProfil
    from sistemkerja_desktop.services.peraturan.pasang import PaketProfil
    from sistemkerja_desktop.ui.konteks import Konteks


class DialogPasang(Dialog):
    """A profile that can be added, with what it is; or all its faults with file, line and key."""

    def __init__(self, konteks: "Konteks", paket: "PaketProfil", induk: QWidget | None = None) -> None:
        ukuran = (820, 520) if paket.masalah else None
        super().__init__("Tambah profil peraturan", induk, nama="dialog-pasang-profil", ukuran=ukuran)
        self._konteks, self._paket = konteks, paket
        self.isi.addWidget(label(paket.nama, Huruf.DIALOG, bungkus=True))
        if paket.masalah:
            self._tampilkan_masalah()
        else:
            self._tampilkan_isi()
        self.tutup = TombolBiasa("Batal" if paket.sah else "Tutup", self.reject, nama="tombol-batal")
        self.tambah_tombol(self.tutup)
        if paket.sah:
            teks = "Ganti profil lama" if paket.lama else "Tambah profil"
            pasang = TombolUtama(teks, self.accept, nama="tombol-pasang")
            self.tambah_tombol(pasang)
            pasang.setFocus()
        else:
            self.tutup.setFocus()
        self.setMinimumWidth(520)

    def accept(self) -> None:
        from sistemkerja_desktop.services.peraturan.pasang import pasang_profil

        try:
            profil = pasang_profil(self._paket, ganti=self._paket.lama is not None, dipakai=self._konteks.sesi)
        except GalatPengguna as galat:
            self._konteks.tampilkan_galat(galat, self)
            return
        self._konteks.pesan(f"Profil {profil.nama_singkat} versi {profil.versi} ditambahkan")
        super().accept()

    def _tampilkan_isi(self) -> None:
        paket = self._paket
        fakta = Fakta()
        for judul, isi in (
            ("Id", paket.id),
            ("Versi", paket.versi),
            ("Mewarisi", paket.induk or "tidak ada"),
            ("Model", "\n".join(paket.model)),
        ):
            fakta.tambah(judul, f"paket-{judul.lower()}").setText(isi)
        self.isi.addLayout(fakta)
        if paket.bawaan:
            self._pita(
                Keadaan.BAD, f"Id {paket.id} milik profil yang dibawa program.", "Profil itu tidak dapat diganti."
            )
        elif paket.lama is not None:
            uraian = f"Versi {paket.lama.versi} diganti versi {paket.versi}."
            if self._konteks.sesi.kantor.profil_id == paket.id:
                uraian += " Kantor ini memakainya; isinya yang baru berlaku setelah berkas kantor dibuka lagi."
            self._pita(Keadaan.WARN, "Profil dengan id ini sudah ditambahkan.", uraian)
        else:
            self._pita(
                Keadaan.OK, "Profil sah.", "Semua berkasnya sudah diperiksa. Kantor ini tetap memakai peraturannya."
            )
        self.isi.addStretch(1)

    def _tampilkan_masalah(self) -> None:
        masalah = self._paket.masalah
        self._pita(
            Keadaan.BAD,
            f"{self._paket.sumber}: {len(masalah)} masalah. Profil tidak ditambahkan.",
            "Perbaiki di berkasnya, lalu tambahkan lagi.",
        )
        kolom: list[Kolom[GalatProfil]] = [
            Kolom("Masalah", lambda g: g.masalah[:1].upper() + g.masalah[1:], kedua=lambda g: g.kunci or "berkas ini"),
            Kolom("Berkas", lambda g: g.berkas, lebar=230, prioritas=1),
            Kolom("Baris", lambda g: str(g.baris or ""), urut=lambda g: g.baris, lebar=70, kanan=True, angka=True),
        ]
        self.tabel = TabelData(
            DaftarModel(kolom, masalah, kunci=id), nama="tabel-masalah", nama_bantu="Masalah profil, satu per baris"
        )
        self.tabel.setMinimumHeight(140)
        self.isi.addWidget(self.tabel, 1)
        self.kaki_kiri.addWidget(TombolTenang("Salin daftar", self._salin, ikon="copy", nama="tombol-salin-masalah"))

    def _salin(self) -> None:
        baris = [f"{g.berkas}\t{g.baris or ''}\t{g.kunci}\t{g.masalah}" for g in self._paket.masalah]
        QApplication.clipboard().setText("\n".join(["Berkas\tBaris\tKunci\tMasalah", *baris]))

    def _pita(self, keadaan: Keadaan, pesan: str, uraian: str) -> None:
        self.isi.addWidget(PitaPesan(keadaan, pesan, uraian, nama="pita-paket"))
