"""Pages of reports in a browser, as a reader has them: on paper, at a desk, on a telephone, in the dark.

report_pages.py FOLDER    every NAME.html with its NAME.pdf, and every page-NAME.html, which the browser prints; pictures
                          go into FOLDER/pictures
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

problems = []
folder = pathlib.Path(sys.argv[1])
pictures = folder / "pictures"
pictures.mkdir(exist_ok=True)

# A4 less its margins is 180 mm: 680 px. On a screen the whole sheet is 794 px wide.
views = [
    ("paper", 680, {"media": "print"}), ("a4", 794, {}), ("desk", 1280, {}), ("telephone", 360, {}),
    ("dark", 1280, {"color_scheme": "dark"}), ("telephone-dark", 360, {"color_scheme": "dark"}),
]

# What is wider than its place, or stands outside the window. Clipped on purpose: what only screen readers say.
layout = """() => {
    const found = [];
    const page = document.scrollingElement;
    if (page.scrollWidth > innerWidth) found.push(`${page.scrollWidth} px wide in ${innerWidth}`);
    const seen = element => {
        for (let at = element; at; at = at.parentElement)
            if (getComputedStyle(at).clipPath !== "none") return false;
        return true;
    };
    for (const cell of document.querySelectorAll("th, td, caption, figcaption, li, p, h1, h2")) {
        if (!seen(cell)) continue;
        const box = cell.getBoundingClientRect();
        const text = cell.textContent.trim().slice(0, 40);
        if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0) found.push(`cut: ${text}`);
        if (box.right > innerWidth + 0.5 || box.left < -0.5) found.push(`outside: ${text}`);
    }
    for (const drawing of document.querySelectorAll("svg")) {
        const [, , width, height] = drawing.getAttribute("viewBox").split(" ").map(Number);
        for (const text of drawing.querySelectorAll("text")) {
            const box = text.getBBox();
            if (box.x + box.width > width || box.y + box.height > height) found.push(`cut in a chart: ${text.textContent}`);
            const size = parseFloat(getComputedStyle(text).fontSize) * drawing.getBoundingClientRect().width / width;
            if (size < 8) found.push(`${size.toFixed(1)} px in a chart: ${text.textContent}`);
        }
        if (!drawing.getAttribute("aria-label")) found.push("a chart without a name");
    }
    return found;
}"""


def note(where, found):
    lines = [f"{where}: {what}" for what in found[:5]]
    if len(found) > 5:
        lines.append(f"{where}: and {len(found) - 5} more")
    for line in lines:
        print(line, flush=True)
    problems.extend(lines)


def look(browser, file, axe):
    for name, width, settings in views:
        page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
        page.emulate_media(**settings)
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        where = f"{file.name} {name}"
        note(where, page.evaluate(layout))
        note(where, [f"asks for {url}" for url in asked if url != file.as_uri()])
        if name in ("desk", "telephone", "dark"):
            violations = axe.run(page).response["violations"]
            note(where, [
                f"axe {rule['id']} ({rule['impact']}), {len(rule['nodes'])} times: {rule['nodes'][0]['html'][:120]}"
                for rule in violations if rule["impact"] in ("serious", "critical")])
            others.update(rule["id"] for rule in violations if rule["impact"] not in ("serious", "critical"))
        if file.stem.endswith("-public") or file.stem.startswith("page-"):
            height = page.evaluate("document.scrollingElement.scrollHeight")
            # Of a page of a hundred sheets the browser takes no picture.
            page.screenshot(path=pictures / f"{file.stem}-{name}.png", full_page=height < 20_000)
        page.close()
    page = browser.new_page()
    page.goto(file.as_uri())
    sentences = page.eval_on_selector_all("caption, h2, p:not(.detail)", "all => all.map(one => one.textContent)")
    if file.stem.startswith("page-"):
        page.pdf(path=file.with_suffix(".pdf"), prefer_css_page_size=True, tagged=True)
    page.close()
    return sentences


def letters(text):
    """What is left where lines are broken anywhere and ligatures undone."""
    return re.sub(r"[\s\u00ad-]+", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl"))


def paper(file, sentences):
    """Pages of the PDF; its text is there, all of it."""
    told = subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", told)[1])
    width, height = (float(x) for x in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told).groups())
    if abs(width - 595.3) > 1 or abs(height - 841.9) > 1:
        note(file.name, [f"{width} × {height} points are not A4"])
    if not re.search(r"Tagged:\s+yes", told):
        note(file.name, ["not tagged for screen readers"])
    sheets = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    text = letters("".join(sheets))
    # A sentence broken over two sheets has their head and foot between.
    missing = [one for one in sentences if letters(one)[:50] not in text]
    if len(missing) > pages:
        note(file.name, [f"no text: {one[:60]}" for one in missing])
    if file.stem.endswith("-internal"):
        marks = ("Internal: tidak untuk disebarkan", "Internal: not for release")
        note(file.name, [
            f"sheet {number} is not marked" for number, sheet in enumerate(sheets[:pages], start=1)
            if not any(mark in " ".join(sheet.split()) for mark in marks)])
    note(file.name, [
        f"sheet {number} is empty" for number, sheet in enumerate(sheets[:pages], start=1) if len(sheet.split()) < 8])
    return pages


others = set()
with sync_playwright() as play:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
    axe = Axe()
    files = sorted(folder.glob("*.html"))
    assert files, "no pages"
    for file in files:
        sentences = look(browser, file, axe)
        pages = paper(file.with_suffix(".pdf"), sentences)
        print(f"{file.name}: {len(views)} views, {pages} sheets of paper", flush=True)
    browser.close()
if others:
    print("axe, of less weight:", ", ".join(sorted(others)))
if problems:
    sys.exit(f"{len(problems)} findings")
