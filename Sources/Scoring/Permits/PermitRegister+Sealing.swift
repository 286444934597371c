package import Evidence

extension PermitRegister {
    private static let title = "baken sealed permit register 1"

    /// The register as keyed hashes, one permit a line, in the order of the hashes so that even the order tells
    /// nothing. Deterministic: the same register and key give the same bytes. Nil for one that is sealed already.
    ///
    /// What stays readable is what verdicts need: kind, status, municipality and dates. Holders are dropped.
    package func seal(key: MatchingKey) -> [UInt8]? {
        guard !isSealed else { return nil }
        var target = Index()
        target.key = key
        var kvk = [[String]](repeating: [], count: permits.count)
        var phones = kvk
        for (plain, indices) in index.byKvK { for at in indices { kvk[at].append(target.hex(plain, .kvk)) } }
        for (plain, indices) in index.byPhone {
            for at in indices { phones[at].append(target.hex(plain, .phone)) }
        }
        var lines: [String] = []
        for (plain, at) in index.byNumber {
            let permit = permits[at]
            let fields = [
                target.hex(plain, .number), permit.kind.rawValue, permit.status.rawValue, permit.municipality,
                permit.validFrom?.iso8601 ?? "-", permit.validUntil?.iso8601 ?? "-",
                kvk[at].isEmpty ? "-" : kvk[at].sorted().joined(separator: ","),
                phones[at].isEmpty ? "-" : phones[at].sorted().joined(separator: ","),
            ]
            lines.append(fields.joined(separator: " "))
        }
        let body = lines.sorted().map { $0 + "\n" }.joined()
        let head = "\(Self.title)\nasOf \(asOf.iso8601)\nkey \(target.hex(Self.checkText, .check))\n"
        return Array((head + "seal \(Self.code(head, body, key))\n" + body).utf8)
    }

    /// True where `bytes` are those of a sealed register, by their first line.
    package static func isSealed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: title.utf8) }

    /// Opens what ``seal(key:)`` made. Throws for another key, for damage, and for lines that cannot be read: a
    /// sealed register is made by a machine, so one bad line means that the file is not what was sealed.
    package static func open(sealed bytes: [UInt8], file: String, key: MatchingKey) throws(InputProblem)
        -> PermitRegister
    {
        func wrong(_ line: Int?, _ message: String, _ remedy: String = "seal the register again")
            -> InputProblem
        {
            InputProblem(file: file, line: line, message: message, remedy: remedy)
        }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count >= 5, String(decoding: lines[0], as: UTF8.self) == title else {
            throw wrong(1, "not a sealed register")
        }
        func value(_ index: Int, _ name: String) throws(InputProblem) -> String {
            let text = String(decoding: lines[index], as: UTF8.self)
            guard text.utf8.starts(with: (name + " ").utf8) else {
                throw wrong(index + 1, "\"\(name)\" is missing")
            }
            return String(text.dropFirst(name.count + 1))
        }
        var index = Index()
        index.key = key
        guard let asOf = CivilDate(iso8601: try value(1, "asOf")) else { throw wrong(2, "no date") }
        guard try value(2, "key") == index.hex(checkText, .check) else {
            throw wrong(3, "the key is not the one it was sealed with", "name the right key file")
        }
        let head = lines[0..<3].map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        let body = String(decoding: bytes[lines[4].startIndex...], as: UTF8.self)
        guard try value(3, "seal") == code(head, body, key) else {
            throw wrong(4, "the file was changed after it was sealed")
        }
        var permits: [Permit] = []
        for (number, line) in lines.enumerated().dropFirst(4) where !line.isEmpty {
            guard let permit = index.add(line, at: permits.count) else {
                throw wrong(number + 1, "not a sealed permit")
            }
            permits.append(permit)
        }
        return PermitRegister(asOf: asOf, digest: Digest256(of: bytes), permits: permits, index: index)
    }

    /// Over everything else in the file, with the key: a plain digest could be made anew by whoever changed a status
    /// or the day.
    private static func code(_ head: String, _ body: String, _ key: MatchingKey) -> String {
        key.hash(head + body, purpose: "permit register seal").hex
    }

    private static let checkText = IndexKey.plain(Array("is this the key?".utf8))
}

extension PermitRegister.Index {
    /// The keyed hash of a plain key, in hexadecimal digits.
    fileprivate func hex(_ plain: PermitRegister.IndexKey, _ purpose: PermitRegister.Purpose) -> String {
        guard case .plain(let bytes) = plain,
            case .sealed(let digest) = indexKey(String(decoding: bytes, as: UTF8.self), purpose)
        else { return "-" }
        return digest.hex
    }

    /// Reads one sealed line and files it under its hashes. Nil where it is none.
    fileprivate mutating func add(_ line: ArraySlice<UInt8>, at position: Int) -> Permit? {
        let fields = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 8, let number = Digest256(hex: fields[0]),
            let kind = BusinessKind(rawValue: fields[1]),
            let status = Permit.Status(rawValue: fields[2]), let kvk = Self.digests(fields[6]),
            let phones = Self.digests(fields[7]),
            byNumber.updateValue(position, forKey: .sealed(number)) == nil
        else { return nil }
        for digest in kvk { byKvK[.sealed(digest), default: []].append(position) }
        for digest in phones { byPhone[.sealed(digest), default: []].append(position) }
        return Permit(
            kind: kind, status: status, municipality: fields[3], validFrom: CivilDate(iso8601: fields[4]),
            validUntil: CivilDate(iso8601: fields[5]), listsPhones: !phones.isEmpty)
    }

    private static func digests(_ text: String) -> [Digest256]? {
        if text == "-" { return [] }
        let digests = text.split(separator: ",").map { Digest256(hex: String($0)) }
        return digests.contains(nil) ? nil : digests.compactMap(\.self)
    }
}
