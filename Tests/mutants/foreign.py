"""Valid files by other tools: GNU wget, warcio, fastwarc, py-wacz and bagit-python. Run by the Python of a folder that
has them; see Tests/mutants/run.

    foreign.py FOLDER     fills FOLDER with warc/, wacz/ and bags/
"""
import http.server
import io
import os
import pathlib
import subprocess
import sys
import threading
import unicodedata

import bagit
from fastwarc.stream_io import GzipWriter
from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.capture_http import capture_http
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import requests  # noqa: E402  (warcio asks for it to come behind capture_http)

PAGE = b"<!DOCTYPE html><html><head><title>Anna</title></head><body><p>Anna, 23 jaar, Utrecht.</p></body></html>"


class Pages(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        links = "".join(f'<a href="/{n}.html">{n}</a>' for n in range(5)).encode()
        body = PAGE + (links if self.path == "/" else self.path.encode() * 3)
        if self.path == "/robots.txt":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/3.html":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(body), 40):
                part = body[at : at + 40]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
            return
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


def http_head(line="200 OK", fields=(), protocol="HTTP/1.1"):
    return StatusAndHeaders(line, [("Content-Type", "text/html"), *fields], protocol=protocol)


def response(writer, url, body=PAGE, head=None, kind="response", **more):
    return writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=head or http_head(), **more)


def kinds(writer):
    """By name, a function that writes what there is of this kind."""

    def pair():
        found = response(writer, "http://ads.example/1")
        asked = writer.create_warc_record(
            "http://ads.example/1", "request", http_headers=StatusAndHeaders("GET /1 HTTP/1.1", [("Host", "ads.example")], is_http_request=True)
        )
        writer.write_request_response_pair(asked, found)

    def revisit():
        found = response(writer, "http://ads.example/2")
        writer.write_record(found)
        digest = found.rec_headers.get_header("WARC-Payload-Digest")
        date = found.rec_headers.get_header("WARC-Date")
        writer.write_record(
            writer.create_revisit_record("http://ads.example/2b", digest, "http://ads.example/2", date, http_headers=http_head())
        )

    def plain(url, kind, body, mime, **more):
        writer.write_record(
            writer.create_warc_record(url, kind, payload=io.BytesIO(body), warc_content_type=mime, length=len(body), **more)
        )

    return {
        "simple": lambda: writer.write_record(response(writer, "http://ads.example/")),
        "empty": lambda: writer.write_record(response(writer, "http://ads.example/leeg", b"", http_head("204 No Content"))),
        "large": lambda: writer.write_record(response(writer, "http://ads.example/groot", PAGE * 4000)),
        "pair": pair,
        "revisit": revisit,
        "unicode": lambda: writer.write_record(response(writer, "http://ads.example/café/?q=%C3%A9&x=a|b")),
        "moved": lambda: writer.write_record(response(writer, "https://ads.example/x", b"", http_head("302 Found", [("Location", "/y")]))),
        "resource": lambda: plain("urn:x:scherm", "resource", b"\x89PNG....", "image/png"),
        "dns": lambda: plain("dns:ads.example", "resource", b"20261122100000\nads.example. 300 IN A 203.0.113.7\n", "text/dns"),
        "metadata": lambda: plain("http://ads.example/", "metadata", b"via: http://ads.example/\r\n", "application/warc-fields"),
        "conversion": lambda: plain("http://ads.example/", "conversion", b"Anna, 23 jaar", "text/plain"),
        "info": lambda: writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "warcio", "operator": "tests"})),
    }


def by_warcio(folder):
    for version in ("1.0", "1.1"):
        for is_packed in (True, False):
            names = list(kinds(WARCWriter(io.BytesIO())))
            for name in names + ["all"]:
                path = folder / f"warcio-{version}-{name}.warc{'.gz' if is_packed else ''}"
                with open(path, "wb") as out:
                    writer = WARCWriter(out, gzip=is_packed, warc_version=version)
                    todo = kinds(writer)
                    for each in names if name == "all" else [name]:
                        todo[each]()


def by_capture(folder, origin):
    for name, options in (("live", {}), ("live-1.1", {"warc_version": "1.1"}), ("live-plain", {"gzip": False})):
        path = folder / f"warcio-{name}.warc{'' if options.get('gzip') is False else '.gz'}"
        with capture_http(str(path), append=False, **options):
            for page in range(4):
                requests.get(f"{origin}/{page}.html", timeout=10)


