"""Damages one artifact of each kind in many ways and requires that validation refuses every one of them.

What must fail everywhere: an unknown key in any object, a wrong type at any place, any required key left out. Then
damages of single values, written out below.
"""

import copy
import hashlib
import json
import pathlib
import re
import sys

import schemas

# Keys that may be left out, by the end of their path.
OPTIONAL = re.compile(
    r"(^jenjang|^jabatan|^introduction|^standard|^activity|battery/occasion|battery/period|sections/\*/introduction|/help"
    r"|items/\*/aliases|scales/\*/notObserved|items/\*/key|scores/\*/raters|scores/\*/accumulate|bands/\*/from"
    r"|entries/\*/zone|scores/\*/leastShare|scores/\*/places|irrelevant|items/\*/logic|/(logic|sections/\*)/relevant"
    r"|logic/(required|default|filter|constraints|skips)|names/\*/id|options/\*/with|items/\*/(min|max|unit)"
    r"|items/\*/(declines|other|order|pipes|register)|sections/\*/(groups|pipes|order|sample)|scores/\*/ticks|bands/\*/each"
    r"|^items/\*/subkompetensi|groups/\*/(introduction|relevant|time)|/fallback|^names|^order|^durations"
    r"|^coders|^asumsi|categories/\*/description|(introduction|conclusions|annex)/\*/table|^(target|certificate|entry)"
    r"|certificate/published)$"
)
# Objects whose keys are the author's: one of them may be left out.
MAPS = re.compile(
    r"(^|/)(title|label|stem|text|reason|asumsi|description|subtopics/\*|introduction|help|notObserved|unit|message|with|values|answers|renames/\*/options|(paragraphs|points|columns|rows/\*)/\*|certificate/rule|rule/(key|weights)|parts|durations|explanations(/[^/]+)?)$"
)

