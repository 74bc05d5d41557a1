"""Checks of a profile as a whole: targets exist, codes are unique, every phase has steps and ends in a gate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.daftar import IDENTITAS
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak

PIMPINAN = "{pimpinan}"
"""The one placeholder of a step's texts."""


@dataclass(frozen=True, slots=True)
class IsiProfil:
    """The checked content of all files; `kedudukan` and `alur` by the name of their file without ending."""

    identitas: skema.BerkasIdentitas
    istilah: skema.BerkasIstilah
    penugasan: skema.BerkasPenugasan
    tim: skema.BerkasTim
    pertanggungjawaban: skema.BerkasPertanggungjawaban
    tanggung_jawab: skema.BerkasTanggungJawab
    kedudukan: Mapping[str, skema.BerkasKedudukan]
    alur: Mapping[str, skema.BerkasAlur]


def periksa_profil(berkas: Mapping[str, BerkasTOML]) -> IsiProfil:
    """All files in their shapes and fitting together. Raises GalatProfil for the first fault."""
    sisa = dict(berkas)

    def ambil(nama: str) -> BerkasTOML:
        if nama not in sisa:
            raise GalatProfil(nama, 0, "", "berkas tidak ada")
        return sisa.pop(nama)

    isi = IsiProfil(
        identitas=ambil(IDENTITAS).sesuai(skema.BerkasIdentitas),
        istilah=ambil("istilah.toml").sesuai(skema.BerkasIstilah),
        penugasan=ambil("penugasan.toml").sesuai(skema.BerkasPenugasan),
        tim=ambil("tim.toml").sesuai(skema.BerkasTim),
        pertanggungjawaban=ambil("pertanggungjawaban.toml").sesuai(skema.BerkasPertanggungjawaban),
        tanggung_jawab=ambil("tanggung-jawab.toml").sesuai(skema.BerkasTanggungJawab),
        kedudukan={n: b.sesuai(skema.BerkasKedudukan) for n, b in _di_folder(sisa, "kedudukan")},
        alur={n: b.sesuai(skema.BerkasAlur) for n, b in _di_folder(sisa, "alur")},
    )
    for nama in sisa:
        raise GalatProfil(nama, 0, "", "berkas tidak dikenal")
    _periksa_model(berkas, isi)
    for nama, kedudukan in isi.kedudukan.items():
        _periksa_kedudukan(berkas[f"kedudukan/{nama}.toml"], kedudukan)
    for nama, alur in isi.alur.items():
        _periksa_alur(berkas[f"alur/{nama}.toml"], alur)
    _periksa_sel(berkas["penugasan.toml"], isi.penugasan)
    _periksa_kode(berkas)
    return isi


def _di_folder(sisa: dict[str, BerkasTOML], folder: str) -> list[tuple[str, BerkasTOML]]:
    awal = f"{folder}/"
    nama = [n for n in sisa if n.startswith(awal)]
    return [(n.removeprefix(awal).removesuffix(".toml"), sisa.pop(n)) for n in nama]


def _unik(berkas: BerkasTOML, larik: str, kunci: str, nilai: list[str]) -> None:
    for posisi, satu in enumerate(nilai):
        if satu in nilai[:posisi]:
            raise berkas.galat((larik, posisi, kunci), f"'{satu}' sudah dipakai")


def _periksa_model(berkas: Mapping[str, BerkasTOML], isi: IsiProfil) -> None:
    identitas = berkas[IDENTITAS]
    if not isi.identitas.model:
        raise identitas.galat(("model",), "profil tidak mempunyai model")
    _unik(identitas, "model", "id", [m.id for m in isi.identitas.model])
    for posisi, model in enumerate(isi.identitas.model):
        letak: Letak = ("model", posisi, "kedudukan")
        kedudukan = isi.kedudukan.get(model.kedudukan)
        if kedudukan is None or model.kedudukan not in isi.alur:
            folder = "kedudukan" if kedudukan is None else "alur"
            raise identitas.galat(letak, f"berkas {folder}/{model.kedudukan}.toml tidak ada")
        if model.id not in {bentuk.model for bentuk in kedudukan.bentuk}:
            raise identitas.galat(letak, f"kedudukan/{model.kedudukan}.toml tidak berisi bentuk untuk '{model.id}'")
    dikenal = {model.id: model.kedudukan for model in isi.identitas.model}
    for nama, kedudukan in isi.kedudukan.items():
        satu = berkas[f"kedudukan/{nama}.toml"]
        _unik(satu, "bentuk", "model", [b.model for b in kedudukan.bentuk])
        for posisi, bentuk in enumerate(kedudukan.bentuk):
            if dikenal.get(bentuk.model) != nama:
                raise satu.galat(("bentuk", posisi, "model"), f"model '{bentuk.model}' tidak ada di {IDENTITAS}")


def _periksa_kedudukan(berkas: BerkasTOML, kedudukan: skema.BerkasKedudukan) -> None:
    semua_jenis = {jenis.kode for bentuk in kedudukan.bentuk for jenis in bentuk.jenis_unit}
    for posisi, penilai in enumerate(kedudukan.penilai):
        for jenis in penilai.jenis_unit:
            if jenis not in semua_jenis:
                raise berkas.galat(("penilai", posisi, "jenis_unit"), f"jenis unit '{jenis}' tidak ada")
    for posisi, bentuk in enumerate(kedudukan.bentuk):
        letak: Letak = ("bentuk", posisi)
        jenis_bentuk = {jenis.kode for jenis in bentuk.jenis_unit}
        for jenis in bentuk.unit_organisasi:
            if jenis not in jenis_bentuk:
                raise berkas.galat((*letak, "unit_organisasi"), f"jenis unit '{jenis}' tidak ada")
        _periksa_kerangka(berkas, letak, bentuk, jenis_bentuk)


