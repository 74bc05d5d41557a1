"""Rules on assignments (Penugasan): letter, scope, who appoints, and who is put to work."""

from sistemkerja_desktop.domain.cakupan import lebih_luas, tentukan_cakupan
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.kepatuhan.langkah_surat import berlaku, semua_langkah, surat_tugas
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import PENUGASAN_BARU, Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.kepatuhan.tim import SUSUNAN_TIM
from sistemkerja_desktop.domain.kepatuhan.wewenang import kursi_berwenang
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.target import TargetKinerja

penugasan = Daftar(Pokok.PENUGASAN)
_TANPA_HASIL = (KeadaanPenugasan.DIBATALKAN, KeadaanPenugasan.BERAKHIR)


def _berjalan(satu: Penugasan) -> bool:
    return satu.keadaan == KeadaanPenugasan.BERJALAN


def _judul(satu: Penugasan) -> str:
    return f"Penugasan {satu.nomor:03d}"


def _aturan_surat(potret: Potret, satu: Penugasan) -> Aturan | None:
    return potret.aturan("penugasan.surat-tugas", satu) or potret.aturan(SURAT_TUGAS, satu)


def _tanpa_surat(potret: Potret, satu: Penugasan) -> bool:
    """Whether its regulation knows the assignment's steps, and none of them is a letter that assigns."""
    langkah = semua_langkah(potret, satu)
    return bool(langkah) and all(satu_langkah.surat != SURAT_TUGAS for satu_langkah in langkah)


