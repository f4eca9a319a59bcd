"""A plain file server, as simple as the simplest the site must work on."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class SiteServer:
    """Serves a folder on this machine, at `base` on a free port, until the `with` block ends."""

    def __init__(self, folder: Path, base: str):
        self.base = base
        handler = partial(_Handler, directory=str(folder), base=base)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def address(self, path: str) -> str:
        """The address of a path below the site's root."""
        return self.origin + self.base + path

    def path(self, address: str) -> str:
        """The path below the site's root of an address, without what follows `?` and `#`."""
        path = urlsplit(address).path
        assert address.startswith(self.origin) and path.startswith(self.base), address
        return path.removeprefix(self.base)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, base: str, **named):
        self.base = base
        super().__init__(*arguments, **named)

    def translate_path(self, path):
        below = urlsplit(path).path
        if not below.startswith(self.base):
            return str(Path(self.directory) / "outside-of-the-site")
        return super().translate_path("/" + below.removeprefix(self.base))

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        headers = (Path(self.directory) / "_headers").read_text(encoding="utf-8").splitlines()
        for line in headers[1:]:
            if not line.startswith(" "):
                break
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path):
        self.send_error(404)

    def log_message(self, *_):
        pass
