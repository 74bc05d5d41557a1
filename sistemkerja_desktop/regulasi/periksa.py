"""Checks of a profile as a whole: shapes, targets, codes; every phase ends in a gate, every mechanism ends."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak
from sistemkerja_desktop.regulasi.periksa_kedudukan import periksa_alur, periksa_kedudukan
from sistemkerja_desktop.regulasi.periksa_penugasan import periksa_penugasan
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
    if isi is None or masalah:
        return None, masalah
    masalah.extend(_periksa_model(berkas, isi))
    for nama, kedudukan in isi.kedudukan.items():
        masalah.extend(periksa_kedudukan(berkas[f"kedudukan/{nama}.toml"], kedudukan))
    label_level = {k: {level.nomor for level in v.level} for k, v in isi.kedudukan.items()}
    for model in isi.identitas.model:
        if model.berkas_alur in isi.alur and model.kedudukan in isi.kedudukan:
            masalah.extend(
                periksa_alur(
                    berkas[f"alur/{model.berkas_alur}.toml"], isi.alur[model.berkas_alur], label_level[model.kedudukan]
                )
            )
    masalah.extend(periksa_penugasan(berkas["penugasan.toml"], isi.wajib("penugasan.toml", skema.BerkasPenugasan)))
    masalah.extend(_periksa_pilihan(berkas, isi))
    masalah.extend(_periksa_kode({n: b for n, b in berkas.items() if _terpakai(n, isi)}))
    unik = {(g.berkas, g.baris, g.kunci, g.masalah): g for g in masalah}
    return (None if unik else isi), list(unik.values())


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
    masalah.extend(_asing(berkas))
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


def _asing(berkas: Mapping[str, BerkasTOML]) -> Iterator[GalatProfil]:
    """Files that nothing reads: a name typed wrong would otherwise be a rule that silently does not hold."""
    for nama in berkas:
        folder, _, _ = nama.rpartition("/")
        if nama not in _WAJIB and nama not in _BOLEH and folder not in FOLDER:
            yield GalatProfil(nama, 0, "", "berkas tidak dikenal")


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
    if not isi.identitas.model:
        yield identitas.galat(("model",), "profil tidak mempunyai model")
    yield from unik(identitas, "model", "id", [m.id for m in isi.identitas.model])
    for posisi, model in enumerate(isi.identitas.model):
        letak: Letak = ("model", posisi, "kedudukan")
        kedudukan = isi.kedudukan.get(model.kedudukan)
        if kedudukan is None or model.berkas_alur not in isi.alur:
            nama = f"kedudukan/{model.kedudukan}" if kedudukan is None else f"alur/{model.berkas_alur}"
            yield identitas.galat(letak, f"berkas {nama}.toml tidak ada")
        elif model.id not in {bentuk.model for bentuk in kedudukan.bentuk}:
            yield identitas.galat(letak, f"kedudukan/{model.kedudukan}.toml tidak berisi bentuk untuk '{model.id}'")
    dikenal = {model.id: model.kedudukan for model in isi.identitas.model}
    for nama, kedudukan in isi.kedudukan.items():
        satu = berkas[f"kedudukan/{nama}.toml"]
        yield from unik(satu, "bentuk", "model", [b.model for b in kedudukan.bentuk])
        for posisi, bentuk in enumerate(kedudukan.bentuk):
            if dikenal.get(bentuk.model) != nama:
                yield satu.galat(("bentuk", posisi, "model"), f"model '{bentuk.model}' tidak ada di {IDENTITAS}")


def _periksa_pilihan(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> Iterator[GalatProfil]:
    """Every `bila_pilihan` names an option, and what holds until the office chooses is one."""
    pilihan = isi.ambil("pilihan.toml", skema.BerkasPilihan)
    opsi: set[str] = set()
    for posisi, satu in enumerate(pilihan.pilihan if pilihan else ()):
        milik = [o.kode for o in satu.opsi]
        opsi.update(f"{satu.kode}:{kode}" for kode in milik)
        if satu.bawaan not in milik:
            yield berkas["pilihan.toml"].galat(("pilihan", posisi, "bawaan"), f"opsi '{satu.bawaan}' tidak ada")
    for nama, berkas_ini in berkas.items():
        for letak, bila in _semua_nilai(berkas_ini.isi, (), "bila_pilihan") if _terpakai(nama, isi) else ():
            if bila not in opsi:
                yield berkas_ini.galat(letak, f"pilihan '{bila}' tidak ada")


def _semua_nilai(isi: Any, letak: Letak, dicari: str) -> Iterator[tuple[Letak, str]]:
    if isinstance(isi, dict):
        for kunci, nilai in isi.items():
            if kunci == dicari and nilai:
                yield (*letak, kunci), str(nilai)
            else:
                yield from _semua_nilai(nilai, (*letak, kunci), dicari)
    elif isinstance(isi, list):
        for posisi, nilai in enumerate(isi):
            yield from _semua_nilai(nilai, (*letak, posisi), dicari)


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
