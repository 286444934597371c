#!/usr/bin/env python3
"""Crawls small sites that do one thing each, with the built program, and looks what came of it.

    Tests/scenarios.py BAKEN WORK-FOLDER [--port P] [NAME…]

Each scenario is a function: it says what the site answers, runs baken as a person does, and asserts. The site stands on
127.0.0.31; nothing leaves loopback.
"""
import argparse
import gzip
import http.server
import json
import pathlib
import re
import shutil
import signal
import socket
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
hosts: [127.0.0.31, 127.0.0.32]
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

    def __init__(self, world, answer, tls=None):
        self.requests = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                size = int(self.headers.get("Content-Length", 0))
                body = self.rfile.read(size).decode()
                path = "https:" * isinstance(self.connection, ssl.SSLSocket) + self.path
                site.requests.append((self.command, path))
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

            def get_request(self):
                connection, peer = super().get_request()
                if tls and connection.recv(1, socket.MSG_PEEK) == b"\x16":
                    connection = tls.wrap_socket(connection, server_side=True)
                return connection, peer

        self.server = Server((HOST, world.port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def paths(self):
        return [path for _, path in self.requests if path != "/robots.txt"]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class World:
    """A plan, a data folder and the program."""

    def __init__(self, baken, work, port):
        self.baken, self.work, self.port = str(baken), work, port
        self.site = None

    def begin(self, answer, profile="", plan="", authority="", sites=None, tls=None):
        shutil.rmtree(self.work, ignore_errors=True)
        (self.work / "sites").mkdir(parents=True)
        (self.work / "authority.yaml").write_text(AUTHORITY % authority)
        sites = sites or {"een": f'start: ["{self.url("/")}"]\nads: ["/ad/**"]\ndelay: 0s\n{profile}'}
        for name, text in sites.items():
            (self.work / "sites" / f"{name}.yaml").write_text(f"name: {name}\n{text}")
        names = ", ".join(f"sites/{name}.yaml" for name in sites)
        (self.work / "plan.yaml").write_text(
            f"authority: authority.yaml\nsites: [{names}]\ncontact: mailto:tests@politie.example\n"
            f"networks: [127.0.0.0/8]\nlimits: {{time: 2m}}\n{plan}\n"
        )
        self.site = Site(self, answer, tls)
        return self.site

    def url(self, path):
        return f"http://{HOST}:{self.port}{path}"

    def run(self, *words, status=0, timeout=60):
        done = subprocess.run([self.baken, *map(str, words)], capture_output=True, text=True, timeout=timeout)
        assert done.returncode == status, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    def crawl(self, *words, **more):
        return json.loads(
            self.run("crawl", "--plan", self.work / "plan.yaml", "--data", self.data, "--rules", root / "Rules",
                     "--format", "json", *words, **more))

    @property
    def data(self):
        return self.work / "data"

    def ads(self, *words):
        text = self.run("ads", "list", "--data", self.data, "--format", "jsonl", *words)
        return [json.loads(line) for line in text.splitlines()]

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


def a_parameter_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><a href='?ja=1'>Ja, ik ben 18 of ouder</a>")
    answer = lambda path, headers, body: (200, (links("/ad/1") if path.startswith("/?") else ad("Iris")) if "ja=1" in path else gate)
    site = world.begin(robots_open(answer), profile='gate: {query: "ja=1"}\n')
    assert world.crawl()["ads"] == 1
    world.crawl("--now")
    assert set(site.paths()) == {"/?ja=1", "/ad/1?ja=1"}, site.paths()


def robots_is_set_aside_by_the_authority_alone(world):
    def answer(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /ad/\n"
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    site = world.begin(answer)
    world.crawl()
    assert site.paths() == ["/"] and "robots: Disallow: /ad/ (line 2)" in world.ledger("/ad/1")
    site.close()
    site = world.begin(answer, authority='robotsOverride: [{host: 127.0.0.31, ground: "bevel 2026-7"}]')
    world.crawl()
    assert "/ad/1" in site.paths()
    line = world.ledger("/ad/1")
    assert "Disallow: /ad/ (line 2)" in line and "set aside" in line and "bevel 2026-7" in line, line


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
        world.run("export", row["case"], "--data", world.data, "--to", world.work / "out", "--reason", "test")
    bundles = sorted((world.work / "out").glob("*.zip"))
    assert len(bundles) == len(cases), bundles
    for bundle in bundles:
        world.run("verify", bundle)
        warcs = zipfile.ZipFile(bundle)
        bodies = [gzip.decompress(warcs.read(name)) for name in warcs.namelist() if name.endswith(".warc.gz")]
        assert any(b"WARC-Type: response" in body and b"Rustige locatie" in body for body in bodies), bundle
    world.run("verify", world.data)
    # The database is lost, and the run before left no word of its end: all is filed again from the archive, with the
    # ad whose record holds no body.
    for path in world.data.glob("baken.sqlite*"):
        path.unlink()
    (world.data / "running").touch()
    world.site.close()
    world.site = None
    world.crawl("--for", "5s")
    assert {row["address"] for row in world.ads()} == {row["address"] for row in ads}, world.ads()


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


def nothing_is_asked_in_quiet_hours(world):
    hour = time.gmtime().tm_hour
    plan = f'quietHours: ["{hour:02d}:00-{(hour + 2) % 24:02d}:00"]'
    site = world.begin(robots_open(lambda *_: (200, ad("Iris"))), plan=plan)
    assert world.crawl()["ending"] == "quiet hours"
    assert site.requests == []


def another_way_to_an_ad_is_no_second_ad(world):
    head = f'<link rel=canonical href="{world.url("/ad/1")}">'
    answer = lambda path, headers, body: (200, links("/ad/1?ref=lijst", "/ad/1?utm_source=x") if path == "/" else ad("Iris", head))
    world.begin(robots_open(answer))
    world.crawl()
    assert [row["address"] for row in world.ads()] == [world.url("/ad/1")], world.ads()
    assert "canonical" in world.ledger("/ad/1?ref=lijst")


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
            if world.site:
                world.site.close()
        print(f"{scenario.__name__.replace('_', ' '):<62} {time.monotonic() - began:5.1f} s  {verdict}", flush=True)
    sys.exit(1 if failed else 0)


main()
