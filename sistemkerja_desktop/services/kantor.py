"""The office itself: making its file, its letterhead and its settings."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Berkas, Kantor
from sistemkerja_desktop.domain.nip import GalatNIP, parse_nip
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit, ModelKedudukan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.pengguna import catat_nama
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.basis_data import AKHIRAN, BasisData, hapus_berkas

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_TEMPAT_NOMOR = frozenset(("klasifikasi", "urut", "angka", "unit", "bulan", "tahun"))


@dataclass(frozen=True, slots=True)
class KantorBaru:
    """What the first start asks for. `kepala` may be left out; `lambang` is the bytes of a PNG or JPEG or None."""

    profil_id: str
    model_id: str
    nama: str
    pemerintah: str
    induk: str
    alamat: str
    tempat: str
    kode_surat: str
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    atasan_jabatan: str = ""
    atasan_nama: str = ""
    atasan_nip: str = ""
    atasan_pangkat: str = ""
    penyusun: str = ""
    kepala: Pegawai | None = None
    jabatan_fungsional_kepala: str = ""
    lambang: bytes | None = None


def buka_kantor(path: Path, *, hanya_baca: bool = False, jam: Callable[[], datetime] = datetime.now) -> Sesi:
    """Opens an office's file. Raises GalatPengguna or GalatLingkungan with a remedy."""
    return Sesi(BasisData.buka(path, hanya_baca=hanya_baca), jam=jam)


def buat_kantor(path: Path, baru: KantorBaru, *, jam: Callable[[], datetime] = datetime.now) -> Sesi:
    """Makes the file of a new office with the skeleton of its model, and opens it.

    The file appears under its name only when it is complete: a crash leaves nothing half-made. Raises
    GalatPengguna when something required is missing or the file exists already.
    """
    path = path if path.suffix == AKHIRAN else path.with_name(path.name + AKHIRAN)
    _periksa(baru)
    if path.exists():
        raise GalatPengguna(f"Berkas {path.name} sudah ada.", "Pilih nama lain, atau buka berkas itu.")
    sementara = path.with_name(f".{path.name}.baru")
    hapus_berkas(sementara)
    try:
        sesi = Sesi(BasisData.buka(sementara, buat=True), jam=jam)
        try:
            _isi_kantor(sesi, baru)
        finally:
            sesi.tutup()
        sementara.replace(path)
    finally:
        hapus_berkas(sementara)
    return buka_kantor(path, jam=jam)


def ganti_lambang(sesi: Sesi, isi: bytes | None) -> Perubahan:
    """Puts the coat of arms into the file, or takes it off the letterhead. Raises GalatPengguna for no picture."""
    with sesi.tulis("Ganti lambang daerah" if isi else "Lepas lambang daerah") as uk:
        uk.update(replace(uk.get(Kantor, 1), lambang_id=_tambah_lambang(uk, isi) if isi else None))
    return uk.perubahan


def lambang(sesi: Sesi) -> bytes | None:
    """The coat of arms as PNG or JPEG bytes, or None."""
    if sesi.kantor.lambang_id is None:
        return None
    with sesi.baca() as uk:
        return uk.get(Berkas, sesi.kantor.lambang_id).isi


def periksa_pola(pola: str) -> None:
    """Raises GalatPengguna when the number pattern lacks {urut} (or {angka}) or {tahun}, or has a strange placeholder.

    A placeholder is a name and nothing else: what it could be asked for besides ("{urut.…}") says nothing to people.
    """
    try:
        tempat = [satu[1:] for satu in Formatter().parse(pola) if satu[1] is not None]
        if any(nama not in _TEMPAT_NOMOR or bentuk or ubahan for nama, bentuk, ubahan in tempat):
            raise ValueError(pola)
    except ValueError as galat:
        raise GalatPengguna(
            f"Pola nomor “{pola}” tidak dapat dipakai.",
            "Pakai hanya {klasifikasi}, {urut}, {angka}, {unit}, {bulan}, dan {tahun}.",
        ) from galat
    # Not by the text: "{{urut}}" is a pair of braces with a word between.
    ada = {nama for nama, *_ in tempat}
    if not ada & {"urut", "angka"} or "tahun" not in ada:
        raise GalatPengguna(f"Pola nomor “{pola}” tidak memuat {{urut}} dan {{tahun}}.", "Tambahkan keduanya.")


