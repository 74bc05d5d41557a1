"""Rules on the steps before an assignment stands, and after it (Penugasan): deadlines, refusals, and their papers."""

from sistemkerja_desktop.domain.cakupan import cakupan_konteks, lebih_luas
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kepatuhan.langkah_surat import TERBUKA, beralasan, langkah_kasus
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import Saluran
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat

penugasan = Daftar(Pokok.PENUGASAN)


def _tujuan(catatan: LangkahKasus) -> tuple[str, str]:
    """The page of the case."""
    return "penugasan", f"kasus:{catatan.penugasan_id}"


@penugasan("P-17", Tingkat.PERINGATAN, Lingkup.LANGKAH, "Langkah penugasan dijawab sebelum tenggatnya", "Buka kasus")
def lewat_tenggat(potret: Potret, catatan: LangkahKasus) -> Hal | None:
    """The deadline follows from the letter's sifat; the article is that of the step which waits."""
    satu = potret.penugasan.get(catatan.penugasan_id)
    if catatan.jawaban is not None or catatan.tenggat is None or catatan.tenggat >= potret.hari_ini:
        return None
    langkah = langkah_kasus(potret, catatan)
    if satu is None or satu.keadaan not in TERBUKA or langkah is None:
        return None
    hari = (potret.hari_ini - catatan.tenggat).days
    _, model = potret.aturan_untuk(satu)
    pelaku = " atau ".join(label_pelaku(kode, model) for kode in langkah.pelaku)
    apa = "jawaban" if langkah.keputusan else "langkah berikutnya"
    return Hal(
        f"Penugasan {satu.nomor:03d} menunggu {apa}, {hari} hari lewat tenggat",
        f"{satu.nama}: {langkah.uraian.rstrip('.')} ({pelaku}). Menunggu sejak {tanggal_singkat(catatan.sejak)}, "
        f"tenggat {tanggal_singkat(catatan.tenggat)}.",
        "Ingatkan yang ditunggu, lalu catat jawabannya; atau akhiri prosesnya.",
        _tujuan(catatan),
        langkah.aturan,
    )


@penugasan("P-18", Tingkat.PELANGGARAN, Lingkup.LANGKAH, "Penolakan dicatat dengan alasannya", "Buka kasus")
def penolakan_tanpa_alasan(potret: Potret, catatan: LangkahKasus) -> Hal | None:
    """A refusal by a letter of the program is judged by that letter."""
    if catatan.jawaban is not Jawaban.TOLAK or catatan.keterangan.strip():
        return None
    satu, langkah = potret.penugasan.get(catatan.penugasan_id), langkah_kasus(potret, catatan)
    if satu is None or langkah is None or not langkah.alasan_tolak:
        return None
    surat = potret.surat.get(catatan.surat_id)
    if surat is not None and (surat.keadaan == KeadaanSurat.TERBIT or surat.keterangan.strip() or beralasan(surat.isi)):
        return None
    hari = f" {tanggal_singkat(catatan.tanggal)}" if catatan.tanggal else ""
    return Hal(
        f"Penolakan atas penugasan {satu.nomor:03d} tanpa alasan",
        f"{satu.nama}: ditolak{hari}" + (f" oleh {catatan.pejabat}" if catatan.pejabat else "") + ".",
        "Minta alasannya, lalu catat pada langkah itu.",
        _tujuan(catatan),
        langkah.aturan,
    )


@penugasan("P-19", Tingkat.SARAN, Lingkup.LANGKAH, "Jawaban tertulis disertai surat atau pindaiannya", "Buka kasus")
def tanpa_bukti(potret: Potret, catatan: LangkahKasus) -> Hal | None:
    """A step which the regulation has done by letter; that the letter which assigns is missing is another finding."""
    if catatan.jawaban is None or catatan.jawaban is Jawaban.TANPA_JAWABAN:
        return None
    if catatan.surat_id is not None or catatan.berkas_id is not None:
        return None
    satu, langkah = potret.penugasan.get(catatan.penugasan_id), langkah_kasus(potret, catatan)
    if satu is None or langkah is None:
        return None
    menolak = catatan.jawaban is Jawaban.TOLAK
    kode = langkah.surat_tolak if menolak else langkah.surat
    if kode in ("", SURAT_TUGAS) or (langkah.saluran is not Saluran.SURAT and not menolak):
        return None
    # A letter that came in may have been noted for the assignment without naming the step.
    langkah_diterima = {KeadaanSurat.DITERIMA: ("", catatan.langkah), KeadaanSurat.DICADANGKAN: ()}
    # That of another official who answered the same step is theirs; each loose one is the proof of one answer.
    semua = potret.langkah.milik("penugasan", satu.id)
    milik = {lain.surat_id for lain in semua}
    lepas = [
        s for s in potret.surat.milik("penugasan", satu.id)
        if s.id not in milik and s.langkah in langkah_diterima.get(s.keadaan, (catatan.langkah,))
    ]  # fmt: skip
    sejalan = [
        c.urutan
        for c in semua
        if c.orang and c.langkah == catatan.langkah and c.surat_id is None and c.berkas_id is None
    ]
    if sum(urutan < catatan.urutan for urutan in sejalan) < len(lepas):
        return None
    profil, _ = potret.aturan_untuk(satu)
    nama = next((s.nama for s in profil.surat if s.kode == kode), "Surat")
    return Hal(
        f"Penugasan {satu.nomor:03d}: {nama} belum disimpan",
        f"{satu.nama}: {langkah.uraian.rstrip('.')}. Tercatat {catatan.jawaban.label.lower()}, "
        "tanpa surat maupun pindaian.",
        "Catat surat yang masuk untuk penugasan itu, atau lampirkan pindaiannya.",
        _tujuan(catatan),
        langkah.aturan,
    )


