"""Every rule of the check: one thing spoilt makes it fire on the right entity, and a near miss does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kegiatan import Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.potret import Tabel
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Tingkat, menurut_kode
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum, OpsiPilihan, Pilihan, TempatJenjang
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from tests.contoh_kepatuhan import (
    BIDANG,
    DINAS,
    HARI,
    ILHAM,
    KABID,
    KEPALA,
    KURSI_ILHAM,
    KURSI_KABID,
    KURSI_KEPALA,
    KURSI_MERI,
    MERI,
    SEKRETARIAT,
    SEKRETARIS,
    Kantorku,
    catatan,
    surat,
)  # fmt: skip

Ubah = Callable[[Kantorku], object]
KEMARIN, BESOK = HARI - timedelta(days=1), HARI + timedelta(days=1)
ATURAN_UJI = Aturan("uji", "Menurut uji.", (DasarHukum("Ps. 99", "Uji"),))


def lalu(*ubah: Ubah) -> Ubah:
    def semua(k: Kantorku) -> None:
        for satu in ubah:
            satu(k)

    return semua


def model(**isi: object) -> Ubah:
    return lambda k: setattr(k, "model", replace(k.model, **isi))  # type: ignore[arg-type]


def profil(**isi: object) -> Ubah:
    return lambda k: setattr(k, "profil", replace(k.profil, **isi))  # type: ignore[arg-type]


def aturan_tim(**isi: object) -> Ubah:
    return lambda k: setattr(k, "profil", replace(k.profil, tim=replace(k.profil.tim, **isi)))  # type: ignore[arg-type]


def kantor(**isi: object) -> Ubah:
    return lambda k: setattr(k, "kantor", replace(k.kantor, **isi))  # type: ignore[arg-type]


def jenis_surat(kode: str, **isi: object) -> Ubah:
    """The profile with another rule on one kind of letter."""

    def ubah(k: Kantorku) -> None:
        semua = tuple(replace(s, **isi) if s.kode == kode else s for s in k.profil.surat)  # type: ignore[arg-type]
        k.profil = replace(k.profil, surat=semua)

    return ubah


def tolak(jenis: str) -> Ubah:
    """The profile in which that kind of letter refuses and has to say why."""

    def ubah(k: Kantorku) -> None:
        sel = k.profil.penugasan[0]
        assert sel.mekanisme is not None
        langkah = replace(sel.mekanisme.langkah[0], surat_tolak=jenis, alasan_tolak=True, aturan=ATURAN_UJI)
        baru = replace(sel, mekanisme=replace(sel.mekanisme, langkah=(langkah, *sel.mekanisme.langkah[1:])))
        k.profil = replace(k.profil, penugasan=(baru, *k.profil.penugasan[1:]))

    return ubah


def pilihan_di_model(model_id: str) -> Ubah:
    """One model of the profile depends on the office's answer."""

    def ubah(k: Kantorku) -> None:
        k.profil = replace(
            k.profil, model=tuple(replace(m, pilihan=("uji",)) if m.id == model_id else m for m in k.profil.model)
        )
        k.model = k.profil.model_dengan_id(k.model.id)

    return ubah


def ubah(tabel: str, id_: int, **isi: object) -> Ubah:
    return lambda k: k.ubah(tabel, id_, **isi)


def tambah(tabel: str, baris: object) -> Ubah:
    return lambda k: k.tambah(tabel, baris)


def hapus(tabel: str, *ids: int) -> Ubah:
    return lambda k: [k.hapus(tabel, id_) for id_ in ids]


def plt(selesai: date | None, mulai: date | None = None, sebagai: SebagaiPemangku = SebagaiPemangku.PLT) -> Ubah:
    """Ranti runs the bidang, whose own head is gone."""
    return lalu(
        hapus("pemangku", 23), tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, sebagai, mulai, selesai))
    )


