import Evidence
import Foundation
import Testing

@testable import Filing

@Suite struct EvidenceStoreTests {
    private let folder = TemporaryFolder()

    @Test(arguments: StorePromise.all)
    func `The SQLite store keeps every promise of the contract`(_ promise: StorePromise) throws {
        let path = folder.database
        try promise.check { try EvidenceStore(path: path) }
        #expect(try EvidenceStore(path: path).integrityProblems() == [])
    }

    @Test func `What was filed is there after closing and opening again`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1), Sample.capture(2)])
        let totals = try store.counts()
        try store.close()
        #expect(try EvidenceStore(path: folder.database).counts() == totals)
        #expect(totals.captures == 2 && totals.pages == [.ad: 2] && totals.ads == 2)
        #expect(totals.findings == 2 && totals.verdicts == [.notInOrder: 2] && totals.cases == 2)
    }

    @Test func `A failing write takes back the whole batch`() throws {
        let store = try EvidenceStore(path: folder.database)
        let broken = Finding(
            rule: "permit.x", group: .permit, grade: "B", weight: .nan, spans: [], reasonDutch: "",
            reasonEnglish: "")
        let batch = [Sample.capture(1), Sample.capture(2, ads: [Sample.ad(findings: [broken])])]
        let error = #expect(throws: FilingError.self) { try store.file(batch) }
        #expect(error?.code == .rejected)
        #expect(try store.counts() == RunTotals())
        #expect(try store.ledger(Sample.address(1)) == nil)
    }

    @Test
    func `A store that is opened for reading shows figures, and nothing of which the look must be on record`()
        throws
    {
        try EvidenceStore(path: folder.database).file([Sample.capture(1)])
        let reader = try EvidenceStore(readingOnly: folder.database)
        #expect(try reader.statistics(for: .police).ads == 1)
        var shown = 0
        let looks: [() throws -> Void] = [
            { _ = try reader.allCases() }, { _ = try reader.look(Sample.caseID(1, .municipality)) },
            { _ = try reader.adHistory(1, for: .police, Sample.act()) },
            { try reader.everyAd(for: .police, Sample.act()) { _ in shown += 1 } },
        ]
        for look in looks {
            let error = #expect(throws: FilingError.self) { try look() }
            #expect(error?.code == .readOnly)
        }
        #expect(shown == 0)
        #expect(throws: FilingError.self) { try reader.file([Sample.capture(2)]) }
        #expect(try reader.integrityProblems() == [])
    }

    @Test func `After a disk error nothing is written until the store is opened anew`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        let failure = #expect(throws: FilingError.self) {
            try store.writing { _ in throw FilingError(.inputOutput, "fsync failed") }
        }
        #expect(failure?.code == .inputOutput)
        let refusal = #expect(throws: FilingError.self) { try store.file([Sample.capture(2)]) }
        #expect(refusal?.code == .inputOutput)
        #expect(try store.counts().captures == 1)
        try EvidenceStore(path: folder.database).file([Sample.capture(2)])
    }

    @Test func `Two ids that meet by chance give two cases`() throws {
        let store = try EvidenceStore(path: folder.database)
        let wanted = Sample.caseID(2, .municipality)
        try store.file([Sample.capture(1)])
        try store.writing { db in try db.run("UPDATE case_file SET id = '\(wanted)'") }
        try store.file([Sample.capture(2)])
        #expect(try Set(store.allCases().map(\.id)) == [wanted, wanted + "-2"])
    }

    @Test func `A new database is for its owner's eyes only`() throws {
        _ = try EvidenceStore(path: folder.database)
        let rights =
            try FileManager.default.attributesOfItem(atPath: folder.database)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }
}
