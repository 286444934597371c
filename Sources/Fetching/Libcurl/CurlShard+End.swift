import CCurl
import Dispatch

// The end: everything is answered, then closed.
extension CurlShard {
    /// Finishes all jobs with `stopped` and closes everything. Returns when it is closed.
    func stop() async {
        await withCheckedContinuation { waiter in
            queue.async { [self] in
                if case .stopped = phase { return waiter.resume() }
                stopWaiters.append(waiter)
                beginStop()
            }
        }
    }

    /// Begins to stop without waiting: for an engine that could not be set up as a whole.
    func letGo() {
        queue.async { [self] in beginStop() }
    }

    private func beginStop() {
        guard case .running = phase else { return }
        phase = .stopping(sourcesLeft: 2)
        for submission in waiting.takeAll() { finish(submission, .failed(.stopped)) }
        for transfer in transfers {
            transfer.submission?.job.finish(.failed(.stopped))
            drop(transfer)
        }
        handOver()
        readSource.cancel()
        timer.cancel()
    }

    /// The epoll descriptor may be closed only after the cancel handler of its source ran
    /// (dispatch_source_set_cancel_handler(3)).
    func sourceEnded() {
        guard case .stopping(let left) = phase else { return }
        guard left == 1 else {
            phase = .stopping(sourcesLeft: left - 1)
            return
        }
        (transfers, idle) = ([], [])
        // Closes the kept connections, which still calls back to forget their sockets.
        unsafe curl_multi_cleanup(multi)
        epoll.close()
        phase = .stopped
        for waiter in stopWaiters { waiter.resume() }
        stopWaiters = []
    }
}
