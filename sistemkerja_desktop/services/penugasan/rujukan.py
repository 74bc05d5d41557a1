"""How a letter of a case refers to an earlier one: who wrote it, its number, its date, its subject."""

from collections.abc import Collection, Sequence

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.services.penugasan.kasus import Kasus
from sistemkerja_desktop.services.sesi import Sesi

_BERLAKU = (KeadaanSurat.TERBIT, KeadaanSurat.DITERIMA)


def rujukan(sesi: Sesi, surat: Sequence[Surat], bersama: Collection[int] = ()) -> str:
    """The last of the letters that are in force, as another one refers to it; "" without one.

    Where it is one of several answers to the same step, all of them: `bersama` are the ids of such letters.
    """
    berlaku = [s for s in surat if s.keadaan in _BERLAKU]
    if not berlaku:
        return ""
    akhir = berlaku[-1]
    sejalan = [s for s in berlaku if s.id in bersama and s.langkah == akhir.langkah] if akhir.id in bersama else [akhir]
    return daftar_kata([_sebut(sesi, s) for s in sejalan])


def _sebut(sesi: Sesi, akhir: Surat) -> str:
    tugas = akhir.jenis == SURAT_TUGAS
    bagian = (
        sesi.kantor.sebutan_surat_tugas if tugas else f"Surat {akhir.dari or _penulis(akhir)}".strip(),
        f"Nomor {akhir.nomor}" if akhir.nomor else "",
        f"tanggal {tanggal_panjang(akhir.tanggal)}",
    )
    return " ".join(filter(None, bagian)) + ("" if tugas else f", hal {akhir.hal}")


def dengan_rujukan(dasar: Sequence[str], surat: Sequence[Surat], kalimat: str) -> tuple[str, ...]:
    """The dasar with the letter `kalimat` behind the regulation, unless a sentence names its number already."""
    nomor = {s.nomor for s in surat if s.nomor and f"Nomor {s.nomor} " in kalimat}
    if not kalimat or any(n in satu for n in nomor for satu in dasar):
        return tuple(dasar)
    return (*dasar[:1], kalimat, *dasar[1:])


def surat_tercatat(kasus: Kasus) -> list[Surat]:
    """The case's letters on which others may rest.

    Left out are those that came in for a step whose record was taken back (they stay in the agenda), and the refusal of
    one official where the case goes on with the people of the others.
    """
    langkah = {satu.kode for satu in kasus.mekanisme.langkah}
    tercatat = {satu.surat_id for satu in kasus.langkah}
    ditolak = {satu.surat_id for satu in kasus.langkah if satu.orang and satu.jawaban is Jawaban.TOLAK}
    return [
        s
        for s in kasus.surat
        if s.id not in ditolak
        and (s.keadaan is not KeadaanSurat.DITERIMA or s.langkah not in langkah or s.id in tercatat)
    ]


def surat_bersama(kasus: Kasus) -> frozenset[int]:
    """The ids of letters that are one answer of several to a step."""
    return frozenset(satu.surat_id for satu in kasus.langkah if satu.orang and satu.surat_id is not None)


def surat_permohonan(kasus: Kasus) -> list[Surat]:
    """The requests among the case's letters: of steps that are one, or a person's own."""
    langkah = {satu.kode for satu in kasus.mekanisme.langkah if satu.surat.startswith("surat-permohonan")}
    return [s for s in surat_tercatat(kasus) if s.langkah in langkah or s.kelas == KelasSurat.TANPA_NOMOR]


def _penulis(surat: Surat) -> str:
    """Who wrote a letter of this office: the jabatan that it is signed for, or the person."""
    from sistemkerja_desktop.naskah.isi import TandaTangan, from_json

    if not surat.isi:
        return ""
    isi = from_json(surat.isi)
    if surat.kelas == KelasSurat.TANPA_NOMOR:
        return f"Sdr. {isi.penulis}"
    tanda = next((b for b in isi.blok if isinstance(b, TandaTangan)), None)
    return tanda.jabatan[0].jabatan.rstrip(",") if tanda and tanda.jabatan else ""
