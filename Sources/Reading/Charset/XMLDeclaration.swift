/// The charset that an XML declaration names, which pages of XHTML begin with.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#concept-get-xml-encoding-when-sniffing: it counts where no meta
/// element names one.
enum XMLDeclaration {
    /// `<?x` in UTF-16 without a byte order mark; nil for all else.
    static func utf16(of page: [UInt8]) -> CharsetLabel? {
        if page.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LittleEndian }
        if page.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BigEndian }
        return nil
    }

    static func charset(of page: ArraySlice<UInt8>) -> CharsetLabel? {
        guard page.starts(with: "<?xml".utf8), let end = page.firstIndex(of: 0x3E) else { return nil }
        let declaration = page[..<end]
        guard let name = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
        var rest = declaration[name.upperBound...].drop { $0 <= 0x20 }
        guard rest.popFirst() == 0x3D else { return nil }
        rest = rest.drop { $0 <= 0x20 }
        guard let quote = rest.popFirst(), quote == 0x22 || quote == 0x27,
            let close = rest.firstIndex(of: quote), !rest[..<close].contains(where: { $0 <= 0x20 })
        else { return nil }
        return CharsetLabel(rest[..<close])?.asDeclaredInPage
    }
}
