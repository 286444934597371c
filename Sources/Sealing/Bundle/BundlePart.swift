/// A part of a bundle that is derived from what it tells: documents for people and other programs.
///
/// The same facts must give the same bytes: no clock, no randomness, no environment, no order of a dictionary.
package protocol BundlePart: Sendable {
    /// Paths from the bundle's root, under one of ``BundleParts/folders``.
    func files(_ facts: BundleFacts) throws(SealingError) -> [(path: String, bytes: [UInt8])]
}

/// The list of all parts, in one place.
enum BundleParts {
    static let all: [any BundlePart] = [ExchangePart(), ReportPart(), VerifierPart()]

    /// Where parts may put files.
    static let folders = ["data/exchange/", "data/report/", "data/verify/"]

    /// Throws where a part leaves its folders, or two give one path.
    static func files(_ facts: BundleFacts, of parts: [any BundlePart] = all) throws(SealingError)
        -> [(path: String, bytes: [UInt8])]
    {
        var files: [(path: String, bytes: [UInt8])] = []
        var seen: Set<[UInt8]> = []
        for part in parts {
            for file in try part.files(facts) {
                guard folders.contains(where: { file.path.utf8.starts(with: $0.utf8) }),
                    Manifest.isSafe(file.path), seen.insert(Array(file.path.utf8)).inserted
                else {
                    throw SealingError(.unusable, "a part of the bundle has no place at \(file.path)")
                }
                files.append(file)
            }
        }
        return files
    }
}

/// What another program makes out of a bundle's documents, such as a PDF, and what is not the same bytes each time: it
/// lies in `renditions/`, outside of the core. `draft` is the folder of the bundle under way, with all core files in it.
package typealias BundleRenditions =
    @Sendable (_ facts: BundleFacts, _ draft: String) throws(SealingError) -> [(path: String, bytes: [UInt8])]
