#!/usr/bin/env python3
"""Crawls small sites that do one thing each, with the built program, and looks what came of it.

    Tests/scenarios.py BAKEN WORK-FOLDER [--port P] [NAME…]

Each scenario is a function: it says what the site answers, runs baken as a person does, and asserts. The site stands on
127.0.0.31; nothing leaves loopback.
"""
import argparse
import calendar
import gzip
import hashlib
import http.server
import io
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import threading
import time
import traceback
import urllib.request
import zipfile

root = pathlib.Path(__file__).resolve().parent.parent
HOST = "127.0.0.31"
PAGE = "<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title>%s</title>%s</head><body>%s</body></html>"
AUTHORITY = """
id: AUT-TEST-003
agency: Politie, eenheid Voorbeeld
kind: police
legalBasis: {article: "art. 3 (voorbeeld)", text: "Voorbeeld voor de tests."}
purpose: "Tests"
approver: "Tests"
validFrom: 2026-01-01
validUntil: 2035-12-31
hosts: [127.0.0.31, 127.0.0.32, "[::1]"]
findingGroups: [permit, minor, control]
%s
retention: {capturesWithoutFinding: 1d, findings: 1d, decisions: 1d}
"""


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


class World:
    """A plan, a data folder and the program."""

    def __init__(self, baken, work, port):
        self.baken, self.work, self.port = str(baken), work, port
        self.sites = []

    def begin(self, answer, profile="", plan="", authority="", sites=None, host=HOST, time="2m", tls=None):
        shutil.rmtree(self.work, ignore_errors=True)
        (self.work / "sites").mkdir(parents=True)
        (self.work / "authority.yaml").write_text(AUTHORITY % authority)
        sites = sites or {"een": f'start: ["{self.url("/")}"]\nads: ["/ad/**"]\ndelay: 0s\n{profile}'}
        for name, text in sites.items():
            (self.work / "sites" / f"{name}.yaml").write_text(f"name: {name}\n{text}")
        names = ", ".join(f"sites/{name}.yaml" for name in sites)
        (self.work / "plan.yaml").write_text(
            f"authority: authority.yaml\nsites: [{names}]\ncontact: mailto:tests@politie.example\n"
            f"networks: [127.0.0.0/8, \"::1/128\"]\nlimits: {{time: {time}}}\n{plan}\n"
        )
        return self.serve(answer, host, tls)

    def serve(self, answer, host=HOST, tls=None):
        self.sites.append(Site(self, answer, host, tls))
        return self.sites[-1]

    def warc(self):
        """All records, as text."""
        files = sorted((self.data / "archive").glob("*.warc.gz"))
        return "".join(gzip.decompress(file.read_bytes()).decode("latin-1") for file in files)

    def heads(self, *types):
        """The fields of each record of these types, by name."""
        heads = [part.split("\r\n\r\n")[0] for part in re.split(r"(?m)^WARC/1.1\r$", self.warc())[1:]]
        found = [dict(line.split(": ", 1) for line in head.strip().split("\r\n")) for head in heads]
        return [head for head in found if head["WARC-Type"] in types]

    def gates(self):
        """The path of each capture, and what was done at the gate for it."""
        told = [(head["WARC-Target-URI"], json.loads(head["WARC-JSON-Metadata"])["bakenConnection"])
                for head in self.heads("response", "revisit")]
        return [(target[len(self.url("")):], facts.get("gate")) for target, facts in told]

    def end(self):
        while self.sites:
            self.sites.pop().close()

    def url(self, path, host=HOST):
        return f"http://{host}:{self.port}{path}"

    def clock(self, at, rate=1):
        """An environment in which the program's wall clock begins at `at` and runs `rate` times as fast."""
        library = self.work / "clock.so"
        if not library.exists():
            subprocess.run(["cc", "-shared", "-fPIC", "-o", library, root / "Tests/Tools/clock.c"], check=True)
        seconds = calendar.timegm(time.strptime(at, "%Y-%m-%d %H:%M:%S"))
        return {"LD_PRELOAD": str(library), "BAKEN_CLOCK_AT": str(seconds), "BAKEN_CLOCK_RATE": str(rate)}

    def run(self, *words, status=0, timeout=60, clock=None):
        done = subprocess.run([self.baken, *map(str, words)], capture_output=True, text=True, timeout=timeout,
                              env={**os.environ, **(clock or {})})
        assert done.returncode == status, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    def crawl(self, *words, **more):
        return json.loads(
            self.run("crawl", "--plan", self.work / "plan.yaml", "--data", self.data, "--rules", root / "Rules",
                     "--format", "json", *words, **more))

    def refused(self, status, *words):
        """What a crawl says that is not begun."""
        done = subprocess.run([self.baken, "crawl", "--plan", self.work / "plan.yaml", "--data", self.data, "--rules",
                               root / "Rules", *words], capture_output=True, text=True, timeout=60)
        assert done.returncode == status, f"{done.returncode}\n{done.stdout}{done.stderr}"
        return done.stderr

    @property
    def data(self):
        return self.work / "data"

    def ads(self, *words):
        text = self.run("ads", "list", "--data", self.data, "--format", "jsonl", *words)
        return [json.loads(line) for line in text.splitlines()]

    def change(self, sql, *values):
        """What only time would do to the data otherwise."""
        with sqlite3.connect(self.data / "baken.sqlite") as store:
            store.execute(sql, values)
        store.close()

    def look(self, sql, *values):
        store = sqlite3.connect(self.data / "baken.sqlite")
        rows = [tuple(v.decode() if isinstance(v, bytes) else v for v in row) for row in store.execute(sql, values)]
        store.close()
        return rows

    def ledger(self, path):
        return self.run("ledger", self.url(path), "--data", self.data, "--why")


def robots_open(answer):
    """No robots.txt: all is allowed."""
    return lambda path, headers, body: (404, "geen") if path == "/robots.txt" else answer(path, headers, body)


# --- scenarios ---


def gone_ads_keep_their_last_capture(world):
    state = {"gone": False}

    def answer(path, headers, body):
        if path == "/":
            return 200, links("/ad/1", "/ad/2", "/ad/3", "/ad/4")
        if not state["gone"] or path == "/ad/4":
            return 200, ad("Iris" + path[-1])
        return {"/ad/1": (410, "weg"), "/ad/2": (302, "", ("Location", "/")),
                "/ad/3": (200, PAGE % ("Niet gevonden", "", "<h1>Deze advertentie bestaat niet meer</h1>"))}[path]

    world.begin(robots_open(answer))
    assert world.crawl()["ads"] == 4
    before = {row["address"]: row["capture"] for row in world.ads()}
    state["gone"] = True
    world.crawl("--now")
    gone = {row["address"]: row for row in world.ads("--presence", "gone")}
    reasons = {address[-4:]: row["goneReason"] for address, row in gone.items()}
    assert reasons == {"ad/1": "410", "ad/2": "redirected home", "ad/3": "soft 404"}, reasons
    assert all(before[address] == row["capture"] and row["gone"] for address, row in gone.items())
    assert len(world.ads("--presence", "present")) == 1
    shown = world.run("ads", "show", world.url("/ad/1"), "--data", world.data, "--reason", "test")
    assert "gone" in shown and "410" in shown and "gone since" in world.ledger("/ad/1")
    state["gone"] = False
    world.crawl("--now")
    assert len(world.ads("--presence", "present")) == 4
    assert "back" in world.run("ads", "show", world.url("/ad/1"), "--data", world.data, "--reason", "test")


