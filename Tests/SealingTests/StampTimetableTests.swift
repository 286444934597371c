import Evidence
import Testing

@testable import Sealing

@Suite struct StampTimetableTests {
    /// One authority and its timetable.
    private final class Authority {
        private var timetable: StampTimetable

        init(every: Duration, stampedSize: Int = 0) {
            timetable = StampTimetable(every: every, stampedSize: stampedSize)
        }

        func begins(size: Int, at now: UTCTime) -> Bool { timetable.begins(size: size, at: now) }
        func ends(size: Int, isStamped: Bool) { timetable.ends(size: size, isStamped: isStamped) }
    }

    private let start = UTCTime(millisecondsSince1970: 1_700_000_000_000)

    private func after(_ seconds: Int) -> UTCTime { start + .seconds(seconds) }

    @Test func `an authority is asked once a tree, and not more often than the plan says`() {
        let timetable = Authority(every: .seconds(60))
        #expect(timetable.begins(size: 5, at: start))
        #expect(!timetable.begins(size: 5, at: start))
        timetable.ends(size: 5, isStamped: true)
        #expect(!timetable.begins(size: 5, at: after(600)))
        #expect(!timetable.begins(size: 6, at: after(59)))
        #expect(timetable.begins(size: 6, at: after(60)))
    }

    @Test
    func `after failures it is asked again, each time after twice the wait, a quarter of an hour at most`() {
        let timetable = Authority(every: .seconds(60))
        var now = 0
        for wait in [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900] {
            #expect(timetable.begins(size: 5, at: after(now)))
            timetable.ends(size: 5, isStamped: false)
            #expect(!timetable.begins(size: 5, at: after(now + wait - 1)))
            now += wait
        }
        #expect(timetable.begins(size: 5, at: after(now)))
        timetable.ends(size: 5, isStamped: true)
        #expect(timetable.begins(size: 6, at: after(now + 60)))
    }

    @Test func `while an answer is awaited nobody asks again`() {
        let timetable = Authority(every: .seconds(10))
        #expect(timetable.begins(size: 5, at: start))
        #expect(!timetable.begins(size: 9, at: after(3_600)))
    }

    @Test func `a clock that is put back does not stop the stamps`() {
        let timetable = Authority(every: .seconds(60))
        #expect(timetable.begins(size: 5, at: start))
        timetable.ends(size: 5, isStamped: true)
        #expect(timetable.begins(size: 6, at: after(-86_400)))
    }

    @Test func `what was stamped in an earlier run is not stamped again`() {
        let timetable = Authority(every: .seconds(60), stampedSize: 7)
        #expect(!timetable.begins(size: 7, at: start))
        #expect(timetable.begins(size: 8, at: start))
    }
}
