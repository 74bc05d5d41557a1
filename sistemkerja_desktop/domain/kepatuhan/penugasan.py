"""Rules on assignments (Penugasan): letter, scope, who appoints, and who is put to work."""

from sistemkerja_desktop.domain.cakupan import tentukan_cakupan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import Aturan, AturanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.target import TargetKinerja

penugasan = Daftar(Pokok.PENUGASAN)
_SURAT_TUGAS = "surat-tugas"


def _berjalan(satu: Penugasan) -> bool:
    return satu.keadaan == KeadaanPenugasan.BERJALAN


def _judul(satu: Penugasan) -> str:
    return f"Penugasan {satu.nomor:03d}"


def _aturan_surat(potret: Potret) -> Aturan | None:
    surat = next((s.aturan for s in potret.profil.surat if s.kode == _SURAT_TUGAS), None)
    return potret.aturan("penugasan.surat-tugas") or surat


def _sel(potret: Potret, satu: Penugasan) -> AturanPenugasan | None:
    profil, _ = potret.aturan_untuk(satu)
    return sel_penugasan(profil, satu.cara, satu.cakupan)


@penugasan("P-02", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Penugasan berjalan mempunyai surat tugas", "Buka penugasan")
def tanpa_surat(potret: Potret, satu: Penugasan) -> Hal | None:
    """A letter that was revoked is another finding, since another thing has to be done."""
    surat = potret.surat.milik("penugasan", satu.id)
    if not _berjalan(satu) or any(s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT) for s in surat):
        return None
    hari = (potret.hari_ini - satu.mulai).days
    return Hal(
        f"{_judul(satu)} tanpa surat tugas",
        f"{satu.nama}" + (f", berjalan {hari} hari." if hari > 0 else "."),
        f"Terbitkan {potret.profil.nama_surat_tugas} bagi penugasan itu, atau batalkan penugasannya.",
        ("penugasan", satu.id),
        _aturan_surat(potret),
    )


