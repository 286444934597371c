package import Evidence

/// What a sitemap leads to.
package struct Sitemap: Sendable {
    /// Pages, each once, in the order of the file.
    package let addresses: [WebAddress]
    /// Further sitemaps, where the file is an index.
    package let sitemaps: [WebAddress]
    /// True where the file was cut at a limit or broken off by bad markup, so that addresses may be missing.
    package let isTruncated: Bool

    package init(addresses: [WebAddress], sitemaps: [WebAddress], isTruncated: Bool) {
        (self.addresses, self.sitemaps, self.isTruncated) = (addresses, sitemaps, isTruncated)
    }
}

/// Reads sitemaps, sitemap indexes and plain lists of addresses (https://www.sitemaps.org/protocol.html).
package struct SitemapReader: Sendable {
    /// The protocol's own limits: 50,000 addresses and 50 MiB a file.
    package static let addressLimit = 50_000
    package static let lengthLimit = 52_428_800

    package init() {}

    /// - Parameters:
    ///   - bytes: the body with content encodings undone.
    ///   - contentType: the value of `Content-Type`; nil where there was none. The bytes decide where the two disagree.
    ///   - address: of the sitemap, against which relative entries are resolved.
    package func read(_ bytes: [UInt8], contentType: String?, address: WebAddress) -> Sitemap {
        let first = bytes.first { !$0.isMarkupBlank && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        let text = bytes.count > Self.lengthLimit ? Array(bytes.prefix(Self.lengthLimit)) : bytes
        let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let read = first == 0x3C || isUTF16 ? SitemapParser.entries(of: text) : Self.lines(of: text)
        let pages = resolved(read.pages, address)
        let sitemaps = resolved(read.sitemaps, address)
        let isCut = read.isBroken || bytes.count > Self.lengthLimit || read.isFull
        return Sitemap(addresses: pages, sitemaps: sitemaps, isTruncated: isCut)
    }

    private static func lines(of text: [UInt8]) -> SitemapEntries {
        var entries = SitemapEntries()
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard entries.pages.count < addressLimit else {
                entries.isFull = true
                break
            }
            let trimmed = line.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
            if trimmed.starts(with: "http".utf8) {
                entries.pages.append(String(decoding: trimmed, as: UTF8.self))
            }
        }
        return entries
    }

    private func resolved(_ texts: [String], _ address: WebAddress) -> [WebAddress] {
        var seen: Set<WebAddress> = []
        return texts.compactMap { text in
            guard let target = address.resolving(text), seen.insert(target).inserted else { return nil }
            return target
        }
    }
}

/// The entries of a sitemap as written.
struct SitemapEntries {
    var pages: [String] = []
    var sitemaps: [String] = []
    /// True where the limit on entries was hit.
    var isFull = false
    /// True where the markup broke off.
    var isBroken = false
}
