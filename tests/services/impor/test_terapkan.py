"""Applying an analysed employee file: seats, heads, Plt., second import, full disk."""

import csv
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.impor.model import HasilAnalisis, JenisBanding
from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, pemetaan_diingat, terapkan_impor
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.sesi import Sesi

JUDUL = ("Nama", "NIP", "Golongan", "Jabatan", "Unit Kerja", "TMT Jabatan", "Kelas Jabatan")
RANTI = (
    "dr. Ranti Maharani, M.K.M.",
    "198304122010012014",
    "IV/a",
    "Kepala Puskesmas / Dokter Ahli Madya",
    "Puskesmas",
    "",
    "12",
)
YUSNIDAR = (
    "Yusnidar, S.K.M.",
    "197909232005012006",
    "III/d",
    "Plt. Kepala Subbagian Tata Usaha",
    "Tata Usaha",
    "08-06-2026",
    "",
)
MERI = ("Meri Handayani", "198705192009042003", "III/b", "Bidan Mahir", "Klaster 2", "01-04-2019", "7")
HENDRA = ("Hendra Saputra", "", "", "Pengadministrasi Umum", "Klaster 4", "", "5")

Analisa = Callable[..., HasilAnalisis]


@pytest.fixture
def analisa(sesi: Sesi, tmp_path: Path) -> Analisa:
    """Writes rows as a CSV and analyses it against the office as it is now."""

    def jalankan(*baris: Sequence[str], judul: Sequence[str] = JUDUL) -> HasilAnalisis:
        berkas = tmp_path / "pegawai.csv"
        with berkas.open("w", newline="", encoding="utf-8") as keluar:
            csv.writer(keluar, delimiter=";").writerows([judul, *baris])
        return analisis(
            berkas,
            units_yang_ada=list(sesi.susunan.unit.values()),
            pegawai_yang_ada=pegawai_yang_ada(sesi),
            pemetaan_diingat=pemetaan_diingat(sesi),
        )

    return jalankan


@pytest.fixture
def tambah_kursi_sekretaris(sesi: Sesi) -> Jabatan:
    """The vacant seat that heads a Sekretariat of the office."""
    with sesi.tulis("Tambah sekretariat") as uk:
        unit = uk.add(UnitOrganisasi(0, "Sekretariat", "subbagian", sesi.susunan.akar.id))
        return uk.add(Jabatan(0, "Sekretaris", unit.id, JenisJabatan.ADMINISTRATOR, memimpin=True))


def _orang(sesi: Sesi, nama: str) -> Pegawai:
    return next(p for p in sesi.susunan.pegawai.values() if p.nama == nama)


def _dudukan(sesi: Sesi, nama: str) -> list[tuple[str, str, SebagaiPemangku]]:
    susunan = sesi.susunan
    return [(d.jabatan.nama, susunan.unit[d.unit_id].nama, d.sebagai) for d in susunan.dudukan(_orang(sesi, nama).id)]


def test_baris_baru_mendapat_kursi_dan_unit(sesi: Sesi, analisa: Analisa) -> None:
    hasil = analisa(
        RANTI,
        MERI,
        HENDRA,
        ("Tasya Amelia Putri", "199304152019032011", "III/a", "Bidan Ahli Pertama", "Pustu Koto", "", ""),
    )
    perubahan = terapkan_impor(sesi, hasil)
    assert perubahan.nama == "Impor pegawai: 3 baru, 1 berubah"
    assert _dudukan(sesi, "Meri Handayani") == [("Bidan Mahir", "Klaster 2", SebagaiPemangku.DEFINITIF)]
    meri = sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)[0]
    assert (meri.jabatan.jenis, meri.jabatan.jenjang, meri.jabatan.kelas) == (JenisJabatan.FUNGSIONAL, Jenjang.MAHIR, 7)
    assert meri.pemangku.mulai == date(2019, 4, 1)
    assert _orang(sesi, "Hendra Saputra").status is StatusPegawai.NON_ASN
    pustu = next(u for u in sesi.susunan.unit.values() if u.nama == "Pustu Koto")
    assert (pustu.jenis, pustu.induk_id) == ("klaster", sesi.susunan.akar.id)
    sesi.urungkan()
    assert [p.nama for p in sesi.susunan.pegawai.values()] == ["Ranti Maharani"], "the import is one step"
    assert "Pustu Koto" not in {u.nama for u in sesi.susunan.unit.values()}
    sesi.ulangi()
    assert _dudukan(sesi, "Meri Handayani") == [("Bidan Mahir", "Klaster 2", SebagaiPemangku.DEFINITIF)]


