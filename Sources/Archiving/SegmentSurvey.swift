internal import Evidence

/// What of a segment can be read: where whole captures stand, and what lies between them.
///
/// Where a record cannot be read, the next place is looked for at which a gzip member begins with a request, because a
/// capture is one: what stands before that place is damaged, a response without its request included.
struct SegmentSurvey {
    /// Of what can be read, in the order of the segment.
    private(set) var lines: [[UInt8]] = []
    /// What is not a whole capture (or the warcinfo record at the start), in order.
    private(set) var damaged: [Range<Int>] = []

    private let source: ByteSource
    private let name: String
    private var infoID: String?

    init(_ file: BinaryFile, _ name: String) throws(ArchivingError) {
        self.name = name
        source = try ByteSource(file)
        var at = try readCaptures(from: 0)
        while at < source.count {
            let next = try nextCapture(behind: at)
            let isNext = damaged.last?.upperBound == at
            damaged.append((isNext ? damaged.removeLast().lowerBound : at)..<next)
            at = next < source.count ? try readCaptures(from: next) : next
        }
    }

    /// Reads as far as records are whole and belong together; returns where the last such capture ends.
    private mutating func readCaptures(from start: Int) throws(ArchivingError) -> Int {
        var end = start
        do {
            let reader = try WARCReader(source, from: start)
            var request: WARCRecord?
            while let record = try reader.next() {
                guard record.defects.isEmpty, record.recordDigest != nil else { break }
                if record.offset == 0, record.type == "warcinfo" { infoID = record.id }
                if record.isHTTPResponse {
                    guard isWhole(record, after: request) else { break }
                    if let entry = CDXJEntry(record, segment: name) { lines.append(entry.line) }
                }
                request = record.type == "request" ? record : nil
                if request == nil { end = reader.wholeLength }
            }
        } catch  where error.code == .torn || error.code == .malformed || error.code == .tooLarge {
            // What follows `end` is looked through by the caller.
        }
        return end
    }

    private func isWhole(_ response: WARCRecord, after request: WARCRecord?) -> Bool {
        guard let request, response.fields["WARC-Concurrent-To"] == request.id.map({ "<\($0)>" }) else {
            return false
        }
        let stated = response.fields[WARCField.requestDigest]
        return stated == nil || stated == request.recordDigest?.labelled
    }

    /// Where the next request begins that can be read; the end of the segment where there is none.
    private func nextCapture(behind start: Int) throws(ArchivingError) -> Int {
        let mark: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var at = start + 1
        while at < source.count {
            let step = try source.bytes(at: at, limit: 1_048_576)
            var within = 0
            while let found = step[within...].firstIndex(of: mark[0]) {
                if step[found...].starts(with: mark), try isRequest(at: at + found) { return at + found }
                within = found + 1
            }
            // A mark may lie across the border.
            at += step.count < mark.count ? step.count : step.count - (mark.count - 1)
            if step.count < 1_048_576 { break }
        }
        return source.count
    }

    private func isRequest(at offset: Int) throws(ArchivingError) -> Bool {
        do {
            let record = try WARCReader(source, from: offset).next()
            return record?.type == "request" && record?.defects.isEmpty == true
        } catch  where error.code == .torn || error.code == .malformed || error.code == .tooLarge {
            return false
        }
    }

    /// Writes the segment anew: what is whole at its place, and a note where something was. Damage at the end is cut.
    func write(to file: BinaryFile, at time: UTCTime) throws(ArchivingError) {
        var at = 0
        for range in damaged + [source.count..<source.count] {
            while at < range.lowerBound {
                let step = try source.bytes(at: at, limit: min(1_048_576, range.lowerBound - at))
                try file.append(step)
                at += step.count
            }
            at = range.upperBound
            if !range.isEmpty, range.upperBound < source.count {
                guard let note = RepairNote(range, of: name, infoID: infoID, at: time) else {
                    throw ArchivingError(
                        .malformed, "what is damaged is shorter than any capture", file: name,
                        offset: range.lowerBound)
                }
                try file.append(note.bytes)
            }
        }
        try file.sync()
    }
}
