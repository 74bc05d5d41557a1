"""Steps of cases that wait: what they are called in a few words, who has to act, and until when."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.mekanisme import langkah_dengan_kode
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.pejabat import OrangPelaku
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.pemutus import kelompok_pemutus, orang_terjawab
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.penugasan.kasus import nama_surat, sebutan_orang
from sistemkerja_desktop.services.sesi import Sesi

_MENJAWAB = tuple(j.value for j in (Jawaban.SETUJU, Jawaban.SETUJU_LAIN, Jawaban.TOLAK))
_TERBUKA = (KeadaanPenugasan.DIPROSES.value, KeadaanPenugasan.BERJALAN.value)


@dataclass(frozen=True, slots=True)
class LangkahMenunggu:
    """A step that waits. `pelaku` are the people or offices that have to act, `sebutan` the first one in words."""

    penugasan: Penugasan
    langkah: LangkahMekanisme
    judul: str
    tenggat: date | None
    pelaku: tuple[OrangPelaku, ...]
    sebutan: str


def judul_langkah(langkah: LangkahMekanisme, surat: str = "", jawaban: Jawaban | None = None) -> str:
    """The step in a few words: its letter (`surat` is what the regulation calls it) or its name, and how it ended."""
    nama = surat or langkah.nama or langkah.kode.replace("-", " ").capitalize()
    if jawaban in (None, Jawaban.LANJUT):
        return nama
    assert jawaban is not None
    return f"{nama}: {jawaban.label.lower()}"


def langkah_menunggu(sesi: Sesi) -> dict[int, LangkahMenunggu]:
    """The waiting step of each open case, by the assignment's id. May be called from any thread."""
    with sesi.baca() as uk:
        catatan = {c.penugasan_id: c for c in uk.list(LangkahKasus, jawaban=None)}
        if not catatan:
            return {}
        dijawab: dict[int, list[LangkahKasus]] = defaultdict(list)
        for satu_jawaban in uk.list(LangkahKasus, jawaban=_MENJAWAB):
            dijawab[satu_jawaban.penugasan_id].append(satu_jawaban)
        penugasan = [p for p in uk.list(Penugasan, keadaan=_TERBUKA) if p.id in catatan]
        peserta, luar = uk.list(PesertaPenugasan), uk.list(PesertaLuar)
        orang = {o.id: o for o in uk.list(OrangLuar)} if luar else {}
        pemilik: dict[int | None, KantorLuar] = {k.id: k for k in uk.list(KantorLuar)}
    ikut: dict[int, list[PesertaPenugasan]] = defaultdict(list)
    for satu in peserta:
        ikut[satu.penugasan_id].append(satu)
    dari_luar: dict[int, list[tuple[OrangLuar, str]]] = defaultdict(list)
    for lain in sorted(luar, key=lambda p: (p.urutan, p.id)):
        dari_luar[lain.penugasan_id].append((orang[lain.orang_luar_id], lain.peran))
    hasil = {}
    for p in penugasan:
        konteks = KonteksPenugasan.dari(p, ikut[p.id], tuple(dari_luar[p.id]), pemilik.get(p.pemilik_luar_id))
        menunggu = _menunggu(sesi, p, catatan[p.id], konteks, dijawab[p.id])
        if menunggu is not None:
            hasil[p.id] = menunggu
    return hasil


def orang_luar_penugasan(sesi: Sesi) -> dict[int, tuple[OrangLuar, ...]]:
    """The people of other offices by the assignment's id, in their order."""
    with sesi.baca() as uk:
        luar = uk.list(PesertaLuar)
        orang = {o.id: o for o in uk.list(OrangLuar)} if luar else {}
    hasil: dict[int, list[OrangLuar]] = defaultdict(list)
    for satu in sorted(luar, key=lambda p: (p.urutan, p.id)):
        hasil[satu.penugasan_id].append(orang[satu.orang_luar_id])
    return {id_: tuple(isi) for id_, isi in hasil.items()}


def _menunggu(
    sesi: Sesi, p: Penugasan, catatan: LangkahKasus, konteks: KonteksPenugasan, dijawab: Iterable[LangkahKasus]
) -> LangkahMenunggu | None:
    """None where the assignment's regulation, kept or on this computer, no longer knows the step."""
    profil = sesi.definisi(p)
    sel = sel_penugasan(profil, p.cara, p.cakupan)
    if sel is None or sel.mekanisme is None:
        return None
    try:
        langkah = langkah_dengan_kode(sel.mekanisme, catatan.langkah)
    except KeyError:
        return None
    model = profil.model_dengan_id(p.model_id)
    pelaku = _pelaku(sesi, langkah.pelaku, model, konteks)
    if terjawab := orang_terjawab(dijawab, langkah.kode):
        kelompok = kelompok_pemutus(sesi.susunan, model, konteks, langkah, terjawab.keys())
        pelaku = tuple(dict.fromkeys(orang for satu in kelompok for orang in satu.pejabat)) or pelaku
    judul = judul_langkah(langkah, nama_surat(profil, langkah.surat))
    if pelaku:
        sebutan = sebutan_orang(sesi, pelaku[0])
    else:
        sebutan = label_pelaku(langkah.pelaku[0], model) if langkah.pelaku else ""
    return LangkahMenunggu(p, langkah, judul, catatan.tenggat, pelaku, sebutan)


def _pelaku(
    sesi: Sesi, kode: Iterable[str], model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    hasil: dict[OrangPelaku, None] = {}
    for satu in kode:
        for orang in siapa(satu, sesi.susunan, model, konteks):
            hasil.setdefault(orang)
    return tuple(hasil)
