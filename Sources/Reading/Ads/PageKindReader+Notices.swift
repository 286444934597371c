/// Notices of cookies that lie over a page of another subject, whatever their class is called.
///
/// A wall of cookies is all that its page says. A bar of cookies beside a forum, a form or a tariff is the site's own,
/// and so are its buttons: "OK" there lets nobody in. The two are told by what is left without the notice.
extension PageKindReader {
    private static let noticeLimit = 400
    /// Buttons looked at, from the first and from the last: a bar opens or closes the document.
    private static let buttonLimit = 6
    private static let ancestorLimit = 5
    /// Less than this beside the notice is the name of the site.
    private static let restFloor = 30

    /// False where only a notice made the page look like a gate.
    var isGateBesideNotice: Bool {
        guard let notice = cookieNotice else { return true }
        let rest = without(notice: notice)
        let length = rest.regions.textLength(of: regions.content)
        let headline = rest.regions.headline.map { $0.count } ?? 0
        guard headline > 0 || isOfSite, length - headline >= Self.restFloor, !head.has(.privacy) || isOfSite
        else {
            return true
        }
        return rest.isGate(KindWords(rest.headline + " " + rest.shortText), length)
    }

    /// The largest element of a few lines around a button in which cookies are spoken of and no headline of the page
    /// stands.
    private var cookieNotice: Range<Int>? {
        let buttons = page.elements.indices.filter { page.elements[$0].name == .button }
        for button in buttons.prefix(Self.buttonLimit)
            + buttons.dropFirst(Self.buttonLimit).suffix(Self.buttonLimit)
        {
            if let notice = notice(around: button) { return notice }
        }
        return nil
    }

    private func notice(around button: Int) -> Range<Int>? {
        var (at, found) = (Int(page.elements[button].parent), Range<Int>?.none)
        for _ in 0..<Self.ancestorLimit where at >= 0 {
            let element = page.elements[at]
            let range = page.trimmed(element.range)
            guard element.name != .body, range.count <= Self.noticeLimit,
                regions.headline.map({ !range.overlaps($0) }) ?? true
            else { break }
            let words = KindWords(range.isEmpty ? "" : page.string(range))
            // One box may ask for both.
            if words.has(.gate) { return nil }
            if words.has(.cookies) { found = range }
            at = Int(element.parent)
        }
        return found
    }
}
