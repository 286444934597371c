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
    let shared: Set<FoldedNumber>

    func conclude(_ judgement: inout PermitJudgement) {
        let isRequired = isNumberRequired
        if isRequired ?? false { addOverlooked(to: &judgement) }
        switch (judgement.numbers.isEmpty, isRequired) {
        case (true, nil): judgement.conclude(.cannotSay, [.kindUnknown])
        case (true, false?): judgement.conclude(.cannotSay, [.policyNotRequired])
        case (true, true?): concludeWithoutNumber(&judgement)
        case (false, let required): concludeByNumbers(&judgement, isRequired: required)
        }
    }

    /// Before an ad is told to lack a number that holds, its text is searched for one in the municipality's own forms.
    private func addOverlooked(to judgement: inout PermitJudgement) {
        if let numbers = numberInquiry, judgement.numbers.contains(where: { numbers.answer($0).holds }) {
            return
        }
        let found = NumberSearch(ad, policy: policy, register: register).found()
        guard !found.isEmpty else { return }
        let others = judgement.numbers.filter { read in !found.contains { $0.span.overlaps(read.span) } }
        judgement.numbers = (others + found).sorted { $0.span < $1.span }
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
            if let doubt = numberInquiry?.phoneDoubt { return judgement.conclude(.cannotSay, [doubt]) }
        }
        judgement.conclude(isCut ? .cannotSay : .notInOrder, [isCut ? .adIncomplete : .numberMissing])
    }

    private func isOnValidPermit(_ phone: PhoneMention) -> Bool {
        guard let register, let numbers = numberInquiry else { return false }
        return register.indices(ofPhone: phone.e164).contains { index in
            let permit = register.permits[index]
            return permit.objections(on: day).isEmpty && numbers.isAccepted(permit)
                && kinds.contains(permit.kind)
        }
    }

    /// Numbers are shown: one that holds is proof; if none does, each says why not, or why nobody can tell.
    private func concludeByNumbers(_ judgement: inout PermitJudgement, isRequired: Bool?) {
        if let objection = registerObjection {
            return judgement.conclude(.cannotSay, isRequired == nil ? [.kindUnknown] : [objection])
        }
        guard let numbers = numberInquiry else { return }
        let answers = judgement.numbers.map(numbers.answer)
        let valid = answers.filter(\.holds).map(\.mention.span)
        if !valid.isEmpty {
            judgement.mark(.numberValid, valid)
            return judgement.conclude(.inOrder, [.numberValid])
        }
        // Where the kind decides whether there is a duty at all, a number that does not hold proves nothing.
        guard let isRequired else { return judgement.conclude(.cannotSay, [.kindUnknown]) }
        var doubts = answers.flatMap(\.doubts)
        // What was cut off may hold the number, or the phone, that makes the ad good.
        if isCut { doubts.append(.adIncomplete) }
        // Nor can a number be wrong that nobody demanded: what is known of it is told, and accuses nobody.
        if !isRequired { doubts.append(.policyNotRequired) }
        for answer in answers {
            for reason in answer.objections.union(answer.doubts) {
                judgement.mark(reason, [answer.mention.span])
            }
        }
        for reason in [VerdictReason.numberPhoneNotOnPermit, .numberBorrowed, .numberShared]
        where judgement.marks[reason] != nil {
            judgement.mark(reason, ad.phones.map(\.span))
        }
        judgement.conclude(doubts.isEmpty ? .notInOrder : .cannotSay, doubts + answers.flatMap(\.objections))
    }

    private var numberInquiry: NumberInquiry? {
        register.map {
            NumberInquiry(
                ad: ad, day: day, policy: policy, register: $0, kinds: kinds, municipality: municipality,
                shared: shared)
        }
    }

    /// Only a cut through the ad itself can hide a number: bytes that were no text, or further ads, cannot.
    private var isCut: Bool { !ad.incompleteness.subtracting([.charset, .ads, .headers]).isEmpty }

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
