import Archiving
import ArgumentParser
import Evidence
import Filing
import Sealing

/// `baken archive`: the captures themselves.
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Check, list, take out and repair what is on record.",
        discussion: """
            Example: baken archive check --data DATA
            Example: baken archive get https://ads.example/advertentie/12 --data DATA --reason intake
            """,
        subcommands: [
            ArchiveCheckCommand.self, ArchiveListCommand.self, ArchiveGetCommand.self,
            ArchiveRepairCommand.self,
        ])
}

/// `baken archive check`: `verify`, and that every capture that the database knows is there.
struct ArchiveCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check every record, the index, and that the database's captures are there.",
        discussion: """
            Changes nothing, and may run beside a crawl. Exit code 0: holds. 2: not all could be checked. 1: does not
            hold; `baken archive repair` mends what can be mended.
            Example: baken archive check --data DATA --format json
            """)

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text
    @Flag(name: .long, help: "Print what holds as well.") var verbose = false

    func run() throws {
        let folder = DataFolder(data)
        guard DiskFile.isFolder(folder.archivePath) else {
            throw Failure(ExitStatus.noInput, "\(folder.archivePath): there is no archive here")
        }
        let report = try BundleVerifier().verify(folder.archivePath)
        let missing = try missing(in: folder)
        let known = try ArchivePresence(folder: folder).lost()
        let new = missing.filter { !known.contains($0) }
        VerificationText.show(report, path: folder.archivePath, format: format, isVerbose: verbose, key: nil)
        for id in new.prefix(20) { Terminal.note("baken: \(id): is in the database, and not in the archive") }
        if new.count > 20 { Terminal.note("baken: \(new.count) such captures in all") }
        if !known.isEmpty {
            Terminal.note("baken: \(known.count) captures are lost, see archive/\(ArchivePresence.lostName)")
        }
        if !new.isEmpty || report.outcome == .doesNotHold { throw ExitStatus.no }
        if !known.isEmpty || report.outcome == .cannotBeChecked { throw ExitStatus.cannotBeChecked }
    }

    private func missing(in folder: DataFolder) throws -> [String] {
        try ArchivePresence(folder: folder).assertDatabase()
        guard DiskFile.exists(folder.databasePath) else { return [] }
        return try ArchivePresence(folder: folder).missing(
            from: EvidenceStore(readingOnly: folder.databasePath))
    }
}

/// `baken archive list`.
struct ArchiveListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The captures on record: time, status, type, address, place.",
        discussion: """
            By address and time. The look is logged. Example: baken archive list --data DATA --from 2026-11-01 --limit 20
            """)

    @Argument(help: "Only captures of this address.") var address: String?
    @OptionGroup var options: ArchiveOptions
    @Option(name: .long, help: "Only from this day or time on, such as 2026-11-21 or 2026-11-21T09:00:00Z.")
    var from: String?
    @Option(name: .long, help: "Only until this day or time.") var until: String?
    @Option(name: .long, help: "At most so many.") var limit = 1_000
    @Option(name: .long, help: "text, or json: one line a capture.") var format = OutputFormat.text

    func run() throws {
        let query = ArchiveQuery(
            address: try address.map(ArchiveOptions.parsed),
            from: try from.map { try ArchiveOptions.time($0, isEnd: false) },
            until: try until.map { try ArchiveOptions.time($0, isEnd: true) })
        let archive = try options.archive()
        try options.log("listed", address ?? "archive")
        for entry in try archive.entries(query, limit: limit) {
            if format == .text {
                let place = "\(entry.location.segment)@\(entry.location.offset)"
                Terminal.out(
                    "\(entry.stamp)  \(entry.status)  \(entry.mime)  \(Terminal.safe(entry.url))  \(place)")
            } else {
                Terminal.out(ArchiveText.json(entry))
            }
        }
    }
}

/// What the commands take that show something of the archive.
struct ArchiveOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "Who is acting, for the log; the login name by default.") var actor: String?
    @Option(name: .long, help: "Why you look; stands in the log.") var reason = ""

    func archive() throws -> ArchiveFolder {
        let folder = DataFolder(data)
        guard DiskFile.isFolder(folder.archivePath) else {
            throw Failure(ExitStatus.noInput, "\(folder.archivePath): there is no archive here")
        }
        return ArchiveFolder(folder.archivePath)
    }

    /// Written before anything goes out: what cannot be logged is not shown.
    func log(_ action: String, _ object: String) throws {
        let folder = DataFolder(data)
        try ArchivePresence(folder: folder).assertDatabase()
        try folder.openStore().recordCustody(
            CustodyEvent(
                action: action, actor: try Acting.name(actor), object: object, at: WallClock.now(),
                reason: reason))
    }

    static func parsed(_ text: String) throws -> WebAddress {
        guard let address = WebAddress(text) else { throw ValidationError("\"\(text)\" is no web address") }
        return address
    }

    /// A day stands for its first or its last moment.
    static func time(_ text: String, isEnd: Bool) throws -> UTCTime {
        let whole = text.utf8.count == 10 ? text + (isEnd ? "T23:59:59.999Z" : "T00:00:00Z") : text
        guard let time = UTCTime(rfc3339: whole) else {
            throw ValidationError(
                "\"\(text)\" is neither a day such as 2026-11-21 nor a time such as 2026-11-21T09:00:00Z")
        }
        return time
    }
}

/// An index entry as JSON.
enum ArchiveText {
    static func json(_ entry: CDXJEntry) -> JSONLine {
        .object([
            ("time", .text(entry.stamp)), ("address", .text(entry.url)), ("status", .text(entry.status)),
            ("type", .text(entry.mime)), ("payloadDigest", .text(entry.digest)),
            ("segment", .text(entry.location.segment)), ("offset", .whole(entry.location.offset)),
            ("length", .whole(entry.location.length)), ("recordDigest", .text(entry.recordDigest.labelled)),
        ])
    }
}
