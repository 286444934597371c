internal import Evidence

/// Takes phone numbers out of what an edition tells.
enum PhoneMask {
    /// Every character of the spans but blanks as `•`, one for one, so that other spans mark the same places.
    static func masked(_ text: String, _ spans: [TextSpan]) -> String {
        var scalars = Array(text.unicodeScalars)
        for span in spans {
            for place in min(span.start, scalars.count)..<min(span.end, scalars.count)
            where scalars[place].value > 0x20 {
                scalars[place] = "•"
            }
        }
        return string(scalars)
    }

    /// Digits of runs that hold nine or more, with what may stand between the digits of a number, as `•`: of texts whose
    /// numbers were not read, such as titles. Too much is taken rather than too little.
    static func withoutLongNumbers(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var (run, gap): ([Int], Int) = ([], 0)
        func take() {
            if run.count >= 9 { for place in run { scalars[place] = "•" } }
            (run, gap) = ([], 0)
        }
        for place in scalars.indices {
            if scalars[place].properties.numericType == .decimal {
                run.append(place)
                gap = 0
            } else if !run.isEmpty {
                gap += 1
                if gap > 3 || scalars[place].properties.isAlphabetic { take() }
            }
        }
        take()
        return string(scalars)
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
