"""Reads the board: its cards with their steps, and one card in full."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date

from sistemkerja_desktop.domain.alur import jumlah_selesai, keadaan_langkah, langkah_berlaku, periksa_pindah
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import LangkahAlur, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.services.papan.data import (
    HARI_SEGERA,
    BarisSejarah,
    GerbangKolom,
    KartuPapan,
    KeadaanTenggat,
    PapanData,
    PilihanPenugasan,
    RincianFase,
    RincianKegiatan,
    RincianLangkah,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

_KARTU_SEDIKIT = 200
_PESERTA = frozenset({"peserta", "individu", "penyampai_hasil"})


@dataclass(frozen=True, slots=True)
class _Bersama:
    """What all cards of an assignment with the same person have; `kunci` is their part of `KartuPapan.kunci`."""

    tim: str
    orang_id: tuple[int, ...]
    orang: str
    inisial: str
    kunci: str


@dataclass(slots=True)
class _Bahan:
    """What cards are made of, by id. What many cards share is made once: a board has thousands of them."""

    model: dict[tuple[str, str], ModelKedudukan]
    penugasan: dict[int, Penugasan]
    peserta: dict[int, list[PesertaPenugasan]]
    catatan: dict[int, list[CatatanKegiatan]]
    tim: dict[int, str]
    orang: Mapping[int, Pegawai]
    hari_ini: date
    konteks: dict[int, KonteksPenugasan] = field(default_factory=dict)
    langkah: dict[tuple[int, Fase], tuple[LangkahAlur, ...]] = field(default_factory=dict)
    bersama: dict[tuple[int, int | None], _Bersama] = field(default_factory=dict)

    def konteks_dari(self, penugasan: Penugasan) -> KonteksPenugasan:
        hasil = self.konteks.get(penugasan.id)
        if hasil is None:
            peserta = self.peserta.get(penugasan.id, ())
            hasil = self.konteks[penugasan.id] = KonteksPenugasan.dari(penugasan, peserta)
        return hasil

    def langkah_dari(self, penugasan: Penugasan, fase: Fase) -> tuple[LangkahAlur, ...]:
        """The steps of the phase that the assignment has."""
        kunci = (penugasan.id, fase)
        hasil = self.langkah.get(kunci)
        if hasil is None:
            model, konteks = self.model[_kunci_model(penugasan)], self.konteks_dari(penugasan)
            hasil = self.langkah[kunci] = langkah_berlaku(model, fase, konteks)
        return hasil

    def bersama_dari(self, penugasan: Penugasan, pegawai_id: int | None) -> _Bersama:
        """For the cards that name that person, None for those of all participants."""
        kunci = (penugasan.id, pegawai_id)
        hasil = self.bersama.get(kunci)
        if hasil is None:
            orang_id = (pegawai_id,) if pegawai_id is not None else _ketua_dulu(self.konteks_dari(penugasan))
            pertama = self.orang.get(orang_id[0]) if orang_id else None
            tim = self.tim.get(penugasan.tim_id, "") if penugasan.tim_id is not None else ""
            nama = " ".join(self.orang[o].nama for o in orang_id if o in self.orang)
            hasil = self.bersama[kunci] = _Bersama(
                tim,
                orang_id,
                pertama.nama if pertama else "",
                pertama.inisial if pertama else "",
                f"{penugasan.nama}\n{tim}\n{nama}".casefold(),
            )
        return hasil


def jumlah_kartu(sesi: Sesi) -> int:
    """How many cards there are, without reading them."""
    with sesi.baca() as uk:
        return uk.count(Kegiatan)


def muat_papan(sesi: Sesi) -> PapanData:
    """All cards of assignments that were not cancelled, in the order of their columns."""
    with sesi.baca() as uk:
        semua = uk.list(Kegiatan)
        bahan = _kumpulkan(sesi, uk, None)
    kartu = _susun(semua, bahan)
    tim = {k.tim_id: k.tim for k in kartu if k.tim_id is not None}
    orang = {id_ for k in kartu for id_ in k.orang_id}
    bernama = [(id_, bahan.orang[id_].nama) for id_ in orang if id_ in bahan.orang]
    return PapanData(
        tuple(sorted(kartu, key=kunci_urutan)),
        gerbang_kolom(sesi.model),
        tuple(sorted(tim.items(), key=lambda t: t[1].casefold())),
        tuple(sorted(bernama, key=lambda o: o[1].casefold())),
    )


def muat_kartu(sesi: Sesi, kegiatan_id: Collection[int]) -> tuple[KartuPapan, ...]:
    """These cards as they are now; those that were deleted are left out."""
    with sesi.baca() as uk:
        semua = uk.list(Kegiatan, id=set(kegiatan_id))
        bahan = _kumpulkan(sesi, uk, semua)
    return tuple(_susun(semua, bahan))


def kartu_tersentuh(sesi: Sesi, perubahan: Perubahan) -> frozenset[int] | None:
    """The cards that a change touched, or None when the whole board has to be read again."""
    if perubahan.menyentuh("Penugasan", "PesertaPenugasan", "TimKerja", "Pegawai", "Kantor"):
        return None
    catatan = perubahan.id_dari("CatatanKegiatan")
    hasil = set(perubahan.id_dari("Kegiatan"))
    if len(catatan) + len(hasil) > _KARTU_SEDIKIT:
        return None
    with sesi.baca() as uk:
        hasil.update(uk.get(CatatanKegiatan, c, termasuk_terhapus=True).kegiatan_id for c in catatan)
    return frozenset(hasil)


def rincian_kegiatan(sesi: Sesi, kegiatan_id: int) -> RincianKegiatan:
    """One card with the check-list of every phase and its history. Raises TidakDitemukan."""
    with sesi.baca() as uk:
        kegiatan = uk.get(Kegiatan, kegiatan_id)
        bahan = _kumpulkan(sesi, uk, [kegiatan])
    penugasan = bahan.penugasan[kegiatan.penugasan_id]
    konteks, model = bahan.konteks_dari(penugasan), bahan.model[_kunci_model(penugasan)]
    catatan = bahan.catatan.get(kegiatan.id, [])
    nama_langkah = {langkah.kode: langkah.ringkas or langkah.uraian for langkah in model.alur}
    fase = tuple(
        RincianFase(
            fase,
            tuple(
                _rincian_langkah(sesi, kegiatan, model, konteks, keadaan.langkah, keadaan.catatan)
                for keadaan in keadaan_langkah(kegiatan, catatan, model, konteks, fase)
            ),
        )
        for fase in Fase
        if fase != Fase.SELESAI
    )
    berikut = kegiatan.fase.berikut
    sejarah = tuple(_baris_sejarah(c, nama_langkah) for c in sorted(catatan, key=lambda c: -c.id))
    peserta = ((p, bahan.orang[p].nama_lengkap) for p in konteks.pegawai() if p in bahan.orang)
    return RincianKegiatan(
        kegiatan=kegiatan,
        kartu=_kartu(kegiatan, penugasan, bahan),
        penugasan=penugasan,
        peserta=tuple(peserta),
        fase=fase,
        sejarah=sejarah,
        berikut=berikut,
        gerbang=periksa_pindah(kegiatan, catatan, model, konteks, berikut) if berikut else None,
        perbaikan=model.perbaikan,
    )


def pilihan_penugasan(sesi: Sesi) -> tuple[PilihanPenugasan, ...]:
    """The running assignments, the newest first."""
    orang = sesi.susunan.pegawai
    with sesi.baca() as uk:
        berjalan = uk.list(Penugasan, keadaan=KeadaanPenugasan.BERJALAN.value)
        peserta = uk.list(PesertaPenugasan, penugasan_id={p.id for p in berjalan})
    return tuple(
        PilihanPenugasan(
            p.id,
            p.nama,
            p.selesai,
            tuple((i, orang[i].nama) for i in KonteksPenugasan.dari(p, peserta).pegawai() if i in orang),
        )
        for p in sorted(berjalan, key=lambda p: -p.nomor)
    )


def gerbang_kolom(model: ModelKedudukan) -> dict[Fase, GerbangKolom]:
    """What each column asks for, from the steps of the phase before it."""
    hasil: dict[Fase, GerbangKolom] = {}
    for langkah in model.alur:
        berikut = langkah.fase.berikut
        if langkah.gerbang and berikut is not None:
            hasil.setdefault(berikut, GerbangKolom(langkah.gerbang, langkah.aturan))
    return hasil


def kunci_urutan(kartu: KartuPapan) -> tuple[int, int, int]:
    """The order within a column: by hand, then by deadline; finished cards the latest first."""
    if kartu.fase == Fase.SELESAI:
        return (-(kartu.selesai_pada or kartu.tenggat).toordinal(), 0, kartu.id)
    return (kartu.urutan, kartu.tenggat.toordinal(), kartu.id)


def nama_pelaku(sesi: Sesi, model: ModelKedudukan, konteks: KonteksPenugasan, kode: str) -> str:
    """Who an actor is in this assignment: "Ketua tim: Ilham Kurniawan", the label alone where nobody is known.

    Participants are named without a label, since the assignment says who they are.
    """
    susunan = sesi.susunan
    nama = [
        susunan.pegawai[o.pegawai_id].nama if o.pegawai_id is not None and o.pegawai_id in susunan.pegawai else o.luar
        for o in siapa(kode, susunan, model, konteks)
    ]
    bernama = [n for n in nama if n]
    if not bernama:
        return label_pelaku(kode, model)
    teks = ", ".join(bernama[:2]) + (f" dan {len(bernama) - 2} orang lagi" if len(bernama) > 2 else "")
    return teks if kode in _PESERTA else f"{label_pelaku(kode, model)}: {teks}"


def keadaan_tenggat(kegiatan: Kegiatan, hari_ini: date) -> KeadaanTenggat:
    """The deadline's state today; a finished card is finished."""
    sisa = (kegiatan.tenggat - hari_ini).days
    if kegiatan.fase == Fase.SELESAI:
        return KeadaanTenggat.SELESAI
    if sisa < 0:
        return KeadaanTenggat.LEWAT
    if sisa == 0:
        return KeadaanTenggat.HARI_INI
    return KeadaanTenggat.SEGERA if sisa <= HARI_SEGERA else KeadaanTenggat.NANTI


