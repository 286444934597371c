import Hummingbird

/// The body of a request, within a size and a time.
enum RequestBytes {
    /// A form of 64 KB takes longer than this only over a line that is broken, or held open on purpose.
    static let patience = Duration.seconds(20)

    static func read(_ request: Request) async throws -> [UInt8] {
        let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
        guard announced <= FormFields.bodyLimitInBytes else { throw Refusal.tooLarge }
        let body = request.body
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await collect(body) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Refusal.tooSlow
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private static func collect(_ body: RequestBody) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await part in body {
            guard bytes.count + part.readableBytes <= FormFields.bodyLimitInBytes else {
                throw Refusal.tooLarge
            }
            bytes += part.readableBytesView
        }
        return bytes
    }
}
