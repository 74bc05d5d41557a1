"""Letters at their limits: hundreds of people, long names, other scripts' letters, huge pictures, any text."""

import io
import re
from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.naskah.bahan import OrangBertugas
from sistemkerja_desktop.naskah.contoh import contoh_bahan
from sistemkerja_desktop.naskah.isi import (
    Bagian,
    IsiSurat,
    KepalaSurat,
    Kolom,
    Orang,
    Tabel,
    TandaTangan,
    from_json,
    to_json,
)
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.naskah.pdf.baris import Tulisan, lebar_teks, pecah, ukuran_label
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, BONUM
from sistemkerja_desktop.naskah.pdf.susun import susun
from sistemkerja_desktop.naskah.templat import daftar_templat, muat_templat
from tests.contoh_surat import KANTOR
from tests.naskah.contoh_naskah import orang_ke

NAMA_80 = "Dr. (H.C.) I Gusti Ayu Agung Ngurah Putri Mahadéwi Sukmawati, S.K.M., M.Kes., M.M."
KHUSUS = "& < > \" ' “Rajo” {0} %s \\n"
NUSANTARA = ("I Gusti Ngurah Bagus Déwa", "Datuak Rajo Mangkuto nan Batuah", "Ni Luh Çiṭra", "Sutan Łuk")
BERORANG = ("surat-tugas", "keputusan-tim", "surat-jawaban", "surat-permohonan-pelibatan", "laporan-pelaksanaan")


def tulis(kode: str, ragam: str = "", **lain: object) -> IsiSurat:
    return susun_surat(
        replace(contoh_bahan(KANTOR, kode, date(2026, 9, 7), "800/1/2026", ragam), **lain), muat_templat(kode)
    )


def baris(pdf: bytes) -> list[list[str]]:
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return [h.get_textpage().get_text_range().replace("\ufffe", "-").splitlines() for h in dokumen]
    finally:
        dokumen.close()


def rapat(teks: str) -> str:
    return re.sub(r"\s", "", teks)


@pytest.mark.parametrize("kode", BERORANG)
def test_empat_ratus_orang(kode):
    ragam = "tim" if kode in ("surat-tugas", "laporan-pelaksanaan") else ""
    isi = tulis(kode, ragam, orang=tuple(orang_ke(i) for i in range(400)), kertas="A4")
    hasil = render_pdf(isi)
    halaman = baris(hasil.pdf)
    lampiran = [h for h in halaman if any(b.startswith("No. ") for b in h)]
    assert len(lampiran) > 10
    # A person's row is never parted.
    utuh = [" ".join(" ".join(h).split()) for h in lampiran]
    for i in range(400):
        (di,) = [h for h in utuh if re.search(rf" {i}, ", h)]
        if i % 5 != 4:
            assert orang_ke(i).orang.nip in di
    # The list goes on right below its head, up to its last page, which is signed.
    assert all("No." in " ".join(h[:12]) for h in lampiran)
    assert next(b for b in isi.blok if isinstance(b, TandaTangan)).nama in halaman[-1]


@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_empat_ratus_orang_dari_beberapa_kantor(kertas):
    """Where people come from has a column; their NIP stays in one piece."""
    asal = ("", "RSUD Sungai Dareh", "Dinas Kependudukan dan Pencatatan Sipil, Kabupaten Dharmasraya")
    orang = tuple(replace(orang_ke(i), asal=asal[i % 3]) for i in range(400))
    hasil = render_pdf(tulis("surat-tugas", "tim", orang=orang, kertas=kertas))
    halaman = [" ".join(" ".join(h).split()) for h in baris(hasil.pdf)]
    lampiran = [h for h in halaman if "No. Nama/NIP" in h]
    assert all("Unit Asal" in h for h in lampiran)
    assert len(lampiran) > 20
    for i in range(400):
        (di,) = [h for h in lampiran if re.search(rf"[a-z] {i}, ", h)]
        assert i % 5 == 4 or f"NIP {orang[i].orang.nip}" in di
    assert "dr. Ranti Maharani" in halaman[-1]