def _kunci_model(penugasan: Penugasan) -> tuple[str, str]:
    return penugasan.profil_hash, penugasan.model_id


def _kumpulkan(sesi: Sesi, uk: UnitBaca, kegiatan: Sequence[Kegiatan] | None) -> _Bahan:
    """Reads what the cards need, one query a table: everything for None, else what belongs to these cards."""
    if kegiatan is None:
        penugasan, peserta, catatan = uk.list(Penugasan), uk.list(PesertaPenugasan), uk.list(CatatanKegiatan)
    else:
        milik = {k.penugasan_id for k in kegiatan}
        penugasan = uk.list(Penugasan, id=milik)
        peserta = uk.list(PesertaPenugasan, penugasan_id=milik)
        catatan = uk.list(CatatanKegiatan, kegiatan_id={k.id for k in kegiatan})
    menurut_penugasan: dict[int, list[PesertaPenugasan]] = {}
    for orang in peserta:
        menurut_penugasan.setdefault(orang.penugasan_id, []).append(orang)
    menurut_kegiatan: dict[int, list[CatatanKegiatan]] = {}
    for satu in catatan:
        menurut_kegiatan.setdefault(satu.kegiatan_id, []).append(satu)
    return _Bahan(
        model={_kunci_model(p): sesi.model_penugasan(p) for p in {_kunci_model(p): p for p in penugasan}.values()},
        penugasan={p.id: p for p in penugasan},
        peserta=menurut_penugasan,
        catatan=menurut_kegiatan,
        tim={t.id: t.nama for t in uk.list(TimKerja)},
        orang=sesi.susunan.pegawai,
        hari_ini=sesi.hari_ini(),
    )


