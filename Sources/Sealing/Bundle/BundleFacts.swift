package import Archiving
package import Evidence

/// All that a bundle tells, as its edition may tell it: pages and names that are withheld are not in here.
///
/// Every file of the core is a function of this value alone, so that the same case gives the same bytes on any machine,
/// at any hour. Nothing in it is of the moment or the place of the export.
package struct BundleFacts: Sendable {
    /// What stands in `case.json`, and by which a reader tells what rules a bundle obeys.
    package static let format = "baken-bundle/2"

    /// `Baken/0.1.0`.
    package let tool: String
    package let edition: BundleEdition
    /// Which language comes first, or alone where a document has one.
    package let language: ReportLanguage
    /// The last moment that the case knows of: the date of a document that needs one.
    package let asOf: UTCTime
    package let file: CaseFile
    /// As `data/text.txt` has it. In the municipality's edition the digits of phone numbers are `•`, one for one, so
    /// that spans mark the same places.
    package let text: String
    /// `+31 6 ••••••00`.
    package let maskedPhones: [String]
    package let phoneSpans: [TextSpan]
    package let verdict: PermitVerdict
    package let exhibits: [ExhibitFacts]
    package let findings: [FindingFacts]
    package let decisions: [DecisionFacts]
    package let custody: [CustodyFacts]
    package let lawfulness: LawfulnessFacts
    /// What was left out, and what proves that it is the same in each edition.
    package let commitments: [CommittedItem]
    /// Of the log that ``LeafFacts`` count in; nil where nothing of the case is in one.
    package let log: NoteKey?

    /// What this edition does not tell.
    package var withheld: [CommittedItem] { commitments.filter { $0.opening == nil } }
}

/// One capture.
package struct ExhibitFacts: Sendable {
    /// `E-001`.
    package let id: String
    package let capture: CaptureRecord
    /// `response` or `revisit`.
    package let recordType: String
    package let remoteAddress: String?
    package let resolvedAddresses: String?
    /// `sha256:…`, of the body.
    package let payloadDigest: String
    /// The exhibit that holds the body which this one leaves out.
    package let original: String?
    /// The named fields of the WARC record, in order: what was noted of the connection and the exchange.
    package let fields: [(name: String, value: String)]
    /// The warcinfo fields of its segment: which program, plan and authority, how robots.txt was held.
    package let session: [(name: String, value: String)]
    /// Nil where the edition withholds the page.
    package let package: PackedExhibit?
    package let leaf: LeafFacts?
}

/// The file that replays an exhibit.
package struct PackedExhibit: Hashable, Sendable {
    /// From the bundle's root: `data/exhibits/E-001/capture.wacz`.
    package let path: String
    package let digest: Digest256
    package let size: Int
}

/// Where in the log something is attested; the proof is `signatures/log/leaf-PLACE.tlog-proof`.
package struct LeafFacts: Hashable, Sendable {
    package let place: Int
    package let commitment: Digest256

    package var proofPath: String { "signatures/log/leaf-\(place)\(LogProof.fileExtension)" }
}

/// A sign that a rule found.
package struct FindingFacts: Sendable {
    /// `F-001`.
    package let id: String
    /// A weight below zero speaks against.
    package let recorded: RecordedFinding
    /// The characters of each span.
    package let marked: [String]
    /// The rule as it stood in its pack when it fired; nil where that pack is no longer at hand.
    package let ruleText: String?
    /// ``ExhibitFacts/id``.
    package let exhibit: String?
    package let leaf: LeafFacts?
}

/// What a person decided.
package struct DecisionFacts: Sendable {
    /// `D-001`.
    package let id: String
    /// `decidedBy` is a role code such as `official-02`, unless names were asked for.
    package let recorded: RecordedDecision
    package let leaf: LeafFacts?
}

/// What somebody did with the case. Exports are not among them: they lie outside of the core.
package struct CustodyFacts: Sendable {
    package let event: CustodyEvent
    package let leaf: LeafFacts?
}

/// On what ground, and how considerately, the captures were made.
package struct LawfulnessFacts: Sendable {
    package let authority: Authority
    /// Of the authority's file as the crawl kept it.
    package let authorityDigest: Digest256
    package let planDigest: Digest256
    package let otherAuthorities: [String]
    package let hosts: [HostFacts]
    /// Nil where the case has no capture any more.
    package let searches: SearchTally?

    package init(
        authority: Authority, authorityDigest: Digest256, planDigest: Digest256, otherAuthorities: [String],
        hosts: [HostFacts], searches: SearchTally?
    ) {
        (self.authority, self.authorityDigest, self.planDigest) = (authority, authorityDigest, planDigest)
        (self.otherAuthorities, self.hosts, self.searches) = (otherAuthorities, hosts, searches)
    }
}

/// A host that captures of the case came from.
package struct HostFacts: Hashable, Sendable {
    /// ``WebAddress/hostAndPort``.
    package let host: String
    /// What asking for robots.txt gave last; nil where it was never asked.
    package let robotsStatus: Int?
    package let robotsAt: UTCTime?
    package let robotsDigest: Digest256?
    /// Captures of the case from it, and when the first and the last were made.
    package let captures: Int
    package let first: UTCTime?
    package let last: UTCTime?

    package init(
        host: String, robotsStatus: Int?, robotsAt: UTCTime?, robotsDigest: Digest256?, captures: Int,
        first: UTCTime?, last: UTCTime?
    ) {
        (self.host, self.robotsStatus, self.robotsAt) = (host, robotsStatus, robotsAt)
        (self.robotsDigest, self.captures, self.first, self.last) = (robotsDigest, captures, first, last)
    }
}

/// Something of the case that an edition may withhold, bound by a salted digest that is the same in each edition:
///
///     commitment = SHA-256("baken/withheld/v1\n" ‖ salt (16 bytes) ‖ SHA-256(content))
///
/// Whoever holds the edition that tells it can show that it is what the other one withheld; from the commitment alone
/// nobody can try out what it may have been.
package struct CommittedItem: Sendable {
    package enum Kind: String, Sendable {
        /// The package of an exhibit.
        case page
        /// The text with its phone numbers.
        case text
        /// The address of the ad or of an exhibit, with the phone number in it.
        case address
        /// The name behind a role code.
        case name
        /// Why somebody did something with the case, in his words.
        case reason
        /// A note about the case that decides nothing.
        case comment
        /// A finding on one of the pages that is another case's or another task's; its leaf in the log is all there is.
        case finding
    }

    package enum Ground: String, Sendable {
        case thirdPersons = "third-persons"
        case officials
        case otherTask = "other-task"
        case internalNote = "internal-note"
    }

    package struct Opening: Hashable, Sendable {
        package let salt: [UInt8]
        /// The file that holds the content, from the bundle's root; nil for a short text, which ``content`` is.
        package let path: String?
        package let content: String?
    }

    /// `page E-001`, `text`, `name official-02`.
    package let id: String
    package let kind: Kind
    /// Why it is withheld, where it is.
    package let ground: Ground
    package let commitment: Digest256
    /// The place of a leaf of the log whose entry the commitment is; nil for those made for the bundle.
    package let leaf: Int?
    /// Nil where the edition withholds it.
    package let opening: Opening?
}
