"""What every kind of letter says: its parts, the regulation's words, and what it refuses to leave out."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.naskah.bahan import BahanSurat, OrangBertugas
from sistemkerja_desktop.naskah.contoh import contoh_bahan
from sistemkerja_desktop.naskah.isi import (
    Alinea,
    Bagian,
    Diktum,
    IsiSurat,
    Judul,
    Kepada,
    KepalaNota,
    KepalaSurat,
    KodeQr,
    Kop,
    Lampiran,
    Orang,
    Rincian,
    SebutanJabatan,
    Tabel,
    TandaTangan,
    from_json,
    to_json,
)
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.kalimat import jumlah_orang, kata_waktu, terbilang, urutan
from sistemkerja_desktop.naskah.pihak import Penandatangan
from sistemkerja_desktop.naskah.templat import daftar_templat, muat_templat
from tests.contoh_surat import KANTOR
from tests.naskah.contoh_naskah import KASUS, orang_ke, surat

BADUNG = (
    "Maksud dan tujuan",
    "Kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan",
    "Ekspektasi atau target kinerja",
    "Durasi pelibatan",
)


def bahan(kode: str, ragam: str = "", **lain: object) -> BahanSurat:
    return replace(contoh_bahan(KANTOR, kode, date(2026, 9, 7), "800/1/2026", ragam), **lain)


def tulis(kode: str, ragam: str = "", **lain: object) -> IsiSurat:
    return susun_surat(bahan(kode, ragam, **lain), muat_templat(kode))


def satu(isi, jenis):
    return next(b for b in isi.blok if isinstance(b, jenis))


def kata(isi) -> str:
    """The letter's words as the check of its contents reads them."""
    return kunci(to_json(isi))


@pytest.mark.parametrize("kasus", KASUS, ids=[k.nama for k in KASUS])
def test_setiap_jenis_kembali_dari_json(kasus):
    isi = surat(kasus)
    assert from_json(to_json(isi)) == isi
    assert "{" not in "".join(b.teks for b in isi.blok if isinstance(b, Alinea))
    assert isi.jenis == kasus.kode
    assert isi.hal


@pytest.mark.parametrize("ringkas", daftar_templat(), ids=lambda r: r.kode)
def test_kop_dan_nomor_menurut_bentuk(ringkas):
    isi = tulis(ringkas.kode)
    pribadi = ringkas.kelas.value == "tanpa-nomor"
    assert any(isinstance(b, Kop) for b in isi.blok) is not pribadi
    assert ("800/1/2026" in to_json(isi)) is not pribadi
    assert isi.penulis == ("Rizky Pratama Syahrial, S.K.M." if pribadi else KANTOR.nama)


def test_permohonan_memuat_kata_peraturan_sebagai_label():
    isi = tulis("surat-permohonan-pelibatan", isi_wajib=BADUNG)
    label = [label for label, _ in satu(isi, Rincian).baris]
    assert label[:4] == list(BADUNG)
    assert all(teks for _, teks in satu(isi, Rincian).baris)
    assert all(kunci(nama) in kata(isi) for nama in BADUNG)
    dharmasraya = tulis("surat-permohonan-instansi", isi_wajib=("Kriteria yang dibutuhkan",))
    assert satu(dharmasraya, Rincian).baris[0] == (
        "Kriteria yang dibutuhkan",
        "penyelidikan epidemiologi dan pengendalian vektor",
    )


def test_isi_wajib_tanpa_isi_ditolak_dan_isi_lain_dari_surat():
    with pytest.raises(GalatPengguna, match="wajib memuat “Durasi pelibatan”"):
        tulis(
            "surat-permohonan-pelibatan",
            isi_wajib=BADUNG,
            isian={"kegiatan": "imunisasi", "kompetensi": "gizi", "target": "x"},
        )
    with pytest.raises(GalatPengguna, match="Daftar sarana"):
        tulis("surat-permohonan-pelibatan", isi_wajib=("Daftar sarana",))
    isi = tulis("surat-permohonan-pelibatan", isi_wajib=("Daftar sarana",), butir={"Daftar sarana": ("dua motor",)})
    assert ("Daftar sarana", "dua motor") in satu(isi, Rincian).baris


