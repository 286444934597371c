import Evidence
import Testing

@testable import Archiving

struct ArchivedCaptureTests {
    @Test func `captures are read back as they were written, from any place between two`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let captures = try ["/a", "/b", "/c"].map { try Capture.sample($0) }
        let records = try writer.append(captures, authority: "A")
        try writer.close()
        for skipped in 0..<3 {
            let start =
                skipped == 0 ? 0 : records[skipped - 1].response.offset + records[skipped - 1].response.length
            var found: [ArchivedCapture] = []
            try folder.archive.everyCapture(in: records[0].response.segment, from: start) { found.append($0) }
            #expect(found.map(\.record) == Array(records[skipped...]))
            for (read, written) in zip(found, captures[skipped...]) {
                #expect(read.capture.address == written.address)
                #expect(read.capture.requestHead == written.requestHead)
                #expect(read.capture.responseHead == written.responseHead)
                #expect(read.capture.body == written.body)
                #expect(read.capture.status == written.status)
                #expect(!read.isRevisit)
            }
        }
    }
}
