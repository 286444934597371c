"""What becomes of ads: their history, their looks, two addresses of one ad, a permit number in several."""
import json
import shutil

from servers import PAGE, ad, links, robots_open
from world import root


def gone_ads_keep_their_last_capture(world):
    state = {"gone": False}

    def answer(path, headers, body):
        if path == "/":
            return 200, links("/ad/1", "/ad/2", "/ad/3", "/ad/4")
        if not state["gone"] or path == "/ad/4":
            return 200, ad("Iris" + path[-1])
        return {"/ad/1": (410, "weg"), "/ad/2": (302, "", ("Location", "/")),
                "/ad/3": (200, PAGE % ("Niet gevonden", "", "<h1>Deze advertentie bestaat niet meer</h1>"))}[path]

    world.begin(robots_open(answer))
    assert world.crawl()["ads"] == 4
    before = {row["address"]: row["capture"] for row in world.ads()}
    state["gone"] = True
    world.crawl("--now")
    gone = {row["address"]: row for row in world.ads("--presence", "gone")}
    reasons = {address[-4:]: row["goneReason"] for address, row in gone.items()}
    assert reasons == {"ad/1": "410", "ad/2": "redirected home", "ad/3": "soft 404"}, reasons
    assert all(before[address] == row["capture"] and row["gone"] for address, row in gone.items())
    assert len(world.ads("--presence", "present")) == 1
    shown = world.run("ads", "show", world.url("/ad/1"), "--data", world.data, "--reason", "test")
    assert "gone" in shown and "410" in shown and "gone since" in world.ledger("/ad/1")
    state["gone"] = False
    world.crawl("--now")
    assert len(world.ads("--presence", "present")) == 4
    assert "back" in world.run("ads", "show", world.url("/ad/1"), "--data", world.data, "--reason", "test")


def changed_ads_keep_their_history(world):
    state = {"price": 160}
    answer = lambda path, headers, body: (200, links("/ad/1") if path == "/" else ad("Iris").replace("160", str(state["price"])))
    world.begin(robots_open(answer), plan="revisit: {first: 6h, least: 1h, most: 7d}")
    world.crawl()
    state["price"] = 170
    world.crawl("--now")
    row = world.ads()[0]
    assert row["changed"] and "170" in row["text"], row
    history = json.loads(
        world.run("ads", "show", row["number"], "--data", world.data, "--reason", "t", "--format", "jsonl"))
    assert [("160" in w["text"], "170" in w["text"]) for w in history["wordings"]] == [(True, False), (False, True)]
    assert "06 12345630" not in row["text"] and "06 12345630" in world.ads("--unmask", "--reason", "t")[0]["text"]
    assert "due again at" in world.ledger("/ad/1")


def every_look_at_ads_is_logged_with_its_reason(world):
    world.begin(robots_open(lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))))
    world.crawl()
    world.ads("--actor", "p.tester")
    world.ads("--actor", "p.tester", "--reason", "toets 7")
    world.ads("--actor", "p.tester", "--reason", "toets 8", "--unmask")
    log = world.look("SELECT action, actor, object, reason FROM custody WHERE actor = 'p.tester' ORDER BY id")
    assert log == [("listed", "p.tester", "ads", "for police"), ("listed", "p.tester", "ads", "for police: toets 7"),
                   ("listed", "p.tester", "ads", "for police: toets 8"), ("unmasked", "p.tester", "ads", "for police: toets 8")], log


