import CCurl
import Evidence
import Glibc

/// The system's resolver, which blocks: `/etc/hosts`, DNS and whatever nsswitch.conf says.
enum SystemResolver {
    /// All addresses of a name, each once, in the order of RFC 6724, which puts unreachable ones last.
    ///
    /// Without AI_ADDRCONFIG: the guard shall see every address of the answer, also of a family this machine lacks.
    @Sendable
    static func lookUp(_ host: String) -> Result<[IPAddress], NameResolver.LookUpFailure> {
        var hints = unsafe addrinfo()
        unsafe hints.ai_family = AF_UNSPEC
        unsafe hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(host, nil, &hints, &list)
        guard code == 0 else {
            return .failure(NameResolver.LookUpFailure(message: unsafe String(cString: gai_strerror(code))))
        }
        defer { unsafe freeaddrinfo(list) }
        var addresses: [IPAddress] = []
        var entry = unsafe list
        while let current = unsafe entry {
            if let address = unsafe address(of: current.pointee.ai_addr), !addresses.contains(address) {
                addresses.append(address)
            }
            unsafe entry = current.pointee.ai_next
        }
        return .success(addresses)
    }

    private static func address(of pointer: UnsafeMutablePointer<sockaddr>?) -> IPAddress? {
        guard let pointer = unsafe pointer else { return nil }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe baken_address_bytes(pointer, &bytes)
        return IPAddress(bytes: Array(bytes.prefix(Int(count))))
    }
}
