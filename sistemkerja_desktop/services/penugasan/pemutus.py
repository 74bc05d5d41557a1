"""Steps that several officials decide, each for their own people: who has to answer yet, and what comes of it."""

from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.pemutus import KelompokPemutus, jawaban_bersama, jawaban_pemutus, kelompok_pemutus
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.penugasan.kasus import Kasus, sebutan_orang
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain
from sistemkerja_desktop.services.penugasan.rancangan import PesertaLuarRancangan, PesertaRancangan
from sistemkerja_desktop.services.sesi import Sesi

_DISEBUT_PALING_BANYAK = 5


@dataclass(frozen=True, slots=True)
class PemutusMenunggu:
    """Officials who have not answered yet: `kunci` records their answer; who they are, and for whom, in words."""

    kunci: str
    sebutan: str
    orang: str


@dataclass(frozen=True, slots=True)
class AkibatJawaban:
    """What the answers to a step come to: `jawaban` None while others have to answer yet.

    `tersisa` are the people of the case without those who were refused, None where nobody has to go.
    """

    jawaban: Jawaban | None
    tersisa: OrangLain | None = None

    @property
    def tanpa_ketua(self) -> bool:
        """Whether the people who are left had a ketua among those who were refused."""
        sisa = self.tersisa
        if sisa is None:
            return False
        peran = {p.peran for p in sisa.peserta} | {p.peran for p in sisa.luar}
        return "anggota" in peran and "ketua" not in peran


def pemutus_menunggu(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[PemutusMenunggu, ...]:
    """Who has to answer the step yet; none where one answer is enough for everybody."""
    return tuple(
        PemutusMenunggu(
            satu.kunci,
            " atau ".join(sebutan_orang(sesi, orang) for orang in satu.pejabat),
            nama_orang(sesi, untuk_pemutus(sesi, kasus, langkah, satu.kunci)),
        )
        for satu in _menunggu(sesi, kasus, langkah)
    )


def untuk_pemutus(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, kunci: str) -> Kasus:
    """The case with those people only about whom these officials decide; all of them for "".

    Raises GalatPengguna where they decide about nobody (any more).
    """
    if not kunci:
        return kasus
    satu = next((k for k in _kelompok(sesi, kasus, langkah) if k.kunci == kunci), None)
    if satu is None:
        raise GalatPengguna(
            "Tidak seorang pun dari orang penugasan ini diputuskan oleh pejabat yang menjawab.",
            "Pilih orang yang berada di bawah pejabat itu, atau catat penolakannya.",
        )
    return replace(
        kasus,
        peserta=tuple(p for p in kasus.peserta if p.pegawai_id in satu.pegawai),
        luar=tuple((p, orang) for p, orang in kasus.luar if orang.id in satu.luar),
    )


def periksa_giliran(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, kunci: str) -> None:
    """Raises GalatPengguna where these officials need not answer (any more); "" is everybody who has not yet."""
    if kunci and all(satu.kunci != kunci for satu in _menunggu(sesi, kasus, langkah)):
        raise GalatPengguna(
            "Pejabat itu sudah menjawab, atau tidak memutuskan langkah ini.", "Muat ulang halaman, lalu pilih lagi."
        )


def akibat_jawaban(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, jawaban: Jawaban, kunci: str) -> AkibatJawaban:
    """What that answer of the officials `kunci` ("" for all who have not answered) comes to with those before it."""
    jawab = jawaban_pemutus(kasus.langkah, langkah.kode)
    if not kunci and not jawab:
        return AkibatJawaban(jawaban)
    kelompok = _kelompok(sesi, kasus, langkah)
    yang_menjawab = {kunci} if kunci else {k.kunci for k in kelompok} - jawab.keys()
    jawab |= dict.fromkeys(yang_menjawab, jawaban)
    if any(k.kunci not in jawab for k in kelompok):
        return AkibatJawaban(None)
    bersama = jawaban_bersama([jawab[k.kunci] for k in kelompok] or [jawaban])
    ditolak = [k for k in kelompok if jawab[k.kunci] is Jawaban.TOLAK]
    if bersama is Jawaban.TOLAK or not ditolak:
        return AkibatJawaban(bersama)
    pergi = {id_ for k in ditolak for id_ in k.pegawai}
    pergi_luar = {id_ for k in ditolak for id_ in k.luar}
    return AkibatJawaban(
        bersama,
        OrangLain(
            tuple(PesertaRancangan(p.pegawai_id, p.peran, p.tugas) for p in kasus.peserta if p.pegawai_id not in pergi),
            tuple(
                PesertaLuarRancangan(p.orang_luar_id, p.peran, p.tugas)
                for p, _ in kasus.luar
                if p.orang_luar_id not in pergi_luar
            ),
        ),
    )


def nama_orang(sesi: Sesi, kasus: Kasus) -> str:
    """The people of the case in one line, of many the first ones and how many more."""
    ada = sesi.susunan.pegawai
    nama = [ada[p.pegawai_id].nama for p in kasus.peserta if p.pegawai_id in ada] + [o.nama for _, o in kasus.luar]
    sisa = len(nama) - _DISEBUT_PALING_BANYAK
    return ", ".join(nama[:_DISEBUT_PALING_BANYAK]) + (f", dan {sisa} orang lain" if sisa > 0 else "")


def _kelompok(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[KelompokPemutus, ...]:
    return kelompok_pemutus(sesi.susunan, kasus.model, kasus.konteks, langkah)


def _menunggu(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[KelompokPemutus, ...]:
    kelompok = _kelompok(sesi, kasus, langkah)
    jawab = jawaban_pemutus(kasus.langkah, langkah.kode)
    return tuple(k for k in kelompok if k.kunci not in jawab) if jawab or len(kelompok) > 1 else ()
