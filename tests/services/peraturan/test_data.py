"""A profile as JSON: complete, plain, each row with its article, and the words that the reader sees."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.regulasi import BERAKHIR, SELESAI
from sistemkerja_desktop.regulasi.daftar import daftar_profil, folder_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.peraturan.data import data_profil

PROFIL = [r.id for r in daftar_profil(folder_profil())]
# Tables of facts, which are no rules: a unit of the skeleton, a kind of unit, a letter by its name, an actor.
FAKTA = ({"kode", "label"}, {"kode", "nama"}, {"kode", "sebutan"})


def _tabel(isi: Any, jejak: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    if isinstance(isi, dict):
        yield jejak, isi
        for kunci, nilai in isi.items():
            yield from _tabel(nilai, (*jejak, kunci))
    elif isinstance(isi, list):
        for nilai in isi:
            yield from _tabel(nilai, jejak)


@pytest.mark.parametrize("profil_id", PROFIL)
def test_data_polos(profil_id: str) -> None:
    """Nothing but JSON's own kinds: what is read back is the same."""
    data = data_profil(muat_profil(profil_id))
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_aturan_ada(profil_id: str) -> None:
    """By explanation and article, for steps are named by their own short codes."""
    profil = muat_profil(profil_id)
    ada = {
        (satu.get("penjelasan"), tuple(d["pasal"] for d in satu["dasar_hukum"]))
        for _, satu in _tabel(data_profil(profil))
        if "dasar_hukum" in satu
    }
    assert {(a.penjelasan, tuple(d.pasal for d in a.dasar)) for a in profil.aturan} - ada == set()


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_baris_berpasal(profil_id: str) -> None:
    """Every table with a code is a rule with its article, but for mere names."""
    for jejak, satu in _tabel(data_profil(muat_profil(profil_id))):
        if "kode" not in satu or set(satu) in FAKTA or jejak[-1] == "kerangka":
            continue
        assert satu["dasar_hukum"], jejak
        for dasar in satu["dasar_hukum"]:
            assert set(dasar) == {"pasal", "peraturan", "sumber"}
            assert all(dasar.values()), jejak


@pytest.mark.parametrize("profil_id", PROFIL)
def test_pelaku_dengan_kode_dan_sebutan(profil_id: str) -> None:
    pelaku = [s for _, s in _tabel(data_profil(muat_profil(profil_id))) if set(s) == {"kode", "sebutan"}]
    assert pelaku
    assert {s["kode"] for s in pelaku} <= PELAKU.keys()
    assert not [s for s in pelaku if not s["sebutan"] or "_" in s["sebutan"]]


@pytest.mark.parametrize("profil_id", PROFIL)
def test_penugas_mekanisme_sudah_diuraikan(profil_id: str) -> None:
    """ "penugas" stands in files only: here it is whom the cell names."""
    for sel in data_profil(muat_profil(profil_id))["penugasan"]:
        for langkah in sel["langkah"]:
            assert "penugas" not in [p["kode"] for p in langkah["pelaku"]]


@pytest.mark.parametrize("profil_id", PROFIL)
def test_langkah_menyebut_kelanjutannya(profil_id: str) -> None:
    for sel in data_profil(muat_profil(profil_id))["penugasan"]:
        assert sel["terbuka"] == bool(sel["langkah"]) == bool(sel["penugas"])
        tujuan = {langkah["kode"] for langkah in sel["langkah"]} | {SELESAI, BERAKHIR}
        for langkah in sel["langkah"]:
            if "lanjut" in langkah:
                assert langkah["lanjut"] in tujuan
                assert not {"setuju", "tolak"} & langkah.keys()
            else:
                assert {langkah["setuju"], langkah["tolak"]["lanjut"]} <= tujuan
                assert langkah["tolak"]["dijawab"]
            assert (langkah["surat"] is not None) == (langkah["saluran"] == "surat")


def test_warisan_dan_pilihan() -> None:
    data = data_profil(muat_profil("denpasar-69-2023"))
    assert (data["id"], data["induk"], data["berlaku_sejak"]) == (
        "denpasar-69-2023",
        "permenpanrb-7-2022",
        "2024-01-02",
    )
    assert data["berlaku_sampai"] is None
    bersyarat = {satu for s in data["penugasan"] for satu in s["bila_pilihan"].split()}
    opsi = {f"{p['kode']}:{o['kode']}" for p in data["pilihan"] for o in p["opsi"]}
    assert bersyarat - {""} <= opsi
    lintas = next(s for s in data["penugasan"] if s["kode"] == "penugasan.penunjukan.lintas-unit")
    assert {d["sumber"] for langkah in lintas["langkah"] for d in langkah["dasar_hukum"]} == {"nasional"}
    assert data_profil(muat_profil("permenpanrb-7-2022"))["induk"] is None


def test_unit_organisasi_dengan_syaratnya() -> None:
    data = data_profil(muat_profil("dharmasraya-10-2024"))
    unit = {m["id"]: m["unit_organisasi"] for m in data["model"]}
    assert unit["j2-puskesmas"] == [{"jenis": "puskesmas", "bila_pilihan": ""}]
    assert unit["b-setwan"] == [
        {"jenis": "sekretariat-dprd", "bila_pilihan": ""},
        {"jenis": "bagian", "bila_pilihan": "pilihan.unit-organisasi:bagian"},
    ]


def test_isi_menurut_pokok() -> None:
    data = data_profil(muat_profil("dharmasraya-10-2024"))
    assert {p["kode"] for p in data["tanggung_jawab"][0]["pelaku"]} == {"pejabat_penilai_kinerja"}
    assert data["tim"]["pengganti"]["pendidikan"] == "D3"
    assert data["tim"]["pengganti"]["golongan"] == "III/b"
    model = next(m for m in data["model"] if m["id"] == "j2-puskesmas")
    assert list(model["alur"]) == ["perencanaan", "pelaksanaan", "evaluasi"]
    assert model["kerangka"][0]["induk"] is None
    assert all(p["sebutan"] for p in model["penilai"])
    assert model["penilai_diri"]["sebutan"]
    assert data["jam_kerja"]["menit_sepekan"] == 2250
