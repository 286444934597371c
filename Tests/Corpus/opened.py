#!/usr/bin/env python3
"""Writes the generated half of the opened corpus: `opened.py SEED COUNT > opened/generated.jsonl`.

It was the unseen part until 2026-11-22. The same seed and count give the same lines. Labels come from how a text is built, never from a reader. Nothing here
is shared with the generator of the seen corpus: other sentences, other tables, another hand.
"""

import json
import random
import sys

from openedmaker import ages, agetraps, fields, pages, phones

# Makers with their share of the whole, in per mille.
SHARES = [
    (phones.plain, 125), (phones.disguised, 165), (phones.split_markup, 25), (phones.trap, 95),
    (ages.plain, 60), (ages.in_words, 50), (ages.disguised, 45), (ages.birth, 40), (ages.vague, 40), (ages.audience, 25), (ages.other, 20), (ages.persons, 20),
    (agetraps.trap, 105), (pages.kind, 75),
    (fields.permit, 10), (fields.kvk, 10), (fields.btw, 10), (fields.number_trap, 15),
    (fields.place, 10), (fields.price, 10), (fields.hours, 10), (fields.languages, 10), (fields.posted, 8), (fields.handle, 8), (fields.narrator, 10),
    (fields.charset, 18), (fields.markup, 18),
]


def made(seed, count):
    """The cases, without doubles, in the order of their makers."""
    total = sum(share for _, share in SHARES)
    seen = set()
    for maker, share in SHARES:
        # The part was called unseen until it was opened; its seeds and ids keep that name, so its cases stay the same.
        module = maker.__module__.removeprefix("openedmaker.")
        source = random.Random(f"{seed}/unseenmaker.{module}.{maker.__name__}")
        wanted, number, tries = round(count * share / total), 0, 0
        while number < wanted and tries < wanted * 20:
            tries += 1
            case = maker(source)
            if case["text"] in seen:
                continue
            seen.add(case["text"])
            number += 1
            name = case["class"].replace(".", "-")
            yield {"id": f"unseen-{maker.__name__.replace('_', '')}-{name}-{case['lang']}-{number:04d}", **case}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for case in made(sys.argv[1], int(sys.argv[2])):
        print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    main()
