import Evidence
import Testing

@testable import Fetching

private let start = ScheduleRig.start

private func task(_ host: String, _ path: String) -> FrontierTask { ScheduleRig.task(host, path) }

private func tasks(_ host: String, _ count: Int) -> [FrontierTask] { ScheduleRig.tasks(host, count) }

private func schedule(
    pages: Int = 1_000, bytes: Int = 1_000_000, time: Duration = .seconds(3_600), connections: Int = 8,
    isLoopbackOnly: Bool = false, seed: UInt64 = 1
) -> ScheduleRig {
    ScheduleRig(
        pages: pages, bytes: bytes, time: time, connections: connections, isLoopbackOnly: isLoopbackOnly,
        seed: seed)
}

struct CrawlScheduleTests {
    @Test func `A host's tasks come one at a time, in order, a second apart`() throws {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 3), host: "a.example")
        var now = start
        for path in ["/0", "/1", "/2"] {
            let task = try #require(schedule.fetch(at: now))
            #expect(task.entry.address.path == path)
            #expect(schedule.next(at: now) == .idle)
            schedule.answer(task, at: now)
            if path != "/2" {
                #expect(schedule.next(at: now) == .wait(until: now + .seconds(1)))
                #expect(schedule.next(at: now + .milliseconds(999)) == .wait(until: now + .seconds(1)))
            }
            now = now + .seconds(1)
        }
        #expect(schedule.next(at: now) == .idle)
        #expect(schedule.value.inFlightCount == 0)
        #expect(schedule.value.bufferedCount == 0)
    }

    @Test func `Hosts do not wait for each other`() throws {
        let schedule = schedule()
        for host in ["a.example", "b.example", "a.example:8080"] {
            schedule.offer(tasks(host, 2), host: host)
        }
        let first = try (0..<3).map { _ in try #require(schedule.fetch()).entry.address.hostAndPort }
        #expect(first == ["a.example", "b.example", "a.example:8080"])
        #expect(schedule.next(at: start) == .idle)
    }

    @Test func `No more transfers run at once than the plan allows`() throws {
        let schedule = schedule(connections: 2)
        for number in 0..<5 { schedule.offer(tasks("h\(number).example", 1), host: "h\(number).example") }
        let one = try #require(schedule.fetch())
        _ = try #require(schedule.fetch())
        #expect(schedule.next(at: start) == .idle)
        schedule.answer(one, at: start)
        #expect(schedule.fetch() != nil)
    }

    @Test(
        arguments: [
            // took, site delay, crawl delay, loopback plan, from, expected; all in milliseconds
            (100, nil, nil, false, nil, 1_000), (2_000, nil, nil, false, nil, 10_000),
            (20_000, nil, nil, false, nil, 30_000),
            (100, nil, 7_000, false, nil, 7_000), (100, nil, 45_000, false, nil, 45_000),
            (3_000, nil, 2_000, false, nil, 15_000),
            (2_000, 3_000, nil, false, nil, 10_000), (500, 3_000, nil, false, nil, 3_000),
            (2_000, 100, nil, true, "127.0.0.1", 100), (100, 3_000, 10_000, false, nil, 10_000),
            (100, 200, nil, false, nil, 1_000),
            (100, 0, nil, false, nil, 1_000), (100, 0, nil, true, nil, 0),
            (100, 0, nil, true, "127.0.0.2", 0),
            (100, 0, nil, true, "93.184.216.34", 1_000), (100, 0, 500, true, nil, 500),
            (100, nil, nil, true, nil, 1_000),
            (100, 60_000, nil, false, nil, 60_000),
        ] as [(Int, Int?, Int?, Bool, String?, Int)])
    func `The delay after an answer`(
        took: Int, site: Int?, crawl: Int?, isLoopbackOnly: Bool, from: String?, expected: Int
    ) throws {
        let schedule = schedule(isLoopbackOnly: isLoopbackOnly)
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(schedule.fetch())
        schedule.answer(
            task, at: start, took: .milliseconds(took), siteDelay: site.map { .milliseconds($0) },
            crawlDelay: crawl.map { .milliseconds($0) }, from: from.flatMap { IPAddress($0) })
        let next = schedule.next(at: start)
        if expected == 0 {
            #expect(next == .fetch(CrawlScheduleTests.second))
        } else {
            #expect(next == .wait(until: start + .milliseconds(expected)))
        }
    }

    private static let second = task("a.example", "/1")

    @Test func `An address is held once, until it is settled`() throws {
        let schedule = schedule(isLoopbackOnly: true)
        let one = task("a.example", "/1")
        schedule.offer([one, one], host: "a.example")
        #expect(schedule.value.bufferedCount == 1)
        let fetched = try #require(schedule.fetch())
        schedule.offer([one], host: "a.example")
        schedule.answer(fetched, at: start, siteDelay: .zero)
        schedule.offer([one], host: "a.example")
        #expect(schedule.next(at: start) == .idle)
        schedule.value.settled(one.entry.address)
        schedule.offer([one], host: "a.example")
        #expect(schedule.fetch() == one)
    }

    @Test func `A buffer holds so many tasks and no more`() {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 1_000), host: "a.example")
        #expect(schedule.value.bufferedCount == CrawlSchedule.bufferLimit)
        schedule.offer(tasks("b.example", 3), host: "b.example")
        #expect(schedule.value.heldCount == CrawlSchedule.bufferLimit + 3)
        #expect(schedule.value.heldCount(of: "b.example") == 3)
    }

    @Test func `A host whose buffer runs low is named once, until its next task is taken`() throws {
        let schedule = schedule(isLoopbackOnly: true)
        schedule.offer(tasks("a.example", 9), host: "a.example")
        schedule.offer(tasks("b.example", 2), host: "b.example")
        #expect(schedule.toRefill() == [])
        let first = try #require(schedule.fetch())
        _ = try #require(schedule.fetch())
        #expect(schedule.toRefill() == ["b.example"])
        #expect(schedule.toRefill() == [])
        schedule.answer(first, at: start, siteDelay: .zero)
        _ = try #require(schedule.fetch())
        #expect(schedule.toRefill() == ["a.example"])
    }

    @Test func `robots_txt takes its turn before the page`() throws {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let first = try #require(schedule.fetch())
        schedule.value.postpone(first)
        #expect(schedule.next(at: start) == .idle)
        #expect(schedule.value.pageCount == 0)
        let robots = try #require(WebAddress("http://a.example/robots.txt"))
        schedule.value.finished(
            robots, at: start, responseTime: .milliseconds(10), result: .answered, bytes: 10, siteDelay: nil,
            crawlDelay: .seconds(4))
        #expect(schedule.next(at: start) == .wait(until: start + .seconds(4)))
        #expect(schedule.fetch(at: start + .seconds(4)) == first)
        #expect(schedule.value.pageCount == 1)
    }

    @Test func `What was not asked costs no delay and counts as no page`() throws {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let first = try #require(schedule.fetch())
        schedule.value.skipped(first.entry.address)
        #expect(schedule.value.pageCount == 0)
        #expect(schedule.fetch()?.entry.address.path == "/1")
    }
}