def changed_ads_keep_their_history(world):
    state = {"price": 160}
    answer = lambda path, headers, body: (200, links("/ad/1") if path == "/" else ad("Iris").replace("160", str(state["price"])))
    world.begin(robots_open(answer), plan="revisit: {first: 6h, least: 1h, most: 7d}")
    world.crawl()
    state["price"] = 170
    world.crawl("--now")
    row = world.ads()[0]
    assert row["changed"] and "170" in row["text"], row
    history = json.loads(
        world.run("ads", "show", row["number"], "--data", world.data, "--reason", "t", "--format", "jsonl"))
    assert [("160" in w["text"], "170" in w["text"]) for w in history["wordings"]] == [(True, False), (False, True)]
    assert "06 12345630" not in row["text"] and "06 12345630" in world.ads("--unmask", "--reason", "t")[0]["text"]
    assert "due again at" in world.ledger("/ad/1")


def a_form_is_sent_once_and_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><form method=post action=/in><button>Ja, ik ben 18+</button></form>")

    def answer(path, headers, body):
        if path == "/in":
            return (302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")) if body == "age=18" else (400, "fout")
        if "oud=ja" not in headers.get("Cookie", ""):
            return 200, gate
        return 200, links("/ad/1", "/ad/2") if path == "/" else ad("Iris" + path[-1])

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/in")}", fields: {{age: "18"}}}}}}\n')
    assert world.crawl()["ads"] == 2
    assert [r for r in site.requests if r[0] == "POST"] == [("POST", "/in")]
    assert "gate: form as declared" in world.ledger("/ad/1") and "gate: form as declared" in world.ledger("/in")
    world.run("verify", world.data)
    passed = {path for path, gate in world.gates() if gate == "form as declared"}
    assert passed == {"/in", "/", "/ad/1", "/ad/2"}, world.gates()


def a_parameter_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><a href='?ja=1'>Ja, ik ben 18 of ouder</a>")
    answer = lambda path, headers, body: (200, (links("/ad/1") if path.startswith("/?") else ad("Iris")) if "ja=1" in path else gate)
    site = world.begin(robots_open(answer), profile='gate: {query: "ja=1"}\n')
    assert world.crawl()["ads"] == 1
    world.crawl("--now")
    assert set(site.paths()) == {"/?ja=1", "/ad/1?ja=1"}, site.paths()
    assert "gate: parameter ja as declared" in world.ledger("/ad/1?ja=1")
    assert set(world.gates()) == {("/robots.txt", None), ("/?ja=1", "parameter ja as declared"),
                                  ("/ad/1?ja=1", "parameter ja as declared")}, world.gates()


def a_form_at_the_address_of_a_page_leaves_the_page_in_the_frontier(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><form method=post action=/><button>Ja, ik ben 18+</button></form>")

    def answer(path, headers, body):
        if body == "age=18":
            return 302, "", ("Location", "/"), ("Set-Cookie", "oud=ja"), ("ETag", '"x"')
        if headers.get("If-None-Match") == '"x"':
            return 304, ""
        if "oud=ja" not in headers.get("Cookie", ""):
            return 200, gate
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/")}", fields: {{age: "18"}}}}}}\n')
    for run in range(2):
        site.requests.clear()
        assert world.crawl("--now")["ads"] == (0 if run else 1), site.requests
        assert [r for r in site.requests if r[1] == "/"] == [("POST", "/"), ("GET", "/")], site.requests


def a_form_alone_is_asked_for_with_post_alone(world):
    def answer(path, headers, body):
        if path == "/in":
            return (302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")) if body else (200, "geen bladzijde")
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/in")}", fields: {{age: "18"}}}}}}\n')
    for _ in range(2):
        world.crawl("--now")
    assert [r for r in site.requests if r[1] == "/in"] == [("POST", "/in")] * 2, site.requests


def a_form_that_is_linked_as_a_page_is_read_as_one(world):
    state = {"links": ["/ad/1"]}

    def answer(path, headers, body):
        if path == "/in":
            return (302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")) if body else (200, ad("Mira"))
        return 200, links(*state["links"]) if path == "/" else ad("Iris")

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/in")}", fields: {{age: "18"}}}}}}\n')
    assert world.crawl()["ads"] == 1 and ("GET", "/in") not in site.requests
    state["links"] += ["/in", "/robots.txt"]
    site.requests.clear()
    world.crawl("--now")
    assert [r for r in site.requests if r[1] == "/in"] == [("POST", "/in"), ("GET", "/in")], site.requests
    assert ("GET", "/robots.txt") not in site.requests, "what robots.txt says is known, and it is no page"
    assert {row["address"] for row in world.ads()} == {world.url("/ad/1"), world.url("/in")}


def a_cookie_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><button>Ja, ik ben 18 of ouder</button>")

    def answer(path, headers, body):
        if "oud=ja" not in headers.get("Cookie", ""):
            return 200, gate
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    world.begin(robots_open(answer), profile='gate: {cookie: "oud=ja"}\n')
    assert world.crawl()["ads"] == 1
    assert "gate: cookie oud as declared" in world.ledger("/ad/1")
    assert set(world.gates()) == {("/robots.txt", None), ("/", "cookie oud as declared"),
                                  ("/ad/1", "cookie oud as declared")}, world.gates()


def robots_is_set_aside_by_the_authority_alone(world):
    def answer(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /ad/\n"
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    site = world.begin(answer)
    world.crawl()
    assert site.paths() == ["/"] and "robots: Disallow: /ad/ (line 2)" in world.ledger("/ad/1")
    world.end()
    site = world.begin(answer, authority='robotsOverride: [{host: 127.0.0.31, ground: "bevel 2026-7"}]')
    world.crawl()
    assert "/ad/1" in site.paths()
    line = world.ledger("/ad/1")
    assert "Disallow: /ad/ (line 2)" in line and "set aside" in line and "bevel 2026-7" in line, line


def every_look_at_ads_is_logged_with_its_reason(world):
    world.begin(robots_open(lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))))
    world.crawl()
    world.ads("--actor", "p.tester")
    world.ads("--actor", "p.tester", "--reason", "toets 7")
    world.ads("--actor", "p.tester", "--reason", "toets 8", "--unmask")
    log = world.look("SELECT action, actor, object, reason FROM custody WHERE actor = 'p.tester' ORDER BY id")
    assert log == [("listed", "p.tester", "ads", "for police"), ("listed", "p.tester", "ads", "for police: toets 7"),
                   ("listed", "p.tester", "ads", "for police: toets 8"), ("unmasked", "p.tester", "ads", "for police: toets 8")], log


