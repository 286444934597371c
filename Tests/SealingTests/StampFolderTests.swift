import Archiving
import Testing

@testable import Sealing

@Suite struct StampFolderTests {
    @Test func `what was stamped and the answers are kept side by side, and read back`() throws {
        let temporary = try TemporaryFolder()
        let folder = StampFolder(temporary.path("stamps"))
        #expect(try folder.entries().isEmpty)
        try folder.keep([1, 2], of: "other", over: Array("ten".utf8), size: 10)
        try folder.keep([3], of: "own", over: Array("ten".utf8), size: 10)
        try folder.keep([4], of: "own", over: Array("nine".utf8), size: 9)
        let entries = try folder.entries()
        #expect(entries.map(\.size) == [9, 10])
        #expect(entries[1].authorities == ["other", "own"])
        #expect(try folder.checkpoint(entries[1]) == Array("ten".utf8))
        #expect(try folder.answer(entries[1], of: "other") == [1, 2])
    }

    @Test func `a stamp that is kept is never replaced, and strange files are left alone`() throws {
        let temporary = try TemporaryFolder()
        let folder = StampFolder(temporary.path("stamps"))
        try folder.keep([1], of: "own", over: [9], size: 3)
        try folder.keep([2], of: "own", over: [9], size: 3)
        try temporary.write([0], as: "stamps/notes.txt")
        let entry = try #require(try folder.entries().first)
        #expect(try folder.entries().count == 1)
        #expect(try folder.answer(entry, of: "own") == [1])
    }
}
