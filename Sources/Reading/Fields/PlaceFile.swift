internal import Evidence

/// Cuts a list of places into rows and fields (RFC 4180), and its names into what ads write of them.
///
/// Bytes are compared, not characters: all that parts fields and names is ASCII, and the list is read at each start.
enum PlaceFile {
    static func rows(_ csv: [UInt8], _ file: String) throws(InputProblem) -> [(line: Int, fields: [String])] {
        guard UTF8Repair.isValid(csv) else {
            throw InputProblem(file: file, message: "is not UTF-8", remedy: "save it as UTF-8")
        }
        var rows: [(line: Int, fields: [String])] = []
        for (index, line) in csv.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.last == 0x0D ? line.dropLast() : line
            if trimmed.isEmpty { continue }
            let fields = fields(trimmed)
            if index == 0 {
                guard fields == ["place", "municipality_code", "municipality", "province"] else {
                    throw InputProblem(
                        file: file, line: 1, message: "the header is not the one of a list of places",
                        remedy: "expected place,municipality_code,municipality,province")
                }
                continue
            }
            guard fields.count == 4 else {
                throw InputProblem(
                    file: file, line: index + 1, message: "\(fields.count) fields instead of 4",
                    remedy: "put a name that holds a comma in double quotes")
            }
            rows.append((index + 1, fields))
        }
        return rows
    }

    private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in line {
            if byte == 0x22 {
                isQuoted.toggle()
            } else if byte == 0x2C, !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else {
                field.append(byte)
            }
        }
        return fields + [String(decoding: field, as: UTF8.self)]
    }

    /// `Bergen (NH)` and `Spaarndam gem. Haarlem` without what tells them from others.
    static func withoutBrackets(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var plain = bytes.prefix { $0 != 0x28 }
        if let municipality = start(of: municipalityMark, in: plain) { plain = plain[..<municipality] }
        while plain.last == 0x20 { plain.removeLast() }
        for suffix in provinces where plain.count >= suffix.count && plain.suffix(suffix.count) == suffix {
            plain.removeLast(suffix.count)
        }
        return plain.count == bytes.count ? name : String(decoding: plain, as: UTF8.self)
    }

    private static let municipalityMark = Array(" gem.".utf8)

    private static let provinces = [
        " Gld", " L", " NB", " NH", " ZH", " Ov", " Ut", " Gn", " GN", " Fr", " Dr", " Zld", " AC",
    ].map { ArraySlice($0.utf8) }

    private static func start(of mark: [UInt8], in name: ArraySlice<UInt8>) -> Int? {
        name.indices.first { name[$0] == mark[0] && name[$0...].starts(with: mark) }
    }
}
