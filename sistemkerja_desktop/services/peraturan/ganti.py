"""Another regulation or model for the office: what it would change, and the change itself."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.penilai import HasilPenilai, semua_penilai
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.bagan import tampilkan_penilai
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.penempatan import GantiPenilai
from sistemkerja_desktop.services.peraturan.pilihan import profil_utuh
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import label_jenis

_CUKUP_MIRIP = 0.6


@dataclass(frozen=True, slots=True)
class JenisAsing:
    """A kind of unit that the new model does not know: its name today, the units, and what comes nearest or "".

    `menjadi` is the kind that the units get: the person's answer, else the proposal, "" while there is neither. The
    same as `jenis` means that it stays as it is, without a rule of the new model. `tetap` is the office itself, whose
    kind follows from the model.
    """

    jenis: str
    label: str
    unit: tuple[str, ...]
    menjadi: str
    tetap: bool = False


@dataclass(frozen=True, slots=True)
class PratinjauGanti:
    """What the change would do: `berganti` are people whose assessor changes, `tanpa_penilai` those who had none then.

    `penugasan_berjalan` is how many running assignments keep the regulation and model that they began with; `tanya`
    how many choices of the new regulation stand at their default until the office answers.
    """

    model: ModelKedudukan
    sama: bool
    jenis: tuple[JenisAsing, ...]
    berganti: tuple[GantiPenilai, ...]
    tanpa_penilai: tuple[GantiPenilai, ...]
    jumlah_orang: int
    penugasan_berjalan: int
    tanya: int

    @property
    def belum_dipetakan(self) -> tuple[JenisAsing, ...]:
        return tuple(satu for satu in self.jenis if not satu.menjadi)


def pratinjau_ganti(sesi: Sesi, profil_id: str, model_id: str, pemetaan: Mapping[str, str]) -> PratinjauGanti:
    """What working under that regulation and model would change; nothing is written. May be called from any thread.

    `pemetaan` has the person's answers: kind of unit -> kind of the new model, or itself to leave it. Raises
    GalatPengguna for a regulation or model that is not there.
    """
    profil, model = _tujuan(sesi, profil_id, model_id)
    susunan, kantor = sesi.susunan, sesi.kantor
    jenis = _jenis_asing(susunan, sesi.model, model, pemetaan)
    unit = _unit_baru(susunan, model, {j.jenis: j.menjadi for j in jenis if j.menjadi and not j.tetap})
    pilihan = kantor.pilihan if profil_id == kantor.profil_id else ()
    andai = _andaikan(susunan, unit)
    sesudah = semua_penilai(andai, terapkan_pilihan(profil, pilihan).model_dengan_id(model_id))
    berganti, tanpa = _banding_penilai(susunan, sesi.penilai, andai, sesudah)
    with sesi.baca() as uk:
        berjalan = len(uk.list(Penugasan, keadaan=KeadaanPenugasan.BERJALAN.value))
    return PratinjauGanti(
        model,
        (profil_id, model_id) == (kantor.profil_id, kantor.model_id),
        jenis,
        berganti,
        tanpa,
        len(susunan.pegawai),
        berjalan,
        0 if pilihan else len(profil.pilihan),
    )


def ganti_peraturan(sesi: Sesi, profil_id: str, model_id: str, pemetaan: Mapping[str, str]) -> Perubahan:
    """Puts the office under that regulation and model, and gives its units the kinds of the mapping.

    Running assignments keep theirs. Answers to choices belong to the old regulation and are dropped with it. Raises
    GalatPengguna for a regulation or model that is not there, or a kind of unit without an answer.
    """
    profil, model = _tujuan(sesi, profil_id, model_id)
    susunan = sesi.susunan
    jenis = _jenis_asing(susunan, sesi.model, model, pemetaan)
    kurang = [j.label for j in jenis if not j.menjadi]
    if kurang:
        raise GalatPengguna(
            f"Jenis unit {', '.join(kurang)} tidak ada dalam {model.nama}.", "Pilih jenis penggantinya dulu."
        )
    baru = _unit_baru(susunan, model, {j.jenis: j.menjadi for j in jenis if not j.tetap})
    ganti_profil = profil_id != sesi.kantor.profil_id
    nama = profil.nama_singkat if ganti_profil else model.nama
    with sesi.tulis(f"Ganti {'peraturan' if ganti_profil else 'model'} kantor menjadi {nama}") as uk:
        kantor = uk.get(Kantor, 1)
        kantor = replace(kantor, profil_id=profil_id, profil_versi=profil.versi, model_id=model_id)
        if ganti_profil:
            # The office keeps a name of its own for the letter, and takes over the regulation's where it had that.
            sebutan = kantor.sebutan_surat_tugas
            sebutan = profil.nama_surat_tugas if sebutan == sesi.profil.nama_surat_tugas else sebutan
            kantor = replace(kantor, pilihan=(), sebutan_surat_tugas=sebutan)
        uk.update(kantor)
        catat_definisi(uk, profil)
        uk.update_all([u for u in baru.values() if u != susunan.unit[u.id]])
    return uk.perubahan


def _tujuan(sesi: Sesi, profil_id: str, model_id: str) -> tuple[Profil, ModelKedudukan]:
    profil = profil_utuh(sesi) if profil_id == sesi.kantor.profil_id else muat_profil(profil_id)
    try:
        return profil, profil.model_dengan_id(model_id)
    except KeyError:
        raise GalatPengguna(f"{profil.nama_singkat} tidak mempunyai model itu.", "Pilih model lain.") from None


def _jenis_akar(model: ModelKedudukan) -> str:
    """The kind of the office itself, by the skeleton."""
    return next((k.jenis for k in model.kerangka if not k.induk), model.jenis_unit[0][0])


def _jenis_asing(
    susunan: SusunanKantor, lama: ModelKedudukan, baru: ModelKedudukan, pemetaan: Mapping[str, str]
) -> tuple[JenisAsing, ...]:
    label = dict(baru.jenis_unit)
    asing: dict[str, list[str]] = {}
    for unit in susunan.unit.values():
        if unit.induk_id is not None and unit.jenis not in label:
            asing.setdefault(unit.jenis, []).append(unit.nama)
    hasil = []
    if susunan.akar.jenis != _jenis_akar(baru):
        nama = label_jenis(lama, susunan.akar.jenis)
        hasil.append(JenisAsing(susunan.akar.jenis, nama, (susunan.akar.nama,), _jenis_akar(baru), tetap=True))
    for jenis, nama_unit in asing.items():
        nama = label_jenis(lama, jenis)
        menjadi = pemetaan.get(jenis) or _usulan(nama, jenis, baru)
        sah = menjadi in label or menjadi == jenis
        hasil.append(JenisAsing(jenis, nama, tuple(nama_unit), menjadi if sah else ""))
    return tuple(hasil)


def _usulan(nama: str, jenis: str, model: ModelKedudukan) -> str:
    """The kind whose name is the same or nearly so, never the office's own; "" where none is near."""

    def mirip(satu: str, label: str) -> float:
        return max(SequenceMatcher(None, kunci(nama), kunci(label)).ratio(), SequenceMatcher(None, jenis, satu).ratio())

    nilai = [(mirip(satu, label), satu) for satu, label in model.jenis_unit if satu != _jenis_akar(model)]
    terbesar, terdekat = max(nilai, default=(0.0, ""))
    return terdekat if terbesar >= _CUKUP_MIRIP else ""


