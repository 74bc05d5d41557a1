"""A snapshot that follows a change equals one that is built anew, and so do the assessors."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import penilai_setelah, semua_penilai
from sistemkerja_desktop.domain.susunan_ubah import PerubahanSusunan, dengan_perubahan
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil

HARI = date(2026, 9, 7)
KANTOR = Kantor(1, "Kantor", "", "", "", "", "", "", "", "", atasan_jabatan="Kepala Dinas")
JENIS_UNIT = ("perangkat-daerah", "sekretariat", "bidang", "subbagian", "seksi")
MODEL = {
    "umum": muat_profil("permenpanrb-7-2022").model_dengan_id("umum-pimpinan-tinggi"),
    "puskesmas": muat_profil("denpasar-69-2023").model_dengan_id("m6-puskesmas"),
}


class Isi:
    """An office's rows as a database keeps them; deleted ones may come back under the same id."""

    def __init__(self) -> None:
        self.unit: dict[int, UnitOrganisasi] = {1: UnitOrganisasi(1, "Kantor", "perangkat-daerah")}
        self.jabatan: dict[int, Jabatan] = {}
        self.pemangku: dict[int, PemangkuJabatan] = {}
        self.pegawai: dict[int, Pegawai] = {}
        self.kantor = KANTOR

    def susun(self) -> SusunanKantor:
        return susun_kantor(
            urut(self.unit), urut(self.jabatan), urut(self.pemangku), urut(self.pegawai), HARI, self.kantor
        )


def urut(isi: Mapping[int, Any]) -> list[Any]:
    return [isi[id_] for id_ in sorted(isi)]


def lengkapi(isi: Isi, ubahan: Mapping[str, set[int]]) -> PerubahanSusunan:
    """What a session reads after a change: the touched rows, and what hangs on those that were added."""
    jabatan = ubahan["jabatan"] | {j.id for j in isi.jabatan.values() if j.unit_id in ubahan["unit"]}
    pemangku = ubahan["pemangku"] | {
        p.id for p in isi.pemangku.values() if p.jabatan_id in jabatan or p.pegawai_id in ubahan["pegawai"]
    }

    def ambil(dari: Mapping[int, Any], ids: Iterable[int]) -> dict[int, Any]:
        return {id_: dari.get(id_) for id_ in ids}

    return PerubahanSusunan(
        ambil(isi.unit, ubahan["unit"]),
        ambil(isi.jabatan, jabatan),
        ambil(isi.pemangku, pemangku),
        ambil(isi.pegawai, ubahan["pegawai"]),
        isi.kantor,
    )


def samakan(kiri: SusunanKantor, kanan: SusunanKantor) -> None:
    for nama in ("unit", "jabatan", "pegawai"):
        assert list(getattr(kiri, nama).items()) == list(getattr(kanan, nama).items()), nama
    for nama in ("pada", "akar", "kantor"):
        assert getattr(kiri, nama) == getattr(kanan, nama), nama
    for nama in ("_anak", "_jabatan_unit", "_pemangku", "_dudukan", "_jalur", "_isi", "_kursi"):
        assert dict(getattr(kiri, nama)) == dict(getattr(kanan, nama)), nama


@st.composite
def langkah(draw: st.DrawFn, isi: Isi) -> dict[str, set[int]]:
    """Changes one or two rows of the office and says which; ids go up to small numbers, so that rows meet."""
    disentuh: dict[str, set[int]] = {"unit": set(), "jabatan": set(), "pemangku": set(), "pegawai": set()}
    for _ in range(draw(st.integers(1, 3))):
        jenis = draw(st.sampled_from(["unit", "jabatan", "jabatan", "pemangku", "pemangku", "pegawai", "kantor"]))
        if jenis == "kantor":
            isi.kantor = replace(isi.kantor, atasan_jabatan=draw(st.sampled_from(["", "Kepala Dinas", "Camat"])))
            continue
        id_ = draw(st.integers(1, 9))
        isi_jenis: dict[int, Any] = getattr(isi, jenis)
        if draw(st.integers(0, 3)) == 0 and boleh_hapus(isi, jenis, id_):
            isi_jenis.pop(id_, None)
        else:
            baru = draw(BUAT[jenis](isi, id_))
            if baru is None:
                continue
            isi_jenis[id_] = baru
        disentuh[jenis].add(id_)
    return disentuh


