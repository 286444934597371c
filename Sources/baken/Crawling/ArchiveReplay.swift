import Archiving
import Evidence
import Filing

/// Files what the run before had archived and could not file any more when it was killed: what is on record in the
/// archive need not be asked for again, and does not stand there twice.
struct ArchiveReplay {
    let plan: CrawlPlan
    let archive: ArchiveFolder
    let store: EvidenceStore

    private static let portion = 64

    /// Captures that the store does not know. Returns how many were filed. Call it after a crash alone: behind the
    /// newest capture there may be many pages that were found unchanged, and all of them are looked up.
    func run(by recorder: CrawlRecorder) async throws -> Int {
        let newest = try store.newestCapture()?.response
        var count = 0
        // Also segments that were closed meanwhile: the run that should have filed them may have been killed too.
        for segment in try archive.segments() {
            guard let start = start(in: segment, newest: newest) else { continue }
            var found: [(FetchedPage, CaptureRecord)] = []
            // Of this segment: those before it are filed when it is read.
            var bodies: [String: RecordLocation] = [:]
            try archive.everyCapture(in: segment, from: start) { archived in
                if !archived.isRevisit { bodies[archived.record.id] = archived.record.response }
                if let page = try page(archived, bodies) { found.append((page, archived.record)) }
            }
            for start in stride(from: 0, to: found.count, by: Self.portion) {
                try await recorder.file(Array(found[start..<min(start + Self.portion, found.count)]))
            }
            count += found.count
        }
        return count
    }

    /// Captures are filed in the order of the archive, so nothing before the newest one is missing. Segments are named
    /// in the order in which they were begun.
    private func start(in segment: String, newest: RecordLocation?) -> Int? {
        guard let newest else { return 0 }
        if newest.segment.utf8.elementsEqual(segment.utf8) { return newest.offset + newest.length }
        return newest.segment.utf8.lexicographicallyPrecedes(segment.utf8) ? 0 : nil
    }

    /// Nil for what is filed already: a page that was found unchanged has no row of its own.
    private func page(_ archived: ArchivedCapture, _ bodies: [String: RecordLocation]) throws -> FetchedPage?
    {
        let address = archived.record.address
        let known = try store.task(address)
        if let tried = known?.lastTried, tried >= archived.record.capturedAt { return nil }
        let task =
            known
            ?? FrontierTask(
                entry: FrontierEntry(
                    address: address, site: plan.site(of: address)?.name ?? "", depth: 0, priority: 3,
                    via: nil),
                entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
        let isUnchanged = task.payloadDigest == archived.record.payloadDigest
        guard let whole = try whole(archived, bodies, isUnchanged: isUnchanged) else { return nil }
        return FetchedPage(
            capture: whole.capture, task: task, site: plan.sites.first { $0.name == task.entry.site },
            isRobots: CrawlHost.isRobots(address), remark: "filed from the archive after a crash",
            pageOfForm: archived.capture.requestBody.isEmpty ? nil : try store.page(at: address))
    }

    /// A record that leaves its body out cannot be judged without it, unless the page is known to be as it was. Nil
    /// where the body is not to be had: the address is still due, and is asked for again.
    private func whole(
        _ archived: ArchivedCapture, _ bodies: [String: RecordLocation], isUnchanged: Bool
    ) throws -> ArchivedCapture? {
        guard archived.leavesPayloadOut, !isUnchanged else { return archived }
        guard let id = archived.refersTo, let place = try bodies[id] ?? store.captureRecord(id: id)?.response
        else { return nil }
        return archived.restored(from: try archive.record(at: place))
    }
}
