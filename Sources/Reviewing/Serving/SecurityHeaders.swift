import Evidence
import Hummingbird

/// The headers that stand on every response, whatever it says.
///
/// Rules: Internet.nl's ten for a content security policy, OWASP ASVS 5.0 V3.4. Referrers go to this site alone and not
/// nowhere: with `no-referrer` browsers send `Origin: null` with forms
/// (https://fetch.spec.whatwg.org/#append-a-request-origin-header), and the check of where a form comes from would have
/// nothing to look at.
struct SecurityHeaders: Sendable {
    typealias Name = HTTPFields.Element.Name

    let isEncrypted: Bool

    /// 128 bits: nobody who injects markup can guess it.
    static func makeNonce() -> String { Hexadecimal.text(RandomBytes.make(16)) }

    static func policy(nonce: String) -> String {
        [
            "default-src 'none'", "script-src 'nonce-\(nonce)'", "style-src 'nonce-\(nonce)'",
            "img-src 'self'",
            "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "frame-src 'none'",
            "base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
        ].joined(separator: "; ")
    }

    func fields(nonce: String) -> [(String, String)] {
        let always = [
            ("Content-Security-Policy", Self.policy(nonce: nonce)), ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"), ("X-Robots-Tag", "noindex, nofollow"),
            (
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), display-capture=()"
            ),
        ]
        return always + (isEncrypted ? [("Strict-Transport-Security", "max-age=31536000")] : [])
    }

    func apply(to fields: inout HTTPFields, nonce: String, isLasting: Bool) {
        for (name, value) in self.fields(nonce: nonce) {
            if let name = Name(name) { fields[name] = value }
        }
        fields[.cacheControl] = isLasting ? "public, max-age=31536000, immutable" : "no-store"
    }
}
