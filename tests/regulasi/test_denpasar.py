"""The profile against the text of Perwali Denpasar 69/2023: the tables were written from the text, not the TOML."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import JamKerja, KerangkaUnit, SumberHukum
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import (
    FUNGSIONAL,
    KEPALA,
    LUAR,
    PELAKSANA,
    Langkah,
    baca_mekanisme,
    isi_kerangka,
    langkah,
    putusan,
    sel_dari,
    selisih_penilai,
)

SEMUA_OPSI = muat_profil("denpasar-69-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
SEMUA = FUNGSIONAL + PELAKSANA
ROMAWI = ("I", "II", "III", "IV")
# The direct superior of at least Pengawas where the lampiran, which is on JF and pelaksana below the levels, is silent.
ATASAN = "Ps. 1 angka 19"
PENGAWAS = JenisJabatan.PENGAWAS

Baris = tuple[str, tuple[str, ...], str, str]


def kelompok(induk: str) -> KerangkaUnit:
    """A kelompok jabatan fungsional has no head of its own: its people sit below the unit that it belongs to."""
    return KerangkaUnit(f"kelompok-{induk}", "Kelompok Jabatan Fungsional", "kelompok", induk)


def _puncak(kode: str, kepala: str, pasal: str = ATASAN) -> list[Baris]:
    """The office's own unit: its head is assessed outside, and whoever sits directly there by the head."""
    return [(kode, (KEPALA,), LUAR, ATASAN), (kode, SEMUA, kepala, pasal)]


def _unit(kode: str, kepala: str, atasan: str, pasal: str) -> list[Baris]:
    """A unit whose head assesses everybody who sits in it."""
    return [(kode, (KEPALA,), atasan, ATASAN), (kode, SEMUA, kepala, pasal)]


ASISTEN = (
    "Asisten Pemerintahan dan Kesejahteraan Rakyat",
    "Asisten Perekonomian dan Pembangunan",
    "Asisten Administrasi Umum",
)
BAGIAN = (
    ("bagian-pemerintahan", "Kepala Bagian Pemerintahan", 0),
    ("bagian-kesra", "Kepala Bagian Kesejahteraan Rakyat", 0),
    ("bagian-hukum", "Kepala Bagian Hukum", 0),
    ("bagian-perekonomian", "Kepala Bagian Perekonomian", 1),
    ("bagian-pembangunan", "Kepala Bagian Administrasi Pembangunan", 1),
    ("bagian-pengadaan", "Kepala Bagian Pengadaan Barang dan Jasa", 1),
    ("bagian-organisasi", "Kepala Bagian Organisasi", 2),
    ("bagian-umum", "Kepala Bagian Umum", 2),
    ("bagian-protokol", "Kepala Bagian Protokol dan Komunikasi Pimpinan", 2),
)
SETDA: list[Baris] = [  # B.1: Kepala Bagian, and Kepala Sub Bagian for those below them
    *_puncak("setda", "Sekretaris Daerah"),
    *[b for n, nama in enumerate(ASISTEN, 1) for b in _unit(f"asisten-{n}", nama, "Sekretaris Daerah", ATASAN)],
    *[b for kode, kepala, n in BAGIAN for b in _unit(kode, kepala, ASISTEN[n], "Lamp. B.1")],
    *_unit("subbagian-umum-1", "Kepala Subbagian Tata Usaha Pimpinan", "Kepala Bagian Umum", "Lamp. B.1"),
    *_unit("subbagian-umum-2", "Kepala Subbagian Rumah Tangga", "Kepala Bagian Umum", "Lamp. B.1"),
    *_unit(
        "subbagian-protokol",
        "Kepala Subbagian Protokol",
        "Kepala Bagian Protokol dan Komunikasi Pimpinan",
        "Lamp. B.1",
    ),
    ("kelompok-bagian-hukum", SEMUA, "Kepala Bagian Hukum", "Lamp. B.1"),
    ("kelompok-subbagian-umum-1", SEMUA, "Kepala Subbagian Tata Usaha Pimpinan", "Lamp. B.1"),
]
SETWAN: list[Baris] = [
    *_puncak("setwan", "Sekretaris DPRD"),
    *_unit("bagian-umum", "Kepala Bagian Umum dan Keuangan", "Sekretaris DPRD", "Lamp. B.2"),
    *_unit(
        "subbagian-umum",
        "Kepala Subbagian Tata Usaha dan Kepegawaian",
        "Kepala Bagian Umum dan Keuangan",
        "Lamp. B.2",
    ),
    *_unit("bagian-persidangan", "Kepala Bagian Persidangan dan Perundang-undangan", "Sekretaris DPRD", "Lamp. B.2"),
    *_unit("bagian-fasilitasi", "Kepala Bagian Fasilitasi Penganggaran dan Pengawasan", "Sekretaris DPRD", "Lamp. B.2"),
    ("kelompok-bagian-persidangan", SEMUA, "Kepala Bagian Persidangan dan Perundang-undangan", "Lamp. B.2"),
]
WADIR_UMUM, WADIR_PELAYANAN = "Wakil Direktur Umum dan Keuangan", "Wakil Direktur Pelayanan"
RSUD: list[Baris] = [
    *_puncak("rumah-sakit", "Direktur"),
    # A Wakil Direktur is an Administrator too, and the text puts JF and pelaksana below any.
    *_unit("wadir-umum", WADIR_UMUM, "Direktur", "Ps. 6 ayat (1)"),
    *_unit("wadir-pelayanan", WADIR_PELAYANAN, "Direktur", "Ps. 6 ayat (1)"),
    *_unit("bagian-umum", "Kepala Bagian Umum", WADIR_UMUM, "Lamp. B.2"),
    *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Kepala Bagian Umum", "Lamp. B.2"),
    *_unit("bagian-keuangan", "Kepala Bagian Keuangan", WADIR_UMUM, "Lamp. B.2"),
    *_unit("bidang-medik", "Kepala Bidang Pelayanan Medik", WADIR_PELAYANAN, "Lamp. B.2"),
    *_unit("bidang-keperawatan", "Kepala Bidang Keperawatan", WADIR_PELAYANAN, "Lamp. B.2"),
    *_unit("bidang-penunjang", "Kepala Bidang Penunjang", WADIR_PELAYANAN, "Lamp. B.2"),
    *_unit("seksi", "Kepala Seksi Rawat Inap", "Kepala Bidang Keperawatan", "Lamp. B.2"),
    ("kelompok-bidang-medik", SEMUA, "Kepala Bidang Pelayanan Medik", "Lamp. B.2"),
    ("instalasi", SEMUA, "Kepala Bidang Penunjang", "Lamp. B.2"),
]


