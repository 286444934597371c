package import Evidence

/// One permit of a register, without what names a person: that stays in the file it came from.
package struct Permit: Hashable, Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case valid, suspended, withdrawn, expired
    }

    package let kind: BusinessKind
    package let status: Status
    /// `GM0344`.
    package let municipality: String
    /// The first and the last day; nil is open.
    package let validFrom: CivilDate?
    package let validUntil: CivilDate?
    /// True where the register lists phones with the permit, so that another phone is a sign.
    package let listsPhones: Bool

    /// Why the permit does not hold on `day`; empty where it does.
    func objections(on day: CivilDate) -> [VerdictReason] {
        var objections: Set<VerdictReason> = []
        switch status {
        case .valid: break
        case .suspended: objections.insert(.numberSuspended)
        case .withdrawn: objections.insert(.numberWithdrawn)
        case .expired: objections.insert(.numberExpired)
        }
        // What was withdrawn or suspended is that, whatever its last day.
        if status == .valid, hasEnded(by: day) { objections.insert(.numberExpired) }
        if let validFrom, day < validFrom { objections.insert(.numberNotYetValid) }
        return objections.sorted()
    }

    /// Whether its last day lies before `day`, whatever its status.
    func hasEnded(by day: CivilDate) -> Bool { validUntil.map { $0 < day } ?? false }
}