@pytest.mark.parametrize("ringkas", daftar_templat(), ids=lambda r: r.kode)
def test_huruf_khusus_pada_setiap_jenis(ringkas):
    """What stands in the material stands in the letter, character for character."""
    orang = tuple(OrangBertugas(Orang(f"{KHUSUS} {nama}", jabatan=f"A {KHUSUS}")) for nama in NUSANTARA[:2])
    isian = contoh_bahan(KANTOR, ringkas.kode, date(2026, 9, 7), "1").isian
    isi = tulis(ringkas.kode, orang=orang, isian={**isian, "kegiatan": f"kegiatan {KHUSUS}", "alasan": KHUSUS})
    assert from_json(to_json(isi)) == isi
    teks = rapat(" ".join(b for h in baris(render_pdf(isi).pdf) for b in h))
    assert rapat(f"kegiatan {KHUSUS}") in teks


@pytest.mark.parametrize("kode", [*BERORANG, "pencabutan"])
@pytest.mark.parametrize("banyak", [1, 3, 8])
def test_nama_panjang_nusantara_dan_tanpa_nip(kode, banyak):
    nama = [NAMA_80, *NUSANTARA, *(f"{NAMA_80} {i}" for i in range(3))][:banyak]
    nip = [format_nip("199301012018011002"), ""]
    orang = tuple(
        OrangBertugas(Orang(n, "Penata Muda Tingkat I, III/b", nip[i % 2], "Perawat Ahli Muda " * 5), "anggota")
        for i, n in enumerate(nama)
    )
    hasil = render_pdf(tulis(kode, orang=orang, kertas="A4"))
    semua = [b for h in baris(hasil.pdf) for b in h]
    assert sum("19930101 201801 1 002" in b for b in semua) == (banyak + 1) // 2
    # Broken between words only.
    for kata in " ".join(nama).split():
        assert any(kata in b for b in semua), kata


@pytest.mark.parametrize("kode", ["keputusan-tim", "surat-tugas"])
def test_nomor_panjang_tetap_terbaca_pada_lampiran(kode):
    isi = tulis(kode, "tim" if kode == "surat-tugas" else "", orang=tuple(map(orang_ke, range(6))), nomor="800/A-" * 12)
    ukuran = [t.ukuran for b in susun(isi, berlambang=False) for t in b.isi if isinstance(t, Tulisan)]
    assert min(ukuran) >= 7.5
    assert rapat(" ".join(b for h in baris(render_pdf(isi).pdf) for b in h)).count("800/A-" * 12) == 2


def test_lambang_raksasa_pada_keputusan():
    keluaran = io.BytesIO()
    Image.new("RGB", (6000, 6000), (200, 30, 30)).save(keluaran, "PNG")
    hasil = render_pdf(tulis("keputusan-tim"), keluaran.getvalue())
    assert len(hasil.pdf) < 150_000
    assert hasil.pdf.count(b"/FontFile2") == 3
    assert hasil.sha256 == render_pdf(tulis("keputusan-tim"), keluaran.getvalue()).sha256


def test_huruf_yang_tidak_ada_pada_huruf_keputusan_ditolak():
    orang = (OrangBertugas(Orang("Yusri Ж", jabatan="Sopir")),)
    assert render_pdf(tulis("surat-tugas", "tim", orang=orang)).jumlah_halaman
    with pytest.raises(GalatPengguna, match=r"U\+0416"):
        render_pdf(tulis("keputusan-tim", orang=orang))


@settings(max_examples=60, deadline=None)
@given(st.text("abcdefghij ", max_size=90), st.sampled_from([BIASA, BONUM]), st.floats(150, 400))
def test_nip_tidak_pernah_terpotong(depan, huruf, lebar):
    nip = "19920811 201902 1 004"
    potong = [b for b, _ in pecah(f"{depan} NIP {nip}; dan {depan}", huruf, 11.0, lebar)]
    assert any(f"NIP {nip};" in b for b in potong)
    assert rapat("".join(potong)) == rapat(f"{depan} NIP {nip}; dan {depan}")


