"""Turns rows of cells into checked rows: every value read, every fault named with its place and a remedy.

It works by columns, since most columns of 10,000 people have a few dozen different values.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import ada_huruf, kunci, rapikan
from sistemkerja_desktop.services.impor.model import (
    BarisImpor,
    JudulTabel,
    KeadaanBaris,
    Koreksi,
    Masalah,
    Pemetaan,
    Tingkat,
)
from sistemkerja_desktop.services.impor.sel import PEMBACA, Cacat, Terbaca, teks_sel
from sistemkerja_desktop.services.impor.sel_cepat import CEPAT
from sistemkerja_desktop.storage.tabel_berkas import Sel, TabelBerkas

_KATA_KEPALA = frozenset(
    (
        "jumlah", "total", "mengetahui", "catatan", "keterangan", "subbagian", "bidang", "seksi", "klaster", "pns",
        "pppk", "kelompok",
    )
)  # fmt: skip


@dataclass(slots=True)
class Lembar:
    """The rows that hold people, taken apart: `nilai[bidang][i]` belongs to `baris[i]`."""

    tabel: TabelBerkas
    pemetaan: Pemetaan
    baris: list[BarisImpor] = field(default_factory=list)
    mentah: list[Sequence[Sel]] = field(default_factory=list)
    lain: list[BarisImpor] = field(default_factory=list)
    nilai: dict[str, list[object]] = field(default_factory=dict)
    kolom: dict[str, int] = field(default_factory=dict)

    def cacat(self, i: int, bidang: str, cacat: Cacat, saran: tuple[str, ...] = ()) -> None:
        """Adds a fault to row `i`, at the column of that field."""
        baris = self.baris[i]
        kolom = self.kolom.get(bidang)
        tempat = None if kolom is None else self.pemetaan.kolom[kolom]
        baris.masalah.append(
            Masalah(
                baris.nomor,
                tempat.huruf if tempat else "",
                tempat.judul if tempat else "",
                teks_sel(self.mentah[i][tempat.indeks]) if tempat else "",
                cacat.alasan,
                cacat.tindakan,
                cacat.tingkat,
                bidang,
                cacat.kode,
                saran,
            )
        )
        if cacat.tingkat is Tingkat.TOLAK and baris.keadaan is KeadaanBaris.DITERIMA:
            baris.keadaan = KeadaanBaris.DITOLAK


def baca_lembar(tabel: TabelBerkas, judul: JudulTabel, pemetaan: Pemetaan, koreksi: Koreksi) -> Lembar:
    """Sorts the rows out (people, repeated headers, remarks) and reads all mapped columns."""
    lembar = Lembar(tabel, pemetaan)
    lembar.kolom = {k.bidang: k.indeks for k in pemetaan.kolom if k.bidang}
    _pilah(lembar, judul, koreksi)
    kolom_mentah = list(zip(*lembar.mentah, strict=True)) or [()] * tabel.lebar
    for bidang, kolom in lembar.kolom.items():
        _baca_kolom(lembar, bidang, kolom, kolom_mentah[kolom])
    return lembar


def _pilah(lembar: Lembar, judul: JudulTabel, koreksi: Koreksi) -> None:
    tabel = lembar.tabel
    kolom_nama = lembar.kolom["nama"]
    dikoreksi: dict[int, dict[int, str]] = {}
    for (nomor, kolom), teks in koreksi.nilai.items():
        dikoreksi.setdefault(nomor, {})[kolom] = teks
    sisa = tabel.baris[judul.awal_data :]
    pokok = [lembar.kolom[b] for b in ("nip", "jabatan", "unit") if b in lembar.kolom]
    ringkas = len(lembar.kolom) > 2 and bool(pokok)
    tunggal: set[int] = set()
    penutup: set[int] = set()
    putus = -1
    aneh = _nama_aneh([b[kolom_nama] for b in sisa], judul, kolom_nama)
    for indeks, mentah in enumerate(sisa, judul.awal_data):
        nomor = tabel.baris_awal + indeks
        if nomor in dikoreksi:
            mentah = _dengan_koreksi(mentah, dikoreksi[nomor])
        if nomor in koreksi.lewati:
            lembar.lain.append(BarisImpor(nomor, indeks, KeadaanBaris.DILEWATI, {}))
            continue
        nama = mentah[kolom_nama]
        if nama in aneh:
            keadaan = _keadaan_aneh(lembar, judul, mentah)
            if keadaan is None or keadaan is KeadaanBaris.KETERANGAN:
                putus = indeks
            if keadaan is not KeadaanBaris.DITERIMA:
                if keadaan is not None:
                    lembar.lain.append(BarisImpor(nomor, indeks, keadaan, {}))
                continue
            sebelum = lembar.baris[-1].indeks if lembar.baris else -1
            if (sebelum in penutup or putus > sebelum) and _mungkin_penutup(lembar, mentah):
                penutup.add(indeks)
        if ringkas and mentah[pokok[0]] == "" and all(mentah[k] == "" for k in pokok) and _terisi(lembar, mentah) <= 1:
            tunggal.add(indeks)
        lembar.baris.append(BarisImpor(nomor, indeks, KeadaanBaris.DITERIMA, {}))
        lembar.mentah.append(mentah)
    if tunggal or penutup:
        _pisahkan_tunggal(lembar, tunggal, penutup)


def _terisi(lembar: Lembar, mentah: Sequence[Sel]) -> int:
    """How many mapped cells of a row hold something."""
    return sum(1 for k in lembar.kolom.values() if mentah[k] != "")


def _mungkin_penutup(lembar: Lembar, mentah: Sequence[Sel]) -> bool:
    """Whether a row below a gap may be a signature block in two columns: no name, no NIP, two cells at most."""
    kosong = all(mentah[lembar.kolom[b]] == "" for b in ("nama", "nip") if b in lembar.kolom)
    return kosong and _terisi(lembar, mentah) <= 2


def _pisahkan_tunggal(lembar: Lembar, tunggal: set[int], penutup: set[int]) -> None:
    """Rows that hold a single cell, in the name column: totals, headings of a section, a signature at the end.

    At the end of the table they are remarks, as are those in `penutup`; further up they are refused unless they
    look like a heading.
    """
    akhir = len(lembar.baris)
    while akhir and (lembar.baris[akhir - 1].indeks in tunggal or lembar.baris[akhir - 1].indeks in penutup):
        akhir -= 1
    kolom_nama = lembar.kolom["nama"]
    tetap: list[BarisImpor] = []
    mentah_tetap: list[Sequence[Sel]] = []
    for i, (baris, mentah) in enumerate(zip(lembar.baris, lembar.mentah, strict=True)):
        if i >= akhir or (baris.indeks in tunggal and _seperti_kepala(str(mentah[kolom_nama]))):
            baris.keadaan = KeadaanBaris.KETERANGAN
            lembar.lain.append(baris)
        else:
            tetap.append(baris)
            mentah_tetap.append(mentah)
    lembar.baris, lembar.mentah = tetap, mentah_tetap
    hanya_nama = Cacat(
        "Baris ini hanya berisi nama.", "Lengkapi NIP, jabatan atau unitnya, atau lewati barisnya.", "hanya-nama"
    )
    for i, baris in enumerate(lembar.baris):
        if baris.indeks in tunggal:
            lembar.cacat(i, "nama", hanya_nama)


def _seperti_kepala(teks: str) -> bool:
    kata = kunci(teks).split()
    return ":" in teks or any(k.isdigit() for k in kata) or not _KATA_KEPALA.isdisjoint(kata[:2])


def _dengan_koreksi(mentah: Sequence[Sel], ganti: Mapping[int, str]) -> list[Sel]:
    hasil = list(mentah)
    for kolom, teks in ganti.items():
        if 0 <= kolom < len(hasil):
            hasil[kolom] = teks
    return hasil


def _nama_aneh(nama: Sequence[Sel], judul: JudulTabel, kolom: int) -> set[Sel]:
    """Values of the name column that are no plain name, so that their rows are looked at: empty, numbers, headers."""
    nama_judul = {kunci(judul.nama[kolom])} if kolom < len(judul.nama) else set()
    nama_judul |= {kunci(kata) for kata in judul.nama if kata}
    terpanjang = max(map(len, nama_judul), default=0) + 10
    awal_judul = {nama[:2] for nama in nama_judul}
    return {
        n
        for n in set(nama)
        if not isinstance(n, str)
        or not (n[:1].isalpha() or ada_huruf(n))
        or (
            len(n) <= terpanjang
            # Two letters in front are those of its key, which is dear to make for every name.
            and (not n[:2].isalpha() or n[:2].casefold()[:2] in awal_judul)
            and kunci(n) in nama_judul
        )
        or _jumlah(n)
    }


def _jumlah(nama: Sel) -> bool:
    """Whether this is the label of a total: "Jumlah", "TOTAL PNS"."""
    return isinstance(nama, str) and nama[:6].rstrip().casefold() in ("jumlah", "total", "total:")


def _keadaan_aneh(lembar: Lembar, judul: JudulTabel, mentah: Sequence[Sel]) -> KeadaanBaris | None:
    """What a row without a plain name is; None for an empty row, which is not worth a word."""
    isi = [(i, rapikan(sel) if isinstance(sel, str) else sel) for i, sel in enumerate(mentah)]
    isi = [(i, sel) for i, sel in isi if sel != ""]
    if not isi:
        return None
    if judul.baris and _judul_lagi(lembar, judul, isi):
        return KeadaanBaris.JUDUL_ULANG
    if _nomor_kolom(isi):
        return KeadaanBaris.KETERANGAN
    nip = lembar.kolom.get("nip")
    tanpa_nip = all(i != nip for i, _ in isi)
    if tanpa_nip and _jumlah(mentah[lembar.kolom["nama"]]):
        return KeadaanBaris.KETERANGAN
    terpetakan = set(lembar.kolom.values())
    berarti = {i for i, _ in isi if i in terpetakan}
    nama_kosong = all(i != lembar.kolom["nama"] for i, _ in isi)
    if not nama_kosong or not tanpa_nip or len(berarti) > 2:
        return KeadaanBaris.DITERIMA
    # Two cells with a jabatan or unit among them are a seat without a person, which is not passed over in silence.
    tempat = {lembar.kolom[b] for b in ("jabatan", "unit") if b in lembar.kolom}
    if len(berarti) < 2 or berarti.isdisjoint(tempat) or any(_jumlah(sel) for _, sel in isi):
        return KeadaanBaris.KETERANGAN
    return KeadaanBaris.DITERIMA


def _judul_lagi(lembar: Lembar, judul: JudulTabel, isi: Sequence[tuple[int, Sel]]) -> bool:
    """Whether most cells repeat what stands in one of the header's rows (at that column or its name)."""
    for baris in judul.baris:
        kepala = lembar.tabel.baris[baris]
        sama = sum(1 for i, sel in isi if isinstance(sel, str) and kunci(sel) == kunci(str(kepala[i])))
        if sama * 10 >= len(isi) * 6:
            return True
    return False