def a_permit_number_in_ads_that_nothing_joins_is_told(world):
    def escort(phone, number="EXA-2024-007"):
        text = f"<h1>Fay, 33 jaar</h1><p>Fay ontvangt thuis in Utrecht. Vergunning {number}. Bel {phone}.</p>"
        return PAGE % ("Fay", "", text)

    pages = {"/ad/1": escort("06 12345661"), "/ad/2": escort("06 12345662"), "/ad/3": escort("06 12345661")}
    site = world.begin(robots_open(lambda path, *_: (200, pages.get(path) or links(*shown))),
                       plan="policies: policy\nregister: {file: register.csv, asOf: 2026-11-01}")
    (world.work / "policy").mkdir()
    shutil.copy(root / "Rules/examples/policy.yaml", world.work / "policy" / "GM0344.yaml")
    shutil.copy(root / "Rules/examples/register.csv", world.work / "register.csv")

    def verdicts():
        return {ad["address"].rsplit("/", 1)[1]: (ad["verdict"], ad["reasons"]) for ad in world.ads()}

    shown = ["/ad/1", "/ad/3"]
    world.crawl()
    assert verdicts() == {"1": ("inOrder", ["number.valid"]), "3": ("inOrder", ["number.valid"])}, verdicts()
    shown.append("/ad/2")
    world.crawl("--now")
    assert verdicts()["2"] == ("cannotSay", ["number.shared"]), verdicts()
    # What did not change is not judged anew; what changes is.
    pages["/ad/1"] = pages["/ad/1"].replace("33 jaar", "34 jaar")
    world.crawl("--now")
    assert verdicts()["1"] == ("cannotSay", ["number.shared"]), verdicts()
    assert verdicts()["3"] == ("inOrder", ["number.valid"]), verdicts()
    assert len(site.paths()) >= 6


def robots_is_set_aside_for_an_ipv6_address_too(world):
    def answer(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /ad/\n"
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    profile = f'start: ["{world.url("/", "[::1]")}"]\nads: ["/ad/**"]\ndelay: 0s\n'
    override = 'robotsOverride: [{host: "[::1]", ground: "bevel 2026-7"}]'
    site = world.begin(answer, sites={"zes": profile}, authority=override, host="::1")
    assert world.crawl()["ads"] == 1, site.paths()


def pages_are_sent_by_the_robots_txt_in_force_then(world):
    state = {"rules": "User-agent: *\nDisallow: /nergens\n", "ads": 1}

    def answer(path, headers, body):
        if path == "/robots.txt":
            return 200, state["rules"]
        return 200, links(*[f"/ad/{i}" for i in range(state["ads"])]) if path == "/" else ad("Iris")

    profile = f'start: ["{world.url("/")}"]\nads: ["/ad/**"]\ndelay: 250ms\n'
    site = world.begin(answer, sites={"een": profile})
    world.crawl()
    # The copy of a day ago ends three seconds into the next run, when forty pages are buffered.
    state.update(rules="User-agent: *\nDisallow: /ad/\n", ads=41)
    world.change("UPDATE robots SET had_at = ?", int(time.time() * 1000) - 86_400_000 + 3_000)
    site.requests.clear()
    world.crawl("--now")
    paths = [path for _, path in site.requests]
    asked = paths.index("/robots.txt")
    assert 3 < asked < 30 and paths.count("/robots.txt") == 1, paths
    assert not [path for path in paths[asked:] if path.startswith("/ad/")], paths
    left = next(i for i in range(41) if f"/ad/{i}" not in paths)
    assert "robots: Disallow: /ad/ (line 2)" in world.ledger(f"/ad/{left}"), world.ledger(f"/ad/{left}")
def robots_of_one_scheme_does_not_hold_for_the_other(world):
    def answer(path, headers, body):
        if path.endswith("/robots.txt"):
            return 200, "User-agent: *\nDisallow: %s\n" % ("/prive/" if path.startswith("https:") else "/ad/")
        start = path in ("/", "https:/")
        return 200, links(*[f"{scheme}://{HOST}:{world.port}{end}" for scheme in ("http", "https")
                            for end in ("/ad/1", "/prive/1")]) if start else ad("Iris")

    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    pem = world.work.parent / "scenario.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", pem, "-out", pem, "-days", "2",
                    "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=IP:{HOST}"], check=True, capture_output=True)
    tls.load_cert_chain(pem)
    sites = {"een": f'start: ["{world.url("/")}", "{world.url("/").replace("http:", "https:")}"]\nads: ["/ad/**"]\ndelay: 0s\n'}
    site = world.begin(answer, plan=f'tlsExceptions: [{{host: {HOST}, ground: "test"}}]', sites=sites, tls=tls)
    for _ in range(2):
        world.crawl("--now")
    asked = sorted({path for _, path in site.requests})
    assert asked == ["/", "/prive/1", "/robots.txt", "https:/", "https:/ad/1", "https:/robots.txt"], asked
    robots = [path for _, path in site.requests if path.endswith("robots.txt")]
    assert sorted(robots) == ["/robots.txt", "https:/robots.txt"], "both are remembered by the next run"
    assert "Disallow: /ad/" in world.ledger("/ad/1")


def what_pages_say_to_crawlers_is_recorded_and_kept(world):
    meta = '<meta name="robots" content="noindex, nofollow">'

    def answer(path, headers, body):
        if path == "/":
            return 200, links("/lijst", "/ad/1"), ("X-Robots-Tag", "noarchive")
        return 200, links("/ad/2", head=meta) if path == "/lijst" else ad("Iris")

    site = world.begin(robots_open(answer))
    world.crawl()
    assert "/ad/2" not in site.paths() and "nofollow" in world.ledger("/ad/2")
    assert "X-Robots-Tag: noarchive" in world.ledger("/")
    assert "meta robots: nofollow, noindex" in world.ledger("/lijst")


def what_one_page_forbids_another_may_lead_to(world):
    meta = '<meta name="robots" content="nofollow">'
    answers = {"/": links("/a", "/b"), "/a": links("/ad/1", "/ad/2", head=meta), "/b": links("/c"), "/c": links("/ad/1")}
    site = world.begin(robots_open(lambda path, headers, body: (200, answers.get(path) or ad("Iris"))))
    world.crawl()
    assert "/ad/1" in site.paths() and "/ad/2" not in site.paths(), site.paths()
    assert "nofollow" in world.ledger("/ad/2")


