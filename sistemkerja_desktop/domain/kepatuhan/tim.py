"""Rules on teams (Tim kerja): what the regulation asks of a ketua, the founding act, and who takes part."""

from sistemkerja_desktop.domain.aturan_tim import JenisPeringatan, PeringatanTim
from sistemkerja_desktop.domain.aturan_tim import periksa_tim as periksa_aturan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.regulasi import KEPUTUSAN_TIM
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.tim import TimKerja

tim = Daftar(Pokok.TIM)
SURAT_TUGAS = "surat-tugas"
SUSUNAN_TIM = "tim.susunan"
"""The code of the rule that every team has a ketua, in a regulation that says so."""


def _peringatan(potret: Potret, satu: TimKerja, *jenis: JenisPeringatan) -> list[PeringatanTim]:
    """What the team's own rules say of it, of these kinds. A team that has ended is left in peace."""
    if satu.selesai < potret.hari_ini:
        return []
    anggota = sorted(potret.anggota.milik("tim", satu.id), key=lambda a: (a.urutan, a.id))
    semua = periksa_aturan(satu, anggota, potret.susunan, potret.profil.tim, ketua_pengganti=satu.ketua_pengganti)
    return [p for p in semua if p.jenis in jenis]


@tim("T-02", Tingkat.PELANGGARAN, Lingkup.TIM, "Tim berjalan mempunyai ketua", "Tetapkan ketua")
def tanpa_ketua(potret: Potret, satu: TimKerja) -> Hal | None:
    """A breach where the regulation says that a team has a ketua; most say that one may be appointed."""
    if satu.selesai < potret.hari_ini or potret.ketua(satu.id):
        return None
    wajib = potret.aturan(SUSUNAN_TIM)
    return Hal(
        f"{satu.nama} belum punya ketua",
        f"{len(potret.anggota.milik('tim', satu.id))} anggota, sejak {tanggal_singkat(satu.mulai)}.",
        "Tetapkan seorang ketua tim.",
        ("tim", satu.id),
        wajib or potret.profil.tim.penetap,
        tingkat=None if wajib else Tingkat.PERINGATAN,
    )


@tim("T-03", Tingkat.PERINGATAN, Lingkup.TIM, "Ketua dari unit pemilik kinerja, atau alasannya dicatat", "Catat alasan")
def ketua_luar_unit(potret: Potret, satu: TimKerja) -> Hal | None:
    temuan = [p for p in _peringatan(potret, satu, JenisPeringatan.KETUA_LUAR_UNIT) if p.menahan]
    ketua = potret.ketua(satu.id)
    if not temuan or not ketua:
        return None
    unit = potret.susunan.unit_pegawai(ketua[0])
    dari = f" dari {unit.nama}" if unit else ""
    return Hal(
        f"Ketua {satu.nama} dari luar unit pemilik kinerja",
        f"{potret.nama(ketua[0])}{dari}; alasan belum dicatat.",
        "Catat alasannya, atau tetapkan ketua dari unit pemilik kinerja.",
        ("tim", satu.id),
        potret.profil.tim.ketua_dari_pemilik,
    )


@tim(
    "T-04",
    Tingkat.PELANGGARAN,
    Lingkup.TIM,
    "Ketua pengganti memenuhi syarat paling rendah",
    "Ganti ketua",
    bila=lambda potret: bool(potret.profil.tim.pendidikan_pengganti or potret.profil.tim.golongan_pengganti),
)
def ketua_pengganti(potret: Potret, satu: TimKerja) -> Hal | None:
    """Below a minimum is a breach; what cannot be compared (the golongan of a PPPK, nothing recorded) is a question."""
    temuan = _peringatan(potret, satu, JenisPeringatan.PENGGANTI_PENDIDIKAN, JenisPeringatan.PENGGANTI_GOLONGAN)
    if not temuan:
        return None
    kurang = [p for p in temuan if p.menahan]
    orang = potret.susunan.pegawai[temuan[0].pegawai_id or 0]
    return Hal(
        f"Ketua pengganti {satu.nama} belum memenuhi syarat"
        if kurang
        else f"Syarat ketua pengganti {satu.nama} belum dapat dibandingkan",
        f"{orang.nama}, {orang.pendidikan or 'pendidikan belum diisi'}, {orang.golongan or 'golongan belum diisi'}. "
        + " ".join(p.pesan for p in kurang or temuan),
        "Tetapkan ketua lain, atau perbaiki data pendidikan dan golongannya."
        if kurang
        else "Periksa data pegawai dan dokumen aslinya; bila memenuhi syarat, kesampingkan dengan alasan.",
        ("tim", satu.id),
        potret.profil.tim.pengganti,
        tingkat=None if kurang else Tingkat.PERINGATAN,
    )


