#!/usr/bin/env python3
"""Writes the sample site: public/, and expected.jsonl with the truth about each page.

    python3 Samples/site/generate.py

The result is committed, so that a machine without Python can serve it. Nothing here is random or dated: the
same sources give the same bytes. Everything in public/ is replaced.
"""

import json
import shutil
from pathlib import Path

from markup import definities, kaarten, tabellen, tekstsoep
from record import Page, Site

HERE = Path(__file__).parent
PUBLIC = HERE / "public"


def main() -> None:
    sites = [style.site() for style in (definities, tabellen, kaarten, tekstsoep)]
    shutil.rmtree(PUBLIC, ignore_errors=True)
    for site in sites:
        write_site(site)
    crawled = [(site, page) for site in sites for page in site.pages if page.is_crawled]
    lines = [line for site, page in crawled for line in expected(site, page)]
    write(HERE / "expected.jsonl", "".join(lines), "utf-8")
    print(f"{sum(len(site.pages) for site in sites)} pages, {len(lines)} expected outcomes")


def write_site(site: Site) -> None:
    folder = PUBLIC / site.name
    write(folder / "robots.txt", site.robots, "utf-8")
    write(folder / "sitemap.xml", sitemap(site), "utf-8")
    for page in site.pages:
        write(folder / page.file_path(), page.html, site.encoding)


def write(path: Path, text: str, encoding: str) -> None:
    """A character that the charset lacks becomes a character reference, as sites do it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding, errors="xmlcharrefreplace"))


def sitemap(site: Site) -> str:
    addresses = [site.origin + page.path for page in site.pages if page.is_in_sitemap]
    urls = "\n".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}\n</urlset>\n'
    )


def expected(site: Site, page: Page) -> list[str]:
    """One line a page, or one line an ad where the page holds several."""
    outcome = {"url": site.origin + page.path, "kind": page.kind}
    if not page.ads:
        return [json_line(outcome)]
    outcome |= {"file": f"public/{site.name}/{page.file_path()}", "ads": len(page.ads)}
    if len(page.ads) == 1:
        return [json_line(outcome | page.ads[0].expectation())]
    return [json_line(outcome | {"ad": number} | ad.expectation()) for number, ad in enumerate(page.ads)]


def json_line(outcome: dict) -> str:
    return json.dumps(outcome, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
