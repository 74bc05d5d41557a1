"""Letters of several officials who answer one step: each their own, and what rests on them."""

from collections.abc import Callable

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan
from sistemkerja_desktop.services.penugasan import (
    SuratLangkahBaru,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.jalan_uji import penugasan
from tests.services.penugasan.pemutus_uji import UNIT, jawab, kode_kini, menunggu, mulai, nama, pekerja, sampai_jawaban
from tests.services.penugasan.puskesmas_uji import teks

Buat = Callable[[str], KantorKasus]


def test_each_keeps_their_own_letter_and_the_surat_tugas_rests_on_those_that_agree(kantor_kasus: Buat) -> None:
    """Katingan: the heads of the units asked for answer in writing."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    orang = {u: nama(kantor, pekerja(kantor, u)) for u in UNIT}
    nomor: dict[str, str] = {}
    for unit, jawaban in zip(UNIT, (Jawaban.SETUJU, Jawaban.SETUJU, Jawaban.TOLAK), strict=True):
        (satu,) = [m for m in menunggu(kantor, id_) if m.orang == orang[unit]]
        tawaran = tawaran_surat(sesi, id_, jawaban, pemutus=satu.kunci)
        assert [c.sebutan for c in tawaran.penandatangan] == [f"Kepala {unit}" if "Bidang" in unit else "Sekretaris"]
        surat = SuratLangkahBaru(
            sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jawaban=jawaban, pemutus=satu.kunci,
            alasan="sedang akreditasi" if jawaban is Jawaban.TOLAK else "",
        )  # fmt: skip
        terbit = terbitkan_langkah(sesi, id_, surat)[1]
        isi = teks(terbit.dokumen.pdf)
        disebut = [o for o in orang.values() if o in isi]
        assert disebut == [orang[unit]] or (jawaban is Jawaban.TOLAK and not disebut)
        nomor[unit] = terbit.surat.nomor
    assert kode_kini(kantor, id_) == "surat-tugas"
    tercatat = {b.surat.nomor: b.catatan.untuk for b in rincian_kasus(sesi, id_).baris if b.surat and b.catatan}
    assert {nomor[u]: orang[u] for u in UNIT}.items() <= tercatat.items()
    tawaran = tawaran_surat(sesi, id_)
    tugas = terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0]))[1]
    isi = teks(tugas.dokumen.pdf)
    assert [nomor[u] in isi for u in UNIT] == [True, True, False]
    assert [orang[u] in isi for u in UNIT] == [True, True, False]


def test_who_may_not_appoint_those_who_are_left_does_not(kantor_kasus: Buat) -> None:
    """Katingan: the head of the unit asked for appoints; that of Bidang I was chosen, and refuses."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    kursi = {j.nama: j.id for j in sesi.susunan.jabatan.values()}
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi["Kepala Bidang I"]
    (cabang,) = [b.cabang for b in rincian_kasus(sesi, id_).baris if b.tindakan]
    assert cabang == "Bila semua menolak: proses ini berakhir, dengan alasan tertulis."
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.TOLAK, "sedang akreditasi")
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang II")), Jawaban.SETUJU)
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi["Kepala Bidang I"], "nobody has gone yet"
    (cabang,) = [b.cabang for b in rincian_kasus(sesi, id_).baris if b.tindakan]
    assert cabang == "Bila ditolak: dilanjutkan tanpa orang yang ditolak."
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Sekretariat")), Jawaban.SETUJU)
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi["Kepala Bidang II"]
    tawaran = tawaran_surat(sesi, id_)
    assert tawaran.penandatangan[0].sebutan == "Kepala Bidang II"
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0]))
    pemeriksa = PemeriksaKepatuhan(sesi)
    assert "P-07" not in {t.aturan for t in pemeriksa.hasil().temuan}
    pemeriksa.tutup()


def test_letters_that_come_in_are_kept_with_their_answer(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    hari = kantor.sesi.hari_ini()
    for unit in ("Bidang I", "Bidang II"):
        masuk = SuratMasukBaru(dari=f"Kepala {unit}", nomor=f"7/{unit}", tanggal=hari, diterima=hari, hal="Jawaban")
        jawab(kantor, id_, nama(kantor, pekerja(kantor, unit)), Jawaban.SETUJU, surat_masuk=masuk)
    surat = [b.surat.nomor for b in rincian_kasus(kantor.sesi, id_).baris if b.surat is not None]
    assert surat == ["7/Bidang I", "7/Bidang II"]


def test_written_answers_without_their_own_paper_are_found(kantor_kasus: Buat) -> None:
    """P-19 looks at each answer: that of another official is no proof."""
    kantor = kantor_kasus("katingan-5-2024")
    id_ = sampai_jawaban(kantor)
    hari = kantor.sesi.hari_ini()
    masuk = SuratMasukBaru(dari="Kepala Bidang I", nomor="7", tanggal=hari, diterima=hari, hal="Jawaban")
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.SETUJU, surat_masuk=masuk)
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang II")), Jawaban.SETUJU)
    pemeriksa = PemeriksaKepatuhan(kantor.sesi)
    with kantor.sesi.baca() as uk:
        langkah = {c.untuk: c.id for c in muat_kasus(kantor.sesi, uk, id_).langkah if c.pemutus}
    temuan = {t.entitas_id for t in pemeriksa.hasil().temuan if t.aturan == "P-19"}
    assert langkah[nama(kantor, pekerja(kantor, "Bidang II"))] in temuan
    assert langkah[nama(kantor, pekerja(kantor, "Bidang I"))] not in temuan
    pemeriksa.tutup()
