import Dispatch
package import Evidence

/// Asks a time stamping authority over HTTP (RFC 3161 §3.4): one POST, one answer.
///
/// Nothing of a crawl goes through here: no frontier, no robots, no cookies. An authority is named in a settings file
/// and gets a digest; it gets at most one request at a time, follows no redirect, and its answer is capped.
///
///     let exchange = StampExchange(userAgent: "baken/0.1 (+mailto:beheer@example.nl)")
///     let answer = try await exchange.ask(address, request.der)
package struct StampExchange: Sendable {
    private let userAgent: String
    /// In milliseconds, for the whole exchange.
    private let limit: Int

    /// More than any time stamp has; see `TimeStampResponse`.
    private static let answerLimit = 65_536

    package init(userAgent: String, limit: Duration = .seconds(20)) {
        (self.userAgent, self.limit) = (userAgent, Int(limit / .milliseconds(1)))
    }

    /// The body of the answer, which is nothing yet but bytes from a stranger. Throws where none came: with what
    /// libcurl says, or with the status where it is another than 200.
    package func ask(_ address: WebAddress, _ request: [UInt8]) async throws(FetchingError) -> [UInt8] {
        try CurlLibrary.prepare()
        let post = CurlPost()
        let (userAgent, limit) = (userAgent, limit)
        // libcurl waits in the kernel, so it waits on a thread of Dispatch's and not on one of Swift's few.
        let result: Result<[UInt8], FetchingError> = await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(
                    returning: Result { () throws(FetchingError) in
                        try post.send(
                            request, to: "\(address)", userAgent: userAgent, within: limit,
                            upTo: Self.answerLimit)
                    })
            }
        }
        return try result.get()
    }
}
