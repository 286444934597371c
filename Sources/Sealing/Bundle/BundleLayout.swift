/// Where what stands in a bundle.
enum BundleLayout {
    static let casePath = "data/case.json"
    static let textPath = "data/text.txt"
    static let findingsPath = "data/findings.json"
    static let decisionsPath = "data/decisions.jsonl"
    static let custodyPath = "data/custody.jsonl"
    static let lawfulnessPath = "data/lawfulness.json"
    static let environmentPath = "data/environment.json"
    static let commitmentsPath = "data/commitments.json"
    /// Every bundle has these.
    static let documents = [
        casePath, commitmentsPath, custodyPath, decisionsPath, environmentPath, findingsPath, lawfulnessPath,
        textPath,
    ]
    static let exhibits = "data/exhibits/"

    /// Beside the payload, and of the core.
    static let declaration = "bagit.txt"
    static let info = "bag-info.txt"
    static let manifests = ["manifest-sha256.txt", "manifest-sha512.txt"]
    static let tagManifests = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]

    /// Outside of the core.
    static let signatures = "signatures/"
    static let renditions = "renditions/"
    static let sealPath = "signatures/seal-sha256.txt"
    static let sealSignaturePath = "signatures/seal-sha256.txt.ed25519"
    static let keyPath = "signatures/public-key.pem"
    static let organisationPath = "signatures/tagmanifest-sha256.txt.p7s"
    static let exportPath = "signatures/export.json"
    static let exportsPath = "signatures/exports.jsonl"
    static let logKeyPath = "signatures/log/log.vkey"

    /// What is done to a case by exporting it: told outside of the core, which it does not change.
    static let outsideActions: Set<String> = ["exported", "downloaded", "proven"]

    static func isOutside(_ path: String) -> Bool {
        [signatures, renditions].contains { path.utf8.starts(with: $0.utf8) }
    }

    /// `E-001`.
    static func number(_ letter: String, _ number: Int) -> String {
        let digits = String(number)
        return letter + "-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }

    static func exhibitPath(_ id: String) -> String { "\(exhibits)\(id)/exhibit.json" }
    static func rootPath(_ authority: String) -> String { "signatures/trust/\(authority).pem" }
    static func checkpointPath(_ stem: String) -> String { "signatures/log/\(stem).checkpoint" }
    static func stampPath(_ stem: String, _ authority: String) -> String {
        "signatures/log/\(stem).\(authority).tsr"
    }
}
