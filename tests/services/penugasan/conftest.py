"""Offices of every regulation with two units organisasi, full of invented people, and one person of another office."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor, buka_kantor
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    calon_penugas,
    penugas_luar,
)
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.puskesmas_uji import orang, unit

MULAI = datetime(2026, 9, 7, 8, 0)
MODEL = {
    "permenpanrb-7-2022": "umum-pimpinan-tinggi",
    "badung-35-2023": "dinas",
    "dharmasraya-10-2024": "d-dinkes",
    "banyumas-23-2024": "a2-dinas-badan-inspektorat",
    "katingan-5-2024": "c3-dinas-badan-lain",
    "denpasar-69-2023": "m2d-dinas",
}


class Jam:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.kini = MULAI

    def __call__(self) -> datetime:
        return self.kini

    def maju(self, hari: int = 1) -> None:
        self.kini += timedelta(days=hari)


@dataclass
class KantorKasus:
    """An office for cases: `pemilik` owns the target; `sendiri` works there, `tetangga` in another unit organisasi."""

    sesi: Sesi
    jam: Jam
    pemilik: int
    target: int
    sendiri: int
    tetangga: int
    luar: dict[Cakupan, int]
    pemilik_luar: dict[Cakupan, int]

    def rancangan_keluar(self, cara: Cara, cakupan: Cakupan) -> RancanganPenugasan:
        """The same where another office owns the performance, and somebody of here works for it."""
        return self.rancangan(
            cara,
            cakupan,
            target_id=None,
            unit_id=self.sesi.susunan.akar.id,
            pemilik_luar_id=self.pemilik_luar[cakupan],
            peserta=(PesertaRancangan(self.sendiri, "individu"),),
            luar=(),
        )

    def rancangan(self, cara: Cara, cakupan: Cakupan, **ubah: object) -> RancanganPenugasan:
        """A complete draft of that way and scope, with the first official who may appoint."""
        hari = self.sesi.hari_ini()
        luar = self.luar.get(cakupan)
        orang = {Cakupan.DALAM_UNIT: self.sendiri, Cakupan.LINTAS_UNIT: self.tetangga}.get(cakupan)
        isi: dict[str, object] = {
            "nama": "Pendataan sasaran imunisasi",
            "uraian": "mendata sasaran imunisasi di semua kecamatan",
            "target_id": self.target,
            "unit_id": self.pemilik,
            "bentuk": Bentuk.INDIVIDU,
            "peserta": (PesertaRancangan(orang, "individu"),) if orang else (),
            "luar": (PesertaLuarRancangan(luar, "individu"),) if luar else (),
            "cara": cara,
            "cakupan": cakupan,
            "mulai": hari + timedelta(days=14),
            "selesai": hari + timedelta(days=60),
            "kegiatan": (KegiatanRancangan("Pendataan", "sasaran terdata", hari + timedelta(days=50), orang),),
            "kompetensi": ("pengolahan data", "imunisasi"),
            "tanggal_surat": hari,
        }
        rancangan = RancanganPenugasan(**(isi | ubah))  # type: ignore[arg-type]
        calon, _, _ = calon_penugas(self.sesi, rancangan)
        if calon:
            return replace(rancangan, ditugaskan_oleh=calon[0].jabatan_id)
        return replace(rancangan, penugas_luar=penugas_luar(self.sesi, rancangan)[0])


@pytest.fixture
def rancangan(sesi_contoh: Sesi) -> RancanganPenugasan:
    """A complete draft for one person of Klaster 4."""
    sesi = sesi_contoh
    with sesi.tulis("Tambah target") as uk:
        target = uk.add(
            TargetKinerja(0, unit(sesi, "Klaster 4"), "Kasus DBD diselidiki", "≤ 24", "jam", date(2026, 12, 31), 2026)
        )
    return RancanganPenugasan(
        nama="Penyelidikan kasus DBD",
        uraian="melaksanakan penyelidikan epidemiologi kasus demam berdarah dengue",
        target_id=target.id,
        unit_id=unit(sesi, "Klaster 4"),
        peserta=(PesertaRancangan(orang(sesi, "Rizky Pratama Syahrial"), "individu"),),
        mulai=date(2026, 9, 7),
        selesai=date(2026, 9, 30),
        ditugaskan_oleh=calon_penugas(sesi, RancanganPenugasan())[0][0].jabatan_id,
        kegiatan=(KegiatanRancangan("Penyelidikan kasus DBD", "Kasus diselidiki ≤ 24 jam", date(2026, 9, 30)),),
        tembusan=("Kepala Dinas Kesehatan Kabupaten Dharmasraya",),
        tanggal_surat=date(2026, 9, 7),
    )


@pytest.fixture(scope="session")
def berkas_kasus(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The office of a regulation as a file, made once: every head's seat held and two people in every unit."""
    folder = tmp_path_factory.mktemp("kasus")

    def buat(profil_id: str) -> Path:
        path = folder / f"{profil_id}.skd"
        if not path.exists():
            sesi = buat_kantor(path, _baru(profil_id), jam=lambda: MULAI)
            _isi(sesi)
            sesi.tutup()
        return path

    return buat


@pytest.fixture
def kantor_kasus(berkas_kasus: Callable[[str], Path], tmp_path: Path) -> Iterator[Callable[[str], KantorKasus]]:
    """Opens a copy of that file, with its own clock."""
    terbuka: list[Sesi] = []

    def buka(profil_id: str) -> KantorKasus:
        jam = Jam()
        path = tmp_path / f"{profil_id}.skd"
        shutil.copyfile(berkas_kasus(profil_id), path)
        sesi = buka_kantor(path, jam=jam)
        terbuka.append(sesi)
        return _rakit(sesi, jam)

    yield buka
    for sesi in terbuka:
        sesi.tutup()