TEMPAT = (TempatJenjang(ATURAN_UJI, (Jenjang.AHLI_MUDA,), ("sekretariat",)),)
PILIHAN = Pilihan(ATURAN_UJI, "Siapa?", "a", (OpsiPilihan("a", "A", ()), OpsiPilihan("b", "B", ())))
ORANG_BARU = Pegawai(106, "Elsa")
KURSI_BARU = Jabatan(16, "Kepala Seksi", BIDANG, JenisJabatan.PENGAWAS, memimpin=True)
SEKSI = UnitOrganisasi(4, "Seksi", "seksi", BIDANG)
KEPALA_SEKSI = Jabatan(16, "Ketua Seksi", 4, JenisJabatan.FUNGSIONAL, memimpin=True)
TIM_LAIN = TimKerja(42, "Tim Lain", JenisTim.RUTIN, BIDANG, HARI, BESOK, 31, KURSI_KABID, akta="SK 1")
ELSA_DUDUK = lalu(
    tambah("pegawai", ORANG_BARU),
    tambah("jabatan", Jabatan(16, "Arsiparis", SEKRETARIAT, JenisJabatan.FUNGSIONAL, Jenjang.TERAMPIL)),
    tambah("pemangku", PemangkuJabatan(29, 16, 106)),
)
ISI_SURAT = '{"blok":[{"blok":"Bagian","label":"Maksud dan tujuan","butir":["x"]}]}'
TEMBUSAN = '{"blok":[{"blok":"Tembusan","label":"Tembusan","kepada":["Sekretaris"]}]}'

