"use strict";
// A bundle checked as a whole: seal, lists of files, digests, log proofs, and an outcome for each exhibit. Nothing
// counts as good because it is absent: what should be there and is not either fails or cannot be checked.
const Bundle = (() => {
  const C = Checks;
  const isSeal = (path) => path === C.SEAL || path === C.SIGNATURE;

  // Outcome of lines: one failure outweighs all, then what could not be checked.
  function worst(kinds) {
    if (kinds.includes("fails")) return "fails";
    return kinds.length === 0 || kinds.includes("unchecked") ? "unchecked" : "holds";
  }

  // Checks all; `fingerprint` is what the user knows from elsewhere, `progress` hears done and total bytes.
  async function check(files, fingerprint, progress) {
    const lines = [];
    const add = (kind, file, nl, en) => lines.push({ kind, file, text: [nl, en] });
    const digests = await digestAll(files, progress);
    if (!files.has("bagit.txt") || !files.has(C.SEAL)) {
      add("fails", "", "dit is geen bundel van Baken: bagit.txt of het zegel ontbreekt", "this is no bundle of Baken: bagit.txt or the seal is missing");
      return { lines, exhibits: [], outcome: "fails", fingerprint: null };
    }
    const found = await seal(files, digests, fingerprint, add);
    await lists(files, digests, add);
    await bag(files, add);
    const proofs = await log(files, await commitments(files, add), add);
    const exhibits = await eachExhibit(files, lines, proofs);
    foreign(files, lines);
    const kinds = lines.filter((line) => !line.aside).map((line) => line.kind).concat(exhibits.map((e) => e.outcome));
    return { lines, exhibits, outcome: worst(kinds), fingerprint: found };
  }

  async function digestAll(files, progress) {
    const total = Array.from(files.values()).reduce((sum, blob) => sum + blob.size, 0);
    const digests = new Map();
    let done = 0;
    for (const [path, blob] of files) {
      const bytes = await C.bytesOf(blob);
      digests.set(path, { 64: C.hex(await C.sha256(bytes)), 128: C.hex(await C.digest("SHA-512", bytes)) });
      done += blob.size;
      if (progress) progress(done, total);
    }
    return digests;
  }

  function compare(name, entries, digests, digits, add) {
    if (!entries) {
      add("fails", name, "de lijst ontbreekt of heeft een andere vorm", "the list is missing or has another form");
      return false;
    }
    let whole = true;
    for (const [path, digest] of entries) {
      const found = digests.get(path);
      if (found && found[digits] === digest) continue;
      whole = false;
      if (found) add("fails", path, "is veranderd", "was changed");
      else add("fails", path, "ontbreekt", "is missing");
    }
    if (whole) add("holds", name, `${entries.size} bestanden zijn onveranderd`, `${entries.size} files are unchanged`);
    return whole;
  }

  // Each of `paths` must stand in the list: what is in no list could be anything.
  function covered(name, entries, paths, add) {
    for (const path of paths) {
      if (entries && !entries.has(path)) add("fails", path, `staat niet in ${name}: toegevoegd`, `is not in ${name}: was added`);
    }
  }

  async function seal(files, digests, fingerprint, add) {
    const content = await C.text(files, C.SEAL);
    const entries = C.list(content, 64);
    compare(C.SEAL, entries, digests, 64, add);
    const paths = Array.from(files.keys());
    const outer = paths.filter((p) => (p.startsWith("signatures/") || p.startsWith("renditions/")) && !isSeal(p));
    covered(C.SEAL, entries, outer.concat("tagmanifest-sha256.txt", "tagmanifest-sha512.txt", C.KEY), add);
    const key = C.rawKey(await C.text(files, C.KEY));
    if (!key) {
      add("fails", C.KEY, "de sleutel ontbreekt of is beschadigd", "the key is missing or damaged");
      return null;
    }
    const blob = files.get(C.SIGNATURE);
    const signature = blob ? await C.bytesOf(blob) : new Uint8Array();
    if (signature.length !== 64) add("fails", C.SIGNATURE, "de handtekening ontbreekt of is beschadigd", "the signature is missing or damaged");
    else {
      const ok = await C.signed(key, signature, await C.bytesOf(files.get(C.SEAL)));
      if (ok === null) add("unchecked", C.SIGNATURE, "deze browser kent Ed25519 niet; gebruik verify.sh of een nieuwere browser", "this browser does not know Ed25519; use verify.sh or a newer browser");
      else if (ok) add("holds", C.SIGNATURE, "de handtekening past bij de lijst", "the signature fits the list");
      else add("fails", C.SIGNATURE, "de handtekening past niet bij de lijst", "the signature does not fit the list");
    }
    const print = C.hex(await C.sha256(key)).slice(0, 16);
    const given = (fingerprint || "").toLowerCase().replace(/[^0-9a-f]/g, "");
    if (given === "") add("unchecked", C.KEY, `van wie sleutel ${print} is, is niet na te gaan: u gaf geen vingerafdruk op`, `whose key ${print} is cannot be told: you gave no fingerprint`);
    else if (given === print) add("holds", C.KEY, `sleutel ${print} is de sleutel die u opgaf`, `key ${print} is the key that you gave`);
    else add("fails", C.KEY, `sleutel ${print} is niet de sleutel die u opgaf`, `key ${print} is not the key that you gave`);
    return print;
  }

  async function lists(files, digests, add) {
    const paths = Array.from(files.keys());
    const payload = paths.filter((path) => path.startsWith("data/"));
    const tags = paths.filter((path) => !path.includes("/") && !path.startsWith("tagmanifest-"));
    for (const [digits, name] of [[64, "sha256"], [128, "sha512"]]) {
      for (const [file, inside] of [[`tagmanifest-${name}.txt`, tags], [`manifest-${name}.txt`, payload]]) {
        const entries = C.list(await C.text(files, file), digits);
        compare(file, entries, digests, digits, add);
        covered(file, entries, inside, add);
      }
    }
    for (const path of paths) {
      const known = !path.includes("/") || ["data/", "signatures/", "renditions/"].some((f) => path.startsWith(f));
      if (!known) add("fails", path, "hoort niet in een bundel", "does not belong in a bundle");
    }
  }

  async function bag(files, add) {
    const head = await C.text(files, "bagit.txt");
    if (head !== "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
      add("fails", "bagit.txt", "heeft een andere vorm", "has another form");
    const payload = Array.from(files).filter(([path]) => path.startsWith("data/"));
    const size = payload.reduce((sum, [, blob]) => sum + blob.size, 0);
    const oxum = /^Payload-Oxum: ([0-9]+)\.([0-9]+)$/m.exec((await C.text(files, "bag-info.txt")) || "");
    if (!oxum || Number(oxum[1]) !== size || Number(oxum[2]) !== payload.length)
      add("fails", "bag-info.txt", "het aantal bestanden of bytes is anders", "the number of files or bytes differs");
    else add("holds", "bag-info.txt", `${payload.length} bestanden, ${size} bytes, zoals opgegeven`, `${payload.length} files, ${size} bytes, as stated`);
  }

  // What the case's own documents name for each leaf of the log, in hexadecimal digits, by its place.
  async function commitments(files, add) {
    const found = new Map();
    const put = (place, commitment) => {
      const digits = /^sha256:([0-9a-f]{64})$/.exec(commitment);
      if (Number.isInteger(place) && digits) found.set(place, found.has(place) && found.get(place) !== digits[1] ? null : digits[1]);
    };
    for (const path of files.keys()) {
      if (!/^data\/(exhibits\/[^/]+\/)?[a-z]+\.jsonl?$/.test(path)) continue;
      const content = await C.text(files, path);
      try {
        const waiting = path.endsWith("l") ? content.split("\n").filter(Boolean).map((line) => JSON.parse(line)) : [JSON.parse(content)];
        while (waiting.length) {
          const value = waiting.pop();
          if (value === null || typeof value !== "object") continue;
          put(value.place === undefined ? value.leaf : value.place, value.commitment);
          for (const inner of Object.values(value)) waiting.push(inner);
        }
      } catch { add("fails", path, "is geen leesbare JSON", "is no readable JSON"); }
    }
    return found;
  }

  // All proofs by the place of their leaf.
  async function log(files, stated, add) {
    const key = await C.noteKey(await C.text(files, C.LOGKEY));
    const proofs = new Map();
    for (const path of files.keys()) {
      const match = /^signatures\/log\/leaf-([0-9]+)\.tlog-proof$/.exec(path);
      if (!match) continue;
      const result = await C.proof(await C.text(files, path), key, stated.get(Number(match[1])));
      if (result.ok && String(result.index) !== match[1]) {
        result.ok = false;
        result.why = ["het logboekbewijs is van een andere plaats", "the log proof is of another place"];
      }
      proofs.set(Number(match[1]), result);
      if (result.ok === false) add("fails", path, ...result.why);
      else if (result.ok === null) add("unchecked", path, ...result.why);
    }
    const good = Array.from(proofs.values()).filter((result) => result.ok).length;
    if (good > 0) add("holds", C.LOGKEY, `${good} logboekbewijzen leiden naar een ondertekend controlepunt`, `${good} log proofs lead to a signed checkpoint`);
    return proofs;
  }

  // The event in the log is about this very exhibit.
  async function logged(exhibit, proofs) {
    if (!exhibit.leaf) return ["unchecked", "staat in geen logboek", "is in no log"];
    const result = proofs.get(exhibit.leaf.place);
    if (!result) return ["unchecked", "het logboekbewijs is er niet bij", "its log proof is not here"];
    if (result.ok !== true) return [result.ok === false ? "fails" : "unchecked", ...result.why];
    if (!result.event) return ["unchecked", "het logboekbewijs zegt niet van wat het is", "its log proof does not say of what it is"];
    let event = {};
    try { event = JSON.parse(new TextDecoder().decode(result.event)); } catch { event = {}; }
    if (event.kind !== "capture" || event.record !== exhibit.record || event.payload !== exhibit.payloadDigest)
      return ["fails", "het logboek zegt iets anders over dit stuk", "the log says otherwise of this exhibit"];
    return ["holds", "staat in het logboek", "is in the log"];
  }

  async function eachExhibit(files, lines, proofs) {
    const ids = new Set();
    for (const path of files.keys()) {
      const match = /^data\/exhibits\/([^/]+)\//.exec(path);
      if (match) ids.add(match[1]);
    }
    const shared = worst(lines.filter((l) => !l.file.startsWith("data/exhibits/") && !l.file.startsWith("signatures/log/leaf-")).map((l) => l.kind));
    const out = [];
    for (const id of Array.from(ids).sort()) {
      const folder = `data/exhibits/${id}/`;
      const notes = [];
      const say = (kind, nl, en) => notes.push({ kind, text: [nl, en] });
      let exhibit = null;
      try { exhibit = JSON.parse(await C.text(files, folder + "exhibit.json")); } catch { exhibit = null; }
      if (!exhibit) say("fails", "exhibit.json ontbreekt of is onleesbaar", "exhibit.json is missing or cannot be read");
      else {
        say(...(await logged(exhibit, proofs)));
        if (exhibit.file === undefined) say("unchecked", "de pagina zelf is in deze uitgave achtergehouden", "the page itself is withheld in this edition");
        else if (!files.has(exhibit.file)) say("fails", "de pagina ontbreekt", "the page is missing");
      }
      for (const line of lines) if (line.file.startsWith(folder)) say(line.kind, ...line.text);
      if (shared === "fails") say("fails", "het dossier als geheel klopt niet", "the case file as a whole does not hold");
      else if (shared === "unchecked") say("unchecked", "het zegel is niet geheel te controleren", "the seal cannot be checked in full");
      else say("holds", "onveranderd sinds het verzegelen", "unchanged since it was sealed");
      out.push({ id, outcome: worst(notes.map((note) => note.kind)), notes });
    }
    return out;
  }

  // What a browser cannot do. The seal covers these bytes, so that they are what was exported; whether a third party
  // vouches for them weighs nothing here, and is said beside the outcome.
  function foreign(files, lines) {
    const aside = (file, nl, en) => lines.push({ kind: "unchecked", file, text: [nl, en], aside: true });
    for (const path of files.keys()) {
      if (path.endsWith(".tsr")) aside(path, "tijdstempel: controleer met openssl ts, zie UITLEG.md", "time stamp: check with openssl ts, see EXPLAINED.md");
      if (path.endsWith(".p7s")) aside(path, "handtekening met certificaat: controleer met openssl cms, zie UITLEG.md", "signature with a certificate: check with openssl cms, see EXPLAINED.md");
    }
  }

  return { check, worst };
})();
if (typeof module === "object") module.exports = Bundle;
