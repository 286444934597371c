import Evidence

// An address that was read reads the same again: what is put into the frontier, the archive and the ledger is one.

private let base = known(WebAddress("https://ads.example/a/b/c.html?x=1"))

func tryOne(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for address in [WebAddress(text), base.resolving(text)].compactMap(\.self) {
        let again = WebAddress(address.text)
        hold(again == address, "\(address.text) reads as \(again?.text ?? "nothing")")
        hold(address.scheme == "http" || address.scheme == "https", "a scheme of the web")
        hold(address.text.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "visible ASCII only: \(address.text)")
        hold(address.text.utf8.count <= WebAddress.lengthLimit + 16, "a bounded length")
        hold(base.resolving(address.text) == address, "an absolute reference is itself")
        hold(
            address.dropping(parameters: ["sid"]).dropping(parameters: ["sid"])
                == address.dropping(parameters: ["sid"]), "dropping twice is dropping once")
    }
}
