import Evidence
import Foundation
import Testing

@testable import Archiving

struct HTTPPayloadTests {
    private static let text = [UInt8](String(repeating: "<p>Anna ontvangt in Utrecht.</p>\n", count: 20))

    private static let encoded: [(String, String)] = [
        ("deflate", "eJyzKbBzzMtLVMjPKylLzEsvUcjMUwgtKUpNzijRs9EvsOOyGVUwqoC+CgArKeEB"),
        ("deflate", "symwc8zLS1TIzyspS8xLL1HIzFMILSlKTc4o0bPRL7DjshlVMKqAvgoA"),
        ("br", "G5MC+I3TJbT3VSx1W6oL6Q/lpZ5+RNQyjwzTRyEoOgwY3iLaZOFSv7iEQ6TeHFsW3gI="),
        ("zstd", "KLUv/WCUAVUBABQCPHA+QW5uYSBvbnR2YW5ndCBpbiBVdHJlY2h0LjwvcD4KAQCBQyr1BA=="),
        ("ZSTD", "KLUv/QBYVQEAFAI8cD5Bbm5hIG9udHZhbmd0IGluIFV0cmVjaHQuPC9wPgoBAIFDKvUE"),
    ]

    private func payload(_ fields: [String], _ body: [UInt8], _ limits: HTTPPayload.Limits = .init()) throws
        -> HTTPPayload
    {
        try HTTPPayload(.sample(body: body, fields: fields.isEmpty ? ["X: y"] : fields), limits: limits)
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        GzipEncoder(level: 1).append([bytes], to: &out)
        return out
    }

    /// Raw deflate: what stands between the head and the sums of a gzip member.
    private func deflated(_ bytes: [UInt8]) -> [UInt8] { Array(gzip(bytes).dropFirst(10).dropLast(8)) }

    @Test func `a plain body is itself`() throws {
        let payload = try payload([], Self.text)
        #expect(payload.entity == Self.text)
        #expect(payload.decoded == Self.text)
        #expect(payload.incompleteness == [])
        #expect(payload.status == 200)
    }

    @Test(arguments: encoded)
    func `each coding is undone`(coding: String, base64: String) throws {
        let body = try #require(Data(base64Encoded: base64)).map(\.self)
        let payload = try payload(["Content-Encoding: \(coding)"], body)
        #expect(payload.entity == body)
        #expect(payload.decoded == Self.text)
        #expect(payload.incompleteness == [])
    }

    @Test(arguments: encoded)
    func `half a coded body gives what was decoded, and says so`(coding: String, base64: String) throws {
        let body = try #require(Data(base64Encoded: base64)).map(\.self)
        for length in 4..<body.count {
            let payload = try payload(["Content-Encoding: \(coding)"], Array(body.prefix(length)))
            #expect(Self.text.starts(with: payload.decoded))
            #expect(payload.incompleteness == [.disconnect] || payload.decoded == Self.text)
        }
    }

