"""What a letter of any kind is made of, before a template puts it into words."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.naskah.isi import Orang
from sistemkerja_desktop.naskah.pihak import Penandatangan

TEMPAT_ISI: Mapping[str, str] = {
    "kegiatan": "nama penugasan, huruf awal kecil",
    "kegiatan_awal": "nama penugasan",
    "uraian": "uraian penugasan",
    "kantor": "nama kantor",
    "unit_pemilik": "unit pemilik kinerja",
    "tim": "nama tim kerja",
    "target": "target kinerja",
    "tenggat": "tenggat target",
    "mulai": "tanggal mulai",
    "selesai": "tanggal selesai",
    "waktu": "masa penugasan dengan kata",
    "kompetensi": "kompetensi yang dibutuhkan",
    "anggaran": "sumber anggaran",
    "asal_pegawai": "dari mana pegawai diminta, misalnya unit kerja yang Saudara pimpin",
    "pemohon": "jabatan yang meminta",
    "penandatangan": "jabatan penanda tangan",
    "tujuan": "jabatan yang dituju",
    "pelaporan": "kepada siapa hasil dilaporkan",
    "alasan": "alasan",
    "jawab_sebelum": "tanggal jawaban ditunggu",
    "jumlah_orang": "jumlah orang dengan angka dan kata",
    "rujukan": "surat yang dirujuk, mulai dengan kata Surat: pengirim, nomor, tanggal, hal",
    "selesai_lama": "tanggal selesai semula",
    "selesai_baru": "tanggal selesai yang baru",
    "diganti": "orang yang diganti",
    "pengganti": "orang pengganti",
    "sebutan_surat_tugas": "sebutan surat tugas di kantor ini",
    "nama_surat": "nama surat ini",
    "nomor": "nomor surat ini",
    "tanggal": "tanggal surat ini",
    "orang_nama": "nama pegawai",
    "orang_nip": "NIP pegawai",
    "orang_pangkat": "pangkat pegawai",
    "orang_jabatan": "jabatan pegawai",
    "orang_unit": "unit pegawai",
    "penilai": "jabatan Pejabat Penilai Kinerja",
    "hasil": "hasil yang dicapai",
    "kendala": "kendala",
    "rekomendasi": "rekomendasi",
}
"""Every placeholder that templates may name, and what stands there. A value that is not known is ""."""


@dataclass(frozen=True, slots=True)
class OrangBertugas:
    """A person in a letter with their part in the work; `asal` is their unit or office where that is not this one."""

    orang: Orang
    peran: str = ""
    tugas: str = ""
    asal: str = ""


@dataclass(frozen=True, slots=True)
class BahanSurat:
    """Everything that letters say. `jenis` is the code of a template below resources/surat.

    `isian` has a value for each of `TEMPAT_ISI` that is known. `kepada` are titles, `di` their place. `dasar` are
    sentences, the regulation first; `tembusan` titles. `isi_wajib` are the contents that the regulation asks for, by
    its words: each has to stand in the letter as the label of its part. `kertas` "" is the office's. `butir` replaces
    template lists by their dotted key ("untuk"), and has by the regulation's words the contents of which the template
    or the case says nothing. `ragam` is the variant where the kind has some ("setuju", "tolak", "individu", "tim").
    `qr` is what the QR code says, "" for none. A person's own letter is signed at its left by who takes note of it
    (`mengetahui`) or agrees to it (`menyetujui`).
    """

    jenis: str
    kantor: Kantor
    nomor: str
    tanggal: date
    penandatangan: Penandatangan
    isian: Mapping[str, str]
    sifat: Sifat = Sifat.BIASA
    kepada: tuple[str, ...] = ()
    di: str = ""
    dasar: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    orang: tuple[OrangBertugas, ...] = ()
    isi_wajib: tuple[str, ...] = ()
    butir: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kertas: str = ""
    nama_surat: str = ""
    qr: str = ""
    ragam: str = ""
    lampiran: str = ""
    mengetahui: tuple[Penandatangan, ...] = ()
    menyetujui: tuple[Penandatangan, ...] = ()
