"""Every way and scope that a regulation opens, by clicks: through the wizard, and from the case's page to its end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, langsung
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan
from sistemkerja_desktop.services.penugasan import RincianKasus, ambil_rancangan, rancangan_kosong, rincian_kasus
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_catat import DialogCatat
from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat
from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit
from sistemkerja_desktop.ui.penugasan.kasus.tampilan import TampilanKasus
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_cara import HalamanCara
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.hal_pejabat import HalamanPejabat
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from tests.ui.penugasan.semua_cara import (
    MODEL,
    Kasus,
    buat_kantor_uji,
    kantor_luar,
    orang,
    orang_luar,
    semua_kasus,
)

KASUS = semua_kasus()
ALASAN = "Tenaga yang diminta sedang menyelesaikan akreditasi."
Tekan = Callable[[QWidget, str], None]
DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]
_T = TypeVar("_T")


@dataclass
class Tempat:
    """An office of a regulation, and its page of assignments on the screen."""

    sesi: Sesi
    konteks: Konteks
    halaman: HalamanPenugasan

    def jawab_pilihan(self, pilihan: tuple[str, ...]) -> None:
        """What the office answers to what its regulation leaves open."""
        if self.sesi.kantor.pilihan != pilihan:
            with self.sesi.tulis("Jawab pilihan") as uk:
                uk.update(replace(self.sesi.kantor, pilihan=pilihan))


@pytest.fixture(scope="module")
def tempat(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Tempat]]:
    """One for each regulation, kept for all of its cells."""
    pasang(qapp, ModeTema.TERANG)
    semua: dict[str, Tempat] = {}

    def ambil(profil: str) -> Tempat:
        if profil not in semua:
            sesi = buat_kantor_uji(tmp_path_factory.mktemp("kantor") / f"{profil}.skd", profil)
            konteks = Konteks(sesi)
            halaman = HalamanPenugasan(konteks)
            konteks.berubah.connect(halaman.tangani)
            halaman.resize(1282, 620)
            halaman.show()
            # Painting the page after every step would be a third of the time; nobody looks at it here.
            halaman.setUpdatesEnabled(False)
            semua[profil] = Tempat(sesi, konteks, halaman)
        return semua[profil]

    yield ambil
    for satu in semua.values():
        satu.halaman.close()
        satu.halaman.deleteLater()
        satu.konteks.deleteLater()
        satu.sesi.tutup()
    QApplication.processEvents()


@pytest.fixture(autouse=True)
def tanpa_pratinjau(monkeypatch: pytest.MonkeyPatch) -> None:
    """The letters are issued; their previews, tested elsewhere, would be set for nobody."""
    monkeypatch.setattr(DialogSurat, "segarkan_pratinjau", lambda _self: None)


def _halaman(dialog: DialogWisaya, jenis: type[_T]) -> _T:
    kini = dialog.halaman[dialog.perjalanan.kini]
    assert isinstance(kini, jenis)
    return kini


def _lanjut(dialog: DialogWisaya) -> None:
    assert dialog.tombol_lanjut.isEnabled(), dialog._masalah
    dialog.tombol_lanjut.click()


def _isi_target(halaman: HalamanTarget, sesi: Sesi, kasus: Kasus) -> None:
    if not kasus.keluar:
        halaman.kompetensi.atur(("penyuluhan",))
        halaman.target.setCurrentIndex(1)
        return
    halaman.pemilik.lain.click()
    halaman.nama.setText("Pendampingan korban bencana")
    pilihan = halaman.kantor.pilihan
    pilihan.setCurrentIndex(pilihan.findData(kantor_luar(sesi, kasus.cakupan).id))


def _isi_orang(halaman: HalamanOrang, sesi: Sesi, kasus: Kasus) -> bool:
    """Chooses people who make the scope; somebody of the unit, and False, where this office has none."""
    dekat = kasus.keluar or kasus.cakupan in (Cakupan.DALAM_UNIT, Cakupan.LINTAS_UNIT)
    if not dekat:
        halaman.tambah_luar([orang_luar(sesi, kasus.cakupan).id])
        return True
    pegawai_id = orang(sesi, lain_unit=kasus.cakupan is Cakupan.LINTAS_UNIT)
    halaman.pemilih.dipilih.emit(pegawai_id or orang(sesi, lain_unit=False))
    return pegawai_id is not None


def _lalui_wisaya(qtbot: QtBot, tempat: Tempat, kasus: Kasus) -> int | None:
    """The new assignment's id; None where the chosen model has nobody who makes the scope, and the wizard says so."""
    sesi = tempat.sesi
    dialog = DialogWisaya(tempat.konteks, rancangan_kosong(sesi))
    qtbot.addWidget(dialog)
    _isi_target(_halaman(dialog, HalamanTarget), sesi, kasus)
    _lanjut(dialog)
    ada = _isi_orang(_halaman(dialog, HalamanOrang), sesi, kasus)
    _lanjut(dialog)
    cara = _halaman(dialog, HalamanCara)
    assert cara.kisi is not None
    sel = next(s for s in cara.kisi.sel if (s.sel.cara, s.sel.cakupan) == (kasus.cara, kasus.cakupan))
    if not ada:
        # This model has one unit organisasi: the regulation opens the cell, but nobody of the office makes its scope.
        assert sel.accessibleName().startswith("Tertutup oleh pilihan orang")
        return None
    assert sel.radio is not None, sel.accessibleName()
    sel.radio.click()
    _lanjut(dialog)
    pejabat = _halaman(dialog, HalamanPejabat)
    if pejabat.pejabat.checkedButton() is None:
        pejabat.pejabat.buttons()[0].click()
    while not dialog.perjalanan.di_akhir:
        _lanjut(dialog)
    _lanjut(dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.penugasan_id is not None
    assert ambil_rancangan(sesi) is None
    _periksa_hasil_wisaya(sesi, kasus, dialog.penugasan_id, dialog.surat_id)
    return dialog.penugasan_id


def _periksa_hasil_wisaya(sesi: Sesi, kasus: Kasus, id_: int, surat_id: int | None) -> None:
    """A letter where nobody else has to be asked, else a case whose first step waits."""
    with sesi.baca() as uk:
        penugasan = uk.get(Penugasan, id_)
        surat = uk.list(Surat, penugasan_id=id_)
    assert (penugasan.cara, penugasan.cakupan) == (kasus.cara, kasus.cakupan)
    pemilik = kantor_luar(sesi, kasus.cakupan).id if kasus.keluar else None
    assert (penugasan.pemilik_luar_id, penugasan.target_id is None) == (pemilik, kasus.keluar)
    aturan = sel_penugasan(sesi.profil, kasus.cara, kasus.cakupan)
    assert aturan is not None
    assert aturan.mekanisme is not None
    kini = rincian_kasus(sesi, id_).kini
    if penugasan.ditugaskan_oleh is not None and langsung(aturan.mekanisme):
        assert surat_id == surat[0].id
        assert (penugasan.keadaan, surat[0].keadaan) == (KeadaanPenugasan.BERJALAN, KeadaanSurat.TERBIT)
    else:
        assert (penugasan.keadaan, surat, surat_id) == (KeadaanPenugasan.DIPROSES, [], None)
        assert kini is not None
        assert kini.langkah.kode == aturan.mekanisme.langkah[0].kode


@dataclass
class Tangan:
    """Works on the page of a case."""

    tempat: Tempat
    tekan: Tekan
    di_dialog: DiDialog

    def buka(self, id_: int) -> None:
        self.tempat.halaman.tampilkan(f"kasus:{id_}")

    def setujui(self, id_: int, *, sampai_keputusan: bool = False) -> RincianKasus:
        """Takes each step with its first button, to the end or to the first decision."""
        while (kini := (rincian := self._rincian(id_)).kini) is not None:
            if sampai_keputusan and kini.langkah.keputusan:
                break
            utama = self.tampilan.perjalanan.utama
            assert utama is not None
            self._tekan_langkah(utama.objectName(), self._isi)
        return rincian

    def tolak(self, id_: int, *, bersurat: bool) -> RincianKasus:
        """Refuses what the waiting step decides, by a letter of the office or by recording it."""
        assert not bersurat or self.tampilan.tolak_bersurat
        self._tekan_langkah(f"tombol-langkah-{'tolak' if bersurat else 'jawab'}", self._isi_penolakan)
        return self._rincian(id_)

    @property
    def tampilan(self) -> TampilanKasus:
        assert self.tempat.halaman.kasus is not None
        return self.tempat.halaman.kasus

    def _tekan_langkah(self, nama: str, isi: Callable[[QWidget], object]) -> None:
        self.di_dialog(lambda: self.tekan(self.tempat.halaman, nama), isi)

    def _isi(self, dialog: QWidget) -> None:
        assert isinstance(dialog, (DialogTerbit, DialogCatat))
        self.tekan(dialog, "tombol-terbitkan" if isinstance(dialog, DialogTerbit) else "tombol-catat")
        assert not dialog.isVisible(), _kata(dialog)

    def _isi_penolakan(self, dialog: QWidget) -> None:
        if isinstance(dialog, DialogTerbit):
            assert dialog.formulir.jawaban is Jawaban.TOLAK
            dialog.formulir.alasan.setPlainText(ALASAN)
        else:
            assert isinstance(dialog, DialogCatat)
            self.tekan(dialog, "jawaban-tolak")
            dialog.keterangan.setPlainText(ALASAN)
        self._isi(dialog)

    def _rincian(self, id_: int) -> RincianKasus:
        return rincian_kasus(self.tempat.sesi, id_)


def _kata(dialog: QWidget) -> list[str]:
    """All that a dialog says: when it stays open, what lacks is among it."""
    return [satu.text() for satu in dialog.findChildren(QLabel) if satu.isVisible()]


@pytest.mark.parametrize("kasus", KASUS, ids=str)
def test_ditolak_lalu_disetujui_sampai_akhir(
    qtbot: QtBot, tempat: Callable[[str], Tempat], tekan: Tekan, di_dialog: DiDialog, kasus: Kasus
) -> None:
    """To the first decision, which refuses: the case ends there. Undone, everybody agrees: it goes to its other end."""
    satu = tempat(kasus.profil)
    satu.jawab_pilihan(kasus.pilihan)
    id_ = _lalui_wisaya(qtbot, satu, kasus)
    if id_ is None:
        return
    tangan = Tangan(satu, tekan, di_dialog)
    tangan.buka(id_)
    tangan.setujui(id_, sampai_keputusan=True)
    if kasus.keputusan:
        _periksa_ditolak(satu, kasus, tangan.tolak(id_, bersurat=False))
        satu.sesi.urungkan()
    rincian = tangan.setujui(id_)
    assert [s.langkah for s in rincian.kasus.langkah] == [s.kode for s in rincian.kasus.mekanisme.langkah]
    assert rincian.kasus.penugasan.keadaan is KeadaanPenugasan.BERJALAN
    assert tangan.tampilan.kemajuan.teks == "semua langkah selesai"
    bersurat = {b.langkah.kode for b in rincian.baris if b.langkah.surat}
    assert {b.langkah.kode for b in rincian.baris if b.surat} == bersurat
    with satu.sesi.baca() as uk:
        assert uk.count(Kegiatan, penugasan_id=id_) == 1
    if kasus.keluar:
        # The rules on scope, unit and letters find nothing wrong with it.
        temuan = PemeriksaKepatuhan(satu.sesi).hasil().temuan
        assert [t for t in temuan if (t.entitas, t.entitas_id) == ("Penugasan", id_)] == []


PENOLAKAN = {k.profil: k for k in reversed(KASUS) if k.tolak_bersurat and k.keluar}


@pytest.mark.parametrize("kasus", PENOLAKAN.values(), ids=str)
def test_ditolak_dengan_surat_kantor(
    qtbot: QtBot, tempat: Callable[[str], Tempat], tekan: Tekan, di_dialog: DiDialog, kasus: Kasus
) -> None:
    """A refusal by the office's own letter, which cannot be undone."""
    satu = tempat(kasus.profil)
    satu.jawab_pilihan(kasus.pilihan)
    id_ = _lalui_wisaya(qtbot, satu, kasus)
    assert id_ is not None
    tangan = Tangan(satu, tekan, di_dialog)
    tangan.buka(id_)
    tangan.setujui(id_, sampai_keputusan=True)
    rincian = tangan.tolak(id_, bersurat=True)
    _periksa_ditolak(satu, kasus, rincian)
    surat = rincian.baris[-1].surat
    assert surat is not None
    assert surat.keadaan is KeadaanSurat.TERBIT
    assert ALASAN.rstrip(".").lower() in surat.isi.lower()


def _periksa_ditolak(satu: Tempat, kasus: Kasus, rincian: RincianKasus) -> None:
    """The case has come to nothing: the reasons stay, nobody is assigned, and the page says so."""
    akhir = rincian.kasus.langkah[-1]
    assert (akhir.jawaban, akhir.keterangan) == (Jawaban.TOLAK, ALASAN)
    assert akhir.langkah == kasus.keputusan
    assert rincian.kasus.penugasan.keadaan is KeadaanPenugasan.BERAKHIR
    assert satu.halaman.kasus is not None
    assert satu.halaman.kasus.kemajuan.teks == "berakhir: ditolak"
    assert not any(s.jenis == SURAT_TUGAS for s in rincian.kasus.surat)
    with satu.sesi.baca() as uk:
        assert uk.count(Kegiatan, penugasan_id=rincian.kasus.penugasan.id) == 0


def test_keenam_peraturan_dan_kedelapan_sel_ada() -> None:
    assert {k.profil for k in KASUS} == set(MODEL)
    assert {(k.cara, k.cakupan) for k in KASUS} >= {(cara, cakupan) for cara in Cara for cakupan in Cakupan} - {
        (Cara.SUKARELA, Cakupan.LINTAS_INSTANSI)
    }
    assert {k.cara for k in KASUS if k.keluar} == set(Cara)
    assert {k.cara for k in KASUS if k.keputusan} == set(Cara)
    # Badung answers a request with the list of names; that it may refuse, its text does not say.
    assert set(PENOLAKAN) == set(MODEL) - {"badung-35-2023"}
