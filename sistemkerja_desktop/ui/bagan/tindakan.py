"""What can be done on the chart, the same from menu, panel, canvas and tree. Every change is one call of a service."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.bagan import KotakOrang, Kunci
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kedudukan import Dudukan
    from sistemkerja_desktop.services.penempatan import Pratinjau, Tujuan
    from sistemkerja_desktop.services.ringkasan_orang import RingkasanOrang
    from sistemkerja_desktop.ui.bagan.dialog_isi import DialogJabatan
    from sistemkerja_desktop.ui.konteks import Konteks

_DEFINITIF, _PLT, _PLH = SebagaiPemangku.DEFINITIF, SebagaiPemangku.PLT, SebagaiPemangku.PLH


class TindakanBagan:
    """Asks with dialogs what is missing and hands the change to `Konteks.laksanakan`."""

    def __init__(self, konteks: "Konteks", induk: QWidget) -> None:
        self._konteks = konteks
        self._induk = induk

    @property
    def baca_saja(self) -> bool:
        return self._konteks.baca_saja

    # -- moving

    def boleh_seret(self, kunci: Kunci) -> bool:
        """Whether a box can be picked up at all; where it may go is said at the target."""
        if self.baca_saja:
            return False
        if kunci.jenis == "unit":
            return self._konteks.sesi.susunan.akar.id != kunci.id
        return kunci.jenis in ("jabatan", "orang") and kunci.pegawai_id != 0

    def pratinjau(self, asal: Kunci, sasaran: Kunci) -> "Pratinjau | None":
        """What dropping one box on another would do; None where it would mean nothing."""
        from sistemkerja_desktop.services.penempatan import KeUnit, pratinjau_pindah, pratinjau_pindah_unit

        tujuan = self._tujuan(sasaran)
        if tujuan is None:
            return None
        if asal.jenis == "unit":
            unit_id = tujuan.unit_id if isinstance(tujuan, KeUnit) else self._unit(sasaran)
            return pratinjau_pindah_unit(self._konteks.sesi, asal.id, unit_id) if unit_id is not None else None
        return pratinjau_pindah(self._konteks.sesi, asal.pegawai_id, tujuan)

    def pindah(self, asal: Kunci, sasaran: Kunci) -> None:
        """Does what `pratinjau` promised."""
        tujuan = self._tujuan(sasaran)
        if tujuan is not None:
            self._pindah_ke(asal, tujuan)

    def pindahkan(self, kunci: Kunci | None) -> None:
        """Opens Pindahkan ke… for a person or unit."""
        if kunci is None or not self.boleh_seret(kunci):
            return
        from sistemkerja_desktop.services.penempatan import (
            KeUnit,
            pratinjau_pindah,
            pratinjau_pindah_unit,
            tujuan_pegawai,
            tujuan_unit,
        )
        from sistemkerja_desktop.ui.bagan.dialog_pindah import DialogPindah

        sesi = self._konteks.sesi
        if kunci.jenis == "unit":

            def pratinjau(tujuan: "Tujuan") -> "Pratinjau":
                assert isinstance(tujuan, KeUnit)
                return pratinjau_pindah_unit(sesi, kunci.id, tujuan.unit_id)

            nama, calon = sesi.susunan.unit[kunci.id].nama, tujuan_unit(sesi, kunci.id)
            dialog = DialogPindah(f"Pindahkan {nama} ke…", calon, pratinjau, self._induk)
        else:
            nama, calon = sesi.susunan.pegawai[kunci.pegawai_id].nama, tujuan_pegawai(sesi, kunci.pegawai_id)
            dialog = DialogPindah(
                f"Pindahkan {nama} ke…", calon, partial(pratinjau_pindah, sesi, kunci.pegawai_id), self._induk
            )

        def setuju() -> None:
            if dialog.tujuan is not None:
                self._pindah_ke(kunci, dialog.tujuan)

        _buka(dialog, setuju)

    def _pindah_ke(self, kunci: Kunci, tujuan: "Tujuan") -> None:
        from sistemkerja_desktop.services.penempatan import KeUnit, pindahkan_pegawai
        from sistemkerja_desktop.services.unit import pindah_unit

        sesi = self._konteks.sesi
        if kunci.jenis == "unit":
            unit_id = tujuan.unit_id if isinstance(tujuan, KeUnit) else sesi.susunan.jabatan[tujuan.jabatan_id].unit_id
            self._konteks.laksanakan(lambda: pindah_unit(sesi, kunci.id, unit_id))
        else:
            self._konteks.laksanakan(lambda: pindahkan_pegawai(sesi, kunci.pegawai_id, tujuan))

    def _tujuan(self, sasaran: Kunci) -> "Tujuan | None":
        """A vacant seat means the seat, any other box the unit that it stands in."""
        from sistemkerja_desktop.services.penempatan import KeJabatan, KeUnit

        if sasaran.jenis == "jabatan":
            pemangku = self._konteks.sesi.susunan.pemangku_jabatan(sasaran.id)
            if all(d.sebagai is not _DEFINITIF for d in pemangku):
                return KeJabatan(sasaran.id)
        unit_id = self._unit(sasaran)
        return KeUnit(unit_id) if unit_id is not None else None

    def _unit(self, kunci: Kunci) -> int | None:
        susunan = self._konteks.sesi.susunan
        if kunci.jenis in ("unit", "langsung", "kelompok"):
            return kunci.id if kunci.id in susunan.unit else None
        kursi = susunan.jabatan.get(kunci.id) if kunci.jenis == "jabatan" else None
        return kursi.unit_id if kursi is not None else None

    # -- people

    def tugaskan(self, kunci: Kunci | None) -> None:
        """Opens the wizard of an assignment with this person chosen."""
        if kunci is not None and kunci.pegawai_id:
            self._konteks.buka.emit("penugasan", {"pegawai": [kunci.pegawai_id]})

    def buka_pegawai(self, pegawai_id: int) -> None:
        self._konteks.buka.emit("pegawai", pegawai_id)

    def ringkasan(self, pegawai_id: int) -> "RingkasanOrang":
        from sistemkerja_desktop.services.ringkasan_orang import ringkasan_orang

        return ringkasan_orang(self._konteks.sesi, pegawai_id)

    # -- seats

    def isi_jabatan(self, kotak: KotakOrang) -> None:
        """Asks who takes a seat: definitif or as Plt. where it is vacant, as Plh. where its holder is there."""
        from sistemkerja_desktop.services.jabatan import isi_jabatan
        from sistemkerja_desktop.ui.bagan.dialog_isi import DialogPemangku

        assert kotak.jabatan is not None
        kursi, sesi = kotak.jabatan, self._konteks.sesi
        dipangku = any(d.sebagai is _DEFINITIF for d in sesi.susunan.pemangku_jabatan(kursi.id))
        pilihan = [_PLH] if dipangku else [_PLT, _DEFINITIF] if kursi.memimpin else [_DEFINITIF, _PLT]
        unit = sesi.susunan.unit[kursi.unit_id].nama
        dialog = DialogPemangku(
            f"Tetapkan {'Plh.' if dipangku else 'pemangku'} {kursi.nama}",
            f"{kursi.nama}, {unit}. Pejabat definitif melepas jabatan lamanya dulu; Plt. dan Plh. tetap memangkunya.",
            pilihan,
            tuple(sesi.susunan.pegawai.values()),
            sesi.hari_ini(),
            self._induk,
        )
        _buka(
            dialog,
            lambda: self._konteks.laksanakan(
                lambda: isi_jabatan(
                    sesi,
                    kursi.id,
                    dialog.pegawai_id,
                    sebagai=dialog.sebagai,
                    mulai=dialog.mulai,
                    selesai=dialog.selesai,
                )
            ),
        )

    def perpanjang(self, dudukan: "Dudukan") -> None:
        """Asks for another last day of a Plt. or Plh."""
        from sistemkerja_desktop.services.jabatan import perpanjang_pemangku
        from sistemkerja_desktop.ui.bagan.dialog_isi import DialogMasa

        sesi, pemangku = self._konteks.sesi, dudukan.pemangku
        sampai = f"sampai {tanggal_panjang(pemangku.selesai)}" if pemangku.selesai else "tanpa batas"
        dialog = DialogMasa(
            f"Perpanjang masa {dudukan.sebagai} {dudukan.jabatan.nama}",
            f"{sesi.susunan.pegawai[dudukan.pegawai_id].nama_lengkap}, sekarang {sampai}.",
            pemangku.selesai,
            sesi.hari_ini(),
            self._induk,
        )
        _buka(dialog, lambda: self._konteks.laksanakan(lambda: perpanjang_pemangku(sesi, pemangku.id, dialog.selesai)))

    def tambah_jabatan(self, unit_id: int) -> None:
        from sistemkerja_desktop.services.jabatan import tambah_jabatan

        susunan = self._konteks.sesi.susunan
        bebas = tuple(p for p in susunan.pegawai.values() if not self._memangku_definitif(p))
        dialog = self._dialog_jabatan(
            f"Tambah jabatan di {susunan.unit[unit_id].nama}", Jabatan(0, "", unit_id, JenisJabatan.PELAKSANA), bebas
        )
        _buka(
            dialog,
            lambda: self._konteks.laksanakan(
                lambda: tambah_jabatan(self._konteks.sesi, dialog.jabatan, dialog.pegawai_id)
            ),
        )

    def _ubah_jabatan(self, kursi: Jabatan) -> None:
        from sistemkerja_desktop.services.jabatan import ubah_jabatan

        dialog = self._dialog_jabatan(f"Ubah jabatan {kursi.nama}", kursi, None)
        _buka(dialog, lambda: self._konteks.laksanakan(lambda: ubah_jabatan(self._konteks.sesi, dialog.jabatan)))

    def _dialog_jabatan(self, judul: str, kursi: Jabatan, pegawai: tuple[Pegawai, ...] | None) -> "DialogJabatan":
        from sistemkerja_desktop.ui.bagan.dialog_isi import DialogJabatan

        boleh = self._konteks.sesi.susunan.kursi_kepala(kursi.unit_id) is None
        return DialogJabatan(judul, kursi, boleh_memimpin=boleh, pegawai=pegawai, induk=self._induk)

    def _memangku_definitif(self, orang: Pegawai) -> bool:
        return any(d.sebagai is _DEFINITIF for d in self._konteks.sesi.susunan.dudukan(orang.id))

    # -- units

    def boleh_beranak(self, unit_id: int) -> bool:
        from sistemkerja_desktop.services.unit import jenis_anak

        sesi = self._konteks.sesi
        return bool(jenis_anak(sesi.model, sesi.susunan.unit[unit_id].jenis))

    def tambah_unit(self, induk_id: int) -> None:
        from sistemkerja_desktop.services.unit import jenis_anak, label_jenis, tambah_unit
        from sistemkerja_desktop.ui.bagan.dialog_isi import DialogUnit

        sesi = self._konteks.sesi
        induk = sesi.susunan.unit[induk_id]
        jenis = [(satu, label_jenis(sesi.model, satu)) for satu in jenis_anak(sesi.model, induk.jenis)]
        dialog = DialogUnit(f"Tambah unit di bawah {induk.nama}", jenis, None, self._induk)
        _buka(
            dialog,
            lambda: self._konteks.laksanakan(
                lambda: tambah_unit(sesi, dialog.nama, dialog.jenis, induk_id, dialog.keterangan)
            ),
        )

    def _ubah_unit(self, unit_id: int) -> None:
        from sistemkerja_desktop.services.unit import jenis_anak, label_jenis, ubah_unit
        from sistemkerja_desktop.ui.bagan.dialog_isi import DialogUnit

        sesi = self._konteks.sesi
        unit = sesi.susunan.unit[unit_id]
        induk = sesi.susunan.unit.get(unit.induk_id or 0)
        boleh = jenis_anak(sesi.model, induk.jenis) if induk is not None else ()
        jenis = [(satu, label_jenis(sesi.model, satu)) for satu in dict.fromkeys((unit.jenis, *boleh))]
        dialog = DialogUnit(f"Ubah unit {unit.nama}", jenis, unit, self._induk)
        _buka(
            dialog,
            lambda: self._konteks.laksanakan(
                lambda: ubah_unit(sesi, unit_id, nama=dialog.nama, jenis=dialog.jenis, keterangan=dialog.keterangan)
            ),
        )

    # -- the menu

    def isi_menu(self, menu: QMenu, kunci: Kunci) -> None:
        """Fills a menu with what can be done with a unit, seat or person."""
        if kunci.jenis in ("unit", "langsung", "kelompok") and self._unit(kunci) is not None:
            self._menu_unit(menu, kunci.id)
        elif kunci.jenis == "jabatan" and kunci.id in self._konteks.sesi.susunan.jabatan:
            self._menu_jabatan(menu, kunci)
        if kunci.pegawai_id and kunci.jenis in ("jabatan", "orang"):
            self._butir(menu, "Buka di Pegawai", lambda: self.buka_pegawai(kunci.pegawai_id), "user", selalu=True)

    def _menu_unit(self, menu: QMenu, unit_id: int) -> None:
        from sistemkerja_desktop.services.unit import hapus_unit

        sesi = self._konteks.sesi
        kursi = sesi.susunan.kursi_kepala(unit_id)
        self._butir(menu, "Ubah unit…", lambda: self._ubah_unit(unit_id), "pencil")
        if self.boleh_beranak(unit_id):
            self._butir(menu, "Tambah unit di bawahnya…", lambda: self.tambah_unit(unit_id), "plus")
        self._butir(menu, "Tambah jabatan…", lambda: self.tambah_jabatan(unit_id), "user-plus")
        if kursi is not None:
            dipangku = any(d.sebagai is _DEFINITIF for d in sesi.susunan.pemangku_jabatan(kursi.id))
            teks = "Tetapkan Plh. pimpinan…" if dipangku else "Isi pimpinan atau Plt.…"
            kotak = KotakOrang(Kunci("jabatan", kursi.id), None, kursi)
            self._butir(menu, teks, lambda: self.isi_jabatan(kotak), "crown")
        if sesi.susunan.akar.id != unit_id:
            self._butir(menu, "Pindahkan ke…", lambda: self.pindahkan(Kunci("unit", unit_id)), "arrow-ramp-right")
            menu.addSeparator()
            hapus = "Hapus unit"
            self._butir(menu, hapus, lambda: self._konteks.laksanakan(lambda: hapus_unit(sesi, unit_id)), "trash")

    def _menu_jabatan(self, menu: QMenu, kunci: Kunci) -> None:
        from sistemkerja_desktop.services.jabatan import akhiri_pemangku, hapus_jabatan, kosongkan_jabatan

        sesi, laksanakan = self._konteks.sesi, self._konteks.laksanakan
        kursi = sesi.susunan.jabatan[kunci.id]
        pemangku = sesi.susunan.pemangku_jabatan(kursi.id)
        dipangku = any(d.sebagai is _DEFINITIF for d in pemangku)
        kotak = KotakOrang(Kunci("jabatan", kursi.id), None, kursi)
        if not any(d.sebagai is (_PLH if dipangku else _PLT) for d in pemangku):
            teks = "Tetapkan Plh.…" if dipangku else "Isi jabatan atau Plt.…"
            self._butir(menu, teks, lambda: self.isi_jabatan(kotak), "user-plus")
        if kunci.pegawai_id:
            self._butir(menu, "Pindahkan ke…", lambda: self.pindahkan(kunci), "arrow-ramp-right")
        for dudukan in pemangku:
            if dudukan.sebagai is not _DEFINITIF and dudukan.pegawai_id == kunci.pegawai_id:
                id_ = dudukan.pemangku.id
                perpanjang = f"Perpanjang masa {dudukan.sebagai}…"
                self._butir(menu, perpanjang, partial(self.perpanjang, dudukan), "calendar")
                akhiri = f"Akhiri {dudukan.sebagai}"
                self._butir(menu, akhiri, partial(laksanakan, partial(akhiri_pemangku, sesi, id_)), "user-x")
        self._butir(menu, "Ubah jabatan…", lambda: self._ubah_jabatan(kursi), "pencil")
        if pemangku:
            self._butir(
                menu, "Kosongkan jabatan", lambda: laksanakan(lambda: kosongkan_jabatan(sesi, kursi.id)), "user-x"
            )
        else:
            self._butir(menu, "Hapus jabatan", lambda: laksanakan(lambda: hapus_jabatan(sesi, kursi.id)), "trash")

    def _butir(self, menu: QMenu, teks: str, fungsi: Callable[[], object], ikon: str, *, selalu: bool = False) -> None:
        tindakan = menu.addAction(teks)
        beri_ikon(tindakan, ikon, ukuran=16)
        tindakan.setEnabled(selalu or not self.baca_saja)
        tindakan.triggered.connect(lambda _=False: fungsi())


def _buka(dialog: QDialog, setuju: Callable[[], object]) -> None:
    """Shows a dialog and goes on when it was accepted."""
    dialog.accepted.connect(setuju)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
