"""What the check looks at, read from the office's file: all of it, or the rows that a change touched."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.pemetaan import Entitas
from sistemkerja_desktop.storage.unit_baca import UnitBaca

_SEMENTARA = [SebagaiPemangku.PLT, SebagaiPemangku.PLH]
_JENIS: Mapping[str, type[Entitas]] = {
    kelas.__name__: kelas
    for kelas in (
        PemangkuJabatan, TargetKinerja, TimKerja, AnggotaTim, Penugasan, PesertaPenugasan, Kegiatan, CatatanKegiatan,
        Surat, LangkahKasus, PesertaLuar, OrangLuar, KantorLuar,
    )
}  # fmt: skip


def baca_potret(sesi: Sesi) -> Potret:
    """The office as it is now."""
    susunan, penilai = sesi.susunan_dan_penilai()
    with sesi.baca() as uk:
        return Potret(
            susunan=susunan,
            penilai=penilai,
            kantor=sesi.kantor,
            profil=sesi.profil,
            model=sesi.model,
            aturan_untuk=_Aturan(sesi).untuk,
            penjabat=_penjabat(uk, sesi.hari_ini()),
            target=uk.list(TargetKinerja),
            tim=uk.list(TimKerja),
            anggota=uk.list(AnggotaTim),
            penugasan=uk.list(Penugasan),
            peserta=uk.list(PesertaPenugasan),
            kegiatan=uk.list(Kegiatan),
            catatan=uk.list(CatatanKegiatan),
            surat=uk.list(Surat),
            langkah=uk.list(LangkahKasus),
            luar=uk.list(PesertaLuar),
            orang_luar=uk.list(OrangLuar),
            kantor_luar=uk.list(KantorLuar),
        )


class _Aturan:
    """The profile and the model that an assignment started with; the office's own where they are not there."""

    def __init__(self, sesi: Sesi) -> None:
        self._sesi = sesi
        self._profil, self._model = sesi.profil, sesi.model
        self._ada: dict[tuple[str, str, str], tuple[Profil, ModelKedudukan]] = {}

    def untuk(self, penugasan: Penugasan) -> tuple[Profil, ModelKedudukan]:
        """Rules ask it very often."""
        kunci = penugasan.profil_id, penugasan.profil_hash, penugasan.model_id
        if kunci not in self._ada:
            try:
                profil = self._sesi.definisi(penugasan)
                self._ada[kunci] = profil, profil.model_dengan_id(penugasan.model_id)
            except (GalatProfil, KeyError):
                self._ada[kunci] = self._profil, self._model
        return self._ada[kunci]


def _penjabat(uk: UnitBaca, hari: date) -> list[PemangkuJabatan]:
    """Everybody who was Plt. or Plh., and the definitif holders who have left a seat that was run so."""
    sementara = uk.list(PemangkuJabatan, sebagai=_SEMENTARA)
    kursi = {p.jabatan_id for p in sementara if p.selesai is not None and p.selesai < hari}
    tetap = uk.list(PemangkuJabatan, jabatan_id=kursi, sebagai=[SebagaiPemangku.DEFINITIF]) if kursi else ()
    return [*sementara, *(p for p in tetap if p.selesai is not None)]


def baca_ubahan(uk: UnitBaca, potret: Potret, disentuh: Mapping[str, frozenset[int]]) -> dict[str, dict[int, Any]]:
    """The touched rows of what the check looks at by class name and id, None for those that are gone."""
    hasil: dict[str, dict[int, Any]] = {}
    for nama in potret.jenis_tabel:
        ids = disentuh.get(nama)
        if ids:
            ada = {satu.id: satu for satu in uk.list(_JENIS[nama], id=ids)}
            hasil[nama] = {id_: ada.get(id_) for id_ in ids}
    pemangku = hasil.get("PemangkuJabatan", {})
    kursi = {p.jabatan_id for p in pemangku.values() if p is not None}
    pemangku |= {p.id: p for p in (uk.list(PemangkuJabatan, jabatan_id=kursi) if kursi else ())}
    for id_, p in pemangku.items():
        if p is not None and p.sebagai == SebagaiPemangku.DEFINITIF and p.selesai is None:
            pemangku[id_] = None
    return hasil
