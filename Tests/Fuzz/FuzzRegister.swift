import Evidence
import Scoring

// The permit register: a line that cannot be read costs itself; what was read is found again, plain and folded.

private let day = known(CivilDate(iso8601: "2026-11-01"))

func tryOne(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let header = "number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones\n"
    for csv in [text, header + text] {
        do throws(InputProblem) {
            let (register, problems) = try PermitRegister.read(csv: csv, file: "registry.csv", asOf: day)
            for problem in problems { hold(!problem.description.isEmpty, "a problem says what it is") }
            _ = register.permit(number: text)
            _ = register.permits(phone: text)
        } catch {
            hold(!error.description.isEmpty, "a problem says what it is")
        }
    }
}
