"""Every kind of letter: what it is made of (`BahanSurat`) and its wording (`Templat`) to blocks (`IsiSurat`)."""

from dataclasses import replace

from sistemkerja_desktop.naskah.bahan import BahanSurat
from sistemkerja_desktop.naskah.isi import IsiSurat, Kertas
from sistemkerja_desktop.naskah.jenis.dinas import susun_dinas, susun_laporan, susun_nota, susun_pribadi
from sistemkerja_desktop.naskah.jenis.keputusan import susun_keputusan
from sistemkerja_desktop.naskah.jenis.konsep import Konsep
from sistemkerja_desktop.naskah.jenis.tugas import susun_tugas
from sistemkerja_desktop.naskah.templat import BentukSurat, Templat

_CARA = {
    BentukSurat.SURAT_TUGAS: susun_tugas,
    BentukSurat.SURAT_DINAS: susun_dinas,
    BentukSurat.NOTA_DINAS: susun_nota,
    BentukSurat.KEPUTUSAN: susun_keputusan,
    BentukSurat.LAPORAN: susun_laporan,
    BentukSurat.SURAT_PRIBADI: susun_pribadi,
}


def susun_surat(bahan: BahanSurat, templat: Templat) -> IsiSurat:
    """The letter of `bahan.jenis` in the words of `templat`.

    Raises GalatPengguna when something is missing that the letter must say (people, dasar, reasons, a content of
    `bahan.isi_wajib`), for an unknown variant, and for paper and margins that cannot hold a letter.
    """
    bentuk = templat.ringkas.bentuk
    konsep = Konsep(bahan, templat)
    blok = _CARA[bentuk](konsep)
    kertas = Kertas.dari_kantor(bahan.kantor, bahan.kertas)
    pribadi = bentuk is BentukSurat.SURAT_PRIBADI
    return IsiSurat(
        jenis=bahan.jenis,
        nomor="" if pribadi else bahan.nomor,
        tanggal=bahan.tanggal,
        hal=konsep.teks("hal"),
        penulis=bahan.penandatangan.nama if pribadi else bahan.kantor.nama,
        # The upper margin is for a kop; without one it is that of the other pages.
        kertas=replace(kertas, atas=kertas.atas_lanjutan) if pribadi else kertas,
        blok=tuple(blok),
        gaya="keputusan" if bentuk is BentukSurat.KEPUTUSAN else "surat",
    )


def isi_kosong(bahan: BahanSurat, templat: Templat) -> tuple[str, ...]:
    """Which contents of `bahan.isi_wajib` the letter would say nothing about: `bahan.butir` takes them by that name.

    Raises GalatPengguna for an unknown variant.
    """
    return Konsep(bahan, templat).isi_kosong()
