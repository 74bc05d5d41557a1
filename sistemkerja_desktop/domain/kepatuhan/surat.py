"""Rules on letters (Surat): the register, copies, what a letter must hold, and by whose authority it stands."""

from collections.abc import Iterable
from datetime import timedelta

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.kepatuhan.agenda import NomorKosong
from sistemkerja_desktop.domain.kepatuhan.langkah_surat import (
    TERBUKA,
    atas_tanda_tangan,
    beralasan,
    catatan_surat,
    ditolak,
    jenis_surat,
    langkah_surat,
    sebutan,
    teks,
    tembusan,
)
from sistemkerja_desktop.domain.kepatuhan.potret import Potret, sebutan_kursi
from sistemkerja_desktop.domain.kepatuhan.temuan import Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.kepatuhan.wewenang import kursi_berwenang, pelaku
from sistemkerja_desktop.domain.pejabat import OrangPelaku
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import daftar_kata, kunci

surat = Daftar(Pokok.SURAT)
HARI_NOMOR = 7
HARI_CADANGAN = 30
"""Days after which an unused number and a reserved one are asked about."""


@surat("S-01", Tingkat.PERINGATAN, Lingkup.NOMOR, "Nomor surat berurutan tanpa celah", "Beri sebab")
def nomor_kosong(potret: Potret, nomor: NomorKosong) -> Hal | None:
    if nomor.sejak + timedelta(days=HARI_NOMOR) > potret.hari_ini:
        return None
    apa = "keputusan" if nomor.kelas is KelasSurat.KEPUTUSAN else "surat"
    return Hal(
        f"Nomor {apa} {nomor.urut} tahun {nomor.tahun} kosong",
        f"Nomor sesudahnya sudah dipakai sejak {tanggal_singkat(nomor.sejak)}.",
        "Tulis sebab nomor itu tidak dipakai, di register.",
        ("surat", nomor.sesudah),
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
    """Judged by the step in which the letter was written. Lines that name nobody known may be older titles."""
    penugasan = potret.penugasan.get(satu.penugasan_id)
    langkah = langkah_surat(potret, satu) if satu.keadaan == KeadaanSurat.TERBIT else None
    if langkah is None or penugasan is None or penugasan.keadaan not in TERBUKA:
        return None
    jenis = jenis_surat(potret, satu, langkah.surat)
    wajib = jenis is not None and jenis.wajib_tembusan
    if not langkah.tembusan and not wajib:
        return None
    baris = [s for s in map(sebutan, tembusan(satu.isi)) if s not in _BUKAN_PEJABAT]
    kurang = _belum_ditembusi(potret, penugasan, langkah, satu, baris)
    if not kurang and (baris or langkah.tembusan):
        return None
    kepada = f"; belum kepada {daftar_kata(kurang)}" if kurang else ""
    return Hal(
        f"Surat nomor {satu.urut} tanpa tembusan" + (" yang disebut peraturan" if baris else ""),
        f"{satu.hal}, {tanggal_singkat(satu.tanggal)}: {satu.nomor or 'tanpa nomor'}{kepada}.",
        "Kirim salinannya kepada yang disebut peraturan, atau terbitkan surat pengganti.",
        ("surat", satu.id),
        langkah.aturan if langkah.tembusan or jenis is None else jenis.aturan,
    )


_BUKAN_PEJABAT = ("arsip", "pertinggal", "yang bersangkutan")


def _belum_ditembusi(
    potret: Potret, penugasan: Penugasan, langkah: LangkahMekanisme, satu: Surat, baris: list[str]
) -> list[str]:
    """The officials whom the step names and the letter does not, as texts.

    To whom the letter itself goes needs no copy. A line that nobody of today's structure answers to may be one of them
    under an older title: as many as there are such lines count as named.
    """
    alamat = [sebutan(bagian) for bagian in satu.kepada.split(";")]
    sisa, kurang = set(baris), []
    _, model = potret.aturan_untuk(penugasan)
    for kode in langkah.tembusan:
        for orang in pelaku(potret, kode, penugasan):
            nama = _sebutan_orang(potret, orang) | {kunci(label_pelaku(kode, model))}
            kena = {b for b in (*baris, *alamat) if any(_sama(b, n) for n in nama)}
            sisa -= kena
            if not kena:
                kurang.append(_nama(potret, orang) or label_pelaku(kode, model))
    lama = [b for b in sisa if not potret.kursi_bernama(b)]
    return kurang if len(kurang) > len(lama) else []


def _sebutan_orang(potret: Potret, orang: OrangPelaku) -> set[str]:
    """How a letter may write that official or person."""
    nama: set[str] = set()
    if orang.luar:
        nama |= {sebutan(orang.luar), sebutan(orang.luar.rpartition(", ")[2])}
    if (kursi := potret.susunan.jabatan.get(orang.jabatan_id or 0)) is not None:
        nama |= sebutan_kursi(potret, kursi)
    if (pegawai := potret.susunan.pegawai.get(orang.pegawai_id or 0)) is not None:
        nama |= {kunci(pegawai.nama), kunci(pegawai.nama_lengkap)}
    return nama - {""}


def _nama(potret: Potret, orang: OrangPelaku) -> str:
    kursi = potret.susunan.jabatan.get(orang.jabatan_id or 0)
    return orang.luar or (kursi.nama if kursi is not None else "")


def _sama(baris: str, nama: str) -> bool:
    """Whether a line of a letter is that name, with more or less of the unit's name behind it."""
    return bool(baris) and (baris == nama or baris.startswith(f"{nama} ") or nama.startswith(f"{baris} "))


@surat("S-04", Tingkat.PELANGGARAN, Lingkup.SURAT, "Surat memuat paling sedikit yang disebut peraturan", "Buka surat")
def isi_kurang(potret: Potret, satu: Surat) -> Hal | None:
    """Each content has to stand in the letter by the words of the profile, as a label or in its text.

    A refusal needs reasons alone, which is another rule; the reasons of a kind that also refuses are no agreement's.
    """
    langkah = langkah_surat(potret, satu) if satu.keadaan == KeadaanSurat.TERBIT else None
    if langkah is None or not langkah.surat or ditolak(potret, satu, langkah):
        return None
    jenis = jenis_surat(potret, satu, langkah.surat)
    if jenis is None:
        return None
    juga_menolak = langkah.surat == langkah.surat_tolak
    wajib = [isi for isi in jenis.isi_wajib if not (juga_menolak and "alasan" in kunci(isi))]
    ada = teks(satu.isi) if wajib else ""
    kurang = [isi for isi in wajib if kunci(isi) not in ada]
    if not kurang:
        return None
    return Hal(
        f"{jenis.nama} nomor {satu.urut} belum memuat semua isi wajib",
        "Belum tampak: " + "; ".join(kurang) + ".",
        "Terbitkan surat pengganti yang memuatnya.",
        ("surat", satu.id),
        jenis.aturan,
    )


@surat("S-05", Tingkat.PELANGGARAN, Lingkup.SURAT, "Surat penolakan memuat alasan", "Buka surat")
def penolakan_tanpa_alasan(potret: Potret, satu: Surat) -> Hal | None:
    """The reasons are those that were recorded with the answer, or a part of the letter that is named so."""
    langkah = langkah_surat(potret, satu) if satu.keadaan == KeadaanSurat.TERBIT else None
    if langkah is None or not langkah.alasan_tolak or not ditolak(potret, satu, langkah):
        return None
    catatan = catatan_surat(potret, satu)
    if beralasan(satu.isi) or satu.keterangan.strip() or (catatan is not None and catatan.keterangan.strip()):
        return None
    return Hal(
        f"Penolakan nomor {satu.urut} tanpa alasan",
        f"{satu.hal}, {tanggal_singkat(satu.tanggal)}.",
        "Terbitkan surat pengganti yang memuat alasannya.",
        ("surat", satu.id),
        langkah.aturan,
    )


@surat("S-06", Tingkat.SARAN, Lingkup.SURAT, "Surat tugas bertanggal sebelum penugasan mulai", "Buka surat")
def surat_terlambat(potret: Potret, satu: Surat) -> Hal | None:
    """Of the letter that began the assignment; those that prolong or change it come later by their nature."""
    penugasan = potret.penugasan.get(satu.penugasan_id)
    if satu.keadaan != KeadaanSurat.TERBIT or satu.jenis != SURAT_TUGAS or satu.mengganti_id is not None:
        return None
    if penugasan is None or satu.tanggal <= penugasan.mulai:
        return None
    return Hal(
        f"Surat nomor {satu.urut} bertanggal sesudah penugasan mulai",
        f"Surat {tanggal_singkat(satu.tanggal)}; penugasan {penugasan.nomor:03d} mulai "
        f"{tanggal_singkat(penugasan.mulai)}.",
        "Pastikan penugasan mulai setelah suratnya diterima.",
        ("surat", satu.id),
        potret.aturan("penugasan.surat-tugas", penugasan),
    )


@surat("S-07", Tingkat.PELANGGARAN, Lingkup.SURAT, "Surat tugas ditandatangani yang berwenang", "Buka surat")
def penanda_tangan(potret: Potret, satu: Surat) -> Hal | None:
    """By the first line above the signature, so that who signs a.n. counts as the official in whose name it is.

    Only a title that a head of today's structure has can be told from those who may.
    """
    penugasan = potret.penugasan.get(satu.penugasan_id)
    langkah = langkah_surat(potret, satu) if satu.keadaan == KeadaanSurat.TERBIT else None
    if penugasan is None or penugasan.keadaan not in TERBUKA or langkah is None or langkah.surat != SURAT_TUGAS:
        return None
    atas = atas_tanda_tangan(satu.isi)
    kursi = potret.kursi_bernama(atas) if atas else frozenset()
    boleh = kursi_berwenang(potret, penugasan) | {penugasan.ditugaskan_oleh}
    _, model = potret.aturan_untuk(penugasan)
    nama = {kunci(label_pelaku(kode, model)) for kode in (*langkah.penandatangan, *langkah.pelaku)}
    if not kursi or kursi & boleh or atas in nama:
        return None
    return Hal(
        f"Surat nomor {satu.urut} ditandatangani pejabat yang tidak berwenang",
        f"Atas wewenang {_nama_kursi(potret, kursi)}, sedangkan yang menugaskan: "
        f"{_nama_kursi(potret, sorted(id_ for id_ in boleh if id_ is not None))}.",
        "Cabut surat itu, lalu terbitkan surat pengganti oleh yang berwenang.",
        ("surat", satu.id),
        langkah.aturan,
    )


def _nama_kursi(potret: Potret, ids: Iterable[int]) -> str:
    nama = [potret.susunan.jabatan[id_].nama for id_ in sorted(ids) if id_ in potret.susunan.jabatan]
    return daftar_kata(list(dict.fromkeys(nama))) or "pejabat di luar kantor ini"
