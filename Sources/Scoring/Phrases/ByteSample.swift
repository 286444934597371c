/// A set of bytes that takes some for others: smaller and quicker to ask than a ``ByteSet``, for a first look.
struct ByteSample: Sendable {
    private var bits: UInt64 = 0

    static let all: ByteSample = {
        var sample = ByteSample()
        sample.bits = .max
        return sample
    }()

    mutating func insert(_ byte: UInt8) { bits |= 1 << UInt64(byte & 63) }
    /// False only for a byte that was never inserted.
    func mayHold(_ byte: UInt8) -> Bool { bits >> UInt64(byte & 63) & 1 != 0 }
}