def test_jawaban_setuju_berdaftar_nama_dan_tolak_beralasan():
    setuju = tulis(
        "surat-jawaban", "setuju", isi_wajib=("Daftar pejabat fungsional dan pelaksana yang akan ditugaskan",)
    )
    assert "persetujuan" in setuju.hal.casefold()
    assert kunci("Daftar pejabat fungsional dan pelaksana yang akan ditugaskan") in kata(setuju)
    assert len(satu(setuju, Tabel).baris) == 3
    tolak = tulis("surat-jawaban", "tolak", isi_wajib=("Alasan",))
    assert "penolakan" in tolak.hal.casefold()
    assert satu(tolak, Bagian).label == "Alasan"
    for ragam, kosong in (("setuju", {"orang": ()}), ("tolak", {"isian": {"kegiatan": "x"}})):
        with pytest.raises(GalatPengguna, match="belum mempunyai"):
            tulis("surat-jawaban", ragam, **kosong)


def test_surat_penolakan_memuat_alasan():
    isi = tulis("surat-penolakan")
    assert "nolak" in f"{isi.jenis} {isi.hal}".casefold()
    assert satu(isi, Bagian).butir[0].startswith("beban kerja")


def test_kepala_surat_dinas_lengkap():
    isi = tulis(
        "rekomendasi", sifat=Sifat.SEGERA, lampiran="1 (satu) berkas", kepada=("Kepala A", "Kepala B"), di="Pulau"
    )
    kepala = satu(isi, KepalaSurat)
    assert kepala.tempat_tanggal == "Lubuk Serunai, 7 September 2026"
    assert kepala.baris[0] == ("Nomor", "800/1/2026")
    assert dict(kepala.baris)["Sifat"] == "Segera"
    assert dict(kepala.baris)["Lampiran"] == "1 (satu) berkas"
    assert (kepala.yth, kepala.di) == (("Kepala A", "Kepala B"), "Pulau")
    assert satu(isi, TandaTangan).tempat == ""
    with pytest.raises(GalatPengguna, match="tujuan"):
        tulis("rekomendasi", kepada=())


def test_nota_dinas_berkepala_sendiri():
    baris = dict(satu(tulis("nota-dinas-koordinasi"), KepalaNota).baris)
    assert list(baris) == ["Yth.", "Dari", "Tembusan", "Tanggal", "Nomor", "Sifat", "Lampiran", "Hal"]
    assert baris["Dari"] == "Kepala UPTD Puskesmas Lubuk Serunai"


@pytest.mark.parametrize("untuk_beliau", ["", "Kepala Subbagian Umum"])
def test_nota_dinas_dari_pejabat_yang_diatasnamakan(untuk_beliau):
    tanda = Penandatangan("Contoh", "Sekretaris", atas_nama="Kepala Dinas", untuk_beliau=untuk_beliau)
    isi = tulis("nota-dinas-koordinasi", penandatangan=tanda)
    assert dict(satu(isi, KepalaNota).baris)["Dari"] == "Kepala Dinas"
    assert satu(isi, TandaTangan).jabatan[0] == SebutanJabatan("Kepala Dinas", "a.n.")


@pytest.mark.parametrize(
    ("nama_surat", "diktum"),
    [("Surat Tugas", "MENUGASKAN"), ("Surat Perintah Tugas", "MEMERINTAHKAN"), ("", "MENUGASKAN")],
)
def test_judul_dan_diktum_menurut_nama_surat(nama_surat, diktum):
    isi = tulis("surat-tugas", "tim", nama_surat=nama_surat)
    assert satu(isi, Judul).teks == (nama_surat or "Surat Tugas").upper()
    assert satu(isi, Diktum).teks == diktum
    kantor = replace(KANTOR, sebutan_surat_tugas="Surat Perintah Tugas")
    perpanjangan = tulis("perpanjangan-penugasan", "tim", kantor=kantor)
    assert satu(perpanjangan, Judul).teks == "PERPANJANGAN SURAT PERINTAH TUGAS"
    assert satu(perpanjangan, Diktum).teks == "MEMERINTAHKAN"


def test_laporan_kepada_pelapor_dalam_surat_tugas():
    isi = tulis("surat-tugas", "individu", isian={**bahan("surat-tugas").isian, "pelaporan": "Sekretaris Dinas"})
    assert "melaporkan pelaksanaan tugas kepada Sekretaris Dinas." in isi.blok[-3].butir[-1]


