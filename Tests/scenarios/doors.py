"""Forms, parameters and cookies that open a page."""
from servers import PAGE, ad, links, robots_open


def a_form_is_sent_once_and_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><form method=post action=/in><button>Ja, ik ben 18+</button></form>")

    def answer(path, headers, body):
        if path == "/in":
            return (302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")) if body == "age=18" else (400, "fout")
        if "oud=ja" not in headers.get("Cookie", ""):
            return 200, gate
        return 200, links("/ad/1", "/ad/2") if path == "/" else ad("Iris" + path[-1])

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/in")}", fields: {{age: "18"}}}}}}\n')
    assert world.crawl()["ads"] == 2
    assert [r for r in site.requests if r[0] == "POST"] == [("POST", "/in")]
    assert "gate: form as declared" in world.ledger("/ad/1") and "gate: form as declared" in world.ledger("/in")
    world.run("verify", world.data)
    passed = {path for path, gate in world.gates() if gate == "form as declared"}
    assert passed == {"/in", "/", "/ad/1", "/ad/2"}, world.gates()


def a_parameter_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><a href='?ja=1'>Ja, ik ben 18 of ouder</a>")
    answer = lambda path, headers, body: (200, (links("/ad/1") if path.startswith("/?") else ad("Iris")) if "ja=1" in path else gate)
    site = world.begin(robots_open(answer), profile='gate: {query: "ja=1"}\n')
    assert world.crawl()["ads"] == 1
    world.crawl("--now")
    assert set(site.paths()) == {"/?ja=1", "/ad/1?ja=1"}, site.paths()
    assert "gate: parameter ja as declared" in world.ledger("/ad/1?ja=1")
    assert set(world.gates()) == {("/robots.txt", None), ("/?ja=1", "parameter ja as declared"),
                                  ("/ad/1?ja=1", "parameter ja as declared")}, world.gates()


def a_form_at_the_address_of_a_page_leaves_the_page_in_the_frontier(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><form method=post action=/><button>Ja, ik ben 18+</button></form>")

    def answer(path, headers, body):
        if body == "age=18":
            return 302, "", ("Location", "/"), ("Set-Cookie", "oud=ja"), ("ETag", '"x"')
        if headers.get("If-None-Match") == '"x"':
            return 304, ""
        if "oud=ja" not in headers.get("Cookie", ""):
            return 200, gate
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/")}", fields: {{age: "18"}}}}}}\n')
    for run in range(2):
        site.requests.clear()
        assert world.crawl("--now")["ads"] == (0 if run else 1), site.requests
        assert [r for r in site.requests if r[1] == "/"] == [("POST", "/"), ("GET", "/")], site.requests


def a_form_alone_is_asked_for_with_post_alone(world):
    def answer(path, headers, body):
        if path == "/in":
            return (302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")) if body else (200, "geen bladzijde")
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/in")}", fields: {{age: "18"}}}}}}\n')
    for _ in range(2):
        world.crawl("--now")
    assert [r for r in site.requests if r[1] == "/in"] == [("POST", "/in")] * 2, site.requests


def a_form_that_is_linked_as_a_page_is_read_as_one(world):
    state = {"links": ["/ad/1"]}

    def answer(path, headers, body):
        if path == "/in":
            return (302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")) if body else (200, ad("Mira"))
        return 200, links(*state["links"]) if path == "/" else ad("Iris")

    site = world.begin(
        robots_open(answer), profile=f'gate: {{form: {{action: "{world.url("/in")}", fields: {{age: "18"}}}}}}\n')
    assert world.crawl()["ads"] == 1 and ("GET", "/in") not in site.requests
    state["links"] += ["/in", "/robots.txt"]
    site.requests.clear()
    world.crawl("--now")
    assert [r for r in site.requests if r[1] == "/in"] == [("POST", "/in"), ("GET", "/in")], site.requests
    assert ("GET", "/robots.txt") not in site.requests, "what robots.txt says is known, and it is no page"
    assert {row["address"] for row in world.ads()} == {world.url("/ad/1"), world.url("/in")}


def a_cookie_opens_the_gate(world):
    gate = PAGE % ("18+", "", "<h1>Ben je 18 jaar of ouder?</h1><button>Ja, ik ben 18 of ouder</button>")

    def answer(path, headers, body):
        if "oud=ja" not in headers.get("Cookie", ""):
            return 200, gate
        return 200, links("/ad/1") if path == "/" else ad("Iris")

    world.begin(robots_open(answer), profile='gate: {cookie: "oud=ja"}\n')
    assert world.crawl()["ads"] == 1
    assert "gate: cookie oud as declared" in world.ledger("/ad/1")
    assert set(world.gates()) == {("/robots.txt", None), ("/", "cookie oud as declared"),
                                  ("/ad/1", "cookie oud as declared")}, world.gates()


def a_login_wall_that_stays_the_same_is_judged_at_each_visit(world):
    wall = PAGE % ("Inloggen", "", "<h1>Log in om verder te gaan</h1><form method=post action=/in>"
                   "<input name=user><input type=password name=p><button>Inloggen</button></form>")
    state = {"page": ad("Iris")}
    world.begin(robots_open(lambda path, headers, body: (200, links("/ad/1") if path == "/" else state["page"])))
    for page, word in ((ad("Iris"), "200 ad"), (wall, "200 blocked"), (wall, "200 blocked"), (ad("Iris"), "200 ad")):
        state["page"] = page
        world.crawl("--now")
        assert word in world.ledger("/ad/1"), (word, world.ledger("/ad/1"))
    assert [row["gone"] for row in world.ads()] == [None], world.ads()


def a_form_goes_in_the_turn_of_its_own_host(world):
    def second(path, headers, body):
        if path == "/robots.txt":
            return 200, "User-agent: *\nDisallow: /nergens\n"
        if path == "/in":
            return 302, "", ("Location", "/"), ("Set-Cookie", "oud=ja")
        return 200, ad("Mira") if "oud=ja" in headers.get("Cookie", "") else PAGE % ("18+", "", "<h1>Ben je 18?</h1>")

    starts = f'start: ["{world.url("/")}", "{world.url("/", "127.0.0.32")}"]\ndelay: 0s\n'
    form = f'gate: {{form: {{action: "{world.url("/in", "127.0.0.32")}", fields: {{age: "18"}}}}}}\n'
    one = world.begin(robots_open(lambda path, *_: (200, ad("Iris"))), sites={"een": starts + form})
    two = world.serve(second, "127.0.0.32")
    assert world.crawl()["ads"] == 2
    assert one.requests == [("GET", "/robots.txt"), ("GET", "/")], one.requests
    assert two.requests == [("GET", "/robots.txt"), ("POST", "/in"), ("GET", "/")], two.requests
