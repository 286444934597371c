import Dispatch
import Evidence
import Filing
import Reading
import Synchronization

/// Reads and scores the captures of a batch, on all cores at once: that is pure.
struct BatchJudge {
    struct Item: Sendable {
        let page: FetchedPage
        /// Then it is not read again.
        let isUnchanged: Bool
        let template: TemplateLines
        var memory: AdMemory
    }

    let judge: PageJudge
    let store: EvidenceStore

    /// In the order of `items`; nil for what is not read.
    func judge(_ items: [Item]) throws -> [JudgedPage?] {
        var judged = Self.judge(items, by: judge)
        let second = try withSharedNumbers(items, judged)
        for (index, page) in zip(second.keys, Self.judge(Array(second.values), by: judge)) {
            judged[index] = page
        }
        return judged
    }

    private static func judge(_ items: [Item], by judge: PageJudge) -> [JudgedPage?] {
        let results = Mutex([JudgedPage?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let item = items[index]
            guard !item.isUnchanged, !item.page.isRobots else { return }
            let judged = judge.judge(
                item.page.capture, site: item.page.site, isFirst: !item.page.task.wasCaptured,
                isDeclaredSitemap: item.page.isDeclaredSitemap, template: item.template, memory: item.memory)
            results.withLock { $0[index] = judged }
        }
        return results.withLock { $0 }
    }

    /// Those whose permit number stands in unrelated ads too, by place: that is known only once the number is read, so
    /// they are judged a second time. Few ads show a number, and few of those a shared one.
    private func withSharedNumbers(_ items: [Item], _ judged: [JudgedPage?]) throws -> [Int: Item] {
        let book = NumberBook(
            of: zip(items, judged).map { ($0.page.capture.address, $1?.filed?.ads ?? []) })
        var found: [Int: Item] = [:]
        for (index, item) in items.enumerated() {
            let shared = try book.shared(on: index) { hash, address, key in
                try store.company(
                    ofNumber: hash, besides: address, key, at: item.page.capture.startedAt)
            }
            guard !shared.isEmpty else { continue }
            found[index] = item
            found[index]?.memory.sharedNumbers = shared
        }
        return found
    }
}
