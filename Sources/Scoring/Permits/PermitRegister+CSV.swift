package import Evidence

extension PermitRegister {
    static let columns = [
        "number", "kind", "status", "municipality", "valid_from", "valid_until", "holder", "kvk", "phones",
    ]

    /// Reads `registry.csv`: a header, then one permit a line, with commas or semicolons.
    ///
    /// A line that cannot be read costs itself and is told in the second value. Throws where the header is wrong,
    /// for then no line can be trusted.
    package static func read(csv text: String, file: String, asOf: CivilDate) throws(InputProblem) -> (
        register: PermitRegister, problems: [InputProblem]
    ) {
        var rows = CSVRows(text)
        guard let header = rows.next() else {
            throw InputProblem(
                file: file, line: 1, message: "the register is empty",
                remedy: "begin with \(columns.joined(separator: ","))")
        }
        let places = try RegisterHeader(header, file: file)
        var builder = RegisterBuilder()
        while let row = rows.next() {
            do {
                try builder.add(RegisterRow(row, places: places, file: file), file: file)
            } catch {
                builder.problems.append(error)
            }
        }
        return (
            PermitRegister(
                asOf: asOf, digest: Digest256(of: text), permits: builder.permits, index: builder.index),
            builder.problems
        )
    }
}

/// Which column holds what.
private struct RegisterHeader {
    private var place: [String: Int] = [:]
    let count: Int

    init(_ row: CSVRows.Row, file: String) throws(InputProblem) {
        count = row.fields.count
        for (index, field) in row.fields.enumerated() {
            let name = FoldedText(field).text
            guard PermitRegister.columns.contains(name) else {
                let near = NearestWord.among(PermitRegister.columns, to: name).map {
                    "did you mean \"\($0)\"?"
                }
                throw InputProblem(
                    file: file, line: row.line, message: "unknown column \"\(field)\"",
                    remedy: near ?? "columns are \(PermitRegister.columns.joined(separator: ", "))")
            }
            guard place.updateValue(index, forKey: name) == nil else {
                throw InputProblem(file: file, line: row.line, message: "the column \"\(name)\" stands twice")
            }
        }
        for name in ["number", "kind", "status", "municipality"] where place[name] == nil {
            throw InputProblem(
                file: file, line: row.line, message: "the column \"\(name)\" is missing",
                remedy: "add it to the header")
        }
    }

    func field(_ name: String, of row: CSVRows.Row) -> String {
        place[name].map { row.fields[$0] } ?? ""
    }
}

/// One line of the register, checked.
private struct RegisterRow {
    let number: FoldedNumber
    let kind: BusinessKind
    let status: Permit.Status
    let municipality: String
    let validFrom: CivilDate?
    let validUntil: CivilDate?
    let kvk: String
    let phones: [String]
    let line: Int

    init(_ row: CSVRows.Row, places: RegisterHeader, file: String) throws(InputProblem) {
        func wrong(_ message: String, _ remedy: String) -> InputProblem {
            InputProblem(file: file, line: row.line, message: message, remedy: remedy)
        }
        guard row.fields.count == places.count else {
            throw wrong(
                "\(row.fields.count) fields where the header has \(places.count)",
                "quote what holds a separator")
        }
        func date(_ name: String) throws(InputProblem) -> CivilDate? {
            let text = places.field(name, of: row)
            if text.isEmpty { return nil }
            guard let date = CivilDate(iso8601: text) else {
                throw wrong("\"\(text)\" is not a date in \(name)", "write it like 2026-11-21")
            }
            return date
        }
        line = row.line
        number = FoldedNumber(places.field("number", of: row))
        guard number.hasDigit else { throw wrong("no number", "give the number of the permit") }
        guard let kind = BusinessKind(rawValue: places.field("kind", of: row)) else {
            throw wrong(
                "unknown kind \"\(places.field("kind", of: row))\"", "one of escort, brothel, individual")
        }
        guard let status = Permit.Status(rawValue: places.field("status", of: row)) else {
            throw wrong(
                "unknown status \"\(places.field("status", of: row))\"",
                "one of valid, suspended, withdrawn, expired")
        }
        municipality = places.field("municipality", of: row)
        guard municipality.utf8.count == 6, municipality.utf8.starts(with: "GM".utf8) else {
            throw wrong("\"\(municipality)\" is not a municipality code", "write it like GM0344")
        }
        (self.kind, self.status) = (kind, status)
        (validFrom, validUntil) = (try date("valid_from"), try date("valid_until"))
        kvk = String(
            decoding: places.field("kvk", of: row).utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
        var phones: [String] = []
        for text in places.field("phones", of: row).split(separator: " ") {
            guard let phone = FoldedPhone.e164(String(text)) else {
                throw wrong(
                    "\"\(text)\" is not a phone number", "write it like +31612345600, blanks between numbers")
            }
            phones.append(phone)
        }
        self.phones = phones
    }
}

/// Gathers lines into a register.
private struct RegisterBuilder {
    private(set) var permits: [Permit] = []
    private(set) var index = PermitRegister.Index()
    var problems: [InputProblem] = []

    mutating func add(_ row: RegisterRow, file: String) throws(InputProblem) {
        let number = index.indexKey(row.number.text, .number)
        guard index.byNumber[number] == nil else {
            throw InputProblem(
                file: file, line: row.line, message: "a second permit with the same number",
                remedy: "numbers are compared without case, separators and O for 0; keep the one that holds")
        }
        let at = permits.count
        permits.append(
            Permit(
                kind: row.kind, status: row.status, municipality: row.municipality, validFrom: row.validFrom,
                validUntil: row.validUntil, listsPhones: !row.phones.isEmpty))
        index.byNumber[number] = at
        if !row.kvk.isEmpty { index.byKvK[index.indexKey(row.kvk, .kvk), default: []].append(at) }
        for phone in row.phones { index.byPhone[index.indexKey(phone, .phone), default: []].append(at) }
    }
}
