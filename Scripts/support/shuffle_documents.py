"""Writes the documents of a folder anew: renamed and reordered, as one file (ONE) and as many (MANY)."""

import pathlib
import random
import re
import sys

source, one, many = map(pathlib.Path, sys.argv[1:4])
documents = []
for file in sorted(source.rglob("*.y*ml")):
    parts = re.split(r"(?m)^---[ \t]*$\n?", file.read_text(encoding="utf-8"))
    documents += [part.rstrip("\n") + "\n" for part in parts if re.search(r"(?m)^kind:", part)]
random.Random(20250213).shuffle(documents)

one.mkdir(parents=True)
(one / "semua.yaml").write_text("---\n" + "---\n".join(documents), encoding="utf-8")
for index, document in enumerate(documents):
    folder = many / f"{index % 7}" / f"{index % 3}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{999 - index}.yml").write_text(document, encoding="utf-8")
print(f"{len(documents)} documents")
