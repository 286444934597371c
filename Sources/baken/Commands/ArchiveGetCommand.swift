import Archiving
import ArgumentParser
import Evidence
import Filing

/// `baken archive get`: one capture, taken out as it was stored.
struct ArchiveGetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Take one capture out: its content, its HTTP message, or its record.",
        discussion: """
            Named by address (the newest, or with --at the one closest to that time), by record id, or by the digest of
            its payload. What goes out is logged before, with the reason; exit code 66 where there is no such capture.
            Example: baken archive get https://ads.example/advertentie/12 --data DATA --reason intake > page.html
            Example: baken archive get --id urn:uuid:… --part record --data DATA --reason "zaak 2026-17" > one.warc.gz
            Example: baken archive get --digest sha256:… --format json --data DATA --reason intake
            """)

    /// What of the capture goes out.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        /// The body with all codings undone.
        case content
        /// Head and body as they came.
        case message
        /// The request as it was sent.
        case request
        /// A WARC file of it: warcinfo, request and response as they are stored, packed.
        case record
    }

    @Argument(help: "The address of the page.") var address: String?
    @Option(name: .long, help: "The time that the capture should be closest to.") var at: String?
    @Option(name: .long, help: "The id of the record: urn:uuid:…") var id: String?
    @Option(name: .long, help: "The digest of the payload: sha256:…") var digest: String?
    @Option(name: .long, help: "content, message, request or record.") var part = Part.content
    @Option(name: .long, help: "Write to this new file and not to standard output.") var to: String?
    @Option(
        name: .long,
        help: "text: the bytes themselves; json: what is known of the capture, without its content.")
    var format = OutputFormat.text
    @OptionGroup var options: ArchiveOptions

    func validate() throws {
        guard [address, id, digest].count(where: { $0 != nil }) == 1 else {
            throw ValidationError("name one capture: by address, by --id or by --digest")
        }
        guard options.reason.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("give a --reason: the look is logged with it")
        }
    }

    func run() throws {
        let archive = try options.archive()
        guard let entry = try find(in: archive) else {
            throw Failure(ExitStatus.noInput, "there is no such capture on record")
        }
        let record = try archive.record(at: entry.location)
        try options.log("archive-read", record.id ?? entry.url)
        if format != .text { return Terminal.out(ArchiveText.json(entry)) }
        let bytes = try bytes(of: record, entry, archive)
        if let to {
            guard !DiskFile.exists(to) else {
                throw Failure(ExitStatus.cannotCreate, "\(to): is there already")
            }
            try DiskFile.write(bytes, to: to, mode: 0o600)
        } else {
            Terminal.out(bytes: bytes)
        }
    }

    private func find(in archive: ArchiveFolder) throws -> CDXJEntry? {
        if let address {
            let time = try at.map { try ArchiveOptions.time($0, isEnd: false) }
            let entries = try archive.entries(
                ArchiveQuery(address: try ArchiveOptions.parsed(address)), limit: 1_000_000)
            guard let time else { return entries.max { $0.stamp < $1.stamp } }
            return entries.min { distance($0, time) < distance($1, time) }
        }
        if let digest { return try archive.entries(ArchiveQuery(payloadDigest: digest), limit: 1).first }
        guard let place = try DataFolder(options.data).openStore().captureRecord(id: id ?? "")?.response
        else {
            return nil
        }
        return try archive.entries(ArchiveQuery(), limit: .max).first { $0.location == place }
    }

    private func distance(_ entry: CDXJEntry, _ time: UTCTime) -> Int64 {
        let digits = Array(entry.stamp)
        guard digits.count == 17 else { return .max }
        let text =
            "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))T\(String(digits[8..<10]))"
            + ":\(String(digits[10..<12])):\(String(digits[12..<14])).\(String(digits[14..<17]))Z"
        return UTCTime(rfc3339: text).map { abs($0.since(time).wholeMilliseconds) } ?? .max
    }

    private func bytes(of record: WARCRecord, _ entry: CDXJEntry, _ archive: ArchiveFolder) throws -> [UInt8]
    {
        switch part {
        case .record:
            let asked = try request(of: record, entry, archive).location(in: entry.location.segment)
            guard let asked else { throw Failure(ExitStatus.data, "its request cannot be read on its own") }
            return try archive.storedInfo(of: entry.location.segment) + archive.storedBytes(at: asked)
                + archive.storedBytes(at: entry.location)
        case .message: return record.block
        case .request: return try request(of: record, entry, archive).block
        case .content:
            let shown = record.saysNotModified ? try unmodified(before: entry, in: archive) : record
            let holder = try shown.flatMap { $0.leavesPayloadOut ? try archive.original(of: $0) : $0 }
            guard let holder, let payload = HTTPPayload(responseBlock: holder.block) else {
                throw Failure(ExitStatus.data, "the record that holds its content is not in the archive")
            }
            return payload.decoded
        }
    }

    /// What a "304 Not Modified" stands for: the newest answer with a content that came before it (RFC 9110, 15.4.5).
    private func unmodified(before entry: CDXJEntry, in archive: ArchiveFolder) throws -> WARCRecord? {
        guard let address = WebAddress(entry.url) else { return nil }
        let entries = try archive.entries(ArchiveQuery(address: address), limit: 1_000_000)
        let earlier = entries.filter { $0.stamp < entry.stamp && $0.status != entry.status }
        return try earlier.max { $0.stamp < $1.stamp }.map { try archive.record(at: $0.location) }
    }

    private func request(of record: WARCRecord, _ entry: CDXJEntry, _ archive: ArchiveFolder) throws
        -> WARCRecord
    {
        var asked: WARCRecord?
        let partner = record.fields["WARC-Concurrent-To"].map { $0.filter { $0 != "<" && $0 != ">" } }
        let reader = try WARCReader(ByteSource(archive.open(entry.location.segment)))
        while asked == nil, let earlier = try reader.next(), earlier.offset < entry.location.offset {
            if earlier.type == "request", earlier.id == partner { asked = earlier }
        }
        guard let asked else { throw Failure(ExitStatus.data, "its request is not in the archive") }
        return asked
    }
}
