"""One letter of each typeface with every kind of block, invented throughout."""

from datetime import date

from sistemkerja_desktop.naskah.isi import (
    Alinea,
    Bagian,
    Blok,
    Diktum,
    IsiSurat,
    Judul,
    Kepada,
    KepalaNota,
    KepalaSurat,
    Kertas,
    KodeQr,
    Kolom,
    Kop,
    Lampiran,
    Orang,
    Pengesahan,
    Penomoran,
    Rincian,
    SebutanJabatan,
    Tabel,
    TabelBerjudul,
    TandaTangan,
    Tembusan,
)

NAMA_PANJANG = "Datuak Rajo Mangkuto Alam Basa nan Batuah Ni Luh Ketut Ayu Wiratni Sukmawati, S.K"
KERTAS = {
    "F4": Kertas("F4", 215.0, 330.0, 25.0, 20.0, 15.0, 20.0),
    "A4": Kertas("A4", 210.0, 297.0, 25.0, 20.0, 15.0, 20.0),
}
ISI_QR = "800.1.11.1/148/PKM-LS/IX/2026|2026-09-07|0123456789abcdef"

_TABEL = Tabel(
    (Kolom("No.", 8, tengah=True), Kolom("Nama", 50), Kolom("NIP", 42, utuh=True), Kolom("Tugas", 30)),
    tuple(
        (
            str(i),
            f"Ni Luh Ketut Ayu Wiratni {i}, S.Kep.",
            f"19900101 201501 1 {i:03d}",
            "anggota\nNIP 19900101 201501 1 001",
        )
        for i in range(1, 61)
    ),
)
_KEPALA: tuple[Blok, ...] = (
    KepalaSurat(
        "Lubuk Serunai, 7 September 2026",
        (
            ("Nomor", "800.1.11.1/148/PKM-LS/IX/2026"),
            ("Sifat", "Penting"),
            ("Lampiran", "1 (satu) berkas"),
            ("Hal", "Permohonan pelibatan Pejabat Fungsional dalam tim kerja penyelidikan epidemiologi <kasus> & gizi"),
        ),
        ("Kepala Dinas Kesehatan Kabupaten Dharmasraya", "Kepala Bidang “Pencegahan” dan Pengendalian Penyakit"),
        "Pulau Punjung",
    ),
    KepalaNota((("Yth.", "Kepala Tata Usaha"), ("Dari", "Kepala Klaster 2"), ("Hal", "Koordinasi 'tim' kerja"))),
)


def isi_lengkap(gaya: str = "surat", kertas: str = "F4") -> IsiSurat:
    """Every block once or more, with long names, special characters and a table over several pages."""
    blok: tuple[Blok, ...] = (
        Kop(
            "PEMERINTAH KABUPATEN DHARMASRAYA",
            "DINAS KESEHATAN",
            "UPTD PUSKESMAS LUBUK SERUNAI",
            ("Jalan Lintas Nagari Km 4, Lubuk Serunai, Kode Pos 27600", "laman puskesmas-ls.contoh.go.id"),
        ),
        # A keputusan has no such head, and its type is too wide for one.
        *(_KEPALA if gaya == "surat" else _KEPALA[1:]),
        Judul("KEPUTUSAN KEPALA PUSKESMAS", ("NOMOR 800.1.11.1/148/PKM-LS/IX/2026", "", "TENTANG", "TIM KERJA")),
        Bagian("Menimbang", ("bahwa perlu dibentuk tim kerja;", "bahwa tim itu perlu ditetapkan."), Penomoran.HURUF),
        Diktum("MEMUTUSKAN"),
        Bagian("KESATU", ("Membentuk tim kerja untuk penyelidikan kasus demam berdarah dengue sampai selesai.",)),
        Bagian("", ("tanpa label pertama;", "tanpa label kedua."), Penomoran.ANGKA),
        Alinea("Pendahuluan", judul=True),
        Alinea("Kegiatan dilaksanakan oleh Wulan, NIP 19950326 202012 2 011, bersama kader nagari.", menjorok=True),
        Alinea("Adapun rinciannya sebagai berikut:"),
        Rincian((("hari, tanggal", "Senin, 7 September 2026"), ("tempat", "Nagari Lubuk Serunai"))),
        Kepada("Kepada", (Orang("Rizky Pratama, S.K.M.", "Penata Muda, III/a", "19920811 201902 1 004", "Perawat"),)),
        Kepada(
            "Kepada",
            (
                Orang(NAMA_PANJANG, "Penata Muda, III/a", "19920811 201902 1 004", "Epidemiolog Ahli", "ketua tim"),
                Orang("Siti Ma'rifah", jabatan="Sopir"),
            ),
        ),
        Tabel(_TABEL.kolom, _TABEL.baris[:2]),
        TandaTangan(
            "Lubuk Serunai",
            "7 September 2026",
            (
                SebutanJabatan("Kepala Dinas Kesehatan Kabupaten Dharmasraya", "a.n."),
                SebutanJabatan("Sekretaris"),
                SebutanJabatan("", "u.b."),
                SebutanJabatan("Plt. Kepala Subbagian Umum dan Kepegawaian,"),
            ),
            "dr. Ranti Maharani, M.K.M.",
            "Pembina, IV/a",
            "19830412 201001 2 014",
        ),
        Tembusan("Tembusan:", ("Kepala Dinas Kesehatan;", "Arsip.")),
        KodeQr(ISI_QR, "Keaslian surat dapat diperiksa dengan kode ini."),
        Lampiran(
            "Lampiran Keputusan",
            (("Nomor", "800.1.11.1/148/PKM-LS/IX/2026"), ("Tanggal", "7 September 2026")),
            "SUSUNAN",
        ),
        _TABEL,
        TandaTangan(
            "",
            "",
            (SebutanJabatan("Kepala UPTD Puskesmas Lubuk Serunai,"),),
            NAMA_PANJANG,
            mengetahui=(
                Pengesahan("Mengetahui,", (SebutanJabatan("Kepala Dinas,"),), "Yusri", nip="19700101 199501 1 001"),
            ),
        ),
        Lampiran("Lampiran II", (), "DAFTAR TEMUAN"),
        TabelBerjudul("Temuan menurut unit", _TABEL),
    )
    return IsiSurat(
        "keputusan-tim",
        "800.1.11.1/148/PKM-LS/IX/2026",
        date(2026, 9, 7),
        "Tim kerja <DBD> & gizi",
        "UPTD Puskesmas Lubuk Serunai",
        KERTAS[kertas],
        blok,
        gaya,
    )
