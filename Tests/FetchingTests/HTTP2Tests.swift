import Evidence
import Foundation
import Testing

@testable import Fetching

/// HTTP/2 as nginx speaks it, on a port of loopback.
struct HTTP2Tests {
    private static let nginx = "/usr/sbin/nginx"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: nginx)))
    func `HTTP 2 is spoken where a profile asks for it, and recorded in the form that archives know`()
        async throws
    {
        let server = try NginxServer()
        defer { server.stop() }
        var configuration = FetchConfiguration(
            userAgent: "BakenBot", allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self))
        configuration.certificateAuthorities = try TLSServer.path("ca.pem")
        let engine = try FetchEngine(configuration)
        let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/page"))
        let modern = try #require(await engine.fetch(FetchRequest(address: address, usesHTTP2: true)).capture)
        #expect(modern.provenance?.httpVersion == .http2)
        #expect(modern.status == 200)
        #expect(text(modern.body) == "hallo")
        #expect(text(modern.responseHead).hasPrefix("HTTP/1.1 200 "))
        #expect(
            text(modern.requestHead).hasPrefix("GET /page HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"))
        let again = try #require(await engine.fetch(FetchRequest(address: address, usesHTTP2: true)).capture)
        #expect(again.provenance?.isReused == true)
        #expect(again.provenance?.tls == modern.provenance?.tls)
        let plain = try #require(await engine.fetch(FetchRequest(address: address)).capture)
        #expect(plain.provenance?.httpVersion == .http11)
        #expect(text(plain.requestHead).hasPrefix("GET /page HTTP/1.1\r\n"))
        await engine.stop()
    }

    @Test func `A server without HTTP 2 is asked in HTTP 1`() async throws {
        let server = try TLSServer(.good)
        defer { server.stop() }
        var configuration = FetchConfiguration(
            userAgent: "BakenBot", allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self))
        configuration.certificateAuthorities = try TLSServer.path("ca.pem")
        let engine = try FetchEngine(configuration)
        let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/page"))
        let capture = try #require(
            await engine.fetch(FetchRequest(address: address, usesHTTP2: true)).capture)
        #expect(capture.provenance?.httpVersion == .http11)
        await engine.stop()
    }
}

/// An nginx of its own for one test.
private final class NginxServer {
    let port: Int
    private let process = Process()

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "baken-nginx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // A port that was free a moment ago; nginx cannot choose one itself.
        let probe = LoopbackServer { _ in [] }
        port = probe.port
        probe.stop()
        let settings = """
            daemon off; master_process off; pid \(folder.path)/pid; error_log stderr notice;
            events {}
            http {
                access_log off; client_body_temp_path \(folder.path)/a; proxy_temp_path \(folder.path)/b;
                fastcgi_temp_path \(folder.path)/c; uwsgi_temp_path \(folder.path)/d; scgi_temp_path \(folder.path)/e;
                server {
                    listen 127.0.0.1:\(port) ssl http2;
                    ssl_certificate \(try TLSServer.path("good.pem"));
                    ssl_certificate_key \(try TLSServer.path("good.key"));
                    location / { default_type text/plain; return 200 "hallo"; }
                }
            }
            """
        try Data(settings.utf8).write(to: folder.appending(path: "nginx.conf"))
        let errors = Pipe()
        process.executableURL = URL(filePath: "/usr/sbin/nginx")
        process.arguments = [
            "-p", folder.path, "-c", folder.appending(path: "nginx.conf").path, "-e", "stderr",
        ]
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // It says so once it serves.
        var text = ""
        while !text.contains("start worker") && !text.contains("single process")
            && !text.contains("using the"),
            case let more = errors.fileHandleForReading.availableData, !more.isEmpty
        {
            text += String(decoding: more, as: UTF8.self)
        }
    }

    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
