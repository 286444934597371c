import CCurl

// The C callbacks of a multi handle. libcurl calls them from within its own functions, so always on the shard's
// queue; the context is the `CurlShard`.
extension CurlShard {
    static let onSocket: baken_socket_callback = { _, socket, what, context, _ in
        guard let context = unsafe context else { return -1 }
        return unsafe Unmanaged<CurlShard>.fromOpaque(context)._withUnsafeGuaranteedRef {
            $0.watch(socket, what)
        }
    }

    static let onTimer: baken_timer_callback = { _, milliseconds, context in
        guard let context = unsafe context else { return -1 }
        unsafe Unmanaged<CurlShard>.fromOpaque(context)._withUnsafeGuaranteedRef {
            $0.noteTimer(milliseconds: milliseconds)
        }
        return 0
    }

    /// The socket is still open when libcurl says `CURL_POLL_REMOVE`.
    private func watch(_ socket: CInt, _ what: CInt) -> CInt {
        guard what == CURL_POLL_REMOVE else { return sockets.watch(socket, what) ? 0 : -1 }
        sockets.leave(socket)
        return 0
    }
}
