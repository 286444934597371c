import Evidence

/// Which municipality an ad belongs to, as far as it says so without doubt.
enum AdMunicipality {
    /// The one municipality that the ad's place fields name; else that the title names; else that the text names.
    ///
    /// Nil where the first of these that names any names several: a wrong municipality would apply a wrong bylaw, and
    /// a place name that two municipalities share ("Hengelo") is no answer.
    static func of(_ ad: Ad) -> String? {
        let labelled = ad.places.filter(\.isLabelled)
        if !labelled.isEmpty { return only(labelled) }
        let titleLength = ad.title.unicodeScalars.count
        let isTitleInText = ad.text.unicodeScalars.starts(with: ad.title.unicodeScalars)
        let inTitle = ad.places.filter { isTitleInText && $0.span.end <= titleLength && $0.span.length > 0 }
        return only(inTitle.isEmpty ? ad.places : inTitle)
    }

    private static func only(_ places: [PlaceMention]) -> String? {
        let codes = Set(places.map(\.municipality))
        return codes.count == 1 ? codes.first : nil
    }
}
