"use strict";
// What is checked of a bundle, without the page around it: files come as a map from path to Blob, results go out as
// lines {kind, file, text: [nl, en]}. Kinds: "holds", "fails", "unchecked". Nothing here writes to the page.
const Checks = (() => {
  const SEAL = "signatures/seal-sha256.txt", SIGNATURE = SEAL + ".ed25519", KEY = "signatures/public-key.pem";
  const LOGKEY = "signatures/log/log.vkey";
  const LIMIT = 64000000;
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  const join = (...parts) => {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { out.set(part, at); at += part.length; }
    return out;
  };
  const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
  const digest = async (name, bytes) => new Uint8Array(await crypto.subtle.digest(name, bytes));
  const sha256 = (bytes) => digest("SHA-256", bytes);
  const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());
  const base64 = (text) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4) return null;
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    return btoa(String.fromCharCode(...bytes)) === text ? bytes : null;
  };
  const whole = (text) => (/^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : null);

  // A small file as text; null where it is missing, too large or not UTF-8.
  async function text(files, path) {
    const blob = files.get(path);
    if (!blob || blob.size > LIMIT) return null;
    try { return utf8.decode(await blob.arrayBuffer()); } catch { return null; }
  }

  // Lines of sha256sum or sha512sum; null for any other line, a path twice, or one that leads out.
  function list(content, digits) {
    if (content === null || !content.endsWith("\n")) return null;
    const entries = new Map();
    for (const line of content.slice(0, -1).split("\n")) {
      const match = /^([0-9a-f]+)  ([A-Za-z0-9_\-][A-Za-z0-9._\/\-]*)$/.exec(line);
      if (!match || match[1].length !== digits || entries.has(match[2])) return null;
      if (match[2].split("/").some((part) => part === "" || part.startsWith("."))) return null;
      entries.set(match[2], match[1]);
    }
    return entries;
  }

  // The Ed25519 signature by a raw key. True, false, or null where this browser cannot tell.
  async function signed(key, signature, message) {
    let imported;
    try { imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]); }
    catch { return null; }
    try { return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message); }
    catch { return false; }
  }

  // The 32 bytes of a key in PEM (RFC 8410): a fixed head and the key.
  function rawKey(pem) {
    const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n?$/.exec(pem || "");
    const der = match && base64(match[1].replace(/\n/g, ""));
    const head = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
    return der && der.length === 44 && same(der.slice(0, 12), head) ? der.slice(12) : null;
  }

  // RFC 9162 §2.1.3.2: the root that a leaf and its path give; null for a path of another length.
  async function root(leaf, index, size, path) {
    if (index >= size) return null;
    let [node, at, last] = [leaf, index, size - 1];
    for (const hash of path) {
      if (last === 0) return null;
      if (at % 2 === 1 || at === last) {
        node = await sha256(join([1], hash, node));
        while (at % 2 === 0 && at !== 0) { at = at / 2; last = Math.floor(last / 2); }
      } else {
        node = await sha256(join([1], node, hash));
      }
      at = Math.floor(at / 2); last = Math.floor(last / 2);
    }
    return last === 0 ? node : null;
  }

  // A key of a note: name, id and the 32 bytes (c2sp.org/signed-note); null for another form.
  async function noteKey(line) {
    const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n?$/.exec(line || "");
    const bytes = parts && base64(parts[3]);
    if (!bytes || bytes.length !== 33 || bytes[0] !== 1) return null;
    const id = (await sha256(join(new TextEncoder().encode(parts[1] + "\n"), bytes))).slice(0, 4);
    return hex(id) === parts[2] ? { name: parts[1], id, key: bytes.slice(1) } : null;
  }

  // A .tlog-proof (c2sp.org/tlog-proof@v1), checked up to the signed checkpoint. `stated` is the commitment that the
  // bundle names for its leaf: a proof that discloses its event has to give the same, one that does not rests on it.
  // Gives {ok, index, event} or {ok: false | null, why: [nl, en]}.
  async function proof(content, key, stated) {
    const bad = (nl, en) => ({ ok: false, why: [nl, en] });
    const end = content === null ? -1 : content.indexOf("\n\n");
    if (end < 0) return bad("het logboekbewijs is onleesbaar", "the log proof cannot be read");
    const lines = content.slice(0, end).split("\n");
    const note = content.slice(end + 2);
    if (lines.shift() !== "c2sp.org/tlog-proof@v1") return bad("het logboekbewijs heeft een andere vorm", "the log proof has another form");
    let extra = null;
    if (lines[0] && lines[0].startsWith("extra ")) extra = base64(lines.shift().slice(6));
    const index = (lines[0] || "").startsWith("index ") ? whole(lines.shift().slice(6)) : null;
    const path = lines.map(base64);
    if ((extra !== null && extra.length < 17) || index === null || path.length > 63 || path.some((h) => !h || h.length !== 32))
      return bad("het logboekbewijs heeft een andere vorm", "the log proof has another form");
    const split = note.lastIndexOf("\n\n");
    const [body, marks] = [note.slice(0, split + 1), note.slice(split + 2)];
    const [origin, sizeText, rootText] = body.split("\n");
    const [size, wanted] = [whole(sizeText || ""), base64(rootText || "")];
    if (split < 0 || !origin || size === null || !wanted || wanted.length !== 32)
      return bad("het controlepunt is onleesbaar", "the checkpoint cannot be read");
    const given = extra && (await sha256(join(new TextEncoder().encode("baken/leaf/v1\n"), extra)));
    if (!stated || (given && hex(given) !== stated))
      return bad("het logboekbewijs is van iets anders dan dit dossier noemt", "the log proof is of something else than this case file names");
    const commitment = Uint8Array.from(stated.match(/../g), (pair) => parseInt(pair, 16));
    const found = await root(await sha256(join([0], commitment)), index, size, path);
    if (!found || !same(found, wanted))
      return bad("het logboekbewijs leidt niet naar het controlepunt", "the log proof does not lead to the checkpoint");
    if (!key || key.name !== origin)
      return bad("de sleutel van het logboek ontbreekt of is van een ander", "the log's key is missing or another's");
    let signature = null;
    for (const line of marks.split("\n")) {
      const parts = /^— (\S+) (\S+)$/.exec(line);
      const bytes = parts && parts[1] === key.name && base64(parts[2]);
      if (bytes && bytes.length === 68 && same(bytes.slice(0, 4), key.id)) signature = bytes.slice(4);
    }
    if (!signature) return bad("het controlepunt is niet ondertekend door het logboek", "the checkpoint is not signed by the log");
    const ok = await signed(key.key, signature, new TextEncoder().encode(body));
    if (ok === null) return { ok: null, why: ["deze browser kan de handtekening van het logboek niet controleren", "this browser cannot check the log's signature"] };
    if (!ok) return bad("de handtekening van het logboek klopt niet", "the log's signature does not fit");
    return { ok: true, index, event: extra && extra.slice(16) };
  }

  return { SEAL, SIGNATURE, KEY, LOGKEY, hex, join, same, digest, sha256, bytesOf, base64, text, list, signed, rawKey, root, noteKey, proof };
})();
if (typeof module === "object") module.exports = Checks;
