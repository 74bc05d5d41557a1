"""An assignment before it is issued: the draft, what is open for it, and what it still lacks."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sistemkerja_desktop.domain import penugas
from sistemkerja_desktop.domain.cakupan import tentukan_cakupan
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import periksa_urut

_KUNCI = "rancangan-penugasan"
_DIJALANKAN = frozenset({(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)})
"""What this version can carry through; the others come with the mechanisms of requests between units."""


@dataclass(frozen=True, slots=True)
class PesertaRancangan:
    """A person of the draft; `peran` is "ketua", "anggota" or "individu"."""

    pegawai_id: int
    peran: str
    tugas: str = ""


@dataclass(frozen=True, slots=True)
class KegiatanRancangan:
    """A card that issuing will put on the board."""

    nama: str
    target: str
    tenggat: date
    pegawai_id: int | None = None


@dataclass(frozen=True, slots=True)
class RancanganPenugasan:
    """All answers of the wizard. None and empty mean "not answered yet".

    `ditugaskan_oleh` is the appointing `Jabatan`; `atas_nama_oleh` the seat that signs a.n. it, None when it signs
    itself. `untuk` replaces the letter's sentences when not empty. `urut_surat` None takes the next number.
    """

    nama: str = ""
    uraian: str = ""
    target_id: int | None = None
    unit_id: int | None = None
    bentuk: Bentuk = Bentuk.INDIVIDU
    tim_id: int | None = None
    peserta: tuple[PesertaRancangan, ...] = ()
    cara: Cara = Cara.PENUNJUKAN
    cakupan: Cakupan = Cakupan.DALAM_UNIT
    mulai: date | None = None
    selesai: date | None = None
    ditugaskan_oleh: int | None = None
    atas_nama_oleh: int | None = None
    kegiatan: tuple[KegiatanRancangan, ...] = ()
    untuk: tuple[str, ...] = ()
    dasar_tambahan: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    tanggal_surat: date | None = None
    urut_surat: int | None = None
    kertas: str = ""
    langkah: int = 0


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


def rancangan_kosong(sesi: Sesi, *, pegawai_id: int | None = None, tim_id: int | None = None) -> RancanganPenugasan:
    """A new draft, with the person or the team already in it. Raises TidakDitemukan for an unknown team."""
    hari_ini = sesi.hari_ini()
    rancangan = RancanganPenugasan(mulai=hari_ini, tanggal_surat=hari_ini, kertas=sesi.kantor.kertas)
    if tim_id is not None:
        with sesi.baca() as uk:
            tim = uk.get(TimKerja, tim_id)
            anggota = sorted(uk.list(AnggotaTim, tim_id=tim_id), key=lambda a: (a.peran != "ketua", a.urutan, a.id))
        return replace(
            rancangan,
            nama=tim.nama,
            bentuk=Bentuk.TIM,
            tim_id=tim_id,
            unit_id=tim.unit_id,
            target_id=tim.target_id,
            peserta=tuple(PesertaRancangan(a.pegawai_id, a.peran.value, a.tugas) for a in anggota),
            mulai=max(tim.mulai, hari_ini),
            selesai=tim.selesai,
        )
    if pegawai_id is not None:
        unit = sesi.susunan.unit_pegawai(pegawai_id)
        rancangan = replace(
            rancangan,
            peserta=(PesertaRancangan(pegawai_id, Bentuk.INDIVIDU.value),),
            unit_id=unit.id if unit else None,
        )
    return rancangan


def simpan_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> None:
    """Keeps the draft in the office's file; there is one at a time."""
    with sesi.catat_pengaturan() as uk:
        uk.simpan_pengaturan(_KUNCI, _ke_json(rancangan))


def ambil_rancangan(sesi: Sesi) -> RancanganPenugasan | None:
    """The draft that was left, or None. People and targets that are gone meanwhile are taken out of it."""
    with sesi.baca() as uk:
        data = uk.pengaturan(_KUNCI)
    if data is None:
        return None
    try:
        rancangan = _dari_json(data)
    except (KeyError, TypeError, ValueError):
        # A draft of another version of the program: its answers cannot be trusted, and none of them was decided.
        return None
    ada = sesi.susunan.pegawai
    return replace(rancangan, peserta=tuple(p for p in rancangan.peserta if p.pegawai_id in ada))


def hapus_rancangan(sesi: Sesi) -> None:
    """Forgets the draft."""
    with sesi.catat_pengaturan() as uk:
        uk.simpan_pengaturan(_KUNCI, None)


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
    """Who may appoint by the profile; without anybody the reason and what to do, else two empty texts."""
    hasil = penugas.calon_penugas(sesi.profil, sesi.model, sesi.susunan, konteks_rancangan(sesi, rancangan))
    aturan = hasil.sel.aturan if hasil.sel else None
    calon = []
    for c in hasil.calon:
        orang, kursi = sesi.susunan.pegawai[c.pegawai_id], sesi.susunan.jabatan[c.jabatan_id]
        peran = ", ".join(label_pelaku(kode, sesi.model) for kode in c.pelaku)
        calon.append(
            Penugas(c.jabatan_id, c.pegawai_id, orang.nama_lengkap, kursi.nama, f"{c.sebagai} · {peran}", aturan)
        )
    return calon, hasil.alasan_kosong, hasil.tindakan


def calon_atas_nama(sesi: Sesi, jabatan_id: int) -> list[Penugas]:
    """Who may sign a.n. this seat: the heads one level below it, who are there today."""
    kursi = sesi.susunan.jabatan.get(jabatan_id)
    if kursi is None or not kursi.memimpin:
        return []
    hasil = []
    for unit in sesi.susunan.anak_unit(kursi.unit_id):
        bawah = sesi.susunan.kursi_kepala(unit.id)
        dudukan = sesi.susunan.bertindak(bawah.id) if bawah else None
        if bawah is not None and dudukan is not None:
            orang = sesi.susunan.pegawai[dudukan.pegawai_id]
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
        c.jabatan_id for c in calon_atas_nama(sesi, r.ditugaskan_oleh or 0)
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


def _ke_json(rancangan: RancanganPenugasan) -> dict[str, Any]:
    data = asdict(rancangan)
    for kunci in ("mulai", "selesai", "tanggal_surat"):
        data[kunci] = data[kunci].isoformat() if data[kunci] else None
    for kegiatan in data["kegiatan"]:
        kegiatan["tenggat"] = kegiatan["tenggat"].isoformat()
    return data


def _dari_json(data: dict[str, Any]) -> RancanganPenugasan:
    nilai = dict(data)
    for kunci in ("mulai", "selesai", "tanggal_surat"):
        nilai[kunci] = date.fromisoformat(nilai[kunci]) if nilai[kunci] else None
    nilai["bentuk"], nilai["cara"] = Bentuk(nilai["bentuk"]), Cara(nilai["cara"])
    nilai["cakupan"] = Cakupan(nilai["cakupan"])
    nilai["peserta"] = tuple(PesertaRancangan(**p) for p in nilai["peserta"])
    nilai["kegiatan"] = tuple(
        KegiatanRancangan(**(k | {"tenggat": date.fromisoformat(k["tenggat"])})) for k in nilai["kegiatan"]
    )
    for kunci in ("untuk", "dasar_tambahan", "tembusan"):
        nilai[kunci] = tuple(nilai[kunci])
    return RancanganPenugasan(**nilai)