def test_kepala_dikenali_dan_tidak_digandakan(sesi: Sesi, analisa: Analisa) -> None:
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    terapkan_impor(sesi, analisa(RANTI, MERI))
    assert [p.nama for p in sesi.susunan.pegawai.values()].count("Ranti Maharani") == 1
    sesudah = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert sesudah is not None
    assert (sesudah.id, sesudah.kelas, sesudah.nama_fungsional) == (kursi.id, 12, "Dokter Ahli Madya")
    assert _dudukan(sesi, "Ranti Maharani") == [
        ("Kepala Puskesmas", "UPTD Puskesmas Lubuk Serunai", SebagaiPemangku.DEFINITIF)
    ]


def test_sekretaris_memimpin_bila_kantor_mempunyai_kursi_itu(
    sesi: Sesi, analisa: Analisa, tambah_kursi_sekretaris: Jabatan
) -> None:
    terapkan_impor(
        sesi, analisa(("Meri Handayani", "198705192009042003", "IV/a", "Sekretaris", "Sekretariat", "01-04-2019", "11"))
    )
    (dudukan,) = sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)
    assert dudukan.jabatan.id == tambah_kursi_sekretaris.id
    assert dudukan.jabatan.memimpin
    assert len(sesi.susunan.jabatan_di(dudukan.unit_id)) == 1


def test_plt_menjalankan_kursi_kepala_subbagian(sesi: Sesi, analisa: Analisa) -> None:
    rangkap = (
        "Delvi Oktaviani",
        "198610022011012009",
        "III/c",
        "Perawat Ahli Muda / Plh. Kepala Puskesmas",
        "Klaster 3",
        "",
        "",
    )
    terapkan_impor(sesi, analisa(YUSNIDAR, rangkap))
    tu = next(u for u in sesi.susunan.unit.values() if u.nama == "Subbagian Tata Usaha")
    kepala = sesi.susunan.kepala(tu.id)
    assert kepala is not None
    assert kepala.sebagai is SebagaiPemangku.PLT
    assert kepala.jabatan.memimpin
    assert _dudukan(sesi, "Delvi Oktaviani") == [
        ("Perawat Ahli Muda", "Klaster 3", SebagaiPemangku.DEFINITIF),
        ("Kepala Puskesmas", "UPTD Puskesmas Lubuk Serunai", SebagaiPemangku.PLH),
    ]


def test_kelas_di_baris_plt_milik_kursi_yang_dijalankan(sesi: Sesi, analisa: Analisa) -> None:
    plt = (*YUSNIDAR[:-1], "9")
    perawat = ("Delvi Oktaviani", "198610022011012009", "III/c", "Perawat Ahli Muda", "Klaster 3", "", "9")
    terapkan_impor(sesi, analisa(plt, perawat))
    (tu,) = sesi.susunan.dudukan(_orang(sesi, "Yusnidar").id)
    assert (tu.jabatan.nama, tu.jabatan.kelas) == ("Kepala Subbagian Tata Usaha", 9)
    assert analisa(plt, perawat).banding.jumlah(JenisBanding.TETAP) == 2
    hanya_kelas = analisa((YUSNIDAR[0], YUSNIDAR[1], "10"), judul=("Nama", "NIP", "Kelas Jabatan"))
    terapkan_impor(sesi, hanya_kelas)
    (tu,) = sesi.susunan.dudukan(_orang(sesi, "Yusnidar").id)
    assert (tu.jabatan.nama, tu.jabatan.kelas) == ("Kepala Subbagian Tata Usaha", 10)


