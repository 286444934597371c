#!/usr/bin/env python3
"""Checks every line of `opened/*.jsonl`: shape, ids, dummy numbers only, no forbidden words. Prints counts per class and language.

Exit 1 with file and line at each fault. Run as `python3 -m openedmaker.check` in Tests/Corpus.
"""

import collections
import glob
import json
import os
import re
import sys
import unicodedata

CLASSES = set("""phone.plain phone.disguised phone.trap age.plain age.words age.disguised age.birth age.audience age.other age.persons age.trap kind
number.permit number.kvk number.btw number.trap place price hours languages posted handle narrator charset markup""".split())
LANGS = {"nl", "en", "de", "fr", "es", "it", "ro", "pl", "hu", "bg"}
KEYS = {"kind", "phones", "ages", "numbers", "place", "prices", "hours", "languages", "posted", "handles", "narrator", "persons", "ads"}
DUMMY = re.compile(r"\+316123456\d\d|\+120255501\d\d|\+4917139200\d\d")
# Mobile-like runs once the separators are gone: only the dummy ranges may stand in a text.
MOBILE = re.compile(r"(?<!\d)(?:0031|31|0)6\d{8}(?!\d)|(?<!\d)(?:0049|49|0)1[567]\d{8,9}(?!\d)")
ALLOWED = re.compile(r"(?:0031|31|0)6123456\d\d|(?:0049|49|0)17139200\d\d")
# Ethnicity, nationality, looks, and words of services have no place in a sample; the list is of stems, folded.
FORBIDDEN = re.compile(r"\b(?:blond\w*|brunette|asian|latina|african|aziatisch|afrikaans|thaise?|roemeense|poolse|braziliaanse|exotisch|exotic|ebony|mulat\w*|sexy|seks\w*|sex|naakt|nude|erotic|erotisch\w*|busty|slank[ae]? |petite|mooie?|beautiful|hübsch|hermosa|jolie|tiener|teen|schoolgirl|schoolmeisje)\b", re.I)


def faults(case, seen):
    if not {"id", "class", "lang", "input", "text", "expect"} <= set(case):
        yield "a key is missing"
        return
    if case["id"] in seen:
        yield "id stands twice: " + case["id"]
    if case["class"] not in CLASSES or case["lang"] not in LANGS or case["input"] not in ("txt", "html"):
        yield "class, lang or input unknown"
    if not case["expect"] or not set(case["expect"]) <= KEYS:
        yield "expect is empty or holds an unknown key"
    for phone in case["expect"].get("phones", []):
        if not DUMMY.fullmatch(phone["e164"]):
            yield "not a dummy number: " + phone["e164"]
    for age in case["expect"].get("ages", []):
        if set(age) != {"min", "max", "subject"} or age["subject"] not in ("advertised", "audience", "other"):
            yield "age of a wrong shape"
        elif age["min"] is not None and age["max"] is not None and age["min"] > age["max"]:
            yield "age upside down"
    if case["class"].endswith(".trap") and any(case["expect"].values()):
        yield "a trap expects something"
    plain = unicodedata.normalize("NFKC", case["text"])
    for run in re.findall(r"[\d .\-/()]{9,}", re.sub(r"\d\d-\d\d-20\d\d", "date", plain)):
        digits = "".join(str(unicodedata.digit(x)) for x in run if x.isdigit())
        for hit in MOBILE.findall(digits):
            if not ALLOWED.fullmatch(hit):
                yield "not a dummy number in the text: " + hit
    word = FORBIDDEN.search(plain)
    if word:
        yield "forbidden word: " + word.group()
    if "charset" in case:
        try:
            case["text"].encode(case["charset"])
        except (LookupError, UnicodeEncodeError) as problem:
            yield str(problem)


def main():
    folder = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "opened")
    seen, texts, counts, bad = set(), set(), collections.Counter(), 0
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            case = json.loads(line)
            for fault in faults(case, seen):
                bad += 1
                print(f"{os.path.basename(path)}:{number}: {fault}", file=sys.stderr)
            seen.add(case["id"])
            texts.add(case["text"])
            counts[case["class"], case["lang"]] += 1
    langs = ["nl", "en", "de", "fr", "es", "it", "ro", "pl", "hu", "bg"]
    print(f"{'class':16}" + "".join(f"{x:>5}" for x in langs) + "  all")
    for name in sorted(CLASSES):
        row = [counts[name, lang] for lang in langs]
        print(f"{name:16}" + "".join(f"{x:5}" for x in row) + f"{sum(row):5}")
    print(f"{len(seen)} cases, {len(texts)} texts, {bad} faults")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
