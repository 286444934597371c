internal import Evidence

/// Asks of each time stamp and organisation's signature whether a way leads from it to a certificate that is trusted.
///
/// Where no certificate is named, the ones that the bundle carries are taken, and that is said: like the key inside, they
/// show that nothing changed since, but not whose they are.
struct TrustCheck {
    private let roots: [UInt8]?

    init(_ anchors: TrustAnchors) {
        roots = anchors.roots
    }

    func run(_ report: inout VerificationReport) async {
        let pending = report.pending
        report.pending = []
        var (times, carried): ([String: UTCTime], Bool) = ([:], false)
        for case .stamp(let path, let answer, let over, let root) in pending {
            carried = carried || roots == nil && root != nil
            do throws(TimeStampProblem) {
                let stamp = try await TimeStampVerifier(trusted: roots ?? root ?? []).verify(
                    answer, over: over)
                report.add(.passed, path, "stamp.time", "\(stamp.time.rfc3339) by \(stamp.authority)")
                times[path] = stamp.time
            } catch {
                report.add(error.isUnchecked ? .unchecked : .failed, path, error.rule, error.message)
            }
        }
        if carried {
            report.add(
                .note, "signatures/trust", "stamp.trust",
                "whose the authorities are must be known from elsewhere: no certificates were named to compare with"
            )
        }
        for case .signature(let path, let signature, let content) in pending {
            await check(path, signature, content, times, &report)
        }
    }

    private func check(
        _ path: String, _ signature: [UInt8], _ content: [UInt8], _ times: [String: UTCTime],
        _ report: inout VerificationReport
    ) async {
        guard let roots else {
            return report.add(
                .note, path, "signature.trust",
                "whose certificate it is must be known from elsewhere: no certificates were named to compare with"
            )
        }
        guard let checked = try? OrganisationSignature(signature, over: content) else { return }
        // Without a time stamp there is no moment that anybody attests: the certificate is judged by its own first day.
        let time = times.first { $0.key.hasPrefix(path + ".") }?.value
        if let problem = await checked.problem(roots: roots, at: time) {
            report.add(problem.isUnchecked ? .unchecked : .failed, path, "signature.trust", problem.message)
        } else {
            report.add(.passed, path, "signature.trust", "the certificate leads to one that is trusted")
        }
    }
}
