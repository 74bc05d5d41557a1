"""What closes a letter: its signatures, the copies, the QR code."""

from collections.abc import Sequence

from sistemkerja_desktop.naskah.docx.lembar import Lembar
from sistemkerja_desktop.naskah.docx.unsur import MM, Lari, Paragraf, Sel, TabelWord
from sistemkerja_desktop.naskah.isi import KodeQr, SebutanJabatan, TandaTangan, Tembusan

_RUANG_CAP = 22 * MM
_TEMBUSAN_UTUH = 8
SISI_QR = 24 * MM


def tanda_tangan(lembar: Lembar, blok: TandaTangan) -> None:
    """The signature block, never alone on a page; who takes note of the letter signs at its left."""
    # What stands above comes along.
    if lembar.unsur:
        lembar.unsur[-1].lekat()
    x = lembar.gaya.ukur.tanda_tangan
    jarak = lembar.beri_jarak(14.0)
    if blok.tempat:
        jarak = _tempat_tanggal(lembar, blok, jarak)
    if blok.mengetahui:
        _berdampingan(lembar, blok, jarak)
        return
    if lembar.kode_qr is not None:
        _di_samping_qr(lembar, blok, lembar.kode_qr, jarak)
        lembar.kode_qr = None
        return
    atas, bawah = _pihak(lembar, x, lembar.lebar - x, blok.jabatan, (blok.nama, blok.pangkat, blok.nip))
    for paragraf, sebelum in ((atas, jarak), (bawah, _RUANG_CAP)):
        if paragraf:
            paragraf[0].sebelum = sebelum
        lembar.unsur.extend(paragraf)
    (bawah or atas)[-1].lem = False


def _tempat_tanggal(lembar: Lembar, blok: TandaTangan, jarak: float) -> float:
    """The lines of place and date; returns the space below them."""
    ukur = lembar.gaya.ukur
    nilai = ukur.tanda_tangan + ukur.nilai_tanggal
    for label, isi in ((blok.label_tempat, blok.tempat), (blok.label_tanggal, blok.tanggal)):
        lari = lembar.gaya.muat(isi, lembar.lebar - nilai)
        teks = Lari(f"{lembar.gaya.rapikan(label)}\t")
        lembar.tambah(
            Paragraf(
                [teks, lari], ukur.tinggi, kiri=nilai, awal=ukur.tanda_tangan, tab=(nilai,), sebelum=jarak, lem=True
            )
        )
        jarak = 0.0
    return 8.25


def _berdampingan(lembar: Lembar, blok: TandaTangan, jarak: float) -> None:
    """Who signs beside each other, as a table without rules: titles begin on one line, and so do names."""
    x = lembar.gaya.ukur.tanda_tangan
    lebar = [x, lembar.lebar - x]
    sendiri = _pihak(lembar, 0.0, lebar[1], blok.jabatan, (blok.nama, blok.pangkat, blok.nip))
    baris = []
    for urut, satu in enumerate(blok.mengetahui):
        lain = _pihak(lembar, 0.0, x - 8 * MM, satu.jabatan, (satu.nama, satu.pangkat, satu.nip), satu.kata, x)
        for bagian, sebelum in ((0, lembar.tinggi if urut else 0.0), (1, _RUANG_CAP)):
            isi = [lain[bagian], sendiri[bagian] if urut == 0 else []]
            for pihak in isi:
                if pihak:
                    pihak[0].sebelum = sebelum
            baris.append([Sel(p or [Paragraf([], 1.0, lem=True)], n) for p, n in zip(isi, lebar, strict=True)])
    for akhir in (p for sel in baris[-1] for p in sel.isi):
        akhir.lem = False
    lembar.tambah_tabel(TabelWord(lebar, baris), jarak)


def _pihak(
    lembar: Lembar,
    x: float,
    lebar: float,
    jabatan: Sequence[SebutanJabatan],
    penanda: tuple[str, str, str],
    kata: str = "",
    lebar_kolom: float = 0.0,
) -> tuple[list[Paragraf], list[Paragraf]]:
    """Above and below the room for stamp and pen: word and jabatan; nama, pangkat and NIP.

    They stand from `x` on in the width `lebar` of a column that is `lebar_kolom` wide, 0.0 for the rest of the text.
    """
    gaya = lembar.gaya
    atas = [Paragraf([Lari(gaya.rapikan(kata))], lembar.tinggi, kiri=x, lem=True)] if kata else []
    atas += _sebutan(lembar, x, lebar, jabatan, max(0.0, lebar_kolom - x - lebar))
    nama, pangkat, nip = penanda
    bawah = []
    for isi, tebal, terkecil in (
        (nama, gaya.tebal, 0.8),
        (pangkat, False, 0.8),
        (f"NIP {nip}" if nip else "", False, 0),
    ):
        if gaya.rapikan(isi):
            lari = gaya.muat_atau_pecah(isi, lebar, tebal=tebal, terkecil=terkecil)
            bawah.append(Paragraf([lari], lembar.tinggi, kiri=x, lem=True))
    return atas, bawah


