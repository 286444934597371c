import ArgumentParser
import Evidence
import Filing
import Reviewing

/// `baken user list`.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All accounts, with role, state and open sessions.",
        discussion: "Example: baken user list --data DATA --format json")

    @OptionGroup var options: UserOptions
    @Option(name: .long, help: "text, or json: one line an account.") var format = OutputFormat.text

    func run() throws {
        let store = try options.store()
        let counts = try store.sessionCounts(at: WallClock.now(), SessionTerms())
        let accounts = try store.accounts()
        if format == .text {
            if accounts.isEmpty { return Terminal.out("No accounts.") }
            let rows = accounts.map { row($0, counts[$0.name] ?? 0) }
            let head = ["name", "role", "for", "state", "authenticator", "sessions"]
            for line in Terminal.table([head] + rows) { Terminal.out(line) }
        } else {
            for account in accounts { Terminal.out(json(account, counts[account.name] ?? 0).line) }
        }
    }

    private func row(_ account: Account, _ sessions: Int) -> [String] {
        [
            account.name.text, account.role.rawValue, ViewerText.text(account.viewer),
            account.isEnabled ? "on" : "off", account.hasSecondFactor ? "enrolled" : "none", String(sessions),
        ]
    }

    private func json(_ account: Account, _ sessions: Int) -> JSONLine {
        .object([
            ("name", .text(account.name.text)), ("role", .text(account.role.rawValue)),
            ("for", .text(ViewerText.text(account.viewer))), ("enabled", .truth(account.isEnabled)),
            ("authenticator", .truth(account.hasSecondFactor)),
            ("mustChangePassword", .truth(account.mustChangePassword)), ("sessions", .whole(sessions)),
        ])
    }
}

/// `baken user disable`.
struct UserDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Switch an account off; its sessions end at once.",
        discussion: "Example: baken user disable a.jansen --data DATA --reason \"left the service\"")

    @OptionGroup var named: NamedAccount
    @OptionGroup var options: UserOptions
    @Option(name: .long, help: "Why; stands in the log.") var reason = ""

    func run() throws {
        let name = try named.name()
        if let refusal = try options.store().setEnabled(false, name, options.act(reason)) {
            throw refusal.failure(name)
        }
        Terminal.out("\(name): switched off; sessions ended")
    }
}

/// `baken user enable`.
struct UserEnableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Switch an account on again.",
        discussion: "Example: baken user enable a.jansen --data DATA")

    @OptionGroup var named: NamedAccount
    @OptionGroup var options: UserOptions
    @Option(name: .long, help: "Why; stands in the log.") var reason = ""

    func run() throws {
        let name = try named.name()
        if let refusal = try options.store().setEnabled(true, name, options.act(reason)) {
            throw refusal.failure(name)
        }
        Terminal.out("\(name): switched on")
    }
}

/// `baken user assign`.
struct UserAssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Give an account another role, or other municipalities; its sessions end.",
        discussion: "Example: baken user assign a.jansen --role secondReviewer --for GM0344 --data DATA")

    @OptionGroup var named: NamedAccount
    @OptionGroup var given: RoleOptions
    @OptionGroup var options: UserOptions

    func run() throws {
        let (name, (role, viewer)) = (try named.name(), try given.values())
        if let refusal = try options.store().assign(role, viewer, to: name, options.act()) {
            throw refusal.failure(name)
        }
        Terminal.out("\(name): \(role.rawValue) for \(ViewerText.text(viewer)); sessions ended")
    }
}

/// `baken user sessions`.
struct UserSessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "How many sessions an account has open; --end ends them at once.",
        discussion: "Example: baken user sessions a.jansen --data DATA --end")

    @OptionGroup var named: NamedAccount
    @OptionGroup var options: UserOptions
    @Flag(name: .long, help: "End them.") var end = false
    @Option(name: .long, help: "Why they are ended; stands in the log.") var reason = ""

    func run() throws {
        let (name, store) = (try named.name(), try options.store())
        guard try store.account(name) != nil else { throw AccountRefusal.noSuchAccount.failure(name) }
        guard end else {
            let count = try store.sessionCounts(at: WallClock.now(), SessionTerms())[name] ?? 0
            return Terminal.out("\(name): \(count) open")
        }
        let ended = try store.endSessions(of: name, options.act(reason)) ?? 0
        Terminal.out("\(name): \(ended) ended")
    }
}

/// `baken user recover`.
struct UserRecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract:
            "Let somebody in anew who lost password or authenticator: two administrators, one after the other.",
        discussion: """
            Each proves who he is with his own password. The second one's approval prints a password for one use; the
            authenticator is enrolled anew at the next sign-in.
            Example: baken user recover a.jansen --by beheer1 --data DATA
            Example: baken user recover a.jansen --by beheer2 --approve --data DATA
            """)

    @OptionGroup var named: NamedAccount
    @OptionGroup var options: UserOptions
    @Option(name: .long, help: "The account of the administrator who acts.") var by: String
    @Option(name: .long, help: "A file whose first line is that administrator's password; typed otherwise.")
    var byPasswordFile: String?
    @Flag(name: .long, help: "Approve what another administrator has requested.") var approve = false

    func run() throws {
        let (name, store) = (try named.name(), try options.store())
        try prove(by, store)
        let act = Act(
            actor: by, reason: "at the terminal of \(try Acting.name(options.actor))", at: WallClock.now())
        guard approve else {
            if let refusal = try store.requestRecovery(of: name, act) { throw refusal.failure(name) }
            return Terminal.out(
                "\(name): recovery requested; another administrator approves it within 24 hours")
        }
        let password = FirstPassword.make()
        let hash = try PasswordHash(of: password)
        if let refusal = try store.approveRecovery(of: name, password: hash.text, act) {
            throw refusal.failure(name)
        }
        Terminal.out("\(name): \(password)")
        Terminal.note(
            "baken: hand this password on in person; it works until it is changed at the next sign-in")
    }

    private func prove(_ administrator: String, _ store: EvidenceStore) throws {
        let password = try TypedSecret.read(byPasswordFile, prompt: "Password of \(administrator)")
        let credential = try AccountName(administrator).flatMap { try store.credential(of: $0) }
        guard let hash = credential.flatMap({ PasswordHash(text: $0.password) }), try hash.matches(password)
        else {
            throw Failure(ExitStatus.noPermission, "\(administrator): no such account, or not its password")
        }
    }
}
