"""A language client over the pipes of a program, as small as the tests need."""

import json
import pathlib
import subprocess
import time


class Client:
    """Starts a language server and speaks to it. Every wait has an end."""

    def __init__(self, command, settings=None, limit=20):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.settings = settings or {}
        self.limit = limit
        self.number = 0
        self.diagnostics = {}
        self.requests = []

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        length = 0
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise EOFError("the language server ended")
            if line == b"\r\n":
                break
            name, value = line.split(b":", 1)
            if name.lower() == b"content-length":
                length = int(value)
        message = json.loads(self.process.stdout.read(length))
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method and "id" in message:
            self.requests.append(message)
            if method == "workspace/configuration":
                result = [self.settings.get(item.get("section"), {}) for item in message["params"]["items"]]
            else:
                result = {"applied": True} if method == "workspace/applyEdit" else None
            self.send({"id": message["id"], "result": result})
        return message

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.number += 1
        number = self.number
        self.send({"id": number, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def start(self, root, capabilities):
        result = self.request("initialize", {
            "processId": None, "rootUri": root.as_uri(), "capabilities": capabilities,
            "workspaceFolders": [{"uri": root.as_uri(), "name": root.name}],
        })
        self.notify("initialized", {})
        return result["capabilities"]

    def open(self, path, text=None):
        text = pathlib.Path(path).read_bytes().decode() if text is None else text
        uri = pathlib.Path(path).as_uri()
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        return uri

    def wait_for_diagnostics(self, uri, when=lambda found: True):
        """The diagnostics of a file, as soon as they are as told."""
        end = time.monotonic() + self.limit
        while time.monotonic() < end:
            if uri in self.diagnostics and when(self.diagnostics[uri]):
                return self.diagnostics[uri]
            self.read()
        raise TimeoutError(f"no such diagnostics: {self.diagnostics.get(uri)}")

    def stop(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(timeout=self.limit)
