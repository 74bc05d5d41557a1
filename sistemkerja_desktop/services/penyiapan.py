"""The first start: where things are kept, and the answers of the wizard until the office's file is made."""

import json
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from platformdirs import user_data_path

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.gelar import urai_nama
from sistemkerja_desktop.domain.golongan import baca_golongan, status_golongan
from sistemkerja_desktop.domain.nip import parse_nip
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.kantor import KantorBaru

_NAMA_FOLDER = "Sistem Kerja Desktop"


def folder_data() -> Path:
    """The program's folder of this account; it may not exist yet."""
    return user_data_path(_NAMA_FOLDER, appauthor=False, roaming=False)


def berkas_bawaan() -> Path:
    """Where the office's file lies unless the person chose another place."""
    return folder_data() / "kantor.skd"


@dataclass(frozen=True, slots=True)
class IsianPenyiapan:
    """The wizard's answers as they were typed. `lambang` is the path of a picture or "", `langkah` the page."""

    profil_id: str = ""
    model_id: str = ""
    nama: str = ""
    pemerintah: str = ""
    induk: str = ""
    alamat: str = ""
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    tempat: str = ""
    kode_surat: str = ""
    lambang: str = ""
    kepala_nama: str = ""
    kepala_nip: str = ""
    kepala_golongan: str = ""
    kepala_fungsional: str = ""
    atasan_jabatan: str = ""
    atasan_nama: str = ""
    atasan_nip: str = ""
    penyusun: str = ""
    berkas: str = ""
    langkah: int = 0


def simpan_isian(isian: IsianPenyiapan, folder: Path | None = None) -> None:
    """Keeps the answers so that the wizard can be resumed. Where nothing can be written, they are not kept."""
    path = _path(folder)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        sementara = path.with_suffix(".baru")
        sementara.write_text(json.dumps(asdict(isian), ensure_ascii=False), encoding="utf-8")
        sementara.replace(path)


def ambil_isian(folder: Path | None = None) -> IsianPenyiapan | None:
    """The answers that were left, or None."""
    try:
        data = json.loads(_path(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    dikenal = {f.name for f in fields(IsianPenyiapan)}
    return IsianPenyiapan(**{k: v for k, v in data.items() if k in dikenal}) if isinstance(data, dict) else None


def hapus_isian(folder: Path | None = None) -> None:
    """Forgets them, when the office's file is made."""
    _path(folder).unlink(missing_ok=True)


def ke_kantor_baru(isian: IsianPenyiapan) -> KantorBaru:
    """The answers as `buat_kantor` takes them. Raises GalatPengguna for what cannot be read."""
    return KantorBaru(
        profil_id=isian.profil_id,
        model_id=isian.model_id,
        nama=isian.nama,
        pemerintah=isian.pemerintah,
        induk=isian.induk,
        alamat=isian.alamat,
        tempat=isian.tempat,
        kode_surat=isian.kode_surat,
        kode_pos=isian.kode_pos,
        telepon=isian.telepon,
        laman=isian.laman,
        pos_el=isian.pos_el,
        atasan_jabatan=isian.atasan_jabatan,
        atasan_nama=isian.atasan_nama,
        atasan_nip=isian.atasan_nip,
        penyusun=isian.penyusun,
        kepala=_kepala(isian),
        jabatan_fungsional_kepala=isian.kepala_fungsional,
        lambang=baca_lambang(Path(isian.lambang)) if isian.lambang else None,
    )


def baca_lambang(path: Path) -> bytes:
    """The coat of arms as PNG bytes. Raises GalatPengguna when the file is missing or no picture."""
    from sistemkerja_desktop.naskah.lambang import normalkan_lambang

    try:
        isi = path.read_bytes()
    except OSError as galat:
        raise GalatPengguna(f"Berkas lambang {path.name} tidak dapat dibaca.", "Pilih berkas lain.") from galat
    return normalkan_lambang(isi)


def _kepala(isian: IsianPenyiapan) -> Pegawai | None:
    if not isian.kepala_nama.strip():
        return None
    terurai = urai_nama(isian.kepala_nama)
    golongan = baca_golongan(isian.kepala_golongan).kode if isian.kepala_golongan.strip() else ""
    nip = parse_nip(isian.kepala_nip) if isian.kepala_nip.strip() else None
    return Pegawai(
        id=0,
        nama=terurai.nama,
        gelar_depan=terurai.gelar_depan,
        gelar_belakang=terurai.gelar_belakang,
        nip=nip.digit if nip else "",
        golongan=golongan,
        status=nip.status if nip else status_golongan(golongan) or StatusPegawai.NON_ASN,
        tanggal_lahir=nip.tanggal_lahir if nip else None,
        jenis_kelamin=nip.jenis_kelamin if nip else None,
    )


def _path(folder: Path | None) -> Path:
    return (folder or folder_data()) / "penyiapan.json"
