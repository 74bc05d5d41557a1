"""An invented case for trying a template: everything that letters may say, filled in."""

from dataclasses import replace
from datetime import date, timedelta

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.naskah.bahan import BahanSurat, OrangBertugas
from sistemkerja_desktop.naskah.isi import Orang
from sistemkerja_desktop.naskah.kalimat import kata_waktu
from sistemkerja_desktop.naskah.pihak import Penandatangan
from sistemkerja_desktop.naskah.templat import BentukSurat, baca_templat

ORANG = (
    OrangBertugas(
        Orang(
            "Rizky Pratama Syahrial, S.K.M.",
            "Penata Muda Tingkat I, III/b",
            format_nip("199208112019021004"),
            "Epidemiolog Kesehatan Ahli Pertama",
        ),
        "ketua tim",
        "mengoordinasikan penyelidikan dan menyusun laporan",
    ),
    OrangBertugas(
        Orang(
            "Ilham Kurniawan, A.Md.Kes.",
            "Pengatur, II/c",
            format_nip("199409052020121007"),
            "Tenaga Sanitasi Lingkungan Terampil",
        ),
        "anggota",
        "memeriksa jentik dan lingkungan",
    ),
    OrangBertugas(
        Orang(
            "Wulan Sari Nengsih, A.Md.Gz.",
            "Pengatur, II/c",
            format_nip("199503262020122011"),
            "Nutrisionis Terampil",
        ),
        "anggota",
        "mendata keluarga yang terdampak",
    ),
)
_PEMOHON = Penandatangan(
    "Rizky Pratama Syahrial, S.K.M.", "Epidemiolog Kesehatan Ahli Pertama", "199208112019021004", "Penata Muda, III/a"
)
_KEPALA = Penandatangan("dr. Ranti Maharani, M.K.M.", "", "198304122010012014", "Pembina, IV/a")
_PERORANGAN = (
    "nota-dinas-koordinasi",
    "surat-persetujuan",
    "surat-permohonan-sukarela",
    "surat-permohonan-persetujuan",
    "perubahan-penugasan",
)
_TANPA_ORANG = ("surat-penolakan", "permintaan-laporan", "surat-permohonan-pelibatan", "surat-permohonan-instansi")
# Why the letter is written, by its kind; else why a request cannot be granted.
_ALASAN = {
    "surat-permohonan-sukarela": "kompetensi saya sesuai dengan kebutuhan kegiatan tersebut",
    "perpanjangan-penugasan": "kasus baru masih dilaporkan dari dua nagari",
    "perubahan-penugasan": "yang bersangkutan menjalani cuti melahirkan",
    "pengakhiran-penugasan": "seluruh kasus telah selesai diselidiki sebelum waktunya",
    "pencabutan": "penyelidikan dialihkan kepada Dinas Kesehatan",
    "surat-dinas-umum": "kebutuhan petugas penyelidikan belum terpenuhi",
}
_NAMA_UMUM = "Surat Usulan Penugasan"
_USUL = "jumlah petugas pada musim hujan perlu ditambah"
_SATUAN = "Kepala Bidang Pencegahan dan Pengendalian Penyakit"


