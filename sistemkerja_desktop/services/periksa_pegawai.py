"""Checks of a person, for the form and the import: what keeps it from being saved, what is to be looked at again."""

from collections.abc import Iterator
from datetime import date

from sistemkerja_desktop.domain.golongan import status_golongan
from sistemkerja_desktop.domain.jabatan import Jabatan, Jenjang
from sistemkerja_desktop.domain.jenjang import golongan_sesuai, rentang_golongan
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.nip import NIP, GalatNIP, parse_nip
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import rapikan

UMUR_TERENDAH, UMUR_TERTINGGI = 15, 75
"""Years of age outside which a birth date is asked about."""


@dataclass(frozen=True, slots=True)
class MasalahIsian:
    """A fault at a field (its name in `Pegawai` or `Jabatan`, seats' with the prefix "jabatan_").

    `menahan` keeps the form from being saved, otherwise it is a warning.
    """

    bidang: str
    pesan: str
    menahan: bool = False


def periksa_pegawai(
    pegawai: Pegawai, jabatan: Jabatan | None, susunan: SusunanKantor, hari_ini: date
) -> list[MasalahIsian]:
    """All faults of a person and, if given, of the seat in the same form; at most one for each field, worst first."""
    masalah = [
        *_periksa_nama(pegawai),
        *_periksa_nip(pegawai, susunan),
        *_periksa_golongan(pegawai, jabatan),
        *_periksa_tanggal(pegawai, hari_ini),
        *_periksa_kontak(pegawai),
        *(_periksa_jabatan(jabatan, susunan) if jabatan is not None else ()),
    ]
    masalah.sort(key=lambda m: not m.menahan)
    pertama: dict[str, MasalahIsian] = {}
    for satu in masalah:
        pertama.setdefault(satu.bidang, satu)
    return list(pertama.values())


def _periksa_nama(pegawai: Pegawai) -> Iterator[MasalahIsian]:
    if not rapikan(pegawai.nama):
        yield MasalahIsian("nama", "Nama kosong. Isi nama tanpa gelar.", menahan=True)


def _periksa_nip(pegawai: Pegawai, susunan: SusunanKantor) -> Iterator[MasalahIsian]:
    if not pegawai.nip:
        if pegawai.status is not StatusPegawai.NON_ASN:
            yield MasalahIsian("nip", f"{pegawai.status} mempunyai NIP. Isi 18 digit bila sudah diketahui.")
        return
    try:
        nip = parse_nip(pegawai.nip)
    except GalatNIP as galat:
        yield MasalahIsian("nip", f"{galat.pesan} {galat.tindakan}", menahan=True)
        return
    for lain in susunan.pegawai.values():
        if lain.nip == nip.digit and lain.id != pegawai.id:
            yield MasalahIsian("nip", f"NIP ini sudah dipakai {lain.nama_lengkap}.", menahan=True)
            return
    yield from _banding_nip(pegawai, nip)


def _banding_nip(pegawai: Pegawai, nip: NIP) -> Iterator[MasalahIsian]:
    """What the number says, beside the other fields."""
    if not nip.umur_wajar:
        yield MasalahIsian("nip", f"Menurut NIP, mulai bekerja pada umur {nip.umur_mulai} tahun. Periksa digitnya.")
    if pegawai.status is not nip.status and pegawai.status is not StatusPegawai.NON_ASN:
        yield MasalahIsian("status", f"NIP ini berpola {nip.status}, statusnya {pegawai.status}.")
    if pegawai.status is StatusPegawai.NON_ASN:
        yield MasalahIsian("status", f"Non-ASN tidak mempunyai NIP; NIP ini berpola {nip.status}.")
    if pegawai.jenis_kelamin is not None and pegawai.jenis_kelamin is not nip.jenis_kelamin:
        kata = "laki-laki" if nip.jenis_kelamin is JenisKelamin.LAKI_LAKI else "perempuan"
        yield MasalahIsian("jenis_kelamin", f"Digit ke-15 NIP berarti {kata}.")
    if pegawai.tanggal_lahir is not None and pegawai.tanggal_lahir != nip.tanggal_lahir:
        yield MasalahIsian("tanggal_lahir", f"Menurut NIP, lahir {tanggal_singkat(nip.tanggal_lahir)}.")


