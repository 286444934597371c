package import Evidence
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
    /// For the name of the proxy alone: whatever it leads to, the plan has named it.
    private let proxyResolver: NameResolver
    private let planner: RoutePlanner
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
        planner = RoutePlanner(proxy: configuration.proxy, gate: gate)
        resolver = NameResolver(
            gate: gate, timeLimit: configuration.resolveTime, keepFor: configuration.nameTime, lookUp: lookUp)
        proxyResolver = NameResolver(
            gate: .open, lanes: 1, timeLimit: configuration.resolveTime, keepFor: configuration.nameTime,
            lookUp: lookUp)
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
    package func fetch(_ request: consuming FetchRequest) async -> FetchOutcome {
        let job = FetchJob(request)
        let shard = shard(for: job)
        return await withTaskCancellationHandler {
            unsafe await withUnsafeContinuation { waiter in
                unsafe job.deliver(to: waiter)
                start(job, on: shard)
            }
        } onCancel: {
            job.finish(.failed(.cancelled))
            shard.abandon(job)
        }
    }

    /// Where the host of `address` is, for limits by address before anything is asked. Empty where a proxy would look
    /// it up, where nothing was found, and where the guard refuses what was found: a request tells then why.
    package func addresses(of address: WebAddress) async -> [IPAddress] {
        guard planner.proxy == nil, planner.step(for: address.host) == .resolve else { return [] }
        return await withCheckedContinuation { waiter in
            resolver.resolve(address.host) { answer, _ in
                waiter.resume(returning: (try? answer.get())?.addresses ?? [])
            }
        }
    }

    /// Ends the engine: what is in flight or waits is answered with ``FetchFailure/Code/stopped``, connections are
    /// closed. Returns when all is let go. May be called more than once.
    package func stop() async {
        isStopped.withLock { $0 = true }
        resolver.stop()
        proxyResolver.stop()
        for shard in shards { await shard.stop() }
    }

    private func start(_ job: FetchJob, on shard: CurlShard) {
        if let problem = job.request.problem {
            return job.finish(.failed(FetchFailure(.invalidRequest, problem)))
        }
        if isStopped.withLock({ $0 }) { return job.finish(.failed(.stopped)) }
        switch planner.step(for: job.request.address.host) {
        case .refuse(let failure): job.finish(.failed(failure))
        case .leaveToProxy: send(job, on: shard, host: nil, nameTime: nil)
        case .resolve: resolve(job, on: shard)
        }
    }

    private func resolve(_ job: FetchJob, on shard: CurlShard) {
        if let answer = resolver.known(job.request.address.host) {
            switch answer {
            case .failure(let failure): job.finish(.failed(failure))
            case .success(let host): send(job, on: shard, host: host, nameTime: nil)
            }
            return
        }
        let asked = ContinuousClock.now
        resolver.resolve(job.request.address.host) { [self] result, isNew in
            switch result {
            case .failure(let failure): job.finish(.failed(failure))
            case .success(let host):
                send(job, on: shard, host: host, nameTime: isNew ? asked.duration(to: .now) : nil)
            }
        }
    }

    private func send(_ job: FetchJob, on shard: CurlShard, host: ResolvedHost?, nameTime: Duration?) {
        guard let proxy = planner.proxy else {
            let route = FetchRoute(host: host, proxy: nil, nameTime: nameTime)
            return shard.submit(FetchSubmission(job: job, route: route))
        }
        proxyResolver.resolve(proxy.host) { result, _ in
            guard case .success(let found) = result, let address = found.addresses.first else {
                return job.finish(.failed(FetchFailure(.proxy, "proxy: its name leads nowhere")))
            }
            let hop = FetchRoute.Hop(proxy: proxy, address: address)
            shard.submit(
                FetchSubmission(job: job, route: FetchRoute(host: host, proxy: hop, nameTime: nameTime)))
        }
    }

    /// Runs tasks on the engine's own thread, between its rounds, so that no thread has to be woken between an
    /// answer and the next request:
    ///
    ///     Task(executorPreference: engine.executor) { await engine.fetch(request) }
    ///
    /// What runs there must not block, and nothing that computes for long belongs there.
    package var executor: any TaskExecutor { shards[0] }

    /// By origin, so that a host's connections are found again where they are kept.
    private func shard(for job: FetchJob) -> CurlShard {
        guard shards.count > 1 else { return shards[0] }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in job.request.address.hostAndPort.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return shards[Int(hash % UInt64(shards.count))]
    }
}
