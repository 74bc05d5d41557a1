"""Candidates for a team or an assignment: who fits, how loaded they are, and in which order they are offered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.beban import hitung_beban
from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.penugasan import Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.services.sesi import Sesi

# Words that two phrases share without having anything in common.
_KATA_UMUM = frozenset(
    ("dan", "atau", "dari", "untuk", "yang", "pada", "dengan", "dalam", "oleh", "tim", "kerja", "kegiatan", "tugas",
     "unit", "klaster", "puskesmas", "pelayanan", "pelaksanaan", "program", "jumlah", "persen")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CalonAnggota:
    """A person as the team builder offers them. `cocok` are those `kompetensi` that fit what is asked.

    `beban` counts running kegiatan; the office's limit is `Kantor.batas_beban`. `jenis` is None without a seat.
    """

    pegawai_id: int
    nama: str
    nama_lengkap: str
    inisial: str
    nip: str
    jabatan: str
    jenis: JenisJabatan | None
    jenjang: Jenjang
    unit_id: int | None
    unit_nama: str
    kompetensi: tuple[str, ...]
    beban: int
    cocok: tuple[str, ...] = ()

    @property
    def keterangan(self) -> str:
        """The second line under the name: "Sanitarian Terampil · Klaster 4"."""
        return " · ".join(bagian for bagian in (self.jabatan, self.unit_nama) if bagian)


def semua_calon(sesi: Sesi) -> list[CalonAnggota]:
    """Everybody of the office, in no particular order and without `cocok`."""
    beban = beban_sekarang(sesi)
    susunan = sesi.susunan
    hasil = []
    for orang in susunan.pegawai.values():
        dudukan = susunan.dudukan_utama(orang.id)
        jabatan = dudukan.jabatan if dudukan else None
        hasil.append(
            CalonAnggota(
                pegawai_id=orang.id,
                nama=orang.nama,
                nama_lengkap=orang.nama_lengkap,
                inisial=orang.inisial,
                nip=orang.nip,
                jabatan=(jabatan.nama if jabatan else "Belum memangku jabatan"),
                jenis=jabatan.jenis if jabatan else None,
                jenjang=jabatan.jenjang if jabatan else Jenjang.TIDAK_ADA,
                unit_id=jabatan.unit_id if jabatan else None,
                unit_nama=susunan.unit[jabatan.unit_id].nama if jabatan else "",
                kompetensi=orang.kompetensi,
                beban=beban.get(orang.id, 0),
            )
        )
    return hasil


def beban_sekarang(sesi: Sesi) -> dict[int, int]:
    """Running kegiatan by pegawai_id today; people without any are left out."""
    with sesi.baca() as uk:
        return hitung_beban(uk.list(Kegiatan), uk.list(PesertaPenugasan), uk.list(Penugasan))


def urutkan_calon(
    calon: Iterable[CalonAnggota], pokok: str = "", unit_ids: frozenset[int] = frozenset()
) -> list[CalonAnggota]:
    """Ranked by how well the competences fit `pokok`, then by load, then own unit (`unit_ids`) first, then by name.

    `pokok` is what the work is about: name of the team or assignment and its target in one text.
    """
    dicari = _kata(pokok)
    dinilai: list[tuple[int, CalonAnggota]] = []
    for satu in calon:
        cocok = tuple(k for k in satu.kompetensi if _kata(k) & dicari)
        nilai = len(frozenset().union(*(_kata(k) for k in cocok)) & dicari) if cocok else 0
        dinilai.append((nilai, replace(satu, cocok=cocok)))
    dinilai.sort(key=lambda n: (-n[0], n[1].beban, n[1].unit_id not in unit_ids, n[1].nama, n[1].pegawai_id))
    return [satu for _, satu in dinilai]


def saring_calon(calon: Sequence[CalonAnggota], kata_kunci: str) -> list[CalonAnggota]:
    """Those in whom every word of `kata_kunci` occurs: name, NIP, jabatan, unit or competence. The order stays.

    A competence that holds a searched word counts as `cocok` too.
    """
    kata = kunci(kata_kunci).split()
    if not kata:
        return list(calon)
    hasil = []
    for satu in calon:
        teks = kunci(" ".join((satu.nama_lengkap, satu.nip, satu.jabatan, satu.unit_nama, *satu.kompetensi)))
        if all(k in teks for k in kata):
            dicari = tuple(k for k in satu.kompetensi if k in satu.cocok or any(w in kunci(k) for w in kata))
            hasil.append(replace(satu, cocok=dicari))
    return hasil


def unit_dan_bawahan(sesi: Sesi, unit_id: int) -> frozenset[int]:
    """Ids of the unit and of every unit below it."""
    return frozenset(u for u in sesi.susunan.unit if sesi.susunan.di_dalam(u, unit_id))


def _kata(teks: str) -> frozenset[str]:
    return frozenset(k for k in kunci(teks).split() if len(k) > 2 and k not in _KATA_UMUM)
