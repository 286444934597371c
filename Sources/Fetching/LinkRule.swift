package import Evidence

/// Whether a link on a page is followed, by what the page and the link say of it.
///
/// A page that says `nofollow` to crawlers asks that its links be left alone, and is obeyed. `rel=nofollow` at one
/// link says that the site does not vouch for where it leads; whether it may be asked for is for robots.txt to say.
/// Sites put it at facets and calendars as often as at ads, so such links come last and are not lost.
package enum LinkDecision: Sendable, Hashable {
    case follow
    /// After all others: with the lowest priority.
    case followLast
    /// Not followed, for this reason, in words for the ledger.
    case leave(String)
}

package enum LinkRule {
    /// `directives` are the page's own; `overrideGround` is the ground on which the authority sets aside what crawlers
    /// are told on this host.
    package static func decide(
        _ link: PageLink, directives: RobotsDirectives?, overrideGround: String? = nil
    ) -> LinkDecision {
        if let directives, directives.forbidsFollowing, overrideGround == nil {
            return .leave("\(WayRefusal.nofollow.rawValue) (\(directives.words ?? "nofollow"))")
        }
        return link.isNoFollow ? .followLast : .follow
    }
}
