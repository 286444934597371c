/// A part of a bundle that is derived from what it tells: documents for people and other programs.
///
/// The same facts must give the same bytes: no clock, no randomness, no environment, no order of a dictionary.
package protocol BundlePart: Sendable {
    /// Gives each file to `put` as soon as it is made, so that no two need be held at once. Paths are from the bundle's
    /// root, under one of ``BundleParts/folders``.
    func write(_ facts: BundleFacts, _ put: PartTarget) throws(SealingError)
}

/// Takes a file of a bundle.
package typealias PartTarget = (_ path: String, _ bytes: [UInt8]) throws(SealingError) -> Void

/// The list of all parts, in one place.
enum BundleParts {
    static let all: [any BundlePart] = [ExchangePart(), ReportPart(), VerifierPart()]

    /// Where parts may put files.
    static let folders = ["data/exchange/", "data/report/", "data/verify/"]

    /// Throws where a part leaves its folders, or two give one path.
    static func write(_ facts: BundleFacts, of parts: [any BundlePart] = all, _ put: PartTarget)
        throws(SealingError)
    {
        var seen: Set<[UInt8]> = []
        for part in parts {
            try part.write(facts) { path, bytes throws(SealingError) in
                guard folders.contains(where: { path.utf8.starts(with: $0.utf8) }),
                    Manifest.isSafe(path), seen.insert(Array(path.utf8)).inserted
                else {
                    throw SealingError(.unusable, "a part of the bundle has no place at \(path)")
                }
                try put(path, bytes)
            }
        }
    }
}

/// What another program makes out of a bundle's documents, such as a PDF, and what is not the same bytes each time: it
/// lies in `renditions/`, outside of the core. `draft` is the folder of the bundle under way, with all core files in it.
package typealias BundleRenditions =
    @Sendable (_ facts: BundleFacts, _ draft: String) throws(SealingError) -> [(path: String, bytes: [UInt8])]
