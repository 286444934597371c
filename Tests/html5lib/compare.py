#!/usr/bin/env python3
"""Holds Baken's reading against the html5lib tests: compare.py TESTDATA WORK BAKEN_BIN [--list]

Tree construction: the text that a reader sees in the tree of each test, against the text of the page as Baken reads it,
without blanks on both sides (how lines break is Baken's own matter). Encoding: the charset that each test names.

What is read otherwise falls into these classes, and each has a bound of its own in FLOORS:

lost    a reader sees text that Baken does not. The class that matters: an ad could hide there. Left are pages that a
        script writes (2), U+FFFD for a NUL in a drawing or behind <plaintext> (7), and <plaintext> in a list (1).
more    Baken reads text that no reader sees there, a false sign at worst: text beside a frameset.
order   the same characters in another order: text in a table outside of its cells, which browsers move before it.

Of the encodings one differs, which a script writes.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

# Seen on the day this was written, libxml2 2.9.14. Fewer that agree, or more that are lost, fail the gate.
FLOORS = {"agree": 1478, "lost": 10, "encodings": 82}

# What the rendering section of the HTML standard does not show (display: none), what no browser with scripts shows, and
# content that stands in for something else. A drop-down list is shown, but an ad does not say what it offers to choose.
UNSEEN = {
    "area", "audio", "base", "basefont", "canvas", "datalist", "head", "iframe", "link", "meta", "noembed", "noframes",
    "dialog", "noscript", "param", "rp", "script", "select", "style", "template", "title", "video",
    "svg title", "svg desc", "svg script", "svg style", "svg defs", "svg metadata", "svg symbol",
}


def tests_in(path: Path) -> list[dict[str, bytes]]:
    """The tests of one file: sections by name. Only `#data` and the tree are looked at."""
    tests, section = [], None
    for line in path.read_bytes().split(b"\n"):
        if line == b"#data":
            tests.append({})
        if line.startswith(b"#") and line[1:].replace(b"-", b"").isalpha() and tests and \
                (line == b"#data" or section != "data" or line in (b"#errors", b"#encoding")):
            section = line[1:].decode()
            tests[-1][section] = b""
        elif tests and section:
            tests[-1][section] += line + b"\n"
    return tests


def seen_text(tree: bytes) -> str:
    """The text nodes of a tree that a reader sees, in order."""
    text, open_names, is_seen, is_within = [], [], True, False
    for line in tree.decode("utf-8", "surrogateescape").split("\n"):
        if is_within:  # a text of several lines
            is_within = not line.endswith('"')
            if is_seen:
                text.append(line if is_within else line[:-1])
            continue
        if not line.startswith("| "):
            continue
        depth = (len(line) - len(line[2:].lstrip(" ")) - 2) // 2
        node = line[2 + 2 * depth:]
        if node.startswith('"'):
            is_seen = not any(name in UNSEEN for name in open_names[:depth])
            is_within = len(node) == 1 or not node.endswith('"')
            if is_seen:
                text.append(node[1:] if is_within else node[1:-1])
        elif node == "content" or node.startswith("<") and not node.startswith(("<!", "<?")):
            del open_names[depth:]
            open_names.append("template" if node == "content" else node[1:].rstrip(">"))
    return "".join(text)


def plain(text: str) -> str:
    return "".join(text.split()).replace("\x00", "").replace("\ufeff", "")


def judge(ours: str, theirs: str) -> str:
    if ours == theirs:
        return "agree"
    if sorted(ours) == sorted(theirs):
        return "order"
    return "lost" if Counter(theirs) - Counter(ours) else "more"


def read_pages(baken: str, work: Path, pages: list[bytes]) -> list[dict]:
    work.mkdir(parents=True, exist_ok=True)
    names = []
    for number, page in enumerate(pages):
        path = work / f"{number:05}.html"
        path.write_bytes(page)
        names.append(str(path))
    answers = []
    for start in range(0, len(names), 500):
        done = subprocess.run([baken, "site", "check", "--format", "jsonl", *names[start:start + 500]],
                              capture_output=True, check=False)
        if done.returncode:
            sys.exit(f"baken site check ended with {done.returncode}: {done.stderr.decode()[-400:]}")
        answers += [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(answers) == len(pages), f"{len(answers)} answers for {len(pages)} pages"
    return answers


def compare_trees(data: Path, work: Path, baken: str, lists: bool) -> Counter:
    tests = [test for path in sorted((data / "tree-construction").rglob("*.dat")) for test in tests_in(path)]
    # A fragment is no page, and a tree without scripts is one that no reader's browser builds.
    tests = [test for test in tests if "document-fragment" not in test and "script-off" not in test]
    byte_order_mark = b"\xef\xbb\xbf"
    answers = read_pages(baken, work / "trees", [byte_order_mark + test["data"][:-1] for test in tests])
    counts = Counter()
    for number, (test, answer) in enumerate(zip(tests, answers)):
        ours, theirs = plain(answer["text"]), plain(seen_text(test["document"]))
        verdict = judge(ours, theirs)
        counts[verdict] += 1
        if lists and verdict != "agree":
            print(f"{verdict} {number}: {test['data'][:-1][:300]!r}\n    theirs {theirs[:200]!r}\n    ours   {ours[:200]!r}")
    print(f"trees: {sum(counts.values())} tests, " + ", ".join(f"{counts[name]} {name}" for name in
                                                                ("agree", "lost", "more", "order")))
    return counts


def compare_encodings(data: Path, work: Path, baken: str, lists: bool) -> tuple[int, int]:
    tests = [test for path in sorted((data / "encoding").glob("*.dat")) for test in tests_in(path)]
    answers = read_pages(baken, work / "encodings", [test["data"][:-1] for test in tests])
    agree = 0
    for number, (test, answer) in enumerate(zip(tests, answers)):
        wanted, got = test["encoding"].strip().decode().lower(), answer["charset"]["name"]
        agree += wanted == got
        if lists and wanted != got:
            print(f"encoding {number}: {test['data'][:200]!r}\n    theirs {wanted}, ours {answer['charset']}")
    print(f"encodings: {agree} of {len(tests)} agree")
    return agree, len(tests)


def main() -> int:
    data, work, baken = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    lists = "--list" in sys.argv[4:]
    trees = compare_trees(data, work, baken, lists)
    encodings, _ = compare_encodings(data, work, baken, lists)
    is_good = trees["agree"] >= FLOORS["agree"] and trees["lost"] <= FLOORS["lost"] \
        and encodings >= FLOORS["encodings"]
    if not is_good:
        print(f"below the floors: {FLOORS}")
    return 0 if is_good else 1


sys.exit(main())
