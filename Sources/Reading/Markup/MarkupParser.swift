internal import CXML2
internal import Evidence

/// Reads markup into a flat page through libxml2's SAX interface, and keeps the tree of the same parse where
/// a site profile wants to ask it.
///
/// Threading (https://gitlab.gnome.org/GNOME/libxml2/-/wikis/Thread-safety): the library is initialised once;
/// each parse has its own context, which stays on its thread and is freed with the parse.
enum MarkupParser {
    /// Pages over this size are cut; the fetcher's cap is far below.
    static let lengthLimit = 32_000_000

    private static let isInitialised: Bool = {
        xmlInitParser()
        return true
    }()

    /// `markup` comes out of a ``MarkupGuard``. With `fields`, their paths are tried on the tree of the page.
    static func read(
        _ markup: [UInt8], texts: OutlinedText, structuredData: [[UInt8]], paths: FieldPaths?
    ) -> (page: FlatPage, fields: FieldReading) {
        _ = isInitialised
        var handler = MarkupHandler(texts, keepsTree: paths != nil)
        handler.builder.setStructuredData(structuredData)
        let text = markup.count <= lengthLimit ? markup : Array(markup.prefix(lengthLimit))
        if text.count < markup.count { handler.builder.note(.length) }
        var fields = FieldReading()
        unsafe text.withUnsafeBytes { buffer in
            unsafe withUnsafeMutablePointer(to: &handler) { handler in
                unsafe parse(buffer, with: handler)
                guard let context = unsafe handler.pointee.context else { return }
                defer { unsafe MarkupParser.free(context) }
                if let paths, unsafe !handler.pointee.hasAbandonedTree,
                    let tree = unsafe context.pointee.myDoc
                {
                    fields = unsafe paths.values(in: tree)
                }
            }
        }
        if handler.hasAbandonedTree { handler.builder.note(.depth) }
        return (handler.builder.finish(), fields)
    }

    private static func parse(
        _ buffer: UnsafeRawBufferPointer, with handler: UnsafeMutablePointer<MarkupHandler>
    ) {
        guard let start = buffer.baseAddress, buffer.count > 0,
            let context = unsafe htmlCreateMemoryParserCtxt(
                start.assumingMemoryBound(to: CChar.self), CInt(buffer.count))
        else { return }
        unsafe handler.pointee.context = context
        let options =
            CInt(HTML_PARSE_RECOVER.rawValue) | CInt(HTML_PARSE_NOERROR.rawValue)
            | CInt(HTML_PARSE_NOWARNING.rawValue) | CInt(HTML_PARSE_NONET.rawValue)
            | CInt(HTML_PARSE_IGNORE_ENC.rawValue) | CInt(HTML_PARSE_COMPACT.rawValue)
        _ = unsafe htmlCtxtUseOptions(context, options)
        unsafe context.pointee.options |= baken_html_parse_huge
        // The bytes are UTF-8: without this the parser would look for a meta element, or fall back to
        // Latin-1.
        unsafe context.pointee.charset = CInt(XML_CHAR_ENCODING_UTF8.rawValue)
        guard let sax = unsafe context.pointee.sax else { return }
        unsafe MarkupHandler.install(in: sax, keepsTree: handler.pointee.keepsTree)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(handler)
        _ = unsafe htmlParseDocument(context)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
    }

    private static func free(_ context: htmlParserCtxtPtr) {
        if let tree = unsafe context.pointee.myDoc {
            unsafe xmlFreeDoc(tree)
            unsafe context.pointee.myDoc = nil
        }
        unsafe htmlFreeParserCtxt(context)
    }
}

/// What the callbacks of one parse share.
///
/// Safe because `context` is only set between the creation and the end of the parse that owns it.
@safe struct MarkupHandler: ~Copyable {
    var builder = FlatPageBuilder()
    private var outline: OutlineReader
    let keepsTree: Bool
    var context: htmlParserCtxtPtr?
    /// True once the page turned out too deep for a tree.
    var hasAbandonedTree = false

    init(_ texts: OutlinedText, keepsTree: Bool) {
        outline = OutlineReader(texts)
        self.keepsTree = keepsTree
        unsafe context = nil
    }

