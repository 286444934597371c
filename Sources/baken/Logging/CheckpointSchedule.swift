import Dispatch

/// When the next checkpoint is made: at most 256 leaves or a second after a leaf. The decision alone; who carries it out
/// says when it begins and what it reached.
struct CheckpointSchedule {
    enum Step: Hashable {
        case nothing
        /// At once.
        case now
        /// After ``timeLimit``.
        case soon
    }

    static let leafLimit = 256
    /// A little below a second: the rest is for making the checkpoint.
    static let timeLimit = DispatchTimeInterval.milliseconds(800)

    /// Leaves that the last checkpoint covers.
    private var covered = 0
    private var isDueSoon = false
    private var isDueNow = false

    /// After a commit, with which there are `leafCount` leaves.
    mutating func next(leafCount: Int) -> Step {
        guard leafCount > covered, !isDueNow else { return .nothing }
        if leafCount - covered >= Self.leafLimit {
            isDueNow = true
            return .now
        }
        guard !isDueSoon else { return .nothing }
        isDueSoon = true
        return .soon
    }

    /// Before the leaves are counted: what is committed from now on has its own second.
    mutating func begin() { (isDueSoon, isDueNow) = (false, false) }

    mutating func end(covering leafCount: Int) { covered = leafCount }
}
