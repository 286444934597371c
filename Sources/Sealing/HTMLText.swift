/// HTML made from text that may be hostile: it comes from ads.
package enum HTMLText {
    /// `text` with markup escaped, and what no reader sees (bidi controls, zero width, control characters) shown by its
    /// number: a name may not hide behind one, and no line may run backwards unseen.
    package static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        out.reserveCapacity(text.utf8.count + 64)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            case "\n": out.append(scalar)
            default:
                if isUnseen(scalar) {
                    out.append(
                        contentsOf: "<span class=\"unseen\">\(VisibleText.mark(scalar))</span>".unicodeScalars
                    )
                } else {
                    out.append(scalar)
                }
            }
        }
        return String(out)
    }

    /// The beginning of a page of ours, up to `<body>` and its line break. The content security policy forbids all but
    /// `style`, should something slip through. `language` is that of what does not say its own.
    package static func head(title: String, style: String, language: String = "nl") -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(escaped(title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>

        """
    }

    /// Hostile text in a line of our own: shut off, so that right-to-left letters cannot reorder what stands around.
    static func isolated(_ text: String) -> String {
        "<bdi>\(escaped(text))</bdi>"
    }

    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return true
        case .spaceSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
        }
    }
}
