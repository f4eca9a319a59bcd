"""A file server that does what static hosts do: compressed text, prepared before it is asked for,
and that keeps an account of what it sent."""

import gzip
import mimetypes
import threading
import time
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Everything else is compressed in itself, or nothing that hosts compress.
COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}

BLANK = b"<!DOCTYPE html><title>Blank</title>"


@dataclass(frozen=True)
class Sent:
    """One answer of the server."""

    time: float
    """When it was asked for, in seconds since 1970."""
    path: str
    size_bytes: int
    """As sent: head and compressed body."""


def compressed(path: Path) -> bytes:
    """A file as a host sends it."""
    data = path.read_bytes()
    return gzip.compress(data, 9, mtime=0) if path.suffix in COMPRESSED else data


class Host:
    """Serves folders on this machine, each below its own path, until the `with` block ends."""

    def __init__(self, folders: dict[str, Path]):
        self._folders = folders
        self._answers = {"/blank": self._answer(".html", gzip.compress(BLANK, 9, mtime=0))}
        self.sent: list[Sent] = []
        handler = partial(_Handler, host=self)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def prepare(self, path: str, data: bytes) -> None:
        """Makes a file ready whose compressed bytes are at hand."""
        self._answers[path] = self._answer(Path(path).suffix, data)

    def answer(self, path: str) -> bytes:
        """Head and body of the answer to a path."""
        if path not in self._answers:
            below = next(base for base in self._folders if path.startswith(base))
            file = self._folders[below] / path.removeprefix(below)
            if path.endswith("/"):
                file /= "index.html"
            if not file.is_file():
                return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
            self._answers[path] = self._answer(file.suffix, compressed(file))
        return self._answers[path]

    def since(self, begun: float, until: float = float("inf")) -> list[Sent]:
        """What was asked for between two moments."""
        return [sent for sent in self.sent if begun <= sent.time <= until]

    @staticmethod
    def _answer(suffix: str, data: bytes) -> bytes:
        kind = mimetypes.types_map.get(suffix, "application/octet-stream")
        head = [
            "HTTP/1.1 200 OK",
            f"Content-Type: {kind}",
            f"Content-Length: {len(data)}",
            "Cache-Control: public, max-age=31536000",
        ]
        if suffix in COMPRESSED:
            head.append("Content-Encoding: gzip")
        return "\r\n".join([*head, "\r\n"]).encode() + data

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments, host: Host):
        self._host = host
        super().__init__(*arguments)

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        asked = time.time()
        answer = self._host.answer(path)
        self._host.sent.append(Sent(asked, path, len(answer)))
        self.wfile.write(answer)

    def log_message(self, *_):
        pass