@penugasan("P-03", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Penugasan berhenti bila suratnya dicabut", "Buka penugasan")
def surat_dicabut(potret: Potret, satu: Penugasan) -> Hal | None:
    surat = potret.surat.milik("penugasan", satu.id)
    dicabut = [s for s in surat if s.keadaan == KeadaanSurat.DICABUT]
    if not _berjalan(satu) or not dicabut or any(s.keadaan == KeadaanSurat.TERBIT for s in surat):
        return None
    return Hal(
        f"{_judul(satu)} berjalan dengan surat yang dicabut",
        f"Surat nomor {dicabut[-1].nomor} sudah dicabut dan belum ada penggantinya.",
        "Terbitkan surat pengganti, atau batalkan penugasan itu.",
        ("penugasan", satu.id),
        _aturan_surat(potret),
    )


@penugasan("P-04", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Penugasan selesai pada waktunya", "Buka penugasan")
def lewat_masa(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu) or satu.selesai >= potret.hari_ini:
        return None
    return Hal(
        f"{_judul(satu)} melewati masanya",
        f"{satu.nama}, sampai {tanggal_singkat(satu.selesai)}; masih tercatat berjalan.",
        "Selesaikan penugasan itu, atau terbitkan surat perpanjangan.",
        ("penugasan", satu.id),
        _aturan_surat(potret),
    )


@penugasan(
    "P-05", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Cara dan cakupan penugasan dibuka peraturan", "Buka penugasan"
)
def sel_tertutup(potret: Potret, satu: Penugasan) -> Hal | None:
    sel = _sel(potret, satu)
    if not _berjalan(satu) or (sel is not None and sel.terbuka):
        return None
    return Hal(
        f"{_judul(satu)} di luar yang dibolehkan peraturan",
        f"{satu.nama}: {satu.cara.value}, {satu.cakupan.value.replace('-', ' ')}. "
        + (sel.aturan.penjelasan if sel else "Cara dan cakupan ini tidak diatur."),
        "Batalkan, lalu tugaskan dengan cara dan cakupan yang terbuka.",
        ("penugasan", satu.id),
        sel.aturan if sel else potret.aturan("penugasan.cara") or potret.model.aturan,
    )


@penugasan(
    "P-06", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Cakupan sesuai dengan unit orang yang ditugaskan", "Buka penugasan"
)
def cakupan_kurang(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu) or satu.unit_id not in potret.susunan.unit:
        return None
    orang = [p.pegawai_id for p in potret.peserta.milik("penugasan", satu.id)]
    nyata = tentukan_cakupan(potret.susunan, potret.model, satu.unit_id, orang)
    if satu.cakupan != Cakupan.DALAM_UNIT or nyata == Cakupan.DALAM_UNIT:
        return None
    sel = sel_penugasan(potret.profil, satu.cara, nyata)
    return Hal(
        f"{_judul(satu)} melibatkan orang dari luar unit",
        f"{satu.nama} tercatat dalam unit, tetapi ada peserta yang kini berkedudukan di unit organisasi lain.",
        "Tempuh tata cara lintas unit, atau ganti pesertanya.",
        ("penugasan", satu.id),
        sel.aturan if sel else potret.aturan("penugasan.cakupan"),
    )


@penugasan(
    "P-07", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Yang menugaskan berwenang menurut peraturan", "Buka penugasan"
)
def penugas_tidak_berwenang(potret: Potret, satu: Penugasan) -> Hal | None:
    """Judged by today's structure. Where only officials outside the office may appoint, nothing can be told."""
    sel = _sel(potret, satu)
    if not _berjalan(satu) or sel is None or not sel.terbuka or satu.unit_id not in potret.susunan.unit:
        return None
    berwenang = _kursi_penugas(potret, satu, sel)
    if not berwenang or satu.ditugaskan_oleh in berwenang or satu.ditugaskan_oleh not in potret.susunan.jabatan:
        return None
    _, model = potret.aturan_untuk(satu)
    return Hal(
        f"{_judul(satu)} ditetapkan pejabat yang tidak berwenang",
        f"Ditetapkan {potret.susunan.jabatan[satu.ditugaskan_oleh].nama}. Menurut susunan hari ini yang berwenang: "
        + ", ".join(dict.fromkeys(potret.susunan.jabatan[j].nama for j in sorted(berwenang)))
        + ".",
        f"Tugaskan kembali oleh {' atau '.join(label_pelaku(kode, model) for kode in sel.penugas)}.",
        ("penugasan", satu.id),
        sel.aturan,
    )


def _kursi_penugas(potret: Potret, satu: Penugasan, sel: AturanPenugasan) -> set[int]:
    konteks = potret.konteks(satu)
    kursi: set[int] = set()
    for kode in sel.penugas:
        if kode == "pejabat_penilai_kinerja":
            hasil = [potret.penilai.get(orang) for orang in konteks.pegawai()]
            kursi.update(h.jabatan_id for h in hasil if h is not None and h.jabatan_id is not None)
        else:
            pelaku = siapa(kode, potret.susunan, potret.model, konteks)
            kursi.update(o.jabatan_id for o in pelaku if o.jabatan_id is not None)
    return kursi & potret.susunan.jabatan.keys()


@penugasan(
    "P-08", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Jabatan yang menugaskan terisi selama penugasan", "Buka bagan"
)
def penugas_kosong(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu) or potret.susunan.bertindak(satu.ditugaskan_oleh) is not None:
        return None
    kursi = potret.susunan.jabatan.get(satu.ditugaskan_oleh)
    return Hal(
        f"Jabatan yang menugaskan {_judul(satu).lower()} kini kosong",
        f"{satu.nama}: {kursi.nama if kursi else 'jabatan itu'} "
        + ("tidak dipangku siapa pun." if kursi else "sudah tidak ada."),
        "Catat pejabat, Plt., atau Plh., agar hasilnya ada yang menerima.",
        ("bagan", ("unit", kursi.unit_id)) if kursi else ("penugasan", satu.id),
        potret.model.penjabat,
    )


@penugasan(
    "P-09",
    Tingkat.PERINGATAN,
    Lingkup.PENUGASAN,
    "Yang ditugaskan masih memangku jabatan di kantor ini",
    "Buka penugasan",
)
def peserta_hilang(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu):
        return None
    peserta = potret.peserta.milik("penugasan", satu.id)
    hilang = [p.pegawai_id for p in peserta if not potret.susunan.dudukan(p.pegawai_id)]
    if not hilang:
        return None
    return Hal(
        f"Peserta {_judul(satu).lower()} tidak lagi memangku jabatan",
        ", ".join(potret.nama(orang) for orang in hilang[:5]) + ".",
        "Tempatkan kembali di Bagan, atau ganti penugasannya.",
        ("penugasan", satu.id),
    )


@penugasan(
    "P-10",
    Tingkat.PERINGATAN,
    Lingkup.PENUGASAN,
    "Yang ditugaskan memangku jenis jabatan yang dapat ditugaskan",
    "Buka penugasan",
    bila=lambda potret: bool(potret.profil.tim.jenis_peserta),
)
def bukan_peserta(potret: Potret, satu: Penugasan) -> Hal | None:
    boleh = potret.profil.tim.jenis_peserta
    if not _berjalan(satu) or not boleh:
        return None
    bukan = [
        p.pegawai_id
        for p in potret.peserta.milik("penugasan", satu.id)
        if (d := potret.susunan.dudukan_utama(p.pegawai_id)) is not None and d.jabatan.jenis not in boleh
    ]
    if not bukan:
        return None
    return Hal(
        f"{_judul(satu)} menugaskan jabatan yang tidak diatur",
        ", ".join(potret.nama(orang) for orang in bukan[:5])
        + ". Penugasan diatur bagi "
        + " dan ".join(j.label for j in boleh)
        + ".",
        "Periksa jabatannya, atau ganti pesertanya.",
        ("penugasan", satu.id),
        potret.profil.tim.peserta,
    )


@penugasan(
    "P-11",
    Tingkat.PELANGGARAN,
    Lingkup.PENUGASAN,
    "Penugasan mempunyai peserta, dan tim mempunyai ketua",
    "Buka penugasan",
)
def tanpa_peserta(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu):
        return None
    peran = [p.peran for p in potret.peserta.milik("penugasan", satu.id)]
    if peran and (satu.bentuk != Bentuk.TIM or "ketua" in peran):
        return None
    return Hal(
        f"{_judul(satu)} tanpa {'ketua' if peran else 'peserta'}",
        f"{satu.nama}. " + (f"{len(peran)} anggota tidak mempunyai ketua." if peran else "Tidak ada yang ditugaskan."),
        "Batalkan, lalu tugaskan kembali dengan lengkap.",
        ("penugasan", satu.id),
        potret.profil.tim.ketua_dari_pemilik if peran else _aturan_surat(potret),
    )


@penugasan(
    "P-12", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Tidak seorang pun menugaskan dirinya sendiri", "Buka penugasan"
)
def menugaskan_diri(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu):
        return None
    pejabat = potret.susunan.bertindak(satu.ditugaskan_oleh)
    peserta = {p.pegawai_id for p in potret.peserta.milik("penugasan", satu.id)}
    if pejabat is None or pejabat.pegawai_id not in peserta:
        return None
    sel = _sel(potret, satu)
    return Hal(
        f"{potret.nama(pejabat.pegawai_id)} menugaskan dirinya sendiri",
        f"{_judul(satu)}, {satu.nama}: yang menugaskan juga peserta.",
        "Minta pejabat di atasnya menugaskan, atau ganti pesertanya.",
        ("penugasan", satu.id),
        sel.aturan if sel else None,
    )


@penugasan("P-13", Tingkat.SARAN, Lingkup.PENUGASAN, "Penugasan mempunyai kegiatan di papan", "Buka papan")
def tanpa_kegiatan(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu) or potret.kegiatan.milik("penugasan", satu.id):
        return None
    return Hal(
        f"{_judul(satu)} belum mempunyai kegiatan",
        f"{satu.nama}. Perencanaan dan hasilnya belum dapat diikuti.",
        "Tambahkan kegiatannya di Papan.",
        ("penugasan", satu.id),
        potret.model.aturan,
    )


@penugasan(
    "P-14", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Penugasan selesai bila semua kegiatannya selesai", "Buka penugasan"
)
def selesai_terlalu_cepat(potret: Potret, satu: Penugasan) -> Hal | None:
    if satu.keadaan != KeadaanPenugasan.SELESAI:
        return None
    sisa = [k for k in potret.kegiatan.milik("penugasan", satu.id) if k.fase != Fase.SELESAI]
    if not sisa:
        return None
    return Hal(
        f"{_judul(satu)} selesai, {len(sisa)} kegiatannya belum",
        ", ".join(k.nama for k in sisa[:3]) + ".",
        "Selesaikan kegiatannya di Papan.",
        ("papan", min(k.id for k in sisa)),
        potret.model.perbaikan,
    )


@penugasan("P-15", Tingkat.PERINGATAN, Lingkup.TARGET, "Target kinerja mempunyai pemilik", "Buka target")
def target_tanpa_pemilik(potret: Potret, target: TargetKinerja) -> Hal | None:
    """The owner is the head of the target's unit; where it has none, of the unit above."""
    if target.tahun < potret.hari_ini.year:
        return None
    ada = target.unit_id in potret.susunan.unit
    pemilik = next(
        (k for u in (potret.susunan.jalur(target.unit_id) if ada else ()) if (k := potret.susunan.kursi_kepala(u.id))),
        None,
    )
    if pemilik is not None and potret.susunan.pemangku_jabatan(pemilik.id):
        return None
    return Hal(
        f"Target “{target.uraian}” tanpa pemilik kinerja",
        f"{pemilik.nama} sedang kosong."
        if pemilik
        else f"{potret.nama_unit(target.unit_id)} tidak mempunyai pimpinan.",
        "Catat pimpinan unit itu, atau pindahkan targetnya.",
        ("bagan", ("unit", target.unit_id)) if ada else ("tim", 0),
        potret.istilah("Pejabat Pemilik Kinerja") or potret.model.aturan,
    )


@penugasan("P-16", Tingkat.SARAN, Lingkup.TARGET, "Target kinerja yang jatuh tempo sudah ditugaskan", "Tugaskan")
def target_tanpa_penugasan(potret: Potret, target: TargetKinerja) -> Hal | None:
    sisa = (target.tenggat - potret.hari_ini).days
    if not 0 <= sisa <= 30 or any(
        p.keadaan != KeadaanPenugasan.DIBATALKAN for p in potret.penugasan.milik("target", target.id)
    ):
        return None
    return Hal(
        f"Target “{target.uraian}” belum ditugaskan",
        f"Tenggat {tanggal_singkat(target.tenggat)}, {sisa} hari lagi.",
        "Tugaskan pegawai atau tim untuk target itu.",
        ("penugasan", 0),
        potret.aturan("penugasan.strategi"),
    )