FIRES: list[tuple[str, Ubah, tuple[str, int]]] = [
    ("K-01", hapus("pemangku", 23), ("Pegawai", ILHAM)),
    ("K-02", tambah("pegawai", ORANG_BARU), ("Pegawai", 106)),
    ("K-03", tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, ILHAM)), ("Pegawai", ILHAM)),
    ("K-04", ubah("pegawai", MERI, nip="198304122010011044"), ("Pegawai", ILHAM)),
    (
        "K-04",
        lalu(
            ubah("pegawai", ILHAM, nip="", status=StatusPegawai.NON_ASN, golongan="", tanggal_lahir=HARI),
            ubah("pegawai", MERI, nama="ilham", tanggal_lahir=HARI),
        ),
        ("Pegawai", MERI),
    ),
    ("K-05", ubah("pegawai", ILHAM, golongan="II/c"), ("Pegawai", ILHAM)),
    ("K-06", ubah("pegawai", ILHAM, nip=""), ("Pegawai", ILHAM)),
    ("K-06", ubah("pegawai", ILHAM, golongan="IX"), ("Pegawai", ILHAM)),
    ("K-07", hapus("pemangku", 23), ("Jabatan", KURSI_KABID)),
    ("K-08", plt(KEMARIN), ("PemangkuJabatan", 29)),
    ("K-09", plt(HARI), ("PemangkuJabatan", 29)),
    ("K-10", plt(None, HARI), ("PemangkuJabatan", 29)),
    (
        "K-11",
        tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, SebagaiPemangku.PLT, selesai=HARI)),
        ("Jabatan", KURSI_KABID),
    ),
    ("K-12", tambah("pemangku", PemangkuJabatan(29, KURSI_ILHAM, MERI)), ("Jabatan", KURSI_ILHAM)),
    (
        "K-13",
        lalu(
            ubah("jabatan", KURSI_KABID, jenis=JenisJabatan.FUNGSIONAL),
        ),
        ("Jabatan", KURSI_KABID),
    ),
    ("K-14", ubah("jabatan", KURSI_KABID, jenis=JenisJabatan.PENGAWAS), ("Jabatan", KURSI_KABID)),
    ("K-15", model(tempat_jenjang=TEMPAT), ("Jabatan", KURSI_ILHAM)),
    ("K-16", ubah("jabatan", KURSI_ILHAM, jenjang=Jenjang.TIDAK_ADA), ("Jabatan", KURSI_ILHAM)),
    ("K-17", kantor(batas_rentang=1), ("Jabatan", KURSI_KABID)),
    ("K-18", lalu(hapus("pemangku", 22), hapus("jabatan", 12)), ("UnitOrganisasi", SEKRETARIAT)),
    ("K-19", tambah("jabatan", KURSI_BARU), ("UnitOrganisasi", BIDANG)),
    ("K-20", tambah("unit", SEKSI), ("UnitOrganisasi", 4)),
    ("K-21", ubah("unit", BIDANG, jenis="biro"), ("UnitOrganisasi", BIDANG)),
    (
        "P-01",
        lalu(kantor(batas_beban=1), tambah("kegiatan", Kegiatan(92, 61, "Uji", "", Fase.PERENCANAAN, BESOK))),
        ("Pegawai", ILHAM),
    ),
    (
        "T-01",
        lalu(tambah("tim", TIM_LAIN), tambah("anggota", AnggotaTim(53, 42, MERI, PeranTim.KETUA))),
        ("Pegawai", MERI),
    ),
    ("T-02", hapus("anggota", 51), ("TimKerja", 41)),
    (
        "T-03",
        lalu(hapus("anggota", 51), tambah("anggota", AnggotaTim(53, 41, SEKRETARIS, PeranTim.KETUA))),
        ("TimKerja", 41),
    ),
    (
        "T-04",
        lalu(
            aturan_tim(golongan_pengganti="III/d", pengganti=ATURAN_UJI),
            ubah("tim", 41, ketua_pengganti=True),
        ),
        ("TimKerja", 41),
    ),
    (
        "T-04",
        lalu(
            aturan_tim(pendidikan_pengganti="D3", pengganti=ATURAN_UJI),
            ubah("tim", 41, ketua_pengganti=True),
            ubah("pegawai", ILHAM, pendidikan=""),
        ),
        ("TimKerja", 41),
    ),
    ("T-05", ubah("tim", 41, ditetapkan_oleh=None), ("TimKerja", 41)),
    ("T-06", hapus("surat", 81), ("TimKerja", 41)),
    ("T-06", aturan_tim(surat_akta="keputusan-tim"), ("TimKerja", 41)),
    ("T-07", ubah("tim", 41, selesai=KEMARIN), ("TimKerja", 41)),
    ("T-08", hapus("pemangku", 25), ("TimKerja", 41)),
    ("T-09", ubah("tim", 41, jenis="kilat"), ("TimKerja", 41)),
    ("T-10", tambah("anggota", AnggotaTim(53, 41, KABID, PeranTim.ANGGOTA)), ("TimKerja", 41)),
    ("T-11", tambah("anggota", AnggotaTim(53, 41, ILHAM, PeranTim.ANGGOTA)), ("TimKerja", 41)),
    ("T-12", lalu(ubah("tim", 41, target_id=None), ubah("penugasan", 61, tim_id=None)), ("TimKerja", 41)),
    ("T-13", hapus("anggota", 52), ("TimKerja", 41)),
    ("P-02", hapus("surat", 81), ("Penugasan", 61)),
    ("P-03", ubah("surat", 81, keadaan=KeadaanSurat.DICABUT), ("Penugasan", 61)),
    ("P-04", ubah("penugasan", 61, selesai=KEMARIN), ("Penugasan", 61)),
    ("P-05", ubah("penugasan", 61, cara=Cara.SUKARELA, cakupan=Cakupan.LINTAS_INSTANSI), ("Penugasan", 61)),
    ("P-05", profil(penugasan=()), ("Penugasan", 61)),
    ("P-06", lalu(ELSA_DUDUK, tambah("peserta", PesertaPenugasan(73, 61, 106, "anggota"))), ("Penugasan", 61)),
    ("P-07", ubah("penugasan", 61, ditugaskan_oleh=12), ("Penugasan", 61)),
    ("P-08", hapus("pemangku", 23), ("Penugasan", 61)),
    ("P-08", ubah("penugasan", 61, ditugaskan_oleh=99), ("Penugasan", 61)),
    ("P-09", hapus("pemangku", 25), ("Penugasan", 61)),
    ("P-10", tambah("peserta", PesertaPenugasan(73, 61, SEKRETARIS, "anggota")), ("Penugasan", 61)),
    ("P-11", hapus("peserta", 71, 72), ("Penugasan", 61)),
    ("P-11", hapus("peserta", 71), ("Penugasan", 61)),
    ("P-12", tambah("peserta", PesertaPenugasan(73, 61, KABID, "anggota")), ("Penugasan", 61)),
    ("P-13", hapus("kegiatan", 91), ("Penugasan", 61)),
    ("P-14", ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI), ("Penugasan", 61)),
    ("P-15", hapus("pemangku", 23), ("TargetKinerja", 31)),
    ("P-15", ubah("target", 31, unit_id=99), ("TargetKinerja", 31)),
    ("P-16", tambah("target", TargetKinerja(32, BIDANG, "Lain", "1", "", BESOK, 2026)), ("TargetKinerja", 32)),
    ("S-01", tambah("surat", surat(82, 3, tanggal=HARI - timedelta(days=7))), ("NomorSurat", 202600002)),
    (
        "S-02",
        tambah("surat", surat(82, 2, keadaan=KeadaanSurat.DICADANGKAN, tanggal=HARI - timedelta(days=31))),
        ("Surat", 82),
    ),
    ("S-03", jenis_surat("surat-tugas", wajib_tembusan=True), ("Surat", 81)),
    (
        "S-03",
        lalu(
            ubah("penugasan", 61, cakupan=Cakupan.LINTAS_UNIT),
            tambah("surat", surat(82, 2, jenis="surat-permohonan-pelibatan")),
        ),
        ("Surat", 82),
    ),
    (
        "S-04",
        lalu(jenis_surat("surat-tugas", isi_wajib=("Maksud dan tujuan", "Durasi")), ubah("surat", 81, isi=ISI_SURAT)),
        ("Surat", 81),
    ),
    (
        "S-05",
        lalu(tolak("surat-jawaban"), tambah("surat", surat(82, 2, jenis="surat-jawaban", hal="Penolakan permohonan"))),
        ("Surat", 82),
    ),
    ("S-06", ubah("surat", 81, tanggal=date(2026, 9, 2)), ("Surat", 81)),
    ("L-01", hapus("catatan", 1001), ("Kegiatan", 91)),
    (
        "L-02",
        lalu(
            ubah("kegiatan", 91, fase=Fase.EVALUASI),
            tambah(
                "catatan",
                catatan(2001, "", jenis=JenisCatatan.PINDAH, fase=Fase.EVALUASI, tanggal=HARI - timedelta(days=8)),
            ),
        ),
        ("Kegiatan", 91),
    ),
    ("L-03", ubah("kegiatan", 91, tenggat=KEMARIN), ("Kegiatan", 91)),
    ("L-04", tambah("catatan", catatan(2001, "", jenis=JenisCatatan.KEMBALI)), ("Kegiatan", 91)),
    ("L-05", ubah("kegiatan", 91, pegawai_id=SEKRETARIS), ("Kegiatan", 91)),
    ("L-06", ubah("kegiatan", 91, tenggat=date(2026, 10, 1)), ("Kegiatan", 91)),
    ("R-01", profil(pilihan=(PILIHAN,)), ("Pilihan:uji", 0)),
    ("R-01", lalu(profil(pilihan=(PILIHAN,)), pilihan_di_model("umum-pimpinan-tinggi")), ("Pilihan:uji", 0)),
    ("R-02", profil(berlaku_sejak=BESOK), ("Kantor", 1)),
    ("R-02", profil(berlaku_sampai=KEMARIN), ("Kantor", 1)),
    ("R-03", kantor(profil_versi="0"), ("Kantor", 1)),
    ("R-04", kantor(atasan_jabatan=" "), ("Kantor", 1)),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    ("K-01", plt(BESOK)),
    (
        "K-02",
        lalu(hapus("pemangku", 25), tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, MERI, SebagaiPemangku.PLH))),
    ),
    ("K-03", tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, ILHAM, SebagaiPemangku.PLH, HARI, HARI))),
    ("K-03", tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, ILHAM, selesai=KEMARIN))),
    # Two people may share name and day of birth; their numbers tell them apart.
    ("K-04", lalu(ubah("pegawai", ILHAM, tanggal_lahir=HARI), ubah("pegawai", MERI, nama="Ilham", tanggal_lahir=HARI))),
    ("K-05", ubah("pegawai", ILHAM, golongan="IX", status=StatusPegawai.PPPK)),
    ("K-06", ubah("pegawai", ILHAM, nip="", status=StatusPegawai.NON_ASN, golongan="")),
    ("K-07", plt(HARI)),
    ("K-07", plt(KEMARIN)),
    ("K-07", hapus("pemangku", 24)),
    ("K-08", tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, SebagaiPemangku.PLH, selesai=KEMARIN))),
    ("K-08", hapus("pemangku", 23)),
    ("K-09", plt(HARI + timedelta(days=8))),
    (
        "K-09",
        lalu(plt(HARI), tambah("pemangku", PemangkuJabatan(30, KURSI_KABID, SEKRETARIS, SebagaiPemangku.PLT, BESOK))),
    ),
    ("K-10", plt(HARI)),
    ("K-11", tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, SebagaiPemangku.PLH, selesai=HARI))),
    ("K-12", tambah("pemangku", PemangkuJabatan(29, KURSI_ILHAM, MERI, SebagaiPemangku.PLH))),
    # The model lets people of that kind lead a unit of that level.
    ("K-13", lalu(tambah("unit", SEKSI), tambah("jabatan", KEPALA_SEKSI))),
    ("K-14", lalu(tambah("unit", SEKSI), tambah("jabatan", replace(KEPALA_SEKSI, jenis=JenisJabatan.PENGAWAS)))),
    ("K-15", model(tempat_jenjang=(replace(TEMPAT[0], jenis_unit=("bidang",)),))),
    ("K-15", model(tempat_jenjang=(replace(TEMPAT[0], jenjang=(Jenjang.AHLI_MADYA,)),))),
    ("K-16", ubah("jabatan", KURSI_ILHAM, jenjang=Jenjang.TIDAK_ADA, jenis=JenisJabatan.PELAKSANA)),
    ("K-17", kantor(batas_rentang=2)),
    ("K-18", tambah("unit", UnitOrganisasi(4, "Kelompok", "kelompok", BIDANG))),
    (
        "K-20",
        lalu(tambah("unit", SEKSI), ubah("unit", BIDANG, induk_id=DINAS), ubah("jabatan", KURSI_ILHAM, unit_id=4)),
    ),
    ("P-01", kantor(batas_beban=1)),
    (
        "T-01",
        lalu(
            tambah("tim", replace(TIM_LAIN, jenis=JenisTim.INSIDENTAL)),
            tambah("anggota", AnggotaTim(53, 42, MERI, PeranTim.KETUA)),
        ),
    ),
    (
        "T-01",
        lalu(
            tambah("tim", replace(TIM_LAIN, mulai=date(2027, 1, 1), selesai=date(2027, 2, 1))),
            tambah("anggota", AnggotaTim(53, 42, MERI, PeranTim.KETUA)),
        ),
    ),
    ("T-02", lalu(hapus("anggota", 51), ubah("tim", 41, selesai=KEMARIN))),
    (
        "T-03",
        lalu(
            hapus("anggota", 51),
            tambah("anggota", AnggotaTim(53, 41, SEKRETARIS, PeranTim.KETUA)),
            ubah("tim", 41, alasan_ketua="ahli"),
        ),
    ),
    ("T-04", lalu(aturan_tim(golongan_pengganti="III/d"))),
    (
        "T-04",
        lalu(aturan_tim(golongan_pengganti="III/b", pendidikan_pengganti="D3"), ubah("tim", 41, ketua_pengganti=True)),
    ),
    ("T-06", lalu(hapus("surat", 81), ubah("tim", 41, akta="Keputusan Nomor 12"))),
    ("T-06", lalu(hapus("surat", 81), aturan_tim(akta=None))),
    ("T-07", lalu(ubah("tim", 41, selesai=KEMARIN), ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI))),
    ("T-10", aturan_tim(jenis_peserta=())),
    ("P-02", ubah("surat", 81, keadaan=KeadaanSurat.DICABUT)),
    ("P-02", lalu(hapus("surat", 81), ubah("penugasan", 61, keadaan=KeadaanPenugasan.DIBATALKAN))),
    ("P-03", lalu(ubah("surat", 81, keadaan=KeadaanSurat.DICABUT), tambah("surat", surat(82, 2)))),
    ("P-04", ubah("penugasan", 61, selesai=HARI)),
    (
        "P-06",
        lalu(
            ELSA_DUDUK,
            tambah("peserta", PesertaPenugasan(73, 61, 106, "anggota")),
            ubah("penugasan", 61, cakupan=Cakupan.LINTAS_UNIT),
        ),
    ),
    ("P-07", ubah("penugasan", 61, ditugaskan_oleh=KURSI_KABID)),
    ("P-11", hapus("peserta", 72)),
    ("P-14", lalu(ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI), ubah("kegiatan", 91, fase=Fase.SELESAI))),
    ("P-15", ubah("target", 31, tahun=2025, unit_id=99)),
    ("P-16", tambah("target", TargetKinerja(32, BIDANG, "Lain", "1", "", HARI + timedelta(days=31), 2026))),
    ("S-01", tambah("surat", surat(82, 3, tanggal=HARI - timedelta(days=6)))),
    ("S-01", lalu(tambah("surat", surat(82, 2, keadaan=KeadaanSurat.KOSONG)), tambah("surat", surat(83, 3)))),
    ("S-02", tambah("surat", surat(82, 2, keadaan=KeadaanSurat.DICADANGKAN, tanggal=HARI - timedelta(days=30)))),
    ("S-03", lalu(jenis_surat("surat-tugas", wajib_tembusan=True), ubah("surat", 81, isi=TEMBUSAN))),
    ("S-03", lalu(jenis_surat("surat-tugas", wajib_tembusan=True), ubah("surat", 81, keadaan=KeadaanSurat.DICABUT))),
    ("S-04", lalu(jenis_surat("surat-tugas", isi_wajib=("Maksud dan tujuan",)), ubah("surat", 81, isi=ISI_SURAT))),
    ("S-05", lalu(tolak("surat-jawaban"), tambah("surat", surat(82, 2, jenis="surat-jawaban", hal="Persetujuan")))),
    (
        "S-05",
        lalu(
            tolak("surat-jawaban"),
            tambah("surat", surat(82, 2, jenis="surat-jawaban", hal="Penolakan", keterangan="Beban penuh")),
        ),
    ),
    (
        "L-01",
        lalu(
            hapus("catatan", 1001),
            tambah("catatan", catatan(2001, "a1", jenis=JenisCatatan.LEWATI, keterangan="mendesak")),
        ),
    ),
    (
        "L-02",
        lalu(
            ubah("kegiatan", 91, fase=Fase.EVALUASI),
            kantor(hari_tunggu_reviu=8),
            tambah(
                "catatan",
                catatan(2001, "", jenis=JenisCatatan.PINDAH, fase=Fase.EVALUASI, tanggal=HARI - timedelta(days=8)),
            ),
        ),
    ),
    ("L-03", ubah("kegiatan", 91, tenggat=HARI)),
    ("L-04", tambah("catatan", catatan(2001, "", jenis=JenisCatatan.KEMBALI, keterangan="Data kurang"))),
    ("R-01", lalu(profil(pilihan=(PILIHAN,)), kantor(pilihan=("uji:b",)))),
    ("R-01", lalu(profil(pilihan=(PILIHAN,)), pilihan_di_model("umum-administrator"))),
    ("R-02", profil(berlaku_sejak=HARI, berlaku_sampai=HARI)),
]


