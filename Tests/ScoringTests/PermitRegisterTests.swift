import Evidence
import Scoring
import Testing

/// The register as people write it, and its sealed form.
struct PermitRegisterTests {
    private func read(_ text: String) throws(InputProblem) -> (
        register: PermitRegister, problems: [InputProblem]
    ) {
        try PermitRegister.read(csv: text, file: "registry.csv", asOf: SampleRegister.day)
    }

    @Test func `numbers are found without case, separators and O for 0`() throws {
        let register = try #require(SampleRegister.register())
        for text in ["ABC-2024-001", "abc 2024 001", "ABC.2024/001", "ABC2O24OOI", "ＡＢＣ－２０２４－００１"] {
            #expect(register.permit(number: text)?.kind == .escort, "\(text)")
        }
        #expect(register.permit(number: "ABC-2024-0011") == nil)
        #expect(register.permit(number: "") == nil)
        #expect(register.permits.count == 11)
    }

    @Test func `permits are found by trade number and by phone`() throws {
        let register = try #require(SampleRegister.register())
        #expect(register.permits(kvk: "999 00 002").map(\.kind) == [.brothel])
        for phone in ["+31612345602", "06-12345602", "0031 6 12345602", "+31 (0)6 12 34 56 02"] {
            #expect(register.permits(phone: phone).map(\.kind) == [.escort], "\(phone)")
        }
        #expect(register.permits(phone: "123") == [])
    }

    @Test func `semicolons, quotes, a byte order mark and empty lines are read`() throws {
        let text =
            "\u{FEFF}number;kind;status;municipality;holder\r\nA-1;escort;valid;GM0001;\"Een; twee\"\"\"\r\n\r\nA-2;escort;valid;GM0001;x\r\n"
        let (register, problems) = try read(text)
        #expect(problems == [])
        #expect(register.permits.count == 2)
    }

    @Test(arguments: [
        ("A-1,escort,valid", "3 fields"), ("A-1,taxi,valid,GM0001", "unknown kind"),
        ("A-1,escort,fine,GM0001", "unknown status"),
        ("A-1,escort,valid,Utrecht", "not a municipality"), ("-,escort,valid,GM0001", "no number"),
        ("a 2,escort,valid,GM0001", "second permit"),
    ])
    func `a broken line costs itself and tells its place`(_ line: String, _ message: String) throws {
        let (register, problems) = try read(
            "number,kind,status,municipality\nA-2,escort,valid,GM0001\n\(line)\nA-3,escort,valid,GM0001\n")
        #expect(register.permits.count == 2)
        #expect(problems.map(\.line) == [3])
        #expect(problems.first?.message.contains(message) == true, "\(problems)")
        #expect(problems.first?.remedy.isEmpty == false)
    }

    @Test func `dates and phones of a line are checked`() throws {
        let header = "number,kind,status,municipality,valid_from,phones\n"
        let (_, problems) = try read(
            header + "A-1,escort,valid,GM0001,1-1-2024,\nA-2,escort,valid,GM0001,,12\n")
        #expect(problems.map(\.line) == [2, 3])
    }

    @Test(arguments: [
        ("", "empty"), ("number,kind,status\n", "municipality"),
        ("number,kind,status,municipality,fone\n", "unknown column"),
        ("number,kind,kind,municipality\n", "twice"),
    ])
    func `a wrong header is an error of the whole file`(_ text: String, _ message: String) {
        do {
            _ = try read(text)
            Issue.record("accepted")
        } catch {
            #expect(error.message.contains(message), "\(error)")
        }
    }

    @Test func `sealing hides numbers, phones and holders and is the same every time`() throws {
        let (register, key) = (try #require(SampleRegister.register()), try #require(SampleRegister.key))
        let bytes = try #require(register.seal(key: key))
        #expect(bytes == register.seal(key: key))
        let text = String(decoding: bytes, as: UTF8.self)
        for secret in ["ABC", "2024001", "612345602", "Twee", "99900002"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        let opened = try PermitRegister.open(sealed: bytes, file: "registry.sealed", key: key)
        #expect(opened.isSealed)
        #expect(opened.asOf == register.asOf)
        #expect(opened.seal(key: key) == nil)
    }

    @Test func `another key, a changed byte and a cut are refused`() throws {
        let (register, key) = (try #require(SampleRegister.register()), try #require(SampleRegister.key))
        let bytes = try #require(register.seal(key: key))
        let other = RegisterKeys(try #require(MatchingKey(bytes: Array(1...32))))
        #expect(throws: InputProblem.self) { try PermitRegister.open(sealed: bytes, file: "x", key: other) }
        #expect(throws: InputProblem.self) {
            try PermitRegister.open(sealed: Array(bytes.dropLast(1)), file: "x", key: key)
        }
        #expect(throws: InputProblem.self) { try PermitRegister.open(sealed: [], file: "x", key: key) }
        for at in Array(0..<200) + Array(stride(from: 200, to: bytes.count, by: 97)) {
            var broken = bytes
            broken[at] ^= 1
            #expect(throws: InputProblem.self, "byte \(at)") {
                try PermitRegister.open(sealed: broken, file: "x", key: key)
            }
        }
    }

    /// The promise of the design: the sealed register answers as the plain one, whatever is asked.
    @Test func `plain and sealed give the same answers to random questions`() throws {
        var random = SeededNumbers(seed: 42)
        let kinds = ["escort", "brothel", "individual"],
            states = ["valid", "valid", "suspended", "withdrawn", "expired"]
        var lines = ["number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones"]
        for index in 0..<300 {
            let phones = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                "06-123456\(Int.random(in: 10...99, using: &random))"
            }
            let from = 2020 + Int.random(in: 0...8, using: &random)
            lines.append(
                "ABC-\(2000 + index % 30)-\(100 + index),\(kinds.randomElement(using: &random)!),\(states.randomElement(using: &random)!),GM000\(Int.random(in: 1...2, using: &random)),\(from)-01-01,\(from + Int.random(in: 0...5, using: &random))-12-31,x,999\(10_000 + index % 50),\(phones.joined(separator: " "))"
            )
        }
        let plain = try #require(SampleRegister.register(lines.joined(separator: "\n")))
        let sealed = try #require(SampleRegister.sealed(plain))
        let policies = [
            SampleRegister.policy(["acceptsPermitsFrom": "any", "phoneIsEnough": "true"]),
            SampleRegister.policy(municipality: "GM0002"),
        ]
        let (one, other) = (SampleRegister.scorer(policies, plain), SampleRegister.scorer(policies, sealed))
        var values: Set<PermitVerdict> = []
        for _ in 0..<2_000 {
            let index = Int.random(in: 0..<330, using: &random)
            let number =
                Int.random(in: 0...9, using: &random) == 0 ? [] : ["abc \(2000 + index % 30) \(100 + index)"]
            let phone = ["+31612345\(Int.random(in: 610...699, using: &random))"]
            let ad = SampleRegister.ad(
                ["Escort", "Salon", "Zelfstandig", "Anna"].randomElement(using: &random)!,
                place: "GM000\(Int.random(in: 1...2, using: &random))",
                numbers: number, phones: Bool.random(using: &random) ? phone : [])
            let day = CivilDate(
                daysSince1970: SampleRegister.day.daysSince1970 + Int.random(in: 0...80, using: &random))
            let verdict = one.score(ad, on: day, groups: [.permit]).verdict
            #expect(other.score(ad, on: day, groups: [.permit]).verdict == verdict)
            values.insert(verdict)
        }
        #expect(values.count > 12, "the questions must reach many verdicts")
    }
}
