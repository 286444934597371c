import Evidence

/// What the register and the policy say of one number that an ad shows.
struct NumberAnswer: Sendable {
    let mention: NumberMention
    /// Why it does not cover the ad, each of them certain.
    var objections: Set<VerdictReason> = []
    /// Why nobody can tell whether it does; empty where an objection is certain anyway.
    var doubts: Set<VerdictReason> = []

    var holds: Bool { objections.isEmpty && doubts.isEmpty }
}

/// One ad's numbers before one register, each by itself.
///
/// What would accuse somebody must be certain: where the register may not know, or may not have known on the day of
/// the ad, the answer is a doubt and the verdict cannot be `notInOrder` by it.
struct NumberInquiry {
    let ad: Ad
    let day: CivilDate
    let policy: MunicipalPolicy
    let register: PermitRegister
    /// The kinds of business that the ad may be of.
    let kinds: Set<BusinessKind>
    let municipality: String
    /// Numbers that other ads show too which nothing joins to this one (``NumberCompany``).
    let shared: Set<FoldedNumber>

    /// Whether the permit of this number covers the ad. A number may stand in the register more than once, renewed or
    /// given out by two municipalities: one permit that covers the ad is enough.
    func answer(_ mention: NumberMention) -> NumberAnswer {
        let number = FoldedNumber(mention.text)
        let indices = register.indices(of: number)
        guard !indices.isEmpty else { return answer(toUnknown: number, mention) }
        let own = indices.filter { register.permits[$0].municipality == municipality }
        let answers = indices.map { answer(mention, permit: $0) }
        if let valid = answers.first(where: \.holds) { return valid }
        // A line that contradicts another was left out, and may be the one that holds.
        if register.lostLines.contains(number, in: register) {
            return NumberAnswer(mention: mention, doubts: [.registerIncomplete])
        }
        // Another municipality's permit under the same number is a coincidence where one of its own is known.
        let counted = own.isEmpty ? answers : own.map { answer(mention, permit: $0) }
        return counted.dropFirst().reduce(counted[0], Self.joined)
    }

    /// Either permit may be meant, so one that is in doubt leaves the number in doubt.
    private static func joined(_ one: NumberAnswer, _ other: NumberAnswer) -> NumberAnswer {
        var both = one
        let isRefuted = one.doubts.isEmpty && other.doubts.isEmpty
        both.doubts = one.doubts.union(other.doubts)
        both.objections = isRefuted ? one.objections.union(other.objections) : []
        return both
    }

    private func answer(toUnknown number: FoldedNumber, _ mention: NumberMention) -> NumberAnswer {
        var answer = NumberAnswer(mention: mention)
        let isForeign = !policy.patterns.contains { $0.matches(number) }
        if register.lostLines.contains(number, in: register) {
            answer.doubts = [.registerIncomplete]
        } else if isForeign, mayBeElsewhere {
            answer.doubts = [.numberElsewhere]
        } else if isForeign, !policy.patterns.isEmpty {
            answer.objections = [.numberMalformed]
        } else if register.lostLines.hasUnknownNumbers {
            answer.doubts = [.registerIncomplete]
        } else if register.asOf > day {
            // It may have ended since and been taken out.
            answer.doubts = [.registerNewer]
        } else {
            answer.objections = [.numberUnknown]
        }
        return answer
    }

    /// Why a phone that is not found may be on a valid permit all the same; nil where it is not.
    var phoneDoubt: VerdictReason? {
        if register.lostLines.count > 0 { return .registerIncomplete }
        if register.asOf > day { return .registerNewer }
        return mayBeElsewhere ? .numberElsewhere : nil
    }

    /// Whether it may be an escort permit of a municipality that counts here but is not in the register.
    private var mayBeElsewhere: Bool {
        kinds.contains(.escort) && policy.acceptsPermitsFrom != .none && !policy.registerCoversAccepted
    }

    private func answer(_ mention: NumberMention, permit index: Int) -> NumberAnswer {
        let permit = register.permits[index]
        var answer = NumberAnswer(mention: mention)
        for objection in permit.objections(on: day) {
            let isDated =
                objection == .numberNotYetValid || objection == .numberExpired && permit.hasEnded(by: day)
            // A status has no date: in a register of a later day it may have come after the ad.
            if isDated || register.asOf <= day {
                answer.objections.insert(objection)
            } else {
                answer.doubts.insert(.registerNewer)
            }
        }
        if !isAccepted(permit) { answer.objections.insert(.numberOtherMunicipality) }
        if !kinds.contains(permit.kind) { answer.objections.insert(.numberOtherKind) }
        checkContacts(&answer, permit, index)
        if !answer.objections.isEmpty { answer.doubts = [] }
        return answer
    }

    /// Whose phones and trade number the ad shows: those of the permit, of nobody known, or of another business.
    private func checkContacts(_ answer: inout NumberAnswer, _ permit: Permit, _ index: Int) {
        let isOnPermit = ad.phones.contains { register.indices(ofPhone: $0.e164).contains(index) }
        guard !isOnPermit else { return }
        let isOthers = showsOtherBusiness(than: index)
        if permit.listsPhones, !ad.phones.isEmpty {
            guard register.asOf <= day else {
                answer.doubts.insert(.registerNewer)
                return
            }
            answer.objections.insert(.numberPhoneNotOnPermit)
            if isOthers { answer.objections.insert(.numberBorrowed) }
        } else if isOthers {
            // Without phones on the permit nothing ties it to another business but this: one person may have two.
            answer.doubts.insert(.numberBorrowed)
        }
        // One business may have many phones, so this accuses nobody; whose number it is, nobody can tell either.
        if !permit.listsPhones, shared.contains(FoldedNumber(answer.mention.text)) {
            answer.doubts.insert(.numberShared)
        }
    }

    /// Whether a phone or trade number of the ad is in the register with another business only.
    private func showsOtherBusiness(than index: Int) -> Bool {
        guard let owner = register.business(of: index) else { return false }
        let phones = ad.phones.map { register.indices(ofPhone: $0.e164) }
        let traders = ad.numbers.filter { $0.kind == .kvk }.map { register.indices(ofKvK: $0.text) }
        return (phones + traders).contains { permits in
            let owners = permits.compactMap(register.business)
            return !owners.isEmpty && owners.count == permits.count && !owners.contains(owner)
        }
    }

    /// Of this municipality, or an escort permit of one whose permits count here: escorts work where they are called.
    func isAccepted(_ permit: Permit) -> Bool {
        permit.municipality == municipality
            || permit.kind == .escort && policy.acceptsPermitsFrom.accepts(permit.municipality)
    }
}