def test_nothing_is_amiss_in_the_sample(kantorku: Kantorku) -> None:
    assert kantorku.temuan() == ()


@pytest.mark.parametrize(("kode", "rusak", "siapa"), FIRES, ids=[f"{kode}-{n}" for n, (kode, *_) in enumerate(FIRES)])
def test_rule_fires(kantorku: Kantorku, kode: str, rusak: Ubah, siapa: tuple[str, int]) -> None:
    rusak(kantorku)
    semua = kantorku.temuan()
    ditemukan = {(t.entitas, t.entitas_id): t for t in semua if t.aturan == kode}
    assert siapa in ditemukan, [(t.aturan, t.entitas, t.entitas_id) for t in semua]
    satu = ditemukan[siapa]
    assert satu.tingkat == ATURAN[kode].tingkat
    assert all((satu.judul, satu.uraian, satu.tindakan, satu.tujuan[0]))
    assert satu.dasar is None or satu.dasar.dasar
    assert len({t.kunci for t in semua}) == len(semua)


@pytest.mark.parametrize(("kode", "hampir"), NEAR_MISS, ids=[f"{k}-{n}" for n, (k, _) in enumerate(NEAR_MISS)])
def test_rule_does_not_fire(kantorku: Kantorku, kode: str, hampir: Ubah) -> None:
    hampir(kantorku)
    assert [t for t in kantorku.temuan() if t.aturan == kode] == []


