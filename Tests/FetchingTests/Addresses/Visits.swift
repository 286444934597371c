import Evidence
import Testing

@testable import Fetching

/// What the tests of addresses share: a host, pages with text, and a walk over them.
enum Visits {
    static func address(_ path: String, host: String = "ads.example") throws -> WebAddress {
        try #require(WebAddress("http://\(host)\(path)"))
    }

    static let noon = UTCTime(millisecondsSince1970: 1_800_000_000_000)

    /// Text that no other number gives.
    static func prose(_ number: Int) -> String {
        let words = (0..<40).map { "woord\(letters(number * 41 + $0))" }
        return words.joined(separator: " ")
    }

    /// A number in letters: short numbers count as one in a sketch.
    static func letters(_ number: Int) -> String {
        String(
            String(number, radix: 26).map {
                $0.isNumber ? Character(UnicodeScalar(113 + UInt8($0.wholeNumberValue ?? 0))) : $0
            })
    }
}

/// Walks pages as a crawl does: each address is admitted, visited once, and what is found is held.
struct TrapWalk {
    var watch = TrapWatch()
    private(set) var quarantines: [Quarantine] = []
    private(set) var fetched = 0
    private(set) var held = 0

    mutating func visit(_ address: WebAddress, _ text: String) {
        visit(address, .other, text)
    }

    mutating func visit(_ address: WebAddress, _ kind: PageKind, _ text: String) {
        visit(address, .page(kind, PageSketch(text: text, of: address)))
    }

    mutating func visit(_ address: WebAddress, ad text: String) {
        visit(address, .page(.ad, PageSketch(ads: [text], of: address)))
    }

    mutating func visit(_ address: WebAddress, _ visit: TrapWatch.Visit) {
        switch watch.admit(address) {
        case .held: held += 1
        case .found(let pattern):
            hold(pattern)
            held += 1
        case .clear, .probe:
            fetched += 1
            if let pattern = watch.observe(address, visit) { hold(pattern) }
        }
    }

    private mutating func hold(_ pattern: QuarantinedPattern) {
        quarantines.append(
            Quarantine(
                number: Int64(quarantines.count + 1), pattern: pattern, since: Visits.noon, releasedAt: nil,
                heldCount: 0))
        watch.hold(quarantines[quarantines.count - 1])
    }

    mutating func release(_ number: Int64) {
        let old = quarantines[Int(number) - 1]
        quarantines[Int(number) - 1] = Quarantine(
            number: number, pattern: old.pattern, since: old.since, releasedAt: Visits.noon, heldCount: 0)
        watch.hold(quarantines[Int(number) - 1])
    }
}
