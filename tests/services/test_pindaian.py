"""Scans: told by what they are, kept as they were, and given out again."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.services import pindaian
from sistemkerja_desktop.services.sesi import Sesi

EKOR = b"\nstartxref\n9\n%%EOF\n"
PDF = b"%PDF-1.4\n" + b"0" * 50 + EKOR


def gambar(jenis: str) -> bytes:
    """A picture with a smaller one in its head, as phones make them."""
    penyangga, kecil = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(kecil, "JPEG")
    lain = {"exif": b"Exif\x00\x00" + kecil.getvalue()} if jenis == "JPEG" else {}
    Image.effect_noise((120, 90), 60).save(penyangga, jenis, **lain)
    return penyangga.getvalue()


JPG, PNG = gambar("JPEG"), gambar("PNG")


def tulis(folder: Path, nama: str, isi: bytes) -> Path:
    path = folder / nama
    path.write_bytes(isi)
    return path


def simpan(sesi: Sesi, path: Path) -> int:
    with sesi.tulis("Simpan pindaian uji") as uk:
        id_ = pindaian.tambah_pindaian(uk, path)
    assert id_ is not None
    return id_


@pytest.mark.parametrize(
    ("nama", "isi", "tipe"),
    [
        ("surat.pdf", PDF, pindaian.PDF),
        ("surat.pdf", b"\x00\x00 dari pemindai\n" + PDF, pindaian.PDF),
        ("foto.JPG", JPG, pindaian.JPG),
        ("foto.png", PNG, pindaian.PNG),
        ("salah-nama.docx", PDF, pindaian.PDF),
        ("tanpa akhiran", PNG, pindaian.PNG),
    ],
)
def test_a_scan_is_told_by_its_content(tmp_path: Path, nama: str, isi: bytes, tipe: str) -> None:
    berkas = pindaian.baca_pindaian(tulis(tmp_path, nama, isi))
    assert (berkas.id, berkas.nama, berkas.tipe, berkas.isi) == (0, nama, tipe, isi)


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (b"PK\x03\x04" + b"0" * 40, "dokumen Word, Excel, atau ZIP"),
        (b"II*\x00" + b"0" * 40, "gambar TIFF"),
        (b"halo, saya bukan pindaian", "jenis lain"),
        (b"0" * 2000 + PDF, "jenis lain"),
    ],
)
def test_other_content_is_refused_by_its_kind(tmp_path: Path, isi: bytes, jenis: str) -> None:
    with pytest.raises(GalatPengguna, match=f"bukan PDF, JPG, atau PNG: isinya {jenis}") as galat:
        pindaian.baca_pindaian(tulis(tmp_path, "surat.pdf", isi))
    assert "Simpan pindaian sebagai PDF" in galat.value.tindakan


@pytest.mark.parametrize("isi", [PDF, JPG, PNG], ids=["pdf", "jpg", "png"])
def test_what_was_cut_off_is_told_before_it_is_kept(tmp_path: Path, isi: bytes) -> None:
    """Half of a file shows half of a letter, or nothing, to who audits it years later."""
    for panjang in (len(isi) // 2, len(isi) - 9):
        with pytest.raises(GalatPengguna, match=r"Berkas surat\.pdf rusak atau terpotong"):
            pindaian.baca_pindaian(tulis(tmp_path, "surat.pdf", isi[:panjang]))


def test_a_picture_changed_inside_is_told(tmp_path: Path) -> None:
    salah = bytearray(PNG)
    salah[len(PNG) // 2] ^= 0xFF
    with pytest.raises(GalatPengguna, match="rusak atau terpotong"):
        pindaian.baca_pindaian(tulis(tmp_path, "foto.png", bytes(salah)))
    for rusak in (b"\xff\xd8\xff\xe0\x00\x04ab00", b"\xff\xd8\xff\xe0"):
        with pytest.raises(GalatPengguna, match="rusak atau terpotong"):
            pindaian.baca_pindaian(tulis(tmp_path, "foto.jpg", rusak))


def test_what_a_mailer_adds_behind_the_end_does_no_harm(tmp_path: Path) -> None:
    for nama, isi in (("a.pdf", PDF), ("a.jpg", JPG), ("a.png", PNG)):
        assert pindaian.baca_pindaian(tulis(tmp_path, nama, isi + b"\r\n" + b"x" * 500)).nama == nama


def test_twenty_megabytes_are_taken_and_not_a_byte_more(tmp_path: Path) -> None:
    penuh = tulis(tmp_path, "penuh.pdf", b"%PDF-1.4\n".ljust(pindaian.MAKS_PINDAIAN - len(EKOR), b"0") + EKOR)
    assert len(pindaian.baca_pindaian(penuh).isi) == 20 * 1024 * 1024
    with penuh.open("ab") as berkas:
        berkas.write(b"0" * 1024 * 1024)
    with pytest.raises(GalatPengguna, match=r"penuh\.pdf berukuran 21,0 MB; paling besar 20 MB"):
        pindaian.baca_pindaian(penuh)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(GalatPengguna, match="kosong"):
        pindaian.baca_pindaian(tulis(tmp_path, "kosong.pdf", b""))
    for path in (tmp_path / "tiada.pdf", tmp_path):
        with pytest.raises(GalatLingkungan, match="tidak dapat dibaca"):
            pindaian.baca_pindaian(path)


def test_a_kept_scan_comes_out_as_it_went_in(sesi: Sesi, tmp_path: Path) -> None:
    isi = b"%PDF-1.4\n" + os.urandom(300_000) + EKOR
    id_ = simpan(sesi, tulis(tmp_path, "jawaban.pdf", isi))
    assert pindaian.isi_pindaian(sesi, id_).isi == isi
    pindaian.simpan_pindaian_ke(sesi, id_, tmp_path / "keluar.pdf")
    assert (tmp_path / "keluar.pdf").read_bytes() == isi
    with pytest.raises(GalatLingkungan, match="tidak dapat ditulis"):
        pindaian.simpan_pindaian_ke(sesi, id_, tmp_path / "tiada" / "keluar.pdf")


def test_a_damaged_scan_is_told(sesi: Sesi, tmp_path: Path) -> None:
    id_ = simpan(sesi, tulis(tmp_path, "jawaban.pdf", PDF))
    with sesi.basis._engine.begin() as koneksi:
        koneksi.exec_driver_sql("UPDATE berkas SET isi = x'00'")
    with pytest.raises(GalatLingkungan, match=r"Pindaian jawaban\.pdf .* rusak"):
        pindaian.isi_pindaian(sesi, id_)


@pytest.mark.parametrize(
    ("nama", "tipe", "harap"),
    [
        ("jawaban.PDF", pindaian.PDF, "jawaban.PDF"),
        ("foto.jpeg", pindaian.JPG, "foto.jpeg"),
        ("salah.docx", pindaian.PDF, "salah.pdf"),
        ("tanpa", pindaian.PNG, "tanpa.png"),
    ],
)
def test_the_name_offered_has_the_suffix_of_what_it_is(nama: str, tipe: str, harap: str) -> None:
    assert pindaian.nama_pindaian(Berkas(1, nama, tipe, b"", "")) == harap
