"""What the four markup styles share."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape

from record import Ad

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


def paragraphs(text: str) -> list[str]:
    return [paragraph.strip() for paragraph in text.split("\n\n")]


def plain(text: str) -> str:
    """The text as a person reads it: without tags, entities and line breaks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", text)).split())


def long_date(posted: str, language: str) -> str:
    day = date.fromisoformat(posted)
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def numeric_date(posted: str) -> str:
    day = date.fromisoformat(posted)
    return f"{day.day:02}-{day.month:02}-{day.year}"


def chunks(ads: list, size: int) -> Iterator[list]:
    for start in range(0, len(ads), size):
        yield ads[start : start + size]


def neighbours(ads: list[Ad], index: int, count: int) -> list[Ad]:
    """The ads that a page names as related: the ones after it, round the end."""
    return [ads[(index + step) % len(ads)] for step in range(1, count + 1)]


def newest_first(ads: Iterable[Ad]) -> list[Ad]:
    """As a site lists them."""
    return sorted(ads, key=lambda ad: (ad.posted, ad.slug), reverse=True)
