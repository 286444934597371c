"""When a run begins and ends: hours, authority, watch, a part of a plan."""
import hashlib
import os
import re
import signal
import subprocess
import time
import urllib.request

from servers import ad, links, robots_open
from world import root


def a_run_ends_when_it_is_told_to(world):
    def answer(path, headers, body):
        if path != "/":
            time.sleep(30)
        return 200, links("/ad/1")

    world.begin(robots_open(answer))
    began = time.monotonic()
    summary = world.crawl("--for", "2s")
    assert time.monotonic() - began < 9 and summary["ending"].startswith("limit"), summary


def a_part_of_the_plan_is_taken_alone(world):
    sites = {name: f'start: ["{world.url(f"/{name}/")}"]\ninclude: ["/{name}/**"]\ndelay: 0s\n' for name in ("een", "twee")}

    def answer(path, headers, body):
        name = path.split("/")[1]
        return 200, links(*[f"/{name}/{i}" for i in range(90)]) if path.count("/") == 2 and path.endswith("/") else ad("Iris" + path.replace("/", ""))

    site = world.begin(robots_open(answer), sites=sites)
    world.crawl("--site", "een")
    assert len(site.paths()) == 91 and all(path.startswith("/een/") for path in site.paths())
    world.crawl()
    assert len(site.paths()) == 182
    world.crawl("--site", "twee", "--now")
    assert len(site.paths()) == 273 and all(path.startswith("/twee/") for path in site.paths()[182:])
    world.crawl()
    assert len(site.paths()) == 273, "--site --now made the rest of the plan due"


def two_plans_in_one_folder_leave_each_other_alone(world):
    sites = {name: f'start: ["{world.url(f"/{name}/")}"]\ninclude: ["/{name}/**"]\ndelay: 0s\n' for name in ("een", "twee")}

    def answer(path, headers, body):
        name = path.split("/")[1]
        return 200, links(*[f"/{name}/{i}" for i in range(70)]) if path.endswith("/") else ad("Iris" + path.replace("/", ""))

    site = world.begin(robots_open(answer), sites=sites)
    plan = world.work / "plan.yaml"
    both = plan.read_text()
    plan.write_text(both.replace("sites/een.yaml, sites/twee.yaml", "sites/een.yaml"))
    world.crawl()
    assert len(site.paths()) == 71
    world.change("UPDATE address SET due = 1 WHERE due > 1 AND due < 3000000000000")
    world.change("UPDATE host SET next_due = 1")
    site.requests.clear()
    plan.write_text(both.replace("sites/een.yaml, sites/twee.yaml", "sites/twee.yaml"))
    assert "/een/" not in world.run("crawl", "--plan", plan, "--data", world.data, "--dry-run")
    assert world.crawl()["refused"] == 0
    assert len(site.paths()) == 71 and all(path.startswith("/twee/") for path in site.paths())
    assert world.look("SELECT DISTINCT state FROM address WHERE site = 'een' AND text NOT LIKE '%robots.txt'") == [("fetched",)]
    site.requests.clear()
    plan.write_text(both.replace("sites/een.yaml, sites/twee.yaml", "sites/een.yaml"))
    world.crawl()
    assert len(site.paths()) == 71 and all(path.startswith("/een/") for path in site.paths())
    (world.work / "sites" / "een.yaml").write_text("name: anders\n" + sites["een"])
    said = world.refused(65)
    assert 'under the site "een"' in said and "data folder of its own" in said, said


def nothing_is_asked_in_quiet_hours(world):
    hour = time.gmtime().tm_hour
    plan = f'quietHours: ["{hour:02d}:00-{(hour + 2) % 24:02d}:00"]'
    site = world.begin(robots_open(lambda *_: (200, ad("Iris"))), plan=plan)
    assert world.crawl()["ending"] == "quiet hours"
    assert site.requests == []


def an_authority_that_ends_during_a_run_ends_the_run(world):
    answer = lambda path, *_: (200, links(*[f"/ad/{i}" for i in range(40)]) if path == "/" else ad("Iris" + path[4:]))
    profile = f'start: ["{world.url("/")}"]\nads: ["/ad/**"]\ndelay: 250ms\n'
    site = world.begin(robots_open(answer), sites={"een": profile})
    summary = world.crawl(clock=world.clock("2035-12-31 23:59:56"))
    assert summary["ending"] == "authority AUT-TEST-003 expired on 2035-12-31", summary
    assert 2 < len(site.paths()) < 30 and summary["refused"] == 0 and summary["waiting"] > 10, summary
    assert world.look("SELECT DISTINCT state FROM address ORDER BY state") == [("fetched",), ("waiting",)]
    count = len(site.requests)
    world.run("crawl", "--plan", world.work / "plan.yaml", "--data", world.data, "--rules", root / "Rules", status=77,
              clock=world.clock("2036-01-01 00:00:01"))
    assert len(site.requests) == count


