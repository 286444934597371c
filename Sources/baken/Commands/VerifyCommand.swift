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
            Three outcomes, for each exhibit and in sum, as in a bundle's own verify.html and verify.sh. Exit code 0:
            all hold. 2: nothing wrong was found, but not all could be checked, and each line says what to give.
            1: one does not hold. A bundle is signed with a key that lies inside it, which anybody can make: pass the
            fingerprint that its maker gave you by --key, or it cannot be checked whose it is. An exhibit in no log, or
            whose page an edition withholds, cannot be checked either. --log-key and --trust hold its log, and time
            stamps and an organisation's signature, to what you know of them.
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
