"""What stands at the other end: sites, proxies and a site with a certificate, all on loopback."""
import http.server
import shutil
import socket
import ssl
import subprocess
import threading
import time

HOST = "127.0.0.31"
PAGE = "<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title>%s</title>%s</head><body>%s</body></html>"


def ad(name, head=""):
    text = f"<h1>{name}, 28 jaar</h1><p>{name} ontvangt thuis in Utrecht. Bel 06 12345630. 1 uur 160 euro.</p>"
    return PAGE % (name, head, text)


def links(*paths, head=""):
    return PAGE % ("Aanbod", head, "<ul>" + "".join(f'<li><a href="{p}">{p}</a></li>' for p in paths) + "</ul>")


class Site:
    """`answer(path, headers, body)` gives a status, a text and header fields; None drops the connection.

    With `tls`, one port speaks both schemes, and paths asked for under https begin with `https:`.
    """

    def __init__(self, world, answer, host=HOST, tls=None):
        self.requests, self.times = [], []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                size = int(self.headers.get("Content-Length", 0))
                body = self.rfile.read(size).decode()
                path = "https:" * isinstance(self.connection, ssl.SSLSocket) + self.path
                site.requests.append((self.command, path))
                site.times.append(time.monotonic())
                answered = answer(path, self.headers, body)
                if answered is None:
                    self.close_connection = True
                    return
                status, text, *fields = answered
                data = text if isinstance(text, bytes) else text.encode()
                self.send_response(status)
                for name, value in [("Content-Type", "text/html"), ("Content-Length", str(len(data)))] + fields:
                    self.send_header(name, value)
                self.end_headers()
                try:
                    self.wfile.write(data)
                except ConnectionError:
                    pass

            do_POST = do_GET

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True
            address_family = socket.AF_INET6 if ":" in host else socket.AF_INET

            def get_request(self):
                connection, peer = super().get_request()
                if tls and connection.recv(1, socket.MSG_PEEK) == b"\x16":
                    connection = tls.wrap_socket(connection, server_side=True)
                return connection, peer

        self.server = Server((host, world.port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def paths(self):
        return [path for _, path in self.requests if path != "/robots.txt"]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Proxy:
    """An HTTP proxy that knows CONNECT alone, at the world's port + 3; notes what it was asked for."""

    def __init__(self, world):
        self.asked = []
        self.listener = socket.create_server((HOST, world.port + 3))
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(4096) or b"\r\n\r\n"
        method, target, *_ = head.decode().split(" ")
        self.asked.append(f"{method} {target}")
        host, _, port = target.rpartition(":")
        server = socket.create_connection((host, int(port)))
        client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        threading.Thread(target=self.pump, args=(client, server), daemon=True).start()
        self.pump(server, client)

    def pump(self, source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def close(self):
        # A thread that waits in accept keeps a listener alive that is only closed.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()


class SocksProxy(Proxy):
    """A SOCKS5 proxy without passwords (RFC 1928), which alone knows `names`: each leads to the world's site."""

    def __init__(self, world, names):
        self.names, self.site = names, (HOST, world.port)
        super().__init__(world)

    def read(self, client, count):
        data = b""
        while len(data) < count:
            part = client.recv(count - len(data))
            if not part:
                raise ConnectionError("the client went away")
            data += part
        return data

    def serve(self, client):
        try:
            version, count = self.read(client, 2)
            self.read(client, count)
            client.sendall(bytes([version, 0]))
            _, _, _, kind = self.read(client, 4)
            size = self.read(client, 1)[0] if kind == 3 else {1: 4, 4: 16}[kind]
            host = self.read(client, size)
            port = int.from_bytes(self.read(client, 2), "big")
            name = host.decode() if kind == 3 else None
            self.asked.append(f"name {name}:{port}" if name else f"address {host.hex()}:{port}")
            if name not in self.names:
                client.sendall(b"\x05\x04\x00\x01" + bytes(6))
                return client.close()
            server = socket.create_connection(self.site)
            client.sendall(b"\x05\x00\x00\x01" + bytes(6))
            threading.Thread(target=self.pump, args=(client, server), daemon=True).start()
            self.pump(server, client)
        except OSError:
            client.close()


class TLSSite:
    """nginx with a certificate of its own at the world's port + 2; speaks HTTP/2 to whom asks for it."""

    CONFIGURATION = """
daemon off; master_process off; pid %(run)s/pid; error_log %(run)s/error.log;
events { worker_connections 64; }
http {
    access_log %(run)s/access.log; default_type text/html;
    client_body_temp_path %(run)s/a; proxy_temp_path %(run)s/b; fastcgi_temp_path %(run)s/c;
    uwsgi_temp_path %(run)s/d; scgi_temp_path %(run)s/e;
    server {
        listen %(host)s:%(port)d ssl http2; ssl_protocols TLSv1.3;
        ssl_certificate %(run)s/cert.pem; ssl_certificate_key %(run)s/key.pem;
        location / { root %(run)s/pages; index index.html; }
    }
}
"""

    def __init__(self, world, pages):
        run = world.work / "tls"
        for name, text in pages.items():
            (run / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
            (run / "pages" / name).write_text(text)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-subj", "/CN=ads.example", "-days", "2", "-keyout", run / "key.pem", "-out", run / "cert.pem"],
                       check=True, capture_output=True)
        port = world.port + 2
        (run / "nginx.conf").write_text(self.CONFIGURATION % {"run": run, "host": HOST, "port": port})
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.nginx = subprocess.Popen([program, "-c", run / "nginx.conf", "-p", run], stderr=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex((HOST, port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError((run / "error.log").read_text())

    def close(self):
        self.nginx.terminate()
        self.nginx.wait(timeout=10)


def robots_open(answer):
    """No robots.txt: all is allowed."""
    return lambda path, headers, body: (404, "geen") if path == "/robots.txt" else answer(path, headers, body)
