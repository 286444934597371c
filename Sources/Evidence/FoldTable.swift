/// How single scalars fold, in two steps of array look-up: 256 scalars a page, most pages empty.
struct FoldTable: Sendable {
    static let shared = FoldTable()

    /// For each block of 256 scalars the index of its page, or zero.
    private var pageOfBlock = [UInt16](repeating: 0, count: 512)
    /// Offset into ``pool`` times 64 plus length in bytes; zero means: folds to itself.
    private var pages: [[UInt32]] = [[]]
    private var pool: [UInt8] = []

    private init() {
        let source = unsafe UnsafeBufferPointer(
            start: Self.entries.utf8Start, count: Self.entries.utf8CodeUnitCount)
        var point: UInt32 = 0
        var value: UInt32 = 0
        var target: [UInt8] = []
        for byte in unsafe Array(source) + [0x20] {
            switch byte {
            case 0x3D:  // =
                (point, value) = (value, 0)
            case 0x2E, 0x20:  // . and blank end a scalar of the target
                if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
                    target.append(contentsOf: encoded)
                }
                value = 0
                if byte == 0x20 {
                    add(point, target)
                    target.removeAll(keepingCapacity: true)
                }
            default:
                value = value << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x57)
            }
        }
    }

    private mutating func add(_ point: UInt32, _ target: [UInt8]) {
        let block = Int(point >> 8)
        if pageOfBlock[block] == 0 {
            pageOfBlock[block] = UInt16(pages.count)
            pages.append([UInt32](repeating: 0, count: 256))
        }
        pages[Int(pageOfBlock[block])][Int(point & 0xFF)] = UInt32(pool.count) << 6 | UInt32(target.count)
        pool += target
    }

    /// The bytes that `scalar` folds to; nil where it stays as it is.
    func folded(_ scalar: Unicode.Scalar) -> ArraySlice<UInt8>? {
        let block = Int(scalar.value >> 8)
        guard block < pageOfBlock.count, pageOfBlock[block] != 0 else { return nil }
        let packed = pages[Int(pageOfBlock[block])][Int(scalar.value & 0xFF)]
        guard packed != 0 else { return nil }
        let start = Int(packed >> 6)
        return pool[start..<start + Int(packed & 63)]
    }
}
