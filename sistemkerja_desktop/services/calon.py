"""Candidates for a team or an assignment: who fits, how loaded they are, and in which order they are offered."""

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sistemkerja_desktop.domain.beban import hitung_beban
from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.orang_luar import PesertaLuar
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import rentang
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

    `mendekati` share a part of what is asked ("pengolahan data" where it is "analisis data"). `beban` counts running
    kegiatan; the office's limit is `Kantor.batas_beban`. `jenis` is None without a seat.
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
    mendekati: tuple[str, ...] = ()

    @property
    def keterangan(self) -> str:
        """The second line under the name: "Sanitarian Terampil · Klaster 4"."""
        return " · ".join(bagian for bagian in (self.jabatan, self.unit_nama) if bagian)


@dataclass(frozen=True, slots=True)
class TugasBersamaan:
    """An assignment that runs, or whose steps are under way, on some of the days that are asked about."""

    nomor: int
    nama: str
    mulai: date
    selesai: date

    @property
    def kode(self) -> str:
        return f"{self.nomor:03d}"


@dataclass(frozen=True, slots=True)
class TugasPadaMasa:
    """Who is busy in a period: by pegawai_id, and by the id of people of other offices."""

    pegawai: dict[int, tuple[TugasBersamaan, ...]] = field(default_factory=dict)
    luar: dict[int, tuple[TugasBersamaan, ...]] = field(default_factory=dict)


class JenisAlasan(StrEnum):
    """What speaks for or against a candidate."""

    COCOK = "cocok"
    MENDEKATI = "mendekati"
    JABATAN = "jabatan"
    BEBAN = "beban"
    UNIT = "unit"
    BERSAMAAN = "bersamaan"


@dataclass(frozen=True, slots=True)
class AlasanCalon:
    """A reason as it stands in a candidate's row; `rinci` is the same in full. `awas` asks to look twice."""

    jenis: JenisAlasan
    teks: str
    rinci: str = ""
    awas: bool = False


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


def tugas_pada_masa(sesi: Sesi, mulai: date | None, selesai: date | None) -> TugasPadaMasa:
    """Assignments that share a day with the period, those that end first in front; nobody without a period."""
    if mulai is None or selesai is None:
        return TugasPadaMasa()
    hasil = TugasPadaMasa()
    with sesi.baca() as uk:
        hidup = [KeadaanPenugasan.BERJALAN, KeadaanPenugasan.DIPROSES]
        kena = sorted(
            (p for p in uk.list(Penugasan, keadaan=hidup) if p.mulai <= selesai and mulai <= p.selesai),
            key=lambda p: (p.selesai, p.nomor),
        )
        peserta, luar = (uk.list(PesertaPenugasan), uk.list(PesertaLuar)) if kena else ([], [])
    tugas = {p.id: TugasBersamaan(p.nomor, p.nama, p.mulai, p.selesai) for p in kena}
    urut = {id_: nomor for nomor, id_ in enumerate(tugas)}
    for orang in sorted((o for o in peserta if o.penugasan_id in tugas), key=lambda o: urut[o.penugasan_id]):
        hasil.pegawai[orang.pegawai_id] = (*hasil.pegawai.get(orang.pegawai_id, ()), tugas[orang.penugasan_id])
    for satu in sorted((o for o in luar if o.penugasan_id in tugas), key=lambda o: urut[o.penugasan_id]):
        hasil.luar[satu.orang_luar_id] = (*hasil.luar.get(satu.orang_luar_id, ()), tugas[satu.penugasan_id])
    return hasil


def urutkan_calon(
    calon: Iterable[CalonAnggota],
    pokok: str = "",
    unit_ids: frozenset[int] = frozenset(),
    kompetensi: Sequence[str] = (),
) -> list[CalonAnggota]:
    """Ranked by how well the competences fit, then by load, then own unit (`unit_ids`) first, then by name.

    The competences asked for (`kompetensi`) count before those that fit `pokok`: what the work is about, name of the
    team or assignment and its target in one text. One that is what is asked for counts whole, one that shares words
    with it by the part of those.
    """
    dicari = _kata(pokok)
    diminta = [(kunci(satu), _kata(satu)) for satu in kompetensi if satu.strip()]
    sesuai: dict[str, tuple[float, ...]] = {}
    dinilai: list[tuple[float, int, CalonAnggota]] = []
    for satu in calon:
        for milik in satu.kompetensi:
            if milik not in sesuai:
                sesuai[milik] = tuple(_sesuai(milik, *minta) for minta in diminta)
        nilai = [sesuai[milik] for milik in satu.kompetensi]
        terpenuhi = sum(max(menurut) for menurut in zip(*nilai, strict=True))
        sepokok = [k for k in satu.kompetensi if _kata(k) & dicari] if dicari else []
        pokok_cocok = len(frozenset().union(*(_kata(k) for k in sepokok)) & dicari) if sepokok else 0
        penuh = [k for k in satu.kompetensi if 1 in sesuai[k]]
        cocok = tuple(dict.fromkeys((*penuh, *sepokok)))
        mendekati = tuple(k for k in satu.kompetensi if k not in cocok and any(sesuai[k]))
        if cocok or mendekati or satu.cocok or satu.mendekati:
            dinilai.append((round(terpenuhi, 3), pokok_cocok, replace(satu, cocok=cocok, mendekati=mendekati)))
        else:
            dinilai.append((0, 0, satu))
    dinilai.sort(
        key=lambda n: (-n[0], -n[1], n[2].beban, n[2].unit_id not in unit_ids, n[2].nama, n[2].pegawai_id),
    )
    return [satu for _, _, satu in dinilai]


