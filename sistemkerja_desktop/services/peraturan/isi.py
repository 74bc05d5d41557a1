"""A profile as chapters of rules, each row with its articles: for the browser, the comparison and the command line."""

from collections.abc import Iterator

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pejabat import KEPALA_UNIT
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.pilihan import syarat_pilihan
from sistemkerja_desktop.domain.predikat import label_predikat
from sistemkerja_desktop.domain.regulasi import (
    BERAKHIR,
    SELESAI,
    Aturan,
    AturanPenilai,
    AturanPenugasan,
    ButirAturan,
    DasarHukum,
    LangkahMekanisme,
    Mekanisme,
    ModelKedudukan,
    Profil,
)
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.regulasi.daftar import cari_folder, ringkas_profil
from sistemkerja_desktop.regulasi.galat import GalatProfil

JUMLAH_JAM = "jam.jumlah"
"""The rule of a profile on how many hours a week has: it has no place of its own among the days."""
LABEL_CAKUPAN = {
    Cakupan.DALAM_UNIT: "dalam unit",
    Cakupan.LINTAS_UNIT: "lintas unit",
    Cakupan.LINTAS_PERANGKAT_DAERAH: "lintas perangkat daerah",
    Cakupan.LINTAS_INSTANSI: "lintas instansi",
}
LABEL_CARA = {Cara.PENUNJUKAN: "Penunjukan", Cara.SUKARELA: "Pengajuan sukarela"}


@dataclass(frozen=True, slots=True)
class Baris:
    """One rule: what it is about, what it says, why (the project's explanation) and where the regulation says it.

    `kode` is the same in two profiles where the one inherits the rule or replaces it.
    """

    kode: str
    judul: str
    isi: str
    penjelasan: str
    dasar: tuple[DasarHukum, ...]


@dataclass(frozen=True, slots=True)
class Bab:
    """A subject with its rules in their order."""

    kode: str
    judul: str
    baris: tuple[Baris, ...]


def bab_profil(profil: Profil) -> tuple[Bab, ...]:
    """All rules by subject; chapters without a rule are left out."""
    semua = [
        Bab("identitas", "Identitas", tuple(_identitas(profil))),
        Bab("istilah", "Istilah", tuple(_baris(i.aturan, i.nama, i.aturan.penjelasan) for i in profil.istilah)),
        Bab("pilihan", "Pilihan kantor", tuple(_pilihan(profil))),
        *(
            Bab(f"kedudukan.{m.id}", f"Kedudukan dan penilai: {m.nama}", tuple(_kedudukan(m, profil)))
            for m in profil.model
        ),
        *(Bab(f"alur.{m.id}", f"Alur tiga fase: {m.nama}", tuple(_alur(m))) for m in profil.model),
        Bab("penugasan", "Penugasan", tuple(_penugasan(profil))),
        Bab("surat", "Surat", tuple(_surat(profil))),
        Bab("tim", "Tim kerja", tuple(_tim(profil))),
        Bab("laporan", "Pertanggungjawaban", tuple(_laporan(profil))),
        Bab("masalah", "Permasalahan dan kendala", tuple(_permasalahan(profil))),
        Bab("tanggung-jawab", "Tanggung jawab", tuple(_tanggung_jawab(profil))),
        Bab("kinerja", "Pengelolaan kinerja", _butir(profil.pengelolaan_kinerja)),
        Bab("bisnis", "Proses bisnis", _butir(profil.proses_bisnis)),
        Bab("jam", "Hari dan jam kerja", tuple(_jam(profil))),
        Bab("pendukung", "Unsur pendukung", _butir(profil.pendukung)),
        Bab("ketentuan", "Ketentuan lain", tuple(_baris(a, _judul(a.kode), a.penjelasan) for a in profil.ketentuan)),
    ]
    return tuple(bab for bab in semua if bab.baris)


def penilai_dengan_kata(aturan: AturanPenilai, model: ModelKedudukan) -> tuple[str, str]:
    """For whom the rule is, and who assesses, in words."""
    label = dict(model.jenis_unit)
    bagian = [", ".join(j.label for j in aturan.jenis_jabatan) or "Semua jabatan"]
    if aturan.jenjang:
        bagian.append("jenjang " + ", ".join(aturan.jenjang))
    if aturan.memimpin is not None:
        bagian.append("yang memimpin unit" if aturan.memimpin else "yang tidak memimpin unit")
    if aturan.jenis_unit:
        bagian.append("di " + ", ".join(label.get(j, j) for j in aturan.jenis_unit))
    if aturan.di_bawah:
        bagian.append("di bawah " + ", ".join(label.get(j, j) for j in aturan.di_bawah))
    if aturan.penilai == KEPALA_UNIT:
        # A file's rules serve several models, of which not every one has all the kinds of unit.
        kepala = [_kepala(jenis, model) for jenis in aturan.unit_penilai if jenis in label]
        return " ".join(bagian), _salah_satu(list(dict.fromkeys(kepala)))
    return " ".join(bagian), label_pelaku(aturan.penilai, model)


