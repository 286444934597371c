/// What JSON-LD says about the ad on a page, by schema.org.
///
/// Sites print it beside the visible text; it matters where the visible text lacks something.
struct StructuredAd: Sendable {
    var name = ""
    var description = ""
    var telephones: [String] = []
    var place = ""
    /// `EUR 155.00`
    var price = ""
    var posted = ""

    var isEmpty: Bool {
        name.isEmpty && description.isEmpty && telephones.isEmpty && place.isEmpty && price.isEmpty
    }

    /// The things on one page that are offers, in order; at most 200.
    static func all(in blocks: [[UInt8]]) -> (ads: [StructuredAd], hasItemList: Bool) {
        var (ads, hasItemList): ([StructuredAd], Bool) = ([], false)
        for block in blocks where block.count <= 1_000_000 {
            guard let document = JSONDocument(block) else { continue }
            var index = 0
            while index < document.nodes.count, ads.count < 200 {
                let types = types(document, index)
                if types.contains("itemlist") { hasItemList = true }
                if !types.isDisjoint(with: offered) {
                    let ad = StructuredAd(document, index)
                    if !ad.isEmpty { ads.append(ad) }
                    index = document.nodes[index].end
                } else {
                    index += 1
                }
            }
        }
        return (ads, hasItemList)
    }

    static let offered: Set<String> = [
        "product", "service", "offer", "person", "localbusiness", "professionalservice", "adultentertainment",
        "individualproduct", "entertainmentbusiness", "healthandbeautybusiness", "event", "jobposting",
        "demand",
    ]

    /// All types that stand in `blocks`, in lower case; at most 200.
    static func types(in blocks: [[UInt8]]) -> Set<String> {
        var all: Set<String> = []
        for block in blocks where block.count <= 1_000_000 {
            guard let document = JSONDocument(block) else { continue }
            for index in document.nodes.indices where all.count < 200 {
                all.formUnion(types(document, index))
            }
        }
        return all
    }

    private static func types(_ document: JSONDocument, _ index: Int) -> Set<String> {
        guard let member = document.member("@type", of: index) else { return [] }
        if let one = document.text(member) { return [one.lowercased()] }
        return Set(document.children(of: member).compactMap { document.text($0)?.lowercased() })
    }

    init() {}

    private init(_ document: JSONDocument, _ index: Int) {
        name = document.text(document.member("name", of: index)) ?? ""
        description = document.text(document.member("description", of: index)) ?? ""
        posted =
            document.text(document.member("datePosted", of: index))
            ?? document.text(document.member("datePublished", of: index)) ?? ""
        for holder in [index]
            + ["provider", "seller", "contactPoint", "offeredBy"].compactMap({
                document.member($0, of: index)
            })
        {
            if let number = document.text(document.member("telephone", of: holder)) {
                telephones.append(number)
            }
        }
        place = Self.place(document, index)
        price = Self.price(document, index)
    }

    private static func place(_ document: JSONDocument, _ index: Int) -> String {
        for key in ["areaServed", "address", "location", "availableAtOrFrom", "homeLocation"] {
            guard let member = document.member(key, of: index) else { continue }
            if let text = document.text(member) { return text }
            let holder = document.member("address", of: member) ?? member
            for name in ["addressLocality", "name"] {
                if let text = document.text(document.member(name, of: holder)) { return text }
            }
        }
        return ""
    }

    private static func price(_ document: JSONDocument, _ index: Int) -> String {
        var holder = document.member("offers", of: index) ?? index
        if case .array = document.nodes[holder].value, let first = document.children(of: holder).first {
            holder = first
        }
        guard
            let amount = document.text(document.member("price", of: holder))
                ?? document.text(document.member("lowPrice", of: holder))
        else { return "" }
        return (document.text(document.member("priceCurrency", of: holder)) ?? "EUR") + " " + amount
    }
}
