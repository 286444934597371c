/// One advertisement: its text and what the readers found in it, each with the place it rests on.
///
/// All spans count Unicode scalars in ``text``. The text begins with the title where the page shows one above it,
/// so that what stands in the title has a span as well.
///
/// Nobody above sets a field: what may differ from what was read has a function here that returns another ad.
package struct Ad: Sendable {
    /// What tells this ad from others on the same page: an element id, the target of its link, or `#1`, `#2`;
    /// empty where the page is the ad.
    package let localKey: String
    package let title: String
    package let text: String
    /// The folded form of ``text``, made once, for all who match against it.
    package let folded: FoldedText
    package private(set) var phones: [PhoneMention]
    package let ages: [AgeMention]
    package private(set) var places: [PlaceMention]
    package let prices: [PriceMention]
    package let numbers: [NumberMention]
    package let handles: [HandleMention]
    package let availability: [AvailabilityMention]
    /// The languages that the ad says are spoken; the one it is written in is no claim.
    package let languages: [LanguageMention]
    /// Whose voice the text is in.
    package let narrator: Narrator
    /// How many people the ad offers, as far as the text says; at least 1.
    package let personCount: Int
    /// When the ad says it was placed; nil where it does not.
    package let posting: PostingMention?
    /// The lowest age the site's form lets an advertiser enter; nil if unknown.
    package let siteAgeFloor: Int?
    package let incompleteness: Set<Incompleteness>

    package init(
        localKey: String = "", title: String, text: String, folded: FoldedText? = nil,
        phones: [PhoneMention] = [],
        ages: [AgeMention] = [], places: [PlaceMention] = [], prices: [PriceMention] = [],
        numbers: [NumberMention] = [], handles: [HandleMention] = [],
        availability: [AvailabilityMention] = [], languages: [LanguageMention] = [],
        narrator: Narrator = .unknown, personCount: Int = 1, posting: PostingMention? = nil,
        siteAgeFloor: Int? = nil,
        incompleteness: Set<Incompleteness> = []
    ) {
        (self.localKey, self.title, self.text) = (localKey, title, text)
        self.folded = folded ?? FoldedText(text)
        (self.phones, self.ages, self.places, self.prices) = (phones, ages, places, prices)
        (self.numbers, self.handles, self.availability) = (numbers, handles, availability)
        (self.languages, self.narrator, self.personCount) = (languages, narrator, personCount)
        (self.posting, self.siteAgeFloor, self.incompleteness) = (posting, siteAgeFloor, incompleteness)
    }

    /// The day the ad says it was placed.
    package var posted: CivilDate? { posting?.date }

    /// The same ad without the numbers that `isForeign` names: those of the site, say. The text keeps them.
    package func without(phones isForeign: (PhoneMention) -> Bool) -> Ad {
        guard phones.contains(where: isForeign) else { return self }
        var ad = self
        ad.phones.removeAll(where: isForeign)
        return ad
    }

    /// The same ad as one of `place`, whatever places it names. The text keeps them.
    package func placed(in place: PlaceMention) -> Ad {
        var ad = self
        ad.places = [place]
        return ad
    }

    /// The grammatical person in which an ad speaks of whom it offers.
    package enum Narrator: String, Sendable, CaseIterable {
        case firstPerson, thirdPerson, plural, unknown
    }
}

/// A phone number that the number plan knows.
package struct PhoneMention: Hashable, Sendable {
    /// `+31612345600`.
    package let e164: String
    /// True where a reader had to undo a disguise to read it; spaces, dashes and brackets are none.
    package let isObfuscated: Bool
    /// What was undone, sorted: `words`, `homoglyph`, `keycap`, `fullwidth`, `spacing`, `split`, `invisible` …
    package let operators: [String]
    /// Empty at the nearest place where the number stands in an attribute only, such as a `tel:` link.
    package let span: TextSpan
    /// Where it was read: `text`, `link` or `field`.
    package let source: String

    package init(e164: String, isObfuscated: Bool, operators: [String], span: TextSpan, source: String) {
        (self.e164, self.isObfuscated, self.operators) = (e164, isObfuscated, operators)
        (self.span, self.source) = (span, source)
    }
}

/// An age, as an interval, and of whom.
package struct AgeMention: Hashable, Sendable {
    package enum Subject: String, Sendable {
        /// Whom the ad is about.
        case advertised
        /// Whom it addresses or wants.
        case audience
        /// Kin, quoted people, all advertisers of the site.
        case other
    }

    /// In whole years; nil is open.
    package let min: Int?
    package let max: Int?
    package let subject: Subject
    package let span: TextSpan
    /// True where a disguise had to be undone; a number written as a plain word is none.
    package let isObfuscated: Bool
    /// How it was written: `number`, `word`, `range`, `birthYear`, `birthDate`, `field`.
    package let form: String

    package init(min: Int?, max: Int?, subject: Subject, span: TextSpan, isObfuscated: Bool, form: String) {
        (self.min, self.max, self.subject) = (min, max, subject)
        (self.span, self.isObfuscated, self.form) = (span, isObfuscated, form)
    }
}

/// A place name and the municipality it lies in (CBS). Two municipalities with one place name give two mentions.
package struct PlaceMention: Hashable, Sendable {
    package let name: String
    /// `GM0344`.
    package let municipality: String
    package let span: TextSpan
    /// True where a field or a label names it as the place of the ad; such a place goes before others.
    package let isLabelled: Bool

    package init(name: String, municipality: String, span: TextSpan, isLabelled: Bool) {
        (self.name, self.municipality, self.span, self.isLabelled) = (name, municipality, span, isLabelled)
    }
}

/// An amount of money, for a duration where one is named.
package struct PriceMention: Hashable, Sendable {
    package let cents: Int
    /// ISO 4217, `EUR` where none is written.
    package let currency: String
    package let minutes: Int?
    package let span: TextSpan

    package init(cents: Int, currency: String, minutes: Int?, span: TextSpan) {
        (self.cents, self.currency, self.minutes, self.span) = (cents, currency, minutes, span)
    }
}

/// Something that may be a permit, registration or business number.
package struct NumberMention: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// Labelled as a permit or registration number.
        case permit
        /// Shaped like one (letters, digits, dashes) without a label: counts only if a policy knows the shape.
        case candidate
        /// Chamber of Commerce, eight digits with a label.
        case kvk
        /// VAT id; the middle is masked before it is stored, as it may hold a citizen number.
        case btw
    }

    /// As written, except that a BTW id is masked.
    package let text: String
    package let kind: Kind
    package let span: TextSpan
    /// The label it stood behind, folded; nil without one.
    package let label: String?

    package init(text: String, kind: Kind, span: TextSpan, label: String?) {
        (self.text, self.kind, self.span, self.label) = (text, kind, span, label)
    }
}
