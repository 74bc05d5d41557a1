"""Riwayat: who changed what and when, with old and new values in words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.label_riwayat import DISEMBUNYIKAN, LABEL, LABEL_ENTITAS, RUJUKAN, label_pilihan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.riwayat import CatatanPerubahan, CatatanRinci, SaringanRiwayat
from sistemkerja_desktop.storage.unit_baca import UnitBaca

__all__ = [
    "CatatanPerubahan",
    "SaringanRiwayat",
    "daftar_pelaku",
    "daftar_perubahan",
    "rincian_perubahan",
    "riwayat_pegawai",
]

BATAS_RINCI = 300


@dataclass(frozen=True, slots=True)
class NilaiBerubah:
    """One field: its label, and its values as text ("" for none)."""

    label: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class RinciPerubahan:
    """What happened to one thing: `tindakan` is "Ditambah", "Diubah" or "Dihapus", `apa` names it."""

    apa: str
    tindakan: str
    nilai: tuple[NilaiBerubah, ...]


@dataclass(frozen=True, slots=True)
class RincianPerubahan:
    """A change in full. `ringkasan` counts by kind ("12 pegawai ditambah"); `lebih` rows are not listed."""

    perubahan: CatatanPerubahan
    ringkasan: tuple[str, ...]
    rinci: tuple[RinciPerubahan, ...]
    lebih: int = 0


@dataclass(frozen=True, slots=True)
class JejakOrang:
    """A line of a person's history."""

    perubahan: CatatanPerubahan
    rinci: RinciPerubahan


def daftar_perubahan(sesi: Sesi, saringan: SaringanRiwayat) -> list[CatatanPerubahan]:
    """Changes, newest first."""
    with sesi.baca() as uk:
        return uk.pembaca_riwayat.daftar(saringan)


def daftar_pelaku(sesi: Sesi) -> list[str]:
    """Everybody who ever changed something."""
    with sesi.baca() as uk:
        return [nama for nama in uk.pembaca_riwayat.pelaku() if nama]


def rincian_perubahan(sesi: Sesi, perubahan: CatatanPerubahan, batas: int = BATAS_RINCI) -> RincianPerubahan:
    """What the change did, with names in place of ids; an import's thousands are counted and the first listed."""
    with sesi.baca() as uk:
        jumlah = uk.pembaca_riwayat.jumlah(perubahan.id)
        rinci = uk.pembaca_riwayat.rinci(perubahan.id, batas)
        dibaca = _dalam_kata(uk, rinci)
    ringkasan = tuple(
        f"{banyak} {LABEL_ENTITAS.get(j.entitas, j.entitas).lower()} {kata}"
        for j in jumlah
        for banyak, kata in ((j.ditambah, "ditambah"), (j.diubah, "diubah"), (j.dihapus, "dihapus"))
        if banyak
    )
    semua = sum(j.ditambah + j.diubah + j.dihapus for j in jumlah)
    return RincianPerubahan(perubahan, ringkasan, tuple(dibaca), max(0, semua - len(rinci)))


def riwayat_pegawai(sesi: Sesi, pegawai_id: int, batas: int = 200) -> list[JejakOrang]:
    """What happened to a person and to the seats they hold or held, newest first."""
    with sesi.baca() as uk:
        pegangan = uk.list(PemangkuJabatan, pegawai_id=pegawai_id)
        pasangan = uk.pembaca_riwayat.milik(
            {
                "Pegawai": [pegawai_id],
                "PemangkuJabatan": [p.id for p in pegangan],
                "Jabatan": sorted({p.jabatan_id for p in pegangan}),
            },
            batas,
        )
        dibaca = _dalam_kata(uk, [rinci for _, rinci in pasangan])
    return [
        JejakOrang(perubahan, rinci)
        for (perubahan, _), rinci in zip(pasangan, dibaca, strict=True)
        if rinci.nilai or rinci.tindakan != "Diubah"
    ]


def _dalam_kata(uk: UnitBaca, rinci: Sequence[CatatanRinci]) -> list[RinciPerubahan]:
    nama = _Nama(uk, rinci)
    return [_satu(nama, r) for r in rinci]


