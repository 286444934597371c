/// The phrases as automata that are walked over a text, all readings of one at once: backwards from where a match ends
/// to where it begins, and forwards from a word in it to where it ends.
///
/// The set of positions in the phrase is carried along, so time is the length of the longest match times the size of the
/// phrase, whatever the text. All phrases stand in one array, each in a stretch of its own: thousands of small arrays
/// would be as many references to take and give back.
struct PhraseWalks: Sendable {
    private enum Step: Sendable {
        case byte(UInt8, next: Int32)
        /// One of the set with this number.
        case set(Int32, next: Int32)
        /// Two ways on. More than two are a chain.
        case split(Int32, Int32)
        case accept
    }

    enum Direction: Int, Sendable {
        case forwards = 1
        case backwards = -1
    }

    /// Where a walk begins. `accept` is the first step of its stretch, which says that the walk is whole.
    struct Entry: Sendable {
        let accept: Int32
        let step: Int32

        /// True where nothing is left to read.
        var isWhole: Bool { step == accept }
    }

    private var steps: [Step] = []
    private var sets: [ByteSet] = []
    private var setNumbers: [ByteSet: Int32] = [:]
    /// Steps of the longest stretch.
    private(set) var longest = 0

    /// Opens the stretch of one more phrase.
    mutating func open() -> Entry {
        steps.append(.accept)
        let accept = Int32(steps.count - 1)
        return Entry(accept: accept, step: accept)
    }

    /// What reads `parts`, in the order of the text, and then what `next` reads. Only for the stretch opened last.
    mutating func entry(
        _ parts: some BidirectionalCollection<PatternNode>, _ direction: Direction, then next: Entry
    ) -> Entry {
        let step = add(parts, direction, next.step)
        longest = max(longest, steps.count - Int(next.accept))
        return Entry(accept: next.accept, step: step)
    }

    /// Builds from what is read last, so that each part leads to the one behind it.
    private mutating func add(
        _ parts: some BidirectionalCollection<PatternNode>, _ direction: Direction, _ next: Int32
    ) -> Int32 {
        switch direction {
        case .backwards: parts.reduce(next) { add($1, direction, $0) }
        case .forwards: parts.reversed().reduce(next) { add($1, direction, $0) }
        }
    }

    private mutating func add(_ node: PatternNode, _ direction: Direction, _ next: Int32) -> Int32 {
        switch node {
        case .bytes(let set): return append(step(set, next))
        case .sequence(let parts): return add(parts, direction, next)
        case .choice(let parts):
            let targets = parts.map { add($0, direction, next) }
            return targets.dropFirst().reduce(targets[0]) { append(.split($0, $1)) }
        case .upTo(let times, let part):
            return (0..<times).reduce(next) { target, _ in
                append(.split(add(part, direction, target), next))
            }
        }
    }

    private mutating func append(_ step: Step) -> Int32 {
        steps.append(step)
        return Int32(steps.count - 1)
    }

    private mutating func step(_ set: ByteSet, _ next: Int32) -> Step {
        if let only = set.only { return .byte(only, next: next) }
        let number = setNumbers[set] ?? Int32(sets.count)
        if number == sets.count {
            sets.append(set)
            setNumbers[set] = number
        }
        return .set(number, next: next)
    }
}

extension PhraseWalks {
    /// The places a walk stands at, made once for all walks over one text.
    struct Places {
        /// As long as a stretch, of which the first ``liveCount`` count: an array that grows would ask at each place
        /// whether it has room and is its own.
        fileprivate var live: [Int32]
        fileprivate var next: [Int32]
        fileprivate var liveCount = 0
        /// The round in which each step of a stretch was reached last.
        fileprivate var marks: [UInt32]
        fileprivate var round: UInt32 = 0
        /// Where the last walk was whole, in the order of the walk.
        fileprivate(set) var ends: [Int] = []

        init(for walks: PhraseWalks) {
            marks = [UInt32](repeating: 0, count: walks.longest + 1)
            live = [Int32](repeating: 0, count: walks.longest + 1)
            next = live
        }

        fileprivate mutating func make(room count: Int) {
            guard marks.count < count else { return }
            marks += repeatElement(0, count: count - marks.count)
            live += repeatElement(0, count: count - live.count)
            next += repeatElement(0, count: count - next.count)
        }
    }

