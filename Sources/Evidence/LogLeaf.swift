/// An event with the salt that hides it, as it is bound into the log.
///
/// What the log publishes of an event is its commitment alone, and that is the entry of its leaf:
///
///     commitment = SHA-256("baken/leaf/v1\n" ‖ salt ‖ line)        32 bytes; ``LogEvent/line`` with its line end
///     leaf hash  = SHA-256(0x00 ‖ commitment)                      RFC 6962 §2.1
///
/// The salt is 16 random bytes of a length that never changes, so no two pairs of salt and line give the same bytes.
/// Whoever has event and salt can show that the event was logged; without the salt nobody can try out what it may have
/// been. Once both are deleted the tree is as valid as before, and its leaf tells nothing.
///
/// With the salt 00 01 … 0f and the line `{"at":0,"kind":"example"}` and a line end, the commitment is
/// `d2a4def4…` and the leaf hash `3118e690…`; `LogEventTests` holds them in full.
package struct LogLeaf: Hashable, Sendable {
    package static let saltLength = 16
    private static let domain = Array("baken/leaf/v1\n".utf8)

    /// The event's canonical bytes.
    package let line: [UInt8]
    package let salt: [UInt8]

    /// With a new salt from the system's generator.
    package init(_ event: LogEvent) {
        var generator = SystemRandomNumberGenerator()
        var salt: [UInt8] = []
        salt.reserveCapacity(Self.saltLength)
        for _ in 0..<Self.saltLength / 8 {
            let word = generator.next()
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                salt.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        (line, self.salt) = (event.line, salt)
    }

    /// As it was stored. Nil where the salt has another length.
    package init?(line: [UInt8], salt: [UInt8]) {
        guard salt.count == Self.saltLength else { return nil }
        (self.line, self.salt) = (line, salt)
    }

    package var commitment: Digest256 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.domain.count + salt.count + line.count)
        bytes += Self.domain
        bytes += salt
        bytes += line
        return Digest256(of: bytes)
    }
}

extension LogLeaf {
    /// Salt and line in one: what a proof carries so that its reader can make the commitment.
    package var disclosure: [UInt8] { salt + line }

    /// Nil for what is too short to hold a salt.
    package init?(disclosure: [UInt8]) {
        self.init(
            line: Array(disclosure.dropFirst(Self.saltLength)),
            salt: Array(disclosure.prefix(Self.saltLength)))
    }
}

/// Where the leaves of a log come from: a store in which each became durable with what it attests.
///
/// Leaves are counted from 0 without a gap. They are never changed and never taken away; calls may come from any thread.
package protocol LeafSource: AnyObject, Sendable {
    /// How many there are, durably.
    func leafCount() throws -> Int
    /// The commitments of these leaves, in order; fewer where the store has fewer.
    func commitments(_ range: Range<Int>) throws -> [Digest256]
}