@tim("T-05", Tingkat.PERINGATAN, Lingkup.TIM, "Pejabat yang menetapkan tim dicatat", "Pilih pejabat")
def tanpa_penetap(potret: Potret, satu: TimKerja) -> Hal | None:
    """Where a decision founds the team, the article is the one on that decision; else the one on its ketua."""
    aturan = potret.profil.tim
    if satu.selesai < potret.hari_ini or (
        satu.ditetapkan_oleh is not None and satu.ditetapkan_oleh in potret.susunan.jabatan
    ):
        return None
    return Hal(
        f"Pejabat yang menetapkan {satu.nama} belum dicatat",
        "Tim ditetapkan oleh pejabat yang disebut peraturan.",
        "Pilih pejabat yang menetapkan tim.",
        ("tim", satu.id),
        (aturan.akta if aturan.surat_akta == KEPUTUSAN_TIM else None) or aturan.penetap,
    )


@tim(
    "T-06",
    Tingkat.PERINGATAN,
    Lingkup.TIM,
    "Tim berjalan mempunyai akta pembentukan",
    "Catat akta",
    bila=lambda potret: potret.profil.tim.akta is not None,
)
def tanpa_akta(potret: Potret, satu: TimKerja) -> Hal | None:
    """A letter of the program of the kind that the regulation names, or the act that was noted with the team."""
    aturan = potret.profil.tim
    if aturan.akta is None or satu.akta or not potret.tim_berjalan(satu):
        return None
    jenis = aturan.surat_akta or SURAT_TUGAS
    milik = potret.penugasan.milik("tim", satu.id)
    if any(s.jenis == jenis for p in milik for s in potret.surat_berlaku(p.id)):
        return None
    nama = potret.profil.nama_akta
    catat = "catat nomor dan tanggalnya pada tim itu (Ubah tim)."
    return Hal(
        f"{satu.nama} belum mempunyai akta pembentukan",
        f"Belum ada {nama} yang berlaku bagi tim ini, dan tidak ada akta lain yang dicatat.",
        catat.capitalize() if jenis == KEPUTUSAN_TIM else f"Terbitkan {nama} bagi tim itu, atau {catat}",
        ("tim", satu.id),
        aturan.akta,
    )


@tim("T-07", Tingkat.PERINGATAN, Lingkup.TIM, "Penugasan tim selesai sebelum masa tim berakhir", "Lihat tim")
def berakhir_tetapi_bekerja(potret: Potret, satu: TimKerja) -> Hal | None:
    if satu.selesai >= potret.hari_ini:
        return None
    berjalan = [p for p in potret.penugasan.milik("tim", satu.id) if p.keadaan == KeadaanPenugasan.BERJALAN]
    if not berjalan:
        return None
    return Hal(
        f"{satu.nama} sudah berakhir, penugasannya masih berjalan",
        f"Masa tim sampai {tanggal_singkat(satu.selesai)}; {len(berjalan)} penugasan berjalan: "
        + ", ".join(f"{p.nomor:03d}" for p in sorted(berjalan, key=lambda p: p.nomor))
        + ".",
        "Perpanjang masa tim, atau selesaikan penugasannya.",
        ("tim", satu.id),
        potret.aturan("istilah.penugasan") or potret.profil.tim.penetap,
    )


@tim("T-08", Tingkat.PERINGATAN, Lingkup.TIM, "Anggota tim masih bekerja di kantor ini", "Ubah anggota")
def anggota_hilang(potret: Potret, satu: TimKerja) -> Hal | None:
    if satu.selesai < potret.hari_ini:
        return None
    hilang = [a for a in potret.anggota.milik("tim", satu.id) if not potret.susunan.dudukan(a.pegawai_id)]
    if not hilang:
        return None
    return Hal(
        f"Anggota {satu.nama} tidak lagi memangku jabatan",
        ", ".join(potret.nama(a.pegawai_id) for a in hilang[:5]) + ".",
        "Ganti atau lepaskan anggota itu, atau tempatkan kembali di Bagan.",
        ("tim", satu.id),
    )


