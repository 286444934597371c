import Dispatch
import Glibc

/// Answers GET requests on a loopback port, one connection at a time: enough for a collector of metrics that asks
/// every few seconds, and nothing that a stranger could reach.
///
/// HTTP/1.0 in form, because each connection carries one exchange. Who sends nothing for two seconds, or more than
/// eight kilobytes, is hung up on.
final class LoopbackListener {
    /// A path, such as `/metrics`, to its text; nil for one that does not exist.
    typealias Answer = @Sendable (_ path: String) -> Page?

    struct Page {
        let type: String
        let text: String
    }

    /// As bound: where 0 was asked for, the port that the system chose.
    let port: Int
    private let source: any DispatchSourceRead

    /// Listens on 127.0.0.1 and on no other address, until the last reference goes.
    init(port: Int, answer: @escaping Answer) throws {
        let (descriptor, port) = try Self.bound(to: port)
        self.port = port
        let queue = DispatchQueue(label: "baken.metrics")
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        let exchange = LoopbackExchange(answer: answer)
        source.setEventHandler { exchange.serveOne(from: descriptor) }
        // Closed only once the source is gone: a number that is used again must not meet an old source.
        source.setCancelHandler { close(descriptor) }
        source.resume()
    }

    deinit {
        source.cancel()
    }

    private static func bound(to port: Int) throws -> (descriptor: CInt, port: Int) {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw failure(port) }
        var on: CInt = 1
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<CInt>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, size) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, pointer, &size) == 0
            }
        }
        guard isBound else {
            defer { close(descriptor) }
            throw failure(port)
        }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    private static func failure(_ port: Int) -> Failure {
        Failure(
            ExitStatus.temporary,
            "metrics: port \(port) on 127.0.0.1: \(DiskFile.reason()); give another with --metrics")
    }
}

/// One request and its answer.
private struct LoopbackExchange: Sendable {
    let answer: LoopbackListener.Answer

    private static let requestLimitInBytes = 8_192
    private static let patience = timeval(tv_sec: 2, tv_usec: 0)

    func serveOne(from descriptor: CInt) {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        defer { close(connection) }
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            var patience = Self.patience
            _ = unsafe setsockopt(
                connection, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        guard let head = readHead(connection) else { return }
        send(reply(to: head), to: connection)
    }

    /// The request up to its empty line; nil where none came in time or it is too long.
    private func readHead(_ connection: CInt) -> String? {
        var head: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 2_048)
        // A bound on the pieces as well: one byte every second would keep the port busy for hours.
        for _ in 0..<16 where head.count < Self.requestLimitInBytes {
            let count = unsafe piece.withUnsafeMutableBytes { buffer in
                unsafe recv(connection, buffer.baseAddress, buffer.count, 0)
            }
            guard count > 0 else { return nil }
            head += piece.prefix(count)
            if head.suffix(4).elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) {
                return String(validating: head, as: UTF8.self)
            }
        }
        return nil
    }

    private func reply(to head: String) -> String {
        let lines = head.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3, words[0] == "GET" else { return Self.response("405 Method Not Allowed", nil) }
        guard Self.isLocal(lines.dropFirst()) else { return Self.response("403 Forbidden", nil) }
        let path = String(words[1].prefix { $0 != "?" })
        guard let page = answer(path) else { return Self.response("404 Not Found", nil) }
        return Self.response("200 OK", page)
    }

    /// A page in a browser may point a name of its own at 127.0.0.1 and read what it finds: only those who ask for
    /// this machine by its own name are answered.
    private static func isLocal(_ fields: some Sequence<Substring>) -> Bool {
        let hosts = fields.filter { $0.lowercased().utf8.starts(with: "host:".utf8) }
        return hosts.allSatisfy { field in
            let host = field.dropFirst(5).drop { $0 == " " }.prefix { $0 != ":" }
            return host == "127.0.0.1" || host == "localhost"
        }
    }

    private static func response(_ status: String, _ page: LoopbackListener.Page?) -> String {
        let text = page?.text ?? status + "\n"
        return "HTTP/1.0 \(status)\r\nContent-Type: \(page?.type ?? "text/plain; charset=utf-8")\r\n"
            + "Content-Length: \(text.utf8.count)\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n\(text)"
    }

    private func send(_ text: String, to connection: CInt) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { buffer in
                unsafe Glibc.send(connection, buffer.baseAddress, buffer.count, CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