    fileprivate static func install(in sax: UnsafeMutablePointer<htmlSAXHandler>, keepsTree: Bool) {
        let initialized = unsafe sax.pointee.initialized
        // No handler of libxml2's own may stay: each would take our state for its context.
        unsafe sax.update(repeating: htmlSAXHandler(), count: 1)
        unsafe sax.pointee.initialized = initialized
        unsafe sax.pointee.serror = baken_ignore_error
        unsafe sax.pointee.startElement = { state, name, attributes in
            guard let state = unsafe state, let name = unsafe name else { return }
            unsafe MarkupHandler.begin(state.assumingMemoryBound(to: MarkupHandler.self), name, attributes)
        }
        unsafe sax.pointee.endElement = { state, name in
            guard let state = unsafe state, let name = unsafe name else { return }
            unsafe MarkupHandler.end(state.assumingMemoryBound(to: MarkupHandler.self), name)
        }
        let characters: charactersSAXFunc = { state, text, length in
            guard let state = unsafe state, let text = unsafe text else { return }
            unsafe MarkupHandler.text(state.assumingMemoryBound(to: MarkupHandler.self), text, length)
        }
        unsafe sax.pointee.characters = characters
        unsafe sax.pointee.cdataBlock = characters
        unsafe sax.pointee.ignorableWhitespace = characters
        // With a tree the document is made by libxml2's own handler, which wants its context as state.
        unsafe sax.pointee.startDocument =
            !keepsTree
            ? nil
            : { state in
                guard let state = unsafe state else { return }
                unsafe xmlSAX2StartDocument(state.assumingMemoryBound(to: MarkupHandler.self).pointee.context)
            }
    }

    private static func begin(
        _ state: UnsafeMutablePointer<MarkupHandler>, _ name: UnsafePointer<xmlChar>,
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        let element = unsafe ElementName(Span(_unsafeElements: bytes(name)))
        var attributes = ElementAttributes()
        if var pair = unsafe list {
            while let key = unsafe pair.pointee {
                unsafe attributes.take(
                    Span(_unsafeElements: bytes(key)), Span(_unsafeElements: bytes(pair[1])), of: element)
                unsafe pair += 2
            }
        }
        unsafe state.pointee.builder.begin(element, attributes)
        guard unsafe state.pointee.growsTree else { return }
        guard unsafe state.pointee.builder.depth <= FlatPage.treeDepthLimit else {
            return unsafe state.pointee.hasAbandonedTree = true
        }
        unsafe xmlSAX2StartElement(state.pointee.context, name, list)
        // The index of the element in the flat page: where a path leads to this node, its text is taken from
        // there.
        let index = unsafe state.pointee.builder.innermost + 1
        if let node = unsafe state.pointee.context?.pointee.node {
            unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: index)
        }
    }

    private static func end(_ state: UnsafeMutablePointer<MarkupHandler>, _ name: UnsafePointer<xmlChar>) {
        unsafe state.pointee.builder.end(ElementName(Span(_unsafeElements: bytes(name))))
        if unsafe state.pointee.growsTree { unsafe xmlSAX2EndElement(state.pointee.context, name) }
    }

    private static func text(
        _ state: UnsafeMutablePointer<MarkupHandler>, _ text: UnsafePointer<xmlChar>, _ length: CInt
    ) {
        let buffer = unsafe UnsafeBufferPointer(start: text, count: Int(length))
        unsafe state.pointee.take(Span(_unsafeElements: buffer))
    }

    private mutating func take(_ text: Span<UInt8>) {
        outline.read(text) { [context = unsafe growsTree ? context : nil] piece in
            builder.text(piece)
            guard let context = unsafe context else { return }
            unsafe piece.withUnsafeBufferPointer {
                unsafe xmlSAX2Characters(context, $0.baseAddress, CInt($0.count))
            }
        }
    }

    private var growsTree: Bool { keepsTree && !hasAbandonedTree }

    /// The bytes of a C string, without its zero; none for an attribute without a value.
    private static func bytes(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
    }
}
