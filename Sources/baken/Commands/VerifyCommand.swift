import Archiving
import ArgumentParser
import Evidence
import Sealing

/// `baken verify`: whether evidence is what was sealed or archived.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify bundles, data folders, WARC and WACZ files and BagIt folders, offline.",
        discussion: """
            Exit code 0: all hold. 2: what there is holds, but not all could be checked. 1: one does not hold.
            A bundle is signed with the key inside it: compare the printed fingerprint with the one its maker gave
            you, or pass it by --key, or the signature shows only that nothing changed since somebody signed. So it is
            with its log (--log-key), and with time stamps and an organisation's signature (--trust).
            Example: baken verify bundle.zip --key 3f2a…
            Example: baken verify DATA pages.wacz crawl.warc.gz --format json
            Example: baken verify police.zip municipality.zip --same-case
            """)

    @Argument(help: "What to verify; with several, the worst outcome decides the exit code.") var paths:
        [String] = []
    @Option(name: .long, help: "The fingerprint that the signing key must have: 16 hexadecimal digits.")
    var key: String?
    @Option(name: .long, help: "The key that the log must have; more than once for several.")
    var logKey: [String] = []
    @Option(name: .long, help: "The key of a witness that must have cosigned; more than once for several.")
    var witnessKey: [String] = []
    @Option(
        name: .long, help: "Certificates (PEM) that time stamps and an organisation's signature must lead to."
    )
    var trust: String?
    @Flag(
        name: .long,
        help: "The bundles must be editions of one case: of two, one tells what the other withholds.")
    var sameCase = false
    @Option(name: .long, help: "text, or json: one line a path.") var format = OutputFormat.text
    @Flag(name: .long, help: "Print what holds as well.") var verbose = false
    @Flag(
        name: .long,
        help:
            "Print the SHA-256 of the verify.html and verify.sh that this program puts into bundles, and stop."
    )
    var printVerifierDigests = false

    func validate() throws {
        guard printVerifierDigests || !paths.isEmpty else {
            throw ValidationError("name at least one path to verify")
        }
        if sameCase, paths.count < 2 { throw ValidationError("--same-case compares at least two bundles") }
    }

    func run() async throws {
        if printVerifierDigests { return VerifierPart.digests.forEach { Terminal.out($0) } }
        for path in paths where !DiskFile.exists(path) {
            throw Failure(ExitStatus.noInput, "\(path): no such file or folder")
        }
        let verifier = BundleVerifier(try anchors())
        var reports: [VerificationReport] = []
        for path in paths {
            var report = try await verifier.verifyWithTrust(path)
            if sameCase, let first = reports.first { report.compare(with: first, path: paths[0]) }
            VerificationText.show(report, path: path, format: format, isVerbose: verbose, key: key)
            reports.append(report)
        }
        let outcomes = Set(reports.map(\.outcome))
        if outcomes.contains(.doesNotHold) { throw ExitStatus.no }
        if outcomes.contains(.cannotBeChecked) { throw ExitStatus.cannotBeChecked }
    }

    private func anchors() throws -> TrustAnchors {
        let pinned = try key.map { text throws in
            guard let pinned = PinnedKey(fingerprint: text) else {
                throw ValidationError("--key takes a fingerprint of 16 hexadecimal digits, not \"\(text)\"")
            }
            return pinned
        }
        func noteKeys(_ texts: [String], _ option: String) throws -> [NoteKey] {
            try texts.map { text in
                guard let key = NoteKey(text) else {
                    throw ValidationError("\(option) takes a key of the form name+id+base64, not \"\(text)\"")
                }
                return key
            }
        }
        return TrustAnchors(
            sealKey: pinned, logKeys: try noteKeys(logKey, "--log-key"),
            witnesses: try noteKeys(witnessKey, "--witness-key"),
            roots: try trust.map { try DiskFile.bytes($0) })
    }
}
