"""What the letters of a case say beyond its facts: whom they ask, who signs with a person, what they answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.naskah.isi import Bagian, TandaTangan, Tembusan, from_json
from sistemkerja_desktop.services.laporan_berkala import baris_laporan
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    PesertaRancangan,
    SuratLangkahBaru,
    bahan_langkah,
    catat_jawaban,
    mulai_kasus,
    pratinjau_langkah,
    rincian_kasus,
    surat_langkah,
    tawaran_surat,
    terbitkan_langkah,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.penugasan.bahan import isian_kasus
from sistemkerja_desktop.services.penugasan.surat_lain import JenisSuratLain, tawaran_surat_lain
from sistemkerja_desktop.services.penugasan.ubahan import (
    JenisUbahan,
    UbahanPenugasan,
    tawaran_ubahan,
    terbitkan_ubahan,
)
from tests.services.penugasan.conftest import KantorKasus

Buat = Callable[[str], KantorKasus]


def _teks(pdf: bytes) -> str:
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(pdf)).split())


def _baru(kantor: KantorKasus, id_: int, jawaban: Jawaban = Jawaban.LANJUT, **lain: object) -> SuratLangkahBaru:
    tawaran = tawaran_surat(kantor.sesi, id_, jawaban)
    isi = {"kepada": tawaran.kepada, "tembusan": tawaran.tembusan, "jawaban": jawaban} | lain
    return SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], **isi)  # type: ignore[arg-type]


def _mulai(kantor: KantorKasus, cara: Cara, cakupan: Cakupan) -> int:
    return next(iter(mulai_kasus(kantor.sesi, kantor.rancangan(cara, cakupan)).id_dari("Penugasan")))


def _setujui(kantor: KantorKasus, id_: int) -> None:
    kini = rincian_kasus(kantor.sesi, id_).kini
    assert kini is not None
    jawaban = Jawaban.SETUJU if kini.langkah.keputusan else Jawaban.LANJUT
    catat_jawaban(kantor.sesi, id_, JawabanBaru(jawaban, kantor.sesi.hari_ini()))


def _terbit(kantor: KantorKasus, id_: int, jawaban: Jawaban = Jawaban.LANJUT, **lain: object) -> str:
    _, terbit = terbitkan_langkah(kantor.sesi, id_, _baru(kantor, id_, jawaban, **lain))
    kantor.jam.maju()
    return terbit.surat.isi


def _pengesah(isi: str) -> list[tuple[str, str]]:
    tanda = next(b for b in from_json(isi).blok if isinstance(b, TandaTangan))
    return [(satu.kata, satu.jabatan[0].jabatan) for satu in tanda.mengetahui]


def test_assessor_takes_note_of_the_wish_and_the_head_agrees_on_the_letter(kantor_kasus: Buat) -> None:
    """Dharmasraya Lamp. 2.B.2: "yang diketahui oleh", then "yang telah disetujui"; each letter refers as its writer."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    id_ = _mulai(kantor, Cara.SUKARELA, Cakupan.LINTAS_UNIT)
    _setujui(kantor, id_)
    assert _pengesah(_terbit(kantor, id_)) == [("Mengetahui,", "Kepala Bidang II,")]
    _setujui(kantor, id_)
    isi = _terbit(kantor, id_)
    assert _pengesah(isi) == [("Menyetujui,", "Kepala Bidang III,")]
    assert "Permohonan saya telah disetujui pimpinan unit yang dituju. Dengan ini" in isi
    assert "hal Permohonan" not in isi
    _setujui(kantor, id_)
    dasar = next(b for b in from_json(_terbit(kantor, id_)).blok if isinstance(b, Bagian) and b.label == "Dasar")
    assert dasar.butir[1].startswith("Surat Sdr. Orang Contoh")
    assert "hal Permohonan Persetujuan" in dasar.butir[1]


def test_assessor_agrees_on_the_wish_itself(kantor_kasus: Buat) -> None:
    """Banyumas Lamp. II.b.1): the request "yang telah disetujui"; who gets the letter gets no copy of it."""
    kantor = kantor_kasus("banyumas-23-2024")
    id_ = _mulai(kantor, Cara.SUKARELA, Cakupan.DALAM_UNIT)
    _setujui(kantor, id_)
    isi = _terbit(kantor, id_)
    assert _pengesah(isi) == [("Menyetujui,", "Kepala UPTD,")]
    assert not any(isinstance(b, Tembusan) for b in from_json(isi).blok)


def test_consent_by_letter_is_referred_to(kantor_kasus: Buat) -> None:
    """Badung: the head of the other unit agrees by a letter, which the person passes on."""
    kantor = kantor_kasus("badung-35-2023")
    id_ = _mulai(kantor, Cara.SUKARELA, Cakupan.LINTAS_UNIT)
    assert _pengesah(_terbit(kantor, id_)) == []
    setuju = _terbit(kantor, id_, Jawaban.SETUJU)
    assert "Menjawab Surat Sdr. Orang Contoh" in setuju
    isi = _terbit(kantor, id_)
    assert _pengesah(isi) == []
    assert "dengan Surat Kepala Bidang III Nomor 001/" in isi
    assert "hal Persetujuan Pelibatan secara Sukarela. Dengan ini saya mohon" in isi


