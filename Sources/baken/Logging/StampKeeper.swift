import Archiving
import Evidence
import Sealing

/// Has the newest checkpoint stamped while a crawl runs; see ``StampTimetable`` for when.
///
/// It reads the checkpoint from the log's folder as any stranger would, so the log needs to know nothing of it, and a
/// crawl never waits for an authority: what fails is told once and tried again.
actor StampKeeper {
    private let stamper: Stamper
    private let tiles: TileFolder
    private var timetables: [StampTimetable]
    private var told: Set<Int> = []

    private static let pause = Duration.seconds(1)

    /// Nil where the folder names no authorities.
    init?(_ folder: DataFolder) throws {
        guard let stamper = try Stamper(folder) else { return nil }
        self.stamper = stamper
        tiles = TileFolder(folder.logPath)
        timetables = try stamper.stampedSizes().map {
            StampTimetable(every: stamper.plan.every, stampedSize: $0)
        }
    }

    /// Looks every second until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            await look()
            try? await Task.sleep(for: Self.pause)
        }
    }

    /// Asks each authority whose time it is, one after the other.
    func look() async {
        guard let note = try? tiles.checkpoint(), let checkpoint = try? Checkpoint(note.text) else { return }
        for number in timetables.indices where !Task.isCancelled {
            guard timetables[number].begins(size: checkpoint.size, at: WallClock.now()) else { continue }
            do {
                _ = try await stamper.stamp(note.bytes, size: checkpoint.size, by: number)
                timetables[number].ends(size: checkpoint.size, isStamped: true)
                told.remove(number)
            } catch {
                timetables[number].ends(size: checkpoint.size, isStamped: false)
                if told.insert(number).inserted { Terminal.note("baken: no time stamp: \(error)") }
            }
        }
    }
}
