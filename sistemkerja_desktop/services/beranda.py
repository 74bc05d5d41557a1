"""What waits for whom: the first page's figures and its list of things to do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from sistemkerja_desktop.domain.alur import keadaan_langkah
from sistemkerja_desktop.domain.beban import hitung_beban
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import Aturan, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.services.menunggu import LangkahMenunggu

T = TypeVar("T")
HARI_KE_DEPAN = 7
_BEBAN_TERTINGGI = 3
_SURAT_TERAKHIR = 3
_PENJABAT = [s.value for s in SebagaiPemangku if s is not SebagaiPemangku.DEFINITIF]


class Kelompok(StrEnum):
    """Groups of the list, most urgent first."""

    LEWAT = "Lewat tenggat"
    HARI_INI = "Hari ini"
    SEPEKAN = "Tujuh hari ke depan"


@dataclass(frozen=True, slots=True)
class Pejabat:
    """Who has to act: a person, or where nobody holds the seat its name, and then without initials."""

    nama: str
    inisial: str = ""


@dataclass(frozen=True, slots=True)
class Tugas:
    """Something that waits. `tujuan` is the page and the id where it is done, `tindakan` the button's word."""

    kelompok: Kelompok
    judul: str
    keterangan: str
    pejabat: Pejabat
    tenggat: date
    tindakan: str
    tujuan: tuple[str, int | str]
    aturan: Aturan | None = None


@dataclass(frozen=True, slots=True)
class Beban:
    """How many running kegiatan a person carries."""

    pegawai_id: int
    nama: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class Kesiapan:
    """What an office needs before its first assignment. `pegawai` counts the head too."""

    pegawai: int
    target: int
    lambang: bool


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """The figures and lists of the first page. `fase` counts the cards of running assignments.

    `tugas` is ordered by deadline, `beban` highest first, `surat_terakhir` newest number first. `kasus_menunggu` counts
    the cases with a step that waits, however far its deadline.
    """

    hari_ini: date
    jumlah_status: dict[str, int]
    tim: dict[str, int]
    penugasan_berjalan: int
    berakhir_bulan_ini: int
    surat_bulan_ini: int
    nomor_terakhir: int
    fase: dict[Fase, int]
    tugas: tuple[Tugas, ...]
    surat_terakhir: tuple[Surat, ...]
    beban: tuple[Beban, ...]
    batas_beban: int
    kesiapan: Kesiapan
    pernah_menugaskan: bool
    kasus_menunggu: int = 0

    @property
    def jumlah_pegawai(self) -> int:
        return sum(self.jumlah_status.values())

    @property
    def kosong(self) -> bool:
        """Nothing has been done with this office yet and nothing waits."""
        return not (self.pernah_menugaskan or self.surat_terakhir or self.tugas)


@dataclass(frozen=True, slots=True)
class _Bacaan:
    """What the first page needs of the file: running assignments with what belongs to them, and counts.

    `dekat` are the unfinished cards that are due soon, `catatan` their entries; `surat` the year's letters.
    """

    jumlah_status: dict[str, int]
    penugasan: dict[int, Penugasan]
    peserta: Sequence[PesertaPenugasan]
    kegiatan: list[Kegiatan]
    dekat: list[Kegiatan]
    catatan: dict[int, list[CatatanKegiatan]]
    tim: list[TimKerja]
    surat: Sequence[Surat]
    pemangku: Sequence[PemangkuJabatan]
    jumlah_target: int
    pernah: bool
    beban: tuple[Beban, ...]
    ada_kasus: bool