@tim("T-09", Tingkat.PERINGATAN, Lingkup.TIM, "Jenis tim dikenal peraturan", "Ubah jenis")
def jenis_tim(potret: Potret, satu: TimKerja) -> Hal | None:
    if not _peringatan(potret, satu, JenisPeringatan.JENIS_TIDAK_DIKENAL):
        return None
    jenis = potret.profil.tim.jenis
    return Hal(
        f"Jenis {satu.nama} tidak dikenal peraturan",
        f"“{satu.jenis}” bukan jenis tim pada {potret.profil.nama_singkat}.",
        "Pilih jenis: " + ", ".join(label for _, label, _ in jenis) + ".",
        ("tim", satu.id),
        jenis[0][2] if jenis else potret.profil.tim.penetap,
    )


@tim(
    "T-10",
    Tingkat.PERINGATAN,
    Lingkup.TIM,
    "Anggota tim memangku jenis jabatan yang dapat ditugaskan",
    "Ubah anggota",
    bila=lambda potret: bool(potret.profil.tim.jenis_peserta),
)
def bukan_peserta(potret: Potret, satu: TimKerja) -> Hal | None:
    temuan = [
        p
        for p in _peringatan(potret, satu, JenisPeringatan.BUKAN_PESERTA)
        if p.pegawai_id is not None and potret.susunan.dudukan(p.pegawai_id)
    ]
    if not temuan:
        return None
    return Hal(
        f"{len(temuan)} orang {satu.nama} bukan jabatan yang ditugaskan",
        ", ".join(potret.nama(p.pegawai_id or 0) for p in temuan[:5]) + ". " + temuan[0].pesan.split(";")[0] + ".",
        "Periksa jabatannya, atau pilih orang lain.",
        ("tim", satu.id),
        potret.profil.tim.peserta,
    )


@tim("T-11", Tingkat.PERINGATAN, Lingkup.TIM, "Tim mempunyai seorang ketua", "Ubah ketua")
def susunan_tim(potret: Potret, satu: TimKerja) -> Hal | None:
    temuan = _peringatan(
        potret,
        satu,
        JenisPeringatan.KETUA_GANDA,
        JenisPeringatan.KETUA_JUGA_ANGGOTA,
        JenisPeringatan.ANGGOTA_GANDA,
    )
    if not temuan:
        return None
    return Hal(
        f"Susunan {satu.nama} perlu dirapikan",
        " ".join(p.pesan for p in temuan),
        " ".join(dict.fromkeys(p.tindakan for p in temuan)),
        ("tim", satu.id),
    )


@tim("T-12", Tingkat.SARAN, Lingkup.TIM, "Tim bekerja untuk target kinerja", "Pilih target")
def tanpa_target(potret: Potret, satu: TimKerja) -> Hal | None:
    if not potret.tim_berjalan(satu) or potret.target.get(satu.target_id) is not None:
        return None
    if any(p.keadaan == KeadaanPenugasan.BERJALAN for p in potret.penugasan.milik("tim", satu.id)):
        return None
    return Hal(
        f"{satu.nama} belum mempunyai target kinerja",
        "Tim dibentuk untuk mencapai target; belum ada target maupun penugasan yang berjalan.",
        "Pilih target kinerja tim itu, atau terbitkan penugasannya.",
        ("tim", satu.id),
    )


@tim("T-13", Tingkat.SARAN, Lingkup.TIM, "Tim berjalan mempunyai anggota", "Tambah anggota")
def tanpa_anggota(potret: Potret, satu: TimKerja) -> Hal | None:
    if not potret.tim_berjalan(satu) or len(potret.anggota.milik("tim", satu.id)) != 1 or not potret.ketua(satu.id):
        return None
    return Hal(
        f"{satu.nama} hanya terdiri atas ketua",
        f"{potret.nama(potret.ketua(satu.id)[0])} belum mempunyai anggota.",
        "Tambahkan anggota, atau tugaskan secara individu.",
        ("tim", satu.id),
    )
