"""Loads verify.html in chromium, gives it bundles, and reads what it says.

Usage: browse.py WORK VERIFY_FOLDER [BUNDLE FINGERPRINT [OUTCOME]]
"""

import json
import shutil
import sys
import zipfile
from pathlib import Path

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import fixture

failures = []
passed = 0


def browser(arguments=()):
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1000,1400", "--lang=nl", *arguments):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def zipped(folder, target, method=zipfile.ZIP_STORED):
    with zipfile.ZipFile(target, "w", method) as package:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                package.write(path, f"baken-C-0123456789ab/{path.relative_to(folder)}")
    return target


def outcome(driver, page, files, fingerprint, field="zip"):
    """What the page says of the whole and of each exhibit."""
    driver.get(page.as_uri())
    driver.find_element(By.ID, "print").send_keys(fingerprint)
    driver.find_element(By.ID, field).send_keys(str(files))
    WebDriverWait(driver, 60).until(lambda d: d.find_elements(By.ID, "outcome") and not d.find_element(By.ID, "progress").text)
    said = driver.find_element(By.ID, "outcome")
    rows = driver.execute_script(
        "const t = document.querySelectorAll('table')[0]; return t ? Array.from(t.tBodies[0].rows, "
        "r => [r.cells[0].textContent, r.cells[1].firstChild.className.split(' ').pop()]) : []")
    return said.get_attribute("data-outcome"), dict(rows), said.text


def expect(name, found, wanted, words=None, exhibits=None):
    global passed
    good = found[0] == wanted and (words is None or words in found[2]) and (exhibits is None or found[1] == exhibits)
    passed += good
    if not good:
        failures.append(name)
        print("FAIL", name, found, "instead of", wanted, exhibits or "")


def quiet(driver):
    """The page asked for nothing but itself, and nothing was blocked or thrown."""
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith(("file:", "data:", "blob:")):
                failures.append(f"the page asked for {url}")
    for entry in driver.get_log("browser"):
        failures.append("console: " + entry["message"][:300])


def mutants(work, good):
    """Pairs of a name and a tampered copy, each zipped."""
    changes = {
        "a byte of an exhibit": lambda b: flip(b / "data/exhibits/E-002/capture.wacz"),
        "a byte of the seal": lambda b: flip(b / "signatures/seal-sha256.txt"),
        "a byte of a proof": lambda b: flip(b / "signatures/log/leaf-1.tlog-proof", 60),
        "a file added": lambda b: (b / "data/extra.txt").write_text("x"),
        "a file added to the signatures": lambda b: (b / "signatures/extra").write_text("x"),
        "a file gone": lambda b: (b / "data/case.json").unlink(),
        "the signature gone": lambda b: (b / "signatures/seal-sha256.txt.ed25519").unlink(),
        "the key gone": lambda b: (b / "signatures/public-key.pem").unlink(),
        "the log's key gone": lambda b: (b / "signatures/log/log.vkey").unlink(),
        "the seal gone": lambda b: (b / "signatures/seal-sha256.txt").unlink(),
        "the stronger lists gone": lambda b: [(b / f"{n}-sha512.txt").unlink() for n in ("manifest", "tagmanifest")],
    }
    for number, (name, change) in enumerate(changes.items()):
        copy = work / f"mutant-{number}"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(good, copy)
        change(copy)
        yield name, zipped(copy, work / f"mutant-{number}.zip")


def flip(path, at=9):
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def accessible(driver):
    script = Path(axe_playwright_python.__file__).parent / "axe.min.js"
    driver.execute_script(script.read_text("utf-8"))
    found = driver.execute_async_script(
        "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']}).then(arguments[0])")
    for violation in found["violations"]:
        failures.append(f"axe: {violation['id']}: {violation['nodes'][0]['html'][:120]}")
    return len(found["violations"])


def main():
    work, verify = Path(sys.argv[1]), Path(sys.argv[2])
    good = work / "good"
    fingerprint = fixture.make(good, verify)
    page = good / "data/verify/verify.html"
    # Outcomes are of the page by itself, opened from the disk, as a person does it.
    driver = browser()
    print("chromium", driver.capabilities["browserVersion"])
    package = zipped(good, work / "good.zip")
    all_hold = {"E-001": "holds", "E-002": "holds", "E-003": "holds"}
    expect("good zip", outcome(driver, page, package, fingerprint), "holds", "klopt", all_hold)
    driver.save_screenshot(str(work / "holds.png"))
    violations = accessible(driver)
    expect("good, deflated", outcome(driver, page, zipped(good, work / "d.zip", zipfile.ZIP_DEFLATED), fingerprint), "holds")
    expect("good folder", outcome(driver, page, good, fingerprint, "folder"), "holds", "klopt", all_hold)
    expect("fingerprint with blanks and capitals", outcome(driver, page, package, fingerprint.upper()[:4] + " " + fingerprint[4:]), "holds")
    expect("no fingerprint", outcome(driver, page, package, ""), "unchecked", "niet te controleren")
    driver.save_screenshot(str(work / "unchecked.png"))
    expect("another fingerprint", outcome(driver, page, package, "0000000000000000"), "fails", "klopt niet")
    for name, mutant in mutants(work, good):
        expect(name, outcome(driver, page, mutant, fingerprint), "fails", "klopt niet")
    driver.save_screenshot(str(work / "fails.png"))
    violations += accessible(driver)
    broken = work / "broken.zip"
    broken.write_bytes(package.read_bytes()[:-40])
    expect("a zip that is cut", outcome(driver, page, broken, fingerprint), "fails")
    driver.find_element(By.ID, "language").click()
    expect("in English", (driver.find_element(By.ID, "outcome").get_attribute("data-outcome"), {}, driver.find_element(By.ID, "outcome").text), "fails", "does not hold")
    if len(sys.argv) > 4:
        real = outcome(driver, page, zipped(Path(sys.argv[3]), work / "real.zip"), sys.argv[4])
        expect("a bundle of baken export", real, sys.argv[5] if len(sys.argv) > 5 else "holds")
        print("a bundle of baken export:", real)
    quiet(driver)
    driver.quit()
    # A browser that knows no Ed25519 cannot check the signature, and says so: it is neither right nor wrong.
    driver = browser()
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": """
        const known = SubtleCrypto.prototype.importKey;
        SubtleCrypto.prototype.importKey = function (form, key, name, ...rest) {
          if (name && name.name === "Ed25519") return Promise.reject(new DOMException("x", "NotSupportedError"));
          return known.call(this, form, key, name, ...rest);
        };"""})
    expect("no Ed25519", outcome(driver, page, package, fingerprint), "unchecked", "niet te controleren",
           {name: "unchecked" for name in all_hold})
    for name, mutant in list(mutants(work, good))[:1]:
        expect("no Ed25519, and " + name, outcome(driver, page, mutant, fingerprint), "fails")
    driver.quit()
    print(f"verify.html: {passed} passed, {len(failures)} failed; axe: {violations} violations")
    for failure in failures:
        print("FAIL", failure)
    sys.exit(1 if failures else 0)


main()
