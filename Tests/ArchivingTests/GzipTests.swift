import Evidence
import Testing

@testable import Archiving

struct GzipTests {
    private func plain(_ member: [UInt8]) -> [UInt8] {
        var (at, out): (Int, [UInt8]) = (0, [])
        return Inflater(.gzip).decode(member, from: &at, into: &out, limit: .max) == .ended
            && at == member.count ? out : []
    }

    /// Sizes around the blocks of deflate, in several parts, with the level changed from member to member.
    @Test func `one encoder makes many members of all sizes and levels`() {
        let encoder = GzipEncoder(level: 1)
        var generator = SeededNumbers(seed: 3)
        for size in [0, 1, 5, 700, 16_383, 16_384, 32_767, 32_768, 65_535, 65_536, 131_073] {
            let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for level in [0, 1, 0, 2, 3] {
                for parts in [[noise], [[UInt8]("head"), noise, [], [13, 10]], [noise, noise]] {
                    var out: [UInt8] = [7]
                    let length = encoder.append(parts, level: level, to: &out)
                    #expect(length == out.count - 1)
                    let isSame = plain(Array(out.dropFirst())) == parts.flatMap(\.self)
                    #expect(isSame, "\(size) at level \(level)")
                    #expect(out[1..<11] == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
                }
            }
        }
    }

    @Test func `the checksum is that of zip`() {
        var checksum = CRC32()
        checksum.update([UInt8]("1234"))
        checksum.update([])
        checksum.update([UInt8]("56789"))
        #expect(checksum.value == 0xCBF4_3926)
    }
}
