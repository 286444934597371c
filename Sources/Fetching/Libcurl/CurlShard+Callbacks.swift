import CCurl

// The C callbacks of a multi handle. libcurl calls them from within its own functions, so always on the shard's
// queue; the context is the `CurlShard`.
extension CurlShard {
    static let onSocket: baken_socket_callback = { _, socket, what, context, known in
        guard let context = unsafe context else { return -1 }
        let shard = unsafe Unmanaged<CurlShard>.fromOpaque(context).takeUnretainedValue()
        return shard.watch(socket, what, isKnown: unsafe known != nil)
    }

    static let onTimer: baken_timer_callback = { _, milliseconds, context in
        guard let context = unsafe context else { return -1 }
        unsafe Unmanaged<CurlShard>.fromOpaque(context).takeUnretainedValue().noteTimer(
            milliseconds: milliseconds)
        return 0
    }

    /// Whether a socket stands in the epoll set is noted with libcurl (`curl_multi_assign`), which forgets it
    /// together with the socket. The socket is still open when libcurl says `CURL_POLL_REMOVE`.
    private func watch(_ socket: CInt, _ what: CInt, isKnown: Bool) -> CInt {
        if what == CURL_POLL_REMOVE {
            if isKnown { epoll.forget(socket) }
            return 0
        }
        guard epoll.watch(socket, what, isKnown: isKnown) else { return -1 }
        if !isKnown { unsafe curl_multi_assign(multi, socket, UnsafeMutableRawPointer(bitPattern: 1)) }
        return 0
    }
}
