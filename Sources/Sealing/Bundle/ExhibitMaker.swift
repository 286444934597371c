internal import Dispatch
internal import Evidence
internal import Synchronization

/// Makes the packages of exhibits on all cores: unpacking, hashing and signing is what an export takes its time for.
struct ExhibitMaker: Sendable {
    struct Made: Sendable {
        let id: String
        let records: ExhibitRecords
        /// ``CaptureRecord/id`` of the capture that holds the content; nil where it is this one.
        let original: String?
        let bytes: [UInt8]
        let digest: Digest256
    }

    typealias Outcome = Result<Made, SealingError>

    /// How many are held in memory at once.
    static let width = 8

    private let captures: [CaptureRecord]
    private let records: BundleSealer.Records
    private let key: PackageKey
    private let tool: String

    init(_ captures: [CaptureRecord], _ records: BundleSealer.Records, _ key: PackageKey, tool: String) {
        (self.captures, self.records, self.key, self.tool) = (captures, records, key, tool)
    }

    /// In the order of the case, each by itself: what is wrong with one is told in its place.
    func make(_ numbers: Range<Int>) -> [Outcome] {
        let made = Mutex([Int: Outcome]())
        DispatchQueue.concurrentPerform(iterations: numbers.count) { offset in
            let number = numbers.lowerBound + offset
            let outcome = Outcome { () throws(SealingError) in try exhibit(number) }
            made.withLock { $0[number] = outcome }
        }
        return made.withLock { made in numbers.compactMap { made[$0] } }
    }

    private func exhibit(_ number: Int) throws(SealingError) -> Made {
        let own = try ExhibitRecords(captures[number], records)
        let id = BundleLayout.number("E", number + 1)
        let original = own.original(among: captures)
        // Records of older versions name no other capture: what they leave out was never to be had from them.
        guard original != nil || own.refersTo == nil || !own.leavesPayloadOut else {
            throw SealingError(.archiveDiffers, "\(id) leaves its content out, and no exhibit holds it")
        }
        let package = ExhibitPackage(
            id: id, records: own, original: try original.map(held), key: key, tool: tool)
        let bytes = try package.bytes()
        return Made(
            id: id, records: own, original: original?.id, bytes: bytes, digest: Digest256(of: bytes))
    }

    private func held(_ capture: CaptureRecord) throws(SealingError) -> ExhibitRecords {
        let original = try ExhibitRecords(capture, records)
        guard original.recordType == "response" else {
            throw SealingError(.archiveDiffers, "\(capture.id) holds no content, though another relies on it")
        }
        return original
    }
}
