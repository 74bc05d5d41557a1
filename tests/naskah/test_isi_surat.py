"""The content of a letter: JSON round trip, wording, punctuation, people and signers."""

import json
from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.naskah.isi import (
    Bagian,
    Judul,
    Kepada,
    Kertas,
    Kop,
    Lampiran,
    Penomoran,
    Tabel,
    TandaTangan,
    from_json,
    to_json,
)
from sistemkerja_desktop.naskah.kalimat import butir, huruf_awal_kecil, klausa, tanpa_tanda_akhir
from sistemkerja_desktop.naskah.pihak import Penandatangan, dari_pegawai, kop_kantor, orang

TARGET = TargetKinerja(1, 1, "Kasus DBD diselidiki", "≤ 24", "jam", date(2026, 12, 31), 2026)


def satu(isi, jenis):
    """The only block of a kind."""
    (blok,) = [b for b in isi.blok if isinstance(b, jenis)]
    return blok


def bagian(isi, label):
    (blok,) = [b for b in isi.blok if isinstance(b, Bagian) and b.label == label]
    return blok


@pytest.mark.parametrize("banyak", [1, 3, 4, 40])
def test_json_kembali_sama_dan_tetap(surat, banyak):
    isi = surat(banyak)
    teks = to_json(isi)
    assert from_json(teks) == isi
    assert to_json(from_json(teks)) == teks
    assert json.loads(teks)["nomor"] == "800.1.11.1/148/PKM-LS/IX/2026"


def test_json_rusak_ditolak_dengan_pesan(surat):
    data = json.loads(to_json(surat()))
    for rusak in (
        "",
        "[]",
        "{}",
        json.dumps({**data, "blok": [{"blok": "Asing"}]}),
        json.dumps({**data, "blok": [{"blok": "Judul", "teks": 5}]}),
        json.dumps({**data, "tanggal": "kemarin"}),
        json.dumps({**data, "lain": 1}),
    ):
        with pytest.raises(GalatPengguna, match="rusak"):
            from_json(rusak)
    with pytest.raises(GalatPengguna, match="lebih baru"):
        from_json(json.dumps({**data, "skema": 99}))


def test_urutan_blok(surat):
    nama = [type(b).__name__ for b in surat().blok]
    assert nama == ["Kop", "Judul", "Bagian", "Bagian", "Diktum", "Kepada", "Bagian", "TandaTangan", "Tembusan"]
    assert [type(b).__name__ for b in surat(4).blok][-3:] == ["Lampiran", "Tabel", "TandaTangan"]


def test_lampiran_dari_empat_orang(surat):
    tiga, empat = surat(3), surat(4)
    assert len(satu(tiga, Kepada).orang) == 3
    assert not [b for b in tiga.blok if isinstance(b, Lampiran)]
    assert bagian(empat, "Kepada").butir == ("nama-nama sebagaimana tercantum dalam lampiran Surat Tugas ini.",)
    assert len(satu(empat, Tabel).baris) == 4
    assert satu(surat(5), Tabel).baris[4][2:4] == ("–", "–")


def test_kalimat_templat_untuk_tim(surat):
    isi = surat(2, untuk=None, menimbang=None, target=TARGET, nama_tim="Tim Kerja DBD")
    assert bagian(isi, "Menimbang").penomoran is Penomoran.TANPA
    assert bagian(isi, "Menimbang").butir[0].startswith("bahwa untuk penyelidikan epidemiologi")
    assert bagian(isi, "Menimbang").butir[0].endswith("dalam tim kerja;")
    assert bagian(isi, "Untuk").butir == (
        "melaksanakan penyelidikan epidemiologi kasus demam berdarah dengue "
        "mulai tanggal 7 sampai dengan 30 September 2026;",
        "mencapai target kinerja “Kasus DBD diselidiki ≤ 24 jam” paling lambat tanggal 31 Desember 2026;",
        "bekerja dalam Tim Kerja DBD di bawah koordinasi ketua tim; dan",
        "melaporkan pelaksanaan tugas kepada ketua tim.",
    )