def test_every_rule_is_tested_and_there_are_enough() -> None:
    assert {kode for kode, *_ in FIRES} == set(ATURAN)
    assert len(ATURAN) >= 25


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=lambda a: a.kode)
def test_words_of_a_rule_fit(aturan: AturanKepatuhan) -> None:
    assert aturan.nama
    assert not aturan.nama.endswith(".")
    assert 0 < len(aturan.tombol) <= 18


def test_rules_that_the_regulation_has_not_are_not_counted(kantorku: Kantorku) -> None:
    """No profile without places for jenjang, successors or choices is asked for them."""
    tanpa = {a.kode for a in ATURAN.values() if not a.berlaku(kantorku.potret())}
    assert tanpa == {"K-15", "K-17", "R-01", "T-04"}


def test_heaviest_findings_come_first(kantorku: Kantorku) -> None:
    lalu(hapus("pemangku", 23), ubah("pegawai", ILHAM, golongan="II/c"), kantor(atasan_jabatan=""))(kantorku)
    tingkat = [list(Tingkat).index(t.tingkat) for t in kantorku.temuan()]
    assert tingkat == sorted(tingkat)
    assert len(set(tingkat)) == 3


def test_two_rules_of_one_code_are_refused() -> None:
    satu = next(iter(ATURAN.values()))
    with pytest.raises(ValueError, match="K-01"):
        menurut_kode([satu, satu])


