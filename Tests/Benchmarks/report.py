#!/usr/bin/env python3
"""Prints what the benchmark measured: report.py MEASURES PAGES ADS [--check]

MEASURES has a line a measure: name, round, user, system, wall (seconds), peak memory (KB). PAGES were fetched by each
program, ADS files were scored. Beside MEASURES lie "schedule", "reading" and "frontier", with a line a figure of that part
alone: name, value; they may be missing, and of "reading" the median of each figure counts. With --check the status is 1 where the whole chain costs more than CHAIN_LIMIT times
the C program; without it a benchmark never judges.
"""

import os
import sys
from collections import defaultdict
from statistics import median

CHAIN_LIMIT = 4.0
# Of an ad with 5,000 rules over one with 100, and seconds to load the shipped rules with cached phrases (issue 5).
RULES_LIMIT, LOAD_LIMIT = 1.2, 0.2
CHAIN_GOAL = 2.0
ENGINE_GOAL = 1.15
PROGRAMS = [
    ("fetch", "C, fetch only"),
    ("tree", "C, fetch and tree"),
    ("scrapy", "Scrapy, four fields, from a list"),
    ("follow", "Scrapy, the same, follows links"),
    ("crawl", "baken crawl, whole chain"),
]


class Cost:
    """The medians over the rounds of one measure; `spread` is the widest distance from the median, as a share."""

    def __init__(self, rounds: list[list[float]]):
        cpus = [user + system for user, system, _, _ in rounds]
        self.cpu = median(cpus)
        self.system = median(line[1] for line in rounds)
        self.wall = median(line[2] for line in rounds)
        self.peak = max(line[3] for line in rounds)
        self.spread = max(abs(cpu - self.cpu) for cpu in cpus) / self.cpu if self.cpu else 0.0


def read(path: str) -> dict[str, Cost]:
    rounds = defaultdict(list)
    with open(path) as lines:
        for line in lines:
            name, _, *figures = line.split()
            rounds[name].append([float(figure) for figure in figures])
    return {name: Cost(lines) for name, lines in rounds.items()}


def print_costs(costs: dict[str, Cost], pages: int) -> None:
    print(f"{'CPU a page (µs), ' + str(pages) + ' pages':<36}{'all':>8}{'system':>8}{'spread':>8}"
          f"{'pages/s':>9}{'peak MB':>9}")
    for name, title in PROGRAMS:
        if cost := costs.get(name):
            print(f"  {title:<34}{cost.cpu / pages * 1e6:>8.0f}{cost.system / pages * 1e6:>8.0f}"
                  f"{cost.spread:>8.0%}{pages / cost.wall:>9.0f}{cost.peak / 1000:>9.0f}")
        else:
            print(f"  {title:<34}{'not measured':>14}")


def row(title: str, value: str, goal: str) -> None:
    print(f"  {title:<46}{value:>10}   {goal}")


def print_ratios(costs: dict[str, Cost], ads: int) -> None:
    print(f"{'Goals':<48}{'measured':>10}   goal")
    crawl, tree, scrapy, follow, score, start = (
        costs.get(name) for name in ("crawl", "tree", "scrapy", "follow", "score", "start"))
    if scrapy and not crawl:
        row("Scrapy from a list / C fetch and tree", f"{scrapy.cpu / tree.cpu:.1f}", "(for orientation)")
    if crawl:
        row("whole chain / C fetch and tree", f"{crawl.cpu / tree.cpu:.2f}",
            f"at most {CHAIN_LIMIT:.0f} now, {CHAIN_GOAL:.0f} later")
        if start and crawl.cpu > start.cpu:
            row("  the same without the start of the program", f"{(crawl.cpu - start.cpu) / tree.cpu:.2f}",
                "(for orientation)")
    if crawl and scrapy:
        row("Scrapy from a list / whole chain", f"{scrapy.cpu / crawl.cpu:.1f}", "at least 20")
        row("  the same where Scrapy follows links too", f"{follow.cpu / crawl.cpu:.1f}", "(for orientation)")
    if score:
        row("score, ads a second of CPU", f"{ads / score.cpu:.0f}", "at least 3000")
        if start and score.cpu > start.cpu:
            row("  the same without the start of the program", f"{ads / (score.cpu - start.cpu):.0f}",
                "(for orientation)")
    if start:
        row("start with cached rules, seconds", f"{start.wall:.3f}", "at most 0.2")
    row("fetch engine alone / C fetch only", *engine_ratio(costs))


