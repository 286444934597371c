import Evidence
import Scoring

/// The permit register from disk, plain or sealed.
struct LoadedRegister {
    let register: PermitRegister
    /// Lines that could not be read.
    let problems: [InputProblem]

    static let sizeLimitInBytes = 200_000_000

    /// Lines that are wrong cost only themselves and are reported on standard error with their place.
    /// `columnsPath` names the mapping file of a register of another shape.
    static func load(path: String, asOf: CivilDate, keyPath: String?, columnsPath: String? = nil) throws
        -> LoadedRegister
    {
        let bytes = try DiskFile.bytes(path, limitInBytes: sizeLimitInBytes)
        if PermitRegister.isSealed(bytes) {
            guard let keyPath else {
                throw Failure(
                    ExitStatus.data,
                    "\(path): the register is sealed; give its key (keyFile: in the plan, --key here)")
            }
            let register = try PermitRegister.open(sealed: bytes, file: path, key: try keys(keyPath))
            return LoadedRegister(register: register, problems: [])
        }
        let (register, problems) = try read(bytes, path: path, asOf: asOf, columnsPath: columnsPath)
        for problem in problems { Terminal.note("baken: left out: \(problem)") }
        let unnamed = register.lostLines.count - problems.count
        if unnamed > 0 { Terminal.note("baken: left out: \(path): \(unnamed) more lines") }
        return LoadedRegister(register: register, problems: problems)
    }

    /// A plain register from its bytes, in the shape of its mapping file.
    static func read(_ bytes: [UInt8], path: String, asOf: CivilDate, columnsPath: String?) throws -> (
        register: PermitRegister, problems: [InputProblem]
    ) {
        let shape =
            try columnsPath.map { try RegisterShape(reading: try DiskFile.text($0), file: $0) } ?? .standard
        guard let text = shape.encoding.text(bytes) else {
            throw Failure(
                ExitStatus.data,
                "\(path): not \(shape.encoding.rawValue); save it so, or name its encoding in a mapping file")
        }
        return try PermitRegister.read(csv: text, file: path, asOf: asOf, shape: shape)
    }

    /// A key file: raw bytes, or hexadecimal digits, one key a line: the oldest first, where a register was turned to
    /// new keys.
    static func keys(_ path: String) throws -> RegisterKeys {
        let bytes = try DiskFile.bytes(path, limitInBytes: 4_096)
        let words = String(validating: bytes, as: UTF8.self)?.split(whereSeparator: \.isWhitespace) ?? []
        let read = words.map { $0.utf8.count >= 32 ? Hexadecimal.bytes(String($0)) : nil }
        let raw = read.isEmpty || read.contains(nil) ? [bytes] : read.compactMap(\.self)
        guard let keys = RegisterKeys(raw.compactMap(MatchingKey.init)), raw.allSatisfy({ $0.count >= 16 })
        else {
            throw Failure(
                ExitStatus.data,
                "\(path): a key has at least 16 bytes, and a file at most \(RegisterKeys.limit) of them; make one "
                    + "with: openssl rand -hex 32")
        }
        return keys
    }

    /// A file with one key.
    static func key(_ path: String) throws -> MatchingKey {
        let bytes = try DiskFile.bytes(path, limitInBytes: 4_096)
        let words = String(validating: bytes, as: UTF8.self)?.split(whereSeparator: \.isWhitespace) ?? []
        let raw = words.first.flatMap { $0.utf8.count >= 32 ? Hexadecimal.bytes(String($0)) : nil } ?? bytes
        guard words.count <= 1 || raw == bytes, let key = MatchingKey(bytes: raw) else {
            throw Failure(ExitStatus.data, "\(path): not one key of at least 16 bytes")
        }
        return key
    }
}
