"""WARC mutants: each has one thing that ISO 28500 forbids, or lacks one that it demands. The tools that others use pass
most of them."""
import gzip
import hashlib
import re
import zlib

CRLF = b"\r\n"


def members(stored):
    """The plain bytes of each gzip member."""
    out = []
    while stored:
        undo = zlib.decompressobj(31)
        out.append(undo.decompress(stored))
        stored = undo.unused_data
    return out


def packed(records):
    return b"".join(gzip.compress(record, 6, mtime=0) for record in records)


def sha256(content):
    return b"sha256:" + hashlib.sha256(content).hexdigest().encode()


def record(kind, number, block=b"", fields=(), mime=b"text/plain", drop=(), version=b"WARC/1.1", length=None):
    """A sound record, apart from what the arguments say."""
    head = {
        b"WARC-Type": kind,
        b"WARC-Record-ID": b"<urn:uuid:00000000-0000-4000-8000-%012d>" % number,
        b"WARC-Date": b"2026-11-22T10:00:00Z",
        b"WARC-Target-URI": b"http://ads.example/1",
        b"WARC-Block-Digest": sha256(block),
        b"Content-Type": mime,
        b"Content-Length": b"%d" % (len(block) if length is None else length),
    }
    if kind == b"warcinfo":
        del head[b"WARC-Target-URI"]
    for name in drop:
        del head[name]
    repeated = []
    for name, value in fields:
        if name in head and value is not None and (name, value) != (name, head[name]) and name != b"WARC-Concurrent-To":
            head[name] = value
        else:
            repeated.append((name, value))
    lines = [version] + [name + b": " + value for name, value in list(head.items()) + repeated]
    return CRLF.join(lines) + CRLF * 2 + block + CRLF * 2


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<p>Hallo</p>"
INFO = record(b"warcinfo", 1, b"software: tests\r\n", mime=b"application/warc-fields")
ASKED = record(
    b"request", 2, b"GET /1 HTTP/1.1\r\nHost: ads.example\r\n\r\n", mime=b"application/http;msgtype=request",
    fields=[(b"WARC-Concurrent-To", b"<urn:uuid:00000000-0000-4000-8000-000000000003>")],
)
FOUND_FIELDS = [(b"WARC-Payload-Digest", sha256(b"<p>Hallo</p>")), (b"WARC-IP-Address", b"203.0.113.7")]
MESSAGE = b"application/http;msgtype=response"


def found(kind=b"response", number=3, fields=(), **more):
    return record(kind, number, more.pop("block", HTTP), mime=more.pop("mime", MESSAGE), fields=FOUND_FIELDS + list(fields), **more)


FOUND = found()
SOUND = [INFO, ASKED, FOUND]


def with_found(**more):
    return [INFO, ASKED, found(**more)]


