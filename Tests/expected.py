#!/usr/bin/env python3
"""Compares what a crawl of the sample site stored with Samples/site/expected.jsonl.

Usage: Tests/expected.py BAKEN DATA-FOLDER      exit code 1 and a line a difference where they disagree
"""
import collections
import json
import pathlib
import subprocess
import sys

baken, data = sys.argv[1:3]
root = pathlib.Path(__file__).resolve().parent.parent
expected_pages, expected_ads = {}, collections.defaultdict(list)
for line in (root / "Samples/site/expected.jsonl").read_text().splitlines():
    row = json.loads(line)
    expected_pages[row["url"]] = row.get("kind", "ad")
    if row.get("kind", "ad") == "ad":
        expected_ads[row["url"]].append(row)

listed = subprocess.run(
    [baken, "ads", "list", "--data", data, "--format", "jsonl"], check=True, capture_output=True, text=True
).stdout
pages = subprocess.run(
    [baken, "ledger", "--data", data, "--format", "jsonl"], check=True, capture_output=True, text=True
).stdout
found_ads = collections.defaultdict(list)
for line in listed.splitlines():
    row = json.loads(line)
    found_ads[row["address"]].append(row)
found_pages = {}
differences = []
for line in pages.splitlines():
    row = json.loads(line)
    if row["address"] in found_pages:
        differences.append(f"{row['address']}: recorded twice")
    if row["kind"] is not None and row["status"] not in (404, 410):
        found_pages[row["address"]] = row["kind"]

for url in sorted(set(expected_pages) | set(found_pages)):
    if expected_pages.get(url) != found_pages.get(url):
        differences.append(f"{url}: expected {expected_pages.get(url)}, found {found_pages.get(url)}")
for url, rows in sorted(expected_ads.items()):
    wanted = sorted((r["verdict"], r["reasons"], sorted(r["rules"]), r["municipality"]) for r in rows)
    wanted = [str(w) for w in wanted]
    got = sorted(
        str((r["verdict"], r["reasons"], sorted(r["rules"]), r["municipality"])) for r in found_ads.get(url, [])
    )
    if sorted(wanted) != got:
        differences.append(f"{url}:\n    expected {wanted}\n    found    {got}")

print(f"{len(found_pages)} pages, {sum(map(len, found_ads.values()))} ads, {len(differences)} differences")
print("\n".join(differences))
sys.exit(1 if differences else 0)
