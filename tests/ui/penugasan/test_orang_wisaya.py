"""The page Orang: candidates with their reasons, teams with a ketua from anywhere, people of other offices."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.orang_luar import daftar_orang_luar, hapus_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    ambil_rancangan,
    rancangan_kosong,
    simpan_rancangan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target, simpan_target
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_calon import PERAN_ALASAN
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_cara import HalamanCara
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.hal_pejabat import HalamanPejabat
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KodeLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.model_terpilih import KartuOrang
from sistemkerja_desktop.ui.penugasan.wisaya.orang_terpilih import OrangTerpilih
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import SusunanTerpilih, Terpilih

KIRI = Qt.MouseButton.LeftButton
Id = Callable[[str], int]
Buat = Callable[..., DialogWisaya]


@pytest.fixture
def target_id(sesi_contoh: Sesi, id_unit: Id) -> int:
    target = TargetKinerja(0, id_unit("Klaster 4"), "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026)
    simpan_target(sesi_contoh, target)
    return daftar_target(sesi_contoh)[0].target.id


@pytest.fixture
def buat(qtbot: QtBot, konteks: Konteks, target_id: int, id_unit: Id) -> Buat:
    def _buat(langkah: KodeLangkah = KodeLangkah.ORANG, **isi: object) -> DialogWisaya:
        awal = {
            "nama": "Penyelidikan kasus DBD", "target_id": target_id, "unit_id": id_unit("Klaster 4"),
            "mulai": date(2026, 9, 7), "selesai": date(2026, 9, 30), "langkah": URUTAN.index(langkah),
        }  # fmt: skip
        dialog = DialogWisaya(konteks, replace(rancangan_kosong(konteks.sesi), **(awal | isi)))  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.resize(1174, 609)
        return dialog

    return _buat


def _orang(dialog: DialogWisaya) -> HalamanOrang:
    halaman = dialog.halaman[KodeLangkah.ORANG]
    assert isinstance(halaman, HalamanOrang)
    return halaman


def _klik(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    def tampak() -> list[QAbstractButton]:
        # A row that was made anew leaves the old one behind, hidden, until the event loop deletes it.
        return [t for t in akar.findChildren(QAbstractButton, nama) if t.isVisible()]

    qtbot.waitUntil(lambda: bool(tampak()), timeout=2000)
    qtbot.mouseClick(tampak()[-1], KIRI)


def _klik_calon(qtbot: QtBot, halaman: HalamanOrang, pegawai_id: int) -> None:
    daftar = halaman.pemilih.daftar
    baris = daftar.model_orang.cari(pegawai_id)
    daftar.scrollTo(daftar.model_orang.index(baris))
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.kotak_tombol(baris).center())


def _baris_terpilih(halaman: HalamanOrang, pegawai_id: int, *, luar: bool = False) -> int:
    baris = halaman.terpilih.model.cari((luar, pegawai_id))
    assert baris >= 0
    halaman.terpilih.daftar.scrollTo(halaman.terpilih.model.index(baris))
    return baris


def _klik_terpilih(qtbot: QtBot, halaman: HalamanOrang, bagian: str, pegawai_id: int, *, luar: bool = False) -> None:
    """Clicks a part ("buang", "menu", "tugas") of a chosen person's card."""
    daftar = halaman.terpilih.daftar
    kotak = getattr(daftar.bagian(_baris_terpilih(halaman, pegawai_id, luar=luar)), bagian)
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=kotak.center())


def _isian_tugas(halaman: HalamanOrang) -> QLineEdit:
    """The open field."""
    isian = halaman.window().focusWidget()
    assert isinstance(isian, QLineEdit)
    assert halaman.terpilih.daftar.isAncestorOf(isian)
    return isian


