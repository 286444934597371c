extension Schema {
    /// What the review site lists, filters and counts by.
    ///
    /// `case_work` holds all that a filter asks of a case, in the order of the list: so a page or a count walks this index
    /// alone, and only the rows that are shown are read; `case_tally` holds the same in the order in which it is counted, so
    /// that nothing is sorted (100,000 cases: 23 ms, and 160 ms with sorting). For that a case knows the verdict and the host of its ad; a
    /// trigger keeps the verdict, because an ad's verdict also changes where its case does not.
    ///
    /// Two people open a case with signs of a minor: who asks, and who agrees, each a row that stays.
    static let workList =
        """
        ALTER TABLE case_file ADD COLUMN verdict TEXT NOT NULL DEFAULT 'cannotSay';
        ALTER TABLE case_file ADD COLUMN host_id INTEGER NOT NULL DEFAULT 0;
        UPDATE case_file SET verdict = ad.verdict, host_id = address.host_id
            FROM ad JOIN address ON address.id = ad.address_id WHERE ad.id = case_file.ad_id;
        CREATE TRIGGER case_follows_verdict AFTER UPDATE OF verdict ON ad WHEN NEW.verdict <> OLD.verdict
            BEGIN UPDATE case_file SET verdict = NEW.verdict WHERE ad_id = NEW.id; END;
        CREATE INDEX case_work ON case_file
            (priority DESC, opened_at, id, state, route, municipality, verdict, host_id, reviewers, stage, rules);
        CREATE INDEX case_tally ON case_file
            (route, priority, verdict, state, municipality, reviewers, host_id, opened_at, rules);
        CREATE INDEX ad_phone_by_ad ON ad_phone (ad_id);
        CREATE INDEX decision_by_author ON decision (decided_by, id);

        CREATE TABLE saved_view (
            id TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            name BLOB NOT NULL,
            filter BLOB NOT NULL,
            words BLOB NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX saved_view_by_account ON saved_view (account, made_at);

        CREATE TABLE case_opening (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id TEXT NOT NULL REFERENCES case_file (id),
            round INTEGER NOT NULL,
            asked_by TEXT NOT NULL CHECK (asked_by <> ''),
            asked_at INTEGER NOT NULL,
            reason BLOB NOT NULL
        ) STRICT;
        CREATE INDEX case_opening_by_case ON case_opening (case_id, asked_by, id);
        CREATE INDEX case_opening_by_time ON case_opening (asked_at);
        CREATE TABLE case_consent (
            opening_id INTEGER PRIMARY KEY REFERENCES case_opening (id),
            given_by TEXT NOT NULL CHECK (given_by <> ''),
            given_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER case_consent_of_another BEFORE INSERT ON case_consent
            WHEN NEW.given_by = (SELECT asked_by FROM case_opening WHERE id = NEW.opening_id)
            BEGIN SELECT RAISE(ABORT, 'case_consent: nobody agrees to a request of their own'); END;
        """ + appendOnly("case_opening", keys: ["id = NEW.id"])
        + appendOnly("case_consent", keys: ["opening_id = NEW.opening_id"])
}
