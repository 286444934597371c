package import Evidence
import FoundationEssentials
import GRDB

extension EvidenceStore: AccountStore {
    package func accounts() throws -> [Account] { try reading(AccountTable.all) }

    package func account(_ name: AccountName) throws -> Account? {
        try reading { db in try AccountTable.account(name, db) }
    }

    package func credential(of name: AccountName) throws -> Credential? {
        try reading { db in try AccountTable.credential(of: name, db) }
    }

    package func add(_ account: Account, password: String, _ act: Act) throws -> AccountRefusal? {
        try writing { db in
            if try AccountTable.account(account.name, db) != nil { return .nameTaken }
            try AccountTable.insert(account, password: password, db)
            let whose = AccountTable.stored(account.viewer) ?? "police"
            let told = Act(
                actor: act.actor, reason: "\(account.role.rawValue) for \(whose)", at: act.at)
            try AccountTable.record("accountAdded", of: account.name, told, db)
            return nil
        }
    }

    package func setEnabled(_ isEnabled: Bool, _ name: AccountName, _ act: Act) throws -> AccountRefusal? {
        guard !act.actor.utf8.elementsEqual(name.text.utf8) else { return .yourself }
        return try changing(name, isEnabled ? "accountEnabled" : "accountDisabled", act) { db in
            try db.run("UPDATE account SET is_enabled = ? WHERE name = ?", [isEnabled, name.text])
            if !isEnabled { try SessionTable.endAll(of: name, keeping: nil, db) }
        }
    }

    package func assign(_ role: Role, _ viewer: Viewer, to name: AccountName, _ act: Act) throws
        -> AccountRefusal?
    {
        let whose = AccountTable.stored(viewer) ?? "police"
        let told = Act(actor: act.actor, reason: "\(role.rawValue) for \(whose)", at: act.at)
        return try changing(name, "roleChanged", told) { db in
            try db.run(
                "UPDATE account SET role = ?, municipalities = ? WHERE name = ?",
                [role.rawValue, AccountTable.stored(viewer), name.text])
            try SessionTable.endAll(of: name, keeping: nil, db)
        }
    }

    package func setPassword(
        _ password: String, of name: AccountName, mustChange: Bool, keeping: Digest256?, _ act: Act
    ) throws -> AccountRefusal? {
        try changing(name, mustChange ? "passwordSet" : "passwordChanged", act) { db in
            try db.run(
                "UPDATE account SET password = ?, must_change = ? WHERE name = ?",
                [password, mustChange, name.text])
            try SessionTable.endAll(of: name, keeping: keeping, db)
        }
    }

    package func rehash(_ old: String, as new: String, of name: AccountName, _ act: Act) throws {
        try writing { db in
            try db.run(
                "UPDATE account SET password = ? WHERE name = ? AND password = ?", [new, name.text, old])
            if db.changesCount > 0 { try AccountTable.record("passwordRehashed", of: name, act, db) }
        }
    }
}

extension EvidenceStore {
    package func beginEnrolment(_ sealed: [UInt8], of name: AccountName, _ act: Act) throws {
        _ = try changing(name, "enrolmentBegun", act) { db in
            try db.run("UPDATE account SET pending_factor = ? WHERE name = ?", [Data(sealed), name.text])
        }
    }

    package func finishEnrolment(of name: AccountName, step: Int64, _ act: Act) throws -> Bool {
        try writing { db in
            try db.run(
                """
                UPDATE account SET factor = pending_factor, pending_factor = NULL, last_step = ?
                WHERE name = ? AND pending_factor IS NOT NULL
                """, [step, name.text])
            guard db.changesCount > 0 else { return false }
            try AccountTable.record("authenticatorEnrolled", of: name, act, db)
            return true
        }
    }

    package func useCode(of name: AccountName, step: Int64) throws -> Bool {
        try writing { db in
            try db.run(
                "UPDATE account SET last_step = ? WHERE name = ? AND coalesce(last_step, -1) < ?",
                [step, name.text, step])
            return db.changesCount > 0
        }
    }

    /// The change and its entry, or a refusal and neither.
    private func changing(
        _ name: AccountName, _ action: String, _ act: Act, _ body: (Database) throws -> Void
    ) throws -> AccountRefusal? {
        try writing { db in
            guard try AccountTable.account(name, db) != nil else { return .noSuchAccount }
            try body(db)
            try AccountTable.record(action, of: name, act, db)
            return nil
        }
    }
}
