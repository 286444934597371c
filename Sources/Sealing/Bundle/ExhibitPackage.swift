internal import Archiving
internal import Evidence

/// Makes the WACZ file (1.1.1) of an exhibit: the records as they stand in the archive, their index, the page, and the
/// installation's signature. ReplayWeb.page and pywb replay it by itself: where the body stands in an earlier capture,
/// that one is in it too.
///
/// Its times are those of the capture, so its bytes follow from the archive and the key alone.
struct ExhibitPackage {
    let id: String
    let records: ExhibitRecords
    /// Holds the body that ``records`` leave out.
    let original: ExhibitRecords?
    let key: PackageKey
    let tool: String

    private static let authVersion = "0.1.0"

    func bytes() throws(SealingError) -> [UInt8] {
        let archives = warcs
        var lines: [[UInt8]] = []
        for (name, bytes) in archives { lines += try Self.indexLines(of: bytes, name: name) }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        var files = archives.map { ("archive/" + $0.name, $0.bytes) }
        // pywb finds no index that is named .cdxj.
        files.append(("indexes/index.cdx", lines.flatMap { $0 + [0x0A] }))
        files.append(("pages/pages.jsonl", pages))
        let package = description(of: files).document
        files.append((WACZCheck.packageName, package))
        files.append((WACZCheck.digestName, try seal(package)))
        let zip = ZipWriter()
        for (name, bytes) in files.sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
            try zip.add(name, bytes)
        }
        try zip.finish()
        return zip.bytes
    }

    /// The records of one session stand in one file, whose first record is the session's own: a record id may not
    /// stand twice, and a response names the warcinfo that it was written under.
    private var warcs: [(name: String, bytes: [UInt8])] {
        let own = (id + ".warc.gz", records.info + records.pair)
        guard let original else { return [own] }
        if original.capture.response.segment == records.capture.response.segment {
            return [(id + ".warc.gz", records.info + original.pair + records.pair)]
        }
        return [own, (id + "-original.warc.gz", original.info + original.pair)]
    }

    private static func indexLines(of warc: [UInt8], name: String) throws(SealingError) -> [[UInt8]] {
        let reader = try archiving(.archiveDiffers) { () throws(ArchivingError) in
            try WARCReader(ByteSource(warc, name: name))
        }
        var lines: [[UInt8]] = []
        while let record = try archiving(.archiveDiffers, reader.next) {
            if let entry = CDXJEntry(record, segment: name) { lines.append(Self.replayed(entry).line) }
        }
        return lines
    }

    private static func replayed(_ entry: CDXJEntry) -> CDXJEntry {
        CDXJEntry(
            key: WebAddress(entry.url).map(ReplayKey.of) ?? entry.key, stamp: entry.stamp, url: entry.url,
            mime: entry.mime, status: entry.status, digest: entry.digest, location: entry.location,
            recordDigest: entry.recordDigest)
    }

    private var pages: [UInt8] {
        let head = CanonicalValue.members([
            ("format", .text("json-pages-1.0")), ("id", .text("pages")), ("title", .text("Pages")),
        ])
        let page = CanonicalValue.members([
            ("id", .text(id)), ("title", .text(id)), ("ts", .text(records.capture.capturedAt.rfc3339)),
            ("url", .text(records.capture.address.text)),
        ])
        return head.line + page.line
    }

    private func description(of files: [(String, [UInt8])]) -> CanonicalValue {
        let time = records.capture.capturedAt.rfc3339
        return .members([
            ("profile", .text("data-package")), ("wacz_version", .text("1.1.1")), ("software", .text(tool)),
            ("title", .text(id)), ("created", .text(time)), ("modified", .text(time)),
            ("mainPageUrl", .text(records.capture.address.text)), ("mainPageDate", .text(time)),
            (
                "resources",
                .list(
                    files.map { path, bytes in
                        .members([
                            // Names of Frictionless packages are in lower case.
                            ("name", .text(FolderPath.lastPart(of: path).lowercased())),
                            ("path", .text(path)),
                            ("hash", .text(Digest256(of: bytes).labelled)), ("bytes", .integer(bytes.count)),
                        ])
                    })
            ),
        ])
    }

    private func seal(_ package: [UInt8]) throws(SealingError) -> [UInt8] {
        let hash = Digest256(of: package).labelled
        let signature = try key.sign(Array(hash.utf8))
        return CanonicalValue.members([
            ("path", .text(WACZCheck.packageName)), ("hash", .text(hash)),
            (
                "signedData",
                .members([
                    ("hash", .text(hash)), ("created", .text(records.capture.capturedAt.rfc3339)),
                    ("software", .text(tool)), ("version", .text(Self.authVersion)),
                    ("signature", .text(Base64.text(signature))),
                    ("publicKey", .text(Base64.text(key.publicKey))),
                ])
            ),
        ]).document
    }
}
