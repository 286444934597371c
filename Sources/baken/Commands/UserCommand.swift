import ArgumentParser
import Evidence
import Filing
import Reviewing

/// `baken user`: who may sign in to the review site.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Accounts of the review site.",
        discussion: """
            Passwords are typed at the terminal or read from a file, never taken from a flag. Every act is in the log.
            Example: baken user add a.jansen --role reviewer --for GM0344 --data DATA
            """,
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserDisableCommand.self, UserEnableCommand.self,
            UserAssignCommand.self, UserPasswordCommand.self, UserSessionsCommand.self,
            UserRecoverCommand.self,
        ])
}

/// What all take: the folder, and who acts.
struct UserOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder.") var data: String
    @Option(name: .long, help: "Who is acting, for the log; the login name by default.") var actor: String?

    func store() throws -> EvidenceStore { try DataFolder(data).openStore() }

    func act(_ reason: String = "") throws -> Act {
        Act(actor: try Acting.name(actor), reason: reason, at: WallClock.now())
    }
}

/// The name of an account on the command line.
struct NamedAccount: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The name of the account: a to z, 0 to 9, dots, dashes, underscores.", valueName: "name"))
    var text: String

    func name() throws -> AccountName {
        guard let name = AccountName(text) else {
            throw ValidationError(
                "\"\(text)\" is no account name: 2 to 64 of a to z, 0 to 9, dot, dash, underscore, a letter first"
            )
        }
        return name
    }
}

/// On whose behalf and as what.
struct RoleOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "viewer, reviewer, secondReviewer, investigator, privacyOfficer or administrator.")
    var role: String
    @Option(name: .customLong("for"), help: "police, or municipality codes such as GM0344,GM0363.")
    var whose: String

    func values() throws -> (Role, Viewer) {
        guard let role = Role(rawValue: role) else {
            throw ValidationError(
                "--role takes \(Role.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(role)\"")
        }
        return (role, try ViewerText.viewer(whose))
    }
}

extension AccountRefusal {
    func failure(_ name: AccountName) -> Failure {
        switch self {
        case .nameTaken: Failure(ExitStatus.cannotCreate, "\(name): this name exists already")
        case .noSuchAccount: Failure(ExitStatus.noInput, "\(name): no such account")
        case .yourself:
            Failure(ExitStatus.noPermission, "\(name): not with your own account; ask another administrator")
        case .sameAdministrator:
            Failure(ExitStatus.noPermission, "\(name): whoever requested the recovery cannot approve it")
        case .noRequest:
            Failure(ExitStatus.noPermission, "\(name): no recovery was requested in the last 24 hours")
        case .notAdministrator:
            Failure(ExitStatus.noPermission, "\(name): recovery takes two administrators who are switched on")
        }
    }
}

/// `baken user add`.
struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add an account; the first one makes the data folder ready for the site.",
        discussion: "The password must be changed and an authenticator enrolled at the first sign-in. "
            + "Example: baken user add a.jansen --role reviewer --for GM0344 --data DATA")

    @OptionGroup var named: NamedAccount
    @OptionGroup var given: RoleOptions
    @OptionGroup var options: UserOptions
    @Option(name: .long, help: "A file whose first line is the password; typed at the terminal otherwise.")
    var passwordFile: String?

    func run() throws {
        let (name, (role, viewer)) = (try named.name(), try given.values())
        let act = try options.act()
        let hash = try NewPassword.hash(passwordFile, of: name)
        let account = Account(name: name, role: role, viewer: viewer, createdAt: act.at)
        let store = try SiteWiring.openOrMakeStore(DataFolder(options.data))
        if let refusal = try store.add(account, password: hash.text, act) {
            throw refusal.failure(name)
        }
        Terminal.out("\(name): added as \(role.rawValue)")
    }
}

/// `baken user password`.
struct UserPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Set the password of an account; it must be changed at the next sign-in.",
        discussion: "All sessions of the account end. Example: baken user password a.jansen --data DATA")

    @OptionGroup var named: NamedAccount
    @OptionGroup var options: UserOptions
    @Option(name: .long, help: "A file whose first line is the password; typed at the terminal otherwise.")
    var passwordFile: String?

    func run() throws {
        let name = try named.name()
        let hash = try NewPassword.hash(passwordFile, of: name)
        let refusal = try options.store().setPassword(
            hash.text, of: name, mustChange: true, keeping: nil, options.act())
        if let refusal { throw refusal.failure(name) }
        Terminal.out("\(name): password set; sessions ended")
    }
}

/// A password that somebody sets for somebody else.
enum NewPassword {
    static func hash(_ file: String?, of name: AccountName) throws -> PasswordHash {
        let password = try TypedSecret.read(file, prompt: "New password of \(name)", isNew: true)
        switch PasswordRules.problem(with: password, of: name.text) {
        case nil: return try PasswordHash(of: password)
        case .tooShort:
            throw Failure(ExitStatus.data, "the password is too short: take at least 12 characters")
        case .tooLong: throw Failure(ExitStatus.data, "the password is too long: take at most 128 characters")
        case .common:
            throw Failure(
                ExitStatus.data, "this password is among the first that are guessed: take four odd words")
        case .containsName:
            throw Failure(ExitStatus.data, "the password holds the name of the account or of the program")
        }
    }
}
