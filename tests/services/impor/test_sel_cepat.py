"""A short cut gives what the full reader gives, or nothing."""

from hypothesis import example, given
from hypothesis import strategies as st

from sistemkerja_desktop.services.impor.sel import PEMBACA
from sistemkerja_desktop.services.impor.sel_cepat import CEPAT

BENTUK = st.one_of(
    st.text(max_size=40),
    st.text("0123456789-/", min_size=8, max_size=18),
    st.from_regex(r"[0-9]{2}[-/][0-9]{2}[-/][0-9]{4}", fullmatch=True),
    st.from_regex(r"(19|20)[0-9]{6}20[0-9]{4}[12][0-9]{3}", fullmatch=True),
    st.from_regex(r"(dr\. )?[A-Z][a-z]+ [A-Z][a-z]+(, S\.[A-Z][a-z]+\.)?", fullmatch=True),
    st.emails(),
    st.floats(),
)


@given(BENTUK)
@example("19861002 201101 2 009")
@example("19861002 201101 2 00 ")
@example("tidak ada")
@example("Belum terisi")
@example("Jabatan lowong")
@example("MASIH KOSONG")
@example("SITI RAHMAH AULIA")
@example("31-02-2020")
@example("belum@ada.")
def test_jalan_pintas_sama_dengan_pembaca(sel: str | float) -> None:
    for bidang, cepat in CEPAT.items():
        langsung = cepat(sel)
        if langsung is not None:
            terbaca = PEMBACA[bidang](sel)
            assert (terbaca.nilai, terbaca.catatan, terbaca.cacat) == (langsung, "", None), bidang
