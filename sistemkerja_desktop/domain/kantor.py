"""The one office that a file belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kantor:
    """The office: its letterhead, its regulation and its own settings. Exactly one row, id 1.

    Lengths of margins are millimetres. `lambang_id` names a `Berkas` (PNG or JPEG) or is None.
    `batas_beban` is the office's own limit of running kegiatan a person, not a rule of law.
    """

    id: int
    nama: str
    pemerintah: str
    induk: str
    alamat: str
    tempat: str
    profil_id: str
    profil_versi: str
    model_id: str
    kode_surat: str
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    lambang_id: int | None = None
    atasan_jabatan: str = ""
    atasan_nama: str = ""
    atasan_nip: str = ""
    atasan_pangkat: str = ""
    batas_beban: int = 8
    kertas: str = "F4"
    margin_kiri: float = 25.0
    margin_kanan: float = 20.0
    margin_atas: float = 15.0
    margin_bawah: float = 20.0
    pola_nomor: str = "{klasifikasi}/{urut}/{unit}/{bulan}/{tahun}"
    klasifikasi_surat_tugas: str = "800.1.11.1"
    sebutan_surat_tugas: str = "Surat Tugas"
    penyusun: str = ""


@dataclass(frozen=True, slots=True)
class Berkas:
    """Bytes kept inside the office's file: the coat of arms now, scans later. `sha256` is in hexadecimal."""

    id: int
    nama: str
    tipe: str
    isi: bytes
    sha256: str
