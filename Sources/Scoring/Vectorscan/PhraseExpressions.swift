/// The expressions of patterns in the syntax of Vectorscan, in one buffer and each ended by a zero byte: as the C
/// interface wants them, and as the digest takes them that a cached database is bound to.
///
/// They are written anew at each start, even where the database comes from the cache: only the expressions themselves
/// say what a database finds, and a version number that someone forgets to raise would not.
struct PhraseExpressions {
    private(set) var bytes: [UInt8] = []
    /// Where each begins.
    private(set) var starts: [Int] = []

    init(_ patterns: some Collection<PhrasePattern>) { self.init(nodes: patterns.map(\.node)) }

    init(nodes: [PatternNode]) {
        bytes.reserveCapacity(nodes.count * 128)
        starts.reserveCapacity(nodes.count)
        for node in nodes {
            starts.append(bytes.count)
            node.write(to: &bytes)
            bytes.append(0)
        }
    }
}
