import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.ui.bagan.tata_letak import (
    INDENTASI,
    SELA_BARIS,
    Bentuk,
    Cabang,
    Kotak,
    Letak,
    Lipatan,
    tata,
)


class Penomor:
    """Gives keys that never repeat, so that a drawn tree is a possible chart."""

    def __init__(self) -> None:
        self.terakhir = 0

    def __call__(self) -> int:
        self.terakhir += 1
        return self.terakhir


@st.composite
def cabang(draw: st.DrawFn, nomor: Penomor | None = None, dalam: int = 3) -> Cabang:
    nomor = nomor or Penomor()
    melebar = dalam > 0 and draw(st.booleans())
    anak = tuple(draw(cabang(nomor=nomor, dalam=dalam - 1)) for _ in range(draw(st.integers(0, 4)) if dalam else 0))
    samping = tuple(draw(cabang(nomor=nomor, dalam=0)) for _ in range(draw(st.integers(0, 2)) if melebar else 0))
    isi = () if melebar else tuple(nomor() for _ in range(draw(st.integers(0, 14))))
    return Cabang(nomor(), isi, anak, samping, melebar, draw(st.booleans()))


def bertumpuk(a: Kotak, b: Kotak) -> bool:
    return a.x < b.x + b.lebar and b.x < a.x + a.lebar and a.y < b.y + b.tinggi and b.y < a.y + a.tinggi


def kotak_potong_garis(kotak: Kotak, letak: Letak) -> bool:
    """Whether a connector runs through the inside of the box."""
    for x1, y1, x2, y2 in letak.garis:
        kiri, kanan, atas, bawah = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
        if (
            kiri < kotak.x + kotak.lebar - 0.5
            and kanan > kotak.x + 0.5
            and atas < kotak.y + kotak.tinggi - 0.5
            and bawah > kotak.y + 0.5
        ):
            return True
    return False


@settings(max_examples=120, deadline=None)
@given(cabang())
def test_kotak_tidak_bertumpuk_dan_anak_di_bawah_induk(akar: Cabang) -> None:
    letak = tata(akar)
    kotak = sorted(letak.kotak.values(), key=lambda k: k.y)
    for i, satu in enumerate(kotak):
        assert satu.x >= -0.001
        assert satu.y >= 0
        assert satu.x + satu.lebar <= letak.lebar + 0.001
        assert satu.y + satu.tinggi <= letak.tinggi + 0.001
        for lain in kotak[i + 1 :]:
            if lain.y >= satu.y + satu.tinggi:
                break
            assert not bertumpuk(satu, lain)
        if satu.induk is not None:
            induk = letak.kotak[satu.induk]
            assert satu.y > induk.y + induk.tinggi - 0.001
            assert satu.jalur[0][1] == pytest.approx(induk.y + induk.tinggi)
    assert not any(kotak_potong_garis(k, letak) for k in kotak)


@settings(max_examples=60, deadline=None)
@given(cabang())
def test_semua_baris_tampil_atau_terlipat(akar: Cabang) -> None:
    letak = tata(akar, batas=9)

    def periksa(satu: Cabang) -> None:
        tampil = sum(1 for k in satu.isi if k in letak.kotak)
        lipatan = letak.kotak.get(Lipatan(satu.kunci))
        assert tampil + (lipatan.jumlah if lipatan else 0) == len(satu.isi)
        assert (lipatan is None) == (len(satu.isi) < 11)
        assert lipatan is None or (lipatan.jumlah == 0 if satu.terbuka else lipatan.jumlah >= 2)
        for anak in (*satu.anak, *satu.samping):
            periksa(anak)

    periksa(akar)


def test_ukuran_dan_sela_menurut_rancangan() -> None:
    akar = Cabang(
        "kepala",
        anak=tuple(Cabang(f"k{i}", (f"a{i}", f"b{i}")) for i in range(4)),
        samping=(Cabang("tu", ("c",)),),
        melebar=True,
        bentuk=Bentuk.KEPALA,
    )
    letak = tata(akar)
    k = letak.kotak
    assert (k["kepala"].lebar, k["kepala"].tinggi) == (248, 66)
    assert k["k1"].x - (k["k0"].x + k["k0"].lebar) == 12
    assert k["b0"].y - (k["a0"].y + k["a0"].tinggi) == SELA_BARIS
    assert k["a0"].x - k["k0"].x == INDENTASI
    assert k["kepala"].tengah[0] == (k["k1"].tengah[0] + k["k2"].tengah[0]) / 2
    # The secretariat stands at the left of the trunk, above the first column.
    assert k["tu"].x == k["k0"].x
    assert k["tu"].x + k["tu"].lebar < k["kepala"].tengah[0]
    assert k["tu"].y == 66 + 18
    assert k["k0"].y == k["c"].y + k["c"].tinggi + 36


def test_lipat_setelah_batas_dan_cabang_lepas() -> None:
    akar = Cabang("u", tuple(range(14)))
    letak = tata(akar, lepas=(Cabang("lepas", ("x",)),))
    assert letak.kotak[Lipatan("u")].jumlah == 5
    assert 8 in letak.kotak
    assert 9 not in letak.kotak
    assert letak.kotak["lepas"].x > letak.kotak["u"].x + letak.kotak["u"].lebar
    assert Lipatan("u") not in tata(Cabang("u", tuple(range(10)))).kotak
    assert len(tata(Cabang("u", tuple(range(14)), terbuka=True)).kotak) == 16


def test_jalur_antara_dua_kotak_mengikuti_garis() -> None:
    akar = Cabang("kepala", anak=(Cabang("k0", ("a",)), Cabang("k1", ("b",))), melebar=True, bentuk=Bentuk.KEPALA)
    letak = tata(akar)
    assert letak.leluhur("a") == ["a", "k0", "kepala"]
    assert letak.jalur_antara("a", "kepala") == (letak.kotak["a"].jalur, letak.kotak["k0"].jalur)
    assert len(letak.jalur_antara("a", "b")) == 4
    assert letak.jalur_antara("a", "a") == ()


def test_kunci_kembar_ditolak() -> None:
    with pytest.raises(ValueError, match="twice"):
        tata(Cabang("u", ("a", "a")))


def test_cepat_untuk_seribu_lima_ratus_orang() -> None:
    unit = tuple(Cabang(("u", i), tuple((i, j) for j in range(25)), terbuka=True) for i in range(60))
    mulai = time.perf_counter()
    letak = tata(Cabang("kantor", anak=unit, melebar=True, bentuk=Bentuk.KEPALA))
    assert time.perf_counter() - mulai < 0.2
    assert len(letak.kotak) == 1621
