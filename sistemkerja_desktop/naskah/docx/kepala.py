"""What stands at the head of a letter or of its lampiran: kop, title, the lines of a surat dinas and a nota dinas."""

from sistemkerja_desktop.naskah.docx.huruf import SANS
from sistemkerja_desktop.naskah.docx.lembar import Lembar
from sistemkerja_desktop.naskah.docx.unsur import MM, Lari, Paragraf, Sel, TabelWord
from sistemkerja_desktop.naskah.isi import Judul, KepalaNota, KepalaSurat, Kop, Lampiran

LEBAR_LAMBANG, TINGGI_LAMBANG = 17 * MM, 20 * MM
_TEPI = LEBAR_LAMBANG + 3 * MM
_LABEL_KEPALA, _YTH, _NOMOR_YTH = 21 * MM, 11 * MM, 7 * MM
_LEBAR_YTH = 100 * MM
# A number that must be smaller than this beside the date has the line below it.
_KECIL = 0.8


def kop(lembar: Lembar, blok: Kop) -> None:
    """The letterhead, always in Liberation Sans: the coat of arms left, a thick and a thin rule below."""
    baris: list[Paragraf] = []
    for isi, tebal, ukuran, tinggi, jarak in (
        (blok.pemerintah, False, 12.0, 15.0, 0.0),
        (blok.perangkat_daerah, True, 16.0, 18.0, 0.0),
        (blok.unit, True, 13.0, 17.0, 0.0),
        *((alamat, False, 9.0, 11.25, 2.25 if i == 0 else 0.0) for i, alamat in enumerate(blok.alamat)),
    ):
        teks = lembar.gaya.rapikan(isi)
        if teks:
            baris.append(Paragraf([Lari(teks, tebal, ukuran, SANS.nama)], tinggi, "center", sebelum=jarak))
    if lembar.lambang:
        lambang = Sel([Paragraf([lembar.lambang], 1.0)], _TEPI, tegak="center")
        tengah = lembar.lebar - 2 * _TEPI
        kosong = Sel([Paragraf([], 1.0)], _TEPI)
        tabel = TabelWord([_TEPI, tengah, _TEPI], [[lambang, Sel(baris, tengah, tegak="center"), kosong]])
        lembar.tambah_tabel(tabel, 0.0)
    else:
        lembar.unsur.extend(baris)
    # An empty line one point high carries both rules, the thick one above it and the thin one below.
    lembar.tambah(Paragraf([], 1.0, sebelum=8.0, garis=(2.25, 0.75)))
    lembar.jeda = 18.0


def judul(lembar: Lembar, blok: Judul) -> None:
    """The centred title and its lines; a number stays on one line, an empty line is a gap."""
    gaya = lembar.gaya
    lembar.tengah(blok.teks, lembar.beri_jarak(0.0), tebal=gaya.tebal, ukuran=12.0).tingkat = 0
    jarak = 0.0
    for isi in blok.baris:
        if not gaya.rapikan(isi):
            jarak += gaya.ukur.tinggi / 2
            continue
        paragraf = lembar.tengah(isi, jarak)
        if isi.upper().startswith("NOMOR "):
            paragraf.isi = [gaya.muat(isi, lembar.lebar)]
        jarak = 0.0
    lembar.jeda = 13.5


def kepala_surat(lembar: Lembar, blok: KepalaSurat) -> None:
    """Nomor, sifat, lampiran and hal at the left, place and date at the right of the first; then the addressees."""
    gaya = lembar.gaya
    x_tanggal = max(0.0, min(gaya.ukur.tanda_tangan, lembar.lebar - gaya.lebar(gaya.rapikan(blok.tempat_tanggal))))
    tanggal = gaya.muat(blok.tempat_tanggal, lembar.lebar - x_tanggal)
    lebar = x_tanggal - _LABEL_KEPALA - 4 * MM
    jarak = lembar.beri_jarak(0.0)
    sejajar = blok.sejajar and gaya.lebar(gaya.rapikan(blok.baris[0][1])) * _KECIL <= lebar
    if not sejajar:
        lembar.tambah(Paragraf([tanggal], lembar.tinggi, kiri=x_tanggal, sebelum=jarak, lem=True))
        lebar, jarak = _LEBAR_YTH, lembar.tinggi
    for urut, (label, isi) in enumerate(blok.baris):
        if sejajar and urut == 0:
            paragraf = lembar.pasangan(label, gaya.muat(isi, lebar), 0.0, _LABEL_KEPALA, jarak)
            paragraf.isi += [Lari("\t"), tanggal]
            paragraf.tab += (x_tanggal,)
        else:
            paragraf = lembar.pasangan(label, isi, 0.0, _LABEL_KEPALA, jarak)
            paragraf.kanan = max(0.0, lembar.lebar - _LABEL_KEPALA - lebar)
        jarak = 0.0
    _yth(lembar, blok)
    lembar.jeda = 14.5


def _yth(lembar: Lembar, blok: KepalaSurat) -> None:
    jarak = lembar.tinggi
    banyak = len(blok.yth) > 1
    x = _YTH + (_NOMOR_YTH if banyak else 0.0)
    kanan = max(0.0, lembar.lebar - x - _LEBAR_YTH)
    baris = [
        ("Yth.\t" if urut == 1 else "", f"{urut}.\t" if banyak else "", nama) for urut, nama in enumerate(blok.yth, 1)
    ]
    for depan, nomor, nama in baris:
        teks = Lari(f"{depan}{nomor}{lembar.gaya.rapikan(nama)}")
        awal = 0.0 if depan else _YTH
        tab = (_YTH, x) if banyak else (_YTH,)
        lembar.tambah(Paragraf([teks], lembar.tinggi, kiri=x, awal=awal, kanan=kanan, tab=tab, sebelum=jarak, lem=True))
        jarak = 0.0
    if blok.di:
        teks = Lari(f"di {lembar.gaya.rapikan(blok.di)}")
        lembar.tambah(Paragraf([teks], lembar.tinggi, kiri=_YTH, kanan=kanan, lem=True))


def kepala_nota(lembar: Lembar, blok: KepalaNota) -> None:
    """Labelled lines over the whole width, then a rule."""
    jarak = lembar.beri_jarak(0.0)
    for label, isi in blok.baris:
        lembar.pasangan(label, isi, 0.0, 28 * MM, jarak)
        jarak = 2.0
    lembar.tambah(Paragraf([], 5.0, garis=(0.0, 0.75), lem=True))
    lembar.jeda = 12.0


def lampiran(lembar: Lembar, blok: Lampiran) -> None:
    """A new page in a section of its own: what it is attached to at the right, then the centred title."""
    if lembar.unsur:
        lembar.bagian.append([])
    lembar.jeda = 0.0
    x = lembar.gaya.ukur.tanda_tangan
    teks = lembar.gaya.rapikan(blok.kepala)
    if teks:
        lembar.tambah(Paragraf([Lari(teks)], lembar.tinggi, kiri=x, lem=True))
    for label, isi in blok.rujukan:
        lebar = lembar.lebar - x - 20 * MM
        lembar.pasangan(label, lembar.gaya.muat_atau_pecah(isi, lebar, terkecil=_KECIL), x, x + 20 * MM, 0.0)
    if lembar.gaya.rapikan(blok.judul):
        lembar.tengah(blok.judul, 20.0, tebal=lembar.gaya.tebal).tingkat = 0
    lembar.jeda = 10.0
