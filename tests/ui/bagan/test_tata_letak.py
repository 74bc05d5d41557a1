import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.ui.bagan.tata_letak import (
    BARIS_SAMPING,
    INDENTASI,
    SAMPING_TERTINGGI,
    SEBARIS_TERBANYAK,
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


@st.composite
def cabang_banyak(draw: st.DrawFn) -> Cabang:
    """A unit with more units below it than fit side by side, all of them different."""
    nomor, melebar = Penomor(), draw(st.booleans())
    jumlah = draw(st.integers(SEBARIS_TERBANYAK + 1, 20))
    anak = tuple(draw(cabang(nomor=nomor, dalam=1 if i % 6 == 0 else 0)) for i in range(jumlah))
    samping = (draw(cabang(nomor=nomor, dalam=0)),) if melebar else ()
    isi = () if melebar else tuple(nomor() for _ in range(draw(st.integers(0, 4))))
    return Cabang(nomor(), isi, anak, samping, melebar)


@st.composite
def cabang_bersamping(draw: st.DrawFn) -> Cabang:
    """A unit with branches beside its trunk that have people and units of their own."""
    nomor = Penomor()
    samping = tuple(draw(cabang(nomor=nomor, dalam=draw(st.integers(1, 2)))) for _ in range(draw(st.integers(1, 2))))
    anak = tuple(draw(cabang(nomor=nomor, dalam=0)) for _ in range(draw(st.integers(0, 7))))
    return Cabang(nomor(), (), anak, samping, melebar=True, bentuk=Bentuk.KEPALA)


@settings(max_examples=60, deadline=None)
@given(cabang_bersamping(), st.sampled_from([4, 9, None]))
def test_samping_yang_tinggi_tidak_bertumpuk(akar: Cabang, batas: int | None) -> None:
    periksa_letak(tata(akar, batas=batas))


@settings(max_examples=120, deadline=None)
@given(cabang())
def test_kotak_tidak_bertumpuk_dan_anak_di_bawah_induk(akar: Cabang) -> None:
    periksa_letak(tata(akar))


@settings(max_examples=20, deadline=None)
@given(cabang_banyak())
def test_petak_tidak_bertumpuk_dan_anak_di_bawah_induk(akar: Cabang) -> None:
    periksa_letak(tata(akar))


def periksa_letak(letak: Letak) -> None:
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


def sekretariat(orang: int, *, terbuka: bool = False) -> Cabang:
    """An office whose secretariat has people and two units, beside five units below."""
    subbagian = tuple(Cabang(f"sub{i}", tuple(f"s{i}{j}" for j in range(orang)), terbuka=terbuka) for i in range(2))
    return Cabang(
        "kepala",
        anak=tuple(Cabang(f"k{i}") for i in range(5)),
        samping=(Cabang("sekretariat", tuple(f"o{j}" for j in range(orang)), subbagian, terbuka=terbuka),),
        melebar=True,
        bentuk=Bentuk.KEPALA,
    )


@pytest.mark.parametrize("batas", [4, 9])
def test_unit_di_samping_yang_tinggi_berjejer_dan_bidang_tetap_di_layar_pertama(batas: int) -> None:
    letak = tata(sekretariat(14), batas=batas)
    k = letak.kotak
    assert k["sub0"].y == k["sub1"].y == k["o0"].y
    assert k["o0"].x < k["sub0"].x < k["sub1"].x
    assert k["sub1"].x + k["sub1"].lebar < k["kepala"].tengah[0]
    assert k[Lipatan("sub0")].jumlah == 14 - BARIS_SAMPING
    assert k["k0"].y <= k["kepala"].tinggi + SAMPING_TERTINGGI
    periksa_letak(letak)


def test_samping_yang_rendah_tetap_menurun() -> None:
    letak = tata(sekretariat(1))
    assert letak.kotak["sub1"].y > letak.kotak["sub0"].y
    assert letak.kotak["sub0"].x == letak.kotak["sekretariat"].x + INDENTASI


def test_membuka_daftar_di_samping_tidak_memindahkan_kolom() -> None:
    tertutup, terbuka = tata(sekretariat(14)), tata(sekretariat(14, terbuka=True))
    for kunci in ("sekretariat", "o0", "sub0", "sub1"):
        assert (tertutup.kotak[kunci].x, tertutup.kotak[kunci].y) == (terbuka.kotak[kunci].x, terbuka.kotak[kunci].y)
    assert "s113" not in tertutup.kotak
    assert "s113" in terbuka.kotak
    assert tata(sekretariat(1, terbuka=True)).kotak["sub1"].x == tata(sekretariat(1)).kotak["sub1"].x


def test_tanpa_batas_tidak_ada_yang_terlipat() -> None:
    letak = tata(sekretariat(14), batas=None)
    assert not any(isinstance(k, Lipatan) for k in letak.kotak)
    assert {"o13", "s013", "s113"} <= set(letak.kotak)


def test_lipat_setelah_batas_dan_cabang_lepas() -> None:
    akar = Cabang("u", tuple(range(14)))
    letak = tata(akar, lepas=(Cabang("lepas", ("x",)),))
    assert letak.kotak[Lipatan("u")].jumlah == 5
    assert 8 in letak.kotak
    assert 9 not in letak.kotak
    assert letak.kotak["lepas"].x > letak.kotak["u"].x + letak.kotak["u"].lebar
    assert Lipatan("u") not in tata(Cabang("u", tuple(range(10)))).kotak
    assert len(tata(Cabang("u", tuple(range(14)), terbuka=True)).kotak) == 16


@pytest.mark.parametrize("melebar", [True, False])
@pytest.mark.parametrize("orang", [0, 12])
def test_enam_puluh_sekolah_menjadi_petak_yang_terbaca(melebar: bool, orang: int) -> None:
    sekolah = tuple(Cabang(("s", i), tuple((i, j) for j in range(orang))) for i in range(60))
    letak = tata(Cabang("dinas", anak=sekolah, melebar=melebar))
    kotak = [letak.kotak["s", i] for i in range(60)]
    assert 0.8 <= letak.lebar / letak.tinggi <= 2.5
    tinggi = sorted({k.y for k in kotak})
    kolom = sorted({k.x for k in kotak})
    assert len(tinggi) >= 4
    # Read like a text: row by row, every row on the same columns.
    assert kotak == sorted(kotak, key=lambda k: (k.y, k.x))
    assert [k.x for k in kotak] == [kolom[i % len(kolom)] for i in range(60)]
    if melebar:
        assert letak.kotak["dinas"].tengah[0] == pytest.approx((kotak[0].x + kolom[-1] + kotak[0].lebar) / 2, abs=20)
    else:
        assert kolom[0] == letak.kotak["dinas"].x + INDENTASI


def test_petak_tidak_berpindah_kolom_ketika_satu_daftar_dibuka() -> None:
    def letak(terbuka: bool) -> Letak:
        unit = (Cabang(i, tuple((i, j) for j in range(14)), terbuka=terbuka and i == 3) for i in range(40))
        return tata(Cabang("dinas", anak=tuple(unit), melebar=True))

    tertutup, terbuka = letak(False), letak(True)
    assert len(terbuka.kotak) == len(tertutup.kotak) + 5
    assert [tertutup.kotak[i].x for i in range(40)] == [terbuka.kotak[i].x for i in range(40)]


def test_sebaris_sampai_batas() -> None:
    letak = tata(Cabang("u", anak=tuple(Cabang(i) for i in range(SEBARIS_TERBANYAK)), melebar=True))
    assert len({letak.kotak[i].y for i in range(SEBARIS_TERBANYAK)}) == 1


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


def test_seribu_lima_ratus_orang_mendapat_tempat() -> None:
    unit = tuple(Cabang(("u", i), tuple((i, j) for j in range(25)), terbuka=True) for i in range(60))
    letak = tata(Cabang("kantor", anak=unit, melebar=True, bentuk=Bentuk.KEPALA))
    assert len(letak.kotak) == 1621
