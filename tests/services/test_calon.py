"""The order in which people are offered for a team."""

from dataclasses import replace
from datetime import date

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.orang_luar import OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import (
    Bentuk,
    Cakupan,
    Cara,
    KeadaanPenugasan,
    Penugasan,
    PesertaPenugasan,
)
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.calon import (
    CalonAnggota,
    JenisAlasan,
    TugasBersamaan,
    alasan_calon,
    saring_calon,
    semua_calon,
    tugas_pada_masa,
    urutkan_calon,
)
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


def test_kompetensi_yang_diminta_lebih_dulu_dari_yang_sesuai_pokok() -> None:
    orang = [
        _calon(1, "Zul", ("surveilans",), beban=3),
        _calon(2, "Yani", ("imunisasi dasar",), beban=7),
        _calon(3, "Wati", ("imunisasi", "penyuluhan"), beban=8),
        _calon(4, "Umar"),
    ]
    urut = urutkan_calon(orang, "surveilans kasus", kompetensi=("Imunisasi", "penyuluhan", " "))
    assert [c.nama for c in urut] == ["Wati", "Yani", "Zul", "Umar"]
    assert [c.cocok for c in urut] == [("imunisasi", "penyuluhan"), ("imunisasi dasar",), ("surveilans",), ()]


def test_yang_sama_dengan_yang_diminta_lebih_dulu_dari_yang_hanya_mendekati() -> None:
    orang = [
        _calon(1, "Yani", ("pengolahan data",)),
        _calon(2, "Zul", ("Analisis Data",), beban=5),
        _calon(3, "Wati", ("analisis data surveilans", "pengolahan data"), beban=6),
        _calon(4, "Umar", ("IT",)),
    ]
    urut = urutkan_calon(orang, kompetensi=("analisis data", "it"))
    assert [c.nama for c in urut] == ["Umar", "Zul", "Wati", "Yani"]
    assert [(c.cocok, c.mendekati) for c in urut[1:]] == [
        (("Analisis Data",), ()),
        (("analisis data surveilans",), ("pengolahan data",)),
        ((), ("pengolahan data",)),
    ]
    assert [a.teks for a in alasan_calon(urut[3], batas_beban=8)] == ["mendekati: pengolahan data", "beban 0 dari 8"]
    assert [(c.cocok, c.mendekati) for c in saring_calon(urut, "olah")] == [
        (("analisis data surveilans", "pengolahan data"), ()),
        (("pengolahan data",), ()),
    ]


def test_alasan_menyebut_jabatan_yang_tidak_diatur_untuk_ditugaskan() -> None:
    boleh = (JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA)
    kabid = replace(_calon(1, "Wati"), jenis=JenisJabatan.ADMINISTRATOR)
    (awas,) = [a for a in alasan_calon(kabid, batas_beban=8, jenis_peserta=boleh) if a.awas]
    assert (awas.jenis, awas.teks) == (JenisAlasan.JABATAN, "pejabat administrator")
    pelaksana = replace(kabid, jenis=JenisJabatan.PELAKSANA)
    assert not any(a.awas for a in alasan_calon(pelaksana, batas_beban=8, jenis_peserta=boleh))
    assert not any(a.awas for a in alasan_calon(kabid, batas_beban=8))


def test_alasan_menyebut_kecocokan_beban_unit_dan_hari_yang_sama() -> None:
    (cocok,) = urutkan_calon([_calon(1, "Wati", ("imunisasi", "surveilans"), beban=3)], kompetensi=("imunisasi",))
    biasa = alasan_calon(cocok, batas_beban=8, unit_ids=frozenset({1}))
    assert [a.teks for a in biasa] == ["cocok: imunisasi", "beban 3 dari 8", "unit pemilik"]
    assert not any(a.awas for a in biasa)
    sibuk = (TugasBersamaan(3, "Penyuluhan gizi", date(2026, 9, 7), date(2026, 9, 12)),)
    penuh = _calon(2, "Yani", beban=8, unit_id=2)
    berat = alasan_calon(penuh, batas_beban=8, unit_ids=frozenset({1}), bersamaan=sibuk, luar_unit="lintas unit")
    assert [(a.jenis, a.teks, a.awas) for a in berat] == [
        (JenisAlasan.BEBAN, "beban 8 dari 8, penuh", True),
        (JenisAlasan.BERSAMAAN, "bersamaan dengan 003", True),
        (JenisAlasan.UNIT, "lintas unit", False),
    ]
    assert "003 Penyuluhan gizi, 7 sampai dengan 12 September 2026" in berat[1].rinci


def test_tugas_pada_masa_hanya_yang_berjalan_atau_diproses_pada_hari_yang_sama(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    elsa = next(p.id for p in sesi.susunan.pegawai.values() if p.nama == "Elsa Yolanda")
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    masa = {
        KeadaanPenugasan.BERJALAN: (date(2026, 9, 1), date(2026, 9, 10)),
        KeadaanPenugasan.DIPROSES: (date(2026, 9, 5), date(2026, 9, 8)),
        KeadaanPenugasan.BERAKHIR: (date(2026, 9, 1), date(2026, 9, 30)),
        KeadaanPenugasan.SELESAI: (date(2026, 9, 1), date(2026, 9, 30)),
    }
    with sesi.tulis("Uji") as uk:
        akar = sesi.susunan.akar.id
        target = uk.add(TargetKinerja(0, akar, "Kasus diselidiki", "24", "jam", date(2026, 12, 31), 2026))
        luar = uk.add(OrangLuar(0, "Bayu", "Dinas Lain"))
        for nomor, (keadaan, (mulai, selesai)) in enumerate(masa.items(), 1):
            satu = uk.add(
                Penugasan(
                    0, nomor, keadaan.value, "", target.id, akar, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT,
                    Bentuk.INDIVIDU, mulai, selesai, kursi.id, "d", "1", "0", "j2-puskesmas", keadaan=keadaan,
                )
            )  # fmt: skip
            uk.add(PesertaPenugasan(0, satu.id, elsa, "individu"))
            uk.add(PesertaLuar(0, satu.id, luar.id, "individu"))
    hasil = tugas_pada_masa(sesi, date(2026, 9, 8), date(2026, 9, 20))
    assert [t.kode for t in hasil.pegawai[elsa]] == ["002", "001"], "the one that ends first in front"
    assert [t.nama for t in hasil.luar[luar.id]] == ["diproses", "berjalan"]
    assert [t.kode for t in tugas_pada_masa(sesi, date(2026, 9, 9), date(2026, 9, 9)).pegawai[elsa]] == ["001"]
    assert tugas_pada_masa(sesi, date(2026, 9, 11), date(2026, 9, 20)).pegawai == {}
    assert tugas_pada_masa(sesi, None, date(2026, 9, 20)).pegawai == {}


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
