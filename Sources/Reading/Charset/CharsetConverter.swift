internal import Glibc

/// Turns bytes of a charset into UTF-8. The only file of this folder that talks to the C library's `iconv`.
enum CharsetConverter {
    /// Never fails: ill-formed input becomes U+FFFD and is counted.
    static func utf8(_ bytes: [UInt8], from charset: CharsetLabel) -> (bytes: [UInt8], replacementCount: Int)
    {
        if charset == .utf8 { return UTF8Repair.repaired(bytes) }
        // All charsets here but UTF-16 and ISO-2022-JP hold ASCII as it is.
        if charset.isSingleByte, bytes.allSatisfy({ $0 < 0x80 }) { return (bytes, 0) }
        if charset.isSingleByte { return converted(bytes, by: upperHalf(of: charset)) }
        guard let name = charset.converterName, let converter = Converter(from: name) else {
            return converted(bytes, by: windows1252)
        }
        return converter.convert(bytes)
    }

    /// The upper half; zero marks a byte that the charset does not define.
    private static func converted(_ bytes: [UInt8], by upper: [UInt32]) -> (
        bytes: [UInt8], replacementCount: Int
    ) {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 4)
        var replaced = 0
        for byte in bytes {
            if byte < 0x80 {
                out.append(byte)
            } else if let scalar = Unicode.Scalar(upper[Int(byte) - 0x80]), scalar.value != 0 {
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { out.append(unit) }
            } else {
                replaced += 1
                out += [0xEF, 0xBF, 0xBD]
            }
        }
        return (out, replaced)
    }

    /// The scalars of the bytes from 0x80 to 0xFF, of a charset that is ``CharsetLabel/isSingleByte``; zero marks a
    /// byte that it does not define.
    static func upperHalf(of charset: CharsetLabel) -> [UInt32] {
        // https://encoding.spec.whatwg.org/#x-user-defined-decoder
        if charset.name == "x-user-defined" { return (0xF780...0xF7FF).map(\.self) }
        guard charset != .windows1252, let name = charset.converterName, let converter = Converter(from: name)
        else { return windows1252 }
        return table(converter)
    }

    private static func table(_ converter: Converter) -> [UInt32] {
        (0x80...0xFF).map { byte in
            let (text, replaced) = converter.convert([UInt8(byte)])
            let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
            return replaced == 0 ? scalars.first?.value ?? 0 : 0
        }
    }

    /// https://encoding.spec.whatwg.org/index-windows-1252.txt: bytes without a letter are C1 controls there,
    /// while iconv refuses them; so this table is our own.
    private static let windows1252: [UInt32] =
        [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
            0x8D,
            0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
            0x203A,
            0x153, 0x9D, 0x17E, 0x178,
        ] + (0xA0...0xFF)

    /// One `iconv_t`, used by one call on one thread and closed with it.
    ///
    /// Safe because the descriptor never leaves this type and lives exactly as long as it.
    @safe private final class Converter {
        private let descriptor: iconv_t

        init?(from name: String) {
            guard let descriptor = unsafe iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1
            else { return nil }
            unsafe self.descriptor = descriptor
        }

        deinit {
            _ = unsafe iconv_close(descriptor)
        }

        func convert(_ bytes: [UInt8]) -> (bytes: [UInt8], replacementCount: Int) {
            var input = bytes
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count * 2)
            var room = [UInt8](repeating: 0, count: 16_384)
            var (consumed, replaced) = (0, 0)
            unsafe _ = iconv(descriptor, nil, nil, nil, nil)
            while consumed < input.count {
                let (taken, written, failure) = step(&input, from: consumed, into: &room)
                out += room[..<written]
                consumed += taken
                if failure == 0 || failure == E2BIG && taken > 0 { continue }
                out += [0xEF, 0xBF, 0xBD]
                replaced += 1
                consumed += 1
            }
            return (out, replaced)
        }

        /// How far one call came: bytes read, bytes written, and `errno` where it stopped early.
        private func step(
            _ input: inout [UInt8], from start: Int, into room: inout [UInt8]
        ) -> (taken: Int, written: Int, failure: Int32) {
            let (inCount, outCount) = (input.count - start, room.count)
            var (inLeft, outLeft) = (inCount, outCount)
            let failure: Int32 = unsafe input.withUnsafeMutableBytes { source in
                unsafe room.withUnsafeMutableBytes { target in
                    var from = unsafe source.baseAddress?.advanced(by: start).assumingMemoryBound(
                        to: CChar.self)
                    var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    let result = unsafe iconv(descriptor, &from, &inLeft, &to, &outLeft)
                    return result == Int(bitPattern: UInt.max) ? errno : 0
                }
            }
            return (inCount - inLeft, outCount - outLeft, failure)
        }
    }
}
