import Configuring
import Evidence

/// The values that ads are compared with, measured by the agency that uses them: prices per hour by place.
struct ReferenceValues: Sendable {
    /// Of one currency: amounts in others are not compared.
    let currency: String
    let pricePerHourInCents: Int?
    private let byMunicipality: [String: Int]

    /// Nothing is known, so nothing is low.
    static let none = ReferenceValues(currency: "EUR", pricePerHourInCents: nil, byMunicipality: [:])

    private init(currency: String, pricePerHourInCents: Int?, byMunicipality: [String: Int]) {
        (self.currency, self.pricePerHourInCents) = (currency, pricePerHourInCents)
        self.byMunicipality = byMunicipality
    }

    /// Reads `Rules/reference.yaml`.
    init(reading text: String, file: String) throws(InputProblem) {
        let root = try YAMLValue.parse(text, file: file).mapping(keys: ["pricePerHour"])
        let map = try root.required("pricePerHour").mapping(
            keys: ["currency", "default", "municipalities", "source", "measured"])
        currency = try map.required("currency").words()
        pricePerHourInCents = try map.required("default").integer(in: 1...10_000) * 100
        _ = (try map.required("source").words(), try map.required("measured").date())
        var byMunicipality: [String: Int] = [:]
        for (key, value) in try map["municipalities"]?.mapping().entries ?? [] {
            byMunicipality[try AuthorityFile.municipalityCode(key)] = try value.integer(in: 1...10_000) * 100
        }
        self.byMunicipality = byMunicipality
    }

    /// The usual price of an hour, in cents; nil where none is known.
    func pricePerHour(in municipality: String?) -> Int? {
        municipality.flatMap { byMunicipality[$0] } ?? pricePerHourInCents
    }
}
