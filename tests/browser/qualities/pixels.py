"""What a picture holds, pixel by pixel, as the browser decodes it."""

from __future__ import annotations

from base64 import b64encode

from playwright.sync_api import Page

_DECODE = """async (data) => {
  const read = await fetch(`data:image/png;base64,${data}`);
  const picture = await createImageBitmap(await read.blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data: pixels } = pen.getImageData(0, 0, picture.width, picture.height);
  const grey = [];
  for (let at = 0; at < pixels.length; at += 4)
    grey.push(Math.round(0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2]));
  return [picture.width, picture.height, grey];
}"""


class Pixels:
    """Decodes pictures on a page of its own."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def read(self, png: bytes) -> tuple[int, int, list[int]]:
        """Return width, height and every pixel's grey, 0 to 255."""
        width, height, grey = self._page.evaluate(_DECODE, b64encode(png).decode())
        return width, height, grey

    def grey(self, png: bytes) -> list[int]:
        """Return every pixel's grey."""
        return self.read(png)[2]
