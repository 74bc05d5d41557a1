"""Lays the accepted rows beside the people that the office has: new, changed, unchanged, gone."""

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from datetime import date

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.services.impor.bidang import label_bidang
from sistemkerja_desktop.services.impor.model import (
    BandingBaris,
    BarisImpor,
    HasilBanding,
    JenisBanding,
    KeadaanBaris,
    NilaiBidang,
    PegawaiYangAda,
    UbahBidang,
)

_LANGSUNG = (
    "nama", "nip", "gelar_depan", "gelar_belakang", "status", "golongan", "tmt_golongan", "tmt_jabatan", "pendidikan",
    "jurusan", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "agama", "no_hp", "email",
)  # fmt: skip


def bandingkan(baris: Sequence[BarisImpor], ada: Iterable[PegawaiYangAda]) -> HasilBanding:
    """Compares; nothing that the file leaves empty or does not have is a change, and nobody is ever deleted.

    A row finds its person by NIP; without one on either side by name and birth date. People whose row was refused
    are `tertahan`, not gone.
    """
    cari = _Pencari(ada)
    hasil: list[BandingBaris] = []
    ditemukan: set[int] = set()
    for b in baris:
        if b.keadaan is not KeadaanBaris.DITERIMA:
            continue
        orang = cari.untuk(b, ditemukan)
        if orang is None:
            hasil.append(BandingBaris(JenisBanding.BARU, b, None))
            continue
        ditemukan.add(orang.pegawai.id)
        ubah = _perubahan(b, orang)
        hasil.append(BandingBaris(JenisBanding.BERUBAH if ubah else JenisBanding.TETAP, b, orang, ubah))
    tertahan = _tertahan(baris, cari, ditemukan)
    ditahan = {o.pegawai.id for o in tertahan}
    hilang = tuple(o for o in cari.semua if o.pegawai.id not in ditemukan and o.pegawai.id not in ditahan)
    return HasilBanding(tuple(hasil), hilang, tertahan)


