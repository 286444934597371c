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

    package init(
        id: String, route: Route, municipality: String?, priority: Priority, state: State,
        address: WebAddress,
        title: String, firstSeen: UTCTime, lastSeen: UTCTime, ruleIDs: [String], verdict: PermitVerdict.Value
    ) {
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
    package let decisions: [Decision]
    package let history: [CustodyEvent]

    package init(
        file: CaseFile, text: String, maskedPhones: [String], phoneSpans: [TextSpan] = [],
        verdict: PermitVerdict,
        findings: [RecordedFinding],
        captures: [CaptureRecord], decisions: [Decision], history: [CustodyEvent]
    ) {
        (self.file, self.text, self.maskedPhones, self.phoneSpans) = (file, text, maskedPhones, phoneSpans)
        self.verdict = verdict
        (self.findings, self.captures) = (findings, captures)
        (self.decisions, self.history) = (decisions, history)
    }
}

extension CaseDossier {
    /// With other captures before its own, which are sorted by time.
    package func adding(_ earlier: [CaptureRecord]) -> CaseDossier {
        CaseDossier(
            file: file, text: text, maskedPhones: maskedPhones, phoneSpans: phoneSpans, verdict: verdict,
            findings: findings, captures: earlier + captures, decisions: decisions, history: history)
    }
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

/// The right to work on a case for a while. The token rises with each claim, so that a holder whose lease ran out
/// and was taken over cannot decide any more (a fencing token).
package struct CaseLease: Hashable, Sendable {
    package let caseID: String
    package let holder: String
    package let token: Int64
    package let until: UTCTime

    package init(caseID: String, holder: String, token: Int64, until: UTCTime) {
        (self.caseID, self.holder, self.token, self.until) = (caseID, holder, token, until)
    }
}

/// What a person decided about a case, and why.
package struct Decision: Hashable, Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case confirm, dismiss, notEnough, refer, helpFirst
    }

    package let caseID: String
    package let outcome: Outcome
    /// A short code from the agency's own list, lower case with dashes.
    package let reasonCode: String
    package let text: String
    package let decidedBy: String
    package let decidedAt: UTCTime
    /// The lease under which it was decided.
    package let token: Int64

    package init(
        caseID: String, outcome: Outcome, reasonCode: String, text: String, decidedBy: String,
        decidedAt: UTCTime,
        token: Int64
    ) {
        (self.caseID, self.outcome, self.reasonCode, self.text) = (caseID, outcome, reasonCode, text)
        (self.decidedBy, self.decidedAt, self.token) = (decidedBy, decidedAt, token)
    }
}

/// Who did what to which thing, when and why. Written before the bytes go out; never changed.
package struct CustodyEvent: Hashable, Sendable {
    /// `filed`, `listed`, `viewed`, `unmasked`, `claimed`, `released`, `decided`, `exported`, `changed`.
    package let action: String
    package let actor: String
    /// A case id, or what else was acted on.
    package let object: String
    package let at: UTCTime
    package let reason: String

    package init(action: String, actor: String, object: String, at: UTCTime, reason: String) {
        (self.action, self.actor, self.object, self.at, self.reason) = (action, actor, object, at, reason)
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
