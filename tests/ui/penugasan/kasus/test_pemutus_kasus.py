"""A step that the heads of several units decide, on its page and in its dialogs."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    OrangLain,
    PesertaRancangan,
    TindakanLangkah,
    akhiri_proses,
    catat_jawaban,
    rincian_kasus,
)
from sistemkerja_desktop.services.penugasan.pemutus import pemutus_menunggu
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus import tindakan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_catat import DialogCatat
from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit
from sistemkerja_desktop.ui.penugasan.kasus.formulir_surat import FormulirSurat
from sistemkerja_desktop.ui.penugasan.kasus.isian_pemutus import IsianPemutus
from sistemkerja_desktop.ui.penugasan.kasus.perjalanan import TOLAK_DENGAN_SURAT
from tests.ui.penugasan.kasus.kasus_uji import Langkah, Mulai, Tekan, sampai_jawaban, terbuka

PERSIDANGAN, KEUANGAN, PENGAWASAN = ("Helena Talajan", "Lusiana Bawin", "Merry Bawin")
BAGIAN = ("Persidangan dan Perundang-undangan", "Keuangan", "Fasilitasi Penganggaran dan Pengawasan")


@pytest.fixture
def bertiga(halaman_kasus: HalamanPenugasan, mulai: Mulai, sesi_kasus: Sesi) -> int:
    """A team of three units whose heads are asked; shown on the page."""
    id_ = mulai(orang=(PERSIDANGAN, KEUANGAN, PENGAWASAN), tim=True)
    sampai_jawaban(sesi_kasus, id_)
    halaman_kasus.tampilkan(f"kasus:{id_}")
    return id_


def teks(halaman: QWidget, nama: str) -> list[str]:
    return [w.text() for w in halaman.findChildren(QLabel, nama) if not w.isHidden()]


def semua_teks(halaman: QWidget) -> str:
    return "\n".join(w.text() for w in halaman.findChildren(QLabel) if not w.isHidden())


def pilih(dialog: QWidget, nama: str) -> None:
    """Says whose answer it is: the officials of that person."""
    isian = dialog.findChild(QComboBox, "isian-pemutus")
    for i in range(isian.count()):
        isian.setCurrentIndex(i)
        if nama in isian.accessibleDescription():
            return
    raise AssertionError(nama)


def test_three_heads_answer_one_after_the_other(
    halaman_kasus: HalamanPenugasan,
    bertiga: int,
    sesi_kasus: Sesi,
    langkah: Langkah,
    tekan: Tekan,
    qtbot: QtBot,
    periksa_aksesibilitas: Callable[[QWidget], None],
) -> None:
    (menunggu,) = teks(halaman_kasus, "menunggu-kini")
    assert menunggu.count("Kepala Bagian") == 3

    def setuju(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        periksa_aksesibilitas(dialog)
        pilih(dialog, KEUANGAN)
        assert dialog.pejabat.text().endswith("Kepala Bagian Keuangan"), "it follows the choice"
        assert teks(dialog, "akibat-jawaban") == ["Langkah ini tetap menunggu jawaban 2 pejabat lain."]
        tekan(dialog, "jawaban-setuju")
        tekan(dialog, "tombol-catat")

    langkah("jawab", setuju)
    assert terbuka(sesi_kasus, bertiga) == "jawaban"
    (menunggu,) = teks(halaman_kasus, "menunggu-kini")
    assert "Keuangan" not in menunggu
    assert f"Untuk {KEUANGAN}" in semua_teks(halaman_kasus)

    def tolak(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        pilih(dialog, PENGAWASAN)
        tekan(dialog, "jawaban-tolak")
        qtbot.keyClicks(dialog.keterangan, "Sedang ada pemeriksaan")
        tekan(dialog, "tombol-catat")

    langkah("jawab", tolak)

    def terakhir(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        isian = dialog.findChild(QComboBox, "isian-pemutus")
        assert isian.count() == 1, "nobody else has to answer"
        tekan(dialog, "jawaban-setuju")
        assert teks(dialog, "akibat-jawaban") == [
            f"Dilanjutkan tanpa orang yang ditolak, dengan {PERSIDANGAN} dan {KEUANGAN}."
        ]
        tekan(dialog, "tombol-catat")

    langkah("jawab", terakhir)
    assert terbuka(sesi_kasus, bertiga) == "surat-tugas"
    nama = [sesi_kasus.susunan.pegawai[p.pegawai_id].nama for p in rincian_kasus(sesi_kasus, bertiga).kasus.peserta]
    assert nama == [PERSIDANGAN, KEUANGAN]
    assert halaman_kasus.kasus is not None
    assert halaman_kasus.kasus.kemajuan.teks == "langkah 6 dari 7"


def test_a_ketua_who_is_refused_is_replaced_in_the_dialog(
    bertiga: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan, qtbot: QtBot
) -> None:
    def tolak(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        pilih(dialog, PERSIDANGAN)
        tekan(dialog, "jawaban-tolak")
        qtbot.keyClicks(dialog.keterangan, "Sedang sidang")
        tekan(dialog, "tombol-catat")

    langkah("jawab", tolak)
    orang = {p.nama: p.id for p in sesi_kasus.susunan.pegawai.values()}

    def sisanya(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        isian = dialog.findChild(QComboBox, "isian-pemutus")
        isian.setCurrentIndex(isian.count() - 1)
        assert isian.currentText() == "Semua yang belum menjawab (2 pejabat)"
        tekan(dialog, "jawaban-setuju")
        assert dialog.orang.isVisible()
        assert [p.pegawai_id for p in dialog.orang.kasus.peserta] == [orang[KEUANGAN], orang[PENGAWASAN]]
        tekan(dialog, "tombol-catat")
        assert dialog.isVisible()
        assert dialog.orang.galat == "Orang yang disetujui belum dipilih."
        dialog.orang.pasang(
            OrangLain((PesertaRancangan(orang[KEUANGAN], "ketua"), PesertaRancangan(orang[PENGAWASAN], "anggota")))
        )
        tekan(dialog, "tombol-catat")

    langkah("jawab", sisanya)
    assert terbuka(sesi_kasus, bertiga) == "surat-tugas"
    peserta = rincian_kasus(sesi_kasus, bertiga).kasus.peserta
    assert [(p.pegawai_id, p.peran) for p in peserta] == [(orang[KEUANGAN], "ketua"), (orang[PENGAWASAN], "anggota")]


def test_the_letter_of_one_head_names_their_people(
    halaman_kasus: HalamanPenugasan, bertiga: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan, qtbot: QtBot
) -> None:
    def terbit(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        pilih(dialog, KEUANGAN)
        (akibat,) = teks(dialog, "akibat-surat")
        assert akibat == "Langkah ini tetap menunggu jawaban 2 pejabat lain."
        assert dialog.formulir.penandatangan.itemText(0) == "Hendrik Sawang, S.E., Kepala Bagian Keuangan"
        qtbot.waitUntil(lambda: KEUANGAN in dialog.pratinjau.kanvas.accessibleDescription())
        assert PERSIDANGAN not in dialog.pratinjau.kanvas.accessibleDescription()
        tekan(dialog, "tombol-terbitkan")

    langkah("terbitkan", terbit)
    rincian = rincian_kasus(sesi_kasus, bertiga)
    (milik,) = [b for b in rincian.baris if b.catatan and b.catatan.untuk]
    assert milik.surat is not None
    assert (milik.catatan.untuk, milik.catatan.jawaban) == (KEUANGAN, Jawaban.SETUJU)  # type: ignore[union-attr]
    assert terbuka(sesi_kasus, bertiga) == "jawaban"
    assert f"cip-surat-{milik.surat.id}" in {w.objectName() for w in halaman_kasus.findChildren(QWidget)}


def test_one_official_has_no_choice(id_kasus: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan) -> None:
    sampai_jawaban(sesi_kasus, id_kasus)

    def satu(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        assert not dialog.pemutus.isVisible()
        tekan(dialog, "tombol-batal")

    langkah("jawab", satu)


def test_the_refusal_by_letter_is_that_of_the_chosen_official(
    bertiga: int,
    konteks_kasus: Konteks,
    sesi_kasus: Sesi,
    langkah: Langkah,
    tekan: Tekan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    diminta: list[str] = []
    monkeypatch.setattr(tindakan, "terbitkan", lambda *_a, pemutus="", **_k: diminta.append(pemutus))

    def tolak(dialog: QWidget) -> None:
        pilih(dialog, PENGAWASAN)
        tekan(dialog, "jawaban-tolak")
        tekan(dialog, "tombol-tolak-dengan-surat")

    langkah("jawab", tolak)
    (kunci,) = diminta
    formulir = FormulirSurat(konteks_kasus, rincian_kasus(sesi_kasus, bertiga), Jawaban.TOLAK, pemutus=kunci)
    assert formulir.jawaban is Jawaban.TOLAK
    assert PENGAWASAN in formulir.pemutus.isian.accessibleDescription()
    assert formulir.baru().pemutus == kunci
    formulir.deleteLater()
    semua = FormulirSurat(konteks_kasus, rincian_kasus(sesi_kasus, bertiga), Jawaban.TOLAK, pemutus="")
    assert semua.baru().pemutus == ""
    semua.deleteLater()


def test_a_case_that_went_on_and_was_ended_was_not_refused(
    halaman_kasus: HalamanPenugasan, bertiga: int, sesi_kasus: Sesi
) -> None:
    hari = sesi_kasus.hari_ini()
    kini = rincian_kasus(sesi_kasus, bertiga)
    assert kini.kini is not None
    (satu, *_) = pemutus_menunggu(sesi_kasus, kini.kasus, kini.kini.langkah)
    catat_jawaban(sesi_kasus, bertiga, JawabanBaru(Jawaban.SETUJU, hari, pemutus=satu.kunci))
    catat_jawaban(sesi_kasus, bertiga, JawabanBaru(Jawaban.TOLAK, hari, keterangan="Sedang sidang"))
    assert terbuka(sesi_kasus, bertiga) == "surat-tugas"
    akhiri_proses(sesi_kasus, bertiga, "anggaran ditarik")
    halaman_kasus.tampilkan(f"kasus:{bertiga}")
    assert halaman_kasus.kasus is not None
    assert halaman_kasus.kasus.kemajuan.teks == "proses diakhiri"
    assert "Bila disetujui" not in semua_teks(halaman_kasus)


def test_officials_of_other_offices_write_their_own_letters(qtbot: QtBot, sesi_kasus: Sesi, mulai: Mulai) -> None:
    """Of people of other offices and of here, the letter's form offers the officials of here, each alone."""
    sesi = sesi_kasus
    id_ = mulai(orang=(KEUANGAN, PENGAWASAN), dari_luar=("Dewi Anjani, S.H.", "Rina Wati, S.E."))
    sampai_jawaban(sesi, id_)

    def kata(*, bersurat: bool) -> list[str]:
        """What the field says of each choice."""
        rincian = rincian_kasus(sesi, id_)
        assert rincian.kini is not None
        isian = IsianPemutus(sesi, rincian.kasus, rincian.kini.langkah, bersurat=bersurat)
        qtbot.addWidget(isian)
        hasil = []
        for i in range(isian.pilihan.count()):
            isian.pilihan.setCurrentIndex(i)
            hasil.append(isian.pilihan.accessibleDescription())
        return hasil

    assert kata(bersurat=True) == [f"Untuk {KEUANGAN}.", f"Untuk {PENGAWASAN}."]
    semua = kata(bersurat=False)
    assert len(semua) == 5
    assert "Untuk Dewi Anjani, S.H." in semua, "one full stop is enough"
    for _ in range(2):
        rincian = rincian_kasus(sesi, id_)
        assert rincian.kini is not None
        assert TindakanLangkah.TERBITKAN in rincian.kini.tindakan
        satu = next(m for m in pemutus_menunggu(sesi, rincian.kasus, rincian.kini.langkah) if not m.luar)
        catat_jawaban(sesi, id_, JawabanBaru(Jawaban.SETUJU, sesi.hari_ini(), pemutus=satu.kunci))
    kini = rincian_kasus(sesi, id_).kini
    assert kini is not None
    assert kini.tindakan == (TindakanLangkah.SURAT_MASUK, TindakanLangkah.JAWAB), "nobody of here has to write"


