internal import Archiving
internal import Evidence

/// Checks the archive of a data folder: every record of every segment, and that the index says just what they hold.
struct ArchiveVerification {
    private let archive: ArchiveFolder

    init(_ archive: ArchiveFolder) {
        self.archive = archive
    }

    /// Checks one WARC file.
    static func check(_ source: ByteSource, _ report: inout VerificationReport) {
        var check = WARCCheck()
        check.check(source)
        note(check, in: source.name, &report)
    }

    private static func note(_ check: WARCCheck, in name: String, _ report: inout VerificationReport) {
        for problem in check.problems {
            report.add(.failed, problem.file, problem.rule, problem.message, offset: problem.offset)
        }
        for problem in check.unchecked {
            report.add(.unchecked, problem.file, problem.rule, problem.message, offset: problem.offset)
        }
        if check.problems.isEmpty {
            report.add(.passed, name, "warc", "\(check.recordCount) records hold")
        }
    }

    func run(_ report: inout VerificationReport) throws(ArchivingError) {
        var check = WARCCheck()
        var lines: Set<Digest256> = []
        let segments = try archive.segments()
        for segment in segments {
            check.check(try ByteSource(archive.open(segment))) { record in
                if let entry = CDXJEntry(record, segment: segment) { lines.insert(Digest256(of: entry.line)) }
            }
        }
        Self.note(check, in: "\(segments.count) segments", &report)
        for segment in try archive.openSegments() {
            report.add(
                .unchecked, segment + ".open", "archive.open",
                "is still being written, or was left by a crash: the next crawl closes it")
        }
        for name in try archive.folder.names() where name.hasSuffix(".torn") {
            report.add(
                .note, name, "archive.torn", "bytes behind the last whole record, set aside after a crash")
        }
        try checkIndex(lines, &report)
    }

    private func checkIndex(_ expected: Set<Digest256>, _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        guard archive.index.exists else {
            if !expected.isEmpty {
                report.add(
                    .unchecked, CDXJIndex.name, "index.missing", "there is no index; the next crawl makes it")
            }
            return
        }
        var (left, isSorted) = (expected, true)
        var last: [UInt8] = []
        let isWhole = try archive.index.forEachLine { line in
            isSorted = isSorted && last.lexicographicallyPrecedes(line)
            last = line
            if left.remove(Digest256(of: line)) == nil {
                report.add(.failed, CDXJIndex.name, "index.line", "a line is about no record in the segments")
            }
        }
        if !isSorted { report.add(.failed, CDXJIndex.name, "index.order", "the lines are not sorted") }
        if !isWhole { report.add(.failed, CDXJIndex.name, "index.torn", "the last line is cut") }
        if !left.isEmpty {
            report.add(.failed, CDXJIndex.name, "index.missing-line", "\(left.count) captures have no line")
        }
        if left.isEmpty, isSorted, isWhole {
            report.add(.passed, CDXJIndex.name, "index", "\(expected.count) captures are indexed")
        }
    }
}