@penugasan("P-02", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Penugasan berjalan mempunyai surat tugas", "Buka penugasan")
def tanpa_surat(potret: Potret, satu: Penugasan) -> Hal | None:
    """A letter that was revoked is another finding, since another thing has to be done."""
    if not _berjalan(satu) or surat_tugas(potret, satu) or _tanpa_surat(potret, satu):
        return None
    hari = (potret.hari_ini - satu.mulai).days
    return Hal(
        f"{_judul(satu)} tanpa surat tugas",
        f"{satu.nama}" + (f", berjalan {hari} hari." if hari > 0 else "."),
        f"Terbitkan {potret.aturan_untuk(satu)[0].nama_surat_tugas} bagi penugasan itu, atau batalkan penugasannya.",
        ("penugasan", satu.id),
        _aturan_surat(potret, satu),
    )


@penugasan("P-03", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Penugasan berhenti bila suratnya dicabut", "Buka penugasan")
def surat_dicabut(potret: Potret, satu: Penugasan) -> Hal | None:
    """A letter that changed the one that assigns and is in force keeps the assignment going."""
    if not _berjalan(satu):
        return None
    dicabut = [s for s in surat_tugas(potret, satu) if s.keadaan == KeadaanSurat.DICABUT]
    semua = potret.surat.milik("penugasan", satu.id)
    pengganti = {s.mengganti_id for s in semua if s.mengganti_id is not None and berlaku(s)}
    if not dicabut or any(berlaku(s) for s in surat_tugas(potret, satu)) or pengganti & {s.id for s in dicabut}:
        return None
    return Hal(
        f"{_judul(satu)} berjalan dengan surat yang dicabut",
        f"Surat nomor {dicabut[-1].nomor} sudah dicabut dan belum ada penggantinya.",
        "Terbitkan surat pengganti, atau batalkan penugasan itu.",
        ("penugasan", satu.id),
        _aturan_surat(potret, satu),
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
        potret.aturan("istilah.penugasan", satu) or _aturan_surat(potret, satu),
    )


@penugasan(
    "P-05", Tingkat.PELANGGARAN, Lingkup.PENUGASAN, "Cara dan cakupan penugasan dibuka peraturan", "Buka penugasan"
)
def sel_tertutup(potret: Potret, satu: Penugasan) -> Hal | None:
    milik = potret.sel(satu)
    if not _berjalan(satu) or (milik is not None and milik.terbuka):
        return None
    return Hal(
        f"{_judul(satu)} di luar yang dibolehkan peraturan",
        f"{satu.nama}: {satu.cara.value}, {satu.cakupan.value.replace('-', ' ')}. "
        + (milik.aturan.penjelasan if milik else "Cara dan cakupan ini tidak diatur."),
        "Batalkan, lalu tugaskan dengan cara dan cakupan yang terbuka.",
        ("penugasan", satu.id),
        milik.aturan if milik else potret.aturan("penugasan.cara", satu) or potret.model.aturan,
    )


@penugasan(
    "P-06", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Cakupan sesuai dengan unit orang yang ditugaskan", "Buka penugasan"
)
def cakupan_kurang(potret: Potret, satu: Penugasan) -> Hal | None:
    """Of a running assignment; while its steps are under way it is another finding (P-20)."""
    if not _berjalan(satu) or satu.unit_id not in potret.susunan.unit:
        return None
    profil, model = potret.aturan_untuk(satu)
    orang = [p.pegawai_id for p in potret.peserta.milik("penugasan", satu.id)]
    nyata = tentukan_cakupan(potret.susunan, model, satu.unit_id, orang, potret.cakupan_luar(satu))
    if not lebih_luas(nyata, satu.cakupan):
        return None
    lintas = sel_penugasan(profil, satu.cara, nyata)
    lama, kini = (cakupan.value.replace("-", " ") for cakupan in (satu.cakupan, nyata))
    return Hal(
        f"{_judul(satu)} melibatkan orang dari luar unit"
        if satu.cakupan is Cakupan.DALAM_UNIT
        else f"{_judul(satu)} kini {kini}",
        f"{satu.nama} tercatat {lama}; menurut unit atau kantor orangnya sekarang {kini}.",
        f"Tempuh tata cara {kini}, atau ganti pesertanya.",
        ("penugasan", satu.id),
        lintas.aturan if lintas else potret.aturan("penugasan.cara", satu),
    )


@penugasan(
    "P-07", Tingkat.PELANGGARAN, Lingkup.PENUGAS, "Yang menugaskan berwenang menurut peraturan", "Buka penugasan"
)
def penugas_tidak_berwenang(potret: Potret, satu: Penugasan) -> Hal | None:
    """Judged by today's structure. Where only officials outside the office may appoint, nothing can be told."""
    if not _berjalan(satu):
        return None
    kursi = potret.susunan.jabatan.get(satu.ditugaskan_oleh or 0)
    berwenang = kursi_berwenang(potret, satu) if kursi is not None else frozenset()
    milik = potret.sel(satu)
    if milik is None or kursi is None or not berwenang or kursi.id in berwenang:
        return None
    _, model = potret.aturan_untuk(satu)
    return Hal(
        f"{_judul(satu)} ditetapkan pejabat yang tidak berwenang",
        f"Ditetapkan {kursi.nama}. Menurut susunan hari ini yang berwenang: "
        + ", ".join(dict.fromkeys(potret.susunan.jabatan[j].nama for j in sorted(berwenang)))
        + ".",
        f"Tugaskan kembali oleh {' atau '.join(label_pelaku(kode, model) for kode in milik.penugas)}.",
        ("penugasan", satu.id),
        milik.aturan,
    )


@penugasan("P-08", Tingkat.PERINGATAN, Lingkup.PENUGAS, "Jabatan yang menugaskan terisi selama penugasan", "Buka bagan")
def penugas_kosong(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu) or satu.ditugaskan_oleh is None:
        return None
    if potret.susunan.bertindak(satu.ditugaskan_oleh) is not None:
        return None
    kursi = potret.susunan.jabatan.get(satu.ditugaskan_oleh)
    return Hal(
        f"Jabatan yang menugaskan {_judul(satu).lower()} kini kosong",
        f"{satu.nama}: {kursi.nama if kursi else 'jabatan itu'} "
        + ("tidak dipangku siapa pun." if kursi else "sudah tidak ada."),
        "Catat pejabat, Plt., atau Plh., agar hasilnya ada yang menerima.",
        potret.tujuan_jabatan(kursi) if kursi else ("penugasan", satu.id),
        potret.aturan_untuk(satu)[1].penjabat,
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
)
def bukan_peserta(potret: Potret, satu: Penugasan) -> Hal | None:
    tim = potret.aturan_untuk(satu)[0].tim
    boleh = tim.jenis_peserta
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
        tim.peserta,
    )


@penugasan(
    "P-11",
    Tingkat.PELANGGARAN,
    Lingkup.PENUGASAN,
    "Penugasan mempunyai peserta, dan tim mempunyai ketua",
    "Buka penugasan",
)
def tanpa_peserta(potret: Potret, satu: Penugasan) -> Hal | None:
    """Without a ketua it is a breach where the regulation says that a team has one."""
    if not _berjalan(satu):
        return None
    peran = [p.peran for tabel in (potret.peserta, potret.luar) for p in tabel.milik("penugasan", satu.id)]
    if peran and (satu.bentuk != Bentuk.TIM or "ketua" in peran):
        return None
    wajib = potret.aturan(SUSUNAN_TIM, satu)
    return Hal(
        f"{_judul(satu)} tanpa {'ketua' if peran else 'peserta'}",
        f"{satu.nama}. " + (f"{len(peran)} anggota tidak mempunyai ketua." if peran else "Tidak ada yang ditugaskan."),
        "Batalkan, lalu tugaskan kembali dengan lengkap.",
        ("penugasan", satu.id),
        (wajib or potret.aturan_untuk(satu)[0].tim.penetap) if peran else _aturan_surat(potret, satu),
        tingkat=Tingkat.PERINGATAN if peran and not wajib else None,
    )


@penugasan(
    "P-12", Tingkat.PELANGGARAN, Lingkup.PENUGAS, "Tidak seorang pun menugaskan dirinya sendiri", "Buka penugasan"
)
def menugaskan_diri(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu):
        return None
    pejabat = potret.susunan.bertindak(satu.ditugaskan_oleh)
    peserta = {p.pegawai_id for p in potret.peserta.milik("penugasan", satu.id)}
    if pejabat is None or pejabat.pegawai_id not in peserta:
        return None
    milik = potret.sel(satu)
    return Hal(
        f"{potret.nama(pejabat.pegawai_id)} menugaskan dirinya sendiri",
        f"{_judul(satu)}, {satu.nama}: yang menugaskan juga peserta.",
        "Minta pejabat di atasnya menugaskan, atau ganti pesertanya.",
        ("penugasan", satu.id),
        milik.aturan if milik else None,
    )


@penugasan("P-13", Tingkat.SARAN, Lingkup.PENUGASAN, "Penugasan mempunyai kegiatan di papan", "Buka penugasan")
def tanpa_kegiatan(potret: Potret, satu: Penugasan) -> Hal | None:
    if not _berjalan(satu) or potret.kegiatan.milik("penugasan", satu.id):
        return None
    return Hal(
        f"{_judul(satu)} belum mempunyai kegiatan",
        f"{satu.nama}. Perencanaan dan hasilnya belum dapat diikuti.",
        "Dari penugasan itu pergi ke Papan, lalu tambahkan kegiatannya.",
        ("penugasan", satu.id),
        _aturan_fase(potret, satu, Fase.PERENCANAAN),
    )


@penugasan(
    "P-14", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Penugasan selesai bila semua kegiatannya selesai", "Buka papan"
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
        _aturan_fase(potret, satu, Fase.EVALUASI),
    )


def _aturan_fase(potret: Potret, satu: Penugasan, fase: Fase) -> Aturan | None:
    """The rule on the step that completes a phase of the assignment's work."""
    langkah = potret.aturan_untuk(satu)[1].langkah(fase)
    return next((s.aturan for s in langkah if s.gerbang), langkah[-1].aturan if langkah else None)


@penugasan("P-15", Tingkat.PERINGATAN, Lingkup.TARGET, "Target kinerja mempunyai pemilik", "Buka bagan")
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
        ("bagan", ("unit", target.unit_id if ada else potret.susunan.akar.id)),
        potret.aturan("istilah.pemilik-kinerja") or potret.model.aturan,
    )


@penugasan("P-16", Tingkat.SARAN, Lingkup.TARGET, "Target kinerja yang jatuh tempo sudah ditugaskan", "Tugaskan")
def target_tanpa_penugasan(potret: Potret, target: TargetKinerja) -> Hal | None:
    sisa = (target.tenggat - potret.hari_ini).days
    if not 0 <= sisa <= 30 or any(p.keadaan not in _TANPA_HASIL for p in potret.penugasan.milik("target", target.id)):
        return None
    return Hal(
        f"Target “{target.uraian}” belum ditugaskan",
        f"Tenggat {tanggal_singkat(target.tenggat)}, {sisa} hari lagi.",
        "Tugaskan pegawai atau tim untuk target itu.",
        ("penugasan", PENUGASAN_BARU),
        potret.aturan("penugasan.strategi") or potret.aturan("penugasan.bentuk"),
    )
