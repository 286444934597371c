internal import CXML2

/// Takes the entries out of a sitemap or a feed through libxml2's SAX interface for XML.
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
        return state.finish()
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
        unsafe sax.pointee.startElement = { state, name, attributes in
            guard let state = unsafe state, let name = unsafe name else { return }
            let list = unsafe SitemapParser.attributes(attributes)
            unsafe state.assumingMemoryBound(to: SitemapState.self).pointee
                .begin(SitemapParser.text(name), list)
        }
        unsafe sax.pointee.endElement = { state, name in
            guard let state = unsafe state, let name = unsafe name else { return }
            unsafe state.assumingMemoryBound(to: SitemapState.self).pointee.end(SitemapParser.text(name))
        }
        let characters: charactersSAXFunc = { state, text, length in
            guard let state = unsafe state, let text = unsafe text else { return }
            let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(length))
            unsafe state.assumingMemoryBound(to: SitemapState.self).pointee.text(Array(bytes))
        }
        unsafe sax.pointee.characters = characters
        unsafe sax.pointee.cdataBlock = characters
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>) -> String {
        let bytes = unsafe UnsafeBufferPointer(start: pointer, count: Int(xmlStrlen(pointer)))
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// Name and value by turns, ended by a null pointer; at most 32 pairs are looked at.
    private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String]
    {
        guard let list = unsafe list else { return [:] }
        var found: [String: String] = [:]
        for at in stride(from: 0, to: 64, by: 2) {
            guard let name = unsafe list[at] else { break }
            if let value = unsafe list[at + 1] { found[unsafe text(name)] = unsafe text(value) }
        }
        return found
    }
}

/// What the callbacks of one parse share: which entry is open, and which of its fields.
struct SitemapState {
    var entries = SitemapEntries()
    private var container = Container.none
    private var field = Field.none
    private var value: [UInt8] = []
    private var location: String?
    private var modified: String?

    private enum Container {
        case none, page, sitemap, item, entry
    }

    private enum Field {
        case none, location, permalink, modified
    }

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        switch Self.local(name) {
        case "url": open(.page)
        case "sitemap": open(.sitemap)
        case "item": open(.item)
        case "entry": open(.entry)
        default: beginField(name, attributes)
        }
    }

    private mutating func beginField(_ name: String, _ attributes: [String: String]) {
        value = []
        // `image:loc` and `atom:link` name no page; only the prefix of a whole feed is the feed's own.
        switch (container, name) {
        case (.page, "loc"), (.sitemap, "loc"), (.item, "link"): field = .location
        case (.item, "guid"): field = attributes["isPermaLink"] == "false" ? .none : .permalink
        case (.page, "lastmod"), (.sitemap, "lastmod"), (.item, "pubDate"), (.item, "dc:date"),
            (.entry, "updated"), (.entry, "atom:updated"):
            field = .modified
        case (.entry, "link"), (.entry, "atom:link"):
            if ["alternate", nil].contains(attributes["rel"]), location == nil {
                location = attributes["href"]
            }
        default: field = .none
        }
    }

    mutating func text(_ bytes: [UInt8]) {
        guard field != .none, value.count + bytes.count <= 8_192 else { return }
        value += bytes
    }

    mutating func end(_ name: String) {
        let text = trimmedValue
        switch field {
        case .location: if !text.isEmpty { location = text }
        // RSS 2.0: a guid is an address unless it says otherwise; the link goes before it.
        case .permalink: if location == nil, text.utf8.starts(with: "http".utf8) { location = text }
        case .modified: if modified == nil { modified = text }
        case .none: break
        }
        (field, value) = (.none, [])
        if ["url", "sitemap", "item", "entry"].contains(Self.local(name)) { close() }
    }

    mutating func finish() -> SitemapEntries {
        close()
        return entries
    }

    private mutating func open(_ container: Container) {
        close()
        self.container = container
    }

    /// Files a container that has a whole location, also where its end is missing.
    private mutating func close() {
        defer { (container, field, location, modified) = (.none, .none, nil, nil) }
        guard let location else { return }
        guard entries.pages.count + entries.sitemaps.count < SitemapReader.addressLimit else {
            return entries.isFull = true
        }
        let entry = SitemapEntries.Entry(location: location, modified: modified)
        if container == .sitemap { entries.sitemaps.append(entry) } else { entries.pages.append(entry) }
    }

    private var trimmedValue: String {
        let head = value.drop { $0 <= 0x20 }
        let tail = head.reversed().prefix { $0 <= 0x20 }.count
        return String(decoding: head.dropLast(tail), as: UTF8.self)
    }

    private static func local(_ name: String) -> Substring {
        name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
    }
}
