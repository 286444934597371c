package import Evidence
import FoundationEssentials
import GRDB

/// Filters that people keep. They may hold words that somebody searched for, so they are in the store and not in addresses.
extension EvidenceStore {
    package func saveView(_ view: SavedView) throws {
        try writing { db in
            try db.run(
                """
                INSERT INTO saved_view (id, account, name, filter, words, phone, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """,
                [
                    view.id, view.account, StoredText(view.name), StoredText(view.filter),
                    StoredText(view.words), view.phone?.stored,
                    view.madeAt.stored,
                ])
            for (test, limit) in [("=", SavedView.unnamedLimit), ("<>", SavedView.namedLimit)] {
                try db.run(
                    """
                    DELETE FROM saved_view WHERE id IN (
                        SELECT id FROM saved_view WHERE account = ? AND name \(test) x''
                        ORDER BY made_at DESC, id LIMIT -1 OFFSET ?)
                    """, [view.account, limit])
            }
        }
    }

    package func savedView(_ id: String, of account: String) throws -> SavedView? {
        try reading { db in
            try db.row("\(Self.selectView) WHERE id = ? AND account = ?", [id, account]).map(Self.view)
        }
    }

    package func savedViews(of account: String) throws -> [SavedView] {
        try reading { db in
            try db.rows("\(Self.selectView) WHERE account = ? AND name <> x'' ORDER BY name, id", [account])
                .map(Self.view)
        }
    }

    package func removeView(_ id: String, of account: String) throws {
        try writing { db in
            try db.run("DELETE FROM saved_view WHERE id = ? AND account = ?", [id, account])
        }
    }

    private static let selectView = "SELECT id, account, name, filter, words, phone, made_at FROM saved_view"

    private static func view(_ row: Row) throws -> SavedView {
        SavedView(
            id: try row.stored("id"), account: try row.stored("account"), name: try row.text("name"),
            filter: try row.text("filter"), words: try row.text("words"),
            phone: try row.stored("phone", as: Data?.self).map(StoredValue.digest),
            madeAt: try row.time("made_at"))
    }
}
