package import Archiving
package import Evidence

/// What is sealed: a case, the ground on which it was gathered, and in which form it leaves.
package struct SealingRequest {
    /// Where a capture is on record as a revisit, the capture that holds its content has to be among the captures.
    package let dossier: CaseDossier
    package let lawfulness: LawfulnessFacts
    package let edition: BundleEdition
    package let language: ReportLanguage
    /// False: officials stand under role codes, and their names are withheld.
    package let namesOfficials: Bool
    /// The texts of rule packs that are at hand, by digest.
    package let packs: [Digest256: [UInt8]]
    /// Nil where the installation keeps no log.
    package let log: SealingLog?
    package let export: ExportFacts
    /// `Baken/0.1.0`.
    package let tool: String

    package init(
        dossier: CaseDossier, lawfulness: LawfulnessFacts, edition: BundleEdition = .police,
        language: ReportLanguage = .dutch, namesOfficials: Bool = false, packs: [Digest256: [UInt8]] = [:],
        log: SealingLog? = nil, export: ExportFacts, tool: String
    ) {
        (self.dossier, self.lawfulness, self.edition) = (dossier, lawfulness, edition)
        (self.language, self.namesOfficials, self.packs) = (language, namesOfficials, packs)
        (self.log, self.export, self.tool) = (log, export, tool)
    }

    /// The name of the bundle's folder, and of its zip without `.zip`.
    package static func bundleName(caseID: String, _ edition: BundleEdition = .police) -> String {
        "baken-" + caseID + (edition == .police ? "" : "-" + edition.rawValue)
    }
}

/// What is of this export and not of the case; it lies outside of the core.
package struct ExportFacts: Sendable {
    package let act: Act
    /// Name and value, such as `binary sha256:…` or `package libcurl4 7.88.1-10`.
    package let environment: [(name: String, value: String)]

    package init(act: Act, environment: [(name: String, value: String)] = []) {
        (self.act, self.environment) = (act, environment)
    }
}

/// The log as a bundle needs it.
package struct SealingLog {
    /// A leaf about the case.
    package struct Leaf: Sendable {
        package let place: Int
        package let commitment: Digest256
        /// Event and salt; nil for what was forgotten or may not be told.
        package let leaf: LogLeaf?

        package init(place: Int, commitment: Digest256, leaf: LogLeaf?) {
            (self.place, self.commitment, self.leaf) = (place, commitment, leaf)
        }
    }

    /// A checkpoint that authorities stamped with the time.
    package struct Stamped: Sendable {
        /// `1234-0f1e2d3c4b5a6978`.
        package let stem: String
        package let checkpoint: [UInt8]
        package let answers: [(authority: String, bytes: [UInt8])]

        package init(stem: String, checkpoint: [UInt8], answers: [(authority: String, bytes: [UInt8])]) {
            (self.stem, self.checkpoint, self.answers) = (stem, checkpoint, answers)
        }
    }

    package let key: NoteKey
    /// Of the captures, of all findings that rest on them, and of the case; in any order.
    package let leaves: [Leaf]
    /// The proof for a place, that tells the leaf where it is given.
    package let proof: (_ place: Int, _ leaf: LogLeaf?) throws(SealingError) -> LogProof
    package let stamped: [Stamped]
    /// The certificates, in PEM, that each authority's stamps lead to.
    package let roots: [(authority: String, pem: [UInt8])]

    package init(
        key: NoteKey, leaves: [Leaf], stamped: [Stamped] = [],
        roots: [(authority: String, pem: [UInt8])] = [],
        proof: @escaping (_ place: Int, _ leaf: LogLeaf?) throws(SealingError) -> LogProof
    ) {
        (self.key, self.leaves, self.stamped, self.roots) = (key, leaves, stamped, roots)
        self.proof = proof
    }
}