@pytest.mark.parametrize(
    ("cakupan", "dari"),
    [
        (Cakupan.LINTAS_PERANGKAT_DAERAH, "dari perangkat daerah yang Saudara pimpin untuk"),
        (Cakupan.LINTAS_INSTANSI, "dari Pemerintah Kabupaten Tetangga untuk"),
    ],
)
def test_request_says_from_where_people_are_asked_for(kantor_kasus: Buat, cakupan: Cakupan, dari: str) -> None:
    kantor = kantor_kasus("badung-35-2023")
    id_ = _mulai(kantor, Cara.PENUNJUKAN, cakupan)
    assert dari in _teks(pratinjau_langkah(kantor.sesi, id_, _baru(kantor, id_)).pdf)


def test_answer_and_assignment_name_the_letter_that_they_go_back_to(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    id_ = _mulai(kantor, Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    _terbit(kantor, id_)
    tawaran = tawaran_surat(kantor.sesi, id_, jenis="rekomendasi")
    baru = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jenis="rekomendasi")
    assert (
        "Menindaklanjuti Surat Kepala Bidang III Nomor 001/" in terbitkan_langkah(kantor.sesi, id_, baru)[1].surat.isi
    )
    # The request is answered, not the office's own letter that came after it.
    assert "Menjawab Surat Kepala Bidang III Nomor 001/" in _terbit(kantor, id_, Jawaban.SETUJU)
    sebelum = _baru(kantor, id_)
    assert "2. Surat Kepala Bidang II Nomor 003/" in _teks(pratinjau_langkah(kantor.sesi, id_, sebelum).pdf)
    sendiri = replace(sebelum, dasar_tambahan=("Surat Kepala Bidang II Nomor 003/CTH/IX/2026",))
    assert _teks(pratinjau_langkah(kantor.sesi, id_, sendiri).pdf).count("Nomor 003/CTH/IX/2026") == 1


def test_change_names_the_letter_that_it_changes(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("badung-35-2023")
    perubahan, surat = terbitkan_penugasan(kantor.sesi, kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT))
    id_ = next(iter(perubahan.id_dari("Penugasan")))
    kantor.jam.maju(20)
    tawaran = tawaran_ubahan(kantor.sesi, id_, JenisUbahan.PERPANJANGAN)
    baru = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], alasan="sasaran bertambah")
    selesai = kantor.sesi.hari_ini() + timedelta(days=90)
    _, terbit = terbitkan_ubahan(kantor.sesi, id_, UbahanPenugasan(JenisUbahan.PERPANJANGAN, baru, selesai=selesai))
    dasar = next(b for b in from_json(terbit.surat.isi).blok if isinstance(b, Bagian) and b.label == "Dasar")
    assert f"Nomor {surat.surat.nomor} tanggal 7 September 2026" in dasar.butir[1]


def test_work_for_another_office_is_reported_to_its_unit(kantor_kasus: Buat) -> None:
    """What the surat tugas says is what the timeline shows and to whom the report goes."""
    kantor = kantor_kasus("badung-35-2023")
    rancangan = kantor.rancangan_keluar(Cara.PENUNJUKAN, Cakupan.LINTAS_INSTANSI)
    rancangan = replace(rancangan, bentuk=Bentuk.TIM, peserta=(PesertaRancangan(kantor.sendiri, "ketua"),))
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    with kantor.sesi.tulis("Berjalan") as uk:
        uk.update(replace(uk.get(Penugasan, id_), keadaan=KeadaanPenugasan.BERJALAN))
    kasus = rincian_kasus(kantor.sesi, id_).kasus
    with kantor.sesi.baca() as uk:
        isian = isian_kasus(kantor.sesi, uk, kasus, kantor.sesi.hari_ini())
    kepala = "Kepala Bidang Rehabilitasi"
    assert (isian["unit_pemilik"], isian["pelaporan"]) == (
        "Bidang Rehabilitasi, Dinas Sosial, Pemerintah Kabupaten Tetangga",
        kepala,
    )
    assert {satu.penerima for satu in baris_laporan(kantor.sesi, kasus)} == {kepala}
    assert tawaran_surat_lain(kantor.sesi, id_, JenisSuratLain.LAPORAN).kepada == (kepala,)


def test_content_of_an_added_regulation_is_written_in_the_form(
    kantor_kasus: Buat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A content that no template knows: the offer asks for it, the letter is refused without and says it with."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    for modul in (bahan_langkah, surat_langkah):
        monkeypatch.setattr(modul, "isi_wajib", lambda _kasus, _kode: ("Lokasi kegiatan", "Durasi", "Sumber anggaran"))
    id_ = _mulai(kantor, Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    assert tawaran_surat(kantor.sesi, id_).isi_kosong == ("Lokasi kegiatan", "Sumber anggaran")
    with pytest.raises(GalatPengguna, match="wajib memuat “Lokasi kegiatan”"):
        pratinjau_langkah(kantor.sesi, id_, _baru(kantor, id_))
    isi = (("Lokasi kegiatan", "Nagari Sungai Dareh\n Nagari Koto Baru "), ("Sumber anggaran", "DPA 2026"))
    teks = _teks(pratinjau_langkah(kantor.sesi, id_, _baru(kantor, id_, isi=isi)).pdf)
    assert "Lokasi kegiatan : Nagari Sungai Dareh; Nagari Koto Baru" in teks
    assert "Sumber anggaran : DPA 2026" in teks
