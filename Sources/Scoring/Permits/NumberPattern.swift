import Evidence

/// The shape of a municipality's permit numbers: `UTR-[0-9]{4}-[0-9]{3}`.
///
/// Letters, digits and separators stand for themselves, `[0-9A-Z]` for one of them, `{4}` and `{2,4}` repeat what
/// stands before, `?` makes it optional. Compared on folded numbers, so case, separators and O for 0 do not matter.
struct NumberPattern: Hashable, Sendable {
    let text: String
    /// One for each character that a number may have.
    private let slots: [Slot]
    /// How many characters a number has.
    private let lengths: ClosedRange<Int>
    /// What a number begins with: texts are searched for numbers, and nearly every word ends here.
    let first: ByteSet

    private struct Part: Hashable, Sendable {
        var set: ByteSet
        var times: ClosedRange<Int> = 1...1
    }

    private struct Slot: Hashable, Sendable {
        let set: ByteSet
        let isOptional: Bool
    }

    /// What is wrong with a pattern, for an error message.
    struct Fault: Error, Hashable, Sendable {
        let message: String
        let remedy: String
    }

    private static let lengthLimit = 64

    init(_ text: String) throws(Fault) {
        self.text = text
        let bytes = Array(text.utf8)
        var parts: [Part] = []
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x5B: parts.append(Part(set: try Self.members(bytes, &at)))
            case 0x7B:
                guard !parts.isEmpty else { throw Self.fault("a \"{\" with nothing before it") }
                parts[parts.count - 1].times = try Self.times(bytes, &at)
            case 0x3F:
                guard !parts.isEmpty else { throw Self.fault("a \"?\" with nothing before it") }
                parts[parts.count - 1].times = 0...1
            case 0x2A, 0x2B, 0x28, 0x29, 0x7C, 0x5C, 0x5D, 0x7D:
                throw Self.fault("\"\(String(decoding: [byte], as: UTF8.self))\" is not known here")
            default:
                if let folded = FoldedNumber.folded(byte) { parts.append(Part(set: ByteSet([folded]))) }
            }
        }
        guard !parts.isEmpty, parts.reduce(0, { $0 + $1.times.upperBound }) <= Self.lengthLimit else {
            throw Self.fault("a pattern of no or of more than \(Self.lengthLimit) characters")
        }
        slots = parts.flatMap { part in
            (0..<part.times.upperBound).map { Slot(set: part.set, isOptional: $0 >= part.times.lowerBound) }
        }
        lengths = slots.count { !$0.isOptional }...slots.count
        first = Self.beginnings(slots)
    }

    /// The bytes of all slots that may come first.
    private static func beginnings(_ slots: [Slot]) -> ByteSet {
        let last = slots.firstIndex { !$0.isOptional } ?? slots.count - 1
        var first = ByteSet([])
        for byte in UInt8.min...UInt8.max where slots[...last].contains(where: { $0.set.contains(byte) }) {
            first.insert(byte)
        }
        return first
    }

    /// Whether the whole of `number` has this shape. The reachable positions are carried along, so that time is the
    /// product of the two lengths at worst.
    func matches(_ number: FoldedNumber) -> Bool { matches(number.bytes[...]) }

    /// The same of the folded bytes of a number.
    func matches(_ number: ArraySlice<UInt8>) -> Bool {
        guard lengths.contains(number.count) else { return false }
        if let byte = number.first, !first.contains(byte) { return false }
        func closure(_ reachable: inout [Bool]) {
            for index in slots.indices where reachable[index] && slots[index].isOptional {
                reachable[index + 1] = true
            }
        }
        var reachable = [Bool](repeating: false, count: slots.count + 1)
        reachable[0] = true
        closure(&reachable)
        for byte in number {
            var next = [Bool](repeating: false, count: slots.count + 1)
            for index in slots.indices where reachable[index] && slots[index].set.contains(byte) {
                next[index + 1] = true
            }
            closure(&next)
            reachable = next
        }
        return reachable[slots.count]
    }

    private static func members(_ bytes: [UInt8], _ at: inout Int) throws(Fault) -> ByteSet {
        var set = ByteSet([])
        while at < bytes.count, bytes[at] != 0x5D {
            var (from, to) = (bytes[at], bytes[at])
            if at + 2 < bytes.count, bytes[at + 1] == 0x2D, bytes[at + 2] != 0x5D {
                to = bytes[at + 2]
                at += 2
            }
            if from > to { swap(&from, &to) }
            for byte in from...to { FoldedNumber.folded(byte).map { set.insert($0) } }
            at += 1
        }
        guard at < bytes.count, set != ByteSet([]) else { throw fault("a \"[\" that is empty or not closed") }
        at += 1
        return set
    }

    private static func times(_ bytes: [UInt8], _ at: inout Int) throws(Fault) -> ClosedRange<Int> {
        guard let end = bytes[at...].firstIndex(of: 0x7D) else { throw fault("a \"{\" that is not closed") }
        let ends = bytes[at..<end].split(separator: 0x2C, omittingEmptySubsequences: false).map {
            Int(String(decoding: $0, as: UTF8.self))
        }
        at = end + 1
        guard let low = ends.first ?? nil, let high = ends.last ?? nil, ends.count <= 2, low >= 0,
            low <= high,
            high > 0, high <= lengthLimit
        else { throw fault("\"{\" without one or two numbers") }
        return low...high
    }

    private static func fault(_ message: String) -> Fault {
        Fault(message: message, remedy: "write letters, digits, [0-9], {4} and ? only")
    }
}
