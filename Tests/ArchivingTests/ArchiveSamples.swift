import Evidence

@testable import Archiving

/// A folder that is gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = "/tmp/baken-archiving-\(UInt64.random(in: 0...UInt64.max))"
        try FolderPath(path).create()
    }

    deinit {
        try? FolderPath("/tmp").removeFolder(FolderPath.lastPart(of: path))
    }

    var folder: FolderPath { FolderPath(path) }
    var archive: ArchiveFolder { ArchiveFolder(path) }

    func read(_ name: String) throws -> [UInt8] {
        let file = try BinaryFile(folder.of(name), .reading)
        return try file.read(at: 0, count: try file.size())
    }

    func write(_ bytes: [UInt8], as name: String) throws {
        try folder.remove(name)
        try BinaryFile(folder.of(name), .creating).append(bytes)
    }

    func names() throws -> [String] {
        try folder.names()
    }
}

/// Counts upwards, so that ids in tests are the same each time.
final class IDs {
    private var last: UInt64 = 0

    func next() -> String {
        last += 1
        return RecordID.urn(high: 0, low: last)
    }
}

func time(_ text: String) -> UTCTime {
    UTCTime(rfc3339: text) ?? UTCTime(millisecondsSince1970: 0)
}

func webAddress(_ text: String) throws -> WebAddress {
    guard let address = WebAddress(text) else { throw ArchivingError(.malformed, "no address in a test") }
    return address
}

extension Array where Element == UInt8 {
    init(_ text: String) {
        self = Array(text.utf8)
    }
}

extension Capture {
    /// A capture as the fetch engine makes them.
    static func sample(
        _ path: String = "/advertentie/1.html", body: [UInt8] = [UInt8]("<p>Hallo</p>"),
        fields: [String] = [],
        status: Int = 200, at text: String = "2026-11-21T09:08:07.123Z",
        incompleteness: Set<Incompleteness> = []
    ) throws -> Capture {
        let address = try webAddress("http://ads.example" + path)
        let lines =
            ["HTTP/1.1 \(status) OK"] + fields
            + (fields.isEmpty ? ["Content-Type: text/html; charset=utf-8"] : [])
        return Capture(
            address: address, startedAt: time(text), duration: .milliseconds(42),
            requestHead: [UInt8]("GET \(address.pathAndQuery) HTTP/1.1\r\nHost: ads.example\r\n\r\n"),
            responseHead: [UInt8](lines.joined(separator: "\r\n") + "\r\n\r\n"), body: body, status: status,
            remoteAddress: IPAddress("203.0.113.7"),
            resolvedAddresses: ["203.0.113.7", "203.0.113.8"].compactMap(IPAddress.init),
            incompleteness: incompleteness)
    }
}

extension ArchiveDescription {
    static let sample = ArchiveDescription(
        software: "Baken/0.1.0", planDigest: Digest256(of: "plan"), authority: "AUT-2026-001",
        robots: "RFC 9309, obeyed", userAgent: "BakenBot/0.1.0 (+mailto:beheer@politie.example)")
}

extension ArchiveWriter {
    static func sample(
        in folder: TemporaryFolder, settings: ArchiveSettings = ArchiveSettings(), ids: IDs = IDs()
    )
        throws -> ArchiveWriter
    {
        try ArchiveWriter(
            folder: folder.path, description: .sample, settings: settings,
            now: { time("2026-11-21T09:08:07.123Z") }, makeID: ids.next)
    }
}

/// The records of a file.
func records(of path: String) throws -> [WARCRecord] {
    let reader = try WARCReader(path: path)
    var records: [WARCRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
}

/// What the check says of a file: problems and what it could not check.
func check(_ path: String) throws -> WARCCheck {
    var check = WARCCheck()
    check.check(try ByteSource(BinaryFile(path, .reading)))
    return check
}
