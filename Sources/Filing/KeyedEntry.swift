import Dispatch
import Evidence
import Synchronization

/// An entry of the frontier with what it is known by: both cost more to make than to store, so they are made once,
/// and before the write lock is taken. A class, because to copy an entry is to count up eight texts.
final class KeyedEntry: Sendable {
    let entry: FrontierEntry
    /// The canonical address.
    let text: String
    let key: AddressKey

    init(_ entry: FrontierEntry) {
        self.entry = entry
        text = entry.address.text
        key = AddressKey(of: text)
    }

    /// Of many, on all cores.
    static func all(_ entries: [FrontierEntry]) -> [KeyedEntry] {
        let share = 2_048
        guard entries.count > share else { return entries.map(KeyedEntry.init) }
        let shares = stride(from: 0, to: entries.count, by: share).map {
            entries[$0..<min($0 + share, entries.count)]
        }
        let keyed = Mutex([[KeyedEntry]](repeating: [], count: shares.count))
        DispatchQueue.concurrentPerform(iterations: shares.count) { index in
            let part = shares[index].map(KeyedEntry.init)
            keyed.withLock { $0[index] = part }
        }
        return keyed.withLock { Array($0.joined()) }
    }
}
