import Testing

@testable import Evidence

@Suite struct LogEventTests {
    private static let time = UTCTime(millisecondsSince1970: 1_795_000_000_123)

    private static func text(_ event: LogEvent) -> String { String(decoding: event.line, as: UTF8.self) }

    @Test func `a leaf is what its documentation says`() throws {
        let line = Array("{\"at\":0,\"kind\":\"example\"}\n".utf8)
        let event = LogEvent("example", at: UTCTime(millisecondsSince1970: 0), [])
        #expect(event.line == line)
        let leaf = try #require(LogLeaf(line: line, salt: (0..<16).map { UInt8($0) }))
        #expect(leaf.commitment.hex == "d2a4def4790b1a49c67cdb4c82a800faf68f9cc1f4b300e0fe33650823c2561f")
        #expect(
            Digest256(of: [0] + leaf.commitment.bytes).hex
                == "3118e6906061f50e3309d78de8f4572a7d608919931ca8840b07b84343489042")
        #expect(LogLeaf(disclosure: leaf.disclosure) == leaf)
        #expect(LogLeaf(disclosure: Array(repeating: 1, count: 15)) == nil)
        #expect(LogLeaf(line: line, salt: [1]) == nil)
    }

    @Test func `each leaf has a salt of its own`() {
        let event = LogEvent("example", at: Self.time, [])
        let commitments = Set((0..<200).map { _ in LogLeaf(event).commitment })
        #expect(commitments.count == 200)
    }

    @Test func `members are sorted, whatever their order, and escaped as RFC 8785 says`() {
        let members: [(String, LogEvent.Value)] = [("b", .text("é\"\\\n\u{1}")), ("a", .whole(-7))]
        let expected = "{\"a\":-7,\"at\":1795000000123,\"b\":\"é\\\"\\\\\\n\\u0001\",\"kind\":\"x\"}\n"
        #expect(Self.text(LogEvent("x", at: Self.time, members)) == expected)
        #expect(Self.text(LogEvent("x", at: Self.time, members.reversed())) == expected)
    }

    /// These bytes are in logs: whoever changes them makes every row differ from what was logged of it.
    @Test func `what is logged of each kind stays as it is`() throws {
        let address = try #require(WebAddress("http://ads.example/ad/1.html"))
        let place = RecordLocation(segment: "baken-1.warc.gz", offset: 1_000, length: 700)
        let record = CaptureRecord(
            id: "urn:uuid:1", address: address, capturedAt: Self.time, status: 200,
            payloadDigest: Digest256(of: "abc"),
            response: place, request: place, authority: "AUT-1", incompleteness: [.charset, .length])
        let digest = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(
            Self.text(LogEvent(record)) == """
                {"address":"http://ads.example/ad/1.html","at":1795000000123,"authority":"AUT-1",\
                "incompleteness":"charset length","kind":"capture","length":700,"offset":1000,"payload":"\(digest)",\
                "record":"urn:uuid:1","segment":"baken-1.warc.gz","status":200}

                """)
        let finding = Finding(
            rule: "permit.number-missing", group: .permit, grade: "B", weight: 2.5,
            spans: [TextSpan(3, 8), TextSpan(12, 14)], reasonDutch: "a", reasonEnglish: "b")
        let reasons = Digest256(of: "a\nb").labelled
        #expect(
            Self.text(
                LogEvent(
                    finding, wording: Digest256(of: "abc"), rules: Digest256(of: "abc"),
                    capture: "urn:uuid:1",
                    at: Self.time)) == """
                    {"at":1795000000123,"capture":"urn:uuid:1","grade":"B","group":"permit","kind":"finding",\
                    "reasons":"\(reasons)","rule":"permit.number-missing","rules":"\(digest)","spans":"3-8 12-14",\
                    "weight":"2.5","wording":"\(digest)"}

                    """)
        let decision = Decision(
            caseID: "C-1", outcome: .confirm, reasonCode: "seen", text: "abc", decidedBy: "anna",
            decidedAt: Self.time,
            token: 3)
        #expect(
            Self.text(LogEvent(decision)) == """
                {"actor":"anna","at":1795000000123,"case":"C-1","kind":"decision","outcome":"confirm","reason":"seen",\
                "text":"\(digest)","token":3}

                """)
        let custody = CustodyEvent(
            action: "viewed", actor: "anna", object: "C-1", at: Self.time, reason: "zaak 1")
        #expect(
            Self.text(LogEvent(custody)) == """
                {"action":"viewed","actor":"anna","at":1795000000123,"kind":"custody","object":"C-1","reason":"zaak 1"}

                """)
    }
}
