"""Invented offices of any size, the same ones in every run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from sistemkerja_desktop.domain.golongan import pangkat
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor
from sistemkerja_desktop.services.sesi import Sesi

KANTOR = KantorBaru(
    profil_id="dharmasraya-10-2024",
    model_id="j2-puskesmas",
    nama="UPTD Puskesmas Lubuk Serunai",
    pemerintah="Pemerintah Kabupaten Dharmasraya",
    induk="Dinas Kesehatan",
    alamat="Jalan Lintas Nagari Km 4, Lubuk Serunai",
    tempat="Lubuk Serunai",
    kode_surat="PKM-LS",
    atasan_jabatan="Kepala Dinas Kesehatan",
    atasan_nama="dr. Nofrizal Chaniago, M.Kes.",
    penyusun="Yusnidar",
    kepala=Pegawai(0, "Ranti Maharani", nip="198304122010012014", status=StatusPegawai.PNS, golongan="IV/a"),
    jabatan_fungsional_kepala="Dokter Ahli Madya",
)

_DEPAN = ("Rizky", "Ilham", "Wulan", "Ni Luh", "Datuak", "Siti", "Yusri", "Dewa", "Meri", "Elsa", "Hendra", "Andra")
_TENGAH = ("Pratama", "Sari", "Ayu", "Rajo", "Putri", "Nur", "Eka", "Oktavia", "Surya", "Fitri", "Anggun")
_BELAKANG = ("Syahrial", "Kurniawan", "Nengsih", "Wiratni", "Mangkuto", "Ma'rifah", "Aryana", "Handayani", "Mulyadi")
_JABATAN = (
    ("Bidan Mahir", JenisJabatan.FUNGSIONAL, Jenjang.MAHIR, "A.Md.Keb."),
    ("Perawat Ahli Pertama", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_PERTAMA, "S.Kep."),
    ("Sanitarian Terampil", JenisJabatan.FUNGSIONAL, Jenjang.TERAMPIL, "A.Md.KL."),
    ("Dokter Ahli Muda", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA, "M.Kes."),
    ("Pengadministrasi Umum", JenisJabatan.PELAKSANA, Jenjang.TIDAK_ADA, ""),
)
_GOLONGAN = ("II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a")
_KEGIATAN = ("Posyandu balita", "Pemeriksaan jentik", "Kunjungan rumah", "Imunisasi sekolah", "Penyuluhan gizi")
_LANGKAH_SELESAI = 3
JUDUL = (
    "No", "Nama Pegawai dan Gelar", "NIP", "Status Pegawai", "Pangkat/Gol. Ruang", "TMT Pangkat", "Jabatan",
    "TMT Jabatan", "Kelas Jabatan", "Unit Kerja", "Pendidikan Terakhir", "Jurusan", "Tempat Lahir", "Tanggal Lahir",
    "L/P", "Agama", "No. HP", "E-mail", "Alamat", "Keterangan",
)  # fmt: skip


def nama(i: int) -> str:
    """A name of three invented parts."""
    return f"{_DEPAN[i % 12]} {_TENGAH[i // 12 % 11]} {_BELAKANG[i // 132 % 9]}"


def nip(i: int) -> str:
    """A valid number, another one for every `i` below 10 million."""
    lahir = _lahir(i)
    return f"{lahir:%Y%m%d}{lahir.year + 24}{i % 12 + 1:02d}{i % 2 + 1}{i // 10_000 % 999 + 1:03d}"


def _lahir(i: int) -> date:
    return date(1968, 1, 1) + timedelta(days=i % 10_000)


def pegawai(i: int) -> Pegawai:
    return Pegawai(
        0,
        nama(i),
        nip=nip(i),
        gelar_belakang=_JABATAN[i % 5][3],
        status=StatusPegawai.PNS,
        golongan=_GOLONGAN[i % 7],
        tmt_golongan=date(2018 + i % 8, 4, 1),
        tmt_jabatan=date(2015 + i % 10, i % 12 + 1, 1),
        pendidikan="D-III" if i % 2 else "S-1",
        tempat_lahir="Pulau Punjung",
        tanggal_lahir=_lahir(i),
        jenis_kelamin=JenisKelamin.PEREMPUAN if i % 2 else JenisKelamin.LAKI_LAKI,
        agama="Islam",
        no_hp=f"0812{i:08d}",
        email=f"pegawai{i}@contoh.go.id",
        kompetensi=("imunisasi", "surveilans")[: i % 3],
    )


def kantor(path: Path, jumlah: int) -> Sesi:
    """An open office of `jumlah` people in units of 25, three levels deep, each unit with its head."""
    sesi = buat_kantor(path, KANTOR)
    with sesi.tulis("Isi kantor") as uk:
        tengah = uk.list(UnitOrganisasi)[1:]
        unit = uk.add_all(
            [
                UnitOrganisasi(0, f"Ruang {i + 1}", tengah[i % len(tengah)].jenis, tengah[i % len(tengah)].id, urutan=i)
                for i in range(max(1, jumlah // 25))
            ]
        )
        orang = uk.add_all([pegawai(i) for i in range(jumlah - 1)])
        kursi = uk.add_all([_kursi(i, unit) for i in range(len(orang))])
        uk.add_all(
            [
                PemangkuJabatan(0, k.id, o.id, SebagaiPemangku.DEFINITIF, o.tmt_jabatan)
                for k, o in zip(kursi, orang, strict=True)
            ]
        )
    return sesi


def _kursi(i: int, unit: Sequence[UnitOrganisasi]) -> Jabatan:
    milik = unit[i % len(unit)]
    if i < len(unit):
        return Jabatan(0, f"Kepala {milik.nama}", milik.id, JenisJabatan.PENGAWAS, memimpin=True)
    nama_jabatan, jenis, jenjang, _ = _JABATAN[i % 5]
    return Jabatan(0, nama_jabatan, milik.id, jenis, jenjang, kelas=i % 5 + 5, urutan=i)


def papan(sesi: Sesi, jumlah: int) -> None:
    """Adds assignments of ten cards each, three people on each, with recorded steps."""
    hari = sesi.hari_ini()
    with sesi.tulis("Isi papan") as uk:
        orang = uk.list(Pegawai)
        akar = uk.list(UnitOrganisasi)[0]
        kursi = uk.list(Jabatan, unit_id=akar.id)[0]
        target = uk.add(TargetKinerja(0, akar.id, "Kasus diselidiki", "24", "jam", hari, hari.year))
        profil, model = sesi.profil, sesi.model
        penugasan = uk.add_all(
            [
                Penugasan(
                    0, i + 1, f"{_KEGIATAN[i % 5]} Nagari {i}", "", target.id, akar.id, Cara.PENUNJUKAN,
                    Cakupan.DALAM_UNIT, Bentuk.TIM, hari, hari + timedelta(days=90), kursi.id, profil.id,
                    profil.versi, "", model.id,
                )
                for i in range(max(1, jumlah // 10))
            ]
        )  # fmt: skip
        uk.add_all(
            [
                PesertaPenugasan(0, p.id, orang[(i * 3 + n) % len(orang)].id, "anggota" if n else "ketua", urutan=n)
                for i, p in enumerate(penugasan)
                for n in range(3)
            ]
        )
        kegiatan = uk.add_all([_kegiatan(i, penugasan[i % len(penugasan)].id, hari) for i in range(jumlah)])
        uk.add_all([c for k in kegiatan for c in _catatan(k, [langkah.kode for langkah in model.alur], hari)])


def _kegiatan(i: int, penugasan_id: int, hari: date) -> Kegiatan:
    fase = list(Fase)[i % 4]
    kartu = Kegiatan(
        0, penugasan_id, f"{_KEGIATAN[i % 5]} {i}", f"{i % 30 + 1} laporan", fase, hari + timedelta(days=i % 60 - 20)
    )
    return replace(kartu, urutan=i, selesai_pada=hari if fase is Fase.SELESAI else None)


def _catatan(kegiatan: Kegiatan, langkah: Sequence[str], hari: date) -> Iterator[CatatanKegiatan]:
    waktu = datetime.combine(hari, datetime.min.time())
    for kode in langkah[: kegiatan.id % (_LANGKAH_SELESAI + 1)]:
        yield CatatanKegiatan(0, kegiatan.id, JenisCatatan.LANGKAH, waktu, hari, 1, kode, kegiatan.fase, "Ranti")


def berkas_pegawai(path: Path, jumlah: int) -> None:
    """An employee file of 20 columns as offices keep it: a title above the header, dates in three forms, NIP in two,
    a few faults (a NIP that Excel spoilt, a NIK in its place, an empty name)."""
    from xlsxwriter import Workbook

    buku = Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    lembar = buku.add_worksheet("Data Pegawai")
    lembar.write_string(0, 0, "DAFTAR PEGAWAI")
    lembar.write_string(1, 0, "UPTD PUSKESMAS LUBUK SERUNAI TAHUN 2026")
    lembar.write_row(3, 0, JUDUL)
    for i in range(jumlah):
        lembar.write_row(i + 4, 0, _baris(i))
    buku.close()


def _baris(i: int) -> tuple[object, ...]:
    orang = pegawai(i)
    digit = orang.nip
    nomor: object = f"{digit[:8]} {digit[8:14]} {digit[14]} {digit[15:]}" if i % 4 == 0 else digit
    if i % 500 == 7:
        nomor = float(digit)
    elif i % 500 == 11:
        nomor = digit[:16]
    gelar = f", {orang.gelar_belakang}" if orang.gelar_belakang else ""
    return (
        i + 1, "" if i % 1000 == 13 else f"{orang.nama}{gelar}", nomor, "PNS",
        f"{pangkat(orang.golongan)}, {orang.golongan}",
        orang.tmt_golongan, _JABATAN[i % 5][0], f"{orang.tmt_jabatan:%d-%m-%Y}", i % 5 + 5, f"Klaster {i % 4 + 1}",
        "D-III" if i % 2 else "S1", "Kebidanan" if i % 2 else "Kesehatan Masyarakat", "Pulau Punjung",
        f"{orang.tanggal_lahir:%d/%m/%Y}", orang.jenis_kelamin, "ISLAM" if i % 3 else "Islam", orang.no_hp, orang.email,
        f"Jorong {i % 40 + 1}", "",
    )  # fmt: skip
