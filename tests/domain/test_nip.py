"""NIP and NI PPPK: every shape that files have, and every digit that can be wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.nip import NIP, GalatNIP, bersihkan_nip, format_nip, parse_nip
from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai


@pytest.mark.parametrize(
    "teks",
    [
        "198610022011012009",
        "19861002 201101 2 009",
        "'19861002 201101 2 009",
        "’198610022011012009",
        '="198610022011012009"',
        "19861002 201101 2 009-",
        "19861002\u00a0201101\u00a02\u00a0009",
        "  19861002  201101\n2 009 ",
        "NIP. 19861002 201101 2 009",
        "NIP: 198610022011012009",
        "19861002.201101.2.009",
        "19861002-201101-2-009",
        "\u200b198610022011012009",
    ],
)
def test_bentuk_yang_dikenal(teks: str) -> None:
    nip = parse_nip(teks)
    assert nip == NIP("198610022011012009", date(1986, 10, 2), 2011, 1, JenisKelamin.PEREMPUAN, 9)
    assert nip.status is StatusPegawai.PNS
    assert str(nip) == "19861002 201101 2 009"


def test_pppk_tidak_punya_bulan_mulai() -> None:
    nip = parse_nip("19930614 202321 1 015")
    assert (nip.status, nip.mulai_tahun, nip.mulai_bulan) == (StatusPegawai.PPPK, 2023, None)
    assert nip.jenis_kelamin is JenisKelamin.LAKI_LAKI
    assert nip.umur_mulai == 30


@pytest.mark.parametrize(
    ("teks", "kode", "isi"),
    [
        ("1,98807E+17", "rusak", "menjadi angka"),
        ("1.98807E+17", "rusak", "menjadi angka"),
        ("198807152015011003.0", "rusak", "menjadi angka"),
        ("198807152015011000", "rusak", "digit 16–18"),
        ("1399991509870002", "nik", "16 digit: ini NIK"),
        ("19861002201101200", "panjang", "17 digit, kurang 1"),
        ("19861002201101200912", "panjang", "20 digit, lebih 2"),
        ("1986100220110120O9", "karakter", "tempat ke-17"),
        ("198613022011012009", "isi", "digit 5–6"),
        ("198602302011012009", "isi", "digit 7–8"),
        ("188610022011012009", "isi", "digit 1–4"),
        ("198610021980012009", "isi", "digit 9–12"),
        ("198610022011152009", "isi", "digit 13–14"),
        ("198610022011002009", "isi", "digit 13–14"),
        ("198610022011013009", "isi", "digit 15"),
        ("Kepala Puskesmas", "karakter", "hanya berisi angka"),
        ("", "panjang", "kosong"),
        ("١٩٨٦١٠٠٢٢٠١١٠١٢٠٠٩", "karakter", "hanya berisi angka"),
    ],
)
def test_yang_salah_dikatakan_di_mana(teks: str, kode: str, isi: str) -> None:
    with pytest.raises(GalatNIP) as galat:
        parse_nip(teks)
    assert galat.value.kode == kode
    assert isi in galat.value.pesan
    assert galat.value.tindakan


def test_umur_mulai_yang_tidak_biasa() -> None:
    assert parse_nip("199001152000011001").umur_mulai == 10
    assert not parse_nip("199001152000011001").umur_wajar
    assert parse_nip("197311281993032004").umur_mulai == 19


def test_catatan_menyebut_yang_dibuang() -> None:
    assert bersihkan_nip("'19861002 201101 2 009") == ("198610022011012009", "tanda petik dibuang")
    assert bersihkan_nip("19861002 201101 2 009") == ("198610022011012009", "")


tanggal_lahir = st.dates(date(1930, 1, 1), date(2005, 12, 31))


@given(
    lahir=tanggal_lahir,
    mulai=st.integers(2006, 2090),
    bulan=st.integers(1, 12),
    jk=st.sampled_from("12"),
    urut=st.integers(1, 999),
)
def test_format_dan_parse_bolak_balik(lahir: date, mulai: int, bulan: int, jk: str, urut: int) -> None:
    digit = f"{lahir:%Y%m%d}{mulai}{bulan:02d}{jk}{urut:03d}"
    nip = parse_nip(format_nip(digit))
    assert (nip.digit, nip.tanggal_lahir, nip.mulai_tahun, nip.mulai_bulan, nip.urut) == (
        digit,
        lahir,
        mulai,
        bulan,
        urut,
    )


@given(st.text(max_size=40) | st.text("0123456789 -.'=\"eE+", max_size=30))
def test_teks_apa_pun_diterima_atau_ditolak_dengan_alasan(teks: str) -> None:
    try:
        nip = parse_nip(teks)
    except GalatNIP:
        return
    assert len(nip.digit) == 18


@given(st.integers(0, 17), st.sampled_from("0123456789"))
def test_satu_digit_berubah_tidak_pernah_menghasilkan_nip_tidak_sah(posisi: int, digit: str) -> None:
    asal = "198610022011012009"
    try:
        nip = parse_nip(asal[:posisi] + digit + asal[posisi + 1 :])
    except GalatNIP:
        return
    assert nip.digit[14] in "12"
    assert nip.urut > 0
