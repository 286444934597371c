/// In which bytes a register is written: what the programs that hold permits write.
package enum RegisterEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// What "ANSI" means in a Dutch Windows; read for ISO 8859-1 as well, of which it is more.
    case windows1252 = "windows-1252"
    /// With or without a byte order mark; little-endian where there is none, as spreadsheet programs write it.
    case utf16 = "utf-16"

    /// The text; nil where the bytes are none in this encoding. A byte order mark is passed over.
    package func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: Self.windows1252Text(bytes)
        case .utf16: Self.utf16Text(bytes)
        }
    }

    private static func utf16Text(_ bytes: [UInt8]) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isBig = bytes.starts(with: [0xFE, 0xFF])
        let hasMark = isBig || bytes.starts(with: [0xFF, 0xFE])
        let units = stride(from: hasMark ? 2 : 0, to: bytes.count, by: 2).map { at in
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        return String(validating: units, as: UTF16.self)
    }

    /// https://encoding.spec.whatwg.org/index-windows-1252.txt; a byte that it does not define makes the text none.
    private static func windows1252Text(_ bytes: [UInt8]) -> String? {
        var view = String.UnicodeScalarView()
        for byte in bytes {
            switch byte {
            case 0x80...0x9F:
                guard let scalar = Unicode.Scalar(upper[Int(byte - 0x80)]), scalar.value != 0 else {
                    return nil
                }
                view.append(scalar)
            default: view.append(Unicode.Scalar(byte))
            }
        }
        return String(view)
    }

    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0,
        0x017E, 0x0178,
    ]
}
