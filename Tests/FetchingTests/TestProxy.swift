import Foundation
import Glibc
import Synchronization

/// A small HTTP (CONNECT and plain) or SOCKS5 proxy for one test: whatever is asked for, it connects to one port of
/// loopback, and notes what it was asked for. A thread a connection.
final class TestProxy: Sendable {
    enum Manner: Sendable {
        case http
        case socks5
        /// Answers CONNECT with this status.
        case refusing(Int)
        /// Answers a SOCKS5 request with this code (RFC 1928 §6).
        case replying(UInt8)
        case closing
        case garbling
    }

    let port: Int
    private let manner: Manner
    private let server: Int
    private let listener: CInt
    private let log = Mutex<[String]>([])
    private let headLog = Mutex<[String]>([])

    /// `server`: the port of loopback that all leads to.
    init(_ manner: Manner, to server: Int) {
        (self.manner, self.server) = (manner, server)
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = Self.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        unsafe withUnsafeMutablePointer(to: &address) { pointer in
            let generic = unsafe UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: sockaddr.self)
            precondition(unsafe bind(descriptor, generic, length) == 0 && listen(descriptor, 64) == 0)
            precondition(unsafe getsockname(descriptor, generic, &length) == 0)
        }
        (listener, port) = (descriptor, Int(UInt16(bigEndian: address.sin_port)))
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                closeOnExec(connection)
                if connection < 0 { return }
                Thread.detachNewThread { [self] in serve(connection) }
            }
        }
    }

    func stop() { _ = shutdown(listener, CInt(SHUT_RDWR)) }

    /// What it was asked for: `CONNECT host:port`, `GET http://…`, `name host:port` or `address a.b.c.d:port`.
    var asked: [String] { log.withLock { $0 } }

    /// The heads of the requests that an HTTP proxy was sent, as they came.
    var heads: [String] { headLog.withLock { $0 } }

    private func note(_ text: String) { log.withLock { $0.append(text) } }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private func serve(_ client: CInt) {
        defer { close(client) }
        switch manner {
        case .closing: return
        case .garbling: Self.send("mumble mumble mumble\r\n\r\n".utf8.map(\.self), to: client)
        case .http, .refusing: serveHTTP(client)
        case .socks5, .replying: serveSOCKS(client)
        }
    }

    private func serveHTTP(_ client: CInt) {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
            guard let byte = Self.receive(1, from: client)?.first else { return }
            head.append(byte)
        }
        let text = String(decoding: head, as: UTF8.self)
        let words = text.split(separator: " ")
        note("\(words[0]) \(words[1])")
        headLog.withLock { $0.append(text) }
        if case .refusing(let status) = manner {
            return Self.send(Array("HTTP/1.1 \(status) No\r\nContent-Length: 0\r\n\r\n".utf8), to: client)
        }
        guard let origin = dial() else { return }
        defer { close(origin) }
        if words[0] == "CONNECT" {
            Self.send(Array("HTTP/1.1 200 Established\r\nX-Proxy: yes\r\n\r\n".utf8), to: client)
        } else {
            Self.send(head, to: origin)
        }
        relay(client, origin)
    }

    private func serveSOCKS(_ client: CInt) {
        guard let greeting = Self.receive(2, from: client),
            Self.receive(Int(greeting[1]), from: client) != nil
        else { return }
        Self.send([5, 0], to: client)
        guard let request = Self.receive(4, from: client), let target = Self.target(request[3], client) else {
            return
        }
        note(target)
        if case .replying(let code) = manner {
            return Self.send([5, code, 0, 1, 0, 0, 0, 0, 0, 0], to: client)
        }
        guard let origin = dial() else { return }
        defer { close(origin) }
        Self.send([5, 0, 0, 1, 127, 0, 0, 1, 0, 0], to: client)
        relay(client, origin)
    }

    private static func target(_ kind: UInt8, _ client: CInt) -> String? {
        var name: String
        switch kind {
        case 1:
            guard let bytes = receive(4, from: client) else { return nil }
            name = "address " + bytes.map(String.init).joined(separator: ".")
        case 3:
            guard let length = receive(1, from: client)?.first, let bytes = receive(Int(length), from: client)
            else { return nil }
            name = "name " + String(decoding: bytes, as: UTF8.self)
        default: return nil
        }
        guard let port = receive(2, from: client) else { return nil }
        name += ":\(Int(port[0]) << 8 | Int(port[1]))"
        return name
    }

    private func dial() -> CInt? {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = Self.loopback(server)
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            let generic = unsafe UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: sockaddr.self)
            return unsafe connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
        return result == 0 ? descriptor : nil
    }

    private func relay(_ one: CInt, _ other: CInt) {
        var polls = [one, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while unsafe poll(&polls, 2, -1) > 0 {
            for at in 0...1 where polls[at].revents != 0 {
                let count = unsafe recv(polls[at].fd, &buffer, buffer.count, 0)
                if count <= 0 { return }
                Self.send(Array(buffer[..<count]), to: polls[1 - at].fd)
            }
        }
    }

    private static func send(_ bytes: [UInt8], to descriptor: CInt) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func receive(_ count: Int, from descriptor: CInt) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = count == 0 ? 0 : unsafe recv(descriptor, &bytes, count, CInt(MSG_WAITALL))
        return got == count ? bytes : nil
    }
}