@penugasan(
    "P-20", Tingkat.PERINGATAN, Lingkup.PENUGASAN, "Cakupan proses sesuai dengan unit orang yang diminta", "Buka kasus"
)
def cakupan_bergeser(potret: Potret, satu: Penugasan) -> Hal | None:
    """While the steps are under way; of a running assignment it is another finding.

    A narrower scope only asks more officials than it has to. It is not told of people whose seat is not known.
    """
    if satu.keadaan is not KeadaanPenugasan.DIPROSES or satu.unit_id not in potret.susunan.unit:
        return None
    (profil, model), konteks = potret.aturan_untuk(satu), potret.konteks(satu)
    nyata = cakupan_konteks(potret.susunan, model, konteks)
    luas = lebih_luas(nyata, satu.cakupan)
    if nyata == satu.cakupan or not (luas or all(potret.susunan.dudukan(o) for o in konteks.pegawai())):
        return None
    sel = sel_penugasan(profil, satu.cara, nyata)
    lama, kini = (cakupan.value.replace("-", " ") for cakupan in (satu.cakupan, nyata))
    return Hal(
        f"Penugasan {satu.nomor:03d} diproses {lama}, orangnya kini {kini}",
        f"{satu.nama}: sejak proses dimulai, unit orang yang diminta berubah.",
        f"Akhiri proses ini, lalu buat penugasan baru dengan tata cara {kini}."
        if luas
        else f"Lanjutkan, atau akhiri proses ini dan pakai tata cara {kini}.",
        ("penugasan", satu.id),
        sel.aturan if sel else potret.aturan("penugasan.cara", satu),
        tingkat=None if luas else Tingkat.SARAN,
    )


@penugasan(
    "P-21",
    Tingkat.PERINGATAN,
    Lingkup.PENUGASAN,
    "Ketua penugasan dari unit pemilik kinerja, atau alasannya dicatat",
    "Buka penugasan",
)
def ketua_luar_unit(potret: Potret, satu: Penugasan) -> Hal | None:
    """Of people who were put together for one assignment; a recorded team has a rule of its own (T-03)."""
    if satu.bentuk is not Bentuk.TIM or satu.keadaan not in TERBUKA or satu.alasan_ketua.strip():
        return None
    aturan = potret.aturan_untuk(satu)[0].tim.ketua_dari_pemilik
    if aturan is None or satu.pemilik_luar_id is not None:
        return None
    luar = [
        potret.orang_luar.get(p.orang_luar_id) for p in potret.luar.milik("penugasan", satu.id) if p.peran == "ketua"
    ]
    nama = [f"{orang.nama} dari {orang.perangkat_daerah}" for orang in luar if orang is not None]
    tercatat = potret.ketua(satu.tim_id) if satu.tim_id is not None else ()
    for peserta in potret.peserta.milik("penugasan", satu.id):
        if peserta.peran != "ketua" or peserta.pegawai_id in tercatat:
            continue
        unit = potret.susunan.unit_pegawai(peserta.pegawai_id)
        if unit is not None and not potret.susunan.di_dalam(unit.id, satu.unit_id):
            nama.append(f"{potret.nama(peserta.pegawai_id)} dari {unit.nama}")
    if not nama:
        return None
    return Hal(
        f"Ketua penugasan {satu.nomor:03d} dari luar unit pemilik kinerja",
        f"{satu.nama}: {nama[0]}; alasan belum dicatat.",
        "Ganti ketuanya dengan yang dari unit pemilik kinerja, atau kesampingkan temuan ini dengan alasannya.",
        ("penugasan", satu.id),
        aturan,
    )
