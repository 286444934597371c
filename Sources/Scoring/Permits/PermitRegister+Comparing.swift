/// What differs between two registers, in permits.
package struct RegisterChanges: Hashable, Sendable {
    package var same = 0
    /// Known by number, with another status, kind, municipality or days.
    package var changed = 0
    package var added = 0
    /// Numbers of the old register that the new one does not have.
    package var gone = 0
}

extension PermitRegister {
    /// How this plain register differs from an `old` one, which may be sealed, number by number. Nil for a sealed one:
    /// of it nobody can tell the numbers.
    package func changes(since old: PermitRegister) -> RegisterChanges? {
        guard !isSealed else { return nil }
        var changes = RegisterChanges()
        for (key, indices) in index.byNumber {
            guard case .plain(let bytes) = key else { return nil }
            let before = Set(old.permits(number: String(decoding: bytes, as: UTF8.self)))
            if before.isEmpty {
                changes.added += 1
            } else if before == Set(indices.map { permits[$0] }) {
                changes.same += 1
            } else {
                changes.changed += 1
            }
        }
        changes.gone = old.index.byNumber.count - changes.same - changes.changed
        return changes
    }
}
