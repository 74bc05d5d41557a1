"""Where the regulation leaves a choice: what it asks, both sources, and the office's answer."""

from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.pilihan import jawaban
from sistemkerja_desktop.domain.regulasi import Aturan, ModelKedudukan, Pilihan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.sesi import Sesi


@dataclass(frozen=True, slots=True)
class OpsiTampil:
    """One answer; `aturan` holds the places that speak for it."""

    kode: str
    label: str
    aturan: Aturan
    berlaku: bool
    bawaan: bool


@dataclass(frozen=True, slots=True)
class PilihanTampil:
    """A choice as the office sees it. `dijawab` is false while the default holds because nobody chose.

    `menyangkut` is false where no rule of the office's own model depends on the answer.
    """

    kode: str
    pertanyaan: str
    aturan: Aturan
    opsi: tuple[OpsiTampil, ...]
    dijawab: bool
    menyangkut: bool


def profil_utuh(sesi: Sesi) -> Profil:
    """The office's regulation with the rules of all answers; where this computer has it not, as the file keeps it."""
    return sesi.muat_peraturan(sesi.kantor.profil_id)


def daftar_pilihan(sesi: Sesi) -> tuple[PilihanTampil, ...]:
    """The choices of the office's regulation, those that concern its model first."""
    kantor, profil = sesi.kantor, profil_utuh(sesi)
    model = profil.model_dengan_id(kantor.model_id)
    berlaku = jawaban(profil, kantor.pilihan)
    semua = [_tampil(p, berlaku[p.aturan.kode], kantor, profil, model) for p in profil.pilihan]
    return tuple(sorted(semua, key=lambda satu: not satu.menyangkut))


def pilih_opsi(sesi: Sesi, kode: str, opsi: str | None) -> Perubahan:
    """Records the office's answer to a choice, or takes it back (None): then the default holds.

    Raises GalatPengguna for a choice or an answer that the regulation does not have.
    """
    profil = profil_utuh(sesi)
    pilihan = next((p for p in profil.pilihan if p.aturan.kode == kode), None)
    dipilih = next((o for o in pilihan.opsi if o.kode == opsi), None) if pilihan else None
    if pilihan is None or (opsi is not None and dipilih is None):
        raise GalatPengguna("Pilihan ini tidak ada dalam peraturan kantor.", "Muat ulang halaman.")
    with sesi.tulis(_nama(pilihan, dipilih.label if dipilih else "bawaan")) as uk:
        kantor = uk.get(Kantor, 1)
        lain = tuple(satu for satu in kantor.pilihan if satu.rpartition(":")[0] != kode)
        uk.update(replace(kantor, pilihan=(*lain, f"{kode}:{dipilih.kode}") if dipilih else lain))
    return uk.perubahan


def _nama(pilihan: Pilihan, jawab: str) -> str:
    return f"{pilihan.pertanyaan} {jawab[:1].upper()}{jawab[1:]}"


def _tampil(pilihan: Pilihan, berlaku: str, kantor: Kantor, profil: Profil, model: ModelKedudukan) -> PilihanTampil:
    kode = pilihan.aturan.kode
    return PilihanTampil(
        kode,
        pilihan.pertanyaan,
        pilihan.aturan,
        tuple(
            OpsiTampil(
                o.kode,
                o.label,
                Aturan(f"{kode}.{o.kode}", o.label, o.dasar),
                berlaku=o.kode == berlaku,
                bawaan=o.kode == pilihan.bawaan,
            )
            for o in pilihan.opsi
        ),
        dijawab=f"{kode}:{berlaku}" in kantor.pilihan,
        menyangkut=_menyangkut(kode, profil, model),
    )


def _menyangkut(kode: str, profil: Profil, model: ModelKedudukan) -> bool:
    """Whether an answer changes something here; one that no rule names is only recorded, and concerns every office."""
    return kode in model.pilihan or not any(kode in satu.pilihan for satu in profil.model)