def engine_ratio(costs: dict[str, Cost]) -> tuple[str, str]:
    """Both fetch the same long list; what their start costs is taken in on both sides."""
    engine, fetch = costs.get("engine"), costs.get("longfetch")
    if not engine or not fetch:
        return "-", "not measured"
    return f"{engine.cpu / fetch.cpu:.2f}", f"at most {ENGINE_GOAL}"


def figures_in(path: str) -> dict[str, float]:
    """Lines of a name and a number; empty where that was not measured."""
    try:
        with open(path) as lines:
            return {name: float(value) for name, value in (line.split() for line in lines)}
    except FileNotFoundError:
        return {}


def print_reading(path: str) -> None:
    """The figures of ReadMeasure against those of trees.c, all in µs of CPU a page."""
    rounds = defaultdict(list)
    try:
        with open(path) as lines:
            for name, value in (line.split() for line in lines):
                rounds[name].append(float(value))
    except FileNotFoundError:
        return
    figures = {name: median(values) for name, values in rounds.items()}
    if not {"trees_us", "parse_us", "fields_us", "whole_us"} <= figures.keys():
        return
    trees = figures["trees_us"]
    between = figures["whole_us"] - figures["parse_us"] - figures["fields_us"]
    print()
    print(f"{'Reading alone, ' + str(int(figures['pages'])) + ' pages':<48}{'measured':>10}   goal")
    row("htmlReadMemory, µs a page", f"{trees:.0f}", "(the yardstick)")
    row("page reading / htmlReadMemory", f"{figures['parse_us'] / trees:.2f}", "at most 1.0")
    row("all field readers / htmlReadMemory", f"{figures['fields_us'] / trees:.2f}", "at most 1.0")
    row("  what lies between: kind, ads, links", f"{between / trees:.2f}", "(for orientation)")


def print_schedule(figures: dict[str, float]) -> None:
    """The figures of ScheduleMeasure."""
    if not figures:
        return
    print()
    print(f"{'Schedule alone':<48}{'measured':>10}   goal")
    row(f"{figures['hosts']:.0f} hosts all waiting, % of a core", f"{figures['waiting_percent']:.3f}", "at most 1")
    row(f"  the same all at work, {figures['working_requests'] / 3600:.0f} requests a second",
        f"{figures['working_percent']:.3f}", "(for orientation)")


def print_rules(figures: dict[str, float]) -> list[str]:
    """The figures of RuleMeasure: the cost of an ad is to read it and to score it. Gives what is over its limit."""
    if not figures:
        return []
    print()
    print(f"{'Rules alone':<48}{'measured':>10}   goal")
    read, few, many = figures["read_cpu_us"], figures["score_100_us"], figures["score_5000_us"]
    ratio, load = (read + many) / (read + few), figures["load_shipped_s"]
    row("an ad with 5,000 rules / with 100, CPU", f"{ratio:.2f}", f"at most {RULES_LIMIT}")
    row("  the same for scoring alone", f"{many / few:.2f}", "(for orientation)")
    row("  reading an ad, µs", f"{read:.0f}", "(for orientation)")
    row("  scoring it with 100 rules, with 5,000, µs", f"{few:.0f}, {many:.0f}", "(for orientation)")
    row("  findings an ad with 100 rules, with 5,000", f"{figures['findings_100']:.2f}, {figures['findings_5000']:.2f}",
        "(for orientation)")
    row("load of the shipped rules, phrases cached, s", f"{load:.3f}", f"at most {LOAD_LIMIT}")
    row("  the same of 5,000 rules", f"{figures['load_5000_s']:.3f}", "(for orientation)")
    row("  compiling the phrases of 5,000 rules, s", f"{figures['compile_5000_s']:.1f}", "(once)")
    over = []
    if ratio > RULES_LIMIT:
        over.append(f"An ad costs {ratio:.2f} times as much with 5,000 rules as with 100, more than {RULES_LIMIT}.")
    if load > LOAD_LIMIT:
        over.append(f"The shipped rules take {load:.3f} s to load, more than {LOAD_LIMIT}.")
    return over


