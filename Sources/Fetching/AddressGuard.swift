import Evidence

/// Decides which addresses may be spoken to: those of the public internet, and the networks that the plan lists.
///
/// It judges bytes, never text. A name with one forbidden address among its answers is refused as a whole: a server
/// that mixes them tries to get a second connection to the wrong place (DNS rebinding).
struct AddressGuard: Sendable {
    let allowedNetworks: [IPNetwork]

    /// Lets everything pass: for the proxy alone, which the plan names itself.
    static let open = AddressGuard(allowedNetworks: ["0.0.0.0/0", "::/0"].compactMap(IPNetwork.init))

    func isAllowed(_ address: IPAddress) -> Bool {
        !address.isSpecial || allowedNetworks.contains { $0.contains(address) }
    }

    /// Nil where all addresses may be spoken to.
    func refusal(of addresses: [IPAddress]) -> FetchFailure? {
        guard let forbidden = addresses.first(where: { !isAllowed($0) }) else { return nil }
        return Self.refusal(of: forbidden)
    }

    static func refusal(of address: IPAddress) -> FetchFailure {
        FetchFailure(.addressRefused, "guard: \(address) is a special address")
    }
}

/// A host and the addresses it was found at; all of them passed the guard. Never empty.
struct ResolvedHost: Sendable {
    /// All, in the order in which the system's resolver would try them.
    let addresses: [IPAddress]
    /// False where the address itself stands in the URL.
    let isNamed: Bool

    /// How many addresses are tried before a host counts as unreachable.
    static let attempts = 3
}
