import CCurl

/// A `curl_slist`. @safe: the list is only grown by `append`, and freed once, when the owner goes; a transfer that
/// uses it holds the owner.
@safe
final class CurlList {
    private(set) var head: UnsafeMutablePointer<curl_slist>?

    init(_ lines: [String]) throws(FetchingError) {
        for line in lines { try append(line) }
    }

    deinit {
        unsafe curl_slist_free_all(head)
    }

    private func append(_ line: String) throws(FetchingError) {
        guard let longer = unsafe curl_slist_append(head, line) else {
            throw FetchingError(.libcurl, "curl_slist_append: out of memory")
        }
        unsafe head = longer
    }
}
