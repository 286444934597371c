import Evidence
import Testing

@testable import Fetching

struct GatePassageTests {
    private static func form() throws -> GateForm {
        try #require(
            GateForm(
                action: try Visits.address("/ja"),
                fields: [.init(name: "age", value: "18+"), .init(name: "ok", value: "ja graag")]))
    }

    @Test func `A cookie goes with each request and is not tried twice`() throws {
        var passage = GatePassage(SiteProfile.Gate(cookie: "age_ok=1"))
        let address = try Visits.address("/ad/1?x=1")
        #expect(passage.cookie(for: address) == "age_ok=1")
        #expect(passage.address(for: address) == address)
        #expect(passage.next(after: .ad) == .proceed)
        #expect(passage.next(after: .gate) == .stop(reason: "gate: the declared cookie did not open it"))
        #expect(passage.note(for: address) == "gate: cookie age_ok as declared")
        #expect(passage.step(for: address) == "cookie age_ok as declared", "and no value of it")
    }

    @Test func `A parameter is added to what is asked for, once`() throws {
        let passage = GatePassage(SiteProfile.Gate(queryName: "ok", value: "1"))
        #expect(passage.address(for: try Visits.address("/ad?x=1")).text == "http://ads.example/ad?x=1&ok=1")
        #expect(
            passage.address(for: try Visits.address("/ad?ok=0&x=1")).text == "http://ads.example/ad?x=1&ok=1")
        #expect(passage.address(for: try Visits.address("/")).text == "http://ads.example/?ok=1")
        #expect(passage.cookie(for: try Visits.address("/")) == nil)
        #expect(passage.note(for: try Visits.address("/?ok=1")) == "gate: parameter ok as declared")
        #expect(passage.note(for: try Visits.address("/")) == nil)
    }

    @Test func `A form is posted once, and its cookies open the pages that follow`() throws {
        var passage = GatePassage(SiteProfile.Gate(form: try Self.form()))
        let address = try Visits.address("/ad/1")
        #expect(passage.cookie(for: address) == nil)
        #expect(passage.next(after: .gate) == .post(try Self.form()))
        #expect(passage.isWaiting)
        #expect(passage.next(after: .gate) == .retry)
        passage.answered(
            status: 302,
            headers: HeaderFields([
                .init(name: "Set-Cookie", value: "age=18; Path=/; HttpOnly"),
                .init(name: "set-cookie", value: "weg=; Max-Age=0"),
                .init(name: "Set-Cookie", value: "slecht=a,b"),
                .init(name: "Set-Cookie", value: "lang=nl"),
            ]))
        #expect(passage.cookie(for: address) == "age=18; lang=nl")
        #expect(passage.cookie(for: try Visits.address("/", host: "other.example")) == nil)
        #expect(passage.note(for: address) == "gate: form as declared")
        #expect(passage.next(after: .gate) == .stop(reason: "gate: the declared form did not open it"))
    }

    @Test func `A form that is refused is not tried again, and without a declaration nothing is`() throws {
        var passage = GatePassage(SiteProfile.Gate(form: try Self.form()))
        _ = passage.next(after: .gate)
        passage.answered(status: 500)
        #expect(passage.next(after: .gate) == .stop(reason: "gate: the declared form did not open it"))
        var none = GatePassage(nil)
        #expect(none.next(after: .gate) == .stop(reason: "gate: the site profile declares no way through"))
        #expect(none.next(after: .blocked) == .proceed)
    }

    @Test func `A form is written as browsers write it and never logs in`() throws {
        #expect(String(decoding: try Self.form().body, as: UTF8.self) == "age=18%2B&ok=ja+graag")
        let action = try Visits.address("/ja")
        for name in [
            "password", "Wachtwoord", "user", "user[mail]", "g-recaptcha-response", "login_ok", "e-mail",
        ] {
            #expect(GateForm(action: action, fields: [.init(name: name, value: "x")]) == nil, "\(name)")
        }
        for name in ["age", "ouder_dan_18", "passed_gate", "bevestig", "compass"] {
            #expect(GateForm(action: action, fields: [.init(name: name, value: "x")]) != nil, "\(name)")
        }
    }

    @Test func `A challenge rests the host at once, log-ins and refusals in a row do`() throws {
        var watch = BlockWatch()
        let address = try Visits.address("/ad/1")
        #expect(watch.observe(.challenge, at: address) == "blocked: the host checks the browser")
        #expect(watch.observe(.captcha, at: address) != nil)
        #expect(watch.observe(.limit, at: address) == nil)
        for _ in 0..<4 { #expect(watch.observe(.refusal, at: address) == nil) }
        #expect(watch.observe(nil, at: address) == nil)
        for _ in 0..<4 { #expect(watch.observe(.login, at: address) == nil) }
        #expect(watch.observe(.refusal, at: address) == "blocked: 5 pages in a row; the last denies access")
        #expect(watch.observe(.refusal, at: try Visits.address("/", host: "other.example")) == nil)
    }
}
