import Glibc
import Testing

@testable import Fetching

@Suite struct FreedMemoryTests {
    /// Below the size from which glibc maps a block by itself and unmaps it when it is freed.
    private static let blockSize = 65_536
    private static let pageSize: UInt = 4_096

    /// What a watch met from run to run: an hour of soak went from 125 MB to 256 MB.
    @Test func `What was freed below a block that stays goes back to the system`() {
        let blocks = (0..<512).map { _ in Self.filledBlock() }
        #expect(blocks.count(where: Self.isResident) == blocks.count)
        let staying = Self.filledBlock()
        for block in blocks { Self.free(block) }
        FreedMemory.giveBack()
        // Tests beside this one may have taken some of it meanwhile.
        #expect(blocks.count(where: Self.isResident) < blocks.count / 2)
        Self.free(staying)
    }

    /// Blocks are held as numbers: they are asked about when they are none any more.
    private static func filledBlock() -> UInt {
        guard let block = unsafe malloc(blockSize) else { return 0 }
        unsafe memset(block, 1, blockSize)
        return UInt(bitPattern: block)
    }

    private static func free(_ block: UInt) {
        unsafe Glibc.free(UnsafeMutableRawPointer(bitPattern: block))
    }

    /// Whether the middle of what was a block is in memory; asking does not bring it there (mincore(2)).
    private static func isResident(_ block: UInt) -> Bool {
        let page = (block + UInt(blockSize) / 2) & ~(pageSize - 1)
        var state: UInt8 = 0
        let answer = unsafe mincore(UnsafeMutableRawPointer(bitPattern: page), Int(pageSize), &state)
        return answer == 0 && state & 1 == 1
    }
}
