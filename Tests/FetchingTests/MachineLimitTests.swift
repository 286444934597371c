import Evidence
import Testing

@testable import Fetching

/// One IP address over all the hosts that are found there.
struct MachineLimitTests {
    private let start = ScheduleRig.start

    private func rig(_ hosts: [String: [Int]], transfers: Int = 2, milliseconds: Int = 500) -> ScheduleRig {
        let rig = ScheduleRig(
            connections: 64,
            machineLimits: MachineLimits(transfers: transfers, delay: .milliseconds(milliseconds)))
        for (host, addresses) in hosts.sorted(by: { $0.key < $1.key }) {
            rig.value.locate(host: host, at: addresses.map { .numbered($0) })
            rig.offer(ScheduleRig.tasks(host, 3), host: host)
        }
        return rig
    }

    @Test func `Hosts of one machine start one after the other`() {
        let rig = rig(["a.example": [1], "b.example": [1], "c.example": [2]], transfers: 8)
        #expect(rig.fetch()?.entry.address.host == "a.example")
        #expect(rig.fetch()?.entry.address.host == "c.example")
        #expect(rig.next(at: start) == .wait(until: start + .milliseconds(500)))
        #expect(rig.fetch(at: start + .milliseconds(500))?.entry.address.host == "b.example")
    }

    @Test func `No more transfers run at one machine than it may have`() throws {
        let rig = rig(["a.example": [1], "b.example": [1], "c.example": [1]], milliseconds: 0)
        let first = try #require(rig.fetch())
        #expect(rig.fetch() != nil)
        #expect(rig.next(at: start) == .idle)
        rig.settle(first, at: start)
        #expect(rig.fetch()?.entry.address.host == "c.example")
    }

    @Test func `Who waits for a machine is served in the order of coming`() throws {
        let names = (0..<9).map { "h\($0).example" }
        let rig = rig(
            Dictionary(uniqueKeysWithValues: names.map { ($0, [1]) }), transfers: 1, milliseconds: 0)
        var (now, order) = (start, [String]())
        for _ in 0..<18 {
            let task = try #require(rig.fetch(at: now))
            order.append(task.entry.address.host)
            now = now + .milliseconds(200)
            rig.settle(task, at: now)
        }
        #expect(order == names + names)
    }

