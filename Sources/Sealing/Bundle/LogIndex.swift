internal import Evidence

/// Which leaf of the log attests what of a case: found by what the leaves themselves say.
struct LogIndex {
    private var captures: [String: SealingLog.Leaf] = [:]
    private var findings: [String: [SealingLog.Leaf]] = [:]
    private var custody: [String: [SealingLog.Leaf]] = [:]
    private var decisions: [String: [SealingLog.Leaf]] = [:]
    /// Findings that were asked for by no one: another case's, or another task's.
    var others: [SealingLog.Leaf] { findings.values.flatMap { $0 }.sorted { $0.place < $1.place } }

    init(_ leaves: [SealingLog.Leaf]) {
        for leaf in leaves.sorted(by: { $0.place < $1.place }) {
            guard let line = leaf.leaf?.line, let event = CanonicalValue.lines(line)?.first else { continue }
            switch event["kind"]?.text {
            case "capture": captures[event["record"]?.text ?? ""] = leaf
            case "finding":
                findings[
                    Self.key(event["capture"]?.text, event["rule"]?.text, event["spans"]?.text), default: []
                ].append(leaf)
            case "custody":
                custody[
                    Self.key(
                        event["action"]?.text, event["actor"]?.text, event["at"]?.integer.map(String.init)),
                    default: []
                ].append(leaf)
            case "decision":
                decisions[
                    Self.key(event["actor"]?.text, event["token"]?.integer.map(String.init)), default: []
                ]
                .append(leaf)
            default: continue
            }
        }
    }

    private static func key(_ parts: String?...) -> String { parts.map { $0 ?? "" }.joined(separator: "\n") }

    private static func facts(_ leaf: SealingLog.Leaf) -> LeafFacts {
        LeafFacts(place: leaf.place, commitment: leaf.commitment)
    }

    func leaf(of capture: CaptureRecord) -> LeafFacts? { captures[capture.id].map(Self.facts) }

    /// Each leaf is given out once: two findings of one rule on one page have two.
    mutating func take(_ recorded: RecordedFinding) -> LeafFacts? {
        let spans = recorded.finding.spans.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
        return Self.take(&findings, Self.key(recorded.capture, recorded.finding.rule, spans))
    }

    mutating func take(_ event: CustodyEvent) -> LeafFacts? {
        Self.take(
            &custody, Self.key(event.action, event.actor, String(event.at.millisecondsSince1970)))
    }

    mutating func take(_ decision: Decision) -> LeafFacts? {
        Self.take(&decisions, Self.key(decision.decidedBy, String(decision.token)))
    }

    private static func take(_ leaves: inout [String: [SealingLog.Leaf]], _ key: String) -> LeafFacts? {
        guard var found = leaves[key], !found.isEmpty else { return nil }
        let first = found.removeFirst()
        leaves[key] = found.isEmpty ? nil : found
        return facts(first)
    }
}
