#!/usr/bin/env python3
"""Checks a .tlog-proof with nothing of Baken's: hashlib for the tree, `openssl` for the signature.

    Tests/Log/check.py PROOF KEY        KEY is a verifier key, NAME+ID+BASE64

By c2sp.org/tlog-proof, tlog-checkpoint and signed-note; the leaf by the documentation of LogLeaf. Prints the event that
was logged, or ends with status 1.
"""
import base64
import hashlib
import pathlib
import subprocess
import sys
import tempfile

ED25519_SPKI = bytes.fromhex("302a300506032b6570032100")


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root_of(leaf, index, size, path):
    """RFC 9162 §2.1.3.2."""
    first, last, found = index, size - 1, leaf
    for sibling in path:
        assert last > 0, "too many hashes"
        if first & 1 or first == last:
            found = sha256(b"\1", sibling, found)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            found = sha256(b"\1", found, sibling)
        first, last = first >> 1, last >> 1
    assert last == 0, "too few hashes"
    return found


def is_signed(text, line, key):
    name, key_id, data = key.split("+", 2)
    public = base64.b64decode(data)[1:]
    assert sha256(name.encode(), b"\n\1", public)[:4].hex() == key_id, "the key has another id"
    if not line.startswith(f"— {name} "):
        return False
    signature = base64.b64decode(line.rsplit(" ", 1)[1])
    if signature[:4].hex() != key_id:
        return False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "key").write_bytes(ED25519_SPKI + public)
        (folder / "text").write_bytes(text)
        (folder / "signature").write_bytes(signature[4:])
        words = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder / "key", "-rawin",
                 "-in", folder / "text", "-sigfile", folder / "signature"]
        return subprocess.run(words, capture_output=True).returncode == 0


def main():
    head, note = pathlib.Path(sys.argv[1]).read_text().split("\n\n", 1)
    text, signatures = note.rsplit("\n\n", 1)
    lines = head.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1" and lines[1].startswith("extra ") and lines[2].startswith("index ")
    told, index = base64.b64decode(lines[1][6:]), int(lines[2][6:])
    path = [base64.b64decode(line) for line in lines[3:]]
    origin, size, root = text.split("\n")
    assert any(is_signed(text.encode() + b"\n", line, sys.argv[2]) for line in signatures.splitlines()), "not signed"
    leaf = sha256(b"\0", sha256(b"baken/leaf/v1\n", told))
    assert root_of(leaf, index, int(size), path) == base64.b64decode(root), "not in the log"
    print(f"{origin}, leaf {index} of {size}: {told[16:].decode().strip()}")


try:
    main()
except (AssertionError, ValueError, IndexError) as error:
    sys.exit(f"does not hold: {error}")
