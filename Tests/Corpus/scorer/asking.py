"""Writes cases as files and asks `baken score` about them, in as few processes as their settings allow."""
import collections
import json
import pathlib
import shutil
import subprocess

from . import cases

PATHS_A_CALL = 1_000
ADDRESS = "https://ads.example/advertentie/1"


class NoAnswer(Exception):
    """`baken` itself failed, rather than one case."""


def answers(binary, root, found, folder):
    """A line of `score --format jsonl` for each case id; cases that baken said nothing about are left out."""
    shutil.rmtree(folder, ignore_errors=True)
    groups, ids = collections.defaultdict(list), {}
    for case in found:
        key = (case.get("posted"), case.get("region", "NL"), case.get("policy"))
        path = write(case, folder / "-".join(part.replace("/", "_") for part in key if part))
        groups[key].append(path)
        ids[str(path)] = case["id"]
    told = {}
    for key, paths in sorted(groups.items(), key=str):
        waiting = [paths[start:start + PATHS_A_CALL] for start in range(0, len(paths), PATHS_A_CALL)]
        while waiting:
            asked = waiting.pop()
            rows = ask(binary, root, key, asked)
            if rows is None and len(asked) > 1:
                # A crash costs the case that caused it, and no other: halves find it.
                waiting += [asked[:len(asked) // 2], asked[len(asked) // 2:]]
            for row in rows or []:
                told[ids[row["source"].split("#")[0]]] = row
    return told


def write(case, folder):
    folder.mkdir(parents=True, exist_ok=True)
    needs_wire = "header" in case or "status" in case
    suffix = ".txt" if case["input"] == "txt" else ".warc" if needs_wire else ".html"
    path = folder / (case["id"] + suffix)
    data = cases.file_bytes(case)
    path.write_bytes(archived(case, data) if needs_wire else data)
    return path


def archived(case, body):
    """One WARC response record: the only input of `score` that carries a header and a status."""
    head = f"HTTP/1.1 {case.get('status', 200)} X\r\n"
    head += f"Content-Type: {case.get('header', 'text/html')}\r\nContent-Length: {len(body)}\r\n\r\n"
    block = head.encode("latin-1") + body
    fields = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"WARC-Date: 2026-11-01T00:00:00Z\r\nWARC-Target-URI: {ADDRESS}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return fields.encode("ascii") + block + b"\r\n\r\n"


def ask(binary, root, key, paths):
    """The lines of one process; None where a signal ended it."""
    posted, region, policy = key
    command = [binary, "score", "--rules", root / "Rules", "--format", "jsonl", "--region", region]
    command += ["--posted", posted] if posted else []
    command += ["--policies", root / policy] if policy else []
    run = subprocess.run([str(part) for part in command + paths], capture_output=True)
    if run.returncode < 0:
        return None
    # 66 says that single files were not read: those cases count as not answered.
    if run.returncode not in (0, 66):
        said = run.stderr.decode("utf-8", "replace").strip()
        raise NoAnswer(f"baken score ended with {run.returncode}: {said[-2_000:]}")
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines() if line]


def folder_for(root, part):
    return pathlib.Path(root) / ".data" / "accuracy" / part
