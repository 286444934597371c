"""Judges the derived documents of every case under a folder with programs that are not Baken's.

Usage: judge.py FOLDER PDFS. Ends with 1 where one of them finds fault, and names the case."""

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import uuid
import zipfile
from pathlib import Path

import stix2
from odf.opendocument import load
from pymisp import MISPEvent, MISPObject

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
failures = []


def fault(case, what):
    failures.append(f"{case}: {what}")
    print("FAIL", case, what)


def judge_case_uco(cases):
    """`case_validate` as a person runs it: no warning allowed; then what it does not look at (evidence.md 1.6)."""
    graphs = [case / "data/exchange/case.jsonld" for case in cases]
    step = 10
    for start in range(0, len(graphs), step):
        part = graphs[start:start + step]
        done = subprocess.run(
            [str(Path(sys.executable).parent / "case_validate"), "--built-version", "case-1.5.0", *map(str, part)],
            capture_output=True, text=True, check=False)
        if done.returncode != 0 or "Conforms: True" not in done.stdout or "Warning" in done.stdout:
            fault(part[0].parents[2].name, "case_validate of it or the next: " + done.stdout[-600:] + done.stderr[-300:])
    for path in graphs:
        nodes = json.loads(path.read_bytes())["@graph"]
        kinds = [node["@type"] for node in nodes]
        numbers = [node.get("case-investigation:exhibitNumber") for node in nodes]
        exhibits = len(list((path.parents[2]).glob("data/exhibits/*"))) or None
        records = kinds.count("case-investigation:ProvenanceRecord")
        actions = kinds.count("case-investigation:InvestigativeAction")
        if records < 1 or actions < records or kinds.count("case-investigation:Authorization") != 1:
            fault(path.parents[2].name, f"{records} provenance records, {actions} actions")
        if exhibits is not None and exhibits != records or len(set(filter(None, numbers))) != records:
            fault(path.parents[2].name, "an exhibit has no provenance record")
        if len({node["@id"] for node in nodes}) != len(nodes):
            fault(path.parents[2].name, "two things of one id")
        for text in path.read_text("utf-8").split('"uco-types:hashValue"')[1:]:
            digest = text.split('"@value": "')[1].split('"')[0]
            if len(digest) != 64:
                fault(path.parents[2].name, "a digest of another length")


def judge_stix(case):
    bundle = stix2.parse((case / "data/exchange/stix.json").read_bytes(), allow_custom=False)
    kinds = {thing.type for thing in bundle.objects}
    if not {"identity", "marking-definition", "url", "observed-data", "grouping"} <= kinds:
        fault(case.name, f"STIX lacks something: {sorted(kinds)}")
    known = {thing.id for thing in bundle.objects}
    for thing in bundle.objects:
        for reference in list(thing.get("object_refs", [])) + list(thing.get("object_marking_refs", [])):
            if reference not in known:
                fault(case.name, f"STIX points to {reference}, which is not there")
        if thing.type == "url" and thing.id != stix2.URL(value=thing.value).id:
            fault(case.name, "the id of a url is not the one that stix2 makes")
        if thing.type == "file" and thing.id != stix2.File(name=thing.name, hashes=thing.hashes).id:
            fault(case.name, "the id of a file is not the one that stix2 makes")


def judge_misp(case):
    content = json.loads((case / "data/exchange/misp.json").read_bytes())
    event = MISPEvent()
    # It takes its input apart, so that it gets one of its own.
    event.load(json.loads(json.dumps(content)))
    if event.published or len(event.objects) < 3 or str(event.distribution) != "0":
        fault(case.name, "the MISP event is published, empty or shared")
    for raw, loaded in zip(content["Event"]["Object"], event.objects):
        strict = MISPObject(raw["name"], strict=True)
        if strict.template_uuid != raw["template_uuid"] or int(strict.template_version) != int(raw["template_version"]):
            fault(case.name, f"another template of {raw['name']}")
        for attribute in raw["Attribute"]:
            strict.add_attribute(attribute["object_relation"], value=attribute["value"])
            if attribute["to_ids"] or not attribute["disable_correlation"]:
                fault(case.name, "an attribute is meant for detection")
        if len(strict.attributes) != len(raw["Attribute"]) or len(loaded.attributes) != len(raw["Attribute"]):
            fault(case.name, f"MISP drops an attribute of {raw['name']}")


