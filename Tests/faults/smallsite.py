"""A small site on loopback, a plan for it, and what has to be on record in the end: for the tests of faults."""
import collections
import functools
import gzip
import http.server
import pathlib
import re
import shutil
import sqlite3
import sys
import threading

root = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(root / "Tests" / "crash"))
import pages  # noqa: E402


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass


class Site:
    """Serves from its making on; the port is one that was free."""

    def __init__(self, work, count):
        self.work = work
        paths = pages.make(work / "public", count)
        # One ad that rules fire on, so that there is a case; of adults, for signs of a minor are given to nobody by the list.
        ad = work / "public" / pages.HOSTS[0] / "advertentie" / "0.html"
        sign = "Ik moet elke dag een vast bedrag afdragen. Contact loopt via mijn begeleider. Ontvangt"
        ad.write_text(ad.read_text().replace("Ontvangt", sign, 1))
        port = 0
        for host in pages.HOSTS:
            handler = functools.partial(Quiet, directory=str(work / "public" / host))
            server = http.server.ThreadingHTTPServer((host, port), handler)
            server.daemon_threads = True
            port = server.server_address[1]
            threading.Thread(target=server.serve_forever, daemon=True).start()
        pages.write_plan(work, port, "1ms")
        shutil.copy(root / "Tests" / "crash" / "authority.yaml", work)
        self.expected = [f"http://{host}:{port}{path}" for host in pages.HOSTS for path in paths]

    def crawl(self, baken, data):
        return [str(baken), "crawl", "--plan", str(self.work / "plan.yaml"), "--data", str(data), "--rules", str(root / "Rules")]

    def problems(self, data):
        """Pages that are missing or stand twice, in the store and in the archive."""
        database = sqlite3.connect(f"file:{data}/baken.sqlite?mode=ro", uri=True)
        rows = database.execute(
            "SELECT address.text, address.state, address.status, count(capture.id) FROM address "
            "LEFT JOIN capture ON capture.address_id = address.id GROUP BY address.id"
        )
        found = {text: (state, status, count) for text, state, status, count in rows}
        database.close()
        wrong = [f"{text}: {found.get(text)} in the store" for text in self.expected if found.get(text) != ("fetched", 200, 1)]
        counts = collections.Counter(archived(data))
        return wrong + [f"{text}: {counts[text]} times in the archive" for text in self.expected if counts[text] != 1]


def archived(data):
    """The addresses of all captures in closed segments."""
    for segment in sorted((data / "archive").glob("*.warc.gz")):
        for head in re.findall(rb"WARC/1\.1\r\n(?:[^\r\n]+\r\n)+", gzip.decompress(segment.read_bytes())):
            if re.search(rb"WARC-Type: (?:response|revisit)\r\n", head):
                yield re.search(rb"WARC-Target-URI: (\S+)", head)[1].decode()
