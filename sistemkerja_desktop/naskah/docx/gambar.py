"""Pictures of a DOCX: the coat of arms and the QR code, each as the XML of a drawing."""

import io

from docx.document import Document
from docx.shared import Pt

from sistemkerja_desktop.naskah.docx.kepala import LEBAR_LAMBANG, TINGGI_LAMBANG
from sistemkerja_desktop.naskah.docx.penutup import SISI_QR
from sistemkerja_desktop.naskah.lambang import normalkan_lambang

# Squares of white around the code, the rest of its quiet zone is the paper; and pixels a square, for a sharp print.
_TEPI_QR, _PIKSEL_QR = 1, 10


def gambar_lambang(dokumen: Document, lambang: bytes) -> str:
    """The coat of arms, whole in its place beside the kop. Raises GalatPengguna when it is no picture."""
    from PIL import Image

    data = normalkan_lambang(lambang)
    with Image.open(io.BytesIO(data)) as gambar:
        lebar, tinggi = gambar.size
    skala = min(LEBAR_LAMBANG / lebar, TINGGI_LAMBANG / tinggi)
    return _sisipkan(dokumen, data, lebar * skala, tinggi * skala, "Lambang daerah")


def gambar_qr(dokumen: Document, isi: str) -> str:
    """A QR code with its quiet zone."""
    from PIL import Image

    from sistemkerja_desktop.naskah.pdf.kode_qr import matriks_qr

    matriks = matriks_qr(isi)
    banyak = len(matriks) + 2 * _TEPI_QR
    gambar = Image.new("1", (banyak, banyak), 1)
    for y, baris in enumerate(matriks, _TEPI_QR):
        for x, gelap in enumerate(baris, _TEPI_QR):
            if gelap:
                gambar.putpixel((x, y), 0)
    besar = gambar.resize((banyak * _PIKSEL_QR, banyak * _PIKSEL_QR), Image.Resampling.NEAREST)
    keluaran = io.BytesIO()
    besar.save(keluaran, "PNG", optimize=True)
    return _sisipkan(dokumen, keluaran.getvalue(), SISI_QR, SISI_QR, f"Kode QR: {isi}")


def _sisipkan(dokumen: Document, data: bytes, lebar: float, tinggi: float, keterangan: str) -> str:
    """Adds the picture to the package; a text for those who cannot see it comes along."""
    gambar = dokumen.part.new_pic_inline(io.BytesIO(data), Pt(lebar), Pt(tinggi))
    # python-docx counts in the body, where the picture is not yet.
    gambar.docPr.set("id", str(len(dokumen.part.package.image_parts)))
    gambar.docPr.set("descr", keterangan)
    return f"<w:r><w:drawing>{gambar.xml}</w:drawing></w:r>"