struct CrawlScheduleLimitTests {
    @Test func `The plan's limits end the run, each in its own words`() throws {
        let pages = schedule(pages: 1)
        pages.offer(tasks("a.example", 2), host: "a.example")
        #expect(pages.fetch() != nil)
        #expect(pages.next(at: start) == .exhausted("limit: 1 pages"))

        let bytes = schedule(bytes: 500)
        bytes.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(bytes.fetch())
        bytes.answer(task, at: start, bytes: 500)
        #expect(bytes.next(at: start) == .exhausted("limit: 500 bytes"))

        let time = schedule(time: .seconds(10))
        time.offer(tasks("a.example", 2), host: "a.example")
        #expect(time.value.endsAt == start + .seconds(10))
        #expect(time.next(at: start + .seconds(10)) == .exhausted("limit: 10 seconds"))
    }

    @Test func `A host that is suspended beyond the run is seen as such`() throws {
        let schedule = schedule(time: .seconds(60))
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(schedule.fetch())
        schedule.answer(task, at: start, .throttled(until: start + .seconds(3_600)))
        let until = start + .seconds(3_600)
        #expect(schedule.next(at: start) == .wait(until: until))
        schedule.value.settled(task.entry.address)
        #expect(schedule.next(at: start) == .suspended(until: until))
        #expect(!schedule.value.isWorthWaiting(until: until, at: start))
    }
}

struct CrawlScheduleTroubleTests {
    private func capture(status: Int, retryAfter: String?) throws -> Capture {
        let line = retryAfter.map { "Retry-After: \($0)\r\n" } ?? ""
        return Capture(
            address: try #require(WebAddress("http://a.example/")), startedAt: start, duration: .seconds(1),
            requestHead: [], responseHead: Array("HTTP/1.1 \(status) X\r\n\(line)\r\n".utf8), body: [],
            status: status,
            remoteAddress: nil, resolvedAddresses: [], incompleteness: [])
    }

