import ArgumentParser
import Evidence
import Scoring

/// `baken registry seal`.
struct RegistrySealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Turn a register into keyed hashes: it can be matched against, not read.",
        discussion: """
            A line that is wrong stops the sealing: nobody would see later that it is missing.
            Make a key with: openssl rand -hex 32 > register.key
            With --replaces and --old-key, what differs from the register sealed before is counted, so that a new key
            or a new list takes nothing away unseen.
            Example: baken registry seal registry.csv --key register.key --as-of 2026-11-01 --to registry.sealed
            """)

    @OptionGroup var options: RegistryOptions
    @Option(name: .long, help: "A file with the key; keep it away from the sealed register.") var key: String
    @Option(name: .long, help: "The day on which the register is true.") var asOf: String
    @Option(name: .long, help: "The file to write.") var to: String
    @Option(name: .long, help: "The sealed register that this one takes the place of.") var replaces: String?
    @Option(name: .long, help: "The key of the sealed register before.") var oldKey: String?

    func validate() throws {
        guard (replaces == nil) == (oldKey == nil) else {
            throw ValidationError("--replaces and --old-key go together")
        }
    }

    func run() throws {
        guard let day = CivilDate(iso8601: asOf) else {
            throw ValidationError("--as-of takes a day such as 2026-11-01, not \"\(asOf)\"")
        }
        try NewFile.check(to)
        let file = options.file
        let bytes = try DiskFile.bytes(file, limitInBytes: LoadedRegister.sizeLimitInBytes)
        guard !PermitRegister.isSealed(bytes) else {
            throw Failure(ExitStatus.data, "\(file): is sealed already; a new key comes by registry rotate")
        }
        let (register, problems) = try LoadedRegister.read(
            bytes, path: file, asOf: day, columnsPath: options.columns)
        for problem in problems { Terminal.note("baken: \(problem)") }
        let keys = try LoadedRegister.keys(key)
        guard register.lostLines.count == 0, let sealed = register.seal(key: keys) else {
            throw Failure(
                ExitStatus.data, "\(file): \(register.lostLines.count) wrong lines; nothing was sealed")
        }
        let changes = try changes(register)
        try DiskFile.write(sealed, to: to, mode: 0o600)
        Terminal.out("\(to): \(register.permits.count) permits sealed, as of \(day.iso8601)")
        if let changes {
            Terminal.out(
                "  \(changes.same) numbers as before, \(changes.changed) changed, \(changes.added) new, "
                    + "\(changes.gone) gone")
        }
    }

    private func changes(_ register: PermitRegister) throws -> RegisterChanges? {
        guard let replaces, let oldKey else { return nil }
        let old = try LoadedRegister.load(path: replaces, asOf: register.asOf, keyPath: oldKey).register
        return register.changes(since: old)
    }
}

/// `baken registry rotate`.
struct RegistryRotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Give a sealed register a further key, without the list it was made of.",
        discussion: """
            Each hash is hashed again with the new key: who has only the old key can match nothing with it any more.
            Both keys are then needed, the old one first, in one file: cat old.key new.key > register.key
            To be rid of the old key, seal the list anew (registry seal --replaces).
            Example: baken registry rotate registry.sealed --key old.key --new-key new.key --to registry.new
            """)

    @Argument(help: "The sealed register.") var file: String
    @Option(name: .long, help: "The key it is sealed with.") var key: String
    @Option(name: .long, help: "A file with one key that it does not have yet.") var newKey: String
    @Option(name: .long, help: "The file to write.") var to: String

    func run() throws {
        try NewFile.check(to)
        let bytes = try DiskFile.bytes(file, limitInBytes: LoadedRegister.sizeLimitInBytes)
        guard PermitRegister.isSealed(bytes) else {
            throw Failure(ExitStatus.data, "\(file): not a sealed register; seal it with the new key")
        }
        let register = try PermitRegister.open(
            sealed: bytes, file: file, key: try LoadedRegister.keys(key))
        guard let turned = register.rotate(to: try LoadedRegister.key(newKey)) else {
            throw Failure(
                ExitStatus.data, "\(file): turned to \(RegisterKeys.limit) keys already; seal the list anew")
        }
        try DiskFile.write(turned, to: to, mode: 0o600)
        Terminal.out(
            "\(to): \(register.permits.count) permits under a further key; open it with the keys of \(key) and "
                + "\(newKey) in one file, in this order")
    }
}

/// Results of a command that no earlier result may lie under.
enum NewFile {
    static func check(_ path: String) throws {
        guard !DiskFile.exists(path) else {
            throw Failure(ExitStatus.cannotCreate, "\(path): exists; nothing is overwritten")
        }
    }
}
