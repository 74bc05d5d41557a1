"""The one office that a file belongs to."""

from datetime import date

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Kantor:
    """The office: its letterhead, its regulation and its own settings. Exactly one row, id 1.

    Lengths of margins are millimetres. `lambang_id` names a `Berkas` (PNG or JPEG) or is None.
    `batas_beban` is the office's own limit of running kegiatan a person, not a rule of law; `batas_rentang` its limit
    of people that one official assesses (0: none); `hari_tunggu_reviu` the days that a result may wait for review
    (0: any). `pilihan` are its answers where the regulation leaves a choice ("kode:opsi").
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
    pilihan: tuple[str, ...] = ()
    batas_rentang: int = 0
    hari_tunggu_reviu: int = 7


@dataclass(frozen=True, slots=True)
class Berkas:
    """Bytes kept inside the office's file: the coat of arms now, scans later. `sha256` is in hexadecimal."""

    id: int
    nama: str
    tipe: str
    isi: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class ProfilTersimpan:
    """A regulation as an assignment began with it, kept in the office's file: `hash` as in `Profil.hash`.

    `isi` is the profile as `regulasi.simpanan` packs it, `pilihan` the office's answers at that time ("kode:opsi").
    """

    id: int
    profil_id: str
    versi: str
    hash: str
    isi: bytes
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PengecualianKepatuhan:
    """A finding that the office set aside: the rule, the entity (class name and id), the reason, and the days.

    It holds from `sejak` to `sampai`, both included; None means until it is taken back. `profil_id`, `profil_versi` and
    `profil_hash` name the regulation under which it was decided.
    """

    id: int
    aturan: str
    entitas: str
    entitas_id: int
    alasan: str
    sejak: date
    sampai: date | None = None
    profil_id: str = ""
    profil_versi: str = ""
    profil_hash: str = ""

    def berlaku(self, pada: date) -> bool:
        """Whether the finding is set aside on that day."""
        return self.sejak <= pada and (self.sampai is None or pada <= self.sampai)
