/// What changed between two wordings, word by word (Myers, "An O(ND) difference algorithm and its variations", 1986).
///
/// Time and memory are bounded: beyond ``editLimit`` words that differ, or ``wordLimit`` words, what lies between the
/// common beginning and the common end is shown as replaced whole, which is true as well, only coarser.
struct TextDifference: Equatable {
    enum Kind: Equatable {
        case same, removed, added
    }

    struct Part: Equatable {
        let kind: Kind
        let text: String
    }

    let parts: [Part]
    /// True where a bound was hit.
    let isCoarse: Bool

    static let wordLimit = 8_000
    static let editLimit = 600

    init(from old: String, to new: String) {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        let (olds, news) = (Self.words(old), Self.words(new))
        func number(_ word: ArraySlice<UInt8>) -> Int {
            // By bytes: two texts that differ on the wire may compare equal as strings.
            if let known = numbers[word] { return known }
            numbers[word] = numbers.count
            return numbers.count - 1
        }
        let (before, after) = (olds.map(number), news.map(number))
        let head = zip(before, after).prefix { $0 == $1 }.count
        let shorter = min(before.count, after.count) - head
        let tail = zip(before.reversed(), after.reversed()).prefix(shorter).prefix { $0 == $1 }.count
        let middle = (head..<before.count - tail, head..<after.count - tail)
        var writer = Writer(olds, news)
        writer.take(.same, 0..<head, of: olds)
        let path = Self.path(Array(before[middle.0]), Array(after[middle.1]))
        if let path {
            for step in path { writer.take(step, from: middle.0.lowerBound) }
        } else {
            writer.take(.removed, middle.0, of: olds)
            writer.take(.added, middle.1, of: news)
        }
        writer.take(.same, before.count - tail..<before.count, of: olds)
        (parts, isCoarse) = (writer.finish(), path == nil)
    }

    /// A word, a line break, or a run of other blanks: together they are the text.
    private static func words(_ text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var words: [ArraySlice<UInt8>] = []
        var start = 0
        func kind(_ byte: UInt8) -> Int { byte == 0x0A ? 0 : byte <= 0x20 ? 1 : 2 }
        for index in bytes.indices.dropFirst()
        where kind(bytes[index]) != kind(bytes[index - 1]) || bytes[index] == 0x0A {
            words.append(bytes[start..<index])
            start = index
        }
        if start < bytes.count { words.append(bytes[start...]) }
        return words
    }

    /// The steps from one to the other; nil where they are too many.
    private static func path(_ old: [Int], _ new: [Int]) -> [Step]? {
        guard old.count + new.count <= wordLimit else { return nil }
        var furthest = [0: 0]
        var trace: [[Int: Int]] = []
        for edits in 0...min(editLimit, old.count + new.count) {
            trace.append(furthest)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let isDown = isDown(diagonal, edits, furthest)
                var x = isDown ? furthest[diagonal + 1, default: 0] : furthest[diagonal - 1, default: 0] + 1
                while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal]
                { x += 1 }
                furthest[diagonal] = x
                if x >= old.count, x - diagonal >= new.count { return steps(trace, old.count, new.count) }
            }
        }
        return nil
    }

    private static func isDown(_ diagonal: Int, _ edits: Int, _ furthest: [Int: Int]) -> Bool {
        diagonal == -edits
            || diagonal != edits && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1]
    }

    /// Back along the trace, from the end to the start.
    private static func steps(_ trace: [[Int: Int]], _ oldCount: Int, _ newCount: Int) -> [Step] {
        var (x, y) = (oldCount, newCount)
        var steps: [Step] = []
        for edits in trace.indices.reversed() {
            let furthest = trace[edits]
            let diagonal = x - y
            let isDown = isDown(diagonal, edits, furthest)
            let before = isDown ? diagonal + 1 : diagonal - 1
            let (fromX, fromY) =
                edits == 0 ? (0, 0) : (furthest[before, default: 0], furthest[before, default: 0] - before)
            while x > fromX, y > fromY {
                (x, y) = (x - 1, y - 1)
                steps.append(.same(x))
            }
            guard edits > 0 else { break }
            if isDown {
                y -= 1
                steps.append(.added(y))
            } else {
                x -= 1
                steps.append(.removed(x))
            }
        }
        return steps.reversed()
    }

    fileprivate enum Step {
        /// Positions in the old and in the new list.
        case same(Int), removed(Int), added(Int)
    }

    /// Joins neighbours of one kind.
    private struct Writer {
        let (olds, news): ([ArraySlice<UInt8>], [ArraySlice<UInt8>])
        private var parts: [Part] = []
        private var open: (kind: Kind, bytes: [UInt8])?

        init(_ olds: [ArraySlice<UInt8>], _ news: [ArraySlice<UInt8>]) {
            (self.olds, self.news) = (olds, news)
        }

        mutating func take(_ step: Step, from start: Int) {
            switch step {
            case .same(let index): take(.same, start + index..<start + index + 1, of: olds)
            case .removed(let index): take(.removed, start + index..<start + index + 1, of: olds)
            case .added(let index): take(.added, start + index..<start + index + 1, of: news)
            }
        }

        mutating func take(_ kind: Kind, _ range: Range<Int>, of words: [ArraySlice<UInt8>]) {
            guard !range.isEmpty else { return }
            if open?.kind != kind { close() }
            var bytes = open?.bytes ?? []
            open = nil
            for word in words[range] { bytes += word }
            open = (kind, bytes)
        }

        private mutating func close() {
            if let open {
                parts.append(Part(kind: open.kind, text: String(decoding: open.bytes, as: UTF8.self)))
            }
            open = nil
        }

        mutating func finish() -> [Part] {
            close()
            return parts
        }
    }
}
