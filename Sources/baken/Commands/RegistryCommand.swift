import ArgumentParser
import Evidence
import Scoring

/// `baken registry`: the permit register.
struct RegistryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Check, seal and look up the permit register.",
        subcommands: [
            RegistryCheckCommand.self, RegistrySealCommand.self, RegistryRotateCommand.self,
            RegistryLookupCommand.self,
        ])
}

/// Where a register lies and how it is written.
struct RegistryOptions: ParsableArguments {
    @Argument(help: "The register.") var file: String
    @Option(name: .long, help: "A column mapping file, for a register of another shape than registry.csv.")
    var columns: String?
}

/// `baken registry check`.
struct RegistryCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a register and name every line that is wrong.",
        discussion: """
            Exit code 65 if a line is wrong. A line that is left out leaves its number in doubt: no verdict says then
            that the number is unknown. Example: baken registry check registry.csv
            """)

    @OptionGroup var options: RegistryOptions
    @Option(name: .long, help: "The key of a sealed register.") var key: String?

    func run() throws {
        let file = options.file
        let today = WallClock.now().day
        if key != nil {
            let register = try LoadedRegister.load(path: file, asOf: today, keyPath: key).register
            return Terminal.out(
                "\(file): sealed, \(register.permits.count) permits, as of \(register.asOf.iso8601)")
        }
        let bytes = try DiskFile.bytes(file, limitInBytes: LoadedRegister.sizeLimitInBytes)
        let (register, problems) = try LoadedRegister.read(
            bytes, path: file, asOf: today, columnsPath: options.columns)
        for problem in problems { Terminal.note("baken: \(problem)") }
        var counts: [String: Int] = [:]
        for permit in register.permits {
            counts["\(permit.kind.rawValue) \(permit.status.rawValue)", default: 0] += 1
        }
        Terminal.out("\(file): \(register.permits.count) permits, \(register.lostLines.count) lines left out")
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { Terminal.out("  \(count)  \(name)") }
        if register.lostLines.count > 0 { throw ExitStatus.data }
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

    @OptionGroup var options: RegistryOptions
    @Argument(help: "A permit number, an eight-digit KvK number, or a phone as +31612345600.") var number:
        String
    @Option(name: .long, help: "The key of a sealed register.") var key: String?
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func run() throws {
        let register = try LoadedRegister.load(
            path: options.file, asOf: WallClock.now().day, keyPath: key, columnsPath: options.columns
        ).register
        var found = register.permits(number: number)
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
