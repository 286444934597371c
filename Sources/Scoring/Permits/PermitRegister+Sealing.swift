package import Evidence

extension PermitRegister {
    private static let title = "baken sealed permit register 1"

    /// The register as keyed hashes, one permit a line, in the order of the hashes so that even the order tells
    /// nothing. Deterministic: the same register and key give the same bytes. Nil for one that is sealed already, and
    /// for one with lines that were left out: what it does not know would not show any more, and it would say of a
    /// number that it is unknown.
    ///
    /// What stays readable is what verdicts need: kind, status, municipality and dates. Holders are dropped.
    package func seal(key: RegisterKeys) -> [UInt8]? {
        guard !isSealed, lostLines.count == 0 else { return nil }
        return written(under: key) { plain, purpose in
            guard case .plain(let bytes) = plain else { return nil }
            return key.hash(String(decoding: bytes, as: UTF8.self), purpose.text)
        }
    }

    /// A sealed register under a further key: who has only the old one can match nothing with it any more.
    ///
    /// It is opened with the old keys and the new one, in this order. Nil for a plain register, and after
    /// ``RegisterKeys/limit`` turns.
    package func rotate(to key: MatchingKey) -> [UInt8]? {
        guard let keys = index.key?.adding(key) else { return nil }
        return written(under: keys) { sealed, purpose in
            guard case .sealed(let digest) = sealed else { return nil }
            return key.hash(digest.hex, purpose: purpose.text)
        }
    }

    private func written(under keys: RegisterKeys, hash: (IndexKey, Purpose) -> Digest256?) -> [UInt8] {
        func perPermit(_ table: [IndexKey: [Int]], _ purpose: Purpose) -> [[String]] {
            var found = [[String]](repeating: [], count: permits.count)
            for (entry, indices) in table {
                let hex = hash(entry, purpose)?.hex ?? "-"
                for at in indices { found[at].append(hex) }
            }
            return found
        }
        let numbers = perPermit(index.byNumber, .number)
        let (kvk, phones) = (perPermit(index.byKvK, .kvk), perPermit(index.byPhone, .phone))
        func list(_ hashes: [String]) -> String {
            hashes.isEmpty ? "-" : hashes.sorted().joined(separator: ",")
        }
        let lines = permits.indices.map { at in
            let permit = permits[at]
            let fields = [
                list(numbers[at]), permit.kind.rawValue, permit.status.rawValue, permit.municipality,
                permit.validFrom?.iso8601 ?? "-", permit.validUntil?.iso8601 ?? "-", list(kvk[at]),
                list(phones[at]),
            ]
            return fields.joined(separator: " ")
        }
        let body = lines.sorted().map { $0 + "\n" }.joined()
        let check = keys.hash(Self.checkText, Purpose.check.text).hex
        let head = "\(Self.title)\nasOf \(asOf.iso8601)\nkey \(check)\n"
        return Array((head + "seal \(Self.code(head, body, keys))\n" + body).utf8)
    }

    /// True where `bytes` are those of a sealed register, by their first line.
    package static func isSealed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: title.utf8) }

    /// Opens what ``seal(key:)`` made. Throws for another key, for damage, and for lines that cannot be read: a
    /// sealed register is made by a machine, so one bad line means that the file is not what was sealed.
    package static func open(sealed bytes: [UInt8], file: String, key: RegisterKeys) throws(InputProblem)
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
        guard try value(2, "key") == key.hash(checkText, Purpose.check.text).hex else {
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
    private static func code(_ head: String, _ body: String, _ key: RegisterKeys) -> String {
        key.hash(head + body, Purpose.seal.text).hex
    }

    private static let checkText = "is this the key?"
}

extension PermitRegister.Index {
    /// Reads one sealed line and files it under its hashes. Nil where it is none.
    fileprivate mutating func add(_ line: ArraySlice<UInt8>, at position: Int) -> Permit? {
        let fields = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 8, let number = Digest256(hex: fields[0]),
            let kind = BusinessKind(rawValue: fields[1]),
            let status = Permit.Status(rawValue: fields[2]), let kvk = Self.digests(fields[6]),
            let phones = Self.digests(fields[7])
        else { return nil }
        byNumber[.sealed(number), default: []].append(position)
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