def _susun(semua: Iterable[Kegiatan], bahan: _Bahan) -> list[KartuPapan]:
    hasil = []
    for kegiatan in semua:
        penugasan = bahan.penugasan.get(kegiatan.penugasan_id)
        if penugasan is not None and penugasan.keadaan != KeadaanPenugasan.DIBATALKAN:
            hasil.append(_kartu(kegiatan, penugasan, bahan))
    return hasil


def _kartu(kegiatan: Kegiatan, penugasan: Penugasan, bahan: _Bahan) -> KartuPapan:
    bersama = bahan.bersama_dari(penugasan, kegiatan.pegawai_id)
    catatan = bahan.catatan.get(kegiatan.id, ())
    langkah = bahan.langkah_dari(penugasan, Fase.EVALUASI if kegiatan.fase == Fase.SELESAI else kegiatan.fase)
    kembali = [c.keterangan for c in catatan if c.jenis == JenisCatatan.KEMBALI] if kegiatan.putaran > 1 else []
    return KartuPapan(
        id=kegiatan.id,
        penugasan_id=penugasan.id,
        nama=kegiatan.nama,
        target=kegiatan.target,
        fase=kegiatan.fase,
        tenggat=kegiatan.tenggat,
        keadaan_tenggat=keadaan_tenggat(kegiatan, bahan.hari_ini),
        sisa_hari=(kegiatan.tenggat - bahan.hari_ini).days,
        langkah_selesai=jumlah_selesai(kegiatan, catatan, langkah) if catatan else 0,
        langkah_jumlah=len(langkah),
        penugasan=penugasan.nama,
        tim_id=penugasan.tim_id,
        tim=bersama.tim,
        orang_id=bersama.orang_id,
        orang=bersama.orang,
        inisial=bersama.inisial,
        kali_kembali=kegiatan.putaran - 1,
        perbaikan=kembali[-1] if kembali else "",
        selesai_pada=kegiatan.selesai_pada,
        urutan=kegiatan.urutan,
        kunci=f"{kegiatan.nama}\n{kegiatan.target}\n".casefold() + bersama.kunci,
    )


