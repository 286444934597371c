import Fetching

// robots.txt: one file says one thing of one path, names the line that says it, and is not swayed by what stands behind
// its bound.

func tryOne(_ bytes: [UInt8]) {
    let cut = bytes.firstIndex(of: 0) ?? bytes.count
    let path = "/" + String(decoding: bytes.prefix(cut), as: UTF8.self)
    let file = Array(bytes.dropFirst(cut + 1))
    let rules = RobotsRules(parsing: file)
    let lines = 1 + file.count { $0 == 0x0A || $0 == 0x0D }
    for agent in ["BakenBot", "*", "other/1.0 (+mailto:x@y.example)", ""] {
        let decision = rules.decide(path, agent: agent)
        hold(decision.isAllowed || decision.line != nil, "a refusal names its line")
        hold((decision.line ?? 1) >= 1 && (decision.line ?? 1) <= lines, "the line is one of the file")
        hold(rules.decide("/robots.txt", agent: agent).isAllowed, "robots.txt itself is allowed")
        if let delay = rules.crawlDelay(agent: agent) {
            hold(delay >= .zero && delay <= .seconds(86_400), "a delay is up to a day")
        }
    }
    hold(RobotsRules(parsing: file) == rules, "the same file gives the same rules")
}
