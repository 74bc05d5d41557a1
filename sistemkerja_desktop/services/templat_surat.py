"""The office's own wording of letters, laid over what the program ships."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import TemplatSurat
from sistemkerja_desktop.services.agenda.jenis import nama_jenis
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_periksa import (
    Kata,
    MasalahKata,
    Ubahan,
    isi_dituntut,
    kata_kantor,
    periksa,
    pratinjau_templat,
    rapi,
)
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.templat import BerkasTemplat, Templat
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

__all__ = [
    "BagianTemplat",
    "BarisTemplat",
    "Kata",
    "MasalahKata",
    "TempatIsi",
    "TemplatKantor",
    "Ubahan",
    "baca_templat_kantor",
    "daftar_templat_kantor",
    "kembalikan_templat",
    "periksa",
    "pratinjau_templat",
    "rapi",
    "simpan_templat",
    "templat_kantor",
]

_BATAS_RIWAYAT = 500


@dataclass(frozen=True, slots=True)
class BarisTemplat:
    """A kind of letter. `jumlah_diubah` pieces are in the office's own words, last changed at `sejak` by `oleh`.

    `versi` is the office's, 0 while it never changed anything. `usang`: the program has brought a newer wording since.
    """

    kode: str
    nama: str
    versi: int = 0
    jumlah_diubah: int = 0
    usang: bool = False
    sejak: datetime | None = None
    oleh: str = ""


@dataclass(frozen=True, slots=True)
class BagianTemplat:
    """A piece of wording. `nilai` is the office's, `bawaan` the program's; `ragam` the variant that alone uses it.

    `pokok`: the letter loses its sense without what it says. `aturan` is the regulation's rule that demands it, None
    where the office's regulation asks for no such content. `bersama`: labels that all letters of the form have.
    """

    kunci: str
    label: str
    nilai: Kata
    bawaan: Kata
    pokok: bool = False
    aturan: Aturan | None = None
    bersama: bool = False
    ragam: str = ""

    @property
    def diubah(self) -> bool:
        return self.nilai != self.bawaan

    @property
    def berdaftar(self) -> bool:
        """Whether it is a list of sentences."""
        return not isinstance(self.bawaan, str)


@dataclass(frozen=True, slots=True)
class TempatIsi:
    """A placeholder and what stands in its place."""

    nama: str
    arti: str


@dataclass(frozen=True, slots=True)
class TemplatKantor:
    """All wording of a kind of letter, its own first, in the letter's order.

    `dasar` is the version of the program's wording that the office's is made from.
    """

    kode: str
    nama: str
    versi_bawaan: str
    versi: int
    dasar: str
    ragam: tuple[str, ...]
    bagian: tuple[BagianTemplat, ...]
    tempat_isi: tuple[TempatIsi, ...]

    @property
    def usang(self) -> bool:
        """Whether the program has brought a newer wording since the office changed its own."""
        return any(b.diubah for b in self.bagian) and self.dasar != self.versi_bawaan


def templat_kantor(uk: UnitBaca, jenis: str) -> "Templat":
    """The wording of that kind of letter as the office uses it.

    Raises GalatPengguna for an unknown kind and for wording that this version of the program refuses.
    """
    from sistemkerja_desktop.naskah.templat import muat_templat

    milik = uk.find(TemplatSurat, jenis=jenis)
    return muat_templat(jenis, json.loads(milik.isi) if milik else None)


def daftar_templat_kantor(sesi: Sesi) -> list[BarisTemplat]:
    """All kinds of letter in the order of an assignment's course, and what the office changed."""
    from sistemkerja_desktop.naskah.templat import baca_templat, daftar_templat

    with sesi.baca() as uk:
        milik = {satu.jenis: satu for satu in uk.list(TemplatSurat)}
        riwayat = uk.pembaca_riwayat.milik({"TemplatSurat": [m.id for m in milik.values()]}, _BATAS_RIWAYAT)
    terakhir = {rinci.entitas_id: perubahan for perubahan, rinci in reversed(riwayat)}
    hasil: list[BarisTemplat] = []
    for satu in daftar_templat():
        baris = BarisTemplat(satu.kode, nama_jenis(sesi.kantor, satu.kode))
        ada = milik.get(satu.kode)
        if ada is not None:
            berkas = baca_templat(satu.kode)
            jumlah = len(_diubah(berkas, kata_kantor(berkas, ada)))
            catatan = terakhir.get(ada.id) if jumlah else None
            baris = replace(
                baris,
                versi=ada.versi,
                jumlah_diubah=jumlah,
                usang=jumlah > 0 and ada.dasar != satu.versi,
                sejak=catatan.waktu if catatan else None,
                oleh=catatan.pelaku if catatan else "",
            )
        hasil.append(baris)
    return hasil


