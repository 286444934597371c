import Dispatch
import Evidence

/// Wakes the crawl when something happened, or when the time it waits for has come.
///
/// One waiter at a time. An event between two waits is kept, so that none is lost.
actor CrawlEvents {
    private var waiter: CheckedContinuation<Void, Never>?
    private var happened = false
    private var turn = 0

    func signal() {
        happened = true
        resume()
    }

    /// Returns at the next signal, or after `limit`, whichever is first.
    func wait(atMost limit: Duration) async {
        if happened {
            happened = false
            return
        }
        turn += 1
        let mine = turn
        let milliseconds = Int(max(1, min(limit.wholeMilliseconds, 60_000)))
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
            Task { await self.timeOut(mine) }
        }
        await withCheckedContinuation { waiter = $0 }
        happened = false
    }

    private func timeOut(_ timed: Int) {
        if timed == turn { resume() }
    }

    private func resume() {
        waiter?.resume()
        waiter = nil
    }
}
