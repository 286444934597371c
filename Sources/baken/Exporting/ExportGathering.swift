import Archiving
import Evidence
import Filing
import Sealing

/// Brings together what a bundle is made of, out of a data folder.
struct ExportGathering {
    let folder: DataFolder
    let store: EvidenceStore

    private var archive: ArchiveFolder { ArchiveFolder(folder.archivePath) }

    /// The export is in the log before the first byte is written. A municipality's edition holds what a municipality may
    /// see, whoever exports it.
    func dossier(_ caseID: String, _ edition: BundleEdition, _ viewer: Viewer, _ act: Act) throws
        -> CaseDossier
    {
        guard
            let dossier = try store.dossier(
                caseID, for: reader(caseID, edition, viewer), access: .exported, act)
        else {
            throw Failure(ExitStatus.noInput, "\(caseID): no such case")
        }
        return try withOriginals(dossier)
    }

    /// As whom the store is asked for what an edition tells.
    func reader(_ caseID: String, _ edition: BundleEdition, _ viewer: Viewer) throws -> Viewer {
        guard edition == .municipality, let code = try store.exportGround(caseID, for: viewer)?.municipality
        else { return viewer }
        return .municipality([code])
    }

    /// With the captures that hold what those of the case leave out, because the same bytes were on record already: a
    /// bundle has to hold them, whatever address they had. They come first, as they did.
    private func withOriginals(_ dossier: CaseDossier) throws -> CaseDossier {
        var originals: [CaptureRecord] = []
        var known = Set(dossier.captures.map(\.id))
        for capture in dossier.captures {
            let record = try archive.record(at: capture.response)
            guard record.leavesPayloadOut else { continue }
            let original =
                try record.refersTo.flatMap(store.captureRecord)
                ?? store.knownPayload(capture.payloadDigest, authority: capture.authority)
            guard let original, known.insert(original.id).inserted else { continue }
            originals.append(original)
        }
        return dossier.adding(originals)
    }

    func lawfulness(
        _ dossier: CaseDossier, _ ground: (authority: Authority, bytes: [UInt8]), for reader: Viewer
    ) throws -> LawfulnessFacts {
        let others = Set(dossier.captures.map(\.authority)).subtracting([ground.authority.id])
        return LawfulnessFacts(
            authority: ground.authority, authorityDigest: Digest256(of: ground.bytes),
            planDigest: try planDigest(of: dossier), otherAuthorities: others.sorted(),
            hosts: try hosts(dossier),
            searches: try dossier.captures.last.flatMap { try store.searches(upTo: $0, for: reader) })
    }

    private func hosts(_ dossier: CaseDossier) throws -> [HostFacts] {
        let captures = Dictionary(grouping: dossier.captures) { $0.address.hostAndPort }
        return try captures.sorted { $0.key < $1.key }.map { host, captures in
            let robots = try store.robots(host: host).max { $0.at < $1.at }
            let times = captures.map(\.capturedAt)
            return HostFacts(
                host: host, robotsStatus: robots?.status, robotsAt: robots?.at,
                robotsDigest: robots?.body.map { Digest256(of: $0) }, captures: captures.count,
                first: times.min(), last: times.max())
        }
    }

    /// As the archive itself says: each segment begins with the plan it was made under.
    private func planDigest(of dossier: CaseDossier) throws -> Digest256 {
        guard let segment = dossier.captures.last?.response.segment else { return Digest256(of: "") }
        let info = try ArchiveFolder.onlyRecord(in: try archive.storedInfo(of: segment), name: segment)
        let fields = HeaderFields(head: Array("warcinfo\n".utf8) + info.block)
        guard let digest = fields["plan-digest"].flatMap(Digest256.init(labelled:)) else {
            throw Failure(ExitStatus.data, "\(segment): names no plan; run baken verify on the data folder")
        }
        return digest
    }

    /// The rule packs that findings of the case came from, as far as the crawl kept them.
    func packs(_ dossier: CaseDossier) throws -> [Digest256: [UInt8]] {
        var packs: [Digest256: [UInt8]] = [:]
        for pack in dossier.findings.flatMap({ $0.rules.packs(of: $0.finding.group) })
        where packs[pack.digest] == nil {
            let path = folder.groundsPath + "/" + Grounds.packName(pack.digest)
            guard DiskFile.exists(path) else { continue }
            let bytes = try DiskFile.bytes(path)
            if Digest256(of: bytes) == pack.digest { packs[pack.digest] = bytes }
        }
        return packs
    }
}
