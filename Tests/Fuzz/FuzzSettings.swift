import Configuring
import Evidence

// Files that people write: anything else is a problem with a place in the file, never an end of the program.

func tryOne(_ bytes: [UInt8]) {
    let (kind, rest) = chosen([0, 1, 2, 3], by: bytes)
    let text = String(decoding: rest, as: UTF8.self)
    do throws(InputProblem) {
        switch kind {
        case 0: _ = try PlanFile(reading: text, file: "plan.yaml")
        case 1: _ = try AuthorityFile.read(text, file: "authority.yaml")
        case 2: _ = try SiteProfileFile.read(text, file: "site.yaml")
        default: _ = try YAMLValue.parse(text, file: "x.yaml")
        }
    } catch {
        hold(!error.description.isEmpty, "a problem says what it is")
    }
}