def quiet_hours_end_a_run_and_watch_takes_it_up(world):
    """A hundred seconds pass in one: quiet from 12:03 to 12:08, two seconds after the start and for three. The run is
    woken by every answer, and so it finds the quiet before the watch does, which looks once a second."""
    def answer(path, *_):
        time.sleep(0.05)
        return 200, links(*[f"/ad/{i}" for i in range(60)]) if path == "/" else ad("Iris" + path[4:])

    profile = f'start: ["{world.url("/")}"]\nads: ["/ad/**"]\ndelay: 0s\n'
    plan = 'schedule: "0 6 * * *"\nquietHours: ["12:03-12:08"]\ntimeZone: UTC'
    site = world.begin(robots_open(answer), sites={"een": profile}, plan=plan, time="5h")
    words = [world.baken, "watch", "--plan", str(world.work / "plan.yaml"), "--data", str(world.data), "--rules",
             str(root / "Rules"), "--at-once"]
    said = world.work / "said"
    # Where these rules were never compiled it takes five seconds, in which the quiet hours would begin and end.
    world.run("crawl", "--dry-run", *words[2:-1])
    with open(said, "w") as file:
        watch = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=file,
                                 env={**os.environ, **world.clock("2030-05-05 12:00:00", rate=100)})
    try:
        for _ in range(300):
            time.sleep(0.1)
            if len(set(site.paths())) == 61 and said.read_text().count("run ended") == 2:
                break
    finally:
        watch.send_signal(signal.SIGTERM)
        watch.wait(timeout=20)
    assert len(set(site.paths())) == 61 and "run ended: quiet hours" in said.read_text(), said.read_text()
    assert max(b - a for a, b in zip(site.times, site.times[1:])) > 2.5, "something was asked for in quiet hours"
    wal = world.data / "baken.sqlite-wal"
    assert not wal.exists() or wal.stat().st_size == 0, "a run ended and left its WAL"


def a_dry_run_touches_nothing(world):
    answer = lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))
    site = world.begin(robots_open(answer))
    dry = ["crawl", "--plan", world.work / "plan.yaml", "--data", world.data, "--dry-run"]
    assert world.url("/") in world.run(*dry) and not world.data.exists() and site.requests == []
    world.crawl()
    count = len(site.requests)
    state = lambda: {str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
                     # In the -shm file SQLite's readers tell each other where they read; it holds no data.
                     for path in world.data.rglob("*") if not path.name.endswith("-shm")}
    before = state()
    shown = world.run(*dry, "--now", "--site", "een")
    assert world.url("/ad/1") in shown and world.url("/robots.txt") not in shown, shown
    after = state()
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == set() and len(site.requests) == count, changed


def watch_runs_by_the_calendar_and_ends_cleanly(world):
    def answer(path, headers, body):
        if path == "/traag":
            time.sleep(30)
        return 200, links("/ad/1", "/traag") if path == "/" else ad("Iris")

    world.begin(robots_open(answer), plan='schedule: "* * * * *"')
    port = world.port + 1
    words = [world.baken, "watch", "--plan", str(world.work / "plan.yaml"), "--data", str(world.data), "--rules",
             str(root / "Rules"), "--metrics", str(port), "--at-once"]
    watch = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        metrics = ""
        for _ in range(200):
            time.sleep(0.1)
            try:
                metrics = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics").read().decode()
            except OSError:
                continue
            if "baken_run_active 1" in metrics and re.search(r"baken_pages_total [2-9]", metrics):
                break
        assert "baken_run_active 1" in metrics and "process_open_fds" in metrics, metrics
        world.run(*words[1:], status=75)
        assert "running for" in world.run("status", "--data", world.data)
        began = time.monotonic()
        watch.send_signal(signal.SIGTERM)
        assert watch.wait(timeout=20) == 0
        assert time.monotonic() - began < 10
    finally:
        watch.kill()
    world.run("status", "--data", world.data, status=1)
    assert "failed" not in world.ledger("/traag"), "what was in flight stays due"
    world.run("verify", world.data)
