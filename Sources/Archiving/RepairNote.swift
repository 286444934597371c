internal import Evidence

/// The record that stands where a damaged capture stood: a gzip member of exactly as many bytes, so that everything
/// behind it keeps its offset.
struct RepairNote {
    let bytes: [UInt8]

    /// `range`: what is replaced; a capture is always longer than the shortest note. Nil where it is too short for one.
    init?(_ range: Range<Int>, of segment: String, infoID: String?, at time: UTCTime) {
        let text =
            "Bytes \(range.lowerBound) to \(range.upperBound) of \(segment) could not be read as captures, and were set "
            + "aside with the segment as it was, in \(segment).aside-\(time.stamp)."
        // Stored blocks (RFC 1951 §3.2.4) make the length a choice: 18 bytes of gzip, five for each block of 65,535.
        var blocks = 1
        while range.count - 18 - 5 * blocks > 65_535 * blocks { blocks += 1 }
        let room = range.count - 18 - 5 * blocks
        var words = Array(text.utf8)
        var head = Self.head(words, infoID, time, segment, range)
        let block = room - head.count - 4
        guard block >= 0 else { return nil }
        words = Array((words + [UInt8](repeating: 0x20, count: max(0, block - words.count))).prefix(block))
        head = Self.head(words, infoID, time, segment, range)
        bytes = Self.member(head + words + [0x0D, 0x0A, 0x0D, 0x0A], blocks)
    }

    /// Of a length that does not depend on `block`.
    private static func head(
        _ block: [UInt8], _ infoID: String?, _ time: UTCTime, _ segment: String, _ range: Range<Int>
    ) -> [UInt8] {
        var head = NamedFields(first: "WARC/1.1")
        head.add("WARC-Type", "metadata")
        // An id that says what it is of: the same repair gives the same bytes.
        let name = Digest256(of: "\(segment) \(range) \(time.stamp)").firstHalf
        head.add("WARC-Record-ID", id: RecordID.urn(high: name.0, low: name.1))
        head.add("WARC-Date", time.rfc3339)
        if let infoID { head.add("WARC-Warcinfo-ID", id: infoID) }
        head.add(WARCField.lost, "\(range.lowerBound)-\(range.upperBound)")
        head.add("WARC-Block-Digest", Digest256(of: block).labelled)
        head.add("Content-Type", "text/plain")
        let length = String(block.count)
        head.add("Content-Length", String(repeating: "0", count: max(0, 12 - length.utf8.count)) + length)
        head.end()
        return head.bytes
    }

    /// A gzip member of stored blocks.
    private static func member(_ plain: [UInt8], _ blocks: Int) -> [UInt8] {
        var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        for number in 0..<blocks {
            let part = plain[min(plain.count, number * 65_535)..<min(plain.count, (number + 1) * 65_535)]
            out.append(number == blocks - 1 ? 1 : 0)
            out += little(UInt32(part.count), 2) + little(~UInt32(part.count), 2) + part
        }
        var checksum = CRC32()
        checksum.update(plain)
        return out + little(checksum.value, 4) + little(UInt32(truncatingIfNeeded: plain.count), 4)
    }

    private static func little(_ value: UInt32, _ width: UInt32) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
