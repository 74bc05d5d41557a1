"""Pejabat Penilai Kinerja: who assesses whom, derived from the model's rules (Dharmasraya Ps. 1 angka 11, Ps. 6, 7)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.jabatan import Jabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import Dudukan, SusunanKantor
from sistemkerja_desktop.domain.pejabat import (
    KEPALA_UNIT,
    OrangPelaku,
    cari_pejabat,
    kepala_terdekat,
    label_pejabat,
)
from sistemkerja_desktop.domain.regulasi import Aturan, AturanPenilai, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.susunan_ubah import PerubahanSusunan
from sistemkerja_desktop.domain.unit import UnitOrganisasi

_MENURUT_LETAK = (KEPALA_UNIT, "atasan_langsung", "pimpinan_level_2", "pimpinan_level_3")


@dataclass(frozen=True, slots=True)
class HasilPenilai:
    """A person's Pejabat Penilai Kinerja: exactly one of `pegawai_id`, `luar` and `alasan_kosong` is filled.

    `luar` is a superior outside the office, as text. `jabatan_id` is the seat that assesses, also while it is
    vacant. `catatan` says that a Plt. or Plh. holds it, or why the usual assessor does not assess, by
    `aturan_catatan`. `tindakan` says what fills the gap.
    """

    pegawai_id: int | None = None
    luar: str | None = None
    sebagai: SebagaiPemangku | None = None
    jabatan_id: int | None = None
    aturan: Aturan | None = None
    catatan: str = ""
    aturan_catatan: Aturan | None = None
    alasan_kosong: str = ""
    tindakan: str = ""

    @property
    def ada(self) -> bool:
        return not self.alasan_kosong


def penilai_kinerja(susunan: SusunanKantor, model: ModelKedudukan, pegawai_id: int) -> HasilPenilai:
    """Who assesses the person on the snapshot's day. Raises KeyError for an unknown person."""
    if pegawai_id not in susunan.pegawai:
        raise KeyError(pegawai_id)
    return _Penilaian(susunan, model).untuk(pegawai_id)


def semua_penilai(susunan: SusunanKantor, model: ModelKedudukan) -> dict[int, HasilPenilai]:
    """The assessor of every person of the snapshot."""
    return dict(_Penilaian(susunan, model).untuk_semua(susunan.pegawai))


def penilai_beberapa(
    susunan: SusunanKantor, model: ModelKedudukan, pegawai_ids: Iterable[int]
) -> dict[int, HasilPenilai]:
    """The assessors of these people, in their order; who is not of the snapshot is left out."""
    ada = susunan.pegawai
    return dict(_Penilaian(susunan, model).untuk_semua(id_ for id_ in pegawai_ids if id_ in ada))


def penilai_setelah(
    penilai: Mapping[int, HasilPenilai],
    lama: SusunanKantor,
    baru: SusunanKantor,
    model: ModelKedudukan,
    ubahan: PerubahanSusunan,
) -> dict[int, HasilPenilai]:
    """`semua_penilai` of the snapshot after a change, when `penilai` is that of the one before under the same model.

    Only those are looked at anew whose way up may have changed.
    """
    kena, tetap = _yang_terpengaruh(penilai, lama, baru, ubahan)
    ada, penilaian = baru.pegawai, _Penilaian(baru, model)
    # Who shared what was said of their assessor shares what is said now, since nothing but the official has changed:
    # one of them is asked for all. The loops have no calls, as there are tens of thousands of people.
    wakil = {id(s): id_ for id_, s in penilai.items() if s.jabatan_id in tetap and id_ not in kena and id_ in ada}
    bersama = {kunci: satu for kunci, id_ in wakil.items() if (satu := penilaian.untuk(id_)) != penilai[id_]}
    hasil = {id_: bersama.get(id(s), s) for id_, s in penilai.items()} if bersama else dict(penilai)
    for pegawai_id in ubahan.pegawai:
        if pegawai_id not in ada:
            hasil.pop(pegawai_id, None)
    for pegawai_id in kena:
        if pegawai_id in ada:
            hasil[pegawai_id] = penilaian.untuk(pegawai_id)
    return hasil


