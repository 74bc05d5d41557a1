"""Pejabat Penilai Kinerja: who assesses whom, derived from the model's rules (Dharmasraya Ps. 1 angka 11, Ps. 6, 7)."""

from dataclasses import dataclass, replace

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import Dudukan, SusunanKantor
from sistemkerja_desktop.domain.pejabat import OrangPelaku, cari_pejabat, label_pejabat
from sistemkerja_desktop.domain.regulasi import Aturan, AturanPenilai, ModelKedudukan


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
    penilaian = _Penilaian(susunan, model)
    return {pegawai_id: penilaian.untuk(pegawai_id) for pegawai_id in susunan.pegawai}


class _Penilaian:
    """One pass over an office. Actors of a rule depend on the unit at most, so each is looked up once a unit."""

    def __init__(self, susunan: SusunanKantor, model: ModelKedudukan) -> None:
        self._susunan = susunan
        self._model = model
        self._orang: dict[tuple[str, int], OrangPelaku | None] = {}
        self._hasil: dict[tuple[str, int], HasilPenilai] = {}

    def untuk(self, pegawai_id: int) -> HasilPenilai:
        dudukan = self._susunan.dudukan_utama(pegawai_id)
        if dudukan is None:
            return HasilPenilai(
                alasan_kosong="Belum memangku jabatan, sehingga atasan langsungnya belum diketahui.",
                tindakan="Tempatkan pada sebuah jabatan di Bagan.",
            )
        aturan = self._aturan(dudukan)
        if aturan is None:
            return HasilPenilai(
                alasan_kosong=f"{self._model.nama} tidak mengatur penilai bagi {dudukan.jabatan.jenis.label}.",
                tindakan="Periksa jenis jabatannya.",
            )
        orang = self._cari(aturan.penilai, dudukan.unit_id)
        if orang is not None and orang.pegawai_id == pegawai_id:
            return self._bukan_diri_sendiri(dudukan, aturan)
        return self._isi(aturan, orang, dudukan.unit_id)

    def _aturan(self, dudukan: Dudukan) -> AturanPenilai | None:
        jenis_unit = self._susunan.unit[dudukan.unit_id].jenis
        for aturan in self._model.penilai:
            if aturan.jenis_jabatan and dudukan.jabatan.jenis not in aturan.jenis_jabatan:
                continue
            if aturan.jenis_unit and jenis_unit not in aturan.jenis_unit:
                continue
            if aturan.memimpin is None or aturan.memimpin == dudukan.jabatan.memimpin:
                return aturan
        return None

    def _cari(self, pelaku: str, unit_id: int) -> OrangPelaku | None:
        kunci = pelaku, unit_id
        if kunci not in self._orang:
            self._orang[kunci] = cari_pejabat(pelaku, self._susunan, self._model, unit_id)
        return self._orang[kunci]

    def _bukan_diri_sendiri(self, dudukan: Dudukan, semula: AturanPenilai) -> HasilPenilai:
        """Nobody assesses themself: who runs the superior's seat as Plt./Plh. has that seat's superior as their own."""
        ganti = self._model.penilai_diri
        orang = self._cari(ganti.penilai, dudukan.unit_id) if ganti else None
        if ganti is None or (orang is not None and orang.pegawai_id == dudukan.pegawai_id):
            return HasilPenilai(
                aturan=semula.aturan,
                alasan_kosong="Menurut aturan ini ia menilai dirinya sendiri.",
                tindakan="Tunjuk Plt. atau Plh. lain.",
            )
        hasil = self._isi(ganti, orang, dudukan.unit_id)
        return replace(
            hasil,
            aturan=semula.aturan,
            catatan="Menjalankan jabatan penilainya sendiri, maka dinilai atasan jabatan itu.",
            aturan_catatan=ganti.aturan,
        )

    def _isi(self, aturan: AturanPenilai, orang: OrangPelaku | None, unit_id: int) -> HasilPenilai:
        kunci = aturan.aturan.kode, unit_id
        if kunci not in self._hasil:
            self._hasil[kunci] = self._susun(aturan, orang)
        return self._hasil[kunci]

    def _susun(self, aturan: AturanPenilai, orang: OrangPelaku | None) -> HasilPenilai:
        label = label_pejabat(aturan.penilai, self._model)
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
