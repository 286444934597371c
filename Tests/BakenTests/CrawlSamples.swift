import Evidence

/// A plan of one invented site, and what a crawl of it meets.
enum CrawlSamples {
    struct Missing: Error {}

    static func address(_ path: String) throws -> WebAddress {
        guard let address = WebAddress("http://ads.example\(path)") else { throw Missing() }
        return address
    }

    static func task(_ address: WebAddress) -> FrontierTask {
        let entry = FrontierEntry(address: address, site: "een", depth: 0, priority: 3, via: nil)
        return FrontierTask(entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
    }

    static func plan() -> CrawlPlan {
        CrawlPlan(
            digest: Digest256(of: "plan"), sites: [], schedule: nil, limits: CrawlPlan.Limits(),
            networks: [], contact: "mailto:tests@politie.example", revisit: .seconds(3_600), region: "NL")
    }

    static func authority() throws -> Authority {
        guard let from = CivilDate(iso8601: "2026-01-01"), let until = CivilDate(iso8601: "2035-12-31"),
            let host = HostPattern("ads.example")
        else { throw Missing() }
        return Authority(
            id: "AUT-TEST-1", agency: "Politie", kind: .police, municipalities: [],
            legalBasis: Authority.LegalBasis(article: "art. 3", text: "Voorbeeld."), purpose: "Tests",
            approver: "Tests", validFrom: from, validUntil: until, hosts: [host],
            findingGroups: [.permit], robotsOverrides: [],
            retention: Authority.Retention(
                capturesWithoutFinding: .seconds(86_400), findings: .seconds(86_400),
                decisions: .seconds(86_400)))
    }

    static func capture(_ path: String, status: Int, fields: String = "", form: String = "") throws -> Capture
    {
        Capture(
            address: try address(path), startedAt: UTCTime(millisecondsSince1970: 1_800_000_000_000),
            duration: .milliseconds(5), requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
            responseHead: Array("HTTP/1.1 \(status) X\r\n\(fields)\r\n".utf8), body: [], status: status,
            remoteAddress: nil, resolvedAddresses: [], incompleteness: [], requestBody: Array(form.utf8))
    }

    static func record(of capture: Capture) -> CaptureRecord {
        let place = RecordLocation(segment: "baken-1.warc.gz", offset: 0, length: 1)
        return CaptureRecord(
            id: "urn:uuid:1", address: capture.address, capturedAt: capture.startedAt,
            status: capture.status, payloadDigest: Digest256(of: ""), response: place, request: place,
            authority: "AUT-TEST-1", incompleteness: [])
    }
}
