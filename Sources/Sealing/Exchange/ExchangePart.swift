internal import Evidence

/// The case in the forms in which other programs take it over, each held by a validator that is not ours
/// (`Tests/bundles/exchange`), and what each of them leaves out.
struct ExchangePart: BundlePart {
    func write(_ facts: BundleFacts, _ put: PartTarget) throws(SealingError) {
        try put("data/exchange/case.jsonld", CaseOntology(facts).document)
        try put("data/exchange/stix.json", STIXBundle(facts).document)
        try put("data/exchange/misp.json", MISPEvent(facts).document)
        try put("data/exchange/table.csv", ExchangeTable(facts).document)
        try put("data/exchange/LOSSES.md", ExchangeLosses(facts).document)
    }
}
