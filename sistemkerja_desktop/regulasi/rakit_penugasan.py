"""Ways to an assignment from the files' shape to the domain's: defaults of steps are filled in."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sistemkerja_desktop.domain.regulasi import (
    BERAKHIR,
    SELESAI,
    Aturan,
    DasarHukum,
    JenisSurat,
    LangkahMekanisme,
    Mekanisme,
)
from sistemkerja_desktop.regulasi import skema

PENUGAS = "penugas"
SURAT_TUGAS = "{surat_tugas}"
"""The placeholder of a step's texts: what this regulation calls the letter of assignment."""
Dasar = Callable[[tuple[str | skema.DasarLain, ...]], tuple[DasarHukum, ...]]


def mekanisme_polos(data: skema.MekanismeData) -> Mekanisme:
    """The mechanism without articles, to look at where its steps lead."""
    return rakit_mekanisme(data, Aturan("", "", ()), (), lambda _: (), "", {})


def rakit_mekanisme(
    data: skema.MekanismeData,
    aturan_sel: Aturan,
    penugas: tuple[str, ...],
    dasar: Dasar,
    surat_tugas: str,
    nama: Mapping[str, str],
) -> Mekanisme:
    """The mechanism as the cell with that rule uses it: the actor "penugas" becomes those who appoint there.

    `surat_tugas` is what the letter of assignment is called, `nama` what steps are called by their code.
    """
    langkah = (_langkah(data, posisi, aturan_sel, dasar, surat_tugas) for posisi in range(len(data.langkah)))
    bernama = (replace(satu, nama=satu.nama or nama.get(satu.kode, "")) for satu in langkah)
    return Mekanisme(data.kode, tuple(_dengan_penugas(satu, penugas) for satu in bernama))


def _dengan_penugas(langkah: LangkahMekanisme, penugas: tuple[str, ...]) -> LangkahMekanisme:
    def isi(pelaku: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(kode for satu in pelaku for kode in (penugas if satu == PENUGAS and penugas else (satu,)))

    return replace(
        langkah,
        pelaku=isi(langkah.pelaku),
        kepada=isi(langkah.kepada),
        penyusun=isi(langkah.penyusun),
        penandatangan=isi(langkah.penandatangan),
    )


def rakit_surat(data: skema.JenisSuratData, aturan: Aturan) -> JenisSurat:
    return JenisSurat(data.kode, data.nama, aturan, data.isi_wajib, data.wajib_tembusan)


def _langkah(
    data: skema.MekanismeData, posisi: int, aturan_sel: Aturan, dasar: Dasar, surat_tugas: str
) -> LangkahMekanisme:
    satu = data.langkah[posisi]
    terakhir = posisi + 1 == len(data.langkah)
    berikut = SELESAI if terakhir else data.langkah[posisi + 1].kode
    uraian, penjelasan = (teks.replace(SURAT_TUGAS, surat_tugas) for teks in (satu.uraian, satu.penjelasan))
    aturan = aturan_sel
    if satu.dasar_hukum:
        aturan = Aturan(f"{data.kode}.{satu.kode}", penjelasan or uraian, dasar(satu.dasar_hukum))
    return LangkahMekanisme(
        kode=satu.kode,
        pelaku=satu.pelaku,
        uraian=uraian,
        saluran=satu.saluran,
        aturan=aturan,
        surat=satu.surat,
        kepada=satu.kepada,
        tembusan=satu.tembusan,
        penyusun=satu.penyusun,
        penandatangan=satu.penandatangan,
        keputusan=satu.keputusan,
        setuju=(satu.setuju or berikut) if satu.keputusan else "",
        tolak=(satu.tolak or BERAKHIR) if satu.keputusan else "",
        penolak=satu.penolak,
        alasan_tolak=satu.alasan_tolak,
        surat_tolak=satu.surat_tolak,
        lanjut="" if satu.keputusan else satu.lanjut or berikut,
        nama=satu.nama,
    )
