import Configuring
import Evidence

/// A comparison of an ad with its own earlier captures.
struct EarlierTest: Sendable {
    enum Sign: Sendable {
        /// An age then and an age now, with the years between them, are this many years apart at least.
        case ageDiffersBy(Int)
        /// An age stated then is below.
        case ageBelow(Int)
        /// The age now is this many years lower than the one then.
        case ageFellBy(Int)
        /// The same age was stated so many days ago.
        case ageStoodStillForDays(Int)
        /// Over so many days the age went up as the years did, and never differed.
        case agedInStepForDays(Int)
        /// The price per hour is at most this share of the one then.
        case priceFellTo(Double)
        /// No number of then is left.
        case phoneChanged
        /// A number was there so many days ago and ever since.
        case samePhoneForDays(Int)
        /// The same text with another name or age.
        case sameTextOther(name: Bool, age: Bool)
    }

    let sign: Sign
    /// Wordings last seen longer ago do not count; nil counts all.
    let withinDays: Int?
}

extension ConditionReader {
    static let earlierKeys = [
        "ageDiffersBy", "ageBelow", "ageFellBy", "ageStoodStillForDays", "agedInStepForDays", "priceFellTo",
        "phoneChanged", "samePhoneForDays", "sameTextOther",
    ]

    func earlier(_ value: YAMLValue) throws(InputProblem) -> EarlierTest {
        let map = try value.mapping(keys: Self.earlierKeys + ["withinDays"])
        let named = Self.earlierKeys.filter { map[$0] != nil }
        guard named.count == 1, let sign = map[named[0]] else {
            throw value.problem(
                "an earlier capture is asked one thing, here are \(named.count)",
                remedy: "name one of \(Self.earlierKeys.joined(separator: ", "))")
        }
        return EarlierTest(
            sign: try Self.sign(named[0], sign), withinDays: try map["withinDays"]?.integer(in: 1...36_500))
    }

    private static func sign(_ name: String, _ value: YAMLValue) throws(InputProblem) -> EarlierTest.Sign {
        switch name {
        case "ageDiffersBy": return .ageDiffersBy(try value.integer(in: 1...50))
        case "ageBelow": return .ageBelow(try value.integer(in: 1...120))
        case "ageFellBy": return .ageFellBy(try value.integer(in: 1...50))
        case "ageStoodStillForDays": return .ageStoodStillForDays(try value.integer(in: 366...36_500))
        case "agedInStepForDays": return .agedInStepForDays(try value.integer(in: 366...36_500))
        case "samePhoneForDays": return .samePhoneForDays(try value.integer(in: 1...36_500))
        case "priceFellTo":
            guard case let share = try value.number(), share > 0, share < 1 else {
                throw value.problem(
                    "not a share of the price then", remedy: "write a number above 0 and below 1")
            }
            return .priceFellTo(share)
        case "phoneChanged":
            guard try value.boolean() else {
                throw value.problem(
                    "a phone that did not change is no sign", remedy: "write \"samePhoneForDays:\"")
            }
            return .phoneChanged
        default:
            let words = try words(value, of: ["name", "age"])
            return .sameTextOther(name: words.contains("name"), age: words.contains("age"))
        }
    }
}
