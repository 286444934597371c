package import Evidence

/// A time stamp that holds: an authority that is trusted has seen the digest at this time.
package struct TimeStamp: Hashable, Sendable {
    package let time: UTCTime
    /// How far the authority's clock may be off; nil where it does not say.
    package let accuracy: Duration?
    /// Of the authority's rules, dotted.
    package let policy: String
    /// Hexadecimal, as the authority counts.
    package let serial: String
    /// The subject of the certificate that signed.
    package let authority: String
}