def _jadikan_ketua(qtbot: QtBot, halaman: HalamanOrang, pegawai_id: int, *, luar: bool = False) -> None:
    _klik_terpilih(qtbot, halaman, "menu", pegawai_id, luar=luar)
    menu = next(m for m in halaman.terpilih.daftar.findChildren(QMenu) if m.isVisible())
    nama = f"jadikan-ketua-{'luar-' if luar else ''}{pegawai_id}"
    ketua = next(t for t in menu.actions() if t.objectName() == nama)
    qtbot.mouseClick(menu, KIRI, pos=menu.actionGeometry(ketua).center())
    qtbot.waitUntil(lambda: halaman.susunan.orang[0].kunci == (luar, pegawai_id))


def _teks_alasan(halaman: HalamanOrang, pegawai_id: int) -> list[str]:
    model = halaman.pemilih.daftar.model_orang
    return [a.teks for a in model.data(model.index(model.cari(pegawai_id)), PERAN_ALASAN)]


def test_beberapa_orang_masing_masing_dipilih_dan_dikeluarkan(qtbot: QtBot, buat: Buat, id_orang: Id) -> None:
    dialog = buat()
    halaman = _orang(dialog)
    QAbstractItemModelTester(halaman.pemilih.daftar.model_orang, halaman)
    QAbstractItemModelTester(halaman.terpilih.model, halaman)
    ilham, elsa = id_orang("Ilham"), id_orang("Elsa")
    for id_ in (ilham, elsa):
        _klik_calon(qtbot, halaman, id_)
    assert [(p.pegawai_id, p.peran) for p in dialog.rancangan.peserta] == [(ilham, "individu"), (elsa, "individu")]
    _klik_terpilih(qtbot, halaman, "tugas", elsa)
    assert _isian_tugas(halaman).objectName() == f"isian-tugas-{elsa}"
    qtbot.keyClicks(_isian_tugas(halaman), "uji NS1")
    assert dialog.rancangan.peserta[1].tugas == "uji NS1", "before the field is left"
    _klik_calon(qtbot, halaman, ilham)
    assert [p.pegawai_id for p in dialog.rancangan.peserta] == [elsa]
    _klik_terpilih(qtbot, halaman, "buang", elsa)
    qtbot.waitUntil(lambda: not dialog.rancangan.peserta)
    assert not dialog.tombol_lanjut.isEnabled()


@pytest.mark.usefixtures("target_id")
def test_alasan_tampil_sebelum_memilih(buat: Buat, id_orang: Id, terbitkan: Callable[..., object]) -> None:
    terbitkan("Penyuluhan gizi", "Rizky")
    dialog = buat(kompetensi=("uji NS1",))
    halaman = _orang(dialog)
    model = halaman.pemilih.daftar.model_orang
    assert model.calon(0).nama == "Elsa Yolanda"
    assert _teks_alasan(halaman, id_orang("Elsa")) == ["cocok: uji NS1", "beban 0 dari 8", "unit pemilik"]
    rizky = _teks_alasan(halaman, id_orang("Rizky"))
    assert rizky[0] == "bersamaan dengan 001"
    assert "beban 1 dari 8" in rizky
    bacaan = model.data(model.index(model.cari(id_orang("Rizky"))), Qt.ItemDataRole.AccessibleTextRole)
    assert "pada hari yang sama bertugas di 001 Penyuluhan gizi" in bacaan
    assert "unit pemilik" not in _teks_alasan(halaman, id_orang("Meri"))