def test_baris_plt_dibandingkan_dengan_kursi_plt_di_samping_jabatan_sendiri(sesi: Sesi, analisa: Analisa) -> None:
    sendiri = ("Yusnidar, S.K.M.", "197909232005012006", "III/d", "Perencana Ahli Muda", "Klaster 4", "", "8")
    terapkan_impor(sesi, analisa(sendiri))
    plt = (*YUSNIDAR[:-2], "", "9")
    terapkan_impor(sesi, analisa(plt))
    assert [(d.jabatan.nama, d.jabatan.kelas) for d in sesi.susunan.dudukan(_orang(sesi, "Yusnidar").id)] == [
        ("Perencana Ahli Muda", 8),
        ("Kepala Subbagian Tata Usaha", 9),
    ]
    assert [u for b in analisa(plt).banding.baris for u in b.ubah] == []


def test_kelas_pejabat_definitif_tidak_diganti_baris_plh(sesi: Sesi, analisa: Analisa) -> None:
    plh = ("Delvi Oktaviani", "198610022011012009", "III/c", "Plh. Kepala Puskesmas", "Puskesmas", "", "9")
    terapkan_impor(sesi, analisa(RANTI, plh))
    kepala = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kepala is not None
    assert kepala.kelas == 12
    assert analisa(RANTI, plh).banding.jumlah(JenisBanding.TETAP) == 2


def test_impor_kedua_semua_tetap_lalu_hanya_yang_berubah(sesi: Sesi, analisa: Analisa) -> None:
    terapkan_impor(sesi, analisa(RANTI, YUSNIDAR, MERI, HENDRA))
    kursi = sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)[0].jabatan
    sama = analisa(RANTI, YUSNIDAR, MERI, HENDRA)
    assert sama.banding.jumlah(JenisBanding.TETAP) == 4
    assert sama.pemetaan_diingat
    with pytest.raises(GalatPengguna, match="Tidak ada baris baru"):
        terapkan_impor(sesi, sama)
    naik = ("Meri Handayani", "198705192009042003", "III/c", "Bidan Penyelia", "Klaster 3", "01-06-2026", "8")
    hasil = analisa(RANTI, YUSNIDAR, naik)
    assert [a.pegawai.nama for a in hasil.banding.hilang] == ["Hendra Saputra"]
    perubahan = terapkan_impor(sesi, hasil)
    assert perubahan.nama == "Impor pegawai: 1 berubah"
    sesudah = sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)[0]
    assert sesudah.jabatan.id == kursi.id, "an ordinary seat moves with its holder"
    assert (sesudah.jabatan.nama, sesudah.jabatan.jenjang, sesudah.pemangku.mulai) == (
        "Bidan Penyelia",
        Jenjang.PENYELIA,
        date(2026, 6, 1),
    )
    assert sesi.susunan.unit[sesudah.unit_id].nama == "Klaster 3"
    assert _orang(sesi, "Hendra Saputra"), "whoever is missing in the file stays"
    sesi.urungkan()
    kembali = sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)[0]
    assert (kembali.jabatan, _orang(sesi, "Meri Handayani").golongan) == (kursi, "III/b")


def test_judul_yang_dipilih_diingat_sampai_ditinggalkan(sesi: Sesi, tmp_path: Path) -> None:
    def baca(nama: str, baris_judul: int | None = None) -> HasilAnalisis:
        berkas = tmp_path / "dua-judul.csv"
        berkas.write_text(f"Nama;NIP;Ket\nLama;;x\nNama;NIP;Jabatan\n{nama};;Staf\n", encoding="utf-8")
        return analisis(
            berkas,
            units_yang_ada=list(sesi.susunan.unit.values()),
            pegawai_yang_ada=pegawai_yang_ada(sesi),
            pemetaan_diingat=pemetaan_diingat(sesi),
            baris_judul=baris_judul,
        )

    assert baca("Satu Orang").judul.baris == (0,)
    terapkan_impor(sesi, baca("Satu Orang", 3))
    assert baca("Dua Orang").judul.baris == (2,)
    terapkan_impor(sesi, baca("Dua Orang"))
    assert baca("Tiga Orang").judul.baris == (2,)
    terapkan_impor(sesi, baca("Tiga Orang", 1))
    assert baca("Empat Orang").judul.baris == (0,)


