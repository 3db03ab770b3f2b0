"""Calls check-jsonschema, the public validator, on many files of one kind."""

import json
import pathlib
import subprocess
import sys

GRAMMAR = pathlib.Path(__file__).resolve().parents[2] / "Grammar"


def invalid(kind, files):
    """File -> what is wrong with it, for every file that breaks the schema of its kind."""
    files = [str(file) for file in files]
    command = [
        str(pathlib.Path(sys.executable).parent / "check-jsonschema"),
        "--output-format", "json",
        "--schemafile", str(GRAMMAR / f"{kind}.schema.json"),
    ]
    found = {}
    # Few enough files a call for any limit on the length of a command line.
    for start in range(0, len(files), 200):
        part = files[start : start + 200]
        run = subprocess.run(command + part, capture_output=True, text=True)
        if run.returncode not in (0, 1) or not run.stdout.strip():
            sys.exit(f"check-jsonschema failed: {run.stdout}{run.stderr}")
        result = json.loads(run.stdout)
        for error in result.get("errors", []):
            found.setdefault(error["filename"], f"{error['path']}: {error['message']}"[:200])
        for error in result.get("parse_errors", []):
            found.setdefault(error["filename"], error.get("message", "no JSON"))
        if (run.returncode == 1) != bool(set(found) & set(part)):
            sys.exit(f"check-jsonschema contradicts itself: {run.stdout}")
    return found
