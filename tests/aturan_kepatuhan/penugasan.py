"""Rules on assignments and their steps: what makes each fire, with weight, article and way, and what nearly does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from sistemkerja_desktop.domain.orang_luar import OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import (
    AturanPenugasan,
)
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim
from tests.contoh_kepatuhan import (
    BIDANG,
    HARI,
    ILHAM,
    KABID,
    KURSI_KABID,
    SEKRETARIS,
    Kantorku,
    surat,
)
from tests.ubah_kepatuhan import (
    BERKETUA,
    BESOK,
    ELSA_DUDUK,
    KEMARIN,
    Kena,
    Ubah,
    aturan_tim,
    hapus,
    kantor,
    lalu,
    langkah,
    lintas,
    milik,
    plt,
    profil,
    surat_langkah,
    tambah,
    ubah,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN


def _sel(k: Kantorku, cakupan: Cakupan, ubah: Callable[[AturanPenugasan], AturanPenugasan]) -> None:
    """The profile with another cell for appointing in that scope."""
    semua = tuple(ubah(s) if (s.cara, s.cakupan) == (Cara.PENUNJUKAN, cakupan) else s for s in k.profil.penugasan)
    k.profil = replace(k.profil, penugasan=semua)


def tanpa_langkah_surat_tugas(k: Kantorku) -> None:
    """The regulation has people appointed without a letter."""

    def ubah_sel(sel: AturanPenugasan) -> AturanPenugasan:
        assert sel.mekanisme is not None
        langkah_ = tuple(satu for satu in sel.mekanisme.langkah if satu.surat != "surat-tugas")
        return replace(sel, mekanisme=replace(sel.mekanisme, langkah=langkah_))

    _sel(k, Cakupan.DALAM_UNIT, ubah_sel)


def tanpa_penilai_sebagai_penugas(k: Kantorku) -> None:
    """Only the office's head may appoint."""
    _sel(k, Cakupan.DALAM_UNIT, lambda sel: replace(sel, penugas=("pimpinan_level_1",)))


def tanpa_penugas_dikenal(k: Kantorku) -> None:
    """Only an official of another office may appoint."""
    _sel(k, Cakupan.DALAM_UNIT, lambda sel: replace(sel, penugas=("pejabat_yang_berwenang",)))


KETUA_LUAR = lalu(
    tambah("orang_luar", OrangLuar(111, "Dayu", "Dinas Sosial")),
    tambah("luar", PesertaLuar(112, 61, 111, "ketua")),
)
ELSA_IKUT = lalu(ELSA_DUDUK, tambah("peserta", PesertaPenugasan(73, 61, 106, "anggota")))
"""Somebody of another unit organisasi is asked for, too."""

ELSA_KETUA = lalu(ELSA_DUDUK, tambah("peserta", PesertaPenugasan(73, 61, 106, "ketua")))

