import Evidence
import Synchronization

/// Numbers of the list, a few seconds old at most: they walk an index of all cases, and a page is asked for more often
/// than they change.
final class TallyCache: Sendable {
    static let shared = TallyCache()
    private static let term = Duration.seconds(5)
    private static let limit = 200

    private struct Key: Hashable {
        let store: ObjectIdentifier
        let viewer: Viewer
        let filter: WorkFilter
    }

    private struct Entry {
        /// Held, so that no other store can have its identity while the entry lasts.
        let store: any ReviewStore
        let tally: WorkTally
        let at: UTCTime
    }

    private let entries = Mutex<[Key: Entry]>([:])

    func tally(_ filter: WorkFilter, for viewer: Viewer, from store: any ReviewStore, at now: UTCTime) throws
        -> WorkTally
    {
        // What is counted by is no part of the question.
        var asked = WorkFilter(
            list: filter.list, states: [], rule: filter.rule, host: filter.host,
            openedFrom: filter.openedFrom,
            openedBefore: filter.openedBefore)
        asked.phone = filter.phone
        let key = Key(store: ObjectIdentifier(store), viewer: viewer, filter: asked)
        let known = entries.withLock { $0[key] }
        if let known, known.at <= now, now < known.at + Self.term { return known.tally }
        let tally = try store.workTally(asked, for: viewer)
        entries.withLock { entries in
            if entries.count >= Self.limit { entries.removeAll() }
            entries[key] = Entry(store: store, tally: tally, at: now)
        }
        return tally
    }
}
