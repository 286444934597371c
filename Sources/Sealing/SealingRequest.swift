package import Evidence

/// What is sealed: a case, and the ground on which it was gathered.
package struct SealingRequest: Sendable {
    /// Where a capture is on record as a revisit, the capture that holds its content has to be among the captures.
    package let dossier: CaseDossier
    package let authority: Authority
    package let planDigest: Digest256
    /// `Baken/0.1.0`.
    package let tool: String

    package init(dossier: CaseDossier, authority: Authority, planDigest: Digest256, tool: String) {
        (self.dossier, self.authority, self.planDigest, self.tool) = (dossier, authority, planDigest, tool)
    }

    /// The name of the bundle's folder, and of its zip without `.zip`.
    package static func bundleName(caseID: String) -> String { "baken-" + caseID }
}
