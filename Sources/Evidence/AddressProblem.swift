/// Why a text is no address that Baken would ask for. Without the text itself, so that it is safe to log.
package enum AddressProblem: Error, Hashable, Sendable, CaseIterable {
    case tooLong, controlCharacter, relative, scheme, user, host, name, number, port

    /// For whoever wrote the address into a file, or asks why a link was not followed.
    package var words: String {
        switch self {
        case .tooLong: "an address has at most \(WebAddress.lengthLimit) bytes"
        case .controlCharacter: "a control character stands in it"
        case .relative: "it does not begin with http:// or https://"
        case .scheme: "only http and https are fetched"
        case .user: "it names a user; public ads have none, and Baken never logs in"
        case .host: "its host has characters that no host name has"
        case .name: "its host has no ASCII form by UTS 46"
        case .number: "its host ends in a number and is no IPv4 or IPv6 address"
        case .port: "its port is not one of 1 to 65535"
        }
    }
}
