import Evidence
import Reading

/// A few places, plain and ambiguous: the whole list would only make the start longer.
let samplePlaces: PlaceDirectory = {
    let csv = """
        place,municipality_code,municipality,province
        Utrecht,GM0344,Utrecht,Utrecht
        's-Gravenhage,GM0518,'s-Gravenhage,Zuid-Holland
        Bergen (NH),GM0373,Bergen (NH.),Noord-Holland
        Bergen (L),GM0893,Bergen (L.),Limburg
        Zwolle,GM0193,Zwolle,Overijssel
        """
    do {
        return try PlaceDirectory(csv: Array(csv.utf8), file: "places.csv")
    } catch {
        fatalError("the sample of places cannot be read: \(error)")
    }
}()

/// What each mark of a reader promises about the text that it stands in.
func checkSpans(of ad: Ad) {
    let length = ad.text.unicodeScalars.count
    hold(ad.folded.sourceLength == length, "the folded text knows how long its source is")
    var spans = ad.phones.map(\.span)
    spans += ad.ages.map { $0.span }
    spans += ad.places.map { $0.span }
    spans += ad.prices.map { $0.span }
    spans += ad.numbers.map { $0.span }
    spans += ad.handles.map { $0.span }
    spans += ad.availability.map { $0.span }
    for span in spans {
        hold(span.start >= 0 && span.end <= length, "span \(span) lies in a text of \(length) scalars")
    }
    for phone in ad.phones {
        let digits = phone.e164.utf8.dropFirst()
        hold(phone.e164.utf8.first == 0x2B && digits.allSatisfy { 0x30...0x39 ~= $0 }, "E.164: \(phone.e164)")
        hold(7...15 ~= digits.count, "E.164 has up to 15 digits: \(phone.e164)")
        hold(phone.isObfuscated == !phone.operators.isEmpty, "a disguise is named: \(phone)")
    }
    for age in ad.ages {
        hold((age.min ?? 0) <= (age.max ?? 200), "an age runs forward: \(age)")
        hold(0...120 ~= (age.min ?? 0) && 0...120 ~= (age.max ?? 0), "an age is one of people: \(age)")
    }
    hold(ad.personCount >= 1, "an ad offers someone")
}
