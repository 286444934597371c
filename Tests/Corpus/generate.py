#!/usr/bin/env python3
"""Writes labelled cases from a seed, as JSON lines on standard output; the same seed gives the same bytes.

Usage: Tests/Corpus/generate.py SEED COUNT > Tests/Corpus/seen/generated.jsonl

The committed file is `generate.py 1 1200`.

Labels are right by construction: an ad is put together from sentences whose meaning is known. Each case is checked
before it is written (its format, and that its label and its text do not contradict each other): exit code 70 names a
case that does not hold, 64 a wrong usage. README.md says what the classes and conventions are.
"""
import json
import pathlib
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from making import checks, fieldcases, pages, tricks, unsaid  # noqa: E402
from making.compose import Draft  # noqa: E402

ALL = "nl en de fr es it ro pl hu bg".split()
# How many of a hundred cases each class gets; what a wrong reading harms most gets most.
SHARES = {
    "phone.plain": 8, "phone.disguised": 20, "phone.trap": 8, "age.plain": 10, "age.words": 6, "age.disguised": 6,
    "age.birth": 4, "age.audience": 4, "age.other": 3, "age.persons": 3, "age.trap": 10, "kind": 5, "markup": 6,
    "charset": 3, "number.permit": 1, "number.kvk": 1, "number.btw": 2, "number.trap": 2, "place": 1, "price": 2,
    "hours": 1, "languages": 1, "posted": 1, "handle": 1, "narrator": 1,
}
# Dutch ads are most of what is read, then English and German.
WEIGHTS = {"nl": 6, "en": 4, "de": 3}


def make(name, lang, rng):
    draft = Draft(lang, rng)
    if name in fieldcases.MAKERS:
        return fieldcases.MAKERS[name][0](draft)
    if name == "kind":
        return rng.choice(pages.KINDS)(draft)
    if name == "markup":
        return (pages.several if rng.random() < 0.15 else rng.choice(tricks.MARKUP))(draft)
    if name == "charset":
        return tricks.encoded(draft)
    if name == "age.plain" and rng.random() < 0.05:
        draft.minor_age()
        return draft.case(name)
    for step in RECIPES[name]:
        step(draft, rng)
    return draft.case(name)


def languages(name):
    if name in fieldcases.MAKERS:
        return fieldcases.MAKERS[name][1]
    if name in ("kind", "markup"):
        return pages.LANGUAGES
    if name == "charset":
        return sorted(tricks.CHARSETS)
    return ALL


def now_and_then(step, share):
    return lambda draft, rng: step(draft, rng) if rng.random() < share else None


def said(method, *arguments):
    return lambda draft, rng: getattr(draft, method)(*arguments)


def ages_decoys(draft, rng):
    draft.decoys(unsaid.NO_AGE, rng.randint(1, 3))


def phone_decoys(draft, rng):
    draft.decoys(unsaid.NO_PHONE, rng.randint(1, 2))


PHONE, HIDDEN, FILLER = said("phone", False), said("phone", True), said("filler")
RECIPES = {
    "phone.plain": [now_and_then(said("own_age"), 0.6), now_and_then(phone_decoys, 0.5), PHONE,
                    now_and_then(ages_decoys, 0.4)],
    "phone.disguised": [now_and_then(said("own_age"), 0.4), FILLER, HIDDEN, now_and_then(ages_decoys, 0.25)],
    "phone.trap": [now_and_then(said("own_age"), 0.5), FILLER, phone_decoys, FILLER, now_and_then(ages_decoys, 0.3)],
    "age.plain": [now_and_then(FILLER, 0.4), lambda d, r: d.interval() if r.random() < 0.25 else d.own_age(),
                  now_and_then(ages_decoys, 0.5), now_and_then(PHONE, 0.4)],
    "age.words": [said("word_age"), now_and_then(ages_decoys, 0.4), now_and_then(PHONE, 0.4)],
    "age.disguised": [now_and_then(FILLER, 0.4), said("disguised_age"), FILLER, now_and_then(PHONE, 0.3)],
    "age.birth": [said("birth"), FILLER, now_and_then(PHONE, 0.3)],
    "age.audience": [now_and_then(said("own_age"), 0.7), said("audience"), FILLER],
    "age.other": [said("own_age"), said("kin"), FILLER],
    "age.persons": [said("people"), FILLER, now_and_then(PHONE, 0.3)],
    "age.trap": [FILLER, ages_decoys, now_and_then(FILLER, 0.5), now_and_then(ages_decoys, 0.3)],
}


def generate(seed, count):
    rng = random.Random(f"baken-{seed}")
    names = [name for name, share in SHARES.items() for _ in range(share)]
    texts, tries = set(), 0
    number = 0
    while number < count:
        # Small classes run out of new texts: after a few tries another class takes the place.
        name = names[number % len(names)] if count >= len(names) and tries < 20 else rng.choice(names)
        tries += 1
        known = languages(name)
        lang = rng.choices(known, [WEIGHTS.get(l, 2) for l in known])[0]
        case = make(name, lang, rng)
        if case["text"] in texts:
            continue
        texts.add(case["text"])
        number, tries = number + 1, 0
        case = {"id": f"g-{seed}-{number:04}", **case}
        checks.hold(case)
        yield case


def main():
    if len(sys.argv) == 2 and sys.argv[1] in ("-h", "--help"):
        print(__doc__)
        return 0
    try:
        seed, count = (int(argument) for argument in sys.argv[1:])
    except ValueError:
        print("generate: usage: generate.py SEED COUNT, both whole numbers", file=sys.stderr)
        return 64
    try:
        for case in generate(seed, count):
            print(json.dumps(case, ensure_ascii=False))
    except checks.Contradiction as problem:
        print(f"generate: {problem}", file=sys.stderr)
        return 70
    return 0


if __name__ == "__main__":
    sys.exit(main())
