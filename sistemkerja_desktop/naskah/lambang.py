"""The coat of arms: checked and made small before it is kept in the office's file."""

import io
import warnings

from sistemkerja_desktop.domain.galat import GalatPengguna

SISI_MAKS = 600
# 40 megapixels: a camera's picture passes, a picture bomb does not.
_PIKSEL_MAKS = 40_000_000
_TINDAKAN = "Pilih berkas PNG atau JPG dari lambang daerah."


def normalkan_lambang(data: bytes) -> bytes:
    """A PNG of at most `SISI_MAKS` pixels a side, of a PNG or JPEG; transparency is kept.

    Raises GalatPengguna when the bytes are no such picture, are damaged, or are unreasonably large.
    """
    from PIL import Image, ImageOps

    if not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        raise GalatPengguna("Berkas lambang bukan gambar PNG atau JPG.", _TINDAKAN)
    try:
        with warnings.catch_warnings():
            # Pillow warns of what is refused below with a remedy.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            gambar: Image.Image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if gambar.width * gambar.height > _PIKSEL_MAKS:
            raise GalatPengguna(
                f"Gambar lambang terlalu besar ({gambar.width} × {gambar.height} piksel).",
                "Perkecil gambar sampai paling besar 6000 × 6000 piksel, lalu pilih lagi.",
            )
        # JPEG decodes straight to a smaller size, which saves memory on a photograph.
        gambar.draft("RGB", (SISI_MAKS * 2, SISI_MAKS * 2))
        gambar = ImageOps.exif_transpose(gambar)
        bening = "A" in gambar.getbands() or "transparency" in gambar.info
        gambar = gambar.convert("RGBA" if bening else "RGB")
        gambar.thumbnail((SISI_MAKS, SISI_MAKS), Image.Resampling.LANCZOS)
    except GalatPengguna:
        raise
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as galat:
        raise GalatPengguna("Gambar lambang rusak dan tidak dapat dibaca.", _TINDAKAN) from galat
    keluaran = io.BytesIO()
    Image.frombytes(gambar.mode, gambar.size, gambar.tobytes()).save(keluaran, "PNG", optimize=True)
    return keluaran.getvalue()
