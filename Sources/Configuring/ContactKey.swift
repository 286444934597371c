import Evidence

/// How somebody who is asked can reach the asker; part of the user agent, so one word of visible ASCII.
enum ContactKey {
    static func read(_ value: YAMLValue) throws(InputProblem) -> String {
        let text = try value.words()
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x28 && $0 != 0x29 }
        guard isPlain, text.utf8.starts(with: "mailto:".utf8) || text.utf8.starts(with: "https:".utf8) else {
            throw value.problem(
                "\"\(text)\" is no way to reach you",
                remedy: "write mailto:name@agency or https://agency/page")
        }
        return text
    }
}
