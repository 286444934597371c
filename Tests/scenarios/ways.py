"""The ways that a plan takes: proxies, SOCKS, certificates, networks."""
import socket

from servers import HOST, Proxy, SocksProxy, TLSSite, ad, links, robots_open


def a_plan_goes_through_its_proxy_alone(world):
    answer = lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))
    proxy = f"http://{HOST}:{world.port + 3}"
    site = world.begin(robots_open(answer), plan=f"proxy: {proxy}")
    world.crawl("--for", "10s")
    assert site.requests == [], "the server was asked past a proxy that is not there"
    assert "proxy: no connection to it" in world.ledger("/"), world.ledger("/")
    world.end()
    site = world.begin(robots_open(answer), plan=f"proxy: {proxy}")
    world.sites.append(Proxy(world))
    assert world.crawl()["ads"] == 1 and len(site.requests) == 3
    assert set(world.sites[-1].asked) == {f"CONNECT {HOST}:{world.port}"}, world.sites[-1].asked
    assert world.warc().count(f'"proxy":"{proxy}"') == 3, "the captures do not name the proxy"
    world.run("verify", world.data)


def names_go_through_socks_unresolved_and_onion_names_nowhere_else(world):
    onion, name = "voorbeeld" + "a2" * 23 + "b.onion", "ads.voorbeeld.example"
    private = ["http://localhost/", "http://10.0.0.7/", "http://intranet/"]
    answer = lambda path, *_: (200, links("/ad/1") if path == "/" else ad("Iris"))
    sites = {host.split(".")[-1]: f'start: ["http://{host}:{world.port}/"]\ndelay: 0s\n' for host in (onion, name)}
    sites["besloten"] = "start: [%s]\ndelay: 0s\n" % ", ".join(f'"{address}"' for address in private)
    look = lambda address: world.run("ledger", address, "--data", world.data, "--why")

    def begin(plan):
        world.end()
        site = world.begin(robots_open(answer), sites=sites, plan=plan)
        authority = world.work / "authority.yaml"
        hosts = f"hosts: [{onion}, {name}, localhost, 10.0.0.7, intranet, "
        authority.write_text(authority.read_text().replace("hosts: [", hosts))
        return site

    site = begin(f"proxy: socks5h://{HOST}:{world.port + 3}")
    world.sites.append(SocksProxy(world, {onion, name}))
    assert world.crawl("--for", "20s")["ads"] == 2, world.sites[-1].asked
    assert set(world.sites[-1].asked) == {f"name {host}:{world.port}" for host in (onion, name)}, world.sites[-1].asked
    assert len(site.requests) == 6, site.requests
    assert world.warc().count(f'"proxy":"socks5h://{HOST}:{world.port + 3}"') == 6
    for address in private:
        assert "guard: " in look(address), look(address)
    world.run("verify", world.data)

    site = begin("")
    world.crawl("--for", "10s", "--site", "onion")
    assert site.requests == [] and "guard: .onion names need a SOCKS5h proxy" in look(f"http://{onion}:{world.port}/")


def certificates_are_verified_but_where_the_plan_says_why(world):
    start = f"https://{HOST}:{world.port + 2}"
    pages = {"index.html": links("/ad/1.html"), "ad/1.html": ad("Iris")}

    def crawl(plan="", profile=""):
        world.end()
        sites = {"een": f'start: ["{start}/"]\nads: ["/ad/**"]\ndelay: 0s\n{profile}'}
        world.begin(lambda *_: None, sites=sites, plan=plan)
        world.sites.append(TLSSite(world, pages))
        return world.crawl("--for", "10s")["ads"]

    assert crawl() == 0 and "HTTP/1.1 200" not in world.warc()
    assert "tls" in world.run("ledger", f"{start}/", "--data", world.data, "--why").lower()
    exception = f'tlsExceptions: [{{host: {HOST}, ground: "eigen certificaat, besluit 12"}}]'
    assert crawl(exception) == 1
    records = world.warc()
    assert records.count('"exception":"eigen certificaat, besluit 12"') == 3, "the captures do not tell of the exception"
    assert "WARC-Protocol: tls/1.3" in records and "WARC-Protocol: http/1.1" in records and "WARC-Protocol: h2" not in records
    assert crawl(exception, "http2: true\n") == 1
    records = world.warc()
    assert records.count("WARC-Protocol: h2") >= 3 and "WARC-Protocol: http/1.1" not in records
    world.run("verify", world.data)


def no_connection_leaves_the_networks_of_the_plan(world):
    """The authority covers every host here, the plan's networks one address: the guard alone stands in between."""
    hidden = ["127.0.0.66", "2130706498", "0x7f000042", "0177.0.0.0102", "127.66", "[::ffff:127.0.0.66]", "[::1]",
              "localhost", "127.0.0.66."]
    outside = ["10.0.0.7", "169.254.169.254", "[fd00::7]", "0.0.0.0"]
    named = [f"http://{host}:{world.port}/" for host in hidden] + [f"http://{host}/" for host in outside]
    odd = ["ftp://127.0.0.66/", "file:///etc/passwd", "gopher://127.0.0.66/", f"http://[fe80::1%25eth0]:{world.port}/"]
    answer = lambda path, *_: (200, links("/hop", *named, *odd)) if path == "/" else \
        (302, "", ("Location", f"http://127.0.0.66:{world.port}/binnen"))
    listed = ", ".join(f'"{address}"' for address in [world.url("/"), *named])
    site = world.begin(robots_open(answer), sites={"een": f"start: [{listed}]\ndelay: 0s\n"})
    for name, old, new in [("plan.yaml", 'networks: [127.0.0.0/8, "::1/128"]', f"networks: [{HOST}/32]"),
                           ("authority.yaml", "hosts: [", 'hosts: [127.0.0.66, localhost, 10.0.0.7, 169.254.169.254, '
                            '"[::ffff:127.0.0.66]", "[fd00::7]", 0.0.0.0, ')]:
        file = world.work / name
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))
    traps = []
    for family, address in [(socket.AF_INET, "127.0.0.66"), (socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]:
        trap = socket.socket(family)
        trap.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trap.bind((address, world.port))
        trap.listen()
        trap.setblocking(False)
        traps.append(trap)
    try:
        world.crawl("--for", "20s")
        for trap in traps:
            try:
                trap.accept()
            except BlockingIOError:
                continue
            raise AssertionError(f"somebody came to {trap.getsockname()}")
    finally:
        for trap in traps:
            trap.close()
    assert site.paths() == ["/", "/hop"], site.paths()
    for address in [*named, f"http://127.0.0.66:{world.port}/binnen"]:
        told = world.run("ledger", address, "--data", world.data, "--why")
        assert "guard: " in told, told
