import Evidence
import Testing

@testable import Fetching

/// What trouble does to a host, and how long it is remembered.
struct HostStandingTests {
    private let start = ScheduleRig.start

    /// Asks a host again and again, each time as soon as it may be, with these results. Ends early where it may not.
    private func run(_ rig: ScheduleRig, _ results: [HostResult], from time: UTCTime? = nil) -> UTCTime {
        var now = time ?? start
        rig.offer(ScheduleRig.tasks("a.example", results.count + 1), host: "a.example")
        for result in results {
            guard let task = rig.nextFetch(at: &now) else { return now }
            rig.settle(task, at: now, result)
        }
        return now
    }

    private func standing(_ rig: ScheduleRig) throws -> HostStanding {
        try #require(rig.value.standing(of: "a.example"))
    }

    @Test func `A polite delay is waited for, however long; a suspension is not`() throws {
        let patient = ScheduleRig()
        patient.offer(ScheduleRig.tasks("a.example", 2), host: "a.example")
        let task = try #require(patient.fetch())
        patient.answer(task, at: start, crawlDelay: .seconds(300))
        patient.value.settled(task.entry.address)
        #expect(patient.next(at: start) == .wait(until: start + .seconds(300)))
        #expect(try standing(patient).restReason == "delay: Crawl-delay of robots.txt")

        let suspended = ScheduleRig()
        _ = run(suspended, [.throttled(until: start + .seconds(300))])
        #expect(suspended.next(at: start) == .suspended(until: start + .seconds(300)))
        #expect(!suspended.value.isWorthWaiting(until: start + .seconds(300), at: start))
        #expect(suspended.value.isWorthWaiting(until: start + .seconds(60), at: start))
        #expect(try standing(suspended).isSuspended)
        #expect(suspended.value.suspensions(at: start, limit: 5).map(\.host) == ["a.example"])
        #expect(suspended.value.suspensions(at: start + .seconds(300), limit: 5).isEmpty)
    }

    @Test func `Another host's polite delay keeps the run going`() throws {
        let rig = ScheduleRig()
        _ = run(rig, [.throttled(until: start + .seconds(900))])
        rig.offer(ScheduleRig.tasks("b.example", 2), host: "b.example")
        let task = try #require(rig.fetch())
        rig.settle(task, at: start)
        #expect(rig.next(at: start) == .wait(until: start + .seconds(1)))
        let last = try #require(rig.fetch(at: start + .seconds(1)))
        rig.settle(last, at: start + .seconds(1))
        #expect(rig.next(at: start + .seconds(1)) == .suspended(until: start + .seconds(900)))
    }

    @Test func `A delay beyond the end of the run does not keep it going`() throws {
        let rig = ScheduleRig(time: .seconds(60))
        rig.offer(ScheduleRig.tasks("a.example", 2), host: "a.example")
        let task = try #require(rig.fetch())
        rig.answer(task, at: start, crawlDelay: .seconds(600))
        rig.value.settled(task.entry.address)
        #expect(rig.next(at: start) == .suspended(until: start + .seconds(600)))
        #expect(!rig.value.isWorthWaiting(until: start + .seconds(600), at: start))
    }

    @Test func `One server error is its page's, the third in a row is the host's`() throws {
        let rig = ScheduleRig()
        var now = run(rig, [.strained("http: 500"), .strained("http: 502")])
        #expect(rig.next(at: now) == .wait(until: now + .seconds(1)))
        now = run(rig, [.strained("http: 500"), .strained("http: 500")], from: now)
        let standing = try standing(rig)
        #expect(standing.isSuspended)
        #expect(standing.restReason == "back-off: 4 in a row: http: 500")
        #expect((2_000...4_000).contains(standing.notBefore.since(now).wholeMilliseconds))
        #expect(standing.refusal == nil)
    }

    @Test func `Short Retry-Afters in a row are not taken at their word`() throws {
        let rig = ScheduleRig()
        var now = start
        for least in [1_000, 1_000, 2_000, 4_000] as [Int64] {
            now = run(rig, [.throttled(until: now)], from: now)
            #expect(try standing(rig).notBefore.since(now).wholeMilliseconds >= least)
        }
    }

