import ArgumentParser
import Evidence
import Scoring

/// `baken registry`: the permit register.
struct RegistryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Check, seal and look up the permit register.",
        subcommands: [RegistryCheckCommand.self, RegistrySealCommand.self, RegistryLookupCommand.self])
}

/// `baken registry check`.
struct RegistryCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a register and name every line that is wrong.",
        discussion: "Exit code 65 if a line is wrong. Example: baken registry check registry.csv")

    @Argument(help: "The register.") var file: String
    @Option(name: .long, help: "The key of a sealed register.") var key: String?

    func run() throws {
        let bytes = try DiskFile.bytes(file, limitInBytes: 200_000_000)
        if key != nil {
            let register = try LoadedRegister.load(path: file, asOf: WallClock.now().day, keyPath: key)
                .register
            return Terminal.out(
                "\(file): sealed, \(register.permits.count) permits, as of \(register.asOf.iso8601)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(ExitStatus.data, "\(file): not UTF-8; save the register as UTF-8")
        }
        let (register, problems) = try PermitRegister.read(csv: text, file: file, asOf: WallClock.now().day)
        for problem in problems { Terminal.note("baken: \(problem)") }
        var counts: [String: Int] = [:]
        for permit in register.permits {
            counts["\(permit.kind.rawValue) \(permit.status.rawValue)", default: 0] += 1
        }
        Terminal.out("\(file): \(register.permits.count) permits, \(problems.count) lines left out")
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { Terminal.out("  \(count)  \(name)") }
        if !problems.isEmpty { throw ExitStatus.data }
    }
}

/// `baken registry seal`.
struct RegistrySealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Turn a register into keyed hashes: it can be matched against, not read.",
        discussion: """
            A line that is wrong stops the sealing: nobody would see later that it is missing.
            Make a key with: openssl rand -hex 32 > register.key
            Example: baken registry seal registry.csv --key register.key --as-of 2026-11-01 --to registry.sealed
            """)

    @Argument(help: "The register.") var file: String
    @Option(name: .long, help: "A file with the key; keep it away from the sealed register.") var key: String
    @Option(name: .long, help: "The day on which the register is true.") var asOf: String
    @Option(name: .long, help: "The file to write.") var to: String

    func run() throws {
        guard let day = CivilDate(iso8601: asOf) else {
            throw ValidationError("--as-of takes a day such as 2026-11-01, not \"\(asOf)\"")
        }
        guard !DiskFile.exists(to) else {
            throw Failure(ExitStatus.cannotCreate, "\(to): exists; nothing is overwritten")
        }
        let (register, problems) = try PermitRegister.read(
            csv: try DiskFile.text(file), file: file, asOf: day)
        for problem in problems { Terminal.note("baken: \(problem)") }
        guard problems.isEmpty else {
            throw Failure(ExitStatus.data, "\(file): \(problems.count) wrong lines; nothing was sealed")
        }
        guard let sealed = register.seal(key: try LoadedRegister.key(key)) else {
            throw Failure(ExitStatus.data, "\(file): is sealed already")
        }
        try DiskFile.write(sealed, to: to, mode: 0o600)
        Terminal.out("\(to): \(register.permits.count) permits sealed, as of \(day.iso8601)")
    }
}

/// `baken registry lookup`.
struct RegistryLookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "What the register says of one number, KvK number or phone.",
        discussion: """
            Spaces, dashes, case and O/0, I/1 are read alike. Exit code 1 where nothing is found.
            Example: baken registry lookup registry.csv UTR-2024-017
            """)

    @Argument(help: "The register.") var file: String
    @Argument(help: "A permit number, an eight-digit KvK number, or a phone as +31612345600.") var number:
        String
    @Option(name: .long, help: "The key of a sealed register.") var key: String?
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func run() throws {
        let register = try LoadedRegister.load(path: file, asOf: WallClock.now().day, keyPath: key).register
        var found = register.permit(number: number).map { [$0] } ?? []
        if found.isEmpty { found = register.permits(kvk: number) }
        if found.isEmpty { found = register.permits(phone: number) }
        for permit in found { Terminal.out(line(permit)) }
        guard !found.isEmpty else {
            Terminal.note("nothing is registered under this number")
            throw ExitStatus.no
        }
    }

    private func line(_ permit: Permit) -> String {
        let (from, until) = (permit.validFrom?.iso8601, permit.validUntil?.iso8601)
        guard format == .text else {
            return JSONLine.object([
                ("kind", .text(permit.kind.rawValue)), ("status", .text(permit.status.rawValue)),
                ("municipality", .text(permit.municipality)), ("validFrom", .optional(from)),
                ("validUntil", .optional(until)),
            ]).line
        }
        return "\(permit.kind.rawValue)  \(permit.status.rawValue)  \(permit.municipality)  "
            + "\(from ?? "…") to \(until ?? "…")"
    }
}
