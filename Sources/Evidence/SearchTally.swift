/// What was looked at around a case, and how much of it came to nothing: whoever judges whether a search was proportionate
/// has to see the searches that found nothing too (Rijksdienst voor Identiteitsgegevens on consulting without result).
///
/// It counts the day before the last capture of the case, under the authority of that capture and up to it, so that a later
/// run changes nothing in it.
///
/// Example: 412 pages and 230 ads in the day up to 2026-11-21T09:08:17Z, 219 of the ads without a finding.
package struct SearchTally: Hashable, Sendable {
    /// The day that is looked back on.
    package static let span = Duration.seconds(86_400)
    /// Captures that are looked back on at most; a day that held more is counted from here, and says so.
    package static let limit = 65_536

    /// The last capture of the case.
    package let until: UTCTime
    /// Captures, robots.txt and answers without an ad included.
    package let pages: Int
    /// Ads that stood on them, and of those the ones with a finding that speaks against the ad. Of another side's or
    /// municipality's ads and findings the edition of a municipality counts none.
    package let ads: Int
    package let adsWithFinding: Int
    /// There were more than ``limit`` captures: each number is at least what it says.
    package let isCut: Bool

    package var adsWithoutFinding: Int { ads - adsWithFinding }

    package init(until: UTCTime, pages: Int, ads: Int, adsWithFinding: Int, isCut: Bool) {
        (self.until, self.pages, self.ads) = (until, pages, ads)
        (self.adsWithFinding, self.isCut) = (adsWithFinding, isCut)
    }
}
