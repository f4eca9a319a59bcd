"""A web server that misbehaves in every way that guide must live with."""

import socket
import ssl
import struct
import threading
import time
from collections import Counter


class RudeServer:
    """Answers on every address 127.x.y.z at one port; the path says how badly.

    Each host of the tests has an address of its own, since guide asks one host slowly.
    """

    def __init__(self, certificate=None):
        self.requests = []
        self.asked = Counter()
        self.busy = Counter()
        self.most_busy = Counter()
        self.times = {}
        self.lock = threading.Lock()
        self.certificate = certificate
        self.closing = threading.Event()

    def __enter__(self):
        self.listener = socket.create_server(("0.0.0.0", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.closing.set()
        self.listener.close()

    def address(self, host: str, path: str) -> str:
        scheme = "https" if self.certificate else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    def accept(self):
        while not self.closing.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            if self.certificate:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(*self.certificate)
                connection = context.wrap_socket(connection, server_side=True)
            with connection:
                # One question a connection, so that what is counted is what is asked.
                self.answer(connection)
        except OSError:
            pass

    def answer(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            part = connection.recv(65536)
            if not part:
                return
            head += part
        lines = head.decode("latin-1").split("\r\n")
        method, path, _ = lines[0].split(" ")
        fields = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        host = connection.getsockname()[0]
        with self.lock:
            self.requests.append((host, method, path, fields))
            self.asked[(method, path)] += 1
            self.busy[host] += 1
            self.most_busy[host] = max(self.most_busy[host], self.busy[host])
            self.times.setdefault(host, []).append(time.monotonic())
            turn = self.asked[("HEAD", path)] + self.asked[("GET", path)]
        try:
            behaviour = getattr(self, path.strip("/").split("/")[0].replace("-", "_"))
            behaviour(connection, method, turn, fields)
        finally:
            with self.lock:
                self.busy[host] -= 1

    @staticmethod
    def send(connection, status, *fields, body=b""):
        lines = [f"HTTP/1.1 {status} x", f"Content-Length: {len(body)}", "Connection: close"]
        connection.sendall("\r\n".join([*lines, *fields, "", ""]).encode("latin-1") + body)

    def fine(self, connection, method, turn, fields):
        self.send(connection, 200)

    def slow_but_fine(self, connection, method, turn, fields):
        time.sleep(0.3)
        self.send(connection, 200)

    def gone(self, connection, method, turn, fields):
        self.send(connection, 410)

    def missing(self, connection, method, turn, fields):
        self.send(connection, 404)

    def missing_for_head(self, connection, method, turn, fields):
        self.send(connection, 404 if method == "HEAD" else 200)

    def no_head(self, connection, method, turn, fields):
        self.send(connection, 405 if method == "HEAD" else 200)

    def forbidden(self, connection, method, turn, fields):
        self.send(connection, 403)

    def busy_twice(self, connection, method, turn, fields):
        self.send(connection, *((429, "Retry-After: 3") if turn == 1 else (200,)))

    def busy_long(self, connection, method, turn, fields):
        self.send(connection, 429, "Retry-After: 86400")

    def flapping(self, connection, method, turn, fields):
        self.send(connection, 503 if turn < 3 else 200)

    def broken(self, connection, method, turn, fields):
        self.send(connection, 500)

    def silent(self, connection, method, turn, fields):
        connection.recv(1)  # Until the other side has had enough.

    def slow_head(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while not self.closing.wait(0.2):
            connection.sendall(b"X-Slow: 1\r\n")

    def endless_head(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for _ in range(100_000):
            connection.sendall(b"X-Huge: " + b"x" * 1000 + b"\r\n")

    def wide_head(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Huge: " + b"x" * 10_000_000)

    def endless_body(self, connection, method, turn, fields):
        if method == "HEAD":
            return self.send(connection, 501)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        self.sent_body = 0
        while not self.closing.is_set():
            connection.sendall(b"x" * 65536)
            self.sent_body += 65536

    def short_body(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nkort")

    def body_for_head(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nett" + b"x" * 5000)

    def reset(self, connection, method, turn, fields):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def reset_once(self, connection, method, turn, fields):
        return self.reset(connection, method, turn, fields) if turn == 1 else self.send(
            connection, 200)

    def garbage(self, connection, method, turn, fields):
        connection.sendall(bytes(range(256)) * 20)

    def odd_status(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 99999999999999999999 ?\r\n\r\n")

    def early_hints(self, connection, method, turn, fields):
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n")
        self.send(connection, 200)

    def loop(self, connection, method, turn, fields):
        self.send(connection, 302, "Location: /loop")

    def endless_redirects(self, connection, method, turn, fields):
        self.send(connection, 302, f"Location: /endless-redirects/{turn}/{time.monotonic_ns()}")

    def to_file(self, connection, method, turn, fields):
        self.send(connection, 302, "Location: file:///etc/passwd")

    def to_private(self, connection, method, turn, fields):
        self.send(connection, 301, f"Location: http://127.99.0.1:{self.port}/fine/private")

    def to_private_name(self, connection, method, turn, fields):
        self.send(connection, 301, f"Location: http://localhost:{self.port}/fine/private")

    def no_location(self, connection, method, turn, fields):
        self.send(connection, 301)

    def moved(self, connection, method, turn, fields):
        self.send(connection, 301, "Location: ../fine/new?å=1")

    def moved_to_missing(self, connection, method, turn, fields):
        self.send(connection, 308, "Location: /missing")

    def for_now(self, connection, method, turn, fields):
        self.send(connection, 302, "Location: /fine")

    def tagged(self, connection, method, turn, fields):
        same = fields.get("if-none-match") == '"abc"'
        self.send(connection, 304 if same else 200, 'ETag: "ABC"'.lower())
