/// The cookies of the site: the session, the visit of somebody not signed in, the language.
///
/// `__Host-` binds a cookie to this very host and to TLS (RFC 6265bis §4.1.3.2). Plain HTTP, which is for this machine
/// alone, cannot have that: there the names are without.
struct SiteCookies: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case session, visit, language
    }

    let isEncrypted: Bool

    func name(_ kind: Kind) -> String { (isEncrypted ? "__Host-" : "") + "baken-" + kind.rawValue }

    /// Without an expiry: the browser forgets it when it closes; how long it holds is the store's to say.
    func set(_ kind: Kind, _ value: String) -> String {
        "\(name(kind))=\(value); Path=/; HttpOnly; SameSite=Strict" + (isEncrypted ? "; Secure" : "")
    }

    func clear(_ kind: Kind) -> String { set(kind, "") + "; Max-Age=0" }

    /// The value in `headers`; nil where it is missing or stands there twice, which no browser of ours sends.
    func value(_ kind: Kind, in headers: [String]) -> String? {
        let name = Array(name(kind).utf8)
        var found: [String] = []
        for header in headers {
            for part in header.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = part.drop { $0 == 0x20 }
                guard let sign = pair.firstIndex(of: UInt8(ascii: "=")), pair[..<sign].elementsEqual(name)
                else { continue }
                found.append(String(decoding: Array(pair[pair.index(after: sign)...]), as: UTF8.self))
            }
        }
        return found.count == 1 ? found[0] : nil
    }
}
