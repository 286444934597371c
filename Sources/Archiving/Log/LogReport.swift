/// What a check of a log, a proof, a checkpoint or a tile found, and what follows from it.
package struct LogReport: Hashable, Sendable {
    /// There are three outcomes: nothing is called whole because something to check it by is absent.
    package enum Outcome: String, Sendable {
        case holds, cannotBeChecked, doesNotHold
    }

    package enum Kind: String, Sendable {
        case passed, note, unchecked, failed
    }

    package struct Line: Hashable, Sendable {
        package let kind: Kind
        /// The file within what was checked; empty where the whole is meant.
        package let file: String
        /// Stable id, `checkpoint.signature`.
        package let rule: String
        package let message: String
    }

    package private(set) var lines: [Line] = []
    /// A log with every tile damaged names this many of them.
    private static let lineLimit = 1_000

    package init() {}

    package mutating func add(_ kind: Kind, _ file: String, _ rule: String, _ message: String) {
        guard lines.count < Self.lineLimit || (kind == .failed && outcome != .doesNotHold) else { return }
        lines.append(Line(kind: kind, file: file, rule: rule, message: message))
    }

    mutating func add(_ error: ArchivingError, _ file: String, _ rule: String) {
        // A disk that cannot be read says nothing about what stands on it.
        let isUnread = [.cannotOpen, .cannotRead].contains(error.code)
        add(isUnread ? .unchecked : .failed, error.file.isEmpty ? file : error.file, rule, error.message)
    }

    /// The lines that say why it does not hold or could not be checked.
    package var problems: [Line] { lines.filter { $0.kind == .failed || $0.kind == .unchecked } }

    package var outcome: Outcome {
        if lines.contains(where: { $0.kind == .failed }) { return .doesNotHold }
        if lines.contains(where: { $0.kind == .unchecked }) { return .cannotBeChecked }
        return lines.contains { $0.kind == .passed } ? .holds : .cannotBeChecked
    }
}
