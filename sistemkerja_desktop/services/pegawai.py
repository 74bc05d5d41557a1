"""People and the seats they hold: the table, the form, entering and leaving."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.golongan import urutan_golongan
from sistemkerja_desktop.domain.jabatan import Jabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import Dudukan, SusunanKantor
from sistemkerja_desktop.domain.nip import bersihkan_nip
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.calon import beban_sekarang
from sistemkerja_desktop.services.jabatan import akhiri_dengan_plh, dudukkan
from sistemkerja_desktop.services.periksa_pegawai import periksa_pegawai
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_DEFINITIF = SebagaiPemangku.DEFINITIF


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """A person as the table shows them. `penilai` is the name of the Pejabat Penilai Kinerja, "" for none: then
    `temuan` says why. `unit_ids` are the unit and all above it, for filtering."""

    id: int
    nama: str
    inisial: str
    nip: str
    golongan: str
    urutan_golongan: int
    jabatan: str
    unit: str
    unit_ids: tuple[int, ...]
    jenjang: Jenjang
    status: StatusPegawai
    penilai: str
    beban: int


@dataclass(frozen=True, slots=True)
class BarisJabatan:
    """A seat as the table shows it; a seat that has a holder and a Plh. is one row with both names."""

    id: int
    nama: str
    unit: str
    unit_ids: tuple[int, ...]
    jenis: str
    jenjang: Jenjang
    kelas: int | None
    pemangku: str
    sebagai: SebagaiPemangku | None

    @property
    def lowong(self) -> bool:
        """Nobody holds it in full; a Plt. runs a vacant seat."""
        return self.sebagai is None or self.sebagai is SebagaiPemangku.PLT


@dataclass(frozen=True, slots=True)
class RincianPegawai:
    """A person with every seat held today and who assesses them."""

    pegawai: Pegawai
    dudukan: tuple[Dudukan, ...]
    unit: UnitOrganisasi | None
    penilai: HasilPenilai
    penilai_nama: str
    beban: int


def daftar_pegawai(sesi: Sesi) -> list[BarisPegawai]:
    """Everybody, by name."""
    susunan, penilai, beban = sesi.susunan, sesi.penilai, beban_sekarang(sesi)
    jalur = {id_: tuple(u.id for u in susunan.jalur(id_)) for id_ in susunan.unit}
    nama_lengkap = {id_: p.nama_lengkap for id_, p in susunan.pegawai.items()}
    hasil = []
    for id_, orang in susunan.pegawai.items():
        dudukan = susunan.dudukan_utama(id_)
        nilai = penilai[id_]
        kursi = dudukan.jabatan if dudukan else None
        hasil.append(
            BarisPegawai(
                id=id_,
                nama=nama_lengkap[id_],
                inisial=orang.inisial,
                nip=orang.nip,
                golongan=orang.golongan,
                urutan_golongan=urutan_golongan(orang.golongan),
                jabatan=sebutan(dudukan) if dudukan else "",
                unit=susunan.unit[kursi.unit_id].nama if kursi else "",
                unit_ids=jalur[kursi.unit_id] if kursi else (),
                jenjang=kursi.jenjang if kursi else Jenjang.TIDAK_ADA,
                status=orang.status,
                penilai=nama_lengkap[nilai.pegawai_id] if nilai.pegawai_id is not None else nilai.luar or "",
                beban=beban.get(id_, 0),
            )
        )
    hasil.sort(key=lambda b: susunan.pegawai[b.id].nama.casefold())
    return hasil


def daftar_jabatan(sesi: Sesi) -> list[BarisJabatan]:
    """All seats, vacant ones too, by unit in the office's order."""
    susunan = sesi.susunan
    return [_baris_jabatan(susunan, kursi) for unit in unit_berurutan(susunan) for kursi in susunan.jabatan_di(unit.id)]


def sebutan(dudukan: Dudukan) -> str:
    """The seat as its holder is called: "Plt. Kepala Subbagian Tata Usaha"."""
    awalan = "" if dudukan.sebagai is _DEFINITIF else f"{dudukan.sebagai} "
    return f"{awalan}{dudukan.jabatan.nama}"