def alasan_calon(
    satu: CalonAnggota,
    *,
    batas_beban: int,
    unit_ids: frozenset[int] = frozenset(),
    bersamaan: Sequence[TugasBersamaan] = (),
    luar_unit: str = "",
    jenis_peserta: Sequence[JenisJabatan] = (),
) -> tuple[AlasanCalon, ...]:
    """Why somebody stands where they stand, what asks for a second look first.

    `jenis_peserta` are the kinds of jabatan that the regulation puts to work, empty for any. `luar_unit` says what
    choosing somebody from outside the owning unit organisasi would make ("lintas unit").
    """
    hasil = list(alasan_bersamaan(bersamaan))
    penuh = satu.beban >= batas_beban
    beban = f"beban {satu.beban} dari {batas_beban}"
    rinci = f"{satu.beban} kegiatan berjalan, batas kantor {batas_beban}"
    hasil.append(AlasanCalon(JenisAlasan.BEBAN, f"{beban}, penuh" if penuh else beban, rinci, penuh))
    if satu.cocok:
        hasil.append(AlasanCalon(JenisAlasan.COCOK, f"cocok: {', '.join(satu.cocok)}"))
    if satu.mendekati:
        hasil.append(AlasanCalon(JenisAlasan.MENDEKATI, f"mendekati: {', '.join(satu.mendekati)}"))
    if jenis_peserta and satu.jenis not in jenis_peserta:
        jabatan = satu.jenis.label.lower() if satu.jenis else "belum memangku jabatan"
        boleh = " dan ".join(jenis.label for jenis in jenis_peserta)
        hasil.append(AlasanCalon(JenisAlasan.JABATAN, jabatan, f"penugasan diatur bagi {boleh}; ia {jabatan}", True))
    if satu.unit_id in unit_ids:
        hasil.append(AlasanCalon(JenisAlasan.UNIT, "unit pemilik"))
    elif luar_unit:
        hasil.append(AlasanCalon(JenisAlasan.UNIT, luar_unit, f"dari luar unit organisasi pemilik: {luar_unit}"))
    urutan = (
        JenisAlasan.COCOK, JenisAlasan.MENDEKATI, JenisAlasan.BEBAN, JenisAlasan.JABATAN, JenisAlasan.UNIT,
        JenisAlasan.BERSAMAAN,
    )  # fmt: skip
    return tuple(sorted(hasil, key=lambda a: (not a.awas, urutan.index(a.jenis))))


def alasan_bersamaan(tugas: Sequence[TugasBersamaan]) -> tuple[AlasanCalon, ...]:
    """The same days in other assignments as one reason, none where there are none."""
    if not tugas:
        return ()
    rinci = "; ".join(f"{t.kode} {t.nama}, {rentang(t.mulai, t.selesai)}" for t in tugas)
    teks = ", ".join(t.kode for t in tugas[:3]) + (f", dan {len(tugas) - 3} lagi" if len(tugas) > 3 else "")
    return (
        AlasanCalon(
            JenisAlasan.BERSAMAAN, f"bersamaan dengan {teks}", f"pada hari yang sama bertugas di {rinci}", True
        ),
    )


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
            sisanya = tuple(k for k in satu.mendekati if k not in dicari)
            hasil.append(replace(satu, cocok=dicari, mendekati=sisanya))
    return hasil


def unit_dan_bawahan(sesi: Sesi, unit_id: int) -> frozenset[int]:
    """Ids of the unit and of every unit below it."""
    return frozenset(u for u in sesi.susunan.unit if sesi.susunan.di_dalam(u, unit_id))


def _sesuai(milik: str, diminta: str, kata: frozenset[str]) -> float:
    """How much of a competence asked for this one is: 1 for all of its words, the part of them that it shares."""
    if kunci(milik) == diminta:
        return 1
    return len(_kata(milik) & kata) / len(kata) if kata else 0


@lru_cache(maxsize=4096)
def _kata(teks: str) -> frozenset[str]:
    return frozenset(k for k in kunci(teks).split() if len(k) > 2 and k not in _KATA_UMUM)