def _dua_tingkat(akar: str, kepala: str, bidang: tuple[tuple[str, str], ...], kepala_seksi: str = "") -> list[Baris]:
    """B.2: an Administrator for those directly below one, a Pengawas for those below one (also Lamp. C)."""
    pasal = "Lamp. C" if akar == "perangkat-daerah" else "Lamp. B.2"
    tabel = [
        *_puncak(akar, kepala),
        *_unit("sekretariat", "Sekretaris", kepala, pasal),
        *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris", pasal),
        *[b for kode, nama in bidang for b in _unit(kode, nama, kepala, pasal)],
        (f"kelompok-{bidang[0][0]}", SEMUA, bidang[0][1], pasal),
    ]
    if kepala_seksi:
        tabel += _unit("subbagian-keuangan", "Kepala Subbagian Keuangan", "Sekretaris", pasal)
        for n, (_, nama) in enumerate(bidang, 1):
            for m in (1, 2):
                tabel += _unit(f"seksi-{n}-{m}", f"{kepala_seksi} {ROMAWI[n - 1]}.{m}", nama, pasal)
        tabel += [("kelompok-seksi-1-1", SEMUA, f"{kepala_seksi} I.1", pasal)]
    return tabel


BIDANG = tuple((f"bidang-{n}", f"Kepala Bidang {r}") for n, r in enumerate(ROMAWI[:3], 1))
IRBAN = tuple((f"irban-{n}", f"Inspektur Pembantu {r}") for n, r in enumerate(ROMAWI, 1))


def _satu_pintu(akar: str, kepala: str) -> list[Baris]:
    """B.3: below the head of the office, in the sekretariat below the Sekretaris and the Kasubag."""
    return [
        *_puncak(akar, kepala, "Lamp. B.3"),
        ("kelompok", SEMUA, kepala, "Lamp. B.3"),
        *_unit("sekretariat", "Sekretaris", kepala, "Lamp. B.3"),
        *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris", "Lamp. B.3"),
        *_unit("subbagian-keuangan", "Kepala Subbagian Keuangan", "Sekretaris", "Lamp. B.3"),
        ("kelompok-sekretariat", SEMUA, "Sekretaris", "Lamp. B.3"),
    ]


KECAMATAN: list[Baris] = [  # B.4: below the Camat and below a Pengawas
    *_puncak("kecamatan", "Camat", "Lamp. B.4"),
    # The Sekretaris Camat is named in a(4) only; Ps. 6 (1) puts people below any Administrator.
    *_unit("sekretariat", "Sekretaris Camat", "Camat", "Ps. 6 ayat (1)"),
    *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris Camat", "Lamp. B.4"),
    *_unit("subbagian-keuangan", "Kepala Subbagian Perencanaan dan Keuangan", "Sekretaris Camat", "Lamp. B.4"),
    *_unit("seksi-pemerintahan", "Kepala Seksi Pemerintahan", "Camat", "Lamp. B.4"),
    *_unit("seksi-pemberdayaan", "Kepala Seksi Pemberdayaan Masyarakat", "Camat", "Lamp. B.4"),
    *_unit("seksi-ketenteraman", "Kepala Seksi Ketenteraman dan Ketertiban", "Camat", "Lamp. B.4"),
    *_unit("seksi-pelayanan", "Kepala Seksi Pelayanan Umum", "Camat", "Lamp. B.4"),
    ("kelompok-kecamatan", SEMUA, "Camat", "Lamp. B.4"),
    ("kelompok-seksi-pelayanan", SEMUA, "Kepala Seksi Pelayanan Umum", "Lamp. B.4"),
]
SEKSI_KELURAHAN = (
    ("sekretariat", "Sekretaris Lurah"),
    ("seksi-pemerintahan", "Kepala Seksi Pemerintahan dan Ketertiban"),
    ("seksi-pemberdayaan", "Kepala Seksi Pemberdayaan Masyarakat"),
    ("seksi-pelayanan", "Kepala Seksi Pelayanan Umum"),
)
KELURAHAN: list[Baris] = [  # B.5: "Pejabat Pengawas (Lurah dan Kepala UPTD)"
    *_puncak("kelurahan", "Lurah", "Lamp. B.5"),
    *[b for kode, _ in SEKSI_KELURAHAN for b in _unit(kode, "Lurah", "Lurah", "Lamp. B.5")],
    ("kelompok-kelurahan", SEMUA, "Lurah", "Lamp. B.5"),
]
UPTD: list[Baris] = [
    *_puncak("uptd", "Kepala UPTD", "Lamp. B.5"),
    *_unit("subbagian-tata-usaha", "Kepala UPTD", "Kepala UPTD", "Lamp. B.5"),
    ("kelompok", SEMUA, "Kepala UPTD", "Lamp. B.5"),
]
PUSKESMAS: list[Baris] = [  # B.6: the JF who leads, as level 1, for everybody
    *_puncak("puskesmas", "Kepala Puskesmas", "Lamp. B.6"),
    *_unit("tata-usaha", "Kepala Puskesmas", "Kepala Puskesmas", "Lamp. B.6"),
    *[
        (kode, SEMUA, "Kepala Puskesmas", "Lamp. B.6")
        for kode in ("klaster-2", "klaster-3", "klaster-4", "lintas-klaster", "jaringan")
    ],
]
SEKOLAH: list[Baris] = [
    *_puncak("sekolah", "Kepala Sekolah", "Lamp. B.6"),
    ("guru", SEMUA, "Kepala Sekolah", "Lamp. B.6"),
    ("tata-usaha", SEMUA, "Kepala Sekolah", "Lamp. B.6"),
]