SHA = "0" * 63
DAMAGES = {
    "form": [
        (["format"], "tera-form/2"), (["id"], "satu"), (["id"], "a.b.c.d"), (["id"], "A.diri"), (["title"], {}),
        (["title"], {"Indonesia": "x"}), (["title", "id"], ""), (["purpose"], "exam"), (["rater", "id"], "teman"),
        (["languages"], []), (["languages"], ["id", "id"]), (["languages"], ["ID"]), (["sections"], []),
        (["battery", "period", "from"], "2025-02-30"), (["battery", "period", "to"], "2025-9-1"),
        (["battery", "period", "to"], "10 November 2025"), (["battery", "programmes"], ["dua kata"]),
        (["estimate", "items"], 0), (["estimate", "seconds"], -1), (["estimate", "seconds"], 1.5),
        (["sections", 0, "layout"], "grid"), (["sections", 0, "items"], []),
        (["sections", 0, "items", 0, "type"], "essay"), (["sections", 0, "items", 0, "key"], "a"),
        (["sections", 0, "items", 0, "value"], "4"),
        (["sections", 0, "items", 0, "id"], "Soal 1"), (["sections", 0, "items", 0, "aliases"], []),
        (["sections", 0, "items", 0, "required"], "ya"),
    ],
    "scoring": [
        (["format"], "tera-form/1"), (["id"], "a.b.c"), (["forms"], []), (["forms", 0, "sha256"], SHA),
        (["forms", 0, "sha256"], SHA + "G"), (["forms", 0, "sha256"], SHA + "A"), (["raters"], []),
        (["raters", 0, "weight"], "1,5"), (["raters", 0, "weight"], 1), (["raters", 0, "weight"], "1e3"),
        (["raters", 0, "weight"], "+1"), (["raters", 0, "weight"], "1."), (["raters", 0, "weight"], "1/2/3"),
        (["raters", 0, "weight"], "NaN"), (["raters", 0, "id"], "bapak"), (["items", 0, "values"], {}),
        (["items", 0, "values"], {"a": 1}), (["items", 0, "values"], {"Sangat Baik": "1"}),
        (["scores", 0, "role"], "total"), (["scores", 0, "source"], {}),
        (["scores", 0, "source"], {"items": ["a"], "scores": ["b"]}), (["scores", 0, "source"], {"items": []}),
        (["scores", 0, "source"], {"items": ["a", "a"]}), (["scores", 0, "reduce"], "median"),
        (["scores", 0, "leastAnswered"], 0), (["scores", 0, "minimum"], "rendah"),
        (["scores", 0, "raters"], {"reduce": "mean", "least": 0}), (["scores", 0, "bands"], [{"id": "a"}]),
        (["activity"], {"idealShare": "75%"}), (["activity"], {"idealShare": "1.5"}),
        (["assumptions"], [{"place": "", "reason": {"id": "x"}}]),
        (["assumptions"], [{"place": "scale a", "reason": "x"}]), (["standard"], "Pengantar Kerja"),
    ],
    "standard": [
        (["format"], "tera-standard/2"), (["id"], ""), (["subunsur", 0, "number"], 0), (["subunsur", 0, "number"], "1"),
        (["subunsur", 0, "subkompetensi", 0, "explanations"], {"Ahli Muda": {"id": "x"}}),
        (["subunsur", 0, "subkompetensi", 0, "explanations"], {"ahli-muda": "x"}),
        (["subunsur", 0, "subkompetensi", 0, "explanations"], {"ahli-muda": {}}),
    ],
    "register": [
        (["format"], "tera-register/0"), (["holds"], "city"), (["entries", 0, "zone"], "WIB"),
        (["entries", 0, "zone"], "asia/jakarta"), (["entries", 0, "zone"], "+07:00"),
        (["entries", 0, "dates"], [{"from": "2025-01-01"}]), (["entries", 0, "dates"], [{"from": "2025-09", "to": "2025-09"}]),
        (["entries", 0, "dates"], [{"from": "2025-02-29", "to": "2025-03-01"}]), (["entries", 0, "aliases"], [""]),
        (["entries", 0, "id"], "aceh "),
    ],
    "coding": [
        (["format"], "tera-coding/2"), (["id"], "Kendala"), (["instrument"], "reaksi cop"), (["items"], []),
        (["items"], ["a", "a"]), (["codes"], "two"), (["none", "id"], "Tidak relevan"), (["none", "words"], [""]),
        (["quotes"], -1), (["quotes"], 1.5), (["names"], [""]), (["names"], ["a", "a"]), (["categories"], []),
        (["categories", 0, "id"], "Anggaran"), (["categories", 0, "title"], {}), (["categories", 0, "count"], 57),
        (["categories", 0, "subtopics"], [{}]), (["coders"], {}), (["coders"], {"resolve": "majority"}),
        (["coders"], {"resolve": "reference"}), (["coders"], {"resolve": "agreed", "reference": "acuan"}),
        (["coders"], {"resolve": "reference", "reference": ""}), (["asumsi"], {}),
    ],
    "report": [
        (["format"], "tera-report/2"), (["id"], "Naskah"), (["report"], "annual"), (["programme"], "cop jkp"),
        (["target"], {}), (["target"], {"people": 0}), (["target"], {"share": "60%"}),
        (["target"], {"people": 20, "share": "0.6"}), (["certificate"], {"published": "2025-02-03"}),
        (["certificate"], {"rule": {"id": "x"}, "published": "2025-02-30"}), (["introduction"], {}),
        (["introduction", 0, "id"], "Tujuan umum"), (["introduction", 0, "title"], {}), (["introduction", 0, "body"], "x"),
        (["introduction", 0, "table"], {"columns": []}), (["repeats"], ["a", "a"]), (["repeats"], ["A b"]),
        (["recommendations"], [{"stage": "later", "points": []}]), (["recommendations"], [{"stage": "planning"}]),
        (["suggestions"], [{"id": "a", "items": "b", "title": {"id": "x"}, "paragraphs": [], "points": []}]),
        (["responses"], [{"id": "a", "paragraphs": []}]), (["asumsi"], {}),
    ],
    "manifest": [
        (["format"], "tera-manifest/2"), (["compiler"], "terbaru"), (["documents"], []),
        (["documents", 0, "kind"], "form"), (["documents", 0, "sha256"], SHA), (["artifacts", 0, "kind"], "scale"),
        (["artifacts", 0, "path"], "../rahasia.json"), (["artifacts", 0, "path"], "forms/a.txt"),
        (["artifacts", 0, "kind"], "standard"), (["artifacts", 0, "path"], "/forms/a.json"),
        (["artifacts", 0, "path"], "forms/../a.json"),
    ],
    "compatibility": [
        (["format"], "tera-compatibility/2"), (["forms", 0, "sha256"], SHA), (["forms", 0, "id"], "satu"),
        (["forms", 0, "earlier"], []), (["forms", 0, "earlier", 0, "sha256"], SHA + "G"),
        (["forms", 0, "earlier", 0, "version"], "1.0"), (["forms", 0, "earlier", 0, "version"], "01.0.0"),
        (["forms", 0, "earlier", 0, "class"], "harmless"), (["forms", 0, "earlier", 0, "changes"], [{"id": "x"}]),
        (["forms", 0, "earlier", 0, "renames", 0, "item"], "Soal 1"),
        (["forms", 0, "earlier", 0, "renames", 0, "options"], {"a": "B C"}),
    ],
    "answers": [
        (["format"], "tera-answers/2"), (["formHash"], SHA), (["formHash"], None), (["participant"], ""),
        (["rater"], "teman"), (["sent"], "true"), (["answers"], []), (["answers", "soal-1"], 4),
        (["answers", "soal-1"], None), (["answers", "soal-1"], {"state": "skipped"}), (["answers", "soal-1"], {}),
        (["answers", "soal-1"], {"state": "not-observed", "value": "4"}), (["answers", "Soal 1"], "a"),
    ],
}


