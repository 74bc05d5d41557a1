"""What is open for a draft, who may appoint for it, and what it still lacks."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain import penugas
from sistemkerja_desktop.domain.cakupan import tentukan_cakupan
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import periksa_urut

_DIJALANKAN = frozenset({(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)})
"""What this version can carry through; the others come with the mechanisms of requests between units."""


class KeadaanSel(StrEnum):
    """Why a cell of cara x cakupan may be chosen or not."""

    DAPAT = "dapat"
    TERTUTUP_PERATURAN = "tertutup-peraturan"
    TERTUTUP_ORANG = "tertutup-orang"
    BELUM_TERSEDIA = "belum-tersedia"


@dataclass(frozen=True, slots=True)
class SelPenugasan:
    """A cell of the grid: its state, the reason in words, the rule, and the steps that follow when it is chosen."""

    cara: Cara
    cakupan: Cakupan
    keadaan: KeadaanSel
    alasan: str
    aturan: Aturan | None
    langkah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Penugas:
    """Somebody who may appoint or sign: seat, person, and as what; `aturan` is the rule that allows it."""

    jabatan_id: int
    pegawai_id: int
    nama: str
    jabatan: str
    sebagai: str
    aturan: Aturan | None


@dataclass(frozen=True, slots=True)
class MasalahRancangan:
    """What the draft lacks or should be looked at. `langkah` names the wizard's step that mends it.

    Steps are "target", "orang", "cara", "pejabat", "kegiatan" and "surat". With `menahan` it cannot be issued.
    """

    langkah: str
    pesan: str
    tindakan: str
    menahan: bool = True
    aturan: Aturan | None = None


def susunan_surat(sesi: Sesi, rancangan: RancanganPenugasan) -> SusunanKantor:
    """The office on the letter's day: who appoints and signs is who is in the seat then, not today."""
    return sesi.susunan_pada(rancangan.tanggal_surat or sesi.hari_ini())


def konteks_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> KonteksPenugasan:
    """The draft as rules see it; without an owning unit the office itself owns it."""
    return KonteksPenugasan(
        unit_id=rancangan.unit_id or sesi.susunan.akar.id,
        bentuk=rancangan.bentuk,
        cakupan=rancangan.cakupan,
        cara=rancangan.cara,
        peserta=tuple((p.pegawai_id, p.peran) for p in rancangan.peserta),
        ditugaskan_oleh=rancangan.ditugaskan_oleh,
    )


def sel_cara_cakupan(sesi: Sesi, rancangan: RancanganPenugasan) -> list[SelPenugasan]:
    """Every cell of cara x cakupan that the regulation speaks of, open or closed and why, in its order."""
    unit_id = rancangan.unit_id or sesi.susunan.akar.id
    terbentuk = tentukan_cakupan(sesi.susunan, sesi.model, unit_id, [p.pegawai_id for p in rancangan.peserta])
    hasil = []
    for aturan in sesi.profil.penugasan:
        if not aturan.terbuka:
            keadaan, alasan = KeadaanSel.TERTUTUP_PERATURAN, aturan.aturan.penjelasan
        elif aturan.cakupan != terbentuk:
            keadaan, alasan = KeadaanSel.TERTUTUP_ORANG, _alasan_orang(sesi, rancangan, aturan.cakupan, terbentuk)
        elif (aturan.cara, aturan.cakupan) not in _DIJALANKAN:
            keadaan, alasan = KeadaanSel.BELUM_TERSEDIA, "Belum dapat dijalankan di versi ini; peraturan membukanya."
        else:
            keadaan, alasan = KeadaanSel.DAPAT, aturan.aturan.penjelasan
        hasil.append(SelPenugasan(aturan.cara, aturan.cakupan, keadaan, alasan, aturan.aturan, aturan.langkah))
    return hasil


