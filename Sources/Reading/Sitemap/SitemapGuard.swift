/// Cuts a sitemap before libxml2 would take quadratic time on it: its XML parser looks through all attributes of an
/// element at each further one, so that one element could hold a core for hours. Sitemaps and feeds have a few.
enum SitemapGuard {
    static let attributeLimit = 64

    /// The bytes before the first element with more attributes than anybody writes; all of them where there is none.
    /// One look at each byte. Comments, CDATA and declarations are passed over: their `=` are text.
    static func safePrefix(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        var (start, count) = (0, 0)
        var isInTag = false
        for at in bytes.indices {
            switch bytes[at] {
            case 0x3C where !isInTag:
                let next = at + 1 < bytes.count ? bytes[at + 1] : 0
                (isInTag, start, count) = (next != 0x21 && next != 0x3F, at, 0)
            case 0x3E: isInTag = false
            case 0x3D where isInTag:
                count += 1
                if count > attributeLimit { return bytes[..<start] }
            default: break
            }
        }
        return bytes[...]
    }
}