def a_login_wall_that_stays_the_same_is_judged_at_each_visit(world):
    wall = PAGE % ("Inloggen", "", "<h1>Log in om verder te gaan</h1><form method=post action=/in>"
                   "<input name=user><input type=password name=p><button>Inloggen</button></form>")
    state = {"page": ad("Iris")}
    world.begin(robots_open(lambda path, headers, body: (200, links("/ad/1") if path == "/" else state["page"])))
    for page, word in ((ad("Iris"), "200 ad"), (wall, "200 blocked"), (wall, "200 blocked"), (ad("Iris"), "200 ad")):
        state["page"] = page
        world.crawl("--now")
        assert word in world.ledger("/ad/1"), (word, world.ledger("/ad/1"))
    assert [row["gone"] for row in world.ads()] == [None], world.ads()


def a_challenge_rests_the_host(world):
    captcha = PAGE % ("Even geduld", "", "<h1>Bewijs dat je geen robot bent</h1><div class=g-recaptcha data-sitekey=x></div>"
                      "<script src=https://www.google.com/recaptcha/api.js></script>")
    answer = lambda path, headers, body: (200, links(*[f"/ad/{i}" for i in range(30)])) if path == "/" else (403, captcha)
    site = world.begin(robots_open(answer))
    summary = world.crawl("--for", "15s")
    assert summary["ending"] == "hosts suspended" and summary["ads"] == 0, summary
    assert len(site.paths()) <= 4, site.paths()
    assert "left alone until" in world.run("frontier", "hosts", "--data", world.data)
    count = len(site.requests)
    world.crawl("--now", "--for", "15s")
    assert len(site.requests) == count, "a host that rests was asked by the next run"


def retry_after_holds_over_a_restart_and_a_kill(world):
    answer = lambda path, headers, body: (503, "druk", ("Retry-After", "3600"))
    site = world.begin(robots_open(answer))
    began = time.monotonic()
    world.crawl()
    assert time.monotonic() - began < 20, "a host that rests kept the run from ending"
    count = len(site.requests)
    assert world.crawl("--now")["ending"] == "hosts suspended" and len(site.requests) == count, site.requests
    why = world.ledger("/")
    assert "left alone until" in why and "503" in why, why


def a_calendar_without_end_is_quarantined_and_the_ads_are_found(world):
    def answer(path, headers, body):
        if path == "/":
            return 200, links("/kalender?dag=1", *[f"/ad/{i}" for i in range(20)])
        if path.startswith("/kalender"):
            day = int(path.split("=")[1])
            return 200, links(f"/kalender?dag={day + 1}", f"/kalender?dag={day + 2}", f"/ad/{day % 25}")
        return 200, ad("Iris" + path[4:])

    site = world.begin(robots_open(answer))
    summary = world.crawl("--for", "60s")
    assert summary["ending"] == "done" and summary["ads"] == 25, summary
    assert len(site.paths()) < 500, len(site.paths())
    held = [json.loads(line) for line in
            world.run("frontier", "quarantined", "--data", world.data, "--format", "jsonl").splitlines()]
    assert any("kalender" in row["pattern"] and row["examples"] for row in held), held
    number = next(row["number"] for row in held if "kalender" in row["pattern"])
    world.run("frontier", "release", number, "--data", world.data, "--reason", "gekeken")
    world.run("frontier", "release", number, "--data", world.data, "--reason", "gekeken", status=66)


def real_pages_behind_a_quarantine_are_found(world):
    empty = PAGE % ("Leeg", "", "<h1>Leeg</h1><p>Hier is niets te zien vandaag.</p>")
    names = lambda number: "".join("abcdefghij"[int(digit)] for digit in str(number))
    real = lambda number: ad("Iris " + names(number)).replace("12345630", f"123456{number % 100:02}")

    def answer(path, headers, body):
        if path == "/":
            return 200, links(*[f"/p/{number}" for number in range(1000, 1400)])
        return 200, empty if int(path[3:]) < 1200 else real(int(path[3:]))

    site = world.begin(robots_open(answer))
    world.crawl()
    assert len(site.paths()) == 401, len(site.paths())
    assert len(world.ads()) == 200, len(world.ads())
    shown = world.run("frontier", "quarantined", "--data", world.data, "--all", "--format", "jsonl").splitlines()
    assert [bool(json.loads(line)["released"]) for line in shown] == [True], shown


def a_probe_for_a_parameter_is_sifted_like_a_link(world):
    empty = PAGE % ("Leeg", "", "<h1>Leeg</h1><p>Hier is niets te zien vandaag.</p>")
    plain = [f"/x/{i}" for i in range(100, 300)]
    probed = [f"/x/{i}?sid=abcdefgh{i}0123" for i in range(900, 912)]
    answers = {"/": links(*plain, "/later"), "/later": links(*probed)}
    site = world.begin(robots_open(lambda path, headers, body: (200, answers.get(path, empty))))
    world.crawl()
    probes = [path for path in site.paths() if path.startswith("/x/9") and "?" not in path]
    asked = len([path for path in site.paths() if path.startswith("/x/9") and "?" in path])
    held = [json.loads(line) for line in
            world.run("frontier", "quarantined", "--data", world.data, "--format", "jsonl").splitlines()]
    assert asked >= 4 and any(row["pattern"] == "/x/#" for row in held), (asked, held)
    # One in sixteen is let through to see whether the shape is still a trap; without the sieve it is all four.
    assert len(probes) <= 2, probes


def one_page_under_two_addresses_is_archived_once_and_exported_whole(world):
    page = ad("Iris").replace("28 jaar", "17 jaar").replace("</body>", "<p>" + "Rustige locatie, goed bereikbaar met de trein. " * 40 + "</p></body>")
    world.begin(robots_open(lambda path, headers, body: (200, links("/ad/1", "/lijst") if path == "/" else
                                                         links("/ad/2") if path == "/lijst" else page)))
    world.crawl()
    heads = b"".join(gzip.open(path).read() for path in sorted((world.data / "archive").glob("*.warc.gz")))
    assert heads.count(b"WARC-Type: revisit\r\n") == 1, heads.count(b"WARC-Type: revisit\r\n")
    assert b"WARC-Refers-To-Target-URI: " + world.url("/ad/1").encode() in heads
    ads = world.ads()
    assert len({row["text"] for row in ads}) == 1 and len(ads) == 2, ads
    cases = [json.loads(line) for line in
             world.run("queue", "list", "--data", world.data, "--format", "json").splitlines()]
    assert len(cases) >= 2, cases
    for row in cases:
        for number in range(row.get("reviewers", 1)):
            who = ["--data", world.data, "--actor", f"reviewer-{number}"]
            lease = json.loads(world.run("queue", "claim", row["case"], *who, "--format", "json"))
            world.run("queue", "decide", row["case"], *who, "--token", lease["token"], "--outcome", "confirm",
                      "--code", "seen", "--text", "Gezien.")
        world.run("export", row["case"], "--data", world.data, "--to", world.work / "out", "--reason", "test")
    bundles = sorted((world.work / "out").glob("*.zip"))
    assert len(bundles) == len(cases), bundles
    for bundle in bundles:
        world.run("verify", bundle)
        held = zipfile.ZipFile(bundle)
        packages = [zipfile.ZipFile(io.BytesIO(held.read(name))) for name in held.namelist() if name.endswith(".wacz")]
        bodies = [gzip.decompress(package.read(name)) for package in packages for name in package.namelist()
                  if name.endswith(".warc.gz")]
        assert any(b"WARC-Type: response" in body and b"Rustige locatie" in body for body in bodies), bundle
    world.run("verify", world.data)
    # The database is lost, and the run before left no word of its end: all is filed again from the archive, with the
    # ad whose record holds no body.
    for path in world.data.glob("baken.sqlite*"):
        path.unlink()
    (world.data / "running").touch()
    world.end()
    assert "archive repair" in world.refused(65)
    world.run("archive", "repair", "--data", world.data, "--new-database")
    # The log of the lost database ends where it was published last; what is filed anew begins another.
    assert "--begin-anew" in world.refused(65)
    world.run("log", "checkpoint", "--data", world.data, "--begin-anew", "--reason", "test")
    world.crawl("--for", "5s")
    assert {row["address"] for row in world.ads()} == {row["address"] for row in ads}, world.ads()


