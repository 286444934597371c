import Evidence

/// A file of the site that holds no data: styles, script. Its address holds its digest, so that a browser may keep it.
struct Asset: Sendable {
    /// The key under `asset` in templates.
    let key: String
    let name: String
    let contentType: String
    let bytes: [UInt8]

    init(_ key: String, _ name: String, _ contentType: String, _ source: String) {
        (self.key, self.name, self.contentType) = (key, name, contentType)
        bytes = Array(source.utf8)
    }

    /// The last part of the address.
    var file: String { "\(Digest256(of: bytes).hex.prefix(16))-\(name)" }
    var address: String { "/assets/\(file)" }
}

extension SiteAssets {
    static let addresses = ViewValue.object(
        Dictionary(uniqueKeysWithValues: all.map { ($0.key, ViewValue.text($0.address)) }))

    static let byFile = Dictionary(uniqueKeysWithValues: all.map { ($0.file, $0) })
}

/// The one route to all of them.
enum AssetRoutes {
    static let rows = [
        RouteRow(.get, "/assets/:file", .everyone, content: .none) { visit in
            let file = visit.parameter("file")
            let theme = visit.services.themeAssets.values.first { $0.file.utf8.elementsEqual(file.utf8) }
            guard let asset = SiteAssets.byFile[file] ?? theme else { throw Refusal.notFound }
            var answer = Answer(status: .ok, contentType: asset.contentType, body: asset.bytes)
            answer.isLasting = true
            return answer
        }
    ]
}
