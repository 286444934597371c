/// What of the tree that a browser would build decides how its tokenizer goes on: whether a drawing or formula is open,
/// and a drop-down list.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign and "in select". Advertisers need not know
/// these rules to make use of them: a page that reads well in a browser is a page that reads well.
struct MarkupContext {
    /// Drawings and formulas that are open, and in them the places where HTML begins again.
    private var islands: [ElementName] = []
    private var isInSelect = false
    private var tableDepth = 0

    /// What a tag closes before it is taken itself.
    enum Closed { case select, svg, math }

    private static let islandLimit = 64

    /// True where tags are those of a drawing or formula.
    var isForeign: Bool { islands.last == .svg || islands.last == .math }

    /// `isClosed`: by a slash at its end, which counts in a drawing only.
    mutating func begin(_ name: ElementName, _ text: ArraySlice<UInt8>, isClosed: Bool) -> [Closed] {
        if islands.isEmpty, !isInSelect, name != .svg, name != .math, name != .select {
            if name == .table { tableDepth += 1 }
            return []
        }
        var closed: [Closed] = []
        if isForeign, Self.breakouts.contains(text.map { $0 | 0x20 }) {
            while isForeign, let island = islands.popLast() { closed.append(island == .svg ? .svg : .math) }
        }
        if isInSelect, closesSelect(name) {
            isInSelect = false
            closed.append(.select)
            if name == .select { return closed }
        }
        switch name {
        case .svg, .math: open(name, isClosed)
        case .foreignobject, .desc, .title: if isForeign { open(name, isClosed) }
        case .select: isInSelect = !isForeign
        case .table: tableDepth += 1
        default: break
        }
        return closed
    }

    private mutating func open(_ name: ElementName, _ isClosed: Bool) {
        if !isClosed, islands.count < Self.islandLimit { islands.append(name) }
    }

    mutating func end(_ name: ElementName) -> Closed? {
        if let island = islands.lastIndex(of: name) { islands.removeSubrange(island...) }
        switch name {
        case .select: isInSelect = false
        case .table: if tableDepth > 0 { tableDepth -= 1 }
        default: break
        }
        guard isInSelect, name == .table || isPartOfTable(name) else { return nil }
        isInSelect = false
        return .select
    }

    private func closesSelect(_ name: ElementName) -> Bool {
        switch name {
        case .input, .select, .textarea: true
        case .table: tableDepth > 0
        default: tableDepth > 0 && isPartOfTable(name)
        }
    }

    private func isPartOfTable(_ name: ElementName) -> Bool {
        switch name {
        case .caption, .tbody, .tfoot, .thead, .tr, .td, .th: true
        default: false
        }
    }

    /// Start tags that end a drawing, because they are HTML for sure.
    private static let breakouts: Set<[UInt8]> = Set(
        """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta \
        nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
        """.utf8.split(separator: 0x20).map { word in word.map { $0 | 0x20 } })
}
