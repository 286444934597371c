"""Inputs for a fuzzer to begin with: `seeds.py KIND FOLDER`. All texts are invented."""
import gzip
import pathlib
import sys
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]

PHONES = ["06-12345678", "nul zes 12 34 56 78", "+31 (0)6 12 34 56 78", "０６１２３４５６７８", "0️⃣6️⃣ 12345678",
          "O6 I2 34 56 78", "dubbel nul 31 6 12345678", "zero six 12 34 56 78", "+1 202 555 01 23"]
AGES = ["23 jaar", "begin 20", "geboren in 2004", "between 20 and 25", "3️⃣0️⃣", "achttien", "m'n zus is 30",
        "geb. 3 maart 2003", "18+", "tussen de 20 en 30", "bijna 18", "mit 22 Jahren", "douăzeci de ani"]
REST = ["Half uur 80 euro", "€ 150,- per uur", "ma-vr 10:00-22:00", "Utrecht en regio Zwolle", "KvK 12345678",
        "vergunning UTR-2024-017", "NL001234567B01", "telegram @voorbeeld", "IBAN NL00BANK0123456789", "1234 AB"]


def texts():
    for index in range(60):
        parts = [PHONES[index % len(PHONES)], AGES[index % len(AGES)], REST[index % len(REST)]]
        yield "0" + (". ", "\n", " • ")[index % 3].join(parts)


def archives():
    block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>ad</p>"
    head = ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            "WARC-Date: 2026-11-01T00:00:00Z\r\nWARC-Target-URI: https://ads.example/\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
    record = (head + block + "\r\n\r\n").encode()
    yield record
    yield record * 3
    yield gzip.compress(record, mtime=0) * 2
    yield b'com,example,ads)/ 20261101000000 {"url":"https://ads.example/","mime":"text/html","status":"200"}\n'


def payloads():
    page = b"<p>ad</p>" * 200
    for head in [b"", b"Content-Encoding: gzip\r\n"]:
        body = gzip.compress(page, mtime=0) if head else page
        yield b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + body
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"
    yield b"\x00" + gzip.compress(page, mtime=0)
    yield b"\x01" + zlib.compress(page)
    yield b"\x04" + gzip.compress(gzip.compress(page, mtime=0), mtime=0)
    yield b"\x065\r\nabcde\r\n0\r\n\r\n"


def addresses():
    yield from ["https://ads.example/a?b=c", "http://EXAMPLE.com:80/%7euser/../x;sid=1?q=%C3%A9#f", "//x.example/y",
                "http://[::1]:8080/", "http://0x7f.1/", "http://xn--caf-dma.example/", "http://bücher.example/ä",
                "../../d?e", "?q=1", "http://user:pw@host.example/", "http://192.168.1.1%2f@x/", "http:/\\host/a b"]


def robots():
    yield "/a/b?c\0User-agent: *\nDisallow: /a/*b$\nAllow: /a\nCrawl-delay: 2\nSitemap: https://x.example/s.xml\n"
    yield "/\0\ufeffuser-agent: BakenBot\nuser-agent: x\ndisallow:/\n\nUser-agent: *\nDisallow: /%7e*/*/*/$\n"


def sitemaps():
    yield ('0<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ads.example/1'
           "</loc><lastmod>2026-11-01T00:00:00+01:00</lastmod></url></urlset>")
    yield "0<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>"
    yield "0<rss><channel><item><link>https://ads.example/2</link><pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate></item></channel></rss>"
    yield '0<feed><entry><link href="/3"/><updated>2026-11-01T00:00:00Z</updated></entry></feed>'
    yield "0https://ads.example/4\nhttps://ads.example/5\n"


def settings():
    site = ROOT / "Samples/site"
    yield "\0" + (site / "plan.yaml").read_text()
    yield "\1" + (site / "authority.yaml").read_text()
    for file in sorted((site / "sites").glob("*.yaml")):
        yield "\2" + file.read_text()


def registers():
    rows = (ROOT / "Samples/site/registry.csv").read_text().splitlines()
    yield "\n".join(rows[1:6])
    yield "\n".join(rows[:6]).replace(",", ";")


KINDS = {"texts": texts, "archive": archives, "payload": payloads, "address": addresses, "robots": robots,
         "sitemap": sitemaps, "settings": settings, "register": registers}


def main():
    kind, folder = sys.argv[1:]
    for number, seed in enumerate(KINDS[kind]()):
        data = seed if isinstance(seed, bytes) else seed.encode()
        (pathlib.Path(folder) / f"{number:03}").write_bytes(data)


main()
