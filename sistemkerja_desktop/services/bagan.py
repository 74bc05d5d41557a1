"""What the chart shows: units with their boxes of people and vacant seats, and who assesses whom."""

from collections import Counter
from typing import NamedTuple

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import jenjang_dari_teks
from sistemkerja_desktop.domain.kedudukan import Dudukan, SusunanKantor
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import label_jenis

# The kind that stands beside the trunk: it serves the head, it is no line below him.
JENIS_SEKRETARIAT = frozenset(("subbagian", "subbagian-tata-usaha", "sekretariat", "bagian-tata-usaha"))


class Kunci(NamedTuple):
    """Names one box: a unit ("unit", id), a seat and its holder ("jabatan", id, pegawai_id or 0 where it is vacant),
    or a person without a seat ("orang", id, id)."""

    jenis: str
    id: int
    pegawai_id: int = 0


@dataclass(frozen=True, slots=True)
class KotakOrang:
    """A person in a seat, or a vacant seat (`pegawai` is None). `temuan` says why there is no assessor, or is ""."""

    kunci: Kunci
    pegawai: Pegawai | None
    jabatan: Jabatan | None
    sebagai: SebagaiPemangku | None = None
    jenjang: Jenjang = Jenjang.TIDAK_ADA
    temuan: str = ""
    bawahan: int = 0
    tim: int = 0

    @property
    def lowong(self) -> bool:
        return self.pegawai is None

    @property
    def memimpin(self) -> bool:
        return self.jabatan is not None and self.jabatan.memimpin

    @property
    def nama(self) -> str:
        """The name with its gelar, or "Lowong"."""
        return self.pegawai.nama_lengkap if self.pegawai else "Lowong"

    @property
    def nama_jabatan(self) -> str:
        return self.jabatan.nama if self.jabatan else "Tanpa jabatan"

    @property
    def tag(self) -> str:
        """ "Plt." or "Plh.", "" for a definitif holder."""
        return str(self.sebagai) if self.sebagai not in (None, SebagaiPemangku.DEFINITIF) else ""

    @property
    def status(self) -> StatusPegawai | None:
        return self.pegawai.status if self.pegawai else None

    @property
    def rincian(self) -> str:
        """ "Dokter Ahli Madya · IV/a": what the head's box has as its third line."""
        fungsional = self.jabatan.nama_fungsional if self.jabatan else ""
        golongan = self.pegawai.golongan if self.pegawai else ""
        return " · ".join(bagian for bagian in (fungsional, golongan) if bagian)


@dataclass(frozen=True, slots=True)
class KotakUnit:
    """A unit. `jumlah` counts people here and below, `isi` are its boxes with the head's first."""

    kunci: Kunci
    unit: UnitOrganisasi
    label_jenis: str
    jumlah: int
    isi: tuple[KotakOrang, ...]
    anak: tuple["KotakUnit", ...]
    sekretariat: bool = False

    @property
    def kepala(self) -> KotakOrang | None:
        return self.isi[0] if self.isi and self.isi[0].memimpin else None

    @property
    def temuan(self) -> int:
        """How many of its own people have no assessor."""
        return sum(1 for kotak in self.isi if kotak.temuan)


@dataclass(frozen=True, slots=True)
class Bagan:
    """The whole chart on one day. `tanpa_jabatan` are people who hold no seat."""

    akar: KotakUnit
    tanpa_jabatan: tuple[KotakOrang, ...]
    susunan: SusunanKantor
    penilai: dict[int, HasilPenilai]


@dataclass(frozen=True, slots=True)
class PenilaiTampil:
    """A Pejabat Penilai Kinerja as people read it; `nama` is "" where there is none and `catatan` says why."""

    nama: str
    jabatan: str = ""
    pegawai_id: int | None = None
    inisial: str = ""
    aturan: Aturan | None = None
    catatan: str = ""
    aturan_catatan: Aturan | None = None
    tindakan: str = ""

    @property
    def ada(self) -> bool:
        return bool(self.nama)

    @property
    def dasar(self) -> tuple[Aturan, ...]:
        """The rules to show as chips."""
        return tuple(a for a in (self.aturan, self.aturan_catatan) if a is not None)


def bagan(sesi: Sesi) -> Bagan:
    """The chart as of today."""
    susunan, penilai = sesi.susunan, sesi.penilai
    with sesi.baca() as uk:
        hari_ini = susunan.pada
        berjalan = {t.id for t in uk.list(TimKerja) if t.mulai <= hari_ini <= t.selesai}
        tim = Counter(a.pegawai_id for a in uk.list(AnggotaTim) if a.tim_id in berjalan)
    bawahan = Counter(h.pegawai_id for h in penilai.values() if h.pegawai_id is not None)
    penyusun = _Penyusun(sesi, susunan, penilai, bawahan, tim)
    akar, _ = penyusun.unit(susunan.akar)
    return Bagan(akar, penyusun.tanpa_jabatan(), susunan, penilai)