def a_body_that_comes_twice_at_once_is_archived_once(world):
    """Two hosts answer alike at the same time, so that both captures come into one batch; whoever is first."""
    page = ad("Iris").replace("</body>", "<p>" + "Rustige locatie. " * 100 + "</p></body>")
    both = threading.Barrier(2, timeout=20)

    def answer(path, headers, body):
        if path == "/":
            try:
                both.wait()
            except threading.BrokenBarrierError:
                pass
        return 200, page

    starts = {name: f'start: ["{world.url("/", host)}"]\ndelay: 0s\n' for name, host in (("een", HOST), ("twee", "127.0.0.32"))}
    world.begin(robots_open(answer), sites=starts)
    world.serve(robots_open(answer), "127.0.0.32")
    assert world.crawl()["ads"] == 2
    whole = [head["WARC-Record-ID"] for head in world.heads("response") if not head["WARC-Target-URI"].endswith("robots.txt")]
    again = [head["WARC-Refers-To"] for head in world.heads("revisit")]
    assert len(whole) == 1 and again == whole, (whole, again)
    world.run("verify", world.data)
    scored = world.run("score", *(world.data / "archive").glob("*.warc.gz"), "--rules", root / "Rules", "--format", "jsonl")
    pages = {json.loads(line)["address"] for line in scored.splitlines() if json.loads(line)["kind"] == "ad"}
    assert pages == {world.url("/"), world.url("/", "127.0.0.32")}, scored


def a_run_ends_when_it_is_told_to(world):
    def answer(path, headers, body):
        if path != "/":
            time.sleep(30)
        return 200, links("/ad/1")

    world.begin(robots_open(answer))
    began = time.monotonic()
    summary = world.crawl("--for", "2s")
    assert time.monotonic() - began < 9 and summary["ending"].startswith("limit"), summary


def a_part_of_the_plan_is_taken_alone(world):
    sites = {name: f'start: ["{world.url(f"/{name}/")}"]\ninclude: ["/{name}/**"]\ndelay: 0s\n' for name in ("een", "twee")}

    def answer(path, headers, body):
        name = path.split("/")[1]
        return 200, links(*[f"/{name}/{i}" for i in range(90)]) if path.count("/") == 2 and path.endswith("/") else ad("Iris" + path.replace("/", ""))

    site = world.begin(robots_open(answer), sites=sites)
    world.crawl("--site", "een")
    assert len(site.paths()) == 91 and all(path.startswith("/een/") for path in site.paths())
    world.crawl()
    assert len(site.paths()) == 182
    world.crawl("--site", "twee", "--now")
    assert len(site.paths()) == 273 and all(path.startswith("/twee/") for path in site.paths()[182:])
    world.crawl()
    assert len(site.paths()) == 273, "--site --now made the rest of the plan due"


def two_plans_in_one_folder_leave_each_other_alone(world):
    sites = {name: f'start: ["{world.url(f"/{name}/")}"]\ninclude: ["/{name}/**"]\ndelay: 0s\n' for name in ("een", "twee")}

    def answer(path, headers, body):
        name = path.split("/")[1]
        return 200, links(*[f"/{name}/{i}" for i in range(70)]) if path.endswith("/") else ad("Iris" + path.replace("/", ""))

    site = world.begin(robots_open(answer), sites=sites)
    plan = world.work / "plan.yaml"
    both = plan.read_text()
    plan.write_text(both.replace("sites/een.yaml, sites/twee.yaml", "sites/een.yaml"))
    world.crawl()
    assert len(site.paths()) == 71
    world.change("UPDATE address SET due = 1 WHERE due > 1 AND due < 3000000000000")
    world.change("UPDATE host SET next_due = 1")
    site.requests.clear()
    plan.write_text(both.replace("sites/een.yaml, sites/twee.yaml", "sites/twee.yaml"))
    assert "/een/" not in world.run("crawl", "--plan", plan, "--data", world.data, "--dry-run")
    assert world.crawl()["refused"] == 0
    assert len(site.paths()) == 71 and all(path.startswith("/twee/") for path in site.paths())
    assert world.look("SELECT DISTINCT state FROM address WHERE site = 'een' AND text NOT LIKE '%robots.txt'") == [("fetched",)]
    site.requests.clear()
    plan.write_text(both.replace("sites/een.yaml, sites/twee.yaml", "sites/een.yaml"))
    world.crawl()
    assert len(site.paths()) == 71 and all(path.startswith("/een/") for path in site.paths())
    (world.work / "sites" / "een.yaml").write_text("name: anders\n" + sites["een"])
    said = world.refused(65)
    assert 'under the site "een"' in said and "data folder of its own" in said, said


def nothing_is_asked_in_quiet_hours(world):
    hour = time.gmtime().tm_hour
    plan = f'quietHours: ["{hour:02d}:00-{(hour + 2) % 24:02d}:00"]'
    site = world.begin(robots_open(lambda *_: (200, ad("Iris"))), plan=plan)
    assert world.crawl()["ending"] == "quiet hours"
    assert site.requests == []


def an_authority_that_ends_during_a_run_ends_the_run(world):
    answer = lambda path, *_: (200, links(*[f"/ad/{i}" for i in range(40)]) if path == "/" else ad("Iris" + path[4:]))
    profile = f'start: ["{world.url("/")}"]\nads: ["/ad/**"]\ndelay: 250ms\n'
    site = world.begin(robots_open(answer), sites={"een": profile})
    summary = world.crawl(clock=world.clock("2035-12-31 23:59:56"))
    assert summary["ending"] == "authority AUT-TEST-003 expired on 2035-12-31", summary
    assert 2 < len(site.paths()) < 30 and summary["refused"] == 0 and summary["waiting"] > 10, summary
    assert world.look("SELECT DISTINCT state FROM address ORDER BY state") == [("fetched",), ("waiting",)]
    count = len(site.requests)
    world.run("crawl", "--plan", world.work / "plan.yaml", "--data", world.data, "--rules", root / "Rules", status=77,
              clock=world.clock("2036-01-01 00:00:01"))
    assert len(site.requests) == count


