"""Changing a running assignment makes the letter that belongs to it, and keeps the old one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.keputusan_tim import (
    KeputusanTimBaru,
    calon_penetap_tim,
    pratinjau_keputusan_tim,
    terbitkan_keputusan_tim,
)
from sistemkerja_desktop.services.penugasan import OrangLain, PesertaRancangan, SuratLangkahBaru, terbitkan_penugasan
from sistemkerja_desktop.services.penugasan.massal import periksa_massal, terbitkan_massal
from sistemkerja_desktop.services.penugasan.surat_lain import (
    JenisSuratLain,
    SuratLainBaru,
    hasil_kartu,
    pratinjau_surat_lain,
    tawaran_surat_lain,
    terbitkan_surat_lain,
)
from sistemkerja_desktop.services.penugasan.ubahan import (
    JenisUbahan,
    UbahanPenugasan,
    pratinjau_ubahan,
    tawaran_ubahan,
    terbitkan_ubahan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import beri_sebab_kosong, cadangkan_nomor
from sistemkerja_desktop.services.tim import simpan_tim
from tests.services.penugasan.conftest import KantorKasus

Buat = Callable[[str], KantorKasus]


@pytest.fixture
def kantor(kantor_kasus: Buat) -> KantorKasus:
    return kantor_kasus("denpasar-69-2023")


@pytest.fixture
def jalan(kantor: KantorKasus) -> int:
    """A running assignment of one person, 21 September to 6 November 2026."""
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, tembusan=("Walikota Denpasar",))
    return next(iter(terbitkan_penugasan(kantor.sesi, rancangan)[0].id_dari("Penugasan")))


def _rekan(kantor: KantorKasus, jumlah: int = 1) -> list[int]:
    """Others who work in the owning unit."""
    susunan = kantor.sesi.susunan
    semua = susunan.pegawai_unit(kantor.pemilik, bawahan=True)
    return [o for o in semua if o != kantor.sendiri and not any(d.jabatan.memimpin for d in susunan.dudukan(o))][
        :jumlah
    ]


def _ubahan(kantor: KantorKasus, id_: int, jenis: JenisUbahan, **lain: object) -> UbahanPenugasan:
    tawaran = tawaran_ubahan(kantor.sesi, id_, jenis)
    surat = SuratLangkahBaru(
        kantor.sesi.hari_ini(), tawaran.penandatangan[0], tembusan=tawaran.tembusan, alasan="hasil belum lengkap"
    )
    return UbahanPenugasan(jenis, surat, **lain)  # type: ignore[arg-type]


def _teks(pdf: bytes) -> str:
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(pdf)).split())


def _surat(sesi: Sesi, id_: int) -> list[Surat]:
    with sesi.baca() as uk:
        return list(uk.list(Surat, penugasan_id=id_))


def test_longer(kantor: KantorKasus, jalan: int) -> None:
    baru = _ubahan(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=date(2026, 12, 31))
    contoh = pratinjau_ubahan(kantor.sesi, jalan, baru)
    _, terbit = terbitkan_ubahan(kantor.sesi, jalan, baru)
    assert terbit.dokumen.pdf == contoh.pdf
    isi = _teks(terbit.dokumen.pdf)
    for kata in ("PERPANJANGAN", "6 November 2026", "31 Desember 2026", "hasil belum lengkap", "Walikota Denpasar"):
        assert kata in isi, kata
    lama, perpanjangan = _surat(kantor.sesi, jalan)
    assert (lama.keadaan, perpanjangan.mengganti_id) == (KeadaanSurat.TERBIT, lama.id)
    with kantor.sesi.baca() as uk:
        assert uk.get(Penugasan, jalan).selesai == date(2026, 12, 31)


def test_another_person(kantor: KantorKasus, jalan: int) -> None:
    (rekan,) = _rekan(kantor)
    orang = OrangLain((PesertaRancangan(rekan, "individu"),))
    baru = _ubahan(kantor, jalan, JenisUbahan.PENGGANTIAN, orang=orang)
    _, terbit = terbitkan_ubahan(kantor.sesi, jalan, baru)
    isi, pegawai = _teks(terbit.dokumen.pdf), kantor.sesi.susunan.pegawai
    assert f"{pegawai[kantor.sendiri].nama_lengkap} tidak dapat melanjutkan tugas" in isi
    assert f"{pegawai[rekan].nama_lengkap} menggantikan {pegawai[kantor.sendiri].nama_lengkap}" in isi
    with kantor.sesi.baca() as uk:
        assert [p.pegawai_id for p in uk.list(PesertaPenugasan, penugasan_id=jalan)] == [rekan]


def test_another_ketua_is_one_in_the_team_too(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    (rekan,) = _rekan(kantor)
    tim = TimKerja(0, "Pendataan", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 1), date(2026, 12, 31))
    anggota = [
        AnggotaTim(0, 0, kantor.sendiri, PeranTim.KETUA),
        AnggotaTim(0, 0, rekan, PeranTim.ANGGOTA, "pendataan"),
    ]
    tim_id = next(iter(simpan_tim(sesi, tim, anggota).id_dari("TimKerja")))
    peserta = (PesertaRancangan(kantor.sendiri, "ketua"), PesertaRancangan(rekan, "anggota"))
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, bentuk=Bentuk.TIM, tim_id=tim_id, peserta=peserta)
    id_ = next(iter(terbitkan_penugasan(sesi, rancangan)[0].id_dari("Penugasan")))
    bertukar = OrangLain((PesertaRancangan(rekan, "ketua"), PesertaRancangan(kantor.sendiri, "anggota")))
    _, terbit = terbitkan_ubahan(sesi, id_, _ubahan(kantor, id_, JenisUbahan.PENGGANTIAN, orang=bertukar))
    assert f"{sesi.susunan.pegawai[rekan].nama_lengkap} sebagai ketua tim" in _teks(terbit.dokumen.pdf)
    with sesi.baca() as uk:
        ketua = [a.pegawai_id for a in uk.list(AnggotaTim, tim_id=tim_id) if a.peran is PeranTim.KETUA]
        assert (ketua, uk.get(TimKerja, tim_id).ketua_pengganti) == ([rekan], True)


def test_ended_early(kantor: KantorKasus, jalan: int) -> None:
    kantor.jam.maju(30)
    baru = _ubahan(kantor, jalan, JenisUbahan.PENGAKHIRAN, selesai=date(2026, 10, 8))
    _, terbit = terbitkan_ubahan(kantor.sesi, jalan, baru)
    assert "8 Oktober 2026" in _teks(terbit.dokumen.pdf)
    with kantor.sesi.baca() as uk:
        penugasan = uk.get(Penugasan, jalan)
    assert (penugasan.keadaan, penugasan.selesai) == (KeadaanPenugasan.SELESAI, date(2026, 10, 8))
    assert [s.keadaan for s in _surat(kantor.sesi, jalan)] == [KeadaanSurat.TERBIT] * 2


def test_revoked(kantor: KantorKasus, jalan: int) -> None:
    _, terbit = terbitkan_ubahan(kantor.sesi, jalan, _ubahan(kantor, jalan, JenisUbahan.PENCABUTAN))
    lama, pencabutan = _surat(kantor.sesi, jalan)
    assert (lama.keadaan, lama.keterangan) == (KeadaanSurat.DICABUT, "hasil belum lengkap")
    assert pencabutan.keadaan is KeadaanSurat.TERBIT
    assert lama.nomor in _teks(terbit.dokumen.pdf)
    with kantor.sesi.baca() as uk:
        assert uk.get(Penugasan, jalan).keadaan is KeadaanPenugasan.DIBATALKAN
    with pytest.raises(GalatPengguna, match="tidak sedang berjalan"):
        tawaran_ubahan(kantor.sesi, jalan, JenisUbahan.PERPANJANGAN)


@pytest.mark.parametrize(
    ("jenis", "lain", "pesan"),
    [
        (JenisUbahan.PERPANJANGAN, {"selesai": date(2026, 11, 6)}, "sudah berlaku sampai 6 November 2026"),
        (JenisUbahan.PERPANJANGAN, {}, "sudah berlaku sampai"),
        (JenisUbahan.PENGAKHIRAN, {"selesai": date(2026, 9, 20)}, "antara 21 September 2026 dan 6 November 2026"),
        (JenisUbahan.PENGGANTIAN, {}, "Belum ada orang yang diganti"),
    ],
)
def test_what_does_not_fit_writes_nothing(
    kantor: KantorKasus, jalan: int, jenis: JenisUbahan, lain: dict[str, object], pesan: str
) -> None:
    baru = _ubahan(kantor, jalan, jenis, **lain)
    for kerjakan in (pratinjau_ubahan, terbitkan_ubahan):
        with pytest.raises(GalatPengguna, match=pesan):
            kerjakan(kantor.sesi, jalan, baru)
    assert len(_surat(kantor.sesi, jalan)) == 1


def test_report_asked_for_and_given(kantor: KantorKasus, jalan: int) -> None:
    """Denpasar Ps. 14: the individual reports to the KPD or PUO."""
    sesi = kantor.sesi
    tawaran = tawaran_surat_lain(sesi, jalan, JenisSuratLain.PERMINTAAN_LAPORAN)
    nama = sesi.susunan.pegawai[kantor.sendiri].nama_lengkap
    assert tawaran.kepada == (f"Sdr. {nama}",)
    minta = SuratLainBaru(
        JenisSuratLain.PERMINTAAN_LAPORAN,
        SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada),
    )
    _, terbit = terbitkan_surat_lain(sesi, jalan, minta)
    assert "menyampaikan laporan pelaksanaan tugas" in _teks(terbit.dokumen.pdf)

    tawaran = tawaran_surat_lain(sesi, jalan, JenisSuratLain.LAPORAN)
    assert [c.nama for c in tawaran.penandatangan] == [nama]
    laporan = SuratLainBaru(
        JenisSuratLain.LAPORAN,
        SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada),
        hasil_kartu(sesi, jalan),
        "Hujan lebat dua pekan.",
        "Jadwal ditambah sepekan.",
    )
    contoh = pratinjau_surat_lain(sesi, jalan, laporan)
    _, terbit = terbitkan_surat_lain(sesi, jalan, laporan)
    isi = _teks(terbit.dokumen.pdf)
    assert terbit.dokumen.pdf == contoh.pdf
    for kata in ("Pendataan: dalam tahap perencanaan", "Hujan lebat dua pekan", "Jadwal ditambah sepekan", nama):
        assert kata in isi, kata
    assert len(_surat(sesi, jalan)) == 3


def test_decision_that_founds_a_team(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    (rekan,) = _rekan(kantor)
    tim = TimKerja(0, "Pendataan", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 1), date(2026, 12, 31), kantor.target)
    anggota = [AnggotaTim(0, 0, kantor.sendiri, PeranTim.KETUA), AnggotaTim(0, 0, rekan, PeranTim.ANGGOTA, "data")]
    tim_id = next(iter(simpan_tim(sesi, tim, anggota).id_dari("TimKerja")))
    baru = KeputusanTimBaru(sesi.hari_ini(), calon_penetap_tim(sesi, tim_id)[0].jabatan_id, anggaran="DPA 2026")
    contoh = pratinjau_keputusan_tim(sesi, tim_id, baru)
    _, terbit = terbitkan_keputusan_tim(sesi, tim_id, baru)
    isi = _teks(terbit.dokumen.pdf)
    assert terbit.dokumen.pdf == contoh.pdf
    for kata in ("MEMUTUSKAN", "KESATU", "SUSUNAN TIM KERJA PENDATAAN", "DPA 2026", "ketua tim"):
        assert kata in isi, kata
    assert terbit.surat.kelas == "keputusan"
    with sesi.baca() as uk:
        assert uk.get(TimKerja, tim_id).akta == f"Keputusan Nomor {terbit.surat.nomor} tanggal 7 September 2026"
    with pytest.raises(GalatPengguna, match="tidak menetapkan tim"):
        terbitkan_keputusan_tim(sesi, tim_id, KeputusanTimBaru(sesi.hari_ini(), 999_999))


def test_decision_is_signed_by_who_sat_there_on_its_day(kantor: KantorKasus) -> None:
    sesi, hari = kantor.sesi, kantor.sesi.hari_ini()
    tim = TimKerja(0, "Pendataan", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 1), date(2026, 12, 31), kantor.target)
    tim_id = next(iter(simpan_tim(sesi, tim, [AnggotaTim(0, 0, kantor.sendiri, PeranTim.KETUA)]).id_dari("TimKerja")))
    kursi = calon_penetap_tim(sesi, tim_id)[0].jabatan_id
    with sesi.tulis("Berakhir hari ini") as uk:
        uk.update_all([replace(p, selesai=hari) for p in uk.list(PemangkuJabatan, jabatan_id=kursi)])
    kantor.jam.maju()
    assert kursi not in {c.jabatan_id for c in calon_penetap_tim(sesi, tim_id)}
    assert kursi in {c.jabatan_id for c in calon_penetap_tim(sesi, tim_id, tanggal=hari)}
    with pytest.raises(GalatPengguna, match="tidak menetapkan tim"):
        terbitkan_keputusan_tim(sesi, tim_id, KeputusanTimBaru(sesi.hari_ini(), kursi))
    assert terbitkan_keputusan_tim(sesi, tim_id, KeputusanTimBaru(hari, kursi))[1].surat.tanggal == hari


def _daftar(kantor: KantorKasus) -> tuple[PesertaRancangan, ...]:
    return tuple(PesertaRancangan(o, "individu") for o in (kantor.sendiri, *_rekan(kantor, 3)))


def test_one_letter_each(kantor: KantorKasus) -> None:
    peserta = _daftar(kantor)
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, peserta=peserta)
    laporan: list[tuple[int, int, str]] = []
    _, hasil = terbitkan_massal(kantor.sesi, rancangan, lambda *satu: laporan.append(satu))
    assert len(hasil.surat_ids) == len(peserta) == 4
    assert [satu[:2] for satu in laporan] == [(0, 4)] * 4 + [(i, 4) for i in range(4)], "first all are looked at"
    with kantor.sesi.baca() as uk:
        surat = [uk.get(Surat, id_) for id_ in hasil.surat_ids]
        orang = [uk.list(PesertaPenugasan, penugasan_id=id_)[0].pegawai_id for id_ in hasil.penugasan_ids]
    assert [s.urut for s in surat] == [1, 2, 3, 4]
    assert orang == [p.pegawai_id for p in peserta]
    assert [s.kepada for s in surat] == [kantor.sesi.susunan.pegawai[o].nama for o in orang]


def test_cancelled_list_leaves_nothing(kantor: KantorKasus) -> None:
    class Henti(Exception):  # noqa: N818 - not an error: the person stopped the work
        pass

    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, peserta=_daftar(kantor))
    # At every moment at which it can be stopped: while all are looked at, and before each letter.
    for saat in range(8):
        giliran = iter(range(8))

        def lapor(_sampai: int, _dari: int, _siapa: str, saat: int = saat, giliran: Iterator[int] = giliran) -> None:
            if next(giliran) == saat:
                raise Henti

        with pytest.raises(Henti):
            terbitkan_massal(kantor.sesi, rancangan, lapor)
        with kantor.sesi.baca() as uk:
            assert [uk.count(jenis) for jenis in (Surat, Penugasan, PesertaPenugasan)] == [0, 0, 0]


def test_number_given_by_hand_is_the_first_of_the_list(kantor: KantorKasus) -> None:
    peserta = _daftar(kantor)
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, peserta=peserta, urut_surat=50)
    cadangkan_nomor(kantor.sesi, kantor.sesi.hari_ini(), 51)
    beri_sebab_kosong(kantor.sesi, kantor.sesi.hari_ini().year, 52, "lembar rusak")
    ((siapa, masalah),) = periksa_massal(kantor.sesi, rancangan)
    assert siapa == peserta[2].pegawai_id
    assert "52 tahun 2026 sudah dinyatakan tidak dipakai: lembar rusak" in masalah.pesan
    with pytest.raises(GalatPengguna, match="52 tahun"):
        terbitkan_massal(kantor.sesi, rancangan)
    _, hasil = terbitkan_massal(kantor.sesi, replace(rancangan, urut_surat=60))
    with kantor.sesi.baca() as uk:
        assert [uk.get(Surat, id_).urut for id_ in hasil.surat_ids] == [60, 61, 62, 63]


def test_nobody_gets_two_letters_of_one_list(kantor: KantorKasus) -> None:
    satu = PesertaRancangan(kantor.sendiri, "individu")
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, peserta=(satu, satu))
    with pytest.raises(GalatPengguna, match="dua kali"):
        terbitkan_massal(kantor.sesi, rancangan)


def test_list_names_who_cannot_get_a_letter(kantor: KantorKasus) -> None:
    """Whoever comes from another unit needs their unit's consent first."""
    peserta = (*_daftar(kantor), PesertaRancangan(kantor.tetangga, "individu"))
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, peserta=peserta)
    ((siapa, masalah),) = periksa_massal(kantor.sesi, rancangan)
    assert (siapa, masalah.langkah) == (kantor.tetangga, "cara")
    nama = kantor.sesi.susunan.pegawai[kantor.tetangga].nama
    with pytest.raises(GalatPengguna, match=nama):
        terbitkan_massal(kantor.sesi, rancangan)


