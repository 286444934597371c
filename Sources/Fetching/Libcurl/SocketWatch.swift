import CCurl

/// Which sockets of a shard stand in its epoll set and for what, and what libcurl waits for now. On the shard's queue.
///
/// libcurl lets go of a socket at the end of each transfer and asks for it again at the next. Followed to the letter
/// that is up to two system calls for each page, a twentieth of its cost. So a kept connection stays in the set, and is
/// taken out when something comes on it that nobody waits for: mostly the server's end of it.
final class SocketWatch {
    private struct Entry {
        /// For what it stands in the set, and what libcurl waits for: `CURL_POLL_IN`, `CURL_POLL_OUT`, both or none.
        var standing: CInt = 0
        var awaited: CInt = 0
        /// True for a socket that was opened here, so that a new one under its number does not go unnoticed.
        var isOwn = false
    }

    private let epoll: EpollSet
    /// By descriptor; the system bounds how many there are.
    private var entries: [Entry] = []

    init(_ epoll: EpollSet) {
        self.epoll = epoll
    }

    /// Before libcurl has a new socket. What had its number before is closed, and the kernel took it out of the set.
    func opened(_ socket: CInt) {
        guard socket >= 0 else { return }
        makeRoom(for: socket)
        entries[Int(socket)] = Entry(isOwn: true)
    }

    /// libcurl waits for `what` on it. False where the kernel refuses.
    func watch(_ socket: CInt, _ what: CInt) -> Bool {
        guard socket >= 0 else { return false }
        makeRoom(for: socket)
        var entry = entries[Int(socket)]
        if entry.standing != what {
            guard epoll.watch(socket, what, isKnown: entry.standing != 0) else { return false }
            entry.standing = what
        }
        entry.awaited = what
        entries[Int(socket)] = entry
        return true
    }

    /// libcurl waits no longer for it. It is still open.
    func leave(_ socket: CInt) {
        guard socket >= 0, socket < entries.count else { return }
        entries[Int(socket)].awaited = 0
        let entry = entries[Int(socket)]
        // One can nearly always be written to: it would come up at once.
        if !entry.isOwn || entry.standing & CURL_POLL_OUT != 0 { takeOut(socket) }
    }

    /// Whether libcurl waits for a socket that is ready. Where it does not, the socket is taken out of the set, or it
    /// would be ready again and again.
    func isAwaited(_ socket: CInt) -> Bool {
        guard socket >= 0, socket < entries.count, entries[Int(socket)].awaited != 0 else {
            takeOut(socket)
            return false
        }
        return true
    }

    private func takeOut(_ socket: CInt) {
        epoll.forget(socket)
        guard socket >= 0, socket < entries.count else { return }
        entries[Int(socket)].standing = 0
    }

    private func makeRoom(for socket: CInt) {
        while entries.count <= Int(socket) { entries.append(Entry()) }
    }
}
