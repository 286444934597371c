import Configuring
import Evidence

/// The values that ads are compared with, measured by the agency that uses them: prices per hour by place.
struct ReferenceValues: Sendable {
    /// Of one currency: amounts in others are not compared.
    let currency: String
    let pricePerHourInCents: Int?
    /// The statutory minimum wage per hour, in cents, by the day from which it holds; ascending.
    private let minimumWages: [(from: CivilDate, cents: Int)]
    private let byMunicipality: [String: Int]

    /// Nothing is known, so nothing is low.
    static let none = ReferenceValues()

    private init() {
        (currency, pricePerHourInCents, minimumWages, byMunicipality) = ("EUR", nil, [], [:])
    }

    /// Reads `Rules/reference.yaml`.
    init(reading text: String, file: String) throws(InputProblem) {
        let root = try YAMLValue.parse(text, file: file).mapping(keys: ["pricePerHour", "minimumWage"])
        minimumWages = try Self.wages(root["minimumWage"])
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

    private static func wages(_ value: YAMLValue?) throws(InputProblem) -> [(from: CivilDate, cents: Int)] {
        var all: [(from: CivilDate, cents: Int)] = []
        guard let value else { return all }
        let items = try value.sequence()
        guard !items.isEmpty else {
            throw value.problem(
                "no amounts", remedy: "write the amounts by the day from which they hold, or no minimumWage")
        }
        for item in items {
            let map = try item.mapping(keys: ["perHour", "source", "validFrom"])
            _ = try map.required("source").words()
            let from = try map.required("validFrom").date()
            guard !all.contains(where: { $0.from == from }) else {
                throw item.problem("a second amount from \(from.iso8601)", remedy: "keep one of them")
            }
            all.append((from, try wage(map.required("perHour"))))
        }
        return all.sorted { $0.from < $1.from }
    }

    /// In cents; written as the law does: `perHour: 14.71`.
    private static func wage(_ amount: YAMLValue) throws(InputProblem) -> Int {
        guard case let number = try amount.number(), number > 0, number < 1_000 else {
            throw amount.problem("no wage per hour", remedy: "write an amount such as 14.71")
        }
        return Int((number * 100).rounded())
    }

    /// In cents, as the law had it on a day; nil where no amount is given for it.
    func minimumWage(on day: CivilDate) -> Int? {
        minimumWages.last { $0.from <= day }?.cents
    }

    /// The usual price of an hour, in cents; nil where none is known.
    func pricePerHour(in municipality: String?) -> Int? {
        municipality.flatMap { byMunicipality[$0] } ?? pricePerHourInCents
    }
}
