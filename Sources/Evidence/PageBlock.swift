/// In which way a page keeps a visitor out. Baken turns round at each of them.
package enum PageBlock: String, Sendable, CaseIterable {
    /// Members only: it asks who the visitor is.
    case login
    /// A check of the browser that runs by itself, such as "checking your browser".
    case challenge
    /// A riddle that shall tell people from programs.
    case captcha
    /// Access denied, to this visitor or to this page.
    case refusal
    /// Too many requests, or too busy.
    case limit
    /// Not shown for reasons of law (RFC 7725), or not in this country.
    case legal

    /// What a status says by itself (RFC 9110 §15.5, RFC 6585 §4, RFC 7725); nil where it keeps nobody out.
    package init?(status: Int) {
        switch status {
        case 401, 407: self = .login
        case 403: self = .refusal
        case 429, 503: self = .limit
        case 451: self = .legal
        default: return nil
        }
    }

    /// In words for the ledger.
    package var words: String {
        switch self {
        case .login: "asks to log in"
        case .challenge: "checks the browser"
        case .captcha: "asks to prove that a person is there"
        case .refusal: "denies access"
        case .limit: "asks to come back later"
        case .legal: "is closed for reasons of law"
        }
    }
}
