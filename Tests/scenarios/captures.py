"""What a capture holds and what is kept but once."""
import gzip
import io
import json
import re
import threading
import zipfile

from servers import HOST, TLSSite, ad, links, robots_open
from world import root


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
            if row["route"] == "police" and row["reviewers"] > 1:
                world.run("queue", "ask", row["case"], *who, "--reason", "test")
                world.run("queue", "agree", row["case"], "--data", world.data, "--actor", "collega")
            lease = json.loads(world.run("queue", "claim", row["case"], *who, "--format", "json"))
            world.run("queue", "decide", row["case"], *who, "--token", lease["token"], "--outcome", "confirm",
                      "--code", "seen", "--text", "Gezien.")
        said = world.run("export", row["case"], "--data", world.data, "--to", world.work / "out", "--reason", "test")
    key = re.search("signed by key ([0-9a-f]{16})", said).group(1)
    bundles = sorted((world.work / "out").glob("*.zip"))
    assert len(bundles) == len(cases), bundles
    for bundle in bundles:
        world.run("verify", bundle, "--key", key)
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
