import CCurl

/// One POST of bytes that waits for its answer. Used by ``StampExchange`` alone, on a thread that may wait.
///
/// @safe: the handle is made and freed within ``send(_:to:userAgent:within:upTo:)``; the context of its callback is
/// this object, which that call holds.
@safe
final class CurlPost: @unchecked Sendable {
    private var answer: [UInt8] = []
    private var limit = 0

    /// Throws where the exchange failed, the status is another than 200, or the answer is longer than `limit`.
    func send(
        _ body: [UInt8], to address: String, userAgent: String, within milliseconds: Int, upTo limit: Int
    ) throws(FetchingError) -> [UInt8] {
        guard let handle = unsafe curl_easy_init() else {
            throw FetchingError(.libcurl, "curl_easy_init: out of memory")
        }
        defer { unsafe curl_easy_cleanup(handle) }
        (answer, self.limit) = ([], limit)
        let headers = try CurlList([
            "User-Agent: \(userAgent)", "Content-Type: application/timestamp-query",
            "Accept: application/timestamp-reply", "Expect:",
        ])
        try unsafe set(handle, address, milliseconds)
        try CurlLibrary.check(
            unsafe baken_easy_set_list(handle, CURLOPT_HTTPHEADER, headers.head), "CURLOPT_HTTPHEADER")
        try CurlLibrary.check(
            unsafe baken_easy_set_number(handle, CURLOPT_POSTFIELDSIZE, body.count), "CURLOPT_POSTFIELDSIZE")
        // Copied by libcurl, for as many bytes as the size says.
        try CurlLibrary.check(
            unsafe baken_easy_set_bytes(handle, CURLOPT_COPYPOSTFIELDS, body), "CURLOPT_COPYPOSTFIELDS")
        let code = unsafe curl_easy_perform(handle)
        guard code == CURLE_OK else {
            let words =
                answer.count >= limit
                ? "the answer is longer than \(limit) bytes" : CurlLibrary.name(of: code)
            throw FetchingError(.exchange, "\(address): \(words)")
        }
        var status = 0
        try CurlLibrary.check(
            unsafe baken_easy_get_number(handle, CURLINFO_RESPONSE_CODE, &status), "CURLINFO_RESPONSE_CODE")
        guard status == 200 else {
            throw FetchingError(.exchange, "\(address): answered with status \(status)")
        }
        return answer
    }

    private func set(
        _ handle: UnsafeMutableRawPointer, _ address: String, _ milliseconds: Int
    ) throws(FetchingError) {
        for (option, value, name): (CURLoption, String, StaticString) in [
            (CURLOPT_URL, address, "CURLOPT_URL"),
            (CURLOPT_PROTOCOLS_STR, "http,https", "CURLOPT_PROTOCOLS_STR"),
            // The authority is named in a file, and not by an environment that somebody else set up.
            (CURLOPT_PROXY, "", "CURLOPT_PROXY"),
        ] {
            try CurlLibrary.check(unsafe baken_easy_set_text(handle, option, value), name)
        }
        for (option, value, name): (CURLoption, Int, StaticString) in [
            (CURLOPT_NOSIGNAL, 1, "CURLOPT_NOSIGNAL"), (CURLOPT_POST, 1, "CURLOPT_POST"),
            (CURLOPT_FOLLOWLOCATION, 0, "CURLOPT_FOLLOWLOCATION"),
            (CURLOPT_TIMEOUT_MS, milliseconds, "CURLOPT_TIMEOUT_MS"),
        ] {
            try CurlLibrary.check(unsafe baken_easy_set_number(handle, option, value), name)
        }
        let code = unsafe baken_easy_set_body(
            handle, Self.onBody, Unmanaged.passUnretained(self).toOpaque())
        try CurlLibrary.check(code, "CURLOPT_WRITEFUNCTION")
    }

    private static let onBody: baken_bytes_callback = { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let post = unsafe Unmanaged<CurlPost>.fromOpaque(context).takeUnretainedValue()
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        guard post.answer.count + piece.count <= post.limit else {
            post.answer = [UInt8](repeating: 0, count: post.limit)
            return 0
        }
        unsafe post.answer.append(contentsOf: piece)
        return piece.count
    }
}
