#!/usr/bin/env python3
"""Makes hostile pages in the folder given: huge, broken, bombs, deep, not UTF-8; and one ordinary ad among them."""
import gzip
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
(root / "gzip").mkdir(parents=True, exist_ok=True)
ad = "<h1>Iris, 28 jaar</h1><p>Ontvangt thuis in Utrecht. Bel 06 12345630. 1 uur 160 euro.</p>"
page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Iris</title></head><body>%s</body></html>"
whole = (page % ad).encode()
names = ["gewoon", "groot", "diep", "attributen", "bytes", "gzip/kapot", "gzip/bom", "gzip/afgekapt"]
links = "".join(f'<li><a href="/{name}.html">{name}</a></li>' for name in names)
pages = {
    "index": (page % f"<ul>{links}</ul>").encode(),
    "gewoon": whole,
    "groot": whole + b"<p>ruis</p>" * 4_800_000,
    "diep": (page % ("<div>" * 100_000 + ad)).encode(),
    "attributen": (page % (ad + "<p " + " ".join(f"a{i}=1" for i in range(40_000)) + ">eind</p>")).encode(),
    "bytes": (page % ad.replace("thuis", "thuis \udcff\udcfe")).encode("utf-8", "surrogateescape"),
    "gzip/kapot": b"\x1f\x8b\x08\x00" + bytes(range(256)) * 4,
    "gzip/bom": gzip.compress(whole + b" " * 200_000_000, 9),
    "gzip/afgekapt": gzip.compress(whole * 40, 9)[:-40],
}
for name, content in pages.items():
    (root / f"{name}.html").write_bytes(content)