def _salah_satu(kata: list[str]) -> str:
    """ "a", "a atau b", "a, b, atau c"."""
    return " atau ".join(kata) if len(kata) < 3 else f"{', '.join(kata[:-1])}, atau {kata[-1]}"


def _kepala(jenis: str, model: ModelKedudukan) -> str:
    """What the head of units of that kind is called: by the skeleton, else by the level, else by the unit's name.

    "Bagian I" and "Bagian Umum" have one kind of head: what tells them apart is left out.
    """
    label = dict(model.jenis_unit)[jenis]
    umum = f"Kepala {label}"
    jabatan = {k.kepala for k in model.kerangka if k.jenis == jenis and k.kepala}
    for satu in (umum, label):
        if jabatan and all(f"{nama} ".startswith(f"{satu} ") for nama in jabatan):
            return satu
    if len(jabatan) == 1:
        return jabatan.pop()
    for level in model.level:
        if level.jenis_unit == (jenis,):
            return level.sebutan
        # A kind of unit that is called like its head: "Sekretaris, Inspektur Pembantu, atau Kepala Bidang".
        if jenis in level.jenis_unit and label in level.sebutan and not level.sebutan.startswith("Kepala "):
            return label
    return umum


def langkah_dengan_kata(langkah: LangkahMekanisme, mekanisme: Mekanisme, profil: Profil) -> str:
    """A step of the mechanism with its letter, copies and what follows each answer; steps are numbered from 1."""
    surat = {s.kode: s.nama for s in profil.surat}
    bagian = [langkah.uraian]
    if langkah.surat:
        bagian.append(f"surat: {surat[langkah.surat]}")
    for kata, siapa in (
        ("kepada", langkah.kepada),
        ("tembusan", langkah.tembusan),
        ("disusun", langkah.penyusun),
        ("ditandatangani", langkah.penandatangan),
    ):
        if siapa:
            bagian.append(f"{kata} {pelaku_dengan_kata(siapa, profil)}")
    if langkah.keputusan:
        bagian.append(f"setuju: {_arah(langkah.setuju, mekanisme)}")
        tolak = f"tolak: {_arah(langkah.tolak, mekanisme)}"
        if langkah.penolak:
            tolak += f", dijawab {pelaku_dengan_kata(langkah.penolak, profil)}"
        if langkah.alasan_tolak:
            tolak += ", beserta alasan"
        if langkah.surat_tolak:
            tolak += f", dengan {surat[langkah.surat_tolak]}"
        bagian.append(tolak)
    return "; ".join(bagian)


def pelaku_dengan_kata(kode: tuple[str, ...], profil: Profil) -> str:
    """Actors in the regulation's own words; what levels are called depends on the model and stays general here."""
    sebutan = dict(profil.model[0].sebutan) if profil.model else {}
    return " / ".join(sebutan.get(satu) or label_pelaku(satu) for satu in kode)


def _arah(kode: str, mekanisme: Mekanisme) -> str:
    nomor = {satu.kode: f"langkah {i}" for i, satu in enumerate(mekanisme.langkah, start=1)}
    return {SELESAI: "penugasan berlaku", BERAKHIR: "berakhir", **nomor}[kode]


def _judul(kode: str) -> str:
    """What a rule without a name is about, from its code: "jam.hari-kerja" is "Jam: hari kerja"."""
    return kode.replace(".", ": ").replace("-", " ").capitalize()


def _baris(aturan: Aturan, judul: str, isi: str) -> Baris:
    return Baris(aturan.kode, judul, isi, aturan.penjelasan, aturan.dasar)


def _identitas(profil: Profil) -> Iterator[Baris]:
    def fakta(kode: str, judul: str, isi: str) -> Baris:
        return Baris(f"identitas.{kode}", judul, isi, "", ())

    yield fakta("nama", "Nama", profil.nama)
    yield fakta("judul", "Tentang", profil.judul)
    yield fakta("pemerintah", "Pemerintah", profil.pemerintah)
    yield fakta("sejak", "Berlaku sejak", tanggal_panjang(profil.berlaku_sejak))
    if profil.berlaku_sampai:
        yield fakta("sampai", "Berlaku sampai", tanggal_panjang(profil.berlaku_sampai))
    yield fakta("induk", "Mewarisi", _nama_induk(profil.induk) if profil.induk else "tidak ada")