def contoh_bahan(kantor: Kantor, kode: str, tanggal: date, nomor: str, ragam: str = "") -> BahanSurat:
    """The case as a letter of that kind: its office, day and number are the caller's, all else is invented.

    Raises GalatPengguna for an unknown kind.
    """
    ringkas = baca_templat(kode).ringkas
    ragam = ragam or (ringkas.ragam[0] if ringkas.ragam else "")
    pribadi = ringkas.bentuk is BentukSurat.SURAT_PRIBADI
    kepala = replace(_KEPALA, jabatan=f"Kepala {kantor.nama}")
    satu = kode in _PERORANGAN or ragam in ("individu", "tolak")
    orang: tuple[OrangBertugas, ...] = () if kode in _TANPA_ORANG or ragam == "tolak" else ORANG[:1] if satu else ORANG
    if satu:
        orang = tuple(replace(o, peran="ketua tim" if ragam == "ketua" else "", tugas="") for o in orang)
    return BahanSurat(
        jenis=kode,
        kantor=kantor,
        nomor="" if pribadi else nomor,
        tanggal=tanggal,
        penandatangan=_PEMOHON if pribadi else kepala,
        isian=_isian(kantor, tanggal) | _isian_jenis(kode),
        kepada=(f"{_SATUAN} Dinas Kesehatan",),
        di=kantor.tempat,
        dasar=(
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 7 Tahun 2022 tentang Sistem "
            "Kerja pada Instansi Pemerintah untuk Penyederhanaan Birokrasi",
            "Surat Kepala Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan Nomor 440/512/P2P/2026, hal "
            "Jawaban Permohonan Pelibatan",
        ),
        tembusan=("Kepala Dinas Kesehatan", _SATUAN),
        orang=orang,
        butir=_butir(kode),
        nama_surat=_NAMA_UMUM if kode == "surat-dinas-umum" else "",
        ragam=ragam,
        mengetahui=(replace(kepala, jabatan="Pejabat Penilai Kinerja"),) if pribadi else (),
    )


def _isian(kantor: Kantor, tanggal: date) -> dict[str, str]:
    selesai = tanggal + timedelta(days=23)
    return {
        "kegiatan": "penyelidikan epidemiologi kasus demam berdarah dengue",
        "kegiatan_awal": "Penyelidikan epidemiologi kasus demam berdarah dengue",
        "uraian": "menelusuri sumber penularan dan memeriksa jentik di sekitar rumah penderita",
        "unit_pemilik": kantor.nama,
        "tim": "Tim Kerja Penyelidikan Kasus Demam Berdarah Dengue",
        "target": "seluruh kasus diselidiki paling lambat 24 jam",
        "tenggat": tanggal_panjang(selesai),
        "mulai": tanggal_panjang(tanggal),
        "selesai": tanggal_panjang(selesai),
        "waktu": kata_waktu(tanggal, selesai),
        "kompetensi": "penyelidikan epidemiologi dan pengendalian vektor",
        "anggaran": "Dokumen Pelaksanaan Anggaran Dinas Kesehatan Tahun Anggaran berjalan",
        "alasan": "tenaga pada unit kerja kami sedang menangani kegiatan yang tidak dapat ditunda",
        "jawab_sebelum": tanggal_panjang(tanggal + timedelta(days=7)),
        "rujukan": f"Surat {_SATUAN} Nomor 440/512/P2P/2026, hal Permohonan Pelibatan Pegawai",
        "selesai_lama": tanggal_panjang(selesai),
        "selesai_baru": tanggal_panjang(selesai + timedelta(days=30)),
        "diganti": "Yusri Amri, A.Md.Kep.",
        "pengganti": "Rizky Pratama Syahrial, S.K.M.",
        "orang_unit": kantor.nama,
        "hasil": "tujuh kasus telah diselidiki, semuanya dalam 24 jam sejak laporan diterima",
        "kendala": "dua alamat penderita tidak lengkap sehingga penelusuran memerlukan waktu lebih lama",
        "rekomendasi": "kompetensi pegawai yang sesuai dan beban kerja yang masih memungkinkan",
    }


def _isian_jenis(kode: str) -> dict[str, str]:
    hasil = {"alasan": _ALASAN[kode]} if kode in _ALASAN else {}
    return hasil | ({"rekomendasi": _USUL} if kode == "laporan-pelaksanaan" else {})


def _butir(kode: str) -> dict[str, tuple[str, ...]]:
    if kode == "surat-penolakan":
        return {"isi.alasan": ("beban kerja pemohon pada unit asal sudah penuh", "kebutuhan pegawai sudah terpenuhi")}
    if kode == "laporan-pelaksanaan":
        return {
            "isi.kegiatan": (
                "mewawancarai penderita dan keluarganya",
                "memeriksa jentik pada 20 rumah di sekitar setiap kasus",
                "memberi penyuluhan pemberantasan sarang nyamuk",
            )
        }
    return {}
