internal import Evidence

/// The plain bytes of a WARC file from front to back; gzip members are undone one at a time, so that each record's
/// place in the file is known. Holds no more than was asked for and one step.
final class PlainBytes {
    private let source: ByteSource
    /// True where the file begins as a gzip member does.
    let isCompressed: Bool
    private let inflater: Inflater?

    /// Input read but not used yet: `raw[rawAt...]` stands at `position` of the file.
    private var raw: [UInt8] = []
    private var rawAt = 0
    /// Where in the file the next unused byte stands.
    private(set) var position: Int
    /// Plain bytes not taken yet: `window[at...]`.
    private var window: [UInt8] = []
    private var at = 0
    private var memberIsOpen = false
    private var memberStart: Int
    private var digest = RunningDigest()

    private static let inputStep = 131_072

    init(_ source: ByteSource, from offset: Int) throws(ArchivingError) {
        self.source = source
        (position, memberStart) = (offset, offset)
        isCompressed = try source.bytes(at: offset, limit: 2) == [0x1F, 0x8B]
        inflater = isCompressed ? Inflater(.gzip) : nil
    }

    var name: String { source.name }
    var available: Int { window.count - at }

    /// Begins the next member, or for plain files the next record. False at the end of the file.
    func begin() throws(ArchivingError) -> Bool {
        digest = RunningDigest()
        guard isCompressed else { return try fill(1) }
        if try !hasInput() { return false }
        let magic = try source.bytes(at: position, limit: 2)
        guard magic == [0x1F, 0x8B] || (magic == [0x1F] && position + 1 == source.count) else {
            throw ArchivingError(.malformed, "here should be a gzip member", file: name, offset: position)
        }
        inflater?.reset()
        memberIsOpen = true
        memberStart = position
        return true
    }

    /// Where plain bytes are not compressed, offsets count them; the window's start then stands here.
    var recordStart: Int { isCompressed ? position : position - available }

    /// True once at least `count` plain bytes can be taken; false where the member or file ends before.
    func fill(_ count: Int) throws(ArchivingError) -> Bool {
        if at > 0, available < count {
            window.removeFirst(at)
            at = 0
        }
        while available < count {
            guard try more() else { return false }
        }
        return true
    }

    private func more() throws(ArchivingError) -> Bool {
        guard let inflater else {
            guard try hasInput() else { return false }
            window.append(contentsOf: raw[rawAt...])
            position += raw.count - rawAt
            rawAt = raw.count
            return true
        }
        guard memberIsOpen else { return false }
        let before = window.count
        while window.count == before {
            let hasInput = try hasInput()
            let from = rawAt
            let state = inflater.decode(raw, from: &rawAt, into: &window, limit: before + decoderStep)
            digest.update(raw[from..<rawAt])
            position += rawAt - from
            switch state {
            case .ended:
                memberIsOpen = false
                return window.count > before
            case .broken:
                throw ArchivingError(
                    .malformed, "the gzip member is damaged", file: name, offset: memberStart)
            case .more:
                if !hasInput, window.count == before {
                    throw ArchivingError(
                        .torn, "the file ends inside a gzip member", file: name, offset: memberStart)
                }
            }
        }
        return true
    }

    private func hasInput() throws(ArchivingError) -> Bool {
        if rawAt < raw.count { return true }
        raw = try source.bytes(at: position, limit: Self.inputStep)
        rawAt = 0
        return !raw.isEmpty
    }

    /// The next `count` bytes, which ``fill(_:)`` has promised.
    func take(_ count: Int) -> [UInt8] {
        let taken = Array(window[at..<(at + count)])
        advance(count)
        return taken
    }

    /// Passes over up to `count` bytes; returns how many there were.
    func skip(_ count: Int) throws(ArchivingError) -> Int {
        var left = count
        while left > 0 {
            if available == 0 { guard try fill(1) else { break } }
            let step = min(left, available)
            advance(step)
            left -= step
        }
        return count - left
    }

    private func advance(_ count: Int) {
        if !isCompressed { digest.update(window[at..<(at + count)]) }
        at += count
    }

    /// The unread byte at `index` from here; ``fill(_:)`` has promised it.
    func peek(_ index: Int) -> UInt8 { window[at + index] }

    /// The digest of the file's bytes since ``begin()``.
    var digestSinceBegin: Digest256 { digest.finish() }

    /// Compares the next bytes without taking them.
    func starts(with prefix: [UInt8]) throws(ArchivingError) -> Bool {
        guard try fill(prefix.count) else { return false }
        return window[at...].starts(with: prefix)
    }

    /// Looks for the empty line that ends a record's head. Nil where none stands within `limit` bytes.
    func headLength(limit: Int) throws(ArchivingError) -> Int? {
        var searched = 0
        while searched < limit {
            let isMore = try fill(searched + 1)
            if !isMore { return nil }
            let end = min(available, limit)
            var index = searched
            while index < end {
                if window[at + index] == 0x0A, index > 0 {
                    if window[at + index - 1] == 0x0A { return index + 1 }
                    if index > 2, window[at + index - 1] == 0x0D, window[at + index - 2] == 0x0A {
                        return index + 1
                    }
                }
                index += 1
            }
            searched = end
        }
        return nil
    }
}
