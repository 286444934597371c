package import Evidence

/// An ad as it stands in the store: where and when it was seen, its newest wording, and what was said of it last.
///
/// The text holds phone numbers: mask them at ``phoneSpans`` for a reader who gave no reason.
package struct StoredAd: Hashable, Sendable {
    /// What `baken ads show` names it by.
    package let number: Int64
    package let address: WebAddress
    package let site: String
    package let localKey: String
    package let title: String
    package let text: String
    package let phoneSpans: [TextSpan]
    package let maskedPhones: [String]
    package let municipality: String?
    package let verdict: PermitVerdict
    /// Of the newest score, and only those of routes that the viewer may see.
    package let ruleIDs: [String]
    package let firstSeen: UTCTime
    /// The last visit that found it, unchanged pages included.
    package let lastSeen: UTCTime
    /// When its wording, or the municipality it names, last became another; nil where neither did.
    package let changed: UTCTime?
    /// The visit that first missed it; nil while it is there.
    package let goneSince: UTCTime?
    /// Such as `410` or `soft 404`; empty while it is there.
    package let goneReason: String
    /// ``CaptureRecord/id`` of the last capture that shows it; it stays that one when the ad goes.
    package let capture: String
}

/// Which ads are asked for.
package struct AdFilter: Hashable, Sendable {
    package enum Presence: String, Sendable, CaseIterable {
        case all, present, gone
    }

    /// ``SiteProfile/name``; nil for all.
    package let site: String?
    /// ``WebAddress/hostAndPort``; nil for all.
    package let host: String?
    package let address: WebAddress?
    package let presence: Presence

    package init(
        site: String? = nil, host: String? = nil, address: WebAddress? = nil, presence: Presence = .all
    ) {
        (self.site, self.host, self.address, self.presence) = (site, host, address, presence)
    }
}

/// All that became of an ad.
package struct AdHistory: Hashable, Sendable {
    package let ad: StoredAd
    /// Those that are the viewer's, in the order in which they were seen; the last is the newest. One that comes back after another is there twice.
    package let showings: [AdShowing]
    /// Showings before the first of ``showings`` that are not handed out; see ``showingLimit``.
    package let earlierCount: Int
    /// In order; the last one has no end while the ad is gone.
    package let absences: [AdAbsence]

    /// An ad whose text turns with each visit would fill the memory otherwise.
    package static let showingLimit = 500
}
