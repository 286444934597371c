/// A path of this site to go on to, taken from outside: an address of another site there would make the sign-in a
/// signpost to it.
struct LocalPath: Hashable, Sendable {
    let text: String

    static let home = LocalPath(unchecked: "/")

    private init(unchecked text: String) { self.text = text }

    /// Nil unless it begins with one slash and holds printable ASCII only, without backslashes, which browsers read as
    /// slashes, and without a fragment.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isPlain = bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C && $0 != 0x23 }
        guard isPlain, bytes.count <= 512, bytes.first == 0x2F, bytes.dropFirst().first != 0x2F else {
            return nil
        }
        self.text = text
    }

    /// The path of an address with the origin `origin`.
    init?(_ address: String, at origin: String) {
        guard address.utf8.starts(with: origin.utf8) else { return nil }
        self.init(String(decoding: address.utf8.dropFirst(origin.utf8.count), as: UTF8.self))
    }

    /// The sign-in, and this place behind it.
    var signIn: String { self == .home ? "/sign-in" : "/sign-in?next=\(FormFields.encoded(text))" }
}
