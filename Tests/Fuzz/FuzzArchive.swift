import Archiving
import Evidence

// Archives of others: whatever stands in them, reading ends, within the file, record behind record.

func tryOne(_ bytes: [UInt8]) {
    let limits = WARCReader.Limits(head: 4_096, block: 1_000_000, records: 1_000)
    var check = WARCCheck(limits: limits)
    check.check(ByteSource(bytes, name: "x.warc"))
    _ = CDXJEntry(line: bytes)
    do {
        let reader = try WARCReader(ByteSource(bytes, name: "x.warc"), limits: limits)
        var end = 0
        while let record = try reader.next() {
            hold(reader.wholeLength >= end && reader.wholeLength <= bytes.count, "records follow one another")
            end = reader.wholeLength
            hold(record.block.count <= limits.block, "a block is bounded")
            _ = HTTPPayload(responseBlock: record.block)
        }
    } catch {}
}
