import Dispatch
import Testing

@testable import baken

@Suite struct CheckpointScheduleTests {
    @Test func `a leaf waits for the second, and a second leaf for the first one's`() {
        var schedule = CheckpointSchedule()
        #expect(schedule.next(leafCount: 0) == .nothing)
        #expect(schedule.next(leafCount: 1) == .soon)
        #expect(schedule.next(leafCount: 2) == .nothing)
        schedule.begin()
        schedule.end(covering: 2)
        #expect(schedule.next(leafCount: 2) == .nothing)
        #expect(schedule.next(leafCount: 3) == .soon)
    }

    @Test func `the 256th leaf does not wait, and is asked for once`() {
        var schedule = CheckpointSchedule()
        #expect(schedule.next(leafCount: 255) == .soon)
        #expect(schedule.next(leafCount: 256) == .now)
        #expect(schedule.next(leafCount: 900) == .nothing)
        schedule.begin()
        schedule.end(covering: 900)
        #expect(schedule.next(leafCount: 1_155) == .soon)
        #expect(schedule.next(leafCount: 1_156) == .now)
    }

    @Test func `what comes while a checkpoint is made has its own second`() {
        var schedule = CheckpointSchedule()
        #expect(schedule.next(leafCount: 10) == .soon)
        schedule.begin()
        #expect(schedule.next(leafCount: 11) == .soon)
        schedule.end(covering: 10)
        #expect(schedule.next(leafCount: 12) == .nothing)
        schedule.begin()
        schedule.end(covering: 12)
        #expect(schedule.next(leafCount: 12) == .nothing)
    }

    @Test func `the limits are those that are promised`() {
        #expect(CheckpointSchedule.leafLimit == 256)
        #expect(CheckpointSchedule.timeLimit == .milliseconds(800))
    }
}