def ringkasan(sesi: Sesi) -> Ringkasan:
    """Everything that the first page shows, as of today. May be called from any thread.

    Counts are asked of the file: the snapshot of all people and seats is made only where something waits for somebody,
    for a large office would wait for it at every start.
    """
    hari_ini = sesi.hari_ini()
    baca = _baca(sesi, hari_ini)
    menunggu: Mapping[int, LangkahMenunggu] = {}
    if baca.ada_kasus:
        # What cases need is loaded only where one waits: the first page of most offices does not.
        from sistemkerja_desktop.services.menunggu import langkah_menunggu

        menunggu = langkah_menunggu(sesi)
    tugas = _semua_tugas(sesi, baca, menunggu.values())
    terpakai = [s for s in baca.surat if s.keadaan is not KeadaanSurat.KOSONG]
    return Ringkasan(
        hari_ini=hari_ini,
        jumlah_status=baca.jumlah_status,
        tim={j.value: sum(t.jenis is j for t in baca.tim) for j in JenisTim},
        penugasan_berjalan=len(baca.penugasan),
        berakhir_bulan_ini=sum(_bulan(p.selesai) == _bulan(hari_ini) for p in baca.penugasan.values()),
        surat_bulan_ini=sum(
            s.keadaan is KeadaanSurat.TERBIT and _bulan(s.tanggal) == _bulan(hari_ini) for s in baca.surat
        ),
        nomor_terakhir=max((s.urut for s in baca.surat), default=0),
        fase={f: sum(k.fase is f for k in baca.kegiatan) for f in Fase},
        tugas=tuple(sorted(tugas, key=lambda t: (t.tenggat, t.judul, t.keterangan))),
        surat_terakhir=tuple(sorted(terpakai, key=lambda s: s.urut, reverse=True))[:_SURAT_TERAKHIR],
        beban=baca.beban,
        batas_beban=sesi.kantor.batas_beban,
        kesiapan=Kesiapan(sum(baca.jumlah_status.values()), baca.jumlah_target, sesi.kantor.lambang_id is not None),
        pernah_menugaskan=baca.pernah,
        kasus_menunggu=len(menunggu),
    )


def _baca(sesi: Sesi, hari_ini: date) -> _Bacaan:
    with sesi.baca() as uk:
        penugasan = {p.id: p for p in uk.list(Penugasan, keadaan=KeadaanPenugasan.BERJALAN.value)}
        peserta = uk.list(PesertaPenugasan)
        kegiatan = [k for k in uk.list(Kegiatan) if k.penugasan_id in penugasan]
        dekat = [k for k in kegiatan if k.fase is not Fase.SELESAI and _dekat(k.tenggat, hari_ini)]
        return _Bacaan(
            jumlah_status={s.value: n for s in StatusPegawai if (n := uk.count(Pegawai, status=s.value))},
            penugasan=penugasan,
            peserta=peserta,
            kegiatan=kegiatan,
            dekat=dekat,
            catatan=_kelompokkan(uk.list(CatatanKegiatan, kegiatan_id=[k.id for k in dekat]), "kegiatan_id"),
            tim=[t for t in uk.list(TimKerja) if t.mulai <= hari_ini <= t.selesai],
            surat=uk.list(Surat, tahun=hari_ini.year, kelas=KelasSurat.KELUAR.value),
            pemangku=uk.list(PemangkuJabatan, sebagai=_PENJABAT),
            jumlah_target=uk.count(TargetKinerja),
            pernah=bool(penugasan) or uk.count(Penugasan) > 0,
            beban=_beban_tertinggi(uk, hitung_beban(kegiatan, peserta, penugasan.values())),
            ada_kasus=uk.count(LangkahKasus, jawaban=None) > 0,
        )


def _semua_tugas(sesi: Sesi, baca: _Bacaan, menunggu: "Iterable[LangkahMenunggu]") -> list[Tugas]:
    """What somebody has to do soon, in no order."""
    penugasan, ikut = baca.penugasan, _kelompokkan(baca.peserta, "penugasan_id")
    konteks = {id_: KonteksPenugasan.dari(p, ikut.get(id_, ())) for id_, p in penugasan.items()}
    hasil = []
    for k in baca.dekat:
        model = sesi.model_penugasan(penugasan[k.penugasan_id])
        hasil.append(_tugas_kegiatan(sesi, k, baca.catatan.get(k.id, []), konteks[k.penugasan_id], model))
    return [
        *hasil,
        *_tugas_kasus(sesi, menunggu),
        *_tugas_laporan(sesi, penugasan.values(), konteks),
        *_tugas_berakhir(sesi, penugasan.values()),
        *_tugas_pemangku(sesi, baca.pemangku),
    ]