@pytest.mark.parametrize("depan", ["Wulan (", "(", "a/", "x" * 90])
def test_tidak_ada_sela_di_depan_nip(depan):
    nip = "19920811 201902 1 004"
    potong = [b for b, _ in pecah(f"{depan}NIP {nip}), bersama Yusri", BIASA, 11.0, 300.0)]
    assert any(f"NIP {nip})," in b for b in potong)
    if len(depan) < 9:
        assert potong[0] == f"{depan}NIP {nip}), bersama Yusri"
    assert rapat("".join(potong)) == rapat(f"{depan}NIP {nip}), bersama Yusri")
    assert all(panjang <= 300 for _, panjang in pecah(f"{depan}NIP {nip})", BIASA, 11.0, 300.0))


def test_label_sekata_mengecil_dan_tidak_dipatahkan():
    """A label's word stays in one piece in every kind of column, at a smaller size where it must."""
    isi = replace(
        tulis("keputusan-tim"),
        blok=(
            Bagian("KESEMBILANBELAS", ("satu kalimat yang panjang " * 12,)),
            Bagian("KESEMBILANBELAS", ("pendek",)),
            KepalaSurat("Lubuk Serunai", (("Penandatangan", "x"), ("Lampiran", "y"), ("Klasifikasinya", "z")), ("A",)),
            Tabel((Kolom("No.", 10.0), Kolom("Penanggungjawab", 25.0), Kolom("Isi", 140.0)), (("1", "a", "b"),)),
        ),
    )
    semua = [b for h in baris(render_pdf(isi).pdf) for b in h]
    for label in ("KESEMBILANBELAS", "Penandatangan", "Lampiran", "Klasifikasinya", "Penanggungjawab"):
        assert any(label in b for b in semua), label
    assert ukuran_label("Isi", BIASA, 11.0, 50.0) == 11.0
    assert ukuran_label("W" * 80, BIASA, 11.0, 50.0) == 11.0
    kecil = ukuran_label("Penandatangan surat", BIASA, 11.0, 60.0)
    assert lebar_teks("Penandatangan", BIASA, kecil) == pytest.approx(60.0, rel=1e-3)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([r.kode for r in daftar_templat()]),
    # Four letters, none of them of a language of Indonesia, are not in the font of a keputusan.
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_characters="ĸŉŦŧ"), max_size=200),
    st.integers(1, 9),
)
def test_isi_apa_pun_menjadi_surat(kode, teks, banyak):
    """Any text that letters can hold gives a letter that comes back from JSON and has pages."""
    dasar = contoh_bahan(KANTOR, kode, date(2026, 9, 7), "1")
    isian = {**dasar.isian, "kegiatan": f"k {teks}", "alasan": f"a {teks}", "uraian": teks, "rujukan": f"Surat {teks}"}
    isi = tulis(kode, isian=isian, orang=tuple(orang_ke(i) for i in range(banyak)), tembusan=(teks,))
    assert from_json(to_json(isi)) == isi
    assert render_pdf(isi).jumlah_halaman >= 1


def test_kata_yang_terlalu_lebar_diputus_di_tandanya():
    nomor = "800.1.11.1/148/DINKES-BIDANG.KESMAS/SUB-KOORDINATOR.GIZI/IX/2026"
    lebar = 45 * 72 / 25.4
    baris = [teks for teks, _ in pecah(nomor, BIASA, 11.0, lebar)]
    assert "".join(baris) == nomor
    assert len(baris) > 1
    assert all(teks[-1] in "/-." for teks in baris[:-1])
    assert all(panjang <= lebar for _, panjang in pecah(nomor, BIASA, 11.0, lebar))
    # Without a mark it is cut between letters, and an NIP in no case.
    tanpa = [teks for teks, _ in pecah("/" + "W" * 40, BIASA, 11.0, lebar)]
    assert ("".join(tanpa), len(tanpa[0]) > 5) == ("/" + "W" * 40, True)
    assert [teks for teks, _ in pecah("(NIP 19830412 201001 2 014)", BIASA, 11.0, 40.0)][-1].endswith("014)")
    assert [teks for teks, _ in pecah("19830412 201001 2 014", BIASA, 11.0, 40.0)] == ["19830412 201001 2 014"]