def rincian_pegawai(sesi: Sesi, pegawai_id: int) -> RincianPegawai:
    """One person in full. Raises GalatPengguna when they are gone."""
    susunan = sesi.susunan
    orang = susunan.pegawai.get(pegawai_id)
    if orang is None:
        raise GalatPengguna("Pegawai ini sudah tidak ada.", "Muat ulang halaman.")
    nilai = sesi.penilai[pegawai_id]
    nama = susunan.pegawai[nilai.pegawai_id].nama_lengkap if nilai.pegawai_id is not None else nilai.luar or ""
    return RincianPegawai(
        orang,
        susunan.dudukan(pegawai_id),
        susunan.unit_pegawai(pegawai_id),
        nilai,
        nama,
        beban_sekarang(sesi).get(pegawai_id, 0),
    )


def simpan_pegawai(sesi: Sesi, pegawai: Pegawai, jabatan: Jabatan | None = None) -> Perubahan:
    """Writes a person (id 0: new) and their own seat in one change.

    `jabatan` with id 0 is a new seat, with another id a vacant one that is taken or the present one that is changed;
    None leaves the seat as it is. A seat that is left stays, vacant. It is held from `pegawai.tmt_jabatan`, else from
    today. Raises GalatPengguna with the first fault that keeps the form from being saved.
    """
    pegawai = _rapi(pegawai)
    masalah = [m for m in periksa_pegawai(pegawai, jabatan, sesi.susunan, sesi.hari_ini()) if m.menahan]
    if masalah:
        raise GalatPengguna(masalah[0].pesan, "Perbaiki isian yang ditandai.")
    kata = "Tambah pegawai" if pegawai.id == 0 else "Ubah data"
    with sesi.tulis(f"{kata} {pegawai.nama}") as uk:
        if pegawai.id == 0:
            pegawai = uk.add(pegawai)
        else:
            uk.update(pegawai)
        if jabatan is not None:
            _simpan_kursi(uk, pegawai, replace(jabatan, nama=rapikan(jabatan.nama)), sesi.hari_ini())
    return uk.perubahan


def keluarkan_pegawai(sesi: Sesi, pegawai_id: int) -> Perubahan:
    """Takes a person out who has retired or moved away: their seats are vacant from today on.

    What they took part in stays. Raises GalatPengguna while they are in a running assignment, in one whose steps are
    under way, or in a team in force.
    """
    hari_ini = sesi.hari_ini()
    with sesi.baca() as baca:
        orang = baca.get(Pegawai, pegawai_id)
    with sesi.tulis(f"Keluarkan {orang.nama}") as uk:
        _periksa_tidak_bertugas(uk, orang, hari_ini)
        for pegang in uk.list(PemangkuJabatan, pegawai_id=pegawai_id):
            if pegang.selesai is None or pegang.selesai >= hari_ini:
                akhiri_dengan_plh(uk, pegang, hari_ini - timedelta(days=1))
        uk.delete(Pegawai, pegawai_id)
    return uk.perubahan


def kompetensi_dikenal(sesi: Sesi) -> list[str]:
    """All competences that somebody has, the most frequent first, to be offered."""
    hitung: dict[str, int] = {}
    for orang in sesi.susunan.pegawai.values():
        for kata in orang.kompetensi:
            hitung[kata] = hitung.get(kata, 0) + 1
    return sorted(hitung, key=lambda kata: (-hitung[kata], kata))