def _beban_tertinggi(uk: UnitBaca, beban: Mapping[int, int]) -> tuple[Beban, ...]:
    """Those with the most running kegiatan, among equals by name."""
    nama = {p.id: p.nama for p in uk.list(Pegawai, id=list(beban))}
    semua = [Beban(i, nama[i], n) for i, n in beban.items() if i in nama]
    return tuple(sorted(semua, key=lambda b: (-b.jumlah, b.nama)))[:_BEBAN_TERTINGGI]


def _kelompokkan(baris: Iterable[T], kolom: str) -> dict[int, list[T]]:
    hasil: dict[int, list[T]] = defaultdict(list)
    for satu in baris:
        hasil[getattr(satu, kolom)].append(satu)
    return hasil


def _bulan(hari: date) -> tuple[int, int]:
    return hari.year, hari.month


def _dekat(tenggat: date, hari_ini: date) -> bool:
    return tenggat <= hari_ini + timedelta(HARI_KE_DEPAN)


def _kelompok(tenggat: date, hari_ini: date) -> Kelompok:
    if tenggat < hari_ini:
        return Kelompok.LEWAT
    return Kelompok.HARI_INI if tenggat == hari_ini else Kelompok.SEPEKAN


def _orang(sesi: Sesi, pegawai_id: int) -> Pejabat:
    orang = sesi.susunan.pegawai[pegawai_id]
    return Pejabat(orang.nama, orang.inisial)


def _pemegang(sesi: Sesi, jabatan_id: int | None) -> Pejabat:
    """Who acts in that seat today, else the seat itself; nobody for the seat of another office."""
    dudukan = sesi.susunan.bertindak(jabatan_id)
    if dudukan is not None:
        return _orang(sesi, dudukan.pegawai_id)
    kursi = sesi.susunan.jabatan.get(jabatan_id or 0)
    return Pejabat(kursi.nama if kursi else "")


def _pimpinan(sesi: Sesi) -> Pejabat:
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    return _pemegang(sesi, kursi.id) if kursi else Pejabat(sesi.model.sebutan_pimpinan)


def _pelaku(sesi: Sesi, kode: tuple[str, ...], konteks: KonteksPenugasan, model: ModelKedudukan) -> Pejabat:
    """The first person among the actors of a step; where there is none, the actor's label."""
    for satu in kode:
        for orang in siapa(satu, sesi.susunan, model, konteks):
            if orang.pegawai_id is not None and orang.pegawai_id in sesi.susunan.pegawai:
                return _orang(sesi, orang.pegawai_id)
            if orang.luar:
                return Pejabat(orang.luar)
    return Pejabat(label_pelaku(kode[0], model) if kode else "")


def _tugas_kegiatan(
    sesi: Sesi, k: Kegiatan, catatan: Iterable[CatatanKegiatan], konteks: KonteksPenugasan, model: ModelKedudukan
) -> Tugas:
    """A card that is due: its next required step by the assignment's own `model` and who does it, or its next move."""
    langkah = keadaan_langkah(k, catatan, model, konteks)
    kurang = next((s.langkah for s in langkah if s.langkah.wajib and not s.selesai), None)
    kelompok = _kelompok(k.tenggat, sesi.hari_ini())
    keterangan = f"{k.nama} · {k.fase.label}"
    if kurang is not None:
        return Tugas(
            kelompok, kurang.ringkas or kurang.uraian, keterangan,
            _pelaku(sesi, kurang.pelaku, konteks, model), k.tenggat, "Catat langkah", ("papan", k.id), kurang.aturan,
        )  # fmt: skip
    judul = f"Pindahkan ke {(k.fase.berikut or k.fase).label}"
    return Tugas(kelompok, judul, keterangan, _pimpinan(sesi), k.tenggat, "Buka", ("papan", k.id))