def quiet_hours_end_a_run_and_watch_takes_it_up(world):
    """A hundred seconds pass in one: quiet from 12:03 to 12:08, two seconds after the start and for three. The run is
    woken by every answer, and so it finds the quiet before the watch does, which looks once a second."""
    def answer(path, *_):
        time.sleep(0.05)
        return 200, links(*[f"/ad/{i}" for i in range(60)]) if path == "/" else ad("Iris" + path[4:])

    profile = f'start: ["{world.url("/")}"]\nads: ["/ad/**"]\ndelay: 0s\n'
    plan = 'schedule: "0 6 * * *"\nquietHours: ["12:03-12:08"]\ntimeZone: UTC'
    site = world.begin(robots_open(answer), sites={"een": profile}, plan=plan, time="5h")
    words = [world.baken, "watch", "--plan", str(world.work / "plan.yaml"), "--data", str(world.data), "--rules",
             str(root / "Rules"), "--at-once"]
    said = world.work / "said"
    # Where these rules were never compiled it takes five seconds, in which the quiet hours would begin and end.
    world.run("crawl", "--dry-run", *words[2:-1])
    with open(said, "w") as file:
        watch = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=file,
                                 env={**os.environ, **world.clock("2030-05-05 12:00:00", rate=100)})
    try:
        for _ in range(300):
            time.sleep(0.1)
            if len(set(site.paths())) == 61 and said.read_text().count("run ended") == 2:
                break
    finally:
        watch.send_signal(signal.SIGTERM)
        watch.wait(timeout=20)
    assert len(set(site.paths())) == 61 and "run ended: quiet hours" in said.read_text(), said.read_text()
    assert max(b - a for a, b in zip(site.times, site.times[1:])) > 2.5, "something was asked for in quiet hours"
    wal = world.data / "baken.sqlite-wal"
    assert not wal.exists() or wal.stat().st_size == 0, "a run ended and left its WAL"


def a_dry_run_touches_nothing(world):
    answer = lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))
    site = world.begin(robots_open(answer))
    dry = ["crawl", "--plan", world.work / "plan.yaml", "--data", world.data, "--dry-run"]
    assert world.url("/") in world.run(*dry) and not world.data.exists() and site.requests == []
    world.crawl()
    count = len(site.requests)
    state = lambda: {str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
                     # In the -shm file SQLite's readers tell each other where they read; it holds no data.
                     for path in world.data.rglob("*") if not path.name.endswith("-shm")}
    before = state()
    shown = world.run(*dry, "--now", "--site", "een")
    assert world.url("/ad/1") in shown and world.url("/robots.txt") not in shown, shown
    after = state()
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == set() and len(site.requests) == count, changed


def robots_txt_on_another_host_is_asked_for_as_politely(world):
    """Each host but the second sends for its robots.txt to another: covered, resting, and not covered."""
    state = {"second": (200, "User-agent: *\nDisallow: /prive/\n")}
    first = lambda path, *_: (302, "", ("Location", state["to"])) if path == "/robots.txt" else \
        (200, links("/prive/1", "/ad/1") if path == "/" else ad("Iris"))
    second = lambda path, *_: state["second"] if path == "/robots.txt" else (200, ad("Mira"))
    there = lambda host: world.url("/robots.txt", host)
    sites = {"een": f'start: ["{world.url("/")}"]\ndelay: 0s\n', "twee": f'start: ["{world.url("/", "127.0.0.32")}"]\ndelay: 0s\n'}

    def begin():
        world.end()
        return world.begin(first, sites=sites), world.serve(second, "127.0.0.32")

    state["to"] = there("127.0.0.32")
    one, two = begin()
    world.crawl("--site", "een")
    assert one.paths() == ["/", "/ad/1"] and two.requests == [("GET", "/robots.txt")], (one.requests, two.requests)
    assert "200" in world.run("ledger", there("127.0.0.32"), "--data", world.data), "the hop is not on record"

    for rest, least, most in [(120, 60, 120), (7200, 3500, 3600)]:
        one, two = begin()
        state["second"] = (503, "druk", ("Retry-After", str(rest)))
        world.crawl("--site", "twee")
        count = len(two.requests)
        world.crawl("--site", "een")
        assert count == 1 and len(two.requests) == count, "a host that rests was asked for the robots.txt of another"
        assert one.paths() == [] and "robots" in world.ledger("/"), world.ledger("/")
        wait = world.look("SELECT due FROM address WHERE text = ?", world.url("/"))[0][0] / 1000 - time.time()
        assert least < wait <= most, f"asked again in {wait} s where the other host rests {rest} s"

    state["to"] = there("127.0.0.33")
    one, two = begin()
    three = world.serve(second, "127.0.0.33")
    world.crawl("--site", "een")
    assert one.paths() == [] and three.requests == [], "a host was asked that the authority does not cover"


def a_form_goes_in_the_turn_of_its_own_host(world):
    def second(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /nergens\n"
        if path == "/in":
            return 302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")
        return 200, ad("Mira") if "oud=ja" in headers.get("Cookie", "") else PAGE % ("18+", "", "<h1>Ben je 18?</h1>")

    starts = f'start: ["{world.url("/")}", "{world.url("/", "127.0.0.32")}"]\ndelay: 0s\n'
    form = f'gate: {{form: {{action: "{world.url("/in", "127.0.0.32")}", fields: {{age: "18"}}}}}}\n'
    one = world.begin(robots_open(lambda path, *_: (200, ad("Iris"))), sites={"een": starts + form})
    two = world.serve(second, "127.0.0.32")
    assert world.crawl()["ads"] == 2
    assert one.requests == [("GET", "/robots.txt"), ("GET", "/")], one.requests
    assert two.requests == [("GET", "/robots.txt"), ("POST", "/in"), ("GET", "/")], two.requests


def a_plan_goes_through_its_proxy_alone(world):
    answer = lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))
    proxy = f"http://{HOST}:{world.port + 3}"
    site = world.begin(robots_open(answer), plan=f"proxy: {proxy}")
    world.crawl("--for", "10s")
    assert site.requests == [], "the server was asked past a proxy that is not there"
    assert "proxy: no connection to it" in world.ledger("/"), world.ledger("/")
    world.end()
    site = world.begin(robots_open(answer), plan=f"proxy: {proxy}")
    world.sites.append(Proxy(world))
    assert world.crawl()["ads"] == 1 and len(site.requests) == 3
    assert set(world.sites[-1].asked) == {f"CONNECT {HOST}:{world.port}"}, world.sites[-1].asked
    assert world.warc().count(f'"proxy":"{proxy}"') == 3, "the captures do not name the proxy"
    world.run("verify", world.data)


