"""How long answers of `tera lsp` take after an edit, over the pipe, on Instruments/ copied 20 times.

editor_latency.py TERA [EDITS]
"""

import pathlib
import shutil
import sys
import tempfile
import time

from lsp_client import Client

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main(tera, edits="200"):
    place = pathlib.Path(tempfile.mkdtemp())
    for number in range(20):
        shutil.copytree(ROOT / "Instruments", place / f"salinan-{number}")
    client = Client([tera, "lsp"])
    begun = time.monotonic()
    client.start(place, {})
    started = time.monotonic() - begun
    path = place / "salinan-7" / "banks" / "soal-cop-jkp.yaml"
    uri = client.open(path)
    lines = path.read_text().split("\n")
    line = next(number for number, one in enumerate(lines) if "stem:" in one)
    at = {"textDocument": {"uri": uri}, "position": {"line": line, "character": 6}}
    times = []
    for number in range(int(edits)):
        end = {"line": line, "character": len(lines[line])}
        client.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": number + 2},
            "contentChanges": [{"range": {"start": end, "end": end}, "text": "a"}]})
        lines[line] += "a"
        for method in ("completion", "hover", "documentSymbol"):
            asked = time.monotonic()
            client.request(f"textDocument/{method}", at)
            times.append(time.monotonic() - asked)
    times.sort()
    shown = ", ".join(f"{share}%: {times[int(len(times) * share / 100)] * 1000:.0f} ms" for share in (50, 95, 99))
    print(f"{len(times)} answers after {edits} edits, start {started:.1f} s; {shown}")
    client.stop()
    shutil.rmtree(place)


if __name__ == "__main__":
    main(*sys.argv[1:])
