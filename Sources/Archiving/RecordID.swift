package import Evidence

/// Names for records.
package enum RecordID {
    /// A UUID of version 7 as a URN (RFC 9562 §5.7): the millisecond, then 74 random bits.
    ///
    /// Not one of version 4: ids that rise with time stand side by side in the index of the store, so that a batch of
    /// captures changes a page or two of it, where all random ones change a page each.
    package static func timeOrdered(_ time: UTCTime) -> String {
        var generator = SystemRandomNumberGenerator()
        let stamp = UInt64(bitPattern: time.millisecondsSince1970) << 16
        return urn(high: stamp | generator.next() & 0xFFF, low: generator.next(), version: 7)
    }

    /// The UUID with these bits, apart from the six that say what it is.
    package static func urn(high: UInt64, low: UInt64, version: UInt64 = 4) -> String {
        let high = high & 0xFFFF_FFFF_FFFF_0FFF | version << 12
        let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        var text = Array("urn:uuid:".utf8)
        text.reserveCapacity(45)
        for digit in 0..<32 {
            if (8...20).contains(digit), digit % 4 == 0 { text.append(0x2D) }
            let word = digit < 16 ? high : low
            let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - digit % 16 * 4)) & 15
            text.append(value < 10 ? 0x30 + value : 0x57 + value)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
