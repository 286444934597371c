internal import Archiving
internal import Evidence

/// Checks a WACZ file of any tool by the specification (WACZ 1.1.1, webrecorder.net) and by what it holds: the zip file
/// itself, the list of resources, pages, every WARC record, every line of the index, and the signature.
struct WACZCheck {
    private let zip: OpenZip
    /// By name, folders left out.
    private let entries: [String: OpenZip.Entry]

    static let packageName = "datapackage.json"
    static let digestName = "datapackage-digest.json"
    /// Of files that are held as a whole.
    static let documentLimit = 256_000_000

    init(_ zip: OpenZip) {
        self.zip = zip
        entries = Dictionary(
            zip.entries.filter { !$0.isFolder }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// `body` sees each record.
    func run(_ report: inout VerificationReport, _ body: (WARCRecord) -> Void = { _ in })
        throws(ArchivingError)
    {
        try checkSums(&report)
        checkLayout(&report)
        guard let bytes = try bytes(Self.packageName), let package = JSONDocument(bytes), package.names != nil
        else {
            report.add(.failed, Self.packageName, "wacz.package", "is missing, or no JSON object")
            return
        }
        checkPackage(package, &report)
        try checkResources(package, &report)
        try checkPages(&report)
        let holdings = try checkRecords(&report, body)
        try WACZIndexCheck(holdings, lines: indexLines(&report)).run(&report)
        let seal = WACZSeal(package: bytes, digest: try self.bytes(Self.digestName))
        seal.run(&report)
    }

    /// The content of a file that is held as a whole; nil where it is missing, too large or damaged.
    private func bytes(_ name: String) throws(ArchivingError) -> [UInt8]? {
        guard let entry = entries[name], entry.length <= Self.documentLimit else { return nil }
        let packed = zip.packed(entry)
        if entry.isStored { return try packed.bytes(at: 0, limit: packed.count) }
        var out: [UInt8] = []
        return try DeflatedBytes.undo(packed, limit: entry.length) { out += $0 } ? out : nil
    }

    private func checkSums(_ report: inout VerificationReport) throws(ArchivingError) {
        for entry in zip.entries {
            var (checksum, length) = (CRC32(), 0)
            let packed = zip.packed(entry)
            var isWhole = true
            if entry.isStored {
                try packed.forEachStep { step in
                    checksum.update(step)
                    length += step.count
                }
            } else {
                isWhole = try DeflatedBytes.undo(packed, limit: entry.length) { step in
                    checksum.update(step)
                    length += step.count
                }
            }
            if !isWhole || checksum.value != entry.checksum || length != entry.length {
                report.add(
                    .failed, entry.name, "zip.checksum", "the bytes do not have the checksum of the zip file",
                    offset: entry.dataOffset)
            }
        }
    }

    private static let warcEnds = [".warc", ".warc.gz"]
    private static let indexEnds = [".cdx", ".cdxj", ".cdx.gz", ".cdxj.gz", ".idx"]

    private func names(in folder: String, _ ends: [String]) -> [String] {
        entries.keys.filter { name in name.hasPrefix(folder) && ends.contains { name.hasSuffix($0) } }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// §3: which files a WACZ has, where, and how packed.
    private func checkLayout(_ report: inout VerificationReport) {
        if names(in: "archive/", Self.warcEnds).isEmpty {
            report.add(.failed, "archive/", "wacz.archive", "holds no WARC file")
        }
        if names(in: "indexes/", Self.indexEnds).isEmpty {
            report.add(.failed, "indexes/", "wacz.index", "holds no index")
        }
        if entries["pages/pages.jsonl"] == nil {
            report.add(.failed, "pages/pages.jsonl", "wacz.pages", "is missing")
        }
        let places = [("archive/", Self.warcEnds), ("indexes/", Self.indexEnds), ("pages/", [".jsonl"])]
        for entry in entries.values.sorted(by: { $0.headOffset < $1.headOffset }) {
            for (folder, ends) in places where entry.name.hasPrefix(folder) {
                if !ends.contains(where: { entry.name.hasSuffix($0) }) {
                    report.add(.failed, entry.name, "wacz.stray", "does not belong into this folder")
                }
            }
            if !entry.isStored, entry.name.hasSuffix(".gz") {
                report.add(.failed, entry.name, "wacz.stored", "is packed twice, and has to be stored")
            }
        }
    }

    /// §4.
    private func checkPackage(_ package: JSONDocument, _ report: inout VerificationReport) {
        if package["profile"]?.text != "data-package" {
            report.add(.failed, Self.packageName, "wacz.profile", "profile is not \"data-package\"")
        }
        switch package["wacz_version"]?.text {
        case "1.0.0", "1.1.0", "1.1.1": break
        case let version? where version.hasPrefix("1."):
            report.add(.unchecked, Self.packageName, "wacz.version", "is of a version that is not known here")
        default: report.add(.failed, Self.packageName, "wacz.version", "wacz_version is missing or unknown")
        }
        for name in ["created", "modified", "mainPageDate", "mainPageTS"] {
            if let value = package[name], !Self.isTime(value.text) {
                report.add(.failed, Self.packageName, "wacz.time", "\(name) is no time")
            }
        }
    }

    /// A date and a time of day, as RFC 3339 and the tools that depart from it in fractions and zones write them.
    static func isTime(_ text: String?) -> Bool {
        guard let bytes = text.map({ Array($0.utf8) }), (10...40).contains(bytes.count),
            CivilDate(iso8601: String(decoding: bytes.prefix(10), as: UTF8.self)) != nil
        else { return false }
        return bytes.dropFirst(10).allSatisfy {
            (0x30...0x39).contains($0) || [0x54, 0x20, 0x3A, 0x2E, 0x2B, 0x2D, 0x5A].contains($0)
        }
    }

    private func checkResources(_ package: JSONDocument, _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        guard let resources = package["resources"]?.list, !resources.isEmpty else {
            report.add(.failed, Self.packageName, "wacz.resources", "lists no resources")
            return
        }
        var listed: Set<String> = []
        var isWhole = true
        func fail(_ file: String, _ rule: String, _ message: String) {
            isWhole = false
            report.add(.failed, file, rule, message)
        }
        for resource in resources {
            guard let path = resource["path"]?.text, let hash = resource["hash"]?.text,
                let bytes = resource["bytes"]?.whole, resource["name"]?.text != nil
            else {
                fail(Self.packageName, "wacz.resources", "a resource lacks name, path, hash or bytes")
                continue
            }
            if !listed.insert(path).inserted { fail(path, "wacz.resources", "is listed twice") }
            guard let entry = entries[path] else {
                fail(path, "wacz.missing", "is listed, and not there")
                continue
            }
            if entry.length != bytes { fail(path, "wacz.bytes", "has another length than is listed") }
            let parts = hash.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let algorithm = FileDigest(rawValue: String(parts[0])) else {
                fail(path, "wacz.hash", "is listed with a digest that cannot be read")
                continue
            }
            if try digest(entry, algorithm)?.utf8.elementsEqual(parts[1].lowercased().utf8) != true {
                fail(path, "wacz.hash", "does not have the digest that is listed")
            }
            if !algorithm.isStrong {
                report.add(
                    .unchecked, path, "wacz.weak",
                    "its digest is by \(algorithm.rawValue), which can be forged")
            }
        }
        for name in entries.keys.sorted()
        where !listed.contains(name) && name != Self.packageName && name != Self.digestName {
            fail(name, "wacz.unlisted", "is in the file, and not listed")
        }
        if isWhole {
            report.add(.passed, Self.packageName, "wacz.resources", "\(listed.count) files are as listed")
        }
    }

    private func digest(_ entry: OpenZip.Entry, _ algorithm: FileDigest) throws(ArchivingError) -> String? {
        if entry.isStored { return try algorithm.hex(of: zip.packed(entry)) }
        guard let bytes = try bytes(entry.name) else { return nil }
        return try algorithm.hex(of: ByteSource(bytes, name: entry.name))
    }

    /// §5.2: a header line, then one object a page with `url` and `ts`.
    private func checkPages(_ report: inout VerificationReport) throws(ArchivingError) {
        for name in names(in: "pages/", [".jsonl"]) {
            guard let bytes = try bytes(name) else { continue }
            let lines = bytes.split(separator: 0x0A).map { Array($0) }.filter {
                !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D }
            }
            guard let first = lines.first.flatMap({ JSONDocument($0) }),
                first["format"]?.text == "json-pages-1.0"
            else {
                report.add(
                    .failed, name, "wacz.pages", "does not begin with a line of the format json-pages-1.0")
                continue
            }
            for (number, line) in lines.dropFirst().enumerated() {
                let page = JSONDocument(line)
                if page?["url"]?.text?.isEmpty ?? true || !Self.isTime(page?["ts"]?.text) {
                    report.add(
                        .failed, name, "wacz.pages", "line \(number + 2) has no url, or no ts that is a time")
                }
            }
            report.add(.passed, name, "wacz.pages", "\(lines.count - 1) pages")
        }
    }

    private func checkRecords(_ report: inout VerificationReport, _ body: (WARCRecord) -> Void)
        throws(ArchivingError) -> [String: [Int: WACZRecord]]
    {
        var holdings: [String: [Int: WACZRecord]] = [:]
        var check = WARCCheck()
        for name in names(in: "archive/", Self.warcEnds) {
            guard let entry = entries[name] else { continue }
            let source: ByteSource
            if entry.isStored {
                source = zip.packed(entry)
            } else if let bytes = try bytes(name) {
                source = ByteSource(bytes, name: name)
            } else {
                report.add(.unchecked, name, "wacz.size", "is too large to be looked into")
                continue
            }
            var records: [Int: WACZRecord] = [:]
            check.check(source) { record in
                records[record.offset] = WACZRecord(record)
                body(record)
            }
            holdings[FolderPath.lastPart(of: name)] = records
        }
        for problem in check.problems {
            report.add(.failed, problem.file, problem.rule, problem.message, offset: problem.offset)
        }
        for problem in check.unchecked {
            report.add(.unchecked, problem.file, problem.rule, problem.message, offset: problem.offset)
        }
        if check.problems.isEmpty {
            report.add(.passed, "archive/", "warc", "\(check.recordCount) records hold")
        }
        return holdings
    }

    private func indexLines(_ report: inout VerificationReport) throws(ArchivingError) -> [WACZIndexCheck
        .File]
    {
        var files: [WACZIndexCheck.File] = []
        for name in names(in: "indexes/", Self.indexEnds) {
            guard let stored = try bytes(name) else { continue }
            let plain =
                name.hasSuffix(".gz") ? DeflatedBytes.members(stored, limit: Self.documentLimit) : stored
            guard let plain else {
                report.add(.failed, name, "wacz.index", "cannot be unpacked")
                continue
            }
            files.append(.init(name: name, stored: stored, plain: plain))
        }
        return files
    }
}
