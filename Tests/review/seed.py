#!/usr/bin/env python3
"""Fills the database of a data folder with invented cases, straight into the tables, for the browser test and the measure.

    Tests/review/seed.py DATA-FOLDER --cases N [--ads M] [--hostile FILE]

The folder's database must be there already (`baken user add` makes it). Every fourth ad is Amsterdam's (GM0363), the rest
Utrecht's (GM0344); every tenth case is the police's. With --hostile FILE, a JSON list of texts, these are the ads instead:
each with a case of the municipality GM0344. All is invented; phone numbers are from +31 6 123456xx.
"""
import argparse
import hashlib
import json
import pathlib
import random
import sqlite3

START = 1_795_000_000_000
PERMIT = [("permit.number-missing", 3.0, "Er is geen nummer te zien.", "No number is shown."),
          ("permit.number-malformed", 2.5, "Het nummer heeft een andere vorm: “EXA/24/17”.", "The number has another form: “EXA/24/17”."),
          ("permit.claimed-in-words", 1.0, "De tekst zegt “vergund” zonder nummer.", "The text says “licensed” without a number.")]
WORDS = ("Welkom bij Linda in Utrecht. Ontvangst op afspraak, elke dag van 10 tot 22 uur. "
         "Vergund volgens de gemeente, nummer EXA/24/17. Bel 06-12345690 of stuur een bericht. Rustige plek, parkeren voor de deur. ")


