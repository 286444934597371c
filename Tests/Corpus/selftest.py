#!/usr/bin/env python3
"""Tests of the scorer and of the generator: Tests/Corpus/selftest.py (exit 1 where one fails)."""
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import fresh  # noqa: E402
import generate  # noqa: E402
import opened  # noqa: E402
from making import checks, disguise, fieldcases, words  # noqa: E402
from scorer import asking, cases, comparing, figures  # noqa: E402

CASE = {"id": "a-1", "class": "age.trap", "lang": "nl", "input": "txt", "text": "17 min lopen.", "expect": {"ages": []}}


class Scorer(unittest.TestCase):
    def test_interval_is_wilsons(self):
        # Newcombe (1998), table I: 81 of 263.
        low, high = figures.wilson(81, 263)
        self.assertAlmostEqual(low, 0.2553, 4)
        self.assertAlmostEqual(high, 0.3662, 4)
        self.assertEqual(figures.wilson(0, 0), (0.0, 1.0))

    def test_a_trap_fires_only_where_something_is_read(self):
        silent = comparing.judge(CASE, {"kind": "ad", "ads": [{"ages": []}]})
        fired = comparing.judge(CASE, {"kind": "ad", "ads": [{"ages": [{"min": 17, "max": 17, "subject": "advertised"}]}]})
        self.assertTrue(silent.is_right)
        self.assertFalse(silent.has_fired)
        self.assertTrue(fired.has_fired)

    def test_no_answer_and_no_key_are_told(self):
        wanted = {**CASE, "expect": {"hours": [{"hoursADay": 24, "daysAWeek": 7}]}}
        self.assertEqual(comparing.judge(wanted, None).notes, ["no answer"])
        self.assertEqual(comparing.judge(wanted, {"kind": "ad", "ads": [{}]}).is_right, False)

    def test_a_goal_without_cases_is_not_reached(self):
        self.assertFalse(figures.reached(0, 0, 0.01, False))

    def test_a_broken_line_is_named(self):
        broken = [
            b"{", b'{"id":"x"}', b'{"id":"x","class":"age.trap","lang":"nl","input":"txt","text":"","expect":{"agees":[]}}',
            json.dumps({**CASE, "expect": {"phones": [{"e164": "+31600000000", "obfuscated": False}]}}).encode(),
            json.dumps({**CASE, "expect": {"ages": [{"min": 30, "max": 20, "subject": "other"}]}}).encode(),
            json.dumps({**CASE, "posted": "2026-13-01"}).encode(), b"\xff", b"[]",
            json.dumps({**CASE, "input": "html", "charset": "latin-1", "text": "\u20ac"}).encode(),
        ]
        for line in broken:
            with self.subTest(line), tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "x.jsonl").write_bytes(json.dumps(CASE).encode() + b"\n" + line + b"\n")
                with self.assertRaisesRegex(cases.BrokenCase, "x.jsonl:2: "):
                    cases.load(folder)

    def test_an_id_stands_once(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "x.jsonl").write_text(json.dumps(CASE) + "\n" + json.dumps(CASE) + "\n")
            with self.assertRaisesRegex(cases.BrokenCase, "taken by"):
                cases.load(folder)


    def test_a_crash_costs_the_case_that_caused_it(self):
        program = """#!/usr/bin/env python3
import json, os, sys
paths = [a for a in sys.argv if a.endswith(".txt")]
if any("bad" in p for p in paths):
    os.kill(os.getpid(), 9)
for p in paths:
    print(json.dumps({"source": p, "kind": "ad", "ads": []}))
"""
        with tempfile.TemporaryDirectory() as folder:
            binary = pathlib.Path(folder, "baken")
            binary.write_text(program)
            binary.chmod(0o755)
            found = [{**CASE, "id": name} for name in ("a", "b", "bad", "c", "d")]
            told = asking.answers(binary, pathlib.Path(folder), found, pathlib.Path(folder, "cases"))
            self.assertEqual(sorted(told), ["a", "b", "c", "d"])


