import Glibc
import Testing

@testable import Fetching

/// What libcurl tells of its sockets, without libcurl: `CURL_POLL_IN` is 1, `CURL_POLL_OUT` is 2.
struct SocketWatchTests {
    private let input: CInt = 1
    private let output: CInt = 2

    @Test func `A socket that is left stays in the set until something comes that nobody waits for`() throws {
        try withSet { watch, isReady in
            let (near, far) = try pair()
            defer { close([near, far]) }
            watch.opened(near)
            #expect(watch.watch(near, input))
            watch.leave(near)
            #expect(!isReady())
            send(on: far)
            #expect(isReady())
            #expect(!watch.isAwaited(near))
            #expect(!isReady(), "or it would be ready again and again")
            #expect(watch.watch(near, input))
            #expect(isReady())
            #expect(watch.isAwaited(near))
        }
    }

    @Test func `A socket that could be written to is taken out at once when it is left`() throws {
        try withSet { watch, isReady in
            let (near, far) = try pair()
            defer { close([near, far]) }
            watch.opened(near)
            #expect(watch.watch(near, output))
            #expect(isReady())
            watch.leave(near)
            #expect(!isReady())
        }
    }

    @Test func `A socket that was not opened here is taken out at once when it is left`() throws {
        try withSet { watch, isReady in
            let (near, far) = try pair()
            defer { close([near, far]) }
            #expect(watch.watch(near, input))
            send(on: far)
            #expect(isReady())
            watch.leave(near)
            #expect(!isReady())
        }
    }

    @Test func `A new socket under the number of a closed one is put in anew`() throws {
        try withSet { watch, isReady in
            let (near, far) = try pair()
            watch.opened(near)
            #expect(watch.watch(near, input))
            watch.leave(near)
            let (other, peer) = try pair()
            defer { close([near, other, peer]) }
            // The number goes over in one step: no other test can take it in between.
            #expect(dup2(other, near) == near)
            close([far])
            watch.opened(near)
            #expect(watch.watch(near, input))
            send(on: peer)
            #expect(isReady())
            #expect(watch.isAwaited(near))
        }
    }

    private func withSet(_ body: (SocketWatch, () -> Bool) throws -> Void) throws {
        let epoll = try EpollSet()
        defer { epoll.close() }
        var ready = EpollSet.Ready()
        try body(SocketWatch(epoll)) { epoll.wait(milliseconds: 0, &ready) }
    }

    private func pair() throws -> (CInt, CInt) {
        var ends: [CInt] = [-1, -1]
        let result = unsafe socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends)
        try #require(result == 0)
        return (ends[0], ends[1])
    }

    private func send(on socket: CInt) {
        let count = unsafe write(socket, [1], 1)
        #expect(count == 1)
    }

    private func close(_ sockets: [CInt]) {
        for socket in sockets { Glibc.close(socket) }
    }
}
