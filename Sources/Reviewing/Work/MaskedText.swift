import Evidence

/// Phone numbers as dots, one a character, so that everything else stays where it is.
enum MaskedText {
    static func scalars(_ text: String, phones: [TextSpan]) -> [Unicode.Scalar] {
        var scalars = Array(text.unicodeScalars)
        for span in phones where span.start < scalars.count {
            for index in span.start..<min(span.end, scalars.count) where scalars[index].value > 0x20 {
                scalars[index] = "•"
            }
        }
        return scalars
    }

    static func text(_ text: String, phones: [TextSpan]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars(text, phones: phones))
        return String(view)
    }

    /// For titles, addresses and what else has no spans of its own: digits are masked where there are as many as a phone
    /// number has, whatever stands between them.
    static func cautious(_ text: String, phones: [TextSpan] = []) -> String {
        let masked = scalars(text, phones: phones)
        let digits = masked.count { $0.properties.numericType != nil }
        var view = String.UnicodeScalarView()
        for scalar in masked {
            view.append(digits >= phoneLength && scalar.properties.numericType != nil ? "•" : scalar)
        }
        return String(view)
    }

    /// Local numbers without area code are shorter, and no phone of an ad.
    private static let phoneLength = 8

    /// Everything between `“` and `”`: findings quote what they rest on so.
    static func quotes(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "”" { isQuoted = false }
            view.append(isQuoted && scalar.value > 0x20 ? "•" : scalar)
            if scalar == "“" { isQuoted = true }
        }
        return String(view)
    }
}
