"""The nouns of the sample site: an advertisement with its expected outcome, a page, a site."""

from dataclasses import dataclass, field

PORT = 18793
HELPDESK = "06-12345699"  # the sites' own number, on every page; never the number of an ad


def nl(last_two_digits: str) -> str:
    return "+316123456" + last_two_digits


def us(last_two_digits: str) -> str:
    return "+1202555" + "01" + last_two_digits


def de(last_two_digits: str) -> str:
    return "+4917139200" + last_two_digits


@dataclass(frozen=True)
class Verdict:
    """What the permit side must answer, with its reasons in the order the program lists them."""

    value: str
    reasons: tuple[str, ...]


def in_order(*reasons: str) -> Verdict:
    return Verdict("inOrder", reasons)


def not_in_order(*reasons: str) -> Verdict:
    return Verdict("notInOrder", reasons)


def cannot_say(*reasons: str) -> Verdict:
    return Verdict("cannotSay", reasons)


NO_POLICY = cannot_say("policy.missing")
NO_PLACE = cannot_say("place.unknown")


@dataclass(frozen=True, kw_only=True)
class Ad:
    """One advertisement as its site prints it, and below it the truth about it, labelled by hand.

    `text` and the printed fields are HTML. Paragraphs of `text` are separated by an empty line.
    """

    slug: str
    title: str
    text: str
    language: str = "nl"
    place: str = ""
    age: str = ""
    phone: str = ""
    price: str = ""
    permit: str = ""
    posted: str = "2026-11-02"

    phones: tuple[str, ...] = ()
    ages: tuple[int | tuple[int, int], ...] = ()  # a pair where two ages are possible, as with a birth year
    municipality: str | None = None
    verdict: Verdict
    rules: tuple[str, ...] = ()

    def expectation(self) -> dict:
        return {
            "phones": list(self.phones),
            "ages": [[age, age] if isinstance(age, int) else list(age) for age in self.ages],
            "municipality": self.municipality,
            "verdict": self.verdict.value,
            "reasons": list(self.verdict.reasons),
            "rules": list(self.rules),
        }


@dataclass(frozen=True, kw_only=True)
class Page:
    """One HTML page. `path` is its address on the host, `file` its place under the site's folder."""

    path: str
    html: str
    kind: str
    file: str = ""
    ads: tuple[Ad, ...] = ()
    is_crawled: bool = True  # False: a polite crawler never holds it (robots.txt, or no link leads to it)
    is_in_sitemap: bool = True

    def file_path(self) -> str:
        if self.file:
            return self.file
        return self.path.lstrip("/") + ("index.html" if self.path.endswith("/") else "")


@dataclass(frozen=True, kw_only=True)
class Site:
    name: str
    host: str
    encoding: str
    pages: list[Page] = field(default_factory=list)
    robots: str

    @property
    def origin(self) -> str:
        return f"http://{self.host}:{PORT}"