def _ketua_dulu(konteks: KonteksPenugasan) -> tuple[int, ...]:
    ketua = konteks.pegawai("ketua")
    return ketua + tuple(p for p in konteks.pegawai() if p not in ketua)


def _rincian_langkah(
    sesi: Sesi,
    kegiatan: Kegiatan,
    model: ModelKedudukan,
    konteks: KonteksPenugasan,
    langkah: LangkahAlur,
    dicatat: CatatanKegiatan | None,
) -> RincianLangkah:
    return RincianLangkah(
        langkah,
        tuple(nama_pelaku(sesi, model, konteks, kode) for kode in langkah.pelaku),
        dicatat,
        boleh_dicatat=not (dicatat and dicatat.jenis == JenisCatatan.LANGKAH) and sudah_masuk(kegiatan, langkah),
        boleh_dihapus=dicatat is not None and langkah.fase == kegiatan.fase,
    )


def sudah_masuk(kegiatan: Kegiatan, langkah: LangkahAlur) -> bool:
    """Whether the card has reached the phase of the step."""
    urutan = list(Fase)
    return urutan.index(langkah.fase) <= urutan.index(kegiatan.fase)


def _baris_sejarah(catatan: CatatanKegiatan, nama_langkah: Mapping[str, str]) -> BarisSejarah:
    nama = nama_langkah.get(catatan.langkah, catatan.langkah)
    fase = catatan.fase.label if catatan.fase else ""
    judul = {
        JenisCatatan.LANGKAH: nama,
        JenisCatatan.PINDAH: f"Masuk {fase}",
        JenisCatatan.LEWATI: f"Dilewati: {nama}" if nama else f"Langkah {fase} dilewati",
        JenisCatatan.KEMBALI: "Dikembalikan untuk perbaikan",
    }[catatan.jenis]
    return BarisSejarah(catatan.waktu, catatan.tanggal, judul, catatan.pejabat, catatan.keterangan)
