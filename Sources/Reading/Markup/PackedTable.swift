/// A small table by words that are packed into one number each: first bytes and length.
///
/// Open addressing over 256 places, of which most stay empty. A `Dictionary` hashes against keys that an advertiser
/// chooses; here the table is ours and the look-ups are many, so a multiplication is enough.
struct PackedTable<Value: Sendable>: Sendable {
    /// Zero is an empty place: no word has length zero.
    private var keys = [UInt64](repeating: 0, count: 256)
    private var values = [Value?](repeating: nil, count: 256)

    subscript(key: UInt64) -> Value? {
        get { values[place(of: key)] }
        set {
            let place = place(of: key)
            (keys[place], values[place]) = (key, newValue)
        }
    }

    private func place(of key: UInt64) -> Int {
        var at = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
        while keys[at] != key, keys[at] != 0 { at = (at + 1) & 255 }
        return at
    }
}