def calon_penugas(sesi: Sesi, rancangan: RancanganPenugasan) -> tuple[list[Penugas], str, str]:
    """Who may appoint by the profile on the letter's day; without anybody why and what to do, else two empty texts."""
    susunan = susunan_surat(sesi, rancangan)
    hasil = penugas.calon_penugas(sesi.profil, sesi.model, susunan, konteks_rancangan(sesi, rancangan))
    aturan = hasil.sel.aturan if hasil.sel else None
    calon = []
    for c in hasil.calon:
        orang, kursi = susunan.pegawai[c.pegawai_id], susunan.jabatan[c.jabatan_id]
        peran = ", ".join(label_pelaku(kode, sesi.model) for kode in c.pelaku)
        calon.append(
            Penugas(c.jabatan_id, c.pegawai_id, orang.nama_lengkap, kursi.nama, f"{c.sebagai} · {peran}", aturan)
        )
    return calon, hasil.alasan_kosong, hasil.tindakan


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


def periksa_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> list[MasalahRancangan]:
    """All that holds the draft back or should be looked at, in the order of the wizard's steps."""
    return [
        *_periksa_target(rancangan),
        *_periksa_orang(sesi, rancangan),
        *_periksa_cara(sesi, rancangan),
        *_periksa_pejabat(sesi, rancangan),
        *_periksa_kegiatan(rancangan),
        *_periksa_surat(sesi, rancangan),
    ]


def _periksa_target(r: RancanganPenugasan) -> list[MasalahRancangan]:
    hasil = []
    if r.target_id is None:
        hasil.append(
            MasalahRancangan("target", "Target kinerja belum dipilih.", "Pilih target yang dilayani penugasan ini.")
        )
    if not r.nama.strip():
        hasil.append(MasalahRancangan("target", "Nama penugasan kosong.", "Tulis untuk apa penugasan ini."))
    if r.unit_id is None:
        hasil.append(MasalahRancangan("target", "Unit pemilik kinerja belum dipilih.", "Pilih unitnya."))
    return hasil