def _satu(nama: "_Nama", rinci: CatatanRinci) -> RinciPerubahan:
    sebelum, sesudah = rinci.sebelum, rinci.sesudah
    label = LABEL.get(rinci.entitas, {})
    nilai = []
    for kolom in sesudah if sesudah is not None else sebelum or {}:
        if kolom in DISEMBUNYIKAN:
            continue
        lama = nama.teks(rinci.entitas, kolom, (sebelum or {}).get(kolom))
        baru = nama.teks(rinci.entitas, kolom, (sesudah or {}).get(kolom))
        if lama != baru:
            nilai.append(NilaiBerubah(label.get(kolom, kolom.replace("_", " ").capitalize()), lama, baru))
    tindakan = "Ditambah" if sebelum is None else "Dihapus" if sesudah is None else "Diubah"
    return RinciPerubahan(nama.apa(rinci), tindakan, tuple(nilai))


class _Nama:
    """Names of everything that some audit rows speak of, deleted things included; each kind is read once."""

    def __init__(self, uk: UnitBaca, rinci: Sequence[CatatanRinci]) -> None:
        dicari: dict[str, set[int]] = {}
        for r in rinci:
            dicari.setdefault(r.entitas, set()).add(r.entitas_id)
            for kolom, id_ in [*(r.sebelum or {}).items(), *(r.sesudah or {}).items()]:
                if kolom in RUJUKAN and id_ is not None:
                    dicari.setdefault(RUJUKAN[kolom], set()).add(id_)
        self._pegangan = self._baca(uk, PemangkuJabatan, dicari.get("PemangkuJabatan", ()))
        for p in self._pegangan.values():
            dicari.setdefault("Pegawai", set()).add(p.pegawai_id)
            dicari.setdefault("Jabatan", set()).add(p.jabatan_id)
        self._nama: dict[tuple[str, int], str] = {}
        for jenis in (UnitOrganisasi, Pegawai, Jabatan, TimKerja, Penugasan, Kegiatan):
            for satu in self._baca(uk, jenis, dicari.get(jenis.__name__, ())).values():
                self._nama[jenis.__name__, satu.id] = satu.nama
        for target in self._baca(uk, TargetKinerja, dicari.get("TargetKinerja", ())).values():
            self._nama["TargetKinerja", target.id] = target.uraian
        for surat in self._baca(uk, Surat, dicari.get("Surat", ())).values():
            self._nama["Surat", surat.id] = surat.nomor

    @staticmethod
    def _baca(uk: UnitBaca, jenis: type[Any], ids: Iterable[int]) -> Mapping[int, Any]:
        dicari = sorted(ids)
        return {e.id: e for e in uk.dengan_id(jenis, dicari)} if dicari else {}

    def apa(self, rinci: CatatanRinci) -> str:
        """ "Pegawai Meri Handayani", "Pemangku jabatan Meri Handayani, Bidan Mahir"."""
        label = LABEL_ENTITAS.get(rinci.entitas, rinci.entitas)
        if rinci.entitas == "PemangkuJabatan" and rinci.entitas_id in self._pegangan:
            p = self._pegangan[rinci.entitas_id]
            nama = ", ".join(
                self._nama[kunci]
                for kunci in (("Pegawai", p.pegawai_id), ("Jabatan", p.jabatan_id))
                if kunci in self._nama
            )
        else:
            nama = self._nama.get((rinci.entitas, rinci.entitas_id), "")
        return f"{label} {nama}".strip()

    def teks(self, entitas: str, kolom: str, nilai: Any) -> str:
        """A value for people; "" for none."""
        if nilai is None or nilai == "":
            return ""
        if kolom in RUJUKAN:
            return self._nama.get((RUJUKAN[kolom], nilai), f"nomor {nilai}")
        if isinstance(nilai, bool):
            return "Ya" if nilai else "Tidak"
        if isinstance(nilai, datetime):
            return f"{tanggal_singkat(nilai.date())} {nilai:%H.%M}"
        if isinstance(nilai, date):
            return tanggal_singkat(nilai)
        return label_pilihan(entitas, kolom, str(nilai))