def a_permit_number_in_ads_that_nothing_joins_is_told(world):
    def escort(phone, number="EXA-2024-007"):
        text = f"<h1>Fay, 33 jaar</h1><p>Fay ontvangt thuis in Utrecht. Vergunning {number}. Bel {phone}.</p>"
        return PAGE % ("Fay", "", text)

    pages = {"/ad/1": escort("06 12345661"), "/ad/2": escort("06 12345662"), "/ad/3": escort("06 12345661")}
    site = world.begin(robots_open(lambda path, *_: (200, pages.get(path) or links(*shown))),
                       plan="policies: policy\nregister: {file: register.csv, asOf: 2026-11-01}")
    (world.work / "policy").mkdir()
    shutil.copy(root / "Rules/examples/policy.yaml", world.work / "policy" / "GM0344.yaml")
    shutil.copy(root / "Rules/examples/register.csv", world.work / "register.csv")

    def verdicts():
        return {ad["address"].rsplit("/", 1)[1]: (ad["verdict"], ad["reasons"]) for ad in world.ads()}

    shown = ["/ad/1", "/ad/3"]
    world.crawl()
    assert verdicts() == {"1": ("inOrder", ["number.valid"]), "3": ("inOrder", ["number.valid"])}, verdicts()
    shown.append("/ad/2")
    world.crawl("--now")
    assert verdicts()["2"] == ("cannotSay", ["number.shared"]), verdicts()
    # What did not change is not judged anew; what changes is.
    pages["/ad/1"] = pages["/ad/1"].replace("33 jaar", "34 jaar")
    world.crawl("--now")
    assert verdicts()["1"] == ("cannotSay", ["number.shared"]), verdicts()
    assert verdicts()["3"] == ("inOrder", ["number.valid"]), verdicts()
    assert len(site.paths()) >= 6


def another_way_to_an_ad_is_no_second_ad(world):
    head = f'<link rel=canonical href="{world.url("/ad/1")}">'
    answer = lambda path, headers, body: (200, links("/ad/1?ref=lijst", "/ad/1?utm_source=x") if path == "/" else ad("Iris", head))
    world.begin(robots_open(answer))
    world.crawl()
    assert [row["address"] for row in world.ads()] == [world.url("/ad/1")], world.ads()
    assert "canonical" in world.ledger("/ad/1?ref=lijst")


def another_way_to_an_ad_counts_when_the_ad_itself_is_gone(world):
    """The other way never changes, and answers 304: it is read all the same once /ad/1 is gone."""
    state = {"there": True}

    def answer(path, headers, body):
        if path == "/":
            return 200, links("/ad/1?ref=lijst")
        if path == "/ad/1" and not state["there"]:
            return 410, "weg"
        if headers.get("If-None-Match") == '"x"':
            return 304, ""
        return 200, ad("Iris", f'<link rel=canonical href="{world.url("/ad/1")}">'), ("ETag", '"x"')

    site = world.begin(robots_open(answer))
    world.crawl()
    there = lambda: [row["address"].removeprefix(world.url("")) for row in world.ads("--presence", "present")]
    assert there() == ["/ad/1"], there()
    state["there"] = False
    site.requests.clear()
    world.crawl("--now")
    assert there() == ["/ad/1?ref=lijst"], there()
    assert site.paths().count("/ad/1?ref=lijst") <= 2 and len(site.requests) <= 5, site.requests
    site.requests.clear()
    world.crawl()
    assert site.requests == [] and there() == ["/ad/1?ref=lijst"], site.requests


def another_way_to_an_ad_that_is_not_asked_for_is_the_ad(world):
    """/ad/1 is refused by robots.txt, /ad/2 named on a page that says nofollow, /ad/3 gone, /ad/4 as it should
    be, and /ad/5 leads back to the page that names it."""
    def answer(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /ad/1$\n"
        if path == "/":
            return 200, links("/ad/3", "/ad/5", *[f"/ad/{i}?ref=lijst" for i in range(1, 5)])
        if path == "/ad/3":
            return 410, "weg"
        if path == "/ad/5":
            return 302, "", ("Location", "/ad/5?ref=lijst")
        number = path[4]
        head = f'<link rel=canonical href="{world.url(f"/ad/{number}")}">'
        return 200, ad("Iris" + number, head + ('<meta name=robots content=nofollow>' if number == "2" else ""))

    world.begin(answer)
    world.crawl()
    found = {row["address"].removeprefix(world.url("")) for row in world.ads()}
    assert found == {"/ad/1?ref=lijst", "/ad/2?ref=lijst", "/ad/3?ref=lijst", "/ad/4", "/ad/5?ref=lijst"}, found
    assert "not asked for" in world.ledger("/ad/1?ref=lijst")
