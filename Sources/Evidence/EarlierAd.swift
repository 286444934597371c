/// What an ad was at earlier visits: one wording of it, read again, and from when to when it was seen.
///
/// The scorer compares an ad with its own past; where none is given, nothing is said about it.
package struct EarlierAd: Sendable {
    /// As read on the last day on which it was seen so: ages by birth year are those of that day.
    package let ad: Ad
    package let firstSeen: CivilDate
    package let lastSeen: CivilDate

    package init(_ ad: Ad, firstSeen: CivilDate, lastSeen: CivilDate) {
        (self.ad, self.firstSeen, self.lastSeen) = (ad, firstSeen, lastSeen)
    }

    /// So many wordings of an ad are compared, the newest ones: an ad whose text turns with each visit has no end.
    package static let limit = 20
}
