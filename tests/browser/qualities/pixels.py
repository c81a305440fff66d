"""What a picture holds, pixel by pixel, as the browser decodes it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from playwright.sync_api import Page

_DECODE = """async (data) => {
  const read = await fetch(`data:image/png;base64,${data}`);
  const { width, height, pixels } = await (async () => {
    const picture = await createImageBitmap(await read.blob());
    const { width, height } = picture, canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    return { width, height, pixels: pen.getImageData(0, 0, width, height).data };
  })();
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = 0.299 * pixels[4 * at] + 0.587 * pixels[4 * at + 1] + 0.114 * pixels[4 * at + 2];
"""
_ALL = """
  return Array.from(grey);
}"""
_SUM = """
  const changes = (from, step, count) => {
    let found = 0;
    for (let n = 1; n < count; n += 1)
      if (Math.abs(grey[from + n * step] - grey[from + (n - 1) * step]) > 60) found += 1;
    return found;
  };
  const edges = { top: changes(0, 1, width), bottom: changes((height - 1) * width, 1, width),
    left: changes(0, width, height), right: changes(width - 1, width, height) };
  return [width, height, new Set(grey).size, grey.filter(one => one < 120).length / grey.length,
    Object.keys(edges).filter(edge => edges[edge] > 12)];
}"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in figures: its size, its shades, how much of it is dark."""

    width: int
    height: int
    greys: int
    dark: float
    lettered_edges: list[str]
    """Edges along which light and dark alternate, as where letters are cut through."""


class Pixels:
    """Decodes pictures on a page of its own."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def read(self, png: bytes) -> Picture:
        """Return what is to be said of a picture."""
        return Picture(*self._page.evaluate(_DECODE + _SUM, b64encode(png).decode()))

    def grey(self, png: bytes) -> list[int]:
        """Return every pixel's grey, 0 to 255, of a small picture."""
        found: list[int] = self._page.evaluate(_DECODE + _ALL, b64encode(png).decode())
        return found
