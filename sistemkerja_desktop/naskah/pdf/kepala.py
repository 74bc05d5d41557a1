"""What stands at the head of a letter or of its lampiran: kop, title, the lines of a surat dinas and a nota dinas."""

from sistemkerja_desktop.naskah.isi import Judul, KepalaNota, KepalaSurat, Kop, Lampiran
from sistemkerja_desktop.naskah.pdf.baris import Baris, Garis, TempatLambang, Tulisan, lebar_teks, satu_baris
from sistemkerja_desktop.naskah.pdf.gaya import KEPUTUSAN, MM
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, TEBAL
from sistemkerja_desktop.naskah.pdf.lembar import Lembar

_LAMBANG = (17 * MM, 20 * MM)
# The head of a surat dinas: label 18 mm, colon 3 mm; the addressee begins behind "Yth.".
_LABEL_KEPALA, _YTH, _NOMOR_YTH = 21 * MM, 11 * MM, 7 * MM
_LEBAR_YTH = 100 * MM
# A number that would have to be smaller than this share stands below the date.
_KECIL = 0.8


def kop(lembar: Lembar, blok: Kop) -> None:
    """The letterhead: always in Liberation Sans, the coat of arms left, a thick and a thin rule below."""
    lebar = lembar.lebar - 2 * (_LAMBANG[0] + 3 * MM) if lembar.berlambang else lembar.lebar
    teks: list[Tulisan] = []
    y = 0.0
    for isi, huruf, ukuran, tinggi, jarak in (
        (blok.pemerintah, BIASA, 12.0, 15.0, 0.0),
        (blok.perangkat_daerah, TEBAL, 16.0, 18.0, 0.0),
        (blok.unit, TEBAL, 13.0, 17.0, 0.0),
        *((alamat, BIASA, 9.0, 11.25, 2.25 if i == 0 else 0.0) for i, alamat in enumerate(blok.alamat)),
    ):
        baru = lembar.tengah(isi, huruf, ukuran, tinggi, lebar, y + jarak)
        teks += baru
        y += jarak + len(baru) * tinggi if baru else 0.0
    tinggi_kop = max(y, _LAMBANG[1]) if lembar.berlambang else y
    for tulisan in teks:
        tulisan.y += (tinggi_kop - y) / 2
    baris = Baris(tinggi_kop + 8 + 2.25 + 0.75 + 0.75, isi=[*teks])
    if lembar.berlambang:
        baris.isi.append(TempatLambang(0, (tinggi_kop - _LAMBANG[1]) / 2, *_LAMBANG))
    atas = tinggi_kop + 8
    baris.isi.append(Garis(0, atas + 1.125, lembar.lebar, atas + 1.125, 2.25))
    baris.isi.append(Garis(0, atas + 3.375, lembar.lebar, atas + 3.375, 0.75))
    lembar.baris.append(baris)
    lembar.jeda = 18.0


def judul(lembar: Lembar, blok: Judul) -> None:
    """The centred title and its lines; a number stays on one line, an empty line is a gap."""
    g = lembar.gaya
    tinggi = g.tinggi if g is KEPUTUSAN else 15.0
    jarak = lembar.baris_tengah(blok.teks, g.tebal, 12.0, tinggi, lembar.beri_jarak(0.0))
    for isi in blok.baris:
        teks, panjang, ukuran = satu_baris(isi, g.biasa, g.ukuran, lembar.lebar)
        if not teks:
            jarak += g.tinggi / 2
        elif ukuran < g.ukuran and not _berangka(isi):
            jarak = lembar.baris_tengah(isi, g.biasa, g.ukuran, g.tinggi, jarak)
        else:
            x = (lembar.lebar - panjang) / 2
            lembar.baris.append(Baris(g.tinggi, jarak, [Tulisan(x, lembar.y, teks, g.biasa, ukuran)], lem=True))
            jarak = 0.0
    lembar.jeda = 13.5


def _berangka(baris: str) -> bool:
    return baris.upper().startswith("NOMOR ")


