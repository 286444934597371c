import Evidence
import Testing

@testable import Sealing

/// The samples come from OpenSSL's authority; Tests/stamps asks one over HTTP and has OpenSSL verify what was kept.
@Suite struct TimeStampTests {
    private static let trusting = Array(StampSamples.root.utf8)

    private func rule(
        _ sample: StampSamples.Sample, over bytes: [UInt8] = StampSamples.data, nonce: UInt64? = nil,
        trusted: [UInt8] = trusting
    ) async -> String {
        await rule(sample.bytes, over: bytes, nonce: nonce, trusted: trusted)
    }

    private func rule(
        _ response: [UInt8], over bytes: [UInt8] = StampSamples.data, nonce: UInt64? = nil,
        trusted: [UInt8] = trusting
    ) async -> String {
        do {
            _ = try await TimeStampVerifier(trusted: trusted).verify(response, over: bytes, nonce: nonce)
            return "holds"
        } catch {
            return (error.isUnchecked ? "unchecked " : "") + error.rule
        }
    }

    @Test(
        "stamps by RSA and by elliptic curves, with a chain, and by the older standard hold",
        arguments: [StampSamples.Sample.rsa, .elliptic, .older, .chain])
    func holds(_ sample: StampSamples.Sample) async throws {
        let stamp = try await TimeStampVerifier(trusted: Self.trusting).verify(
            sample.bytes, over: StampSamples.data, nonce: StampSamples.nonce)
        #expect(stamp.time.day.iso8601 == "2026-11-22")
        #expect(stamp.accuracy == .milliseconds(1_500))
        #expect(stamp.policy == "1.3.6.1.4.1.13762.3")
        #expect(stamp.authority.contains("Baken test stamper"))
    }

    @Test func `the time has the milliseconds that the authority wrote`() async throws {
        let stamp = try await TimeStampVerifier(trusted: Self.trusting).verify(
            StampSamples.Sample.elliptic.bytes, over: StampSamples.data)
        #expect(stamp.time.rfc3339.hasPrefix("2026-11-22T12:17:22."))
        #expect(stamp.time.millisecondsSince1970 % 1_000 != 0)
    }

    @Test func `a stamp over other bytes, for another request, or refused does not hold`() async {
        #expect(await rule(.rsa, over: StampSamples.data + [0]) == "stamp.imprint")
        #expect(await rule(.rsa, nonce: StampSamples.nonce ^ 1) == "stamp.nonce")
        #expect(await rule(.refused) == "stamp.status")
    }

    @Test func `without a trusted certificate that issued it, a stamp cannot be checked`() async {
        #expect(await rule(.rsa, trusted: []) == "unchecked stamp.trust")
        #expect(
            await rule(.rsa, trusted: Array(StampSamples.otherRoot.utf8)) == "unchecked stamp.trust")
    }

    @Test("no byte of a stamp can be changed", arguments: [StampSamples.Sample.rsa, .elliptic])
    func everyByte(_ sample: StampSamples.Sample) async throws {
        let response = sample.bytes
        let verifier = try TimeStampVerifier(trusted: Self.trusting)
        var holding: [Int] = []
        for at in response.indices {
            for bit in [UInt8(1), 0x80] {
                var changed = response
                changed[at] ^= bit
                if (try? await verifier.verify(changed, over: StampSamples.data, nonce: StampSamples.nonce))
                    != nil
                {
                    holding.append(at)
                }
            }
        }
        #expect(holding == [])
    }

    @Test func `no stamp that is cut, or longer, holds`() async {
        let response = StampSamples.Sample.elliptic.bytes
        for length in stride(from: 0, to: response.count, by: 7) {
            #expect(await rule(Array(response[..<length])) != "holds")
        }
        #expect(await rule(response + [0]) == "stamp.form")
        #expect(await rule([UInt8](repeating: 0x30, count: 70_000)) == "stamp.form")
    }

    @Test func `nested forms do not exhaust the stack`() async {
        #expect(await rule([UInt8](repeating: 0x30, count: 60_000)) == "stamp.form")
        #expect(
            await rule(Array([[UInt8]](repeating: [0x30, 0x80], count: 30_000).joined())) == "stamp.form")
    }

    @Test func `a request is what OpenSSL asks`() {
        let request = TimeStampRequest(over: StampSamples.data, nonce: StampSamples.nonce)
        let head: [UInt8] = [
            0x30, 0x44, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65,
            0x03,
            0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
        ]
        let tail: [UInt8] = [
            0x02, 0x09, 0x00, 0xA0, 0xB4, 0xEC, 0x07, 0x78, 0x0A, 0x36, 0x1A, 0x01, 0x01, 0xFF,
        ]
        #expect(request.der == head + Digest256(of: StampSamples.data).bytes + tail)
    }

    @Test func `a file of trusted certificates that is none is told`() {
        #expect(throws: TimeStampProblem.self) {
            try TimeStampVerifier(
                trusted: Array("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".utf8))
        }
    }
}
