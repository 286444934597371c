/// What a person works on: the findings about one ad that belong to one route.
///
/// A municipality and the police never share a case: what concerns both becomes two, one for each task.
package struct CaseFile: Hashable, Sendable {
    package enum State: String, Sendable, CaseIterable {
        case open, claimed, decided
    }

    /// `C-` and 12 characters; the same ad and route give the same id in every run.
    package let id: String
    package let route: Route
    /// The municipality that the ad's place lies in; nil if unknown.
    package let municipality: String?
    package let priority: Priority
    package let state: State
    package let address: WebAddress
    package let title: String
    package let firstSeen: UTCTime
    package let lastSeen: UTCTime
    package let ruleIDs: [String]
    package let verdict: PermitVerdict.Value
    /// How many people have to decide it: 1, or 2 who do not see each other's decision.
    package let reviewers: Int
    /// Whose decision it waits for; nil for a decided case.
    package let stage: ReviewStage?

    package init(
        id: String, route: Route, municipality: String?, priority: Priority, state: State,
        address: WebAddress,
        title: String, firstSeen: UTCTime, lastSeen: UTCTime, ruleIDs: [String], verdict: PermitVerdict.Value,
        reviewers: Int = 1, stage: ReviewStage? = .first
    ) {
        (self.reviewers, self.stage) = (reviewers, stage)
        (self.id, self.route, self.municipality, self.priority) = (id, route, municipality, priority)
        (self.state, self.address, self.title) = (state, address, title)
        (self.firstSeen, self.lastSeen, self.ruleIDs, self.verdict) = (firstSeen, lastSeen, ruleIDs, verdict)
    }

    /// The id of the case of the ad `localKey` on the page `address` for `route`.
    package static func id(address: WebAddress, localKey: String, route: Route) -> String {
        let digest = Digest256(of: "\(address.text)\n\(localKey)\n\(route.rawValue)")
        return "C-" + digest.hex.prefix(12)
    }
}

/// A case with all that it rests on, for a reviewer or an export.
package struct CaseDossier: Sendable {
    package let file: CaseFile
    /// The ad's text that the findings' spans count in.
    package let text: String
    /// Phones as shown to a reader without a stated reason: `+31 6 ••••••00`.
    package let maskedPhones: [String]
    /// Where phone numbers stand in the text, to be masked for a reader without a stated reason.
    package let phoneSpans: [TextSpan]
    package let verdict: PermitVerdict
    package let findings: [RecordedFinding]
    package let captures: [CaptureRecord]
    /// All decisions on record that this reader may know of, also those of earlier rounds and those taken back; while two
    /// decide blindly, of this round only the reader's own.
    package let reviews: [RecordedDecision]
    /// As decisions are shown: while two decide blindly, of this round only the reader's own.
    package let comments: [CaseComment]
    package let history: [CustodyEvent]

    package init(
        file: CaseFile, text: String, maskedPhones: [String], phoneSpans: [TextSpan] = [],
        verdict: PermitVerdict,
        findings: [RecordedFinding],
        captures: [CaptureRecord], reviews: [RecordedDecision], comments: [CaseComment] = [],
        history: [CustodyEvent]
    ) {
        (self.file, self.text, self.maskedPhones, self.phoneSpans) = (file, text, maskedPhones, phoneSpans)
        self.verdict = verdict
        (self.findings, self.captures) = (findings, captures)
        (self.reviews, self.comments, self.history) = (reviews, comments, history)
    }
}

extension CaseDossier {
    /// With other captures before its own, which are sorted by time.
    package func adding(_ earlier: [CaptureRecord]) -> CaseDossier {
        CaseDossier(
            file: file, text: text, maskedPhones: maskedPhones, phoneSpans: phoneSpans, verdict: verdict,
            findings: findings, captures: earlier + captures, reviews: reviews, comments: comments,
            history: history)
    }

    /// Those that were not taken back, in the order in which they were made.
    package var decisions: [Decision] { reviews.filter { $0.standing != .void }.map(\.decision) }
}

/// A finding as filed: with the rules that made it and the capture it rests on.
package struct RecordedFinding: Hashable, Sendable {
    package let finding: Finding
    package let rules: RuleStamp
    /// ``CaptureRecord/id``.
    package let capture: String
    package let authority: String
    package let foundAt: UTCTime

    package init(
        finding: Finding, rules: RuleStamp, capture: String, authority: String, foundAt: UTCTime
    ) {
        (self.finding, self.rules, self.capture) = (finding, rules, capture)
        (self.authority, self.foundAt) = (authority, foundAt)
    }
}

/// On whose behalf the queue is asked. Every query of the store takes one.
package enum Viewer: Hashable, Sendable {
    /// Sees all groups.
    case police
    /// Sees permit cases of these municipalities, and of a police case on the same ad only that it was referred.
    case municipality([String])
}

/// A bundle on disk, after it was sealed.
package struct SealedBundle: Hashable, Sendable {
    package let caseID: String
    /// Over the manifest, which names every other file.
    package let manifestDigest: Digest256
    /// The digest of the public key, in 16 hexadecimal digits.
    package let keyFingerprint: String
    package let fileCount: Int

    package init(caseID: String, manifestDigest: Digest256, keyFingerprint: String, fileCount: Int) {
        (self.caseID, self.manifestDigest) = (caseID, manifestDigest)
        (self.keyFingerprint, self.fileCount) = (keyFingerprint, fileCount)
    }
}
