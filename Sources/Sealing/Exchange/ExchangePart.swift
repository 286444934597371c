internal import Evidence

/// The case in the forms in which other programs take it over, each held by a validator that is not ours
/// (`Tests/bundles/exchange`), and what each of them leaves out.
struct ExchangePart: BundlePart {
    func files(_ facts: BundleFacts) throws(SealingError) -> [(path: String, bytes: [UInt8])] {
        [
            ("data/exchange/case.jsonld", CaseOntology(facts).document),
            ("data/exchange/stix.json", STIXBundle(facts).document),
            ("data/exchange/misp.json", MISPEvent(facts).document),
            ("data/exchange/table.csv", ExchangeTable(facts).document),
            ("data/exchange/LOSSES.md", ExchangeLosses(facts).document),
        ]
    }
}
