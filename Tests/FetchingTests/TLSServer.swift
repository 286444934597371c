import Foundation
import Synchronization

/// Certificates made for one test run, and `openssl s_server` with them on a port of loopback that it chooses.
final class TLSServer {
    enum Certificate: String, CaseIterable, Sendable {
        case good, expired, early, otherName, selfSigned
    }

    let port: Int
    private let process = Process()

    /// Serves one answer for `/page`, whole with its head.
    init(_ certificate: Certificate, answer: String = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhallo")
        throws
    {
        let folder = try Self.folder.get()
        let name = "page-\(UUID().uuidString)"
        let served = folder.appending(path: name)
        try FileManager.default.createDirectory(at: served, withIntermediateDirectories: true)
        try Data(answer.utf8).write(to: served.appending(path: "page"))
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.currentDirectoryURL = served
        process.arguments = [
            "s_server", "-accept", "127.0.0.1:0", "-HTTP", "-cert", "../\(certificate.rawValue).pem", "-key",
            "../\(certificate.rawValue).key",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        // It ends where its input does.
        process.standardInput = Pipe()
        try process.run()
        var text = ""
        while !text.contains("ACCEPT"), case let more = output.fileHandleForReading.availableData,
            !more.isEmpty
        {
            text += String(decoding: more, as: UTF8.self)
        }
        while !text.hasSuffix("\n"), case let more = output.fileHandleForReading.availableData, !more.isEmpty
        {
            text += String(decoding: more, as: UTF8.self)
        }
        let digits = text.split(separator: "ACCEPT 127.0.0.1:").last?.prefix { $0.isNumber } ?? ""
        guard let port = Int(digits) else { throw CocoaError(.featureUnsupported) }
        self.port = port
    }

    /// By SIGKILL: a thread of the pool blocks SIGTERM, and its children inherit that.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    static func path(_ name: String) throws -> String { try folder.get().appending(path: name).path }

    /// The SHA-256 of a certificate in DER, in hexadecimal digits, as openssl itself says it.
    static func digest(_ certificate: Certificate) throws -> String {
        let text = try openssl(
            ["x509", "-in", path("\(certificate.rawValue).pem"), "-noout", "-fingerprint", "-sha256"])
        return text.split(separator: "=").last.map { $0.filter(\.isHexDigit).lowercased() } ?? ""
    }

    /// Made once; a certificate authority `ca.pem` and what it has signed.
    private static let folder = Result { try make() }

    private static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baken-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        func file(_ name: String) -> String { folder.appending(path: name).path }
        try openssl(
            ["req", "-x509"] + key
                + ["-keyout", file("ca.key"), "-out", file("ca.pem"), "-subj", "/CN=Test CA", "-days", "30"])
        try openssl(
            ["req", "-x509"] + key + [
                "-keyout", file("selfSigned.key"), "-out", file("selfSigned.pem"), "-subj", "/CN=ads.example",
                "-addext", "subjectAltName=IP:127.0.0.1,DNS:ads.example", "-days", "30",
            ])
        try Data("".utf8).write(to: folder.appending(path: "index.txt"))
        try Data("01\n".utf8).write(to: folder.appending(path: "serial"))
        for certificate in [Certificate.good, .expired, .early, .otherName] {
            try sign(certificate, in: folder, key)
        }
        return folder
    }

    private static func sign(_ certificate: Certificate, in folder: URL, _ key: [String]) throws {
        func file(_ name: String) -> String { folder.appending(path: name).path }
        let names = certificate == .otherName ? "DNS:other.example" : "IP:127.0.0.1,DNS:ads.example"
        let settings = """
            [ca]
            default_ca=d
            [d]
            new_certs_dir=\(folder.path)
            database=\(file("index.txt"))
            serial=\(file("serial"))
            default_md=sha256
            policy=p
            x509_extensions=e
            unique_subject=no
            [p]
            commonName=supplied
            [e]
            subjectAltName=\(names)
            """
        try Data(settings.utf8).write(to: folder.appending(path: "ca.cnf"))
        let name = certificate.rawValue
        try openssl(
            ["req"] + key + [
                "-keyout", file(name + ".key"), "-out", file(name + ".csr"), "-subj", "/CN=ads.example",
            ])
        let (start, end) =
            switch certificate {
            case .expired: ("20200101000000Z", "20210101000000Z")
            case .early: ("20990101000000Z", "21000101000000Z")
            default: ("20200101000000Z", "20990101000000Z")
            }
        try openssl([
            "ca", "-batch", "-notext", "-config", file("ca.cnf"), "-in", file(name + ".csr"), "-cert",
            file("ca.pem"),
            "-keyfile", file("ca.key"), "-out", file(name + ".pem"), "-startdate", start, "-enddate", end,
        ])
    }

    @discardableResult
    private static func openssl(_ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
        return text
    }
}