def test_hanya_baris_ditolak_bukan_berarti_sudah_sama(sesi: Sesi, analisa: Analisa) -> None:
    with pytest.raises(GalatPengguna, match="Tidak ada baris yang diterima") as galat:
        terapkan_impor(sesi, analisa((*MERI[:1], "123", *MERI[2:])))
    assert "ditolak" in galat.value.tindakan


def test_kepala_baru_menggantikan_yang_lama(sesi: Sesi, analisa: Analisa) -> None:
    terapkan_impor(sesi, analisa(RANTI, MERI))
    turun = (
        "dr. Ranti Maharani, M.K.M.",
        "198304122010012014",
        "IV/a",
        "Dokter Ahli Madya",
        "Klaster 3",
        "01-09-2026",
        "",
    )
    naik = ("Meri Handayani", "198705192009042003", "III/b", "Kepala Puskesmas", "Puskesmas", "01-09-2026", "")
    terapkan_impor(sesi, analisa(turun, naik))
    kepala = sesi.susunan.kepala(sesi.susunan.akar.id)
    assert kepala is not None
    assert kepala.pegawai_id == _orang(sesi, "Meri Handayani").id
    assert len(sesi.susunan.pemangku_jabatan(kepala.jabatan.id)) == 1
    assert _dudukan(sesi, "Ranti Maharani") == [("Dokter Ahli Madya", "Klaster 3", SebagaiPemangku.DEFINITIF)]
    lowong = [j for j in sesi.susunan.jabatan.values() if not sesi.susunan.pemangku_jabatan(j.id) and not j.memimpin]
    assert [j.nama for j in lowong] == ["Bidan Mahir"]
    with sesi.baca() as uk:
        lama = uk.find(PemangkuJabatan, jabatan_id=kepala.jabatan.id, pegawai_id=_orang(sesi, "Ranti Maharani").id)
    assert lama is not None
    assert lama.selesai == date(2026, 8, 31)


def test_dua_kepala_dalam_satu_berkas(sesi: Sesi, analisa: Analisa) -> None:
    kedua = ("Meri Handayani", "198705192009042003", "III/b", "Kepala Puskesmas", "Puskesmas", "", "")
    terapkan_impor(sesi, analisa(RANTI, kedua))
    kepala = sesi.susunan.kepala(sesi.susunan.akar.id)
    assert kepala is not None
    assert kepala.pegawai_id == _orang(sesi, "Ranti Maharani").id
    meri = sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)[0]
    assert not meri.jabatan.memimpin


def test_kursi_lowong_bernama_sama_diisi(sesi: Sesi, analisa: Analisa) -> None:
    with sesi.tulis("Formasi") as uk:
        klaster = next(u for u in uk.list(UnitOrganisasi) if u.nama == "Klaster 2")
        lowong = uk.add(Jabatan(0, "Bidan Mahir", klaster.id, JenisJabatan.FUNGSIONAL, Jenjang.MAHIR))
    terapkan_impor(sesi, analisa(MERI))
    assert sesi.susunan.dudukan(_orang(sesi, "Meri Handayani").id)[0].jabatan.id == lowong.id


def test_data_yang_berubah_sejak_dibandingkan_ditolak(sesi: Sesi, analisa: Analisa) -> None:
    hasil = analisa(RANTI, MERI)
    terapkan_impor(sesi, hasil)
    with pytest.raises(GalatPengguna, match="sudah diubah sejak"):
        terapkan_impor(sesi, hasil)


def test_disk_penuh_berkas_seperti_semula(sesi: Sesi, analisa: Analisa) -> None:
    banyak = [(f"Orang Ke {i}", "", "", "Pengadministrasi Umum", "Klaster 4", "", "") for i in range(3000)]
    hasil = analisa(*banyak)
    sebelum = set(sesi.susunan.pegawai)
    mesin = sesi.basis._engine

    def batasi(koneksi: Connection) -> None:
        koneksi.exec_driver_sql(f"PRAGMA max_page_count={batas}")

    with mesin.connect() as koneksi:
        batas = koneksi.exec_driver_sql("PRAGMA page_count").scalar_one() + 4
    event.listen(mesin, "begin", batasi)
    with pytest.raises(GalatLingkungan, match="penuh") as galat:
        terapkan_impor(sesi, hasil)
    assert "utuh" in galat.value.tindakan
    assert set(sesi.susunan.pegawai) == sebelum
    with sesi.baca() as uk:
        assert uk.count(Pegawai) == len(sebelum)
        assert not pemetaan_diingat(sesi)
    with mesin.connect() as koneksi:
        assert koneksi.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    batas = 1_073_741_823
    terapkan_impor(sesi, hasil)
    assert len(sesi.susunan.pegawai) == len(sebelum) + 3000


