internal import CXML2

/// Takes the `<loc>` entries out of a sitemap through libxml2's SAX interface for XML.
///
/// No handler of libxml2's own stays, so no tree is built, no entity is declared or fetched, and nothing
/// expands.
enum SitemapParser {
    static func entries(of text: [UInt8]) -> SitemapEntries {
        xmlInitParser()
        var state = SitemapState()
        unsafe text.withUnsafeBytes { buffer in
            unsafe withUnsafeMutablePointer(to: &state) { state in
                unsafe parse(buffer, state)
            }
        }
        return state.entries
    }

    private static func parse(_ buffer: UnsafeRawBufferPointer, _ state: UnsafeMutablePointer<SitemapState>) {
        guard let start = buffer.baseAddress, buffer.count > 0,
            let context = unsafe xmlCreateMemoryParserCtxt(
                start.assumingMemoryBound(to: CChar.self), CInt(buffer.count))
        else { return }
        defer {
            if let tree = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(tree) }
            unsafe context.pointee.myDoc = nil
            unsafe xmlFreeParserCtxt(context)
        }
        let options =
            CInt(XML_PARSE_RECOVER.rawValue) | CInt(XML_PARSE_NOERROR.rawValue)
            | CInt(XML_PARSE_NOWARNING.rawValue)
            | CInt(XML_PARSE_NONET.rawValue)
        _ = unsafe xmlCtxtUseOptions(context, options)
        guard let sax = unsafe context.pointee.sax else { return }
        unsafe install(in: sax)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(state)
        _ = unsafe xmlParseDocument(context)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
        if unsafe context.pointee.wellFormed == 0 { unsafe state.pointee.entries.isBroken = true }
    }

    /// Without `initialized` the SAX 1 callbacks are called, with names as written.
    private static func install(in sax: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe sax.update(repeating: xmlSAXHandler(), count: 1)
        unsafe sax.pointee.serror = baken_ignore_error
        unsafe sax.pointee.startElement = { state, name, _ in
            guard let state = unsafe state, let name = unsafe name else { return }
            let bytes = unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
            unsafe state.assumingMemoryBound(to: SitemapState.self).pointee.begin(Array(bytes))
        }
        unsafe sax.pointee.endElement = { state, name in
            guard let state = unsafe state else { return }
            unsafe state.assumingMemoryBound(to: SitemapState.self).pointee.end()
        }
        let characters: charactersSAXFunc = { state, text, length in
            guard let state = unsafe state, let text = unsafe text else { return }
            let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(length))
            unsafe state.assumingMemoryBound(to: SitemapState.self).pointee.text(Array(bytes))
        }
        unsafe sax.pointee.characters = characters
        unsafe sax.pointee.cdataBlock = characters
    }
}

/// What the callbacks of one parse share.
struct SitemapState {
    var entries = SitemapEntries()
    private var isInSitemap = false
    private var isInLocation = false
    private var location: [UInt8] = []

    mutating func begin(_ name: [UInt8]) {
        switch Self.localPart(name) {
        case "sitemap": isInSitemap = true
        case "url": isInSitemap = false
        case "loc":
            isInLocation = !name.contains(0x3A)  // `image:loc` names no page
            location = []
        default: break
        }
    }

    mutating func text(_ bytes: [UInt8]) {
        guard isInLocation, location.count + bytes.count <= 8_192 else { return }
        location += bytes
    }

    mutating func end() {
        guard isInLocation else { return }
        isInLocation = false
        let trimmed = location.drop { $0 <= 0x20 }
        let text = String(
            decoding: trimmed.prefix(trimmed.count - trimmed.reversed().prefix { $0 <= 0x20 }.count),
            as: UTF8.self)
        guard !text.isEmpty else { return }
        guard entries.pages.count + entries.sitemaps.count < SitemapReader.addressLimit else {
            return entries.isFull = true
        }
        if isInSitemap { entries.sitemaps.append(text) } else { entries.pages.append(text) }
    }

    private static func localPart(_ name: [UInt8]) -> String {
        String(decoding: name.split(separator: 0x3A).last ?? [], as: UTF8.self)
    }
}
