internal import Archiving
internal import Evidence

/// Checks the archive of a data folder: every record of every segment, and that the index says just what they hold.
///
/// What covers each byte of it: the index is compared line by line with what the records give; a line has the digest of
/// its response as it stands packed; a response has that of its request, and the first one that of the warcinfo record
/// (see ``WARCRule``, `baken.packed`). So no bit of a segment or of the index can change without a line that fails.
struct ArchiveVerification {
    private let archive: ArchiveFolder

    init(_ archive: ArchiveFolder) {
        self.archive = archive
    }

    /// Checks one WARC file that stands by itself.
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
        let segments = try archive.segments()
        let lines = try checkRecords(of: segments, "\(segments.count) segments", &report)
        noteOthers(try archive.folder.names(), &report)
        try checkPresence(of: Set(segments), &report)
        try checkIndex(lines, among: Set(segments), &report)
        if segments.isEmpty, try archive.openSegments().isEmpty, !archive.index.exists {
            report.add(.passed, "", "archive.empty", "nothing is on record yet")
        }
    }

    /// Checks one closed segment of the archive against the index beside it.
    func run(_ segment: String, _ report: inout VerificationReport) throws(ArchivingError) {
        let lines = try checkRecords(of: [segment], segment, &report)
        try checkIndex(lines, among: [segment], &report)
    }

    private func checkRecords(of segments: [String], _ name: String, _ report: inout VerificationReport)
        throws(ArchivingError) -> Set<Digest256>
    {
        var check = WARCCheck()
        var lines: Set<Digest256> = []
        var lost: [(String, Int, String)] = []
        for segment in segments {
            check.check(try ByteSource(archive.open(segment))) { record in
                if let entry = CDXJEntry(record, segment: segment) { lines.insert(Digest256(of: entry.line)) }
                if let range = record.fields[WARCField.lost] { lost.append((segment, record.offset, range)) }
            }
        }
        Self.note(check, in: name, &report)
        for (segment, offset, range) in lost {
            report.add(
                .unchecked, segment, "archive.lost",
                "bytes \(range) were lost before a repair; see its report",
                offset: offset)
        }
        return lines
    }

    private func noteOthers(_ names: [String], _ report: inout VerificationReport) {
        for name in names {
            if name.hasSuffix(".warc.gz.open") {
                report.add(
                    .unchecked, name, "archive.open",
                    "is still being written, or was left by a crash: the next crawl closes it")
            } else if name.hasSuffix(".torn") {
                report.add(
                    .note, name, "archive.torn", "bytes behind the last whole record, set aside after a crash"
                )
            } else if name.contains(".aside-") {
                report.add(.note, name, "archive.aside", "set aside by a repair")
            }
        }
    }

    private func checkPresence(of segments: Set<String>, _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        let extents = try archive.index.extents() ?? [:]
        for (segment, _) in extents.sorted(by: { $0.key < $1.key }) where !segments.contains(segment) {
            guard FolderPath.entry(at: archive.folder.of(segment + ".open")) == nil else { continue }
            report.add(
                .failed, segment, "archive.missing", "the index names this segment, and it is not there")
        }
    }

    /// `segments`: those whose lines are looked at. A crawl may close another one meanwhile, and one that is gone is
    /// reported as such.
    private func checkIndex(
        _ expected: Set<Digest256>, among segments: Set<String>, _ report: inout VerificationReport
    )
        throws(ArchivingError)
    {
        guard archive.index.exists else {
            if !expected.isEmpty {
                report.add(
                    .unchecked, CDXJIndex.name, "index.missing",
                    "there is no index; `baken archive repair` makes it")
            }
            return
        }
        var (left, isSorted) = (expected, true)
        var last: [UInt8] = []
        let isWhole = try archive.index.forEachLine { line in
            isSorted = isSorted && last.lexicographicallyPrecedes(line)
            last = line
            if let extent = CDXJEntry.extent(ofLine: line), !segments.contains(extent.segment) { return }
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
