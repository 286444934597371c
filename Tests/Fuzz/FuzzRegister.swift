import Evidence
import Scoring

// The permit register, in its own shape and in one that a mapping file tells: a line that cannot be read costs itself; what was read is found again, plain and folded.

private let day = known(CivilDate(iso8601: "2026-11-01"))

private let otherShape = known(
    try? RegisterShape(
        reading: """
            skipLines: 1
            columns: {number: nr, kind: soort, status: stand, valid_from: van, phones: [tel, mobiel]}
            constants: {municipality: GM0344}
            values: {status: {verleend: valid}}
            dates: [dd-mm-yyyy, yyyymmdd]
            """, file: "columns.yaml"))

func tryOne(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let header = "number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones\n"
    let mapped = "titel\nnr;soort;stand;van;tel;mobiel\n" + text
    let files: [(String, RegisterShape)] = [
        (text, .standard), (header + text, .standard), (mapped, otherShape),
    ]
    for (csv, shape) in files {
        do throws(InputProblem) {
            let (register, problems) = try PermitRegister.read(
                csv: csv, file: "registry.csv", asOf: day, shape: shape)
            hold(problems.count <= register.lostLines.count, "each problem is a line left out")
            for problem in problems { hold(!problem.description.isEmpty, "a problem says what it is") }
            _ = register.permit(number: text)
            _ = register.permits(phone: text)
        } catch {
            hold(!error.description.isEmpty, "a problem says what it is")
        }
    }
}