def test_who_of_a_list_makes_another_scope_does_not_hold_the_others_back(kantor: KantorKasus) -> None:
    """All together they are of two units; who belongs to the owning one can get a letter without anybody's consent."""
    peserta = (PesertaRancangan(kantor.sendiri, "individu"), PesertaRancangan(kantor.tetangga, "individu"))
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, peserta=peserta)
    assert [siapa for siapa, _ in periksa_massal(kantor.sesi, rancangan)] == [kantor.tetangga]
    terbitkan_massal(kantor.sesi, replace(rancangan, peserta=peserta[:1]))
    with kantor.sesi.baca() as uk:
        assert [p.cakupan for p in uk.list(Penugasan)] == [Cakupan.DALAM_UNIT]


def test_dates_of_a_change_may_lie_ahead(kantor: KantorKasus, jalan: int) -> None:
    akhir = date(2026, 11, 6) + timedelta(days=1)
    terbitkan_ubahan(kantor.sesi, jalan, _ubahan(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=akhir))
    with kantor.sesi.baca() as uk:
        assert uk.get(Penugasan, jalan).selesai == akhir


def test_unfinished_cards_go_to_who_takes_over(kantor: KantorKasus, jalan: int) -> None:
    """Finished work stays that of who did it; two in the place of one share the cards on the board."""
    sesi, (satu, dua) = kantor.sesi, _rekan(kantor, 2)
    with sesi.tulis("Kartu selesai") as uk:
        uk.add(Kegiatan(0, jalan, "Rapat awal", "", Fase.SELESAI, date(2026, 9, 22), kantor.sendiri))

    def ganti(*orang: int) -> dict[str, int | None]:
        peserta = tuple(PesertaRancangan(o, "individu") for o in orang)
        terbitkan_ubahan(sesi, jalan, _ubahan(kantor, jalan, JenisUbahan.PENGGANTIAN, orang=OrangLain(peserta)))
        with sesi.baca() as uk:
            return {k.nama: k.pegawai_id for k in uk.list(Kegiatan, penugasan_id=jalan)}

    assert ganti(satu) == {"Pendataan": satu, "Rapat awal": kantor.sendiri}
    assert ganti(kantor.sendiri, dua) == {"Pendataan": None, "Rapat awal": kantor.sendiri}


