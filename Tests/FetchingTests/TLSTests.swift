import Evidence
import Testing

@testable import Fetching

/// Certificates must hold, but where the plan says otherwise; and what was agreed is part of the capture.
struct TLSTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let certificate: TLSServer.Certificate
        let reason: String
        var testDescription: String { certificate.rawValue }
    }

    static let kinds = [
        Kind(certificate: .expired, reason: "tls: the certificate has expired"),
        Kind(certificate: .early, reason: "tls: the certificate does not hold yet"),
        Kind(certificate: .otherName, reason: "tls: the certificate is for another name"),
        Kind(certificate: .selfSigned, reason: "tls: the certificate is self-signed"),
    ]

    private func outcome(
        of certificate: TLSServer.Certificate,
        _ configure: (inout FetchConfiguration) throws -> Void = { _ in }
    ) async throws -> FetchOutcome {
        let server = try TLSServer(certificate)
        defer { server.stop() }
        var configuration = FetchConfiguration(
            userAgent: "BakenBot", allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self))
        configuration.certificateAuthorities = try TLSServer.path("ca.pem")
        try configure(&configuration)
        let engine = try FetchEngine(configuration)
        let outcome = await engine.fetch(try #require(WebAddress("https://127.0.0.1:\(server.port)/page")))
        await engine.stop()
        return outcome
    }

    @Test func `A certificate that holds is part of the capture, with version and suite`() async throws {
        let capture = try #require(try await outcome(of: .good).capture)
        #expect(text(capture.body) == "hallo")
        let tls = try #require(capture.provenance?.tls)
        #expect(tls.version == "tls/1.3")
        #expect(tls.cipherSuite.hasPrefix("TLS_"))
        #expect(tls.certificates.first?.hex == (try TLSServer.digest(.good)))
        #expect(tls.exception == nil)
        let timings = try #require(capture.provenance?.timings)
        #expect(timings.tls.map { $0 >= timings.connect ?? .zero } == true)
    }

    @Test(arguments: kinds)
    func `Each certificate that does not hold has its own reason, and nothing is asked for again`(kind: Kind)
        async throws
    {
        let failure = try #require(try await outcome(of: kind.certificate).failure)
        #expect(failure == FetchFailure(.certificate, kind.reason))
        #expect(!failure.isRetryable)
    }

    @Test func `An authority that nobody knows is no authority`() async throws {
        let failure = try #require(
            try await outcome(of: .good) { $0.certificateAuthorities = nil }.failure)
        #expect(failure == FetchFailure(.certificate, "tls: the certificate's issuer is unknown"))
    }

    @Test(arguments: [TLSServer.Certificate.selfSigned, .expired, .otherName])
    func `An exception of the plan lets its host pass, and stands in the capture`(
        certificate: TLSServer.Certificate
    )
        async throws
    {
        let ground = "AUT-2026-001: the site has no other certificate"
        let capture = try #require(
            try await outcome(of: certificate) {
                $0.tlsExceptions = [TLSException(host: "127.0.0.1", ground: ground)]
            }.capture)
        #expect(text(capture.body) == "hallo")
        #expect(capture.provenance?.tls?.exception == ground)
        #expect(capture.provenance?.tls?.certificates.first?.hex == (try TLSServer.digest(certificate)))
    }

    @Test func `An exception for one certificate does not let another pass, and no request is sent to it`()
        async throws
    {
        let named = try #require(Digest256(hex: try TLSServer.digest(.selfSigned)))
        let exception = TLSException(host: "127.0.0.1", ground: "known", certificate: named)
        #expect(try await outcome(of: .selfSigned) { $0.tlsExceptions = [exception] }.capture?.status == 200)
        let failure = try #require(try await outcome(of: .expired) { $0.tlsExceptions = [exception] }.failure)
        #expect(
            failure == FetchFailure(.certificate, "tls: the certificate is not the one that the plan names"))
    }

    @Test func `An exception holds for its own host alone`() async throws {
        let exception = TLSException(host: "127.0.0.2", ground: "known")
        #expect(
            try await outcome(of: .selfSigned) { $0.tlsExceptions = [exception] }.failure?.code
                == .certificate)
    }
}
