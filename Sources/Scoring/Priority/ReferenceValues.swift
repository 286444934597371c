import Configuring
import Evidence

/// The values that ads are compared with, measured by the agency that uses them: prices per hour by place.
struct ReferenceValues: Sendable {
    /// Of one currency: amounts in others are not compared.
    let currency: String
    let pricePerHourInCents: Int?
    /// The statutory minimum wage per hour; nil where none is given.
    let minimumWageInCents: Int?
    private let byMunicipality: [String: Int]

    /// Nothing is known, so nothing is low.
    static let none = ReferenceValues()

    private init() {
        (currency, pricePerHourInCents, minimumWageInCents, byMunicipality) = ("EUR", nil, nil, [:])
    }

    /// Reads `Rules/reference.yaml`.
    init(reading text: String, file: String) throws(InputProblem) {
        let root = try YAMLValue.parse(text, file: file).mapping(keys: ["pricePerHour", "minimumWage"])
        minimumWageInCents = try root["minimumWage"].map(Self.wage)
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

    /// In cents as the law writes it: `perHour: 14.71`.
    private static func wage(_ value: YAMLValue) throws(InputProblem) -> Int {
        let map = try value.mapping(keys: ["perHour", "source", "validFrom"])
        _ = (try map.required("source").words(), try map.required("validFrom").date())
        let amount = try map.required("perHour")
        guard case let number = try amount.number(), number > 0, number < 1_000 else {
            throw amount.problem("no wage per hour", remedy: "write an amount such as 14.71")
        }
        return Int((number * 100).rounded())
    }

    /// The usual price of an hour, in cents; nil where none is known.
    func pricePerHour(in municipality: String?) -> Int? {
        municipality.flatMap { byMunicipality[$0] } ?? pricePerHourInCents
    }
}
