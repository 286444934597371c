internal import CXML2
internal import Evidence
internal import Synchronization

/// The field paths of a site profile, compiled.
///
/// Safe because each instance is lent to one thread at a time by ``FieldPathPool``, and the compiled
/// expressions never leave it.
@safe final class FieldPaths {
    let fields: [SiteProfile.Field: [String]]
    private let compiled: [(field: SiteProfile.Field, paths: [Path])]
    private static let valueLimit = 16
    private static let textLimitInBytes = 65_536

    /// Safe because only the instance that made it uses and frees it.
    @safe private struct Path {
        let expression: xmlXPathCompExprPtr
    }

    init(_ fields: [SiteProfile.Field: [String]]) {
        self.fields = fields
        compiled = SiteProfile.Field.allCases.compactMap { field in
            guard let paths = fields[field], !paths.isEmpty else { return nil }
            return (
                field,
                paths.compactMap { path in unsafe Self.compile(path).map { unsafe Path(expression: $0) } }
            )
        }
    }

    deinit {
        for (_, paths) in compiled {
            for path in paths { unsafe xmlXPathFreeCompExpr(path.expression) }
        }
    }

    /// True for an XPath 1.0 expression that can be compiled; asked when a profile is loaded.
    static func isValid(_ path: String) -> Bool {
        guard let compiled = unsafe compile(path) else { return false }
        unsafe xmlXPathFreeCompExpr(compiled)
        return true
    }

    private static func compile(_ path: String) -> xmlXPathCompExprPtr? {
        guard let context = unsafe xmlXPathNewContext(nil) else { return nil }
        defer { unsafe xmlXPathFreeContext(context) }
        unsafe context.pointee.error = baken_ignore_error
        return unsafe path.withCString { text in
            unsafe text.withMemoryRebound(to: xmlChar.self, capacity: path.utf8.count + 1) {
                unsafe xmlXPathCtxtCompile(context, $0)
            }
        }
    }

    /// Per field the values of the first path that gives any text.
    func values(in tree: xmlDocPtr) -> FieldReading {
        guard let context = unsafe xmlXPathNewContext(tree) else { return FieldReading() }
        defer { unsafe xmlXPathFreeContext(context) }
        unsafe context.pointee.error = baken_ignore_error
        // A profile is written by people who may err: no expression may run for long on a hostile page.
        unsafe context.pointee.opLimit = 20_000_000
        var reading = FieldReading()
        for (field, paths) in compiled {
            for (index, path) in paths.enumerated() {
                let found = unsafe Self.values(of: path.expression, field: field, in: context)
                if !found.isEmpty {
                    reading.values += found
                    reading.chosen[field] = index
                    break
                }
            }
        }
        reading.fields = fields
        return reading
    }

    private static func values(
        of path: xmlXPathCompExprPtr, field: SiteProfile.Field, in context: xmlXPathContextPtr
    ) -> [FieldValue] {
        guard let result = unsafe xmlXPathCompiledEval(path, context) else { return [] }
        defer { unsafe xmlXPathFreeObject(result) }
        guard unsafe result.pointee.type == XPATH_NODESET else {
            let text = unsafe string(xmlXPathCastToString(result))
            return text.isEmpty ? [] : [FieldValue(field: field, element: nil, text: text)]
        }
        guard let nodes = unsafe result.pointee.nodesetval, unsafe nodes.pointee.nodeNr > 0 else { return [] }
        let count = unsafe min(Int(nodes.pointee.nodeNr), valueLimit)
        return (0..<count).compactMap { index in
            guard let node = unsafe nodes.pointee.nodeTab[index] else { return nil }
            return unsafe value(of: node, field: field)
        }
    }

    private static func value(of node: xmlNodePtr, field: SiteProfile.Field) -> FieldValue? {
        if unsafe node.pointee.type == XML_ELEMENT_NODE {
            let index = unsafe Int(bitPattern: node.pointee._private)
            // Zero: an element that is not shown has no value.
            return index == 0 ? nil : FieldValue(field: field, element: index - 1, text: "")
        }
        let text = unsafe string(xmlXPathCastNodeToString(node))
        return text.isEmpty ? nil : FieldValue(field: field, element: nil, text: text)
    }

    private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
        guard let text = unsafe text else { return "" }
        defer { unsafe baken_xml_free(text) }
        let length = unsafe Int(xmlStrlen(text))
        guard length <= textLimitInBytes else { return "" }
        return unsafe String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    }
}

/// Compiled paths that wait to be used again: compiling costs more than reading a page.
final class FieldPathPool: Sendable {
    private let idle = Mutex<[String: [Lent]]>([:])
    private static let idleLimit = 16

    /// `@unchecked` because the pool hands each instance to one borrower at a time.
    private struct Lent: @unchecked Sendable {
        let paths: FieldPaths
    }

    /// Lends the paths of `profile` to `body`; nil where it has none.
    func with<Result>(_ profile: SiteProfile?, _ body: (FieldPaths?) -> Result) -> Result {
        guard let profile, !profile.fields.isEmpty else { return body(nil) }
        let waiting = idle.withLock { $0[profile.name]?.popLast() }
        let paths =
            waiting.flatMap { $0.paths.fields == profile.fields ? $0.paths : nil }
            ?? FieldPaths(profile.fields)
        let result = body(paths)
        let returned = Lent(paths: paths)
        idle.withLock { idle in
            guard idle.count < 256, idle[profile.name, default: []].count < Self.idleLimit else { return }
            idle[profile.name, default: []].append(returned)
        }
        return result
    }
}