def nodes(value, path=()):
    """Every value below the root with its path."""
    if path:
        yield path, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from nodes(child, path + (key,))


def shape(path):
    return "/".join("*" if isinstance(part, int) else part for part in path)


def with_value(document, path, change):
    """A copy with the parent and last key of `path` given to `change`."""
    damaged = copy.deepcopy(document)
    parent = damaged
    for part in path[:-1]:
        parent = parent[part]
    change(parent, path[-1])
    return damaged


def assign(value):
    def change(parent, key):
        parent[key] = value

    return change


def remove(parent, key):
    del parent[key]


def damages(kind, document):
    """(what, damaged document), each of which must be refused."""
    extra = copy.deepcopy(document)
    extra["Bukan Kunci"] = "x"
    yield "unknown key at the top", extra
    for key in document:
        if not OPTIONAL.search(key):
            yield f"{key} left out", {name: value for name, value in document.items() if name != key}
    seen = set()
    for path, value in nodes(document):
        name = shape(path)
        # Two items of one list may have different types, so the same place is damaged once a type.
        item = next((node for node in ancestors(document, path) if "type" in node), {})
        place = (name, item.get("type"), type(value))
        if place in seen:
            continue
        seen.add(place)
        for wrong in (None, [["x"]] if isinstance(value, list) else 17.5):
            yield f"{name} = {wrong!r}", with_value(document, path, assign(wrong))
        if isinstance(value, dict):
            yield f"unknown key in {name}", with_value(document, path + ("Bukan Kunci",), assign("x"))
        if isinstance(path[-1], str) and not OPTIONAL.search(name) and not MAPS.search(shape(path[:-1])):
            if not optional_here(document, path):
                yield f"{name} left out", with_value(document, path, remove)
    for path, value in DAMAGES[kind]:
        if applies(document, path) and not scored_by_rule(document, path):
            yield f"{shape(path)} = {value!r}", with_value(document, path, assign(value))


def ancestors(document, path):
    node = document
    for part in path:
        if isinstance(node, dict):
            yield node
        node = node[part]
    if isinstance(node, dict):
        yield node


def optional_here(document, path):
    """A score that is about no one thing has no `about` to leave out; only the others are damaged so."""
    if path[-1] != "about":
        return False
    *_, parent = ancestors(document, path[:-1])
    return parent["role"] not in ("subkompetensi", "activity")


