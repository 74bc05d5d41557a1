"""Rules on letters (Surat): the register, copies, and what a letter must hold."""

import json
from datetime import timedelta
from functools import lru_cache
from typing import Any

from sistemkerja_desktop.domain.kepatuhan.potret import NomorKosong, Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.regulasi import Aturan, JenisSurat
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import kunci

surat = Daftar(Pokok.SURAT)
HARI_NOMOR = 7
HARI_CADANGAN = 30
"""Days after which an unused number and a reserved one are asked about."""


@surat("S-01", Tingkat.PERINGATAN, Lingkup.NOMOR, "Nomor surat berurutan tanpa celah", "Beri sebab")
def nomor_kosong(potret: Potret, nomor: NomorKosong) -> Hal | None:
    if nomor.sejak + timedelta(days=HARI_NOMOR) > potret.hari_ini:
        return None
    return Hal(
        f"Nomor surat {nomor.urut} tahun {nomor.tahun} kosong",
        f"Nomor sesudahnya sudah dipakai sejak {tanggal_singkat(nomor.sejak)}.",
        "Tulis sebab nomor itu tidak dipakai.",
        ("surat", 0),
    )


@surat("S-02", Tingkat.SARAN, Lingkup.SURAT, "Nomor yang dicadangkan segera dipakai", "Buka surat")
def cadangan_lama(potret: Potret, satu: Surat) -> Hal | None:
    hari = (potret.hari_ini - satu.tanggal).days
    if satu.keadaan != KeadaanSurat.DICADANGKAN or hari <= HARI_CADANGAN:
        return None
    return Hal(
        f"Nomor {satu.urut} dicadangkan {hari} hari",
        f"{satu.hal}, sejak {tanggal_singkat(satu.tanggal)}.",
        "Terbitkan suratnya, lepas cadangannya, atau tulis sebabnya.",
        ("surat", satu.id),
    )


@surat("S-03", Tingkat.PERINGATAN, Lingkup.SURAT, "Surat ditembuskan kepada yang disebut peraturan", "Buka surat")
def tanpa_tembusan(potret: Potret, satu: Surat) -> Hal | None:
    aturan = _wajib_tembusan(potret, satu) if satu.keadaan == KeadaanSurat.TERBIT else None
    if aturan is None or any(b.get("kepada") for b in _blok(satu.isi) if b.get("blok") == "Tembusan"):
        return None
    return Hal(
        f"Surat nomor {satu.urut} tanpa tembusan",
        f"{satu.hal}, {tanggal_singkat(satu.tanggal)}: {satu.nomor}.",
        "Kirim salinannya kepada yang disebut peraturan, atau terbitkan surat pengganti.",
        ("surat", satu.id),
        aturan,
    )


def _wajib_tembusan(potret: Potret, satu: Surat) -> Aturan | None:
    """The rule by which the letter needs copies: of its kind, or of the step in which it was written."""
    jenis = _jenis(potret, satu)
    if jenis is not None and jenis.wajib_tembusan:
        return jenis.aturan
    penugasan = potret.penugasan.get(satu.penugasan_id)
    sel = sel_penugasan(potret.aturan_untuk(penugasan)[0], penugasan.cara, penugasan.cakupan) if penugasan else None
    langkah = sel.mekanisme.langkah if sel is not None and sel.mekanisme is not None else ()
    return next(
        (satu_langkah.aturan for satu_langkah in langkah if satu_langkah.surat == satu.jenis and satu_langkah.tembusan),
        None,
    )


@surat("S-04", Tingkat.PELANGGARAN, Lingkup.SURAT, "Surat memuat paling sedikit yang disebut peraturan", "Buka surat")
def isi_kurang(potret: Potret, satu: Surat) -> Hal | None:
    """Each content has to stand in the letter by the words of the profile, as a label or in its text."""
    jenis = _jenis(potret, satu) if satu.keadaan == KeadaanSurat.TERBIT else None
    if jenis is None or not jenis.isi_wajib:
        return None
    ada = _teks(satu.isi)
    kurang = [isi for isi in jenis.isi_wajib if kunci(isi) not in ada]
    if not kurang:
        return None
    return Hal(
        f"{jenis.nama} nomor {satu.urut} belum memuat semua isi wajib",
        "Belum tampak: " + "; ".join(kurang) + ".",
        "Terbitkan surat pengganti yang memuatnya.",
        ("surat", satu.id),
        jenis.aturan,
    )


@surat("S-05", Tingkat.PELANGGARAN, Lingkup.SURAT, "Penolakan disertai alasan", "Buka surat")
def penolakan_tanpa_alasan(potret: Potret, satu: Surat) -> Hal | None:
    aturan = _aturan_penolakan(potret, satu)
    if aturan is None or satu.keadaan != KeadaanSurat.TERBIT or satu.keterangan.strip() or "alasan" in _teks(satu.isi):
        return None
    return Hal(
        f"Penolakan nomor {satu.urut} tanpa alasan",
        f"{satu.hal}, {tanggal_singkat(satu.tanggal)}.",
        "Terbitkan surat pengganti yang memuat alasannya.",
        ("surat", satu.id),
        aturan,
    )


def _aturan_penolakan(potret: Potret, satu: Surat) -> Aturan | None:
    """The rule of a step that refuses by that kind of letter; one kind may answer both ways, so its subject decides."""
    if not any(kata in f"{satu.jenis} {satu.hal}".casefold() for kata in ("tolak", "nolak")):
        return None
    return next(
        (
            langkah.aturan
            for sel in potret.profil.penugasan
            if sel.mekanisme is not None
            for langkah in sel.mekanisme.langkah
            if langkah.alasan_tolak and langkah.surat_tolak == satu.jenis
        ),
        None,
    )


@surat("S-06", Tingkat.SARAN, Lingkup.SURAT, "Surat tugas bertanggal sebelum penugasan mulai", "Buka surat")
def surat_terlambat(potret: Potret, satu: Surat) -> Hal | None:
    penugasan = potret.penugasan.get(satu.penugasan_id)
    if satu.keadaan != KeadaanSurat.TERBIT or penugasan is None or satu.tanggal <= penugasan.mulai:
        return None
    return Hal(
        f"Surat nomor {satu.urut} bertanggal sesudah penugasan mulai",
        f"Surat {tanggal_singkat(satu.tanggal)}; penugasan {penugasan.nomor:03d} mulai "
        f"{tanggal_singkat(penugasan.mulai)}.",
        "Pastikan penugasan mulai setelah suratnya diterima.",
        ("surat", satu.id),
        potret.aturan("penugasan.surat-tugas"),
    )


def _jenis(potret: Potret, satu: Surat) -> JenisSurat | None:
    return next((jenis for jenis in potret.profil.surat if jenis.kode == satu.jenis), None)


@lru_cache(maxsize=1024)
def _blok(isi: str) -> tuple[dict[str, Any], ...]:
    """The blocks of an issued letter; it never changes, so it is read once. Content that is no JSON has none."""
    try:
        return tuple(json.loads(isi)["blok"])
    except (ValueError, KeyError, TypeError):
        return ()


@lru_cache(maxsize=1024)
def _teks(isi: str) -> str:
    """All words of an issued letter, in small letters and without punctuation."""
    kata: list[str] = []
    antre: list[Any] = list(_blok(isi))
    while antre:
        satu = antre.pop()
        if isinstance(satu, str):
            kata.append(kunci(satu))
        elif isinstance(satu, dict):
            antre.extend(satu.values())
        elif isinstance(satu, list):
            antre.extend(satu)
    return " \n ".join(kata)