def _unit_baru(susunan: SusunanKantor, model: ModelKedudukan, menjadi: Mapping[str, str]) -> dict[int, UnitOrganisasi]:
    return {
        u.id: replace(u, jenis=_jenis_akar(model) if u.induk_id is None else menjadi.get(u.jenis, u.jenis))
        for u in susunan.unit.values()
    }


def _andaikan(susunan: SusunanKantor, unit: Mapping[int, UnitOrganisasi]) -> SusunanKantor:
    return susun_kantor(
        unit.values(),
        susunan.jabatan.values(),
        [d.pemangku for j in susunan.jabatan for d in susunan.pemangku_jabatan(j)],
        susunan.pegawai.values(),
        susunan.pada,
        susunan.kantor,
    )


def _banding_penilai(
    lama: SusunanKantor,
    sebelum: Mapping[int, HasilPenilai],
    baru: SusunanKantor,
    sesudah: Mapping[int, HasilPenilai],
) -> tuple[tuple[GantiPenilai, ...], tuple[GantiPenilai, ...]]:
    """Who gets another assessor, and who would have none, by name."""
    berganti, tanpa = [], []
    for orang in sorted(lama.pegawai.values(), key=lambda p: kunci(p.nama)):
        a, b = sebelum[orang.id], sesudah[orang.id]
        if (a.pegawai_id, a.luar, a.ada) == (b.pegawai_id, b.luar, b.ada) and b.ada:
            continue
        satu = GantiPenilai(orang.id, orang.nama, tampilkan_penilai(lama, a), tampilkan_penilai(baru, b))
        if not b.ada:
            tanpa.append(satu)
        if a.ada or b.ada:
            berganti.append(satu)
    return tuple(berganti), tuple(tanpa)