def print_frontier(figures: dict[str, float]) -> None:
    """The figures of FrontierMeasure against the goals of issue 3."""
    if not figures:
        return
    print()
    print(f"{'Frontier alone':<48}{'measured':>10}   goal")
    if "put_per_second" in figures:
        batch = f"{figures['put_batch']:.0f}"
        row(f"new addresses put a second, batches of {batch}", f"{figures['put_per_second']:.0f}", "at least 100000")
        row("  the same by CPU time alone", f"{1e6 / figures['put_cpu_us']:.0f}", "(for orientation)")
        row("memory with all of them queued, peak MB", f"{figures['asked_peak_mb']:.0f}", "at most 150")
        row("next due of half of them, one host, ms", f"{figures['due_large_ms']:.3f}", "at most 0.2")
        row("next due of a small host among them, ms", f"{figures['due_small_ms']:.3f}", "at most 0.2")
    if "done_pages" in figures:
        share = figures["start_cpu_us"] / figures["done_cpu_us"]
        row(f"throughput after {figures['done_pages']:.0f} pages / at the start", f"{share:.2f}", "at least 0.95")
        row("  pages filed in one transaction", f"{figures['done_batch']:.0f}", "(as a crawl does)")
        row("  the same by the clock, disk included", f"{figures['start_wall_us'] / figures['done_wall_us']:.2f}",
            "(for orientation)")
        row("  CPU a page filed at the end, µs", f"{figures['done_cpu_us']:.0f}", "(for orientation)")
        row("  memory at the end, two stores, peak MB", f"{figures['done_peak_mb']:.0f}", "(for orientation)")


def print_cases(figures: dict[str, float]) -> None:
    """The figures of CaseMeasure against the goals of issue 6."""
    if not figures:
        return
    print()
    print(f"{'Evidence queue alone, on disk':<48}{'measured':>10}   goal")
    row("findings a second, one by one", f"{figures['single_findings_per_second']:.0f}", "at least 500")
    row("  bare syncs of as many bytes a second", f"{figures['single_bare_syncs_per_second']:.0f}", "(what the disk allows)")
    for name, words in (("list_32", "8 ads of 4 findings"), ("ad_4", "1 ad of 4"), ("ad_1", "1 ad of 1")):
        rate = f"{figures[f'batch_{name}_findings_per_second']:.0f}"
        row(f"  in batches of 128 pages, {words}", rate, "at least 20000")


def main() -> int:
    costs = read(sys.argv[1])
    print_costs(costs, int(sys.argv[2]))
    print()
    print_ratios(costs, int(sys.argv[3]))
    folder = os.path.dirname(sys.argv[1])
    print_schedule(figures_in(os.path.join(folder, "schedule")))
    print_reading(os.path.join(folder, "reading"))
    over = print_rules(figures_in(os.path.join(folder, "rules")))
    print_frontier(figures_in(os.path.join(folder, "frontier")))
    print_cases(figures_in(os.path.join(folder, "cases")))
    if "--check" not in sys.argv:
        return 0
    ratio = costs["crawl"].cpu / costs["tree"].cpu
    if ratio > CHAIN_LIMIT:
        over.append(f"The whole chain costs {ratio:.2f} times the C program, more than {CHAIN_LIMIT:.0f}.")
    for line in over:
        print(f"\n{line}")
    return int(bool(over))


sys.exit(main())
