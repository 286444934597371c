"""The site of the crash and soak tests: ads behind lists behind an index, on four loopback hosts."""
import pathlib

HOSTS = [f"127.0.0.{last}" for last in (21, 22, 23, 24)]
PAGE = "<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title>%s</title></head><body>%s</body></html>"
NAMES = ["Anna", "Bianca", "Carla", "Dewi", "Eline", "Femke", "Gerda", "Helen", "Ilse", "Joyce"]


def word(number):
    """A word of its own for each number: ads that differ in short numbers alone are one to the watch over traps."""
    return "".join("bdfgklmnprstvz"[(number // 14**place) % 14] + "aeiou"[(number // 7**place) % 5] for place in range(4))


def ad(host, number):
    name, age = NAMES[number % len(NAMES)], 21 + number % 30
    phone = f"06 123456{number % 100:02d}"
    text = (
        f"<h1>{name}, {age} jaar</h1><p>Ontvangt thuis in Utrecht, {word(number)}straat. Advertentie {number} van {host}.</p>"
        f"<p>Bel {phone}. 1 uur {100 + number % 90} euro.</p><p>Vergunning: geen</p>"
    )
    return PAGE % (f"{name} {number}", text)


def listing(title, links):
    return PAGE % (title, "<ul>" + "".join(f'<li><a href="{link}">{link}</a></li>' for link in links) + "</ul>")


def make(root, pages):
    """Writes `pages` pages, the same number to each host. Returns the paths of one host."""
    each = pages // len(HOSTS)
    lists = max(1, each // 50)
    ads = each - lists - 1
    paths = ["/"] + [f"/lijst/{i}.html" for i in range(lists)] + [f"/advertentie/{i}.html" for i in range(ads)]
    for host in HOSTS:
        folder = pathlib.Path(root) / host
        for part in ("lijst", "advertentie"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(listing("Aanbod", paths[1 : lists + 1]))
        for i in range(lists):
            (folder / "lijst" / f"{i}.html").write_text(listing(f"Lijst {i}", paths[lists + 1 :][i::lists]))
        for i in range(ads):
            (folder / "advertentie" / f"{i}.html").write_text(ad(host, i))
    return paths


def write_plan(folder, port, delay, networks="[127.0.0.0/8]", extra=""):
    """The plan with one site a host."""
    folder = pathlib.Path(folder)
    (folder / "sites").mkdir(parents=True, exist_ok=True)
    for number, host in enumerate(HOSTS):
        (folder / "sites" / f"site-{number}.yaml").write_text(
            f"name: site-{number}\nstart: [\"http://{host}:{port}/\"]\nads: [\"/advertentie/*.html\"]\n"
            f"lists: [\"/\", \"/lijst/*.html\"]\ndelay: {delay}\n"
        )
    names = ", ".join(f"sites/site-{number}.yaml" for number in range(len(HOSTS)))
    (folder / "plan.yaml").write_text(
        f"authority: authority.yaml\nsites: [{names}]\ncontact: mailto:tests@politie.example\n"
        f"networks: {networks}\nlimits: {{time: 30m, connections: 8}}\nrevisit: 30d\n{extra}"
    )
