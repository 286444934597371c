import ArgumentParser
import Evidence
import Sealing

/// `baken verify`: whether evidence is what was sealed or archived.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify bundles, data folders, WARC and WACZ files and BagIt folders, offline.",
        discussion: """
            Exit code 0: all hold. 2: what there is holds, but not all could be checked. 1: one does not hold.
            A bundle is signed with the key inside it: compare the printed fingerprint with the one its maker gave
            you, or pass it by --key, or the signature shows only that nothing changed since somebody signed.
            Example: baken verify bundle.zip --key 3f2a…
            Example: baken verify DATA pages.wacz crawl.warc.gz --format json
            """)

    @Argument(help: "What to verify; with several, the worst outcome decides the exit code.") var paths:
        [String]
    @Option(name: .long, help: "The fingerprint that the signing key must have: 16 hexadecimal digits.")
    var key: String?
    @Option(name: .long, help: "text, or json: one line a path.") var format = OutputFormat.text
    @Flag(name: .long, help: "Print what holds as well.") var verbose = false

    func run() throws {
        for path in paths where !DiskFile.exists(path) {
            throw Failure(ExitStatus.noInput, "\(path): no such file or folder")
        }
        let pinned = try key.map { text throws in
            guard let pinned = PinnedKey(fingerprint: text) else {
                throw ValidationError("--key takes a fingerprint of 16 hexadecimal digits, not \"\(text)\"")
            }
            return pinned
        }
        var outcomes: Set<VerificationReport.Outcome> = []
        for path in paths {
            let report = try BundleVerifier(pinned: pinned).verify(path)
            VerificationText.show(report, path: path, format: format, isVerbose: verbose, key: key)
            outcomes.insert(report.outcome)
        }
        if outcomes.contains(.doesNotHold) { throw ExitStatus.no }
        if outcomes.contains(.cannotBeChecked) { throw ExitStatus.cannotBeChecked }
    }
}