    @Test func `A blocked page lets the host rest, and the third in a row gives it up for a day`() throws {
        let rig = ScheduleRig(time: .seconds(1_000_000))
        var now = start
        for count in 1...3 {
            now = run(rig, [.answered], from: now)
            rig.value.rest("a.example", result: .blocked("blocked: a login wall"), at: now)
            let standing = try standing(rig)
            #expect(standing.blockedAnswers == count)
            if count < 3 {
                #expect(standing.restReason == "blocked: a login wall")
                #expect(
                    (30_000 * count...60_000 * count).contains(
                        Int(standing.notBefore.since(now).wholeMilliseconds)))
            }
        }
        #expect(
            rig.value.refusal(of: "a.example")
                == "host: given up after 3 blocked pages in a row; the last: blocked: a login wall")
        #expect(try standing(rig).refusedUntil == now + .seconds(86_400))
        #expect(rig.offer(ScheduleRig.tasks("a.example", 2), host: "a.example").count == 2)
    }

    @Test func `A block that names its time holds so long`() throws {
        let rig = ScheduleRig()
        let now = run(rig, [.answered])
        rig.value.rest(
            "a.example", result: .blocked("blocked: a challenge", until: now + .seconds(7_200)), at: now)
        #expect(try standing(rig).notBefore == now + .seconds(7_200))
    }

    @Test func `Blocked pages among others do not add up`() throws {
        let rig = ScheduleRig(time: .seconds(1_000_000))
        var now = start
        for _ in 0..<6 {
            now = run(rig, [.answered], from: now)
            rig.value.rest("a.example", result: .blocked("blocked: a challenge"), at: now)
            now = run(rig, [.answered, .answered], from: now)
        }
        #expect(try standing(rig).refusal == nil)
        #expect(try standing(rig).blockedAnswers == 0)
    }

    @Test func `A host that was given up gets one try after an hour, then after two`() throws {
        let rig = ScheduleRig(time: .seconds(1_000_000))
        var now = run(rig, Array(repeating: .failed("connect: refused"), count: 5))
        #expect(try standing(rig).refusedUntil == now + .seconds(3_600))
        let more = ScheduleRig.tasks("a.example", 3)
        #expect(rig.offer(more, host: "a.example") == more)
        now = now + .seconds(3_600)
        #expect(rig.next(at: now) == .idle)
        now = run(rig, [.failed("connect: refused")], from: now)
        #expect(try standing(rig).refusedUntil == now + .seconds(7_200))
        now = now + .seconds(7_200)
        #expect(rig.next(at: now) == .idle)
        now = run(rig, [.answered], from: now)
        #expect(try standing(rig).timesRefused == 0)
        #expect(try standing(rig).failures == 0)
    }

    @Test(
        arguments: [
            [.throttled(until: ScheduleRig.start + .seconds(500))], [.failed("x"), .failed("x")],
            Array(repeating: .failed("x"), count: 5), [.strained("http: 500")], [.blocked("b")],
            [.refused("guard: no")],
        ] as [[HostResult]])
    func `Another run knows all of it`(results: [HostResult]) throws {
        let before = ScheduleRig()
        before.value.locate(host: "a.example", at: [.numbered(7)])
        let now = run(before, results)
        let memory = try #require(before.memory(of: "a.example"))
        #expect(memory.askedAt == now)
        #expect(memory.addresses == [.numbered(7)])

        let after = ScheduleRig(seed: 9, at: now)
        after.value.restore(memory)
        #expect(try standing(after).notBefore == (try standing(before)).notBefore)
        #expect(try standing(after).refusal == (try standing(before)).refusal)
        var again = try #require(after.memory(of: "a.example"))
        after.value.locate(host: "a.example", at: memory.addresses)
        again = try #require(after.memory(of: "a.example"))
        #expect(again == memory)
    }

    @Test func `Remembered trouble never shortens what is known by now`() throws {
        let rig = ScheduleRig()
        _ = run(rig, [.throttled(until: start + .seconds(900))])
        rig.value.restore(
            HostMemory(
                host: "a.example", notBefore: start + .seconds(5), failures: 0, robotsStatus: nil,
                robotsAt: nil))
        #expect(try standing(rig).notBefore == start + .seconds(900))
        #expect(try standing(rig).failures == 1)
    }

    @Test func `Nothing starts in quiet hours`() throws {
        let hours = try #require(QuietHours("22:00-07:00"))
        let evening = try #require(UTCTime(rfc3339: "2026-11-21T20:59:59Z"))
        let rig = ScheduleRig(time: .seconds(86_400), quiet: (hours, .amsterdam), at: evening)
        rig.offer(ScheduleRig.tasks("a.example", 5), host: "a.example")
        let task = try #require(rig.fetch(at: evening))
        let morning = try #require(UTCTime(rfc3339: "2026-11-22T06:00:00Z"))
        #expect(rig.next(at: evening + .seconds(1)) == .wait(until: morning))
        rig.settle(task, at: evening + .seconds(1))
        #expect(rig.next(at: evening + .seconds(2)) == .suspended(until: morning))
        #expect(!rig.value.isWorthWaiting(until: morning, at: evening))
        #expect(rig.next(at: morning - .milliseconds(1)) == .suspended(until: morning))
        #expect(rig.fetch(at: morning) != nil)
    }

    @Test func `All buffers together have a bound, and no host starves`() {
        let rig = ScheduleRig()
        let many = CrawlSchedule.totalLimit / CrawlSchedule.bufferLimit + 10
        for number in 0..<many {
            rig.offer(
                ScheduleRig.tasks("h\(number).example", CrawlSchedule.bufferLimit), host: "h\(number).example"
            )
        }
        #expect(rig.value.bufferedCount <= CrawlSchedule.totalLimit + many)
        #expect(rig.value.heldCount(of: "h\(many - 1).example") == 1)
    }
}