def _simpan_kursi(uk: "UnitKerja", pegawai: Pegawai, jabatan: Jabatan, hari_ini: date) -> None:
    milik = uk.list(PemangkuJabatan, pegawai_id=pegawai.id, sebagai=_DEFINITIF)
    lama = next((p for p in milik if p.berlaku(hari_ini)), None)
    tmt = pegawai.tmt_jabatan
    if lama is not None and lama.jabatan_id == jabatan.id:
        uk.update(jabatan)
        if tmt is not None and tmt <= hari_ini:
            uk.update(replace(lama, mulai=tmt))
        return
    mulai = tmt if tmt is not None and (lama is None or (lama.mulai or date.min) < tmt <= hari_ini) else hari_ini
    if lama is not None:
        akhiri_dengan_plh(uk, lama, mulai - timedelta(days=1))
    if jabatan.id == 0:
        urutan = max((j.urutan for j in uk.list(Jabatan, unit_id=jabatan.unit_id)), default=-1) + 1
        jabatan = uk.add(replace(jabatan, urutan=urutan))
    else:
        uk.update(jabatan)
    dudukkan(uk, PemangkuJabatan(0, jabatan.id, pegawai.id, _DEFINITIF, mulai))


def _rapi(pegawai: Pegawai) -> Pegawai:
    return replace(
        pegawai,
        nama=rapikan(pegawai.nama),
        nip=bersihkan_nip(pegawai.nip)[0] if pegawai.nip else "",
        gelar_depan=rapikan(pegawai.gelar_depan),
        gelar_belakang=rapikan(pegawai.gelar_belakang).lstrip(", "),
        # The file joins competences with semicolons.
        kompetensi=tuple(dict.fromkeys(k for kata in pegawai.kompetensi if (k := rapikan(kata.replace(";", " "))))),
    )


def _periksa_tidak_bertugas(uk: "UnitKerja", orang: Pegawai, hari_ini: date) -> None:
    ikut = {p.penugasan_id for p in uk.list(PesertaPenugasan, pegawai_id=orang.id)}
    semua = uk.list(Penugasan, id=ikut) if ikut else ()
    berjalan = [p.nama for p in semua if p.keadaan is KeadaanPenugasan.BERJALAN]
    diproses = [p for p in semua if p.keadaan is KeadaanPenugasan.DIPROSES]
    anggota = {a.tim_id for a in uk.list(AnggotaTim, pegawai_id=orang.id)}
    tim = [t.nama for t in uk.list(TimKerja, id=anggota) if t.selesai >= hari_ini] if anggota else []
    for daftar, kata in ((berjalan, "penugasan"), (tim, "tim")):
        if daftar:
            raise GalatPengguna(
                f"{orang.nama} masih ikut {kata} “{daftar[0]}”{_dan_lain(daftar)}.",
                f"Selesaikan {kata} itu atau ganti orangnya, lalu keluarkan.",
            )
    if diproses:
        satu = diproses[0]
        raise GalatPengguna(
            f"{orang.nama} masih diminta untuk penugasan {satu.nomor:03d} “{satu.nama}”{_dan_lain(diproses)}, yang "
            "sedang diproses.",
            "Catat persetujuan untuk orang lain bila langkahnya memutuskan, atau akhiri prosesnya, lalu keluarkan.",
        )


def _dan_lain(daftar: Sequence[object]) -> str:
    return f" dan {len(daftar) - 1} lainnya" if len(daftar) > 1 else ""


def unit_berurutan(susunan: SusunanKantor) -> list[UnitOrganisasi]:
    """Units from the office downwards, each followed by what is below it."""
    hasil: list[UnitOrganisasi] = []
    antre = [susunan.akar]
    while antre:
        unit = antre.pop()
        hasil.append(unit)
        antre.extend(reversed(susunan.anak_unit(unit.id)))
    return hasil


def _baris_jabatan(susunan: SusunanKantor, kursi: Jabatan) -> BarisJabatan:
    pemangku = susunan.pemangku_jabatan(kursi.id)
    nama = [
        ("" if d.sebagai is _DEFINITIF else f"{d.sebagai} ") + susunan.pegawai[d.pegawai_id].nama_lengkap
        for d in pemangku
    ]
    return BarisJabatan(
        id=kursi.id,
        nama=kursi.nama,
        unit=susunan.unit[kursi.unit_id].nama,
        unit_ids=tuple(u.id for u in susunan.jalur(kursi.unit_id)),
        jenis=kursi.jenis.label,
        jenjang=kursi.jenjang,
        kelas=kursi.kelas,
        pemangku=" · ".join(nama),
        sebagai=pemangku[0].sebagai if pemangku else None,
    )