def test_tim_menyebut_kedudukan_dan_asal():
    isi = tulis("surat-tugas", "tim")
    ketua = satu(isi, Kepada).orang[0]
    assert ketua.baris()[-1] == ("kedudukan", "ketua tim")
    orang = tuple(replace(orang_ke(i), asal="" if i == 1 else "RSUD Sungai Dareh") for i in range(4))
    tabel = satu(tulis("surat-tugas", "tim", orang=orang), Tabel)
    assert [k.judul for k in tabel.kolom][3:] == ["Jabatan", "Unit Asal", "Kedudukan"]
    assert tabel.baris[0][3:5] == ("Perawat Ahli Pertama", "RSUD Sungai Dareh")
    assert tabel.baris[1][4] == KANTOR.nama
    assert tabel.baris[0][1].splitlines()[1] == f"NIP {orang[0].orang.nip}"
    sendiri = satu(tulis("surat-tugas", "tim", orang=orang[:1]), Kepada).orang[0]
    assert sendiri.jabatan == "Perawat Ahli Pertama pada RSUD Sungai Dareh"


def test_keputusan_tanpa_gelar_dengan_lampiran():
    isi = tulis("keputusan-tim")
    assert isi.gaya == "keputusan"
    judul = satu(isi, Judul)
    assert judul.teks == "KEPUTUSAN KEPALA UPTD PUSKESMAS LUBUK SERUNAI"
    assert "PEMBENTUKAN TIM KERJA PENYELIDIKAN KASUS DEMAM BERDARAH DENGUE" in judul.baris
    tanda = satu(isi, TandaTangan)
    assert (tanda.nama, tanda.pangkat) == ("RANTI MAHARANI", "Pembina, IV/a")
    assert tanda.jabatan[0].jabatan == "KEPALA UPTD PUSKESMAS LUBUK SERUNAI,"
    label = [b.label for b in isi.blok if isinstance(b, Bagian)]
    assert label == ["Menimbang", "Mengingat", "Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"]
    assert satu(isi, Lampiran).judul.startswith("SUSUNAN TIM KERJA")
    assert [k.judul for k in satu(isi, Tabel).kolom] == ["No.", "Nama/NIP", "Jabatan", "Kedudukan dalam Tim", "Tugas"]


@pytest.mark.parametrize("jabatan", ["Bupati Dharmasraya", "Wakil Wali Kota X", "Sekretaris Daerah", "Walikota X"])
def test_kepala_daerah_tanpa_pangkat_dan_nip(jabatan):
    tanda = Penandatangan("Drs. H. Contoh, M.M.", jabatan, "198304122010012014", "Pembina, IV/a")
    isi = tulis("keputusan-tim", penandatangan=tanda)
    assert (satu(isi, TandaTangan).pangkat, satu(isi, TandaTangan).nip) == ("", "")
    sekretaris = replace(tanda, jabatan="Sekretaris Dinas", atas_nama=jabatan)
    assert satu(tulis("keputusan-tim", penandatangan=sekretaris), TandaTangan).nip
    assert satu(tulis("keputusan-tim", penandatangan=sekretaris), Judul).teks == f"KEPUTUSAN {jabatan.upper()}"
    assert kunci(f"tugas tim kepada {jabatan}") in kata(tulis("keputusan-tim", penandatangan=sekretaris))


def test_surat_pribadi_ditandatangani_pemohon():
    isi = tulis("surat-permohonan-sukarela")
    tanda = satu(isi, TandaTangan)
    assert tanda.jabatan[0].jabatan == "Hormat saya,"
    assert tanda.nama == "Rizky Pratama Syahrial, S.K.M."
    kepala = bahan("surat-tugas", "individu").penandatangan
    assert [(p.kata, p.jabatan[0].jabatan) for p in tanda.mengetahui] == [("Mengetahui,", f"{kepala.jabatan},")]
    setuju = tulis("surat-permohonan-sukarela", mengetahui=(), menyetujui=(kepala,))
    assert [p.kata for p in satu(setuju, TandaTangan).mengetahui] == ["Menyetujui,"]
    assert not satu(isi, KepalaSurat).sejajar
    assert (isi.kertas.atas, tulis("surat-tugas", "tim").kertas.atas) == (25.0, 15.0)
    assert ("Nama", "Rizky Pratama Syahrial, S.K.M.") in satu(isi, Rincian).baris
    non_asn = tulis("surat-permohonan-sukarela", penandatangan=Penandatangan("Yusri", "Sopir"), orang=())
    assert "NIP" not in dict(satu(non_asn, Rincian).baris)


def test_laporan_meninggalkan_bagian_kosong():
    isi = tulis("laporan-pelaksanaan", "individu", isian={"kegiatan": "imunisasi"}, butir={})
    judul = [b.teks for b in isi.blok if isinstance(b, Alinea) and b.judul]
    assert judul == ["A. Pendahuluan", "B. Pelaksana", "C. Penutup"]
    assert satu(isi, TandaTangan).label_tempat == "Dibuat di"