def scored_by_rule(document, path):
    """An item whose answers a rule scores may have no values of single options."""
    return path[-1] == "values" and "rule" in document["items"][path[1]]


def applies(document, path):
    node = document
    for part in path[:-1]:
        if isinstance(node, list) and part >= len(node) or isinstance(node, dict) and part not in node:
            return False
        node = node[part]
    return True


def answers(build, artifacts):
    """An answer sheet for a form of the build, written by hand."""
    form = next(artifact for artifact in artifacts if artifact["kind"] == "form")
    digest = hashlib.sha256((build / form["path"]).read_bytes()).hexdigest()
    return {
        "format": "tera-answers/1", "form": form["id"], "formHash": digest, "participant": "pk-001", "rater": "diri",
        "answers": {"soal-1": "b", "soal-2": {"state": "not-observed"}, "saran": "Lebih banyak praktik."},
        "sent": True,
    }


def compatibility(artifacts):
    """What a build reads of earlier forms, written by hand."""
    form = next(artifact for artifact in artifacts if artifact["kind"] == "form")
    earlier = {
        "sha256": SHA + "1", "id": form["id"], "version": "1.0.0", "class": "scores",
        "changes": [{"id": "kunci berubah", "en": "the key changed"}],
        "renames": [{"item": "soal-1", "formerly": "soal-satu", "options": {"b": "a"}}],
    }
    return {
        "format": "tera-compatibility/1",
        "forms": [{"id": form["id"], "sha256": form["sha256"], "earlier": [earlier]}],
    }


def samples(build):
    """For every kind, artifacts that between them have every part that the build uses."""
    artifacts = json.loads((build / "manifest.json").read_bytes())["artifacts"]
    yield "manifest", trimmed(json.loads((build / "manifest.json").read_bytes()))
    yield "answers", answers(build, artifacts)
    yield "compatibility", compatibility(artifacts)
    seen = set()
    for artifact in artifacts:
        document = json.loads((build / artifact["path"]).read_bytes())
        key = (artifact["kind"], document.get("purpose"), document.get("holds"))
        if key in seen:
            continue
        seen.add(key)
        yield artifact["kind"], trimmed(document)


def trimmed(value):
    """The document with one element of each sort in its lists: long ones would only repeat the same damages."""
    if isinstance(value, dict):
        # Options, levels and pairs stay as they are: fewer than two would be a damage of their own.
        whole = ("options", "levels", "left", "right", "entries" if value.get("type") == "checklist" else "options")
        return {key: child if key in whole else trimmed(child) for key, child in value.items()}
    if not isinstance(value, list):
        return value
    kept = {}
    for child in value:
        sort = (child.get("type"), child.get("kind"), child.get("role"), *sorted(child)) if isinstance(child, dict) else None
        kept.setdefault(sort, child)
    return [trimmed(child) for child in kept.values()]


def main():
    build, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True)
    whole, broken = {}, {}
    for index, (kind, document) in enumerate(samples(build)):
        file = folder / f"{kind}-{index}.json"
        file.write_text(json.dumps(document))
        whole.setdefault(kind, []).append(file)
        for number, (what, damaged) in enumerate(damages(kind, document)):
            file = folder / f"{kind}-{index}-{number}.json"
            file.write_text(json.dumps(damaged))
            broken.setdefault(kind, {})[str(file)] = what
    failed = 0
    for kind in DAMAGES:
        good = schemas.invalid(kind, whole[kind])
        refused = schemas.invalid(kind, broken[kind])
        passed = {what for file, what in broken[kind].items() if file not in refused}
        print(f"{kind}: {len(broken[kind])} damages, {len(broken[kind]) - len(passed)} refused")
        for file, why in good.items():
            print(f"undamaged {kind} refused: {file}: {why}", file=sys.stderr)
        for what in sorted(passed):
            print(f"damaged {kind} accepted: {what}", file=sys.stderr)
        failed += len(good) + len(passed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
