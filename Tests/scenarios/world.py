"""A plan, a data folder and the program: what each scenario is given."""
import calendar
import gzip
import json
import os
import re
import shutil
import sqlite3
import subprocess
import time
import pathlib

from servers import HOST, Site

root = pathlib.Path(__file__).resolve().parent.parent.parent
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
