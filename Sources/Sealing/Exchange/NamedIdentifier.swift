internal import Crypto
internal import Evidence

/// UUIDs that follow from what they name (RFC 9562 §5.5, version 5), so that a case that is exported twice names its
/// things alike, and two agencies that hold the same capture can see it.
///
///     NamedIdentifier.uuid("url", ["http://ads.example/1"])   // always the same
enum NamedIdentifier {
    /// Of Baken's own names: drawn once, never to be changed.
    private static let space: [UInt8] = [
        0x6b, 0x1d, 0xc5, 0x0a, 0x94, 0x52, 0x4e, 0x0f, 0xa4, 0x3c, 0x3e, 0x5b, 0x70, 0x92, 0xd8, 0x17,
    ]

    /// The UUID of a thing of `kind`. The parts are counted before they are joined, so that no two lists give one name.
    static func uuid(_ kind: String, _ parts: [String]) -> String {
        let name = ([kind] + parts).map { "\($0.utf8.count):\($0)" }.joined()
        return uuid(space: space, name: Array(name.utf8))
    }

    /// As the standard fixes it; SHA-1 names here and proves nothing.
    static func uuid(space: [UInt8], name: [UInt8]) -> String {
        var hash = Insecure.SHA1()
        hash.update(data: space)
        hash.update(data: name)
        var bytes = Array(Array(hash.finalize()).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let ends = [0, 4, 6, 8, 10, 16]
        return zip(ends, ends.dropFirst()).map { Hexadecimal.text(Array(bytes[$0..<$1])) }
            .joined(separator: "-")
    }
}
