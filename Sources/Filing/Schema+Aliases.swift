extension Schema {
    /// Which page is one more way to which other (`rel=canonical`), so that its ads count again when that other goes.
    /// Without a target stands a page that was let go and not read anew yet.
    ///
    /// An older Baken kept this in words alone, without the host: its other ways are judged anew at their next visit,
    /// as if they had changed.
    static let aliases = """
        CREATE TABLE alias (
            address_id INTEGER PRIMARY KEY REFERENCES address (id),
            target_id INTEGER REFERENCES address (id)
        ) STRICT;
        CREATE INDEX alias_by_target ON alias (target_id);
        UPDATE address SET payload_digest = NULL, etag = NULL, last_modified = NULL
            WHERE state = 'fetched' AND instr(reason, CAST('canonical: another way to ' AS BLOB)) > 0;
        """
}
