import Evidence

/// Bounds that no address of a real page was seen to pass, and that most endless sites pass sooner or later. They need
/// no memory: one look at the address tells.
enum AddressBound: String, CaseIterable, Sendable {
    case bytes = "over 1500 bytes"
    case segments = "over 20 segments"
    case parameters = "over 16 parameters"
    case repetition = "parts repeated"
    case escapes = "escaped over and over"

    /// Of the reason of a quarantine; behind it stands the raw value.
    static let reasonPrefix = "address "

    static let byteLimit = 1_500
    static let segmentLimit = 20
    static let parameterLimit = 16

    /// The first bound that `address` is over; nil where it is within all. Time is linear in the address.
    static func passed(by address: WebAddress) -> AddressBound? {
        let (path, query) = (address.path.utf8, address.query?.utf8)
        if path.count + (query?.count ?? 0) > byteLimit { return .bytes }
        let slashes = path.count { $0 == 0x2F }
        if slashes > segmentLimit { return .segments }
        if query?.count(where: { $0 == 0x26 }) ?? 0 >= parameterLimit { return .parameters }
        if slashes >= 3, repeats(address.segments) { return .repetition }
        return isEscapedOverAndOver(address) ? .escapes : nil
    }

    /// True where one to four segments stand three times in a row, or one segment four times anywhere, as relative
    /// links to a folder that answers everything make it: `/a/b/a/b/a/b/`. Numbers are no sign: `/1/1/1` is a date.
    private static func repeats(_ segments: [Substring]) -> Bool {
        var counts: [Substring: Int] = [:]
        for segment in segments where !isNumber(segment) {
            counts[segment, default: 0] += 1
            if counts[segment] == 4 { return true }
        }
        return (1...4).contains { period in
            var run = 0
            for at in segments.indices.dropFirst(period) {
                run = segments[at] == segments[at - period] ? run + 1 : 0
                if run >= period * 2, segments[(at - period + 1)...at].contains(where: { !isNumber($0) }) {
                    return true
                }
            }
            return false
        }
    }

    private static func isNumber(_ segment: Substring) -> Bool {
        segment.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// `%252525…`: a link that is escaped once more each time the page is asked for.
    private static func isEscapedOverAndOver(_ address: WebAddress) -> Bool {
        var run = 0
        for byte in address.pathAndQuery.utf8.reversed() {
            // Read from behind: `25` pairs end in the `%` that began them.
            switch byte {
            case 0x35 where run % 2 == 0, 0x32 where run % 2 == 1: run += 1
            case 0x25 where run >= 6 && run % 2 == 0: return true
            default: run = byte == 0x35 ? 1 : 0
            }
        }
        return false
    }

    /// How the addresses of a host that pass this bound are written as one pattern: by their first segment, or for
    /// the whole host.
    func pattern(for address: WebAddress) -> String {
        let first = address.segments.first.map(ShapeWord.segment) ?? ""
        return "/\(first)/** (\(rawValue))"
    }

    var widePattern: String { "/** (\(rawValue))" }
}