def formed():
    """By name, the records of a file of another program's kind."""
    revisit = [(b"WARC-Profile", b"http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")]
    return {
        "id-missing": with_found(drop=[b"WARC-Record-ID"]),
        "id-no-brackets": with_found(fields=[(b"WARC-Record-ID", b"urn:uuid:3")]),
        "id-no-uri": with_found(fields=[(b"WARC-Record-ID", b"<3>")]),
        "id-twice": [INFO, ASKED, FOUND, found()],
        "date-missing": with_found(drop=[b"WARC-Date"]),
        "date-form": with_found(fields=[(b"WARC-Date", b"22 Nov 2026")]),
        "date-zone": with_found(fields=[(b"WARC-Date", b"2026-11-22T10:00:00+01:00")]),
        "date-of-pair": with_found(fields=[(b"WARC-Date", b"2026-11-22T11:00:00Z")]),
        "type-missing": with_found(drop=[b"WARC-Type"]),
        "type-unknown": with_found(kind=b"answer"),
        "length-missing": with_found(drop=[b"Content-Length"]),
        "length-negative": with_found(fields=[(b"Content-Length", b"-5")]),
        "length-short": with_found(length=len(HTTP) - 4),
        "length-long": with_found(length=len(HTTP) + 4),
        "length-far": with_found(length=99_999_999),
        "target-missing": with_found(drop=[b"WARC-Target-URI"]),
        "target-blank": with_found(fields=[(b"WARC-Target-URI", b"http://ads.example/a b")]),
        "target-relative": with_found(fields=[(b"WARC-Target-URI", b"/1")]),
        "info-target": [record(b"warcinfo", 1, b"a: b\r\n", [(b"WARC-Target-URI", b"http://x.example/")])],
        "info-concurrent": [record(b"warcinfo", 1, b"a: b\r\n", [(b"WARC-Concurrent-To", b"<urn:x:1>")])],
        "info-address": [record(b"warcinfo", 1, b"a: b\r\n", [(b"WARC-IP-Address", b"203.0.113.7")])],
        "type-media": with_found(mime=b"application"),
        "type-media-missing": with_found(drop=[b"Content-Type"]),
        "block-digest": with_found(fields=[(b"WARC-Block-Digest", sha256(b"x"))]),
        "block-digest-form": with_found(fields=[(b"WARC-Block-Digest", b"sha1:ZZ")]),
        "payload-digest": [INFO, ASKED, FOUND.replace(sha256(b"<p>Hallo</p>"), sha256(b"<p>hallo</p>"))],
        "block-changed": [INFO, ASKED, FOUND.replace(b"Hallo", b"hallo")],
        "address-form": [INFO, ASKED, FOUND.replace(b"203.0.113.7", b"203.0.113.777")],
        "refers-to": with_found(fields=[(b"WARC-Refers-To", b"<urn:x:1>")]),
        "filename": with_found(fields=[(b"WARC-Filename", b"x.warc")]),
        "reference-form": with_found(fields=[(b"WARC-Warcinfo-ID", b"1")]),
        "truncated-form": with_found(fields=[(b"WARC-Truncated", b"too long")]),
        "revisit-no-profile": [INFO, found(b"revisit")],
        "revisit-no-digest": [INFO, record(b"revisit", 3, HTTP, revisit, MESSAGE)],
        "revisit-profile-form": [INFO, found(b"revisit", fields=[(b"WARC-Profile", b"same")])],
        "segment-origin": [INFO, record(b"continuation", 3, b"x", [(b"WARC-Segment-Number", b"2")])],
        "segment-number": [INFO, record(b"continuation", 3, b"x", [(b"WARC-Segment-Origin-ID", b"<urn:x:1>")])],
        "segment-first": with_found(fields=[(b"WARC-Segment-Number", b"3")]),
        "segment-total": with_found(fields=[(b"WARC-Segment-Total-Length", b"3")]),
        "dns-type": [INFO, record(b"resource", 3, b"x", [(b"WARC-Target-URI", b"dns:ads.example")])],
        "version": with_found(version=b"WARC/2.0"),
        "version-missing": with_found(version=b"HTTP/1.1"),
        "field-twice": [INFO, ASKED, FOUND.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\n" * 2)],
        "field-name": [INFO, ASKED, FOUND.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\nX Y: z\r\n")],
        "field-control": [INFO, ASKED, FOUND.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\nX: a\x00b\r\n")],
        "field-utf8": [INFO, ASKED, FOUND.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\nX: \xff\xfe\r\n")],
        "line-no-field": [INFO, ASKED, FOUND.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\nrubbish\r\n")],
        "line-end": [INFO, ASKED, FOUND.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\n")],
        "end-missing": [INFO, ASKED[:-4], FOUND],
        "end-half": [INFO, ASKED[:-2], FOUND],
        "head-end-missing": [INFO, ASKED, FOUND.replace(b"\r\n\r\nHTTP", b"\r\nHTTP", 1)],
        "rubbish-between": [INFO, b"rubbish\r\n\r\n", FOUND],
    }


def framed():
    """By file name, bytes that are broken as a file."""
    whole, plain = packed(SOUND), b"".join(SOUND)
    last = len(packed(SOUND[:2]))
    flipped = bytearray(whole)
    flipped[-6] ^= 1
    return {
        "empty.warc": b"",
        "empty.warc.gz": b"",
        "cut-block.warc": plain[:-20],
        "cut-head.warc": plain[: len(INFO) + len(ASKED) + 30],
        "cut-end.warc": plain[:-1],
        "cut-member.warc.gz": whole[:-9],
        "cut-member-head.warc.gz": whole[: last + 5],
        "cut-trailer.warc.gz": whole[:-2],
        "checksum.warc.gz": bytes(flipped),
        "one-member.warc.gz": gzip.compress(plain, mtime=0),
        "two-in-one.warc.gz": packed([INFO, ASKED + FOUND]),
        "half-members.warc.gz": packed([INFO + ASKED[:40], ASKED[40:], FOUND]),
        "tail.warc.gz": whole + b"rubbish",
        "tail-zeros.warc.gz": whole + bytes(512),
        "tail.warc": plain + b"rubbish",
        "tail-zeros.warc": plain + bytes(512),
        "front.warc.gz": b"\x00" + whole,
        "middle-torn.warc.gz": packed([INFO, ASKED])[:-30] + packed([FOUND]),
        "plain-in-gz.warc.gz": packed([INFO]) + ASKED + FOUND,
    }


def of_ours(stored):
    """By name, mutants of a closed segment of Baken's: what only its own files are held to."""
    plain = members(stored)

    def mend(text):
        """Makes the block digest fit again: only whoever could write the whole file anew could do that."""
        head, block = text.split(CRLF * 2, 1)
        return re.sub(rb"WARC-Block-Digest: \S+", b"WARC-Block-Digest: " + sha256(block[:-4]), head) + CRLF * 2 + block

    def changed(at, old, new):
        out = list(plain)
        assert old in out[at], old
        out[at] = mend(out[at].replace(old, new, 1))
        return packed(out)

    named = bytearray(stored)
    named[4] = 7
    return {
        "ours-request-gone": packed(plain[:1] + plain[2:]),
        "ours-response-gone": packed(plain[:2] + plain[3:]),
        "ours-info-gone": packed(plain[1:]),
        "ours-info-alone": packed(plain[:1]),
        "ours-gzip-time": bytes(named),
        "ours-packed-anew": packed(plain),
        "ours-order": packed([plain[0], plain[2], plain[1]] + plain[3:]),
        "ours-authority": changed(2, b"Baken-Authority: ", b"Baken-Authority: X"),
        "ours-request-changed": changed(1, b"GET /", b"GET //"),
    }


def write(folder, segment):
    """Writes all mutants, and the sound file. Returns the paths of the mutants, of sound ones, and of those for which
    `cannot be checked` is right."""
    folder.mkdir(parents=True)
    sound, mutants = [], []
    for name, content in (("sound.warc", b"".join(SOUND)), ("sound.warc.gz", packed(SOUND)), ("ours.warc.gz", segment)):
        (folder / name).write_bytes(content)
        sound.append(folder / name)
    files = dict(framed())
    for name, records in formed().items():
        files[name + ".warc"] = b"".join(records)
        files[name + ".warc.gz"] = packed(records)
    for name, content in of_ours(segment).items():
        files[name + ".warc.gz"] = content
    for name, content in files.items():
        (folder / name).write_bytes(content)
        mutants.append(folder / name)
    return sound, mutants
