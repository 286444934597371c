/// Why a request is not answered with what it asked for. Absent and forbidden are one: what may not be known does not
/// differ from what is not there.
enum Refusal: Error, Hashable, Sendable {
    case notFound
    /// A form that was not sent from a page of this session; or a request for another host.
    case forged
    case badRequest
    case tooLarge
    case tooSlow
    /// Seconds until it is worth trying again.
    case tooMany(seconds: Int)
    /// The store or its log cannot be written: then nothing is shown, because the look could not be put on record.
    case unavailable
    case failed

    /// The status and the word under which its texts stand.
    var status: (code: Int, word: String) {
        switch self {
        case .notFound: (404, "notFound")
        case .forged: (403, "forged")
        case .badRequest: (400, "badRequest")
        case .tooLarge: (413, "tooLarge")
        case .tooSlow: (408, "tooSlow")
        case .tooMany: (429, "tooMany")
        case .unavailable: (503, "unavailable")
        case .failed: (500, "failed")
        }
    }
}
