import Archiving
import Evidence

/// A page in an archive.
struct ArchivedPage {
    let payload: HTTPPayload
    /// Its own, also where the body is another's.
    let address: WebAddress?
    let capturedAt: UTCTime?
    /// The archive it is an answer in.
    let file: String
    /// File and offset of the record, `a.warc.gz#1024`.
    let source: String
    /// Of the record that the body stands in; nil for what is no revisit.
    let original: String?
}

/// Hands out every HTML answer of archives, of revisits too: by the record they refer to, in whichever file. What is
/// defective is told and costs its record alone.
struct ArchivedPages {
    private var files: [String] = []
    private var index = RevisitIndex()
    /// Revisits whose original was not met yet.
    private var waiting: [(revisit: WARCRecord, place: RevisitIndex.Place)] = []
    private var waitingBytes = 0
    private var missing = 0
    /// Bytes of bodies that may still be read a second time. A revisit of a hundred bytes may ask for a page of
    /// megabytes: as with compressed bodies, no archive is believed more than ``ratio`` bytes for each of its own.
    private var budget = 64_000_000

    private static let ratio = 200
    private static let waitingLimitInBytes = 32_000_000

    mutating func read(_ path: String, _ body: (ArchivedPage) -> Void) throws {
        files.append(path)
        let reader = try WARCReader(path: path)
        while let record = try reader.next() {
            let place = RevisitIndex.Place(file: files.count - 1, offset: record.offset)
            for defect in record.defects { note(place, "\(defect)") }
            budget += Self.ratio * (record.storedLength ?? record.block.count)
            if record.type == "revisit" {
                take(record, place, body)
            } else if record.type == "response" {
                index.note(record, at: place)
                let payload = HTTPPayload(responseBlock: record.block)
                if let payload, payload.isPage { body(page(payload, record, place)) }
            }
        }
    }

    /// Call it when all files are read.
    mutating func finish(_ body: (ArchivedPage) -> Void) {
        for (revisit, place) in waiting where !show(revisit, place, body) { miss(revisit, place) }
        (waiting, waitingBytes) = ([], 0)
        guard missing > 0 else { return }
        Terminal.note(
            "baken: \(missing) revisit records are not scored: without the original there is no page")
    }

    private mutating func take(
        _ revisit: WARCRecord, _ place: RevisitIndex.Place, _ body: (ArchivedPage) -> Void
    ) {
        // What its own head says is no page needs no original.
        if let own = HTTPPayload(responseBlock: revisit.block), own.status != 304, !own.isPage { return }
        if show(revisit, place, body) { return }
        let size = revisit.block.count + 1_024
        guard revisit.namesOriginal, waitingBytes + size <= Self.waitingLimitInBytes else {
            return miss(revisit, place)
        }
        waitingBytes += size
        waiting.append((revisit, place))
    }

    /// False where the original is not among what was read so far.
    private mutating func show(
        _ revisit: WARCRecord, _ place: RevisitIndex.Place, _ body: (ArchivedPage) -> Void
    ) -> Bool {
        guard let (original, at) = original(of: revisit),
            let payload = HTTPPayload(revisit: revisit, of: original)
        else { return false }
        index.note(revisit, at: at)
        if payload.isPage { body(page(payload, revisit, place, original: at)) }
        return true
    }

    private mutating func original(of revisit: WARCRecord) -> (WARCRecord, RevisitIndex.Place)? {
        for place in index.places(of: revisit) where budget > 0 {
            let found = try? RevisitIndex.original(of: revisit, at: place.offset, in: files[place.file])
            guard let found else { continue }
            budget -= found.block.count
            return (found, place)
        }
        return nil
    }

    private mutating func miss(_ revisit: WARCRecord, _ place: RevisitIndex.Place) {
        missing += 1
        let name = revisit.refersTo ?? revisit.fields["WARC-Refers-To-Target-URI"] ?? "it names none"
        let why =
            budget <= 0
            ? "too costly: the file asks for more than it holds"
            : index.isFull
                ? "not among the first \(RevisitIndex.limit) answers" : "not in the files given"
        note(place, "revisit not scored: its original (\(name)) is \(why)")
    }

    private func note(_ place: RevisitIndex.Place, _ words: String) {
        Terminal.note("baken: \(files[place.file]): offset \(place.offset): \(Terminal.safe(words))")
    }

    private func page(
        _ payload: HTTPPayload, _ record: WARCRecord, _ place: RevisitIndex.Place,
        original: RevisitIndex.Place? = nil
    ) -> ArchivedPage {
        ArchivedPage(
            payload: payload, address: record.targetURI.flatMap(WebAddress.init), capturedAt: record.date,
            file: files[place.file], source: name(place), original: original.map(name))
    }

    private func name(_ place: RevisitIndex.Place) -> String { "\(files[place.file])#\(place.offset)" }
}