def by_wget(folder, origin):
    rounds = {
        "one": ["/1.html"],
        "chunks": ["/3.html"],
        "two": ["/1.html", "/2.html"],
        "site": ["-r", "-l", "1", "/"],
        "no-log": ["--no-warc-keep-log", "/1.html"],
        # Not --no-warc-digests: wget 1.21 writes bytes that it never set into the digests then, and verify is right.
        "cdx": ["--warc-cdx", "/1.html"],
        "header": ["--warc-header=operator: tests", "/4.html"],
        "parts": ["--warc-max-size=2k", "-r", "-l", "1", "/"],
    }
    for name, words in rounds.items():
        # wget 1.21 frees what it does not own when it splits plain files, and leaves an empty one.
        for packed in ("",) if name == "parts" else ("", "-plain"):
            words_ = [origin + word if word.startswith("/") else word for word in words]
            flags = ["--no-warc-compression"] if packed else []
            work = folder / ".." / "wget"
            work.mkdir(exist_ok=True)
            subprocess.run(
                ["wget", "-q", "--no-proxy", "--delete-after", f"--warc-file={folder.resolve()}/wget-{name}{packed}", *flags, *words_],
                cwd=work, check=False,
            )


def by_fastwarc(folder):
    """What fastwarc writes of what others wrote, packed and plain."""
    sources = sorted(folder.glob("warcio-1.1-*.warc.gz")) + sorted(folder.glob("wget-[ost]*.warc.gz"))
    for source in sources:
        path = folder / ("fastwarc-" + source.name)
        with open(source, "rb") as stored, open(path, "wb") as out:
            writer = GzipWriter(out)
            for record in FastIterator(stored, parse_http=False):
                record.write(writer, checksum_data=True)
                # A member of its own for each record.
                writer.finish()
            writer.close()


def by_wacz(folder, warcs):
    folder.mkdir()
    wanted = [
        path for path in sorted(warcs.glob("*.warc.gz"))
        if any(part in path.name for part in ("wget-", "warcio-live", "-all", "-pair", "-simple", "-revisit", "-unicode", "-large"))
    ]
    pages = folder.parent / "pages.jsonl"
    pages.write_text(
        '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n'
        '{"id": "1", "url": "http://ads.example/1", "ts": "2026-11-22T10:00:00Z"}\n'
    )
    from wacz.main import main

    for path in wanted:
        # Without a list of pages py-wacz makes files that its own specification (§5.2) does not allow.
        choices = (
            ("", ["-p", str(pages), "--copy-pages"]), ("-pages", ["--detect-pages"]), ("-text", ["--detect-pages", "-t", "--title", "Advertenties"]),
        )
        for name, words in choices:
            if name and "wget-site" not in path.name:
                continue
            out = folder / (path.name.removesuffix(".warc.gz") + name + ".wacz")
            sys.stdout = io.StringIO()
            try:
                status = main(["create", "-f", str(path), "-o", str(out), *words])
            except Exception:
                # py-wacz itself gives up on some sound files, such as those with a large body.
                status = 1
            finally:
                sys.stdout = sys.__stdout__
            if status:
                out.unlink(missing_ok=True)


def by_bagit(folder):
    folder.mkdir()
    contents = {
        "one": {"a.txt": b"a"},
        "deep": {"a/b/c/d.txt": b"d", "a/e.txt": b"e"},
        "names": {"a b.txt": b"1", "100%.txt": b"2", "caf\u00e9.txt": b"3", "-x": b"4", "~y": b"5"},
        "lines": {"regel\n1.txt": b"1", "regel\r2.txt": b"2"},
        "empty": {"leeg": b""},
        "large": {"groot.bin": os.urandom(300_000)},
    }
    choices = (["sha256"], ["sha512"], ["sha256", "sha512"], ["md5", "sha1", "sha256"])
    for name, files in contents.items():
        for number, algorithms in enumerate(choices):
            bag = folder / f"{name}-{number}"
            for path, content in files.items():
                target = bag / unicodedata.normalize("NFC", path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
            bagit.make_bag(str(bag), {"Contact-Name": "Tests", "Source-Organization": "Voorbeeld"}, checksums=algorithms)


def main():
    folder = pathlib.Path(sys.argv[1])
    warcs = folder / "warc"
    warcs.mkdir(parents=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_address[1]}"
    by_warcio(warcs)
    by_capture(warcs, origin)
    by_wget(warcs, origin)
    server.shutdown()
    by_fastwarc(warcs)
    by_wacz(folder / "wacz", warcs)
    by_bagit(folder / "bags")


if __name__ == "__main__":
    main()