def test_kalimat_templat_untuk_individu_sehari(surat, penugasan):
    penugasan = replace(
        penugasan, bentuk=Bentuk.INDIVIDU, selesai=date(2026, 9, 7), uraian="Memeriksa jentik di 20 rumah."
    )
    isi = surat(1, penugasan=penugasan, untuk=None, menimbang=None)
    assert bagian(isi, "Untuk").butir == (
        "melaksanakan penyelidikan epidemiologi kasus demam berdarah dengue pada tanggal 7 September 2026;",
        "memeriksa jentik di 20 rumah; dan",
        "melaporkan pelaksanaan tugas kepada Kepala UPTD Puskesmas Lubuk Serunai.",
    )


def test_sebutan_surat_dari_pengaturan(surat, kantor):
    isi = surat(4, kantor=replace(kantor, sebutan_surat_tugas="Surat Perintah Tugas"))
    assert satu(isi, Judul).teks == "SURAT PERINTAH TUGAS"
    assert "lampiran Surat Perintah Tugas ini" in bagian(isi, "Kepada").butir[0]


def test_isian_tidak_diurai_lagi(surat):
    isi = surat(1, untuk=None, nama_tim="{nomor} {0.__class__} %s")
    assert "bekerja dalam {nomor} {0.__class__} %s di bawah" in " ".join(bagian(isi, "Untuk").butir)


def test_kop_upt_dan_tanpa_induk(kantor: Kantor):
    assert kop_kantor(kantor) == Kop(
        "PEMERINTAH KABUPATEN DHARMASRAYA",
        "DINAS KESEHATAN",
        "UPTD PUSKESMAS LUBUK SERUNAI",
        (
            "Jalan Lintas Nagari Km 4, Lubuk Serunai, Kode Pos 27600, Telepon (0754) 000-000",
            "laman puskesmas-ls.contoh.go.id, pos-el tu@puskesmas-ls.contoh.go.id",
        ),
    )
    polos = kop_kantor(replace(kantor, induk="", nama="Dinas Kesehatan", laman="", pos_el="", telepon="", kode_pos=""))
    assert (polos.perangkat_daerah, polos.unit) == ("DINAS KESEHATAN", "")
    assert polos.alamat == ("Jalan Lintas Nagari Km 4, Lubuk Serunai",)


def test_orang_dari_pegawai():
    pns = Pegawai(1, "Rizky Pratama", "199208112019021004", "", "S.K.M.", StatusPegawai.PNS, "III/b")
    assert [teks for _, teks in orang(pns, "Epidemiolog").baris()] == [
        "Rizky Pratama, S.K.M.",
        "Penata Muda Tingkat I, III/b",
        "19920811 201902 1 004",
        "Epidemiolog",
    ]
    assert orang(replace(pns, status=StatusPegawai.PPPK, golongan="IX"), "").pangkat == "Golongan IX"
    assert orang(Pegawai(2, "Yusri"), "Sopir").baris() == (("nama", "Yusri"), ("jabatan", "Sopir"))


@pytest.mark.parametrize(
    ("tanda", "baris"),
    [
        (Penandatangan("A", "Kepala Puskesmas"), [("", "Kepala Puskesmas,")]),
        (Penandatangan("A", "Kepala Puskesmas", sebagai=SebagaiPemangku.PLT), [("", "Plt. Kepala Puskesmas,")]),
        (Penandatangan("A", "Kepala Puskesmas", sebagai=SebagaiPemangku.PLH), [("", "Plh. Kepala Puskesmas,")]),
        (Penandatangan("A", "Sekretaris", atas_nama="Kepala Dinas"), [("a.n.", "Kepala Dinas"), ("", "Sekretaris,")]),
        (
            Penandatangan("A", "Sekretaris", atas_nama="Kepala Dinas", untuk_beliau="Kepala Subbagian Umum"),
            [("a.n.", "Kepala Dinas"), ("", "Sekretaris"), ("u.b.", ""), ("", "Kepala Subbagian Umum,")],
        ),
    ],
)
def test_bentuk_tanda_tangan(tanda, baris):
    assert [(s.awalan, s.jabatan) for s in tanda.sebutan()] == baris


