import Evidence

/// One ad before one policy: the questions in their order.
struct PermitInquiry {
    let ad: Ad
    let day: CivilDate
    let policy: MunicipalPolicy
    let register: PermitRegister?
    /// Kinds of business that the words of the ad show; empty where none does.
    let seen: Set<BusinessKind>
    let municipality: String

    func conclude(_ judgement: inout PermitJudgement) {
        switch (judgement.numbers.isEmpty, isNumberRequired) {
        case (true, nil): judgement.conclude(.cannotSay, [.kindUnknown])
        case (true, false?): judgement.conclude(.cannotSay, [.policyNotRequired])
        case (true, true?): concludeWithoutNumber(&judgement)
        case (false, let required): concludeByNumbers(&judgement, isKindClear: required != nil)
        }
    }

    /// Whether the kind of business must show a number; nil where that depends on a kind that does not show.
    private var isNumberRequired: Bool? {
        let answers = Set(kinds.map { policy.requiresNumber.contains($0) })
        if answers.count == 1 { return answers.first }
        guard seen.isEmpty, let assumed = policy.undeterminedKind else { return nil }
        return policy.requiresNumber.contains(assumed)
    }

    private var kinds: Set<BusinessKind> {
        seen.isEmpty ? Set(BusinessKind.allCases) : seen
    }

    /// Why the register cannot be asked; nil where it can.
    private var registerObjection: VerdictReason? {
        guard let register else { return .registerMissing }
        let age = policy.registerMaximumAge
        return age.map { register.isOlder(than: $0, on: day) } ?? false ? .registerTooOld : nil
    }

    /// A number is due and none is shown: a known phone may make up for it, and what was cut off may hold it.
    private func concludeWithoutNumber(_ judgement: inout PermitJudgement) {
        if policy.phoneIsEnough, !ad.phones.isEmpty {
            if let objection = registerObjection { return judgement.conclude(.cannotSay, [objection]) }
            let onPermit = ad.phones.filter(isOnValidPermit)
            if !onPermit.isEmpty {
                judgement.mark(.phoneOnPermit, onPermit.map(\.span))
                return judgement.conclude(.inOrder, [.phoneOnPermit])
            }
        }
        // Only a cut through the ad itself can hide a number: bytes that were no text, or further ads, cannot.
        let isCut = !ad.incompleteness.subtracting([.charset, .ads, .headers]).isEmpty
        judgement.conclude(isCut ? .cannotSay : .notInOrder, [isCut ? .adIncomplete : .numberMissing])
    }

    private func isOnValidPermit(_ phone: PhoneMention) -> Bool {
        guard let register else { return false }
        return register.indices(ofPhone: phone.e164).contains { index in
            let permit = register.permits[index]
            return permit.objections(on: day).isEmpty && isAccepted(permit) && kinds.contains(permit.kind)
        }
    }

    /// Numbers are shown: one that holds is proof; if none does, each says why.
    private func concludeByNumbers(_ judgement: inout PermitJudgement, isKindClear: Bool) {
        if let objection = registerObjection {
            return judgement.conclude(.cannotSay, isKindClear ? [objection] : [.kindUnknown])
        }
        var all: [(mention: NumberMention, objections: [VerdictReason])] = []
        for mention in judgement.numbers { all.append((mention, objections(to: mention))) }
        let valid = all.filter(\.objections.isEmpty).map(\.mention.span)
        if !valid.isEmpty {
            judgement.mark(.numberValid, valid)
            return judgement.conclude(.inOrder, [.numberValid])
        }
        // Where the kind decides whether there is a duty at all, a number that does not hold proves nothing.
        guard isKindClear else { return judgement.conclude(.cannotSay, [.kindUnknown]) }
        for (mention, objections) in all {
            for objection in objections { judgement.mark(objection, [mention.span]) }
        }
        if judgement.marks[.numberPhoneNotOnPermit] != nil {
            judgement.mark(.numberPhoneNotOnPermit, ad.phones.map(\.span))
        }
        judgement.conclude(.notInOrder, all.flatMap(\.objections))
    }

    /// Why the permit of this number does not cover the ad; empty where it does.
    private func objections(to mention: NumberMention) -> [VerdictReason] {
        let number = FoldedNumber(mention.text)
        guard let register, let index = register.index(of: number) else {
            let isForeign = !policy.patterns.isEmpty && !policy.patterns.contains { $0.matches(number) }
            return [isForeign ? .numberMalformed : .numberUnknown]
        }
        let permit = register.permits[index]
        var objections = permit.objections(on: day)
        if !isAccepted(permit) { objections.append(.numberOtherMunicipality) }
        if !kinds.contains(permit.kind) { objections.append(.numberOtherKind) }
        let isOnPhone = ad.phones.contains { register.indices(ofPhone: $0.e164).contains(index) }
        if permit.listsPhones, !ad.phones.isEmpty, !isOnPhone { objections.append(.numberPhoneNotOnPermit) }
        return objections
    }

    /// Of this municipality, or an escort permit of one whose permits count here: escorts work where they are called.
    private func isAccepted(_ permit: Permit) -> Bool {
        permit.municipality == municipality
            || permit.kind == .escort && policy.acceptsPermitsFrom.accepts(permit.municipality)
    }

    /// An adult below the local minimum. Minors are not a matter of permits: that is for the minor pack.
    func checkAges(_ judgement: inout PermitJudgement) {
        let young = ad.ages.filter { age in
            age.subject == .advertised && age.max.map { $0 < policy.minimumAge && $0 >= 18 } ?? false
        }
        guard !young.isEmpty else { return }
        judgement.mark(.ageBelowLocalMinimum, young.map(\.span))
        judgement.conclude(.notInOrder, [.ageBelowLocalMinimum])
    }
}
