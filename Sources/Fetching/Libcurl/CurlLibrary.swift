import CCurl
import Glibc

/// libcurl as a whole: set up once, and every return code read in one place.
enum CurlLibrary {
    /// Nil after a successful `curl_global_init_mem`, which must run before any other thread uses libcurl
    /// (curl.se/libcurl/c/curl_global_init_mem.html); a Swift `static let` is initialised exactly once.
    private static let fault: FetchingError? = {
        // libcurl itself writes with MSG_NOSIGNAL, but OpenSSL writes to sockets with write(2); and CURLOPT_NOSIGNAL
        // keeps libcurl from shielding that, at a large gain in CPU.
        _ = signal(SIGPIPE, SIG_IGN)
        baken_keep_freed_memory()
        let code = baken_global_init()
        return code == CURLE_OK ? nil : FetchingError(.libcurl, "curl_global_init_mem: \(name(of: code))")
    }()

    static func prepare() throws(FetchingError) {
        if let fault { throw fault }
    }

    /// libcurl's words for a code: static text without dynamic values.
    static func name(of code: CURLcode) -> String {
        unsafe String(cString: curl_easy_strerror(code))
    }

    static func check(_ code: CURLcode, _ call: StaticString) throws(FetchingError) {
        guard code == CURLE_OK else { throw FetchingError(.libcurl, "\(call): \(name(of: code))") }
    }

    static func check(_ code: CURLMcode, _ call: StaticString) throws(FetchingError) {
        guard code == CURLM_OK else {
            throw FetchingError(.libcurl, "\(call): \(unsafe String(cString: curl_multi_strerror(code)))")
        }
    }

    /// For system calls that answer -1 and set errno.
    static func check(system result: CInt, _ call: StaticString) throws(FetchingError) -> CInt {
        guard result >= 0 else { throw FetchingError(.system, "\(call): \(systemMessage(errno))") }
        return result
    }

    static func systemMessage(_ number: CInt) -> String {
        unsafe String(cString: strerror(number))
    }
}
