"""A profile as the engine evaluates it, as plain JSON data: `sistemkerja regulasi tampilkan ID --json`."""

from collections.abc import Iterable
from typing import Any

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.regulasi import (
    Aturan,
    AturanPenugasan,
    ButirAturan,
    DasarHukum,
    JenisUnitOrganisasi,
    LangkahAlur,
    LangkahMekanisme,
    ModelKedudukan,
    Profil,
)
from sistemkerja_desktop.services.peraturan.isi import pelaku_dengan_kata, penilai_dengan_kata


def data_profil(profil: Profil) -> dict[str, Any]:
    """Inheritance resolved, each row with its article. Actors stand as their names in profiles and as people say them.

    Rules that hold only under one answer to a choice carry `bila_pilihan` ("kode:opsi", several with blanks between
    them), others "".
    """
    return {
        "id": profil.id,
        "nama": profil.nama,
        "nama_singkat": profil.nama_singkat,
        "judul": profil.judul,
        "pemerintah": profil.pemerintah,
        "versi": profil.versi,
        "hash": profil.hash,
        "induk": profil.induk or None,
        "berlaku_sejak": profil.berlaku_sejak.isoformat(),
        "berlaku_sampai": profil.berlaku_sampai.isoformat() if profil.berlaku_sampai else None,
        "nama_surat_tugas": profil.nama_surat_tugas,
        "istilah": [{"nama": i.nama, **_aturan(i.aturan)} for i in profil.istilah],
        "pilihan": [
            {
                "pertanyaan": p.pertanyaan,
                "bawaan": p.bawaan,
                "opsi": [{"kode": o.kode, "label": o.label, "dasar_hukum": _dasar(o.dasar)} for o in p.opsi],
                **_aturan(p.aturan),
            }
            for p in profil.pilihan
        ],
        "model": [_model(m) for m in profil.model],
        "penugasan": [_sel(s, profil) for s in profil.penugasan],
        "surat": [
            {**_aturan(s.aturan), "nama": s.nama, "isi_wajib": list(s.isi_wajib), "wajib_tembusan": s.wajib_tembusan}
            for s in profil.surat
        ],
        "tim": _tim(profil),
        **_pelaporan(profil),
        "pengelolaan_kinerja": _butir(profil.pengelolaan_kinerja),
        "proses_bisnis": _butir(profil.proses_bisnis),
        "pendukung": _butir(profil.pendukung),
        "jam_kerja": _jam_kerja(profil),
        "ketentuan": [_aturan(a) for a in profil.ketentuan],
    }


def _tim(profil: Profil) -> dict[str, Any]:
    tim = profil.tim
    return {
        "jenis": [{"jenis": kode, "label": label, **_aturan(a)} for kode, label, a in tim.jenis],
        "ketua_dari_pemilik": _aturan(tim.ketua_dari_pemilik),
        "penetap": {**_aturan(tim.penetap), "pelaku": _pelaku(tim.pelaku_penetap, profil)},
        "pengganti": {
            **_aturan(tim.pengganti),
            "pendidikan": tim.pendidikan_pengganti,
            "golongan": tim.golongan_pengganti,
        }
        if tim.pengganti
        else None,
        "peserta": {**_aturan(tim.peserta), "jenis_jabatan": [j.value for j in tim.jenis_peserta]}
        if tim.peserta
        else None,
        "akta": {**_aturan(tim.akta), "surat": tim.surat_akta} if tim.akta else None,
        "pola": _butir(tim.pola),
        "wewenang": _butir(tim.wewenang),
    }


