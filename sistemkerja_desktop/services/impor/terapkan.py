"""Writing the accepted rows of an employee file: one transaction, one audit row, one undo step. It never deletes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor.bidang import BIDANG
from sistemkerja_desktop.services.impor.judul import tanda_dalam
from sistemkerja_desktop.services.impor.model import (
    BandingBaris,
    HasilAnalisis,
    HasilBanding,
    JenisBanding,
    Kemajuan,
    NilaiBidang,
    PegawaiYangAda,
    TataLetak,
)
from sistemkerja_desktop.services.impor.pemulung import tanpa_pemulung
from sistemkerja_desktop.services.impor.penempatan import Penempatan, Permintaan
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_BIDANG_PEGAWAI = tuple(f.name for f in fields(Pegawai) if f.name != "id")
_BIDANG_JABATAN = frozenset(("jabatan", "unit", "kelas"))
_BIDANG_TEMPAT = frozenset(("jabatan", "unit"))
_LANGKAH = 3
_KUNCI_INGATAN = "impor.pemetaan"
_KUNCI_TEMPAT = "impor.tempat"


def pegawai_yang_ada(sesi: Sesi) -> list[PegawaiYangAda]:
    """Everybody of the office with their seat in names, to compare a file with."""
    susunan = sesi.susunan
    hasil = []
    for orang in susunan.pegawai.values():
        dudukan = susunan.dudukan(orang.id)
        if not dudukan:
            hasil.append(PegawaiYangAda(orang))
            continue
        utama = dudukan[0]
        rangkap = dudukan[1] if len(dudukan) > 1 else None
        hasil.append(
            PegawaiYangAda(
                orang,
                nama_unit=susunan.unit[utama.unit_id].nama,
                nama_jabatan=utama.jabatan.nama,
                nama_fungsional=utama.jabatan.nama_fungsional,
                sebagai=utama.sebagai,
                kelas=utama.jabatan.kelas,
                rangkap=rangkap.jabatan.nama if rangkap else "",
                sebagai_rangkap=rangkap.sebagai if rangkap else SebagaiPemangku.PLT,
                unit_rangkap=susunan.unit[rangkap.unit_id].nama if rangkap else "",
                kelas_rangkap=rangkap.jabatan.kelas if rangkap else None,
            )
        )
    return hasil


def pemetaan_diingat(sesi: Sesi) -> dict[str, TataLetak]:
    """The layouts of earlier imports by their signature."""
    with sesi.baca() as uk:
        ingatan, tempat = uk.pengaturan(_KUNCI_INGATAN) or {}, uk.pengaturan(_KUNCI_TEMPAT) or {}
    return {
        tanda: TataLetak({int(kolom): bidang for kolom, bidang in isi.items()}, **tempat.get(tanda, {}))
        for tanda, isi in ingatan.items()
    }


def terapkan_impor(sesi: Sesi, hasil: HasilAnalisis, kemajuan: Kemajuan | None = None) -> Perubahan:
    """Writes new people with their seats and the changed fields of those who are there; remembers the mapping.

    People who are missing in the file stay as they are. `kemajuan` may raise to stop it. Raises GalatPengguna when
    nothing is to be written or the office's data has changed since the comparison, GalatLingkungan for a full disk.
    Whatever raises, nothing is written.
    """
    banding = hasil.banding
    baru, berubah = banding.dengan_jenis(JenisBanding.BARU), banding.dengan_jenis(JenisBanding.BERUBAH)
    if not baru and not berubah:
        if hasil.diterima:
            raise GalatPengguna("Tidak ada baris baru atau berubah.", "Data kantor sudah sama dengan berkas ini.")
        raise GalatPengguna("Tidak ada baris yang diterima.", "Betulkan baris yang ditolak, lalu impor lagi.")
    with tanpa_pemulung(), sesi.tulis(_nama(len(baru), len(berubah))) as uk:
        lapor = kemajuan or (lambda _sampai, _dari, _uraian: None)
        lapor(0, _LANGKAH, "Menulis pegawai")
        _periksa_belum_berubah(uk, baru, berubah)
        unit = _tambah_unit(uk, sesi.model, hasil.unit_baru)
        # Those who are there first: a newcomer does not take the seat of a head whom the file confirms.
        permintaan = [*_ubah_orang(uk, berubah), *_tambah_orang(uk, baru)]
        penempatan = Penempatan(uk, sesi.model, unit, sesi.hari_ini(), _kursi_tetap(banding), _id_hilang(banding))
        lapor(1, _LANGKAH, "Menempatkan pada jabatan")
        for satu in permintaan:
            penempatan.tempatkan(satu)
        penempatan.tulis()
        lapor(2, _LANGKAH, "Menyimpan")
        _ingat(uk, hasil)
    return uk.perubahan


def _nama(baru: int, berubah: int) -> str:
    bagian = [f"{jumlah} {kata}" for jumlah, kata in ((baru, "baru"), (berubah, "berubah")) if jumlah]
    return f"Impor pegawai: {', '.join(bagian)}"


def _periksa_belum_berubah(uk: "UnitKerja", baru: Sequence[BandingBaris], berubah: Sequence[BandingBaris]) -> None:
    sekarang = {p.id: p for p in uk.list(Pegawai)}
    nip = {p.nip for p in sekarang.values() if p.nip}
    usang = any(b.ada is not None and sekarang.get(b.ada.pegawai.id) != b.ada.pegawai for b in berubah)
    if usang or any(b.baris is not None and b.baris.isian.get("nip") in nip for b in baru):
        raise GalatPengguna(
            "Data pegawai sudah diubah sejak berkas ini dibandingkan. Tidak ada yang ditulis.",
            "Kembali ke langkah sebelumnya, lalu bandingkan lagi.",
        )


def _tambah_unit(uk: "UnitKerja", model: ModelKedudukan, nama: Sequence[str]) -> list[UnitOrganisasi]:
    """All units of the office, with the new ones below the office itself."""
    unit = list(uk.list(UnitOrganisasi))
    ada = {kunci(u.nama) for u in unit}
    akar = next(u for u in unit if u.induk_id is None)
    urutan = max((u.urutan for u in unit if u.induk_id == akar.id), default=-1) + 1
    baru = [n for n in dict.fromkeys(nama) if kunci(n) not in ada]
    return [
        *unit,
        *uk.add_all(
            [UnitOrganisasi(0, n, _jenis_unit(model, n), akar.id, urutan=urutan + i) for i, n in enumerate(baru)]
        ),
    ]


def _jenis_unit(model: ModelKedudukan, nama: str) -> str:
    """The kind that the name begins with ("Subbagian ..."), else the most frequent one below the skeleton's head."""
    kata = kunci(nama)
    for jenis, label in model.jenis_unit:
        if kata.startswith(kunci(label)):
            return jenis
    pimpinan = {k.kode for k in model.kerangka if not k.induk}
    sering = Counter(k.jenis for k in model.kerangka if k.induk in pimpinan).most_common(1)
    return sering[0][0] if sering else model.jenis_unit[-1][0]


