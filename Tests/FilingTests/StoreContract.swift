import Evidence
import Testing

@testable import Filing

typealias AnyStore = any CaseStore & FrontierStore

/// One promise that every store must keep. A second store is held to the same list by a second suite.
struct StorePromise: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Each call of the closure opens the same store once more, as another process would.
    let check: @Sendable (_ open: @Sendable () throws -> AnyStore) throws -> Void

    init(
        _ sentence: String,
        _ check: @escaping @Sendable (_ open: @Sendable () throws -> AnyStore) throws -> Void
    ) {
        testDescription = sentence
        self.check = check
    }

    static var all: [StorePromise] { filing }
}

/// A frontier, and the filing that a crawl does beside it.
protocol FrontierSubject: FrontierStore {
    @discardableResult
    func file(_ batch: [FiledCapture]) throws -> FilingSummary
}

extension EvidenceStore: FrontierSubject {}

/// One promise that every frontier must keep: the store's, the reference in memory, and a second store some day.
struct FrontierPromise: Sendable, CustomTestStringConvertible {
    typealias Opening = @Sendable () throws -> any FrontierSubject

    let testDescription: String
    let check: @Sendable (_ open: Opening) throws -> Void

    init(_ sentence: String, _ check: @escaping @Sendable (_ open: Opening) throws -> Void) {
        testDescription = sentence
        self.check = check
    }

    static var all: [FrontierPromise] { queue + memory + ledger }
}

extension FrontierStore {
    /// The addresses due on the sample host, as numbers that are easy to read in a failure.
    func dueTexts(at time: UTCTime, limit: Int = 100, host: String = "ads.example") throws -> [String] {
        try due(host: host, at: time, limit: limit).map { $0.entry.address.path }
    }
}