SEKSI_RSUD = KerangkaUnit(
    "seksi",
    "Seksi Rawat Inap",
    "seksi",
    "bidang-keperawatan",
    kepala="Kepala Seksi Rawat Inap",
    jenis_kepala=PENGAWAS,
)
INSTALASI = KerangkaUnit("instalasi", "Instalasi Farmasi", "instalasi", "bidang-penunjang")
JARINGAN = KerangkaUnit("jaringan", "Puskesmas Pembantu", "jaringan", "puskesmas")
BERTINGKAT = (kelompok("bidang-1"), kelompok("seksi-1-1"))

# model, units beside the skeleton, table
KEDUDUKAN: list[tuple[str, tuple[KerangkaUnit, ...], list[Baris]]] = [
    ("m1-setda", (kelompok("bagian-hukum"), kelompok("subbagian-umum-1")), SETDA),
    ("m2a-setwan", (kelompok("bagian-persidangan"),), SETWAN),
    ("m2b-rsud", (SEKSI_RSUD, INSTALASI, kelompok("bidang-medik")), RSUD),
    ("m2c-dinas", (kelompok("bidang-1"),), _dua_tingkat("dinas", "Kepala Dinas", BIDANG)),
    ("m2c-badan", (kelompok("bidang-1"),), _dua_tingkat("badan", "Kepala Badan", BIDANG)),
    ("m2c-inspektorat", (kelompok("irban-1"),), _dua_tingkat("inspektorat", "Inspektur", IRBAN)),
    ("m2d-dinas", BERTINGKAT, _dua_tingkat("dinas", "Kepala Dinas", BIDANG, "Kepala Seksi")),
    ("m2d-badan", BERTINGKAT, _dua_tingkat("badan", "Kepala Badan", BIDANG, "Kepala Subbidang")),
    ("m2d-satuan", BERTINGKAT, _dua_tingkat("satuan", "Kepala Satuan", BIDANG, "Kepala Seksi")),
    ("m3-dpmptsp", (kelompok("sekretariat"),), _satu_pintu("dinas", "Kepala Dinas")),
    ("m3-brida", (kelompok("sekretariat"),), _satu_pintu("badan", "Kepala Badan")),
    ("m4-kecamatan", (kelompok("kecamatan"), kelompok("seksi-pelayanan")), KECAMATAN),
    ("m5-kelurahan", (kelompok("kelurahan"),), KELURAHAN),
    ("m5-uptd", (), UPTD),
    ("m6-puskesmas", (JARINGAN,), PUSKESMAS),
    ("m6-sekolah", (), SEKOLAH),
    (
        "mc-bertingkat",
        BERTINGKAT,
        _dua_tingkat("perangkat-daerah", "Kepala Perangkat Daerah", BIDANG, "Kepala Seksi"),
    ),
]

# model, kind of official at the head, a perangkat daerah itself, reviews (Lamp. B.1 to B.6, part c of each; Lamp. C)
JPT = JenisJabatan.PIMPINAN_TINGGI
MODEL = [
    ("m1-setda", JPT, True, 2),
    ("m2a-setwan", JPT, True, 2),
    ("m2b-rsud", JPT, True, 2),  # B.2 counts RSUD Wangaya among the perangkat daerah led by a JPT Pratama
    ("m2c-dinas", JPT, True, 2),
    ("m2c-badan", JPT, True, 2),
    ("m2c-inspektorat", JPT, True, 2),
    ("m2d-dinas", JPT, True, 2),
    ("m2d-badan", JPT, True, 2),
    ("m2d-satuan", JPT, True, 2),
    ("m3-dpmptsp", JPT, True, 1),  # c(2): straight to the Kepala Dinas, c(3) the sekretariat to the Sekretaris
    ("m3-brida", JPT, True, 1),
    ("m4-kecamatan", JenisJabatan.ADMINISTRATOR, True, 1),
    ("m5-kelurahan", PENGAWAS, False, 1),
    ("m5-uptd", PENGAWAS, False, 1),
    ("m6-puskesmas", JenisJabatan.FUNGSIONAL, False, 1),
    ("m6-sekolah", JenisJabatan.FUNGSIONAL, False, 1),
    ("mc-bertingkat", JPT, True, 2),  # A.1.c knows two
]