    @Test func `A host of two machines needs room at both`() throws {
        let rig = rig(
            ["a.example": [1], "b.example": [2], "c.example": [1, 2]], transfers: 1, milliseconds: 0)
        let (one, two) = (try #require(rig.fetch()), try #require(rig.fetch()))
        #expect(rig.next(at: start) == .idle)
        rig.settle(one, at: start)
        #expect(rig.next(at: start) == .wait(until: start + .seconds(1)))
        rig.settle(two, at: start)
        #expect(rig.fetch()?.entry.address.host == "c.example")
        #expect(rig.next(at: start + .seconds(1)) == .idle)
    }

    @Test func `Hosts with two machines each do not send each other round`() {
        let rig = rig(
            [
                "a.example": [1, 2], "b.example": [2, 1], "c.example": [1, 2], "d.example": [2],
                "e.example": [1],
            ],
            transfers: 1, milliseconds: 0)
        var (now, count) = (start, 0)
        var running: [FrontierTask] = []
        while count < 15 {
            switch rig.next(at: now) {
            case .fetch(let task):
                running.append(task)
                count += 1
            case .wait(let until) where running.isEmpty: now = until
            default:
                guard let task = running.popLast() else {
                    Issue.record("stuck after \(count)")
                    return
                }
                rig.settle(task, at: now)
            }
        }
        #expect(Set(running).count == running.count)
    }

    @Test func `A host of two crowded machines is not passed over for ever`() throws {
        var hosts: [String: [Int]] = ["z.example": [1, 2]]
        for number in 0..<20 { hosts["h\(number).example"] = [1 + number % 2] }
        let rig = rig(hosts, transfers: 2, milliseconds: 300)
        var (now, asked, running) = (start, 0, [(task: FrontierTask, ends: UTCTime)]())
        for count in 1...1_000 where asked < 3 {
            switch rig.next(at: now) {
            case .fetch(let task):
                if task.entry.address.host == "z.example" { asked += 1 }
                running.append((task, now + .milliseconds(500 + count * 37 % 900)))
            case let action:
                let first = running.indices.min { running[$0].ends < running[$1].ends }
                if case .wait(let until) = action, first.map({ running[$0].ends > until }) ?? true {
                    now = until
                } else if let first {
                    let ended = running.remove(at: first)
                    now = max(now, ended.ends)
                    rig.settle(ended.task, at: now)
                    // Nobody ever runs dry: both machines are crowded all the time.
                    rig.offer([ended.task], host: ended.task.entry.address.host)
                }
            }
        }
        #expect(asked == 3)
        #expect(rig.value.privileged == nil || rig.value.privileged?.lanes.count == 2)
    }

    @Test func `Name servers that turn their answers round move nobody`() throws {
        let rig = rig(["a.example": [2, 1]])
        let before = try #require(rig.value.addresses(of: "a.example"))
        rig.value.locate(host: "a.example", at: [.numbered(1), .numbered(2), .numbered(1)])
        #expect(rig.value.addresses(of: "a.example") == before)
        rig.value.locate(host: "a.example", at: (0..<40).map { .numbered($0) })
        #expect(rig.value.addresses(of: "a.example")?.count == 16)
    }

    @Test func `A host that moved counts where it was until its transfer ends`() throws {
        let rig = rig(["a.example": [1], "b.example": [1]], transfers: 1, milliseconds: 0)
        let task = try #require(rig.fetch())
        rig.value.locate(host: "a.example", at: [.numbered(9)])
        #expect(rig.next(at: start) == .idle)
        rig.settle(task, at: start)
        #expect(rig.fetch()?.entry.address.host == "b.example")
    }

    @Test func `A machine is not hurried by a restart`() throws {
        let before = rig(["a.example": [1]])
        let task = try #require(before.fetch())
        before.settle(task, at: start)
        let memory = try #require(before.memory(of: "a.example"))
        let after = rig(["b.example": [1], "c.example": [2]])
        after.value.restore(memory)
        let now = start + .milliseconds(100)
        #expect(after.fetch(at: now)?.entry.address.host == "c.example")
        #expect(after.next(at: now) == .wait(until: start + .milliseconds(500)))
        #expect(after.fetch(at: start + .milliseconds(500))?.entry.address.host == "b.example")
    }

    @Test func `No host is asked before its addresses are known`() throws {
        let rig = ScheduleRig(locatesHosts: true)
        rig.offer(ScheduleRig.tasks("a.example", 2), host: "a.example")
        rig.offer(ScheduleRig.tasks("b.example:8080", 2), host: "b.example:8080")
        rig.offer(ScheduleRig.tasks("93.184.216.34", 2), host: "93.184.216.34")
        #expect(rig.next(at: start) == .locate("a.example"))
        #expect(rig.next(at: start) == .locate("b.example:8080"))
        // The address stands in the name: nothing to be looked up.
        #expect(rig.fetch()?.entry.address.host == "93.184.216.34")
        #expect(rig.value.addresses(of: "93.184.216.34") == [IPAddress("93.184.216.34")].compactMap(\.self))
        #expect(rig.next(at: start) == .idle)
        rig.value.locate(host: "b.example:8080", at: [.numbered(1)])
        #expect(rig.fetch()?.entry.address.port == 8080)
        // Behind a proxy nobody knows: no limit by address then.
        rig.value.locate(host: "a.example", at: [])
        #expect(rig.fetch()?.entry.address.host == "a.example")
    }

    @Test func `So many names are looked up at once and no more`() {
        let rig = ScheduleRig(connections: 64, locatesHosts: true)
        for number in 0..<50 {
            rig.offer([ScheduleRig.task("h\(number).example", "/")], host: "h\(number).example")
        }
        var names: [String] = []
        while case .locate(let host) = rig.next(at: start) { names.append(host) }
        #expect(names.count == 32)
        rig.value.locate(host: names[0], at: [.numbered(1)])
        #expect(rig.fetch()?.entry.address.host == "h0.example")
        #expect(rig.next(at: start) == .locate("h32.example"))
    }

    @Test func `Loopback has no limit on its own plan, unless the plan names one`() {
        for (limits, expected) in [(nil, 3), (MachineLimits(transfers: 1, delay: .zero), 1)]
            as [(MachineLimits?, Int)]
        {
            let rig = ScheduleRig(isLoopbackOnly: true, machineLimits: limits, locatesHosts: true)
            for port in 1...3 {
                rig.offer([ScheduleRig.task("127.0.0.1:\(port)", "/")], host: "127.0.0.1:\(port)")
            }
            var count = 0
            while rig.fetch() != nil { count += 1 }
            #expect(count == expected)
        }
        let rig = ScheduleRig(locatesHosts: true)
        for port in 1...3 {
            rig.offer([ScheduleRig.task("127.0.0.1:\(port)", "/")], host: "127.0.0.1:\(port)")
        }
        #expect(rig.fetch() != nil)
        #expect(rig.fetch() == nil)
    }
}
