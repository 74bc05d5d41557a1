"""The order in which people are offered for a team."""

from datetime import date

from sistemkerja_desktop.domain.jabatan import Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.calon import CalonAnggota, saring_calon, semua_calon, urutkan_calon
from sistemkerja_desktop.services.sesi import Sesi


def _calon(id_: int, nama: str, kompetensi: tuple[str, ...] = (), beban: int = 0, unit_id: int = 1) -> CalonAnggota:
    return CalonAnggota(
        id_,
        nama,
        nama,
        nama[0],
        "",
        "Perawat",
        None,
        Jenjang.TERAMPIL,
        unit_id,
        f"Klaster {unit_id}",
        kompetensi,
        beban,
    )


def test_kompetensi_lalu_beban_lalu_unit_sendiri_lalu_nama() -> None:
    orang = [
        _calon(1, "Zul", beban=1, unit_id=2),
        _calon(2, "Yani", beban=1),
        _calon(3, "Wati", beban=0, unit_id=2),
        _calon(4, "Umar", ("surveilans",), beban=7),
        _calon(5, "Tuti", ("penyelidikan kasus",), beban=9),
        _calon(6, "Sari", beban=1),
    ]
    urut = urutkan_calon(orang, "Penyelidikan Kasus DBD, surveilans", frozenset({1}))
    assert [c.nama for c in urut] == ["Tuti", "Umar", "Wati", "Sari", "Yani", "Zul"]
    assert urut[0].cocok == ("penyelidikan kasus",)
    assert urut[2].cocok == ()


def test_kata_umum_tidak_membuat_cocok() -> None:
    (satu,) = urutkan_calon([_calon(1, "Yani", ("pelayanan dan kegiatan",))], "Tim kegiatan pelayanan dan tugas")
    assert satu.cocok == ()


def test_saring_mencari_semua_kata_di_mana_saja_dan_menandai_kompetensi() -> None:
    orang = [_calon(1, "Elsa Yolanda", ("uji NS1", "mikroskopis")), _calon(2, "Andra", ("kunjungan rumah",), unit_id=3)]
    (satu,) = saring_calon(orang, "elsa ns1")
    assert (satu.nama, satu.cocok) == ("Elsa Yolanda", ("uji NS1",))
    assert [c.nama for c in saring_calon(orang, "klaster 3")] == ["Andra"]
    assert saring_calon(orang, "") == orang
    assert saring_calon(orang, "tidak ada") == []


def test_calon_dari_kantor_memuat_unit_jenjang_dan_beban(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    klaster = next(u for u in sesi.susunan.unit.values() if u.nama == "Klaster 4")
    elsa = next(p for p in sesi.susunan.pegawai.values() if p.nama == "Elsa Yolanda")
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    with sesi.tulis("Uji") as uk:
        target = uk.add(TargetKinerja(0, klaster.id, "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026))
        penugasan = uk.add(
            Penugasan(
                0, 1, "Penyelidikan", "", target.id, klaster.id, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.INDIVIDU,
                date(2026, 9, 7), date(2026, 9, 30), kursi.id, "d", "1", "0", "j2-puskesmas",
            )
        )  # fmt: skip
        uk.add(Kegiatan(0, penugasan.id, "Ambil sampel", "5", Fase.PERENCANAAN, date(2026, 9, 9), elsa.id))
    calon = urutkan_calon(semua_calon(sesi), "penyelidikan kasus DBD", frozenset({klaster.id}))
    assert {c.nama for c in calon[:2]} == {"Ilham Kurniawan", "Rizky Pratama Syahrial"}
    satu = next(c for c in calon if c.pegawai_id == elsa.id)
    assert (satu.beban, satu.jenjang, satu.unit_nama) == (1, Jenjang.MAHIR, "Klaster 4")
    assert satu.keterangan == "Pranata Laboratorium Mahir · Klaster 4"
    assert [c.nama for c in saring_calon(semua_calon(sesi), "NS1")] == ["Elsa Yolanda"]
    assert len(semua_calon(sesi)) == len(sesi.susunan.pegawai)
