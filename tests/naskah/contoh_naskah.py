"""Every kind of letter in three lengths, of an invented office, and their pictures."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.naskah.bahan import BahanSurat, OrangBertugas
from sistemkerja_desktop.naskah.contoh import contoh_bahan
from sistemkerja_desktop.naskah.isi import IsiSurat, Orang
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.templat import baca_templat, daftar_templat, muat_templat
from tests.contoh_surat import KANTOR

PANJANG = ("pendek", "panjang", "sangat-panjang")
_NAMA = ("Ni Luh Ketut Ayu Wiratni", "I Gusti Ngurah Bagus Aryana", "Datuak Rajo Mangkuto Alam", "Siti Ma'rifah")
_KALIMAT = (
    "uraian {i} ini ditulis panjang supaya surat tidak muat pada satu halaman, dengan keterangan tempat, waktu, dan "
    "cara pelaksanaan yang lengkap"
)
# Lists that a letter may bring itself, by the key of the kind's template.
_BUTIR = {
    "surat-tugas": "untuk",
    "perpanjangan-penugasan": "untuk",
    "perubahan-penugasan": "untuk",
    "pengakhiran-penugasan": "untuk",
    "pencabutan": "untuk",
    "keputusan-tim": "diktum",
    "laporan-pelaksanaan": "isi.kegiatan",
    "surat-penolakan": "isi.alasan",
    "permintaan-laporan": "isi.muatan",
    "instruksi": "isi.instruksi",
    "rekomendasi": "isi.syarat",
    "surat-permohonan-sukarela": "isi.pernyataan",
    "surat-persetujuan": "isi.ketentuan",
    "surat-dinas-umum": "isi.alasan",
}
_BERDAFTAR = ("surat-permohonan-pelibatan", "surat-permohonan-instansi", "nota-dinas-koordinasi")


class Kasus(NamedTuple):
    kode: str
    ragam: str
    panjang: str

    @property
    def nama(self) -> str:
        return "-".join(filter(None, (self.kode, self.ragam, self.panjang)))


KASUS = tuple(
    Kasus(r.kode, ragam, panjang) for r in daftar_templat() for ragam in (r.ragam or ("",)) for panjang in PANJANG
)


def orang_ke(urut: int) -> OrangBertugas:
    """One of any number of invented people; every fifth is not ASN."""
    nama = f"{_NAMA[urut % len(_NAMA)]} {urut}, S.Kep."
    if urut % 5 == 4:
        return OrangBertugas(Orang(nama, jabatan="Tenaga Kebersihan"), "anggota", "menyiapkan tempat")
    nip = format_nip(f"19900101201501{urut % 2 + 1}{urut:03d}")
    return OrangBertugas(Orang(nama, "Penata Muda, III/a", nip, "Perawat Ahli Pertama"), "anggota", "mendata keluarga")


def bahan(kasus: Kasus, kertas: str = "F4") -> BahanSurat:
    """The material of a case; "panjang" has more people and items, "sangat-panjang" far more than a page."""
    keputusan = kasus.kode == "keputusan-tim"
    nomor = "12 Tahun 2026" if keputusan else "800.1.11.1/148/PKM-LS/IX/2026"
    satu = replace(contoh_bahan(KANTOR, kasus.kode, date(2026, 9, 7), nomor, kasus.ragam), kertas=kertas)
    if kasus.panjang == "pendek":
        return satu
    banyak, butir, dasar = (5, 6, 4) if kasus.panjang == "panjang" else (60, 24, 12)
    ubahan = dict(satu.butir)
    kunci = _BUTIR.get(kasus.kode, "isi.alasan" if kasus.ragam == "tolak" else "")
    if kunci:
        ubahan[kunci] = tuple(_KALIMAT.format(i=i) for i in range(1, butir + 1))
    isian = dict(satu.isian)
    if not kunci:
        isian["uraian"] = "; ".join(_KALIMAT.format(i=i) for i in range(1, butir + 1))
    return replace(
        satu,
        orang=tuple(replace(orang_ke(i), peran="ketua tim" if i == 0 else "anggota") for i in range(banyak))
        if kasus.kode in _BERDAFTAR or len(satu.orang) > 1
        else satu.orang,
        butir=ubahan,
        isian=isian,
        dasar=tuple(f"{satu.dasar[i % len(satu.dasar)]}, butir {i}" for i in range(dasar)),
        tembusan=tuple(f"{satu.tembusan[0]} Kabupaten {i}" for i in range(1, dasar // 2 + 1)),
    )


def surat(kasus: Kasus, kertas: str = "F4") -> IsiSurat:
    return susun_surat(bahan(kasus, kertas), muat_templat(kasus.kode))


def lampiran_dari(kode: str) -> int:
    """From how many people on they stand in a lampiran; 0 never."""
    return baca_templat(kode).lampiran_mulai