    @Test func `429 and 503 with Retry-After suspend the host for as long`() throws {
        for status in [429, 503] {
            #expect(
                HostResult(try capture(status: status, retryAfter: "120"))
                    == .throttled(until: start + .seconds(121)))
            #expect(HostResult(try capture(status: status, retryAfter: nil)) == .throttled(until: nil))
            #expect(HostResult(try capture(status: status, retryAfter: "soon")) == .throttled(until: nil))
        }
        #expect(HostResult(try capture(status: 500, retryAfter: "120")) == .strained("http: 500"))
        #expect(HostResult(try capture(status: 200, retryAfter: nil)) == .answered)
        let schedule = schedule()
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(schedule.fetch())
        schedule.answer(task, at: start, .throttled(until: start + .seconds(120)))
        #expect(schedule.next(at: start) == .wait(until: start + .seconds(120)))
    }

    @Test func `A Retry-After shorter than the delay does not shorten it`() throws {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(schedule.fetch())
        schedule.answer(task, at: start, .throttled(until: start), crawlDelay: .seconds(9))
        #expect(schedule.next(at: start) == .wait(until: start + .seconds(9)))
    }

    @Test(arguments: [HostResult.failed("connect: connection refused"), .throttled(until: nil)])
    func `Failures in a row double the back-off, and an answer ends it`(result: HostResult) throws {
        let first: Duration = result == .throttled(until: nil) ? .seconds(60) : .seconds(2)
        let schedule = schedule(time: .seconds(86_400))
        schedule.offer(tasks("a.example", 10), host: "a.example")
        var now = start
        for count in 0..<4 {
            let task = try #require(schedule.fetch(at: now))
            schedule.answer(task, at: now, result)
            guard case .wait(let until) = schedule.next(at: now) else {
                Issue.record("no wait")
                return
            }
            let whole = first * (1 << count)
            #expect(until.since(now) >= max(whole / 2, .seconds(1)) - .milliseconds(1))
            #expect(until.since(now) <= whole)
            now = until
        }
        let task = try #require(schedule.fetch(at: now))
        schedule.answer(task, at: now)
        #expect(schedule.next(at: now) == .wait(until: now + .seconds(1)))
        #expect(
            schedule.value.memory(of: "a.example", robotsStatus: nil, robotsAt: nil)?.failures
                == 0)
    }

    @Test func `The same seed gives the same back-off`() throws {
        func waits(seed: UInt64) throws -> [UTCTime] {
            let schedule = schedule(seed: seed)
            schedule.offer(tasks("a.example", 10), host: "a.example")
            var now = start
            return try (0..<4).map { _ in
                let task = try #require(schedule.fetch(at: now))
                schedule.answer(task, at: now, .failed("x"))
                if case .wait(let until) = schedule.next(at: now) { now = until }
                return now
            }
        }
        #expect(try waits(seed: 3) == waits(seed: 3))
        #expect(try waits(seed: 3) != waits(seed: 4))
    }

    private func run(_ schedule: ScheduleRig, _ results: [HostResult]) -> [FrontierTask] {
        var (now, abandoned) = (start, [FrontierTask]())
        for result in results {
            var action = schedule.next(at: now)
            if case .wait(let until) = action { (now, action) = (until, schedule.next(at: until)) }
            guard case .fetch(let task) = action else { break }
            abandoned = schedule.answer(task, at: now, result)
        }
        return abandoned
    }

    @Test func `A host is given up after five failures in a row, with the reason`() {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 8), host: "a.example")
        let abandoned = run(schedule, Array(repeating: .failed("connect: connection refused"), count: 5))
        #expect(abandoned.map(\.entry.address.path) == ["/5", "/6", "/7"])
        let reason = "host: given up after 5 failures in a row; the last: connect: connection refused"
        #expect(schedule.value.refusal(of: "a.example") == reason)
        #expect(schedule.value.givenUp.map(\.host) == ["a.example"])
        #expect(schedule.next(at: start + .seconds(3_000)) == .idle)
        schedule.offer(tasks("a.example", 2), host: "a.example")
        #expect(schedule.value.bufferedCount == 0)
        #expect(schedule.toRefill() == [])
    }

    @Test func `An answer in between starts the count anew`() {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 20), host: "a.example")
        let four = Array(repeating: HostResult.failed("x"), count: 4)
        _ = run(schedule, four + [.answered])
        #expect(schedule.value.refusal(of: "a.example") == nil)
    }

    @Test func `Broken pages do not bring a host down before there are fifty in a row`() {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 100), host: "a.example")
        let many = Array(repeating: HostResult.broken("disconnect: x"), count: 49)
        _ = run(schedule, many + [.answered] + many)
        #expect(schedule.value.refusal(of: "a.example") == nil)
        _ = run(schedule, [.broken("disconnect: x")])
        #expect(
            schedule.value.refusal(of: "a.example")
                == "host: given up after 50 broken answers in a row; the last: disconnect: x")
    }

    @Test func `A host that the guard refuses is given up at once`() throws {
        let failure = FetchFailure(.addressRefused, "guard: 10.0.0.7 is a special address")
        let result = try #require(HostResult(failure))
        let schedule = schedule()
        schedule.offer(tasks("a.example", 3), host: "a.example")
        let task = try #require(schedule.fetch())
        #expect(schedule.answer(task, at: start, result).count == 2)
        #expect(schedule.value.refusal(of: "a.example") == failure.reason)
    }

    @Test func `What says nothing of the host is no host result`() {
        #expect(HostResult(.stopped) == nil)
        #expect(HostResult(.crowded) == nil)
        #expect(HostResult(FetchFailure(.timeout, "t")) == .broken("t"))
        #expect(HostResult(FetchFailure(.connect, "c")) == .failed("c"))
    }

    @Test func `Politeness survives a restart`() throws {
        let before = schedule()
        before.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(before.fetch())
        before.answer(task, at: start, .throttled(until: start + .seconds(600)))
        let memory = try #require(
            before.value.memory(of: "a.example", robotsStatus: 200, robotsAt: start))
        #expect(memory.notBefore == start + .seconds(600))
        #expect((memory.failures, memory.robotsStatus) == (1, 200))

        let after = schedule()
        after.offer(tasks("a.example", 2), host: "a.example")
        after.value.restore(memory)
        #expect(after.next(at: start) == .suspended(until: start + .seconds(600)))
        #expect(after.fetch(at: start + .seconds(600)) != nil)
        #expect(after.value.memory(of: "b.example", robotsStatus: nil, robotsAt: nil) == nil)
    }

    @Test func `What is withdrawn is asked for only when it is offered again; what is in flight goes on`()
        throws
    {
        let schedule = schedule()
        schedule.offer(tasks("a.example", 3), host: "a.example")
        let first = try #require(schedule.fetch())
        #expect(schedule.value.withdraw("a.example").map(\.entry.address.path) == ["/1", "/2"])
        #expect(schedule.value.withdraw("b.example").isEmpty)
        #expect((schedule.value.bufferedCount, schedule.value.heldCount(of: "a.example")) == (0, 1))
        schedule.settle(first, at: start)
        #expect(schedule.fetch(at: start + .seconds(1)) == nil)
        #expect(schedule.value.heldCount == 0)
        schedule.offer([task("a.example", "/robots.txt")] + tasks("a.example", 3), host: "a.example")
        #expect(schedule.fetch(at: start + .seconds(1))?.entry.address.path == "/robots.txt")
        #expect(schedule.value.heldCount(of: "a.example") == 4)
    }

    @Test func `A host given up in an earlier run gets one try`() throws {
        let schedule = schedule()
        schedule.value.restore(
            HostMemory(
                host: "a.example", notBefore: start, failures: 5, robotsStatus: nil,
                robotsAt: nil))
        schedule.offer(tasks("a.example", 2), host: "a.example")
        let task = try #require(schedule.fetch())
        schedule.answer(task, at: start, .failed("x"))
        #expect(schedule.value.refusal(of: "a.example") != nil)
    }
}

struct ReadyHeapTests {
    @Test func `The heap gives the earliest, and of two the one who came first`() {
        var numbers = SeededNumbers(seed: 9)
        var heap = ReadyHeap()
        var all: [ReadyHeap.Entry] = []
        for turn in 0..<2_000 {
            let time = UTCTime(millisecondsSince1970: Int64.random(in: 0..<300, using: &numbers))
            all.append(ReadyHeap.Entry(time: time, turn: UInt64(turn), subject: .host(turn)))
            heap.add(all[turn])
        }
        var taken: [ReadyHeap.Entry] = []
        while let entry = heap.takeFirst() { taken.append(entry) }
        #expect(taken == all.sorted { $0.isBefore($1) })
    }
}
