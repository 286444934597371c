package import Evidence

/// Something in the rules that is read without an error and is wrong all the same, or will be.
package struct LintFinding: Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        /// Could not be read, so it is left out and finds nothing.
        case leftOut = "left-out"
        /// The condition of a rule cannot hold, whatever the ad.
        case unreachable
        /// Part of a condition cannot hold; the rest can.
        case deadPart = "dead-part"
        /// A phrase that another one of its list finds anyway.
        case swallowed
        /// No example that is to stay silent comes near to firing.
        case noNearMiss = "no-near-miss"
        /// The evidence names no source that somebody could look up.
        case noSource = "no-source"
        /// A sign that was tested and failed weighs alone.
        case failedSign = "failed-sign"
        /// Origin or appearance, which are no grounds for anything.
        case forbiddenGround = "forbidden-ground"
        /// A floor of the priority is for a rule that is in no pack, so it lifts nothing.
        case noSuchRule = "no-such-rule"
        /// Nobody looked at a lexicon for too long.
        case reviewDue = "review-due"
        /// A pack without a version, which findings could name.
        case noVersion = "no-version"
    }

    package let code: Code
    /// Place, fault and remedy.
    package let problem: InputProblem

    /// As ``InputProblem``, with the code before the message.
    package var description: String {
        let place = [problem.file, problem.line.map(String.init), problem.column.map(String.init)]
        let remedy = problem.remedy.isEmpty ? "" : "; " + problem.remedy
        return place.compactMap(\.self).joined(separator: ":")
            + ": \(code.rawValue): \(problem.message)\(remedy)"
    }
}