def test_ub_tanpa_an_ditolak():
    with pytest.raises(GalatPengguna, match=r"sesudah a\.n\."):
        Penandatangan("A", "Sekretaris", untuk_beliau="Kepala Subbagian Umum").sebutan()


def test_penandatangan_dari_pegawai(surat):
    kepala = Pegawai(1, "Ranti Maharani", "198304122010012014", "dr.", "M.K.M.", StatusPegawai.PNS, "IV/a")
    isi = surat(1, penandatangan=dari_pegawai(kepala, "Kepala Puskesmas"))
    tanda = satu(isi, TandaTangan)
    assert (tanda.nama, tanda.pangkat, tanda.nip) == (
        "dr. Ranti Maharani, M.K.M.",
        "Pembina, IV/a",
        "19830412 201001 2 014",
    )


def test_butir_diberi_tanda_baca():
    assert butir(["satu.", " dua ;", "", "tiga"], dan=True) == ("satu;", "dua; dan", "tiga.")
    assert butir(["satu"], penutup=";") == ("satu;",)
    assert butir([]) == ()
    assert butir(["Siti, S.Kep.", "Ayu, A.Md.Kep."]) == ("Siti, S.Kep.;", "Ayu, A.Md.Kep.")
    assert butir(["mulai pukul 08.00.", "meja, kursi, dan lain-lain."]) == (
        "mulai pukul 08.00;",
        "meja, kursi, dan lain-lain.",
    )


@pytest.mark.parametrize(
    ("kalimat", "hasil"),
    [
        ("Siti Aminah, S.Kep.", "Siti Aminah, S.Kep."),
        ("Siti Aminah, S.Kep.; ", "Siti Aminah, S.Kep."),
        ("Budi, A.Md.Keb.", "Budi, A.Md.Keb."),
        ("meja, kursi, dll.", "meja, kursi, dll."),
        ("dan lain-lain.", "dan lain-lain"),
        ("pukul 08.00.", "pukul 08.00"),
        ("sebesar Rp1.000.000.;", "sebesar Rp1.000.000"),
        ("melalui laman kantor.go.id.", "melalui laman kantor.go.id"),
        (" . ", ""),
    ],
)
def test_tanda_akhir_dilepas_kecuali_titik_singkatan(kalimat, hasil):
    assert tanpa_tanda_akhir(kalimat) == hasil


@pytest.mark.parametrize(
    ("ketikan", "hasil"),
    [
        ("Beban kerja tinggi.", "beban kerja tinggi"),
        ("Bahwa beban kerja tinggi", "beban kerja tinggi"),
        ("dikarenakan, beban kerja tinggi;", "beban kerja tinggi"),
        ("DBD mewabah", "DBD mewabah"),
        ("P2P kekurangan orang", "P2P kekurangan orang"),
        ("Kepala Bidang sedang cuti", "Kepala Bidang sedang cuti"),
        ("Yusri sakit", "Yusri sakit"),
        ("Sakit", "sakit"),
        ("  ", ""),
    ],
)
def test_klausa_dari_kalimat_yang_diketik(ketikan, hasil):
    assert klausa(ketikan, ("Yusri, S.Kep.",)) == hasil


@pytest.mark.parametrize(
    ("teks", "hasil"), [("Penyelidikan", "penyelidikan"), ("DBD di nagari", "DBD di nagari"), ("P2P", "P2P"), ("", "")]
)
def test_huruf_awal(teks, hasil):
    assert huruf_awal_kecil(teks) == hasil


def test_tanpa_pegawai_atau_dasar_ditolak(surat):
    with pytest.raises(GalatPengguna, match="belum mempunyai pegawai"):
        surat(0)
    with pytest.raises(GalatPengguna, match="belum mempunyai dasar"):
        surat(1, dasar=(" ",))


def test_kertas_dan_margin(kantor):
    assert (Kertas.dari_kantor(kantor).lebar, Kertas.dari_kantor(kantor, "A4").tinggi) == (215, 297)
    with pytest.raises(GalatPengguna, match="tidak dikenal"):
        Kertas.dari_kantor(kantor, "Folio")
    with pytest.raises(GalatPengguna, match="Margin"):
        Kertas.dari_kantor(replace(kantor, margin_kiri=90.0))
