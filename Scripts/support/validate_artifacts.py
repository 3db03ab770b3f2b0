"""Every artifact of a build against its schema and its hash, by the manifest."""

import hashlib
import json
import pathlib
import sys

import schemas

KINDS = ["form", "scoring", "standard", "register", "coding", "report", "compatibility"]


def main():
    build = pathlib.Path(sys.argv[1])
    manifest = build / "manifest.json"
    if not manifest.is_file():
        sys.exit(f"{build} is no build: it has no manifest.json")
    problems = [f"{file}: {why}" for file, why in schemas.invalid("manifest", [manifest]).items()]
    print(f"manifest: 1 file, {len(problems)} invalid")
    if problems:
        return report(problems)

    artifacts = json.loads(manifest.read_bytes())["artifacts"]
    for kind in KINDS:
        files = [build / artifact["path"] for artifact in artifacts if artifact["kind"] == kind]
        missing = [file for file in files if not file.is_file()]
        wrong = [f"{file}: is missing" for file in missing]
        there = [file for file in files if file not in missing]
        wrong += [f"{file}: {why}" for file, why in schemas.invalid(kind, there).items()]
        problems += wrong
        print(f"{kind}: {len(files)} files, {len(wrong)} invalid")

    for artifact in artifacts:
        file = build / artifact["path"]
        if file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() != artifact["sha256"]:
            problems.append(f"{file}: is not the file that the manifest lists")
        # A build has one list of earlier forms, which needs no name.
        has_id = artifact["kind"] != "compatibility"
        if file.is_file() and has_id and json.loads(file.read_bytes()).get("id") != artifact["id"]:
            problems.append(f"{file}: has another id than the manifest says")
    listed = {build / artifact["path"] for artifact in artifacts} | {manifest}
    problems += [f"{file}: is not in the manifest" for file in build.rglob("*") if file.is_file() and file not in listed]
    return report(problems)


def report(problems):
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


sys.exit(main())
