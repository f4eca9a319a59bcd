"""A file server that does what static hosts do: compressed text, prepared before it is asked for,
and that keeps an account of what it sent."""

import asyncio
import gzip
import mimetypes
import threading
import time
from dataclasses import dataclass
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

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._port}"

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
        ready = threading.Event()
        self._thread = threading.Thread(target=asyncio.run, args=[self._serve(ready)], daemon=True)
        self._thread.start()
        ready.wait()
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        server = await self._loop.create_server(lambda: _Connection(self), "127.0.0.1", 0)
        self._port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._ended.wait()
        server.close()


class _Connection(asyncio.Protocol):
    """Answers one request after the other; requests have no bodies here."""

    def __init__(self, host: Host):
        self._host = host
        self._received = b""

    def connection_made(self, transport):
        self._transport = transport

    def data_received(self, data):
        *heads, self._received = (self._received + data).split(b"\r\n\r\n")
        for head in heads:
            path = unquote(urlsplit(head.split(b" ", 2)[1].decode("ascii")).path)
            asked = time.time()
            answer = self._host.answer(path)
            self._host.sent.append(Sent(asked, path, len(answer)))
            self._transport.write(answer)