    /// Walks `text` from before the byte at `start`, or back from there, and leaves where it was whole in `places.ends`.
    func walk(
        _ text: [UInt8], from start: Int, _ direction: Direction, _ entry: Entry, _ places: inout Places
    ) {
        places.ends.removeAll(keepingCapacity: true)
        begin(at: entry, &places)
        var at = start
        while true {
            if places.marks[0] == places.round { places.ends.append(at) }
            let index = direction == .forwards ? at : at - 1
            guard places.liveCount > 0, index >= 0, index < text.count else { return }
            at += direction.rawValue
            read(text[index], entry.accept, &places)
        }
    }

    /// Stands at `entry` and all that it leads to.
    private func begin(at entry: Entry, _ places: inout Places) {
        places.round += 1
        places.liveCount = start(entry, places.round, &places.live, &places.marks)
    }

    private func start(_ entry: Entry, _ round: UInt32, _ live: inout [Int32], _ marks: inout [UInt32]) -> Int
    {
        var count = 0
        var live = live.mutableSpan
        var marks = marks.mutableSpan
        follow(entry.step, entry.accept, round, &live, &count, &marks)
        return count
    }

    /// Nil reads any byte that can be read.
    private func read(_ byte: UInt8?, _ accept: Int32, _ places: inout Places) {
        swap(&places.live, &places.next)
        places.round += 1
        places.liveCount = read(
            byte, accept, places.round, from: places.next, places.liveCount, to: &places.live, &places.marks)
    }

    private func read(
        _ byte: UInt8?, _ accept: Int32, _ round: UInt32, from last: [Int32], _ lastCount: Int,
        to live: inout [Int32], _ marks: inout [UInt32]
    ) -> Int {
        var count = 0
        var live = live.mutableSpan
        var marks = marks.mutableSpan
        for index in 0..<lastCount {
            let target: Int32
            switch steps[Int(last[index])] {
            case .byte(let wanted, let next):
                guard byte == nil || wanted == byte else { continue }
                target = next
            case .set(let number, let next):
                if let byte, !sets[Int(number)].contains(byte) { continue }
                target = next
            case .split, .accept: continue
            }
            follow(target, accept, round, &live, &count, &marks)
        }
        return count
    }

    /// Adds `step` and all that it leads to without reading a byte. The depth is that of the phrase, alternatives
    /// counted.
    private func follow(
        _ step: Int32, _ accept: Int32, _ round: UInt32, _ live: inout MutableSpan<Int32>, _ count: inout Int,
        _ marks: inout MutableSpan<UInt32>
    ) {
        var step = step
        while true {
            let mark = Int(step - accept)
            guard marks[mark] != round else { return }
            marks[mark] = round
            switch steps[Int(step)] {
            case .byte, .set:
                live[count] = step
                count += 1
                return
            case .split(let one, let other):
                follow(one, accept, round, &live, &count, &marks)
                step = other
            case .accept: return
            }
        }
    }

    /// The bytes that a walk from `entry` can read as its second and as its third; all where it may be over before. For
    /// one look at a text that spares most walks.
    func nextButOne(after entry: Entry, _ places: inout Places) -> (second: ByteSample, third: ByteSample) {
        places.make(room: longest)
        begin(at: entry, &places)
        guard !entry.isWhole, advance(entry.accept, &places) else { return (.all, .all) }
        let second = sample(places)
        return (second, advance(entry.accept, &places) ? sample(places) : .all)
    }

    /// Reads any byte that can be read; false where the walk may be whole before it.
    private func advance(_ accept: Int32, _ places: inout Places) -> Bool {
        guard places.marks[0] != places.round else { return false }
        read(nil, accept, &places)
        return places.marks[0] != places.round
    }

    private func sample(_ places: Places) -> ByteSample {
        var sample = ByteSample()
        for step in places.live.prefix(places.liveCount) {
            switch steps[Int(step)] {
            case .byte(let byte, _): sample.insert(byte)
            case .set(let number, _): sets[Int(number)].forEachRun { $0.forEach { sample.insert($0) } }
            case .split, .accept: break
            }
        }
        return sample
    }

    /// The same of a walk back over `parts`, which is not kept.
    mutating func nextButOne(before parts: [PatternNode], _ places: inout Places) -> ByteSample {
        guard !parts.isEmpty else { return .all }
        let count = steps.count
        defer { steps.removeLast(steps.count - count) }
        let back = entry(parts, .backwards, then: open())
        return nextButOne(after: back, &places).second
    }
}