def _periksa_kerangka(berkas: BerkasTOML, letak: Letak, bentuk: skema.BentukData, jenis: set[str]) -> None:
    """Parents stand before their children, so that there is no ring and the office can be built from top to bottom."""
    terdahulu: set[str] = set()
    for posisi, unit in enumerate(bentuk.kerangka):
        di_sini: Letak = (*letak, "kerangka", posisi)
        if unit.kode in terdahulu:
            raise berkas.galat((*di_sini, "kode"), f"'{unit.kode}' sudah dipakai")
        if unit.jenis not in jenis:
            raise berkas.galat((*di_sini, "jenis"), f"jenis unit '{unit.jenis}' tidak ada")
        if bool(terdahulu) != bool(unit.induk):
            raise berkas.galat((*di_sini, "induk"), "hanya unit pertama, yaitu kantor, tanpa induk")
        if unit.induk and unit.induk not in terdahulu:
            raise berkas.galat((*di_sini, "induk"), f"unit '{unit.induk}' tidak ada di atasnya")
        if bool(unit.kepala) != (unit.jenis_kepala is not None):
            raise berkas.galat((*di_sini, "kepala"), "kepala dan jenis_kepala diisi bersama")
        terdahulu.add(unit.kode)
    if not bentuk.kerangka or not bentuk.kerangka[0].kepala:
        raise berkas.galat((*letak, "kerangka", 0, "kepala"), "kantor harus mempunyai kepala")


def _periksa_alur(berkas: BerkasTOML, alur: skema.BerkasAlur) -> None:
    _unik(berkas, "langkah", "kode", [langkah.kode for langkah in alur.langkah])
    urutan = list(Fase)
    terakhir = 0
    for posisi, langkah in enumerate(alur.langkah):
        if langkah.fase == Fase.SELESAI:
            raise berkas.galat(("langkah", posisi, "fase"), "fase selesai tidak mempunyai langkah")
        if urutan.index(langkah.fase) < terakhir:
            raise berkas.galat(("langkah", posisi, "fase"), "langkah tidak menurut urutan fase")
        terakhir = urutan.index(langkah.fase)
        for kunci, teks in (("uraian", langkah.uraian), ("ringkas", langkah.ringkas)):
            if "{" in teks.replace(PIMPINAN, "") or "}" in teks.replace(PIMPINAN, ""):
                raise berkas.galat(("langkah", posisi, kunci), f"hanya {PIMPINAN} yang boleh dalam kurung kurawal")
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        milik = [(posisi, langkah) for posisi, langkah in enumerate(alur.langkah) if langkah.fase == fase]
        if not milik:
            raise berkas.galat(("langkah",), f"fase {fase} tidak mempunyai langkah")
        gerbang = [posisi for posisi, langkah in milik if langkah.gerbang]
        if len(gerbang) != 1:
            posisi = gerbang[1] if gerbang else milik[-1][0]
            raise berkas.galat(("langkah", posisi, "gerbang"), f"fase {fase} harus mempunyai tepat satu gerbang")
        penutup = alur.langkah[gerbang[0]]
        if not penutup.wajib or penutup.bila:
            raise berkas.galat(("langkah", gerbang[0], "gerbang"), "gerbang harus langkah wajib tanpa syarat")


def _periksa_sel(berkas: BerkasTOML, penugasan: skema.BerkasPenugasan) -> None:
    ada: set[tuple[Cara, Cakupan]] = set()
    for posisi, sel in enumerate(penugasan.sel):
        if (sel.cara, sel.cakupan) in ada:
            raise berkas.galat(("sel", posisi, "cakupan"), f"{sel.cara} {sel.cakupan} sudah diatur")
        if sel.terbuka != bool(sel.penugas):
            raise berkas.galat(("sel", posisi, "penugas"), "cara yang terbuka menyebut penugas, yang tertutup tidak")
        ada.add((sel.cara, sel.cakupan))
    for cara in Cara:
        for cakupan in Cakupan:
            if (cara, cakupan) not in ada:
                raise berkas.galat(("sel",), f"{cara} {cakupan} belum diatur")


def _periksa_kode(berkas: Mapping[str, BerkasTOML]) -> None:
    """Codes of rules are unique in the whole profile, so that a record may name a rule by its code alone."""
    pemilik: dict[str, str] = {}
    for nama, satu in berkas.items():
        for letak, kode in _kode_aturan(satu.isi, ()):
            penuh = f"{nama.split('/')[-1].removesuffix('.toml')}.{kode}" if letak[:1] == ("langkah",) else kode
            if penuh in pemilik:
                raise satu.galat((*letak, "kode"), f"kode '{penuh}' sudah dipakai di {pemilik[penuh]}")
            pemilik[penuh] = nama


def _kode_aturan(isi: Any, letak: Letak) -> Iterator[tuple[Letak, str]]:
    if isinstance(isi, dict):
        if "kode" in isi and "dasar_hukum" in isi:
            yield letak, isi["kode"]
        for kunci, nilai in isi.items():
            yield from _kode_aturan(nilai, (*letak, kunci))
    elif isinstance(isi, list):
        for posisi, nilai in enumerate(isi):
            yield from _kode_aturan(nilai, (*letak, posisi))
