import Archiving
import Configuring
import Evidence
import Fetching
import Sealing

/// Has the log's checkpoints stamped with the time by the authorities that `DATA/stamps.yaml` names, and keeps only
/// what holds: an answer that does not verify is no stamp, whoever sent it.
struct Stamper: Sendable {
    let plan: StampingPlan
    private let exchange: StampExchange
    private let verifiers: [TimeStampVerifier]
    private let stamps: StampFolder

    /// Nil where the folder has no `stamps.yaml`.
    init?(_ folder: DataFolder) throws {
        guard DiskFile.exists(folder.stampPlanPath) else { return nil }
        plan = try StampFile.read(try DiskFile.text(folder.stampPlanPath), file: folder.stampPlanPath)
        verifiers = try plan.authorities.map { authority in
            do {
                return try TimeStampVerifier(trusted: try DiskFile.bytes(authority.trusted))
            } catch let problem as TimeStampProblem {
                throw Failure(ExitStatus.data, "\(authority.trusted): \(problem.message)")
            }
        }
        exchange = StampExchange(userAgent: "\(CrawlPlan.product)/\(Baken.version) (+\(plan.contact))")
        stamps = StampFolder(folder.stampsPath)
    }

    /// The size of the largest tree that each authority has stamped, in the order of the plan.
    func stampedSizes() throws -> [Int] {
        let entries = try stamps.entries()
        return plan.authorities.map { authority in
            entries.last { $0.authorities.contains(authority.name) }?.size ?? 0
        }
    }

    /// Asks one authority, verifies the answer and keeps it. `number` is its place in the plan.
    func stamp(_ checkpoint: [UInt8], size: Int, by number: Int) async throws -> TimeStamp {
        let (answer, stamp) = try await ask(number, over: checkpoint)
        try stamps.keep(answer, of: plan.authorities[number].name, over: checkpoint, size: size)
        return stamp
    }

    /// Asks one authority and verifies the answer.
    func ask(_ number: Int, over bytes: [UInt8]) async throws -> (answer: [UInt8], stamp: TimeStamp) {
        let authority = plan.authorities[number]
        var generator = SystemRandomNumberGenerator()
        // 63 bits, so that the number is positive in any reader's hands.
        let request = TimeStampRequest(
            over: bytes, nonce: .random(in: 1...UInt64(Int64.max), using: &generator))
        do {
            let answer = try await exchange.ask(authority.address, request.der)
            return (answer, try await verifiers[number].verify(answer, over: bytes, nonce: request.nonce))
        } catch let problem as TimeStampProblem {
            throw Failure(ExitStatus.protocolError, "\(authority.name): the answer does not hold: \(problem)")
        } catch let error as FetchingError {
            throw Failure(ExitStatus.unavailable, "\(authority.name): \(error.message)")
        }
    }
}