def _periksa_orang(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    if not r.peserta:
        return [MasalahRancangan("orang", "Belum ada orang yang ditugaskan.", "Pilih paling sedikit satu orang.")]
    hasil = []
    if r.bentuk is Bentuk.INDIVIDU and len(r.peserta) != 1:
        hasil.append(
            MasalahRancangan(
                "orang", "Penugasan individu hanya untuk satu orang.", "Sisakan satu orang, atau pilih tim kerja."
            )
        )
    if r.bentuk is Bentuk.TIM and sum(p.peran == "ketua" for p in r.peserta) != 1:
        hasil.append(MasalahRancangan("orang", "Tim kerja harus mempunyai satu ketua.", "Tunjuk satu ketua tim."))
    if len({p.pegawai_id for p in r.peserta}) < len(r.peserta):
        hasil.append(MasalahRancangan("orang", "Ada orang yang dipilih dua kali.", "Hapus salah satunya."))
    pimpinan = sesi.susunan.kepala(sesi.susunan.akar.id)
    if pimpinan is not None and any(p.pegawai_id == pimpinan.pegawai_id for p in r.peserta):
        hasil.append(
            MasalahRancangan(
                "orang",
                f"{pimpinan.jabatan.nama} memimpin kantor ini dan tidak dapat ditugaskan dari sini.",
                "Keluarkan dari daftar orang.",
            )
        )
    return hasil


def _periksa_cara(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    for sel in sel_cara_cakupan(sesi, r):
        if (sel.cara, sel.cakupan) == (r.cara, r.cakupan):
            if sel.keadaan is KeadaanSel.DAPAT:
                return []
            return [MasalahRancangan("cara", sel.alasan, "Pilih cara atau orang lain.", aturan=sel.aturan)]
    return [MasalahRancangan("cara", "Cara dan cakupan ini tidak diatur.", "Pilih cara lain.")]


def _periksa_pejabat(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    hasil = []
    calon, alasan, tindakan = calon_penugas(sesi, r)
    if not calon:
        hasil.append(MasalahRancangan("pejabat", alasan, tindakan))
    elif r.ditugaskan_oleh not in {c.jabatan_id for c in calon}:
        hasil.append(
            MasalahRancangan(
                "pejabat",
                "Pejabat yang menugaskan belum dipilih.",
                "Pilih pejabat yang berwenang.",
                aturan=calon[0].aturan,
            )
        )
    elif r.atas_nama_oleh is not None and r.atas_nama_oleh not in {
        c.jabatan_id for c in calon_atas_nama(sesi, r.ditugaskan_oleh or 0, r.tanggal_surat)
    }:
        hasil.append(
            MasalahRancangan(
                "pejabat", "Penanda tangan a.n. tidak berwenang di sini.", "Pilih pejabat setingkat di bawahnya."
            )
        )
    if r.mulai is None or r.selesai is None:
        hasil.append(MasalahRancangan("pejabat", "Masa penugasan belum lengkap.", "Isi tanggal mulai dan selesai."))
    elif r.selesai < r.mulai:
        hasil.append(
            MasalahRancangan("pejabat", "Tanggal selesai mendahului tanggal mulai.", "Betulkan salah satunya.")
        )
    return hasil


def _periksa_kegiatan(r: RancanganPenugasan) -> list[MasalahRancangan]:
    if not r.kegiatan:
        return [MasalahRancangan("kegiatan", "Belum ada kegiatan.", "Tambahkan paling sedikit satu kegiatan.")]
    if any(not k.nama.strip() for k in r.kegiatan):
        return [MasalahRancangan("kegiatan", "Ada kegiatan tanpa nama.", "Beri nama, atau hapus kegiatan itu.")]
    if r.selesai is not None and any(k.tenggat > r.selesai for k in r.kegiatan):
        pesan = "Ada kegiatan yang tenggatnya sesudah masa penugasan berakhir."
        return [MasalahRancangan("kegiatan", pesan, "Periksa tenggatnya.", menahan=False)]
    return []


def _periksa_surat(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    if r.tanggal_surat is None:
        return [MasalahRancangan("surat", "Tanggal surat belum diisi.", "Isi tanggal surat.")]
    if r.urut_surat is not None:
        try:
            with sesi.baca() as uk:
                periksa_urut(uk, r.tanggal_surat.year, r.urut_surat)
        except GalatPengguna as galat:
            return [MasalahRancangan("surat", galat.pesan, galat.tindakan)]
    if r.mulai is not None and r.tanggal_surat > r.mulai:
        pesan = "Tanggal surat sesudah penugasan mulai."
        return [MasalahRancangan("surat", pesan, "Periksa tanggal surat atau masa penugasan.", menahan=False)]
    return []


def _alasan_orang(sesi: Sesi, r: RancanganPenugasan, cakupan: Cakupan, terbentuk: Cakupan) -> str:
    if terbentuk is Cakupan.DALAM_UNIT:
        return "Semua orang yang dipilih berasal dari unit organisasi ini."
    if cakupan is not Cakupan.DALAM_UNIT:
        return "Semua orang yang dipilih berasal dari perangkat daerah ini."
    susunan, model = sesi.susunan, sesi.model
    pemilik = unit_organisasi(susunan, model, r.unit_id or susunan.akar.id)
    luar = []
    for peserta in r.peserta:
        unit = susunan.unit_pegawai(peserta.pegawai_id)
        asal = unit_organisasi(susunan, model, unit.id) if unit else pemilik
        if asal.id != pemilik.id:
            luar.append((susunan.pegawai[peserta.pegawai_id].nama, asal.nama))
    nama, asal_pertama = luar[0]
    if len(luar) == 1:
        return f"{nama} berasal dari {asal_pertama}."
    return f"{nama} ({asal_pertama}) dan {len(luar) - 1} orang lain berasal dari luar unit organisasi ini."