def test_who_refuses_outside_sends_a_letter_of_their_own(
    qtbot: QtBot, halaman_kasus: HalamanPenugasan, konteks_kasus: Konteks, mulai: Mulai, tekan: Tekan
) -> None:
    sesi = konteks_kasus.sesi
    id_ = mulai(orang=(KEUANGAN,), dari_luar=("Dewi Anjani, S.H.", "Rina Wati, S.E."))
    sampai_jawaban(sesi, id_)
    rincian = rincian_kasus(sesi, id_)
    assert rincian.kini is not None
    dialog = DialogCatat(konteks_kasus, rincian, TindakanLangkah.JAWAB, halaman_kasus, tolak_bersurat=True)
    qtbot.addWidget(dialog)
    dialog.show()
    tekan(dialog, "jawaban-tolak")
    tolak = dialog.findChild(QAbstractButton, "tombol-tolak-dengan-surat")
    pilih(dialog, KEUANGAN)
    assert tolak.isVisible()
    pilih(dialog, "Rina Wati")
    assert not tolak.isVisible()
    assert [orang.nama for _, orang in dialog.pemutus.kasus_dijawab.luar] == ["Rina Wati, S.E."]
    assert dialog.pejabat.text() == "Kepala Bidang Rina Wati, S.E., Dinas Sosial"
    formulir = FormulirSurat(konteks_kasus, rincian)
    assert formulir.pemutus.kata_akibat(Jawaban.SETUJU) == "Langkah ini tetap menunggu jawaban 2 pejabat lain."
    formulir.deleteLater()
    dalam = next(m for m in pemutus_menunggu(sesi, rincian.kasus, rincian.kini.langkah) if not m.luar)
    halaman_kasus.tampilkan(f"kasus:{id_}")
    assert halaman_kasus.findChild(QAbstractButton, f"tombol-langkah-{TOLAK_DENGAN_SURAT}") is not None
    catat_jawaban(sesi, id_, JawabanBaru(Jawaban.SETUJU, sesi.hari_ini(), pemutus=dalam.kunci))
    halaman_kasus.tampilkan(f"kasus:{id_}")
    tombol = halaman_kasus.findChildren(QAbstractButton, f"tombol-langkah-{TOLAK_DENGAN_SURAT}")
    assert not [t for t in tombol if t.isVisible()], "nobody of here still has to answer"