def _tugas_kasus(sesi: Sesi, menunggu: "Iterable[LangkahMenunggu]") -> list[Tugas]:
    """Steps of cases whose answer is due, with who has to act."""
    hari_ini = sesi.hari_ini()
    return [
        Tugas(
            _kelompok(satu.tenggat, hari_ini),
            satu.judul,
            f"Penugasan {satu.penugasan.nomor:03d} · {satu.penugasan.nama}",
            _pejabat_kasus(sesi, satu),
            satu.tenggat,
            "Buka kasus",
            ("penugasan", f"kasus:{satu.penugasan.id}"),
            satu.langkah.aturan,
        )
        for satu in menunggu
        if satu.tenggat is not None and _dekat(satu.tenggat, hari_ini)
    ]


def _tugas_laporan(
    sesi: Sesi, penugasan: Collection[Penugasan], konteks: Mapping[int, KonteksPenugasan]
) -> list[Tugas]:
    """Periodic reports that are due, with who owes them."""
    if not penugasan:
        return []
    from sistemkerja_desktop.services.laporan_berkala import laporan_ditunggu

    hari_ini = sesi.hari_ini()
    with sesi.baca() as uk:
        ditunggu = laporan_ditunggu(sesi, uk, penugasan, hari_ini + timedelta(HARI_KE_DEPAN))
    return [
        Tugas(
            _kelompok(satu.periode.akhir, hari_ini),
            f"Laporan berkala {satu.periode.urut}",
            f"Penugasan {satu.penugasan.nomor:03d} · {satu.penugasan.nama}",
            _pelaku(sesi, satu.pelapor, konteks[satu.penugasan.id], sesi.model_penugasan(satu.penugasan)),
            satu.periode.akhir,
            "Buka kasus",
            ("penugasan", f"kasus:{satu.penugasan.id}"),
            satu.aturan,
        )
        for satu in ditunggu
    ]


def _pejabat_kasus(sesi: Sesi, satu: "LangkahMenunggu") -> Pejabat:
    """The first person of the office among those who have to act; else the official or seat by its name."""
    for orang in satu.pelaku:
        if orang.pegawai_id is not None and orang.pegawai_id in sesi.susunan.pegawai:
            return _orang(sesi, orang.pegawai_id)
    return Pejabat(satu.sebutan)


def _tugas_berakhir(sesi: Sesi, penugasan: Iterable[Penugasan]) -> list[Tugas]:
    hari_ini = sesi.hari_ini()
    return [
        Tugas(
            _kelompok(p.selesai, hari_ini),
            "Penugasan berakhir",
            f"Penugasan {p.nomor:03d} · {p.nama}",
            _pemegang(sesi, p.ditugaskan_oleh),
            p.selesai,
            "Buka",
            ("penugasan", p.id),
        )
        for p in penugasan
        if _dekat(p.selesai, hari_ini)
    ]


def _tugas_pemangku(sesi: Sesi, pemangku: Sequence[PemangkuJabatan]) -> list[Tugas]:
    """Plt. and Plh. whose time ends and whom nobody follows; the leader of the office decides on them."""
    if not pemangku:
        return []
    hari_ini, susunan = sesi.hari_ini(), sesi.susunan
    hasil = []
    for p in pemangku:
        kursi = susunan.jabatan.get(p.jabatan_id)
        if p.selesai is None or kursi is None or not _dekat(p.selesai, hari_ini):
            continue
        digantikan = any(d.pemangku.id != p.id for d in susunan.pemangku_jabatan(kursi.id))
        if digantikan or p.pegawai_id not in susunan.pegawai:
            continue
        sejak = f" · sejak {tanggal_singkat(p.mulai)}" if p.mulai else ""
        hasil.append(
            Tugas(
                _kelompok(p.selesai, hari_ini),
                f"Masa {p.sebagai.value} {kursi.nama} berakhir",
                susunan.pegawai[p.pegawai_id].nama_lengkap + sejak,
                _pimpinan(sesi),
                p.selesai,
                "Buka",
                ("bagan", p.pegawai_id),
            )
        )
    return hasil
