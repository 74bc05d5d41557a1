"""Rules on letters: what makes each fire, with weight, article and way, and what nearly does."""

from dataclasses import replace
from datetime import date, timedelta

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.surat import KeadaanSurat
from tests.contoh_kepatuhan import (
    HARI,
    Kantorku,
    surat,
)
from tests.ubah_kepatuhan import (
    ISI_SURAT,
    Kena,
    Ubah,
    ditandatangani,
    jenis_surat,
    lalu,
    langkah,
    lintas,
    milik,
    surat_langkah,
    tambah,
    tembusan,
    ubah,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN

TANPA_ALASAN = '{"blok":[{"blok":"Alinea","teks":"Permohonan ditolak tanpa alasan."}]}'
BERALASAN = '{"blok":[{"blok":"Bagian","label":"Alasan","butir":["Beban penuh"]}]}'


def menjawab_dengan(jenis: str) -> Ubah:
    """One kind of letter both agrees and refuses."""

    def ubah_profil(k: Kantorku) -> None:
        def satu(langkah_: LangkahMekanisme) -> LangkahMekanisme:
            return replace(langkah_, surat=jenis) if langkah_.kode == "pertimbangan" else langkah_

        semua = tuple(
            replace(s, mekanisme=replace(s.mekanisme, langkah=tuple(map(satu, s.mekanisme.langkah))))
            if s.mekanisme is not None
            else s
            for s in k.profil.penugasan
        )
        k.profil = replace(k.profil, penugasan=semua)

    return ubah_profil


FIRES: list[Kena] = [
    Kena(
        "S-01",
        tambah("surat", surat(82, 3, tanggal=HARI - timedelta(days=7))),
        ("NomorSurat", 202600002),
        PERLU,
        "Data kantor",
        ("surat", 82),
    ),
    Kena(
        "S-01",
        lalu(
            tambah("surat", surat(82, 1, kelas="keputusan")),
            tambah("surat", surat(83, 3, kelas="keputusan", tanggal=HARI - timedelta(days=7))),
        ),
        ("NomorSurat", 1_202_600_002),
        PERLU,
        "Data kantor",
        ("surat", 83),
    ),
    Kena(
        "S-02",
        tambah("surat", surat(82, 2, keadaan=KeadaanSurat.DICADANGKAN, tanggal=HARI - timedelta(days=31))),
        ("Surat", 82),
        SARAN,
        "Data kantor",
        ("surat", 82),
    ),
    Kena("S-03", jenis_surat("surat-tugas", wajib_tembusan=True), ("Surat", 81), PERLU, "surat-tugas", ("surat", 81)),
    Kena(
        "S-03",
        lalu(lintas(), surat_langkah("permohonan", "surat-permohonan-pelibatan")),
        ("Surat", 82),
        PERLU,
        "penugasan.penunjukan.lintas-unit",
        ("surat", 82),
    ),
    Kena(
        "S-03",
        lalu(lintas(), surat_langkah("permohonan", "surat-permohonan-pelibatan", isi=tembusan("Arsip"))),
        ("Surat", 82),
        PERLU,
        "penugasan.penunjukan.lintas-unit",
        ("surat", 82),
    ),
    Kena(
        "S-03",
        lalu(
            lintas(), surat_langkah("permohonan", "surat-permohonan-pelibatan", isi=tembusan("Kepala Dinas", "Arsip"))
        ),
        ("Surat", 82),
        PERLU,
        "penugasan.penunjukan.lintas-unit",
        ("surat", 82),
    ),
    Kena(
        "S-04",
        lalu(jenis_surat("surat-tugas", isi_wajib=("Maksud dan tujuan", "Durasi")), ubah("surat", 81, isi=ISI_SURAT)),
        ("Surat", 81),
        HARUS,
        "surat-tugas",
        ("surat", 81),
    ),
    Kena(
        "S-04",
        lalu(
            jenis_surat("surat-jawaban", isi_wajib=("Daftar",)),
            menjawab_dengan("surat-jawaban"),
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.SETUJU, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban"),
        ),
        ("Surat", 82),
        HARUS,
        "surat-jawaban",
        ("surat", 82),
    ),
    Kena(
        "S-05",
        lalu(
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.TOLAK, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban", isi=TANPA_ALASAN),
        ),
        ("Surat", 82),
        HARUS,
        "penunjukan.lintas-unit.pertimbangan",
        ("surat", 82),
    ),
    Kena(
        "S-05",
        lalu(lintas(), surat_langkah("pertimbangan", "surat-jawaban", hal="Belum dapat kami penuhi")),
        ("Surat", 82),
        HARUS,
        "penunjukan.lintas-unit.pertimbangan",
        ("surat", 82),
    ),
    Kena(
        "S-06",
        ubah("surat", 81, tanggal=date(2026, 9, 2)),
        ("Surat", 81),
        SARAN,
        "penugasan.surat-tugas",
        ("surat", 81),
    ),
    Kena(
        "S-07",
        ubah("surat", 81, isi=ditandatangani(("", "Sekretaris"))),
        ("Surat", 81),
        HARUS,
        "penugasan.penunjukan.dalam-unit",
        ("surat", 81),
    ),
    Kena(
        "S-07",
        ubah("surat", 81, isi=ditandatangani(("a.n.", "Plt. Sekretaris"), ("", "Kepala Bidang"))),
        ("Surat", 81),
        HARUS,
        "penugasan.penunjukan.dalam-unit",
        ("surat", 81),
    ),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    ("S-01", tambah("surat", surat(82, 3, tanggal=HARI - timedelta(days=6)))),
    ("S-01", lalu(tambah("surat", surat(82, 2, keadaan=KeadaanSurat.KOSONG)), tambah("surat", surat(83, 3)))),
    ("S-01", tambah("surat", surat(82, 3, kelas="masuk", tanggal=HARI - timedelta(days=7)))),
    ("S-02", tambah("surat", surat(82, 2, keadaan=KeadaanSurat.DICADANGKAN, tanggal=HARI - timedelta(days=30)))),
    ("S-03", lalu(jenis_surat("surat-tugas", wajib_tembusan=True), ubah("surat", 81, isi=tembusan("Sekretaris")))),
    ("S-03", lalu(jenis_surat("surat-tugas", wajib_tembusan=True), ubah("surat", 81, keadaan=KeadaanSurat.DICABUT))),
    ("S-03", milik(jenis_surat("surat-tugas", wajib_tembusan=True))),
    (
        "S-03",
        lalu(
            lintas(),
            surat_langkah("permohonan", "surat-permohonan-pelibatan", isi=tembusan("Plt. Kepala Bidang Pencegahan")),
        ),
    ),
    (
        "S-03",
        lalu(
            lintas(),
            surat_langkah(
                "permohonan",
                "surat-permohonan-pelibatan",
                isi=tembusan("Pejabat Penilai Kinerja pada unit yang dituju"),
            ),
        ),
    ),
    (
        "S-03",
        lalu(lintas(), surat_langkah("permohonan", "surat-permohonan-pelibatan", isi=tembusan("Kepala Seksi Lama"))),
    ),
    ("S-03", lalu(lintas(), surat_langkah("permohonan", "surat-permohonan-pelibatan", kepada="Kepala Bidang"))),
    ("S-03", lalu(lintas(KeadaanPenugasan.SELESAI), surat_langkah("permohonan", "surat-permohonan-pelibatan"))),
    ("S-03", lalu(lintas(), surat_langkah("", "surat-permohonan-pelibatan"))),
    ("S-04", lalu(jenis_surat("surat-tugas", isi_wajib=("Maksud dan tujuan",)), ubah("surat", 81, isi=ISI_SURAT))),
    ("S-04", milik(jenis_surat("surat-tugas", isi_wajib=("Durasi",)))),
    (
        "S-04",
        lalu(
            jenis_surat("surat-jawaban", isi_wajib=("Daftar",)),
            menjawab_dengan("surat-jawaban"),
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.TOLAK, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban"),
        ),
    ),
    (
        "S-04",
        lalu(
            jenis_surat("surat-jawaban", isi_wajib=("Alasan",)),
            menjawab_dengan("surat-jawaban"),
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.SETUJU, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban"),
        ),
    ),
    (
        "S-05",
        lalu(
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.SETUJU, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban", hal="Penolakan"),
        ),
    ),
    (
        "S-05",
        lalu(
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.TOLAK, surat_id=82, keterangan="Beban penuh"),
            surat_langkah("pertimbangan", "surat-jawaban"),
        ),
    ),
    (
        "S-05",
        lalu(
            lintas(),
            langkah("pertimbangan", jawaban=Jawaban.TOLAK, surat_id=82),
            surat_langkah("pertimbangan", "surat-jawaban", isi=BERALASAN),
        ),
    ),
    ("S-05", lalu(lintas(), surat_langkah("pertimbangan", "surat-jawaban", keterangan="Beban penuh"))),
    ("S-06", surat_langkah("perpanjangan", "perpanjangan-penugasan", tanggal=HARI, mengganti_id=81)),
    ("S-06", ubah("surat", 81, tanggal=date(2026, 9, 1))),
    ("S-07", ubah("surat", 81, isi=ditandatangani(("a.n.", "Kepala Bidang"), ("", "Sekretaris")))),
    ("S-07", ubah("surat", 81, isi=ditandatangani(("", "Kepala Bidang Lama")))),
    (
        "S-07",
        lalu(
            ubah("surat", 81, isi=ditandatangani(("", "Sekretaris"))),
            ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI),
        ),
    ),
]
