"""The dialog of people of other offices: adding, changing, deleting, and choosing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.services.orang_luar import daftar_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.orang_luar import dialog as modul
from sistemkerja_desktop.ui.orang_luar.dialog import DialogOrangLuar

KIRI = Qt.MouseButton.LeftButton
Buat = Callable[..., DialogOrangLuar]


@pytest.fixture
def buat(qtbot: QtBot, konteks: Konteks, monkeypatch: pytest.MonkeyPatch) -> Buat:
    # What a test leaves in the form is let go when its dialog is closed.
    monkeypatch.setattr(modul, "konfirmasi", lambda *_a, **_k: True)

    def _buat(*, memilih: bool = False, terpilih: tuple[int, ...] = ()) -> DialogOrangLuar:
        dialog = DialogOrangLuar(konteks, memilih=memilih, terpilih=terpilih)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return _buat


def _ketik(qtbot: QtBot, dialog: DialogOrangLuar, nama: str, teks: str) -> None:
    isian = dialog.findChild(QLineEdit, f"isian-luar-{nama}")
    assert isian is not None, nama
    isian.clear()
    qtbot.keyClicks(isian, teks)


def _klik(qtbot: QtBot, dialog: QWidget, nama: str) -> None:
    tombol = dialog.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, KIRI)


def test_orang_baru_disimpan_dengan_kantor_dan_pejabatnya(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat()
    for nama, teks in {
        "nama": "dr. Bayu Anggara Putra, M.Kes.",
        "nip": "19880705 201402 1 003",
        "perangkat-daerah": "Dinas Kesehatan",
        "penilai-jabatan": "Kepala Bidang P2P",
        "penilai-nama": "Sri Rejeki",
    }.items():
        _ketik(qtbot, dialog, nama, teks)
    _klik(qtbot, dialog, "tombol-simpan-orang-luar")
    (satu,) = daftar_orang_luar(sesi_contoh)
    assert (satu.nama, satu.nip, satu.penilai_nama) == (
        "dr. Bayu Anggara Putra, M.Kes.",
        "198807052014021003",
        "Sri Rejeki",
    )
    assert sesi_contoh.tumpukan.nama_urung == "Tambah dr. Bayu Anggara Putra, M.Kes."
    assert dialog.tabel.daftar.jumlah_semua == 1


def test_yang_kurang_dan_nip_rusak_dikatakan_di_isiannya(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat()
    _ketik(qtbot, dialog, "nip", "1988")
    _klik(qtbot, dialog, "tombol-simpan-orang-luar")
    assert daftar_orang_luar(sesi_contoh) == []
    galat = {nama: satu.galat for nama, satu in dialog.formulir._berlabel.items() if satu.galat}
    assert set(galat) == {"nama", "nip", "perangkat_daerah"}
    assert galat["nip"].endswith("atau kosongkan.")
    assert dialog.focusWidget() is dialog.formulir.isian["nama"]
    _ketik(qtbot, dialog, "nama", "Bayu")
    assert not dialog.formulir._berlabel["nama"].galat


def test_pejabat_yang_berwenang_hanya_untuk_instansi_lain(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat()
    berwenang = dialog.formulir.isian["berwenang_jabatan"]
    assert not berwenang.isVisible()
    for nama, teks in {"nama": "Dewi", "perangkat-daerah": "Balai", "instansi": "Kementerian Contoh"}.items():
        _ketik(qtbot, dialog, nama, teks)
    assert berwenang.isVisible()
    qtbot.keyClicks(berwenang, "Kepala Balai")
    _ketik(qtbot, dialog, "instansi", "")
    _klik(qtbot, dialog, "tombol-simpan-orang-luar")
    assert daftar_orang_luar(sesi_contoh)[0].berwenang_jabatan == ""


def test_memilih_dari_daftar_dan_yang_baru_langsung_terpilih(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    for nama in ("Ani", "Budi"):
        simpan_orang_luar(sesi_contoh, OrangLuar(0, nama, "Dinas Lain"))
    ani, budi = daftar_orang_luar(sesi_contoh)
    dialog = buat(memilih=True, terpilih=(ani.id,))
    dipilih: list[int] = []
    dialog.dipilih.connect(dipilih.append)
    dialog.tabel.pilih_kunci(ani.id)
    qtbot.keyClick(dialog.tabel, Qt.Key.Key_Return)
    assert dipilih == [], "she was chosen before"
    dialog.tabel.pilih_kunci(budi.id)
    qtbot.keyClick(dialog.tabel, Qt.Key.Key_Return)
    assert dipilih == [budi.id]
    _klik(qtbot, dialog, "tombol-orang-luar-baru")
    for nama, teks in {"nama": "Citra", "perangkat-daerah": "Dinas Lain"}.items():
        _ketik(qtbot, dialog, nama, teks)
    _klik(qtbot, dialog, "tombol-simpan-orang-luar")
    assert [o.nama for o in daftar_orang_luar(sesi_contoh) if o.id in dipilih] == ["Budi", "Citra"]


def test_ubah_lalu_hapus(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Ani", "Dinas Lain"))
    (ani,) = daftar_orang_luar(sesi_contoh)
    dialog = buat()
    dialog.tabel.pilih_kunci(ani.id)
    assert dialog.formulir.isian["nama"].text() == "Ani"
    _ketik(qtbot, dialog, "jabatan", "Analis")
    _klik(qtbot, dialog, "tombol-simpan-orang-luar")
    assert daftar_orang_luar(sesi_contoh)[0].jabatan == "Analis"
    _klik(qtbot, dialog, "tombol-hapus-orang-luar")
    assert daftar_orang_luar(sesi_contoh) == []
    assert dialog.formulir.isian["nama"].text() == ""


def test_dibaca_pembaca_layar(buat: Buat, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    dialog = buat(memilih=True)
    dialog.formulir.isian["instansi"].setText("Kementerian Contoh")
    periksa_aksesibilitas(dialog)


def test_isian_yang_belum_disimpan_tidak_hilang_tanpa_bertanya(
    buat: Buat, qtbot: QtBot, sesi_contoh: Sesi, monkeypatch: pytest.MonkeyPatch
) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Bayu", "Dinas Lain"))
    (bayu,) = daftar_orang_luar(sesi_contoh)
    dialog = buat()
    jawaban: list[bool] = []
    ditanya: list[str] = []

    def tanya(_induk: QWidget, _judul: str, pesan: str, *_lain: str, **_kunci: object) -> bool:
        ditanya.append(pesan)
        return jawaban.pop(0)

    monkeypatch.setattr(modul, "konfirmasi", tanya)
    _ketik(qtbot, dialog, "nama", "Dewi")
    jawaban[:] = [False, False, False]
    dialog.tabel.pilih_kunci(bayu.id)
    assert dialog.formulir.isian["nama"].text() == "Dewi"
    assert dialog.tabel.baris_terpilih is None
    _klik(qtbot, dialog, "tombol-orang-luar-baru")
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.formulir.isian["nama"].text() == "Dewi"
    assert ditanya == ["Isian untuk Dewi belum disimpan."] * 3
    jawaban[:] = [True]
    dialog.tabel.pilih_kunci(bayu.id)
    assert dialog.formulir.isian["nama"].text() == "Bayu"
    _ketik(qtbot, dialog, "jabatan", "Analis")
    _klik(qtbot, dialog, "tombol-simpan-orang-luar")
    _klik(qtbot, dialog, "tombol-tutup-orang-luar")
    assert not dialog.isVisible()
    assert len(ditanya) == 4, ditanya
    assert daftar_orang_luar(sesi_contoh)[0].jabatan == "Analis"