def test_pembatalan_di_langkah_terakhir_tidak_meninggalkan_apa_pun(sesi: Sesi, analisa: Analisa) -> None:
    hasil = analisa(RANTI, MERI, ("Orang Lain", "", "", "Pengadministrasi Umum", "Pustu Koto", "", ""))

    def batal(sampai: int, dari: int, _uraian: str) -> None:
        if sampai == dari - 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        terapkan_impor(sesi, hasil, batal)
    assert len(sesi.susunan.pegawai) == 1
    assert "Pustu Koto" not in {u.nama for u in sesi.susunan.unit.values()}
    assert not pemetaan_diingat(sesi)
    assert sesi.tumpukan.nama_urung is None
    assert len(terapkan_impor(sesi, hasil).id_dari("Pegawai")) >= 2


@pytest.mark.parametrize("titik", ["modul.Penempatan.tulis", "modul._ingat"])
def test_kill_9_di_langkah_terakhir_kantor_seperti_semula(
    sesi: Sesi, analisa: Analisa, tmp_path: Path, titik: str
) -> None:
    """The wizard's last page is killed while it writes: nobody was imported, nothing is remembered, nothing locked."""
    assert analisa(RANTI, MERI, ("Orang Lain", "", "", "Pengadministrasi Umum", "Pustu Koto", "", "")).diterima
    sesi.tutup()
    naskah = f"""
import os, signal
from pathlib import Path
from sistemkerja_desktop.services.impor import analisis, terapkan as modul
from sistemkerja_desktop.services.kantor import buka_kantor
sesi = buka_kantor(Path({str(sesi.path)!r}))
hasil = analisis(
    Path({str(tmp_path / "pegawai.csv")!r}),
    units_yang_ada=list(sesi.susunan.unit.values()),
    pegawai_yang_ada=modul.pegawai_yang_ada(sesi),
)
asli = {titik}
def mati(*a, **k):
    asli(*a, **k)
    os.kill(os.getpid(), signal.SIGKILL)
{titik} = mati
modul.terapkan_impor(sesi, hasil)
"""
    if sys.platform == "win32":
        naskah = naskah.replace("os.kill(os.getpid(), signal.SIGKILL)", "os._exit(9)")
    assert subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60).returncode in (-9, 9)
    lagi = buka_kantor(sesi.path)
    try:
        with lagi.baca() as uk:
            assert uk.count(Pegawai) == 1
            assert "Pustu Koto" not in {u.nama for u in uk.list(UnitOrganisasi)}
            assert uk.count(PemangkuJabatan) == 1
        assert not pemetaan_diingat(lagi)
        hasil = analisis(
            tmp_path / "pegawai.csv",
            units_yang_ada=list(lagi.susunan.unit.values()),
            pegawai_yang_ada=pegawai_yang_ada(lagi),
        )
        terapkan_impor(lagi, hasil)
        assert len(lagi.susunan.pegawai) == 3
    finally:
        lagi.tutup()


def test_plt_dalam_berkas_kalah_dari_pejabat_definitif(sesi: Sesi, analisa: Analisa) -> None:
    baru = ("Nurhayati Basri", "197311281993032004", "III/d", "Kepala Subbagian Tata Usaha", "Tata Usaha", "", "")
    terapkan_impor(sesi, analisa(YUSNIDAR, baru))
    tu = next(u for u in sesi.susunan.unit.values() if u.nama == "Subbagian Tata Usaha")
    kepala = sesi.susunan.kepala(tu.id)
    assert kepala is not None
    assert sesi.susunan.pegawai[kepala.pegawai_id].nama == "Nurhayati Basri"
    assert len(sesi.susunan.pemangku_jabatan(kepala.jabatan.id)) == 1
