import CCurl
import Glibc

/// The epoll descriptor of one shard, the sockets in it, and an event descriptor by which other threads end a wait.
/// Closed when the owner says so, not before the Dispatch source on it has ended.
final class EpollSet: Sendable {
    let descriptor: CInt
    private let wakeDescriptor: CInt

    /// What is ready: filled anew by each wait. One owner, on the shard's queue.
    struct Ready {
        fileprivate var sockets = [CInt](repeating: 0, count: Int(BAKEN_EPOLL_BATCH))
        fileprivate var bits = [CInt](repeating: 0, count: Int(BAKEN_EPOLL_BATCH))
        fileprivate(set) var count = 0

        /// A socket and its `CURL_CSELECT` bits.
        subscript(index: Int) -> (socket: CInt, bits: CInt) { (sockets[index], bits[index]) }
    }

    init() throws(FetchingError) {
        descriptor = try CurlLibrary.check(system: baken_epoll_create(), "epoll_create1")
        do throws(FetchingError) {
            wakeDescriptor = try CurlLibrary.check(system: baken_wake_create(), "eventfd")
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        _ = baken_epoll_watch(descriptor, wakeDescriptor, CURL_POLL_IN, 0)
    }

    /// Adds a socket or changes what is waited for: `CURL_POLL_IN`, `CURL_POLL_OUT` or both. False where the kernel
    /// refuses.
    func watch(_ socket: CInt, _ what: CInt, isKnown: Bool) -> Bool {
        baken_epoll_watch(descriptor, socket, what, isKnown ? 1 : 0) == 0
    }

    func forget(_ socket: CInt) {
        baken_epoll_forget(descriptor, socket)
    }

    /// Waits until a socket is ready, ``wake()`` is called or the time is over. False where nothing happened.
    func wait(milliseconds: CInt, _ ready: inout Ready) -> Bool {
        var woken: CInt = 0
        let count = unsafe baken_epoll_ready(
            descriptor, milliseconds, wakeDescriptor, &ready.sockets, &ready.bits, &woken)
        ready.count = max(0, Int(count))
        return ready.count > 0 || woken != 0
    }

    /// Ends a wait, from any thread.
    func wake() {
        eventfd_write(wakeDescriptor, 1)
    }

    func close() {
        Glibc.close(descriptor)
        Glibc.close(wakeDescriptor)
    }
}
