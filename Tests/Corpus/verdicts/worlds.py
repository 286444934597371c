"""A made-up country of a seed: policies of sixteen municipalities and the permits that they gave out."""

HEADER = "number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones"
# Places whose name lies in one municipality only, and the letters of their made-up numbers.
PLACES = [
    ("Utrecht", "GM0344", "UTR"), ("Amsterdam", "GM0363", "AMD"), ("Rotterdam", "GM0599", "RTD"),
    ("Tilburg", "GM0855", "TLB"), ("Breda", "GM0758", "BRD"), ("Eindhoven", "GM0772", "EHV"),
    ("Nijmegen", "GM0268", "NMG"), ("Arnhem", "GM0202", "ARH"), ("Zwolle", "GM0193", "ZWL"),
    ("Haarlem", "GM0392", "HLM"), ("Leiden", "GM0546", "LDN"), ("Delft", "GM0503", "DLF"),
    ("Almere", "GM0034", "ALM"), ("Maastricht", "GM0935", "MST"), ("Enschede", "GM0153", "ENS"),
    ("Apeldoorn", "GM0200", "APD")]
UNRULED = [("Leeuwarden", "GM0080"), ("Groningen", "GM0014")]
# A form of numbers: its pattern, one number, and a number that is near but has another form.
FORMS = [
    ("{p}-[0-9]{{4}}-[0-9]{{3}}", "{p}-{y}-{n:03}", "{p}-{n:02}-{s}"),
    ("{p}[0-9]{{2}}/[0-9]{{4}}", "{p}{s}/{n:04}", "{p}{s}/{n:05}9"),
    ("{p}-[0-9]{{6}}", "{p}-{y}{n:02}", "{p}-{y}{n:03}0"),
    ("{p}-[0-9]{{2}}-[0-9]{{4,5}}", "{p}-{s}-{n:05}", "{p}-{y}-{n:05}"),
    (None, "{p}-{y}-{n:03}", None)]
KINDS = ("escort", "brothel", "individual")
REQUIRES = [
    ["escort", "brothel", "individual"], ["escort", "brothel"], ["escort", "brothel"], ["brothel"], [],
    ["escort", "brothel", "individual"]]


def phones():
    """All numbers of fiction, each once."""
    yield from (f"+316123456{n:02}" for n in range(100))
    yield from (f"+120255501{n:02}" for n in range(100))
    yield from (f"+4917139200{n:02}" for n in range(100))


def policy(random, index):
    name, code, letters = PLACES[index]
    form = FORMS[index % len(FORMS)]
    neighbours = [PLACES[(index + step) % len(PLACES)][1] for step in (1, 2)]
    written = {
        "municipality": code, "name": name, "validFrom": "2025-01-01", "example": True,
        "article": f"APV {name} (verzonnen) art. 3:{index + 1}", "minimumAge": random.choice([18, 21, 21]),
        "requiresNumber": REQUIRES[index % len(REQUIRES)], "phoneIsEnough": random.random() < 0.35,
        "labels": ["vergunning", "vergunningnummer", "verg.nr", "permit", "licence", "license", "genehmigung"],
        "acceptsPermitsFrom": random.choice(["any", "none", "none", neighbours]),
        "register": {"covers": random.choice(["own", "accepted", "accepted"])}}
    age = random.choice([None, "30d", "90d", "365d"])
    if age:
        written["register"]["maximumAge"] = age
    assumed = random.choice([None, "individual", "escort"])
    if assumed:
        written["undeterminedKind"] = assumed
    if form[0]:
        example = form[1].format(p=letters, y=2024, s=24, n=17)
        written["numberPatterns"] = [{"pattern": form[0].format(p=letters), "examples": [example]}]
    return written


def older(random, newer):
    """The version before, which differs in whom it asks."""
    asked = [] if newer["requiresNumber"] else ["escort", "brothel", "individual"]
    return {**newer, "validFrom": "2023-01-01", "requiresNumber": asked, "article": newer["article"] + " (oud)"}


def permits(random, policies):
    """For each municipality and kind permits of every state; their numbers, businesses and phones are their own."""
    numbers, made, trade = phones(), [], 99_100_000
    states = [("valid", 1), ("valid", 0), ("valid", 0), ("withdrawn", 0), ("suspended", 1), ("expired", 0), ("ended", 0),
              ("future", 0)]
    for index, ruled in enumerate(policies):
        letters, form = PLACES[index][2], FORMS[index % len(FORMS)][1]
        for turn, (state, listed) in enumerate(states * 2):
            kind = KINDS[(turn + index + turn // len(states)) % 3]
            trade += 1
            listing = [next(numbers)] if listed and (turn < len(states) or index % 3 == 0) else []
            span = {"ended": ("2020-01-01", "2024-06-30"), "expired": ("2019-01-01", "2023-12-31"),
                    "future": ("2027-02-01", "2030-12-31")}.get(state, ("2024-02-01", "2030-12-31"))
            made.append({
                "number": form.format(p=letters, y=2020 + turn % 6, s=20 + turn % 6, n=11 + turn), "kind": kind,
                "status": {"ended": "valid", "future": "valid"}.get(state, state),
                "municipality": ruled["municipality"], "from": span[0], "until": span[1], "kvk": str(trade),
                "phones": listing})
    return made, list(numbers)


def line(permit, is_broken=False):
    kind = "taxi" if is_broken else permit["kind"]
    return ",".join([
        permit["number"], kind, permit["status"], permit["municipality"], permit["from"], permit["until"],
        "Verzonnen", permit["kvk"], " ".join(permit["phones"])])


def registers(random, made):
    """The same permits as registers of several days and states."""
    whole = "\n".join([HEADER] + [line(permit) for permit in made]) + "\n"
    broken = [dict(permit, broken=True) if random.random() < 0.08 else permit for permit in made]
    gaps = "\n".join([HEADER] + [line(permit, permit.get("broken")) for permit in broken]) + "\n"
    lines = {"permits": made, "csv": whole}
    return {
        "fresh": {"asOf": "2026-11-15", **lines}, "old": {"asOf": "2026-08-10", **lines},
        "later": {"asOf": "2026-12-10", **lines}, "none": None,
        "gaps": {"asOf": "2026-11-15", "permits": broken, "csv": gaps},
        "hole": {"asOf": "2026-11-15", "permits": broken, "hasHole": True, "csv": gaps + "afgebroken regel\n"}}
