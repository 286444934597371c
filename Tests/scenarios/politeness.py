"""robots.txt, what pages say to crawlers, rests, traps for crawlers."""
import json
import ssl
import subprocess
import time

from servers import HOST, PAGE, ad, links, robots_open


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
