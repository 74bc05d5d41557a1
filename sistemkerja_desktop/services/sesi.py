"""An open office: its file, its regulation, what can be undone, and who wants to hear of changes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai, penilai_setelah, semua_penilai
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.susunan_ubah import dengan_perubahan
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.definisi import definisi_tersimpan, profil_tersimpan
from sistemkerja_desktop.services.pengguna import kembalikan_nama, nama_akun, nama_sendiri
from sistemkerja_desktop.services.ubahan_susunan import baca_ubahan
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
        self.model: ModelKedudukan | None = None
        self.hari_lain: SusunanKantor | None = None


class Sesi:
    """The office that is open. Its methods may be called from any thread; listeners are called in the writing one."""

    def __init__(self, basis: BasisData, *, jam: Callable[[], datetime] = datetime.now) -> None:
        self._basis = basis
        self._jam = jam
        self._pendengar: list[Pendengar] = []
        self._simpanan: _Simpanan | None = None
        self._tertunda: list[Perubahan] = []
        self._satu_penyusun = RLock()
        self._kantor: Kantor | None = None
        self._profil: Profil | None = None
        self._peraturan: Profil | None = None
        self._profil_dari: tuple[str, tuple[str, ...]] | None = None
        self._definisi: dict[str, Profil] = {}
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
        """The office of this file; `penyusun` is this account's own name, "" where it gave none."""
        if self._kantor is None:
            with self._basis.baca() as uk:
                kantor = uk.get(Kantor, 1)
                self._kantor = replace(kantor, penyusun=nama_sendiri(uk, kantor))
        return self._kantor

    @property
    def profil(self) -> Profil:
        """The regulation that the office works under."""
        kantor = self.kantor
        if self._profil is None or self._profil_dari != (kantor.profil_id, kantor.pilihan):
            self._profil = terapkan_pilihan(self.peraturan, kantor.pilihan)
            self._profil_dari = kantor.profil_id, kantor.pilihan
        return self._profil

    @property
    def peraturan(self) -> Profil:
        """The same without the office's answers, as it was when the office was opened or took it."""
        id_ = self.kantor.profil_id
        if self._peraturan is None or self._peraturan.id != id_:
            self._peraturan = self.muat_peraturan(id_)
        return self._peraturan

    def definisi(self, penugasan: Penugasan) -> Profil:
        """The regulation that the assignment began with and keeps."""
        tanda = penugasan.profil_hash
        if tanda == self.profil.hash:
            return self.profil
        if tanda not in self._definisi:
            with self._basis.baca() as uk:
                tersimpan = definisi_tersimpan(uk, tanda)
            # Assignments of files from before definitions were kept go on by the profile of today.
            self._definisi[tanda] = tersimpan or self.muat_peraturan(penugasan.profil_id)
        return self._definisi[tanda]

    def model_penugasan(self, penugasan: Penugasan) -> ModelKedudukan:
        """The model that the assignment began with and keeps."""
        return self.definisi(penugasan).model_dengan_id(penugasan.model_id)

    def muat_peraturan(self, profil_id: str) -> Profil:
        """The profile as it is on this computer, else as the office's file keeps it; no answers applied.

        Raises GalatProfil where it is neither here nor there.
        """
        try:
            return muat_profil(profil_id)
        except GalatProfil:
            with self._basis.baca() as uk:
                tersimpan = profil_tersimpan(uk, profil_id)
            if tersimpan is None:
                raise
            return tersimpan

    @property
    def model(self) -> ModelKedudukan:
        return self.profil.model_dengan_id(self.kantor.model_id)

    @property
    def susunan(self) -> SusunanKantor:
        """Units, seats and people as they are today."""
        return self._turunan().susunan

    def susunan_pada(self, hari: date) -> SusunanKantor:
        """The same with those who hold the seats on that day."""
        simpanan = self._turunan()
        if hari == simpanan.susunan.pada:
            return simpanan.susunan
        lain = simpanan.hari_lain
        if lain is None or lain.pada != hari:
            lain = simpanan.hari_lain = self._susun(hari)
        return lain

    @property
    def penilai(self) -> dict[int, HasilPenilai]:
        """The Pejabat Penilai Kinerja of every person today, by the id of the person."""
        simpanan = self._turunan()
        # Only when somebody asks: the first page shows nothing of it.
        if simpanan.penilai is None:
            simpanan.model = self.model
            simpanan.penilai = semua_penilai(simpanan.susunan, simpanan.model)
        return simpanan.penilai

    def susunan_dan_penilai(self) -> tuple[SusunanKantor, dict[int, HasilPenilai]]:
        """Both of the same moment."""
        with self._satu_penyusun:
            return self.susunan, self.penilai

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
        self._kantor = None
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

    def lepaskan(self, pendengar: Pendengar) -> None:
        """Calls `pendengar` no longer."""
        if pendengar in self._pendengar:
            self._pendengar.remove(pendengar)

    def tutup(self) -> None:
        self._basis.tutup()

    def _balikkan(self, periksa: Callable[[], None] | None, *, ulang: bool) -> Perubahan:
        butir = self.tumpukan.berikut(ulang=ulang)
        nama = f"{'Ulangi' if ulang else 'Urungkan'}: {butir.nama}"
        with self._basis.tulis(nama, pelaku=self._pelaku(), waktu=self.sekarang()) as uk:
            lama = uk.find(Kantor, id=1)
            uk.balikkan(butir.riwayat_id, ulang=ulang)
            kembalikan_nama(uk, lama, uk.find(Kantor, id=1))
            if periksa is not None:
                periksa()
        self._kantor = None
        self.tumpukan.pindahkan(butir, ulang=ulang)
        self._umumkan(uk.perubahan)
        return uk.perubahan

    def _umumkan(self, perubahan: Perubahan) -> None:
        self.disimpan_pada = self.sekarang()
        if perubahan.menyentuh("Kantor", "Pegawai", "UnitOrganisasi", "Jabatan", "PemangkuJabatan"):
            with self._satu_penyusun:
                self._tertunda.append(perubahan)
        for pendengar in list(self._pendengar):
            pendengar(perubahan)

    def _turunan(self) -> _Simpanan:
        with self._satu_penyusun:
            tertunda, self._tertunda = self._tertunda, []
            simpanan = self._simpanan
            if simpanan is None or simpanan.susunan.pada != self.hari_ini():
                simpanan = _Simpanan(self._susun(self.hari_ini()))
            elif tertunda:
                simpanan = self._lanjutkan(simpanan, tertunda)
            self._simpanan = simpanan
            return simpanan

    def _lanjutkan(self, lama: _Simpanan, tertunda: Sequence[Perubahan]) -> _Simpanan:
        """What is derived after small changes, from what was derived before; after a large one all of it anew."""
        with self._basis.baca() as uk:
            ubahan = baca_ubahan(uk, tertunda, lama.susunan, self.kantor)
        if ubahan is None:
            return _Simpanan(self._susun(self.hari_ini()))
        baru = _Simpanan(dengan_perubahan(lama.susunan, ubahan))
        if lama.penilai is not None and lama.model == self.model:
            baru.model = lama.model
            baru.penilai = penilai_setelah(lama.penilai, lama.susunan, baru.susunan, self.model, ubahan)
        return baru

    def _susun(self, hari: date) -> SusunanKantor:
        with self._basis.baca() as uk:
            return susun_kantor(
                uk.list(UnitOrganisasi),
                uk.list(Jabatan),
                uk.list(PemangkuJabatan),
                uk.list(Pegawai),
                hari,
                self.kantor,
            )

    def _pelaku(self) -> str:
        """Who stands in Riwayat: the name that this account gave itself in Pengaturan, else the account."""
        if self._kantor is not None:
            return self._kantor.penyusun or nama_akun()
        with self._basis.baca() as uk:
            kantor = uk.find(Kantor, id=1)
            return (kantor is not None and nama_sendiri(uk, kantor)) or nama_akun()
