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
    "Rizky Pratama Syahrial, S.K.M.",
    "Epidemiolog Kesehatan Ahli Pertama",
    "199208112019021004",
    "Penata Muda Tingkat I, III/b",
)
_KEPALA = Penandatangan("dr. Ranti Maharani, M.K.M.", "", "198304122010012014", "Pembina, IV/a")
_PERORANGAN = (
    "nota-dinas-koordinasi",
    "surat-persetujuan",
    "surat-permohonan-sukarela",
    "surat-permohonan-persetujuan",
    "perubahan-penugasan",
)
# The letters of a running assignment speak of its surat tugas; the answers to a person go to them.
_DARI_TUGAS = (
    "permintaan-laporan",
    "laporan-pelaksanaan",
    "perpanjangan-penugasan",
    "perubahan-penugasan",
    "pengakhiran-penugasan",
    "pencabutan",
)
_KEPADA_PEGAWAI = ("surat-persetujuan", "surat-penolakan", "permintaan-laporan")
_SUKARELA = ("surat-permohonan-sukarela", "surat-permohonan-persetujuan")
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
_HAL_RUJUKAN = {
    "surat-persetujuan": "Permohonan Pelibatan secara Sukarela",
    "surat-penolakan": "Permohonan Pelibatan secara Sukarela",
    "surat-permohonan-persetujuan": "Persetujuan Pelibatan secara Sukarela",
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
    mengetahui = (kepala,) if kode == "surat-permohonan-sukarela" else ()
    satu = kode in _PERORANGAN or ragam in ("individu", "tolak")
    orang: tuple[OrangBertugas, ...] = () if kode in _TANPA_ORANG or ragam == "tolak" else ORANG[:1] if satu else ORANG
    if satu:
        orang = tuple(replace(o, peran="ketua tim" if ragam == "ketua" else "", tugas="") for o in orang)
    return BahanSurat(
        jenis=kode,
        kantor=kantor,
        nomor="" if pribadi else nomor,
        tanggal=tanggal,
        penandatangan=_PEMOHON if pribadi or kode == "laporan-pelaksanaan" else kepala,
        isian=_isian(kantor, tanggal) | _isian_jenis(kantor, kode, tanggal),
        kepada=(_kepada(kode, kepala),),
        di=kantor.tempat,
        dasar=(
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 7 Tahun 2022 tentang Sistem "
            "Kerja pada Instansi Pemerintah untuk Penyederhanaan Birokrasi",
            # A revocation names the letter that it revokes elsewhere.
            *((_rujukan(kantor, kode, tanggal, "Jawaban Permohonan Pelibatan"),) if kode != "pencabutan" else ()),
        ),
        tembusan=("Kepala Dinas Kesehatan", "Kepala Subbagian Kepegawaian Dinas Kesehatan"),
        orang=orang,
        butir=_butir(kode),
        nama_surat=_NAMA_UMUM if kode == "surat-dinas-umum" else "",
        ragam=ragam,
        mengetahui=mengetahui,
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
        "selesai_lama": tanggal_panjang(selesai),
        "selesai_baru": tanggal_panjang(selesai + timedelta(days=30)),
        "diganti": "Yusri Amri, A.Md.Kep.",
        "pengganti": "Rizky Pratama Syahrial, S.K.M.",
        "orang_unit": kantor.nama,
        "hasil": "tujuh kasus telah diselidiki, semuanya dalam 24 jam sejak laporan diterima",
        "kendala": "dua alamat penderita tidak lengkap sehingga penelusuran memerlukan waktu lebih lama",
        "rekomendasi": "kompetensi pegawai yang sesuai dan beban kerja yang masih memungkinkan",
    }


def _isian_jenis(kantor: Kantor, kode: str, tanggal: date) -> dict[str, str]:
    """What the case says in that kind of letter otherwise than in the others."""
    hasil = {"rujukan": _rujukan(kantor, kode, tanggal, _HAL_RUJUKAN.get(kode, "Permohonan Pelibatan Pegawai"))}
    if kode in _ALASAN:
        hasil["alasan"] = _ALASAN[kode]
    if kode == "laporan-pelaksanaan":
        hasil |= {"rekomendasi": _USUL, "pelaporan": f"Kepala {kantor.nama}"}
    if kode == "pengakhiran-penugasan":
        hasil["selesai_baru"] = tanggal_panjang(tanggal + timedelta(days=14))
    if kode in _SUKARELA:
        hasil["unit_pemilik"] = _SATUAN.removeprefix("Kepala ")
    return hasil


def _kepada(kode: str, kepala: Penandatangan) -> str:
    if kode in _KEPADA_PEGAWAI:
        return f"Sdr. {_PEMOHON.nama}"
    return kepala.jabatan if kode == "surat-permohonan-persetujuan" else f"{_SATUAN} Dinas Kesehatan"


def _rujukan(kantor: Kantor, kode: str, tanggal: date, hal: str) -> str:
    """The letter that this one goes back to."""
    hari = tanggal_panjang(tanggal - timedelta(days=4))
    if kode in _DARI_TUGAS:
        return f"{kantor.sebutan_surat_tugas} Nomor 800.1.11.1/131/{tanggal.year} tanggal {hari}"
    if kode in ("surat-persetujuan", "surat-penolakan"):
        return f"Surat Sdr. {_PEMOHON.nama} tanggal {hari}, hal {hal}"
    return f"Surat {_SATUAN} Dinas Kesehatan Nomor 440/512/P2P/{tanggal.year} tanggal {hari}, hal {hal}"


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
