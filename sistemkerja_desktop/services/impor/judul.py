"""Finds the header of a table: below titles, in one row or two stacked ones, or none at all."""

from collections.abc import Mapping, Sequence, Set
from hashlib import sha256

from sistemkerja_desktop.domain.teks import kunci, rapikan
from sistemkerja_desktop.services.impor.kamus_judul import PERLU_INDUK, kenali
from sistemkerja_desktop.services.impor.model import JudulTabel, TataLetak
from sistemkerja_desktop.storage.tabel_berkas import PenilaiLembar, Sel

BARIS_DICARI = 60
_PANJANG_JUDUL = 60
_DIKENAL = 1e12
_POKOK = frozenset(("nama", "nip"))


def penilai_lembar(ingatan: Mapping[str, TataLetak]) -> PenilaiLembar:
    """Judges sheets: first those of a layout that was imported before, the sheet taken then before its likes."""
    dipilih = judul_dipilih(ingatan)

    def nilai(nama: str, baris: Sequence[Sequence[Sel]]) -> float:
        pokok = nilai_lembar(baris)
        if not ingatan or not baris:
            return pokok
        judul = judul_diingat(baris, dipilih) or cari_judul(baris)
        lama = ingatan.get(tanda_tata_letak(judul, len(baris[0]))) if judul.baris else None
        return pokok if lama is None else pokok + _DIKENAL * (2 if lama.lembar == nama else 1)

    return nilai


def judul_dipilih(ingatan: Mapping[str, TataLetak]) -> frozenset[str]:
    """The signatures of headers that a person had to point at."""
    return frozenset(tanda for tanda, satu in ingatan.items() if satu.judul_dipilih)


def nilai_lembar(baris: Sequence[Sequence[Sel]]) -> float:
    """How much a sheet looks like a list of employees: known headers first, then the number of rows."""
    kenal = max((_kenal(b)[0] for b in baris[:BARIS_DICARI]), default=0)
    return kenal * 1_000_000.0 + len(baris) if kenal >= 2 else float(len(baris))


def cari_judul(baris: Sequence[Sequence[Sel]]) -> JudulTabel:
    """Where the header stands. A file without one gets empty names and begins at its first full row."""
    nilai = [_kenal(b) for b in baris[:BARIS_DICARI]]
    terbaik = max((banyak for banyak, pokok in nilai if pokok), default=0)
    lebar = len(baris[0]) if baris else 0
    if terbaik < 2:
        return JudulTabel((), ("",) * lebar, _baris_penuh_pertama(baris))
    utama = next(i for i, (banyak, pokok) in enumerate(nilai) if pokok and banyak >= max(2, terbaik * 0.6))
    bertumpuk = _tumpukan(baris, utama)
    return JudulTabel(bertumpuk, _nama_kolom(baris, bertumpuk), bertumpuk[-1] + 1)


def judul_di(baris: Sequence[Sequence[Sel]], indeks: int) -> JudulTabel:
    """The header that a person points at: that row and what is stacked on it."""
    bertumpuk = _tumpukan(baris, indeks)
    return JudulTabel(bertumpuk, _nama_kolom(baris, bertumpuk), bertumpuk[-1] + 1)


def tanda_tata_letak(judul: JudulTabel, lebar: int) -> str:
    """The signature of a layout: the same for every file with these headers in this order."""
    isi = "|".join(kunci(nama) for nama in judul.nama) if judul.baris else f"tanpa judul {lebar}"
    return sha256(isi.encode()).hexdigest()[:32]


def judul_diingat(baris: Sequence[Sequence[Sel]], tanda: Set[str]) -> JudulTabel | None:
    """The first header with one of these signatures, wherever it stands now; None where there is none."""
    if not tanda:
        return None
    lebar = len(baris[0]) if baris else 0
    calon = (judul_di(baris, i) for i in range(min(BARIS_DICARI, len(baris))))
    return next((judul for judul in calon if tanda_tata_letak(judul, lebar) in tanda), None)