def tampilkan_penilai(susunan: SusunanKantor, hasil: HasilPenilai) -> PenilaiTampil:
    """Turns the engine's answer into names."""
    if hasil.pegawai_id is not None:
        orang = susunan.pegawai[hasil.pegawai_id]
        kursi = susunan.jabatan.get(hasil.jabatan_id) if hasil.jabatan_id is not None else None
        awalan = f"{hasil.sebagai} " if hasil.sebagai not in (None, SebagaiPemangku.DEFINITIF) else ""
        return PenilaiTampil(
            orang.nama_lengkap,
            awalan + kursi.nama if kursi else "",
            orang.id,
            orang.inisial,
            hasil.aturan,
            hasil.catatan,
            hasil.aturan_catatan,
        )
    if hasil.luar:
        nama, jabatan = pisah_luar(hasil.luar)
        keterangan = f"{jabatan}, di luar kantor ini" if jabatan else "Di luar kantor ini"
        inisial = inisial_nama(nama)
        return PenilaiTampil(nama, keterangan, None, inisial, hasil.aturan, hasil.catatan, hasil.aturan_catatan)
    return PenilaiTampil("", aturan=hasil.aturan, catatan=hasil.alasan_kosong, tindakan=hasil.tindakan)


def pisah_luar(luar: str) -> tuple[str, str]:
    """Name and jabatan of a superior outside the office; only the name where no jabatan is recorded."""
    nama, _, jabatan = luar.rpartition(", ")
    return (nama, jabatan) if nama else (jabatan, "")


def inisial_nama(nama: str) -> str:
    """Initials of a name that still has its gelar ("dr. Nofrizal Chaniago, M.Kes." gives "NC")."""
    kata = [k for k in nama.split(",", maxsplit=1)[0].split() if not k.endswith(".")]
    return Pegawai(0, " ".join(kata) or nama).inisial


class _Penyusun:
    """One walk over the units."""

    def __init__(
        self,
        sesi: Sesi,
        susunan: SusunanKantor,
        penilai: dict[int, HasilPenilai],
        bawahan: Counter[int],
        tim: Counter[int],
    ) -> None:
        self._model = sesi.model
        self._susunan = susunan
        self._penilai = penilai
        self._bawahan = bawahan
        self._tim = tim

    def unit(self, unit: UnitOrganisasi) -> tuple[KotakUnit, set[int]]:
        """The unit's box and the ids of the people in it and below it, each once."""
        isi = tuple(kotak for kursi in self._susunan.jabatan_di(unit.id) for kotak in self._kursi(kursi))
        orang = {kotak.kunci.pegawai_id for kotak in isi if kotak.pegawai}
        anak = []
        for satu in self._susunan.anak_unit(unit.id):
            kotak, orang_anak = self.unit(satu)
            anak.append(kotak)
            orang |= orang_anak
        hasil = KotakUnit(
            Kunci("unit", unit.id),
            unit,
            label_jenis(self._model, unit.jenis),
            len(orang),
            isi,
            tuple(anak),
            unit.jenis in JENIS_SEKRETARIAT,
        )
        return hasil, orang

    def tanpa_jabatan(self) -> tuple[KotakOrang, ...]:
        orang = [p for p in self._susunan.pegawai.values() if not self._susunan.dudukan(p.id)]
        return tuple(
            KotakOrang(Kunci("orang", p.id, p.id), p, None, temuan=self._penilai[p.id].alasan_kosong)
            for p in sorted(orang, key=lambda p: p.nama)
        )

    def _kursi(self, kursi: Jabatan) -> list[KotakOrang]:
        jenjang = kursi.jenjang
        if jenjang is Jenjang.TIDAK_ADA and kursi.jenis is JenisJabatan.FUNGSIONAL:
            jenjang = jenjang_dari_teks(kursi.nama_fungsional or kursi.nama)
        dudukan = self._susunan.pemangku_jabatan(kursi.id)
        if not dudukan:
            return [KotakOrang(Kunci("jabatan", kursi.id), None, kursi, jenjang=jenjang)]
        return [self._orang(satu, jenjang) for satu in dudukan]

    def _orang(self, dudukan: Dudukan, jenjang: Jenjang) -> KotakOrang:
        id_ = dudukan.pegawai_id
        return KotakOrang(
            Kunci("jabatan", dudukan.jabatan.id, id_),
            self._susunan.pegawai[id_],
            dudukan.jabatan,
            dudukan.sebagai,
            jenjang,
            self._penilai[id_].alasan_kosong,
            self._bawahan[id_],
            self._tim[id_],
        )