def test_tim_dengan_ketua_dari_luar_kantor(qtbot: QtBot, buat: Buat, id_orang: Id, sesi_contoh: Sesi) -> None:
    dialog = buat()
    halaman = _orang(dialog)
    _klik(qtbot, halaman, "segmen-bentuk-tim")
    _klik(qtbot, halaman, "segmen-sumber-pegawai")
    _klik_calon(qtbot, halaman, id_orang("Ilham"))
    galat: list[BaseException] = []

    def isi_orang_luar() -> None:
        luar = QApplication.activeModalWidget()
        if luar is None or luar.objectName() != "dialog-orang-luar":
            QTimer.singleShot(10, isi_orang_luar)
            return
        try:
            for nama, teks in {"nama": "dr. Bayu Putra, M.Kes.", "perangkat-daerah": "Dinas Kesehatan"}.items():
                isian = luar.findChild(QLineEdit, f"isian-luar-{nama}")
                assert isian is not None
                qtbot.keyClicks(isian, teks)
            _klik(qtbot, luar, "tombol-simpan-orang-luar")
            _klik(qtbot, luar, "tombol-tutup-orang-luar")
        except BaseException as salah:
            galat.append(salah)
            luar.close()

    QTimer.singleShot(0, isi_orang_luar)
    _klik(qtbot, halaman, "tombol-orang-luar")
    assert galat == []
    (bayu,) = daftar_orang_luar(sesi_contoh)
    assert [(p.orang_luar_id, p.peran) for p in dialog.rancangan.luar] == [(bayu.id, "anggota")]
    _jadikan_ketua(qtbot, halaman, bayu.id, luar=True)
    assert dialog.rancangan.luar[0].peran == "ketua"
    assert [p.peran for p in dialog.rancangan.peserta] == ["anggota"]
    assert dialog.rancangan.bentuk is Bentuk.TIM
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    cara = dialog.halaman[KodeLangkah.CARA]
    assert isinstance(cara, HalamanCara)
    fakta = cara.findChild(QWidget, "cakupan-terbentuk")
    assert fakta is not None
    assert fakta.text() == "Lintas perangkat daerah, karena Bayu Putra berasal dari Dinas Kesehatan."  # type: ignore[attr-defined]
    assert cara.findChild(QWidget, "pil-orang-luar") is not None
    assert dialog.rancangan.cakupan is Cakupan.LINTAS_PERANGKAT_DAERAH
    langkah = [w.accessibleName() for n in range(1, 4) if (w := cara.findChild(QWidget, f"rencana-{n}")) is not None]
    assert langkah[0].startswith("Langkah 1: Surat permohonan pelibatan.")
    assert "Ditolak dengan surat jawaban beserta alasan: proses berakhir" in langkah[1]


