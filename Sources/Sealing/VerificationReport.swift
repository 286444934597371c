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

    /// What became of one exhibit of a bundle.
    package struct Exhibit: Hashable, Sendable {
        package let id: String
        package let outcome: Outcome
        package let address: String
        /// RFC 3339.
        package let capturedAt: String
        /// Why it does not hold or cannot be checked; nil where it holds.
        package let why: String?
    }

    /// What takes certificates to be checked; see ``TrustCheck``.
    enum Pending: Sendable {
        case stamp(String, [UInt8], over: [UInt8], carriedRoot: [UInt8]?)
        case signature(String, [UInt8], [UInt8])
    }

    package private(set) var lines: [Line] = []
    /// Of a bundle, in its order.
    package var exhibits: [Exhibit] = []
    /// Of a bundle: all commitments, told or withheld, and the case.
    package var commitments: Set<String> = []
    package var caseID: String?
    /// Not asked yet: until then it cannot be said that all holds.
    var pending: [Pending] = []
    private(set) var failures = 0
    private(set) var unchecked = 0
    private var passes = 0
    /// Of the key that the bundle was sealed with; nil where there is none.
    package var fingerprint: String?

    package var outcome: Outcome {
        if failures > 0 { return .doesNotHold }
        return unchecked > 0 || !pending.isEmpty || passes == 0 ? .cannotBeChecked : .holds
    }

    /// What follows from the lines that there are, of a verification under way.
    var soFar: Outcome { failures > 0 ? .doesNotHold : unchecked > 0 ? .cannotBeChecked : .holds }

    /// The lines that say why it does not hold or could not be checked.
    package var problems: [Line] { lines.filter { $0.kind == .failed || $0.kind == .unchecked } }

    private static let lineLimit = 2_000

    /// Every line counts for the outcome; beyond the limit they are no longer kept, but for the first problem.
    mutating func add(
        _ kind: Line.Kind, _ file: String, _ rule: String, _ message: String, offset: Int? = nil
    ) {
        let wasSound = failures + unchecked == 0
        switch kind {
        case .failed: failures += 1
        case .unchecked: unchecked += 1
        case .passed: passes += 1
        case .note: break
        }
        let isProblem = kind == .failed || kind == .unchecked
        guard lines.count < Self.lineLimit || isProblem && wasSound else { return }
        lines.append(Line(kind: kind, file: file, offset: offset, rule: rule, message: message))
    }
}

extension VerificationReport {
    /// Whether this bundle and the other are editions of one case: one of them has every commitment of the other.
    package mutating func compare(with other: VerificationReport, path: String) {
        guard let caseID, caseID == other.caseID, !commitments.isEmpty else {
            return add(.failed, "", "edition.case", "is not of the same case as \(path)")
        }
        if commitments.isSubset(of: other.commitments) || other.commitments.isSubset(of: commitments) {
            add(
                .passed, "", "edition.roots",
                "\(commitments.intersection(other.commitments).count) commitments are those of \(path)")
        } else {
            add(.failed, "", "edition.roots", "commits to other content than \(path), of the same case")
        }
    }
}
