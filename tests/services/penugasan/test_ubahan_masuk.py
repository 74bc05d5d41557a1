"""What an official of another office gave, that official changes: the letter comes in and is written down."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru, hapus_surat_masuk
from sistemkerja_desktop.services.penugasan import OrangLain, PesertaRancangan, terbitkan_penugasan
from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
from sistemkerja_desktop.services.penugasan.ubahan_masuk import UbahanMasuk, catat_ubahan_masuk
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.test_kasus import _mulai, _sampai_akhir


@pytest.fixture
def dipinjam(kantor: KantorKasus) -> int:
    """Somebody of here works for another perangkat daerah, whose head assigned (Lamp. II.B.2.a.3)."""
    id_ = _mulai(kantor, Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH, keluar=True)
    _sampai_akhir(kantor, id_)
    assert _penugasan(kantor.sesi, id_).ditugaskan_oleh is None
    return id_


def _penugasan(sesi: Sesi, id_: int) -> Penugasan:
    with sesi.baca() as uk:
        return uk.get(Penugasan, id_)


def _masuk(sesi: Sesi, jenis: JenisUbahan, **lain: object) -> UbahanMasuk:
    hari = sesi.hari_ini()
    surat = SuratMasukBaru("Kepala Dinas Sosial", "800/77", hari, hari, "Perubahan penugasan")
    return UbahanMasuk(jenis, surat, **lain)  # type: ignore[arg-type]


def test_longer_then_ended_each_by_its_letter(kantor: KantorKasus, dipinjam: int) -> None:
    sesi = kantor.sesi
    catat_ubahan_masuk(sesi, dipinjam, _masuk(sesi, JenisUbahan.PERPANJANGAN, selesai=date(2026, 12, 18)))
    assert _penugasan(sesi, dipinjam).selesai == date(2026, 12, 18)
    catat_ubahan_masuk(sesi, dipinjam, _masuk(sesi, JenisUbahan.PENGAKHIRAN, selesai=date(2026, 11, 30)))
    with sesi.baca() as uk:
        tugas, panjang, akhir = list(uk.list(Surat, penugasan_id=dipinjam, keadaan=KeadaanSurat.DITERIMA.value))[-3:]
    assert (panjang.mengganti_id, akhir.mengganti_id) == (tugas.id, panjang.id)
    assert (panjang.langkah, akhir.nomor) == ("perpanjangan", "800/77")
    assert _penugasan(sesi, dipinjam).keadaan is KeadaanPenugasan.SELESAI


def test_other_people_and_revocation_and_undo(kantor: KantorKasus, dipinjam: int) -> None:
    """A change that came in issues no letter of ours: it can be taken back, with its line in the agenda."""
    sesi, jumlah = kantor.sesi, 0
    rekan = next(
        o
        for o in sesi.susunan.pegawai_unit(sesi.susunan.akar.id, bawahan=True)
        if o != kantor.sendiri and not any(d.jabatan.memimpin for d in sesi.susunan.dudukan(o))
    )
    orang = OrangLain((PesertaRancangan(rekan, "individu"),))
    with sesi.baca() as uk:
        jumlah = uk.count(Surat)
    catat_ubahan_masuk(sesi, dipinjam, _masuk(sesi, JenisUbahan.PENGGANTIAN, orang=orang))
    with sesi.baca() as uk:
        assert [p.pegawai_id for p in uk.list(PesertaPenugasan, penugasan_id=dipinjam)] == [rekan]
    sesi.urungkan()
    with sesi.baca() as uk:
        assert [p.pegawai_id for p in uk.list(PesertaPenugasan, penugasan_id=dipinjam)] == [kantor.sendiri]
        assert uk.count(Surat) == jumlah
    catat_ubahan_masuk(sesi, dipinjam, _masuk(sesi, JenisUbahan.PENCABUTAN))
    assert _penugasan(sesi, dipinjam).keadaan is KeadaanPenugasan.DIBATALKAN


def test_what_does_not_fit_writes_nothing(kantor: KantorKasus, dipinjam: int) -> None:
    sesi = kantor.sesi
    hari = sesi.hari_ini()
    baik = _masuk(sesi, JenisUbahan.PERPANJANGAN, selesai=date(2026, 12, 18))
    dini, besok = hari - timedelta(days=400), hari + timedelta(days=1)
    for salah, pesan in (
        (replace(baik, selesai=hari), "sudah berlaku sampai"),
        (replace(baik, surat=replace(baik.surat, tanggal=dini)), "Surat yang diubahnya bertanggal"),
        (replace(baik, surat=replace(baik.surat, diterima=besok)), "Tanggal diterima belum tiba"),
        (replace(baik, surat=replace(baik.surat, dari=" ")), "Pengirim surat belum diisi"),
    ):
        with pytest.raises(GalatPengguna, match=pesan):
            catat_ubahan_masuk(sesi, dipinjam, salah)
    assert _penugasan(sesi, dipinjam).selesai == date(2026, 11, 6)


def test_what_this_office_gave_it_changes_itself(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)
    id_ = next(iter(terbitkan_penugasan(sesi, rancangan)[0].id_dari("Penugasan")))
    with pytest.raises(GalatPengguna, match="ditetapkan pejabat kantor ini"):
        catat_ubahan_masuk(sesi, id_, _masuk(sesi, JenisUbahan.PERPANJANGAN, selesai=date(2026, 12, 18)))


def test_letter_that_changed_the_assignment_stays_in_the_agenda(kantor: KantorKasus, dipinjam: int) -> None:
    """Five years later the longer stretch has to be seen to stand on something."""
    sesi = kantor.sesi
    catat_ubahan_masuk(sesi, dipinjam, _masuk(sesi, JenisUbahan.PERPANJANGAN, selesai=date(2026, 12, 18)))
    with sesi.baca() as uk:
        surat = uk.list(Surat, penugasan_id=dipinjam)[-1]
    for sebab in ("", "keliru"):
        with pytest.raises(GalatPengguna, match="mengubah sebuah penugasan"):
            hapus_surat_masuk(sesi, surat.id, sebab)
