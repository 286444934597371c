"""Contradictions between a generated text and its labels."""
import re
import unicodedata

from scorer import cases

from . import disguise, unsaid, words


class Contradiction(Exception):
    """A case that would measure the generator instead of the reader."""


def hold(case):
    """Raises Contradiction where a case breaks the format or its text does not carry its labels."""
    try:
        cases.check(case)
    except ValueError as problem:
        raise Contradiction(f"{case['id']}: {problem}") from problem
    if case["input"] == "txt":
        check_ages(case)
        check_phones(case)


def check_ages(case):
    for age in case["expect"].get("ages", []):
        bounds = {bound for bound in (age["min"], age["max"]) if bound is not None}
        if not bounds or age["min"] != age["max"] or case["class"] == "age.birth":
            continue
        value = bounds.pop()
        forms = {str(value), words.age(case["lang"], value), words.age(case["lang"], value).capitalize()}
        if case["class"] in ("age.plain", "age.disguised"):
            # `almost 18` is 17; a disguise is no plain digit.
            continue
        if not any(form in case["text"] for form in forms):
            raise Contradiction(f"{case['id']}: age {value} does not stand in the text")


def check_phones(case):
    """Plain numbers stand in the digits of the text; a case without phones holds no dialable row of digits."""
    expected = case["expect"].get("phones")
    if expected is None:
        return
    digits = re.sub(r"\D", "", case["text"])
    for phone in expected:
        if not phone["obfuscated"] and phone["e164"][3:].removeprefix("0") not in digits:
            raise Contradiction(f"{case['id']}: {phone['e164']} does not stand in the text")
    for found in re.findall(r"(?<![\d-])(?:06|\+31 ?6|0031 ?6)[ -]?(\d{8})(?![\d-])", case["text"]):
        if not any(phone["e164"].endswith(found) for phone in expected):
            raise Contradiction(f"{case['id']}: 06{found} stands in the text without a label")