def judge_table(case):
    content = (case / "data/exchange/table.csv").read_bytes()
    if content.replace(b"\r\n", b"").count(b"\n"):
        fault(case.name, "a line of the table does not end in CRLF")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    if len({len(row) for row in rows}) != 1 or len(rows) < 3:
        fault(case.name, "rows of the table have other numbers of columns")
    for row in rows:
        for cell in row:
            if cell.lstrip(" ").startswith(FORMULA):
                fault(case.name, f"a cell calculates: {cell!r}")
            if any(unicodedata.category(letter) in ("Cc", "Cf", "Cn") for letter in cell):
                fault(case.name, f"a cell hides something: {cell!r}")


def judge_text_document(case, folder):
    path = case / "data/report/report.odt"
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or package.testzip():
            fault(case.name, "the ODT does not begin with its media type, stored")
        for name in package.namelist()[1:]:
            (folder / "part.xml").write_bytes(package.read(name))
            done = subprocess.run(["xmllint", "--noout", "--nonet", folder / "part.xml"], capture_output=True, check=False)
            if done.returncode:
                fault(case.name, f"xmllint of {name}: {done.stderr[:200]!r}")
    if load(str(path)).mimetype != "application/vnd.oasis.opendocument.text":
        fault(case.name, "odfpy reads another kind of document")


def judge_print(case, folder):
    """The report as chromium prints it: sound, tagged, and with its words."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return print("left out: no chromium, no PDF")
    target = folder / "report.pdf"
    real = list(case.glob("renditions/report.pdf"))
    if real:
        shutil.copy(real[0], target)
    else:
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             "--generate-pdf-document-outline", f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}",
             (case / "data/report/report.html").as_uri()], capture_output=True, check=True, timeout=120)
    if subprocess.run(["qpdf", "--check", target], capture_output=True, check=False).returncode:
        fault(case.name, "qpdf finds fault with the PDF")
    info = subprocess.run(["pdfinfo", target], capture_output=True, text=True, check=True).stdout
    if "Tagged:          yes" not in info or "JavaScript:      no" not in info:
        fault(case.name, "the PDF is not tagged, or has a script")


def judge_office(case, folder):
    office = shutil.which("soffice")
    if office is None:
        return print("left out: no LibreOffice")
    done = subprocess.run(
        [office, f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir", folder,
         case / "data/report/report.odt"], capture_output=True, text=True, check=False, timeout=180)
    if not (folder / "report.pdf").exists():
        fault(case.name, "LibreOffice does not open the ODT: " + done.stderr[-200:])


def main():
    root, pdfs = Path(sys.argv[1]), int(sys.argv[2])
    cases = sorted(path for path in root.iterdir() if path.is_dir())
    if not cases:
        sys.exit("FAIL: there are no cases")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        judge_case_uco(cases)
        print(f"judged: case_validate, {len(cases)} graphs")
        for case in cases:
            for judge in (judge_stix, judge_misp, judge_table, lambda one: judge_text_document(one, folder)):
                try:
                    judge(case)
                except Exception as error:  # a validator that throws has found fault
                    fault(case.name, f"{type(error).__name__}: {error}"[:400])
        print(f"judged: stix2, pymisp, csv, xmllint, odfpy, {len(cases)} each")
        for case in cases[:pdfs]:
            judge_print(case, folder)
        print(f"judged: qpdf and pdfinfo, {min(pdfs, len(cases))} prints")
        (folder / "report.pdf").unlink(missing_ok=True)
        judge_office(cases[0], folder)
    # The ids of things are Baken's own UUIDs of version 5, not random ones.
    again = json.loads((cases[0] / "data/exchange/case.jsonld").read_bytes())["@graph"]
    if any(uuid.UUID(node["@id"][9:]).version != 5 for node in again):
        fault(cases[0].name, "an id that is not of version 5")
    print(f"{len(cases)} cases, {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
