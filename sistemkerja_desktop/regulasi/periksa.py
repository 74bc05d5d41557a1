"""Checks of a profile as a whole: shapes, targets, codes; every phase ends in a gate, every mechanism ends."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak, nilai_baris_pertama
from sistemkerja_desktop.regulasi.periksa_kedudukan import periksa_alur, periksa_kedudukan, periksa_reviu
from sistemkerja_desktop.regulasi.periksa_pelaku import periksa_pelaku
from sistemkerja_desktop.regulasi.periksa_penugasan import periksa_penugasan
from sistemkerja_desktop.regulasi.periksa_pilihan import (
    periksa_delapan_sel,
    periksa_pilihan,
    periksa_syarat,
    semua_opsi,
)
from sistemkerja_desktop.regulasi.warisan import FOLDER, IDENTITAS

if TYPE_CHECKING:
    from pydantic import BaseModel

_M = TypeVar("_M", bound="BaseModel")

_WAJIB: Mapping[str, "type[BaseModel]"] = {
    IDENTITAS: skema.BerkasIdentitas,
    "istilah.toml": skema.BerkasIstilah,
    "penugasan.toml": skema.BerkasPenugasan,
    "tim.toml": skema.BerkasTim,
    "pertanggungjawaban.toml": skema.BerkasPertanggungjawaban,
    "tanggung-jawab.toml": skema.BerkasTanggungJawab,
}
_BOLEH: Mapping[str, "type[BaseModel]"] = {
    "pilihan.toml": skema.BerkasPilihan,
    "permasalahan.toml": skema.BerkasPermasalahan,
    "pengelolaan-kinerja.toml": skema.BerkasButir,
    "proses-bisnis.toml": skema.BerkasButir,
    "pendukung.toml": skema.BerkasButir,
    "jam-kerja.toml": skema.BerkasJamKerja,
}


@dataclass(frozen=True, slots=True)
class IsiProfil:
    """The checked content of all files; `kedudukan` and `alur` by the name of their file without ending."""

    berkas: "Mapping[str, BaseModel]"
    kedudukan: Mapping[str, skema.BerkasKedudukan]
    alur: Mapping[str, skema.BerkasAlur]

    @property
    def identitas(self) -> skema.BerkasIdentitas:
        return self.wajib(IDENTITAS, skema.BerkasIdentitas)

    def ambil(self, nama: str, bentuk: type[_M]) -> _M | None:
        """The content of one file, None where the profile has none."""
        isi = self.berkas.get(nama)
        return isi if isinstance(isi, bentuk) else None

    def wajib(self, nama: str, bentuk: type[_M]) -> _M:
        """The content of a file that every profile has."""
        isi = self.berkas[nama]
        assert isinstance(isi, bentuk)
        return isi


def periksa_profil(berkas: Mapping[str, BerkasTOML]) -> tuple[IsiProfil | None, list[GalatProfil]]:
    """All files in their shapes and fitting together, or all faults; those of the shapes first, and alone."""
    masalah: list[GalatProfil] = []
    isi = _bentuk(berkas, masalah)
    if isi is not None and not masalah:
        masalah = [*_periksa_isi(berkas, isi)]
    # What one file has from another is looked at in both.
    unik = {(g.berkas, g.baris, g.kunci, g.masalah): g for g in masalah}
    return (None if unik else isi), list(unik.values())


def _periksa_isi(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> Iterator[GalatProfil]:
    yield from _periksa_model(berkas, isi)
    for nama, kedudukan in isi.kedudukan.items():
        yield from periksa_kedudukan(berkas[f"kedudukan/{nama}.toml"], kedudukan)
    for model in isi.identitas.model:
        milik, alur = isi.kedudukan.get(model.kedudukan), isi.alur.get(model.berkas_alur)
        if milik is not None and alur is not None:
            level = {satu.nomor for satu in milik.level}
            yield from periksa_alur(berkas[f"alur/{model.berkas_alur}.toml"], alur, level)
            yield from periksa_reviu(berkas[f"kedudukan/{model.kedudukan}.toml"], milik, alur)
    penugasan = isi.wajib("penugasan.toml", skema.BerkasPenugasan)
    yield from periksa_penugasan(berkas["penugasan.toml"], penugasan)
    pilihan = isi.ambil("pilihan.toml", skema.BerkasPilihan)
    if pilihan is not None:
        yield from periksa_pilihan(berkas["pilihan.toml"], pilihan)
    opsi = semua_opsi(pilihan)
    yield from periksa_delapan_sel(berkas["penugasan.toml"], penugasan.sel, opsi)
    dipakai = {nama: satu for nama, satu in berkas.items() if _terpakai(nama, isi)}
    for satu in dipakai.values():
        yield from periksa_syarat(satu, opsi)
    yield from periksa_pelaku(berkas, isi)
    yield from _periksa_jam(berkas, isi)
    yield from _periksa_laporan(berkas, isi)
    yield from _periksa_kode(dipakai)


def _bentuk(berkas: Mapping[str, BerkasTOML], masalah: list[GalatProfil]) -> IsiProfil | None:
    isi: dict[str, BaseModel] = {}
    for nama, bentuk in {**_WAJIB, **_BOLEH}.items():
        if nama in berkas:
            satu, galat = berkas[nama].periksa(bentuk)
            masalah.extend(galat)
            if satu is not None:
                isi[nama] = satu
        elif nama in _WAJIB:
            masalah.append(GalatProfil(nama, 0, "", "berkas tidak ada"))
    identitas = isi.get(IDENTITAS)
    if not isinstance(identitas, skema.BerkasIdentitas):
        return None
    model = identitas.model
    hasil = IsiProfil(
        isi,
        _folder(berkas, "kedudukan", {m.kedudukan for m in model}, skema.BerkasKedudukan, masalah),
        _folder(berkas, "alur", {m.berkas_alur for m in model}, skema.BerkasAlur, masalah),
    )
    masalah.extend(_asing(berkas, hasil))
    return hasil


def _folder(
    berkas: Mapping[str, BerkasTOML], folder: str, nama: set[str], bentuk: type[_M], masalah: list[GalatProfil]
) -> dict[str, _M]:
    hasil = {}
    for satu in sorted(nama):
        if f"{folder}/{satu}.toml" in berkas:
            isi, galat = berkas[f"{folder}/{satu}.toml"].periksa(bentuk)
            masalah.extend(galat)
            if isi is not None:
                hasil[satu] = isi
    return hasil


def _asing(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> Iterator[GalatProfil]:
    """Files that nothing reads: a name typed wrong would otherwise be a rule that silently does not hold."""
    model = isi.identitas.model
    dipakai = {f"kedudukan/{m.kedudukan}.toml" for m in model} | {f"alur/{m.berkas_alur}.toml" for m in model}
    dipakai |= {nama for awal in dipakai for nama in _sumber(berkas, awal)}
    for nama, satu in berkas.items():
        folder, _, _ = nama.rpartition("/")
        if nama not in _WAJIB and nama not in _BOLEH and folder not in FOLDER:
            yield GalatProfil(nama, 0, "", "berkas tidak dikenal")
        elif folder and nama not in dipakai and not satu.warisan:
            yield GalatProfil(nama, 0, "", "berkas tidak dipakai model mana pun")


def _sumber(berkas: Mapping[str, BerkasTOML], nama: str) -> Iterator[str]:
    """The files over which this one is laid, one after the other; rings were refused before."""
    while nama in berkas:
        folder, _, sendiri = nama.rpartition("/")
        dari = nilai_baris_pertama(berkas[nama].teks, "dari")
        if not dari or f"{dari}.toml" == sendiri:
            return
        nama = f"{folder}/{dari}.toml"
        yield nama


def _terpakai(nama: str, isi: IsiProfil) -> bool:
    folder, _, sendiri = nama.rpartition("/")
    sendiri = sendiri.removesuffix(".toml")
    return not folder or sendiri in (isi.kedudukan if folder == "kedudukan" else isi.alur)


def unik(berkas: BerkasTOML, larik: str, kunci: str, nilai: list[str]) -> Iterator[GalatProfil]:
    """A fault for each value that stood before."""
    for posisi, satu in enumerate(nilai):
        if satu in nilai[:posisi]:
            yield berkas.galat((larik, posisi, kunci), f"'{satu}' sudah dipakai")


def _periksa_model(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> Iterator[GalatProfil]:
    identitas = berkas[IDENTITAS]
    sampai = isi.identitas.berlaku_sampai
    if sampai is not None and sampai < isi.identitas.berlaku_sejak:
        yield identitas.galat(("berlaku_sampai",), "tanggalnya sebelum berlaku_sejak")
    if not isi.identitas.model:
        yield identitas.galat(("model",), "profil tidak mempunyai model")
    yield from unik(identitas, "model", "id", [m.id for m in isi.identitas.model])
    for posisi, model in enumerate(isi.identitas.model):
        letak: Letak = ("model", posisi, "kedudukan")
        kedudukan = isi.kedudukan.get(model.kedudukan)
        if kedudukan is None or model.berkas_alur not in isi.alur:
            nama = f"kedudukan/{model.kedudukan}" if kedudukan is None else f"alur/{model.berkas_alur}"
            tempat: Letak = letak if kedudukan is None or not model.alur else ("model", posisi, "alur")
            yield identitas.galat(tempat, f"berkas {nama}.toml tidak ada")
        elif model.id not in {bentuk.model for bentuk in kedudukan.bentuk}:
            yield identitas.galat(letak, f"kedudukan/{model.kedudukan}.toml tidak berisi bentuk untuk '{model.id}'")
    dikenal = {model.id: model.kedudukan for model in isi.identitas.model}
    for nama, kedudukan in isi.kedudukan.items():
        satu = berkas[f"kedudukan/{nama}.toml"]
        yield from unik(satu, "bentuk", "model", [b.model for b in kedudukan.bentuk])
        for posisi, bentuk in enumerate(kedudukan.bentuk):
            if dikenal.get(bentuk.model) != nama:
                yield satu.galat(("bentuk", posisi, "model"), f"model '{bentuk.model}' tidak ada di {IDENTITAS}")


def _periksa_jam(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> Iterator[GalatProfil]:
    """Times of a day in their order."""
    aturan = isi.ambil("jam-kerja.toml", skema.BerkasJamKerja)
    if aturan is None:
        return
    satu = berkas["jam-kerja.toml"]
    waktu = [("jam", i, jam.masuk, jam.pulang) for i, jam in enumerate(aturan.jam)]
    waktu += [("kelompok", i, jam.masuk, jam.pulang) for i, jam in enumerate(aturan.kelompok)]
    for larik, posisi, masuk, pulang in waktu:
        if pulang <= masuk:
            yield satu.galat((larik, posisi, "pulang"), "jam pulang harus sesudah jam masuk")
    for posisi, jam in enumerate(aturan.jam):
        if bool(jam.istirahat_mulai) != bool(jam.istirahat_selesai):
            yield satu.galat(("jam", posisi, "istirahat_mulai"), "istirahat_mulai dan istirahat_selesai diisi bersama")
        elif jam.istirahat_mulai and not jam.masuk <= jam.istirahat_mulai < jam.istirahat_selesai <= jam.pulang:
            yield satu.galat(("jam", posisi, "istirahat_mulai"), "istirahat harus di antara jam masuk dan pulang")


def _periksa_laporan(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> Iterator[GalatProfil]:
    """Months between reports say nothing of a report that is given once."""
    nama = "pertanggungjawaban.toml"
    for posisi, satu in enumerate(isi.wajib(nama, skema.BerkasPertanggungjawaban).laporan):
        if satu.jarak_bulan and not satu.berkala:
            yield berkas[nama].galat(("laporan", posisi, "jarak_bulan"), "hanya untuk laporan dengan berkala = true")


def _periksa_kode(berkas: Mapping[str, BerkasTOML]) -> Iterator[GalatProfil]:
    """Codes of rules are unique in the whole profile, so that a record may name a rule by its code alone."""
    pemilik: dict[str, str] = {}
    for nama, satu in berkas.items():
        folder, _, sendiri = nama.rpartition("/")
        awalan = f"{sendiri.removesuffix('.toml')}." if folder else ""
        for letak, kode in _kode_aturan(satu.isi, ()):
            # A model's structure and its steps may have files of one name.
            penuh = f"{awalan}{kode}"
            if penuh in pemilik:
                yield satu.galat((*letak, "kode"), f"kode '{penuh}' sudah dipakai di {pemilik[penuh]}")
            pemilik[penuh] = nama


def _kode_aturan(isi: Any, letak: Letak) -> Iterator[tuple[Letak, str]]:
    if isinstance(isi, dict):
        if "kode" in isi and "dasar_hukum" in isi and "penjelasan" in isi:
            yield letak, isi["kode"]
        for kunci, nilai in isi.items():
            if kunci != "mekanisme":
                yield from _kode_aturan(nilai, (*letak, kunci))
    elif isinstance(isi, list):
        for posisi, nilai in enumerate(isi):
            yield from _kode_aturan(nilai, (*letak, posisi))
