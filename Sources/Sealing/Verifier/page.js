"use strict";
// The page around the checks. All that comes from a bundle is shown as text, never as markup.
(() => {
  const WORDS = {
    title: ["Controleer een dossier van Baken", "Check a Baken case file"],
    intro: ["Deze pagina controleert een dossier op uw eigen computer. Er wordt niets verstuurd; u kunt internet uitzetten.", "This page checks a case file on your own computer. Nothing is sent; you may switch the internet off."],
    trust: ["Let op: deze pagina zit in het dossier zelf, dus wie het dossier verandert kan ook deze pagina veranderen. Gebruik bij twijfel het exemplaar van de instantie, of vergelijk de vingerafdruk van dit bestand. Zie UITLEG.md.", "Mind: this page lies in the case file itself, so whoever changes the case file can change this page too. In doubt use the agency's own copy, or compare the digest of this file. See EXPLAINED.md."],
    print: ["1. Vingerafdruk van de sleutel (16 tekens), zoals de instantie die u langs een andere weg gaf", "1. Fingerprint of the key (16 characters), as the agency gave it to you by another way"],
    printHelp: ["Zonder vingerafdruk is niet te zeggen van wie het dossier komt. De uitkomst is dan nooit groen.", "Without it nobody can tell from whom the case file comes. The outcome is then never green."],
    folder: ["2. Kies de map van het dossier", "2. Choose the folder of the case file"],
    zip: ["of kies het zipbestand", "or choose the zip file"],
    busy: ["Bezig: ", "Working: "],
    result: ["Uitkomst", "Outcome"],
    holds: ["klopt", "holds"], unchecked: ["niet te controleren", "cannot be checked"], fails: ["klopt niet", "does not hold"],
    holdsLong: ["Alle bestanden zijn onveranderd, er is niets toegevoegd of weggelaten, en de sleutel is die u opgaf.", "All files are unchanged, nothing was added or left out, and the key is the one that you gave."],
    uncheckedLong: ["Er is niets gevonden dat niet klopt, maar niet alles is te controleren. Hieronder staat wat niet.", "Nothing wrong was found, but not all can be checked. What cannot is listed below."],
    failsLong: ["Er is iets veranderd, weggelaten of toegevoegd. Gebruik dit dossier niet als bewijs voordat dit is uitgezocht.", "Something was changed, left out or added. Do not use this case file as evidence before that has been cleared up."],
    exhibits: ["Per stuk", "For each exhibit"], exhibit: ["Stuk", "Exhibit"], outcome: ["Uitkomst", "Outcome"], why: ["Waarom", "Why"],
    lines: ["Wat is gecontroleerd", "What was checked"], file: ["Bestand", "File"], says: ["Bevinding", "Result"],
    aside: ["Wat deze pagina niet kan", "What this page cannot do"],
    noExhibits: ["Er zijn geen stukken gevonden.", "No exhibits were found."],
    other: ["English", "Nederlands"], trouble: ["Dit kon niet gelezen worden: ", "This could not be read: "],
  };
  const MARK = { holds: "✔", unchecked: "?", fails: "✘" };
  const LIST_LIMIT = 500;
  let language = navigator.language && navigator.language.startsWith("nl") ? 0 : document.documentElement.lang === "en" ? 1 : 0;
  let report = null, chosen = null;
  const $ = (id) => document.getElementById(id);
  const say = (key) => WORDS[key][language];
  const make = (name, text, cls) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (cls) element.className = cls;
    return element;
  };

  function table(caption, heads, rows) {
    const out = make("table");
    out.append(make("caption", caption));
    const head = out.createTHead().insertRow();
    for (const text of heads) { const cell = make("th", text); cell.scope = "col"; head.append(cell); }
    const body = out.createTBody();
    for (const cells of rows.slice(0, LIST_LIMIT)) {
      const row = body.insertRow();
      for (const cell of cells) row.insertCell().append(cell);
    }
    return out;
  }

  const badge = (kind) => make("span", `${MARK[kind]} ${say(kind)}`, "badge " + kind);
  const list = (texts) => { const out = make("ul"); for (const text of texts) out.append(make("li", text)); return out; };

  function show() {
    document.documentElement.lang = language ? "en" : "nl";
    document.title = say("title");
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
    const out = $("report");
    out.replaceChildren();
    if (!report) return;
    const outcome = make("p", `${MARK[report.outcome]} ${say(report.outcome)}`, "outcome " + report.outcome);
    outcome.id = "outcome";
    outcome.dataset.outcome = report.outcome;
    out.append(make("h2", say("result")), outcome, make("p", say(report.outcome + "Long")));
    if (report.trouble) return out.append(make("p", say("trouble") + report.trouble[language]));
    const rows = report.exhibits.map((e) => [e.id, badge(e.outcome), list(e.notes.map((note) => `${MARK[note.kind]} ${note.text[language]}`))]);
    out.append(make("h2", say("exhibits")));
    out.append(rows.length ? table(say("exhibits"), [say("exhibit"), say("outcome"), say("why")], rows) : make("p", say("noExhibits")));
    const order = { fails: 0, unchecked: 1, holds: 2 };
    const checked = report.lines.filter((line) => !line.aside).sort((a, b) => order[a.kind] - order[b.kind]);
    const cells = (line) => [line.file, badge(line.kind), line.text[language]];
    out.append(make("h2", say("lines")), table(say("lines"), [say("file"), say("outcome"), say("says")], checked.map(cells)));
    const aside = report.lines.filter((line) => line.aside);
    if (aside.length) out.append(make("h2", say("aside")), table(say("aside"), [say("file"), say("outcome"), say("says")], aside.map(cells)));
  }

  const failed = (text) => ({ outcome: "fails", lines: [], exhibits: [], trouble: text });

  async function run() {
    if (!chosen) return;
    report = null;
    show();
    try {
      const files = await chosen();
      report = await Bundle.check(files, $("print").value, (done, total) => {
        $("progress").textContent = say("busy") + Math.floor((100 * done) / Math.max(1, total)) + "%";
      });
    } catch (error) {
      report = failed(error.text || [String(error.message), String(error.message)]);
    }
    $("progress").textContent = "";
    show();
  }

  async function fromFolder(list) {
    const files = new Map();
    for (const file of list) files.set(file.webkitRelativePath.split("/").slice(1).join("/"), file);
    return files;
  }

  $("folder").addEventListener("change", (event) => {
    const picked = Array.from(event.target.files);
    chosen = picked.length ? () => fromFolder(picked) : null;
    run();
  });
  $("zip").addEventListener("change", (event) => {
    const file = event.target.files[0];
    chosen = file ? () => Zip.files(file) : null;
    run();
  });
  $("print").addEventListener("change", run);
  $("language").addEventListener("click", () => { language = 1 - language; show(); });
  show();
})();
