/// Lines of a CSV file (RFC 4180), with the separator that is given or that its first line uses.
///
/// Quoted fields may hold separators, doubled quotes and line breaks; a byte order mark is passed over, as spreadsheet
/// programs write one. Empty lines are passed over.
struct CSVRows {
    struct Row {
        /// Where it begins, counted from 1.
        let line: Int
        let fields: [String]
    }

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private let separator: UInt8

    /// `skipping` passes over so many lines first, such as a title above the header.
    init(_ text: String, separator: UInt8? = nil, skipping: Int = 0) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        for _ in 0..<skipping {
            at = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            line += 1
        }
        self.separator = separator ?? Self.separator(of: bytes[at...].prefix { $0 != 0x0A })
    }

    /// The one of four that stands in the line most often.
    private static func separator(of first: ArraySlice<UInt8>) -> UInt8 {
        let known: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
        let counts = known.map { separator in first.count { $0 == separator } }
        return known[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    }

    mutating func next() -> Row? {
        while at < bytes.count {
            let start = line
            var fields = [field()]
            while at < bytes.count, bytes[at] == separator {
                at += 1
                fields.append(field())
            }
            endLine()
            if fields.count > 1 || !fields[0].isEmpty { return Row(line: start, fields: fields) }
        }
        return nil
    }

    private mutating func endLine() {
        if at < bytes.count, bytes[at] == 0x0D { at += 1 }
        if at < bytes.count, bytes[at] == 0x0A {
            at += 1
            line += 1
        }
    }

    private mutating func field() -> String {
        var out: [UInt8] = []
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        if at < bytes.count, bytes[at] == 0x22 { quoted(into: &out) }
        // What stands behind a closing quote belongs to the field; hands write such things.
        while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
            out.append(bytes[at])
            at += 1
        }
        while out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private mutating func quoted(into out: inout [UInt8]) {
        at += 1
        while at < bytes.count {
            if bytes[at] == 0x22 {
                at += 1
                guard at < bytes.count, bytes[at] == 0x22 else { return }
            }
            if bytes[at] == 0x0A { line += 1 }
            out.append(bytes[at])
            at += 1
        }
    }
}
