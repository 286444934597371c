/// What a verification found, line by line, and what follows from it.
package struct VerificationReport: Sendable {
    /// There are three outcomes: nothing is called whole because something to check it by is absent.
    package enum Outcome: String, Sendable, CaseIterable {
        /// Everything was checked and is as it was sealed.
        case holds
        /// Nothing is wrong, but something could not be checked.
        case cannotBeChecked
        /// Something was changed, is missing, or was added.
        case doesNotHold
    }

    package struct Line: Hashable, Sendable {
        package enum Kind: String, Sendable {
            /// Was checked and holds.
            case passed
            /// Worth knowing, without weight.
            case note
            case unchecked
            case failed
        }

        package let kind: Kind
        /// Within what was verified; empty where the whole is meant.
        package let file: String
        /// In bytes from the start of the file.
        package let offset: Int?
        /// Stable id, `bundle.signature`.
        package let rule: String
        package let message: String
    }

    package private(set) var lines: [Line] = []
    /// Of the key that the bundle was sealed with; nil where there is none.
    package var fingerprint: String?

    package var outcome: Outcome {
        if lines.contains(where: { $0.kind == .failed }) { return .doesNotHold }
        if lines.contains(where: { $0.kind == .unchecked }) { return .cannotBeChecked }
        return lines.contains { $0.kind == .passed } ? .holds : .cannotBeChecked
    }

    /// The lines that say why it does not hold or could not be checked.
    package var problems: [Line] { lines.filter { $0.kind == .failed || $0.kind == .unchecked } }

    private static let lineLimit = 1_000

    mutating func add(
        _ kind: Line.Kind, _ file: String, _ rule: String, _ message: String, offset: Int? = nil
    ) {
        guard lines.count < Self.lineLimit || (kind != .note && kind != .passed && outcome == .holds) else {
            return
        }
        lines.append(Line(kind: kind, file: file, offset: offset, rule: rule, message: message))
    }
}
