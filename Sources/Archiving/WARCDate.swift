internal import Evidence

/// The forms of time that WARC-Date may have (ISO 28500:2017 §5.4, the W3C profile of ISO 8601).
enum WARCDate {
    /// WARC 1.0 knows whole seconds only; 1.1 also fractions, and less than a whole date.
    static func isValid(_ text: String, version: String) -> Bool {
        if version != "1.1" { return text.utf8.count == 20 && UTCTime(rfc3339: text) != nil }
        let full = "2000-01-01T00:00:00Z"
        switch text.utf8.count {
        case 4, 7, 10: return UTCTime(rfc3339: text + full.dropFirst(text.utf8.count)) != nil
        case 17: return text.utf8.last == 0x5A && UTCTime(rfc3339: String(text.dropLast()) + ":00Z") != nil
        default: return UTCTime(rfc3339: text) != nil
        }
    }
}