def test_a_table_follows_its_rows() -> None:
    tabel = Tabel([ORANG_BARU], nama=lambda p: p.nama)
    tabel.ganti(106, replace(ORANG_BARU, nama="Elsa Y."))
    assert not tabel.milik("nama", "Elsa")
    assert [p.id for p in tabel.milik("nama", "Elsa Y.")] == [106]
    tabel.ganti(106, None)
    assert tabel.get(106) is None
    assert not tabel.milik("nama", "Elsa Y.")


def test_broken_content_of_a_letter_holds_nothing(kantorku: Kantorku) -> None:
    jenis_surat("surat-tugas", isi_wajib=("Durasi",))(kantorku)
    for isi in ("", "{", "[]", '{"blok": null}'):
        kantorku.ubah("surat", 81, isi=isi)
        assert [t.aturan for t in kantorku.temuan()] == ["S-04"]


def test_head_of_the_office_may_be_fungsional_where_the_model_says_so(kantorku: Kantorku) -> None:
    kantorku.ubah("jabatan", KURSI_KEPALA, jenis=JenisJabatan.FUNGSIONAL)
    assert "K-13" in {t.aturan for t in kantorku.temuan()}
    model(jenis_pimpinan=JenisJabatan.FUNGSIONAL)(kantorku)
    assert "K-13" not in {t.aturan for t in kantorku.temuan()}


@pytest.mark.parametrize(
    ("surat", "kata", "tindakan"),
    [
        ("surat-tugas", "Belum ada Surat Tugas yang berlaku", "Terbitkan Surat Tugas"),
        ("keputusan-tim", "Belum ada Keputusan pembentukan tim kerja", "Catat nomor dan tanggalnya"),
    ],
)
def test_founding_act_is_called_as_the_regulation_has_it(
    kantorku: Kantorku, surat: str, kata: str, tindakan: str
) -> None:
    lalu(hapus("surat", 81), aturan_tim(surat_akta=surat))(kantorku)
    (temuan,) = [t for t in kantorku.temuan() if t.aturan == "T-06"]
    assert kata in temuan.uraian
    assert temuan.tindakan.startswith(tindakan)
