import Evidence

/// The order in which due addresses of one host are fetched, as one small number: never fetched before fetched,
/// and within that by priority.
///
/// | | priority 3 | 2 | 1 | 0 |
/// | --- | --- | --- | --- | --- |
/// | never fetched | 0 | 1 | 2 | 3 |
/// | to be revisited | 4 | 5 | 6 | 7 |
///
/// Within a rank the address that is due longest comes first; those never tried are due since time 0, so they come
/// in the order in which they were put, and before one that failed and waits for its next try.
enum QueueRank {
    static let all = 0..<8
    /// What is added to the rank at the first fetch.
    static let fetched = 4

    static func waiting(priority: Int) -> Int {
        3 - min(max(priority, 0), 3)
    }
}