def test_instansi_lain_sampai_proses_mulai_dengan_klik(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Dewi Lestari", "Balai Contoh", instansi="Kementerian Contoh"))
    dialog = buat()
    _orang(dialog).tambah_luar([daftar_orang_luar(sesi_contoh)[0].id])
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert [b.judul for b in dialog.perjalanan.keadaan(dialog.rancangan, [], dialog._nama)][-1] == "Periksa dan mulai"
    assert not dialog.rel.butir[KodeLangkah.SURAT].isVisible()
    _klik(qtbot, dialog, "pilih-penunjukan-lintas-instansi")
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    pejabat = dialog.halaman[KodeLangkah.PEJABAT]
    assert isinstance(pejabat, HalamanPejabat)
    pilihan = pejabat.pejabat.buttons()[0]
    _klik(qtbot, pejabat, pilihan.objectName())
    if not pilihan.isChecked():
        # A radio's ground beyond its words takes no click.
        qtbot.keyClick(pilihan, Qt.Key.Key_Space)
    while not dialog.perjalanan.di_akhir:
        assert dialog.tombol_lanjut.isEnabled(), dialog._masalah
        qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert not dialog.tombol_lanjut.isEnabled()
    pita = dialog.findChild(QWidget, "masalah-0")
    assert pita is not None
    assert "wajib memuat kriteria yang dibutuhkan" in pita.accessibleName(), "its letter could not be written later"
    _klik(qtbot, dialog, "perbaiki-0")
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    qtbot.keyClicks(target.kompetensi.isian, "surveilans")
    while not dialog.perjalanan.di_akhir:
        qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert dialog.tombol_lanjut.text() == "Mulai proses"
    assert dialog.findChild(QWidget, "proses-1") is not None
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert dialog.penugasan_id is not None
    with sesi_contoh.baca() as uk:
        assert uk.get(Penugasan, dialog.penugasan_id).keadaan is KeadaanPenugasan.DIPROSES
    assert sesi_contoh.tumpukan.nama_urung == "Mulai penugasan Penyelidikan kasus DBD"


def test_pejabat_luar_lalu_pejabat_sendiri_mengubah_rancangan(buat: Buat, sesi_contoh: Sesi) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Bayu", "Dinas Lain", penilai_jabatan="Kepala Bidang Lain"))
    dialog = buat()
    _orang(dialog).tambah_luar([daftar_orang_luar(sesi_contoh)[0].id])
    dialog.tombol_lanjut.click()
    dialog.tombol_lanjut.click()
    pejabat = dialog.halaman[KodeLangkah.PEJABAT]
    assert isinstance(pejabat, HalamanPejabat)
    sendiri, luar = pejabat.pejabat.buttons()
    luar.click()
    assert (dialog.rancangan.ditugaskan_oleh, dialog.rancangan.penugas_luar) == (None, "Kepala Bidang Lain")
    sendiri.click()
    assert dialog.rancangan.ditugaskan_oleh is not None
    assert dialog.rancangan.penugas_luar == ""


def test_atas_nama_membuka_untuk_beliau(buat: Buat, sesi_contoh: Sesi, id_orang: Id, id_unit: Id) -> None:
    with sesi_contoh.tulis("Kepala klaster dan seksi di bawahnya") as uk:
        klaster = id_unit("Klaster 4")
        seksi = uk.add(UnitOrganisasi(0, "Seksi Contoh", "klaster", klaster))
        for nomor, unit_id in enumerate((klaster, seksi.id), 1):
            kursi = uk.add(Jabatan(0, f"Ketua {nomor}", unit_id, JenisJabatan.PENGAWAS, memimpin=True))
            uk.add(PemangkuJabatan(0, kursi.id, uk.add(Pegawai(0, f"Ketua Contoh {nomor}")).id))
    dialog = buat(KodeLangkah.PEJABAT, peserta=(PesertaRancangan(id_orang("Ilham"), "individu"),))
    pejabat = dialog.halaman[KodeLangkah.PEJABAT]
    assert isinstance(pejabat, HalamanPejabat)
    pejabat.pejabat.buttons()[0].click()
    assert pejabat.atas_nama.isVisible()
    assert not pejabat.untuk_beliau.isVisible()
    pejabat.atas_nama.setCurrentIndex(pejabat.atas_nama.findText("Ketua 1", Qt.MatchFlag.MatchContains))
    assert pejabat.untuk_beliau.isVisible()
    pejabat.untuk_beliau.setCurrentIndex(1)
    nama = [
        sesi_contoh.susunan.jabatan[id_ or 0].nama
        for id_ in (dialog.rancangan.atas_nama_oleh, dialog.rancangan.untuk_beliau_oleh)
    ]
    assert nama == ["Ketua 1", "Ketua 2"]
    pejabat.atas_nama.setCurrentIndex(0)
    assert (dialog.rancangan.atas_nama_oleh, dialog.rancangan.untuk_beliau_oleh) == (None, None)


def test_isian_baru_di_langkah_target_tersimpan(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat(KodeLangkah.TARGET)
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    qtbot.keyClicks(target.kompetensi.isian, "surveilans, imunisasi")
    qtbot.keyClick(target.kompetensi.isian, Qt.Key.Key_Return)
    assert dialog.perjalanan.kini is KodeLangkah.TARGET, "Enter adds the word and presses no button"
    qtbot.keyClicks(target.kompetensi.isian, "uji NS1")
    _klik(qtbot, target, "segmen-sifat-segera")
    qtbot.keyClicks(target.anggaran, "DPA 2026")
    _klik(qtbot, dialog, "tombol-tutup-wisaya")
    lama = ambil_rancangan(sesi_contoh)
    assert lama is not None
    assert lama.kompetensi == ("surveilans", "imunisasi", "uji NS1")
    assert (lama.sifat, lama.anggaran) == (Sifat.SEGERA, "DPA 2026")


def test_masa_terbalik_menahan_di_langkah_target(buat: Buat) -> None:
    dialog = buat(KodeLangkah.TARGET)
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    target.selesai.setDate(target.mulai.date().addDays(-1))
    assert not dialog.tombol_lanjut.isEnabled()
    target.selesai.setDate(target.mulai.date())
    assert dialog.tombol_lanjut.isEnabled()
    assert dialog.rancangan.selesai == date(2026, 9, 7)


def test_rancangan_dari_versi_lama_masih_terbuka(qtbot: QtBot, konteks: Konteks, sesi_contoh: Sesi) -> None:
    simpan_rancangan(sesi_contoh, RancanganPenugasan(nama="DBD", langkah=5))
    with sesi_contoh.catat_pengaturan() as uk:
        data = uk.pengaturan("rancangan-penugasan")
        for kunci in ("luar", "penugas_luar", "kompetensi", "anggaran", "sifat", "untuk_beliau_oleh"):
            del data[kunci]
        uk.simpan_pengaturan("rancangan-penugasan", data)
    lama = ambil_rancangan(sesi_contoh)
    assert lama is not None
    dialog = DialogWisaya(konteks, lama)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.perjalanan.kini is KodeLangkah.SURAT
    _klik(qtbot, dialog, "langkah-target")
    assert dialog.rancangan.nama == "DBD"


def test_susunan_tim_selalu_paling_banyak_satu_ketua() -> None:
    susunan = SusunanTerpilih()
    susunan.ganti_bentuk(Bentuk.TIM)
    for id_ in (1, 2):
        susunan.tambah(id_)
    susunan.tambah(1)
    susunan.tambah(1, luar=True)
    assert [(s.id, s.luar, s.peran) for s in susunan.orang] == [
        (1, False, "ketua"),
        (2, False, "anggota"),
        (1, True, "anggota"),
    ]
    susunan.jadikan_ketua((True, 1))
    assert [(s.id, s.luar) for s in susunan.orang] == [(1, True), (1, False), (2, False)]
    susunan.keluarkan((True, 1))
    assert [s.peran for s in susunan.orang] == ["anggota", "anggota"], "nobody is made ketua unasked"
    susunan.ganti_bentuk(Bentuk.INDIVIDU)
    assert {s.peran for s in susunan.orang} == {"individu"}
    susunan.ganti_bentuk(Bentuk.TIM)
    assert [s.peran for s in susunan.orang] == ["ketua", "anggota"]


def test_papan_tik_menulis_tugas_berurutan_dan_mengeluarkan(qtbot: QtBot, buat: Buat, id_orang: Id) -> None:
    ilham, elsa, rizky = (id_orang(nama) for nama in ("Ilham", "Elsa", "Rizky"))
    peserta = (PesertaRancangan(ilham, "ketua"), PesertaRancangan(elsa, "anggota"), PesertaRancangan(rizky, "anggota"))
    dialog = buat(bentuk=Bentuk.TIM, peserta=peserta)
    halaman = _orang(dialog)
    daftar = halaman.terpilih.daftar
    daftar.setFocus()
    daftar.setCurrentIndex(daftar.model_terpilih.index(0))
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    for tugas in ("memimpin", "uji NS1", "surveilans"):
        qtbot.keyClicks(_isian_tugas(halaman), tugas)
        qtbot.keyClick(_isian_tugas(halaman), Qt.Key.Key_Tab)
    assert [p.tugas for p in dialog.rancangan.peserta] == ["memimpin", "uji NS1", "surveilans"]
    assert dialog.focusWidget() is halaman.terpilih.luar, "Tab leaves the list after the last task"
    assert dialog.perjalanan.kini is KodeLangkah.ORANG, "Enter pressed no button of the dialog"
    daftar.setFocus()
    daftar.setCurrentIndex(daftar.model_terpilih.index(1))
    qtbot.keyClick(daftar, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(dialog.rancangan.peserta) == 2)
    assert [p.pegawai_id for p in dialog.rancangan.peserta] == [ilham, rizky]
    assert daftar.currentIndex().row() == 1, "the next one, to go on with"


def test_seribu_orang_semuanya_dapat_diberi_tugas_dan_dicari(qtbot: QtBot) -> None:
    susunan = SusunanTerpilih()
    susunan.ganti_bentuk(Bentuk.TIM)
    susunan.ganti_pegawai(Terpilih(n, False, "anggota" if n else "ketua") for n in range(1000))
    panel = OrangTerpilih(susunan, lambda s: KartuOrang(f"Orang {s.id:04}", f"Orang {s.id:04}, S.E.", "O", "Perawat"))
    qtbot.addWidget(panel)
    QAbstractItemModelTester(panel.model, panel)
    panel.segarkan()
    panel.show()
    assert panel.model.rowCount() == 1000
    panel.model.setData(panel.model.index(999), "gudang obat")
    assert susunan.orang[999].tugas == "gudang obat"
    panel.cari.setText("gudang")
    assert [panel.model.orang(i).id for i in range(panel.model.rowCount())] == [999]
    panel.daftar.dijadikan_ketua.emit(panel.model.orang(0).kunci)
    panel.cari.clear()
    qtbot.waitUntil(lambda: susunan.orang[0].id == 999)
    panel.segarkan()
    assert panel.model.orang(0).id == 999
    panel.cari.setText("tidak ada")
    pesan = panel.findChild(QLabel, "pesan-terpilih")
    assert pesan is not None
    assert pesan.text() == "Tidak ada orang yang dipilih dengan kata itu."
    susunan.ganti_pegawai(susunan.orang[:15])
    panel.segarkan()
    assert panel.cari.text() == "", "few people need no filter, and none that is not seen"
    assert not panel.cari.isVisible()
    assert panel.model.rowCount() == 15


def test_alasan_ketua_dari_unit_lain_ditulis_di_sini(qtbot: QtBot, buat: Buat, id_orang: Id) -> None:
    meri, ilham = id_orang("Meri"), id_orang("Ilham")
    dialog = buat(bentuk=Bentuk.TIM, peserta=(PesertaRancangan(ilham, "ketua"), PesertaRancangan(meri, "anggota")))
    halaman = _orang(dialog)
    alasan = halaman.terpilih.alasan_ketua
    assert not alasan.isVisible()
    _jadikan_ketua(qtbot, halaman, meri)
    assert alasan.isVisible()
    qtbot.keyClicks(alasan.isian, "Koordinator imunisasi")
    assert dialog.rancangan.alasan_ketua == "Koordinator imunisasi"
    _jadikan_ketua(qtbot, halaman, ilham)
    assert not alasan.isVisible()
    dialog.simpan_rancangan()
    lama = ambil_rancangan(halaman.sesi)
    assert lama is not None
    assert lama.alasan_ketua == "Koordinator imunisasi", "it comes back with such a ketua"


def test_orang_luar_yang_dihapus_tidak_lagi_terpilih(buat: Buat, sesi_contoh: Sesi) -> None:
    for nama in ("Bayu Anggara", "Dewi Lestari"):
        simpan_orang_luar(sesi_contoh, OrangLuar(0, nama, "Dinas Kesehatan"))
    bayu, dewi = (satu.id for satu in daftar_orang_luar(sesi_contoh))
    dialog = buat()
    _orang(dialog).tambah_luar([bayu, dewi])
    hapus_orang_luar(sesi_contoh, bayu)
    _orang(dialog).tambah_luar([])
    assert [p.orang_luar_id for p in dialog.rancangan.luar] == [dewi]


def test_mengeluarkan_orang_melepas_kegiatannya(buat: Buat, id_orang: Id) -> None:
    ilham, elsa = id_orang("Ilham"), id_orang("Elsa")
    kartu = tuple(KegiatanRancangan("Uji", "", date(2026, 9, 30), p) for p in (ilham, elsa))
    dialog = buat(
        peserta=tuple(PesertaRancangan(p, "individu") for p in (ilham, elsa)),
        kegiatan=kartu,
    )
    _orang(dialog).pemilih.dilepas.emit(ilham)
    assert [k.pegawai_id for k in dialog.rancangan.kegiatan] == [None, elsa]
