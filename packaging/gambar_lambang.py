"""Draws the invented coats of arms of the sample offices: a plain shield saying LAMBANG DAERAH, each with its own sign.

Same bytes every time; none resembles a real one:

.venv/bin/python packaging/gambar_lambang.py
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
SIZE = (408, 480)  # 17 x 20 mm at 610 dpi
SCALE = 4


def shield(inset: float) -> list[tuple[float, float]]:
    """The outline as a polygon: two arcs of the top edge, straight shoulders, two curves down to the point."""
    width, height = SIZE
    left, right, top, bottom = inset, width - inset, inset * 0.7, height - inset * 1.15
    middle = width / 2
    points = _curve((left, top + 30), (left + 90, top + 34), (middle, top))
    points += _curve((middle, top), (right - 90, top + 34), (right, top + 30))
    points += _curve((right, top + 30), (right + 4, height * 0.78), (middle, bottom))
    points += _curve((middle, bottom), (left - 4, height * 0.78), (left, top + 30))
    return [(x * SCALE, y * SCALE) for x, y in points]


def _curve(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> list[tuple[float, float]]:
    """A quadratic Bézier curve in 60 steps."""
    steps = [i / 60 for i in range(61)]
    return [
        (
            (1 - t) ** 2 * a[0] + 2 * (1 - t) * t * b[0] + t**2 * c[0],
            (1 - t) ** 2 * a[1] + 2 * (1 - t) * t * b[1] + t**2 * c[1],
        )
        for t in steps
    ]


def tanda(draw: ImageDraw.ImageDraw, bentuk: str) -> None:
    """The sign above the words, so that offices can be told apart on a letterhead."""
    x, y, r = SIZE[0] * SCALE / 2, 132 * SCALE, 34 * SCALE
    garis = 7 * SCALE
    if bentuk == "lingkaran":
        draw.ellipse((x - r, y - r, x + r, y + r), outline=0, width=garis)
    elif bentuk == "segitiga":
        draw.polygon(((x, y - r), (x + r, y + r), (x - r, y + r)), outline=0, width=garis)
    elif bentuk == "belah-ketupat":
        draw.polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), outline=0, width=garis)
    elif bentuk == "palang":
        draw.line((x - r, y, x + r, y), fill=0, width=garis)
        draw.line((x, y - r, x, y + r), fill=0, width=garis)


TANDA = {
    "puskesmas": "",
    "badung-dinas": "lingkaran",
    "banyumas-dinkes": "palang",
    "katingan-setwan": "segitiga",
    "denpasar-kecamatan": "belah-ketupat",
}


def main() -> None:
    for id, bentuk in TANDA.items():
        gambar(bentuk, ROOT / "resources/contoh" / id / "lambang.png")


def gambar(bentuk: str, target: Path) -> None:
    image = Image.new("L", (SIZE[0] * SCALE, SIZE[1] * SCALE), 255)
    draw = ImageDraw.Draw(image)
    for inset, line in ((24.0, 10), (62.0, 3)):
        outline = shield(inset)
        draw.line([*outline, *outline[:2]], fill=0, width=line * SCALE, joint="curve")
    font = ImageFont.truetype(str(ROOT / "resources/huruf/LiberationSans-Regular.ttf"), 39 * SCALE)
    for text, y in (("LAMBANG", 196), ("DAERAH", 252)):
        draw.text((SIZE[0] * SCALE / 2, y * SCALE), text, fill=0, font=font, anchor="mm")
    tanda(draw, bentuk)
    target.parent.mkdir(parents=True, exist_ok=True)
    image.resize(SIZE, Image.Resampling.LANCZOS).save(target, "PNG", optimize=True)


if __name__ == "__main__":
    main()
