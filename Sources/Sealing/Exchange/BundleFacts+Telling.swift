internal import Evidence

/// What every document asks of the facts in the same words.
extension BundleFacts {
    func exhibit(_ id: String?) -> ExhibitFacts? {
        guard let id else { return nil }
        return exhibits.first { $0.id.utf8.elementsEqual(id.utf8) }
    }

    /// The name and the version of ``tool``.
    var toolParts: (name: String, version: String) {
        let parts = tool.split(separator: "/", maxSplits: 1).map(String.init)
        return (parts.first ?? tool, parts.count == 2 ? parts[1] : "")
    }

    /// Each address once, by its bytes, in the order of the exhibits.
    var addresses: [String] {
        var seen: Set<[UInt8]> = []
        return exhibits.map(\.capture.address.text).filter { seen.insert(Array($0.utf8)).inserted }
    }
}

extension FindingFacts {
    var speaksFor: Bool { recorded.finding.weight >= 0 }

    /// In log-odds, `-0.500`: three places, in one spelling.
    var weight: String {
        // A weight comes out of a compiled rule, which has no others; see RuleReader.
        (try? DecimalText.thousandths(recorded.finding.weight)) ?? "–"
    }

    /// `17-19 26-29`, in Unicode scalars of the text; empty for a sign that rests on an absence.
    var places: String {
        recorded.finding.spans.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
    }
}

extension ExhibitFacts {
    /// What was cut, as codes.
    var cut: [String] { capture.incompleteness.sorted().map(\.rawValue) }
}