def names_go_through_socks_unresolved_and_onion_names_nowhere_else(world):
    onion, name = "voorbeeld" + "a2" * 23 + "b.onion", "ads.voorbeeld.example"
    private = ["http://localhost/", "http://10.0.0.7/", "http://intranet/"]
    answer = lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))
    sites = {host.split(".")[-1]: f'start: ["http://{host}:{world.port}/"]\ndelay: 0s\n' for host in (onion, name)}
    sites["besloten"] = "start: [%s]\ndelay: 0s\n" % ", ".join(f'"{address}"' for address in private)
    look = lambda address: world.run("ledger", address, "--data", world.data, "--why")

    def begin(plan):
        world.end()
        site = world.begin(robots_open(answer), sites=sites, plan=plan)
        authority = world.work / "authority.yaml"
        hosts = f"hosts: [{onion}, {name}, localhost, 10.0.0.7, intranet, "
        authority.write_text(authority.read_text().replace("hosts: [", hosts))
        return site

    site = begin(f"proxy: socks5h://{HOST}:{world.port + 3}")
    world.sites.append(SocksProxy(world, {onion, name}))
    assert world.crawl("--for", "20s")["ads"] == 2, world.sites[-1].asked
    assert set(world.sites[-1].asked) == {f"name {host}:{world.port}" for host in (onion, name)}, world.sites[-1].asked
    assert len(site.requests) == 6, site.requests
    assert world.warc().count(f'"proxy":"socks5h://{HOST}:{world.port + 3}"') == 6
    for address in private:
        assert "guard: " in look(address), look(address)
    world.run("verify", world.data)

    site = begin("")
    world.crawl("--for", "10s", "--site", "onion")
    assert site.requests == [] and "guard: .onion names need a SOCKS5h proxy" in look(f"http://{onion}:{world.port}/")


def certificates_are_verified_but_where_the_plan_says_why(world):
    start = f"https://{HOST}:{world.port + 2}"
    pages = {"index.html": links("/ad/1.html"), "ad/1.html": ad("Iris")}

    def crawl(plan="", profile=""):
        world.end()
        sites = {"een": f'start: ["{start}/"]\nads: ["/ad/**"]\ndelay: 0s\n{profile}'}
        world.begin(lambda *_: None, sites=sites, plan=plan)
        world.sites.append(TLSSite(world, pages))
        return world.crawl("--for", "10s")["ads"]

    assert crawl() == 0 and "HTTP/1.1 200" not in world.warc()
    assert "tls" in world.run("ledger", f"{start}/", "--data", world.data, "--why").lower()
    exception = f'tlsExceptions: [{{host: {HOST}, ground: "eigen certificaat, besluit 12"}}]'
    assert crawl(exception) == 1
    records = world.warc()
    assert records.count('"exception":"eigen certificaat, besluit 12"') == 3, "the captures do not tell of the exception"
    assert "WARC-Protocol: tls/1.3" in records and "WARC-Protocol: http/1.1" in records and "WARC-Protocol: h2" not in records
    assert crawl(exception, "http2: true\n") == 1
    records = world.warc()
    assert records.count("WARC-Protocol: h2") >= 3 and "WARC-Protocol: http/1.1" not in records
    world.run("verify", world.data)


def another_way_to_an_ad_is_no_second_ad(world):
    head = f'<link rel=canonical href="{world.url("/ad/1")}">'
    answer = lambda path, headers, body: (200, links("/ad/1?ref=lijst", "/ad/1?utm_source=x") if path == "/" else ad("Iris", head))
    world.begin(robots_open(answer))
    world.crawl()
    assert [row["address"] for row in world.ads()] == [world.url("/ad/1")], world.ads()
    assert "canonical" in world.ledger("/ad/1?ref=lijst")


def another_way_to_an_ad_counts_when_the_ad_itself_is_gone(world):
    """The other way never changes, and answers 304: it is read all the same once /ad/1 is gone."""
    state = {"there": True}

    def answer(path, headers, body):
        if path == "/":
            return 200, links("/ad/1?ref=lijst")
        if path == "/ad/1" and not state["there"]:
            return 410, "weg"
        if headers.get("If-None-Match") == '"x"':
            return 304, ""
        return 200, ad("Iris", f'<link rel=canonical href="{world.url("/ad/1")}">'), ("ETag", '"x"')

    site = world.begin(robots_open(answer))
    world.crawl()
    there = lambda: [row["address"].removeprefix(world.url("")) for row in world.ads("--presence", "present")]
    assert there() == ["/ad/1"], there()
    state["there"] = False
    site.requests.clear()
    world.crawl("--now")
    assert there() == ["/ad/1?ref=lijst"], there()
    assert site.paths().count("/ad/1?ref=lijst") <= 2 and len(site.requests) <= 5, site.requests
    site.requests.clear()
    world.crawl()
    assert site.requests == [] and there() == ["/ad/1?ref=lijst"], site.requests


