package import Evidence

extension PermitRegister {
    static let columns = [
        "number", "kind", "status", "municipality", "valid_from", "valid_until", "holder", "kvk", "phones",
    ]

    static let neededColumns = ["number", "kind", "status", "municipality"]

    /// Reads `registry.csv`, or a register of another `shape`: one permit a line.
    ///
    /// A line that cannot be read costs itself: it is told in the second value, of which there are at most 1,000, and
    /// counted in ``lostLines``. Throws where the header is wrong, for then no line can be trusted.
    package static func read(
        csv text: String, file: String, asOf: CivilDate, shape: RegisterShape = .standard
    )
        throws(InputProblem) -> (register: PermitRegister, problems: [InputProblem])
    {
        var rows = CSVRows(text, separator: shape.separator, skipping: shape.skippedLines)
        let header: RegisterHeader
        if shape.hasHeader {
            guard let row = rows.next() else {
                throw InputProblem(
                    file: file, line: 1, message: "the register is empty",
                    remedy: "begin with \(columns.joined(separator: ","))")
            }
            header = try RegisterHeader(row, file: file, shape: shape)
        } else {
            header = RegisterHeader(numbered: shape)
        }
        var builder = RegisterBuilder()
        while let row = rows.next() {
            do {
                try builder.add(RegisterRow(row, header: header, file: file), file: file)
            } catch {
                builder.lose(row, error, header: header)
            }
        }
        return (
            PermitRegister(
                asOf: asOf, digest: Digest256(of: text), permits: builder.permits, index: builder.index,
                lostLines: builder.lostLines),
            builder.problems
        )
    }
}
