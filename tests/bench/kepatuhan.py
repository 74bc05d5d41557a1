"""The check of an office of 15,000 employees: in full, and after one change until the list of findings is right."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan
from sistemkerja_desktop.services.sesi import Sesi
from tests.bench import data
from tests.bench.hasil import Angka, bergantian

PEGAWAI = 15_000
KARTU = 2_000
BATAS_PENUH = 1.0
BATAS_PERUBAHAN = 0.05


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """The promises are absolute. A full check reads the work anew; people and units are those of the open office."""
    with tempfile.TemporaryDirectory() as folder:
        sesi = data.kantor(Path(folder, "kantor.skd"), PEGAWAI)
        data.papan(sesi, KARTU)
        pemeriksa = PemeriksaKepatuhan(sesi)
        jumlah = len(pemeriksa.hasil().temuan)

        def penuh() -> None:
            lain = PemeriksaKepatuhan(sesi)
            assert lain.hasil().temuan == pemeriksa.hasil().temuan
            lain.tutup()

        kerja: dict[str, Callable[[], float | None]] = {"penuh": penuh}
        for nama, ubah in _perubahan(sesi).items():
            kerja[nama] = _setelah(sesi, pemeriksa, ubah)
        waktu = bergantian(kerja, 3 if cepat else 9)
        sesi.tutup()
    angka = [Angka("kepatuhan", f"full check, {PEGAWAI:,} employees", waktu.pop("penuh"), batas_lama=BATAS_PENUH)]
    angka += [
        Angka("kepatuhan", f"right again after {nama}", lama, batas_lama=BATAS_PERUBAHAN)
        for nama, lama in waktu.items()
    ]
    return angka, [f"{jumlah:,} findings, {KARTU:,} cards. Time of a change runs from its commit to the list."]


def _setelah(sesi: Sesi, pemeriksa: PemeriksaKepatuhan, ubah: Callable[[], None]) -> Callable[[], float]:
    """Changes and measures, then takes the change back, so that every turn begins alike."""

    def jalankan() -> float:
        ubah()
        mulai = time.perf_counter()
        pemeriksa.hasil()
        lama = time.perf_counter() - mulai
        sesi.urungkan()
        pemeriksa.hasil()
        return lama

    return jalankan


def _perubahan(sesi: Sesi) -> dict[str, Callable[[], None]]:
    susunan = sesi.susunan
    orang = list(susunan.pegawai.values())[PEGAWAI // 3]
    dudukan = susunan.dudukan_utama(orang.id)
    kepala = susunan.kepala(dudukan.unit_id) if dudukan else None
    assert dudukan is not None
    assert kepala is not None
    unit = susunan.unit[dudukan.unit_id]
    tujuan = list(susunan.jabatan.values())[PEGAWAI // 2]
    with sesi.baca() as uk:
        kartu = uk.list(Kegiatan)[KARTU // 2]

    def data_orang() -> None:
        with sesi.tulis("Ubah pegawai") as uk:
            uk.update(replace(orang, golongan="IX"))

    def pindah() -> None:
        with sesi.tulis("Pindahkan") as uk:
            uk.delete(PemangkuJabatan, dudukan.pemangku.id)
            uk.add(PemangkuJabatan(0, tujuan.id, orang.id))

    def kosong() -> None:
        with sesi.tulis("Kosongkan") as uk:
            uk.delete(PemangkuJabatan, kepala.pemangku.id)

    def papan() -> None:
        with sesi.tulis("Serahkan kegiatan") as uk:
            uk.update(replace(kartu, pegawai_id=orang.id))

    def nama_unit() -> None:
        with sesi.tulis("Ubah unit") as uk:
            uk.update(replace(unit, nama="Ruang Melati"))

    def batas() -> None:
        with sesi.tulis("Ubah batas") as uk:
            uk.update(replace(sesi.kantor, batas_rentang=5))

    return {
        "a person's data": data_orang,
        "moving a person": pindah,
        "a head who leaves": kosong,
        "a card handed over": papan,
        "a unit's name": nama_unit,
        "another limit": batas,
        **_perubahan_di_puncak(sesi),
    }


def _perubahan_di_puncak(sesi: Sesi) -> dict[str, Callable[[], None]]:
    """Changes on which the assessors of a large part of the office hang."""
    susunan = sesi.susunan
    kursi, kepala = susunan.kursi_kepala(susunan.akar.id), susunan.kepala(susunan.akar.id)
    assert kursi is not None
    assert kepala is not None
    besar = max(
        (u for u in susunan.unit.values() if u.induk_id is not None),
        key=lambda u: len(susunan.pegawai_unit(u.id, bawahan=True)),
    )
    lain = next(jenis for jenis, _ in sesi.model.jenis_unit if jenis != besar.jenis)

    def kepala_pergi() -> None:
        with sesi.tulis("Kosongkan") as uk:
            uk.delete(PemangkuJabatan, kepala.pemangku.id)

    def plt_kepala() -> None:
        with sesi.tulis("Tunjuk Plt.") as uk:
            uk.add(PemangkuJabatan(0, kursi.id, max(susunan.pegawai), SebagaiPemangku.PLT))

    def nama_kursi() -> None:
        with sesi.tulis("Ubah jabatan") as uk:
            uk.update(replace(kursi, nama="Kepala Baru"))

    def jenis_unit() -> None:
        with sesi.tulis("Ubah unit") as uk:
            uk.update(replace(besar, jenis=lain))

    return {
        "the office's head who leaves": kepala_pergi,
        "a Plt. on the office's head": plt_kepala,
        "the head's seat renamed": nama_kursi,
        "the largest unit of another kind": jenis_unit,
    }
