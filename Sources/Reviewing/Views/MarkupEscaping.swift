import Mustache

/// Text made harmless between tags and inside of quoted attributes.
///
/// swift-mustache has one of its own that goes by grapheme (String.swift, `htmlEscape`): a quotation mark with a combining
/// accent behind it is one Character that is no quotation mark, passes, and ends the attribute in a browser, which goes
/// by code point. So this one goes by byte: the five characters are ASCII, and no byte of any other is.
enum MarkupEscaping: Sendable {
    static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// The escaping above, as swift-mustache takes it.
struct MarkupContentType: MustacheContentType {
    static let name = "BAKEN"

    func escapeText(_ text: String) -> String { MarkupEscaping.escaped(text) }
}
