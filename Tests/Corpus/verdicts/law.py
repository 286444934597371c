"""What law and policy say of an ad, from facts that are known because the ad was made of them.

Written from the reference (domain.md 1.2, 1.3 and 2.1 P1 to P10) and from Rules/policy/README.md, not from the program:
nothing here reads a text. `label` takes the facts of one ad and gives the verdict and its reasons.
"""
import datetime

KINDS = ("escort", "brothel", "individual")
# In the order in which reasons are told.
ORDER = [
    "place.unknown", "policy.missing", "kind.unknown", "policy.not-required", "ad.incomplete", "register.missing",
    "register.too-old", "register.newer", "register.incomplete", "number.elsewhere", "number.missing",
    "number.malformed", "number.unknown", "number.expired", "number.withdrawn", "number.suspended",
    "number.not-yet-valid", "number.other-municipality", "number.other-kind", "number.phone-not-on-permit",
    "number.borrowed", "number.valid", "phone.on-permit", "age.below-local-minimum"]


def day(text):
    return datetime.date.fromisoformat(text)


def duty(policy, kinds):
    """Whether this ad must show a number; None where that depends on a kind that does not show."""
    answers = {kind in policy["requiresNumber"] for kind in kinds or KINDS}
    if len(answers) == 1:
        return answers.pop()
    assumed = None if kinds else policy.get("undeterminedKind")
    return None if assumed is None else assumed in policy["requiresNumber"]


def accepted(policy, permit):
    """Its own permits count, and escort permits of those whom it accepts."""
    if permit["municipality"] == policy["municipality"]:
        return True
    others = policy["acceptsPermitsFrom"]
    return permit["kind"] == "escort" and (others == "any" or permit["municipality"] in others)


def elsewhere(policy, kinds):
    """Whether the register may lack a permit that would count."""
    covers = policy.get("register", {}).get("covers") == "accepted"
    return "escort" in (kinds or KINDS) and policy["acceptsPermitsFrom"] != "none" and not covers


def ended(permit, on):
    return bool(permit["until"]) and day(permit["until"]) < on


def against(facts, permit):
    """(certain objections, doubts) of one permit."""
    policy, on = facts["policy"], day(facts["posted"])
    later = day(facts["register"]["asOf"]) > on
    bad, unsure = set(), set()
    if permit["from"] and on < day(permit["from"]):
        bad.add("number.not-yet-valid")
    if permit["status"] == "valid":
        if ended(permit, on):
            bad.add("number.expired")
    elif later and not (permit["status"] == "expired" and ended(permit, on)):
        unsure.add("register.newer")
    else:
        bad.add("number." + permit["status"])
    if not accepted(policy, permit):
        bad.add("number.other-municipality")
    if permit["kind"] not in (facts["kinds"] or KINDS):
        bad.add("number.other-kind")
    phone = facts.get("phone")
    if phone and phone not in permit["phones"]:
        owners = {p["kvk"] for p in facts["register"]["permits"] if phone in p["phones"] and not p.get("broken")}
        others = bool(owners) and permit["kvk"] not in owners
        if permit["phones"]:
            if later:
                unsure.add("register.newer")
            else:
                bad |= {"number.phone-not-on-permit"} | ({"number.borrowed"} if others else set())
        elif others:
            unsure.add("number.borrowed")
    return bad, set() if bad else unsure


def of_number(facts):
    """(verdict without regard to the duty, objections, doubts) of the one number that the ad shows."""
    policy, register, number = facts["policy"], facts["register"], facts["number"]
    permit = number.get("permit")
    if permit and permit.get("broken"):
        return set(), {"register.incomplete"}
    if permit:
        return against(facts, permit)
    if not number["hasOwnForm"] and elsewhere(policy, facts["kinds"]):
        return set(), {"number.elsewhere"}
    if not number["hasOwnForm"] and policy.get("numberPatterns"):
        return {"number.malformed"}, set()
    if register.get("hasHole"):
        return set(), {"register.incomplete"}
    if day(register["asOf"]) > day(facts["posted"]):
        return set(), {"register.newer"}
    return {"number.unknown"}, set()


def stale(facts):
    """Why the register cannot be asked; None where it can."""
    if facts["register"] is None:
        return "register.missing"
    limit = facts["policy"].get("register", {}).get("maximumAge")
    age = (day(facts["posted"]) - day(facts["register"]["asOf"])).days
    return "register.too-old" if limit and age > int(limit[:-1]) else None


def without_number(facts, due):
    if due is None:
        return "cannotSay", {"kind.unknown"}
    if not due:
        return "cannotSay", {"policy.not-required"}
    policy, phone, register = facts["policy"], facts.get("phone"), facts["register"]
    if policy["phoneIsEnough"] and phone:
        objection = stale(facts)
        if objection:
            return "cannotSay", {objection}
        on = day(facts["posted"])
        for permit in register["permits"]:
            holds = permit["status"] == "valid" and not ended(permit, on) and not (
                permit["from"] and on < day(permit["from"]))
            if phone in permit["phones"] and holds and not permit.get("broken") and accepted(policy, permit) and (
                    permit["kind"] in (facts["kinds"] or KINDS)):
                return "inOrder", {"phone.on-permit"}
        if any(permit.get("broken") for permit in register["permits"]) or register.get("hasHole"):
            return "cannotSay", {"register.incomplete"}
        if day(register["asOf"]) > on:
            return "cannotSay", {"register.newer"}
        if elsewhere(policy, facts["kinds"]):
            return "cannotSay", {"number.elsewhere"}
    return "notInOrder", {"number.missing"}


def with_number(facts, due):
    objection = stale(facts)
    if objection:
        return "cannotSay", {"kind.unknown" if due is None else objection}
    bad, unsure = of_number(facts)
    if not bad and not unsure:
        return "inOrder", {"number.valid"}
    if due is None:
        return "cannotSay", {"kind.unknown"}
    if not due:
        unsure = unsure | {"policy.not-required"}
    return ("cannotSay" if unsure else "notInOrder"), bad | unsure


def label(facts):
    """The verdict and its reasons in their order."""
    if not facts["place"]:
        return "cannotSay", ["place.unknown"]
    policy = facts["policy"]
    if policy is None:
        return "cannotSay", ["policy.missing"]
    due = duty(policy, facts["kinds"])
    verdict, reasons = (with_number if facts.get("number") else without_number)(facts, due)
    age = facts.get("age")
    if age is not None and 18 <= age < policy["minimumAge"]:
        verdict, reasons = "notInOrder", reasons | {"age.below-local-minimum"}
    return verdict, sorted(reasons, key=ORDER.index)
