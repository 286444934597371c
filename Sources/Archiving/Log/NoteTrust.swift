package import Evidence

/// The keys that are known, and what they say of a note.
///
/// By c2sp.org/signed-note: signatures of unknown keys are passed over, also where they share a name or an id with a
/// known one; a known key's signature that does not fit spoils the whole note.
package struct NoteTrust: Sendable {
    package let keys: [NoteKey]

    package init(_ keys: [NoteKey]) {
        self.keys = keys
    }

    /// What one known key says.
    package struct Statement: Hashable, Sendable {
        package let key: NoteKey
        /// Of a cosignature; nil for a log's own signature.
        package let time: UTCTime?
    }

    package enum Opinion: Hashable, Sendable {
        /// One statement at least, a key once.
        case signed([Statement])
        /// Of no key that is known.
        case unknown
        /// A known key is named, and did not make the signature.
        case forged(NoteKey)
    }

    package func opinion(of note: SignedNote) -> Opinion {
        var statements: [Statement] = []
        for signature in note.signatures {
            guard let key = keys.first(where: { $0.isMaker(of: signature) }) else { continue }
            switch key.check(signature.signature, over: note.text) {
            case .invalid: return .forged(key)
            case .valid(let time):
                if !statements.contains(where: { $0.key == key }) {
                    statements.append(Statement(key: key, time: time))
                }
            }
        }
        return statements.isEmpty ? .unknown : .signed(statements)
    }
}