def test_pencabutan_menyebut_surat_dan_boleh_tanpa_orang():
    isi = tulis("pencabutan", orang=())
    assert next(b for b in isi.blok if isinstance(b, Bagian) and b.label == "Surat").butir[0].startswith("Surat Tugas")
    with pytest.raises(GalatPengguna, match="surat yang dicabut"):
        tulis("pencabutan", isian={"kegiatan": "x", "alasan": "y"})


def test_ragam_tidak_dikenal_dan_ragam_bawaan():
    with pytest.raises(GalatPengguna, match="ragam “lain”"):
        tulis("surat-jawaban", ragam="lain")
    sendiri = OrangBertugas(Orang("Yusri", jabatan="Sopir"))
    isi = susun_surat(
        replace(bahan("surat-tugas"), ragam="", orang=(sendiri,), isian={"kegiatan": "x", "waktu": "y"}),
        muat_templat("surat-tugas"),
    )
    assert "ketua tim" not in kata(isi)


UMUM = "surat-dinas-umum"


def test_surat_umum_menyebut_yang_dilakukan_dan_pegawainya():
    isi = tulis(UMUM, nama_surat="Surat Usulan", isian={"kegiatan": "imunisasi", "unit_pemilik": "Bidang P2P"})
    assert isi.hal == dict(satu(isi, KepalaSurat).baris)["Hal"] == "Surat Usulan"
    alinea = [b.teks for b in isi.blok if isinstance(b, Alinea)]
    assert alinea[0] == "Sehubungan dengan imunisasi pada Bidang P2P, dengan ini kami sampaikan Surat Usulan."
    assert alinea[1] == "Pegawai yang dimaksud:"
    assert len(satu(isi, Tabel).baris) == 3
    assert not [b for b in isi.blok if isinstance(b, Bagian | Rincian)]
    lengkap = tulis(UMUM)
    assert satu(lengkap, Alinea).teks.startswith("Menindaklanjuti Surat Kepala Bidang")
    assert satu(lengkap, Bagian).label == "Alasan"
    polos = tulis(UMUM, orang=(), isian={"kegiatan": "imunisasi"})
    assert len([b for b in polos.blok if isinstance(b, Alinea)]) == 2


def test_surat_umum_memuat_yang_dituntut_peraturan():
    wajib = ("Kriteria yang dibutuhkan", "Lama pelibatan", "Daftar pegawai yang diusulkan", "Pertimbangan")
    isi = tulis(UMUM, isi_wajib=wajib)
    assert [label for label, _ in satu(isi, Rincian).baris] == ["Kriteria yang dibutuhkan", "Lama pelibatan"]
    assert satu(isi, Bagian).label == "Pertimbangan"
    assert all(kunci(nama) in kata(isi) for nama in wajib)
    for tuntutan, kosong in (("Nama pegawai", {"orang": ()}), ("Alasan", {"isian": {"kegiatan": "x"}})):
        with pytest.raises(GalatPengguna, match="belum mempunyai"):
            tulis(UMUM, isi_wajib=(tuntutan,), **kosong)
    with pytest.raises(GalatPengguna, match="wajib memuat “Target kerja”"):
        tulis(UMUM, isi_wajib=("Target kerja",), isian={"kegiatan": "x"})


def semua_kalimat(isi: IsiSurat) -> list[str]:
    return [
        teks
        for b in isi.blok
        for teks in ((b.teks,) if isinstance(b, Alinea) else b.butir if isinstance(b, Bagian) else ())
    ]


@pytest.mark.parametrize("ketikan", ["Sakit sejak Senin.", "bahwa sakit sejak Senin", "Karena sakit sejak Senin;"])
def test_alasan_terbaca_baik_di_tengah_kalimat(ketikan):
    def dengan(kode: str, ragam: str = "") -> str:
        isian = {**bahan(kode, ragam).isian, "alasan": ketikan, "diganti": "Yusri, S.Kep."}
        return "\n".join(semua_kalimat(tulis(kode, ragam, isian=isian)))

    assert "karena sakit sejak Senin;" in dengan("perubahan-penugasan", "anggota")
    assert "bahwa sakit sejak Senin;" in dengan("pencabutan")
    assert "saya ajukan karena sakit sejak Senin." in dengan("surat-permohonan-sukarela")


