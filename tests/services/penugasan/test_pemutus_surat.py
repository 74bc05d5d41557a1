"""Letters of several officials who answer one step: each their own, and what rests on them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru, catat_surat_masuk
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan
from sistemkerja_desktop.services.penugasan import (
    OrangLain,
    PesertaRancangan,
    SuratLangkahBaru,
    akhiri_proses,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.jalan import rancangan_kasus
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
from sistemkerja_desktop.services.penugasan.rujukan import rujukan, surat_tercatat
from sistemkerja_desktop.services.penugasan.tarik import dapat_ditarik, tarik_catatan
from sistemkerja_desktop.services.surat import cabut_surat
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.jalan_uji import catat, penugasan
from tests.services.penugasan.pemutus_uji import (
    UNIT,
    jawab,
    kode_kini,
    menunggu,
    mulai,
    nama,
    pekerja,
    peserta,
    sampai_jawaban,
)
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
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor, tim=True)
    kursi = {j.nama: j.id for j in sesi.susunan.jabatan.values()}
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi["Kepala Bidang I"]
    (cabang,) = [b.cabang for b in rincian_kasus(sesi, id_).baris if b.tindakan]
    assert cabang == "Bila semua menolak: proses ini berakhir, dengan alasan tertulis."
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.TOLAK, "sedang akreditasi")
    assert [b.cabang for b in rincian_kasus(sesi, id_).baris if b.tindakan] == [cabang]
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang II")), Jawaban.SETUJU)
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi["Kepala Bidang I"], "nobody has gone yet"
    (cabang,) = [b.cabang for b in rincian_kasus(sesi, id_).baris if b.tindakan]
    assert cabang == "Bila ditolak: dilanjutkan tanpa orang yang ditolak."
    ketua = OrangLain(
        (PesertaRancangan(pekerja(kantor, "Bidang II"), "ketua"), PesertaRancangan(pekerja(kantor, UNIT[2]), "anggota"))
    )
    jawab(kantor, id_, nama(kantor, pekerja(kantor, UNIT[2])), Jawaban.SETUJU, orang_lain=ketua)
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi["Kepala Bidang II"]
    assert rancangan_kasus(rincian_kasus(sesi, id_).kasus).ditugaskan_oleh == kursi["Kepala Bidang II"]
    tawaran = tawaran_surat(sesi, id_)
    assert tawaran.penandatangan[0].sebutan == "Kepala Bidang II"
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0]))
    pemeriksa = PemeriksaKepatuhan(sesi)
    assert "P-07" not in {t.aturan for t in pemeriksa.hasil().temuan}
    pemeriksa.tutup()


def test_the_last_letter_refuses_and_another_ketua_is_chosen_with_it(kantor_kasus: Buat) -> None:
    """It names whom it is about; the team goes on with the others."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor, tim=True)
    orang = {u: pekerja(kantor, u) for u in UNIT}
    for unit in UNIT[1:]:
        jawab(kantor, id_, nama(kantor, orang[unit]), Jawaban.SETUJU)
    (akhir,) = menunggu(kantor, id_)
    tawaran = tawaran_surat(sesi, id_, Jawaban.TOLAK, pemutus=akhir.kunci)
    surat = SuratLangkahBaru(
        sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jawaban=Jawaban.TOLAK, pemutus=akhir.kunci,
        alasan="sedang akreditasi",
    )  # fmt: skip
    with pytest.raises(GalatPengguna, match="Ketua tim termasuk orang yang ditolak"):
        terbitkan_langkah(sesi, id_, surat)
    sisa = tuple(PesertaRancangan(orang[u], p) for u, p in zip(UNIT[1:], ("ketua", "anggota"), strict=True))
    terbit = terbitkan_langkah(sesi, id_, replace(surat, orang_lain=OrangLain(sisa)))[1]
    assert nama(kantor, orang[UNIT[1]]) not in teks(terbit.dokumen.pdf)
    kasus = rincian_kasus(sesi, id_).kasus
    assert [(p.pegawai_id, p.peran) for p in kasus.peserta] == [(p.pegawai_id, p.peran) for p in sisa]
    assert terbit.surat.id not in {s.id for s in surat_tercatat(kasus)}, "nothing rests on it"


def test_a_refusal_that_ends_the_case_stays_among_its_letters(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor, "Bidang I")
    tawaran = tawaran_surat(sesi, id_, Jawaban.TOLAK)
    surat = SuratLangkahBaru(
        sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jawaban=Jawaban.TOLAK, alasan="sedang akreditasi"
    )
    terbit = terbitkan_langkah(sesi, id_, surat)[1]
    assert terbit.surat.id in {s.id for s in surat_tercatat(rincian_kasus(sesi, id_).kasus)}


