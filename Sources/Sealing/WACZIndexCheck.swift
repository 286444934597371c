internal import Archiving
internal import Evidence

/// Checks the indexes of a WACZ (webrecorder CDXJ 0.1.0) against the records: each line leads to a record of that
/// address, time and digest, lines are sorted, and no capture is without one.
struct WACZIndexCheck {
    struct File {
        let name: String
        /// As in the file, and with gzip undone.
        let stored: [UInt8]
        let plain: [UInt8]
    }

    /// By file name and offset.
    private let holdings: [String: [Int: WACZRecord]]
    private let files: [File]

    init(_ holdings: [String: [Int: WACZRecord]], lines files: [File]) {
        (self.holdings, self.files) = (holdings, files)
    }

    func run(_ report: inout VerificationReport) {
        var seen: [String: Set<Int>] = [:]
        var (count, isSound) = (0, true)
        for file in files {
            if file.name.hasSuffix(".idx") {
                isSound = checkParts(file, &report) && isSound
                continue
            }
            var last: [UInt8] = []
            for (number, line) in file.plain.split(separator: 0x0A).map(Array.init).enumerated()
            where !line.starts(with: "!meta".utf8) && !line.starts(with: " ".utf8) {
                count += 1
                if line.lexicographicallyPrecedes(last) {
                    isSound = false
                    report.add(.failed, file.name, "wacz.index.order", "line \(number + 1) is out of order")
                }
                last = line
                guard let entry = Line(line) else {
                    isSound = false
                    report.add(.failed, file.name, "wacz.index.form", "line \(number + 1) is no line of CDXJ")
                    continue
                }
                seen[entry.filename, default: []].insert(entry.offset)
                if let problem = problem(with: entry) {
                    isSound = false
                    report.add(.failed, file.name, "wacz.index.line", "line \(number + 1): \(problem)")
                }
            }
        }
        noteUnnamed(seen, &report)
        if isSound {
            report.add(.passed, "indexes/", "wacz.index", "\(count) lines are about records that are there")
        }
    }

    private struct Line {
        let stamp: String
        let url: String
        let filename: String
        let offset: Int
        let length: Int?
        let recordDigest: String?
        let payloadDigest: String?

        init?(_ line: [UInt8]) {
            let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, let stamp = String(validating: parts[1], as: UTF8.self),
                (14...17).contains(stamp.utf8.count), stamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let members = JSONDocument(Array(parts[2])), let url = members["url"]?.text,
                let filename = members["filename"]?.text, let offset = members["offset"]?.whole
            else { return nil }
            (self.stamp, self.url, self.filename, self.offset) = (stamp, url, filename, offset)
            length = members["length"]?.whole
            (recordDigest, payloadDigest) = (members["recordDigest"]?.text, members["digest"]?.text)
        }
    }

    private func problem(with line: Line) -> String? {
        guard let records = holdings[FolderPath.lastPart(of: line.filename)] else {
            return "the file it names is not there"
        }
        guard let record = records[line.offset] else { return "no record stands at its offset" }
        if let target = record.target, !Self.isSame(target, line.url) {
            return "the record is of another address"
        }
        if let length = line.length, let stored = record.length, length != stored {
            return "the record has another length"
        }
        if let stamp = record.date?.stamp, !stamp.hasPrefix(line.stamp) {
            return "the record is of another time"
        }
        if let digest = line.recordDigest, let stored = record.recordDigest, digest != stored.labelled {
            return "the record has another digest"
        }
        if let digest = line.payloadDigest, let stated = record.payloadDigest, !Self.agree(digest, stated) {
            return "the record states another payload digest"
        }
        return nil
    }

    /// Indexers write a request's body into the address of its answer, behind a mark.
    private static func isSame(_ target: String, _ url: String) -> Bool {
        target.utf8.elementsEqual(url.utf8)
            || url.utf8.starts(with: target.utf8) && url.contains("__wb_method=")
    }

    /// Digests by different algorithms, or in a form that is not known, say nothing of each other.
    private static func agree(_ one: String, _ other: String) -> Bool {
        guard let one = LabelledDigest(one), let other = LabelledDigest(other),
            one.algorithm == other.algorithm
        else {
            return true
        }
        return one.bytes == other.bytes
    }

    /// An index in parts: each line names a member of the compressed index, with its digest.
    private func checkParts(_ file: File, _ report: inout VerificationReport) -> Bool {
        var isSound = true
        for (number, line) in file.plain.split(separator: 0x0A).map(Array.init).enumerated()
        where !line.starts(with: "!meta".utf8) {
            guard let brace = line.firstIndex(of: 0x7B), let members = JSONDocument(Array(line[brace...])),
                let offset = members["offset"]?.whole, let length = members["length"]?.whole, offset >= 0,
                length > 0
            else {
                isSound = false
                report.add(.failed, file.name, "wacz.index.form", "line \(number + 1) names no part")
                continue
            }
            let name = members["filename"]?.text
            let part =
                files.first { FolderPath.lastPart(of: $0.name) == name }
                ?? files.first { $0.name.hasSuffix(".gz") }
            let end = offset.addingReportingOverflow(length)
            guard let part, !end.overflow, end.partialValue <= part.stored.count,
                DeflatedBytes.members(
                    Array(part.stored[offset..<end.partialValue]), limit: WACZCheck.documentLimit) != nil
            else {
                isSound = false
                report.add(
                    .failed, file.name, "wacz.index.part", "line \(number + 1) names a part that is not there"
                )
                continue
            }
            let digest = Digest256(of: Array(part.stored[offset..<end.partialValue])).labelled
            if let stated = members["digest"]?.text, stated.hasPrefix("sha256:"), stated != digest {
                isSound = false
                report.add(
                    .failed, file.name, "wacz.index.part",
                    "line \(number + 1) names a part with another digest")
            }
        }
        return isSound
    }

    /// A capture that no index names is not shown to anybody who looks at the pages.
    private func noteUnnamed(_ seen: [String: Set<Int>], _ report: inout VerificationReport) {
        for (name, records) in holdings.sorted(by: { $0.key < $1.key }) {
            let count = records.count { offset, record in
                record.isCapture && !(seen[name]?.contains(offset) ?? false)
            }
            if count > 0 {
                report.add(
                    .unchecked, "archive/\(name)", "wacz.index.lacks", "\(count) captures stand in no index")
            }
        }
    }
}

/// What an index may say of a record.
struct WACZRecord {
    let type: String
    let target: String?
    let date: UTCTime?
    let length: Int?
    let recordDigest: Digest256?
    let payloadDigest: String?
    /// True for what an index has a line of.
    let isCapture: Bool

    init(_ record: WARCRecord) {
        (type, target, date) = (record.type, record.targetURI, record.date)
        (length, recordDigest) = (record.storedLength, record.recordDigest)
        payloadDigest = record.statedPayloadDigest
        isCapture = record.isHTTPResponse
    }
}
