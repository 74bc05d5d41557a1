"""Which ways and scopes are open for a draft and why not the others, and who may appoint and sign for it."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain import penugas
from sistemkerja_desktop.domain.cakupan import tentukan_cakupan
from sistemkerja_desktop.domain.kasus import langsung
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugas import HasilPenugas, sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import Aturan, Mekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan
from sistemkerja_desktop.services.sesi import Sesi


class KeadaanSel(StrEnum):
    """Why a cell of cara x cakupan may be chosen or not."""

    DAPAT = "dapat"
    TERTUTUP_PERATURAN = "tertutup-peraturan"
    TERTUTUP_ORANG = "tertutup-orang"


@dataclass(frozen=True, slots=True)
class SelPenugasan:
    """A cell of the grid: its state, the reason in words, and the rule."""

    cara: Cara
    cakupan: Cakupan
    keadaan: KeadaanSel
    alasan: str
    aturan: Aturan | None


@dataclass(frozen=True, slots=True)
class Penugas:
    """Somebody who may appoint or sign: seat, person, and as what; `aturan` is the rule that allows it."""

    jabatan_id: int
    pegawai_id: int
    nama: str
    jabatan: str
    sebagai: str
    aturan: Aturan | None


def susunan_surat(sesi: Sesi, rancangan: RancanganPenugasan) -> SusunanKantor:
    """The office on the letter's day: who appoints and signs is who is in the seat then, not today."""
    return sesi.susunan_pada(rancangan.tanggal_surat or sesi.hari_ini())


def luar_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> tuple[tuple[OrangLuar, str], ...]:
    """The people of other offices in the draft with their parts; who was deleted meanwhile is left out."""
    if not rancangan.luar:
        return ()
    with sesi.baca() as uk:
        orang = {satu.id: satu for satu in uk.list(OrangLuar)}
    return tuple((orang[p.orang_luar_id], p.peran) for p in rancangan.luar if p.orang_luar_id in orang)


def pemilik_luar_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> KantorLuar | None:
    """The other office that owns the performance, None where this one does."""
    if rancangan.pemilik_luar_id is None:
        return None
    with sesi.baca() as uk:
        return uk.find(KantorLuar, id=rancangan.pemilik_luar_id)


def mekanisme_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> Mekanisme | None:
    """The steps of the draft's way and scope, None where the regulation closes it."""
    sel = sel_penugasan(sesi.profil, rancangan.cara, rancangan.cakupan)
    return sel.mekanisme if sel is not None and sel.terbuka else None


def terbit_langsung(sesi: Sesi, rancangan: RancanganPenugasan) -> bool:
    """Whether the wizard ends with the letter that assigns; else a case begins, whose steps come first."""
    mekanisme = mekanisme_rancangan(sesi, rancangan)
    return mekanisme is not None and rancangan.ditugaskan_oleh is not None and langsung(mekanisme)


def konteks_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> KonteksPenugasan:
    """The draft as rules see it; without an owning unit the office itself owns it."""
    return KonteksPenugasan(
        unit_id=rancangan.unit_id or sesi.susunan.akar.id,
        bentuk=rancangan.bentuk,
        cakupan=rancangan.cakupan,
        cara=rancangan.cara,
        peserta=tuple((p.pegawai_id, p.peran) for p in rancangan.peserta),
        ditugaskan_oleh=rancangan.ditugaskan_oleh,
        luar=luar_rancangan(sesi, rancangan),
        pemilik_luar=pemilik_luar_rancangan(sesi, rancangan),
    )


def cakupan_terbentuk(sesi: Sesi, rancangan: RancanganPenugasan) -> Cakupan:
    """The scope that the owning unit and the chosen people make."""
    unit_id = rancangan.unit_id or sesi.susunan.akar.id
    asal_luar = [orang.cakupan for orang, _ in luar_rancangan(sesi, rancangan)]
    if (pemilik := pemilik_luar_rancangan(sesi, rancangan)) is not None:
        asal_luar.append(pemilik.cakupan)
    return tentukan_cakupan(sesi.susunan, sesi.model, unit_id, [p.pegawai_id for p in rancangan.peserta], asal_luar)


def sel_cara_cakupan(sesi: Sesi, rancangan: RancanganPenugasan) -> list[SelPenugasan]:
    """Every cell of cara x cakupan that the regulation speaks of, open or closed and why, in its order."""
    terbentuk = cakupan_terbentuk(sesi, rancangan)
    hasil = []
    for aturan in sesi.profil.penugasan:
        if not aturan.terbuka:
            keadaan, alasan = KeadaanSel.TERTUTUP_PERATURAN, aturan.aturan.penjelasan
        elif aturan.cakupan != terbentuk:
            keadaan, alasan = KeadaanSel.TERTUTUP_ORANG, _alasan_orang(sesi, rancangan, aturan.cakupan, terbentuk)
        else:
            keadaan, alasan = KeadaanSel.DAPAT, aturan.aturan.penjelasan
        hasil.append(SelPenugasan(aturan.cara, aturan.cakupan, keadaan, alasan, aturan.aturan))
    return hasil


