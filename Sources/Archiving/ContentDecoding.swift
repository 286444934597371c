internal import Evidence

/// Undoes content encodings (RFC 9110 §8.4) under bounds, keeping what was decoded where the rest is broken.
struct ContentDecoding {
    /// In the order in which they were applied, so that the last is undone first; `identity` left out.
    private let codings: [String]
    private let limits: HTTPPayload.Limits
    private(set) var incompleteness: Set<Incompleteness> = []

    init(_ headers: HeaderFields, limits: HTTPPayload.Limits) {
        codings = headers.values("Content-Encoding")
            .flatMap { $0.split(separator: ",") }
            .map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            .filter { !$0.isEmpty && $0 != "identity" && $0 != "none" }
        self.limits = limits
    }

    /// The content. Where a coding is unknown, or more than two are stacked, the bytes stay as they are from there on.
    mutating func decode(_ entity: [UInt8]) -> [UInt8] {
        guard !codings.isEmpty, !entity.isEmpty else { return entity }
        guard codings.count <= 2 else {
            incompleteness.insert(.encoding)
            return entity
        }
        var bytes = entity
        for coding in codings.reversed() {
            guard let decoded = undo(coding, bytes, budget: budget(for: entity.count)) else {
                incompleteness.insert(.encoding)
                return bytes
            }
            bytes = decoded
        }
        return bytes
    }

    /// The most that may come out of `count` bytes on the wire, over all stacked codings.
    private func budget(for count: Int) -> Int {
        min(
            limits.decodedBytes,
            max(limits.ratioFreeBytes, count.multipliedReportingOverflow(by: limits.ratio).partialValue))
    }

    private mutating func undo(_ coding: String, _ bytes: [UInt8], budget: Int) -> [UInt8]? {
        switch coding {
        case "gzip", "x-gzip":
            guard bytes.starts(with: [0x1F, 0x8B]) || [0x1F].elementsEqual(bytes) else { return nil }
            return run(bytes, budget: budget, continues: { $0.starts(with: [0x1F, 0x8B]) }) {
                Inflater(.gzip)
            }
        case "deflate":
            // RFC 9110 §8.4.1.2 means the zlib form; some servers send raw deflate, and all browsers read both.
            let isWrapped = Self.isZlib(bytes)
            return run(bytes, budget: budget) { Inflater(isWrapped ? .zlib : .raw) }
        case "br":
            return run(bytes, budget: budget) { BrotliDecoder() }
        case "zstd":
            guard bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || bytes.count < 4 else { return nil }
            return run(bytes, budget: budget, continues: { !$0.isEmpty }) { ZstdDecoder() }
        default:
            return nil
        }
    }

    /// Gzip members or zstd frames in one body. Each costs a decoder, and an empty one is eight bytes.
    private static let streamLimit = 1_000

    /// RFC 1950 §2.2: method 8, window at most 7, check bits right.
    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2 else { return true }
        let (method, flags) = (Int(bytes[0]), Int(bytes[1]))
        return method & 15 == 8 && method >> 4 <= 7 && (method << 8 | flags) % 31 == 0
    }

    /// `continues` says whether what stands behind the end of a stream is another one of it.
    private mutating func run(
        _ bytes: [UInt8], budget: Int, continues: (ArraySlice<UInt8>) -> Bool = { _ in false },
        _ make: () -> (any StreamDecoder)?
    ) -> [UInt8]? {
        var (at, out): (Int, [UInt8]) = (0, [])
        var streams = 0
        // One byte more than allowed is asked for, so that content of exactly the allowed length is not called cut.
        while let decoder = make() {
            streams += 1
            switch decoder.decode(bytes, from: &at, into: &out, limit: budget + 1) {
            case .ended where streams < Self.streamLimit && out.count <= budget && continues(bytes[at...]):
                continue
            case .ended: break
            case .broken: incompleteness.insert(.encoding)
            case .more: if out.count <= budget { incompleteness.insert(.disconnect) }
            }
            if out.count > budget {
                incompleteness.insert(.inflation)
                out.removeLast(out.count - budget)
            }
            return out
        }
        return nil
    }
}
