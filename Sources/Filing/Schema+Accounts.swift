extension Schema {
    /// Who may sign in to the review site, what they prove themselves with, and who is signed in.
    ///
    /// An account is never removed: the history names it. `municipalities` is NULL for the police. A session is found
    /// by the digest of its token; the token itself stands nowhere, so whoever reads this file can sign in as nobody.
    /// `factor` and `pending_factor` are sealed with a key that lies outside of the database.
    static let accounts = """
        CREATE TABLE account (
            name TEXT PRIMARY KEY CHECK (name <> ''),
            role TEXT NOT NULL CHECK (role IN
                ('viewer', 'reviewer', 'secondReviewer', 'investigator', 'privacyOfficer', 'administrator')),
            municipalities TEXT CHECK (municipalities <> ''),
            is_enabled INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            password TEXT NOT NULL CHECK (password <> ''),
            must_change INTEGER NOT NULL,
            factor BLOB,
            pending_factor BLOB,
            last_step INTEGER
        ) STRICT;
        CREATE TRIGGER account_never_removed BEFORE DELETE ON account
            BEGIN SELECT RAISE(ABORT, 'account: the history names it; switch it off instead'); END;

        CREATE TABLE session (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            account TEXT NOT NULL REFERENCES account (name),
            stage TEXT NOT NULL CHECK (stage IN ('code', 'enrolment', 'password', 'full')),
            started_at INTEGER NOT NULL,
            last_used INTEGER NOT NULL,
            ends_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_by_account ON session (account);

        CREATE TABLE sign_in_attempt (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('password', 'code')),
            name_key BLOB NOT NULL CHECK (length(name_key) = 32),
            address TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX sign_in_attempt_by_name ON sign_in_attempt (kind, name_key, at);
        CREATE INDEX sign_in_attempt_by_address ON sign_in_attempt (kind, address, at);
        CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (at);

        CREATE TABLE recovery (
            account TEXT PRIMARY KEY REFERENCES account (name),
            requested_by TEXT NOT NULL CHECK (requested_by <> ''),
            requested_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
