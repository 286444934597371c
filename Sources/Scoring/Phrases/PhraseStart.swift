/// Finds where a match begins, given where it ends: the pattern run backwards, all its readings at once.
///
/// Vectorscan tells ends only. The set of positions in the pattern is carried along, so time is the length of the
/// longest match times the size of the pattern, whatever the text.
struct PhraseStart: Sendable {
    private enum Step: Sendable {
        case byte(ByteSet, next: Int)
        /// Two ways on. More than two are a chain: a list here would be a reference to take and give back at each look.
        case split(Int, Int)
        case accept
    }

    private var steps: [Step] = [.accept]
    private var entry = 0

    init(_ node: PatternNode) {
        entry = add(node, next: 0)
    }

    /// Builds from the right: what stands last in the phrase is read first, so each part leads to the one before it.
    private mutating func add(_ node: PatternNode, next: Int) -> Int {
        switch node {
        case .bytes(let set):
            steps.append(.byte(set, next: next))
            return steps.count - 1
        case .sequence(let parts):
            return parts.reduce(next) { add($1, next: $0) }
        case .choice(let parts):
            let targets = parts.map { add($0, next: next) }
            return targets.dropFirst().reduce(targets[0]) { split($0, $1) }
        case .upTo(let times, let part):
            return (0..<times).reduce(next) { target, _ in split(add(part, next: target), next) }
        }
    }

    private mutating func split(_ one: Int, _ other: Int) -> Int {
        steps.append(.split(one, other))
        return steps.count - 1
    }

    /// The earliest start that `isBoundary` accepts, for the match that ends at `end`; nil if there is none.
    func earliest(in text: [UInt8], end: Int, isBoundary: (Int) -> Bool) -> Int? {
        var (live, next): ([Int], [Int]) = ([], [])
        var mark = [Int](repeating: -1, count: steps.count)
        var best: Int?
        var at = end
        follow(entry, into: &live, mark: &mark, round: at)
        while true {
            if mark[0] == at, isBoundary(at) { best = at }
            guard at > 0, !live.isEmpty else { return best }
            at -= 1
            next.removeAll(keepingCapacity: true)
            for step in live {
                if case .byte(let set, let target) = steps[step], set.contains(text[at]) {
                    follow(target, into: &next, mark: &mark, round: at)
                }
            }
            swap(&live, &next)
        }
    }

    /// Adds `step` and all that it leads to without reading a byte. The depth is that of the pattern, alternatives counted.
    private func follow(_ step: Int, into live: inout [Int], mark: inout [Int], round: Int) {
        guard mark[step] != round else { return }
        mark[step] = round
        switch steps[step] {
        case .byte: live.append(step)
        case .split(let one, let other):
            follow(one, into: &live, mark: &mark, round: round)
            follow(other, into: &live, mark: &mark, round: round)
        case .accept: break
        }
    }
}
