/// Escapes what is not ASCII in the query of a link by the charset of its page, as browsers do (WHATWG URL §4.4, "query
/// state" with the document's encoding): the server reads it in that charset.
///
/// | on a page in windows-1252 | is asked for as |
/// | --- | --- |
/// | `/zoek?plaats=Coevordén` | `/zoek?plaats=Coevord%E9n` |
/// | `/zoek?plaats=Łódź` | `/zoek?plaats=%26%23321%3B%F3d%26%23378%3B` |
///
/// Charsets of more than one byte a character are left to UTF-8: none was met on a Dutch site.
struct QueryEscaper {
    private let charset: CharsetLabel
    private var byteOfScalar: [UInt32: UInt8] = [:]

    init(_ charset: CharsetLabel) {
        self.charset = charset
    }

    /// The reference with its query escaped; as it is where there is nothing to do.
    mutating func escaped(_ reference: String) -> String {
        let utf8 = reference.utf8
        guard charset.isSingleByte, let mark = utf8.firstIndex(of: 0x3F) else { return reference }
        let end = utf8.firstIndex(of: 0x23) ?? utf8.endIndex
        guard mark < end, utf8[mark..<end].contains(where: { $0 >= 0x80 }) else { return reference }
        if byteOfScalar.isEmpty { byteOfScalar = Self.table(of: charset) }
        var query = ""
        for scalar in reference.unicodeScalars[mark..<end] {
            if scalar.isASCII {
                query.unicodeScalars.append(scalar)
            } else if let byte = byteOfScalar[scalar.value] {
                query += "%" + String(byte, radix: 16, uppercase: true)
            } else {
                query += "%26%23\(scalar.value)%3B"
            }
        }
        return reference[..<mark] + query + reference[end...]
    }

    private static func table(of charset: CharsetLabel) -> [UInt32: UInt8] {
        let upper = CharsetConverter.upperHalf(of: charset)
        return Dictionary(
            zip(upper, UInt8(0x80)...0xFF).filter { $0.0 != 0 }, uniquingKeysWith: { first, _ in first })
    }
}
