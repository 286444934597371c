package import Evidence

/// Decides when pages that keep visitors out mean that the host wants to be left alone.
///
/// A challenge or a CAPTCHA is put before whoever is taken for a program: the host rests at once. One page that asks
/// to log in or denies access is that page's affair, as member areas are; five of them in a row, with no other page in
/// between, are the host's.
package struct BlockWatch: Sendable {
    static let rowLimit = 5

    private var rows: [String: Int] = [:]

    package init() {}

    /// Takes in what a visit to `address` met; nil for a page that is open. Returns why the host has to rest, for the
    /// ledger; nil where it need not. Requests to slow down (429, 503) rest the host by themselves.
    package mutating func observe(_ block: PageBlock?, at address: WebAddress) -> String? {
        let host = address.hostAndPort
        switch block {
        case nil:
            rows[host] = nil
            return nil
        case .limit: return nil
        case .challenge, .captcha:
            rows[host] = nil
            return "blocked: the host \(block?.words ?? "")"
        case .login, .refusal, .legal:
            let row = (rows[host] ?? 0) + 1
            rows[host] = row < Self.rowLimit ? row : nil
            return row < Self.rowLimit
                ? nil : "blocked: \(row) pages in a row; the last \(block?.words ?? "")"
        }
    }
}