def _pelaporan(profil: Profil) -> dict[str, Any]:
    """Who reports to whom, who decides when something does not work, and who answers for what."""
    return {
        "pertanggungjawaban": [
            {
                **_aturan(r.aturan),
                "pelapor": _pelaku((r.pelapor,), profil),
                "penerima": _pelaku(r.penerima, profil),
                "berkala": r.berkala,
                "jarak_bulan": r.jarak_bulan,
                "diminta": r.diminta,
                "bila_pilihan": r.bila_pilihan,
            }
            for r in profil.pertanggungjawaban
        ],
        "permasalahan": [
            {
                **_aturan(m.aturan),
                "cakupan": [c.value for c in m.cakupan],
                "pengaju": _pelaku(m.pengaju, profil),
                "pemutus": _pelaku(m.pemutus, profil),
            }
            for m in profil.permasalahan
        ],
        "tanggung_jawab": [
            {**_aturan(t.aturan), "pelaku": _pelaku((t.pelaku,), profil), "butir": list(t.butir)}
            for t in profil.tanggung_jawab
        ],
    }


def _dasar(dasar: Iterable[DasarHukum]) -> list[dict[str, str]]:
    return [{"pasal": d.pasal, "peraturan": d.peraturan, "sumber": d.sumber.value} for d in dasar]


def _aturan(aturan: Aturan) -> dict[str, Any]:
    return {"kode": aturan.kode, "penjelasan": aturan.penjelasan, "dasar_hukum": _dasar(aturan.dasar)}


def _pelaku(kode: Iterable[str], profil: Profil) -> list[dict[str, str]]:
    return [{"kode": satu, "sebutan": pelaku_dengan_kata((satu,), profil)} for satu in kode]


def _butir(butir: Iterable[ButirAturan]) -> list[dict[str, Any]]:
    return [{"nama": b.nama, "isi": list(b.isi), **_aturan(b.aturan)} for b in butir]


def _model(model: ModelKedudukan) -> dict[str, Any]:
    return {
        "id": model.id,
        "nama": model.nama,
        "untuk": model.untuk,
        "jenis_pimpinan": model.jenis_pimpinan.value,
        "sebutan_pimpinan": model.sebutan_pimpinan,
        "perangkat_daerah": model.perangkat_daerah,
        "jumlah_reviu": model.jumlah_reviu,
        "jenis_unit": [{"kode": kode, "label": label} for kode, label in model.jenis_unit],
        "unit_organisasi": [
            {"jenis": satu.jenis, "bila_pilihan": satu.bila_pilihan}
            for satu in model.unit_organisasi_bila or map(JenisUnitOrganisasi, model.unit_organisasi)
        ],
        "aturan": _aturan(model.aturan),
        "level": [
            {
                **_aturan(level.aturan),
                "nomor": level.nomor,
                "sebutan": level.sebutan,
                "jenis_jabatan": [j.value for j in level.jenis_jabatan],
                "jenis_unit": list(level.jenis_unit),
            }
            for level in model.level
        ],
        "kerangka": [
            {
                "kode": k.kode,
                "nama": k.nama,
                "jenis": k.jenis,
                "induk": k.induk or None,
                "kepala": k.kepala or None,
                "jenis_kepala": k.jenis_kepala.value if k.jenis_kepala else None,
            }
            for k in model.kerangka
        ],
        "aturan_kerangka": _aturan(model.aturan_kerangka) if model.aturan_kerangka else None,
        "penilai": [
            {
                **_aturan(p.aturan),
                "jenis_jabatan": [j.value for j in p.jenis_jabatan],
                "jenjang": [j.value for j in p.jenjang],
                "jenis_unit": list(p.jenis_unit),
                "di_bawah": list(p.di_bawah),
                "memimpin": p.memimpin,
                "penilai": p.penilai,
                "unit_penilai": list(p.unit_penilai),
                "sebutan": penilai_dengan_kata(p, model)[1],
                "bila_pilihan": p.bila_pilihan,
            }
            for p in model.penilai
        ],
        "penilai_diri": {
            **_aturan(model.penilai_diri.aturan),
            "penilai": model.penilai_diri.penilai,
            "sebutan": penilai_dengan_kata(model.penilai_diri, model)[1],
        }
        if model.penilai_diri
        else None,
        "penjabat": _aturan(model.penjabat) if model.penjabat else None,
        "delegasi": _aturan(model.delegasi) if model.delegasi else None,
        "tempat_jenjang": [
            {**_aturan(t.aturan), "jenjang": [j.value for j in t.jenjang], "jenis_unit": list(t.jenis_unit)}
            for t in model.tempat_jenjang
        ],
        "alur": {
            fase.value: [_langkah_alur(langkah, model) for langkah in model.langkah(fase)]
            for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI)
        },
        "perbaikan": _aturan(model.perbaikan) if model.perbaikan else None,
    }


