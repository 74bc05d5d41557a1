"""What stands in the list of findings: findings, those set aside, rules that hold, and the heads above them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Pokok, Temuan, Tingkat
from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum, SumberHukum
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.services.kepatuhan import Dikesampingkan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.kepatuhan.pengawas import KEADAAN_TINGKAT

if TYPE_CHECKING:
    from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan

SEMUA, DIKESAMPINGKAN, SESUAI = "semua", "dikesampingkan", "sesuai"
TEKS_KEMBALIKAN = "Kembalikan"


@dataclass(frozen=True, slots=True)
class KepalaKelompok:
    """The head of a group with the count of its rows."""

    teks: str
    jumlah: int


Isi = Temuan | Dikesampingkan | AturanKepatuhan
Baris = KepalaKelompok | Isi


@dataclass(frozen=True, slots=True)
class Tampilan:
    """A row as it is painted; `kata` says for ears what `keadaan` shows.

    Without `aturan` there is no chip, without `tombol` no button.
    """

    keadaan: Keadaan
    kata: str
    judul: str
    keterangan: str
    aturan: Aturan | None = None
    tombol: str = ""


def kunci(baris: Baris) -> object:
    """What names a row over the checks: the selection and the place of the list stay with it."""
    if isinstance(baris, KepalaKelompok):
        return baris.teks
    if isinstance(baris, AturanKepatuhan):
        return baris.kode
    return (baris.temuan if isinstance(baris, Dikesampingkan) else baris).kunci


def tampilan(isi: Isi) -> Tampilan:
    """How a row looks. It is asked for the few rows in sight only."""
    if isinstance(isi, AturanKepatuhan):
        return Tampilan(Keadaan.OK, "Sesuai", isi.nama, f"Aturan {isi.kode} · {isi.pokok.label}")
    if isinstance(isi, Dikesampingkan):
        temuan = isi.temuan
        keterangan = f"{kata_masa(isi)} · {isi.pengecualian.alasan}"
        aturan = aturan_temuan(temuan)
        return Tampilan(Keadaan.DICABUT, "Dikesampingkan", temuan.judul, keterangan, aturan, TEKS_KEMBALIKAN)
    keadaan, kata = KEADAAN_TINGKAT[isi.tingkat], isi.tingkat.label
    return Tampilan(keadaan, kata, isi.judul, isi.uraian, aturan_temuan(isi), tombol_temuan(isi))


def kata_masa(isi: Dikesampingkan) -> str:
    """Until when it is set aside: "sampai 30 Sep 2026", or since when for one without an end."""
    satu = isi.pengecualian
    return f"sampai {tanggal_singkat(satu.sampai)}" if satu.sampai else f"sejak {tanggal_singkat(satu.sejak)}"


def tombol_temuan(temuan: Temuan) -> str:
    return ATURAN[temuan.aturan].tombol


def aturan_temuan(temuan: Temuan) -> Aturan:
    """The rule behind a finding; for what the office itself set or recorded, one whose chip is grey."""
    if temuan.dasar is not None:
        return temuan.dasar
    dasar = DasarHukum(temuan.sumber, "menurut catatan kantor ini", SumberHukum.KANTOR)
    return Aturan(temuan.aturan, f"{ATURAN[temuan.aturan].nama}. Ini bukan ketentuan peraturan.", (dasar,))


def dari_peraturan(aturan: Aturan) -> bool:
    """Whether the rule stands among those of the regulation, not only in what the office set or recorded."""
    return any(satu.sumber is not SumberHukum.KANTOR for satu in aturan.dasar)


def susun_baris(hasil: "HasilKepatuhan", saringan: str, cari: str) -> list[Baris]:
    """The rows of a filter (`SEMUA`, a Tingkat, a Pokok, `DIKESAMPINGKAN`, `SESUAI`) that have every word of `cari`."""
    kata = cari.casefold().split()
    if saringan == SESUAI:
        sesuai = [a for a in hasil.sesuai if _cocok(kata, a.nama, a.kode, a.pokok.label)]
        kelompok: list[tuple[str, Sequence[Isi]]] = [
            (pokok.label, [a for a in sesuai if a.pokok is pokok]) for pokok in Pokok
        ]
    elif saringan == DIKESAMPINGKAN:
        sisih = [
            d for d in hasil.dikesampingkan if _cocok(kata, d.temuan.judul, d.temuan.uraian, d.pengecualian.alasan)
        ]
        kelompok = [("Dikesampingkan", sisih)]
    else:
        temuan = _pilih(hasil.temuan, saringan)
        if kata:
            temuan = [t for t in temuan if _cocok(kata, t.judul, t.uraian, t.aturan, *_nama_orang(hasil, t))]
        menurut: dict[Tingkat, list[Isi]] = {tingkat: [] for tingkat in Tingkat}
        for satu in temuan:
            menurut[satu.tingkat].append(satu)
        kelompok = [(tingkat.label, isi) for tingkat, isi in menurut.items()]
    baris: list[Baris] = []
    for teks, isi in kelompok:
        if isi:
            baris.append(KepalaKelompok(teks, len(isi)))
            baris += isi
    return baris


def _nama_orang(hasil: "HasilKepatuhan", temuan: Temuan) -> list[str]:
    """Who stands behind a finding that is told once for many."""
    return [hasil.pegawai[id_].nama for id_ in temuan.orang if id_ in hasil.pegawai]


def _pilih(temuan: Iterable[Temuan], saringan: str) -> list[Temuan]:
    if saringan in set(Tingkat):
        return [t for t in temuan if t.tingkat == saringan]
    if saringan in set(Pokok):
        kode = {k for k, aturan in ATURAN.items() if aturan.pokok == saringan}
        return [t for t in temuan if t.aturan in kode]
    return list(temuan)


def _cocok(kata: Sequence[str], *teks: str) -> bool:
    semua = "\n".join(teks).casefold() if kata else ""
    return all(satu in semua for satu in kata)
