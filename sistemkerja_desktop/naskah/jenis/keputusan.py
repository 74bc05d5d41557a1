"""Keputusan: title with what it is about, menimbang, mengingat, the articles, signature without gelar, lampiran."""

from collections.abc import Sequence
from dataclasses import replace

from sistemkerja_desktop.naskah.bahan import OrangBertugas
from sistemkerja_desktop.naskah.isi import Bagian, Blok, Diktum, Judul, Kolom, Penomoran, Tabel, TandaTangan
from sistemkerja_desktop.naskah.jenis.konsep import Konsep, bagian, jabatan_asal, nama_nip
from sistemkerja_desktop.naskah.kalimat import butir, urutan
from sistemkerja_desktop.naskah.pihak import kop_kantor, nama_keputusan


def susun_keputusan(konsep: Konsep) -> list[Blok]:
    """A keputusan in the typeface of its own, everything but its sentences in capitals.

    Raises GalatPengguna without members of the team and without a dasar.
    """
    bahan, isian = konsep.bahan, konsep.isian
    if not bahan.orang:
        raise konsep.kurang("anggota tim", "Pilih ketua dan anggota tim.")
    if not any(d.strip() for d in bahan.dasar):
        raise konsep.kurang("dasar", "Isi sedikitnya satu dasar pada Mengingat.")
    tanda_tangan = _tanda_tangan(konsep)
    judul = Judul(
        konsep.teks("judul").upper(),
        (
            *((konsep.teks("nomor").upper(),) if bahan.nomor else ()),
            "",
            konsep.teks("tentang").upper(),
            "",
            konsep.teks("hal").upper(),
            "",
            f"{isian['penandatangan'].upper()},",
        ),
    )
    blok: list[Blok] = [kop_kantor(bahan.kantor), judul]
    blok += konsep.bagian(konsep.teks("label.menimbang"), "menimbang", Penomoran.HURUF, penutup=";")
    blok += bagian(konsep.teks("label.mengingat"), butir(bahan.dasar, penutup=";"), Penomoran.ANGKA)
    blok.append(Diktum(konsep.teks("memutuskan").upper()))
    blok.append(Bagian(konsep.teks("label.menetapkan"), (konsep.teks("menetapkan").upper(),)))
    for urut, kalimat in enumerate(konsep.daftar("diktum"), 1):
        blok.append(Bagian(urutan(urut).upper(), (f"{kalimat.rstrip(' .;')}.",)))
    blok += [tanda_tangan, *konsep.penutup()]
    return blok + konsep.lampiran(_susunan_tim(bahan.orang), tanda_tangan)


def _tanda_tangan(konsep: Konsep) -> TandaTangan:
    tanda_tangan = konsep.tanda_tangan(bertempat=True)
    return replace(
        tanda_tangan,
        nama=nama_keputusan(konsep.bahan.penandatangan),
        jabatan=tuple(replace(satu, jabatan=_kapital(satu.jabatan)) for satu in tanda_tangan.jabatan),
    )


def _kapital(jabatan: str) -> str:
    """A jabatan in capitals; Plt. and Plh. keep their small letters."""
    awal, spasi, sisa = jabatan.partition(" ")
    return f"{awal}{spasi}{sisa.upper()}" if awal in ("Plt.", "Plh.") else jabatan.upper()


def _susunan_tim(orang: Sequence[OrangBertugas]) -> Tabel:
    """Name, jabatan, part in the team, and the task where somebody's is given."""
    bertugas = any(o.tugas for o in orang)
    kolom = (
        Kolom("No.", 11.0, utuh=True, tengah=True),
        Kolom("Nama/NIP", 54.0),
        Kolom("Jabatan", 44.0),
        Kolom("Kedudukan dalam Tim", 32.0),
        *((Kolom("Tugas", 48.0),) if bertugas else ()),
    )
    baris = tuple(
        (
            str(i),
            nama_nip(o.orang),
            jabatan_asal(o) or "–",
            o.peran or "–",
            *((o.tugas or "–",) if bertugas else ()),
        )
        for i, o in enumerate(orang, 1)
    )
    return Tabel(kolom, baris)
