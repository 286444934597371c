"""Makes a bundle by the layout alone, without a line of Baken's: to see that verify.html and verify.sh hold to the layout.

Usage: fixture.py TARGET VERIFY_FOLDER. VERIFY_FOLDER holds verify.html and verify.sh. Prints the key's fingerprint.
"""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def sha(data, name="sha256"):
    return hashlib.new(name, data).digest()


def canonical(value):
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"


def root(leaves):
    """RFC 6962 2.1: the root over hashes of leaves."""
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha(b"\x01" + root(leaves[:half]) + root(leaves[half:]))


def path(index, leaves):
    if len(leaves) == 1:
        return []
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    if index < half:
        return path(index, leaves[:half]) + [root(leaves[half:])]
    return path(index - half, leaves[half:]) + [root(leaves[:half])]


class Key:
    """An Ed25519 key of openssl's making."""

    def __init__(self, folder, name):
        self.file = folder / name
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", self.file], check=True)
        self.pem = subprocess.run(["openssl", "pkey", "-in", self.file, "-pubout"], check=True, capture_output=True).stdout
        self.raw = base64.b64decode(b"".join(self.pem.splitlines()[1:-1]))[-32:]

    def sign(self, data):
        with tempfile.NamedTemporaryFile() as message:
            message.write(data)
            message.flush()
            return subprocess.run(["openssl", "pkeyutl", "-sign", "-inkey", self.file, "-rawin", "-in", message.name],
                                  check=True, capture_output=True).stdout


def make(target, verify, exhibits=3, size=23):
    with tempfile.TemporaryDirectory() as name:
        keys = Path(name)
        seal, log = Key(keys, "seal"), Key(keys, "log")
        files, outer = {}, {}
        events, salts = [], []
        for place in range(size):
            kind = {"at": 1, "kind": "custody", "object": f"x{place}"}
            if place < exhibits:
                kind = {"at": 1, "kind": "capture", "payload": "sha256:" + sha(b"page %d" % place).hex(),
                        "record": f"urn:uuid:00000000-0000-4000-8000-00000000000{place}"}
            events.append(json.dumps(kind, separators=(",", ":"), sort_keys=True).encode() + b"\n")
            salts.append(sha(b"salt %d" % place)[:16])
        commitments = [sha(b"baken/leaf/v1\n" + salt + event) for salt, event in zip(salts, events)]
        leaves = [sha(b"\x00" + commitment) for commitment in commitments]
        text = f"ads.example/log\n{size}\n{base64.b64encode(root(leaves)).decode()}\n".encode()
        keyid = sha(b"ads.example/log\n\x01" + log.raw)[:4]
        note = text + "\n— ads.example/log ".encode() + base64.b64encode(keyid + log.sign(text)) + b"\n"
        outer["signatures/log/log.vkey"] = (
            f"ads.example/log+{keyid.hex()}+{base64.b64encode(bytes([1]) + log.raw).decode()}\n".encode())
        custody = []
        for place in range(exhibits + 2):
            # The last two tell no event: they rest on the commitment that the case names.
            extra = b"" if place >= exhibits else b"extra " + base64.b64encode(salts[place] + events[place]) + b"\n"
            hashes = b"".join(base64.b64encode(one) + b"\n" for one in path(place, leaves))
            outer[f"signatures/log/leaf-{place}.tlog-proof"] = (
                b"c2sp.org/tlog-proof@v1\n" + extra + b"index %d\n" % place + hashes + b"\n" + note)
            leaf = {"commitment": "sha256:" + commitments[place].hex(), "place": place,
                    "proof": f"signatures/log/leaf-{place}.tlog-proof"}
            if place >= exhibits:
                custody.append(json.dumps({"action": "viewed", "leaf": leaf}, separators=(",", ":"), sort_keys=True))
                continue
            folder = f"data/exhibits/E-00{place + 1}"
            files[folder + "/capture.wacz"] = b"invented " * 1000 + b"%d" % place
            files[folder + "/exhibit.json"] = canonical(
                {"id": f"E-00{place + 1}", "file": folder + "/capture.wacz", "leaf": leaf,
                 "payloadDigest": "sha256:" + sha(b"page %d" % place).hex(),
                 "record": f"urn:uuid:00000000-0000-4000-8000-00000000000{place}",
                 "fields": [["WARC-Type", "response"]]})
        files["data/custody.jsonl"] = ("\n".join(custody) + "\n").encode()
        files["data/case.json"] = canonical({"case": "C-0123456789ab"})
        for one in sorted(verify.iterdir()):
            files[f"data/verify/{one.name}"] = one.read_bytes()
        tags = {"bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
                "bag-info.txt": f"Payload-Oxum: {sum(map(len, files.values()))}.{len(files)}\n".encode()}

        def listed(content, algorithm):
            return "".join(f"{sha(content[p], algorithm).hex()}  {p}\n" for p in sorted(content)).encode()

        for algorithm in ("sha256", "sha512"):
            tags[f"manifest-{algorithm}.txt"] = listed(files, algorithm)
        marks = {f"tagmanifest-{a}.txt": listed(tags, a) for a in ("sha256", "sha512")}
        outer["signatures/public-key.pem"] = seal.pem
        outer["renditions/report.pdf"] = b"%PDF-1.4 invented"
        sealed = listed({**outer, **marks}, "sha256")
        outer["signatures/seal-sha256.txt"] = sealed
        outer["signatures/seal-sha256.txt.ed25519"] = seal.sign(sealed)
        if target.exists():
            shutil.rmtree(target)
        for part, content in {**files, **tags, **marks, **outer}.items():
            (target / part).parent.mkdir(parents=True, exist_ok=True)
            (target / part).write_bytes(content)
        return sha(seal.raw).hex()[:16]


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), Path(sys.argv[2])))
