"""Counts and their uncertainty: precision, recall, F1, shares, each with Wilson's 95 % interval."""
import math

Z = 1.959963984540054  # the 97.5 % quantile of the normal distribution

# The key that a class is about; classes not named here are judged on all of their keys together.
KEY_OF_CLASS = {
    "phone": "phones", "age": "ages", "number": "numbers", "kind": "kind", "place": "place", "price": "prices",
    "hours": "hours", "languages": "languages", "posted": "posted", "handle": "handles", "narrator": "narrator",
}


def wilson(part, whole):
    """The interval of a share; (0, 1) where nothing was counted."""
    if whole == 0:
        return (0.0, 1.0)
    share, square = part / whole, Z * Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    reach = Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole)) / (1 + square / whole)
    return (max(0.0, middle - reach), min(1.0, middle + reach))


class Tally:
    """True positives, false positives and false negatives over items, and cases that are right as a whole."""

    def __init__(self):
        self.right = self.cases = self.true = self.surplus = self.missed = 0

    def add(self, is_right, items):
        self.cases += 1
        self.right += is_right
        for expected, got in items:
            self.true += len(expected & got)
            self.surplus += len(got - expected)
            self.missed += len(expected - got)

    def shares(self):
        """(part, whole) for precision, recall and F1. F1 is TP of TP + (FP + FN) / 2, and its interval that of a
        share of so many."""
        return (
            (self.true, self.true + self.surplus), (self.true, self.true + self.missed),
            (self.true, self.true + (self.surplus + self.missed) / 2))


def items(judgement):
    """The (expected, got) pairs that a case's class is about."""
    key = KEY_OF_CLASS.get(judgement.case["class"].split(".")[0])
    if key in judgement.keys:
        return [judgement.keys[key]]
    return list(judgement.keys.values())


def shown(part, whole):
    if whole == 0:
        return "-"
    low, high = wilson(part, whole)
    return f"{part / whole:.3f} [{low:.3f} {high:.3f}]"


def tables(judgements):
    """Lines of text: by class and language, then by key."""
    groups = {}
    for judgement in judgements:
        name = judgement.case["class"]
        for lang in ("all", judgement.case["lang"]):
            groups.setdefault((name, lang), Tally()).add(judgement.is_right, items(judgement))
    yield from table("class", sorted(groups.items(), key=lambda row: (row[0][0], row[0][1] != "all", row[0][1])))
    keys = {}
    for judgement in judgements:
        for key, pair in judgement.keys.items():
            keys.setdefault((key, ""), Tally()).add(pair[0] == pair[1], [pair])
    yield ""
    yield from table("key, over all classes", sorted(keys.items()))


def table(title, rows):
    yield f"{title:24}{'cases':>6}{'right':>6}  {'precision':22}{'recall':22}{'F1':22}"
    for (name, lang), tally in rows:
        label = f"{name} {lang}" if lang in ("all", "") else f"  {lang}"
        columns = "".join(f"{shown(*share):22}" for share in tally.shares())
        yield f"{label:24}{tally.cases:6}{tally.right:6}  {columns}".rstrip()


def goals(judgements):
    """Rows (what, part, whole, limit, whether more is better) of the figures that issue 4 asks for."""
    def f1(of, pick=lambda pair: pair):
        tally = Tally()
        for judgement in judgements:
            pairs = of(judgement)
            if pairs:
                tally.add(judgement.is_right, [pick(pair) for pair in pairs])
        return tally.shares()[2]

    def phones(name):
        return lambda j: [j.keys["phones"]] if j.case["class"] == name and "phones" in j.keys else []

    def advertised(pair):
        return tuple({item for item in side if item[2] == "advertised"} for side in pair)

    traps = [j for j in judgements if j.case["class"].endswith(".trap")]
    kinds = [j.keys["kind"] for j in judgements if "kind" in j.keys]
    ages = f1(lambda j: [j.keys["ages"]] if "ages" in j.keys else [], advertised)
    return [
        ("phones, plain: F1", *f1(phones("phone.plain")), 0.99, True),
        ("phones, disguised: F1", *f1(phones("phone.disguised")), 0.95, True),
        ("advertised age, exact: F1", *ages, 0.97, True),
        ("traps that fire wrongly", sum(j.has_fired for j in traps), len(traps), 0.01, False),
        ("page kind right", sum(expected == got for expected, got in kinds), len(kinds), 0.97, True),
    ]


def reached(part, whole, limit, is_more_better):
    """Nothing counted is nothing reached."""
    return whole > 0 and (part / whole >= limit if is_more_better else part / whole <= limit)
