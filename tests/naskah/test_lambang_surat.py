"""The coat of arms: real pictures are made small, everything else is refused with a remedy."""

import io

import pytest
from PIL import Image

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.naskah.lambang import SISI_MAKS, normalkan_lambang


def gambar(ukuran=(40, 50), mode="RGB", jenis="PNG", warna=None) -> bytes:
    keluaran = io.BytesIO()
    Image.new(mode, ukuran, warna if warna is not None else 120).save(keluaran, jenis)
    return keluaran.getvalue()


def buka(data: bytes) -> Image.Image:
    hasil = Image.open(io.BytesIO(data))
    hasil.load()
    return hasil


@pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
def test_gambar_kecil_tetap_ukurannya(jenis):
    hasil = buka(normalkan_lambang(gambar(jenis=jenis)))
    assert (hasil.format, hasil.size) == ("PNG", (40, 50))


@pytest.mark.parametrize(("jenis", "mode"), [("PNG", "L"), ("JPEG", "RGB")])
def test_gambar_raksasa_diperkecil_dan_perbandingannya_tetap(jenis, mode):
    hasil = buka(normalkan_lambang(gambar((6000, 3000), mode, jenis)))
    assert hasil.size == (SISI_MAKS, SISI_MAKS // 2)


def test_bening_dipertahankan():
    hasil = buka(normalkan_lambang(gambar(mode="RGBA", warna=(200, 0, 0, 0))))
    assert hasil.mode == "RGBA"
    assert hasil.getpixel((5, 5))[3] == 0


def test_hasil_tetap():
    data = gambar((900, 700))
    assert normalkan_lambang(data) == normalkan_lambang(data)
    assert normalkan_lambang(normalkan_lambang(data)) == normalkan_lambang(data)


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        (b"", "bukan gambar"),
        (b"bukan gambar", "bukan gambar"),
        (b"GIF89a" + bytes(30), "bukan gambar"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan gambar"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "rusak"),
        (b"\xff\xd8\xff" + bytes(40), "rusak"),
        (gambar((300, 300))[:-200], "rusak"),
    ],
)
def test_bukan_gambar_ditolak(data, pesan):
    with pytest.raises(GalatPengguna, match=pesan) as galat:
        normalkan_lambang(data)
    assert "PNG atau JPG" in galat.value.tindakan


def test_bom_piksel_ditolak():
    with pytest.raises(GalatPengguna, match="terlalu besar"):
        normalkan_lambang(gambar((12_000, 9_000), "1", warna=0))
