import Foundation
import Glibc

/// A server on loopback that gives every request the bytes that are listed for its path, and closes.
final class LoopbackServer: Sendable {
    let port: UInt16
    private let listener: CInt

    init(_ answers: [String: [UInt8]]) throws {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutableBytes(of: &address) { bytes in
            let pointer = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
            return unsafe bind(listener, pointer, length) == 0 && listen(listener, 16) == 0
                && getsockname(listener, pointer, &length) == 0
        }
        guard isBound else { throw CocoaError(.featureUnsupported) }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                if connection < 0 { return }
                Self.answer(connection, answers)
            }
        }
    }

    deinit {
        shutdown(listener, CInt(SHUT_RDWR))
        close(listener)
    }

    private static func answer(_ connection: CInt, _ answers: [String: [UInt8]]) {
        defer { close(connection) }
        var request: [UInt8] = []
        while !request.suffix(4).elementsEqual([13, 10, 13, 10]) {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let got = unsafe recv(connection, &buffer, buffer.count, 0)
            if got <= 0 { return }
            request += buffer.prefix(got)
        }
        let path = String(decoding: request.split(separator: 0x20)[1], as: UTF8.self)
        let bytes =
            answers[path]
            ?? Array("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        _ = unsafe send(connection, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        shutdown(connection, CInt(SHUT_WR))
    }
}