def _periksa_golongan(pegawai: Pegawai, jabatan: Jabatan | None) -> Iterator[MasalahIsian]:
    golongan = pegawai.golongan
    if not golongan:
        return
    milik = status_golongan(golongan)
    if milik is None:
        yield MasalahIsian(
            "golongan", 'Golongan tidak dikenal. Tulis seperti "III/b" (PNS) atau "IX" (PPPK).', menahan=True
        )
        return
    if milik is not pegawai.status:
        yield MasalahIsian("golongan", f"{golongan} adalah golongan {milik}, statusnya {pegawai.status}.")
    selisih = selisih_jenjang(jabatan.jenjang, golongan) if jabatan is not None else ""
    if selisih:
        yield MasalahIsian("jabatan_jenjang", selisih)


def selisih_jenjang(jenjang: Jenjang, golongan: str) -> str:
    """Says in words that a golongan is unusual for that jenjang, "" where it is not."""
    rentang = None if golongan_sesuai(jenjang, golongan) else rentang_golongan(jenjang)
    if rentang is None:
        return ""
    dari, sampai = rentang
    lazim = dari if dari == sampai else f"{dari} sampai {sampai}"
    return f"Jenjang {jenjang} lazimnya golongan {lazim}, bukan {golongan}."


def _periksa_tanggal(pegawai: Pegawai, hari_ini: date) -> Iterator[MasalahIsian]:
    return periksa_tanggal(pegawai.tanggal_lahir, pegawai.tmt_golongan, pegawai.tmt_jabatan, hari_ini)


def periksa_tanggal(
    lahir: date | None, tmt_golongan: date | None, tmt_jabatan: date | None, hari_ini: date
) -> Iterator[MasalahIsian]:
    """Faults of the three dates, each by itself and against the birth date."""
    if lahir is not None:
        umur = hari_ini.year - lahir.year - ((hari_ini.month, hari_ini.day) < (lahir.month, lahir.day))
        if lahir > hari_ini:
            yield MasalahIsian("tanggal_lahir", "Tanggal lahir di masa depan.", menahan=True)
        elif not UMUR_TERENDAH <= umur <= UMUR_TERTINGGI:
            yield MasalahIsian("tanggal_lahir", f"Umurnya {umur} tahun. Periksa tahunnya.")
    semua = (("tmt_golongan", "TMT golongan", tmt_golongan), ("tmt_jabatan", "TMT jabatan", tmt_jabatan))
    for bidang, kata, tmt in semua:
        if tmt is None:
            continue
        if lahir is not None and tmt <= lahir:
            yield MasalahIsian(bidang, f"{kata} mendahului tanggal lahir.", menahan=True)
        elif tmt > hari_ini:
            yield MasalahIsian(bidang, f"{kata} di masa depan.")


def _periksa_kontak(pegawai: Pegawai) -> Iterator[MasalahIsian]:
    email = pegawai.email.strip()
    if email and ("@" not in email.strip("@") or " " in email):
        yield MasalahIsian("email", "Bukan alamat pos-el. Contoh: nama@contoh.go.id.")


def _periksa_jabatan(jabatan: Jabatan, susunan: SusunanKantor) -> Iterator[MasalahIsian]:
    if not rapikan(jabatan.nama):
        yield MasalahIsian("jabatan_nama", "Nama jabatan kosong.", menahan=True)
    if jabatan.unit_id not in susunan.unit:
        yield MasalahIsian("jabatan_unit_id", "Pilih unit.", menahan=True)
    if jabatan.kelas is not None and not 1 <= jabatan.kelas <= 17:
        yield MasalahIsian("jabatan_kelas", "Kelas jabatan 1 sampai 17.", menahan=True)
    kepala = susunan.kursi_kepala(jabatan.unit_id)
    if jabatan.memimpin and kepala is not None and kepala.id != jabatan.id:
        yield MasalahIsian("jabatan_memimpin", f"Unit ini sudah mempunyai {kepala.nama}.", menahan=True)
