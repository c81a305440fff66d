"""Draw the picture of README.md anew: the example's organisation as Chromium shows it.

    python docs/make_picture.py

Needs what the tests need; the picture is looked at before it is committed.
"""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from decisionmap import study, write

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "org.png"
AT = "#view=org&lang=en"


def main() -> None:
    """Draw the page of the example and take its picture."""
    # The page tells its source as it was named: no path of a machine in the picture.
    os.chdir(ROOT / "maps")
    briefing = study("penarrubia.yaml", as_of=date(2026, 11, 23), lang="en")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = write(briefing, Path(folder) / "page.html")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        tab = browser.new_page(viewport={"width": 1440, "height": 840})
        tab.goto(page.as_uri() + AT)
        tab.wait_for_selector("html[data-ready]")
        PICTURE.parent.mkdir(exist_ok=True)
        tab.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