def test_change_is_not_dated_before_the_letter_that_it_changes(kantor: KantorKasus, jalan: int) -> None:
    baru = _ubahan(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=date(2026, 12, 31))
    dini = replace(baru, surat=replace(baru.surat, tanggal=kantor.sesi.hari_ini() - timedelta(days=1)))
    with pytest.raises(GalatPengguna, match="Surat yang diubahnya bertanggal 7 September 2026"):
        terbitkan_ubahan(kantor.sesi, jalan, dini)
    assert len(_surat(kantor.sesi, jalan)) == 1


def test_signer_of_a_change_sat_there_on_its_day(kantor: KantorKasus, jalan: int) -> None:
    """A Plt. whose time has ended since: the letter of that day is still theirs, today's has nobody."""
    sesi = kantor.sesi
    with sesi.baca() as uk:
        kursi = uk.get(Penugasan, jalan).ditugaskan_oleh
    with sesi.tulis("Berakhir hari ini") as uk:
        uk.update_all([replace(p, selesai=sesi.hari_ini()) for p in uk.list(PemangkuJabatan, jabatan_id=kursi)])
    hari = sesi.hari_ini()
    kantor.jam.maju()
    assert tawaran_ubahan(sesi, jalan, JenisUbahan.PERPANJANGAN).penandatangan == ()
    (calon,) = tawaran_ubahan(sesi, jalan, JenisUbahan.PERPANJANGAN, tanggal=hari).penandatangan
    assert calon.jabatan_id == kursi
    lapor = tawaran_surat_lain(sesi, jalan, JenisSuratLain.PERMINTAAN_LAPORAN, tanggal=hari)
    assert lapor.penandatangan


