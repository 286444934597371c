internal import Evidence

/// Role codes in place of the names of officials: `official-01` for the first who did something with the case.
///
/// What a person wrote may name another: whole words that are the name of somebody who acted become his code.
struct OfficialNames {
    /// In the order of their first act, each once; compared byte by byte.
    private(set) var names: [String] = []

    /// What a crawl does is nobody's act.
    static let program = "baken"

    /// Who exports a case does nothing to it: his code comes behind those of the case, and only outside of the core.
    init(_ dossier: CaseDossier, withExporters: Bool = false) {
        var seen: Set<[UInt8]> = [Array(Self.program.utf8)]
        let isOutside = { (event: CustodyEvent) in BundleLayout.outsideActions.contains(event.action) }
        let exporters = withExporters ? dossier.history.filter(isOutside).map(\.actor) : []
        let actors =
            dossier.history.filter { !isOutside($0) }.map(\.actor)
            + dossier.reviews.flatMap { [$0.decision.decidedBy] + ($0.undone.map { [$0.actor] } ?? []) }
            + dossier.comments.map(\.author) + exporters
        for actor in actors where seen.insert(Array(actor.utf8)).inserted { names.append(actor) }
    }

    static func code(_ number: Int) -> String { "official-" + (number < 9 ? "0" : "") + String(number + 1) }

    func code(of name: String) -> String {
        guard let number = names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else { return name }
        return Self.code(number)
    }

    /// `text` with every name in it, as a word of its own, given as its code; the longest name first.
    func coded(_ text: String) -> String {
        let order = names.indices.sorted { names[$0].utf8.count > names[$1].utf8.count }
        return order.reduce(text) { text, number in
            Self.replacing(names[number], by: Self.code(number), in: text)
        }
    }

    static func replacing(_ name: String, by code: String, in text: String) -> String {
        let (wanted, all) = (Array(name.unicodeScalars), Array(text.unicodeScalars))
        guard !wanted.isEmpty else { return text }
        var (out, at) = (String.UnicodeScalarView(), 0)
        while at < all.count {
            let end = at + wanted.count
            if end <= all.count, all[at] == wanted[0], all[at..<end].elementsEqual(wanted),
                at == 0 || !isWord(all[at - 1]), end == all.count || !isWord(all[end])
            {
                out.append(contentsOf: code.unicodeScalars)
                at = end
            } else {
                out.append(all[at])
                at += 1
            }
        }
        return String(out)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
