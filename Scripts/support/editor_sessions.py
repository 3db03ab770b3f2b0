"""Drives `tera lsp` by pytest-lsp, as VS Code, Neovim and Emacs would: pytest runs this file with TERA set."""

import os
import pathlib
import shutil
import tempfile

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest_lsp.fixture(
    params=["visual_studio_code", "neovim", "emacs"],
    config=ClientServerConfig(server_command=[os.environ["TERA"], "lsp"]),
)
async def client(request, lsp_client: LanguageClient):
    place = pathlib.Path(tempfile.mkdtemp())
    shutil.copytree(ROOT / "Instruments", place / "isi")
    lsp_client.place = place / "isi"
    await lsp_client.initialize_session(types.InitializeParams(
        capabilities=client_capabilities(request.param), workspace_folders=[
            types.WorkspaceFolder(uri=place.as_uri(), name="isi")]))
    yield
    await lsp_client.shutdown_session()
    shutil.rmtree(place)


def opened(client, name):
    path = client.place / name
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=types.TextDocumentItem(
        uri=path.as_uri(), language_id="yaml", version=1, text=path.read_text())))
    return types.TextDocumentIdentifier(uri=path.as_uri()), path.read_text().split("\n")


def place(lines, text, plus=0):
    line = next(number for number, one in enumerate(lines) if text in one)
    return types.Position(line=line, character=lines[line].index(text) + plus)


@pytest.mark.asyncio
async def test_every_feature(client: LanguageClient):
    document, lines = opened(client, "examples/rumah-tangga.yaml")
    at = place(lines, "rt_provinsi", 2)
    hover = await client.text_document_hover_async(types.HoverParams(document, at))
    assert "Di provinsi mana" in hover.contents.value
    found = await client.text_document_definition_async(types.DefinitionParams(document, at))
    assert [one.range.start.line for one in found] == [place(lines, "id: rt-provinsi").line]
    uses = await client.text_document_references_async(types.ReferenceParams(
        context=types.ReferenceContext(include_declaration=True), text_document=document, position=at))
    # By the text alone: each place of the documents that names the item, in its tests too.
    named = {path: sum(line.count(name) for line in (ROOT / "Instruments" / path).read_text().splitlines()
                       for name in ("rt-provinsi", "rt_provinsi"))
             for path in ("examples/rumah-tangga.yaml", "tests/examples/uji-rumah-tangga.yaml")}
    assert {path: sum(use.uri.endswith(path) for use in uses) for path in named} == named
    assert len(uses) == sum(named.values()) == 8
    renamed = await client.text_document_rename_async(types.RenameParams(text_document=document, position=at, new_name="rt-prov"))
    assert sorted(edit.new_text for edit in renamed.changes[document.uri]) == ["rt-prov", "rt-prov", "rt_prov"]
    words = await client.text_document_completion_async(types.CompletionParams(
        document, place(lines, "type: single", 8)))
    assert {"rating", "single"} <= {item.label for item in words.items}
    members = await client.text_document_completion_async(types.CompletionParams(
        document, place(lines, "option.parent", 7)))
    assert "parent" in {item.label for item in members.items}
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    assert "butir-rumah-tangga" in {symbol.name for symbol in symbols}
    folds = await client.text_document_folding_range_async(types.FoldingRangeParams(document))
    assert folds and all(fold.end_line > fold.start_line for fold in folds)
    # It is in the one style; with spaces more it is not.
    form = types.DocumentFormattingParams(
        text_document=document, options=types.FormattingOptions(tab_size=2, insert_spaces=True))
    assert not await client.text_document_formatting_async(form)
    at = place(lines, "type: single", 6)
    client.text_document_did_change(types.DidChangeTextDocumentParams(
        text_document=types.VersionedTextDocumentIdentifier(version=2, uri=document.uri),
        content_changes=[types.TextDocumentContentChangePartial(range=types.Range(at, at), text="   ")]))
    assert await client.text_document_formatting_async(form)


@pytest.mark.asyncio
async def test_findings_fixes_and_lenses(client: LanguageClient):
    document, lines = opened(client, "batteries/kinerja-cop-bisindo.yaml")
    at = place(lines, "status: aktif", 8)
    wrong = types.Range(at, types.Position(at.line, at.character + 5))
    client.text_document_did_change(types.DidChangeTextDocumentParams(
        text_document=types.VersionedTextDocumentIdentifier(version=2, uri=document.uri),
        content_changes=[types.TextDocumentContentChangePartial(range=wrong, text="aktiv")]))
    while "D005" not in {one.code for one in client.diagnostics.get(document.uri, [])}:
        await client.wait_for_notification("textDocument/publishDiagnostics")
    actions = await client.text_document_code_action_async(types.CodeActionParams(
        text_document=document, range=wrong, context=types.CodeActionContext(diagnostics=client.diagnostics[document.uri])))
    assert "aktif" in {edit.new_text for action in actions for edit in action.edit.changes[document.uri]}
    lenses = []
    while not lenses:
        lenses = await client.text_document_code_lens_async(types.CodeLensParams(document))
    assert lenses[0].command.title.startswith("ahli-pertama: 9/9")
