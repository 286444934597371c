"""Reads labelled cases (JSON lines) strictly: a label that nobody checked is worse than none."""
import codecs
import datetime
import json
import pathlib
import re
import unicodedata

CLASSES = (
    "phone.plain phone.disguised phone.trap age.plain age.words age.disguised age.birth age.audience age.other "
    "age.persons age.trap kind number.permit number.kvk number.btw number.trap place price hours languages posted "
    "handle narrator charset markup"
).split()
LANGUAGES = "nl en de fr es it ro pl hu bg".split()
KINDS = "ad list gate blocked missing other".split()
SUBJECTS = "advertised audience other".split()
NUMBER_KINDS = "permit kvk btw".split()
HANDLE_KINDS = "mail telegram whatsapp payment user".split()
NARRATORS = "firstPerson thirdPerson plural unknown".split()
REQUIRED = {"id", "class", "lang", "input", "text", "expect"}
OPTIONAL = {"posted", "region", "policy", "charset", "bom", "header", "status", "note"}
# Numbers that may stand in a corpus: nobody's (see README.md).
ALLOWED_PHONES = re.compile(r"\+3161234(56\d\d)|\+120255501\d\d|\+4917139200\d\d")


class BrokenCase(Exception):
    """One line of a case file is not a case; says file, line and what would be right."""


def load(folder):
    """All cases of `*.jsonl` in a folder, in the order of file names; raises BrokenCase."""
    found, seen = [], {}
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if not line.strip():
                continue
            where = f"{path}:{number}"
            try:
                case = json.loads(line.decode("utf-8"))
                check(case)
            except (ValueError, KeyError, TypeError) as problem:
                raise BrokenCase(f"{where}: {problem}") from problem
            if case["id"] in seen:
                raise BrokenCase(f"{where}: id {case['id']} is taken by {seen[case['id']]}")
            seen[case["id"]] = where
            case["where"] = where
            found.append(case)
    return found


def check(case):
    """Raises ValueError where a case breaks the format."""
    need(isinstance(case, dict), "a case is an object")
    missing, unknown = REQUIRED - case.keys(), case.keys() - REQUIRED - OPTIONAL
    need(not missing, f"keys missing: {', '.join(sorted(missing))}")
    need(not unknown, f"unknown keys: {', '.join(sorted(unknown))}")
    need(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", str(case["id"])), "id: letters, digits, . _ -")
    need(case["class"] in CLASSES, f"unknown class {case['class']}")
    need(case["lang"] in LANGUAGES, f"unknown language {case['lang']}")
    need(case["input"] in ("txt", "html"), "input is txt or html")
    need(isinstance(case["text"], str), "text is a string")
    need(re.fullmatch("[A-Z]{2}", case.get("region", "NL")), "region: two capital letters")
    if "posted" in case:
        datetime.date.fromisoformat(case["posted"])
    if "charset" in case:
        try:
            codecs.lookup(case["charset"])
            case["text"].encode(case["charset"])
        except (LookupError, UnicodeError) as problem:
            raise ValueError(f"charset: {problem}") from problem
    for key in ("charset", "bom", "header", "status"):
        need(key not in case or case["input"] == "html", f"{key} is for html only")
    need(isinstance(case["expect"], dict) and case["expect"], "expect is an object with at least one key")
    for key, value in case["expect"].items():
        need(key in CHECKS, f"expect: unknown key {key}")
        need(CHECKS[key](value), f"expect.{key}: not as the format says: {json.dumps(value, ensure_ascii=False)}")


def need(truth, message):
    if not truth:
        raise ValueError(message)


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def rows(required, optional=None):
    """A check for a list of objects; `required` and `optional` map each key to a check of its value."""
    optional = optional or {}

    def holds(value):
        return isinstance(value, list) and all(
            isinstance(row, dict)
            and required.keys() <= row.keys() <= required.keys() | optional.keys()
            and all((required | optional)[key](item) for key, item in row.items())
            for row in value
        )

    return holds


def age(value):
    years = {"min": lambda v: v is None or whole(v) and 0 <= v < 130}
    shape = rows(years | {"max": years["min"], "subject": SUBJECTS.__contains__})
    return shape(value) and all(
        None in (row["min"], row["max"]) or row["min"] <= row["max"] for row in value)


def day(value):
    if value is None:
        return True
    datetime.date.fromisoformat(value)
    return True


def text(value):
    return isinstance(value, str) and value != ""


CHECKS = {
    "kind": KINDS.__contains__,
    "phones": rows({"e164": lambda v: bool(ALLOWED_PHONES.fullmatch(v)), "obfuscated": lambda v: isinstance(v, bool)}),
    "ages": age,
    "numbers": rows({"kind": NUMBER_KINDS.__contains__, "text": text}),
    "place": lambda v: v is None or rows({"name": text, "municipality": lambda m: bool(re.fullmatch(r"GM\d{4}",
        m))})([v]),
    "prices": rows({"cents": whole, "minutes": lambda v: v is None or whole(v)}, {"currency": text}),
    "hours": rows({"hoursADay": lambda v: v is None or whole(v), "daysAWeek": lambda v: v is None or whole(v)}),
    "languages": lambda v: isinstance(v, list) and all(re.fullmatch("[a-z]{2}", item) for item in v),
    "posted": day,
    "handles": rows({"kind": HANDLE_KINDS.__contains__, "text": text}),
    "narrator": NARRATORS.__contains__,
    "persons": lambda v: whole(v) and v >= 1,
    "ads": lambda v: whole(v) and v >= 0,
}


def file_bytes(case):
    """What stands in the file of a case: its text in its charset, with the mark it asks for."""
    marks = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    name = codecs.lookup(case.get("charset", "utf-8")).name
    return (marks[name] if case.get("bom") else b"") + case["text"].encode(name)


def folded(value):
    """Text for comparison: NFKC, one blank for many, no difference of case."""
    return " ".join(unicodedata.normalize("NFKC", value).split()).casefold()