def _sebutan(lembar: Lembar, x: float, lebar: float, semua: Sequence[SebutanJabatan], sisa: float) -> list[Paragraf]:
    """The lines of the jabatan; under a.n. all hang from where its text begins. `sisa` is free at their right."""
    gaya = lembar.gaya
    gantung = gaya.lebar("a.n. ") if any(s.awalan for s in semua) else 0.0
    hasil = []
    for sebutan in semua:
        jabatan, awalan = gaya.rapikan(sebutan.jabatan), sebutan.awalan
        teks = Lari(f"{awalan}\t{jabatan}" if awalan and jabatan else awalan or jabatan)
        # "u.b." alone stands where the jabatan do.
        awal = x if awalan and jabatan else x + gantung
        rata = gaya.lebar_rata(jabatan, min(gaya.ukur.lebar_jabatan, lebar - gantung))
        kanan = max(0.0, sisa + lebar - gantung - rata)
        tab = (x + gantung,) if gantung else ()
        hasil.append(Paragraf([teks], lembar.tinggi, kiri=x + gantung, awal=awal, kanan=kanan, tab=tab, lem=True))
    return hasil


def tembusan(lembar: Lembar, blok: Tembusan) -> None:
    """The copies; a short list stays under its signature, a long one may go on over the page."""
    gaya, ukuran, tinggi = lembar.gaya, 10.0, 13.5
    pendek = len(blok.kepada) < _TEMBUSAN_UTUH
    if pendek and lembar.unsur:
        lembar.unsur[-1].lekat()
    label = Lari(gaya.rapikan(blok.label), ukuran=ukuran)
    lembar.tambah(Paragraf([label], tinggi, sebelum=lembar.beri_jarak(17.0), lem=True))
    banyak = len(blok.kepada) > 1
    for i, isi in enumerate(blok.kepada, 1):
        x = max(4 * MM, gaya.lebar(f"{i}. ", ukuran)) if banyak else 0.0
        teks = Lari(f"{i}.\t{gaya.rapikan(isi)}" if banyak else gaya.rapikan(isi), ukuran=ukuran)
        lem = pendek and i < len(blok.kepada)
        lembar.tambah(Paragraf([teks], tinggi, kiri=x, awal=0.0, tab=(x,) if x else (), lem=lem))


def _di_samping_qr(lembar: Lembar, blok: TandaTangan, kode: KodeQr, jarak: float) -> None:
    """The signature with the QR code at its left, level with its foot, as a table without rules."""
    x = lembar.gaya.ukur.tanda_tangan
    atas, bawah = _pihak(lembar, 0.0, lembar.lebar - x, blok.jabatan, (blok.nama, blok.pangkat, blok.nip))
    if bawah:
        bawah[0].sebelum = _RUANG_CAP
        bawah[-1].lem = False
    kiri = Sel(_isi_qr(lembar, kode), x, tegak="bottom")
    lembar.tambah_tabel(TabelWord([x, lembar.lebar - x], [[kiri, Sel([*atas, *bawah], lembar.lebar - x)]]), jarak)


def _isi_qr(lembar: Lembar, kode: KodeQr) -> list[Paragraf]:
    gambar = lembar.gambar_qr(lembar.gaya.rapikan(kode.isi))
    teks = Lari(lembar.gaya.rapikan(kode.keterangan), ukuran=8.0)
    return [Paragraf([gambar], 1.0, lem=True), Paragraf([teks], 10.0, kanan=8 * MM, sebelum=5.0)]


def kode_qr(lembar: Lembar, blok: KodeQr) -> None:
    """The code above its words, below all the rest, where no signature took it to its side."""
    if lembar.kode_qr is None:
        return
    lembar.kode_qr = None
    if lembar.unsur:
        lembar.unsur[-1].lekat()
    gambar, teks = _isi_qr(lembar, blok)
    gambar.sebelum = lembar.beri_jarak(8.0)
    lembar.unsur.extend((gambar, teks))