# way, scope, open, where it stands
SEL = [
    ("penunjukan", "dalam-unit", True, "Ps. 8 ayat (2)"),
    ("penunjukan", "lintas-unit", True, "Lamp. A.3"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Ps. 7 ayat (2)"),
    ("penunjukan", "lintas-instansi", True, "Ps. 7 ayat (2)"),
    ("sukarela", "dalam-unit", True, "Ps. 8 ayat (3)"),
    ("sukarela", "lintas-unit", True, "Ps. 8 ayat (3)"),
    ("sukarela", "lintas-perangkat-daerah", True, "Ps. 8 ayat (3)"),
    ("sukarela", "lintas-instansi", False, "Lamp. A.4"),  # by default as the national regulation has it
]

KEPALA_ATAU_PIMPINAN = "kepala_perangkat_daerah pimpinan_unit_organisasi"  # Ps. 8 ayat (4)
PENILAI_ATAU_PIMPINAN = "pejabat_penilai_kinerja pimpinan_unit_organisasi"  # Ps. 8 ayat (2)


def _surat_tugas(kepada: str, penugas: str) -> Langkah:
    return langkah(penugas, "surat", "surat-tugas", kepada=kepada, ke="selesai")


# The one way that the text itself describes. For any other B.3 a(4) and B.6 a(4) point to a "Lampiran Romawi III
# Penugasan" that the text does not have: the national steps hold, and only who signs is Denpasar's.
DALAM_UNIT = {
    "kepala-atau-pimpinan": [
        langkah(PENILAI_ATAU_PIMPINAN, "tanpa-surat"),  # Ps. 8 ayat (2): directly
        _surat_tugas("peserta", KEPALA_ATAU_PIMPINAN),  # Ps. 8 ayat (4); Lamp. A.3: the letter
    ],
    "penilai-atas-usulan": [
        langkah("pimpinan_unit_organisasi", "tanpa-surat", kepada="pejabat_penilai_kinerja"),  # Lamp. A.3 huruf d
        _surat_tugas("peserta", "pejabat_penilai_kinerja"),
    ],
}
PENUGAS = {"kepala-atau-pimpinan": KEPALA_ATAU_PIMPINAN, "penilai-atas-usulan": "pejabat_penilai_kinerja"}
LINTAS_DITUNJUK = [
    langkah(
        "pemilik_kinerja",
        "surat",
        "surat-permohonan-pelibatan",
        kepada="pimpinan_unit_dituju",
        tembusan="penilai_dituju",
    ),
    putusan("penilai_dituju", alasan=True, surat_tolak="surat-jawaban"),
]
LINTAS_SUKARELA = [
    langkah("pegawai", "surat", "surat-permohonan-sukarela", kepada="pimpinan_unit_dituju"),
    putusan("pimpinan_unit_dituju"),
    langkah(
        "pegawai",
        "surat",
        "surat-persetujuan",
        kepada="pejabat_penilai_kinerja",
        tembusan="pimpinan_unit_asal",
    ),
    putusan("pejabat_penilai_kinerja"),
]
# all steps but the last, and to whom the last one's letter goes
NASIONAL: dict[tuple[str, str], tuple[list[Langkah], str]] = {
    ("penunjukan", "lintas-unit"): (LINTAS_DITUNJUK, "peserta"),
    ("penunjukan", "lintas-perangkat-daerah"): (LINTAS_DITUNJUK, "peserta"),
    ("penunjukan", "lintas-instansi"): (
        [
            langkah(
                "pemilik_kinerja",
                "surat",
                "surat-permohonan-pelibatan",
                kepada="pejabat_yang_berwenang",
                tembusan="pejabat_penilai_kinerja",
            ),
            putusan("pejabat_yang_berwenang"),
            langkah(
                "pejabat_yang_berwenang",
                "surat",
                "surat-permohonan-pelibatan",
                kepada="pejabat_yang_berwenang_dituju",
            ),
            putusan("pejabat_yang_berwenang_dituju"),
            langkah("pejabat_yang_berwenang_dituju", "surat", "instruksi", kepada="penilai_dituju"),
        ],
        "peserta",
    ),
    ("sukarela", "lintas-unit"): (LINTAS_SUKARELA, "pegawai"),
    ("sukarela", "lintas-perangkat-daerah"): (LINTAS_SUKARELA, "pegawai"),
}
MENETAPKAN = "penetap-penugasan"

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", KEPALA_ATAU_PIMPINAN, False, False, "Ps. 12 ayat (2)"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 12 ayat (3)"),
    ("ketua_tim", KEPALA_ATAU_PIMPINAN, True, False, "Ps. 12 ayat (4)"),
    # on the members' performance: number 5 of the ketua's duties
    ("ketua_tim", PENILAI_ATAU_PIMPINAN, False, False, "Lamp. A.5 akhir, c"),
}