def _yang_terpengaruh(
    penilai: Mapping[int, HasilPenilai], lama: SusunanKantor, baru: SusunanKantor, ubahan: PerubahanSusunan
) -> tuple[set[int], set[int]]:
    """Those who have to be asked anew: an assessor follows from the person's own seat, the heads' seats on the way up,
    and who holds those. The second are seats that stay what they were, but for their name or who holds them.
    """
    kena = {id_ for id_ in ubahan.pegawai if id_ not in penilai}
    unit = {id_ for id_ in ubahan.unit if _letak(lama.unit.get(id_)) != _letak(baru.unit.get(id_))}
    kursi = set(ubahan.jabatan)
    kursi.update(p.jabatan_id for p in ubahan.pemangku.values() if p is not None)
    # Where a holding was before stands only in the older snapshot.
    kursi.update(lama.kursi_pemangku(ubahan.pemangku))
    kursi.update(d.jabatan.id for id_ in ubahan.pegawai if id_ not in baru.pegawai for d in lama.dudukan(id_))
    for id_ in kursi:
        for jabatan in (lama.jabatan.get(id_), baru.jabatan.get(id_)):
            if jabatan is not None and _kepala(lama, jabatan.unit_id) != _kepala(baru, jabatan.unit_id):
                unit.add(jabatan.unit_id)
        for susunan in (lama, baru):
            kena.update(d.pegawai_id for d in susunan.pemangku_jabatan(id_))
    for susunan in (lama, baru):
        for id_ in unit:
            kena.update(susunan.pegawai_unit(id_, bawahan=True))
    tetap = {id_ for id_ in kursi if _sama_letak(lama.jabatan.get(id_), baru.jabatan.get(id_))}
    kursi -= tetap
    luar = ubahan.kantor is not None
    if kursi or luar:
        kena.update(
            id_ for id_, satu in penilai.items() if satu.jabatan_id in kursi or (luar and satu.jabatan_id is None)
        )
    return kena, tetap


def _sama_letak(lama: Jabatan | None, baru: Jabatan | None) -> bool:
    """Whether a seat that assesses still stands where it stood and leads as it did."""
    if lama is None or baru is None:
        return False
    return (lama.unit_id, lama.memimpin, lama.jenis, lama.jenjang) == (
        baru.unit_id,
        baru.memimpin,
        baru.jenis,
        baru.jenjang,
    )


def _letak(unit: UnitOrganisasi | None) -> tuple[str, int | None] | None:
    return (unit.jenis, unit.induk_id) if unit is not None else None


def _kepala(susunan: SusunanKantor, unit_id: int) -> int | None:
    kursi = susunan.kursi_kepala(unit_id)
    return kursi.id if kursi is not None else None


_TANPA_JABATAN = HasilPenilai(
    alasan_kosong="Belum memangku jabatan, sehingga atasan langsungnya belum diketahui.",
    tindakan="Tempatkan pada sebuah jabatan di Bagan.",
)