def _langkah_alur(langkah: LangkahAlur, model: ModelKedudukan) -> dict[str, Any]:
    return {
        **_aturan(langkah.aturan),
        "kode": langkah.kode,
        "ringkas": langkah.ringkas,
        "uraian": langkah.uraian,
        "pelaku": [{"kode": satu, "sebutan": label_pelaku(satu, model)} for satu in langkah.pelaku],
        "wajib": langkah.wajib,
        "bila": langkah.bila,
        "otomatis": langkah.otomatis,
        "ulang_saat_perbaikan": langkah.ulang_saat_perbaikan,
        "gerbang": langkah.gerbang,
    }


def _sel(sel: AturanPenugasan, profil: Profil) -> dict[str, Any]:
    return {
        **_aturan(sel.aturan),
        "cara": sel.cara.value,
        "cakupan": sel.cakupan.value,
        "terbuka": sel.terbuka,
        "penugas": _pelaku(sel.penugas, profil),
        "bila_pilihan": sel.bila_pilihan,
        "langkah": [_langkah(satu, profil) for satu in (sel.mekanisme.langkah if sel.mekanisme else ())],
    }


def _langkah(langkah: LangkahMekanisme, profil: Profil) -> dict[str, Any]:
    surat = {s.kode: s.nama for s in profil.surat}
    data: dict[str, Any] = {
        "kode": langkah.kode,
        "nama": langkah.nama,
        "uraian": langkah.uraian,
        "pelaku": _pelaku(langkah.pelaku, profil),
        "saluran": langkah.saluran.value,
        "surat": {"kode": langkah.surat, "nama": surat[langkah.surat]} if langkah.surat else None,
        "kepada": _pelaku(langkah.kepada, profil),
        "tembusan": _pelaku(langkah.tembusan, profil),
        "penyusun": _pelaku(langkah.penyusun, profil),
        "penandatangan": _pelaku(langkah.penandatangan, profil),
        "penjelasan": langkah.aturan.penjelasan,
        "dasar_hukum": _dasar(langkah.aturan.dasar),
    }
    if not langkah.keputusan:
        return {**data, "lanjut": langkah.lanjut}
    return {
        **data,
        "setuju": langkah.setuju,
        "tolak": {
            "lanjut": langkah.tolak,
            "dijawab": _pelaku(langkah.penolak or langkah.pelaku, profil),
            "alasan_wajib": langkah.alasan_tolak,
            "surat": {"kode": langkah.surat_tolak, "nama": surat[langkah.surat_tolak]} if langkah.surat_tolak else None,
        },
    }


def _jam_kerja(profil: Profil) -> dict[str, Any] | None:
    aturan = profil.jam_kerja
    if aturan is None:
        return None
    return {
        "zona": aturan.zona,
        "menit_sepekan": aturan.menit_sepekan,
        "jam": [
            {
                **_aturan(j.aturan),
                "hari": list(j.hari),
                "masuk": j.masuk,
                "pulang": j.pulang,
                "istirahat_mulai": j.istirahat_mulai,
                "istirahat_selesai": j.istirahat_selesai,
            }
            for j in aturan.jam
        ],
        "kelompok": [{**_aturan(j.aturan), "masuk": j.masuk, "pulang": j.pulang} for j in aturan.kelompok],
    }