# scope, who decides, article. Ps. 12 (1) and A.5 know lintas unit and lintas instansi; another perangkat daerah is
# another unit of the same instansi.
PERMASALAHAN = {
    *(
        (cakupan, pemutus, pasal)
        for cakupan in ("lintas-unit", "lintas-perangkat-daerah")
        for pemutus, pasal in (
            ("pemilik_kinerja", "Lamp. A.5.b 3)"),
            ("pimpinan_unit_asal", "Lamp. A.5.b 4)"),  # each head where the people are
        )
    ),
    ("lintas-instansi", "pemilik_kinerja", "Lamp. A.5.c 4)"),
    # each head, or the head of each instansi, where the people are: here and in the other instansi
    ("lintas-instansi", "kepala_daerah pimpinan_unit_asal pimpinan_unit_dituju", "Lamp. A.5.c 5)"),
}

# Steps of a part of the lampiran: number, who acts (empty where the text does not say), required, condition
Tahap = dict[str, tuple[set[str], bool, str]]
SATU, DUA = "pimpinan_level_1", "pimpinan_level_2"
LUAR_UNIT = "melibatkan-luar-unit"
PELAKSANAAN: Tahap = {
    "b(1)": ({"peserta"}, True, ""),
    "b(3)": (set(), True, "dalam-tim"),  # among the members
    "b(4)": ({"peserta"}, False, ""),  # "dapat"
    "b(6)": ({"penyampai_hasil"}, True, ""),
}
DUA_LEVEL: Tahap = {  # B.1 and B.2 are word for word the same
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": ({DUA}, True, ""),
    "a(4)": (set(), True, LUAR_UNIT),
    "a(5)": ({"peserta", DUA}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({DUA, "ketua_tim"}, True, ""),
    "c(1)": ({DUA}, True, ""),
    "c(2)": (set(), True, ""),
    "c(3)": ({SATU}, True, ""),
}
TIGA: Tahap = {  # B.3 has the monitoring in the last phase and does not say what ends it
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": ({SATU, DUA}, True, ""),  # the Administrator; above the kelompok there is none, so the head (inferred)
    "a(4)": (set(), True, LUAR_UNIT),
    "a(5)": ({"peserta", SATU, DUA}, True, ""),
    "b(1)": ({"peserta"}, True, ""),
    "b(3)": (set(), True, "dalam-tim"),
    "b(4)": ({"peserta"}, False, ""),
    "c(1)": ({SATU, DUA, "peserta", "ketua_tim"}, True, ""),
    "c(2)": ({"penyampai_hasil"}, True, ""),
    "c(3)": ({"penyampai_hasil"}, False, ""),  # in the sekretariat only
}
EMPAT: Tahap = {
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": (set(), True, LUAR_UNIT),
    "a(4)": ({"peserta", SATU, DUA}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({SATU, DUA, "ketua_tim"}, True, ""),
    "c(1)": ({SATU}, True, ""),
    "c(3)": ({SATU}, True, ""),
}
LIMA: Tahap = {
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": (set(), True, LUAR_UNIT),
    "a(4)": ({"peserta", SATU}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({SATU, "ketua_tim"}, True, ""),
    "c(1)": ({SATU}, True, ""),
    "c(3)": ({SATU}, True, ""),
}
ENAM: Tahap = {
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": ({SATU}, True, ""),
    "a(4)": (set(), True, LUAR_UNIT),
    "a(5)": ({"peserta", SATU}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({SATU, "ketua_tim"}, True, ""),
    "c(1)": ({SATU}, True, ""),
    "c(3)": ({SATU}, True, ""),
}
TAHAP = {"m1": DUA_LEVEL, "m2": DUA_LEVEL, "m3": TIGA, "m4": EMPAT, "m5": LIMA, "m6": ENAM}
FASE = {"a": Fase.PERENCANAAN, "b": Fase.PELAKSANAAN, "c": Fase.EVALUASI}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Walikota Denpasar Nomor 69 Tahun 2023"
    assert PROFIL.berlaku_sejak == date(2024, 1, 2)  # Ps. 26
    assert PROFIL.pemerintah == "Pemerintah Kota Denpasar"
    assert PROFIL.induk == "permenpanrb-7-2022"
    assert PROFIL.nama_surat_tugas == "Surat Penugasan"  # Lamp. A.3: "surat penugasan"


def test_setiap_model_teks() -> None:
    """B.1, B.2 A to D, B.3 to B.6 and C: ten, some in the forms of the offices that B.2, B.3, B.5 and B.6 list."""
    assert [m.id for m in PROFIL.model] == [model_id for model_id, *_ in MODEL]
    assert {m.id.split("-")[0] for m in PROFIL.model} == {
        "m1", "m2a", "m2b", "m2c", "m2d", "m3", "m4", "m5", "m6", "mc",
    }  # fmt: skip


@pytest.mark.parametrize(("model_id", "jenis", "perangkat_daerah", "reviu"), MODEL)
def test_model(model_id: str, jenis: JenisJabatan, perangkat_daerah: bool, reviu: int) -> None:
    model = PROFIL.model_dengan_id(model_id)
    assert (model.jenis_pimpinan, model.perangkat_daerah, model.jumlah_reviu) == (jenis, perangkat_daerah, reviu)


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


# choice, option, what it rests on. The first option of each holds by default; every other has a test below.
PILIHAN = {
    (MENETAPKAN, "kepala-atau-pimpinan", "Ps. 8 ayat (4)"),
    (MENETAPKAN, "penilai-atas-usulan", "Lamp. A.3 huruf d"),
    ("sukarela-lintas-instansi", "tertutup", "Lampiran, sukarela"),  # the national regulation's
    ("sukarela-lintas-instansi", "terbuka", "Lamp. A.4"),
    ("penilai-model-5", "pimpinan", "Lamp. B.5"),
    ("penilai-model-5", "atasan-langsung", "Ps. 1 angka 19"),
}


def test_pilihan() -> None:
    """Where body and lampiran differ, where the text allows a way without steps, and where B.5 says "Pengawas"."""
    ada = {(p.aturan.kode, o.kode, o.dasar[0].pasal) for p in SEMUA_OPSI.pilihan for o in p.opsi}
    assert ada == PILIHAN
    assert all(p.bawaan == p.opsi[0].kode for p in SEMUA_OPSI.pilihan)


@pytest.mark.parametrize(
    ("nomor", "unit"),
    [
        (12, dict(SEKSI_KELURAHAN)),
        (13, {"subbagian-tata-usaha": "Kepala Subbagian Tata Usaha"}),
    ],
    ids=["kelurahan", "uptd"],
)
def test_pengawas_di_bawah_lurah_menilai_bila_dipilih(nomor: int, unit: dict[str, str]) -> None:
    """Ps. 1 angka 19, Ps. 6 (4): the direct superior of at least Pengawas, who is the head of the seksi."""
    model_id, tambahan, tabel = KEDUDUKAN[nomor]
    profil = terapkan_pilihan(SEMUA_OPSI, ("penilai-model-5:atasan-langsung",))
    ganti = {
        (kode, macam): (unit.get(kode, kepala), ATASAN)
        for kode, siapa, kepala, _ in tabel
        for macam in siapa
        if macam != KEPALA
    }
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize("opsi", DALAM_UNIT)
def test_penunjukan_dalam_unit(opsi: str) -> None:
    """Ps. 8 (2) and (4) on the one side, Lamp. A.3 with its huruf d on the other."""
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, (f"{MENETAPKAN}:{opsi}",)), "penunjukan", "dalam-unit")
    assert baca_mekanisme(sel) == DALAM_UNIT[opsi]
    assert set(sel.penugas) == set(PENUGAS[opsi].split())


@pytest.mark.parametrize("opsi", DALAM_UNIT)
def test_sukarela_dalam_unit(opsi: str) -> None:
    """Lamp. A.4: "kepada Pimpinan Unit Organisasi"; the steps are the national ones."""
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, (f"{MENETAPKAN}:{opsi}",)), "sukarela", "dalam-unit")
    lisan, jawaban, surat = baca_mekanisme(sel)
    assert lisan.pelaku == {"pegawai"}
    assert lisan.saluran == "lisan"
    assert "pimpinan_unit_organisasi" in lisan.kepada
    assert (jawaban.keputusan, jawaban.ke) == (True, ("berikut", "berakhir"))
    assert jawaban.pelaku == lisan.kepada
    assert surat == _surat_tugas("pegawai", PENUGAS[opsi])