def _nama_induk(id_: str) -> str:
    """The parent's short name; its id where this computer does not have it."""
    try:
        return ringkas_profil(cari_folder(id_)).nama_singkat
    except GalatProfil:
        return id_


def _pilihan(profil: Profil) -> Iterator[Baris]:
    for satu in profil.pilihan:
        opsi = "; ".join(
            f"{o.label} ({', '.join(d.pasal for d in o.dasar)})" + (" [bawaan]" if o.kode == satu.bawaan else "")
            for o in satu.opsi
        )
        yield _baris(satu.aturan, satu.pertanyaan, opsi)


def _kedudukan(model: ModelKedudukan, profil: Profil) -> Iterator[Baris]:
    untuk = f"Untuk {model.untuk}. " if model.untuk else ""
    yield _baris(model.aturan, "Kedudukan", untuk + model.aturan.penjelasan)
    for level in model.level:
        jenis = ", ".join(j.label for j in level.jenis_jabatan)
        yield _baris(level.aturan, f"Level {level.nomor}", f"{level.sebutan} ({jenis})" if jenis else level.sebutan)
    for aturan in model.penilai:
        siapa, penilai = penilai_dengan_kata(aturan, model)
        yield _baris(aturan.aturan, siapa, f"dinilai {penilai}" + _bila(aturan.bila_pilihan, profil))
    if model.penilai_diri:
        yield _baris(
            model.penilai_diri.aturan,
            "Bila penilainya diri sendiri",
            f"dinilai {penilai_dengan_kata(model.penilai_diri, model)[1]}",
        )
    for aturan_lain, judul in ((model.penjabat, "Plt. dan Plh."), (model.delegasi, "Pendelegasian")):
        if aturan_lain:
            yield _baris(aturan_lain, judul, aturan_lain.penjelasan)
    label = dict(model.jenis_unit)
    for tempat in model.tempat_jenjang:
        di = ", ".join(label.get(j, j) for j in tempat.jenis_unit)
        yield _baris(tempat.aturan, f"Tempat jenjang {', '.join(tempat.jenjang)}", f"di {di}")
    if model.aturan_kerangka:
        unit = "; ".join(k.nama + (f" ({k.kepala})" if k.kepala else "") for k in model.kerangka)
        yield _baris(model.aturan_kerangka, "Kerangka kantor baru", unit)


def _bila(pilihan: str, profil: Profil) -> str:
    if not pilihan:
        return ""
    label = [
        f"“{o.label}”"
        for kode, opsi in syarat_pilihan(pilihan)
        for p in profil.pilihan
        if p.aturan.kode == kode
        for o in p.opsi
        if o.kode == opsi
    ]
    return f" (bila kantor memilih {' dan '.join(label)})"


def _alur(model: ModelKedudukan) -> Iterator[Baris]:
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        for langkah in model.langkah(fase):
            siapa = " / ".join(label_pelaku(satu, model) for satu in langkah.pelaku)
            syarat = [] if langkah.wajib else ["tidak wajib"]
            syarat += [f"bila {label_predikat(langkah.bila)}"] if langkah.bila else []
            tambahan = f" ({', '.join(syarat)})" if syarat else ""
            yield _baris(langkah.aturan, f"{fase.label} {langkah.kode}", f"{langkah.uraian}; oleh {siapa}{tambahan}")
    if model.perbaikan:
        yield _baris(model.perbaikan, "Hasil di luar target", model.perbaikan.penjelasan)


def judul_sel(sel: AturanPenugasan) -> str:
    """ "Penunjukan lintas unit"."""
    return f"{LABEL_CARA[sel.cara]} {LABEL_CAKUPAN[sel.cakupan]}"


def _penugasan(profil: Profil) -> Iterator[Baris]:
    for sel in profil.penugasan:
        judul = judul_sel(sel) + _bila(sel.bila_pilihan, profil)
        if sel.mekanisme is None:
            yield _baris(sel.aturan, judul, "tertutup")
            continue
        yield _baris(sel.aturan, judul, f"terbuka; menugaskan: {pelaku_dengan_kata(sel.penugas, profil)}")
        for nomor, langkah in enumerate(sel.mekanisme.langkah, start=1):
            siapa = pelaku_dengan_kata(langkah.pelaku, profil)
            yield Baris(
                f"{sel.aturan.kode}.{langkah.kode}",
                f"{judul}, langkah {nomor}: {siapa}",
                langkah_dengan_kata(langkah, sel.mekanisme, profil),
                langkah.aturan.penjelasan,
                langkah.aturan.dasar,
            )


