import Evidence

/// Hosts and addresses by the instant at which they may next be looked at, earliest first; of two at one instant, who
/// came first. A binary heap: adding and taking cost the logarithm of their number.
struct ReadyHeap: Sendable {
    enum Subject: Sendable, Hashable {
        case host(Int)
        case lane(Int)
    }

    struct Entry: Sendable, Hashable {
        let time: UTCTime
        let turn: UInt64
        let subject: Subject

        func isBefore(_ other: Entry) -> Bool {
            (time.millisecondsSince1970, turn) < (other.time.millisecondsSince1970, other.turn)
        }
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        var at = entries.count - 1
        while at > 0, entries[at].isBefore(entries[(at - 1) / 2]) {
            entries.swapAt(at, (at - 1) / 2)
            at = (at - 1) / 2
        }
    }

    mutating func takeFirst() -> Entry? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return first }
        entries[0] = last
        sink()
        return first
    }

    private mutating func sink() {
        var at = 0
        while true {
            let left = at * 2 + 1
            guard left < entries.count else { return }
            let right = left + 1
            let least = right < entries.count && entries[right].isBefore(entries[left]) ? right : left
            guard entries[least].isBefore(entries[at]) else { return }
            entries.swapAt(at, least)
            at = least
        }
    }
}
