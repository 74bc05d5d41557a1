"""Surat tugas and the letters of its form: extension, change, early end, revocation."""

from sistemkerja_desktop.naskah.isi import Bagian, Blok, Diktum, Judul, Kepada, Penomoran
from sistemkerja_desktop.naskah.jenis.konsep import Konsep, bagian, orang_surat
from sistemkerja_desktop.naskah.kalimat import butir
from sistemkerja_desktop.naskah.pihak import kop_kantor

_TANPA_ORANG = "pencabutan"


def susun_tugas(konsep: Konsep) -> list[Blok]:
    """Kop, title, menimbang, dasar, the word that assigns, kepada, untuk, signature; many people in a lampiran.

    Raises GalatPengguna when nobody is assigned and without a dasar.
    """
    bahan = konsep.bahan
    if not bahan.orang and bahan.jenis != _TANPA_ORANG:
        raise konsep.kurang("pegawai yang ditugaskan", "Pilih sedikitnya satu pegawai.")
    if not any(d.strip() for d in bahan.dasar):
        raise konsep.kurang("dasar", "Isi sedikitnya satu dasar surat.")
    judul = konsep.teks("judul").upper()
    tanda_tangan = konsep.tanda_tangan(bertempat=True)
    blok: list[Blok] = [kop_kantor(bahan.kantor), Judul(judul, (konsep.teks("nomor"),) if bahan.nomor else ())]
    blok += konsep.bagian(konsep.teks("label.menimbang"), "menimbang", Penomoran.HURUF, penutup=";")
    blok += bagian(konsep.teks("label.dasar"), butir(bahan.dasar), Penomoran.ANGKA)
    blok.append(Diktum(_diktum(konsep, judul)))
    if konsep.templat.ada("surat"):
        surat = butir(konsep.daftar("surat"))
        if not surat:
            raise konsep.kurang("surat yang dicabut", "Pilih surat yang dicabut.")
        blok += bagian(konsep.teks("label.surat"), surat, Penomoran.ANGKA)
    blok += _kepada(konsep)
    blok += konsep.bagian(konsep.teks("label.untuk"), "untuk", Penomoran.ANGKA, dan=True)
    blok += [tanda_tangan, *konsep.penutup()]
    if konsep.berlampiran:
        blok += konsep.lampiran(konsep.tabel_orang(), tanda_tangan)
    return blok


def _diktum(konsep: Konsep, judul: str) -> str:
    """A letter whose title says "perintah" orders, any other assigns."""
    if "PERINTAH" in judul and konsep.templat.ada("diktum.perintah"):
        return konsep.teks("diktum.perintah")
    return konsep.teks("diktum")


def _kepada(konsep: Konsep) -> list[Blok]:
    label = konsep.teks("label.kepada")
    if konsep.berlampiran:
        return [Bagian(label, (konsep.teks("lampiran.kepada") + ".",))]
    return [Kepada(label, tuple(orang_surat(o) for o in konsep.bahan.orang))] if konsep.bahan.orang else []
