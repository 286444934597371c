import Evidence

/// Gathers lines into a register.
struct RegisterBuilder {
    private(set) var permits: [Permit] = []
    private(set) var index = PermitRegister.Index()
    private(set) var lostLines = PermitRegister.LostLines()
    private(set) var problems: [InputProblem] = []
    /// More are only counted: a file of the wrong kind would fill the memory with them.
    private static let problemLimit = 1_000
    /// More permits under one number are a mistake of the export, and would all be compared with each other.
    private static let sameNumberLimit = 1_000

    /// Throws where the register says something else of the same permit already.
    mutating func add(_ row: RegisterRow, file: String) throws(InputProblem) {
        let number = index.indexKey(row.number.text, .number)
        let permit = Permit(
            kind: row.kind, status: row.status, municipality: row.municipality, validFrom: row.validFrom,
            validUntil: row.validUntil, listsPhones: !row.phones.isEmpty)
        // The same number may be renewed, or given out by another municipality; but one holds at a time.
        guard !(index.byNumber[number] ?? []).contains(where: { permits[$0].contradicts(permit) }) else {
            throw InputProblem(
                file: file, line: row.line, message: "a second permit with the same number at the same time",
                remedy: "numbers are compared without case, separators and O for 0; keep the one that holds")
        }
        guard (index.byNumber[number] ?? []).count < Self.sameNumberLimit else {
            throw InputProblem(
                file: file, line: row.line,
                message: "the number stands for the \(Self.sameNumberLimit + 1)th time",
                remedy: "give each permit its own number")
        }
        let at = permits.count
        permits.append(permit)
        index.byNumber[number, default: []].append(at)
        if !row.kvk.isEmpty { index.byKvK[index.indexKey(row.kvk, .kvk), default: []].append(at) }
        for phone in row.phones { index.byPhone[index.indexKey(phone, .phone), default: []].append(at) }
    }

    /// Leaves a line out, and remembers its number where it can be told: of that nothing may be said.
    mutating func lose(_ row: CSVRows.Row, _ problem: InputProblem, header: RegisterHeader) {
        lostLines.count += 1
        if problems.count < Self.problemLimit { problems.append(problem) }
        let number = FoldedNumber(header.fits(row) ? header.field("number", of: row) : "")
        if number.hasDigit {
            lostLines.numbers.insert(index.indexKey(number.text, .number))
        } else {
            lostLines.hasUnknownNumbers = true
        }
    }
}

extension Permit {
    /// Whether both cannot be true: of one municipality, under one number, at one time.
    fileprivate func contradicts(_ other: Permit) -> Bool {
        guard municipality == other.municipality else { return false }
        func isBefore(_ one: Permit, _ two: Permit) -> Bool {
            guard let end = one.validUntil, let start = two.validFrom else { return false }
            return end < start
        }
        return !isBefore(self, other) && !isBefore(other, self)
    }
}
