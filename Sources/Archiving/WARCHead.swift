internal import Evidence

/// The head of a record: version line and named fields (ISO 28500:2017 §4 and annex A), read strictly but kept going
/// where the meaning is plain: each departure is a defect.
struct WARCHead {
    let version: String
    let fields: HeaderFields
    let contentLength: Int
    private(set) var defects: [WARCDefect] = []

    /// Fields that may stand more than once.
    private static let repeatable = ["warc-concurrent-to", "warc-protocol"]
    private static let fieldLimit = 200

    /// `bytes` ends with the empty line. Throws where it is no head of a record or no length can be had.
    init(_ bytes: [UInt8], file: String, offset: Int) throws(ArchivingError) {
        func malformed(_ message: String) -> ArchivingError {
            ArchivingError(.malformed, message, file: file, offset: offset)
        }
        var isBare = false
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            guard line.last == 0x0D else {
                // Behind the last line end stands nothing, which is no line.
                if line.startIndex < bytes.endIndex { isBare = true }
                return line
            }
            return line.dropLast()
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        if isBare { defects.append(WARCDefect("warc.header.line-end", "lines end in LF, not in CR LF")) }
        guard let first = lines.first, first.starts(with: "WARC/".utf8),
            let version = String(validating: first.dropFirst(5), as: UTF8.self), version.utf8.count <= 8
        else { throw malformed("here should be a WARC record") }
        self.version = version
        if version != "1.0" && version != "1.1" {
            defects.append(WARCDefect("warc.version", "version \(Self.printable(version)) is not 1.0 or 1.1"))
        }
        guard lines.count <= Self.fieldLimit else {
            throw malformed("more than \(Self.fieldLimit) header lines")
        }
        fields = HeaderFields(Self.fields(of: lines.dropFirst(), &defects))
        guard let text = fields["Content-Length"], let length = Self.decimal(text) else {
            throw malformed("no usable Content-Length")
        }
        contentLength = length
        noteRepetitions()
    }

    private static func fields(of lines: ArraySlice<ArraySlice<UInt8>>, _ defects: inout [WARCDefect])
        -> [HeaderFields.Field]
    {
        var fields: [HeaderFields.Field] = []
        for line in lines {
            let text = String(validating: line, as: UTF8.self)
            if text == nil {
                defects.append(WARCDefect("warc.header.utf8", "a header line is no valid UTF-8"))
            }
            if line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
                defects.append(WARCDefect("warc.header.control", "a header line holds a control character"))
            }
            let value = text ?? String(decoding: line, as: UTF8.self)
            if line.first == 0x20 || line.first == 0x09, let last = fields.popLast() {
                fields.append(.init(name: last.name, value: last.value + " " + trimmed(value)))
            } else if let colon = value.utf8.firstIndex(of: 0x3A), colon > value.utf8.startIndex {
                let name = String(value[..<colon])
                if !name.utf8.allSatisfy(isTokenByte) {
                    defects.append(
                        WARCDefect("warc.header.name", "a field name holds other than token characters"))
                }
                fields.append(
                    .init(name: name, value: trimmed(String(value[value.utf8.index(after: colon)...]))))
            } else {
                defects.append(WARCDefect("warc.header.line", "a header line has no field name"))
            }
        }
        return fields
    }

    private mutating func noteRepetitions() {
        var seen: Set<String> = []
        for field in fields.fields {
            let name = field.name.lowercased()
            guard !seen.insert(name).inserted, !Self.repeatable.contains(name) else { continue }
            defects.append(WARCDefect("warc.header.repeated", "\(Self.printable(field.name)) stands twice"))
        }
    }

    /// Decimal digits only: no sign, no blank.
    static func decimal(_ text: String) -> Int? {
        guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let head = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        guard let end = head.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return "" }
        return String(decoding: head[...end], as: UTF8.self)
    }

    static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
    }

    /// RFC 9110 §5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E, 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E:
            true
        default: false
        }
    }

    /// What came from a file, made safe for a message: short, and ASCII only.
    static func printable(_ text: String) -> String {
        String(text.unicodeScalars.prefix(40).map { (0x20...0x7E).contains($0.value) ? Character($0) : "?" })
    }
}
