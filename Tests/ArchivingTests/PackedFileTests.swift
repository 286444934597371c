import Archiving
import Evidence
import Testing

struct PackedFileTests {
    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        let encoder = GzipEncoder(level: 6)
        _ = encoder.append([bytes], to: &output)
        return output
    }

    @Test func `A packed file is unpacked, whatever its headers say`() {
        let text = Array("<urlset/>".utf8)
        let packed = Self.packed(text)
        #expect(PackedFile.isGzip(packed))
        #expect(!PackedFile.isGzip(text))
        let file = PackedFile.unpacked(packed)
        #expect(file.bytes == text)
        #expect(file.incompleteness.isEmpty)
    }

    @Test func `A bomb stops at the cap and a cut file gives what there is`() {
        let blanks = [UInt8](repeating: 0x20, count: 3_000_000)
        let limits = HTTPPayload.Limits(decodedBytes: 100_000, ratio: 1_000_000)
        let bomb = PackedFile.unpacked(Self.packed(blanks), limits: limits)
        #expect(bomb.bytes.count <= 100_000 + 65_536)
        #expect(!bomb.incompleteness.isEmpty)
        let text = (0..<5_000).flatMap { Array("http://ads.example/\($0)\n".utf8) }
        let cut = PackedFile.unpacked(Array(Self.packed(text).dropLast(500)))
        #expect(text.starts(with: cut.bytes))
        #expect(!cut.incompleteness.isEmpty)
    }
}
