internal import Archiving
internal import Evidence

/// Writes what lies outside of the core: proofs of the log, time stamps, who exported the bundle, and the signatures.
struct BundleSeal {
    private let keys: BundleSealer.Keys
    private let stamping: BundleSealer.Stamping

    init(_ keys: BundleSealer.Keys, _ stamping: @escaping BundleSealer.Stamping) {
        (self.keys, self.stamping) = (keys, stamping)
    }

    /// Returns the digest of the tag manifest: of the whole core.
    func write(_ request: SealingRequest, _ facts: BundleFacts, to draft: BundleDraft)
        async throws(SealingError) -> Digest256
    {
        let name = BundleLayout.tagManifests[0]
        let manifest = try archiving(.cannotRead) { () throws(ArchivingError) in
            let file = try BinaryFile(draft.path + "/" + name, .reading)
            return try file.read(at: 0, count: try file.size())
        }
        let core = Digest256(of: manifest)
        if let log = request.log { try writeLog(log, request, facts, to: draft) }
        try writeExport(request, core, to: draft)
        try draft.add(BundleLayout.keyPath, keys.seal.publicKey.pem)
        if let organisation = keys.organisation {
            let signature = try organisation.sign(manifest, at: request.export.act.at)
            try draft.add(BundleLayout.organisationPath, signature)
            try await stamp(signature, BundleLayout.organisationPath, to: draft)
        }
        let seal = draft.seal.bytes
        let signature = try keys.seal.sign(seal)
        try draft.add(BundleLayout.sealPath, seal)
        try draft.add(BundleLayout.sealSignaturePath, signature)
        // Over the last word there is none but the stamp itself: it stands by its own authority.
        if keys.organisation == nil { try await stamp(signature, BundleLayout.sealSignaturePath, to: draft) }
        return core
    }

    private func stamp(_ signature: [UInt8], _ path: String, to draft: BundleDraft)
        async throws(SealingError)
    {
        for (authority, answer) in await stamping(signature) {
            try draft.add("\(path).\(authority).tsr", answer)
        }
    }

    private func writeLog(
        _ log: SealingLog, _ request: SealingRequest, _ facts: BundleFacts, to draft: BundleDraft
    ) throws(SealingError) {
        try draft.add(BundleLayout.logKeyPath, Array((log.key.text + "\n").utf8))
        let known = Dictionary(log.leaves.map { ($0.place, $0) }) { first, _ in first }
        var used: Set<[UInt8]> = []
        for (leaf, isTold) in provenLeaves(request, facts) {
            let proof = try log.proof(leaf.place, isTold ? known[leaf.place]?.leaf : nil)
            try draft.add(leaf.proofPath, proof.bytes)
            used.insert(proof.checkpoint.bytes)
        }
        for stamped in log.stamped where used.contains(stamped.checkpoint) {
            try draft.add(BundleLayout.checkpointPath(stamped.stem), stamped.checkpoint)
            for (authority, answer) in stamped.answers {
                try draft.add(BundleLayout.stampPath(stamped.stem, authority), answer)
            }
        }
        for (authority, pem) in log.roots { try draft.add(BundleLayout.rootPath(authority), pem) }
    }

    /// What the bundle says to be in the log, and whether the leaf's words are told too: those of a finding name the
    /// digest of the whole text, those of an act who did it.
    private func provenLeaves(_ request: SealingRequest, _ facts: BundleFacts) -> [(LeafFacts, Bool)] {
        let isPolice = request.edition == .police
        let withheld = facts.commitments.compactMap { item in
            item.leaf.map { (LeafFacts(place: $0, commitment: item.commitment), false) }
        }
        // A leaf of a capture names the address: where that is masked, the leaf is told no more than it is.
        let held = Dictionary(request.dossier.captures.map { ($0.id, $0.address) }) { first, _ in first }
        let captures = facts.exhibits.compactMap { exhibit in
            exhibit.leaf.map { ($0, held[exhibit.capture.id] == exhibit.capture.address) }
        }
        return captures
            + facts.findings.compactMap(\.leaf).map { ($0, isPolice) }
            + facts.decisions.compactMap(\.leaf).map { ($0, isPolice && request.namesOfficials) }
            + facts.custody.compactMap(\.leaf).map { ($0, isPolice && request.namesOfficials) } + withheld
    }

    private func writeExport(_ request: SealingRequest, _ core: Digest256, to draft: BundleDraft)
        throws(SealingError)
    {
        let names = OfficialNames(request.dossier, withExporters: true)
        func named(_ actor: String) -> String { request.namesOfficials ? actor : names.code(of: actor) }
        func worded(_ reason: String) -> String {
            guard request.edition == .police else { return "" }
            return request.namesOfficials ? reason : names.coded(reason)
        }
        let act = request.export.act
        let export = CanonicalValue.members([
            ("core", .text(core.labelled)), ("exportedAt", .text(act.at.rfc3339)),
            ("exportedBy", .text(named(act.actor))), ("reason", .text(worded(act.reason))),
            ("edition", .text(request.edition.rawValue)), ("tool", .text(request.tool)),
            (
                "timeStamps",
                request.log.map {
                    .text($0.stamped.isEmpty ? "the log has none" : "of the log's checkpoints")
                }
                    ?? .text("no log")
            ), ("environment", .list(request.export.environment.map { .texts([$0.name, $0.value]) })),
        ])
        try draft.add(BundleLayout.exportPath, export.document)
        let events = request.dossier.history.filter { BundleLayout.outsideActions.contains($0.action) }
        try draft.add(
            BundleLayout.exportsPath,
            events.flatMap { event in
                CanonicalValue.members([
                    ("action", .text(event.action)), ("actor", .text(named(event.actor))),
                    ("object", .text(event.object)), ("at", .text(event.at.rfc3339)),
                    ("reason", .text(worded(event.reason))),
                ]).line
            })
    }
}
