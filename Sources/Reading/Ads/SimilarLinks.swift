/// The links of a page's content that lead to pages of one kind: their addresses differ in the last part only, or in
/// what stands before a number.
struct SimilarLinks {
    /// How many different addresses the largest group leads to.
    private(set) var count = 0
    /// How many addresses of one group are linked to twice, as a card does with its name and with "read more".
    private(set) var twiceCount = 0
    /// The largest group of links that show a picture and no text, but for those to a larger picture.
    private(set) var pictureCount = 0
    /// True for a few links to the top of the site beside a text of its own: a menu that no markup tells from content.
    private(set) var isMenu = false
    /// From the first of the largest group to the end of the last one.
    private(set) var range = 0..<0

    private struct Group {
        var targets: Set<Substring> = []
        var twice: Set<Substring> = []
        var hasNumbers = false
        var first: Int
        var last: Int
        /// The longest stretch of text between two links of the group.
        var gap = 0
    }

    private static let linkLimit = 2_000
    private static let menuLimit = 8
    /// A stretch this long without a link is a text of its own.
    private static let textBesideMenu = 400

    init(_ regions: PageRegions) {
        let content = regions.content
        var groups: [String: Group] = [:]
        var pictures: [String: Set<Substring>] = [:]
        for link in regions.page.links.prefix(Self.linkLimit) {
            let offset = link.range.lowerBound
            guard offset >= content.lowerBound, offset <= content.upperBound, !regions.isChrome(offset),
                link.contact == nil
            else { continue }
            if link.range.isEmpty {
                let target = link.reference.prefix { $0 != "#" }
                if !Self.isPicture(target) { pictures[Self.keys(target)[0], default: []].insert(target) }
                continue
            }
            let target = link.reference.prefix { $0 != "#" }
            for key in Self.keys(target) {
                var group = groups[key] ?? Group(first: offset, last: content.lowerBound)
                group.gap = max(group.gap, offset - group.last)
                group.last = link.range.upperBound
                group.hasNumbers = group.hasNumbers || target.utf8.contains(where: \.isDigit)
                if !group.targets.insert(target).inserted { group.twice.insert(target) }
                groups[key] = group
            }
        }
        twiceCount = groups.values.map(\.twice.count).max() ?? 0
        pictureCount = pictures.values.map(\.count).max() ?? 0
        guard
            let largest = groups.values.max(by: {
                ($0.targets.count, $1.first) < ($1.targets.count, $0.first)
            })
        else { return }
        (count, range) = (largest.targets.count, largest.first..<max(largest.first, largest.last))
        isMenu =
            largest.targets.count < Self.menuLimit
            && groups.allSatisfy { key, group in
                group.targets.count < 4
                    || (key.isEmpty || key == "/") && !group.hasNumbers
                        && max(group.gap, content.upperBound - group.last) >= Self.textBesideMenu
            }
    }

    private static func isPicture(_ target: Substring) -> Bool {
        let end = target.suffix(5).lowercased()
        return [".jpg", ".jpeg", ".png", ".webp", ".gif"].contains { end.hasSuffix($0) }
    }

    /// The folder, where `/utrecht/` stands in `/` as `/utrecht` does; and for an address with a number, what it begins
    /// with and how deep it is, because `/ad/kim/123` and `/ad/eva/124` share no folder.
    private static func keys(_ target: Substring) -> [String] {
        var path = target.prefix { $0 != "?" }
        if path.utf8.last == 0x2F, path.utf8.count > 1 { path.removeLast() }
        var keys = [path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""]
        let parts = path.utf8.split(separator: 0x2F, maxSplits: 12)
        if parts.count >= 3, path.utf8.contains(where: \.isDigit) {
            // Of a full address the host tells more than the scheme.
            let first = parts[0].last == 0x3A ? parts[1] : parts[0]
            keys.append("\(String(first) ?? "") \(parts.count)")
        } else if parts.count == 2, isNumbered(parts[1]), !parts[0].contains(where: \.isDigit) {
            keys.append("2")
        }
        return keys
    }

    /// `28639`, `28639-kim`, `kim-28639`: in `/oss/28639` only the number tells one ad from the next. Two digits are a
    /// month or a page.
    private static func isNumbered(_ part: Substring.UTF8View.SubSequence) -> Bool {
        part.prefix(while: \.isDigit).count >= 3 || part.reversed().prefix(while: \.isDigit).count >= 3
    }
}
