import Evidence
import GRDB

extension BatchFiler {
    /// Keeps what was taken for the site's own on the page that showed this wording first.
    func store(template text: String, ofVersion version: Int64) throws {
        guard !text.isEmpty else { return }
        let digest = Digest256(of: text).stored
        try db.run(
            "INSERT INTO template (digest, text) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
            [digest, StoredText(text)])
        try db.run(
            """
            INSERT INTO ad_template (version_id, template_id)
            SELECT ?, id FROM template WHERE digest = ? ON CONFLICT (version_id) DO NOTHING
            """, [version, digest])
    }
}
