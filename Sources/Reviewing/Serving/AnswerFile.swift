import Hummingbird

/// A file as an answer: sent in pieces, so that one of any size takes little memory. A browser saves it and opens nothing.
struct AnswerFile: Sendable {
    private static let pieceInBytes = 262_144

    let name: String
    let sizeInBytes: Int
    /// Off the threads that serve: it reads from a disk.
    let piece: @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]

    var disposition: String { "attachment; filename=\"\(name)\"" }

    var body: ResponseBody {
        ResponseBody(contentLength: sizeInBytes) { writer in
            var offset = 0
            while offset < sizeInBytes {
                let bytes = try await piece(offset, min(Self.pieceInBytes, sizeInBytes - offset))
                // A file that became shorter ends the connection: what was promised cannot be kept.
                guard !bytes.isEmpty else { throw Refusal.unavailable }
                try await writer.write(ByteBuffer(bytes: bytes))
                offset += bytes.count
            }
            try await writer.finish(nil)
        }
    }
}

extension Answer {
    static func download(_ bundle: ReadyBundle, _ pool: BlockingPool) -> Answer {
        var answer = Answer(status: .ok, contentType: "application/zip", body: [])
        answer.file = AnswerFile(name: bundle.name, sizeInBytes: bundle.sizeInBytes) { offset, count in
            try await pool.run { try bundle.read(offset, count) }
        }
        return answer
    }
}
