/// How hard one IP address may be asked, over all hosts that are found there: the owner of a machine feels the sum.
///
/// Many sites share one machine, and one site has many names; a limit by host alone would let a hundred names of one
/// server be asked a hundred times at once.
package struct MachineLimits: Hashable, Sendable {
    /// Transfers at once, at least 1.
    package let transfers: Int
    /// From the start of one request to the start of the next.
    package let delay: Duration

    package init(transfers: Int = 2, delay: Duration = .milliseconds(500)) {
        (self.transfers, self.delay) = (max(1, transfers), max(.zero, delay))
    }

    /// For plans whose networks are all on this machine: nobody else's.
    package static let none = MachineLimits(transfers: .max, delay: .zero)
}
