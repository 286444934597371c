"""Checks every case of `unseen/*.jsonl` beyond the loader: dummy numbers only, no word that has no place here, no double.

Prints the counts per class and language; exit 1 with the id at each fault. Run as `python3 -m freshmaker.check` in Tests/Corpus.
"""

import collections
import json
import pathlib
import re
import sys
import unicodedata

from scorer import cases

HERE = pathlib.Path(__file__).resolve().parent.parent
# Runs that dial in one of the lands of the corpus, once blanks and signs are gone.
DIALLED = re.compile(r"(?<!\d)(?:(?:0031|\+31)0?|0)6\d{8}(?!\d)|(?<!\d)(?:0049|\+49|0)1[567]\d{8}(?!\d)|(?<!\d)(?:\+1|1)?[2-9]\d{2}555\d{4}(?!\d)")
ALLOWED = re.compile(r"(?:0031|\+31|0)0?6123456\d\d|(?:0049|\+49|0)17139200\d\d|(?:\+1|1)?20255501\d\d")
# Stems of looks, origin and services, which no sample names.
UNWANTED = re.compile(
    r"\b(?:blond|brunet|asia|aziat|latin[ao]\b|afric|afrik|african|exoti|ebony|mulat|sex|seks|naakt|nackt|nude|erot|busty|"
    r"petite|schoolgirl|schoolmeis|tiener|teenag|lolit|maagd|virgin|jungfr)", re.I)


def faults(case):
    plain = unicodedata.normalize("NFKC", case["text"])
    for run in re.findall(r"[+\d][\d .\-/()]{8,}", plain):
        digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in run if sign.isdigit() or sign == "+")
        for hit in DIALLED.findall(digits):
            if not ALLOWED.fullmatch(hit):
                yield f"not a dummy number: {hit}"
    word = UNWANTED.search(plain)
    if word:
        yield f"a word that has no place here: {word.group()}"
    if case["class"].endswith(".trap") and any(case["expect"].values()):
        yield "a trap expects something"


def others():
    """The texts of the other parts, only to be compared."""
    for part in ("seen", "opened"):
        for path in (HERE / part).glob("*.jsonl"):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)["text"].strip()


def main():
    found, bad = cases.load(HERE / "unseen"), 0
    known, counts, texts = set(others()), collections.Counter(), set()
    for case in found:
        said = list(faults(case))
        if case["text"].strip() in known:
            said.append("stands in another part too")
        if (case["text"], case["input"]) in texts:
            said.append("stands twice")
        texts.add((case["text"], case["input"]))
        for fault in said:
            bad += 1
            print(f"{case['id']}: {fault}", file=sys.stderr)
        counts[case["class"], case["lang"]] += 1
        counts[case["class"], "all"] += 1
        counts["all", case["lang"]] += 1
    columns = cases.LANGUAGES + ["all"]
    print(f"{'class':16}" + "".join(f"{name:>5}" for name in columns))
    for name in cases.CLASSES + ["all"]:
        print(f"{name:16}" + "".join(f"{counts[name, lang]:5}" for lang in columns))
    print(f"{len(found)} cases, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
