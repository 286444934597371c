import Evidence
import Synchronization

/// Fetches addresses over HTTP/1.1 with libcurl, as many at once as it is asked to, each within its caps.
///
/// It decides nothing about whether or when to ask: scope, robots, delays and limits are ``CrawlSchedule``'s and its
/// driver's. It does decide where a connection may go: no packet leaves for an address that the guard refuses.
///
///     let engine = try FetchEngine(FetchConfiguration(userAgent: plan.userAgent(version: "1.0")))
///     let outcome = await engine.fetch(FetchRequest(address: address))
///     await engine.stop()
///
/// ``stop()`` must be called before the last reference goes; a debug build traps otherwise.
package final class FetchEngine: Sendable {
    private let resolver: NameResolver
    private let shards: [CurlShard]
    private let isStopped = Mutex(false)

    package convenience init(_ configuration: FetchConfiguration) throws(FetchingError) {
        try self.init(configuration, lookUp: SystemResolver.lookUp)
    }

    /// Tests pass their own `lookUp`, so that a name can lead anywhere without a packet.
    init(_ configuration: FetchConfiguration, lookUp: @escaping NameResolver.LookUp) throws(FetchingError) {
        if let problem = configuration.problem { throw FetchingError(.configuration, problem) }
        try CurlLibrary.prepare()
        let gate = AddressGuard(allowedNetworks: configuration.allowedNetworks)
        resolver = NameResolver(
            gate: gate, timeLimit: configuration.resolveTime, keepFor: configuration.nameTime, lookUp: lookUp)
        var shards: [CurlShard] = []
        for number in 0..<configuration.shards {
            do throws(FetchingError) {
                try shards.append(CurlShard(number: number, configuration: configuration, gate: gate))
            } catch {
                for shard in shards { shard.letGo() }
                throw error
            }
        }
        self.shards = shards
    }

    deinit {
        assert(isStopped.withLock { $0 }, "FetchEngine.stop() was not called")
    }

    /// Fetches one address. Never throws: what goes wrong is an outcome. A cancelled task gets its answer at once,
    /// and its transfer is taken down.
    package func fetch(_ request: FetchRequest) async -> FetchOutcome {
        let job = FetchJob(request)
        let shard = shard(for: request.address)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                job.deliver(to: waiter)
                start(job, on: shard)
            }
        } onCancel: {
            job.finish(.failed(.cancelled))
            shard.abandon(job)
        }
    }

    /// Ends the engine: what is in flight or waits is answered with ``FetchFailure/Code/stopped``, connections are
    /// closed. Returns when all is let go. May be called more than once.
    package func stop() async {
        isStopped.withLock { $0 = true }
        resolver.stop()
        for shard in shards { await shard.stop() }
    }

    private func start(_ job: FetchJob, on shard: CurlShard) {
        if let problem = job.request.problem {
            return job.finish(.failed(FetchFailure(.invalidRequest, problem)))
        }
        if isStopped.withLock({ $0 }) { return job.finish(.failed(.stopped)) }
        resolver.resolve(job.request.address.host) { result in
            switch result {
            case .success(let host): shard.submit(FetchSubmission(job: job, host: host))
            case .failure(let failure): job.finish(.failed(failure))
            }
        }
    }

    /// By origin, so that a host's connections are found again where they are kept.
    private func shard(for address: WebAddress) -> CurlShard {
        guard shards.count > 1 else { return shards[0] }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in address.hostAndPort.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return shards[Int(hash % UInt64(shards.count))]
    }
}