def penugas_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> HasilPenugas:
    """Who may appoint for the draft on the letter's day, here and in other offices."""
    susunan = susunan_surat(sesi, rancangan)
    return penugas.calon_penugas(sesi.profil, sesi.model, susunan, konteks_rancangan(sesi, rancangan))


def calon_penugas(sesi: Sesi, rancangan: RancanganPenugasan) -> tuple[list[Penugas], str, str]:
    """Who may appoint by the profile on the letter's day; without anybody why and what to do, else two empty texts."""
    susunan, hasil = susunan_surat(sesi, rancangan), penugas_rancangan(sesi, rancangan)
    aturan = hasil.sel.aturan if hasil.sel else None
    calon = []
    for c in hasil.calon:
        orang, kursi = susunan.pegawai[c.pegawai_id], susunan.jabatan[c.jabatan_id]
        peran = ", ".join(label_pelaku(kode, sesi.model) for kode in c.pelaku)
        calon.append(
            Penugas(c.jabatan_id, c.pegawai_id, orang.nama_lengkap, kursi.nama, f"{c.sebagai} · {peran}", aturan)
        )
    return calon, hasil.alasan_kosong, hasil.tindakan


def penugas_luar(sesi: Sesi, rancangan: RancanganPenugasan) -> tuple[str, ...]:
    """The titles of officials of other offices who may appoint: their letter is recorded, not made here."""
    return penugas_rancangan(sesi, rancangan).luar


def calon_atas_nama(sesi: Sesi, jabatan_id: int, pada: date | None = None) -> list[Penugas]:
    """Who may sign a.n. this seat: the heads one level below it, who are there on that day (today if None)."""
    susunan = sesi.susunan_pada(pada or sesi.hari_ini())
    kursi = susunan.jabatan.get(jabatan_id)
    if kursi is None or not kursi.memimpin:
        return []
    hasil = []
    for unit in susunan.anak_unit(kursi.unit_id):
        bawah = susunan.kursi_kepala(unit.id)
        dudukan = susunan.bertindak(bawah.id) if bawah else None
        if bawah is not None and dudukan is not None:
            orang = susunan.pegawai[dudukan.pegawai_id]
            hasil.append(Penugas(bawah.id, orang.id, orang.nama_lengkap, bawah.nama, dudukan.sebagai.value, None))
    return hasil


def _alasan_orang(sesi: Sesi, r: RancanganPenugasan, cakupan: Cakupan, terbentuk: Cakupan) -> str:
    """Why the chosen people, or the owner of the performance, do not make that scope."""
    kantor = pemilik_luar_rancangan(sesi, r)
    if kantor is not None and kantor.cakupan is terbentuk:
        sama = "" if kantor.instansi else " dari pemerintah yang sama"
        return f"Pekerjaan ini milik {kantor.instansi or kantor.nama}{sama}."
    if terbentuk is Cakupan.DALAM_UNIT:
        return "Semua orang yang dipilih berasal dari unit organisasi ini."
    if cakupan in (Cakupan.LINTAS_PERANGKAT_DAERAH, Cakupan.LINTAS_INSTANSI) and terbentuk is Cakupan.LINTAS_UNIT:
        return "Semua orang yang dipilih berasal dari perangkat daerah ini."
    if cakupan is Cakupan.LINTAS_INSTANSI:
        return "Tidak ada orang dari instansi lain."
    lebar = list(Cakupan)
    asal = [satu for satu in _asal_luar(sesi, r) if lebar.index(satu[2]) > lebar.index(cakupan)]
    nama, asal_pertama, _ = max(asal, key=lambda satu: lebar.index(satu[2]))
    if len(asal) == 1:
        return f"{nama} berasal dari {asal_pertama}."
    luar = {
        Cakupan.DALAM_UNIT: "unit organisasi ini",
        Cakupan.LINTAS_UNIT: "perangkat daerah ini",
    }.get(cakupan, "pemerintah daerah ini")
    return f"{nama} ({asal_pertama}) dan {ribuan(len(asal) - 1)} orang lain berasal dari luar {luar}."


def _asal_luar(sesi: Sesi, r: RancanganPenugasan) -> list[tuple[str, str, Cakupan]]:
    """Name, origin and scope of everybody from outside the owning unit organisasi, those of other offices first."""
    luar = luar_rancangan(sesi, r)
    hasil = [(orang.nama, orang.instansi or orang.perangkat_daerah, orang.cakupan) for orang, _ in luar]
    if (kantor := pemilik_luar_rancangan(sesi, r)) is not None:
        hasil.append(("Pekerjaan ini", kantor.instansi or kantor.nama, kantor.cakupan))
    susunan, model = sesi.susunan, sesi.model
    pemilik = unit_organisasi(susunan, model, r.unit_id or susunan.akar.id)
    for peserta in r.peserta:
        unit = susunan.unit_pegawai(peserta.pegawai_id)
        asal = unit_organisasi(susunan, model, unit.id) if unit else pemilik
        if asal.id != pemilik.id:
            hasil.append((susunan.pegawai[peserta.pegawai_id].nama, asal.nama, Cakupan.LINTAS_UNIT))
    return hasil
