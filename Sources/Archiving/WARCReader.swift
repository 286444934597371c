internal import Evidence

/// Reads WARC files record by record: Baken's own and those of other tools, plain or with gzip members.
///
/// Streaming: a record's block is held, the file is not. Every bound is a limit here, so no file can take more memory
/// than ``Limits`` says. A record that can be read but departs from the standard carries its defects; where the
/// next record cannot be found any more, ``next()`` throws and the reader is done.
///
///     let reader = try WARCReader(path: "ads.warc.gz")
///     while let record = try reader.next() { print(record.offset, record.type) }
package final class WARCReader {
    /// How much of a file is believed.
    package struct Limits: Hashable, Sendable {
        /// Of a record's head, in bytes.
        package var head: Int
        /// Of a record's block, in bytes; what is longer is passed over, with a defect.
        package var block: Int
        /// Records in one file.
        package var records: Int

        package init(head: Int = 65_536, block: Int = 64_000_000, records: Int = 50_000_000) {
            (self.head, self.block, self.records) = (head, block, records)
        }
    }

    private let plain: PlainBytes
    private let limits: Limits
    private var count = 0
    private var isDone = false
    /// Set while further records stand in the gzip member that the last one was in.
    private var isInsideMember = false
    private var memberStart: Int
    /// Where the record after the last one that was returned begins: the end of what is whole.
    package private(set) var wholeLength: Int

    /// Reads the file at `path`.
    package convenience init(path: String, limits: Limits = Limits()) throws(ArchivingError) {
        try self.init(ByteSource(try BinaryFile(path, .reading)), limits: limits)
    }

    /// Reads `source` from `offset`, where a record must begin.
    package init(_ source: ByteSource, from offset: Int = 0, limits: Limits = Limits()) throws(ArchivingError)
    {
        plain = try PlainBytes(source, from: offset)
        self.limits = limits
        (memberStart, wholeLength) = (offset, offset)
    }

    /// True where the file is made of gzip members.
    package var isCompressed: Bool { plain.isCompressed }

    /// The next record; nil at the end of the file. Throws ``ArchivingError`` with code `torn` where the file ends
    /// inside a record and `malformed` where the bytes are no record; after that it returns nil.
    package func next() throws(ArchivingError) -> WARCRecord? {
        guard !isDone else { return nil }
        isDone = true
        if !isInsideMember {
            memberStart = plain.recordStart
            guard try plain.begin() else { return nil }
        }
        guard count < limits.records else {
            throw ArchivingError(
                .tooLarge, "more than \(limits.records) records", file: plain.name, offset: memberStart)
        }
        let record = try read()
        count += 1
        isDone = false
        return record
    }

    private func read() throws(ArchivingError) -> WARCRecord {
        guard let headLength = try plain.headLength(limit: limits.head) else {
            throw try headProblem()
        }
        let head = try WARCHead(plain.take(headLength), file: plain.name, offset: memberStart)
        var defects = head.defects
        let block = try readBlock(head.contentLength, &defects)
        try readEnd(&defects)
        let sharesMember = isInsideMember
        try finishMember(&defects)
        let isAlone = !sharesMember && !isInsideMember
        if !isInsideMember { wholeLength = plain.recordStart }
        return WARCRecord(
            version: head.version, fields: head.fields, block: block, announcedLength: head.contentLength,
            offset: memberStart, storedLength: isAlone ? plain.recordStart - memberStart : nil,
            recordDigest: isAlone ? plain.digestSinceBegin : nil, defects: defects)
    }

    private func headProblem() throws(ArchivingError) -> ArchivingError {
        let isEnd = try !plain.fill(limits.head)
        let isRecord = try plain.starts(with: Array("WARC/".utf8)) || plain.available < 5
        if isEnd, isRecord, !plain.isCompressed {
            return ArchivingError(
                .torn, "the file ends inside a record's head", file: plain.name, offset: memberStart)
        }
        return ArchivingError(
            .malformed, "here should be a WARC record", file: plain.name, offset: memberStart)
    }

    private func readBlock(_ length: Int, _ defects: inout [WARCDefect]) throws(ArchivingError) -> [UInt8] {
        let kept = min(length, limits.block)
        var block: [UInt8] = []
        // Taken in steps, because the announced length is only a claim.
        while block.count < kept {
            guard try plain.fill(1) else { throw tornBlock() }
            block += plain.take(min(plain.available, kept - block.count))
        }
        if kept < length {
            defects.append(WARCDefect("reader.block-limit", "the block is longer than \(limits.block) bytes"))
            guard try plain.skip(length - kept) == length - kept else { throw tornBlock() }
        }
        return block
    }

    private func tornBlock() -> ArchivingError {
        plain.isCompressed
            ? ArchivingError(
                .malformed, "the gzip member ends inside a record", file: plain.name, offset: memberStart)
            : ArchivingError(.torn, "the file ends inside a record", file: plain.name, offset: memberStart)
    }

    /// Two line ends close a record (annex A, `warc-record`).
    private func readEnd(_ defects: inout [WARCDefect]) throws(ArchivingError) {
        if try plain.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) {
            _ = plain.take(4)
            return
        }
        if !plain.isCompressed, try !plain.fill(4), plain.available < 4 {
            let rest = plain.take(plain.available)
            guard [0x0D, 0x0A, 0x0D, 0x0A].starts(with: rest) else {
                throw ArchivingError(
                    .malformed, "no line ends behind the block", file: plain.name, offset: memberStart)
            }
            throw ArchivingError(
                .torn, "the file ends before the end of a record", file: plain.name, offset: memberStart)
        }
        defects.append(WARCDefect("warc.record.end", "the block is not followed by two line ends"))
        while try plain.fill(1), plain.peek(0) == 0x0D || plain.peek(0) == 0x0A { _ = plain.take(1) }
    }

    /// One member a record (annex D): what stands behind the record in its member is a defect, or no WARC at all.
    private func finishMember(_ defects: inout [WARCDefect]) throws(ArchivingError) {
        guard plain.isCompressed else { return }
        guard try plain.fill(1) else {
            isInsideMember = false
            return
        }
        guard try plain.starts(with: Array("WARC/".utf8)) else {
            throw ArchivingError(
                .malformed, "bytes that are no record stand behind one", file: plain.name, offset: memberStart
            )
        }
        isInsideMember = true
        defects.append(WARCDefect("warc.gzip.member", "the gzip member holds more than this record"))
    }
}
