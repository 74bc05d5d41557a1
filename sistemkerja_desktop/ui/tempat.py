"""Ctrl+K: the pages and their parts, found by their names and by what people call them."""

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import kunci


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place: `halaman` and `bagian` ("" for the page itself) are handed to `Konteks.buka`.

    `kata` are other words by which it is found.
    """

    judul: str
    halaman: str
    bagian: str = ""
    kata: str = ""


TEMPAT: tuple[Tempat, ...] = (
    Tempat("Beranda", "beranda", kata="awal depan ringkasan hari ini menunggu"),
    Tempat("Bagan", "bagan", kata="struktur susunan organisasi kedudukan unit jabatan pejabat penilai"),
    Tempat("Pegawai", "pegawai", kata="orang asn pns pppk data kepegawaian"),
    Tempat("Tim Kerja", "tim", kata="ketua anggota"),
    Tempat("Penugasan", "penugasan", kata="tugas penunjukan sukarela menugaskan"),
    Tempat("Papan", "papan", kata="kanban kartu kegiatan langkah tahapan perencanaan pelaksanaan evaluasi reviu"),
    Tempat("Surat keluar", "surat", "keluar", "register agenda naskah"),
    Tempat("Surat masuk", "surat", "masuk", "register agenda diterima"),
    Tempat("Templat surat", "surat", "templat", "template format bentuk contoh naskah kalimat"),
    Tempat("Kepatuhan", "kepatuhan", kata="pemeriksaan periksa temuan pelanggaran audit kesampingkan laporan"),
    Tempat("Riwayat", "riwayat", kata="log jejak perubahan audit catatan"),
    Tempat("Pengaturan", "pengaturan", kata="setelan opsi preferensi konfigurasi"),
    Tempat("Pengaturan kantor", "pengaturan", "kantor", "identitas alamat atasan pimpinan telepon"),
    Tempat("Pengaturan kerja", "pengaturan", "kerja", "batas beban rentang kendali hari reviu tenggat"),
    Tempat("Pengguna", "pengaturan", "pengguna", "nama penyusun akun"),
    Tempat("Peraturan", "pengaturan", "peraturan", "regulasi profil perbup perwali perwal permenpanrb model"),
    Tempat("Baca peraturan", "pengaturan", "peraturan:baca", "regulasi pasal ayat lampiran istilah isi aturan"),
    Tempat("Bandingkan peraturan", "pengaturan", "peraturan:banding", "regulasi perbandingan beda"),
    Tempat("Penomoran surat", "pengaturan", "penomoran", "nomor klasifikasi kode urut register"),
    Tempat("Kop dan lambang", "pengaturan", "kop", "kepala surat logo garuda"),
    Tempat("Pengaturan surat", "pengaturan", "surat", "kertas kode unit tempat tembusan"),
    Tempat("Tampilan", "pengaturan", "tampilan", "tema gelap terang ukuran huruf skala kontras"),
    Tempat("Berkas kantor", "pengaturan", "berkas", "file cadangan letak folder ukuran"),
)


def cari_tempat(teks: str, batas: int = 3) -> list[Tempat]:
    """The places that have a word beginning so for every word of `teks`; those named so before those called so."""
    dicari = kunci(teks).split()
    cocok = []
    for nomor, satu in enumerate(TEMPAT):
        judul = kunci(satu.judul).split()
        semua = [*judul, *kunci(satu.kata).split()]
        if dicari and all(any(k.startswith(d) for k in semua) for d in dicari):
            bernama = all(any(k.startswith(d) for k in judul) for d in dicari)
            cocok.append((not bernama, not judul[0].startswith(dicari[0]), len(judul), nomor, satu))
    return [satu for *_, satu in sorted(cocok, key=lambda c: c[:4])[:batas]]
