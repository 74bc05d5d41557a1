"""What a draft lacks, by step; which ways are closed, and why."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.services.penugasan import (
    KeadaanSel,
    PesertaRancangan,
    RancanganPenugasan,
    periksa_rancangan,
    sel_cara_cakupan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.puskesmas_uji import orang, unit


@pytest.mark.parametrize(
    ("ubah", "langkah", "pesan"),
    [
        ({"target_id": None}, "target", "Target kinerja belum dipilih"),
        ({"nama": " "}, "target", "Nama penugasan kosong"),
        ({"unit_id": None}, "target", "Unit pemilik kinerja"),
        ({"peserta": ()}, "orang", "Belum ada orang"),
        ({"bentuk": Bentuk.TIM}, "orang", "satu ketua"),
        ({"cakupan": Cakupan.LINTAS_UNIT}, "cara", "berasal dari unit organisasi ini"),
        ({"cara": Cara.SUKARELA, "cakupan": Cakupan.LINTAS_INSTANSI}, "cara", ""),
        ({"ditugaskan_oleh": None}, "pejabat", "belum dipilih"),
        ({"mulai": None}, "target", "Masa penugasan"),
        ({"selesai": date(2026, 9, 1)}, "target", "mendahului"),
        ({"kegiatan": ()}, "kegiatan", "Belum ada kegiatan"),
        ({"tanggal_surat": None}, "surat", "Tanggal surat"),
        ({"urut_surat": 0}, "surat", "tidak dapat dipakai"),
    ],
)
def test_what_is_missing_is_named_with_its_step(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, ubah: dict[str, object], langkah: str, pesan: str
) -> None:
    kurang = replace(rancangan, **ubah)  # type: ignore[arg-type]
    masalah = [m for m in periksa_rancangan(sesi_contoh, kurang) if m.menahan]
    assert (masalah[0].langkah, pesan in masalah[0].pesan) == (langkah, True), masalah
    with pytest.raises(GalatPengguna):
        terbitkan_penugasan(sesi_contoh, kurang)


def test_head_of_the_office_is_not_assigned_by_themself(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sendiri = replace(rancangan, peserta=(PesertaRancangan(orang(sesi_contoh, "Ranti Maharani"), "individu"),))
    assert any("memimpin kantor ini" in m.pesan for m in periksa_rancangan(sesi_contoh, sendiri))


def test_cells_show_every_way_with_a_reason(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sel = {(s.cara, s.cakupan): s for s in sel_cara_cakupan(sesi_contoh, rancangan)}
    assert sel[Cara.PENUNJUKAN, Cakupan.DALAM_UNIT].keadaan is KeadaanSel.DAPAT
    assert sel[Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT].keadaan is KeadaanSel.TERTUTUP_ORANG
    assert sel[Cara.SUKARELA, Cakupan.DALAM_UNIT].keadaan is KeadaanSel.DAPAT
    assert sel[Cara.SUKARELA, Cakupan.LINTAS_INSTANSI].keadaan is KeadaanSel.TERTUTUP_PERATURAN
    assert all(s.alasan and s.aturan and s.aturan.dasar for s in sel.values())


def test_closed_by_people_says_who_and_from_where(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi = sesi_contoh
    rizky, ilham = (orang(sesi, nama) for nama in ("Rizky Pratama Syahrial", "Ilham Kurniawan"))
    lain = replace(sesi.susunan.unit[unit(sesi, "Klaster 4")], jenis=sesi.susunan.akar.jenis)
    with sesi.tulis("Jadikan Klaster 4 unit organisasi") as uk:
        uk.update(lain)

    def alasan(*peserta: int) -> dict[Cakupan, str]:
        isi = replace(rancangan, unit_id=None, peserta=tuple(PesertaRancangan(p, "anggota") for p in peserta))
        return {s.cakupan: s.alasan for s in sel_cara_cakupan(sesi, isi) if s.keadaan is KeadaanSel.TERTUTUP_ORANG}

    assert alasan(rizky)[Cakupan.DALAM_UNIT] == "Rizky Pratama Syahrial berasal dari Klaster 4."
    assert alasan(rizky, ilham)[Cakupan.DALAM_UNIT] == (
        "Rizky Pratama Syahrial (Klaster 4) dan 1 orang lain berasal dari luar unit organisasi ini."
    )
    lebar = [a for c, a in alasan(rizky).items() if c is not Cakupan.DALAM_UNIT]
    assert set(lebar) <= {"Semua orang yang dipilih berasal dari perangkat daerah ini."}