FIRES: list[Kena] = [
    Kena(
        "P-01",
        lalu(kantor(batas_beban=1), tambah("kegiatan", Kegiatan(92, 61, "Uji", "", Fase.PERENCANAAN, BESOK))),
        ("Pegawai", ILHAM),
        PERLU,
        "Pengaturan kantor",
        ("pegawai", 104),
    ),
    Kena("P-02", hapus("surat", 81), ("Penugasan", 61), HARUS, "penugasan.surat-tugas", ("penugasan", 61)),
    Kena(
        "P-02",
        lalu(hapus("surat", 81), surat_langkah("permohonan", "surat-permohonan-pelibatan")),
        ("Penugasan", 61),
        HARUS,
        "penugasan.surat-tugas",
        ("penugasan", 61),
    ),
    Kena(
        "P-03",
        ubah("surat", 81, keadaan=KeadaanSurat.DICABUT),
        ("Penugasan", 61),
        HARUS,
        "penugasan.surat-tugas",
        ("penugasan", 61),
    ),
    Kena(
        "P-04",
        ubah("penugasan", 61, selesai=KEMARIN),
        ("Penugasan", 61),
        PERLU,
        "istilah.penugasan",
        ("penugasan", 61),
    ),
    Kena(
        "P-05",
        ubah("penugasan", 61, cara=Cara.SUKARELA, cakupan=Cakupan.LINTAS_INSTANSI),
        ("Penugasan", 61),
        HARUS,
        "penugasan.sukarela.lintas-instansi",
        ("penugasan", 61),
    ),
    Kena("P-05", profil(penugasan=()), ("Penugasan", 61), HARUS, "penugasan.cara", ("penugasan", 61)),
    Kena(
        "P-06",
        lalu(ELSA_DUDUK, tambah("peserta", PesertaPenugasan(73, 61, 106, "anggota"))),
        ("Penugasan", 61),
        PERLU,
        "penugasan.penunjukan.lintas-unit",
        ("penugasan", 61),
    ),
    Kena(
        "P-06",
        lalu(ELSA_IKUT, lintas(KeadaanPenugasan.BERJALAN), KETUA_LUAR),
        ("Penugasan", 61),
        PERLU,
        "penugasan.penunjukan.lintas-perangkat-daerah",
        ("penugasan", 61),
    ),
    Kena(
        "P-07",
        ubah("penugasan", 61, ditugaskan_oleh=12),
        ("Penugasan", 61),
        HARUS,
        "penugasan.penunjukan.dalam-unit",
        ("penugasan", 61),
    ),
    Kena(
        "P-07",
        lalu(milik(tanpa_penilai_sebagai_penugas), ubah("penugasan", 61, ditugaskan_oleh=12)),
        ("Penugasan", 61),
        HARUS,
        "penugasan.penunjukan.dalam-unit",
        ("penugasan", 61),
    ),
    Kena(
        "P-08",
        hapus("pemangku", 23),
        ("Penugasan", 61),
        PERLU,
        "umum-pimpinan-tinggi.penjabat",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "P-08",
        ubah("penugasan", 61, ditugaskan_oleh=99),
        ("Penugasan", 61),
        PERLU,
        "umum-pimpinan-tinggi.penjabat",
        ("penugasan", 61),
    ),
    Kena("P-09", hapus("pemangku", 25), ("Penugasan", 61), PERLU, "Data kantor", ("penugasan", 61)),
    Kena(
        "P-10",
        tambah("peserta", PesertaPenugasan(73, 61, SEKRETARIS, "anggota")),
        ("Penugasan", 61),
        PERLU,
        "tim.peserta",
        ("penugasan", 61),
    ),
    Kena(
        "P-10",
        lalu(milik(aturan_tim(jenis_peserta=())), tambah("peserta", PesertaPenugasan(73, 61, SEKRETARIS, "anggota"))),
        ("Penugasan", 61),
        PERLU,
        "tim.peserta",
        ("penugasan", 61),
    ),
    Kena("P-11", hapus("peserta", 71, 72), ("Penugasan", 61), HARUS, "penugasan.surat-tugas", ("penugasan", 61)),
    Kena("P-11", hapus("peserta", 71), ("Penugasan", 61), PERLU, "tim.penetap-ketua", ("penugasan", 61)),
    Kena(
        "P-11",
        lalu(hapus("peserta", 71), BERKETUA),
        ("Penugasan", 61),
        HARUS,
        "tim.susunan",
        ("penugasan", 61),
    ),
    Kena(
        "P-12",
        tambah("peserta", PesertaPenugasan(73, 61, KABID, "anggota")),
        ("Penugasan", 61),
        HARUS,
        "penugasan.penunjukan.dalam-unit",
        ("penugasan", 61),
    ),
    Kena("P-13", hapus("kegiatan", 91), ("Penugasan", 61), SARAN, "dua-tingkat.a5", ("penugasan", 61)),
    Kena(
        "P-14",
        ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI),
        ("Penugasan", 61),
        PERLU,
        "dua-tingkat.c3",
        ("papan", 91),
    ),
    Kena(
        "P-15",
        hapus("pemangku", 23),
        ("TargetKinerja", 31),
        PERLU,
        "istilah.pemilik-kinerja",
        ("bagan", ("unit", 3)),
    ),
    Kena(
        "P-15",
        ubah("target", 31, unit_id=99),
        ("TargetKinerja", 31),
        PERLU,
        "istilah.pemilik-kinerja",
        ("bagan", ("unit", 1)),
    ),
    Kena(
        "P-16",
        tambah("target", TargetKinerja(32, BIDANG, "Lain", "1", "", BESOK, 2026)),
        ("TargetKinerja", 32),
        SARAN,
        "penugasan.bentuk",
        ("penugasan", "baru"),
    ),
    Kena(
        "P-16",
        lalu(
            tambah("target", TargetKinerja(32, BIDANG, "Lain", "1", "", BESOK, 2026)),
            ubah("penugasan", 61, target_id=32, keadaan=KeadaanPenugasan.BERAKHIR),
        ),
        ("TargetKinerja", 32),
        SARAN,
        "penugasan.bentuk",
        ("penugasan", "baru"),
    ),
    Kena(
        "P-17",
        lalu(lintas(), langkah("pertimbangan", tenggat=KEMARIN)),
        ("LangkahKasus", 101),
        PERLU,
        "penunjukan.lintas-unit.pertimbangan",
        ("penugasan", "kasus:61"),
    ),
    Kena(
        "P-18",
        lalu(lintas(), langkah("pertimbangan", jawaban=Jawaban.TOLAK, tanggal=HARI)),
        ("LangkahKasus", 101),
        HARUS,
        "penunjukan.lintas-unit.pertimbangan",
        ("penugasan", "kasus:61"),
    ),
    Kena(
        "P-18",
        lalu(
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.TOLAK, surat_id=82),
            surat_langkah("pertimbangan", "surat-masuk", keadaan=KeadaanSurat.DITERIMA),
        ),
        ("LangkahKasus", 101),
        HARUS,
        "penunjukan.lintas-unit.pertimbangan",
        ("penugasan", "kasus:61"),
    ),
    Kena(
        "P-19",
        lalu(lintas(), langkah("permohonan", jawaban=Jawaban.LANJUT)),
        ("LangkahKasus", 101),
        SARAN,
        "penugasan.penunjukan.lintas-unit",
        ("penugasan", "kasus:61"),
    ),
    Kena(
        "P-19",
        lalu(lintas(), langkah("pertimbangan", jawaban=Jawaban.TOLAK, keterangan="Beban penuh")),
        ("LangkahKasus", 101),
        SARAN,
        "penunjukan.lintas-unit.pertimbangan",
        ("penugasan", "kasus:61"),
    ),
    Kena(
        "P-20",
        lalu(ubah("penugasan", 61, keadaan=KeadaanPenugasan.DIPROSES), ELSA_IKUT),
        ("Penugasan", 61),
        PERLU,
        "penugasan.penunjukan.lintas-unit",
        ("penugasan", 61),
    ),
    Kena("P-20", lintas(), ("Penugasan", 61), SARAN, "penugasan.penunjukan.dalam-unit", ("penugasan", 61)),
    Kena(
        "P-20",
        lalu(lintas(), KETUA_LUAR),
        ("Penugasan", 61),
        PERLU,
        "penugasan.penunjukan.lintas-perangkat-daerah",
        ("penugasan", 61),
    ),
    Kena("P-21", KETUA_LUAR, ("Penugasan", 61), PERLU, "tim.ketua-dari-pemilik", ("penugasan", 61)),
    Kena("P-21", ELSA_KETUA, ("Penugasan", 61), PERLU, "tim.ketua-dari-pemilik", ("penugasan", 61)),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    ("P-01", kantor(batas_beban=1)),
    ("P-02", ubah("surat", 81, keadaan=KeadaanSurat.DICABUT)),
    ("P-02", lalu(hapus("surat", 81), ubah("penugasan", 61, keadaan=KeadaanPenugasan.DIBATALKAN))),
    ("P-02", lalu(hapus("surat", 81), tanpa_langkah_surat_tugas)),
    ("P-02", lalu(hapus("surat", 81), surat_langkah("surat-tugas", "surat-masuk", keadaan=KeadaanSurat.DITERIMA))),
    ("P-02", lalu(hapus("surat", 81), lintas())),
    ("P-03", lalu(ubah("surat", 81, keadaan=KeadaanSurat.DICABUT), tambah("surat", surat(82, 2)))),
    (
        "P-03",
        lalu(
            ubah("surat", 81, keadaan=KeadaanSurat.DICABUT),
            surat_langkah("penggantian", "perubahan-penugasan", mengganti_id=81),
        ),
    ),
    ("P-04", ubah("penugasan", 61, selesai=HARI)),
    ("P-05", lalu(profil(penugasan=()), ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI))),
    ("P-05", milik(profil(penugasan=()))),
    (
        "P-06",
        lalu(
            ELSA_DUDUK,
            tambah("peserta", PesertaPenugasan(73, 61, 106, "anggota")),
            ubah("penugasan", 61, cakupan=Cakupan.LINTAS_UNIT),
        ),
    ),
    ("P-07", ubah("penugasan", 61, ditugaskan_oleh=KURSI_KABID)),
    ("P-07", milik(tanpa_penilai_sebagai_penugas)),
    ("P-07", lalu(tanpa_penugas_dikenal, ubah("penugasan", 61, ditugaskan_oleh=12))),
    ("P-07", ubah("penugasan", 61, ditugaskan_oleh=None)),
    ("P-08", plt(BESOK)),
    ("P-08", lalu(hapus("pemangku", 23), ubah("penugasan", 61, ditugaskan_oleh=None))),
    ("P-09", tambah("peserta", PesertaPenugasan(73, 61, SEKRETARIS, "anggota"))),
    ("P-10", milik(aturan_tim(jenis_peserta=(JenisJabatan.ADMINISTRATOR,)))),
    ("P-11", hapus("peserta", 72)),
    ("P-11", lalu(hapus("peserta", 71), KETUA_LUAR)),
    ("P-12", lalu(plt(BESOK), tambah("peserta", PesertaPenugasan(73, 61, KABID, "anggota")))),
    ("P-13", lalu(hapus("kegiatan", 91), lintas())),
    ("P-14", lalu(ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI), ubah("kegiatan", 91, fase=Fase.SELESAI))),
    ("P-15", ubah("target", 31, tahun=2025, unit_id=99)),
    ("P-16", tambah("target", TargetKinerja(32, BIDANG, "Lain", "1", "", HARI + timedelta(days=31), 2026))),
    ("P-17", lalu(lintas(), langkah("pertimbangan", tenggat=HARI))),
    ("P-17", lalu(lintas(), langkah("pertimbangan", tenggat=KEMARIN, jawaban=Jawaban.SETUJU, tanggal=HARI))),
    ("P-17", lalu(lintas(KeadaanPenugasan.BERAKHIR), langkah("pertimbangan", tenggat=KEMARIN))),
    ("P-18", lalu(lintas(), langkah("pertimbangan", jawaban=Jawaban.TOLAK, keterangan="Beban penuh"))),
    (
        "P-18",
        lalu(
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.TOLAK, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban"),
        ),
    ),
    ("P-18", lalu(lintas(), langkah("pertimbangan", jawaban=Jawaban.SETUJU))),
    ("P-19", lalu(lintas(), langkah("permohonan", jawaban=Jawaban.LANJUT, berkas_id=7))),
    ("P-19", lalu(lintas(), langkah("permohonan", jawaban=Jawaban.LANJUT, surat_id=82))),
    (
        "P-19",
        lalu(
            lintas(),
            langkah("permohonan", jawaban=Jawaban.LANJUT),
            surat_langkah("", "surat-masuk", keadaan=KeadaanSurat.DITERIMA),
        ),
    ),
    ("P-19", lalu(lintas(), langkah("pertimbangan", jawaban=Jawaban.SETUJU))),
    ("P-19", lalu(lintas(), langkah("surat-tugas", jawaban=Jawaban.LANJUT))),
    ("P-06", lalu(ELSA_IKUT, lintas(KeadaanPenugasan.BERJALAN))),
    ("P-06", lintas(KeadaanPenugasan.BERJALAN)),
    ("P-20", ubah("penugasan", 61, keadaan=KeadaanPenugasan.DIPROSES)),
    ("P-20", lalu(lintas(), ELSA_IKUT)),
    ("P-20", ELSA_IKUT),
    ("P-20", lalu(lintas(), hapus("pemangku", 25))),
    ("P-21", ELSA_IKUT),
    ("P-21", lalu(ELSA_KETUA, ubah("penugasan", 61, alasan_ketua="Menguasai sistemnya"))),
    ("P-21", lalu(ELSA_KETUA, tambah("anggota", AnggotaTim(53, 41, 106, PeranTim.KETUA)))),
    ("P-21", lalu(ELSA_KETUA, ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI))),
]