def _periksa(baru: KantorBaru) -> None:
    wajib = {
        "nama kantor": baru.nama,
        "nama pemerintah daerah": baru.pemerintah,
        "alamat": baru.alamat,
        "tempat penetapan surat": baru.tempat,
        "kode unit pada nomor surat": baru.kode_surat,
    }
    kosong = [nama for nama, isi in wajib.items() if not isi.strip()]
    if kosong:
        raise GalatPengguna(f"Belum diisi: {', '.join(kosong)}.", "Lengkapi, lalu lanjutkan.")
    if baru.kepala is not None and baru.kepala.nip:
        try:
            parse_nip(baru.kepala.nip)
        except GalatNIP as galat:
            raise GalatPengguna(f"NIP kepala: {galat.pesan}", galat.tindakan) from galat


def _isi_kantor(sesi: Sesi, baru: KantorBaru) -> None:
    profil = muat_profil(baru.profil_id)
    model = profil.model_dengan_id(baru.model_id)
    with sesi.tulis(f"Buat kantor {baru.nama}") as uk:
        lambang_id = _tambah_lambang(uk, baru.lambang) if baru.lambang else None
        uk.add(_kantor(baru, profil, lambang_id))
        catat_definisi(uk, profil)
        catat_nama(uk, baru.penyusun.strip())
        kursi_kepala = _tambah_kerangka(uk, model, baru)
        if baru.kepala is not None and kursi_kepala is not None:
            kepala = uk.add(replace(baru.kepala, id=0))
            uk.add(PemangkuJabatan(0, kursi_kepala.id, kepala.id, SebagaiPemangku.DEFINITIF))


def _kantor(baru: KantorBaru, profil: Profil, lambang_id: int | None) -> Kantor:
    return Kantor(
        id=1,
        nama=baru.nama.strip(),
        pemerintah=baru.pemerintah.strip(),
        induk=baru.induk.strip(),
        alamat=baru.alamat.strip(),
        tempat=baru.tempat.strip(),
        profil_id=baru.profil_id,
        profil_versi=profil.versi,
        sebutan_surat_tugas=profil.nama_surat_tugas,
        model_id=baru.model_id,
        kode_surat=baru.kode_surat.strip(),
        kode_pos=baru.kode_pos,
        telepon=baru.telepon,
        laman=baru.laman,
        pos_el=baru.pos_el,
        lambang_id=lambang_id,
        atasan_jabatan=baru.atasan_jabatan,
        atasan_nama=baru.atasan_nama,
        atasan_nip=baru.atasan_nip,
        atasan_pangkat=baru.atasan_pangkat,
        penyusun=baru.penyusun.strip(),
    )


def _tambah_kerangka(uk: "UnitKerja", model: ModelKedudukan, baru: KantorBaru) -> Jabatan | None:
    """Adds the model's units and the seats of their heads; returns the seat that leads the office."""
    id_unit: dict[str, int] = {}
    kursi_pimpinan: Jabatan | None = None
    for urutan, kerangka in enumerate(model.kerangka):
        akar = not kerangka.induk
        unit = uk.add(
            UnitOrganisasi(
                0,
                baru.nama.strip() if akar else kerangka.nama,
                kerangka.jenis,
                None if akar else id_unit[kerangka.induk],
                kerangka.keterangan,
                urutan,
            )
        )
        id_unit[kerangka.kode] = unit.id
        kursi = _tambah_kursi_kepala(uk, kerangka, unit.id, baru.jabatan_fungsional_kepala if akar else "")
        kursi_pimpinan = kursi if akar else kursi_pimpinan
    return kursi_pimpinan


def _tambah_kursi_kepala(uk: "UnitKerja", kerangka: KerangkaUnit, unit_id: int, nama_fungsional: str) -> Jabatan | None:
    if not kerangka.kepala or kerangka.jenis_kepala is None:
        return None
    return uk.add(
        Jabatan(0, kerangka.kepala, unit_id, kerangka.jenis_kepala, memimpin=True, nama_fungsional=nama_fungsional)
    )


def _tambah_lambang(uk: "UnitKerja", isi: bytes) -> int:
    from sistemkerja_desktop.naskah.lambang import normalkan_lambang

    png = normalkan_lambang(isi)
    return uk.add(Berkas(0, "lambang.png", "image/png", png, hashlib.sha256(png).hexdigest())).id
