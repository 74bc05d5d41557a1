"""Checks of actors: heads of levels that the models have, and nobody who appoints themself."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak
from sistemkerja_desktop.regulasi.rakit_penugasan import PENUGAS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sistemkerja_desktop.regulasi.berkas import BerkasTOML
    from sistemkerja_desktop.regulasi.periksa import IsiProfil

DITUGASKAN = ("pegawai", "peserta", "individu", "ketua_tim", "anggota_tim", "penyampai_hasil")
"""Actors that are the people who are put to work: nobody appoints themself."""
_PELAKU_LEVEL = re.compile(r"pimpinan_level_(\d)")
_BIDANG_LANGKAH = ("pelaku", "kepada", "tembusan", "penyusun", "penandatangan", "penolak")


def periksa_level(
    berkas: "BerkasTOML", letak: Letak, pelaku: Iterable[str], level: Collection[int], siapa: str = "model ini"
) -> Iterator[GalatProfil]:
    """A fault for each head of a level that is not among `level`; every model has the first one."""
    for satu in pelaku:
        nomor = _PELAKU_LEVEL.fullmatch(satu)
        if nomor and int(nomor[1]) > 1 and int(nomor[1]) not in level:
            yield berkas.galat(letak, f"{siapa} tidak mempunyai level {nomor[1]}")


def periksa_pelaku(berkas: "Mapping[str, BerkasTOML]", isi: "IsiProfil") -> Iterator[GalatProfil]:
    """Of the rules for all models: each model has who is named, and those who appoint are others than the appointed."""
    level: dict[str, set[int]] = {
        model.nama: {satu.nomor for satu in isi.kedudukan[model.kedudukan].level}
        for model in isi.identitas.model
        if model.kedudukan in isi.kedudukan
    }
    for nama, letak, pelaku in _semua(isi):
        for model, ada in level.items():
            masalah = list(periksa_level(berkas[nama], letak, pelaku, ada, f"model '{model}'"))
            yield from masalah
            if masalah:
                break
    for nama, letak, pelaku, juga in _penetap(isi):
        for satu in pelaku:
            if satu in (*DITUGASKAN, *juga):
                yield berkas[nama].galat(letak, f"'{satu}' tidak dapat menugaskan atau menetapkan")


def _semua(isi: "IsiProfil") -> Iterator[tuple[str, Letak, tuple[str, ...]]]:
    penugasan = isi.wajib("penugasan.toml", skema.BerkasPenugasan)
    for i, sel in enumerate(penugasan.sel):
        yield "penugasan.toml", ("sel", i, "penugas"), sel.penugas
    for i, mekanisme in enumerate(penugasan.mekanisme):
        for j, langkah in enumerate(mekanisme.langkah):
            for kunci in _BIDANG_LANGKAH:
                yield "penugasan.toml", ("mekanisme", i, "langkah", j, kunci), getattr(langkah, kunci)
    yield "tim.toml", ("pelaku_penetap",), isi.wajib("tim.toml", skema.BerkasTim).pelaku_penetap
    laporan = isi.wajib("pertanggungjawaban.toml", skema.BerkasPertanggungjawaban).laporan
    for i, satu in enumerate(laporan):
        yield "pertanggungjawaban.toml", ("laporan", i, "pelapor"), (satu.pelapor,)
        yield "pertanggungjawaban.toml", ("laporan", i, "penerima"), satu.penerima
    for i, peran in enumerate(isi.wajib("tanggung-jawab.toml", skema.BerkasTanggungJawab).peran):
        yield "tanggung-jawab.toml", ("peran", i, "pelaku"), (peran.pelaku,)
    permasalahan = isi.ambil("permasalahan.toml", skema.BerkasPermasalahan)
    for i, kendala in enumerate(permasalahan.permasalahan if permasalahan else ()):
        yield "permasalahan.toml", ("permasalahan", i, "pengaju"), kendala.pengaju
        yield "permasalahan.toml", ("permasalahan", i, "pemutus"), kendala.pemutus


def _penetap(isi: "IsiProfil") -> Iterator[tuple[str, Letak, tuple[str, ...], tuple[str, ...]]]:
    for i, sel in enumerate(isi.wajib("penugasan.toml", skema.BerkasPenugasan).sel):
        # "penugas" means those whom this very key names.
        yield "penugasan.toml", ("sel", i, "penugas"), sel.penugas, (PENUGAS,)
    yield "tim.toml", ("pelaku_penetap",), isi.wajib("tim.toml", skema.BerkasTim).pelaku_penetap, ()
