"""Letters with a body of paragraphs: surat dinas, nota dinas, laporan, and people's own letters."""

from dataclasses import replace

from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.naskah.isi import (
    Blok,
    Judul,
    KepalaNota,
    KepalaSurat,
    KodeQr,
    Pengesahan,
    SebutanJabatan,
    TandaTangan,
    Tembusan,
)
from sistemkerja_desktop.naskah.jenis.badan import Badan
from sistemkerja_desktop.naskah.jenis.konsep import Konsep
from sistemkerja_desktop.naskah.kalimat import butir
from sistemkerja_desktop.naskah.pihak import Penandatangan, kop_kantor

_TANPA = "–"


def susun_dinas(konsep: Konsep) -> list[Blok]:
    """Kop, place and date level with nomor, sifat, lampiran, hal; addressees; body; signature; tembusan."""
    bahan = konsep.bahan
    kepala = KepalaSurat(_tempat_tanggal(konsep), _baris_kepala(konsep), _kepada(konsep), bahan.di)
    tanda_tangan = konsep.tanda_tangan(bertempat=False)
    blok: list[Blok] = [kop_kantor(bahan.kantor), kepala, *Badan(konsep, menjorok=True).susun()]
    blok += [tanda_tangan, *konsep.penutup()]
    return blok + _lampiran(konsep, tanda_tangan)


def susun_nota(konsep: Konsep) -> list[Blok]:
    """Kop, title, the head with Yth., Dari, Tembusan, Tanggal, Nomor, Sifat, Lampiran, Hal; body; signature.

    It is from the official in whose name it is signed (a.n.), who answers for it; only the signature says who signed.
    """
    bahan = konsep.bahan
    yth = _kepada(konsep)
    baris = (
        (konsep.teks("kepala.yth"), "; ".join(yth)),
        (konsep.teks("kepala.dari"), bahan.penandatangan.atas_nama or konsep.isian["penandatangan"]),
        *(((konsep.teks("kepala.tembusan"), "; ".join(bahan.tembusan)),) if bahan.tembusan else ()),
        (konsep.teks("kepala.tanggal"), konsep.isian["tanggal"]),
        *_baris_kepala(konsep),
    )
    tanda_tangan = konsep.tanda_tangan(bertempat=False)
    blok: list[Blok] = [kop_kantor(bahan.kantor), Judul(konsep.teks("judul")), KepalaNota(baris)]
    blok += [*Badan(konsep, menjorok=True).susun(), tanda_tangan, *konsep.penutup()]
    return blok + _lampiran(konsep, tanda_tangan)


def susun_laporan(konsep: Konsep) -> list[Blok]:
    """Kop, title, headed parts, signature with place and date."""
    bahan = konsep.bahan
    baris = tuple(b for b in (konsep.teks("nomor") if bahan.nomor else "", konsep.isian["kegiatan_awal"].upper()) if b)
    tanda_tangan = konsep.tanda_tangan(bertempat=True)
    blok: list[Blok] = [kop_kantor(bahan.kantor), Judul(konsep.teks("judul").upper(), baris)]
    blok += [*Badan(konsep, menjorok=False).susun(), tanda_tangan, *konsep.penutup()]
    return blok + _lampiran(konsep, tanda_tangan)


def susun_pribadi(konsep: Konsep) -> list[Blok]:
    """A person's own letter: no kop and no number; the person signs, at their side who takes note of it."""
    bahan, orang = konsep.bahan, konsep.bahan.penandatangan
    isian = {
        "orang_nama": orang.nama,
        "orang_nip": format_nip(orang.nip),
        "orang_pangkat": orang.pangkat,
        "orang_jabatan": orang.jabatan,
    }
    konsep.isian.update({nama: konsep.isian[nama] or nilai for nama, nilai in isian.items()})
    baris = [(konsep.teks("kepala.lampiran"), bahan.lampiran)] if bahan.lampiran else []
    baris.append((konsep.teks("kepala.hal"), konsep.teks("hal")))
    mengetahui = tuple(
        _pengesahan(konsep.teks(kunci), satu)
        for kunci, semua in (("menyetujui", bahan.menyetujui), ("mengetahui", bahan.mengetahui))
        for satu in semua
    )
    blok: list[Blok] = [KepalaSurat(_tempat_tanggal(konsep), tuple(baris), _kepada(konsep), bahan.di, sejajar=False)]
    blok += Badan(konsep, menjorok=True).susun()
    blok.append(
        TandaTangan(
            tempat="",
            tanggal="",
            jabatan=(SebutanJabatan(konsep.teks("penutup_surat")),),
            nama=orang.nama,
            nip=format_nip(orang.nip),
            mengetahui=mengetahui,
        )
    )
    if bahan.qr:
        blok.append(KodeQr(bahan.qr, konsep.teks("qr")))
    if bahan.tembusan:
        blok.append(Tembusan(konsep.teks("label.tembusan"), butir(bahan.tembusan)))
    return blok


def _kepada(konsep: Konsep) -> tuple[str, ...]:
    if not any(k.strip() for k in konsep.bahan.kepada):
        raise konsep.kurang("tujuan", "Isi jabatan yang dituju.")
    return konsep.bahan.kepada


def _tempat_tanggal(konsep: Konsep) -> str:
    return f"{konsep.bahan.kantor.tempat}, {konsep.isian['tanggal']}"


def _baris_kepala(konsep: Konsep) -> tuple[tuple[str, str], ...]:
    bahan = konsep.bahan
    lampiran = bahan.lampiran or ("1 (satu) berkas" if konsep.berlampiran else _TANPA)
    return (
        *(((konsep.teks("kepala.nomor"), bahan.nomor),) if bahan.nomor else ()),
        (konsep.teks("kepala.sifat"), bahan.sifat.label),
        (konsep.teks("kepala.lampiran"), lampiran),
        (konsep.teks("kepala.hal"), konsep.teks("hal")),
    )


def _lampiran(konsep: Konsep, tanda_tangan: TandaTangan) -> list[Blok]:
    if not konsep.berlampiran:
        return []
    return konsep.lampiran(konsep.tabel_orang(), replace(tanda_tangan, mengetahui=()))


def _pengesahan(kata: str, pejabat: Penandatangan) -> Pengesahan:
    return Pengesahan(kata, pejabat.sebutan(), pejabat.nama, pejabat.pangkat, format_nip(pejabat.nip))