@pytest.fixture
def kantor(kantor_kasus: Callable[[str], KantorKasus]) -> KantorKasus:
    """Badung asks the assessor of the other unit by word of mouth; the KPD recommends, then the assessor assigns."""
    return kantor_kasus("badung-35-2023")


def _baru(profil_id: str) -> KantorBaru:
    return KantorBaru(
        profil_id=profil_id,
        model_id=MODEL[profil_id],
        nama="Dinas Contoh",
        pemerintah="Pemerintah Kabupaten Contoh",
        induk="",
        alamat="Jalan Contoh 1",
        tempat="Contoh",
        kode_surat="CTH",
        atasan_jabatan="Bupati Contoh",
        atasan_nama="Sri Rejeki",
    )


def _isi(sesi: Sesi) -> None:
    """Somebody in every head's seat, and a Pejabat Fungsional and a pelaksana in every unit.

    Where the model's skeleton is one unit organisasi, a UPTD below the office is the second.
    """
    if sesi.model.unit_organisasi[:2] == ("dinas", "uptd"):
        with sesi.tulis("UPTD") as uk:
            uptd = uk.add(UnitOrganisasi(0, "UPTD Contoh", "uptd", sesi.susunan.akar.id))
            uk.add(Jabatan(0, "Kepala UPTD", uptd.id, JenisJabatan.PENGAWAS, memimpin=True))
    susunan = sesi.susunan
    nomor = 0
    with sesi.tulis("Isi orang") as uk:

        def orang() -> Pegawai:
            nonlocal nomor
            nomor += 1
            nip = f"19800101200501{1 if nomor % 2 else 2}{nomor:03d}"
            nama = f"Orang Contoh {nomor}"
            return uk.add(
                Pegawai(0, nama, nip=nip, golongan="III/c", status=StatusPegawai.PNS, gelar_belakang="S.Kom.")
            )

        for kursi in susunan.jabatan.values():
            if kursi.memimpin and susunan.bertindak(kursi.id) is None:
                uk.add(PemangkuJabatan(0, kursi.id, orang().id))
        for unit in susunan.unit.values():
            for nama, jenis, jenjang in (
                ("Pranata Komputer Ahli Muda", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA),
                ("Pengelola Data", JenisJabatan.PELAKSANA, Jenjang.OPERATOR),
            ):
                kursi = uk.add(Jabatan(0, nama, unit.id, jenis, jenjang))
                uk.add(PemangkuJabatan(0, kursi.id, orang().id))


def _rakit(sesi: Sesi, jam: Jam) -> KantorKasus:
    susunan, model = sesi.susunan, sesi.model
    asal = {u.id: unit_organisasi(susunan, model, u.id).id for u in susunan.unit.values()}
    # Below the office's head, so that a unit's head exists apart from the office's; two of them where the model has.
    pilihan = [u.id for u in susunan.unit.values() if u.id != susunan.akar.id and asal[u.id] == u.id]
    pemilik = pilihan[-1] if pilihan else susunan.akar.id
    lain = next((u for u in reversed(pilihan) if asal[u] != asal[pemilik]), susunan.akar.id)

    def pekerja(unit_id: int) -> int:
        return next(o for o in susunan.pegawai_unit(unit_id) if not any(d.jabatan.memimpin for d in susunan.dudukan(o)))

    with sesi.tulis("Target dan orang luar") as uk:
        target = uk.add(TargetKinerja(0, pemilik, "Sasaran terdata", "100", "persen", date(2026, 12, 31), 2026))
        luar = {
            cakupan: uk.add(
                OrangLuar(
                    0,
                    nama=f"Made Sukarta {i}, S.T.",
                    perangkat_daerah="Dinas Komunikasi dan Informatika",
                    nip=f"19850505201001100{i}",
                    pangkat="Penata, III/c",
                    jabatan="Pranata Komputer Ahli Muda",
                    instansi=instansi,
                    penilai_jabatan="Kepala Bidang Aplikasi",
                    pimpinan_unit_jabatan="Kepala Bidang Aplikasi",
                    kepala_jabatan="Kepala Dinas Komunikasi dan Informatika",
                    kepala_nama="Ketut Rai",
                    berwenang_jabatan="Sekretaris Daerah Kabupaten Tetangga" if instansi else "",
                )
            ).id
            for i, (cakupan, instansi) in enumerate(
                (
                    (Cakupan.LINTAS_PERANGKAT_DAERAH, ""),
                    (Cakupan.LINTAS_INSTANSI, "Pemerintah Kabupaten Tetangga"),
                ),
                1,
            )
        }
        pemilik_luar = {
            cakupan: uk.add(
                KantorLuar(
                    0,
                    nama="Dinas Sosial",
                    unit="Bidang Rehabilitasi",
                    instansi=instansi,
                    alamat="Tetangga",
                    pimpinan_unit_jabatan="Kepala Bidang Rehabilitasi",
                    kepala_jabatan="Kepala Dinas Sosial",
                    berwenang_jabatan="Sekretaris Daerah Kabupaten Tetangga" if instansi else "",
                )
            ).id
            for cakupan, instansi in (
                (Cakupan.LINTAS_PERANGKAT_DAERAH, ""),
                (Cakupan.LINTAS_INSTANSI, "Pemerintah Kabupaten Tetangga"),
            )
        }
    sesi.tumpukan.kosongkan()
    return KantorKasus(sesi, jam, pemilik, target.id, pekerja(pemilik), pekerja(lain), luar, pemilik_luar)