def tanda_dalam(baris: Sequence[Sequence[Sel]], tanda: Set[str]) -> frozenset[str]:
    """Which of these signatures a row of the table has."""
    return frozenset(t for t in tanda if judul_diingat(baris, {t}) is not None)


def _teks_judul(sel: Sel) -> str:
    return rapikan(sel) if isinstance(sel, str) else ""


def _kenal(baris: Sequence[Sel]) -> tuple[int, bool]:
    """How many cells are known headers, and whether a name or NIP is among them."""
    bidang: set[str] = set()
    banyak = 0
    for sel in baris:
        if isinstance(sel, str) and 0 < len(sel) <= _PANJANG_JUDUL:
            kenalan = kenali(sel)
            if kenalan:
                banyak += 1
                bidang.add(kenalan.bidang)
    return banyak, bool(bidang & _POKOK)


def _tumpukan(baris: Sequence[Sequence[Sel]], utama: int) -> tuple[int, ...]:
    """The header's rows: the main one with a row of groups above it, or with its subdivisions below it."""
    if utama + 1 < len(baris) and _bagian_judul(baris[utama + 1], terisi_sedikitnya=1) and _ada_celah(baris, utama):
        return (utama, utama + 1)
    if utama > 0 and _bagian_judul(baris[utama - 1], terisi_sedikitnya=1) and _ada_celah(baris, utama - 1):
        return (utama - 1, utama)
    return (utama,)


def _bagian_judul(baris: Sequence[Sel], *, terisi_sedikitnya: int) -> bool:
    """Whether a row beside the header belongs to it: only words, most of them known ones."""
    isi = [sel for sel in baris if sel != "" and not (isinstance(sel, str) and not sel.strip())]
    if len(isi) < terisi_sedikitnya or not all(isinstance(sel, str) and len(sel) <= _PANJANG_JUDUL for sel in isi):
        return False
    kenal = sum(1 for sel in isi if kenali(str(sel)) or kunci(str(sel)) in PERLU_INDUK)
    return kenal * 2 > len(isi)


def _ada_celah(baris: Sequence[Sequence[Sel]], atas: int) -> bool:
    """Two stacked rows complete each other; a header that simply stands twice does not."""
    pasangan = zip(baris[atas], baris[atas + 1], strict=True)
    terisi = [(_teks_judul(a), _teks_judul(b)) for a, b in pasangan if _teks_judul(a) or _teks_judul(b)]
    return any(bool(a) != bool(b) for a, b in terisi) and any(kunci(a) != kunci(b) for a, b in terisi)


def _nama_kolom(baris: Sequence[Sequence[Sel]], judul: tuple[int, ...]) -> tuple[str, ...]:
    """One name per column; a group's name runs on to the right over the columns that it spans."""
    bawah = [_teks_judul(sel) for sel in baris[judul[-1]]]
    if len(judul) == 1:
        return tuple(bawah)
    nama: list[str] = []
    kelompok = ""
    for atas_sel, nama_bawah in zip(baris[judul[0]], bawah, strict=True):
        atas = _teks_judul(atas_sel)
        kelompok = atas or (kelompok if nama_bawah else "")
        if not nama_bawah or not kelompok or kunci(kelompok) == kunci(nama_bawah):
            nama.append(nama_bawah or atas)
        elif not atas and kunci(nama_bawah) not in PERLU_INDUK and kenali(nama_bawah):
            nama.append(nama_bawah)
        else:
            nama.append(f"{kelompok} {nama_bawah}")
    return tuple(nama)


def _baris_penuh_pertama(baris: Sequence[Sequence[Sel]]) -> int:
    """Index of the first row that is about as full as the rows of the table; titles have one or two cells."""
    terisi = [sum(1 for sel in b if sel != "") for b in baris[:BARIS_DICARI]]
    if not terisi:
        return 0
    batas = max(2, max(terisi) // 2)
    return next((i for i, n in enumerate(terisi) if n >= batas), 0)
