import Evidence
import Foundation
import Glibc
import Synchronization

/// An HTTP server inside the test that does what it is told, right or wrong: one thread, raw sockets, loopback only.
final class LoopbackServer: Sendable {
    /// What is done with a connection after a request, in order. After the last step the next request is awaited.
    enum Step: Sendable {
        case send([UInt8])
        /// The same bytes again and again, until the client leaves.
        case flood([UInt8])
        /// One byte every twenty milliseconds, until the client leaves.
        case trickle(UInt8)
        /// Nothing more comes, and the connection stays open.
        case hold
        case close
        /// A close that the client sees as an error (RST).
        case reset

        static func text(_ text: String) -> Step { .send(Array(text.utf8)) }
    }

    typealias Behaviour = @Sendable (_ path: String) -> [Step]

    private struct Log: Sendable {
        var connections = 0
        var requests: [[UInt8]] = []
        var waiters: [(count: Int, waiter: CheckedContinuation<Void, Never>)] = []
    }

    let port: Int
    private let listener: CInt
    private let wake: (read: CInt, write: CInt)
    private let behaviour: Behaviour
    private let greeting: [Step]
    private let log = Mutex(Log())
    private let done = DispatchSemaphore(value: 0)

    /// `greeting` is done with each connection before any request.
    init(greeting: [Step] = [], _ behaviour: @escaping Behaviour) {
        (self.behaviour, self.greeting) = (behaviour, greeting)
        // Not for the programs that other tests start: they would keep each connection open.
        listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        unsafe withUnsafeMutablePointer(to: &address) { pointer in
            let generic = unsafe UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: sockaddr.self)
            precondition(unsafe bind(descriptor, generic, length) == 0, "bind")
            precondition(listen(descriptor, 1_024) == 0, "listen")
            precondition(unsafe getsockname(descriptor, generic, &length) == 0, "getsockname")
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        var ends: [CInt] = [0, 0]
        precondition(unsafe pipe(&ends) == 0, "pipe")
        for end in ends { closeOnExec(end) }
        wake = (ends[0], ends[1])
        Thread.detachNewThread { [self] in run() }
    }

    /// Ends the thread and closes all connections.
    func stop() {
        _ = unsafe Glibc.write(wake.write, [0], 1)
        done.wait()
    }

    func address(_ path: String, host: String = "127.0.0.1") -> WebAddress {
        guard let address = WebAddress("http://\(host):\(port)\(path)") else { preconditionFailure(path) }
        return address
    }

    /// Connections accepted so far.
    var connectionCount: Int { log.withLock { $0.connections } }

    /// The heads of all requests so far, as they came.
    var requests: [[UInt8]] { log.withLock { $0.requests } }

    /// Returns once so many requests have come in all.
    func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { waiter in
            let isDone = log.withLock { log in
                if log.requests.count >= count { return true }
                log.waiters.append((count, waiter))
                return false
            }
            if isDone { waiter.resume() }
        }
    }
}

// MARK: The loop

extension LoopbackServer {
    private struct Connection {
        let socket: CInt
        var input: [UInt8] = []
        var steps: [Step] = []
        var output: ArraySlice<UInt8> = []
        var flood: [UInt8]?
        var trickle: UInt8?
        var isHeld = false
        var isClosed = false
    }

