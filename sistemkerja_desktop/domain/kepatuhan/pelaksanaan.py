"""Rules on the work itself (Pelaksanaan): the steps of cards, reviews that wait, deadlines."""

from datetime import timedelta

from sistemkerja_desktop.domain.alur import langkah_kurang
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import PENGATURAN_KANTOR, Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.laporan_berkala import (
    BERLAPORAN,
    aturan_berkala,
    laporan_diberikan,
    periode_laporan,
)
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import Aturan, ModelKedudukan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat

pelaksanaan = Daftar(Pokok.PELAKSANAAN)


def _penugasan(potret: Potret, kartu: Kegiatan) -> Penugasan | None:
    """The running assignment of the card; None where it ended."""
    penugasan = potret.penugasan.get(kartu.penugasan_id)
    return penugasan if penugasan is not None and penugasan.keadaan == KeadaanPenugasan.BERJALAN else None


def _model(potret: Potret, kartu: Kegiatan) -> ModelKedudukan:
    """The model that the card's assignment began with."""
    penugasan = potret.penugasan.get(kartu.penugasan_id)
    return potret.aturan_untuk(penugasan)[1] if penugasan is not None else potret.model


def _masa(potret: Potret, penugasan: Penugasan) -> Aturan | None:
    """That an assignment is for a certain time."""
    return potret.aturan("istilah.penugasan", penugasan)


_BULAN_TERPENDEK = timedelta(days=28)
"""Before so many days no report is overdue: most assignments need not be looked at closer."""


@pelaksanaan(
    "L-01", Tingkat.PELANGGARAN, Lingkup.KEGIATAN, "Kegiatan maju setelah langkah wajibnya dicatat", "Catat langkah"
)
def langkah_terlewat(potret: Potret, kartu: Kegiatan) -> Hal | None:
    penugasan = _penugasan(potret, kartu) if kartu.fase != Fase.PERENCANAAN else None
    if penugasan is None:
        return None
    langkah = potret.langkah_sebelum(penugasan, kartu.fase)
    kurang = langkah_kurang(kartu, potret.catatan.milik("kegiatan", kartu.id), langkah)
    if not kurang:
        return None
    nama = [langkah.ringkas or langkah.uraian for langkah in kurang]
    lain = f" dan {len(nama) - 2} langkah lain" if len(nama) > 2 else ""
    return Hal(
        f"“{kartu.nama}” di {kartu.fase.label} tanpa langkah sebelumnya",
        f"Belum dicatat: {'; '.join(nama[:2])}{lain}.",
        "Catat langkah itu, atau lewati dengan alasan.",
        ("papan", kartu.id),
        kurang[0].aturan,
    )


@pelaksanaan(
    "L-02",
    Tingkat.PERINGATAN,
    Lingkup.KEGIATAN,
    "Hasil kerja segera direviu",
    "Buka papan",
    bila=lambda potret: potret.kantor.hari_tunggu_reviu > 0,
)
def menunggu_reviu(potret: Potret, kartu: Kegiatan) -> Hal | None:
    if kartu.fase != Fase.EVALUASI or _penugasan(potret, kartu) is None:
        return None
    masuk = [
        c.tanggal
        for c in potret.catatan.milik("kegiatan", kartu.id)
        if c.jenis == JenisCatatan.PINDAH and c.fase == Fase.EVALUASI
    ]
    hari = (potret.hari_ini - max(masuk)).days if masuk else 0
    if hari <= potret.kantor.hari_tunggu_reviu:
        return None
    reviu = _model(potret, kartu).langkah(Fase.EVALUASI)
    return Hal(
        f"“{kartu.nama}” menunggu reviu {hari} hari",
        f"Hasil diserahkan {tanggal_singkat(max(masuk))}; batas kantor {potret.kantor.hari_tunggu_reviu} hari.",
        "Reviu hasilnya: setujui, atau kembalikan dengan alasan.",
        ("papan", kartu.id),
        reviu[0].aturan if reviu else None,
        PENGATURAN_KANTOR,
    )


@pelaksanaan("L-03", Tingkat.PERINGATAN, Lingkup.KEGIATAN, "Kegiatan selesai sebelum tenggat", "Buka papan")
def lewat_tenggat(potret: Potret, kartu: Kegiatan) -> Hal | None:
    penugasan = _penugasan(potret, kartu)
    if kartu.fase == Fase.SELESAI or kartu.tenggat >= potret.hari_ini or penugasan is None:
        return None
    return Hal(
        f"“{kartu.nama}” melewati tenggat",
        f"Tenggat {tanggal_singkat(kartu.tenggat)}, masih di {kartu.fase.label}.",
        "Percepat, atau sepakati tenggat baru.",
        ("papan", kartu.id),
        _masa(potret, penugasan),
    )


