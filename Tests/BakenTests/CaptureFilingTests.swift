import Evidence
import Filing
import Foundation
import Testing

@testable import baken

/// What is filed with a capture, where a site that plays it would have to be killed within a millisecond.
struct CaptureFilingTests {
    private static let now = UTCTime(millisecondsSince1970: 1_800_000_000_000)

    private func filed(_ page: FetchedPage) throws -> FiledCapture {
        try BuiltProduct.withFolder { folder in
            let scope = try CrawlScope(plan: CrawlSamples.plan(), authority: CrawlSamples.authority())
            let store = try EvidenceStore(path: folder.appending(path: "baken.sqlite").path)
            var filing = CaptureFiling(
                scope: scope, store: store, sieve: LinkSieve(scope: scope, store: store, startedAt: Self.now))
            return try filing.filing(
                page, record: CrawlSamples.record(of: page.capture), judged: nil, isUnchanged: false,
                at: Self.now)
        }
    }

    private func form(pageOfForm: FrontierTask?) throws -> FetchedPage {
        let capture = try CrawlSamples.capture(
            "/", status: 302, fields: "Location: /\r\nETag: \"a\"\r\n", form: "age=18")
        return FetchedPage(
            capture: capture, task: CrawlSamples.task(capture.address), site: nil, isRobots: false,
            pageOfForm: pageOfForm)
    }

    @Test func `A form alone is never due by itself`() throws {
        let filed = try filed(form(pageOfForm: nil))
        #expect(filed.nextDue.since(Self.now) > FrontierTask.never)
        #expect(filed.entityTag == nil && filed.gone == nil)
    }

    @Test func `A page that has the address of a form stays due in the transaction that files the form`()
        throws
    {
        let page = try form(pageOfForm: CrawlSamples.task(CrawlSamples.address("/")))
        let filed = try filed(page)
        #expect(filed.nextDue == Self.now)
        #expect(filed.entityTag == nil && filed.gone == nil)
        #expect(filed.revisit == RevisitMemory())
    }
}
