"""Steps that several officials decide, each for their own people: who has to answer yet, and what comes of it."""

from collections.abc import Collection, Set
from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.pejabat import OrangPelaku, unit_organisasi
from sistemkerja_desktop.domain.pemutus import (
    KelompokPemutus,
    TandaOrang,
    kelompok_pemutus,
    orang_terjawab,
    tanda_luar,
    tanda_pegawai,
)
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import daftar_nama
from sistemkerja_desktop.services.penugasan.kasus import Kasus, sebutan_orang
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain
from sistemkerja_desktop.services.penugasan.rancangan import PesertaLuarRancangan, PesertaRancangan
from sistemkerja_desktop.services.sesi import Sesi


@dataclass(frozen=True, slots=True)
class PemutusMenunggu:
    """Officials who have not answered yet: `kunci` records their answer; who they are, and for whom, in words.

    `luar` says that none of them is of this office: their letters come in.
    """

    kunci: str
    sebutan: str
    orang: str
    luar: bool = False


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


def kelompok_menunggu(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[KelompokPemutus, ...]:
    """The groups of people about whom was not answered yet."""
    terjawab = orang_terjawab(kasus.langkah, langkah.kode).keys()
    return kelompok_pemutus(sesi.susunan, kasus.model, kasus.konteks, langkah, terjawab)


def pemutus_menunggu(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[PemutusMenunggu, ...]:
    """Who has to answer the step yet; none where one answer is enough for everybody."""
    kelompok = kelompok_menunggu(sesi, kasus, langkah)
    if len(kelompok) < 2 and not orang_terjawab(kasus.langkah, langkah.kode):
        return ()
    return tuple(
        PemutusMenunggu(
            satu.kunci,
            _sebutan(sesi, satu),
            nama_orang(sesi, hanya_orang(kasus, satu.orang)),
            all(orang.luar for orang in satu.pejabat),
        )
        for satu in kelompok
    )


def _sebutan(sesi: Sesi, kelompok: KelompokPemutus) -> str:
    sebutan = " atau ".join(sebutan_orang(sesi, orang) for orang in kelompok.pejabat)
    asal = kelompok.asal.split(", ")[0]
    return sebutan if asal in sebutan else f"{sebutan}, {asal}"


def kasus_menunggu(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> Kasus:
    """The case with the people only about whom was not answered yet; the whole of it where nobody has to decide."""
    orang = [satu for k in kelompok_menunggu(sesi, kasus, langkah) for satu in k.orang]
    return hanya_orang(kasus, orang) if orang else kasus


def pejabat_menunggu(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[OrangPelaku, ...]:
    """The officials who have not answered yet, where others have; none where all of them are asked."""
    if not orang_terjawab(kasus.langkah, langkah.kode):
        return ()
    return tuple(dict.fromkeys(o for k in kelompok_menunggu(sesi, kasus, langkah) for o in k.pejabat))


def untuk_pemutus(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, kunci: str) -> Kasus:
    """The case with those people only about whom these officials are to answer; "" is all who have not answered.

    Raises GalatPengguna where they decide about nobody (any more).
    """
    if not kunci and not orang_terjawab(kasus.langkah, langkah.kode):
        return kasus
    orang = orang_dijawab(sesi, kasus, langkah, giliran(sesi, kasus, langkah, kunci))
    if not orang:
        raise tanpa_orang()
    return hanya_orang(kasus, orang)


def tanpa_orang() -> GalatPengguna:
    """That an answer would be about nobody of the case."""
    return GalatPengguna(
        "Tidak seorang pun dari orang penugasan ini diputuskan oleh pejabat yang menjawab.",
        "Pilih orang yang berada di bawah pejabat itu, atau catat penolakannya.",
    )


def giliran(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, kunci: str) -> Set[str]:
    """The keys of those who answer with that choice: "" is all who have not answered."""
    return frozenset((kunci,)) if kunci else frozenset(k.kunci for k in kelompok_menunggu(sesi, kasus, langkah))


def orang_dijawab(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, pemutus: Set[str]) -> Set[TandaOrang]:
    """About whom these officials answer.

    Where nobody owes an answer any more it is about those who have no official (any more), and about the owner's own
    people only where nobody else is left.
    """
    kelompok = kelompok_menunggu(sesi, kasus, langkah)
    if pemutus or kelompok:
        return frozenset(orang for k in kelompok if k.kunci in pemutus for orang in k.orang)
    pemilik = unit_organisasi(sesi.susunan, kasus.model, kasus.penugasan.unit_id)
    terjawab = orang_terjawab(kasus.langkah, langkah.kode)
    sisa = _semua(kasus) - terjawab.keys()
    milik_sendiri = {
        tanda_pegawai(p.pegawai_id)
        for p in kasus.peserta
        if (unit := sesi.susunan.unit_pegawai(p.pegawai_id)) is not None
        and unit_organisasi(sesi.susunan, kasus.model, unit.id) == pemilik
    }
    return sisa - milik_sendiri or sisa


def periksa_pemutus(
    sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, jawaban: Jawaban, kunci: str, lain: OrangLain | None
) -> None:
    """Raises GalatPengguna where these officials need not answer, or `lain` are not for them to choose."""
    if kunci and all(satu.kunci != kunci for satu in kelompok_menunggu(sesi, kasus, langkah)):
        raise GalatPengguna(
            "Pejabat itu sudah menjawab, atau tidak memutuskan langkah ini.", "Muat ulang halaman, lalu pilih lagi."
        )
    if lain is None:
        if akibat_jawaban(sesi, kasus, langkah, jawaban, kunci).tanpa_ketua:
            raise GalatPengguna(
                "Ketua tim termasuk orang yang ditolak.", "Pilih orang yang disetujui, dengan ketua lain."
            )
        return
    dipilih = _tanda_lain(lain)
    terjawab = orang_terjawab(kasus.langkah, langkah.kode)
    if jawaban is not Jawaban.SETUJU_LAIN:
        sisa = akibat_jawaban(sesi, kasus, langkah, jawaban, kunci).tersisa
        if sisa is None or dipilih != _tanda_lain(sisa):
            raise GalatPengguna(
                "Orang yang disetujui bukan orang yang diminta.",
                "Pilih ketua saja, atau catat sebagai disetujui untuk orang lain.",
            )
    elif kunci or terjawab:
        ditolak = {orang for orang, satu in terjawab.items() if satu is Jawaban.TOLAK}
        tetap = _semua(kasus) - orang_dijawab(sesi, kasus, langkah, giliran(sesi, kasus, langkah, kunci)) - ditolak
        if not tetap <= dipilih:
            keluar = nama_orang(sesi, hanya_orang(kasus, tetap - dipilih))
            raise GalatPengguna(
                f"Orang yang diputuskan pejabat lain ikut keluar: {keluar}.",
                "Ganti hanya orang yang diputuskan oleh pejabat yang menjawab.",
            )


def akibat_jawaban(
    sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, jawaban: Jawaban, kunci: str, pemutus: Set[str] | None = None
) -> AkibatJawaban:
    """What that answer comes to with those before it: it is refused where nobody of the case was agreed to.

    `pemutus` are the `giliran` from before people took the place of others, None where nobody did.
    """
    if pemutus is None:
        pemutus = giliran(sesi, kasus, langkah, kunci)
    terjawab = dict(orang_terjawab(kasus.langkah, langkah.kode))
    if not kunci and not terjawab:
        return AkibatJawaban(jawaban)
    kini = orang_dijawab(sesi, kasus, langkah, pemutus)
    if any(not kini >= set(k.orang) for k in kelompok_menunggu(sesi, kasus, langkah)):
        return AkibatJawaban(None)
    terjawab |= dict.fromkeys(kini, jawaban)
    hasil = {terjawab[orang] for orang in _semua(kasus) & terjawab.keys()}
    if not hasil - {Jawaban.TOLAK}:
        return AkibatJawaban(Jawaban.TOLAK)
    ditolak = {orang for orang, satu in terjawab.items() if satu is Jawaban.TOLAK}
    bersama = Jawaban.SETUJU if hasil == {Jawaban.SETUJU} else Jawaban.SETUJU_LAIN
    if not ditolak & _semua(kasus):
        return AkibatJawaban(bersama)
    tinggal = hanya_orang(kasus, _semua(kasus) - ditolak)
    return AkibatJawaban(
        bersama,
        OrangLain(
            tuple(PesertaRancangan(p.pegawai_id, p.peran, p.tugas) for p in tinggal.peserta),
            tuple(PesertaLuarRancangan(p.orang_luar_id, p.peran, p.tugas) for p, _ in tinggal.luar),
        ),
    )


def nama_orang(sesi: Sesi, kasus: Kasus) -> str:
    """The people of the case in one line, of many the first ones and how many more."""
    ada = sesi.susunan.pegawai
    nama = [ada[p.pegawai_id].nama for p in kasus.peserta if p.pegawai_id in ada] + [o.nama for _, o in kasus.luar]
    return daftar_nama(nama)


def hanya_orang(kasus: Kasus, orang: Collection[TandaOrang]) -> Kasus:
    """The case with these people only."""
    return replace(
        kasus,
        peserta=tuple(p for p in kasus.peserta if tanda_pegawai(p.pegawai_id) in orang),
        luar=tuple((p, satu) for p, satu in kasus.luar if tanda_luar(satu.id) in orang),
    )


def _semua(kasus: Kasus) -> set[TandaOrang]:
    return {tanda_pegawai(p.pegawai_id) for p in kasus.peserta} | {tanda_luar(p.orang_luar_id) for p, _ in kasus.luar}


def _tanda_lain(orang: OrangLain) -> set[TandaOrang]:
    return {tanda_pegawai(p.pegawai_id) for p in orang.peserta} | {tanda_luar(p.orang_luar_id) for p in orang.luar}