def digest(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class Seed:
    def __init__(self, folder):
        self.db = sqlite3.connect(pathlib.Path(folder) / "baken.sqlite", isolation_level=None)
        self.db.execute("PRAGMA foreign_keys = OFF")
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.execute("BEGIN IMMEDIATE")
        self.hosts = [self.host(f"site{n}.example") for n in range(8)]
        self.rules = self.one("INSERT INTO ruleset (digest, first_used, stamp) VALUES (?, ?, ?)",
                              (digest("rules"), START, b""))
        self.random = random.Random(7)

    def one(self, sql, values):
        return self.db.execute(sql, values).lastrowid

    def host(self, name):
        return self.one("INSERT INTO host (name) VALUES (?)", (name,))

    def ad(self, number, text, title, place, phone, captures=1):
        host = number % len(self.hosts)
        address = f"https://site{host}.example/advertentie/{number}.html"
        at = START + number * 1000
        row = self.one("INSERT INTO address (host_id, queue_rank, state, priority, depth, first_seen, site, text) "
                       "VALUES (?, 4, 'fetched', 2, 1, ?, 'seed', ?)", (self.hosts[host], at, address))
        capture = None
        for visit in range(captures):
            capture = self.one(
                "INSERT INTO capture (record, address_id, captured_at, status, payload_digest, response_segment, response_offset,"
                " response_length, request_segment, request_offset, request_length, authority, incompleteness)"
                " VALUES (?, ?, ?, 200, ?, 'baken-1.warc.gz', ?, 700, 'baken-1.warc.gz', ?, 300, 'AUT-2026-001', '')",
                (f"urn:uuid:00000000-0000-4000-8000-{number:08}{visit:04}", row, at + visit * 86_400_000, digest(text), number, number))
        ad = self.one(
            "INSERT INTO ad (address_id, local_key, capture_id, first_seen, last_seen, ruleset_id, verdict, verdict_reasons,"
            " verdict_article, municipality, masked_phones) VALUES (?, x'', ?, ?, ?, ?, ?, 'number.malformed', ?, ?, ?)",
            (row, capture, at, at + (captures - 1) * 86_400_000, self.rules, ("notInOrder", "cannotSay", "inOrder")[number % 7 % 3],
             b"APV Utrecht, artikel 3:15", place, "+31 6 ••••••90".encode() if phone else b""))
        self.db.execute("INSERT INTO ad_phone (part, hash, ad_id) VALUES (?, ?, ?)", (ad >> 16, digest(f"phone {phone}"), ad))
        return ad, row, capture, at, self.hosts[host], address

    def version(self, ad, place, capture, title, text, spans):
        version = self.one("INSERT INTO ad_version (ad_id, municipality, digest, capture_id, title, text, phone_spans)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)",
                           (ad, place or "", digest(title + "\n" + text), capture, title.encode(), text.encode("utf-8", "replace"), spans))
        self.db.execute("UPDATE ad SET version_id = ? WHERE id = ?", (version, ad))
        return version

    def finding(self, version, capture, rule, route, group, weight, spans, dutch, english):
        self.db.execute(
            "INSERT INTO finding (version_id, ruleset_id, rule, route, finding_group, grade, weight, spans, reason_nl, reason_en, capture_id)"
            " VALUES (?, ?, ?, ?, ?, 'B', ?, ?, ?, ?, ?)",
            (version, self.rules, rule, route, group, weight, spans, dutch.encode(), english.encode(), capture))

    def case(self, ad, address, route, place, at, version, rules, host, priority, reviewers, state="open"):
        identity = "C-" + hashlib.sha256(f"{address}\n\n{route}".encode()).hexdigest()[:12]
        verdict = self.db.execute("SELECT verdict FROM ad WHERE id = ?", (ad,)).fetchone()[0]
        self.db.execute(
            "INSERT INTO case_file (id, ad_id, route, municipality, priority, state, opened_at, version_id, ruleset_id, is_firing,"
            " rules, rules_seen, reviewers, verdict, host_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
            (identity, ad, route, place, priority, state, at, version, self.rules, rules, rules, reviewers, verdict, host))
        return identity

    def ordinary(self, number, reviewers=1, isMinor=False):
        """An ad as there are many, with a changed wording, and a case."""
        place = "GM0363" if number % 4 == 3 else "GM0344"
        isPolice = isMinor or number % 10 == 9
        title = f"Linda {number}"
        text = f"{title}\n{WORDS}"
        old = text.replace("elke dag", "maandag tot vrijdag")
        phone = number // 3
        ad, _, capture, at, host, address = self.ad(number, text, title, place, phone, captures=2)
        first = self.version(ad, place, capture, title, old, self.spans(old, "06-12345690"))
        version = self.version(ad, place, capture, title, text, self.spans(text, "06-12345690"))
        self.db.execute("INSERT INTO ad_change (ad_id, before_id, version_id, last_seen, changed_at) VALUES (?, ?, ?, ?, ?)",
                        (ad, first, version, at + 3_600_000, at + 86_400_000))
        if isPolice:
            rule, group = ("minor.age-below-18", "minor") if isMinor else ("control.always-available", "control")
            found = [(rule, 3.0, "De tekst noemt een leeftijd." if isMinor else "Elke dag beschikbaar.", "The text says so.", "elke dag")]
            found.append(("protective.own-voice", -1.5, "De tekst spreekt in de ik-vorm.", "The text speaks in the first person.", "Bel"))
            for rule, weight, dutch, english, words in found:
                spans = self.spans(text, words)
                self.finding(version, capture, rule, "police", "protective" if weight < 0 else group, weight, spans, dutch, english)
            return self.case(ad, address, "police", place, at, version, " ".join(f[0] for f in found), host,
                             4 if isMinor else 2 + number % 3, 2 if isMinor else 1)
        chosen = PERMIT[:1 + number % 3]
        for (rule, weight, dutch, english), words in zip(chosen, ("nummer", "nummer EXA/24/17", "Vergund")):
            self.finding(version, capture, rule, "municipality", "permit", weight, self.spans(text, words), dutch, english)
        return self.case(ad, address, "municipality", place, at, version, " ".join(c[0] for c in chosen), host, number % 5, reviewers)

    def hostile(self, number, text):
        """The same text everywhere where an ad can put one: title, text, reasons, comments."""
        title = text.replace("\n", " ")[:200]
        ad, _, capture, at, host, address = self.ad(number, text, title, "GM0344", 0)
        version = self.version(ad, "GM0344", capture, title, text, "")
        length = len(text)
        self.finding(version, capture, "permit.number-malformed", "municipality", "permit", 2.0,
                     " ".join(f"{a}-{b}" for a, b in [(0, min(3, length)), (length // 3, length // 2), (max(0, length - 4), length)] if a < b),
                     f"Het nummer “{text[:300]}”", f"The number “{text[:300]}”")
        identity = self.case(ad, address, "municipality", "GM0344", at, version, "permit.number-malformed", host, 3, 1)
        self.db.execute("INSERT INTO case_comment (case_id, round, municipality, text, author, at) VALUES (?, 1, 'GM0344', ?, 'seed', ?)",
                        (identity, text.encode("utf-8", "replace"), at))
        return identity

    @staticmethod
    def spans(text, words):
        start = text.find(words)
        return "" if start < 0 else f"{start}-{start + len(words)}"

    def bare(self, number):
        """An ad that nothing was found on."""
        ad, _, capture, _, _, _ = self.ad(number, f"Advertentie {number}", f"Nr {number}", "GM0344", number)
        self.version(ad, "GM0344", capture, f"Nr {number}", f"Advertentie {number}. Tekst zonder meer.", "")

    def done(self):
        self.db.execute("COMMIT")
        self.db.execute("ANALYZE")
        self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--cases", type=int, default=0)
    parser.add_argument("--ads", type=int, default=0)
    parser.add_argument("--minors", type=int, default=0)
    parser.add_argument("--second", type=int, default=0, help="so many of the first cases take two people")
    parser.add_argument("--hostile")
    options = parser.parse_args()
    seed = Seed(options.folder)
    for number in range(options.cases):
        seed.ordinary(number, reviewers=2 if number < options.second else 1)
    for number in range(options.minors):
        seed.ordinary(5_000_000 + number * 4, isMinor=True)
    if options.hostile:
        for number, text in enumerate(json.loads(pathlib.Path(options.hostile).read_text())):
            print(seed.hostile(6_000_000 + number, text))
    for number in range(options.cases, options.ads):
        seed.bare(number)
    seed.done()


if __name__ == "__main__":
    main()
