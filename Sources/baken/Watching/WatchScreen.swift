import Evidence

/// Shows how a watch stands: one screen that is redrawn on a terminal, a line for each event otherwise, and always
/// `status.txt` in the data folder, for `baken status`.
struct WatchScreen {
    private let board: WatchBoard
    private let file: String
    private let redraws = Terminal.errorsAreSeen
    private var writtenAt: UTCTime?

    init(board: WatchBoard, folder: DataFolder) {
        (self.board, file) = (board, folder.statusPath)
    }

    /// Call once a second. The file is written every ten seconds of a run, else once a minute: each time is a sync.
    mutating func show(at time: UTCTime) {
        let pause = board.now.isRunning ? Duration.seconds(10) : .seconds(60)
        if writtenAt.map({ time.since($0) >= pause }) ?? true { write(at: time) }
        if redraws { Terminal.redraw(lines(at: time)) }
    }

    /// Something happened: the file is brought up to date, and a log gets its line.
    mutating func tell(_ event: String, at time: UTCTime) {
        write(at: time)
        if !redraws { Terminal.note("\(time.wholeSeconds) \(event)") }
    }

    private func lines(at time: UTCTime) -> [String] {
        board.now.screen(at: time, machine: ProcessFigures.now())
    }

    /// A status that cannot be written (a full disk) must not end the watch: the run itself will say so.
    private mutating func write(at time: UTCTime) {
        writtenAt = time
        try? DiskFile.write(Array((lines(at: time).joined(separator: "\n") + "\n").utf8), to: file)
    }
}
