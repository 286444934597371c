import Evidence
import Scoring

/// The permit register from disk, plain or sealed.
struct LoadedRegister {
    let register: PermitRegister
    /// Lines that could not be read.
    let problems: [InputProblem]

    /// Lines that are wrong cost only themselves and are reported on standard error with their place.
    static func load(path: String, asOf: CivilDate, keyPath: String?) throws -> LoadedRegister {
        let bytes = try DiskFile.bytes(path, limitInBytes: 200_000_000)
        if PermitRegister.isSealed(bytes) {
            guard let keyPath else {
                throw Failure(
                    ExitStatus.data,
                    "\(path): the register is sealed; give its key (keyFile: in the plan, --key here)")
            }
            let register = try PermitRegister.open(sealed: bytes, file: path, key: try key(keyPath))
            return LoadedRegister(register: register, problems: [])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(ExitStatus.data, "\(path): not UTF-8; save the register as UTF-8")
        }
        let (register, problems) = try PermitRegister.read(csv: text, file: path, asOf: asOf)
        for problem in problems { Terminal.note("baken: left out: \(problem)") }
        return LoadedRegister(register: register, problems: problems)
    }

    /// A key file: raw bytes, or their hexadecimal digits on one line.
    static func key(_ path: String) throws -> MatchingKey {
        let bytes = try DiskFile.bytes(path, limitInBytes: 4_096)
        let line = String(validating: bytes, as: UTF8.self)?.split(whereSeparator: \.isWhitespace).first.map(
            String.init)
        let raw = line.flatMap { $0.utf8.count >= 32 ? Hexadecimal.bytes($0) : nil } ?? bytes
        guard let key = MatchingKey(bytes: raw) else {
            throw Failure(
                ExitStatus.data, "\(path): a key has at least 16 bytes; make one with: openssl rand -hex 32")
        }
        return key
    }
}