def test_only_answers_to_the_same_step_are_named_together(kantor: KantorKasus) -> None:
    hari, diterima = kantor.sesi.hari_ini(), KeadaanSurat.DITERIMA
    satu = Surat(1, "masuk", "masuk", 2026, 1, "7/a", hari, "Jawaban", "Kami", diterima, dari="Dinas A")
    semua = [
        replace(satu, id=n, nomor=nomor, langkah=langkah)
        for n, nomor, langkah in ((1, "7/a", "persetujuan"), (2, "7/b", "jawaban"), (3, "7/c", "jawaban"))
    ]
    kalimat = rujukan(kantor.sesi, semua, {1, 2, 3})
    assert [n in kalimat for n in ("7/a", "7/b", "7/c")] == [False, True, True]
    kalimat = rujukan(kantor.sesi, semua)
    assert [n in kalimat for n in ("7/a", "7/b", "7/c")] == [False, False, True]


@pytest.mark.parametrize("jawaban", [Jawaban.SETUJU, Jawaban.TOLAK])
def test_one_letter_for_all_who_are_left(kantor_kasus: Buat, jawaban: Jawaban) -> None:
    """It names their people, and the surat tugas rests on the letters that agree."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    orang = {u: nama(kantor, pekerja(kantor, u)) for u in UNIT}
    nomor = []
    for kunci, satu in ((menunggu(kantor, id_)[0].kunci, Jawaban.SETUJU), ("", jawaban)):
        tawaran = tawaran_surat(sesi, id_, satu, pemutus=kunci)
        surat = SuratLangkahBaru(
            sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jawaban=satu, pemutus=kunci, alasan="akreditasi"
        )
        terbit = terbitkan_langkah(sesi, id_, surat)[1]
        nomor.append(terbit.surat.nomor)
    isi = teks(terbit.dokumen.pdf)
    if jawaban is Jawaban.SETUJU:
        assert [orang[u] in isi for u in UNIT] == [False, True, True]
    untuk = [b.catatan.untuk for b in rincian_kasus(sesi, id_).baris if b.catatan and b.catatan.orang]
    assert untuk == [orang[UNIT[0]], " dan ".join(orang[u] for u in UNIT[1:])]
    tawaran = tawaran_surat(sesi, id_)
    isi = teks(terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0]))[1].dokumen.pdf)
    assert [n in isi for n in nomor] == [True, jawaban is Jawaban.SETUJU]


@pytest.mark.parametrize("selesai", [False, True])
def test_an_answer_whose_letter_was_revoked_is_taken_back_though_others_answered(
    kantor_kasus: Buat, selesai: bool
) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    orang = [nama(kantor, pekerja(kantor, u)) for u in UNIT]
    satu = menunggu(kantor, id_)[0]
    tawaran = tawaran_surat(sesi, id_, pemutus=satu.kunci)
    surat = SuratLangkahBaru(
        sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jawaban=Jawaban.SETUJU, pemutus=satu.kunci
    )
    terbit = terbitkan_langkah(sesi, id_, surat)[1]
    for lain in orang[1 : 3 if selesai else 2]:
        jawab(kantor, id_, lain, Jawaban.SETUJU)
    cabut_surat(sesi, terbit.surat.id, "salah orang")
    if selesai:
        assert f"Surat {terbit.surat.nomor} sudah dicabut" in tawaran_surat(sesi, id_).peringatan
    ditarik = dapat_ditarik(rincian_kasus(sesi, id_).kasus)
    assert ditarik is not None
    assert ditarik.surat_id == terbit.surat.id
    tarik_catatan(sesi, id_)
    assert [m.orang for m in menunggu(kantor, id_)] == ([orang[0]] if selesai else [orang[0], orang[2]])
    assert [b.catatan.urutan for b in rincian_kasus(sesi, id_).baris if b.catatan][-1] == (
        rincian_kasus(sesi, id_).kini.catatan.urutan  # type: ignore[union-attr]
    )
    while menunggu(kantor, id_):
        jawab(kantor, id_, menunggu(kantor, id_)[0].orang, Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "surat-tugas"
    assert len(rincian_kasus(sesi, id_).kasus.peserta) == 3


def surat_dari(kantor: KantorKasus, id_: int, orang: str, jawaban: Jawaban, lain: OrangLain | None = None) -> Surat:
    """The letter with which the officials of that person answer."""
    sesi = kantor.sesi
    (satu,) = [m for m in menunggu(kantor, id_) if orang in m.orang]
    tawaran = tawaran_surat(sesi, id_, jawaban, pemutus=satu.kunci)
    surat = SuratLangkahBaru(
        sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jawaban=jawaban, pemutus=satu.kunci,
        alasan="sedang akreditasi" if jawaban is Jawaban.TOLAK else "", orang_lain=lain,
    )  # fmt: skip
    return terbitkan_langkah(sesi, id_, surat)[1].surat


def test_a_revoked_refusal_brings_its_people_back(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    orang = [nama(kantor, pekerja(kantor, u)) for u in UNIT]
    surat = surat_dari(kantor, id_, orang[0], Jawaban.TOLAK)
    for satu in orang[1:]:
        jawab(kantor, id_, satu, Jawaban.SETUJU)
    assert len(peserta(kantor, id_)) == 2
    cabut_surat(sesi, surat.id, "salah ketik")
    assert f"Surat {surat.nomor} sudah dicabut" in tawaran_surat(sesi, id_).peringatan
    tarik_catatan(sesi, id_)
    assert [m.orang for m in menunggu(kantor, id_)] == [orang[0]]
    jawab(kantor, id_, orang[0], Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "surat-tugas"
    assert {nama(kantor, o) for o in peserta(kantor, id_)} == set(orang)


def test_a_revoked_answer_for_others_is_taken_back_after_further_answers(kantor_kasus: Buat) -> None:
    """Those who came in by it stay, and are asked about again; so can every record before it."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    a, b, c = (pekerja(kantor, u) for u in UNIT)
    a2, b2 = pekerja(kantor, UNIT[0], 1), pekerja(kantor, UNIT[1], 1)
    ganti = OrangLain(tuple(PesertaRancangan(o, "individu") for o in (a2, b, c)))
    surat = surat_dari(kantor, id_, nama(kantor, a), Jawaban.SETUJU_LAIN, ganti)
    lagi = OrangLain(tuple(PesertaRancangan(o, "individu") for o in (a2, b2, c)))
    jawab(kantor, id_, nama(kantor, b), Jawaban.SETUJU_LAIN, orang_lain=lagi)
    cabut_surat(sesi, surat.id, "salah orang")
    tarik_catatan(sesi, id_)
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, a2), nama(kantor, c)]
    assert peserta(kantor, id_) == [a2, b2, c]
    tarik_catatan(sesi, id_)
    assert peserta(kantor, id_) == [a2, b, c]
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, o) for o in (a2, b, c)]