    @Test func `gzip in chunks, twice coded and in several members is undone`() throws {
        let once = gzip(Self.text)
        let chunked = [UInt8]("\(String(once.count, radix: 16))\r\n") + once + [UInt8]("\r\n0\r\n\r\n")
        let fields = ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]
        #expect(try payload(fields, chunked).decoded == Self.text)
        #expect(try payload(fields, chunked).entity == once)
        #expect(try payload(["Content-Encoding: gzip, x-gzip"], gzip(once)).decoded == Self.text)
        #expect(
            try payload(["Content-Encoding: gzip", "Content-Encoding: gzip"], gzip(once)).decoded == Self.text
        )
        #expect(try payload(["Content-Encoding: gzip"], once + once).decoded == Self.text + Self.text)
    }

    @Test func `three codings are not undone, unknown ones are left as they are`() throws {
        let body = gzip(gzip(gzip(Self.text)))
        let three = try payload(["Content-Encoding: gzip, gzip, gzip"], body)
        #expect(three.decoded == body)
        #expect(three.incompleteness == [.encoding])
        let unknown = try payload(["Content-Encoding: compress"], Self.text)
        #expect(unknown.decoded == Self.text)
        #expect(unknown.incompleteness == [.encoding])
        #expect(try payload(["Content-Encoding: identity"], Self.text).incompleteness == [])
    }

    @Test func `a body that is not coded, though its head says so, is taken as it is`() throws {
        for coding in ["gzip", "zstd"] {
            let payload = try payload(["Content-Encoding: \(coding)"], Self.text)
            #expect(payload.decoded == Self.text)
            #expect(payload.incompleteness == [.encoding])
        }
    }

    @Test func `a damaged gzip gives what came before the damage`() throws {
        let text = (0..<20_000).map { UInt8(truncatingIfNeeded: ($0 * 7_919) >> 3) }
        var body = gzip(text)
        body[body.count / 2] ^= 0xFF
        let payload = try payload(["Content-Encoding: gzip"], body)
        #expect(!payload.decoded.isEmpty)
        #expect(payload.incompleteness == [.encoding])
    }

    @Test func `bombs are stopped at the cap and at the ratio`() throws {
        let bomb = gzip(Array(repeating: 0x20, count: 3_000_000))
        let ratio = try payload(["Content-Encoding: gzip"], bomb)
        #expect(ratio.decoded.count == 1_000_000)
        #expect(ratio.incompleteness == [.inflation])
        let cap = try payload(["Content-Encoding: gzip"], bomb, .init(decodedBytes: 5_000, ratio: 1_000_000))
        #expect(cap.decoded.count == 5_000)
        #expect(cap.incompleteness == [.inflation])
        let exact = try payload(
            ["Content-Encoding: gzip"], bomb, .init(decodedBytes: 3_000_000, ratio: 1_000_000))
        #expect(exact.decoded.count == 3_000_000)
        #expect(exact.incompleteness == [])
        let stacked = try payload(["Content-Encoding: gzip, gzip"], gzip(bomb))
        #expect(stacked.incompleteness == [.inflation])
        // 50 MB of zeros in 80 bytes.
        let brotli =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//8g9eD/8EQBwWAOig6wE="
        let body = try #require(Data(base64Encoded: brotli)).map(\.self)
        #expect(try payload(["Content-Encoding: br"], body).decoded.count == 1_000_000)
    }

    @Test func `a compressed file is undone under the same bounds`() {
        #expect(HTTPPayload.inflated(gzip([UInt8]("<urlset/>"))).bytes == [UInt8]("<urlset/>"))
        let bomb = HTTPPayload.inflated(gzip(Array(repeating: 0x20, count: 3_000_000)))
        #expect(bomb.bytes.count == 1_000_000)
        #expect(bomb.incompleteness == [.inflation])
        #expect(HTTPPayload.inflated([UInt8]("<urlset/>")) == ([UInt8]("<urlset/>"), [.encoding]))
    }

    /// Bombs in bombs: neither the content nor what stands between two codings may run over its bound by more than a
    /// decoder's step.
    @Test(arguments: ["gzip", "deflate", "gzip, gzip", "deflate, gzip", "gzip, deflate"])
    func `what is decoded ends at the cap, in each coding and in two of them`(codings: String) throws {
        var body = [UInt8](repeating: 0x20, count: 6_000_000)
        for coding in codings.split(separator: ", ") { body = coding == "gzip" ? gzip(body) : deflated(body) }
        let limits = HTTPPayload.Limits(decodedBytes: 100_000, ratio: 1_000_000, ratioFreeBytes: 100_000)
        let payload = try payload(["Content-Encoding: \(codings)"], body, limits)
        #expect(payload.decoded.count <= 100_000 + 65_536)
        #expect(payload.incompleteness.contains(.inflation))
    }

    @Test(arguments: ["gzip, gzip, gzip", "nonsense", "gzip, nonsense"])
    func `codings that are unknown or too many are left as they are, and marked`(codings: String) throws {
        let payload = try payload(["Content-Encoding: \(codings)"], gzip([UInt8]("a")))
        #expect(payload.incompleteness == [.encoding])
    }

    @Test func `many empty members do not cost a decoder each without end`() throws {
        let empty = gzip([])
        let body = Array(repeating: empty, count: 5_000).flatMap(\.self)
        #expect(try payload(["Content-Encoding: gzip"], body).decoded == [])
    }

    @Test(arguments: [
        ("5\r\nHallo\r\n0\r\n\r\n", "Hallo", true, [Incompleteness]()),
        ("5;a=b\r\nHallo\r\n0\r\nTrailer: x\r\n\r\n", "Hallo", true, []),
        ("5 \r\nHallo\r\n3\r\n, d\r\n0\r\n\r\n", "Hallo, d", true, []),
        ("5\nHallo\n0\n\n", "Hallo", true, []),
        ("A\r\nHallo", "Hallo", true, [.disconnect]),
        ("5\r\nHallo\r\n", "Hallo", true, [.disconnect]),
        ("5\r\nHallo\r\nzz\r\n", "Hallo", true, [.encoding]),
        ("5\r\nHalloX\r\n0\r\n\r\n", "Hallo", true, [.encoding]),
        ("0\r\n\r\n", "", true, []),
        ("<html>plain</html>", "<html>plain</html>", false, []),
        ("", "", false, [.disconnect]),
        ("FFFFFFFFFFFFFFFFF\r\nx", "FFFFFFFFFFFFFFFFF\r\nx", false, []),
        ("-1\r\nx\r\n", "-1\r\nx\r\n", false, []),
    ])
    func `chunks are undone`(
        body: String, expected: String, wasChunked: Bool, incompleteness: [Incompleteness]
    ) {
        let chunked = ChunkedBody([UInt8](body))
        #expect(String(decoding: chunked.bytes, as: UTF8.self) == expected)
        #expect(chunked.wasChunked == wasChunked)
        #expect(chunked.incompleteness == Set(incompleteness))
    }

    @Test func `the block of a record of any tool is read`() throws {
        let block = [UInt8]("HTTP/1.0 404 Not Found\nServer: x\n\nweg")
        let payload = try #require(HTTPPayload(responseBlock: block))
        #expect(payload.status == 404)
        #expect(payload.headers["server"] == "x")
        #expect(payload.decoded == [UInt8]("weg"))
        #expect(HTTPPayload(responseBlock: [UInt8]("<html>")) == nil)
        #expect(HTTPPayload(responseBlock: [UInt8]("HTTP/1.1 xx\r\n\r\n")) == nil)
        #expect(HTTPPayload(responseBlock: [UInt8]("HTTP/1.1 200 OK"))?.decoded == [])
        let short = HTTPPayload(responseBlock: [UInt8]("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))
        #expect(short?.incompleteness == [.disconnect])
    }

    @Test func `a capture cut by us is not blamed on the server`() throws {
        let capture = try Capture.sample(
            body: [UInt8]("A\r\nHal"), fields: ["Transfer-Encoding: chunked"], incompleteness: [.length])
        #expect(HTTPPayload(capture).incompleteness == [.length])
    }
}