def baca_templat_kantor(sesi: Sesi, jenis: str) -> TemplatKantor:
    """The wording of a kind of letter for an editor, also where this version of the program would refuse it.

    Raises GalatPengguna for an unknown kind.
    """
    from sistemkerja_desktop.naskah.bahan import TEMPAT_ISI
    from sistemkerja_desktop.naskah.templat import Templat, baca_templat

    berkas = baca_templat(jenis)
    with sesi.baca() as uk:
        milik = uk.find(TemplatSurat, jenis=jenis)
    ringkas, dituntut = berkas.ringkas, isi_dituntut(sesi.profil, berkas)
    return TemplatKantor(
        kode=jenis,
        nama=nama_jenis(sesi.kantor, jenis),
        versi_bawaan=ringkas.versi,
        versi=milik.versi if milik else 0,
        dasar=milik.dasar if milik else ringkas.versi,
        ragam=ringkas.ragam,
        bagian=tuple(
            BagianTemplat(
                kunci=k.kunci,
                label=k.label,
                nilai=k.nilai,
                bawaan=k.bawaan,
                pokok=k.wajib,
                aturan=dituntut.get(k.kunci),
                bersama=k.bersama,
                ragam=next((r for r in ringkas.ragam if k.kunci.endswith(f".{r}")), ""),
            )
            for k in Templat(berkas, kata_kantor(berkas, milik)).kunci()
        ),
        tempat_isi=tuple(TempatIsi(nama, arti) for nama, arti in TEMPAT_ISI.items()),
    )


def simpan_templat(sesi: Sesi, jenis: str, ubahan: Ubahan) -> Perubahan:
    """Keeps the office's wording as one change; what is worded as the program has it is not kept.

    Letters that were issued stay as they are. Raises GalatPengguna for wording that `periksa` refuses.
    """
    from sistemkerja_desktop.naskah.templat import baca_templat

    berkas = baca_templat(jenis)
    for masalah in periksa(sesi, jenis, ubahan):
        if masalah.ditolak:
            raise GalatPengguna(masalah.pesan, "Perbaiki kata-katanya, lalu simpan lagi.")
    with sesi.tulis(f"Ubah kata-kata {nama_jenis(sesi.kantor, jenis)}") as uk:
        milik = uk.find(TemplatSurat, jenis=jenis)
        _tulis(uk, berkas, milik, {**kata_kantor(berkas, milik), **rapi(ubahan)}, berkas.ringkas.versi)
    return uk.perubahan


def kembalikan_templat(sesi: Sesi, jenis: str, kunci: str | None = None) -> Perubahan:
    """Takes one piece of the office's wording back to the program's, or all of it.

    Raises GalatPengguna for an unknown kind or piece.
    """
    from sistemkerja_desktop.naskah.templat import baca_templat

    berkas = baca_templat(jenis)
    nama = nama_jenis(sesi.kantor, jenis)
    if kunci is None:
        judul = f"Kembalikan kata-kata {nama}"
    elif kunci in berkas.kata:
        judul = f"Kembalikan “{berkas.kata[kunci].label}” pada {nama}"
    else:
        raise GalatPengguna(f"“{kunci}” tidak ada pada {nama}.", "Pilih bagian dari daftar.")
    with sesi.tulis(judul) as uk:
        milik = uk.find(TemplatSurat, jenis=jenis)
        if milik is not None:
            sisa = {k: n for k, n in kata_kantor(berkas, milik).items() if kunci is not None and k != kunci}
            _tulis(uk, berkas, milik, sisa, milik.dasar)
    return uk.perubahan


def _diubah(berkas: "BerkasTemplat", nilai: Mapping[str, Kata]) -> dict[str, Kata]:
    return {kunci: satu for kunci, satu in nilai.items() if satu != berkas.kata[kunci].nilai}


def _tulis(
    uk: "UnitKerja", berkas: "BerkasTemplat", milik: TemplatSurat | None, nilai: Mapping[str, Kata], dasar: str
) -> None:
    """Keeps what differs from the program's wording. The row stays when nothing does: its versions go on counting."""
    jenis, diubah = berkas.ringkas.kode, _diubah(berkas, nilai)
    isi = json.dumps(diubah, ensure_ascii=False)
    dasar = dasar if diubah else berkas.ringkas.versi
    if milik is None:
        if diubah:
            uk.add(TemplatSurat(0, jenis, 1, dasar, isi))
    elif (json.loads(milik.isi), milik.dasar) != (json.loads(isi), dasar):
        uk.update(replace(milik, versi=milik.versi + 1, dasar=dasar, isi=isi))
