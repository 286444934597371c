"""WACZ mutants: of the file, of what the specification demands, and of signatures. Each deeper one has every digest made
to fit again, so that only the rule it breaks can find it."""
import base64
import copy
import hashlib
import io
import json
import struct
import subprocess
import zipfile

import warcs

PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"
WARC, INDEX, PAGES = "archive/a.warc.gz", "indexes/index.cdx", "pages/pages.jsonl"


def sha256(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def cdxj(at, stored, **changes):
    members = {
        "url": "http://ads.example/1", "mime": "text/html", "status": "200",
        "digest": sha256(b"<p>Hallo</p>"), "length": str(len(stored)), "offset": str(at), "filename": "a.warc.gz",
        "recordDigest": sha256(stored),
    }
    stamp = changes.pop("stamp", "20261122100000")
    members.update(changes)
    members = {name: value for name, value in members.items() if value is not None}
    return f"example,ads)/1 {stamp} {json.dumps(members)}\n".encode()


class Wacz:
    """A package that is put together anew, with every digest that was not set by hand."""

    def __init__(self):
        parts = [warcs.packed([each]) for each in warcs.SOUND]
        self.files = {
            WARC: b"".join(parts),
            INDEX: cdxj(len(parts[0]) + len(parts[1]), parts[2]),
            PAGES: b'{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n'
            b'{"id": "1", "url": "http://ads.example/1", "ts": "2026-11-22T10:00:00Z", "title": "Anna"}\n',
        }
        self.package = {"profile": "data-package", "wacz_version": "1.1.1", "created": "2026-11-22T10:00:00Z", "software": "tests"}
        self.unlisted = set()
        self.deflated = set()
        self.resource = lambda resources: resources
        self.seal = lambda digest: digest
        self.finish = lambda entries: entries

    @property
    def last(self):
        """The offset of the response and its bytes."""
        parts = [warcs.packed([each]) for each in warcs.SOUND]
        return len(parts[0]) + len(parts[1]), parts[2]

    def entries(self):
        resources = [
            {"name": name.split("/")[-1], "path": name, "hash": sha256(content), "bytes": len(content)}
            for name, content in self.files.items() if name not in self.unlisted
        ]
        package = dict(self.package, resources=self.resource(resources))
        text = json.dumps(package, indent=2).encode()
        digest = self.seal({"path": PACKAGE, "hash": sha256(text)})
        out = dict(self.files)
        out[PACKAGE] = text
        if digest is not None:
            out[DIGEST] = json.dumps(digest).encode()
        return self.finish(out)

    def bytes(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in self.entries().items():
                kind = zipfile.ZIP_DEFLATED if name in self.deflated else zipfile.ZIP_STORED
                archive.writestr(zipfile.ZipInfo(name, (2026, 11, 22, 10, 0, 0)), content, kind)
        return out.getvalue()


def made(change):
    wacz = Wacz()
    change(wacz)
    return wacz.bytes()


def setting(name, value):
    def change(wacz):
        setattr(wacz, name, value)

    return change


def file(name, content):
    """Sets a file, or takes it away where `content` is None; a function is given the former content."""

    def change(wacz):
        if content is None:
            del wacz.files[name]
        else:
            wacz.files[name] = content(wacz.files[name]) if callable(content) else content

    return change


def package(**members):
    def change(wacz):
        wacz.package.update(members)
        wacz.package = {name: value for name, value in wacz.package.items() if value is not None}

    return change


def line(**changes):
    def change(wacz):
        offset, stored = wacz.last
        wacz.files[INDEX] = cdxj(offset, stored, **changes)

    return change


def resources(change):
    return setting("resource", change)


def without(name):
    def change(entries):
        return {key: value for key, value in entries.items() if key != name}

    return setting("finish", change)


def formed():
    """By name, mutants that are whole zip files."""
    extra = cdxj(99_999, b"x")
    return {
        "no-warc": file(WARC, None),
        "no-index": file(INDEX, None),
        "no-pages": file(PAGES, None),
        "no-package": without(PACKAGE),
        "package-no-json": setting("finish", lambda out: dict(out, **{PACKAGE: b"{"})),
        "no-resources": resources(lambda _: []),
        "resource-hash": resources(lambda all: [dict(all[0], hash=sha256(b"x"))] + all[1:]),
        "resource-bytes": resources(lambda all: [dict(all[0], bytes=1)] + all[1:]),
        "resource-twice": resources(lambda all: all + all[:1]),
        "resource-unknown": resources(lambda all: all + [{"name": "x", "path": "x", "hash": sha256(b""), "bytes": 0}]),
        "resource-no-hash": resources(lambda all: [{k: v for k, v in all[0].items() if k != "hash"}] + all[1:]),
        "resource-hash-form": resources(lambda all: [dict(all[0], hash="x")] + all[1:]),
        "unlisted": lambda wacz: (wacz.files.update({"logs/x.log": b"x"}), wacz.unlisted.add("logs/x.log")),
        "warc-changed": setting("finish", lambda out: dict(out, **{WARC: out[WARC][:-9]})),
        "profile": package(profile="wacz"),
        "no-profile": package(profile=None),
        "no-version": package(wacz_version=None),
        "version": package(wacz_version="9.9"),
        "created": package(created="gisteren"),
        "pages-no-head": file(PAGES, lambda text: text.split(b"\n", 1)[1]),
        "pages-no-url": file(PAGES, lambda text: text.replace(b'"url"', b'"uri"')),
        "pages-no-time": file(PAGES, lambda text: text.replace(b'"ts": "2026', b'"ts": "nooit')),
        "pages-no-json": file(PAGES, lambda text: text + b"{\n"),
        "index-offset": line(offset="7"),
        "index-length": line(length="7"),
        "index-url": line(url="http://ads.example/2"),
        "index-file": line(filename="b.warc.gz"),
        "index-digest": line(recordDigest=sha256(b"x")),
        "index-payload": line(digest=sha256(b"x")),
        "index-time": line(stamp="20261122100001"),
        "index-no-offset": line(offset=None),
        "index-form": file(INDEX, lambda text: text + b"rubbish\n"),
        "index-order": file(INDEX, lambda text: text + text.replace(b"example,ads", b"example,a")),
        "index-nothing-there": file(INDEX, lambda text: text + extra),
        "warc-cut": file(WARC, lambda warc: warc[:-9]),
        "warc-block": file(WARC, warcs.packed(warcs.formed()["block-changed"])),
        "warc-one-member": file(WARC, warcs.framed()["one-member.warc.gz"]),
        "stray": file("archive/x.txt", b"x"),
        "stray-page": file("pages/x.html", b"x"),
        "packed-twice": setting("deflated", {WARC}),
        "digest-hash": setting("seal", lambda digest: dict(digest, hash=sha256(b"x"))),
        "digest-path": setting("seal", lambda digest: dict(digest, path="x.json")),
        "digest-no-json": setting("finish", lambda out: dict(out, **{DIGEST: b"{"})),
        "name-up": file("../x", b"x"),
        "name-absolute": file("/x", b"x"),
    }


def broken(whole):
    """By name, mutants of the zip file itself."""
    end = whole.rindex(b"PK\x05\x06")
    directory = struct.unpack("<I", whole[end + 16 : end + 20])[0]
    first = whole.index(b"PK\x01\x02", directory)

    def patched(at, content):
        out = bytearray(whole)
        out[at : at + len(content)] = content
        return bytes(out)

    shifted = bytearray(b"x" + whole)
    struct.pack_into("<I", shifted, end + 1 + 16, directory + 1)
    double = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(double, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info))
        new.writestr(zipfile.ZipInfo(WARC), b"x")
    return {
        "zip-front": b"x" + whole,
        "zip-front-shifted": bytes(shifted),
        "zip-tail": whole + b"x",
        "zip-comment": whole[:-2] + b"\x01\x00x",
        "zip-cut": whole[: len(whole) // 2],
        "zip-empty": b"PK\x05\x06" + bytes(18),
        "zip-nothing": b"",
        "zip-name-differs": patched(30, b"brchive"),
        "zip-checksum": patched(14, b"\0\0\0\0"),
        "zip-encrypted": patched(first + 8, b"\x01\x00"),
        "zip-length": patched(first + 24, b"\x05\0\0\0"),
        "zip-twice": double.getvalue(),
        "zip-gap": whole[:directory] + b"hidden" + whole[directory:end] + whole[end : end + 16]
        + struct.pack("<I", directory + 6) + whole[end + 20 :],
    }


class Keys:
    """Keys and certificates by openssl, in a folder."""

    def __init__(self, folder):
        folder.mkdir(parents=True)
        self.folder = folder
        for name in ("one", "two"):
            self.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", folder / f"{name}.pem")
            self.run(
                "req", "-x509", "-new", "-key", folder / f"{name}.pem", "-days", "30", "-subj", f"/CN={name}.example",
                "-out", folder / f"{name}.crt",
            )

    def run(self, *words, stdin=b""):
        return subprocess.run(["openssl", *map(str, words)], input=stdin, capture_output=True, check=True).stdout

    def public(self, name):
        der = self.run("ec", "-in", self.folder / f"{name}.pem", "-pubout", "-outform", "DER")
        return base64.b64encode(der).decode()

    def certificate(self, name):
        return (self.folder / f"{name}.crt").read_text()

    def sign(self, name, text):
        signature = self.run("dgst", "-sha256", "-sign", self.folder / f"{name}.pem", stdin=text.encode())
        return base64.b64encode(signature).decode()


def sealed(keys):
    """A seal over the digest, and by name what is wrong with others."""

    def seal(change=lambda signed, digest: signed, domain=False):
        def make(digest):
            signed = {
                "hash": digest["hash"], "created": "2026-11-22T10:00:00Z", "software": "tests", "version": "0.1.0",
                "signature": keys.sign("one", digest["hash"]),
            }
            if domain:
                signed |= {
                    "domain": "one.example", "domainCert": keys.certificate("one"),
                    "timeSignature": base64.b64encode(b"stamp").decode(), "timestampCert": keys.certificate("two"),
                }
            else:
                signed["publicKey"] = keys.public("one")
            return dict(digest, signedData=change(copy.deepcopy(signed), digest))

        return setting("seal", make)

    def put(**members):
        def change(signed, _):
            return {name: value for name, value in (signed | members).items() if value is not None}

        return change

    def flip(signed, _):
        raw = bytearray(base64.b64decode(signed["signature"]))
        raw[-1] ^= 1
        return dict(signed, signature=base64.b64encode(raw).decode())

    garbage = base64.b64encode(b"g" * 70).decode()
    return seal(), seal(domain=True), {
        "seal-garbage": seal(put(signature=garbage)),
        "seal-flipped": seal(flip),
        "seal-empty": seal(put(signature="")),
        "seal-missing": seal(put(signature=None)),
        "seal-no-base64": seal(put(signature="***")),
        "seal-other-text": seal(lambda signed, digest: dict(signed, signature=keys.sign("one", digest["hash"] + "x"))),
        "seal-other-key": seal(put(publicKey=keys.public("two"))),
        "seal-no-key": seal(put(publicKey=None)),
        "seal-key-damaged": seal(put(publicKey=keys.public("one")[:40])),
        "seal-other-hash": seal(put(hash=sha256(b"x"))),
        "seal-no-time": seal(put(created=None)),
        "seal-no-software": seal(put(software=None)),
        "seal-more": seal(put(extra="x")),
        "seal-list": seal(lambda signed, _: [signed]),
        "seal-certificate-of-other": seal(put(domainCert=keys.certificate("two")), domain=True),
        "seal-certificate-cut": seal(lambda s, _: dict(s, domainCert=s["domainCert"][:200]), domain=True),
        "seal-no-certificate": seal(put(domainCert=None), domain=True),
        "seal-no-stamp": seal(put(timeSignature=None), domain=True),
        "seal-no-domain": seal(put(domain=None), domain=True),
        "seal-no-stamp-certificate": seal(put(timestampCert=None), domain=True),
    }


def write(folder):
    """Returns the paths of sound files, of mutants, of signature mutants, and of a sound file that cannot be checked."""
    folder.mkdir(parents=True)

    def put(name, content):
        path = folder / f"{name}.wacz"
        path.write_bytes(content)
        return path

    anonymous, domain, seals = sealed(Keys(folder / "keys"))
    whole = Wacz().bytes()
    sound = [put("sound", whole), put("sound-signed", made(anonymous))]
    mutants = [put(name, made(change)) for name, change in formed().items()]
    mutants += [put(name, content) for name, content in broken(whole).items()]
    signatures = [put(name, made(change)) for name, change in seals.items()]
    return sound, mutants, signatures, [put("sound-domain", made(domain))]