def _surat(profil: Profil) -> Iterator[Baris]:
    for surat in profil.surat:
        isi = f"memuat {', '.join(surat.isi_wajib)}" if surat.isi_wajib else "isi tidak ditentukan"
        yield _baris(surat.aturan, surat.nama, isi + ("; wajib bertembusan" if surat.wajib_tembusan else ""))


def _tim(profil: Profil) -> Iterator[Baris]:
    tim = profil.tim
    for _, label, aturan in tim.jenis:
        yield _baris(aturan, f"Jenis: {label}", aturan.penjelasan)
    yield _baris(tim.ketua_dari_pemilik, "Ketua tim", tim.ketua_dari_pemilik.penjelasan)
    yield _baris(tim.penetap, "Penetap ketua tim", pelaku_dengan_kata(tim.pelaku_penetap, profil))
    if tim.pengganti:
        syarat = [s for s in (tim.pendidikan_pengganti, tim.golongan_pengganti) if s]
        yield _baris(tim.pengganti, "Pengganti ketua tim", "paling rendah " + " dan ".join(syarat))
    if tim.peserta:
        yield _baris(tim.peserta, "Yang ditugaskan", ", ".join(JenisJabatan(j).label for j in tim.jenis_peserta))
    if tim.akta:
        yield _baris(tim.akta, "Dasar pembentukan", profil.nama_akta)
    for satu in (*tim.pola, *tim.wewenang):
        yield _baris(satu.aturan, satu.nama, "; ".join(satu.isi) or satu.aturan.penjelasan)


def _laporan(profil: Profil) -> Iterator[Baris]:
    for satu in profil.pertanggungjawaban:
        berkala = f"berkala, tiap {satu.jarak_bulan} bulan" if satu.jarak_bulan else "berkala"
        cara = [kata for ya, kata in ((satu.berkala, berkala), (satu.diminta, "bila diminta")) if ya]
        isi = f"kepada {pelaku_dengan_kata(satu.penerima, profil)}"
        isi += (f", {', '.join(cara)}" if cara else "") + _bila(satu.bila_pilihan, profil)
        yield _baris(satu.aturan, pelaku_dengan_kata((satu.pelapor,), profil), isi)


def _permasalahan(profil: Profil) -> Iterator[Baris]:
    for satu in profil.permasalahan:
        judul = ", ".join(LABEL_CAKUPAN[c] for c in satu.cakupan) or "semua cakupan"
        isi = f"diputus {pelaku_dengan_kata(satu.pemutus, profil)}"
        if satu.pengaju:
            isi = f"diajukan {pelaku_dengan_kata(satu.pengaju, profil)}, {isi}"
        yield _baris(satu.aturan, judul.capitalize(), isi)


def _tanggung_jawab(profil: Profil) -> Iterator[Baris]:
    for satu in profil.tanggung_jawab:
        yield _baris(satu.aturan, pelaku_dengan_kata((satu.pelaku,), profil), "; ".join(satu.butir))


def _butir(butir: tuple[ButirAturan, ...]) -> tuple[Baris, ...]:
    return tuple(_baris(b.aturan, b.nama, "; ".join(b.isi) or b.aturan.penjelasan) for b in butir)


def _jam(profil: Profil) -> Iterator[Baris]:
    aturan = profil.jam_kerja
    if aturan is None:
        return
    for jam in aturan.jam:
        istirahat = f", istirahat {jam.istirahat_mulai}–{jam.istirahat_selesai}" if jam.istirahat_mulai else ""
        isi = f"{jam.masuk}–{jam.pulang} {aturan.zona}".strip() + istirahat
        yield _baris(jam.aturan, ", ".join(hari.capitalize() for hari in jam.hari), isi)
    for jam in aturan.kelompok:
        yield _baris(jam.aturan, "Kelompok fleksibel", f"{jam.masuk}–{jam.pulang} {aturan.zona}".strip())
    jumlah, sisa = divmod(aturan.menit_sepekan, 60)
    if aturan.jam:
        tentang = next((satu for satu in profil.ketentuan if satu.kode == JUMLAH_JAM), None)
        dasar = tentang.dasar if tentang else dict.fromkeys(d for jam in aturan.jam for d in jam.aturan.dasar)
        isi = f"{jumlah} jam {sisa} menit tanpa istirahat"
        yield Baris("jam.sepekan", "Jumlah sepekan", isi, tentang.penjelasan if tentang else "", tuple(dasar))
