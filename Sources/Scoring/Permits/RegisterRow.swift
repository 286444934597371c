import Evidence

/// One line of the register, checked.
struct RegisterRow {
    let number: FoldedNumber
    let kind: BusinessKind
    let status: Permit.Status
    let municipality: String
    let validFrom: CivilDate?
    let validUntil: CivilDate?
    let kvk: String
    let phones: [String]
    let line: Int

    init(_ row: CSVRows.Row, header: RegisterHeader, file: String) throws(InputProblem) {
        func wrong(_ message: String, _ remedy: String) -> InputProblem {
            InputProblem(file: file, line: row.line, message: message, remedy: remedy)
        }
        guard header.fits(row) else {
            throw wrong(
                "\(row.fields.count) fields where there should be \(header.count)",
                "quote what holds a separator")
        }
        func date(_ name: String) throws(InputProblem) -> CivilDate? {
            let text = header.field(name, of: row)
            if text.isEmpty { return nil }
            guard let date = header.shape.date(text) else {
                throw wrong(
                    "\"\(text)\" is not a date in \(name)",
                    "write it as \(header.shape.dateForms.map(\.rawValue).joined(separator: " or "))")
            }
            return date
        }
        line = row.line
        number = FoldedNumber(header.field("number", of: row))
        guard number.hasDigit else { throw wrong("no number", "give the number of the permit") }
        guard let kind = BusinessKind(rawValue: header.field("kind", of: row)) else {
            throw wrong(
                "unknown kind \"\(header.field("kind", of: row))\"", "one of escort, brothel, individual")
        }
        guard let status = Permit.Status(rawValue: header.field("status", of: row)) else {
            throw wrong(
                "unknown status \"\(header.field("status", of: row))\"",
                "one of valid, suspended, withdrawn, expired")
        }
        municipality = header.field("municipality", of: row)
        let digits = municipality.utf8.dropFirst(2)
        guard municipality.utf8.starts(with: "GM".utf8), digits.count == 4,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            throw wrong("\"\(municipality)\" is not a municipality code", "write it like GM0344")
        }
        (self.kind, self.status) = (kind, status)
        (validFrom, validUntil) = (try date("valid_from"), try date("valid_until"))
        if let validFrom, let validUntil, validUntil < validFrom {
            throw wrong("it ends on \(validUntil.iso8601), before it begins", "correct one of the two days")
        }
        kvk = DecimalDigits.of(header.field("kvk", of: row))
        var phones: [String] = []
        for text in header.phones(of: row) {
            guard let phone = FoldedPhone.e164(text) else {
                throw wrong(
                    "\"\(text)\" is not a phone number", "write it like +31612345600, blanks between numbers")
            }
            if !phones.contains(phone) { phones.append(phone) }
        }
        self.phones = phones
    }
}
