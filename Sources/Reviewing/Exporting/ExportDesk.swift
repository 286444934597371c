package import Evidence

/// Seals bundles for people at the site. What it does is that of `baken export`; the site asks and shows.
package protocol ExportDesk: Sendable {
    /// Takes an order into the line and returns its id, or why the case may not leave the house. Nothing is on record by
    /// a refusal; by an order that is taken the case stands as exported once its turn comes. Blocks.
    func start(_ order: ExportOrder) throws -> Result<String, ExportRefusal>
    /// Nil where there is none, where it is over, and where it is another account's: all three alike.
    func export(_ id: String, of account: String) -> ExportState?
    /// Of this account, the newest first.
    func exports(of account: String) -> [ExportState]
}

/// What somebody asks to be sealed.
package struct ExportOrder: Sendable {
    package enum Edition: String, Sendable, CaseIterable {
        case police, municipality
    }

    package let caseID: String
    package let edition: Edition
    /// Which language of the documents comes first.
    package let isDutch: Bool
    package let viewer: Viewer
    /// Who, why, when.
    package let act: Act

    package init(caseID: String, edition: Edition, isDutch: Bool, viewer: Viewer, act: Act) {
        (self.caseID, self.edition, self.isDutch) = (caseID, edition, isDutch)
        (self.viewer, self.act) = (viewer, act)
    }
}

/// Why a case may not leave the house.
package enum ExportRefusal: String, Error, Sendable, CaseIterable {
    case undecided
    /// The authority under which it was gathered is not in force.
    case authorityOver
    /// The term of retention is.
    case termOver
    /// The police's edition, asked for by a municipality.
    case policeEdition
    /// A municipality's edition of what is the police's alone.
    case policeOnly
    case nothing
    /// Too many wait already.
    case busy
}

/// How far an export is.
package struct ExportState: Sendable {
    package enum Stage: Sendable {
        case waiting
        /// Exhibits; the documents and the PDF take some seconds after the last.
        case sealing(done: Int, of: Int)
        case ready(ReadyBundle)
        /// In words for the log of the site alone: the page says that it failed.
        case failed
    }

    package let id: String
    package let order: ExportOrder
    package let stage: Stage
    /// When the file is removed.
    package let until: UTCTime

    /// True where nothing more will come of it.
    package var hasEnded: Bool {
        switch stage {
        case .waiting, .sealing: false
        case .ready, .failed: true
        }
    }

    package init(id: String, order: ExportOrder, stage: Stage, until: UTCTime) {
        (self.id, self.order, self.stage, self.until) = (id, order, stage, until)
    }
}

/// A sealed bundle that can be fetched.
package struct ReadyBundle: Sendable {
    /// `baken-C-….zip`
    package let name: String
    package let sizeInBytes: Int
    package let keyFingerprint: String
    /// Up to `count` bytes from an offset; fewer only at the end. Blocks.
    package let read: @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]

    package init(
        name: String, sizeInBytes: Int, keyFingerprint: String,
        read: @escaping @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]
    ) {
        (self.name, self.sizeInBytes, self.keyFingerprint) = (name, sizeInBytes, keyFingerprint)
        self.read = read
    }
}
