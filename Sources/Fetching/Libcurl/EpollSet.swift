import CCurl
import Glibc

/// The epoll descriptor of one shard, and the sockets in it. Closed when the owner says so, not before the Dispatch
/// source on it has ended.
final class EpollSet {
    let descriptor: CInt
    private var sockets = [CInt](repeating: 0, count: Int(BAKEN_EPOLL_BATCH))
    private var bits = [CInt](repeating: 0, count: Int(BAKEN_EPOLL_BATCH))

    init() throws(FetchingError) {
        descriptor = try CurlLibrary.check(system: baken_epoll_create(), "epoll_create1")
    }

    /// Adds a socket or changes what is waited for: `CURL_POLL_IN`, `CURL_POLL_OUT` or both. False where the kernel
    /// refuses.
    func watch(_ socket: CInt, _ what: CInt, isKnown: Bool) -> Bool {
        baken_epoll_watch(descriptor, socket, what, isKnown ? 1 : 0) == 0
    }

    func forget(_ socket: CInt) {
        baken_epoll_forget(descriptor, socket)
    }

    /// Hands out the sockets that are ready now, with their `CURL_CSELECT` bits. False where there was none.
    func handOut(_ body: (_ socket: CInt, _ bits: CInt) -> Void) -> Bool {
        let count = Int(unsafe baken_epoll_ready(descriptor, &sockets, &bits))
        for index in 0..<max(count, 0) { body(sockets[index], bits[index]) }
        return count > 0
    }

    func close() {
        Glibc.close(descriptor)
    }
}
