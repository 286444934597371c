"use strict";
// The files of a zip archive (PKWARE APPNOTE 6.3.10) by path, without their common folder. Only what a bundle's zip has
// is taken: no encryption, no Zip64, stored or deflated.
const Zip = (() => {
  const LIMIT = 4000000000, COUNT = 10000;
  const fail = (nl, en) => { throw Object.assign(new Error(en), { text: [nl, en] }); };

  async function read(blob) {
    const tail = new DataView(await blob.slice(Math.max(0, blob.size - 65557)).arrayBuffer());
    let at = tail.byteLength - 22;
    while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
    if (at < 0) fail("dit is geen zipbestand", "this is no zip file");
    const [count, size, start] = [tail.getUint16(at + 10, true), tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (count > COUNT || start + size > blob.size) fail("het zipbestand is beschadigd", "the zip file is damaged");
    const directory = new DataView(await blob.slice(start, start + size).arrayBuffer());
    const entries = [];
    let place = 0;
    for (let i = 0; i < count; i += 1) {
      if (place + 46 > size || directory.getUint32(place, true) !== 0x02014b50) fail("het zipbestand is beschadigd", "the zip file is damaged");
      const nameLength = directory.getUint16(place + 28, true);
      const name = new TextDecoder().decode(new Uint8Array(directory.buffer, place + 46, nameLength));
      entries.push({
        name, method: directory.getUint16(place + 10, true), flags: directory.getUint16(place + 8, true),
        packed: directory.getUint32(place + 20, true), length: directory.getUint32(place + 24, true),
        offset: directory.getUint32(place + 42, true),
      });
      place += 46 + nameLength + directory.getUint16(place + 30, true) + directory.getUint16(place + 32, true);
    }
    return entries;
  }

  async function content(blob, entry) {
    const head = new DataView(await blob.slice(entry.offset, entry.offset + 30).arrayBuffer());
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) fail("het zipbestand is beschadigd", "the zip file is damaged");
    const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const bytes = blob.slice(start, start + entry.packed);
    if (entry.flags & 1 || ![0, 8].includes(entry.method)) fail("het zipbestand gebruikt een vorm die een bundel niet heeft", "the zip file uses a form that no bundle has");
    if (entry.method === 0) return bytes;
    const stream = bytes.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const parts = [];
    let length = 0;
    for (let reader = stream.getReader(), step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      if (length > entry.length) fail("een bestand in de zip is groter dan opgegeven", "a file in the zip is larger than stated");
      parts.push(step.value);
    }
    return new Blob(parts);
  }

  async function files(blob) {
    const entries = (await read(blob)).filter((entry) => !entry.name.endsWith("/"));
    if (entries.reduce((sum, entry) => sum + entry.length, 0) > LIMIT) fail("het zipbestand is te groot voor deze pagina", "the zip file is too large for this page");
    const found = new Map();
    const folder = (entries[0] ? entries[0].name : "").split("/")[0] + "/";
    for (const entry of entries) {
      const path = entry.name.slice(folder.length);
      if (!entry.name.startsWith(folder) || path === "" || found.has(path)) fail("de zip bevat meer dan één map, of een bestand dubbel", "the zip holds more than one folder, or a file twice");
      found.set(path, await content(blob, entry));
    }
    return found;
  }

  return { files };
})();
if (typeof module === "object") module.exports = Zip;
