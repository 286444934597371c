import Evidence
struct TmpSitemap { var addresses: [WebAddress] = []; var sitemaps: [WebAddress] = []; var isTruncated = false }
enum SitemapReader {
    static func read(_ b: [UInt8], base: WebAddress) -> TmpSitemap {
        var r = TmpSitemap()
        let t = String(decoding: b, as: UTF8.self)
        for p in t.split(separator: "<loc>").dropFirst() { if let e = p.split(separator: "<").first, let a = WebAddress(String(e)) { r.addresses.append(a) } }
        return r
    }
}
