import Evidence
import Testing

@testable import Filing

@Suite struct StoredTextTests {
    @Test(arguments: ["", "a", "a\u{0}b", "\u{0}", "e\u{301}", "\u{FEFF}x", "👩🏽\r\n"])
    func `A text is read back as the bytes that were stored`(_ text: String) throws {
        let read = try #require(StoredText.fromDatabaseValue(StoredText(text).databaseValue))
        #expect(Array(read.value.utf8) == Array(text.utf8))
    }

    @Test func `Bytes that are no UTF-8 are damage, not repaired`() throws {
        let folder = TemporaryFolder()
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        try store.writing { db in try db.run("UPDATE ad_version SET title = x'C328'") }
        let error = #expect(throws: FilingError.self) { try store.allCases() }
        #expect(error?.code == .damaged)
    }

    @Test(arguments: [
        "UPDATE case_file SET priority = 9", "UPDATE address SET text = 'ftp://x'",
        "UPDATE finding SET spans = '5-3'", "UPDATE finding SET spans = 'x'",
        "UPDATE capture SET payload_digest = x'00'", "UPDATE capture SET incompleteness = 'lenght'",
        "UPDATE finding SET finding_group = 'other'",
    ])
    func `A value that Baken never writes is an error, not a crash`(_ change: String) throws {
        let folder = TemporaryFolder()
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        try store.writing { db in try db.run(change) }
        let error = #expect(throws: FilingError.self) { try store.look(Sample.caseID(1, .municipality)) }
        #expect(error?.code == .damaged)
    }

    @Test func `Spans are read back as they were stored`() throws {
        for spans in [[], [TextSpan(0, 0)], [TextSpan(3, 8), TextSpan(12, 1_000_000)]] {
            #expect(try SpanList.read(SpanList.stored(spans)) == spans)
        }
    }
}
