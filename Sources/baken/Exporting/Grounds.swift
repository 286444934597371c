import Evidence

/// The copies of authorities, plans and rule packs in a data folder.
enum Grounds {
    static func authorityName(_ id: String) -> String { plain("authority-\(id).yaml") }
    static func planName(_ digest: Digest256) -> String { "plan-\(digest.hex.prefix(16)).yaml" }
    static func packName(_ digest: Digest256) -> String { "pack-\(digest.hex.prefix(16)).yaml" }

    private static func plain(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "_" })
    }
}