def test_who_was_given_more_time_keeps_it(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    surat = surat_dari(kantor, id_, nama(kantor, pekerja(kantor, UNIT[0])), Jawaban.SETUJU)
    kantor.jam.maju(10)
    catat(kantor, id_, Jawaban.TANPA_JAWABAN)
    tenggat = rincian_kasus(sesi, id_).kini.tenggat  # type: ignore[union-attr]
    cabut_surat(sesi, surat.id, "salah orang")
    tarik_catatan(sesi, id_)
    assert rincian_kasus(sesi, id_).kini.tenggat == tenggat  # type: ignore[union-attr]
    assert len(menunggu(kantor, id_)) == 3


def test_the_ending_of_the_process_is_taken_back_first(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    surat = surat_dari(kantor, id_, nama(kantor, pekerja(kantor, UNIT[0])), Jawaban.SETUJU)
    akhiri_proses(sesi, id_, "anggaran ditarik")
    cabut_surat(sesi, surat.id, "salah orang")
    tarik_catatan(sesi, id_)
    kasus = rincian_kasus(sesi, id_).kasus
    assert kasus.penugasan.keadaan is KeadaanPenugasan.DIPROSES
    assert not any(c.keterangan.startswith("Proses diakhiri") for c in kasus.langkah)
    assert any(c.surat_id == surat.id for c in kasus.langkah)


def test_letters_that_come_in_are_kept_with_their_answer(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    hari = kantor.sesi.hari_ini()
    for unit in ("Bidang I", "Bidang II"):
        masuk = SuratMasukBaru(dari=f"Kepala {unit}", nomor=f"7/{unit}", tanggal=hari, diterima=hari, hal="Jawaban")
        jawab(kantor, id_, nama(kantor, pekerja(kantor, unit)), Jawaban.SETUJU, surat_masuk=masuk)
    surat = [b.surat.nomor for b in rincian_kasus(kantor.sesi, id_).baris if b.surat is not None]
    assert surat == ["7/Bidang I", "7/Bidang II"]


def test_one_loose_letter_is_the_proof_of_one_answer(kantor_kasus: Buat) -> None:
    """P-19: it was noted for the step without a record of its own."""
    kantor = kantor_kasus("katingan-5-2024")
    id_ = sampai_jawaban(kantor)
    hari = kantor.sesi.hari_ini()
    masuk = SuratMasukBaru(
        dari="Kepala Bidang I",
        nomor="7",
        tanggal=hari,
        diterima=hari,
        hal="Jawaban",
        penugasan_id=id_,
        langkah="jawaban",
    )
    catat_surat_masuk(kantor.sesi, masuk)
    for unit in UNIT[:2]:
        jawab(kantor, id_, nama(kantor, pekerja(kantor, unit)), Jawaban.SETUJU)
    pemeriksa = PemeriksaKepatuhan(kantor.sesi)
    jawaban = {c.id for c in rincian_kasus(kantor.sesi, id_).kasus.langkah if c.orang}
    assert len([t for t in pemeriksa.hasil().temuan if t.aturan == "P-19" and t.entitas_id in jawaban]) == 1
    pemeriksa.tutup()


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
        langkah = {c.untuk: c.id for c in muat_kasus(kantor.sesi, uk, id_).langkah if c.orang}
    temuan = {t.entitas_id for t in pemeriksa.hasil().temuan if t.aturan == "P-19"}
    assert langkah[nama(kantor, pekerja(kantor, "Bidang II"))] in temuan
    assert langkah[nama(kantor, pekerja(kantor, "Bidang I"))] not in temuan
    pemeriksa.tutup()
