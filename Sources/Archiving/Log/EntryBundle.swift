/// The entries under a tile of leaf hashes, as one file: each with its length before it, two bytes, the high one first
/// (c2sp.org/tlog-tiles, "log entries").
package enum EntryBundle {
    package static let entryLimit = 65_535

    package static func bytes(_ entries: [[UInt8]]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
        for entry in entries {
            precondition(entry.count <= entryLimit, "an entry is at most \(entryLimit) bytes long")
            out.append(UInt8(truncatingIfNeeded: entry.count >> 8))
            out.append(UInt8(truncatingIfNeeded: entry.count))
            out += entry
        }
        return out
    }

    /// Nil unless there are just `count` entries and nothing behind them.
    package static func entries(_ bytes: [UInt8], count: Int) -> [[UInt8]]? {
        var (entries, place): ([[UInt8]], Int) = ([], 0)
        entries.reserveCapacity(count)
        while entries.count < count {
            guard place + 2 <= bytes.count else { return nil }
            let end = place + 2 + (Int(bytes[place]) << 8 | Int(bytes[place + 1]))
            guard end <= bytes.count else { return nil }
            entries.append(Array(bytes[place + 2..<end]))
            place = end
        }
        return place == bytes.count ? entries : nil
    }
}