@pytest.mark.parametrize("opsi", DALAM_UNIT)
@pytest.mark.parametrize(("cara", "cakupan"), NASIONAL)
def test_mekanisme_nasional(cara: str, cakupan: str, opsi: str) -> None:
    """The steps and their articles are the national regulation's; who settles the assignment is Denpasar's."""
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, (f"{MENETAPKAN}:{opsi}",)), cara, cakupan)
    awal, kepada = NASIONAL[cara, cakupan]
    assert baca_mekanisme(sel) == [*awal, _surat_tugas(kepada, PENUGAS[opsi])]
    assert set(sel.penugas) == set(PENUGAS[opsi].split())
    assert sel.mekanisme is not None
    assert {d.sumber for s in sel.mekanisme.langkah for d in s.aturan.dasar} == {SumberHukum.NASIONAL}


def test_sukarela_lintas_instansi_menurut_pilihan() -> None:
    """Lamp. A.4 does not restrict it; then the steps between units are the nearest."""
    sel = sel_dari(terapkan_pilihan(SEMUA_OPSI, ("sukarela-lintas-instansi:terbuka",)), "sukarela", "lintas-instansi")
    assert sel.terbuka
    assert "Lamp. A.4" in [d.pasal for d in sel.aturan.dasar]
    assert baca_mekanisme(sel) == [*LINTAS_SUKARELA, _surat_tugas("pegawai", KEPALA_ATAU_PIMPINAN)]


def test_tim() -> None:
    tim = PROFIL.tim
    assert [(kode, aturan.dasar[0].pasal) for kode, _, aturan in tim.jenis] == [
        ("rutin", "Lamp. A.4.b angka I"),
        ("insidental", "Lamp. A.4.b angka II"),
    ]
    assert "khusus" in tim.jenis[1][1].lower()
    assert "tahun anggaran" in tim.jenis[0][2].penjelasan
    assert set(tim.pelaku_penetap) == {"kepala_perangkat_daerah", "pimpinan_unit_organisasi", "pemilik_kinerja"}
    assert tim.penetap.dasar[0].pasal == "Ps. 9 ayat (3)"
    assert tim.ketua_dari_pemilik.dasar[0].pasal == "Ps. 9 ayat (4)"
    assert tim.akta is not None
    assert (tim.surat_akta, tim.akta.dasar[0].pasal) == ("keputusan-tim", "Ps. 9 ayat (5)")
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 7 ayat (2)


