import Evidence

/// The path of a rule, ready to be matched: `*` stands for any octets, `$` at the end for the end (RFC 9309 §2.2.3).
struct RobotsPattern: Sendable, Hashable {
    private let form: Form
    /// The same with reserved characters of the query unescaped; nil where that changes nothing.
    private let plainForm: Form?
    /// In octets, stars and `$` included: what decides which rule is the most specific.
    let length: Int

    init(_ value: ArraySlice<UInt8>) {
        let path = RobotsPath(value, isPattern: true)
        length = path.bytes.count
        form = Form(path.bytes)
        plainForm = path.plain.map(Form.init)
    }

    func matches(_ path: RobotsPath) -> Bool {
        if form.matches(path.bytes) { return true }
        guard plainForm != nil || path.plain != nil else { return false }
        return (plainForm ?? form).matches(path.plain ?? path.bytes)
    }

    /// The literal pieces between the stars. They are found one after the other, each as early as it can be, which
    /// needs no step back: time is the product of both lengths at worst and no pattern can blow it up.
    private struct Form: Sendable, Hashable {
        let pieces: [[UInt8]]
        let isAnchored: Bool

        init(_ pattern: [UInt8]) {
            isAnchored = pattern.last == 0x24
            let body = isAnchored ? pattern.dropLast() : pattern[...]
            pieces = body.split(separator: 0x2A, omittingEmptySubsequences: false).map(Array.init)
        }

        func matches(_ path: [UInt8]) -> Bool {
            guard let first = pieces.first, path.starts(with: first) else { return false }
            var at = first.count
            guard let last = pieces.dropFirst().last else { return !isAnchored || at == path.count }
            for piece in pieces[1..<(pieces.count - 1)] {
                guard let end = Self.end(of: piece, in: path, from: at) else { return false }
                at = end
            }
            guard isAnchored else { return Self.end(of: last, in: path, from: at) != nil }
            return path.count - at >= last.count && path.suffix(last.count).elementsEqual(last)
        }

        private static func end(of piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
            guard let first = piece.first else { return start }
            var at = start
            while at + piece.count <= path.count {
                if path[at] == first, path[at..<(at + piece.count)].elementsEqual(piece) {
                    return at + piece.count
                }
                at += 1
            }
            return nil
        }
    }
}

/// A path and query in the one spelling in which rules and addresses are compared (RFC 9309 §2.2.2): octets outside
/// ASCII escaped, escaped unreserved characters unescaped, escapes in upper case.
struct RobotsPath: Sendable, Hashable {
    let bytes: [UInt8]
    /// With the escaped `/`, `:` and other reserved characters of the query unescaped, because the RFC's table takes
    /// `?u=http://x` and `?u=http%3A%2F%2Fx` for one; nil where that changes nothing.
    let plain: [UInt8]?

    static let ofRobots = Array("/robots.txt".utf8)

    init(_ pathAndQuery: String) {
        self.init(Array(pathAndQuery.utf8)[...], isPattern: false)
    }

    /// In a pattern `*` and `$` are signs; in an address they are escaped where they would be taken for them, as
    /// their escapes in a pattern stay (RFC 9309 §2.2.3: `%2A` and `%24` mean the characters).
    init(_ text: ArraySlice<UInt8>, isPattern: Bool) {
        bytes = Self.normalised(text, isPattern: isPattern)
        guard let mark = bytes.firstIndex(of: 0x3F) else {
            plain = nil
            return
        }
        let unescaped = Array(bytes[...mark]) + Self.unescapedQuery(bytes[(mark + 1)...])
        plain = unescaped == bytes ? nil : unescaped
    }

    private static func normalised(_ text: ArraySlice<UInt8>, isPattern: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if byte == 0x25, let value = escape(text, at) {
                isUnreserved(value) ? out.append(value) : appendEscape(value, to: &out)
                at += 3
                continue
            }
            // `$` is a sign at the end of a pattern only.
            let isSign = byte == 0x2A ? !isPattern : byte == 0x24 && !(isPattern && at + 1 == text.endIndex)
            byte > 0x20 && byte < 0x7F && !isSign ? out.append(byte) : appendEscape(byte, to: &out)
            at += 1
        }
        return out
    }

    /// The reserved characters of RFC 3986 §2.2, without those that carry a query's or a pattern's own structure.
    private static func unescapedQuery(_ query: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var at = query.startIndex
        while at < query.endIndex {
            if query[at] == 0x25, let value = escape(query, at), ":/?@[]!'(),;".utf8.contains(value) {
                out.append(value)
                at += 3
            } else {
                out.append(query[at])
                at += 1
            }
        }
        return out
    }

    private static func escape(_ text: ArraySlice<UInt8>, _ at: Int) -> UInt8? {
        guard at + 2 < text.endIndex else { return nil }
        return Hexadecimal.bytes(String(decoding: text[(at + 1)...(at + 2)], as: UTF8.self))?.first
    }

    private static func appendEscape(_ byte: UInt8, to out: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
    }
}