@dataclass(slots=True)
class _Pencari:
    """Finds the person of a row; built once."""

    asal: Iterable[PegawaiYangAda]
    semua: tuple[PegawaiYangAda, ...] = ()
    nip: dict[str, PegawaiYangAda] = field(default_factory=dict)
    nama: dict[str, list[PegawaiYangAda]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.semua = tuple(self.asal)
        for orang in self.semua:
            if orang.pegawai.nip:
                self.nip[orang.pegawai.nip] = orang

    def senama(self, nama: str) -> list[PegawaiYangAda]:
        """People of that name; the index is made when the first row needs it, often never."""
        if not self.nama:
            for orang in self.semua:
                self.nama.setdefault(kunci(orang.pegawai.nama), []).append(orang)
        return self.nama.get(kunci(nama), [])

    def untuk(self, baris: BarisImpor, diambil: set[int]) -> PegawaiYangAda | None:
        if not self.semua:
            return None
        isian = baris.isian
        nip = str(isian["nip"])
        if nip and nip in self.nip:
            return self.nip[nip]
        if nip and len(self.nip) == len(self.semua):
            return None
        senama = self.senama(str(isian["nama"]))
        if not senama:
            return None
        lahir = isian["tanggal_lahir"]
        calon = [
            orang
            for orang in senama
            if orang.pegawai.id not in diambil
            and not (nip and orang.pegawai.nip)
            and (
                lahir == orang.pegawai.tanggal_lahir
                or (not nip and (lahir is None or orang.pegawai.tanggal_lahir is None))
            )
        ]
        return calon[0] if len(calon) == 1 else None


def _tertahan(baris: Sequence[BarisImpor], cari: _Pencari, ditemukan: set[int]) -> tuple[PegawaiYangAda, ...]:
    """People not found whose name or NIP stands in a row that was refused or left out."""
    hasil: dict[int, PegawaiYangAda] = {}
    for b in baris:
        if b.keadaan is KeadaanBaris.DITOLAK and b.isian:
            senama = cari.senama(str(b.isian["nama"]))
            dengan_nip = cari.nip.get(str(b.isian["nip"]))
            for orang in [*senama, *([dengan_nip] if dengan_nip else [])]:
                if orang.pegawai.id not in ditemukan:
                    hasil[orang.pegawai.id] = orang
    return tuple(hasil.values())


def _perubahan(baris: BarisImpor, orang: PegawaiYangAda) -> tuple[UbahBidang, ...]:
    ubah: list[UbahBidang] = []
    isian = baris.isian
    pegawai = orang.pegawai
    for bidang in _LANGSUNG:
        baru = isian[bidang]
        if not baru:
            continue
        lama = getattr(pegawai, bidang)
        if baru == lama or (lama and bidang in baris.turunan):
            continue
        if isinstance(baru, str) and isinstance(lama, str) and baru.casefold() == lama.casefold():
            continue
        ubah.append(UbahBidang(bidang, label_bidang(bidang), tampil(lama, bidang), tampil(baru, bidang), baru))
    _ubah_kompetensi(isian["kompetensi"], orang, ubah)
    _ubah_jabatan(baris, orang, ubah)
    return tuple(ubah)


def _ubah_kompetensi(baru: NilaiBidang, orang: PegawaiYangAda, ubah: list[UbahBidang]) -> None:
    """New words are added; words that the file does not have stay."""
    if not isinstance(baru, tuple) or not baru:
        return
    lama = orang.pegawai.kompetensi
    punya = {k.casefold() for k in lama}
    tambah = tuple(k for k in baru if k.casefold() not in punya)
    if tambah:
        gabung = (*lama, *tambah)
        ubah.append(UbahBidang("kompetensi", label_bidang("kompetensi"), tampil(lama), tampil(gabung), gabung))


def _ubah_jabatan(baris: BarisImpor, orang: PegawaiYangAda, ubah: list[UbahBidang]) -> None:
    isian = baris.isian
    jabatan = isian["jabatan"]
    if isinstance(jabatan, JabatanTeks):
        orang = _kursi_dimaksud(jabatan, orang)
    if isinstance(jabatan, JabatanTeks) and not _jabatan_sama(jabatan, orang):
        lama = _sebut(orang.sebagai, orang.nama_jabatan, orang.nama_fungsional)
        ubah.append(UbahBidang("jabatan", label_bidang("jabatan"), lama, str(jabatan), jabatan))
    unit = isian["unit"]
    if isinstance(unit, str) and unit and unit.casefold() != orang.nama_unit.casefold():
        ubah.append(UbahBidang("unit", label_bidang("unit"), orang.nama_unit, unit, unit))
    kelas = isian["kelas"]
    # The kelas of a seat that has a holder is the holder's row's to say, not the Plh.'s.
    berpejabat = orang.sebagai is SebagaiPemangku.PLH and orang.kelas is not None
    if isinstance(kelas, int) and kelas != orang.kelas and not berpejabat:
        ubah.append(UbahBidang("kelas", label_bidang("kelas"), str(orang.kelas or ""), str(kelas), kelas))


def _kursi_dimaksud(jabatan: JabatanTeks, orang: PegawaiYangAda) -> PegawaiYangAda:
    """The person with the seat to compare with: one that the row names as Plt. or Plh. and that they hold so beside."""
    if jabatan.sebagai is not orang.sebagai_rangkap or jabatan.nama.casefold() != orang.rangkap.casefold():
        return orang
    return replace(
        orang,
        nama_jabatan=orang.rangkap,
        nama_fungsional="",
        sebagai=orang.sebagai_rangkap,
        nama_unit=orang.unit_rangkap,
        kelas=orang.kelas_rangkap,
    )


def _jabatan_sama(jabatan: JabatanTeks, orang: PegawaiYangAda) -> bool:
    """The names count; a functional name or a second seat that the file does not mention is no change."""
    return (
        jabatan.nama.casefold() == orang.nama_jabatan.casefold()
        and jabatan.sebagai is orang.sebagai
        and jabatan.nama_fungsional.casefold() in ("", orang.nama_fungsional.casefold())
        and jabatan.rangkap.casefold() in ("", orang.rangkap.casefold())
    )


def _sebut(sebagai: SebagaiPemangku, nama: str, nama_fungsional: str) -> str:
    depan = "" if sebagai is SebagaiPemangku.DEFINITIF or not nama else f"{sebagai} "
    return f"{depan}{nama}" + (f" ({nama_fungsional})" if nama_fungsional else "")


def tampil(nilai: object, bidang: str = "") -> str:
    """A value as people read it: dates dd-mm-yyyy, an NIP in groups, words of a list with commas."""
    if nilai is None:
        return ""
    if isinstance(nilai, date):
        return f"{nilai:%d-%m-%Y}"
    if isinstance(nilai, tuple):
        return ", ".join(str(n) for n in nilai)
    return format_nip(str(nilai)) if bidang == "nip" else str(nilai)
