"""What about a complete draft should be looked at once more before it is issued: load, same days, who leads, who signs.

None of it holds the draft back: the regulations prefer or plan here, they do not forbid.
"""

from collections import Counter
from dataclasses import replace

from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.pemutus import golongan_pejabat
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import daftar_kata, daftar_nama
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim
from sistemkerja_desktop.services.calon import beban_sekarang, tugas_pada_masa
from sistemkerja_desktop.services.penugasan.pemeriksaan import MasalahRancangan
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan
from sistemkerja_desktop.services.penugasan.sel import (
    konteks_rancangan,
    luar_rancangan,
    susunan_surat,
)
from sistemkerja_desktop.services.sesi import Sesi


def perhatian_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> list[MasalahRancangan]:
    """All that should be looked at, in the order of the wizard's steps. It reads the load of the whole office."""
    return [
        *_target(sesi, rancangan),
        *_jenis_jabatan(sesi, rancangan),
        *_ketua(sesi, rancangan),
        *_beban(sesi, rancangan),
        *_bersamaan(sesi, rancangan),
        *_di_luar_wewenang(sesi, rancangan),
    ]


def _target(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    with sesi.baca() as uk:
        target = uk.find(TargetKinerja, id=r.target_id) if r.target_id is not None else None
    if target is None:
        return []
    hasil = []
    unit = sesi.susunan.unit
    if r.unit_id is not None and target.unit_id != r.unit_id and target.unit_id in unit:
        hasil.append(
            _awas(
                "target",
                f"Target ini milik {unit[target.unit_id].nama}, bukan unit pemilik kinerja yang dipilih.",
                "Cakupan dihitung dari unit yang dipilih; pastikan itu yang dimaksud.",
            )
        )
    if r.selesai is not None and r.selesai > target.tenggat:
        hasil.append(
            _awas(
                "target",
                f"Masa penugasan melewati tenggat targetnya, {tanggal_singkat(target.tenggat)}.",
                "Periksa tanggal selesainya.",
            )
        )
    return hasil


def _jenis_jabatan(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    aturan = sesi.profil.tim
    if not aturan.jenis_peserta:
        return []
    nama = []
    for id_ in _pegawai(sesi, r):
        dudukan = sesi.susunan.dudukan_utama(id_)
        if dudukan is None or dudukan.jabatan.jenis not in aturan.jenis_peserta:
            memangku = dudukan.jabatan.jenis.label if dudukan else "belum memangku jabatan"
            nama.append(f"{sesi.susunan.pegawai[id_].nama} ({memangku})")
    if not nama:
        return []
    boleh = [jenis.label for jenis in aturan.jenis_peserta]
    return [
        _awas(
            "orang",
            f"{daftar_nama(nama)} bukan {' atau '.join(boleh)}.",
            f"Penugasan diatur bagi {daftar_kata(boleh)}; periksa jabatannya, atau pilih orang lain.",
            aturan.peserta,
        )
    ]


def ketua_luar_unit(sesi: Sesi, r: RancanganPenugasan) -> str:
    """The ketua who is not of the owning unit, so that a reason is asked for; "" where there is nobody like that.

    A recorded team has its reason written down with it, and another office's work no owning unit here.
    """
    if r.bentuk is not Bentuk.TIM or r.unit_id is None or r.pemilik_luar_id is not None:
        return ""
    nama = [orang.nama for orang, peran in luar_rancangan(sesi, r) if peran == "ketua"]
    susunan = sesi.susunan
    for peserta in (p for p in r.peserta if p.peran == "ketua" and p.pegawai_id in susunan.pegawai):
        unit = susunan.unit_pegawai(peserta.pegawai_id)
        if unit is None or not susunan.di_dalam(unit.id, r.unit_id):
            nama.append(susunan.pegawai[peserta.pegawai_id].nama)
    return nama[0] if nama and not _ketua_tercatat(sesi, r) else ""


def _ketua(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    """The owning unit's own people are preferred, not prescribed: a written reason is enough."""
    nama = ketua_luar_unit(sesi, r)
    if not nama or r.alasan_ketua.strip():
        return []
    return [
        _awas(
            "orang",
            f"Ketua tim, {nama}, bukan dari unit pemilik kinerja.",
            "Ketua diutamakan dari unit pemilik; tulis alasannya, atau pilih ketua lain.",
            sesi.profil.tim.ketua_dari_pemilik,
        )
    ]


def _ketua_tercatat(sesi: Sesi, r: RancanganPenugasan) -> bool:
    """Whether the ketua is the one of a recorded team."""
    if r.tim_id is None:
        return False
    with sesi.baca() as uk:
        tercatat = {a.pegawai_id for a in uk.list(AnggotaTim, tim_id=r.tim_id) if a.peran is PeranTim.KETUA}
    return any(p.peran == "ketua" and p.pegawai_id in tercatat for p in r.peserta)


def _beban(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    """Who carries more than the office's limit once the draft's cards are theirs as well."""
    batas, kini = sesi.kantor.batas_beban, beban_sekarang(sesi)
    sendiri = Counter(k.pegawai_id for k in r.kegiatan)
    nama = []
    for id_ in _pegawai(sesi, r):
        tambahan = len(r.kegiatan) if _tiap_orang(r) else sendiri[id_] + sendiri[None]
        beban = kini.get(id_, 0) + tambahan
        if batas > 0 and beban > batas:
            nama.append(f"{sesi.susunan.pegawai[id_].nama} ({beban})")
    if not nama:
        return []
    return [
        _awas(
            "orang",
            f"Dengan penugasan ini beban {daftar_nama(nama)} melebihi batas kantor, {batas} kegiatan.",
            "Ganti orangnya, atau kurangi kegiatannya.",
            _aturan(sesi, "penugasan.beban-kerja"),
        )
    ]


def _bersamaan(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    tugas = tugas_pada_masa(sesi, r.mulai, r.selesai)
    susunan = sesi.susunan
    sibuk = [(susunan.pegawai[id_].nama, tugas.pegawai.get(id_, ())) for id_ in _pegawai(sesi, r)]
    sibuk += [(orang.nama, tugas.luar.get(orang.id, ())) for orang, _peran in luar_rancangan(sesi, r)]
    nama = [f"{orang} ({', '.join(t.kode for t in lain)})" for orang, lain in sibuk if lain]
    if not nama:
        return []
    return [
        _awas(
            "orang",
            f"Pada hari yang sama sudah ada penugasan lain bagi {daftar_nama(nama)}.",
            "Periksa waktunya, atau pilih orang lain.",
            _aturan(sesi, "penugasan.rangkap"),
        )
    ]


def _di_luar_wewenang(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    """Who is somebody else's to appoint: an assessor is one for their own people only."""
    sel = sel_penugasan(sesi.profil, r.cara, r.cakupan)
    susunan = susunan_surat(sesi, r)
    kursi = susunan.jabatan.get(r.ditugaskan_oleh or 0)
    if sel is None or kursi is None or len(r.peserta) + len(r.luar) < 2 or _tiap_orang(r):
        return []
    konteks = konteks_rancangan(sesi, r)
    berwenang: dict[object, bool] = {}
    nama = []
    for peserta in r.peserta:
        if peserta.pegawai_id not in susunan.pegawai:
            continue
        kunci = golongan_pejabat(susunan, peserta.pegawai_id)
        if kunci not in berwenang:
            sendiri = replace(konteks, peserta=((peserta.pegawai_id, peserta.peran),), luar=())
            pejabat = (o for kode in sel.penugas for o in siapa(kode, susunan, sesi.model, sendiri))
            berwenang[kunci] = any(o.jabatan_id == kursi.id for o in pejabat)
        if not berwenang[kunci]:
            nama.append(susunan.pegawai[peserta.pegawai_id].nama)
    if not nama:
        return []
    label = " atau ".join(label_pelaku(kode, sesi.model) for kode in sel.penugas)
    return [
        _awas(
            "pejabat",
            f"{kursi.nama} bukan {label} bagi {daftar_nama(nama)}.",
            "Pilih pejabat yang membawahi semuanya, atau tugaskan mereka tersendiri.",
            sel.aturan,
        )
    ]


def _tiap_orang(r: RancanganPenugasan) -> bool:
    """Whether everybody gets a letter of their own: then each is looked at alone, and carries all of the cards."""
    return r.tiap_orang and r.bentuk is Bentuk.INDIVIDU and not r.luar


def _pegawai(sesi: Sesi, r: RancanganPenugasan) -> list[int]:
    ada = sesi.susunan.pegawai
    return [p.pegawai_id for p in r.peserta if p.pegawai_id in ada]


def _awas(langkah: str, pesan: str, tindakan: str, aturan: Aturan | None = None) -> MasalahRancangan:
    return MasalahRancangan(langkah, pesan, tindakan, menahan=False, aturan=aturan)


def _aturan(sesi: Sesi, kode: str) -> Aturan | None:
    return next((satu for satu in sesi.profil.aturan if satu.kode == kode), None)