def test_pola_hubungan_dan_wewenang_ketua() -> None:
    """Ps. 10: three relations. Ps. 11: to manage, to coordinate, to control what the head orders."""
    assert [(p.nama.lower().split()[-1], p.aturan.dasar[0].pasal) for p in PROFIL.tim.pola] == [
        ("kolegial", "Ps. 10 ayat (2)"),
        ("fungsional", "Ps. 10 ayat (3)"),
        ("koordinatif", "Ps. 10 ayat (4)"),
    ]
    (wewenang,) = PROFIL.tim.wewenang
    assert wewenang.aturan.dasar[0].pasal == "Ps. 11"
    isi = " ".join(wewenang.isi).lower()
    assert [kata for kata in ("mengelola", "mengoordinasikan", "mengendalikan") if kata not in isi] == []


def test_pertanggungjawaban() -> None:
    ada = {
        (r.pelapor, " ".join(sorted(r.penerima)), r.berkala, r.diminta, r.aturan.dasar[0].pasal)
        for r in PROFIL.pertanggungjawaban
        if r.aturan.dasar[0].sumber == SumberHukum.DAERAH
    }
    assert ada == LAPORAN


def test_laporan_bila_diminta_dari_induk() -> None:
    """The text has no report on request; where the profile shows one it has to be the national regulation's."""
    sumber = {r.aturan.dasar[0].sumber for r in PROFIL.pertanggungjawaban if r.diminta}
    assert sumber <= {SumberHukum.NASIONAL}


def test_tanggung_jawab() -> None:
    """Lamp. A.5: four lists. A.2 angka i adds the Pejabat Pemilik Kinerja: results, and tasks for subordinates."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pejabat_penilai_kinerja": 5,
        "pimpinan_unit_organisasi": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
        "pemilik_kinerja": 2,
    }
    kata = {
        ("pejabat_penilai_kinerja", 0): "roadmap",
        ("pejabat_penilai_kinerja", 2): "infrastruktur",
        ("pejabat_penilai_kinerja", 3): "keputusan",
        ("pejabat_penilai_kinerja", 4): "antarunit",
        ("pimpinan_unit_organisasi", 0): "rencana kegiatan",
        ("pimpinan_unit_organisasi", 1): "sumber daya",
        ("pimpinan_unit_organisasi", 3): "antartim",
        ("ketua_tim", 0): "rincian",
        ("ketua_tim", 1): "peran",
        ("ketua_tim", 3): "umpan balik",
        ("ketua_tim", 4): "laporan",
        ("anggota_tim", 0): "rencana kerja individu",
        ("anggota_tim", 1): "ekspektasi",
        ("anggota_tim", 2): "ketua tim",
        ("pemilik_kinerja", 1): "tugas",
    }
    assert [k for k, satu in kata.items() if satu not in butir[k[0]][k[1]].lower()] == []
    pasal = {t.pelaku: t.aturan.dasar[0].pasal for t in PROFIL.tanggung_jawab}
    assert pasal == {
        "pejabat_penilai_kinerja": "Lamp. A.5 akhir, a",
        "pimpinan_unit_organisasi": "Lamp. A.5 akhir, b",
        "ketua_tim": "Lamp. A.5 akhir, c",
        "anggota_tim": "Lamp. A.5 akhir, d",
        "pemilik_kinerja": "Lamp. A.2 angka i",
    }


def test_permasalahan() -> None:
    ada = {
        (cakupan.value, " ".join(sorted(p.pemutus)), p.aturan.dasar[0].pasal)
        for p in PROFIL.permasalahan
        for cakupan in p.cakupan
        if p.aturan.dasar[0].sumber == SumberHukum.DAERAH
    }
    assert ada == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


@pytest.mark.parametrize("model_id", [model_id for model_id, *_ in MODEL if model_id != "mc-bertingkat"])
def test_alur(model_id: str) -> None:
    """Each number of the part has its step, in the text's order, with the official whom the text names."""
    awalan = model_id[:2]
    model = PROFIL.model_dengan_id(model_id)
    nomor = [[d.pasal.removeprefix(f"Lamp. B.{awalan[1]} ") for d in s.aturan.dasar] for s in model.alur]
    milik = {n: s for dasar, s in zip(nomor, model.alur, strict=True) for n in dasar[:1]}
    for satu, (pelaku, wajib, bila) in TAHAP[awalan].items():
        assert satu in milik, f"{satu} has no step"
        ada = milik[satu]
        assert pelaku in (set(), set(ada.pelaku)), f"{satu}: {ada.pelaku}"
        assert (ada.wajib, ada.bila) == (wajib, bila), satu
        assert ada.fase == FASE[satu[0]], satu
    urutan = [dasar[0] for dasar in nomor if dasar[0] in TAHAP[awalan]]
    assert urutan == sorted(urutan)
    assert "b(2)" in {n for dasar in nomor for n in dasar}  # what the details hold
    assert model.alur[-1].pelaku == (SATU,)  # done when level 1 has received it (A.1.c)


def test_alur_lebih_dari_dua_level() -> None:
    """Lamp. C has no steps of its own: A.1 for the phases, and stepwise from level to level."""
    model = PROFIL.model_dengan_id("mc-bertingkat")
    assert {level.nomor for level in model.level} == {1, 2, 3}
    assert any(d.pasal == "Lamp. C" for d in model.aturan.dasar)
    evaluasi = [set(s.pelaku) for s in model.langkah(Fase.EVALUASI)]
    assert evaluasi[-1] == {SATU}
    assert {DUA} in evaluasi[:-1]
    pelaku = {p for s in model.alur for p in s.pelaku}
    assert {SATU, DUA, "pimpinan_level_3", "peserta", "penyampai_hasil"} <= pelaku