    private func run() {
        var connections: [Connection] = []
        while true {
            var polls = [pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0)]
            polls.append(pollfd(fd: listener, events: Int16(POLLIN), revents: 0))
            for connection in connections {
                let events = POLLIN | (connection.output.isEmpty ? 0 : POLLOUT)
                polls.append(pollfd(fd: connection.socket, events: Int16(events), revents: 0))
            }
            let patience: CInt = connections.contains { $0.trickle != nil } ? 20 : -1
            let count = unsafe poll(&polls, nfds_t(polls.count), patience)
            if polls[0].revents != 0 { break }
            for index in connections.indices {
                if count == 0, let byte = connections[index].trickle { connections[index].output = [byte] }
                let isReady = polls[index + 2].revents != 0 || !connections[index].output.isEmpty
                if isReady { serve(&connections[index], polls[index + 2].revents) }
            }
            connections.removeAll(where: \.isClosed)
            if polls[1].revents != 0 {
                var connection = accepted()
                connection.steps = greeting
                serve(&connection, 0)
                if !connection.isClosed { connections.append(connection) }
            }
        }
        for connection in connections { close(connection.socket) }
        for descriptor in [listener, wake.read, wake.write] { close(descriptor) }
        done.signal()
    }

    private func accepted() -> Connection {
        let socket = accept(listener, nil, nil)
        closeOnExec(socket)
        log.withLock { $0.connections += 1 }
        return Connection(socket: socket)
    }

    private func serve(_ connection: inout Connection, _ events: Int16) {
        if Int32(events) & (POLLIN | POLLHUP | POLLERR) != 0 { read(&connection) }
        while !connection.isClosed {
            if !connection.output.isEmpty, !write(&connection) { return }
            if let flood = connection.flood {
                connection.output = flood[...]
            } else if !connection.steps.isEmpty {
                perform(connection.steps.removeFirst(), on: &connection)
            } else if !takeRequest(&connection) {
                return
            }
        }
    }

    private func read(_ connection: inout Connection) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe recv(connection.socket, &buffer, buffer.count, CInt(MSG_DONTWAIT))
        if count > 0 {
            connection.input += buffer[..<count]
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            end(&connection)
        }
    }

    /// True where all of the output went out.
    private func write(_ connection: inout Connection) -> Bool {
        let flags = CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL)
        let output = connection.output
        let socket = connection.socket
        let count = unsafe output.withUnsafeBytes { unsafe send(socket, $0.baseAddress, $0.count, flags) }
        if count < 0 {
            if errno != EAGAIN { end(&connection) }
            return false
        }
        connection.output = output.dropFirst(count)
        return connection.output.isEmpty
    }

    private func perform(_ step: Step, on connection: inout Connection) {
        switch step {
        case .send(let bytes): connection.output = bytes[...]
        case .flood(let bytes): connection.flood = bytes
        case .trickle(let byte): (connection.trickle, connection.isHeld) = (byte, true)
        case .hold: connection.isHeld = true
        case .close: end(&connection)
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            let size = socklen_t(MemoryLayout.size(ofValue: linger))
            _ = unsafe setsockopt(connection.socket, SOL_SOCKET, SO_LINGER, &linger, size)
            end(&connection)
        }
    }

    private func takeRequest(_ connection: inout Connection) -> Bool {
        guard !connection.isHeld, let end = Self.headEnd(connection.input) else { return false }
        let head = Array(connection.input[..<end])
        connection.input.removeFirst(end)
        let words = String(decoding: head, as: UTF8.self).split(separator: " ", maxSplits: 2)
        connection.steps = behaviour(words.count > 1 ? String(words[1]) : "")
        note(head)
        return true
    }

    private func note(_ head: [UInt8]) {
        let waiters = log.withLock { log in
            log.requests.append(head)
            let count = log.requests.count
            defer { log.waiters.removeAll { $0.count <= count } }
            return log.waiters.filter { $0.count <= count }.map(\.waiter)
        }
        for waiter in waiters { waiter.resume() }
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        let mark: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual(mark) }.map { $0 + 4 }
    }

    private func end(_ connection: inout Connection) {
        close(connection.socket)
        connection.isClosed = true
    }
}

extension LoopbackServer.Step {
    /// A whole answer with its length.
    static func answer(_ body: String, status: String = "200 OK", headers: [String] = []) -> Self {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
        return .text(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
}

/// Keeps a descriptor from the programs that other tests start: they would hold its connection open.
func closeOnExec(_ descriptor: CInt) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}

/// Names a proxy that does not exist in the environment, for the whole test process: no request of Baken may mind.
func setProxyVariable() -> CInt {
    unsafe setenv("http_proxy", "http://127.0.0.1:1", 1)
}