def kepala_surat(lembar: Lembar, blok: KepalaSurat) -> None:
    """Nomor, sifat, lampiran and hal at the left, place and date at the right of the first; then the addressees."""
    g = lembar.gaya
    panjang = lebar_teks(blok.tempat_tanggal, g.biasa, g.ukuran)
    x_tanggal = max(0.0, min(g.tanda_tangan, lembar.lebar - panjang))
    lebar = x_tanggal - _LABEL_KEPALA - 4 * MM
    awal = len(lembar.baris)
    jarak = lembar.beri_jarak(0.0)
    teks, _, ukuran = satu_baris(blok.tempat_tanggal, g.biasa, g.ukuran, lembar.lebar)
    tanggal = Tulisan(x_tanggal, lembar.y, teks, g.biasa, ukuran)
    sejajar = blok.sejajar and satu_baris(blok.baris[0][1], g.biasa, g.ukuran, lebar)[2] >= _KECIL * g.ukuran
    if not sejajar:
        lembar.baris.append(Baris(g.tinggi, jarak, [tanggal]))
        lebar, jarak = _LEBAR_YTH, g.tinggi
    for urut, (label, isi) in enumerate(blok.baris):
        if sejajar and urut == 0:
            baru = _baris_nomor(lembar, label, isi, jarak, lebar)
            baru.isi.append(tanggal)
            lembar.baris.append(baru)
        else:
            lembar.baris += lembar.pasangan(label, isi, 0.0, _LABEL_KEPALA, jarak, lebar)
        jarak = 0.0
    _yth(lembar, blok)
    for baris in lembar.baris[awal:]:
        baris.lem = True
    lembar.jeda = 14.5


def _baris_nomor(lembar: Lembar, label: str, isi: str, jarak: float, lebar: float) -> Baris:
    """The first line, which stays in one piece beside the date."""
    teks, _, ukuran = satu_baris(isi, lembar.gaya.biasa, lembar.gaya.ukuran, lebar)
    nilai = Tulisan(_LABEL_KEPALA, lembar.y, teks, lembar.gaya.biasa, ukuran)
    titik = lembar.tulisan(_LABEL_KEPALA - 3 * MM, ":")
    return Baris(lembar.gaya.tinggi, jarak, [lembar.tulisan(0.0, label), titik, nilai])


def _yth(lembar: Lembar, blok: KepalaSurat) -> None:
    jarak = lembar.gaya.tinggi
    banyak = len(blok.yth) > 1
    x = _YTH + (_NOMOR_YTH if banyak else 0.0)
    for urut, nama in enumerate(blok.yth, 1):
        for ke, potong in enumerate(lembar.pecah(nama, _LEBAR_YTH)):
            baris = Baris(lembar.gaya.tinggi, jarak, [lembar.tulisan(x, potong)])
            if banyak and ke == 0:
                baris.isi.append(lembar.tulisan(_YTH, f"{urut}."))
            if urut == 1 and ke == 0:
                baris.isi.append(lembar.tulisan(0.0, "Yth."))
            lembar.baris.append(baris)
            jarak = 0.0
    if blok.di:
        for potong in lembar.pecah(f"di {blok.di}", _LEBAR_YTH):
            lembar.baris.append(Baris(lembar.gaya.tinggi, 0.0, [lembar.tulisan(_YTH, potong)]))


def kepala_nota(lembar: Lembar, blok: KepalaNota) -> None:
    """Labelled lines over the whole width, then a rule."""
    jarak = lembar.beri_jarak(0.0)
    for label, isi in blok.baris:
        baru = lembar.pasangan(label, isi, 0.0, 28 * MM, jarak)
        for baris in baru:
            baris.lem = True
        lembar.baris += baru
        jarak = 2.0
    lembar.baris.append(Baris(6.0, isi=[Garis(0, 5.5, lembar.lebar, 5.5, 0.75)], lem=True))
    lembar.jeda = 12.0


def lampiran(lembar: Lembar, blok: Lampiran) -> None:
    """A new page: what it is attached to at the right, then the centred title."""
    g = lembar.gaya
    x, lebar = g.tanda_tangan, lembar.lebar - g.tanda_tangan
    lembar.jeda = 0.0
    pertama = len(lembar.baris)
    for teks in lembar.pecah(blok.kepala, lebar):
        lembar.baris.append(Baris(g.tinggi, 0.0, [lembar.tulisan(x, teks)], lem=True))
    titik = 20 * MM if g is KEPUTUSAN else 17 * MM
    for label, isi in blok.rujukan:
        ruang = lebar - titik - 3 * MM
        teks, _, ukuran = satu_baris(isi, g.biasa, g.ukuran, ruang)
        # A number that would be too small to read goes on in a second line.
        utuh = ukuran >= _KECIL * g.ukuran
        for urut, potong in enumerate([teks] if utuh else lembar.pecah(isi, ruang)):
            nilai = Tulisan(x + titik + 3 * MM, lembar.y, potong, g.biasa, ukuran if utuh else g.ukuran)
            depan = [lembar.tulisan(x, label), lembar.tulisan(x + titik, ":")] if urut == 0 else []
            lembar.baris.append(Baris(g.tinggi, 0.0, [*depan, nilai], lem=True))
    lembar.baris[pertama].halaman_baru = True
    lembar.baris_tengah(blok.judul, g.tebal, g.ukuran, g.tinggi, 20.0)
    lembar.jeda = 10.0