class _Penilaian:
    """One pass over an office: people in one unit whose seats are alike for the rules have one assessor."""

    def __init__(self, susunan: SusunanKantor, model: ModelKedudukan) -> None:
        self._susunan = susunan
        self._model = model
        # By ids of the two enum members: their own hash is slow, and this is asked for every person.
        self._menurut_kursi: dict[
            tuple[int, int, int, bool], tuple[AturanPenilai | None, int | None, HasilPenilai]
        ] = {}
        self._hasil: dict[tuple[int, OrangPelaku | None], HasilPenilai] = {}

    def untuk(self, pegawai_id: int) -> HasilPenilai:
        return next(self.untuk_semua((pegawai_id,)))[1]

    def untuk_semua(self, ids: Iterable[int]) -> Iterator[tuple[int, HasilPenilai]]:
        """In one loop without calls where it can be: there are tens of thousands of people."""
        dudukan_utama, semua = self._susunan.dudukan_utama, self._menurut_kursi
        for pegawai_id in ids:
            dudukan = dudukan_utama(pegawai_id)
            if dudukan is None:
                yield pegawai_id, _TANPA_JABATAN
                continue
            jabatan = dudukan.jabatan
            kunci = jabatan.unit_id, id(jabatan.jenis), id(jabatan.jenjang), jabatan.memimpin
            kursi = semua.get(kunci)
            if kursi is None:
                kursi = semua[kunci] = self._untuk_kursi(jabatan)
            aturan, penilai_id, hasil = kursi
            if penilai_id == pegawai_id and aturan is not None:
                hasil = self._bukan_diri_sendiri(dudukan, aturan)
            yield pegawai_id, hasil

    def _untuk_kursi(self, jabatan: Jabatan) -> tuple[AturanPenilai | None, int | None, HasilPenilai]:
        """The rule for the seat, who assesses by it (an id, None for nobody of the office), and what is said of it."""
        jenis_unit = [unit.jenis for unit in self._susunan.jalur(jabatan.unit_id)]
        aturan = next((a for a in self._model.penilai if _cocok(a, jabatan, jenis_unit)), None)
        if aturan is None:
            kosong = HasilPenilai(
                alasan_kosong=f"{self._model.nama} tidak mengatur penilai bagi {jabatan.jenis.label}.",
                tindakan="Periksa jenis jabatannya.",
            )
            return None, None, kosong
        orang = self._pejabat(aturan, jabatan.unit_id, memimpin=jabatan.memimpin)
        # Those whom one official assesses by one rule share what is said of it.
        bersama = id(aturan), orang
        if bersama not in self._hasil:
            self._hasil[bersama] = self._susun(aturan, orang)
        return aturan, orang.pegawai_id if orang else None, self._hasil[bersama]

    def _pejabat(self, aturan: AturanPenilai, unit_id: int, *, memimpin: bool) -> OrangPelaku | None:
        if aturan.penilai == KEPALA_UNIT:
            return kepala_terdekat(self._susunan, unit_id, aturan.unit_penilai)
        if aturan.penilai == "atasan_langsung" and memimpin:
            atas = kepala_terdekat(self._susunan, unit_id, di_atas=True)
            return atas or cari_pejabat("atasan_luar", self._susunan, self._model, unit_id)
        return cari_pejabat(aturan.penilai, self._susunan, self._model, unit_id)

    def _bukan_diri_sendiri(self, dudukan: Dudukan, semula: AturanPenilai) -> HasilPenilai:
        """Nobody assesses themself: who runs the superior's seat as Plt./Plh. has that seat's superior as their own."""
        ganti = self._model.penilai_diri
        orang = self._pejabat(ganti, dudukan.unit_id, memimpin=dudukan.jabatan.memimpin) if ganti else None
        if orang is not None and orang.pegawai_id == dudukan.pegawai_id and orang.jabatan_id is not None:
            # The seat above is run by the same person: the way up goes on from there.
            orang = self._di_atas(orang.jabatan_id)
        if ganti is None or (orang is not None and orang.pegawai_id == dudukan.pegawai_id):
            return HasilPenilai(
                aturan=semula.aturan,
                alasan_kosong="Menurut aturan ini ia menilai dirinya sendiri.",
                tindakan="Tunjuk Plt. atau Plh. lain.",
            )
        hasil = self._susun(ganti, orang)
        return replace(
            hasil,
            aturan=semula.aturan,
            catatan="Menjalankan jabatan penilainya sendiri, maka dinilai atasan jabatan itu.",
            aturan_catatan=ganti.aturan,
        )

    def _di_atas(self, jabatan_id: int) -> OrangPelaku | None:
        unit_id = self._susunan.jabatan[jabatan_id].unit_id
        atas = kepala_terdekat(self._susunan, unit_id, di_atas=True)
        return atas or cari_pejabat("atasan_luar", self._susunan, self._model, unit_id)

    def _susun(self, aturan: AturanPenilai, orang: OrangPelaku | None) -> HasilPenilai:
        label = self._label(aturan, orang)
        if orang is None:
            return HasilPenilai(
                aturan=aturan.aturan,
                alasan_kosong=f"Jabatan {label} belum ada di bagan.",
                tindakan=f"Buat jabatan {label} di Bagan.",
            )
        if orang.luar:
            return HasilPenilai(luar=orang.luar, aturan=aturan.aturan)
        if orang.pegawai_id is None and orang.jabatan_id is None:
            return HasilPenilai(
                aturan=aturan.aturan,
                alasan_kosong=f"{label} belum dicatat.",
                tindakan="Isi nama dan jabatannya di Pengaturan kantor.",
            )
        if orang.pegawai_id is None:
            return HasilPenilai(
                jabatan_id=orang.jabatan_id,
                aturan=aturan.aturan,
                alasan_kosong=f"Jabatan {label} kosong dan tidak ada Plt. atau Plh.",
                tindakan="Catat pejabat baru, Plt., atau Plh. pada jabatan itu.",
            )
        penjabat = orang.sebagai is not None and orang.sebagai != SebagaiPemangku.DEFINITIF
        return HasilPenilai(
            pegawai_id=orang.pegawai_id,
            sebagai=orang.sebagai,
            jabatan_id=orang.jabatan_id,
            aturan=aturan.aturan,
            catatan=f"Jabatan {label} dijalankan {orang.sebagai}" if penjabat else "",
            aturan_catatan=self._model.penjabat if penjabat else None,
        )

    def _label(self, aturan: AturanPenilai, orang: OrangPelaku | None) -> str:
        """What the assessor's seat is called: by its own name where there is one."""
        kursi = self._susunan.jabatan.get(orang.jabatan_id or 0) if orang else None
        if kursi is not None and aturan.penilai in _MENURUT_LETAK:
            return kursi.nama
        if aturan.penilai == KEPALA_UNIT:
            label = dict(self._model.jenis_unit)
            return "Kepala " + " atau ".join(label.get(jenis, jenis) for jenis in aturan.unit_penilai)
        return label_pejabat(aturan.penilai, self._model)


def _cocok(aturan: AturanPenilai, jabatan: Jabatan, jenis_unit: Sequence[str]) -> bool:
    """Whether the rule is one for that seat; `jenis_unit` are the kinds from its own unit up to the office."""
    return (
        (not aturan.jenis_jabatan or jabatan.jenis in aturan.jenis_jabatan)
        and (not aturan.jenjang or jabatan.jenjang in aturan.jenjang)
        and (not aturan.jenis_unit or jenis_unit[0] in aturan.jenis_unit)
        and (not aturan.di_bawah or any(jenis in aturan.di_bawah for jenis in jenis_unit))
        and (aturan.memimpin is None or aturan.memimpin == jabatan.memimpin)
    )
