#!/usr/bin/env python3
"""Writes the composed half of the second unseen corpus (opened since): `fresh.py SEED > opened/fresh-composed.jsonl`.

The same seed gives the same lines. A label follows from how its text is built, never from a reader, and nothing is
shared with the generators of the other parts: other sentences, other tables, another hand.
"""

import json
import sys

from freshmaker import ages, agetraps, fields, marked, numbers, pages, phones
from freshmaker.dealer import Dealer

# Makers that go through their kinds by turns.
BY_TURNS = (pages.kind, phones.disguised)
# Makers, and how many cases of each.
COUNTS = [
    (ages.plain, 90), (ages.in_words, 70), (ages.disguised, 55), (ages.birth, 55), (ages.audience, 35), (ages.other, 30), (ages.persons, 30),
    (agetraps.trap, 170), (phones.plain, 125), (phones.disguised, 280), (phones.trap, 90),
    (numbers.permit, 20), (numbers.kvk, 20), (numbers.btw, 20), (numbers.trap, 25),
    (pages.kind, 216), (marked.markup, 56), (marked.charset, 32),
    (fields.place, 12), (fields.price, 12), (fields.hours, 12), (fields.languages, 12), (fields.posted, 12), (fields.handle, 12), (fields.narrator, 12),
]


def made(seed):
    """The cases, no text twice, in the order of their makers."""
    known = set()
    for maker, wanted in COUNTS:
        source = Dealer(f"{seed}/{maker.__module__}.{maker.__name__}")
        number, tries = 0, 0
        while number < wanted and tries < wanted * 30:
            tries += 1
            case = maker(source, number) if maker in BY_TURNS else maker(source)
            if case["text"] in known:
                continue
            known.add(case["text"])
            number += 1
            yield {"id": f"c-{case['class'].replace('.', '-')}-{case['lang']}-{number:03d}", **case}


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    for case in made(sys.argv[1]):
        print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    main()