@pytest.mark.parametrize("golongan", ["II/c", "III/b"])
def test_successor_of_a_ketua_needs_the_rank_without_a_team_of_its_own_too(kantor_kasus: Buat, golongan: str) -> None:
    """Dharmasraya Lamp. 3.f: at least D3 and III/b, whether the team is kept as one or only its assignment knows it."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    sesi, (rekan,) = kantor.sesi, _rekan(kantor)
    with sesi.tulis("Data pengganti") as uk:
        uk.update(replace(sesi.susunan.pegawai[rekan], golongan=golongan, pendidikan="S1"))
    peserta = (PesertaRancangan(kantor.sendiri, "ketua"), PesertaRancangan(rekan, "anggota"))
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, bentuk=Bentuk.TIM, peserta=peserta)
    id_ = next(iter(terbitkan_penugasan(sesi, rancangan)[0].id_dari("Penugasan")))
    bertukar = OrangLain((PesertaRancangan(rekan, "ketua"), PesertaRancangan(kantor.sendiri, "anggota")))
    baru = _ubahan(kantor, id_, JenisUbahan.PENGGANTIAN, orang=bertukar)
    if golongan == "III/b":
        with sesi.tulis("Alasan ketua") as uk:
            uk.update(replace(uk.get(Penugasan, id_), alasan_ketua="memimpin pekerjaan serupa"))
        terbitkan_ubahan(sesi, id_, baru)
        with sesi.baca() as uk:
            assert uk.get(Penugasan, id_).alasan_ketua == "", "it was the reason for the one before"
        return
    with pytest.raises(GalatAturan, match="golongan ruang paling rendah III/b") as galat:
        terbitkan_ubahan(sesi, id_, baru)
    assert galat.value.dasar
    assert len(_surat(sesi, id_)) == 1
