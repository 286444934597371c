#!/usr/bin/env python3
"""Writes Sources/Evidence/FoldTable+Entries.swift: how single scalars fold (Unicode data of this Python).

Usage: Tests/Tools/make-fold-table.py > Sources/Evidence/FoldTable+Entries.swift

Folding is NFKD, lower case and removal of marks, plus what NFKD does not know: letters with a stroke, ligatures,
negative circled and other digits in circles, the keycap ten, typographic dashes and quotes.
"""
import unicodedata

EXTRA = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "•": "*",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
    "⓿": "0", "🄋": "0", "🄌": "0", "🔟": "10", "〇": "0",
    "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9", "零": "0",
}
for start, first in ((0x2776, 1), (0x2780, 1), (0x278A, 1), (0x24EB, 11)):
    for i in range(10):
        EXTRA[chr(start + i)] = str(first + i)


def folded(char: str) -> str:
    if char in EXTRA:
        return EXTRA[char]
    text = unicodedata.normalize("NFKD", char).lower()
    out = []
    for c in unicodedata.normalize("NFKD", text):
        if unicodedata.category(c) in ("Mn", "Me"):
            continue
        digit = unicodedata.digit(c, None)
        out.append(EXTRA.get(c, c) if digit is None else str(digit))
    return "".join(out)


entries = []
for point in range(0x80, 0x20000):
    char = chr(point)
    category = unicodedata.category(char)
    if category in ("Cs", "Cn", "Co") or 0xAC00 <= point <= 0xD7A3 or 0xF900 <= point <= 0xFAFF or 0x2F800 <= point:
        continue
    if category in ("Zs", "Zl", "Zp", "Cf", "Cc", "Mn", "Me") and char not in EXTRA:
        continue  # blanks, invisible scalars and marks are rules of FoldedText, not entries
    text = folded(char)
    if text != char and len(text) <= 8:
        entries.append("%x=%s" % (point, ".".join("%x" % ord(c) for c in text)))

print("// Generated data, not written by hand: Tests/Tools/make-fold-table.py > this file makes it again, from the unicodedata")
print("// of Python (Unicode %s here) and the list of its own that stands in the script. Its length is that of the table."
      % unicodedata.unidata_version)
print()
print("extension FoldTable {")
print("    /// `source=target.target` in hexadecimal, separated by blanks.")
print('    static let entries: StaticString = """')
line = ""
for entry in entries:
    if len(line) + len(entry) > 100:
        print("        " + line.rstrip() + " \\")
        line = ""
    line += entry + " "
print("        " + line.rstrip())
print('        """')
print("}")
