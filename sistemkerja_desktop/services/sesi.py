"""An open office: its file, its regulation, what can be undone, and who wants to hear of changes."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai, semua_penilai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.urungan import TumpukanUrungan
from sistemkerja_desktop.storage.basis_data import BasisData
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

Pendengar = Callable[[Perubahan], None]


class _Simpanan:
    """What is derived from the tables of people and units, valid until one of them changes."""

    def __init__(self, susunan: SusunanKantor) -> None:
        self.susunan = susunan
        self.penilai: dict[int, HasilPenilai] | None = None


class Sesi:
    """The office that is open. Its methods may be called from any thread; listeners are called in the writing one."""

    def __init__(self, basis: BasisData, *, jam: Callable[[], datetime] = datetime.now) -> None:
        self._basis = basis
        self._jam = jam
        self._pendengar: list[Pendengar] = []
        self._simpanan: _Simpanan | None = None
        self._kantor: Kantor | None = None
        self._profil: Profil | None = None
        self.tumpukan = TumpukanUrungan()
        self.disimpan_pada = datetime.fromtimestamp(basis.path.stat().st_mtime)

    @property
    def path(self) -> Path:
        return self._basis.path

    @property
    def basis(self) -> BasisData:
        return self._basis

    @property
    def baca_saja(self) -> bool:
        return self._basis.baca_saja

    @property
    def kantor(self) -> Kantor:
        """The office of this file."""
        if self._kantor is None:
            with self._basis.baca() as uk:
                self._kantor = uk.get(Kantor, 1)
        return self._kantor

    @property
    def profil(self) -> Profil:
        """The regulation that the office works under."""
        if self._profil is None or self._profil.id != self.kantor.profil_id:
            self._profil = muat_profil(self.kantor.profil_id)
        return self._profil

    @property
    def model(self) -> ModelKedudukan:
        return self.profil.model_dengan_id(self.kantor.model_id)

    @property
    def susunan(self) -> SusunanKantor:
        """Units, seats and people as they are today."""
        return self._turunan().susunan

    @property
    def penilai(self) -> dict[int, HasilPenilai]:
        """The Pejabat Penilai Kinerja of every person today, by the id of the person."""
        simpanan = self._turunan()
        # Only when somebody asks: the first page shows nothing of it.
        if simpanan.penilai is None:
            simpanan.penilai = semua_penilai(simpanan.susunan, self.model)
        return simpanan.penilai

    def sekarang(self) -> datetime:
        """Local time, to the second."""
        return self._jam().replace(microsecond=0)

    def hari_ini(self) -> date:
        return self._jam().date()

    @contextmanager
    def baca(self) -> Iterator[UnitBaca]:
        """A read transaction."""
        with self._basis.baca() as uk:
            yield uk

    @contextmanager
    def tulis(self, nama: str, *, dapat_diurungkan: bool = True) -> "Iterator[UnitKerja]":
        """One change under the name that people see in the menu and in Riwayat.

        When the block ends it is committed, can be undone, and the listeners hear of it; when it raises, nothing
        was written.
        """
        with self._basis.tulis(
            nama, pelaku=self._pelaku(), waktu=self.sekarang(), dapat_diurungkan=dapat_diurungkan
        ) as uk:
            yield uk
        if uk.perubahan.entitas:
            self.tumpukan.catat(uk.perubahan)
            self._umumkan(uk.perubahan)

    @contextmanager
    def catat_pengaturan(self) -> "Iterator[UnitKerja]":
        """Keeps settings of the program (drafts, remembered mappings), which are no facts about the office."""
        with self._basis.tulis("Pengaturan", pelaku=self._pelaku(), waktu=self.sekarang()) as uk:
            yield uk

    def urungkan(self, periksa: Callable[[], None] | None = None) -> Perubahan:
        """Takes the last change back. Raises GalatPengguna when there is none or it cannot be taken back.

        `periksa` is called before it is committed; when it raises, nothing was written.
        """
        return self._balikkan(periksa, ulang=False)

    def ulangi(self, periksa: Callable[[], None] | None = None) -> Perubahan:
        """Does again what was last taken back; `periksa` as in `urungkan`. Raises GalatPengguna for nothing to do."""
        return self._balikkan(periksa, ulang=True)

    def dengarkan(self, pendengar: Pendengar) -> None:
        """Calls `pendengar` after every committed change."""
        self._pendengar.append(pendengar)

    def tutup(self) -> None:
        self._basis.tutup()

    def _balikkan(self, periksa: Callable[[], None] | None, *, ulang: bool) -> Perubahan:
        butir = self.tumpukan.berikut(ulang=ulang)
        nama = f"{'Ulangi' if ulang else 'Urungkan'}: {butir.nama}"
        with self._basis.tulis(nama, pelaku=self._pelaku(), waktu=self.sekarang()) as uk:
            uk.balikkan(butir.riwayat_id, ulang=ulang)
            if periksa is not None:
                periksa()
        self.tumpukan.pindahkan(butir, ulang=ulang)
        self._umumkan(uk.perubahan)
        return uk.perubahan

    def _umumkan(self, perubahan: Perubahan) -> None:
        self.disimpan_pada = self.sekarang()
        if perubahan.menyentuh("Kantor"):
            self._kantor = None
        if perubahan.menyentuh("Kantor", "Pegawai", "UnitOrganisasi", "Jabatan", "PemangkuJabatan"):
            self._simpanan = None
        for pendengar in list(self._pendengar):
            pendengar(perubahan)

    def _turunan(self) -> _Simpanan:
        simpanan = self._simpanan
        if simpanan is None or simpanan.susunan.pada != self.hari_ini():
            with self._basis.baca() as uk:
                susunan = susun_kantor(
                    uk.list(UnitOrganisasi),
                    uk.list(Jabatan),
                    uk.list(PemangkuJabatan),
                    uk.list(Pegawai),
                    self.hari_ini(),
                    self.kantor,
                )
            simpanan = _Simpanan(susunan)
            self._simpanan = simpanan
        return simpanan

    def _pelaku(self) -> str:
        """Who stands in Riwayat: the name in Pengaturan, else the account at this computer."""
        kantor = self._kantor
        if kantor is None:
            with self._basis.baca() as uk:
                kantor = uk.find(Kantor, id=1)
        if kantor is not None and kantor.penyusun:
            return kantor.penyusun
        try:
            return getpass.getuser()
        except (OSError, KeyError):
            return "pengguna komputer ini"
