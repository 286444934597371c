/// Why a time stamp does not hold, or why it cannot be said.
package struct TimeStampProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Stable id, `stamp.imprint`.
    package let rule: String
    package let message: String
    /// Nothing is wrong, but something that it takes to check it is absent, such as a trusted certificate.
    package let isUnchecked: Bool

    private init(_ rule: String, _ message: String, isUnchecked: Bool) {
        (self.rule, self.message, self.isUnchecked) = (rule, message, isUnchecked)
    }

    static func failed(_ rule: String, _ message: String) -> TimeStampProblem {
        TimeStampProblem(rule, message, isUnchecked: false)
    }

    static func unchecked(_ rule: String, _ message: String) -> TimeStampProblem {
        TimeStampProblem(rule, message, isUnchecked: true)
    }

    package var description: String { "\(rule): \(message)" }
}

/// Runs what reads DER, and gives its errors as one problem of form: what a stranger sent is no reason to stop.
func stampForm<Result>(
    _ what: String, _ body: () throws -> Result
) throws(TimeStampProblem) -> Result {
    do {
        return try body()
    } catch let problem as TimeStampProblem {
        throw problem
    } catch {
        throw .failed("stamp.form", "\(what) is not in the form that its standard gives: \(error)")
    }
}
