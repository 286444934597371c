import Configuring
import Evidence

/// A text for people, in the two languages that Baken speaks.
package struct BilingualText: Hashable, Sendable {
    package let dutch: String
    package let english: String

    package init(dutch: String, english: String) {
        (self.dutch, self.english) = (dutch, english)
    }

    /// Reads `{nl: "…", en: "…"}`; both are needed.
    init(_ value: YAMLValue) throws(InputProblem) {
        let map = try value.mapping(keys: ["nl", "en"])
        (dutch, english) = (try map.required("nl").words(), try map.required("en").words())
    }
}
