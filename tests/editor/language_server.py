"""A client for the real yaml-language-server, over its protocol."""

import json
import queue
import subprocess
import threading
import time


class LanguageServer:
    """Starts the server, opens files, asks for completion, hover and diagnostics."""

    def __init__(self, command, root):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.messages = queue.Queue()
        self.diagnostics = {}
        self.number = 0
        threading.Thread(target=self._read, daemon=True).start()
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": {
                    "textDocument": {
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                        "hover": {"contentFormat": ["markdown"]},
                        "publishDiagnostics": {},
                    },
                    "workspace": {"configuration": True},
                },
            },
        )
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": {"yaml": SETTINGS}})

    def _read(self):
        stream = self.process.stdout
        while True:
            length = 0
            while line := stream.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            self.messages.put(json.loads(stream.read(length)))

    def _send(self, message):
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def notify(self, method, parameters):
        self._send({"method": method, "params": parameters})

    def request(self, method, parameters):
        self.number += 1
        self._send({"id": self.number, "method": method, "params": parameters})
        return self._until(lambda message: message.get("id") == self.number and "method" not in message)["result"]

    def _until(self, wanted, seconds=30):
        end = time.monotonic() + seconds
        while True:
            message = self.messages.get(timeout=max(end - time.monotonic(), 0.01))
            method = message.get("method")
            if method == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif method and "id" in message:  # the server asks the editor
                items = message["params"].get("items", []) if method == "workspace/configuration" else []
                answer = [SETTINGS if item.get("section") == "yaml" else {} for item in items]
                self._send({"id": message["id"], "result": answer if method == "workspace/configuration" else None})
            if wanted(message):
                return message

    def open(self, path):
        """Open a file and return what the server says is wrong with it."""
        uri = path.as_uri()
        self.diagnostics.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
        self.notify("textDocument/didOpen", {"textDocument": document})
        self._until(lambda _: uri in self.diagnostics)
        return self.diagnostics[uri]

    def at(self, method, path, line, character):
        position = {"line": line, "character": character}
        return self.request(method, {"textDocument": {"uri": path.as_uri()}, "position": position})

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()


SETTINGS = {
    "validate": True,
    "hover": True,
    "completion": True,
    "schemaStore": {"enable": False},
    "yamlVersion": "1.2",
    "disableAdditionalProperties": False,
}
