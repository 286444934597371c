package import Evidence

/// Makes an archive whole again after damage, as far as it can be, and says what is lost.
///
/// Nothing is deleted: a segment or an index that has to change is set aside as it was, under a name of its own, and a
/// new one takes its place. Records keep their offsets, which the store knows them by: a record of type `metadata` that
/// says so fills the place of what cannot be read. The report is kept beside the segments.
package struct ArchiveRepair: Sendable {
    /// One thing that was wrong, and what became of it.
    package struct Step: Hashable, Sendable {
        package let file: String
        /// In bytes; nil where the whole file is meant.
        package let range: Range<Int>?
        package let message: String
        /// The name that the former file has now; nil where nothing was moved.
        package let setAside: String?
    }

    package private(set) var steps: [Step] = []
    /// The report, `repair-<time>.json`; nil where nothing had to be done.
    package private(set) var report: String?

    private let folder: FolderPath
    private let time: UTCTime

    /// Repairs the archive at `path`. Throws with code `locked` where a crawl has it.
    package init(of path: String, at time: UTCTime) throws(ArchivingError) {
        (folder, self.time) = (FolderPath(path), time)
        let lock = try ArchiveLock.take(folder)
        defer { lock.keep() }
        let known = try CDXJIndex(folder).extents() ?? [:]
        for segment in try ArchiveRecovery.finishOpen(in: folder) where segment.tornBytes > 0 {
            steps.append(
                Step(
                    file: segment.name, range: segment.keptBytes..<(segment.keptBytes + segment.tornBytes),
                    message: "bytes behind the last whole capture", setAside: segment.tornFile))
        }
        var lines: [[UInt8]] = []
        for segment in try ArchiveFolder(path).segments() { lines += try repair(segment) }
        noteMissing(known)
        try repairIndex(lines.sorted { $0.lexicographicallyPrecedes($1) })
        try writeReport()
    }

    /// Returns the index lines of what can be read.
    private mutating func repair(_ segment: String) throws(ArchivingError) -> [[UInt8]] {
        let survey = try SegmentSurvey(BinaryFile(folder.of(segment), .reading), segment)
        guard !survey.damaged.isEmpty else { return survey.lines }
        let mended = segment + ".mended"
        try folder.remove(mended)
        try survey.write(to: BinaryFile(folder.of(mended), .creating), at: time)
        let aside = asideName(segment)
        try folder.place(segment, at: aside)
        try folder.rename(mended, to: segment)
        for range in survey.damaged {
            steps.append(
                Step(
                    file: segment, range: range, message: "cannot be read as whole captures", setAside: aside)
            )
        }
        return survey.lines
    }

    private mutating func noteMissing(_ known: [String: Int]) {
        for (segment, _) in known.sorted(by: { $0.key < $1.key })
        where FolderPath.target(at: folder.of(segment)) != .file {
            steps.append(
                Step(
                    file: segment, range: nil,
                    message:
                        "the index names it, and it is not there: put it back from a backup and repair again",
                    setAside: nil))
        }
    }

    private mutating func repairIndex(_ lines: [[UInt8]]) throws(ArchivingError) {
        let index = CDXJIndex(folder)
        if index.exists {
            var isSame = true
            var at = 0
            let isWhole = try index.forEachLine { line in
                isSame = isSame && at < lines.count && lines[at] == line
                at += 1
            }
            if isSame, isWhole, at == lines.count { return }
            let aside = asideName(CDXJIndex.name)
            try folder.place(CDXJIndex.name, at: aside)
            steps.append(
                Step(
                    file: CDXJIndex.name, range: nil,
                    message: "did not say what the segments hold; made anew",
                    setAside: aside))
        } else if lines.isEmpty {
            return
        } else {
            steps.append(
                Step(file: CDXJIndex.name, range: nil, message: "was missing; made anew", setAside: nil))
        }
        try index.merge(lines, replacing: [], keepsOld: false)
    }

    private func asideName(_ file: String) -> String { "\(file).aside-\(time.stamp)" }

    private mutating func writeReport() throws(ArchivingError) {
        guard !steps.isEmpty else { return }
        let name = "repair-\(time.stamp).json"
        let file = try BinaryFile(folder.of(name), .creating)
        try file.append(json)
        try file.sync()
        try folder.sync()
        report = name
    }

    /// The report: an object with `at` and `steps`.
    package var json: [UInt8] {
        var out = Array("{\"at\":".utf8)
        JSONText.append(time.rfc3339, to: &out)
        out += ",\"steps\":[".utf8
        for (number, step) in steps.enumerated() {
            out += (number == 0 ? "\n{\"file\":" : ",\n{\"file\":").utf8
            JSONText.append(step.file, to: &out)
            if let range = step.range {
                out += ",\"from\":\(range.lowerBound),\"to\":\(range.upperBound)".utf8
            }
            out += ",\"message\":".utf8
            JSONText.append(step.message, to: &out)
            if let aside = step.setAside {
                out += ",\"setAside\":".utf8
                JSONText.append(aside, to: &out)
            }
            out += "}".utf8
        }
        return out + Array("\n]}\n".utf8)
    }
}
