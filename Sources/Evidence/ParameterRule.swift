/// Which parameters of an address say nothing of the page: sessions, campaigns, the way a reader came.
///
/// Written in a site profile, or learned by watching the site. Names are compared as bytes.
///
///     ParameterRule(["sid", "utm_*"]).ignores("utm_source")   // true
package struct ParameterRule: Hashable, Sendable {
    private let names: Set<String>
    private let beginnings: Set<String>

    /// `names`: whole names, or beginnings with a `*` behind. A `*` alone is passed over: it would make all of a
    /// site's lists and searches one page.
    package init(_ names: some Sequence<String>) {
        let names = Array(names)
        self.names = Set(names.filter { $0.utf8.last != 0x2A })
        beginnings = Set(
            names.filter { $0.utf8.last == 0x2A && $0.utf8.count > 1 }.map { String($0.dropLast()) })
    }

    package static let none = ParameterRule([])

    package var isEmpty: Bool { names.isEmpty && beginnings.isEmpty }

    package func ignores(_ name: some StringProtocol) -> Bool {
        names.contains(String(name)) || beginnings.contains { name.utf8.starts(with: $0.utf8) }
    }

    package func union(_ other: ParameterRule) -> ParameterRule {
        ParameterRule(names: names.union(other.names), beginnings: beginnings.union(other.beginnings))
    }

    private init(names: Set<String>, beginnings: Set<String>) {
        (self.names, self.beginnings) = (names, beginnings)
    }

    /// `text` without the pairs that are ignored; nil where none is left.
    func kept(of text: Substring, partedBy separator: Character, keepingFirst: Bool) -> String? {
        var kept: [Substring] = []
        for (index, pair) in text.split(separator: separator, omittingEmptySubsequences: false).enumerated() {
            if keepingFirst && index == 0 || !ignores(pair.prefix { $0 != "=" }) { kept.append(pair) }
        }
        return kept.isEmpty ? nil : kept.joined(separator: String(separator))
    }
}
