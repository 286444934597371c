import Evidence
import Synchronization

/// The numbers of addresses that were handed out as tasks: what comes back to be filed is looked up here first, without
/// a digest and without a walk through the keys of all addresses ever seen.
///
/// No address ever changes its number or loses its row, so nothing here grows stale; what is not here is in the
/// database.
final class TaskNumbers: Sendable {
    /// More than are under way at once. Beyond it all are forgotten, and those that are due next come in again.
    private static let limit = 8_192
    private let numbers = Mutex<[WebAddress: Int64]>([:])

    func remember(_ tasks: [(address: WebAddress, number: Int64)]) {
        numbers.withLock { numbers in
            if numbers.count + tasks.count > Self.limit { numbers.removeAll(keepingCapacity: true) }
            for task in tasks.prefix(Self.limit) { numbers[task.address] = task.number }
        }
    }

    subscript(address: WebAddress) -> Int64? { numbers.withLock { $0[address] } }
}
