"""Draws the invented coat of arms of the sample office: a plain shield saying LAMBANG DAERAH. Same bytes every time.

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


def main() -> None:
    image = Image.new("L", (SIZE[0] * SCALE, SIZE[1] * SCALE), 255)
    draw = ImageDraw.Draw(image)
    for inset, line in ((24.0, 10), (62.0, 3)):
        outline = shield(inset)
        draw.line([*outline, *outline[:2]], fill=0, width=line * SCALE, joint="curve")
    font = ImageFont.truetype(str(ROOT / "resources/huruf/LiberationSans-Regular.ttf"), 39 * SCALE)
    for text, y in (("LAMBANG", 196), ("DAERAH", 252)):
        draw.text((SIZE[0] * SCALE / 2, y * SCALE), text, fill=0, font=font, anchor="mm")
    target = ROOT / "resources/contoh/puskesmas/lambang.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    image.resize(SIZE, Image.Resampling.LANCZOS).save(target, "PNG", optimize=True)


if __name__ == "__main__":
    main()
