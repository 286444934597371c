package import Evidence

/// What a sitemap or a feed leads to.
package struct Sitemap: Sendable {
    /// Pages, each once, in the order of the file.
    package let entries: [SitemapEntry]
    /// Further sitemaps, where the file is an index; a sitemap's `lastmod` speaks for all of its pages.
    package let indexEntries: [SitemapEntry]
    /// True where the file was cut at a limit or broken off by bad markup, so that addresses may be missing.
    package let isTruncated: Bool

    package init(entries: [SitemapEntry], indexEntries: [SitemapEntry], isTruncated: Bool) {
        (self.entries, self.indexEntries, self.isTruncated) = (entries, indexEntries, isTruncated)
    }

    package var addresses: [WebAddress] { entries.map(\.address) }
    package var sitemaps: [WebAddress] { indexEntries.map(\.address) }
}

/// One line of a sitemap.
package struct SitemapEntry: Hashable, Sendable {
    package let address: WebAddress
    /// When the site says that the page changed last; nil where it does not say, or not readably.
    package let lastModified: UTCTime?

    package init(address: WebAddress, lastModified: UTCTime? = nil) {
        (self.address, self.lastModified) = (address, lastModified)
    }
}

/// Reads sitemaps, sitemap indexes and plain lists of addresses (https://www.sitemaps.org/protocol.html), and the feeds
/// that the protocol lets stand in for them: RSS 0.9 to 2.0 and Atom (RFC 4287).
package struct SitemapReader: Sendable {
    /// The protocol's own limits: 50,000 addresses and 50 MiB a file.
    package static let addressLimit = 50_000
    package static let lengthLimit = 52_428_800

    package init() {}

    /// - Parameters:
    ///   - bytes: the body with content encodings undone, and unpacked where the file is gzip by itself.
    ///   - contentType: the value of `Content-Type`; nil where there was none. The bytes decide where the two disagree.
    ///   - address: of the sitemap, against which relative entries are resolved.
    package func read(_ bytes: [UInt8], contentType: String?, address: WebAddress) -> Sitemap {
        let text = bytes.count > Self.lengthLimit ? Array(bytes.prefix(Self.lengthLimit)) : bytes
        let read = Self.isMarkup(bytes) ? Self.elements(of: text) : Self.lines(of: text)
        let isCut = read.isBroken || bytes.count > Self.lengthLimit || read.isFull
        return Sitemap(
            entries: resolved(read.pages, address), indexEntries: resolved(read.sitemaps, address),
            isTruncated: isCut)
    }

    /// True for what ``read(_:contentType:address:)`` is meant for. Judged by the bytes, because servers send sitemaps
    /// under many types: by the first element; a list of lines only where the site itself calls it a sitemap.
    ///
    /// - Parameter isDeclared: the site profile, robots.txt or a sitemap index named this address as a sitemap.
    package static func recognises(_ bytes: [UInt8], contentType: String?, isDeclared: Bool) -> Bool {
        if isMarkup(bytes) { return SitemapHead.isSitemap(bytes) }
        guard isDeclared else { return false }
        let isText = contentType.map { $0.lowercased().utf8.starts(with: "text/plain".utf8) } ?? true
        let lead = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        return isText && lead.starts(with: "http".utf8)
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { !$0.isMarkupBlank && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        return first == 0x3C || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    }

    private static func elements(of text: [UInt8]) -> SitemapEntries {
        let safe = SitemapGuard.safePrefix(of: text)
        var entries = SitemapParser.entries(of: safe.count == text.count ? text : Array(safe))
        if safe.count < text.count { entries.isBroken = true }
        return entries
    }

    private static func lines(of text: [UInt8]) -> SitemapEntries {
        var entries = SitemapEntries()
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard entries.pages.count < addressLimit else {
                entries.isFull = true
                break
            }
            let trimmed = line.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
            if trimmed.starts(with: "http".utf8), trimmed.count <= 8_192 {
                entries.pages.append(
                    SitemapEntries.Entry(location: String(decoding: trimmed, as: UTF8.self), modified: nil))
            }
        }
        return entries
    }

    private func resolved(_ entries: [SitemapEntries.Entry], _ address: WebAddress) -> [SitemapEntry] {
        var places: [WebAddress: Int] = [:]
        var resolved: [SitemapEntry] = []
        for entry in entries {
            guard let target = address.resolving(entry.location) else { continue }
            let modified = entry.modified.flatMap(FeedDate.read)
            if let place = places[target] {
                // A page that stands twice changed when the later line says.
                let known = resolved[place].lastModified
                resolved[place] = SitemapEntry(
                    address: target, lastModified: [known, modified].compactMap(\.self).max())
            } else {
                places[target] = resolved.count
                resolved.append(SitemapEntry(address: target, lastModified: modified))
            }
        }
        return resolved
    }
}

/// The entries of a sitemap as written.
struct SitemapEntries {
    struct Entry {
        let location: String
        let modified: String?
    }

    var pages: [Entry] = []
    var sitemaps: [Entry] = []
    /// True where the limit on entries was hit.
    var isFull = false
    /// True where the markup broke off.
    var isBroken = false
}

/// Looks at the beginning of a file for the element that makes it a sitemap or a feed.
enum SitemapHead {
    private static let names: Set<String> = ["urlset", "sitemapindex", "rss", "feed", "rdf"]

    static func isSitemap(_ bytes: [UInt8]) -> Bool {
        // UTF-16 reads as ASCII with zeros in between, of which one stands among the first four bytes.
        let head = bytes.prefix(4_096)
        var rest = head.prefix(4).contains(0) ? head.filter { $0 != 0 }[...] : head
        while let open = rest.firstIndex(of: 0x3C) {
            rest = rest[(open + 1)...]
            guard let next = rest.first else { return false }
            if next == 0x21 || next == 0x3F {
                let isComment = rest.starts(with: "!--".utf8)
                guard let end = isComment ? commentEnd(rest) : rest.firstIndex(of: 0x3E) else { return false }
                rest = rest[(end + 1)...]
                continue
            }
            let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
            let local = name.split(separator: 0x3A).last ?? []
            return names.contains(String(decoding: local, as: UTF8.self).lowercased())
        }
        return false
    }

    private static func commentEnd(_ rest: ArraySlice<UInt8>) -> Int? {
        var dashes = 0
        for at in rest.indices.dropFirst(3) {
            if rest[at] == 0x3E, dashes >= 2 { return at }
            dashes = rest[at] == 0x2D ? dashes + 1 : 0
        }
        return nil
    }
}