class Generator(unittest.TestCase):
    def test_a_seed_gives_the_same_cases_and_another_one_others(self):
        self.assertEqual(list(generate.generate(7, 150)), list(generate.generate(7, 150)))
        first, second = ({case["text"] for case in generate.generate(seed, 150)} for seed in (7, 8))
        self.assertLess(len(first & second), 15)

    def test_the_committed_file_is_what_its_seed_gives(self):
        held = (HERE / "seen" / "generated.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertEqual([json.loads(line) for line in held], list(generate.generate(1, len(held))))

    def test_many_cases_end_though_small_classes_run_out_of_texts(self):
        # A class of a dozen texts once kept the generator busy for ever.
        made = list(generate.generate(3, 4_000))
        self.assertEqual(len({case["text"] for case in made}), 4_000)

    def test_disguises_of_symbols_and_spacing_keep_their_digits(self):
        rng = random.Random(1)
        for name, way in (disguise.SYMBOLS | disguise.SPACED).items():
            with self.subTest(name):
                self.assertEqual(disguise.plain(way("0612345689", rng)), "0612345689")

    def test_numbers_as_words(self):
        told = [("nl", 22, "tweeëntwintig"), ("de", 21, "einundzwanzig"), ("fr", 71, "soixante et onze"),
                ("fr", 99, "quatre-vingt-dix-neuf"), ("es", 26, "veintiséis"), ("it", 28, "ventotto"),
                ("ro", 16, "șaisprezece"), ("pl", 24, "dwadzieścia cztery"), ("hu", 25, "huszonöt"),
                ("bg", 31, "тридесет и едно")]
        for lang, value, word in told:
            self.assertEqual(words.number(lang, value), word)

    def test_business_numbers_pass_their_tests_and_are_nobodys(self):
        rng = random.Random(1)
        for _ in range(50):
            end, digits = fieldcases.vat_old(rng)
            self.assertEqual(sum(w * int(d) for w, d in zip([9, 8, 7, 6, 5, 4, 3, 2, -1], digits)) % 11, 0)
            end, digits = fieldcases.vat_new(rng)
            self.assertEqual(int(f"2321{digits}11{end}") % 97, 1)
            self.assertTrue(digits.startswith("0000"))

    def test_a_label_that_does_not_stand_in_its_text_is_refused(self):
        lying = {**CASE, "class": "phone.plain", "expect": {"phones": [{"e164": "+31612345600", "obfuscated": False}]}}
        with self.assertRaises(checks.Contradiction):
            checks.hold(lying)
        silent = {**CASE, "class": "phone.trap", "text": "Bel 06-12345601", "expect": {"phones": []}}
        with self.assertRaises(checks.Contradiction):
            checks.hold(silent)

    def test_wrong_arguments_end_with_64(self):
        run = subprocess.run([sys.executable, HERE / "generate.py", "x"], capture_output=True)
        self.assertEqual(run.returncode, 64)


class Seen(unittest.TestCase):
    def test_every_class_and_language_is_there(self):
        counts = collections.Counter()
        for case in cases.load(HERE / "seen"):
            counts[case["class"]] += 1
            counts[case["lang"]] += 1
        for name in cases.CLASSES + cases.LANGUAGES:
            self.assertGreaterEqual(counts[name], 20, name)

    def test_a_trap_for_phones_expects_none(self):
        for case in cases.load(HERE / "seen"):
            if case["class"] == "phone.trap":
                self.assertEqual(case["expect"]["phones"], [], case["id"])


class Opened(unittest.TestCase):
    def test_the_committed_file_is_what_its_seed_gives(self):
        held = [json.loads(line) for line in (HERE / "opened" / "generated.jsonl").read_text(encoding="utf-8").splitlines()]
        made = {case["id"]: case for case in opened.made("7741", 1300)}
        self.assertEqual([case["id"] for case in held], list(made))
        # A label that was found wrong is corrected in the file and says why.
        self.assertEqual([case for case in held if "note" not in case and case != made[case["id"]]], [])


class Unseen(unittest.TestCase):
    """Nothing here prints a case: whoever tunes readers may run it."""

    def test_the_composed_file_is_what_its_seed_gives(self):
        held = (HERE / "opened" / "fresh-composed.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertTrue([json.loads(line) for line in held] == list(fresh.made("60221")), "fresh.py gives other cases")

    def test_what_it_is_for_is_there_in_its_number(self):
        counts = collections.Counter()
        for case in cases.load(HERE / "unseen"):
            counts[case["class"]] += 1
        if not counts:
            self.skipTest("the next set is not written yet")
        least = {"phone.disguised": 49, "phone.trap": 60, "age.plain": 100, "age.trap": 110, "age.audience": 30}
        for name, number in least.items():
            self.assertGreaterEqual(counts[name], number, name)

    def test_no_text_stands_in_another_part(self):
        known = {case["text"] for part in ("seen", "opened") for case in cases.load(HERE / part)}
        self.assertEqual([case["id"] for case in cases.load(HERE / "unseen") if case["text"] in known], [])


if __name__ == "__main__":
    unittest.main()
