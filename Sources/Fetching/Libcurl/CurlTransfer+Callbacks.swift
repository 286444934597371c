import CCurl
import Evidence

// The C callbacks of one transfer. libcurl calls them from within `curl_multi_socket_action` and
// `curl_multi_remove_handle`, so always on the shard's queue; the context is the `CurlTransfer`.
extension CurlTransfer {
    /// Takes `handle`'s callbacks. Part of each set-up, because curl_easy_reset clears them.
    func setCallbacks() throws(FetchingError) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        let code = unsafe baken_easy_set_callbacks(
            handle, Self.onHeader, Self.onBody, Self.onDebug, Self.onOpen, Self.onReady, context)
        try CurlLibrary.check(code, "curl_easy_setopt of callbacks")
        try CurlLibrary.check(
            unsafe baken_easy_set_pointer(handle, CURLOPT_PRIVATE, context), "CURLOPT_PRIVATE")
    }

    /// The transfer that set `handle` up, by ``setCallbacks()``.
    static func owner(of handle: UnsafeMutableRawPointer) -> CurlTransfer? {
        var context: UnsafeMutableRawPointer?
        guard unsafe baken_easy_get_pointer(handle, CURLINFO_PRIVATE, &context) == CURLE_OK,
            let context = unsafe context
        else { return nil }
        return unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    }

    private static let onHeader: baken_bytes_callback = { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        return unsafe Unmanaged<CurlTransfer>.fromOpaque(context)._withUnsafeGuaranteedRef {
            unsafe $0.takeHeader(line) ? line.count : 0
        }
    }

    private static let onBody: baken_bytes_callback = { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        return unsafe Unmanaged<CurlTransfer>.fromOpaque(context)._withUnsafeGuaranteedRef {
            unsafe $0.takeBody(piece) ? piece.count : 0
        }
    }

    /// Called where a connection stands and before the request goes out, on new and kept connections alike
    /// (curl.se/libcurl/c/CURLOPT_PREREQFUNCTION.html).
    ///
    /// From here until the request is out, libcurl reports what it sends. Before and after it would only compose
    /// sentences about its connections, at the price of a tenth of a page.
    private static let onReady: baken_ready_callback = { context, _, _, _, _ in
        guard let context = unsafe context else { return CURL_PREREQFUNC_ABORT }
        let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        guard transfer.noteConnection() else { return CURL_PREREQFUNC_ABORT }
        _ = unsafe baken_easy_set_number(transfer.handle, CURLOPT_VERBOSE, 1)
        return CURL_PREREQFUNC_OK
    }

    private static let onDebug: baken_debug_callback = { easy, kind, bytes, count, context in
        // HEADER_OUT comes once per attempt, also where libcurl sends again on a new connection because a kept one
        // had died; what did not fit into the first send comes as DATA_OUT, and so does a form.
        guard kind == CURLINFO_HEADER_OUT || kind == CURLINFO_DATA_OUT else { return 0 }
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        if unsafe !transfer.takeRequest(piece, isStart: kind == CURLINFO_HEADER_OUT) {
            _ = unsafe baken_easy_set_number(transfer.handle, CURLOPT_VERBOSE, 0)
        }
        return 0
    }

    /// The last gate before a connection, behind which no packet leaves
    /// (curl.se/libcurl/c/CURLOPT_OPENSOCKETFUNCTION.html).
    private static let onOpen: baken_open_callback = { context, _, address in
        guard let address = unsafe address, let context = unsafe context else { return CURL_SOCKET_BAD }
        let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe baken_socket_address_bytes(address, &bytes)
        guard transfer.mayOpen(IPAddress(bytes: Array(bytes.prefix(Int(count))))) else {
            return CURL_SOCKET_BAD
        }
        let socket = unsafe baken_open_socket(address)
        transfer.sockets.opened(socket)
        return socket
    }
}
