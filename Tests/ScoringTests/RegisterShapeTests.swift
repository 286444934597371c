import Evidence
import Scoring
import Testing

/// Registers of other shapes, read through a column mapping file.
struct RegisterShapeTests {
    private static let mapping = """
        separator: ";"
        encoding: windows-1252
        skipLines: 2
        columns:
          number: Vergunning nr
          kind: Soort
          status: Stand
          valid_from: Ingang
          valid_until: Einde
          kvk: KvK
          phones: [Telefoon, Mobiel]
        constants: {municipality: GM0344}
        values:
          kind: {"Escortbureau": escort, "Privéhuis": brothel}
          status: {Verleend: valid, Ingetrokken: withdrawn, "": valid}
        dates: [dd-mm-yyyy, yyyymmdd]
        """

    private func read(_ csv: String, _ mapping: String = mapping) throws -> (
        register: PermitRegister, problems: [InputProblem]
    ) {
        try PermitRegister.read(
            csv: csv, file: "uitvoer.csv", asOf: SampleRegister.day,
            shape: try RegisterShape(reading: mapping, file: "columns.yaml"))
    }

    @Test func `other names, order, words, dates, separators and lines above the header are read`() throws {
        let csv = """
            Uitdraai vergunningen
            21-11-2026
            Aanvrager;Telefoon;Mobiel;Soort;Vergunning nr;Stand;Ingang;Einde;KvK
            Een;030-1234567;"06-12 34 56 00, 06 12345601";escortbureau;UTR 24/017;VERLEEND;1-2-2024;31-12-2030;99.90.00.01
            Twee;;;Privéhuis;UTR 24/018;Ingetrokken;20240201;31-12-2030 00:00:00;
            """
        let (register, problems) = try read(csv)
        #expect(problems == [])
        let escort = try #require(register.permit(number: "utr24017"))
        #expect(escort.kind == .escort && escort.status == .valid && escort.municipality == "GM0344")
        #expect(escort.validFrom?.iso8601 == "2024-02-01" && escort.validUntil?.iso8601 == "2030-12-31")
        for phone in ["+31301234567", "+31612345600", "+31612345601"] {
            #expect(register.permits(phone: phone) == [escort], "\(phone)")
        }
        #expect(register.permits(kvk: "99900001") == [escort])
        let brothel = try #require(register.permit(number: "UTR-24-018"))
        #expect(
            brothel.status == .withdrawn && brothel.validFrom?.iso8601 == "2024-02-01" && !brothel.listsPhones
        )
    }

    @Test func `a register without a header is read by the places of its columns`() throws {
        let mapping =
            "header: false\nseparator: tab\ncolumns: {number: 2, kind: 1, status: 3}\n"
            + "constants: {municipality: GM0001}\n"
        let (register, problems) = try read("escort\tA-1\tvalid\textra\nbrothel\tA-2\n", mapping)
        #expect(register.permits.count == 1)
        #expect(problems.map(\.line) == [2])
    }

    @Test(arguments: [
        ("columns: {number: A, kind: B, status: C}", "municipality"), ("colums: {}", "columns"),
        ("columns: {nummer: A}", "number"), ("separator: x\ncolumns: {number: A}", "separator"),
        ("encoding: latin\ncolumns: {number: A}", "latin"), ("dates: [yy]\ncolumns: {number: A}", "yy"),
        ("header: false\ncolumns: {number: A}", "whole number"),
    ])
    func `a mistake in a mapping is told with its place`(_ text: String, _ part: String) {
        do {
            _ = try RegisterShape(reading: text, file: "columns.yaml")
            Issue.record("accepted")
        } catch {
            #expect(error.description.contains(part), "\(error)")
            #expect(error.line != nil)
        }
    }

    @Test func `a mapped column that the file lacks is an error of the whole file`() {
        do {
            _ = try read("a\nb\nVergunning;Soort;Stand\n")
            Issue.record("accepted")
        } catch {
            #expect("\(error)".contains("mapped to"))
        }
    }

    @Test(arguments: [
        (RegisterEncoding.utf8, Array("é€".utf8)), (.windows1252, [0xE9, 0x80]),
        (.utf16, [0xFF, 0xFE, 0xE9, 0x00, 0xAC, 0x20]), (.utf16, [0xFE, 0xFF, 0x00, 0xE9, 0x20, 0xAC]),
        (.utf16, [0xE9, 0x00, 0xAC, 0x20]),
    ])
    func `bytes of known encodings are read`(_ encoding: RegisterEncoding, _ bytes: [UInt8]) {
        #expect(encoding.text(bytes) == "é€")
    }

    @Test func `bytes that are none in the encoding are refused, not repaired`() {
        #expect(RegisterEncoding.utf8.text([0xE9]) == nil)
        #expect(RegisterEncoding.windows1252.text([0x81]) == nil)
        #expect(RegisterEncoding.utf16.text([0x00, 0xD8, 0x41, 0x00]) == nil)
        #expect(RegisterEncoding.utf16.text([0x41]) == nil)
    }
}
