package import Evidence

/// What a visit to an address means for the next one: when it is due, and whether the page is gone.
package struct VisitOutcome: Hashable, Sendable {
    package let memory: RevisitMemory
    package let due: UTCTime
    /// Why the page is taken for gone; nil where it is not.
    package let gone: Disappearance?

    /// What came of a visit, as far as it counts here.
    package struct Visit: Sendable {
        package let address: WebAddress
        package let at: UTCTime
        package let status: Int
        /// Of a redirect, resolved; nil for none.
        package let redirectTarget: WebAddress?
        /// Nil for what is no page.
        package let kind: PageKind?
        package let isUnchanged: Bool
        /// The value of Last-Modified, read; nil where there is none.
        package let modified: UTCTime?
        /// What was remembered before this visit.
        package let memory: RevisitMemory
        /// The address was captured before: what never was there cannot be gone.
        package let wasCaptured: Bool

        package init(
            address: WebAddress, at: UTCTime, status: Int, redirectTarget: WebAddress?, kind: PageKind?,
            isUnchanged: Bool, modified: UTCTime?, memory: RevisitMemory, wasCaptured: Bool
        ) {
            (self.address, self.at, self.status) = (address, at, status)
            (self.redirectTarget, self.kind, self.isUnchanged) = (redirectTarget, kind, isUnchanged)
            (self.modified, self.memory, self.wasCaptured) = (modified, memory, wasCaptured)
        }
    }

    /// `home`: the start addresses of the site. A block or an error says nothing of the page: it is looked at again
    /// after the interval it had.
    package init(_ visit: Visit, bounds: RevisitBounds, home: [WebAddress]) {
        let rule = RevisitRule(bounds)
        let gone = Disappearance(
            of: visit.address, status: visit.status, redirectTarget: visit.redirectTarget, kind: visit.kind,
            home: home)
        if let gone, visit.wasCaptured || visit.status == 404 || visit.status == 410 {
            (memory, due) = rule.next(afterGone: visit.memory, at: visit.at)
            self.gone = visit.wasCaptured ? gone : nil
            return
        }
        self.gone = nil
        if visit.kind == .blocked || visit.kind == .gate || visit.status >= 400 {
            memory = visit.memory
            due = visit.at + (visit.memory.interval ?? bounds.first)
            return
        }
        (memory, due) = rule.next(
            after: visit.memory, isChanged: !visit.isUnchanged, at: visit.at, modified: visit.modified)
    }
}
