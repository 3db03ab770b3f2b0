"""Holds documents against the schemas that `tera schema` writes, by check-jsonschema, the public validator.

schema_documents.py TERA: every document of Instruments/ and of the good samples is valid by both drafts, and every bad
sample whose finding is one of shape is not. Exits 1 and says which.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests" / "Golden"
DRAFTS = ["2020-12", "07"]

# Findings about the form of one document: what a schema can know.
SHAPE = {"D002", "D003", "D004", "D005", "D006", "D007", "D008", "D009", "D010"}

# Bad samples of these codes that no schema can refuse, each with the reason.
BEYOND = {
    "D009-february-30.yaml": "whether a month has that day",
}


def documents(path):
    """The texts of the documents in a file, without marks, directives and byte-order mark."""
    text = path.read_bytes().decode("utf-8-sig")
    for part in re.split(r"(?m)^---(?:[ \t][^\n]*)?\r?\n", text):
        lines = [line for line in part.splitlines() if not line.startswith("%") and line.rstrip() != "..."]
        if any(line.strip() and not line.strip().startswith("#") for line in lines):
            yield "\n".join(lines) + "\n"


def invalid(schema, files):
    """File name -> what is wrong, for every file that breaks the schema."""
    tool = pathlib.Path(sys.executable).parent / "check-jsonschema"
    run = subprocess.run(
        [tool, "--output-format", "json", "--schemafile", schema, *files], capture_output=True, text=True)
    if run.returncode not in (0, 1) or not run.stdout.strip():
        sys.exit(f"check-jsonschema failed: {run.stdout}{run.stderr}")
    result = json.loads(run.stdout)
    found = {}
    for error in result.get("errors", []):
        found.setdefault(pathlib.Path(error["filename"]).name, f"{error['path']}: {error['message']}"[:300])
    for error in result.get("parse_errors", []):
        found.setdefault(pathlib.Path(error["filename"]).name, error.get("message", "not read"))
    return found


def laid_out(folder, paths):
    """One file a document; the names, by the file that they come from."""
    names = {}
    for path in paths:
        for number, text in enumerate(documents(path)):
            name = f"{len(names)}-{number}-{path.name}"
            (folder / name).write_text(text)
            names.setdefault(path, []).append(name)
    return names


def shape_samples():
    """The bad samples whose findings are all of shape."""
    for path in sorted((GOLDEN / "err").rglob("*.yaml")):
        expected = path.with_suffix(".json")
        if not expected.exists():
            continue
        codes = {finding["code"] for finding in json.loads(expected.read_text())["diagnostics"]}
        if codes and codes <= SHAPE:
            yield path


def main(tera):
    failed = 0
    good = sorted((ROOT / "Instruments").rglob("*.yaml")) + sorted((GOLDEN / "ok").rglob("*.yaml"))
    bad = list(shape_samples())
    for draft in DRAFTS:
        with tempfile.TemporaryDirectory() as place:
            place = pathlib.Path(place)
            schema = place / "schema.json"
            schema.write_text(subprocess.run([tera, "schema", "--draft", draft], capture_output=True, text=True).stdout)
            good_names, bad_names = laid_out(place, good), laid_out(place, bad)
            everything = sorted(map(str, place.glob("*.yaml")))
            wrong = invalid(schema, everything)
            count = 0
            for path, names in good_names.items():
                for name in names:
                    count += 1
                    if name in wrong:
                        failed += 1
                        print(f"{path.relative_to(ROOT)}: valid, but refused by {draft}: {wrong[name]}")
            refused = 0
            for path, names in bad_names.items():
                if any(name in wrong for name in names):
                    refused += 1
                elif path.name not in BEYOND:
                    failed += 1
                    print(f"{path.relative_to(ROOT)}: of wrong shape, but valid by {draft}")
            print(f"JSON Schema {draft}: {count} good documents valid, {refused} of {len(bad_names)} bad ones refused")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
