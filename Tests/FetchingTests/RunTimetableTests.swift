import Evidence
import Testing

@testable import Fetching

@Suite struct RunTimetableTests {
    /// A run every 100 seconds; quiet from second 250 to second 420 of the test's clock.
    private static func timetable(atOnce: Bool = false, quiet: Bool = true) -> RunTimetable {
        RunTimetable(
            calendar: { at(($0.millisecondsSince1970 / 100_000 + 1) * 100) },
            quiet: { quiet && $0 >= at(250) && $0 < at(420) ? at(420) : nil },
            isDueAtOnce: atOnce, startedAt: at(10))
    }

    private static func at(_ second: Int64) -> UTCTime {
        UTCTime(millisecondsSince1970: second * 1_000)
    }

    @Test func `a run begins at the times of the calendar`() {
        var table = Self.timetable()
        #expect(table.next(at: Self.at(10)) == .wait(until: Self.at(100)))
        #expect(table.next(at: Self.at(99)) == .wait(until: Self.at(100)))
        #expect(table.next(at: Self.at(100)) == .start)
        table.ended(at: Self.at(120))
        #expect(table.next(at: Self.at(120)) == .wait(until: Self.at(200)))
        #expect(table.skipped == 0)
    }

    @Test func `a time that comes during a run starts no second one`() {
        var table = Self.timetable(quiet: false)
        #expect(table.next(at: Self.at(100)) == .start)
        #expect(table.next(at: Self.at(150)) == .wait(until: Self.at(200)))
        #expect(table.next(at: Self.at(201)) == .wait(until: Self.at(300)))
        #expect(table.skipped == 1)
        table.ended(at: Self.at(230))
        #expect(table.next(at: Self.at(230)) == .wait(until: Self.at(300)))
        #expect(table.next(at: Self.at(300)) == .start)
    }

    @Test func `a run is ended once when quiet hours begin and taken up after them`() {
        var table = Self.timetable()
        #expect(table.next(at: Self.at(200)) == .start)
        #expect(table.next(at: Self.at(250)) == .stop)
        #expect(table.next(at: Self.at(251)) == .wait(until: Self.at(300)))
        table.ended(at: Self.at(252))
        #expect(table.next(at: Self.at(252)) == .wait(until: Self.at(420)))
        #expect(table.next(at: Self.at(420)) == .start)
        #expect(table.next(at: Self.at(421)) == .wait(until: Self.at(500)))
    }

    @Test func `a run that noticed quiet hours by itself is taken up as well`() {
        var table = Self.timetable()
        #expect(table.next(at: Self.at(200)) == .start)
        table.ended(at: Self.at(250), wasCut: true)
        #expect(table.next(at: Self.at(250)) == .wait(until: Self.at(420)))
    }

    @Test func `times within quiet hours become one run when they are over`() {
        var table = Self.timetable()
        #expect(table.next(at: Self.at(200)) == .start)
        table.ended(at: Self.at(205))
        #expect(table.next(at: Self.at(210)) == .wait(until: Self.at(420)))
        #expect(table.next(at: Self.at(419)) == .wait(until: Self.at(420)))
        #expect(table.next(at: Self.at(420)) == .start)
        table.ended(at: Self.at(425))
        #expect(table.next(at: Self.at(425)) == .wait(until: Self.at(500)))
    }

    @Test func `a machine that slept through many times runs once`() {
        var table = Self.timetable(quiet: false)
        #expect(table.next(at: Self.at(5_050)) == .start)
        table.ended(at: Self.at(5_060))
        #expect(table.next(at: Self.at(5_060)) == .wait(until: Self.at(5_100)))
        #expect(table.skipped == 0)
    }

    @Test func `the first run need not wait for the calendar but does for quiet hours`() {
        var table = Self.timetable(atOnce: true)
        #expect(table.next(at: Self.at(10)) == .start)
        var later = Self.timetable(atOnce: true)
        #expect(later.next(at: Self.at(300)) == .wait(until: Self.at(420)))
    }

    @Test func `a plan that was changed moves what is not yet due`() {
        var table = Self.timetable()
        #expect(table.next(at: Self.at(100)) == .start)
        table.adopt(calendar: { _ in nil }, quiet: { _ in nil }, at: Self.at(101))
        table.ended(at: Self.at(110))
        #expect(table.next(at: Self.at(110)) == .wait(until: nil))
    }
}
