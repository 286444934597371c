"""BagIt mutants, and mutants of Baken's own bundles."""
import hashlib
import os
import shutil

import bagit


def bag(folder, algorithms=("sha256", "sha512")):
    """A sound bag by bagit-python, of version 1.0."""
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "anna.txt").write_text("Anna, 23 jaar\n")
    (folder / "b.txt").write_text("b\n")
    bagit.make_bag(str(folder), {"Contact-Name": "Tests"}, checksums=list(algorithms))
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    retag(folder)


def retag(folder):
    """Makes the tag manifests fit again."""
    tags = sorted(p for p in folder.rglob("*") if p.is_file() and "data" not in p.relative_to(folder).parts[:1])
    for manifest in folder.glob("tagmanifest-*.txt"):
        name = manifest.stem.split("-")[1]
        manifest.write_text("".join(
            f"{hashlib.new(name, p.read_bytes()).hexdigest()} {p.relative_to(folder)}\n" for p in tags
            if not p.name.startswith("tagmanifest-")
        ))


def edit(name, change):
    def mutate(folder):
        path = folder / name
        path.write_text(change(path.read_text()))
        retag(folder)

    return mutate


def remove(*patterns):
    def mutate(folder):
        for pattern in patterns:
            for path in folder.glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    return mutate


def then_retag(mutate):
    def both(folder):
        mutate(folder)
        retag(folder)

    return both


def each_manifest(change):
    def mutate(folder):
        for path in folder.glob("manifest-*.txt"):
            path.write_text(change(path.read_text()))
        retag(folder)

    return mutate


def put(name, text):
    def mutate(folder):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    return mutate


def mutants():
    return {
        "payload-changed": put("data/b.txt", "x\n"),
        "payload-missing": remove("data/b.txt"),
        "payload-added": put("data/c.txt", "c\n"),
        "payload-emptied": put("data/b.txt", ""),
        "payload-link": lambda f: (os.unlink(f / "data/b.txt"), os.symlink("/etc/hostname", f / "data/b.txt")),
        "payload-gone": remove("data"),
        "info-changed": put("bag-info.txt", "Contact-Name: X\n"),
        "oxum": edit("bag-info.txt", lambda text: text.replace("Payload-Oxum: ", "Payload-Oxum: 1")),
        "info-form": edit("bag-info.txt", lambda text: text + "rubbish\n"),
        "fetch": then_retag(put("fetch.txt", "http://x.example/c 2 data/c.txt\n")),
        "path-up": each_manifest(lambda text: text + text.split()[0] + "  data/../../x\n"),
        "path-absolute": each_manifest(lambda text: text + text.split()[0] + "  /etc/hostname\n"),
        "path-outside": each_manifest(lambda text: text + text.split()[0] + "  bag-info.txt\n"),
        "twice": each_manifest(lambda text: text + text.splitlines()[0] + "\n"),
        "digest-short": each_manifest(lambda text: text[1:]),
        "one-manifest-less": edit("manifest-sha512.txt", lambda text: "\n".join(text.splitlines()[1:]) + "\n"),
        "manifests-differ": edit("manifest-sha512.txt", lambda text: text.replace(text[:6], "000000", 1)),
        "no-manifest": then_retag(remove("manifest-*.txt")),
        "manifest-gone": remove("manifest-sha512.txt"),
        "no-declaration": then_retag(remove("bagit.txt")),
        "version": edit("bagit.txt", lambda text: text.replace("1.0", "2.0")),
        "declaration-form": edit("bagit.txt", lambda text: text + "X: y\n"),
        "tag-missing": remove("bag-info.txt"),
    }


def uncovered():
    """What is not wrong, but proves nothing: `cannot be checked`, which is not `holds`."""
    return {
        "tagmanifests-gone": remove("tagmanifest-*"),
        "tagmanifests-gone-info-changed": lambda f: (remove("tagmanifest-*")(f), put("bag-info.txt", "Contact-Name: X\n")(f)),
        "tag-added": put("notes.txt", "x\n"),
    }


def write(folder):
    """Returns the paths of a sound bag, of mutants, and of bags that cannot be checked."""
    folder.mkdir(parents=True)
    bag(folder / "sound")
    out = ([folder / "sound"], [], [])
    for place, changes in ((1, mutants()), (2, uncovered())):
        for name, change in changes.items():
            shutil.copytree(folder / "sound", folder / name, symlinks=True)
            change(folder / name)
            out[place].append(folder / name)
    bag(folder / "weak", ["md5", "sha1"])
    return out[0], out[1], out[2] + [folder / "weak"]


def bundles(folder, bundle):
    """Mutants of a bundle's seal. Returns their paths."""
    folder.mkdir(parents=True)
    manifest, tags = "manifest-sha256.txt", "tagmanifest-sha512.txt"
    seal, key = "signatures/seal-sha256.txt", "signatures/public-key.pem"
    signature, case = seal + ".ed25519", "data/case.json"
    package = str(next(bundle.rglob("*.wacz")).relative_to(bundle))
    proof = str(next(bundle.rglob("*.tlog-proof")).relative_to(bundle))
    other = str(sorted(bundle.rglob("*.tlog-proof"))[-1].relative_to(bundle))
    text = (bundle / manifest).read_text()
    lines = text.splitlines(keepends=True)
    stored = (bundle / signature).read_bytes()
    pem = (bundle / key).read_text()
    flipped = bytearray(stored)
    flipped[9] ^= 4
    packed = bytearray((bundle / package).read_bytes())
    packed[len(packed) // 2] ^= 1
    changes = {
        "signature-zero": (signature, bytes(64)),
        "signature-flipped": (signature, bytes(flipped)),
        "signature-short": (signature, stored[:63]),
        "signature-long": (signature, stored + b"\n"),
        "signature-empty": (signature, b""),
        "signature-gone": (signature, None),
        "key-gone": (key, None),
        "key-other": (key, pem.replace(pem.splitlines()[1][-9:], "AAAAAAAA=", 1).encode()),
        "key-blank": (key, (pem + "\n").encode()),
        "manifest-line-gone": (manifest, "".join(lines[1:]).encode()),
        "manifest-order": (manifest, "".join(reversed(lines)).encode()),
        "manifest-line-end": (manifest, text.replace("\n", "\r\n").encode()),
        "manifest-digest": (manifest, ("0" + text[1:] if text[0] != "0" else "1" + text[1:]).encode()),
        "manifest-gone": (manifest, None),
        "tagmanifest-gone": (tags, None),
        "tagmanifest-empty": (tags, b""),
        "seal-gone": (seal, None),
        "seal-line-gone": (seal, "".join((bundle / seal).read_text().splitlines(True)[1:]).encode()),
        "declaration-gone": ("bagit.txt", None),
        "case-gone": (case, None),
        "case-other": (case, (bundle / case).read_bytes().replace(b'"decided"', b'"open"')),
        "package-gone": (package, None),
        "package-flipped": (package, bytes(packed)),
        "proof-gone": (proof, None),
        "proof-other": (proof, (bundle / other).read_bytes()),
        "export-gone": ("signatures/export.json", None),
        "added": ("data/more.txt", b"x"),
        "added-outside": ("signatures/more.txt", b"x"),
        "added-beside": ("more.txt", b"x"),
    }
    out = []
    for name, (file, content) in changes.items():
        shutil.copytree(bundle, folder / name / bundle.name)
        path = folder / name / bundle.name / file
        path.unlink() if content is None else path.write_bytes(content)
        out.append(folder / name / bundle.name)
    return out
