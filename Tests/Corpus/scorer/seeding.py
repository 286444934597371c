"""The part `seeds`: cases that the makers of the corpus compose anew, from a seed that nobody tuned on."""

import json
import pathlib

from . import cases

# How many cases each maker is asked for; `fresh.py` has a number of its own.
COUNT = 800
# The seed unless another is asked for. Drawn on 2026-11-22, after the makers were written and the readers tuned.
SEED = 90411


def write(corpus, folder, seed):
    """Writes the cases into `folder`, without those whose text stands in a part that may be looked at."""
    import fresh
    import generate
    import opened

    known = {case["text"] for part in ("seen", "opened") for case in cases.load(corpus / part)}
    made = {
        "generate": generate.generate(seed, COUNT),
        "opened": opened.made(str(seed + 1), COUNT),
        "fresh": fresh.made(str(seed + 2)),
    }
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, found in made.items():
        lines = []
        for case in found:
            if case["text"] not in known:
                known.add(case["text"])
                lines.append(json.dumps({**case, "id": f"{name}-{case['id']}"}, ensure_ascii=False))
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
