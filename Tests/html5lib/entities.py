#!/usr/bin/env python3
"""Writes Sources/Reading/Markup/CharacterReference+Names.swift: the named character references of the HTML standard
(https://html.spec.whatwg.org/multipage/named-characters.html), as Python's html.entities has them. Print it and compare."""

from html.entities import html5

LIMIT = 108


def words() -> list[str]:
    names = sorted({name.rstrip(";") for name in html5})
    return [name + ("*" if name in html5 else "") + "=" + "+".join(f"{ord(char):X}" for char in html5[name + ";"])
            for name in names]


def main() -> None:
    print("// Generated data, not written by hand: Tests/html5lib/entities.py > this file makes it again, from html.entities of")
    print("// Python, which holds https://html.spec.whatwg.org/multipage/named-characters.html. Tests/html5lib/run compares the")
    print("// two. Its length is that of the list.")
    print()
    print("/// The names, without `;`: those with `*` behind count without one too. Code points are hexadecimal.")
    print("extension CharacterReference {")
    print('    static let names = """')
    line = "       "
    for word in words():
        if len(line) + 1 + len(word) > LIMIT:
            print(line + " \\")
            line = "       "
        line += " " + word
    print(line)
    print('        """')
    print("}")


main()
