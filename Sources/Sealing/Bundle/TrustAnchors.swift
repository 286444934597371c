package import Archiving

/// What is trusted from elsewhere; without it a verification shows that a bundle is whole, but not whose it is.
package struct TrustAnchors: Sendable {
    package let sealKey: PinnedKey?
    package let logKeys: [NoteKey]
    package let witnesses: [NoteKey]
    /// Certificates in PEM, that authorities and organisations lead to.
    package let roots: [UInt8]?

    package init(
        sealKey: PinnedKey? = nil, logKeys: [NoteKey] = [], witnesses: [NoteKey] = [], roots: [UInt8]? = nil
    ) {
        (self.sealKey, self.logKeys, self.witnesses, self.roots) = (sealKey, logKeys, witnesses, roots)
    }
}