@pytest.mark.parametrize(
    ("model_id", "jenis"),
    [
        ("m1-setda", (JPT, JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m2d-dinas", (JPT, JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m3-dpmptsp", (JPT, JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m4-kecamatan", (JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m5-kelurahan", (PENGAWAS,)),
        ("m6-sekolah", (JenisJabatan.FUNGSIONAL,)),
    ],
)
def test_jenis_pejabat_level(model_id: str, jenis: tuple[JenisJabatan, ...]) -> None:
    """The officials whom B.1 to B.6 call level 1, 2 and 3."""
    level = sorted(PROFIL.model_dengan_id(model_id).level, key=lambda satu: satu.nomor)
    assert [satu.jenis_jabatan for satu in level] == [(satu,) for satu in jenis]


def test_perbaikan_hanya_diperintahkan_bagi_kecamatan() -> None:
    """B.4 c(2) sends what is off target back; the other parts say nothing, so the rule has to say so."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        pasal = [d.pasal for d in model.perbaikan.dasar]
        if model.id == "m4-kecamatan":
            assert pasal[0] == "Lamp. B.4 c(2)"
        else:
            assert "Lamp. B.4 c(2)" not in pasal[:1]
            assert "tidak" in model.perbaikan.penjelasan


def _jam(jam: JamKerja) -> tuple[tuple[str, ...], str, str, str, str, str]:
    return jam.hari, jam.masuk, jam.pulang, jam.istirahat_mulai, jam.istirahat_selesai, jam.aturan.dasar[0].pasal


def test_jam_kerja() -> None:
    """Ps. 16, Ps. 17, Ps. 21 ayat (3); WITA."""
    jam = PROFIL.jam_kerja
    assert jam is not None
    assert jam.zona == "WITA"
    assert jam.menit_sepekan == 37 * 60 + 30
    assert [_jam(j) for j in jam.jam] == [
        (("senin", "selasa", "rabu", "kamis"), "07.30", "16.30", "12.00", "13.00", "Ps. 17 (2) huruf a"),
        (("jumat",), "07.30", "14.30", "11.30", "13.00", "Ps. 17 (2) huruf b"),
    ]
    assert [(k.masuk, k.pulang, k.aturan.dasar[0].pasal) for k in jam.kelompok] == [
        ("07.30", "16.30", "Ps. 21 ayat (3)"),
        ("08.30", "17.30", "Ps. 21 ayat (3)"),
        ("09.30", "18.30", "Ps. 21 ayat (3)"),
    ]


def _menit(jam: str) -> int:
    return int(jam[:2]) * 60 + int(jam[3:])


def test_jam_menjumlah_seperti_norma() -> None:
    """Ps. 17 (1): 32 hours on four days and 5.5 on Friday."""
    jam = PROFIL.jam_kerja
    assert jam is not None
    kerja = [
        (_menit(j.pulang) - _menit(j.masuk) - _menit(j.istirahat_selesai) + _menit(j.istirahat_mulai)) * len(j.hari)
        for j in jam.jam
    ]
    assert kerja == [32 * 60, 5 * 60 + 30]
    assert sum(kerja) == jam.menit_sepekan


# Ps. 17 (3) surplus; Ps. 18 apel; Ps. 19 holidays; Ps. 20 exceptions; Ps. 21 flexible; Ps. 22 hours and rights
KETENTUAN_JAM = {
    "Ps. 17 ayat (3)": "kinerja",
    "Ps. 18": "apel",
    "Ps. 19": "libur",
    "Ps. 20 ayat (1)": "dikecualikan",
    "Ps. 20 ayat (2)": "walikota",
    "Ps. 21 ayat (2)": "lokasi",
    "Ps. 21 ayat (4)": "walikota",
    "Ps. 22": "jam",
    "Ps. 24": "presensi",
}


@pytest.mark.parametrize("pasal", KETENTUAN_JAM)
def test_ketentuan_jam_kerja(pasal: str) -> None:
    ada = [
        a.penjelasan.lower()
        for a in PROFIL.ketentuan
        if any((d.pasal, d.sumber) == (pasal, SumberHukum.DAERAH) for d in a.dasar)
    ]
    assert any(KETENTUAN_JAM[pasal] in penjelasan for penjelasan in ada), ada


def test_pengelolaan_kinerja() -> None:
    """Ps. 13 ayat (2): four stages."""
    pasal = [b.aturan.dasar[0].pasal for b in PROFIL.pengelolaan_kinerja]
    assert [p for p in pasal if p.startswith("Ps. 13 (2)")] == [f"Ps. 13 (2) huruf {huruf}" for huruf in "abcd"]


def test_peta_proses_bisnis() -> None:
    """Ps. 15 ayat (3): four maps."""
    (peta,) = [b for b in PROFIL.proses_bisnis if b.aturan.dasar[0].pasal == "Ps. 15 ayat (3)"]
    assert [isi.lower() for isi in peta.isi] == ["peta proses", "peta subproses", "peta relasi", "peta lintas fungsi"]


def test_unsur_kesekretariatan() -> None:
    """Ps. 23."""
    assert "Ps. 23" in {d.pasal for b in PROFIL.pendukung for d in b.aturan.dasar}


def test_pemilik_kinerja_disebut_menurut_teks() -> None:
    """Lamp. A.2 angka i: "Pejabat Pemilik Kinerja"."""
    for model in PROFIL.model:
        assert dict(model.sebutan).get("pemilik_kinerja") == "Pejabat Pemilik Kinerja"
