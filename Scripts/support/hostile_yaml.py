"""Damaged documents through `tera check`, `tera fmt` and `tera lsp`: none crashes, hangs or takes more than 1 GiB.

hostile_yaml.py TERA COUNT [FOLDER]: COUNT damaged documents of Instruments/ with a fixed seed, and every file of FOLDER,
such as the sources of the public YAML test suite.
"""

import pathlib
import random
import resource
import subprocess
import sys
import tempfile

from lsp_client import Client

ROOT = pathlib.Path(__file__).resolve().parents[2]
PIECES = ["", " ", "\n", "\n\n", ": ", "- ", "#", "\t", "[", "]", "{", "}", "&a ", "*a", "!!x ", "---\n", "|\n", ">", "'",
          "\"", "\\", "é", "😀", "\r\n", "\u2028", "? ", "%", "{subjek}", "id: ", "&& ("]


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def damaged(count):
    chance = random.Random(20251110)
    sources = [path.read_text() for path in sorted((ROOT / "Instruments").rglob("*.yaml"))]
    for _ in range(count):
        text = chance.choice(sources)
        start = chance.randrange(len(text))
        text = text[max(0, start - 1500):start + 1500]
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(text) + 1)
            text = text[:place] + chance.choice(PIECES) + text[place + chance.randint(0, 12):]
        yield text


def suite(folder):
    """The inputs of the public suite: its signs for spaces and tabs as what they stand for."""
    import re
    for path in sorted(pathlib.Path(folder).rglob("*.yaml")):
        text = path.read_text()
        for part in re.findall(r"(?ms)^  yaml: \|\d?\n((?:    .*\n|\n)+)", text):
            part = "\n".join(line[4:] for line in part.split("\n"))
            for sign, real in (("␣", " "), ("———»", "\t"), ("——»", "\t"), ("—»", "\t"), ("»", "\t"), ("←", "\r"),
                               ("⇔", "\ufeff"), ("↵", ""), ("∎\n", "")):
                part = part.replace(sign, real)
            yield part


def main(tera, count, folder=None):
    texts = list(damaged(int(count))) + (list(suite(folder)) if folder else [])
    place = pathlib.Path(tempfile.mkdtemp())
    bad = 0
    # Many files a run: each is read by itself, and all are checked together.
    for start in range(0, len(texts), 250):
        for old in place.glob("*.yaml"):
            old.unlink()
        for number, text in enumerate(texts[start:start + 250]):
            (place / f"{number:03}.yaml").write_bytes(text.encode(errors="replace"))
        for command in (["check"], ["fmt"], ["fmt", "--check"]):
            run = subprocess.run([tera, *command, place], capture_output=True, timeout=300, preexec_fn=limits)
            if run.returncode not in (0, 1):
                bad += 1
                print(f"{command} from {start}: {run.returncode} {run.stderr[-300:]}")
            # What was put in style is in style.
            if command == ["fmt", "--check"] and not run.stdout.splitlines()[-1].startswith(b"0 "):
                bad += 1
                print(f"twice is not once from {start}: {run.stdout[-300:]}")
    bad += editing(tera, texts, place)
    print(f"{len(texts)} texts through check, fmt and lsp: {bad} failures")
    return 1 if bad else 0


def editing(tera, texts, place):
    for old in place.glob("*.yaml"):
        old.unlink()
    client = Client(["prlimit", f"--as={1 << 30}", tera, "lsp"])
    client.start(place, {})
    uri = client.open(place / "a.yaml", "")
    chance = random.Random(1)
    for number, text in enumerate(texts):
        client.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": number + 2}, "contentChanges": [{"text": text}]})
        line = chance.randrange(text.count("\n") + 1)
        at = {"textDocument": {"uri": uri}, "position": {"line": line, "character": chance.randrange(40)}}
        method = ["completion", "hover", "definition", "documentSymbol", "foldingRange", "formatting", "codeLens"][number % 7]
        client.request(f"textDocument/{method}", at)
    return 0 if client.stop() == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