def another_way_to_an_ad_that_is_not_asked_for_is_the_ad(world):
    """/ad/1 is refused by robots.txt, /ad/2 named on a page that says nofollow, /ad/3 gone, /ad/4 as it should
    be, and /ad/5 leads back to the page that names it."""
    def answer(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /ad/1$\n"
        if path == "/":
            return 200, links("/ad/3", "/ad/5", *[f"/ad/{i}?ref=lijst" for i in range(1, 5)])
        if path == "/ad/3":
            return 410, "weg"
        if path == "/ad/5":
            return 302, "", ("Location", "/ad/5?ref=lijst")
        number = path[4]
        head = f'<link rel=canonical href="{world.url(f"/ad/{number}")}">'
        return 200, ad("Iris" + number, head + ('<meta name=robots content=nofollow>' if number == "2" else ""))

    world.begin(answer)
    world.crawl()
    found = {row["address"].removeprefix(world.url("")) for row in world.ads()}
    assert found == {"/ad/1?ref=lijst", "/ad/2?ref=lijst", "/ad/3?ref=lijst", "/ad/4", "/ad/5?ref=lijst"}, found
    assert "not asked for" in world.ledger("/ad/1?ref=lijst")


def watch_runs_by_the_calendar_and_ends_cleanly(world):
    def answer(path, headers, body):
        if path == "/traag":
            time.sleep(30)
        return 200, links("/ad/1", "/traag") if path == "/" else ad("Iris")

    world.begin(robots_open(answer), plan='schedule: "* * * * *"')
    port = world.port + 1
    words = [world.baken, "watch", "--plan", str(world.work / "plan.yaml"), "--data", str(world.data), "--rules",
             str(root / "Rules"), "--metrics", str(port), "--at-once"]
    watch = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        metrics = ""
        for _ in range(200):
            time.sleep(0.1)
            try:
                metrics = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics").read().decode()
            except OSError:
                continue
            if "baken_run_active 1" in metrics and re.search(r"baken_pages_total [2-9]", metrics):
                break
        assert "baken_run_active 1" in metrics and "process_open_fds" in metrics, metrics
        world.run(*words[1:], status=75)
        assert "running for" in world.run("status", "--data", world.data)
        began = time.monotonic()
        watch.send_signal(signal.SIGTERM)
        assert watch.wait(timeout=20) == 0
        assert time.monotonic() - began < 10
    finally:
        watch.kill()
    world.run("status", "--data", world.data, status=1)
    assert "failed" not in world.ledger("/traag"), "what was in flight stays due"
    world.run("verify", world.data)


def no_connection_leaves_the_networks_of_the_plan(world):
    """The authority covers every host here, the plan's networks one address: the guard alone stands in between."""
    hidden = ["127.0.0.66", "2130706498", "0x7f000042", "0177.0.0.0102", "127.66", "[::ffff:127.0.0.66]", "[::1]",
              "localhost", "127.0.0.66."]
    outside = ["10.0.0.7", "169.254.169.254", "[fd00::7]", "0.0.0.0"]
    named = [f"http://{host}:{world.port}/" for host in hidden] + [f"http://{host}/" for host in outside]
    odd = ["ftp://127.0.0.66/", "file:///etc/passwd", "gopher://127.0.0.66/", f"http://[fe80::1%25eth0]:{world.port}/"]
    answer = lambda path, *_: (200, links("/hop", *named, *odd)) if path == "/" else \
        (302, "", ("Location", f"http://127.0.0.66:{world.port}/binnen"))
    listed = ", ".join(f'"{address}"' for address in [world.url("/"), *named])
    site = world.begin(robots_open(answer), sites={"een": f"start: [{listed}]\ndelay: 0s\n"})
    for name, old, new in [("plan.yaml", 'networks: [127.0.0.0/8, "::1/128"]', f"networks: [{HOST}/32]"),
                           ("authority.yaml", "hosts: [", 'hosts: [127.0.0.66, localhost, 10.0.0.7, 169.254.169.254, '
                            '"[::ffff:127.0.0.66]", "[fd00::7]", 0.0.0.0, ')]:
        file = world.work / name
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))
    traps = []
    for family, address in [(socket.AF_INET, "127.0.0.66"), (socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]:
        trap = socket.socket(family)
        trap.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trap.bind((address, world.port))
        trap.listen()
        trap.setblocking(False)
        traps.append(trap)
    try:
        world.crawl("--for", "20s")
        for trap in traps:
            try:
                trap.accept()
            except BlockingIOError:
                continue
            raise AssertionError(f"somebody came to {trap.getsockname()}")
    finally:
        for trap in traps:
            trap.close()
    assert site.paths() == ["/", "/hop"], site.paths()
    for address in [*named, f"http://127.0.0.66:{world.port}/binnen"]:
        told = world.run("ledger", address, "--data", world.data, "--why")
        assert "guard: " in told, told


def what_is_cut_is_marked_and_costs_its_own_page(world):
    bomb = gzip.compress(b"<p>x</p>" * 8_000_000)
    double = gzip.compress(bomb)
    pages = {"/bom": (200, bomb, ("Content-Encoding", "gzip")),
             "/dubbel": (200, double, ("Content-Encoding", "gzip, gzip")),
             "/lang": (200, "<p>x</p>" * 4_000_000),
             "/kop": (200, "kort", *[(f"X-{number}", "y" * 4_000) for number in range(400)]),
             "/ad/1": (200, ad("Iris"))}
    world.begin(robots_open(lambda path, *_: (200, links(*pages)) if path == "/" else pages[path]))
    assert world.crawl("--for", "60s")["ads"] == 1
    cuts = {head["WARC-Target-URI"]: head.get("WARC-Truncated") for head in world.heads("response")}
    wanted = {"/bom": (None, "inflation"), "/dubbel": (None, "inflation"), "/lang": ("length", "longer than the cap"),
              "/kop": ("unspecified", "heads are longer"), "/ad/1": (None, "fetched")}
    for path, (cut, why) in wanted.items():
        assert cuts[world.url(path)] == cut and why in world.ledger(path), (path, cuts, world.ledger(path))
    assert max(int(head["Content-Length"]) for head in world.heads("response")) < 8_000_000 + 65_536
    world.run("verify", world.data)


def a_capture_says_by_whom_and_how_it_was_served(world):
    start = f"https://{HOST}:{world.port + 2}"
    sites = {"een": f'start: ["{start}/"]\nads: ["/ad/**"]\ndelay: 0s\n'}
    world.begin(lambda *_: None, sites=sites, plan=f'tlsExceptions: [{{host: {HOST}, ground: "eigen certificaat"}}]')
    world.sites.append(TLSSite(world, {"index.html": links("/ad/1.html"), "ad/1.html": ad("Iris")}))
    world.crawl("--for", "10s")
    responses = world.heads("response")
    assert [head["WARC-Target-URI"] for head in responses] == [start + path for path in ("/robots.txt", "/", "/ad/1.html")]
    facts = [json.loads(head["WARC-JSON-Metadata"])["bakenConnection"] for head in responses]
    for head, fact in zip(responses, facts):
        assert head["WARC-IP-Address"] == HOST and head["WARC-Protocol"] == "tls/1.3", head
        assert head["WARC-Cipher-Suite"].startswith("TLS_") and "firstByte" in fact["microseconds"], head
        assert fact["tls"]["certificates"][0].startswith("sha256:") and "total" in fact["microseconds"], fact
    assert {"connect", "tls"} <= facts[0]["microseconds"].keys() and [fact["reused"] for fact in facts] == [False, True, True]
    asked = world.heads("request")
    assert [head["WARC-Concurrent-To"] for head in responses] == [head["WARC-Record-ID"] for head in asked], asked
    assert world.warc().count("User-Agent: ") == 3, "the bytes of the requests are not kept"


SCENARIOS = [value for name, value in list(globals().items())
             if callable(value) and getattr(value, "__code__", None) and value.__code__.co_varnames[:1] == ("world",)
             and value.__code__.co_argcount == 1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("baken", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--port", type=int, default=18798)
    options = parser.parse_args()
    world = World(options.baken.resolve(), options.work.resolve(), options.port)
    failed = 0
    for scenario in SCENARIOS:
        if options.names and scenario.__name__ not in options.names:
            continue
        began = time.monotonic()
        try:
            scenario(world)
            verdict = "ok"
        except Exception as problem:  # noqa: BLE001 - each scenario costs itself alone
            failed += 1
            line = traceback.extract_tb(problem.__traceback__)[-1]
            verdict = f"FAILED  line {line.lineno}: {line.line}: {type(problem).__name__}: {str(problem)[:1500]}"
        finally:
            world.end()
        print(f"{scenario.__name__.replace('_', ' '):<62} {time.monotonic() - began:5.1f} s  {verdict}", flush=True)
    sys.exit(1 if failed else 0)


main()
