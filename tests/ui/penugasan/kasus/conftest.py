"""A Sekretariat DPRD under Katingan 5/2024 with a case across units."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.services.contoh import buat_kantor_contoh
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.orang_luar import simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    calon_penugas,
    mulai_kasus,
    penugas_luar,
    rincian_kasus,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from tests.ui.penugasan.kasus.kasus_uji import DiDialog, Langkah, Mulai, Tekan

LINTAS = "Kristian Dehen Lampang"


@pytest.fixture(scope="session")
def berkas_katingan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("katingan") / "setwan.skd"
    buat_kantor_contoh(path, "katingan-setwan", jam=lambda: datetime(2026, 9, 7, 8, 41)).tutup()
    return path


@pytest.fixture
def sesi_kasus(berkas_katingan: Path, tmp_path: Path) -> Iterator[Sesi]:
    """A copy of the sample office; today is 7 September 2026."""
    path = tmp_path / "kantor.skd"
    path.write_bytes(berkas_katingan.read_bytes())
    sesi = buka_kantor(path, jam=lambda: datetime(2026, 9, 7, 8, 41))
    yield sesi
    sesi.tutup()


@pytest.fixture
def mulai(sesi_kasus: Sesi) -> Mulai:
    """Begins a case across units, or with `luar` across instansi, and returns the assignment's id.

    `orang` are asked for; as a `tim` the first of them leads. `dari_luar` come from other perangkat daerah.
    """

    def buat(
        nama: str = "Penyusunan risalah rapat",
        *,
        luar: bool = False,
        cara: Cara = Cara.PENUNJUKAN,
        orang: Sequence[str] = (LINTAS,),
        tim: bool = False,
        dari_luar: Sequence[str] = (),
    ) -> int:
        sesi = sesi_kasus
        target = daftar_target(sesi)[0].target
        id_orang = {p.nama: p.id for p in sesi.susunan.pegawai.values()}
        peran = ["ketua", *["anggota"] * len(orang)] if tim else ["individu"] * len(orang)
        rancangan = RancanganPenugasan(
            nama=nama,
            uraian="Menyusun risalah",
            target_id=target.id,
            unit_id=target.unit_id,
            peserta=tuple(PesertaRancangan(id_orang[n], p) for n, p in zip(orang, peran, strict=False)),
            bentuk=Bentuk.TIM if tim else Bentuk.INDIVIDU,
            cara=cara,
            cakupan=Cakupan.LINTAS_UNIT,
            mulai=date(2026, 9, 8),
            selesai=date(2026, 9, 30),
            kegiatan=(KegiatanRancangan("Risalah", "1 dokumen", date(2026, 9, 30)),),
            tanggal_surat=date(2026, 9, 7),
            kompetensi=("penyusunan risalah",),
        )
        if luar:
            tamu = OrangLuar(0, "Dewi Anjani, S.H.", "Biro Hukum", instansi="Kementerian Contoh", jabatan="Perancang")
            ids = simpan_orang_luar(sesi, tamu).id_dari("OrangLuar")
            rancangan = replace(
                rancangan,
                peserta=(),
                luar=(PesertaLuarRancangan(next(iter(ids)), "individu"),),
                cakupan=Cakupan.LINTAS_INSTANSI,
            )
        for tamu_nama in dari_luar:
            kepala = f"Kepala Bidang {tamu_nama}"
            tamu = OrangLuar(
                0, tamu_nama, "Dinas Sosial", jabatan="Analis", penilai_jabatan=kepala, pimpinan_unit_jabatan=kepala
            )
            ids = simpan_orang_luar(sesi, tamu).id_dari("OrangLuar")
            rancangan = replace(
                rancangan,
                luar=(*rancangan.luar, PesertaLuarRancangan(next(iter(ids)), "individu")),
                cakupan=Cakupan.LINTAS_PERANGKAT_DAERAH,
            )
        calon, _, _ = calon_penugas(sesi, rancangan)
        jauh = penugas_luar(sesi, rancangan)
        rancangan = replace(
            rancangan,
            ditugaskan_oleh=calon[0].jabatan_id if calon else None,
            penugas_luar="" if calon else jauh[0],
        )
        id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
        assert rincian_kasus(sesi, id_).kini is not None
        return id_

    return buat


@pytest.fixture
def konteks_kasus(tema: Tema, sesi_kasus: Sesi) -> Iterator[Konteks]:
    assert not tema.gelap
    hasil = Konteks(sesi_kasus)
    yield hasil
    hasil.deleteLater()


@pytest.fixture
def halaman_kasus(qtbot: QtBot, konteks_kasus: Konteks) -> HalamanPenugasan:
    """The page Penugasan of that office, on the screen."""
    hasil = HalamanPenugasan(konteks_kasus)
    qtbot.addWidget(hasil)
    konteks_kasus.berubah.connect(hasil.tangani)
    hasil.resize(1282, 620)
    hasil.show()
    hasil.muat()
    return hasil


@pytest.fixture
def id_kasus(halaman_kasus: HalamanPenugasan, mulai: Mulai) -> int:
    """A case across units, just begun and shown on that page."""
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")
    return id_


@pytest.fixture
def langkah(halaman_kasus: HalamanPenugasan, tekan: Tekan, di_dialog: DiDialog) -> Langkah:
    """Presses a button of the waiting step and works in the dialog that it opens."""

    def buat(kode: str, kerjakan: Callable[[QWidget], object]) -> None:
        di_dialog(lambda: tekan(halaman_kasus, f"tombol-langkah-{kode}"), kerjakan)

    return buat


@pytest.fixture
def pindaian(tmp_path: Path) -> Path:
    path = tmp_path / "jawaban.png"
    path.write_bytes(b"%PDF-1.7 jawaban\nstartxref\n9\n%%EOF\n")
    return path
