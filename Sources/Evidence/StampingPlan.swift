/// Who is asked to stamp checkpoints of the log with the time, and how often: what `stamps.yaml` says.
package struct StampingPlan: Hashable, Sendable {
    /// One authority after RFC 3161.
    package struct Authority: Hashable, Sendable {
        /// Letters, digits and dashes: it stands in file names.
        package let name: String
        package let address: WebAddress
        /// The path of a file with the certificates, in PEM, that are trusted to have issued the authority's own.
        package let trusted: String

        package init(name: String, address: WebAddress, trusted: String) {
            (self.name, self.address, self.trusted) = (name, address, trusted)
        }
    }

    /// How the authorities reach the asker, part of the user agent: `mailto:…` or `https:…`.
    package let contact: String
    /// No authority is asked again before this has passed; 10 seconds to a day.
    package let every: Duration
    /// One to eight. Several are better: what one stamped stands when another's word is no longer taken.
    package let authorities: [Authority]

    package init(contact: String, every: Duration, authorities: [Authority]) {
        (self.contact, self.every, self.authorities) = (contact, every, authorities)
    }
}
