#!/usr/bin/env python3
"""Composes the labelled ads of Tests/Minors from frames/FOLDER/LANG.txt and a seed.

The same seed and frames give the same bytes. `--check` ends with 1 where the files on disk are not those.

Example: Tests/Minors/generate.py --check
"""
import argparse
import itertools
import json
import pathlib
import random
import re
import sys

sys.dont_write_bytecode = True
import slots  # noqa: E402  (stands beside this file)

HERE = pathlib.Path(__file__).resolve().parent
# The file that each folder of frames gives, and its seed. `more` was written after the rules had been mended once.
FILES = {"seen": "seen/generated.jsonl", "more": "seen/more.jsonl", "opened": "opened/generated.jsonl"}
SEEDS = {"seen": 7, "more": 90, "opened": 4211}
# Of the count of ads below.
SIZES = {"seen": 1.0, "more": 0.5, "opened": 1.0}
SHARES = {"nl": 0.30, "en": 0.20} | dict.fromkeys("de fr es ro bg hu pl".split(), 0.50 / 7)
ADULTS, MINORS, WEAK = 2_000, 400, 45
# Beyond one ad for each frame: how often which sign stands in an ad.
SIGN_WEIGHTS = {"M1": 40, "M2": 12, "M3": 5, "M5": 8, "M6": 15, "M7": 8, "M12": 5, "M13": 4, "M15": 3}
# Lines that may also stand beside a sign: they say nothing of the age of the person advertised.
BESIDE_A_SIGN = ["adult.notice", "adult.distance", "adult.money", "adult.counts", "adult.landmark", "adult.time"]
POSTED = ["2026-11-01", "2026-03-15", "2025-06-20"]


def frames(part, language):
    """The lines of each group of one file; a group begins with `@`."""
    groups, name = {}, None
    for line in (HERE / "frames" / part / f"{language}.txt").read_text().splitlines():
        if line.startswith("@"):
            name = line[1:]
            groups[name] = []
        elif line.strip():
            groups[name].append(line)
    return groups


class Writer:
    """Writes ads of one part and language."""

    def __init__(self, part, language):
        self.part, self.language = part, language
        self.groups = frames(part, language)
        self.chance = random.Random(f"{SEEDS[part]}-{language}")
        self.numbers = itertools.count(1)

    def line(self, group):
        return self.chance.choice(self.groups[group])

    def names(self, prefix):
        return [name for name in self.groups if name.startswith(prefix)]

    def adult(self):
        traps = [name for name in self.names("adult.") if not name.startswith("adult.own-")]
        own = self.chance.choice(self.names("adult.own-")) if self.chance.random() < 0.3 else None
        used = self.chance.sample(traps, self.chance.choice([0, 1, 1, 1, 2, 2]))
        body = [self.line(name) for name in used]
        # An ad says its age once: in a line that is a trap itself, plainly, or not at all.
        if own is not None:
            body.append(self.line(own))
        elif self.chance.random() < 0.7:
            body.append(self.line("age"))
        opening = self.line(self.chance.choice(["open", "open.adult"]))
        return self.case(False, (own and [own] or []) + used, opening, body, {})

    def minor(self, group, sign):
        body, known, used = [sign], {}, [group]
        if group.startswith(("minor.M6", "minor.M7")) and self.chance.random() < 0.3:
            body.append(self.line("age"))
            known["a"] = self.chance.choice([18, 19])
        if self.chance.random() < 0.25:
            used.append(self.chance.choice([name for name in BESIDE_A_SIGN if name in self.groups]))
            body.append(self.line(used[-1]))
        return self.case(True, used, self.line("open"), body, known)

    def weak(self, group):
        body = [self.line(group)]
        if group == "weak.M11":
            body.append(self.line("age"))
        return self.case(None, [group], self.line("open"), body, {})

    def case(self, minor, used, opening, body, known):
        posted = self.chance.choice(POSTED)
        practical = self.chance.sample(self.groups["practical"], self.chance.choice([1, 1, 2]))
        # A sign or an age may stand before the name and behind the number.
        body = body + practical
        self.chance.shuffle(body)
        filled = slots.fill([opening] + body, self.language, posted, known, self.chance)
        text = ("\n" if self.chance.random() < 0.4 else " ").join(ended(line) for line in filled)
        if self.chance.random() < 0.12:
            text = text.lower()
        label = {True: "m", False: "a", None: "w"}[minor]
        series = "m" if self.part == "more" else "g"
        return {"id": f"{series}-{self.language}-{label}-{next(self.numbers):04d}", "lang": self.language, "posted": posted,
                "minor": minor, "frames": used, "text": text}


def ended(line):
    return line if re.search(r"[.!?:]$", line) else line + "."


def share(part, whole, language):
    return round(whole * SIZES[part] * SHARES[language])


def composed(part):
    cases = []
    for language in SHARES:
        writer = Writer(part, language)
        signs = [(group, line) for group in writer.names("minor.") for line in writer.groups[group]]
        kinds = [group.split(".")[1] for group in writer.names("minor.")]
        while len(signs) < share(part, MINORS, language):
            kind = writer.chance.choices(kinds, [SIGN_WEIGHTS[kind] for kind in kinds])[0]
            group = writer.chance.choice(writer.names(f"minor.{kind}."))
            signs.append((group, writer.line(group)))
        cases += [writer.minor(group, line) for group, line in signs]
        cases += [writer.adult() for _ in range(share(part, ADULTS, language))]
        weak = writer.names("weak.")
        cases += [writer.weak(weak[index % len(weak)]) for index in range(share(part, WEAK, language) if weak else 0)]
    return "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 where a file differs")
    options = parser.parse_args()
    stale = []
    for part in SEEDS:
        path, text = HERE / FILES[part], composed(part)
        if not options.check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        elif not path.is_file() or path.read_text() != text:
            stale.append(str(path))
    if stale:
        print(f"generate: not what the seed gives: {', '.join(stale)}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
