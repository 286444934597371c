import Evidence
import FoundationEssentials
import GRDB

/// Rows of `account`, and the entries of the history about them.
enum AccountTable {
    private static let columns =
        "name, role, municipalities, is_enabled, created_at, must_change, factor IS NOT NULL AS has_factor"

    static func all(_ db: Database) throws -> [Account] {
        try db.rows("SELECT \(columns) FROM account ORDER BY name").map(account)
    }

    static func account(_ name: AccountName, _ db: Database) throws -> Account? {
        try db.row("SELECT \(columns) FROM account WHERE name = ?", [name.text]).map(account)
    }

    static func account(_ row: Row) throws -> Account {
        let codes = try row.stored("municipalities", as: String?.self).map(CodeList.read)
        return Account(
            name: try name(row, "name"), role: try row.word("role"),
            viewer: codes.map(Viewer.municipality) ?? .police, isEnabled: try row.stored("is_enabled"),
            createdAt: try row.time("created_at"), hasSecondFactor: try row.stored("has_factor"),
            mustChangePassword: try row.stored("must_change"))
    }

    static func name(_ row: Row, _ column: String) throws -> AccountName {
        guard let name = AccountName(try row.stored(column)) else { throw StoredValue.damage(column) }
        return name
    }

    static func stored(_ viewer: Viewer) -> String? {
        switch viewer {
        case .police: nil
        case .municipality(let codes): CodeList.stored(codes)
        }
    }

    static func insert(_ account: Account, password: String, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO account (name, role, municipalities, is_enabled, created_at, password, must_change)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                account.name.text, account.role.rawValue, stored(account.viewer), account.isEnabled,
                account.createdAt.stored, password, account.mustChangePassword,
            ])
    }

    static func credential(of name: AccountName, _ db: Database) throws -> Credential? {
        let row = try db.row(
            "SELECT password, factor, pending_factor, last_step FROM account WHERE name = ?", [name.text])
        return try row.map { row in
            Credential(
                password: try row.stored("password"),
                factor: try row.stored("factor", as: Data?.self).map(Array.init),
                pendingFactor: try row.stored("pending_factor", as: Data?.self).map(Array.init),
                lastStep: try row.stored("last_step"))
        }
    }

    /// An act on an account is nobody's case: no municipality reads it in a history.
    static func record(_ action: String, of name: AccountName, _ act: Act, _ db: Database) throws {
        try CustodyLog.append(CustodyEvent(action, of: "account \(name.text)", act), of: nil, db)
    }
}