def _nomor_kolom(isi: Sequence[tuple[int, Sel]]) -> bool:
    """The row "1 2 3 4" or "(1) (2) (3)" below many headers."""
    angka = [teks_sel(sel).strip("()[]. ") for _, sel in isi]
    if len(angka) < 3 or not all(a.isdigit() and len(a) <= 2 for a in angka):
        return False
    urut = [int(a) for a in angka]
    return urut == list(range(urut[0], urut[0] + len(urut)))


def _baca_kolom(lembar: Lembar, bidang: str, kolom: int, mentah: Sequence[Sel]) -> None:
    """Reads a column; a value that stands often is read once. Remarks and faults are spread over their rows."""
    baca, cepat = PEMBACA[bidang], CEPAT.get(bidang)
    nilai: dict[Sel, object] = {}
    khusus: dict[Sel, Terbaca] = {}
    for sel in set(mentah):
        langsung = cepat(sel) if cepat else None
        if langsung is not None:
            nilai[sel] = langsung
            continue
        terbaca = baca(sel)
        nilai[sel] = terbaca.nilai
        if terbaca.catatan or terbaca.cacat:
            khusus[sel] = terbaca
    lembar.nilai[bidang] = list(map(nilai.__getitem__, mentah))
    if not khusus:
        return
    for i, sel in enumerate(mentah):
        if sel in khusus:
            terbaca = khusus[sel]
            if terbaca.catatan:
                lembar.baris[i].perubahan[kolom] = terbaca.catatan
            if terbaca.cacat:
                lembar.cacat(i, bidang, terbaca.cacat)


def semua_baris(lembar: Lembar) -> list[BarisImpor]:
    """All rows of the file in their order, those without people among them."""
    if not lembar.lain:
        return lembar.baris
    return sorted([*lembar.baris, *lembar.lain], key=lambda b: b.indeks)
