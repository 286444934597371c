import Configuring
import Evidence
import Filing
import Reviewing
import Sealing

/// Says why a case may not leave the house, before anything is logged or written.
struct ExportGate {
    let folder: DataFolder
    let store: EvidenceStore
    let viewer: Viewer
    let edition: BundleEdition

    /// Why a case stays, for a program and in words.
    struct Refused: Error {
        let kind: ExportRefusal
        let failure: Failure
    }

    /// The authority under which the newest capture was made, with its file's bytes. Throws the reason otherwise.
    func pass(_ caseID: String, at time: UTCTime) throws -> (authority: Authority, bytes: [UInt8]) {
        guard let ground = try store.exportGround(caseID, for: viewer) else {
            throw Failure(ExitStatus.noInput, "\(caseID): no such case")
        }
        guard ground.state == .decided else {
            throw refusal(
                .undecided, caseID,
                "is not decided (\(ground.state.rawValue)); only what people decided leaves the house"
            )
        }
        try checkEdition(caseID, ground)
        guard let id = ground.authority else {
            throw Refused(
                kind: .nothing,
                failure: Failure(
                    ExitStatus.data, "\(caseID): rests on no capture; there is nothing to export"))
        }
        let path = folder.groundsPath + "/" + Grounds.authorityName(id)
        let bytes = try DiskFile.bytes(path)
        let authority = try AuthorityFile.read(String(decoding: bytes, as: UTF8.self), file: path)
        if let refusal = authority.refusal(at: time) { throw self.refusal(.authorityOver, caseID, refusal) }
        try checkTerms(caseID, ground, authority, at: time)
        return (authority, bytes)
    }

    private func refusal(_ kind: ExportRefusal, _ caseID: String, _ reason: String) -> Refused {
        Refused(kind: kind, failure: Failure(ExitStatus.noPermission, "\(caseID): \(reason)"))
    }

    private func checkEdition(_ caseID: String, _ ground: ExportGround) throws {
        if edition == .police, viewer != .police {
            throw refusal(
                .policeEdition, caseID,
                "the police's edition is not a municipality's to export; use --edition municipality")
        }
        if edition == .municipality, ground.route != .municipality || ground.municipality == nil {
            throw refusal(
                .policeOnly, caseID,
                "is the police's alone: a municipality is told that it was referred, and no more")
        }
    }

    private func checkTerms(
        _ caseID: String, _ ground: ExportGround, _ authority: Authority, at time: UTCTime
    ) throws {
        let terms = authority.retention
        let findingsEnd = ground.lastSeen + terms.findings
        let decisionEnd = ground.decidedAt.map { $0 + terms.decisions }
        // Findings that were decided on are kept as long as the decision is.
        guard max(findingsEnd, decisionEnd ?? findingsEnd) > time else {
            throw refusal(
                .termOver, caseID,
                "its term of retention under \(authority.id) is over since \(findingsEnd.day.iso8601)"
            )
        }
    }
}
