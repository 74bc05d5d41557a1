"""Puts the read cells of a row together: what one column says about another, twins, and the unit."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeVar, cast

from sistemkerja_desktop.domain.gelar import NamaTerurai
from sistemkerja_desktop.domain.golongan import GolonganTeks, status_golongan
from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import (
    JabatanTeks,
    baca_jabatan,
    jenis_dari_eselon,
    jenis_dari_kolom,
    jenjang_dari_teks,
)
from sistemkerja_desktop.domain.nip import NIP
from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.services.impor.model import BarisImpor, KeadaanBaris, NilaiBidang, Tingkat
from sistemkerja_desktop.services.impor.periksa import Lembar
from sistemkerja_desktop.services.impor.sel import Cacat
from sistemkerja_desktop.services.impor.unit import PencocokUnit, salah_ketik
from sistemkerja_desktop.services.periksa_pegawai import (
    UMUR_TERENDAH,
    UMUR_TERTINGGI,
    periksa_tanggal,
    selisih_jenjang,
)

T = TypeVar("T")

_PERIKSA = "Periksa; baris tetap dapat diimpor."
_TANPA = frozenset[str]()
_TEKS = ("pendidikan", "jurusan", "agama", "no_hp", "email")


def rakit(lembar: Lembar, pencocok: PencocokUnit, hari_ini: date) -> tuple[str, ...]:
    """Fills `isian` of every row and adds the faults between columns; returns the names that become new units."""
    _isi_baris(lembar)
    _periksa_tanggal(lembar, hari_ini)
    _jabatan(lembar)
    _periksa_kembar(lembar)
    return _unit(lembar, pencocok)


def _ambil(lembar: Lembar, bidang: str, tipe: type[T]) -> list[T | None]:
    """The column of a field, Nones where it is not mapped. `tipe` is what its reader in `sel` promises."""
    del tipe
    nilai = lembar.nilai.get(bidang)
    return [None] * len(lembar.baris) if nilai is None else cast("list[T | None]", nilai)


class _Sel(NamedTuple):
    """The cells of a row but for those of jabatan and unit; `golongan` is out of its two columns, `lain` is _TEKS."""

    baris: BarisImpor
    nama: NamaTerurai | None
    nip: NIP | None
    gelar_depan: str | None
    gelar_belakang: str | None
    status: StatusPegawai | None
    golongan: str
    tmt_golongan: date | None
    tmt_jabatan: date | None
    kelas: int | None
    tempat_lahir: str | None
    tanggal_lahir: date | None
    tempat_tanggal_lahir: tuple[str, date | None] | None
    jenis_kelamin: JenisKelamin | None
    kompetensi: tuple[str, ...] | None
    lain: tuple[str | None, ...]


def _sel(lembar: Lembar) -> Iterator[_Sel]:
    """The cells row by row."""
    kolom = zip(
        lembar.baris,
        _ambil(lembar, "nama", NamaTerurai),
        _ambil(lembar, "nip", NIP),
        _ambil(lembar, "gelar_depan", str),
        _ambil(lembar, "gelar_belakang", str),
        _ambil(lembar, "status", StatusPegawai),
        _golongan(lembar),
        _ambil(lembar, "tmt_golongan", date),
        _ambil(lembar, "tmt_jabatan", date),
        _ambil(lembar, "kelas", int),
        _ambil(lembar, "tempat_lahir", str),
        _ambil(lembar, "tanggal_lahir", date),
        _ambil(lembar, "tempat_tanggal_lahir", tuple),
        _ambil(lembar, "jenis_kelamin", JenisKelamin),
        _ambil(lembar, "kompetensi", tuple),
        zip(*(_ambil(lembar, b, str) for b in _TEKS), strict=True),
        strict=True,
    )
    return map(_Sel._make, kolom)


def _isi_baris(lembar: Lembar) -> None:
    for i, sel in enumerate(_sel(lembar)):
        nip, status, gol, jk = sel.nip, sel.status, sel.golongan, sel.jenis_kelamin
        tempat, lahir = sel.tempat_lahir, sel.tanggal_lahir
        if sel.tempat_tanggal_lahir:
            tempat, lahir = tempat or sel.tempat_tanggal_lahir[0], lahir or sel.tempat_tanggal_lahir[1]
        if nip:
            turunan = _periksa_nip(lembar, i, nip, status, lahir, jk)
            status, lahir, jk = nip.status, lahir or nip.tanggal_lahir, jk or nip.jenis_kelamin
        else:
            turunan = _TANPA if status else _STATUS_TURUNAN
            status = status or (status_golongan(gol) if gol else None) or StatusPegawai.NON_ASN
        if (gol and status_golongan(gol) is not status) or (not nip and status is not StatusPegawai.NON_ASN):
            gol = _periksa_status(lembar, i, nip, status, gol)
        sel.baris.turunan = turunan
        pendidikan, jurusan, agama, no_hp, email = sel.lain
        sel.baris.isian = {
            "nama": sel.nama.nama if sel.nama else "",
            "nip": nip.digit if nip else "",
            "gelar_depan": sel.gelar_depan or (sel.nama.gelar_depan if sel.nama else ""),
            "gelar_belakang": sel.gelar_belakang or (sel.nama.gelar_belakang if sel.nama else ""),
            "status": status,
            "golongan": gol,
            "tmt_golongan": sel.tmt_golongan,
            "jabatan": None,
            "tmt_jabatan": sel.tmt_jabatan,
            "kelas": sel.kelas,
            "unit": "",
            "pendidikan": pendidikan or "",
            "jurusan": jurusan or "",
            "tempat_lahir": tempat or "",
            "tanggal_lahir": lahir,
            "jenis_kelamin": jk,
            "agama": agama or "",
            "no_hp": no_hp or "",
            "email": email or "",
            "kompetensi": sel.kompetensi or (),
        }


def _periksa_tanggal(lembar: Lembar, hari_ini: date) -> None:
    """What the form of a person would not save, or would ask about, is said here already."""
    termuda, tertua = _tahun_lalu(hari_ini, UMUR_TERENDAH), _tahun_lalu(hari_ini, UMUR_TERTINGGI + 1)
    for i, baris in enumerate(lembar.baris):
        isian = cast("Mapping[str, date | None]", baris.isian)
        lahir, tmt_gol, tmt_jab = isian["tanggal_lahir"], isian["tmt_golongan"], isian["tmt_jabatan"]
        batas = lahir or date.min
        if (
            (lahir is None or tertua < lahir <= termuda)
            and (tmt_gol is None or batas < tmt_gol <= hari_ini)
            and (tmt_jab is None or batas < tmt_jab <= hari_ini)
        ):
            continue
        for m in periksa_tanggal(lahir, tmt_gol, tmt_jab, hari_ini):
            bidang = m.bidang
            if bidang == "tanggal_lahir" and bidang not in lembar.kolom:
                bidang = "nip" if bidang in baris.turunan else "tempat_tanggal_lahir"
            kode = _KODE_TANGGAL[m.bidang == "tanggal_lahir", m.menahan]
            cacat = Cacat(m.pesan, "Betulkan tanggalnya, atau kosongkan selnya.", kode)
            lembar.cacat(i, bidang, cacat if m.menahan else _peringatan(m.pesan, kode))


_KODE_TANGGAL = {
    (True, True): "tanggal-lahir",
    (True, False): "umur",
    (False, True): "tmt-lahir",
    (False, False): "tmt-depan",
}


def _tahun_lalu(hari: date, tahun: int) -> date:
    """That many years before; 29 February becomes the 28th."""
    return hari.replace(year=hari.year - tahun, day=min(hari.day, 28) if hari.month == 2 else hari.day)


_STATUS_TURUNAN = frozenset(("status",))
_LAHIR_TURUNAN = frozenset(("tanggal_lahir",))
_KELAMIN_TURUNAN = frozenset(("jenis_kelamin",))
_KEDUANYA_TURUNAN = _LAHIR_TURUNAN | _KELAMIN_TURUNAN


def _periksa_nip(
    lembar: Lembar, i: int, nip: NIP, status: StatusPegawai | None, lahir: date | None, kelamin: JenisKelamin | None
) -> frozenset[str]:
    """Compares the NIP with the other columns; returns the fields that only the NIP tells."""
    if status and status is not nip.status:
        alasan = f"NIP menurut susunannya milik {nip.status}, kolom status berisi {status}."
        lembar.cacat(i, "nip", _peringatan(alasan, "nip-status"))
    if lahir and lahir != nip.tanggal_lahir:
        alasan = f"Tanggal lahir di NIP {nip.tanggal_lahir:%d-%m-%Y}, kolom tanggal lahir {lahir:%d-%m-%Y}."
        lembar.cacat(i, "nip", _peringatan(alasan, "nip-lahir"))
    if kelamin and kelamin is not nip.jenis_kelamin:
        sebutan = "laki-laki" if nip.jenis_kelamin is JenisKelamin.LAKI_LAKI else "perempuan"
        alasan = f"Digit jenis kelamin NIP {nip.digit[14]} ({sebutan}), kolom JK berisi {kelamin}."
        lembar.cacat(i, "nip", _peringatan(alasan, "nip-kelamin"))
    # Further from both ends than the months can tell, the age at the start needs no exact look.
    if not 19 <= nip.mulai_tahun - nip.tanggal_lahir.year <= 60 and not nip.umur_wajar:
        alasan = f"Umur saat mulai kerja menurut NIP {nip.umur_mulai} tahun; biasanya 18–60."
        lembar.cacat(i, "nip", _peringatan(alasan, "nip-umur"))
    if lahir:
        return _TANPA if kelamin else _KELAMIN_TURUNAN
    return _LAHIR_TURUNAN if kelamin else _KEDUANYA_TURUNAN


def _periksa_status(lembar: Lembar, i: int, nip: NIP | None, status: StatusPegawai, gol: str) -> str:
    """Faults between status, golongan and NIP. A PNS golongan without its room is refused: it may be any of four."""
    bidang = "golongan" if "golongan" in lembar.kolom else "pangkat"
    if gol and status_golongan(gol) is not status:
        if status is StatusPegawai.PNS and gol in ("I", "II", "III", "IV"):
            alasan = (
                f"Golongan {gol} tanpa ruang; golongan PNS ditulis {gol}/a sampai {gol}/{'e' if gol == 'IV' else 'd'}."
            )
            lembar.cacat(i, bidang, Cacat(alasan, f"Ketik misalnya {gol}/a, atau kosongkan selnya.", "golongan-ruang"))
            return ""
        alasan = f"Golongan {gol} bukan golongan {status}."
        lembar.cacat(i, bidang, _peringatan(alasan, "golongan-status"))
    if not nip and status is not StatusPegawai.NON_ASN and lembar.baris[i].keadaan is KeadaanBaris.DITERIMA:
        lembar.cacat(
            i, "nip", _peringatan(f"{status} tanpa NIP.", "tanpa-nip", "Lengkapi NIP; baris tetap dapat diimpor.")
        )
    return gol


def _peringatan(alasan: str, kode: str, tindakan: str = _PERIKSA) -> Cacat:
    return Cacat(alasan, tindakan, kode, Tingkat.PERINGATAN)


def _golongan(lembar: Lembar) -> list[str]:
    """One golongan out of the two columns, which may stand swapped."""
    ingat: dict[tuple[int, int], tuple[str, str, str]] = {}
    hasil = []
    pasangan = zip(_ambil(lembar, "golongan", GolonganTeks), _ambil(lembar, "pangkat", GolonganTeks), strict=True)
    for i, (gol, pangkat) in enumerate(pasangan):
        kunci_gol = (id(gol), id(pangkat))
        gabung = ingat.get(kunci_gol)
        if gabung is None:
            gabung = ingat[kunci_gol] = _gabung_golongan(gol, pangkat)
        kode, catatan, selisih = gabung
        hasil.append(kode)
        if catatan:
            lembar.baris[i].perubahan.setdefault(lembar.kolom["golongan"], catatan)
        if selisih:
            lembar.cacat(i, "pangkat", _peringatan(selisih, "pangkat-golongan", "Periksa; golongan yang dipakai."))
    return hasil


def _gabung_golongan(gol: GolonganTeks | None, pangkat: GolonganTeks | None) -> tuple[str, str, str]:
    """(golongan, remark, contradiction)"""
    if gol is None or pangkat is None:
        ada = gol or pangkat
        return (ada.kode if ada else "", "", "")
    tertukar = gol.dari_pangkat and not pangkat.dari_pangkat
    kode = pangkat.kode if tertukar else gol.kode
    selisih = f"Pangkat menunjuk {pangkat.kode}, golongan {gol.kode}." if gol.kode != pangkat.kode else ""
    return kode, "kolom pangkat dan golongan tertukar" if tertukar else "", selisih


def _jabatan(lembar: Lembar) -> None:
    """Takes the columns about the jabatan up into it."""
    # By identity: equal cells share one object, and hashing its ten fields for every row is dear.
    ingat: dict[tuple[object, ...], tuple[JabatanTeks, str]] = {}
    semua = _ambil(lembar, "jabatan", JabatanTeks)
    kolom = [_ambil(lembar, b, str) for b in ("jenjang", "jenis_jabatan", "eselon", "sebagai")]
    for i, (baris, jabatan, tambahan) in enumerate(zip(lembar.baris, semua, zip(*kolom, strict=True), strict=True)):
        if jabatan is None:
            continue
        isian = cast("dict[str, NilaiBidang]", baris.isian)
        golongan = cast("str", isian["golongan"])
        kunci_jab = (id(jabatan), golongan, tambahan)
        jadi = ingat.get(kunci_jab)
        if jadi is None:
            lengkap = _lengkapi_jabatan(jabatan, *(t or "" for t in tambahan))
            jadi = ingat[kunci_jab] = lengkap, selisih_jenjang(lengkap.jenjang, golongan)
        isian["jabatan"], selisih = jadi
        if selisih:
            lembar.cacat(i, "jabatan", _peringatan(selisih, "jenjang-golongan"))


def _lengkapi_jabatan(jabatan: JabatanTeks, jenjang: str, jenis: str, eselon: str, sebagai: str) -> JabatanTeks:
    if jenjang and jabatan.jenjang is Jenjang.TIDAK_ADA and not jabatan.memimpin:
        gabung = baca_jabatan(f"{jabatan.nama} {jenjang}")
        if jenjang_dari_teks(jenjang) is not Jenjang.TIDAK_ADA and gabung.jenjang is not Jenjang.TIDAK_ADA:
            jabatan = replace(jabatan, nama=gabung.nama, jenis=gabung.jenis, jenjang=gabung.jenjang)
    if jabatan.jenjang is Jenjang.TIDAK_ADA:
        menurut_eselon = jenis_dari_eselon(eselon) if eselon else None
        menurut_jenis = jenis_dari_kolom(jenis) if jenis else None
        if menurut_eselon:
            jabatan = replace(jabatan, jenis=menurut_eselon)
        elif menurut_jenis and not (jabatan.memimpin and menurut_jenis is JenisJabatan.PELAKSANA):
            jabatan = replace(jabatan, jenis=menurut_jenis)
    kata = kunci(sebagai)
    if kata in ("plt", "pelaksana tugas"):
        return replace(jabatan, sebagai=SebagaiPemangku.PLT)
    return replace(jabatan, sebagai=SebagaiPemangku.PLH) if kata in ("plh", "pelaksana harian") else jabatan


def _periksa_kembar(lembar: Lembar) -> None:
    """The first row of a person stays, later ones are refused. Without NIP, name and birth date must be the same."""
    menurut_nip: dict[object, BarisImpor] = {}
    menurut_nama: dict[tuple[str, object], BarisImpor] = {}
    for i, baris in enumerate(lembar.baris):
        if baris.keadaan is not KeadaanBaris.DITERIMA:
            continue
        isian = baris.isian
        nip = isian["nip"]
        if nip:
            pertama = menurut_nip.setdefault(nip, baris)
            sebutan, bidang = "NIP", "nip"
        else:
            pertama = menurut_nama.setdefault((kunci(str(isian["nama"])), isian["tanggal_lahir"]), baris)
            sebutan, bidang = ("Nama dan tanggal lahir" if isian["tanggal_lahir"] else "Nama"), "nama"
        if pertama is baris:
            continue
        if not nip and not isian["tanggal_lahir"]:
            alasan = (
                f"Nama sama dengan baris {pertama.nomor}; tanpa NIP dan tanggal lahir keduanya tidak dapat dibedakan."
            )
            lembar.cacat(i, "nama", _peringatan(alasan, "nama-sama", "Lewati satu bila orangnya sama."))
            continue
        beda = " Isi lainnya sama." if pertama.isian == isian else " Isi lainnya berbeda."
        tindakan = f"Lewati salah satu dari baris {pertama.nomor} dan {baris.nomor}."
        lembar.cacat(i, bidang, Cacat(f"{sebutan} sama dengan baris {pertama.nomor}.{beda}", tindakan, "kembar"))


def _unit(lembar: Lembar, pencocok: PencocokUnit) -> tuple[str, ...]:
    """Finds each row's unit; a name that the office lacks is said once, at its first row."""
    baru: dict[str, str] = {}
    asal_baru: list[tuple[int, str]] = []
    kolom = lembar.kolom.get("unit", lembar.kolom.get("jabatan", 0))
    for i, (baris, nama) in enumerate(zip(lembar.baris, _ambil(lembar, "unit", str), strict=True)):
        jabatan = baris.isian["jabatan"]
        dari_jabatan = jabatan.unit if isinstance(jabatan, JabatanTeks) else ""
        if not nama and not dari_jabatan:
            continue
        cocok = pencocok.cari(nama or dari_jabatan)
        if nama and dari_jabatan and cocok.nama == pencocok.akar:
            khusus = pencocok.cari(dari_jabatan)
            cocok = cocok if khusus.baru else khusus
        cast("dict[str, NilaiBidang]", baris.isian)["unit"] = cocok.nama
        if cocok.catatan:
            baris.perubahan.setdefault(kolom, cocok.catatan)
        if cocok.baru and baris.keadaan is KeadaanBaris.DITERIMA:
            asal_baru.append((i, nama or dari_jabatan))
            baru.setdefault(cocok.nama, cocok.nama)
    _peringatan_unit(lembar, pencocok, asal_baru)
    return tuple(baru)


def _peringatan_unit(lembar: Lembar, pencocok: PencocokUnit, asal: list[tuple[int, str]]) -> None:
    banyak: dict[str, int] = {}
    pertama: dict[str, int] = {}
    for i, nama in asal:
        banyak[nama] = banyak.get(nama, 0) + 1
        pertama.setdefault(nama, i)
    dugaan = salah_ketik(nama for _, nama in asal)
    bidang = "unit" if "unit" in lembar.kolom else "jabatan"
    for nama, i in pertama.items():
        cocok = pencocok.cari(nama)
        saran = cocok.saran or dugaan.get(nama, ())
        if cocok.catatan or (not saran and not pencocok.akar):
            continue
        jumlah = f" ({banyak[nama]} baris)" if banyak[nama] > 1 else ""
        maksud = f" Maksudnya “{saran[0]}”?" if saran else ""
        alasan = f"Unit “{nama}” belum ada{jumlah}.{maksud}"
        tindakan = "Samakan, atau jadikan unit baru." if saran else "Menjadi unit baru bila diimpor."
        lembar.cacat(i, bidang, _peringatan(alasan, "unit-belum-ada", tindakan), saran)
