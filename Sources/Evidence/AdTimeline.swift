/// What an ad said over time, and when it was not there.
package struct AdTimeline: Hashable, Sendable {
    /// Those that are the viewer's, in the order in which they were seen; the last is the newest. One that comes back
    /// after another is there twice.
    package let showings: [AdShowing]
    /// Showings before the first of ``showings`` that are not handed out.
    package let earlierCount: Int
    /// In order; the last one has no end while the ad is gone.
    package let absences: [AdAbsence]

    package init(showings: [AdShowing], earlierCount: Int, absences: [AdAbsence]) {
        (self.showings, self.earlierCount, self.absences) = (showings, earlierCount, absences)
    }
}

/// One wording of an ad, from the first visit that found it to the last before another came.
package struct AdShowing: Hashable, Sendable {
    package let title: String
    package let text: String
    package let phoneSpans: [TextSpan]
    package let firstSeen: UTCTime
    package let lastSeen: UTCTime
    /// ``CaptureRecord/id`` of the first capture ever that showed this wording.
    package let capture: String
    /// What that page said beside the ad and was taken for the site's own, a line each; empty where nothing was.
    package let template: String

    package init(
        title: String, text: String, phoneSpans: [TextSpan], firstSeen: UTCTime, lastSeen: UTCTime,
        capture: String, template: String
    ) {
        (self.title, self.text, self.phoneSpans) = (title, text, phoneSpans)
        (self.firstSeen, self.lastSeen, self.capture, self.template) = (
            firstSeen, lastSeen, capture, template
        )
    }
}

/// A time for which an ad was not on its page.
package struct AdAbsence: Hashable, Sendable {
    package let goneSince: UTCTime
    package let reason: String
    /// The visit that found it again; nil while it is gone.
    package let backAt: UTCTime?

    package init(goneSince: UTCTime, reason: String, backAt: UTCTime?) {
        (self.goneSince, self.reason, self.backAt) = (goneSince, reason, backAt)
    }
}