def _tambah_orang(uk: "UnitKerja", baru: Sequence[BandingBaris]) -> list[Permintaan]:
    isian = [b.baris.isian for b in baru if b.baris is not None]
    if not isian:
        return []
    # What a row leaves empty stands in it as the field's default; fields that no file has get theirs in storage.
    bidang = [nama for nama in _BIDANG_PEGAWAI if nama in isian[0]]
    lajur = zip(*map(itemgetter(*bidang), isian), strict=True)
    ids = uk.add_lajur(Pegawai, dict(zip(bidang, lajur, strict=True)))
    return [
        permintaan
        for id_, i in zip(ids, isian, strict=True)
        if (permintaan := _permintaan(id_, i, baru=True)) is not None
    ]


def _ubah_orang(uk: "UnitKerja", berubah: Sequence[BandingBaris]) -> list[Permintaan]:
    hasil = []
    ubahan = []
    for b in berubah:
        if b.ada is None or b.baris is None:
            continue
        nilai: dict[str, Any] = {u.bidang: u.nilai for u in b.ubah}
        milik = {k: v for k, v in nilai.items() if k in BIDANG and BIDANG[k].pegawai}
        if milik:
            ubahan.append(replace(b.ada.pegawai, **milik))
        if not _BIDANG_JABATAN.isdisjoint(nilai) or "tmt_jabatan" in nilai:
            permintaan = _permintaan(b.ada.pegawai.id, b.baris.isian, baru=False)
            if permintaan is not None:
                hasil.append(permintaan)
    uk.update_all(ubahan)
    return hasil


def _permintaan(pegawai_id: int, isian: Mapping[str, NilaiBidang], *, baru: bool) -> Permintaan | None:
    """What the row says about the seat; None where it says nothing."""
    jabatan, unit, kelas, tmt = isian["jabatan"], isian["unit"], isian["kelas"], isian["tmt_jabatan"]
    if not jabatan and not unit and not kelas and (baru or not tmt):
        return None
    return Permintaan(
        pegawai_id,
        jabatan if isinstance(jabatan, JabatanTeks) else None,
        unit if isinstance(unit, str) else "",
        kelas if isinstance(kelas, int) else None,
        tmt if isinstance(tmt, date) else None,
    )


def _kursi_tetap(banding: HasilBanding) -> frozenset[int]:
    """People whose seat the file confirms: nobody else of the file may take it."""
    return frozenset(
        b.ada.pegawai.id
        for b in banding.baris
        if b.ada is not None
        and b.ada.sebagai is SebagaiPemangku.DEFINITIF
        and _BIDANG_TEMPAT.isdisjoint(u.bidang for u in b.ubah)
    )


def _id_hilang(banding: HasilBanding) -> frozenset[int]:
    return frozenset(ada.pegawai.id for ada in banding.hilang)


def _ingat(uk: "UnitKerja", hasil: HasilAnalisis) -> None:
    """Remembers columns, sheet and header of this layout; another header of this file is not to be looked for again."""
    tanda, tabel = hasil.pemetaan.tanda, hasil.tabel
    kolom = {str(k): v for k, v in hasil.pemetaan.sebagai_dict().items()}
    uk.simpan_pengaturan(_KUNCI_INGATAN, (uk.pengaturan(_KUNCI_INGATAN) or {}) | {tanda: kolom})
    tempat = uk.pengaturan(_KUNCI_TEMPAT) or {}
    lembar = tabel.lembar if tabel.lembar_lain else tempat.get(tanda, {}).get("lembar", "")
    dipilih = {t for t, isi in tempat.items() if isi["judul_dipilih"] and t != tanda}
    for ditinggalkan in tanda_dalam(tabel.baris, dipilih):
        tempat[ditinggalkan]["judul_dipilih"] = False
    tempat[tanda] = {"lembar": lembar, "judul_dipilih": hasil.judul_dipilih}
    uk.simpan_pengaturan(_KUNCI_TEMPAT, tempat)
