import Evidence
import FoundationEssentials

/// An entry of the frontier with what it is known by: both cost more to make than to store, so they are made once,
/// and before the write lock is taken.
struct KeyedEntry {
    let entry: FrontierEntry
    /// The canonical address.
    let text: String
    let key: Data

    init(_ entry: FrontierEntry) {
        self.entry = entry
        text = entry.address.text
        key = Self.key(text)
    }

    /// The first 128 bits of the SHA-256 of the canonical text.
    ///
    /// Half a digest halves the index. Two addresses with one key would lose one of them: by chance that is to be
    /// expected after 2⁶⁴ addresses, and to make such a pair on purpose costs as many digests.
    static func key(_ text: String) -> Data {
        Data(Digest256(of: text).bytes.prefix(16))
    }
}
