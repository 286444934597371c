import Evidence
import Foundation
import Testing

@testable import Archiving

/// Files that other programs wrote.
struct ForeignFilesTests {
    private static let wget = "/usr/bin/wget"

    @Test func `a file that wget made holds and can be read`() throws {
        let folder = try TemporaryFolder()
        let bytes = try #require(Data(base64Encoded: WgetFixture.base64)).map(\.self)
        try folder.write(bytes, as: "wget.warc.gz")
        let path = folder.folder.of("wget.warc.gz")
        let check = try check(path)
        #expect(check.problems == [])
        #expect(check.unchecked == [])
        let pages = try records(of: path).filter(\.isHTTPResponse)
        let anna = try #require(pages.first { $0.targetURI == "http://127.0.0.1:18877/anna.html" })
        let payload = try #require(HTTPPayload(responseBlock: anna.block))
        #expect(payload.status == 200)
        #expect(String(decoding: payload.decoded, as: UTF8.self).contains("Anna, 23 jaar, Utrecht"))
        #expect(anna.date == time("2026-11-21T21:09:14Z"))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: wget)), arguments: [true, false])
    func `what wget makes of a server of ours holds, also with chunks`(compressed: Bool) throws {
        let page = "<p>Anna ontvangt in Utrecht.</p>"
        let chunks =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\(String(page.utf8.count, radix: 16))\r\n\(page)\r\n0\r\n\r\n"
        let plain =
            "HTTP/1.1 200 OK\r\nContent-Length: \(page.utf8.count)\r\nConnection: close\r\n\r\n\(page)"
        let server = try LoopbackServer(["/chunks.html": [UInt8](chunks), "/plain.html": [UInt8](plain)])
        let folder = try TemporaryFolder()
        let origin = "http://127.0.0.1:\(server.port)"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.wget)
        process.arguments =
            ["-q", "--no-proxy", "-O", "/dev/null", "--warc-file=made"]
            + (compressed ? [] : ["--no-warc-compression"])
            + [origin + "/chunks.html", origin + "/plain.html"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        try process.run()
        process.waitUntilExit()
        let path = folder.folder.of(compressed ? "made.warc.gz" : "made.warc")
        let check = try check(path)
        #expect(check.problems == [])
        let pages = try records(of: path).filter(\.isHTTPResponse)
        #expect(pages.map(\.targetURI) == [origin + "/chunks.html", origin + "/plain.html"])
        for page in pages.compactMap({ HTTPPayload(responseBlock: $0.block) }) {
            #expect(String(decoding: page.decoded, as: UTF8.self) == "<p>Anna ontvangt in Utrecht.</p>")
        }
    }

    /// warcio reads no file of one member; fastwarc does. It can be read, and is not as it should be.
    @Test func `a file that was zipped as a whole is read, with a problem`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a"), .sample("/b")], in: folder)
        let name = try #require(try folder.archive.segments().first)
        var plain: [UInt8] = []
        var (at, bytes) = (0, try folder.read(name))
        while at < bytes.count {
            _ = Inflater(.gzip).decode(bytes, from: &at, into: &plain, limit: .max)
        }
        bytes = []
        GzipEncoder(level: 1).append([plain], to: &bytes)
        try folder.write(bytes, as: "whole.warc.gz")
        #expect(try records(of: folder.folder.of("whole.warc.gz")).count == 5)
        let rules = try check(folder.folder.of("whole.warc.gz")).problems.map(\.rule)
        #expect(Set(rules) == ["warc.gzip.member"])
        try folder.write(plain, as: "plain.warc")
        #expect(try check(folder.folder.of("plain.warc")).problems == [])
    }
}