def test_alasan_bernama_orang_dan_beberapa_baris():
    def alasan(teks: str, kode: str = "surat-jawaban", ragam: str = "tolak") -> IsiSurat:
        return tulis(kode, ragam, isian={**bahan(kode).isian, "alasan": teks})

    bagian = satu(alasan("Beban kerja sedang tinggi.\n\nDBD sedang mewabah."), Bagian)
    assert bagian.butir == ("beban kerja sedang tinggi;", "DBD sedang mewabah.")
    ganti = alasan("Yusri cuti melahirkan\nTidak ada pegawai lain", "perubahan-penugasan", "anggota")
    assert "karena Yusri cuti melahirkan dan tidak ada pegawai lain;" in "\n".join(semua_kalimat(ganti))
    sukarela = alasan("mengikuti saran Siti Aminah, S.Kep.", "surat-permohonan-sukarela", "")
    assert any(teks.endswith("Siti Aminah, S.Kep.") for teks in semua_kalimat(sukarela))


@pytest.mark.parametrize(
    ("nama", "untuk"),
    [
        ("Pendataan keluarga", "melaksanakan pendataan keluarga pada"),
        ("Pelaksanaan imunisasi", "melaksanakan imunisasi pada"),
        ("Melaksanakan imunisasi", "melaksanakan imunisasi pada"),
        ("Menyusun laporan keuangan", "melaksanakan tugas menyusun laporan keuangan pada"),
        ("Mentoring perawat", "melaksanakan mentoring perawat pada"),
    ],
)
def test_nama_penugasan_tanpa_kata_ganda(nama, untuk):
    isian = {"kegiatan_awal": nama, "waktu": "pada tanggal 7 September 2026", "tim": "Tim Kerja Pendataan"}
    isi = tulis("surat-tugas", "individu", isian=isian)
    assert any(teks.startswith(untuk) for teks in semua_kalimat(isi))
    laporan = tulis("laporan-pelaksanaan", "individu", isian=isian, butir={})
    semua = " ".join(semua_kalimat(isi) + semua_kalimat(laporan)).casefold().split()
    assert not [k for k, berikut in pairwise(semua) if k == berikut]
    assert "pelaksanaan pelaksanaan" not in laporan.hal.casefold()


def test_anggota_ditambah_tanpa_diganti_tetap_bertugas():
    isi = tulis("perubahan-penugasan", "anggota", isian={**bahan("perubahan-penugasan").isian, "diganti": ""})
    (untuk,) = [b for b in isi.blok if isinstance(b, Bagian) and b.label == "Untuk"]
    assert untuk.butir[0].startswith("melaksanakan penyelidikan")
    assert not any("dari" in teks or "menggantikan" in teks for teks in untuk.butir)


def test_instruksi_tanpa_kompetensi_tetap_menugaskan():
    isi = tulis("instruksi", isian={**bahan("instruksi").isian, "kompetensi": ""})
    assert satu(isi, Bagian).butir[0].startswith("menugaskan pegawai untuk melaksanakan")


def test_kode_qr_sesudah_tanda_tangan():
    isi = tulis("surat-tugas", "tim", qr="1|2026-09-07|abc", orang=tuple(orang_ke(i) for i in range(5)))
    urut = [type(b) for b in isi.blok]
    assert urut.index(KodeQr) == urut.index(TandaTangan) + 1
    assert urut.count(KodeQr) == 1


@pytest.mark.parametrize("ringkas", [r for r in daftar_templat() if r.bentuk.value in ("surat-tugas", "keputusan")])
def test_tanpa_orang_atau_dasar_ditolak_semua(ringkas):
    with pytest.raises(GalatPengguna, match="belum mempunyai dasar"):
        tulis(ringkas.kode, dasar=())
    if ringkas.kode != "pencabutan":
        with pytest.raises(GalatPengguna, match="belum mempunyai"):
            tulis(ringkas.kode, orang=())


def test_bilangan_dan_waktu_dengan_kata():
    assert [terbilang(n) for n in (0, 11, 12, 20, 21, 100, 101, 400, 1000, 2026)] == [
        "nol", "sebelas", "dua belas", "dua puluh", "dua puluh satu", "seratus", "seratus satu", "empat ratus",
        "seribu", "dua ribu dua puluh enam",
    ]  # fmt: skip
    assert jumlah_orang(12) == "12 (dua belas) orang"
    assert jumlah_orang(15_000) == "15.000 (lima belas ribu) orang"
    assert (urutan(1), urutan(12)) == ("kesatu", "kedua belas")
    assert kata_waktu(date(2026, 9, 7), date(2026, 9, 7)) == "pada tanggal 7 September 2026"