@pelaksanaan(
    "L-04",
    Tingkat.PERINGATAN,
    Lingkup.KEGIATAN,
    "Pengembalian dan langkah yang dilewati disertai alasan",
    "Buka papan",
)
def tanpa_alasan(potret: Potret, kartu: Kegiatan) -> Hal | None:
    """Reasons are what the program asks for: no regulation speaks of them."""
    tanpa: list[CatatanKegiatan] = [
        c
        for c in potret.catatan.milik("kegiatan", kartu.id)
        if c.jenis in (JenisCatatan.KEMBALI, JenisCatatan.LEWATI) and not c.keterangan.strip()
    ]
    if not tanpa:
        return None
    kata = "dikembalikan" if tanpa[0].jenis == JenisCatatan.KEMBALI else "langkahnya dilewati"
    return Hal(
        f"“{kartu.nama}” {kata} tanpa alasan",
        f"Tercatat {tanggal_singkat(tanpa[0].tanggal)}" + (f" oleh {tanpa[0].pejabat}." if tanpa[0].pejabat else "."),
        "Catat alasannya.",
        ("papan", kartu.id),
    )


@pelaksanaan("L-05", Tingkat.PERINGATAN, Lingkup.KEGIATAN, "Kegiatan dipegang orang yang ditugaskan", "Buka papan")
def pemegang_bukan_peserta(potret: Potret, kartu: Kegiatan) -> Hal | None:
    penugasan = _penugasan(potret, kartu)
    if kartu.pegawai_id is None or kartu.fase == Fase.SELESAI or penugasan is None:
        return None
    if any(p.pegawai_id == kartu.pegawai_id for p in potret.peserta.milik("penugasan", kartu.penugasan_id)):
        return None
    return Hal(
        f"“{kartu.nama}” dipegang orang yang tidak ditugaskan",
        f"{potret.nama(kartu.pegawai_id)} bukan peserta penugasannya.",
        "Serahkan kepada peserta penugasan itu.",
        ("papan", kartu.id),
        potret.aturan("penugasan.surat-tugas", penugasan),
    )


@pelaksanaan("L-06", Tingkat.SARAN, Lingkup.KEGIATAN, "Tenggat kegiatan di dalam masa penugasan", "Buka papan")
def tenggat_di_luar_masa(potret: Potret, kartu: Kegiatan) -> Hal | None:
    penugasan = _penugasan(potret, kartu)
    if penugasan is None or kartu.fase == Fase.SELESAI or kartu.tenggat <= penugasan.selesai:
        return None
    return Hal(
        f"Tenggat “{kartu.nama}” sesudah penugasan berakhir",
        f"Tenggat {tanggal_singkat(kartu.tenggat)}, penugasan sampai {tanggal_singkat(penugasan.selesai)}.",
        "Majukan tenggatnya, atau perpanjang penugasannya.",
        ("papan", kartu.id),
        _masa(potret, penugasan),
    )


@pelaksanaan("L-07", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Laporan berkala disampaikan tepat waktu", "Buka penugasan")
def laporan_terlambat(potret: Potret, satu: Penugasan) -> Hal | None:
    """Also of an assignment that has ended; where the text sets no interval, the program's own holds."""
    if satu.keadaan not in BERLAPORAN or min(satu.mulai + _BULAN_TERPENDEK, satu.selesai) > potret.hari_ini:
        return None
    profil, model = potret.aturan_untuk(satu)
    aturan = aturan_berkala(profil, satu.bentuk)
    if aturan is None:
        return None
    ada = [s.tanggal for s in laporan_diberikan(potret.surat.milik("penugasan", satu.id))]
    telat = [p for p in periode_laporan(satu, aturan, ada) if p.surat is None and p.akhir < potret.hari_ini]
    if not telat:
        return None
    pertama = telat[0]
    jumlah = f"{len(telat)} laporan" if len(telat) > 1 else "Laporan"
    penerima = " atau ".join(label_pelaku(kode, model) for kode in aturan.penerima)
    return Hal(
        f"{jumlah} berkala penugasan {satu.nomor:03d} terlambat {(potret.hari_ini - pertama.akhir).days} hari",
        f"{satu.nama}: masa {tanggal_singkat(pertama.awal)} sampai {tanggal_singkat(pertama.akhir)} belum dilaporkan "
        f"{label_pelaku(aturan.pelapor, model)} kepada {penerima}.",
        "Buat laporannya, atau catat laporan yang masuk; satu laporan mencakup semua masa yang sudah lewat.",
        ("penugasan", satu.id),
        aturan.aturan,
    )
