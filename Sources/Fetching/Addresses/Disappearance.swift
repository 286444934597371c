package import Evidence

/// A page that was there is not there any more. What it showed last stays on record.
package enum Disappearance: Hashable, Sendable {
    /// 404 or 410.
    case status(Int)
    /// The site sends the visitor to its front page or to the list that the page belonged to.
    case redirectedHome
    /// A page with status 200 that says that it is gone.
    case softMissing

    /// For the ledger and the history of an ad.
    package var words: String {
        switch self {
        case .status(let status): "\(status)"
        case .redirectedHome: "redirected home"
        case .softMissing: "soft 404"
        }
    }

    /// Nil where the answer says nothing of the kind: pages, errors, blocks, and moves to another page.
    ///
    /// - Parameters:
    ///   - address: of a page that was captured before; one that never was cannot disappear.
    ///   - redirectTarget: of a status from 300 to 399, resolved.
    ///   - kind: of the page; nil for what is none.
    ///   - home: the start addresses of the site.
    package init?(
        of address: WebAddress, status: Int, redirectTarget: WebAddress?, kind: PageKind?, home: [WebAddress]
    ) {
        switch status {
        case 404, 410: self = .status(status)
        case 300...399:
            guard let target = redirectTarget, Self.isHome(target, of: address, home) else { return nil }
            self = .redirectedHome
        case 200...299 where kind == .missing: self = .softMissing
        default: return nil
        }
    }

    /// The front page, a start address, or a folder above the page: where an ad stood in a list, the list.
    ///
    /// `http://x/ad` that leads to `https://x/ad`, and `/ad` that leads to `/ad/`, are moves.
    private static func isHome(_ target: WebAddress, of address: WebAddress, _ home: [WebAddress]) -> Bool {
        guard target.host.utf8.elementsEqual(address.host.utf8), !isSamePage(target, address) else {
            return false
        }
        if target.path == "/" && target.query == nil || home.contains(target) { return address.path != "/" }
        let folder = target.path.utf8.last == 0x2F ? target.path : target.path + "/"
        return target.query == nil && address.path.utf8.starts(with: folder.utf8)
            && address.path.utf8.count > folder.utf8.count
    }

    private static func isSamePage(_ one: WebAddress, _ other: WebAddress) -> Bool {
        func bare(_ path: String) -> Substring { path.utf8.last == 0x2F ? path.dropLast() : path[...] }
        return bare(one.path) == bare(other.path) && one.query == other.query
    }
}