def boleh_hapus(isi: Isi, jenis: str, id_: int) -> bool:
    """Units that others hang on stay; seats, holdings and people may go and leave rows that point to nothing."""
    return jenis != "unit" or (id_ != 1 and all(u.induk_id != id_ for u in isi.unit.values()))


def unit(isi: Isi, id_: int) -> st.SearchStrategy[UnitOrganisasi | None]:
    if id_ == 1:
        return st.builds(UnitOrganisasi, st.just(1), st.sampled_from(["Kantor", "Dinas"]), st.just("perangkat-daerah"))
    # A unit hangs on one with a smaller id: no rings.
    induk = [u for u in isi.unit if u < id_]
    return st.builds(
        UnitOrganisasi, st.just(id_), st.sampled_from("AB"), st.sampled_from(JENIS_UNIT), st.sampled_from(induk),
        st.just(""), st.integers(0, 2),
    )  # fmt: skip


def jabatan(isi: Isi, id_: int) -> st.SearchStrategy[Jabatan]:
    return st.builds(
        Jabatan, st.just(id_), st.sampled_from("AB"), st.sampled_from(sorted(isi.unit)), st.sampled_from(JenisJabatan),
        memimpin=st.booleans(), urutan=st.integers(0, 1),
    )  # fmt: skip


def pemangku(_isi: Isi, id_: int) -> st.SearchStrategy[PemangkuJabatan]:
    hari = st.none() | st.sampled_from([HARI - timedelta(9), HARI, HARI + timedelta(9)])
    return st.builds(
        PemangkuJabatan, st.just(id_), st.integers(1, 9), st.integers(1, 9), st.sampled_from(SebagaiPemangku),
        hari, hari,
    )  # fmt: skip


def pegawai(_isi: Isi, id_: int) -> st.SearchStrategy[Pegawai]:
    return st.builds(Pegawai, st.just(id_), st.sampled_from(["Ranti", "Meri"]))


BUAT = {"unit": unit, "jabatan": jabatan, "pemangku": pemangku, "pegawai": pegawai}


@pytest.mark.parametrize("nama_model", sorted(MODEL))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_following_changes_equals_building_anew(nama_model: str, data: st.DataObject) -> None:
    model = MODEL[nama_model]
    isi = Isi()
    for id_ in range(2, 5):
        isi.unit[id_] = data.draw(unit(isi, id_))  # type: ignore[assignment]
    for id_ in range(1, 7):
        isi.jabatan[id_] = data.draw(jabatan(isi, id_))
        isi.pemangku[id_] = data.draw(pemangku(isi, id_))
        isi.pegawai[id_] = data.draw(pegawai(isi, id_))
    susunan = isi.susun()
    penilai = semua_penilai(susunan, model)
    for _ in range(data.draw(st.integers(1, 8))):
        ubahan = lengkapi(isi, data.draw(langkah(isi)))
        baru = dengan_perubahan(susunan, ubahan)
        samakan(baru, isi.susun())
        penilai = penilai_setelah(penilai, susunan, baru, model, ubahan)
        assert penilai == semua_penilai(baru, model)
        susunan = baru


def test_nothing_changed_is_the_same_snapshot() -> None:
    susunan = Isi().susun()
    samakan(dengan_perubahan(susunan, PerubahanSusunan()), susunan)


def test_a_snapshot_never_changes() -> None:
    isi = Isi()
    isi.jabatan[1] = Jabatan(1, "Kepala", 1, JenisJabatan.PENGAWAS, memimpin=True)
    isi.pegawai[1] = Pegawai(1, "Ranti")
    lama = isi.susun()
    dengan_perubahan(lama, PerubahanSusunan(pemangku={1: PemangkuJabatan(1, 1, 1)}, pegawai={2: Pegawai(2, "Meri")}))
    samakan(lama, isi.susun())


def test_a_unit_that_nothing_leads_to_is_refused() -> None:
    susunan = Isi().susun()
    for ubahan in ({2: UnitOrganisasi(2, "A", "bidang", 7)}, {2: UnitOrganisasi(2, "A", "bidang")}):
        with pytest.raises(ValueError, match="unit"):
            dengan_perubahan(susunan, PerubahanSusunan(unit=ubahan))
